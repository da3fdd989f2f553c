"""Bytes to text: byte order marks, declared and undeclared encodings, and what is no text at all."""

import codecs
import re

from generator.errors import DigestError

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
MAGIC = (
    (b"PK\x03\x04", "a ZIP archive or office document"), (b"PK\x05\x06", "an empty ZIP archive"), (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG picture"), (b"GIF8", "a GIF picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"), (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"),
    (b"RIFF", "a sound, picture or film"), (b"OggS", "a sound or film"), (b"ID3", "a sound"), (b"wOF", "a font"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"), (b"bplist0", "a Safari web archive"), (b"{\\rtf", "an RTF document"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
SAMPLE = 200_000  # bytes that decide between encodings
CJK_COMMON = frozenset("的一是不了在人有我他这為为中大来來上国國个個到说說们們和地出也時时年得就那要下以生会會自着去之过過家学學对對可她里后"
                       "後小么心多天而能好都然没於于起还還發发成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長"
                       "新月日報报表示政府市民經经济濟問题題")
CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))
HINT = "save it as UTF-8 text or as HTML"


def decode(data: bytes, where: str, declared: str = "") -> str:
    """The text of a capture, newlines as \\n. Raises DigestError for what is empty, binary or undecodable."""
    if not data.strip():
        raise DigestError("the capture is empty", where, "save the page again or remove the file")
    text = _with_bom(data)
    if text is None:
        _refuse_binary(data, where)
        text = _decode(data, declared)
    if text is None:
        raise DigestError("its bytes are no text in any known encoding", where, HINT)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    sample = text[:SAMPLE].encode("utf-8", "surrogatepass")
    controls = len(sample) - len(sample.translate(None, CONTROLS)) + (text.count("\ufffd", 0, SAMPLE) if "\ufffd" in text else 0)
    if controls > 8 and controls > len(text[:SAMPLE]) * 0.1:
        raise DigestError("binary data, not a text or HTML capture", where, HINT)
    if not text.strip("\ufeff\x00 \t\n\r").strip():
        raise DigestError("the capture is empty", where, "save the page again or remove the file")
    return text.replace("\x00", " ") if "\x00" in text else text


def _with_bom(data: bytes) -> str | None:
    for bom, name in BOMS:
        if data.startswith(bom):
            return data[len(bom):].decode(name, "replace")
    return None


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, name in MAGIC:
        if data.startswith(magic):
            raise DigestError(f"{name}, not a text or HTML capture", where, HINT)
    head = data[:SAMPLE]
    zeros = head.count(0)
    if zeros > len(head) * 0.02 and _wide(head) is None:
        raise DigestError("binary data, not a text or HTML capture", where, HINT)


def _wide(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, told by where the zero bytes stand."""
    if 0 not in head:
        return None
    zeros = [head[i::4].count(0) for i in range(4)]
    quarter = max(1, len(head) // 4)
    full = [z > quarter * 0.3 for z in zeros]
    names = {(False, True, True, True): "utf-32-le", (True, True, True, False): "utf-32-be",
             (False, True, False, True): "utf-16-le", (True, False, True, False): "utf-16-be"}
    return names.get((full[0], full[1], full[2], full[3]))


def _decode(data: bytes, declared: str) -> str | None:
    wide = _wide(data[:SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    if b"\x1b" in data and b"\x1b$" in data[:SAMPLE]:
        text = _strict(data, "iso2022_jp_2004")
        if text:
            return text
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    named = declared or _declared(data[:4096])
    text = _strict(data, named) if named else None
    return text if text is not None else _mostly_utf8(data) or _best_guess(data)


def _declared(head: bytes) -> str:
    match = DECLARED.search(head)
    return match.group(1).decode("ascii") if match else ""


def _strict(data: bytes, name: str) -> str | None:
    name = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "big5": "cp950",
            "iso-8859-1": "cp1252", "latin-1": "cp1252", "euc-kr": "cp949", "ks_c_5601-1987": "cp949"}.get(name.lower(), name)
    try:
        return data.decode(codecs.lookup(name).name) if codecs.lookup(name)._is_text_encoding else None
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few strange bytes (a cut end, a pasted Windows-1252 sentence): those are read as Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= c <= "\udcff" for c in text)
    good = sum(c > "\x7f" for c in text) - bad
    if bad > good and bad > 4 or bad > max(8, len(text) // 20):
        return None
    if not good and bad > 2:
        return None
    return re.sub("[\udc80-\udcff]", lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", "replace"), text)


def _best_guess(data: bytes) -> str | None:
    """The likeliest of the old encodings, by how much of what each makes of the bytes looks like its language."""
    best, chosen = 0.25, None
    for name, worth in ENCODINGS:
        text = _strict(data, name)
        if text is None:
            text = _nearly(data, name)
        if text is not None and (score := worth(text[:SAMPLE])) > best:
            best, chosen = score, text
    return chosen


def _nearly(data: bytes, name: str) -> str | None:
    text = data.decode(name, "replace")
    return text if text.count("\ufffd") * 200 < len(text) else None


def _share(pattern: str, text: str) -> float:
    foreign = sum(c > "\x7f" for c in text) or 1
    return len(re.findall(pattern, text)) / foreign


def _japanese(text: str) -> float:
    return 2 * _share("[\u3041-\u30ff]", text) - 3 * _share("[\uff61-\uff9f\ue000-\uf8ff]", text)


def _chinese(text: str) -> float:
    common = sum(c in CJK_COMMON for c in text)
    return 3 * common / (sum(c > "\x7f" for c in text) or 1) - 3 * _share("[\ue000-\uf8ff]", text)


def _korean(text: str) -> float:
    return _share("[\uac00-\ud7a3]", text) - _share("[\u4e00-\u9fff]", text)


def _western(text: str) -> float:
    """Accented letters stand inside words of plain ones, typographic marks beside them."""
    likely = len(re.findall(r"(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽž](?=[a-z])|[“”‘’–—…€«»°§©®·¡¿£]|\xa0", text))
    foreign = sum(c > "\x7f" for c in text) or 1
    return 0.9 * likely / foreign if foreign < len(text) * 0.3 else 0.1


def _cyrillic(text: str) -> float:
    lower = len(re.findall("[а-яё]", text))
    return lower / (sum(c > "\x7f" for c in text) or 1) if lower > len(text) * 0.3 else 0.0


ENCODINGS = (("cp932", _japanese), ("euc_jp", _japanese), ("gb18030", _chinese), ("cp950", _chinese), ("cp949", _korean),
             ("cp1252", _western), ("cp1251", _cyrillic), ("koi8_r", _cyrillic))

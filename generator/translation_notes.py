"""What a page says of its text having been translated, and from which language."""

import re

from generator.blocks import Block

HOSTS_OF = (
    ("zh", re.compile(r"\.cn(?:/|$|:)|\b(?:toutiao|weixin\.qq|sina|sohu|163|ifeng|weibo|zhihu|baidu|caixin|baijiahao)\.", re.I)),
    ("ja", re.compile(r"\.jp(?:/|$|:)|\b(?:nikkei|asahi|mainichi|yomiuri|jiji)\.com", re.I)),
    ("ko", re.compile(r"\.kr(?:/|$|:)|\b(?:naver|daum|chosun|joins)\.", re.I)),
    ("ru", re.compile(r"\.(?:ru|рф)(?:/|$|:)", re.I)),
)
LANGUAGES = dict(german="de", french="fr", spanish="es", japanese="ja", chinese="zh", korean="ko", russian="ru", arabic="ar", italian="it", portuguese="pt", dutch="nl", english="en",
                 swedish="sv", norwegian="no", danish="da", finnish="fi", polish="pl", czech="cs", hungarian="hu", greek="el", turkish="tr", ukrainian="uk", hebrew="he", persian="fa",
                 farsi="fa", hindi="hi", urdu="ur", bengali="bn", thai="th", vietnamese="vi", indonesian="id", romanian="ro", bulgarian="bg", serbian="sr", croatian="hr", catalan="ca",
                 swahili="sw", tamil="ta", mandarin="zh", cantonese="zh", icelandic="is", estonian="et", latvian="lv", lithuanian="lt", slovak="sk", slovenian="sl", malay="ms")
OWN_WORDS = (("de", "deutsch"), ("de", "allemand"), ("de", "alemán"), ("fr", "französisch"), ("fr", "francés"), ("fr", "français"), ("es", "spanisch"), ("es", "espagnol"), ("en", "englisch"), ("en", "anglais"), ("en", "inglés"),
             ("ja", "japanisch"), ("ja", "japonais"), ("ja", "japonés"), ("zh", "chinesisch"), ("zh", "chinois"), ("zh", "chino"), ("en", "英語"), ("zh", "中国語"), ("ko", "韓国語"))
BESIDE_NAME = 100  # characters of a line that may say so beside the house's name
BY_MACHINE = re.compile(
    r"(?:^|[(\[|—–·:-]\s?)(?:machine|automat(?:ic|ed)|ai)[- ]translat(?:ion|ed)\b(?=\s*(?:[)\]|—–·]|$|EN\b|from\b))|(?:^|[(\[|—–·:-]\s?)translated (?:automatically|(?:with|by|using) (?:(?:the )?(?:help|assistance|aid) of )?(?:an? )?(?:ai|artificial intelligence|machine|software|computer|automatic|automated))\b|"
    r"\btraduction automatique\b|\btraducci[óo]n autom[áa]tica\b|\btradu[çc][ãa]o autom[áa]tica\b|\btraduzione automatica\b|\b(?:maschinell|automatisch) übersetzt\b|\b(?:maschinelle|automatische) übersetzung\b",
    re.I,
)
FROM_TO = re.compile(rf"\btranslat(?:ed|ion)(?:\s(?:version|text|page))?\s?:\s?({'|'.join(LANGUAGES)})\s?(?:»|›|>|→|-|–|to)\s?[A-Z]", re.I)  # 'Translated version: Spanish » English'
TRANSLATED = re.compile(rf"\btranslat(?:ed|ion)(?: automatically| by (?:an? |the |your )?(?:machine|software|computer|browser|ai|automatic means)| (?:with|by|using|through) (?:an? |the )?(?:automatic|automated|machine|ai)(?: [a-z]+){{0,2}})?[,;]? (?:original in|from) (?:the )?(?:original )?({'|'.join(LANGUAGES)})\b", re.I)
ORIGINAL = re.compile(rf"\b(?:machine|automat\w+)[ -]translat\w+[.,;:–—-]{{0,2}} (?:the )?original (?:text |article )?(?:is |was )?in ({'|'.join(LANGUAGES)})\b", re.I)
ELSEWHERE = re.compile(rf"(?:\baus dem ({'|'.join(w for _, w in OWN_WORDS[:15])})en übersetzt|\btraduit (?:automatiquement )?(?:de l['’]|du )({'|'.join(w for _, w in OWN_WORDS[:18])})|\btraducido (?:automáticamente )?del ({'|'.join(w for _, w in OWN_WORDS[:18])})|({'|'.join(w for _, w in OWN_WORDS[18:])})から(?:の)?(?:自動|機械)?翻訳)", re.I)
NOTE = re.compile(r"\W{0,3}(?:(?:this|the) (?:article|text|story|page) (?:was|has been|is)\b|(?:machine|automatic(?:ally)?|auto)?[ -]?translat|traduit|traducido|(?:maschinell )?(?:aus dem|übersetz)|[\u3041-\u30ff\u4e00-\u9fff])", re.I)
UNNAMED = re.compile(r"\W*(?:this (?:article|text|story|page|content) (?:was|has been|is) )?(?:(?:machine|auto(?:matic(?:ally)?)?)[ -]?translat(?:ed|ion)\b|translated by automatic means\b)[^.!?]{0,40}\W*|\W*this (?:article|text|story|page|content) (?:was|has been|is) translated by (?:a )?machine\b[^.!?]{0,60}(?:\.\s[^.!?]{0,60})?\W*", re.I)
CHINESE_PRESS = (re.compile(r"^[\[【][^\[\]【】\n]{0,80}\b(?:reporter|report)\b[^\[\]【】\n]{0,40}[\]】]", re.I | re.M), re.compile(r"\beditor in charge\s?[:：]", re.I))  # both stand in nothing but translations of it
UNDETERMINED = "und"  # ISO 639-2
NOTE_MAX = 200  # characters of a line that can be a note on the translation


def notes_of(blocks: list[Block], body: list[int]) -> list[int]:
    """Lines at the text's edges that say what it was translated from."""
    near = [i for i, block in enumerate(blocks) if (i <= body[0] + 3 or i >= body[-1] - 1) and len(block.text) < NOTE_MAX / 2]
    return [i for i in near if NOTE.match(blocks[i].text) and (TRANSLATED.search(blocks[i].text) or ELSEWHERE.search(blocks[i].text))]


def translated_from(text: str, raw: str, url: str | None, language: str | None) -> str | None:
    """The language a text was translated from (`UNDETERMINED` where it is not named): a line of its own says so, or it carries the brackets and address of another country's press."""
    for line in raw[:200_000].split("\n") if _tells_of_translation(raw) else ():
        if len(line) >= NOTE_MAX or not _tells_of_translation(line.lower()):
            continue
        match = TRANSLATED.search(line) or ORIGINAL.search(line) or FROM_TO.search(line)
        if match:
            return LANGUAGES[match[1].lower()]
        match = ELSEWHERE.search(line)
        if match:
            return next(code for code, word in OWN_WORDS if word == next(group for group in match.groups() if group).lower())
        if UNNAMED.fullmatch(line) or len(line) < BESIDE_NAME and BY_MACHINE.search(line):
            return UNDETERMINED
    if "ditor in charge" in raw and all(sign.search(raw) for sign in CHINESE_PRESS):
        return UNDETERMINED
    if language not in ("en", "de", "fr", "es", "it", "pt", "nl"):
        return None
    host = next((code for code, pattern in HOSTS_OF if url and pattern.search(re.sub(r"^https?://", "", url).split("/")[0])), None)
    brackets = re.search(r"【[^】\n]{1,120}】|「[^」\n]{1,200}」", raw[:20_000])
    return host if brackets and host in ("zh", "ja", "ko") else None


def _tells_of_translation(text: str) -> bool:
    """Whether it has part of a word for it, in whatever language."""
    return "ransl" in text or "radu" in text or "bersetz" in text or "翻訳" in text

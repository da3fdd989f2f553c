"""Which files are captures, and what their bytes say."""

import os
from pathlib import Path

import pytest

from generator.config import Config
from generator.desk import open_all
from generator.errors import DigestError
from generator.seeds import find_seeds, read_seed, seed_of

STORY = "The ferry to Westerholm sank on Tuesday night. All 41 people on board were saved by fishing boats.\n\nNobody knows why."
CAFE = "Le maire a déclaré que l’été serait très sec. « Nous économiserons l’eau », a-t-il ajouté à l’hôtel de ville."
JAPANESE = "北浜市議会は十二日、古い港の再開発計画を承認した。工事は秋に始まり、三年かかる見通しだという。市長は説明を続けると述べた。" * 3
CHINESE = "市政府星期二表示,这座旧港口的改造工程将于秋天开始,预计需要三年时间。居民们对这个计划的意见不一,有人担心房价上涨。" * 3


def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path


@pytest.mark.parametrize(("text", "encoding"), [
    (STORY, "utf-8-sig"), (STORY, "utf-16"), (STORY, "utf-32"), (STORY, "utf-16-le"), (CAFE, "utf-8"), (CAFE, "cp1252"),
    (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"), (CHINESE, "gb18030"),
])
def test_text_is_read_whatever_its_encoding(text: str, encoding: str) -> None:
    assert seed_of("seeds/a.txt", text.encode(encoding)).text == text


def test_a_declared_encoding_is_believed_where_the_bytes_allow_it() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Zażółć gęślą jaźń</p></body></html>'
    assert "Zażółć gęślą jaźń" in seed_of("a.html", page.encode("iso-8859-2")).text


def test_a_cut_character_at_the_end_does_not_spoil_utf8() -> None:
    assert seed_of("a.txt", CAFE.encode()[:-1] + "é".encode()[:1]).text.startswith(CAFE[:-1])


@pytest.mark.parametrize(("data", "message"), [
    (b"", "empty"), (b" \n\t ", "empty"), (b"\xef\xbb\xbf", "empty"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04rest of it", "ZIP"),
    (b"\x89PNG\r\n\x1a\n", "PNG"), (bytes(range(256)) * 40, "no text"), (b"\x00" * 5000 + b"abc", "binary"),
])
def test_what_is_no_text_is_named(data: bytes, message: str) -> None:
    with pytest.raises(DigestError, match=message) as caught:
        seed_of("seeds/odd.txt", data)
    assert caught.value.where == "seeds/odd.txt"


def test_newlines_are_made_one_kind() -> None:
    assert seed_of("a.txt", b"one\r\ntwo\rthree").text == "one\ntwo\nthree"


def test_html_is_told_from_text_by_name_and_content() -> None:
    page = b"<!DOCTYPE html><html><body><p>Hello</p></body></html>"
    assert [seed_of(name, data).kind for name, data in (("a.html", page), ("a.txt", page), ("a.txt", b"5 < 7 and 8 > 3"))] == ["html", "html", "text"]


def test_sidecars_hidden_and_ignored_files_are_no_captures(tmp_path: Path) -> None:
    root = project(tmp_path)
    for name in ("a.txt", "a.json", ".hidden.txt", "b.html", "notes.bak", "lost.json"):
        (root / "seeds" / name).write_text("{}" if name.endswith("json") else STORY)
    found, problems = find_seeds(root, Config(ignore=("*.bak",)))
    assert [f.name for f in found] == ["seeds/a.txt", "seeds/b.html"]
    assert [(p.where, p.message) for p in problems] == [("seeds/lost.json", "a sidecar without its capture")]


def test_a_sidecar_says_what_is_known_and_null_is_unknown(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "seeds/a.txt").write_text(STORY)
    (root / "seeds/a.json").write_text('{"published": "2024-03-12", "title": null, "url": "https://example.org/a", "x": 1}')
    known = read_seed(find_seeds(root, Config())[0][0]).known
    assert (known.published, known.title, known.url) == ("2024-03-12", None, "https://example.org/a")


def test_links_out_of_the_project_pipes_and_loops_are_named(tmp_path: Path) -> None:
    root = project(tmp_path / "project") if (tmp_path / "project").mkdir() is None else tmp_path
    (tmp_path / "secret.txt").write_text(STORY)
    (root / "seeds/out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "seeds/loop.txt").symlink_to(root / "seeds/loop.txt")
    (root / "seeds/dir").symlink_to(root)
    os.mkfifo(root / "seeds/pipe.txt")
    found, problems = find_seeds(root, Config())
    assert found == []
    assert sorted(p.where for p in problems) == ["seeds/dir", "seeds/loop.txt", "seeds/out.txt", "seeds/pipe.txt"]


def test_a_name_with_a_line_break_is_shown_on_one_line(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "seeds/two\nlines.txt").write_bytes(b"")
    found, _ = find_seeds(root, Config())
    with pytest.raises(DigestError) as caught:
        read_seed(found[0])
    assert caught.value.where == "seeds/two\\nlines.txt"


def test_a_file_that_is_too_large_is_named(tmp_path: Path) -> None:
    root = project(tmp_path)
    with (root / "seeds/big.txt").open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(DigestError, match="larger than 20 MB"):
        read_seed(find_seeds(root, Config())[0][0])


def test_saved_mails_and_mhtml_are_opened(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "seeds/page.mhtml").write_bytes(
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ferry\r\nSubject: Ferry sinks\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>The ferry sank =E2=80=94 quickly</p></body></html>\r\n--b--\r\n")
    (root / "seeds/mail.eml").write_bytes(b"Subject: Ferry\r\nDate: Tue, 12 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + STORY.encode())
    mail, page = (read_seed(found) for found in find_seeds(root, Config())[0])
    assert (page.kind, page.known.url, page.known.title) == ("html", "https://example.org/ferry", "Ferry sinks")
    assert "The ferry sank — quickly" in page.text
    assert (mail.kind, mail.known.published) == ("text", "2024-03-12")


@pytest.mark.parametrize(("text", "told"), [
    ("{bad", "seeds/a.json:1: broken JSON: "), ('{"title": "x",\n"published": "yesterday"}', "seeds/a.json:2: published is no day: yesterday; write it as year-month-day"),
    ('["2024-03-12"]', "seeds/a.json:1: a sidecar that holds no keys"), ('{"published": 20240312}', "seeds/a.json:1: published is no day: 20240312"),
    ('{"published": "2024-02-31"}', "seeds/a.json:1: published is no day"), ("\xff", "seeds/a.json:1: cannot be read as JSON"),
    ('{"published": null, "title": "x"}', ""), ('{"published": "2024-03-12T10:00:00Z", "x": 1}', ""), ("{}", ""),
])
def test_what_is_wrong_with_a_sidecar_is_told_and_its_capture_read(tmp_path: Path, text: str, told: str) -> None:
    root = project(tmp_path)
    (root / "seeds/a.txt").write_text(STORY)
    (root / "seeds/a.json").write_bytes(text.encode("latin-1"))
    seeds, problems = open_all(find_seeds(root, Config())[0])
    assert [seed.path for seed in seeds] == ["seeds/a.txt"]
    assert [str(p)[: len(told)] for p in problems] == ([told] if told else [])

"""Every statement leads to its line, also where a person changed it and its capture changed after that."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.library import load
from generator.lookup import CaptureText, claims, look_up
from generator.project import Options, opened
from tests.sites import FERRY, TRAM

CORRECTION = "Correction: an earlier version gave another day.\n\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    monkeypatch.chdir(tmp_path)
    main(["build"])
    capsys.readouterr()
    return tmp_path


def file(project: Path) -> Path:
    return next((project / "content" / "articles").glob("*.md"))


def edit(project: Path, *changes: tuple[str, str]) -> None:
    text = file(project).read_text("utf-8")
    for was, now in changes:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    file(project).write_text(text, "utf-8")


def capture(project: Path, text: str) -> None:
    (project / "seeds" / "ferry.txt").write_text(text, "utf-8")
    assert main(["build"]) == 0


def lower(text: str, blank: int) -> str:
    """The capture with blank lines before its second paragraph."""
    return text.replace("\nWESTMERE", "\n" * blank + "\nWESTMERE", 1)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["check"])
    return "".join(capsys.readouterr())


SPEAKER = ('- {speaker: Helen Marchetti, text: "This is a promise kept.", line: 6}', '- {speaker: "Mayor Marchetti", text: "This is a promise kept.", line: 6}  # asked her')


def test_the_line_of_an_edited_item_follows_the_capture_again_and_again(project: Path) -> None:
    edit(project, SPEAKER)
    for moved in (1, 3, 0, 7):
        capture(project, lower(FERRY, moved))
        assert f'- {{speaker: "Mayor Marchetti", text: "This is a promise kept.", line: {6 + moved}}}  # asked her\n' in file(project).read_text("utf-8")


def test_an_item_in_lines_follows_too_and_keeps_its_layout(project: Path) -> None:
    edit(project, (SPEAKER[0], '- text: "This is a promise kept."  # all of it\n  line: 6\n  speaker: Marchetti'))
    capture(project, lower(FERRY, 2))
    assert '- text: "This is a promise kept."  # all of it\n  line: 8\n  speaker: Marchetti\n' in file(project).read_text("utf-8")


def test_a_line_that_a_person_wrote_stays_and_the_check_says_where_the_words_are(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, (SPEAKER[0], SPEAKER[0].replace("line: 6", "line: 7")))
    for moved in (0, 2):
        capture(project, lower(FERRY, moved))
        assert SPEAKER[0].replace("line: 6", "line: 7") in file(project).read_text("utf-8")
        out = said(capsys)
        assert "the quote that you changed leads to line 7: “This is a promise kept.”" in out and f"write line: {6 + moved}" in out


def test_an_added_item_is_nobodys_but_the_persons(project: Path) -> None:
    mine = '- {speaker: Orla Fenwick, text: "two years after the last boat", line: 5}'
    edit(project, (SPEAKER[0], f"{SPEAKER[0]}\n{mine}"))
    capture(project, lower(FERRY, 2))
    assert mine in file(project).read_text("utf-8") and SPEAKER[0].replace("line: 6", "line: 8") in file(project).read_text("utf-8")


def test_what_stands_beside_an_edited_item_is_still_looked_up(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, SPEAKER)
    (project / "seeds" / "ferry.txt").write_text(FERRY.replace("waited long enough", "waited for ages"), "utf-8")
    out = said(capsys)
    assert "the quote is not in seeds/ferry.txt: “People who work nights have waited long enough,” (line 6)" in out
    assert ": 1 problem," in out


def test_words_that_a_person_changed_are_told_and_are_no_problem(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, ("This is a promise kept.", "This is a promise broken."))
    out = said(capsys)
    assert "the quote that you changed is not in seeds/ferry.txt: “This is a promise broken.” (line 6)" in out and "no problems" in out
    assert main(["check", "--json"]) == 0
    assert any("promise broken" in kept["message"] for kept in json.loads(capsys.readouterr().out)["kept"])


def test_a_summary_in_words_of_ones_own_is_not_looked_up(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, ("The first crossing is planned for May 3.\", line: 7}\nactors", "Boats will sail from May.\", line: 7}\nactors"))
    assert "Boats will sail" not in said(capsys)


def test_a_capture_that_is_ignored_is_not_said_to_be_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "other.txt").write_text(TRAM, "utf-8")
    (project / "digest.yml").write_text("ignore: [ferry.txt]\n", "utf-8")
    capsys.readouterr()
    main(["build"])
    out = "".join(capsys.readouterr())
    assert "its capture is not read: seeds/ferry.txt" in out and "does not exist" not in out


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_edited_and_wherever_its_sentence_goes_each_line_is_right(project: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    rng = random.Random(seed)
    words = {"speaker": "The mayor", "what": '"As I would say it"', "of": '"something else"', "role": "Mayor of Westmere", "unit": "boats"}
    lines, mine = file(project).read_text("utf-8").split("\n"), []
    for n, line in enumerate(lines):
        field = next((name for name in words if line.startswith("- {") and f"{name}: " in line), "")
        if field and rng.random() < 0.5:
            lines[n] = re.sub(rf'{field}: (?:"[^"]*"|[^,}}]*)', f"{field}: {words[field]}", line, count=1)
            mine.append(re.sub(r", line: \d+", "", lines[n]))
    file(project).write_text("\n".join(lines), "utf-8")
    for _ in range(3):
        text = FERRY
        for paragraph in ("WESTMERE", "“People", "The first", "The council"):
            text = text.replace(f"\n{paragraph}", "\n" * rng.randrange(1, 4) + paragraph, 1)
        capture(project, text)
        now = re.sub(r", line: \d+", "", file(project).read_text("utf-8"))
        assert mine and all(line in now for line in mine)
        digest = opened(Options(root=str(project)))
        articles = load(project, digest.config, {}, 1).articles()
        looked = look_up(project, articles)
        assert looked.statements == len(list(claims(project, articles[0]))) > 8
        assert not looked.lost and not looked.astray, (looked.lost, looked.astray)


def test_words_are_found_on_every_line_over_which_they_go() -> None:
    text = CaptureText("One two\n\nthree “four”\nfive one two", "page source")
    assert text.lines("Onetwo") == {1} and text.lines('twothree"four"five') == {1, 2, 3, 4} and text.lines("six") == set()
    assert text.holds("onetwo") and text.holds("page source") and not text.holds("six")

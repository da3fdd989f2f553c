"""What a user meets on the command line."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import COMMANDS, main

FERRY = """Harbour Council Votes to Bring Back the Night Ferry

By Orla Fenwick

March 12, 2025

WESTMERE – The harbour council voted 7 to 2 on Tuesday to bring back the night ferry between Westmere and Saltholm, two years after the last boat was taken out of service.

“People who work nights have waited long enough,” Mayor Helen Marchetti said after the vote. “This is a promise kept.”

The first crossing is planned for May 3. A single ticket will cost $4, and the council will pay about 35 percent of the running costs in the first year.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    status = main(list(args))
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"example: digest {command}" in capsys.readouterr().out


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    for args in (["bild"], ["build", "--nope"], ["build", "-j", "0"], ["extract"]):
        with pytest.raises(SystemExit) as ended:
            main(args)
        assert ended.value.code == 2
    assert main([]) == 2


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"digest {__version__}\n"


def test_a_folder_without_a_digest_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capsys, "build")
    assert (status, out) == (1, "")
    assert err == ".: there is no digest here: neither digest.yml nor seeds/ nor content/; make one: digest init my-digest\n"
    assert os.listdir(tmp_path) == []


def test_a_setting_that_is_not_known_names_its_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "digest.yml").write_text("title: Ferries\ntitel: Boats\n")
    status, out, err = run(capsys, "build")
    assert (status, out, err) == (1, "", "digest.yml:2: unknown setting titel; did you mean title?\n")


def test_a_build_says_once_what_changed_and_then_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "build")
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "1 capture, 1 new: content/articles/2025-03-12-harbour-council-votes-to-bring-back-the-night-ferry.md"
    assert out.splitlines()[-1].startswith("site/: ")
    status, out, _ = run(capsys, "build")
    assert status == 0
    assert out.startswith("site/: 0 pages written, ") and out.count("\n") == 1


def test_json_is_for_programs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "build", "--json")
    told = json.loads(out)
    assert told["captures"] == 1 and "index.html" in told["written"]
    _, again, _ = run(capsys, "build", "--json")
    assert json.loads(again)["written"] == []


def test_a_capture_that_cannot_be_read_is_named_and_the_rest_is_built(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "empty.txt").write_text("")
    (project / "seeds" / "noise.bin").write_bytes(bytes(range(256)) * 40)
    for args in (["build"], ["build"]):  # a build with nothing to do says it again
        status, out, err = run(capsys, *args)
        assert status == 0
        assert "seeds/empty.txt: " in err and "seeds/noise.bin: " in err and "Traceback" not in err
    assert (project / "site" / "articles" / "harbour-council-votes-to-bring-back-the-night-ferry.html").is_file()
    assert run(capsys, "build", "--strict")[0] == 1
    assert run(capsys, "build", "--strict")[0] == 1


def test_broken_content_stops_with_its_line_and_the_site_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    page = project / "site" / "index.html"
    before = page.read_bytes()
    (project / "content" / "articles" / "mine.md").write_text("---\ntitle: Mine\npublished: 8th of July\n---\nText.\n")
    capsys.readouterr()
    status, out, err = run(capsys, "build")
    assert (status, out) == (1, "")
    assert err.startswith("content/articles/mine.md:3: ")
    assert "8th of July" in err and "Traceback" not in err
    assert page.read_bytes() == before


def test_extract_prints_one_object_for_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "extract", "seeds/ferry.txt")
    value = json.loads(out)
    assert (status, err) == (0, "")
    assert value["title"] == "Harbour Council Votes to Bring Back the Night Ferry"
    assert value["published"] == "2025-03-12"
    assert {"text", "markdown", "dates", "dropped", "events", "quotes"} <= set(value)
    assert not {"id", "slug", "seal"} & set(value)
    for date in value["dates"]:
        assert FERRY[date["start"] : date["start"] + len(date["text"])] == date["text"]
    assert "March 12, 2025" in [d["text"] for d in value["dates"]] or value["dates"]
    assert all(event["sentence"] for event in value["events"])
    assert os.listdir(project) == ["seeds"]


def test_extract_writes_one_file_a_capture(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "bad.txt").write_bytes(b"\0\1\2" * 300)
    (project / "seeds" / "ferry.json").write_text('{"published": "2025-03-13", "title": null, "more": 1}')
    status, out, err = run(capsys, "extract", "seeds", "-o", "out")
    assert (status, out) == (0, "")
    assert "seeds/bad.txt" in err
    assert os.listdir(project / "out") == ["ferry.json"]
    assert json.loads((project / "out" / "ferry.json").read_text("utf-8"))["published"] == "2025-03-13"


def test_extract_takes_a_day_that_is_known(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "undated.txt").write_text(FERRY.replace("March 12, 2025\n\n", ""), "utf-8")
    _, out, _ = run(capsys, "extract", "undated.txt", "--published", "2025-03-12")
    assert json.loads(out)["published"] == "2025-03-12"
    status, _, err = run(capsys, "extract", "undated.txt", "--published", "12 March")
    assert status == 1 and err.startswith("--published: not a date: 12 March")


def test_explain_says_why_a_line_is_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "ferry.txt").write_text("214\nSHARES\nShare on Facebook\n\n" + FERRY, "utf-8")
    _, out, _ = run(capsys, "explain", "seeds/ferry.txt:3")
    assert "dropped" in out
    _, out, _ = run(capsys, "explain", "seeds/ferry.txt:11")
    assert "kept" in out
    _, out, _ = run(capsys, "explain", "seeds/ferry.txt:900")
    assert "no such line" in out
    main(["build"])
    content = next((project / "content" / "articles").glob("*.md"))
    line = content.read_text("utf-8").splitlines().index("actors:") + 2
    capsys.readouterr()
    _, out, _ = run(capsys, "explain", f"{content}:{line}")
    assert out.count("actor: ") == 1 and "figure " not in out
    status, _, err = run(capsys, "explain", "nowhere.txt")
    assert status == 1 and "neither a capture nor a content file" in err


def test_check_finds_words_that_the_capture_does_not_have(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    capsys.readouterr()
    assert run(capsys, "check", "--links")[0] == 0
    (project / "seeds" / "ferry.txt").write_text(FERRY.replace("waited long enough", "waited for ages"), "utf-8")
    status, out, _ = run(capsys, "check", "--json")
    assert status == 1
    assert any("waited long enough" in p["message"] for p in json.loads(out)["problems"])


def test_an_interrupted_command_is_status_130(project: Path) -> None:
    code = "import generator.build as b, generator.cli as c, sys\ndef stop(*a): raise KeyboardInterrupt\nb.build = stop\nsys.exit(c.main(['build']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)})
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "interrupted\n")


def test_a_package_that_is_missing_is_named_with_what_to_do(project: Path) -> None:
    done = subprocess.run([sys.executable, "-S", "-m", "generator", "build", "-C", str(project)], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)})  # -S: the standard library alone
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"the package \w+ is not installed for {re.escape(sys.executable)}; run: make, and then \.venv/bin/digest\n", done.stderr)


def test_a_bug_is_told_in_one_line(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.delenv("DIGEST_DEBUG", raising=False)
    monkeypatch.setattr("generator.build.build", broken)
    status, out, err = run(capsys, "build")
    assert (status, out) == (1, "")
    assert err == "unexpected error (ZeroDivisionError: by zero); please report it; DIGEST_DEBUG=1 shows where\n"


def test_a_key_that_looks_like_a_slip_is_told_with_its_line_until_it_is_mended(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    content = next((project / "content" / "articles").glob("*.md"))
    written = content.read_text("utf-8")
    content.write_text(written.replace("---\n", "---\nreading_time: 3\npublishd: 2025-03-12\n", 1), "utf-8")
    capsys.readouterr()
    for command in ("build", "build", "check"):
        _, out, err = run(capsys, command)
        where = content.relative_to(project).as_posix()
        assert f"{where}:3: nothing reads the key publishd; is published meant?" in out + err
        assert "reading_time" not in out + err
    assert "publishd: 2025-03-12\n" in content.read_text("utf-8")
    content.write_text(written, "utf-8")
    _, out, err = run(capsys, "build")
    assert "publishd" not in out + err


def test_keys_of_other_generators_are_understood(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content" / "articles").mkdir(parents=True)
    (project / "content" / "articles" / "quay.md").write_text("---\ntitle: The quay\ndate: 2025-03-14\nauthor: Ada Pool\ntags: [Night boats]\n---\nWe walked.\n", "utf-8")
    _, out, err = run(capsys, "build")
    page = (project / "site" / "articles" / "the-quay.html").read_text("utf-8")
    assert "nothing reads" not in out + err
    assert "Ada Pool" in page and "Night boats" in page


def test_a_capture_too_short_for_its_summary_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "digest.yml").write_text("publish:\n  max_share: 0.02\n", "utf-8")
    _, out, err = run(capsys, "build")
    assert "its page shows no summary, since each sentence is more than 2% of so short a capture" in out + err


def test_a_capture_that_does_not_exist_is_named_with_its_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content" / "articles").mkdir(parents=True)
    (project / "content" / "articles" / "mine.md").write_text("---\ntitle: Mine\npublished: 2025-03-14\ncapture: [seeds/ferry.txt, seeds/nope.txt]\n---\nText.\n", "utf-8")
    for command in ("check", "build"):
        _, out, err = run(capsys, command)
        lines = (project / "content" / "articles" / "mine.md").read_text("utf-8").split("\n")
        line = next(n for n, text in enumerate(lines, 1) if "seeds/nope.txt" in text)
        assert f"content/articles/mine.md:{line}: its capture does not exist: seeds/nope.txt" in out + err
        assert "does not exist: seeds/ferry.txt" not in out + err
    shutil.rmtree(project / "seeds")
    for command in ("check", "build"):
        _, out, err = run(capsys, command)
        assert "does not exist" not in out + err


def test_an_unknown_kind_or_precision_of_an_event_is_named_with_what_is_known(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content" / "articles").mkdir(parents=True)
    text = ("---\ntitle: Mine\npublished: 2025-03-14\nevents:\n  - {date: 2025-03-01, kind: past, precision: day, what: The board met}\n"
            "  - {date: 2025-03-02, kind: passed, what: The board rose}\n  - date: 2025-03-03\n    precision: dayly\n    what: The board left\n  - {date: 2025-03-04, what: It came back}\n---\nText.\n")
    (project / "content" / "articles" / "mine.md").write_text(text, "utf-8")
    for command in ("build", "build", "check"):
        _, out, err = run(capsys, command)
        assert "content/articles/mine.md:6: unknown kind of an event: passed; write one of past, planned, deadline, background\n" in out + err
        assert "content/articles/mine.md:8: unknown precision of an event: dayly; write one of day, month," in out + err
        assert (out + err).count(" of an event: ") == 2
    status, out, _ = run(capsys, "check")
    assert status == 1 and "2 problems" in out


def test_a_link_to_nobody_is_named_with_its_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "build")
    (project / "content" / "articles" / "mine.md").write_text("---\ntitle: Mine\npublished: 2025-03-14\n---\nBy [[Helen Marchetti|the mayor]].\n\nAnd [[Nobody Here]], and [[ Nobody Here |them]], [[Émile Nix ]].\n", "utf-8")
    (project / "content" / "pages").mkdir(exist_ok=True)
    (project / "content" / "pages" / "us.md").write_text("# Us\n\n[[No One Else|They]] told us.\n", "utf-8")
    status, out, err = run(capsys, "check")
    assert "content/articles/mine.md:7: links to Nobody Here, who is no actor of this digest; correct the name" in out
    assert "content/articles/mine.md:7: links to Émile Nix" in out
    assert "content/pages/us.md:3: links to No One Else" in out
    assert out.count("links to") == 3 and status == 0

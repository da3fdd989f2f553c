"""The five captures, read as one digest: what must come out whoever the people are and whenever it happens."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.swap import shifted, shifted_date, swapped

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def extract(folder: Path, tmp: Path) -> dict[str, dict]:
    out = tmp / "out"
    subprocess.run([sys.executable, "-m", "generator", "extract", "--together", str(folder), "-o", str(out)], check=True, cwd=ROOT)
    return {p.stem[:3]: json.loads(p.read_text("utf-8")) for p in out.glob("*.json")}


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return extract(ROOT / "seeds", tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module", params=[52, 4])
def other(request, tmp_path_factory):
    tmp = tmp_path_factory.mktemp("other")
    (tmp / "seeds").mkdir()
    for seed in SEEDS:
        (tmp / "seeds" / seed.name).write_text(shifted(swapped(seed.read_text("utf-8")), request.param), "utf-8")
    return request.param, extract(tmp / "seeds", tmp)


PUBLISHED = {"000": "2025-06-30", "001": "2025-07-02", "003": "2025-07-08", "004": "2025-07-03"}


def test_every_capture_is_dated_by_what_it_says(plain):
    assert {k: plain[k]["published"] for k in PUBLISHED} == PUBLISHED
    assert [plain[k]["published_from"] for k in ("000", "001", "003", "004")] == ["inferred", "stated", "stated", "inferred"]
    first, _, last = plain["002"]["published"].partition("/")
    assert first <= "2025-05-03" and "2025-05-06" <= last, "a range that holds the true day"
    assert (date.fromisoformat(last) - date.fromisoformat(first)).days <= 62


def test_an_inferred_date_shows_its_evidence_and_confidence(plain):
    for k in ("000", "002", "004"):
        assert "line" in plain[k]["published_why"] and plain[k]["confidence"] in ("high", "medium", "low")


def test_the_same_dates_come_out_with_other_names_on_other_days(other):
    weeks, found = other
    assert {k: found[k]["published"] for k in PUBLISHED} == {k: shifted_date(v, weeks) for k, v in PUBLISHED.items()}


def test_a_back_transliterated_name_leads_to_its_office_holder(plain):
    names = {a["name"] for a in plain["001"]["actors"] if a["type"] == "person"}
    assert {"Howard Lutnick", "Jamieson Greer", "Ryosei Akazawa"} <= names
    assert not {"Ruttig", "Grille", "Akasaka"} & names


def test_offices_lead_to_their_holders_whatever_the_names(other):
    names = {a["name"] for a in other[1]["001"]["actors"] if a["type"] == "person"}
    assert {"Gerald Stanhope", "Clifford Maddox", "Andrzej Brodecki"} <= names


def test_the_origin_of_a_repost_is_recognised(plain):
    c = plain["003"]
    assert (c["title"], c["outlet"], c["via"]) == ("7 Rounds of Talks and No Deal: Japan Girds for New Era of U.S. Relations", "The New York Times", "DNYUZ")
    assert (c["authors"], c["contributors"]) == (["River Akira Davis"], ["Kiuko Notoya"])
    assert plain["001"]["url"] == "https://www.toutiao.com/article/7522392847430894131/"
    assert plain["001"]["outlet"] == "Observer News" and plain["001"]["authors"] == ["Xiong Chaoran"]


def test_the_page_around_an_article_is_gone_and_the_article_is_whole(plain):
    raw = next(s for s in SEEDS if s.name.startswith("003")).read_text("utf-8").split("\n")
    for number, line in enumerate(raw, 1):
        if line.strip() and 51 <= number <= 89:
            assert line.strip() in plain["003"]["text"], number
        elif len(line.split()) > 3:
            assert line.strip() not in plain["003"]["text"], number
    for caption in ("Video screenshot", "White House. Photo", "Unauthorized reproduction", "Statement:"):
        assert caption not in plain["001"]["text"]


def test_a_generated_headline_is_a_complete_thought(plain):
    for k in ("000", "001", "002", "004"):
        title = plain[k]["title"]
        assert plain[k]["title_from"] == "generated"
        assert 20 < len(title) <= 90 and not title.endswith((",", "…", " the", " of", " and", " to"))


def test_every_sentence_of_a_summary_stands_in_its_capture(plain):
    for answer in plain.values():
        assert 2 <= len(answer["summary"]) <= 4
        assert sum(len(s["text"].split()) for s in answer["summary"]) <= 80
        for sentence in answer["summary"]:
            assert sentence["text"] in answer["text"]


def test_every_date_expression_stands_where_it_says(plain):
    for seed in SEEDS:
        text = seed.read_text("utf-8")
        for found in plain[seed.name[:3]]["dates"]:
            assert text[found["start"] : found["start"] + len(found["text"])] == found["text"]

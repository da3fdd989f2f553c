"""A new capture among many is in the open lists at once, by what it says alone; what all captures say together follows."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from generator.answers import Answers
from generator.preview import Preview
from tests.test_preview import pages, replaced
from tests.test_serve import Served

PLACES = ("Arnwick", "Bellmoor", "Corrin", "Dunsley", "Eastry", "Fallon", "Garth", "Hollin", "Ivering", "Jarrow", "Kelby", "Lorne")
OLD = """{place} library keeps its opening hours

By Tove Brandt
{place} Gazette
March {day}, 2025

The library of {place} will stay open on Sundays, councillor Ragna Falk said on Monday. "Readers of {place} come after church," she told the council.

The council of {place} will vote on May {day}, 2025, and {day} people wrote letters about the hours of the library.
"""
NEW = """Ferry to {place} gets a second deck

By Tove Brandt
{place} Gazette
April 4, 2025

The ferry to {place} will carry {n} cars from June 1, 2025, harbour master Astrid Lunde said. "The queue was a mile long every summer," he told reporters.

Ticket prices stay as they are, and Ingrid Moe, who runs the cafe on the quay of {place}, expects more guests.
"""
TITLE = "Ferry to Mossvik gets a second deck"
ADDRESS = "articles/ferry-to-mossvik-gets-a-second-deck.html"


@pytest.fixture
def many(tmp_path: Path) -> Preview:
    (tmp_path / "seeds").mkdir()
    for day, place in enumerate(PLACES, 1):
        (tmp_path / f"seeds/{place}.txt").write_text(OLD.format(place=place, day=day))
    (tmp_path / "digest.yml").write_text("title: Ferries\n")
    live = Preview(tmp_path)
    live.start()
    assert len(live.library.articles()) == len(PLACES) and live.problems == {}
    return live


def dropped(live: Preview, name: str = "mossvik.txt", text: str = NEW.format(place="Mossvik", n=90)) -> list[dict[str, str]]:
    path = live.root / "seeds" / name
    path.write_text(text)
    return live.update({str(path)})


def related(live: Preview) -> list[dict[str, str]]:
    """What the background does, here in the foreground."""
    messages = live.relate()
    return messages + (live.settle() if live.linked._inexact.is_set() else [])


def shown(live: Preview, address: str = "index.html") -> str:
    answer = Answers(live).at(address)
    assert answer.status == 200
    return answer.body.decode()


def test_it_is_shown_before_all_captures_are_related_and_stays(many: Preview) -> None:
    assert dropped(many) == [{"patch": ADDRESS}]
    assert not list(many.root.glob("content/articles/*ferry*"))
    front, own = shown(many), shown(many, ADDRESS)
    assert front.count(f">{TITLE}<") == 1 and "13 articles" in front
    assert TITLE in shown(many, "archive/2025-04.html") and "Astrid Lunde" in own and "June 1, 2025" in own
    assert "not all is linked yet" in own and "not all is linked yet" in front
    assert related(many) == [{"patch": ADDRESS}]
    assert "not all is linked yet" not in shown(many, ADDRESS)
    assert [p.name for p in many.root.glob("content/articles/*ferry*")] == ["2025-04-04-ferry-to-mossvik-gets-a-second-deck.md"]
    assert many.arrivals.names() == [] and ">Astrid Lunde<" in shown(many, "actors/astrid-lunde.html")
    assert shown(many).count(f">{TITLE}<") >= 1
    fresh = Preview(many.root)
    fresh.start()
    assert pages(many) == pages(fresh)


def test_what_it_leads_to_waits_for_the_links(many: Preview) -> None:
    dropped(many)
    found: list[int] = []
    asking = threading.Thread(target=lambda: found.append(Answers(many).at("actors/astrid-lunde.html").status))
    asking.start()
    asking.join(0.1)
    assert asking.is_alive()
    related(many)
    asking.join(20)
    assert found == [200]


def test_a_copy_and_another_version_are_no_new_articles(many: Preview) -> None:
    old = OLD.format(place="Corrin", day=3)
    assert dropped(many, "copy.txt", old) == [] and dropped(many, "version.txt", old.replace("May 3", "May 9")) == []
    assert many.arrivals.names() == []
    related(many)
    assert len(many.library.articles()) == len(PLACES)
    assert any("copy.txt: has the same bytes" in str(w) for w in many.captures.warnings)


def test_one_that_holds_no_article_is_told_when_all_are_read(many: Preview) -> None:
    assert dropped(many, "empty.txt", " \n") == []
    assert related(many) == [{"patch": many._last}]
    assert "seeds/empty.txt" in shown(many) and many.problems == {}


def test_one_that_is_taken_away_again_leaves_nothing(many: Preview) -> None:
    dropped(many)
    (many.root / "seeds/mossvik.txt").unlink()
    many.update({str(many.root / "seeds/mossvik.txt")})
    assert TITLE not in shown(many)
    related(many)
    assert len(many.library.articles()) == len(PLACES) and Answers(many).at(ADDRESS).status == 404


def test_one_that_came_while_all_were_read_is_told_once_more_and_no_more(many: Preview) -> None:
    (many.root / "seeds/mossvik.txt").write_text(NEW.format(place="Mossvik", n=90))
    many.captures.hear()
    assert many.relate() == []  # it was found before anybody said that it came
    assert many.update({str(many.root / "seeds/mossvik.txt")}) == [] and many.arrivals.names() == []
    assert many.settle() == [{"patch": "index.html"}]
    assert related(many) == [] and TITLE in shown(many)


def test_one_that_is_written_again_is_shown_as_it_is_now(many: Preview) -> None:
    dropped(many)
    assert dropped(many, text=NEW.format(place="Mossvik", n=250)) == [{"patch": ADDRESS}]
    assert "250 cars" in shown(many, ADDRESS) and many.arrivals.names() == ["seeds/mossvik.txt"]


def test_edits_are_on_its_lists_and_hidden_actors_are_not_on_its_page(many: Preview) -> None:
    (many.root / "content/actors/astrid-lunde.md").write_text("---\nname: Astrid Lunde\nhidden: true\n---\n")
    many.update({str(many.root / "content/actors/astrid-lunde.md")})
    related(many)
    dropped(many)
    assert "actors/astrid-lunde" not in shown(many, ADDRESS) and "actors/ingrid-moe" in shown(many, ADDRESS)
    path = next(many.root.glob("content/articles/*lorne*"))
    replaced(path, "Lorne library keeps its opening hours", "Lorne reads on")
    many.update({str(path)})
    assert "Lorne reads on" in shown(many) and TITLE in shown(many)


def test_a_headline_that_another_article_has_gets_an_address_of_its_own(many: Preview) -> None:
    dropped(many)
    other = f"{TITLE}\n\nApril 28, 2025\n\nCarpenter Liv Dahl of the yard said the planks are of larch and will last for forty winters.\n"
    assert dropped(many, "other.txt", other) == [{"patch": "articles/ferry-to-mossvik-gets-a-second-deck-2.html"}]
    assert shown(many).count(f">{TITLE}<") == 2
    related(many)
    assert len(many.library.articles()) == len(PLACES) + 2 and "larch" in shown(many, "articles/ferry-to-mossvik-gets-a-second-deck-2.html")


def test_a_second_copy_of_a_new_one_is_shown_once(many: Preview) -> None:
    dropped(many)
    assert dropped(many, "other.txt") == [] and shown(many).count(f">{TITLE}<") == 1


def test_a_broken_template_is_told_and_the_capture_follows_when_it_is_mended(many: Preview) -> None:
    many.warm()
    template = many.root / "templates/index.html"
    template.parent.mkdir()
    template.write_text("{{ nothing.at.all }}")
    many.update({str(template)})
    dropped(many)
    assert "digest-panel" in shown(many)
    related(many)
    template.unlink()
    many.update({str(template)})
    assert TITLE in shown(many) and "digest-panel" not in shown(many)


def test_the_browser_is_told_of_it_at_once_and_again_when_all_is_linked(many: Preview) -> None:
    served = Served(many.root)
    try:
        served.until(lambda: "Lorne library" in served.page("index.html"), "the front page")
        (many.root / "seeds/mossvik.txt").write_text(NEW.format(place="Mossvik", n=90))
        served.until(lambda: served.messages, "a message")
        assert TITLE in served.page("index.html") and TITLE in served.page(ADDRESS)
        served.until(lambda: list(many.root.glob("content/articles/*ferry*")), "the content file")
        served.until(lambda: "not all is linked yet" not in served.page(ADDRESS), "the links")
        assert served.get("actors/astrid-lunde.html")[0] == 200
        assert len(served.messages) <= 2  # one where the captures were being read when it came
    finally:
        served.process.kill()
        served.process.wait()

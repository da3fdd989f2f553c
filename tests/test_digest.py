"""The whole story, linked."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.config import Config
from generator.digest import link
from generator.memory import memory
from generator.model import Actor, ActorFile, Article, Digest, Merge, Quote
from tests.linking import article, event
from tests.story import Story, tell
from tests.swap import shifted, swapped

STORIES = Path(__file__).parent / "stories"
SEEDS = Path(__file__).parents[1] / "seeds"


def linked(*articles: Article, files: tuple[ActorFile, ...] = ()) -> Digest:
    return link(articles, files, [], Config())


# ---------------------------------------------------------------- stories, from captures to links


@pytest.fixture(scope="module", params=["cable", "citrus", "dairy", "harbour", "levee", "mine", "regatta"])
def told(request: pytest.FixtureRequest) -> tuple[Story, dict[str, list]]:
    return tell(STORIES / request.param), yaml.safe_load((STORIES / f"{request.param}.yml").read_text("utf-8"))


def test_stated_days_are_kept_and_an_undated_article_stays_undated(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    assert {n: story.articles[n].published for n in notes["published"]} == {n: str(day) for n, day in notes["published"].items()}  # type: ignore[attr-defined]
    assert [_name(story, i) for i in story.digest.undated] == notes.get("undated", [])


def test_an_inferred_range_lies_within_what_its_evidence_allows(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    for name, span in dict(notes.get("between", {})).items():
        published = story.articles[name].published or ""
        assert span.partition("/")[0] <= published[:10] <= published[-10:] <= span.partition("/")[2]


def test_a_shared_event_is_one_entry_with_all_its_sources(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    missing = [s for s in notes["shared"] if not _entry(story, str(s["date"]), s["in"], s.get("kind"))]
    assert not missing


def test_reposts_and_relays_of_one_report_count_once(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    for once in notes.get("once", ()):
        entry = _entry(story, str(once["date"]), once["in"], None)
        assert entry and entry.independent <= len({s.article for s in entry.sources}) - len(once["in"]) + 1 and entry.counted


def test_differences_are_found_with_their_kind_and_no_disagreement_is_invented(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    found = [(d.kind, {_name(story, s.article) for s in d.sides}) for d in story.digest.differences.values()]
    missing = [d for d in notes["differences"] if not any(kind == d["kind"] and set(d["in"]) <= names for kind, names in found)]
    assert not missing
    assert sum(kind == "disagreement" for kind, _ in found) == notes["disagreements"]


def test_people_have_one_page_each_and_authors_none(told: tuple[Story, dict[str, list]]) -> None:
    story, notes = told
    names = [p.name for p in story.digest.players.values()]
    assert [n for n in notes["people"] if names.count(n) != 1] == []
    assert [n for n in notes["authors"] if n in names] == []


def _entry(story: Story, date: str, captures: list[str], kind: str | None) -> object:
    return next(
        (e for e in story.digest.entries.values()
         if e.date == date and set(captures) <= {_name(story, s.article) for s in e.sources} and kind in (None, e.kind)), None
    )  # fmt: skip


def _name(story: Story, id: str) -> str:
    return next(name for name, a in story.articles.items() if a.id == id)


@pytest.mark.parametrize("weeks", [0, 5, 20])
def test_the_example_captures_link_whatever_their_names_and_dates(weeks: int) -> None:
    story = tell(SEEDS, (lambda text: shifted(swapped(text), weeks)) if weeks else str)
    entries = [{_name(story, s.article) for s in e.sources} for e in story.digest.entries.values()]
    for shared in ({"001", "003"}, {"000", "001"}, {"000", "001", "003", "004"}, {"000", "001", "003"}):
        assert shared in entries
    kinds = sorted(d.kind for d in story.digest.differences.values())
    assert kinds.count("disagreement") == 1 and kinds.count("superseded") == 1 and kinds.count("over_time") >= 1 and kinds.count("variant") >= 4


# ---------------------------------------------------------------- actors


def test_an_alias_in_an_actor_file_relinks_every_article() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt opened the lock", "Ilse Brandt"))
    b = article("b", "2026-02-12", event("2026-02-11", "Elsa Brand closed the lock", "Elsa Brand"))
    file = ActorFile("ilse-brandt", "Ilse Brandt", aliases=("Elsa Brand",), merged=(Merge("Elsa Brand", "The B Gazette", "both are mayor of Kell"),))
    player = linked(a, b, files=(file,)).players["ilse-brandt"]
    assert player.articles == ("b", "a") and len(player.entries) == 2
    assert [(p.name, p.why) for p in player.printed if p.why] == [("Elsa Brand", "both are mayor of Kell")]


def test_a_hidden_actor_is_nowhere() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt opened the lock", "Ilse Brandt", "Tomas Rieger"))
    digest = linked(a, files=(ActorFile("ilse-brandt", "Ilse Brandt", hidden=True),))
    assert list(digest.players) == ["tomas-rieger"]
    assert [n.name for n in digest.articles["a"].actors] == ["Tomas Rieger"]
    assert all("ilse-brandt" not in e.actors for e in digest.entries.values()) and "ilse-brandt" not in digest.aliases.values()


def test_roles_are_newest_first() -> None:
    was = Actor("Ilse Brandt", role="mayor of Kell")
    now = Actor("Ilse Brandt", role="minister of transport")
    digest = linked(article("old", "2024-03-01", actors=(was,)), article("new", "2026-03-01", actors=(now,)))
    assert [(r.role, r.article) for r in digest.players["ilse-brandt"].roles] == [("minister of transport", "new"), ("mayor of Kell", "old")]


def test_the_role_in_the_language_of_most_articles_leads() -> None:
    made = [replace(article(id, day, actors=(Actor("Ilse Brandt", role=role),)), language=language)
            for id, day, role, language in (("a", "2026-01-01", "mayor of Kell", "en"), ("b", "2026-02-01", "transport minister", "en"), ("c", "2026-03-01", "Verkehrsministerin", "de"))]
    assert [r.role for r in linked(*made).players["ilse-brandt"].roles] == ["transport minister", "Verkehrsministerin", "mayor of Kell"]


def test_a_surname_that_two_bear_finds_neither() -> None:
    a = article("a", "2026-02-11", actors=(Actor("Ilse Brandt", aliases=("Brandt",)),))
    b = article("b", "2026-02-12", actors=(Actor("Otto Brandt", aliases=("Brandt",)),))
    digest = linked(a, b)
    assert "brandt" not in digest.aliases and digest.aliases["otto brandt"] == "otto-brandt"


def test_quotes_are_in_the_order_in_which_they_were_said() -> None:
    def says(id: str, day: str | None, *texts: str) -> Article:
        quotes = tuple(Quote("Ilse Brandt", t, i) for i, t in enumerate(texts, 4))
        return article(id, day, actors=(Actor("Ilse Brandt"),), quotes=quotes)

    said = linked(says("c", None, "never"), says("b", "2026-02-12", "second", "third"), says("a", "2026-02-10", "first")).players["ilse-brandt"].said
    assert [s.quote.text for s in said] == ["first", "second", "third", "never"]


# ---------------------------------------------------------------- articles


def test_an_undated_article_is_listed_and_never_sorted_as_dated() -> None:
    digest = linked(article("x", None), article("a", "2026-02-10"), article("b", "2026-02-11/2026-02-13"))
    assert list(digest.articles) == ["b", "a", "x"] and digest.undated == ("x",) and digest.newest == "2026-02-11"


def test_drafts_and_hidden_articles_stay_out() -> None:
    draft, hidden = replace(article("d", "2026-02-10"), draft=True), replace(article("h", "2026-02-10"), hidden=True)
    assert list(linked(draft, hidden).articles) == []
    assert list(link([draft, hidden], [], [], Config(), include_drafts=True).articles) == ["d"]


def test_news_names_what_the_newest_captures_added() -> None:
    a = article("a", "2026-02-01", event("2026-02-20", "The deadline for ferry bids is February 20", "Ilse Brandt", "Tomas Rieger", kind="deadline"))
    said = "The deadline for ferry bids was extended from February 20 to March 6"
    b = article("b", "2026-02-15", event("2026-02-20", said, "Ilse Brandt", "Jan Hovland", kind="deadline"),
                event("2026-03-06", said, "Ilse Brandt", "Tomas Rieger", kind="deadline", line=1))  # fmt: skip
    digest = linked(a, b)
    old, new = digest.entries.values()
    assert digest.news.articles == ("b",) and digest.news.actors == ("jan-hovland",)
    assert digest.news.entries == (new.id,) and digest.news.moved == (old.id,) and digest.news.since == "2026-02-01"


def test_an_empty_digest_links() -> None:
    assert linked().entries == {} and linked().newest is None


def test_linking_again_with_a_memory_gives_the_same() -> None:
    many = [article(f"n{i}", f"2026-02-{10 + i % 9:02}", event(f"2026-02-{3 + i % 7:02}", f"The dam number {i % 5} broke above Kell", "Ilse Brandt")) for i in range(30)]
    remember = memory()
    link(many, [], [], Config(), remember=remember)
    changed = [*many[:7], article("n7", "2026-02-17", event("2026-02-04", "A choir sang in the abbey", "Jan Hovland")), *many[8:-1]]
    assert link(changed, [], [], Config(), remember=remember) == link(changed, [], [], Config())


def test_forms_of_a_name_that_differ_in_capitals_are_shown_once() -> None:
    first, second = (replace(article(id, "2026-02-12", event("2026-02-10", "The bridge opens", "Ada Pool")), actors=(Actor("Ada Pool", aliases=(form,)),))
                     for id, form in (("a", "Mayor Ada Pool"), ("b", "mayor Ada Pool")))
    (player,) = [p for p in linked(first, second).players.values() if p.name == "Ada Pool"]
    assert [p.name.lower() for p in player.printed] == ["mayor ada pool"]

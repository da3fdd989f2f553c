"""Findings and files: what is created, updated, kept, reported and taken away."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import parse_actor, parse_article
from generator.errors import Problem
from generator.model import Actor, Article, Cast, Merge, Quote, Sentence
from generator.reconcile import Changes, Shelf, reconcile

LEAD = "The old lighthouse on the cape will be sold next month."
SAID = "Nobody has lived there for twenty long winters now."


def article(n: int, **changes: object) -> Article:
    made = Article(
        id=f"{n:012x}", title=f"Lighthouse story {n}", slug="x", outlet="The Cape Gazette", published="2023-11-02", published_from="stated",
        published_why="(line 1)", capture=(f"seeds/{n}.txt",), summary=(Sentence(f"Report {n}: the council met on the hill at noon.", 1),),
        actors=(Actor("Mara Vik", "person", ("Vik",), "harbour master", 2, 1),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


VIK = Cast("Mara Vik", "person", ("Vik",), "harbour master")


def after(files: dict[str, str], changes: Changes) -> dict[str, str]:
    return {path: text for path, text in {**files, **changes.writes}.items() if path not in changes.removes}


def built(articles: list[Article], cast: tuple[Cast, ...] = (VIK,), files: dict[str, str] | None = None) -> dict[str, str]:
    return after(files or {}, reconcile(files or {}, articles, cast))


def paths(files: dict[str, str], folder: str = "articles") -> list[str]:
    return [p.removeprefix(f"content/{folder}/") for p in sorted(files) if p.startswith(f"content/{folder}/")]


def only(files: dict[str, str]) -> Article:
    (path,) = paths(files)
    return parse_article(files[f"content/articles/{path}"], f"content/articles/{path}")


# ---------------------------------------------------------------- articles


def test_a_first_build_creates_files_and_a_second_writes_nothing() -> None:
    read = [article(1), article(2, published=None, published_from="unknown"), article(3, published="2023-10-01/2023-10-09")]
    files = built(read)
    assert sorted(files) == [
        "content/actors/mara-vik.md", "content/articles/2023-10-01-lighthouse-story-3.md", "content/articles/2023-11-02-lighthouse-story-1.md",
        "content/articles/undated-lighthouse-story-2.md",
    ]
    assert reconcile(files, read, (VIK,)) == Changes({})


def test_one_headline_gives_addresses_that_depend_on_no_order() -> None:
    read = [article(n, title="Fire at the mill", published=f"2023-11-0{n}", outlet=f"Paper {n}") for n in range(1, 5)]
    files = built(read)
    assert paths(files)[:2] == ["2023-11-01-fire-at-the-mill.md", "2023-11-02-fire-at-the-mill-2.md"]
    for n in range(5):
        random.Random(n).shuffle(read)
        assert built(read) == files


def test_headlines_with_one_long_beginning_have_two_addresses() -> None:
    start = "Harbour board wants to send its chief lighthouse negotiators back to the"
    files = built([article(n, title=f"{start} {place}") for n, place in enumerate(("Cape", "Island", "Mainland"), 1)])
    slugs = [parse_article(text, path).slug for path, text in files.items() if "/articles/" in path]
    assert len(set(slugs)) == 3 and all(len(slug) <= 60 for slug in slugs)
    assert not reconcile(files, [], ()).problems


def test_a_new_file_never_takes_a_name_or_an_address_that_is_in_use() -> None:
    files = {"content/articles/2023-11-02-LIGHTHOUSE-story-1.md": "---\ntitle: Mine\nslug: other\nredirect_from: [lighthouse-story-1]\n---\nHi\n"}
    made = built([article(1)], files=files)
    assert paths(made) == ["2023-11-02-LIGHTHOUSE-story-1.md", "2023-11-02-lighthouse-story-1-2.md"]
    assert "\nslug: lighthouse-story-1-2\n" in made["content/articles/2023-11-02-lighthouse-story-1-2.md"]


def test_a_file_may_be_moved_and_its_article_is_found() -> None:
    files = built([article(1)])
    moved = {p.replace("articles/2023-11-02-", "articles/autumn/"): text for p, text in files.items()}
    assert reconcile(moved, [article(1)], (VIK,)) == Changes({})


def test_a_renamed_capture_is_known_by_its_bytes() -> None:
    files = built([article(1)])
    made = built([article(1, capture=("seeds/light.txt",))], files=files)
    assert only(made).capture == ("seeds/light.txt",) and only(made).id == article(1).id


def test_a_changed_capture_is_the_same_article() -> None:
    files = built([article(1)])
    changes = reconcile(files, [article(9, capture=("seeds/1.txt",), title="Lighthouse sold")], (VIK,))
    made = only(after(files, changes))
    assert (made.id, made.title, made.slug) == (article(1).id, "Lighthouse sold", "lighthouse-story-1")
    assert changes.updated[0][1] == ("title", "summary", "body")


def test_a_swapped_name_is_no_mistake() -> None:
    """The capture was renamed, and another article lies under its old name."""
    files = built([article(1)])
    other = article(7, capture=("seeds/1.txt",), title="Whale seen", summary=(Sentence("A whale was seen off the cape at dawn today.", 1),))
    made = built([article(1, capture=("seeds/moved.txt",)), other], files=files)
    found = {a.title: a.capture for p in paths(made) for a in [parse_article(made[f"content/articles/{p}"], p)]}
    assert found == {"Lighthouse story 1": ("seeds/moved.txt",), "Whale seen": ("seeds/1.txt",)}


def test_a_shortened_copy_never_takes_the_place_of_its_original() -> None:
    told = Quote("Mara Vik", SAID, 4)
    whole = article(1, authors=("Ada Holm", "Per Lind"), words=600, quotes=(told,))
    copy = article(2, title=whole.title, published="2023-11-03", words=300, summary=whole.summary)
    for read in ([whole, copy], [copy, whole]):
        found = only(built(read))
        assert (found.published, found.authors, found.quotes, found.versions, found.updated) == ("2023-11-02", whole.authors, (told,), (), None)
        assert found.capture == ("seeds/2.txt", "seeds/1.txt"), "the evidence is in the last one"
    assert only(built([whole, copy], files=built([whole]))).capture == ("seeds/2.txt", "seeds/1.txt")
    assert reconcile(made := built([whole, copy]), [whole, copy], (VIK,)) == Changes({}) and made
    assert only(built([whole, copy], files=built([whole]))).published == "2023-11-02"
    longer = replace(copy, words=700)
    assert only(built([whole, longer])).published == "2023-11-03", "an update that grew"
    assert only(built([whole, replace(copy, authors=whole.authors)])).published == "2023-11-03", "the house's own shorter version"


def test_a_later_capture_of_an_article_is_a_version() -> None:
    told = (Sentence(LEAD, 1),)
    files = built([article(1, summary=told, quotes=(Quote("Mara Vik", SAID, 2),))])
    later = article(2, summary=told, quotes=(Quote("Mara Vik", SAID, 4),), title="Lighthouse will be sold", capture=("seeds/later.txt",))
    made = built([article(1, summary=told, quotes=(Quote("Mara Vik", SAID, 2),)), later], files=files)
    assert only(made).capture == ("seeds/1.txt", "seeds/later.txt") and only(made).title == "Lighthouse will be sold"
    assert only(made).id == article(1).id and only(made).slug == "lighthouse-story-1"


def test_captures_of_one_address_or_headline_are_one_article() -> None:
    url = "https://www.example.org/cape/lighthouse?utm_source=x"
    assert len(paths(built([article(1, url=url), article(2, url=url.replace("www.", "").replace("=x", "=y"))]))) == 1
    assert len(paths(built([article(1, title="Sold"), article(2, title="Sold!")]))) == 1


def test_two_papers_and_two_days_make_two_articles() -> None:
    told = {"summary": (Sentence(LEAD, 1), Sentence(SAID, 2))}
    assert len(paths(built([article(1, **told), article(2, **told, outlet="Cape Daily")]))) == 2
    assert len(paths(built([article(1, title="Tides today"), article(2, title="Tides today", published="2023-12-02")]))) == 2
    assert len(paths(built([article(1, url="https://example.org/"), article(2, url="https://example.org/")]))) == 2


def test_equal_bytes_are_one_article() -> None:
    read = [article(1, capture=(f"seeds/copy{n}.txt",)) for n in range(50)]
    made = built(read)
    assert only(made).capture == ("seeds/copy0.txt",)
    assert reconcile(made, read, (VIK,)) == Changes({})


def test_a_lost_capture_is_reported_and_its_article_stays() -> None:
    files = built([article(1), article(2)])
    changes = reconcile(files, [article(2)], (VIK,))
    assert not changes.writes and not changes.removes
    path = "content/articles/2023-11-02-lighthouse-story-1.md"
    line = next(n for n, text in enumerate(files[path].split("\n"), 1) if "seeds/1.txt" in text)
    assert changes.problems == (Problem(
        f"{path}:{line}", "its capture does not exist: seeds/1.txt",
        "the article stays; correct the name, put the capture back, or take it out of `capture`"),)
    assert reconcile(Shelf(files, present=("seeds/1.txt",)), [article(2)], (VIK,)).problems == ()


def test_without_captures_content_is_all_there_is() -> None:
    files = built([article(1)])
    assert reconcile(files, [], ()) == Changes({})


def test_what_was_updated_and_what_was_kept_is_told() -> None:
    files = built([article(1)])
    path = "content/articles/2023-11-02-lighthouse-story-1.md"
    files[path] = files[path].replace("outlet: The Cape Gazette", "outlet: Cape Gazette")
    changes = reconcile(files, [article(1, outlet="THE CAPE GAZETTE", dateline="CAPE")], (VIK,))
    assert changes.updated == ((path, ("dateline",)),) and changes.kept == ((path, ("outlet",)),)


def test_a_file_that_a_person_is_at_is_not_written() -> None:
    files = built([article(1)])
    path = "content/articles/2023-11-02-lighthouse-story-1.md"
    changes = reconcile(Shelf(files, held=(path,)), [article(1, dateline="CAPE")], (VIK,))
    assert changes.writes == {} and changes.held == (path,)


def test_files_known_to_be_settled_are_not_even_read() -> None:
    files = built([article(1)])
    parsed = {p: parse_article(t, p) if "/articles/" in p else parse_actor(t, p) for p, t in files.items()}
    assert reconcile(Shelf({}, parsed, settled=lambda old, new: True), [article(1)], (VIK,)) == Changes({})


def test_a_copied_file_is_named() -> None:
    files = built([article(1)])
    path = "content/articles/2023-11-02-lighthouse-story-1.md"
    copy = path.replace("story-1", "story-1-copy")
    changes = reconcile({**files, copy: files[path]}, [article(1)], (VIK,))
    assert [(p.where, p.message) for p in changes.problems] == [
        (copy, "has the id of content/articles/2023-11-02-lighthouse-story-1.md: 000000000001"),
        (copy, "has the address of content/articles/2023-11-02-lighthouse-story-1.md: lighthouse-story-1")]


# ---------------------------------------------------------------- actors


def test_only_actors_of_articles_have_files() -> None:
    cast = (VIK, Cast("Cape Council", "organisation"), Cast("Bo Lind", "person"), Cast("Oslo", "place"))
    read = [article(1, actors=(Actor("Mara Vik"), Actor("Cape Council", "organisation"), Actor("Oslo", "place")))]
    assert paths(built(read, cast), "actors") == ["cape-council.md", "mara-vik.md"]


def test_a_generated_file_goes_with_its_actor_and_a_persons_stays() -> None:
    cast = (VIK, Cast("Bo Lind", "person"), Cast("Ann Ek", "person"))
    files = built([article(1, actors=(Actor("Mara Vik"), Actor("Bo Lind"), Actor("Ann Ek")))], cast)
    files["content/actors/ann-ek.md"] += "Born on the cape.\n"
    changes = reconcile(files, [article(1)], cast)
    assert changes.removes == ("content/actors/bo-lind.md",)
    assert changes.problems == (Problem("content/actors/ann-ek.md", "no article names Ann Ek any more",
                                        "the file stays, since a person wrote in it; delete it if it is not wanted"),)


def test_a_comment_is_a_persons_word_too() -> None:
    files = built([article(1, actors=(Actor("Mara Vik"), Actor("Bo Lind")))], (VIK, Cast("Bo Lind", "person")))
    files["content/actors/bo-lind.md"] = files["content/actors/bo-lind.md"].replace("type: person", "type: person  # surely?")
    assert reconcile(files, [article(1)], (VIK,)).removes == ()


def test_a_merged_actor_leads_on() -> None:
    """A build finds out, or an editor says so by adding the alias: two files become one, and the old address redirects."""
    files = built([article(1, actors=(Actor("Mara Vik"), Actor("M. Wick")))], (VIK, Cast("M. Wick", "person")))
    one = replace(VIK, aliases=("Vik", "M. Wick"), merged=(Merge("M. Wick", "The Cape Gazette", "both are harbour master"),))
    made = built([article(1)], (one,), files)
    assert paths(made, "actors") == ["mara-vik.md"]
    found = parse_actor(made["content/actors/mara-vik.md"], "content/actors/mara-vik.md")
    assert found.redirect_from == ("m-wick",) and found.merged == one.merged
    assert reconcile(made, [article(1)], (one,)) == Changes({})


def test_an_actor_whose_full_name_is_found_moves_on() -> None:
    files = built([article(1, actors=(Actor("Vik"),))], (Cast("Vik", "person"),))
    made = built([article(1)], (VIK,), files)
    assert paths(made, "actors") == ["mara-vik.md"]
    assert parse_actor(made["content/actors/mara-vik.md"], "x/mara-vik.md").redirect_from == ("vik",)


def test_a_renamed_actor_keeps_its_file() -> None:
    files = built([article(1)])
    path = "content/actors/mara-vik.md"
    files[path] = files[path].replace("name: Mara Vik", "name: Mara Elise Vik")
    made = built([article(1, actors=(Actor("Mara Elise Vik", aliases=("Mara Vik",)),))], (replace(VIK, name="Mara Elise Vik", aliases=("Vik", "Mara Vik")),), files)
    found = parse_actor(made[path], path)
    assert paths(made, "actors") == ["mara-vik.md"]
    assert (found.slug, found.redirect_from, found.aliases) == ("mara-elise-vik", ("mara-vik",), ("Vik", "Mara Vik"))


def test_a_renamed_actor_is_found_under_the_name_that_captures_print() -> None:
    files = built([article(1)])
    path = "content/actors/mara-vik.md"
    files[path] = files[path].replace("name: Mara Vik", "name: Mara Elise Vik")
    made = built([article(1)], files=files)
    assert paths(made, "actors") == ["mara-vik.md"] and parse_actor(made[path], path).aliases == ("Mara Vik", "Vik")
    assert reconcile(made, [article(1)], (VIK,)).writes == {}


def test_namesakes_of_two_kinds_have_two_addresses() -> None:
    cast = (Cast("Norden", "person"), Cast("Norden", "organisation"))
    made = built([article(1, actors=(Actor("Norden"), Actor("Norden", "organisation")))], cast)
    assert paths(made, "actors") == ["norden-2.md", "norden.md"]
    assert reconcile(made, [article(1, actors=(Actor("Norden"), Actor("Norden", "organisation")))], cast) == Changes({})


# ---------------------------------------------------------------- any order, any history

STEPS = st.lists(st.tuples(st.sampled_from(["add", "drop", "rename", "change", "edit", "build"]), st.integers(1, 4)), max_size=12)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(STEPS, st.randoms(use_true_random=False))
def test_no_article_is_lost_or_doubled_whatever_happens_to_captures(steps: list[tuple[str, int]], shuffled: random.Random) -> None:
    seen: set[int] = set()
    captures: dict[int, Article] = {}
    files: dict[str, str] = {}
    mine: dict[int, str] = {}
    for act, n in [*steps, ("build", 0)]:
        if act == "add" and n not in captures and n not in seen:
            captures[n] = article(n)
        elif act == "drop":
            captures.pop(n, None)
        elif act == "rename" and n in captures and n not in mine:
            captures[n] = replace(captures[n], capture=(captures[n].capture[0] + "x",))
            files, seen = step(files, captures, seen, shuffled)
        elif act == "change" and n in captures:
            captures[n] = replace(captures[n], id=f"{shuffled.randrange(16**12):012x}", dateline=f"D{shuffled.randrange(9)}")
            files, seen = step(files, captures, seen, shuffled)
        elif act == "edit" and n in seen:
            path = next(p for p in files if f"story {n}\"" in files[p] or f"Hand {n}" in files[p])
            files[path] = files[path].replace("outlet: The Cape Gazette", f"outlet: Hand {n}")
            mine[n] = f"Hand {n}"
        elif act == "build":
            files, seen = step(files, captures, seen, shuffled)
    found = [parse_article(files[p], p) for p in sorted(files) if "/articles/" in p]
    assert sorted(a.title for a in found) == sorted(f"Lighthouse story {n}" for n in seen)
    assert all(a.outlet == mine.get(int(a.title.split()[-1]), "The Cape Gazette") for a in found)


def step(files: dict[str, str], captures: dict[int, Article], seen: set[int], shuffled: random.Random) -> tuple[dict[str, str], set[int]]:
    read = list(captures.values())
    shuffled.shuffle(read)
    made = after(files, reconcile(files, read, (VIK,)))
    assert reconcile(made, read, (VIK,)).writes == {}
    return made, seen | set(captures)

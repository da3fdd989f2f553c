"""Linking again after a few edits gives what linking from nothing gives."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import astuple

from generator import foretold, relink, reworded
from generator.claims import Claim
from generator.config import Config, Topics
from generator.differences import claimed
from generator.digest import link
from generator.foretold import Foretold
from generator.kinship import Story
from generator.library import Book, Library
from generator.linked import Former, keep_pieces, linked
from generator.memory import direct, memory
from generator.model import Actor, ActorFile, Article, Digest, Event, Figure, Merge, Quote, Sentence
from generator.pool import WORTH, Workers
from generator.relink import Last
from generator.statements import Tellings, month_bytes, read_month
from generator.store import Store
from generator.timeline import attach, gather
from generator.told import Told
from generator.traits import traits

ACTORS = ["Ilse Brandt", "Otto Brandt", "Tomas Rieger", "Jan Hovland", "Mira Sund", "Lena Aaro", "Kell Ferries", "Piet Vos"]
TOPICS = ["ferry bids", "lock gates", "night train", "reed harvest", "toll bridge"]
SAYINGS = [
    "{a} opened the eastern lock at Kell on {d}",
    "The ferry talks began on {d} in Kell",
    "The deadline for ferry bids was extended from {d} to {e}",
    "The deadline for ferry bids is {d}",
    "The vote on the toll bridge was postponed until {e}",
    "The vote on the toll bridge had been scheduled for {d}",
    "{a} announced the third round of talks on {d}",
    "{a} announced the fifth round of talks on {d}",
    "{n} people were killed when the dam broke on {d}",
    "A general election will be held on {d}",
    "A snap election will be held on {d}",
    "{a} called the levy “a slow poison” on {d}",
    "The reed harvest on {d} was called off by {a}",
    "The Kell Courier reported that {a} met {b} on {d}",
]
SPOKEN = ["We will not sign before the water has gone down again", "We will never sign before the high water has gone down", "Nobody in this valley was asked about the new lock",
          "Nobody was asked about the new lock in our valley", "The bridge belongs to those who paid for it"]


def day_of(rng: random.Random) -> date:
    return date(2026, 2, 1) + timedelta(days=rng.randrange(34))


def an_event(rng: random.Random, line: int) -> Event:
    d, e = sorted((day_of(rng), day_of(rng)))
    a, b = rng.sample(ACTORS, 2)
    text = rng.choice(SAYINGS).format(a=a, b=b, d=f"{d:%B} {d.day}", e=f"{e:%B} {e.day}", n=rng.choice((3, 4, 9)))
    shape = rng.choice(("day", "day", "day", "month", "range", "year"))
    when = {"day": str(d), "month": f"{d:%Y-%m}", "range": f"{d}/{e}", "year": "2026"}[shape]
    kind = rng.choice(("past", "past", "planned", "deadline", "background"))
    return Event(when, shape, kind, text, (a, b) if b in text else (a,), text, line, rng.choice((None, "early")) if shape == "month" else None)


def an_article(rng: random.Random, id: str) -> Article:
    cast = rng.sample(ACTORS, 4)
    actors = tuple(Actor(n, "organisation" if "Ferries" in n else "person", tuple(rng.sample([n.split()[-1], "the minister", "Elsa Brand"], rng.randrange(3))),
                         rng.choice((None, "mayor of Kell", "minister")), rng.randrange(5), 2) for n in cast)  # fmt: skip
    events = tuple(an_event(rng, rng.randrange(2, 9)) for _ in range(rng.randrange(5)))
    quotes = tuple(Quote(rng.choice((*ACTORS, "Ilse Brandt and Jan Hovland", "Elsa Brand")), rng.choice(SPOKEN), line) for line in range(2, 2 + rng.randrange(4)))
    unquoted = tuple(Quote(rng.choice(("Jan Hovland", "Elsa Brand")), rng.choice(SPOKEN), 9) for _ in range(rng.randrange(2)))
    figures = tuple(Figure(rng.choice((3.0, 9.0, 12.0)), "percent", "the levy on reed boats", f"{rng.choice((3, 9, 12))} percent", 4) for _ in range(rng.randrange(2)))
    published = rng.choice((None, str(day_of(rng)), str(day_of(rng)), str(day_of(rng))))
    made = Article(
        id, rng.choice(("The lock", "Talks at Kell", "A vote", f"Story {id}")), id, outlet=rng.choice((None, "Kell Courier", "Reed Post", "Vale Wire")),
        relays=rng.choice(((), (), ("Kell Courier",))), translated_from=rng.choice((None, None, "de")), published=published,
        published_from="stated" if published else "unknown", summary=tuple(Sentence(e.what, e.line) for e in events[:2]), actors=actors, events=events,
        quotes=quotes, unquoted=unquoted, figures=figures, places=("Kell",), topics=tuple(rng.sample(TOPICS, 2)), hidden=rng.random() < 0.05,
    )  # fmt: skip
    return sealed(made)


def sealed(article: Article) -> Article:
    made = replace(article, facts="", digest="")
    return replace(made, facts=repr(hash(repr(made))), digest=repr(hash(repr(made))))


def edit(rng: random.Random, articles: list[Article]) -> list[Article]:
    """The articles with one or two of them changed, removed or new."""
    made = list(articles)
    for _ in range(rng.randrange(1, 3)):
        at = rng.randrange(len(made))
        one, other = made[at], an_article(rng, made[at].id)
        what = rng.choice(("title", "events", "quotes", "unquoted", "published", "topics", "actors", "figures", "outlet", "all", "remove", "add"))
        if what == "remove":
            del made[at]
        elif what == "add":
            made.insert(at, an_article(rng, f"x{rng.randrange(10_000)}"))
        else:
            made[at] = other if what == "all" else sealed(replace(one, **{what: getattr(other, what)}))
    return made


def files_of(rng: random.Random) -> list[ActorFile]:
    """What an editor may have written of some actors: another name, aliases that are others' names, two made one, one hidden."""
    made = [
        ActorFile("ilse-brandt", "Ilse Brandt", aliases=("Elsa Brand",), merged=(Merge("Elsa Brand", "Reed Post", "both are mayor"),)),
        ActorFile("piet-vos", "Piet Vos", hidden=rng.random() < 0.7),
        ActorFile("otto-brandt", rng.choice(("Otto Brandt", "Otto Brandt-Lund")), aliases=rng.choice((("Otto Brandt",), ("Otto Brandt", "the minister")))),
        ActorFile("jan-hovland", "Jan Hovland", aliases=rng.choice(((), ("Mira Sund",), ("Hovland",)))),
        ActorFile("kell-ferries", "Kell Ferries", type=rng.choice(("person", "organisation")), role=rng.choice((None, "operator"))),
    ]
    return [replace(f, digest=repr(hash(repr(f)))) for f in made if rng.random() < 0.4]


def same(a: Digest, b: Digest) -> bool:
    return msgspec.msgpack.encode(a) == msgspec.msgpack.encode(b)


@pytest.fixture
def made_again(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each link found something to keep."""
    found: list[bool] = []

    def noted(*args: object) -> object:
        made = again(*args)  # type: ignore[arg-type]
        found.append(made is not None)
        return made

    again = relink.again
    monkeypatch.setattr("generator.digest.again", noted)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_edits_links_as_from_nothing(seed: int, made_again: list[bool]) -> None:
    rng = random.Random(seed)
    articles = [an_article(rng, f"a{i}") for i in range(40)]
    files, config, last, remember = files_of(rng), Config(), Last(), memory()
    link(articles, files, [], config, last=last)
    for step in range(16):
        articles = edit(rng, articles)
        if step % 3 == 2:
            files = files_of(rng)
        if step == 9:
            config = Config(topics=Topics(rename={"night train": "sleeper trains"}, hide=("toll bridge",)))
        whole = link(articles, files, [], config)
        assert same(link(articles, files, [], config, last=last), whole)
        assert same(link(articles, files, [], config, remember=remember), whole)
    assert sum(made_again) > 8


@pytest.mark.parametrize("takes_part", [True, False])
def test_what_another_process_finds_links_as_what_this_one_does(takes_part: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foretold, "MUCH", 20)
    if not takes_part:
        monkeypatch.setattr(Workers, "taken_here", lambda self: iter(()))
    rng = random.Random(8)
    articles = [an_article(rng, f"a{i}") for i in range(WORTH + 7)]
    with Foretold(articles, jobs=2) as other:
        assert same(link(articles, [], [], Config(), remember=other), link(articles, [], [], Config()))
        assert all(plainly(other(claimed, a)) == plainly(claimed(a)) for a in articles)


@pytest.mark.parametrize("takes_part", [True, False])
def test_another_process_finds_the_groups_of_a_day_that_this_one_finds(takes_part: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foretold, "MUCH", 100)
    if not takes_part:
        monkeypatch.setattr(Workers, "taken_here", lambda self: iter(()))
    rng, last = random.Random(9), Last()
    articles = [an_article(rng, f"a{i}") for i in range(WORTH + 7)]
    link(articles, [], [], Config(), last=last)
    assert last.threads is not None
    told = Tellings(articles, last.threads.traits, last.threads.world, direct)
    days: dict[str, list[Told]] = {}
    months: dict[str, list[Told]] = {}
    for t in (t for a in articles if not a.hidden for t in told[a.id]):
        where, key = t.place
        if where != "rest":
            (days if where == "day" else months).setdefault(key, []).append(t)
    common = last.threads.world.common
    rows = [(tuple(day), common) for day in days.values()]
    with Foretold(articles, jobs=3) as other:
        found = other.each(gather, rows)
        assert found == [gather(*row) for row in rows]
        vague = [(tuple(g for groups in found for g in groups if g[0].place[1][:7] == month), tuple(mine), common) for month, mine in months.items()]
        attached = other.each(attach, vague)
        assert attached == [attach(*row) for row in vague]
    assert any(len(group) > 1 for groups in found for group in groups) and len(rows) > 30 < sum(map(len, months.values()))
    assert any({t.place[0] for t in group} == {"day", "month"} for groups in attached for group in groups)


def test_words_that_no_page_shows_follow_their_speaker() -> None:
    """An editor tells who 'Elsa Brand' is, whom an article quotes beyond its fair share: its words are compared with hers from then on."""
    cast = tuple(Actor(n, "person", mentions=1, line=2) for n in ("Ilse Brandt", "Jan Hovland"))
    shown = Article("a", "The lock", "a", published="2026-02-01", actors=cast, quotes=(Quote("Ilse Brandt", SPOKEN[0], 3),))
    withheld = Article("b", "Talks at Kell", "b", published="2026-02-02", actors=cast, unquoted=(Quote("Elsa Brand", SPOKEN[1], 3),))
    articles, last, named = [*map(sealed, (shown, withheld))], Last(), [ActorFile("ilse-brandt", "Ilse Brandt", aliases=("Elsa Brand",), digest="1")]
    assert not link(articles, [], [], Config(), last=last).differences
    digest = link(articles, named, [], Config(), last=last)
    assert [d.why for d in digest.differences.values()] == [reworded.SAY["quote_near"]] and same(digest, link(articles, named, [], Config()))


def test_what_an_article_gives_is_the_same_in_every_process() -> None:
    """Texts keep their order, whatever the hashes of this process are: else the next one takes all reports for others."""
    said = tuple(Quote("Ilse Brandt", f"{text} and then some more words were said", n) for n, text in enumerate(SPOKEN * 2))
    made = traits(Article("a", "The lock", "a", quotes=said))
    assert made.texts == tuple(traits(Article("a", "The lock", "a", quotes=(q,))).texts[0] for q in said[: len(SPOKEN)])
    assert [i for _, i in made.quotes] == list(range(len(said)))


def plainly(found: tuple[tuple[Claim, ...], ...]) -> list[list[object]]:
    return [list(map(astuple, some)) for some in found]


def test_the_edits_meet_all_that_links() -> None:
    """The invented articles are worth the test: they have differences of each kind, moves, and related articles."""
    kinds, moved, reasons = set(), 0, set()
    for seed in range(6):
        rng = random.Random(seed)
        digest = link([an_article(rng, f"a{i}") for i in range(40)], [], [], Config())
        kinds |= {d.kind for d in digest.differences.values()}
        moved += sum(bool(e.superseded) for e in digest.entries.values())
        reasons |= {d.why for d in digest.differences.values()}
    assert kinds == {"disagreement", "superseded", "over_time", "variant"} and moved and reworded.SAY["quote_near"] in reasons


def test_another_process_links_on_from_the_store(tmp_path: Path, made_again: list[bool]) -> None:
    rng = random.Random(11)
    articles, files = [an_article(rng, f"a{i}") for i in range(40)], files_of(rng)
    for step in range(20):
        store = Store(tmp_path / "store.sqlite3", "code")
        books = [Book(a.id, (0, 0, 0), a.digest, a) for a in articles] + [Book(f.slug, (0, 0, 0), f.digest, actor=f) for f in files]
        made, _ = linked(store, Library({b.path: b for b in books}), Config(), False)  # type: ignore[attr-defined]
        store.close()
        assert same(made, link(articles, files, [], Config()))
        articles = edit(rng, articles)
        if step % 4 == 3:
            files = files_of(rng)
    assert sum(made_again) >= 6


def test_pieces_that_stand_in_the_store_are_not_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build tells what it read of the store, so that what has not changed is left there: the next one finds the whole."""
    monkeypatch.setattr("generator.linked.PLAYERS", 2)
    monkeypatch.setattr("generator.linked.ENTRIES", 5)
    monkeypatch.setattr("generator.threads.ROWS", 3)
    rng, left = random.Random(12), list[tuple[str, int]]()

    def counted(store: Store, place: str, mark: bytes, pieces: Iterator[bytes | None], former: bytes = b"") -> None:
        made = list(pieces)
        left.append((place.partition(" ")[2], made.count(None)))
        keep_pieces(store, place, mark, iter(made), former)

    monkeypatch.setattr("generator.linked.keep_pieces", counted)
    articles, before = [an_article(rng, f"a{i}") for i in range(40)], Library()
    for _ in range(12):
        store = Store(tmp_path / "store.sqlite3", "code")
        library, former = Library({a.id: Book(a.id, (0, 0, 0), a.digest, a) for a in articles}), Former(before)
        made, _ = linked(store, library, Config(), False, former=former)
        if former.keep:
            former.keep(store)
        store.close()
        assert same(made, link(articles, [], [], Config()))
        articles, before = edit(rng, articles), library
    assert max(n for place, n in left if not place) > 5 and max(n for place, n in left if place == "threads") > 5


def test_statements_of_a_month_come_back_as_they_were() -> None:
    rng, last = random.Random(5), Last()
    articles = [an_article(rng, f"a{i}") for i in range(30)]
    link(articles, [], [], Config(), last=last)
    assert last.threads is not None
    told = Tellings(articles, last.threads.traits, last.threads.world, direct)
    for mine in last.threads.months.at_hand.values():
        back = {t.ref: t for t in read_month(month_bytes(mine, told.articles), told, ())}
        assert len(back) == len(mine) and all(values(back[t.ref]) == values(t) for t in mine)
    assert max(map(len, last.threads.months.at_hand.values())) > 30


def values(t: Told) -> list[object]:
    return [x.stems if isinstance(x, Story) else x for x in astuple(t)]


def test_what_was_kept_is_as_it_was_linked(tmp_path: Path) -> None:
    rng = random.Random(3)
    articles, hidden = [an_article(rng, f"a{i}") for i in range(9)], ActorFile("piet-vos", "Piet Vos", hidden=True, digest="1")
    books = [Book(a.id, (0, 0, 0), a.digest, a) for a in articles] + [Book("piet-vos", (0, 0, 0), "1", actor=hidden)]
    made = []
    for _ in range(2):
        store = Store(tmp_path / "store.sqlite3", "code")
        made.append(linked(store, Library({b.path: b for b in books}), Config(), False)[0])
        store.close()
    assert same(*made) and any("Piet Vos" in a.digest for a in made[0].articles.values())


def test_a_memory_forgets_first_what_nobody_asks_for() -> None:
    remember, made = memory(10), []

    def square(n: int) -> int:
        made.append(n)
        return n * n

    for n in range(100):
        assert remember(square, n) == n * n and remember(square, 0) == 0
    assert made == list(range(100))  # what is always asked for is never made again
    assert remember(square, 1) == 1 and made[-1] == 1

"""A small made-up story as a linked digest, for tests of what is made of it."""

from dataclasses import replace
from hashlib import blake2b

from generator.config import Config
from generator.digest import link
from generator.model import Actor, ActorFile, Article, Digest, Event, Figure, Note, Quote, Sentence

CONFIG = Config(title="The Ferry Papers", description="The harbour works and the fares.", url="https://example.org/digest/")
PILOT, MINISTER, SCRIBE = "Maren Oddsdóttir", "Ifeoma Nwosu", "محمد بن رشد"


def sealed(article: Article) -> Article:
    """The article with its own digests, as `content` fills them in."""
    def of(value: Article) -> str:
        return blake2b(repr(value).encode(), digest_size=8).hexdigest()

    return replace(article, digest=of(article), facts=of(replace(article, body="")))


def article(n: int, **fields: object) -> Article:
    made = Article(
        id=f"{n:012x}", title=f"Harbour talks enter round {n}", slug=f"harbour-talks-{n}", outlet="The Coastal Courier", via="ReNews",
        authors=("Jo Bloggs",), published=f"2031-0{1 + n % 9}-1{n % 10}", published_from="stated", published_why="a date line (line 2)",
        dateline="PORT ELLEN", language="en", url="https://news.example/a", capture=(f"seeds/{n:03}.txt",),
        summary=(Sentence(f"{PILOT} said that the pier would close.", 4), Sentence("The council wants an answer by autumn.", 6)),
        actors=(Actor(PILOT, "person", ("Ms. Oddsdóttir",), "harbour pilot", 4, 4), Actor(MINISTER, "person", (), "Minister of Ports", 2, 5)),
        events=(Event("2031-03-04", "day", "past", f"Oddsdóttir met Nwosu about berth {n}", (PILOT, MINISTER), "met on March 4", 7),
                Event("2032-05", "month", "deadline", "the dredging licence ends", (), "ends in May", 9)),
        quotes=(Quote(PILOT, "The pier will not hold another winter.", 8), Quote(None, "we were not asked", 11)),
        figures=(Figure(25.0, "percent", "ferry fare increase", "up 25 percent", 12, True), Figure(300000.0, "passengers", "yearly passengers", "300,000", 13)),
        places=("Port Ellen",), topics=("ferry fares",), words=600)
    return sealed(replace(made, **fields))


def story(count: int = 3, *, files: tuple[ActorFile, ...] = (), notes: tuple[Note, ...] = (), config: Config = CONFIG, **fields: object) -> Digest:
    return link(tuple(article(n, **fields) for n in range(count)), files, notes, config)

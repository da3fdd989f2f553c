"""Articles for linking tests, written in as few words as possible."""

from generator.model import Actor, Article, Event


def event(date: str, what: str, *actors: str, kind: str = "past", line: int = 1, precision: str = "", part: str | None = None) -> Event:
    shape = precision or ("range" if "/" in date else {10: "day", 7: "month", 4: "year"}[len(date)])
    return Event(date, shape, kind, what, actors, what, line, part)


def article(id: str, published: str | None, *events: Event, **more: object) -> Article:
    names = dict.fromkeys(n for e in events for n in e.actors)
    given = {
        "actors": tuple(Actor(n, "person", (n.split()[-1],), mentions=1, line=1) for n in names),
        "outlet": f"The {id.title()} Gazette", "title": f"Story {id}", "published_from": "stated" if published else "unknown",
    }  # fmt: skip
    return Article(id=id, slug=id, published=published, events=events, digest=f"{id}{hash((events, repr(more)))}", **(given | more))  # type: ignore[arg-type]

"""How long linking takes: N invented articles from nothing, on one core and as a build does it on all, again unchanged, and again with one article changed.

python benchmarks/link_speed.py [N] [days]: N articles (10000) spread over so many days (700).
"""

import gc
import random
import resource
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generator.config import Config  # noqa: E402
from generator.digest import link  # noqa: E402
from generator.foretold import Foretold  # noqa: E402
from generator.memory import memory  # noqa: E402
from generator.model import Actor, Article, Digest, Event, Figure, Quote  # noqa: E402
from generator.pool import cores  # noqa: E402

STORY = 12  # articles of one story
SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu".split()


def corpus(n: int, days: int, seed: int = 7) -> list[Article]:
    """Stories of a dozen articles that share actors, topics and happenings; deterministic."""
    rng = random.Random(seed)
    words = sorted({"".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(6000)})
    people = sorted({f"{_name(rng)} {_name(rng)}" for _ in range(max(40, n // 5))})
    made = []
    for story in range((n + STORY - 1) // STORY):
        start = date(2024, 1, 1) + timedelta(days=rng.randrange(days))
        cast, topics = rng.sample(people, 8), [f"{rng.choice(words)} {rng.choice(words)}" for _ in range(4)]
        happenings = [_happening(rng, start, words, cast) for _ in range(14)]
        made += [_article(rng, f"{story}-{i}", start, cast, topics, happenings, words) for i in range(min(STORY, n - story * STORY))]
    return made


def _name(rng: random.Random) -> str:
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize()


def _happening(rng: random.Random, start: date, words: list[str], cast: list[str]) -> tuple[str, str, str, list[str], tuple[str, ...]]:
    day = start + timedelta(days=rng.randint(-40, 40))
    kind = "planned" if day > start + timedelta(days=9) else "past"
    precision = "day" if rng.random() < 0.8 else "month"
    return (day.isoformat() if precision == "day" else day.isoformat()[:7], precision, kind, rng.choices(words, k=10), tuple(rng.sample(cast, 2)))


def _article(rng: random.Random, key: str, start: date, cast: list[str], topics: list[str], happenings: list[tuple[str, str, str, list[str], tuple[str, ...]]],
             words: list[str]) -> Article:
    events = []
    for line, (day, precision, kind, said, who) in enumerate(rng.sample(happenings, 6), 2):
        what = " ".join(rng.sample(said, 7) + rng.choices(words, k=2)).capitalize()
        events.append(Event(day, precision, kind, what, who, f"{what} {' '.join(rng.choices(words, k=8))}", line))
    return Article(
        id=f"id{key}", title=" ".join(rng.choices(words, k=7)).capitalize(), slug=key, outlet=f"The {rng.choice(words[:300]).capitalize()} Post",
        published=(start + timedelta(days=rng.randrange(8))).isoformat(), published_from="stated",
        actors=tuple(Actor(n, "person", (n.split()[1], f"Mr. {n.split()[1]}"), "minister", rng.randint(1, 9), 2) for n in rng.sample(cast, 6)),
        events=tuple(events), quotes=tuple(Quote(rng.choice(cast), " ".join(rng.choices(words, k=14)), 3 + i) for i in range(4)),
        figures=(Figure(rng.randint(1, 90), "percent", " ".join(rng.choices(words, k=3)), f"{rng.randint(1, 90)} percent", 4),),
        topics=tuple(rng.sample(topics, 3)), digest=key,
    )  # fmt: skip


def main() -> None:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 700
    articles = corpus(n, days)
    gc.disable()  # as the command does
    config, remember = Config(), memory()
    took("from nothing, nothing kept", lambda: link(articles, [], [], config))
    took(f"from nothing, as a build links on {cores()} cores", lambda: as_a_build(articles, config))
    took("from nothing", lambda: link(articles, [], [], config, remember=remember))
    took("again, unchanged", lambda: link(articles, [], [], config, remember=remember))
    one = articles[n // 2]
    articles[n // 2] = replace(one, title="Another title", events=one.events[1:], digest="changed")
    took("one article changed", lambda: link(articles, [], [], config, remember=remember))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def as_a_build(articles: list[Article], config: Config) -> Digest:
    """With what articles claim found on another core meanwhile."""
    with Foretold(articles, cores()) as foretold:
        return link(articles, [], [], config, remember=foretold)


def took(what: str, run: object) -> None:
    start, used = time.perf_counter(), time.process_time()
    digest = run()  # type: ignore[operator]
    print(f"{what}: {time.perf_counter() - start:.2f} s ({time.process_time() - used:.2f} s CPU), {len(digest.entries)} entries, {len(digest.players)} players, {len(digest.differences)} differences")


if __name__ == "__main__":
    main()

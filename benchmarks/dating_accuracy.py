"""How well days of publication are inferred: each stated day of a story is hidden in turn and inferred from the other articles.

    python benchmarks/dating_accuracy.py [STORY_DIR...] [--weekdays] [--errors]

STORY_DIR holds the captures of one story (default: all of tests/stories). --weekdays drops the article's calendar days as well, so that weekdays,
'yesterday' and lengths of time alone are left. Counted are days that are right, ranges that hold the day, those that are wrong, and unknown ones.
"""

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path

from generator.config import Config
from generator.dating import date_all
from generator.desk import read_all
from generator.model import Reading
from generator.seeds import find_seeds, read_seed
from generator.store import Store

STORIES = Path(__file__).parent.parent / "tests" / "stories"
CALENDAR = ("day", "month", "year", "quarter", "season")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--weekdays", action="store_true")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for folder in args.stories or sorted(path for path in STORIES.iterdir() if path.is_dir()):
        readings, paths = read(folder)
        for i, reading in enumerate(readings):
            if (true := reading.clean.published) is None:
                continue
            told = [*readings[:i], hidden(reading, args.weekdays), *readings[i + 1 :]]
            found = date_all(told, paths, [None] * len(told))[i]
            first, _, last = (found.published or "").partition("/")
            right = first <= true <= (last or first)
            verdict = "unknown" if not first else "wrong" if not right else "range" if last else "day"
            counts[verdict] += 1
            if args.errors and verdict == "wrong":
                print(folder.name, paths[i], true, "|", found.published, found.confidence, "|", found.why)
    print("  ".join(f"{verdict} {counts[verdict]}" for verdict in ("day", "range", "wrong", "unknown")))


def read(folder: Path) -> tuple[list[Reading], list[str]]:
    config = replace(Config(), paths=replace(Config().paths, seeds=folder.name))
    seeds = [read_seed(found) for found in find_seeds(folder.parent, config)[0]]
    captures, problems = read_all(seeds, Store(None, ""))
    assert not problems, problems
    return [c.reading for c in captures], [seed.path for seed in seeds]


def hidden(reading: Reading, weekdays: bool) -> Reading:
    clean = replace(reading.clean, published=None, published_why=None)
    if not weekdays:
        return replace(reading, clean=clean)
    dates = tuple(d for d in reading.dates if d.rule[0] not in CALENDAR)
    return replace(reading, dates=dates, clean=replace(clean, captions=(), opening=""))


if __name__ == "__main__":
    main()

"""What the digest of a story has of a reader's notes: `python benchmarks/story_links.py benchmarks/stories/* [-v]`.

STORY: a folder of captures with `STORY.gold.yml` beside it (benchmarks/stories/README.md); other paths are passed over. Strict: a telling that was not read counts as missed, and a difference is found only where two of its
sides stand in one difference of the digest, with the sentences that the reader marked; of names of one thing it is enough that both forms stand there.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from story_notes import Notes, notes_of, plain  # noqa: E402

from generator.model import Difference, Digest, Entry  # noqa: E402
from tests.story import tell  # noqa: E402

Span = tuple[int, int]
TOLD = ("happenings", "in one entry", "pairs", "pairs joined", "differences", "found", "of the right kind", "wanted", "wanted found", "shown", "moves", "moves found", "quotes", "right speaker", "days", "right day", "headlines", "right headline")


class Story:
    def __init__(self, folder: Path) -> None:
        self.name, self.notes, self.digest = folder.name, notes_of(folder), tell(folder).digest
        self._texts = {p.name: plain(p.read_text("utf-8")) for p in folder.iterdir()}
        self._names = {a.id: a.capture[0].rpartition("/")[2] for a in self.digest.articles.values()}
        self.articles = {c.rpartition("/")[2]: a for a in self.digest.articles.values() for c in a.capture}
        self._told = [(e, name, self.span(name, s.src)) for e in self.digest.entries.values() for s in e.sources for name in [self._names[s.article]]]

    def span(self, name: str, piece: str) -> Span:
        """Where a piece stands in a capture; (0, 0) for nowhere."""
        text, piece = self._texts[name], plain(piece).strip("…. ")
        at = next((found for sought in (piece, piece[:40]) if sought and (found := text.find(sought)) >= 0), -1)
        return (at, at + len(piece)) if at >= 0 else (0, 0)

    def entries(self, name: str, piece: str) -> list[Entry]:
        """Of what is told there."""
        at = self.span(name, piece)
        return [e for e, where, span in self._told if where == name and overlap(span, at)]

    def sides(self, shown: Difference, sides: Mapping[str, str], is_name: bool) -> int:
        """How many of the noted sides it has."""
        return sum(any(self._names[s.article] == name and (overlap(self.span(name, s.sentence), self.span(name, piece)) or is_name and plain(s.value).split()[-1] in piece) for s in shown.sides) for name, piece in sides.items())


def overlap(a: Span, b: Span) -> bool:
    return min(a[1], b[1]) - max(a[0], b[0]) > min(10, (a[1] - a[0]) / 2, (b[1] - b[0]) / 2)


def counted(story: Story) -> Iterator[tuple[str, int, str]]:
    """(what, how many, what is lacking)."""
    notes, digest = story.notes, story.digest
    yield from happenings(story, notes)
    yield from differences(story, notes, digest)
    moved = {e.date for e in digest.entries.values() if e.superseded}
    for m in notes.all.get("moves") or []:
        yield "moves", 1, ""
        yield "moves found", str(m["from"]) in moved, f"moved: {m['what']} {m['from']} to {m['to']}"
    for q in notes.all.get("quotes") or []:
        if article := story.articles.get(q["file"]):
            found = next((said for said in (*article.quotes, *article.unquoted) if plain(q["words"]).strip('".,')[:25] in plain(said.text)), None)
            yield "quotes", 1, ""
            yield "right speaker", bool(found and found.speaker and not set(plain(found.speaker).split()).isdisjoint(plain(q["speaker"]).split())), f"quote: {q['file']} {q['words']!r} of {q['speaker']}: {found and found.speaker}"
    for name, stated in notes.all["captures"].items():
        if article := story.articles.get(name):
            if stated.get("published"):
                yield "days", 1, ""
                yield "right day", (article.published or "")[:10] == str(stated["published"]), f"day: {name} {article.published}"
            if stated.get("headline"):
                yield "headlines", 1, ""
                yield "right headline", plain(article.title) == plain(stated["headline"]), f"headline: {name} {article.title}"


def happenings(story: Story, notes: Notes) -> Iterator[tuple[str, int, str]]:
    for event in notes.all["events"]:
        own = {plain(piece): name for name, piece in event["told"].items()}  # one of copies
        if len(own) < 2:
            continue
        hits = [{e.id for e in story.entries(name, event["told"][name])} for name in own.values()]
        most = max(Counter(id for some in hits for id in some).values(), default=0)
        yield "happenings", 1, ""
        yield "in one entry", most > 1, f"happening: {event['date']} {event['what']}: " + "; ".join(event["told"][name] for name in own.values())
        yield "pairs", len(own) * (len(own) - 1) // 2, ""
        yield "pairs joined", sum(not one.isdisjoint(other) for one, other in combinations(hits, 2)), ""


def differences(story: Story, notes: Notes, digest: Digest) -> Iterator[tuple[str, int, str]]:
    yield "shown", len(digest.differences), ""
    wanted = {d["id"] for d in notes.all["differences"] if d.get("wanted")}
    for id, sides in notes.sides.items():
        kind = notes.kinds[id].replace(" ", "_")
        found = [d for d in digest.differences.values() if story.sides(d, sides, kind == "variant" == d.kind) > 1]
        told = f"{kind}: {id} " + "; ".join(sides.values())
        is_right = any(d.kind == kind for d in found)
        yield "differences", 1, ""
        yield "found", bool(found), told
        yield "of the right kind", is_right, f"shown as {found[0].kind}: {told}" if found else ""
        yield "wanted", id in wanted, ""
        yield "wanted found", id in wanted and is_right, ""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what is lacking")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    print("story".ljust(12), *(what.rjust(max(6, len(what))) for what in TOLD))
    for folder in [f for f in args.stories if f.is_dir()]:
        found: Counter[str] = Counter()
        for what, n, lacking in counted(Story(folder)):
            found[what] += n
            if args.verbose and lacking and not n:
                print(f"  {lacking}")
        print(folder.name.ljust(12), *(str(found[what]).rjust(max(6, len(what))) for what in TOLD))
        total += found
    print("all".ljust(12), *(str(total[what]).rjust(max(6, len(what))) for what in TOLD))


if __name__ == "__main__":
    main()

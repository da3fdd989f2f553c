"""What a figure's sentence says around it: without it nobody sees what the number tells, and linking cannot tell two of a kind apart."""

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from generator.evidence import source_words
from generator.model import Figure
from generator.sentences import sentences


def with_sentences(figures: Sequence[Figure], text: str, kept: Sequence[tuple[int, str]]) -> tuple[Figure, ...]:
    """Each with the words around it, but where others that are kept of its line have them. `kept`: (line, words) of events, summary and quotes."""
    known: dict[int, list[str]] = {}
    for line, words in kept:
        known.setdefault(line, []).append(words)
    bounds = sentences(text) if figures else ()
    starts = [start for start, _ in bounds]
    made: list[Figure] = []
    for f in figures:
        at = bisect_right(starts, f.start) - 1
        if f.src and at >= 0 and text.startswith(f.src, f.start) and not any(f.src in words for words in known.get(f.line, ())):
            said = source_words(text, (bounds[at][0], max(bounds[at][1], f.start + len(f.src))), (f.start, f.start + len(f.src)))
            if said != f.src:
                f = replace(f, said=said)
                known.setdefault(f.line, []).append(said)
        made.append(f)
    return tuple(made)

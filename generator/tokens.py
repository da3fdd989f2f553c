"""Words of a text as the name tagger sees them: tokens with offsets, lines in capitals rewritten."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from generator.gazetteer import gazetteer

TOKEN = re.compile(
    r"[a-z][a-z]++(?=[ ,\n])|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Insp|Supt|Adm|Rev|Hon|Cllr|St|Ste|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Mt)\."
    r"|[A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])|[^\W\d_]\w*(?:[-&.]\w+|['’](?!(?:[sSmd]|re|ve|ll)\b)\w+)*|['’](?:[sSmd]|re|ve|ll)\b|\d(?:[\d.,:]*\d)?\w*|[^\w\s]|\n"
)
ENDINGS = frozenset(".!?…")
MARKS = frozenset("\"'“”‘’()[]»«-–—•*")


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: `words` as the model sees them (lines in capitals are rewritten), offsets, sentence starts."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    first: list[bool]  # begins a sentence or a line
    shouted: set[int] = field(default_factory=set)  # tokens of lines in capitals
    lower: list[str] = field(default_factory=list)


def tokenise(text: str) -> Tokens:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first: list[bool] = []
    fresh = True
    for match in TOKEN.finditer(text):
        word = match[0]
        if word == "\n":
            fresh = True
            continue
        start, end = match.span()
        words.append(word)
        starts.append(start)
        ends.append(end)
        first.append(fresh)
        if word in ENDINGS:
            fresh = True
        elif fresh and word not in MARKS:
            fresh = False
    return _truecased(text, Tokens(words, starts, ends, first))


def _truecased(text: str, tokens: Tokens) -> Tokens:
    """Lines in capitals rewritten as they would stand in a sentence, from the rest of the text and the common words."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text) if _is_shouted(m.group())]
    if spans:
        known = {w.lower(): w for w, s in zip(tokens.words, tokens.starts, strict=True) if not w.isupper() or len(w) < 5}
        known.update({w: w for w, s in zip(tokens.words, tokens.starts, strict=True) if w.islower()})
        common = gazetteer().common
        begins = [a for a, _ in spans]
        for i, word in enumerate(tokens.words):
            at = bisect_right(begins, tokens.starts[i]) - 1
            if at < 0 or tokens.starts[i] >= spans[at][1] or not word.isupper():
                continue
            low = word.lower()
            if low in common and known.get(low, low).islower():
                tokens.words[i] = low
            elif len(word) > 3 or low in known:
                tokens.words[i] = known.get(low, "-".join(p.capitalize() for p in word.split("-")))
            tokens.shouted.add(i)
    tokens.lower = [w.lower() for w in tokens.words]
    return tokens


def _is_shouted(line: str) -> bool:
    if 5 * sum(map(line.count, "eationsr")) >= len(line):
        return False  # a fifth is small: no need to look at every letter
    capitals = sum(map(str.isupper, line))
    return capitals > 7 and capitals > 4 * sum(map(str.islower, line)) and " " in line.strip()

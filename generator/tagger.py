"""Names in running text, found by a small linear-chain model.

Only tokens that could be part of a name are looked at: capitalised words and the small words between them. Runs of such
tokens are labelled with Viterbi decoding over weights that `benchmarks/train_names.py` trained; everything else is no name.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.gazetteer import gazetteer

WEIGHTS = Path(__file__).parent / "data" / "names.weights"
TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
N = len(TAGS)
BIAS = 4096  # added to each quantised weight, so that sums of packed fields never borrow
SCALE = 128
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Mt)\."
    r"|[A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])|[^\W\d_]\w*(?:[-&.]\w+|['’](?!(?:[sSmd]|re|ve|ll)\b)\w+)*|['’](?:[sSmd]|re|ve|ll)\b|\d[\d.,:]*\w*|[^\w\s]|\n"
)
ENDINGS = frozenset(".!?…")
LONGEST = 60  # tokens of one run; a longer one is no text and is read in pieces
MARKS = frozenset("\"'“”‘’()[]»«-–—•*")
JOINERS = frozenset("of the and for de la le les van von der den di da du del dos das bin ibn al el on in at to y e et & 's ’s - – / ' ’ . st".split())


@dataclass(frozen=True, slots=True)
class Span:
    """A name. `type`: PER | ORG | LOC | MISC; `first` and `last` are token numbers, last included."""

    start: int
    end: int
    type: str
    first: int = 0
    last: int = 0


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
        word = match.group()
        if word == "\n":
            fresh = True
            continue
        words.append(word)
        starts.append(match.start())
        ends.append(match.end())
        first.append(fresh)
        if word in ENDINGS:
            fresh = True
        elif word not in MARKS:
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
    capitals = sum(map(str.isupper, line))
    return capitals > 7 and capitals > 4 * sum(map(str.islower, line)) and " " in line.strip()


def runs(tokens: Tokens) -> list[tuple[int, int]]:
    """(first, last + 1) of each stretch of tokens that may hold names."""
    words = tokens.words
    active = [w != low for w, low in zip(words, tokens.lower, strict=True)]
    found: list[tuple[int, int]] = []
    i, n = 0, len(words)
    while i < n:
        if not active[i]:
            i += 1
            continue
        start = i
        while True:
            while i < n and active[i] and (i == start or not tokens.first[i]):
                i += 1
            if i < n and words[i][0].isdigit() and not tokens.first[i]:
                i += 1
                continue
            gap = i
            while gap < n and gap - i < 3 and not active[gap] and words[gap] in JOINERS:
                gap += 1
            if gap < n and gap > i and active[gap] and not tokens.first[gap] and not (words[i] == "." and gap == i + 1):
                i = gap
                continue
            break
        found.extend((k, min(k + LONGEST, i)) for k in range(start, i, LONGEST))
    return found


SHAPE = re.compile(r"[A-ZÀ-Þ]|[^\W\d_]|\d")


@cache
def shape(word: str) -> str:
    out: list[str] = []
    for c in word[:20]:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return "".join(out)


@cache
def classes(low: str) -> str:
    """One letter for each word list that holds the word."""
    g = gazetteer()
    k = g.kinds
    bare = low.rstrip(".")
    flags = [
        ("g", bare in g.given), ("s", bare in g.surnames), ("c", low in g.countries and low not in g.demonyms), ("n", low in g.demonyms),
        ("p", low in g.places or low in g.capitals), ("b", low in g.bodies), ("t", bare in k["title"]), ("o", bare in k["office"]),
        ("h", bare in k["head"]), ("x", low in k["suffix"]), ("y", bare in k["say"]), ("i", bare in k["thing"]),
        ("q", bare in k["placehead"]), ("w", bare in g.common), ("m", bare in MONTHS),
    ]
    if len(bare) > 4 and MORAE.fullmatch(bare) and not any(on for _, on in flags):
        flags.append(("j", True))
    parts = bare.split("-")
    if len(parts) == 2 and not any(on for _, on in flags):
        flags.append(("G", parts[0] in g.given))
        flags.append(("C", parts[0] in g.countries or parts[1] in g.countries))
    return "".join(letter for letter, on in flags if on)


MORAE = re.compile(r"(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aeiou]|n(?![aeiouy])|(?<=[aeiou])([kpts])(?=\1)){3,7}")  # Japanese in Latin letters
MONTHS = frozenset("january february march april may june july august september october november december monday tuesday wednesday thursday "
                   "friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split())


def static_features(word: str, place: str) -> list[str]:
    """What a word tells by itself, seen from `place`: 0 the token, -1 the one before, + the one after, P and N around the run …"""
    low = word.lower()
    kinds = classes(low)
    if place in "PN":
        return [f"{place}w{low}", f"{place}k{kinds}"]
    found = [f"{place}w{low}", f"{place}s{shape(word)}", f"{place}K{kinds}", *(f"{place}k{c}" for c in kinds)]
    if place == "0":
        found += [f"e{low[-3:]}", f"f{low[-2:]}", f"a{low[:3]}", f"l{min(len(low), 6)}", f"z{low[-4:]}"]
    elif place in "-+":
        found.append(f"{place}e{low[-3:]}")
    return found


@dataclass(slots=True)
class Evidence:
    """What the whole text shows about each word."""

    flags: dict[str, str]
    phrases: dict[int, str]


def gather(tokens: Tokens, spans: list[tuple[int, int]]) -> Evidence:
    lower, words = tokens.lower, tokens.words
    seen: dict[str, set[str]] = {}
    small = {w for w in words if w.islower()}
    last = len(words)
    for a, b in spans:
        heads = any("h" in classes(lower[j]) for j in range(a, b))
        for j in range(a, b):
            if not words[j][0].isupper():
                continue
            marks = seen.setdefault(lower[j], set())
            before, after = lower[j - 1] if j else "", lower[j + 1] if j + 1 < last else ""
            kind = classes(before)
            if "t" in kind:
                marks.add("T")
            if "g" in kind and "w" not in kind and words[j - 1][0].isupper():
                marks.add("G")
            if "y" in classes(after) or "y" in kind and after in ('"', "”", ".", ","):
                marks.add("S")
            if j == a and before in ("in", "at", "near", "from", "to"):
                marks.add("I")
            if "x" in classes(after):
                marks.add("X")
            if heads:
                marks.add("H")
            if before == "the":
                marks.add("D")
            if before == "(" and after == ")":
                marks.add("A")
            if after in ("who", "he", "she"):
                marks.add("W")
            if after in ("'s", "’s"):
                marks.add("P")
            if j + 1 < b and words[j + 1][0].isupper():
                marks.add("F")
            if j > a and words[j - 1][0].isupper():
                marks.add("B")
            if not tokens.first[j]:
                marks.add("M")
    for word, marks in seen.items():
        if word in small:
            marks.add("L")
    return Evidence({w: "".join(sorted(m)) for w, m in seen.items()}, _phrases(lower, spans))


def _phrases(lower: list[str], spans: list[tuple[int, int]]) -> dict[int, str]:
    table = gazetteer().phrases
    found: dict[int, str] = {}
    for a, b in spans:
        j = a
        while j < b:
            for words, kind in table.get(lower[j], ()):
                if tuple(lower[j : j + len(words)]) == words:
                    for k in range(len(words)):
                        found[j + k] = ("B" if k == 0 else "I") + kind + ("1" if len(words) == 1 else "2")
                    j += len(words) - 1
                    break
            j += 1
    return found


def joint_features(tokens: Tokens, i: int, run: tuple[int, int], evidence: Evidence) -> list[str]:
    """What neighbours, the run and the whole text add."""
    words, lower = tokens.words, tokens.lower
    a, b = run
    last = len(words)
    before = lower[i - 1] if i else "^"
    after = lower[i + 1] if i + 1 < last else "$"
    here, left, right = classes(lower[i]), classes(before), classes(after)
    form, next_form = shape(words[i]), shape(words[i + 1]) if i + 1 < b else "."
    found = [
        "1", f"r{min(i - a, 2)}{min(b - 1 - i, 2)}", f"S{tokens.first[i]}{form}", f"KK{here}|{right if i + 1 < b else '.'}",
        f"JK{left}|{here}", f"ss{form}|{next_form}", f"bw{before}|{form}", f"aw{form}|{after}", f"BA{before}|{after}",
        f"PNw{lower[a - 1] if a else '^'}|{lower[b] if b < last else '$'}|{b - a}" if b - a < 4 else "PNl",
        f"lk{here}|{min(b - a, 3)}",
    ]
    if i in evidence.phrases:
        found.append("G" + evidence.phrases[i])
    if i in tokens.shouted:
        found.append("U")
    for mark in evidence.flags.get(lower[i], ""):
        found.append("D" + mark)
        found.append(f"D{mark}{here}")
    if before in evidence.flags and i > a:
        found.extend("d" + mark for mark in evidence.flags[before])
    if i + 1 < b:
        found.extend("c" + mark for mark in evidence.flags.get(after, ""))
    return found


def around(tokens: Tokens, i: int, run: tuple[int, int]) -> list[tuple[str, str]]:
    """(word, place) of the words whose own features count for token i."""
    words, n = tokens.words, len(tokens.words)
    a, b = run
    return [(words[i], "0"), (words[i - 1] if i else "^", "-"), (words[i + 1] if i + 1 < n else "$", "+"),
            (words[i - 2] if i > 1 else "^", "="), (words[i + 2] if i + 2 < n else "$", "*"),
            (words[a - 1] if a else "^", "P"), (words[b] if b < n else "$", "N")]


# ---------------------------------------------------------------- decoding


class Model:
    """Weights as packed integers: one 32-bit field for each tag, so that one addition adds a feature to all tags."""

    def __init__(self, raw: bytes) -> None:
        body = zlib.decompress(raw)
        cut = int.from_bytes(body[:4], "little")
        names = body[4 : 4 + cut].decode("utf-8").split("\n")
        rows = body[4 + cut :]
        self.transitions = array("h", rows[: 2 * N * N]).tolist()
        rows = rows[2 * N * N :]
        self.raw = {name: row for row, name in enumerate(names)}
        self.rows = rows
        self.packed: dict[str, int] = {}
        self.cached: dict[tuple[str, str], int] = {}
        self.zero = sum(BIAS << (32 * t) for t in range(N))

    def weight(self, name: str) -> int:
        made = self.packed.get(name)
        if made is None:
            at = self.raw.get(name)
            made = 0
            if at is not None:
                values = array("b", self.rows[at * N : at * N + N])
                made = sum((v * 4 + BIAS) << (32 * t) for t, v in enumerate(values))
            self.packed[name] = made
        return made

    def static(self, key: tuple[str, str]) -> int:
        made = self.cached.get(key)
        if made is None:
            made = self.cached[key] = sum(self.weight(f) for f in static_features(*key))
        return made


@cache
def model() -> Model:
    return Model(WEIGHTS.read_bytes())


def find_spans(tokens: Tokens) -> list[Span]:
    """Names in reading order; they do not overlap."""
    spans = runs(tokens)
    evidence = gather(tokens, spans)
    found: list[Span] = []
    for run in spans:
        found.extend(_spans(tokens, run[0], _decode(tokens, run, evidence)))
    return found


def _decode(tokens: Tokens, run: tuple[int, int], evidence: Evidence) -> list[int]:
    m = model()
    weight, static = m.weight, m.static
    size = 4 * N
    scores: list[array[int]] = []
    for i in range(*run):
        total = sum([static(key) for key in around(tokens, i, run)])
        total += sum([weight(f) for f in joint_features(tokens, i, run, evidence)])
        scores.append(array("I", total.to_bytes(size, "little")))
    return _viterbi(scores, m.transitions)


_FROM = tuple(tuple(range(N)) if t % 2 or t == 0 else (t - 1, t) for t in range(N))


def _viterbi(scores: list[array[int]], transitions: list[int]) -> list[int]:
    low = -(1 << 40)
    best: list[int] = [scores[0][t] if t == 0 or t % 2 else low for t in range(N)]
    back: list[list[int]] = []
    for row in scores[1:]:
        now: list[int] = []
        come: list[int] = []
        for t in range(N):
            score, origin = max([(best[p] + transitions[p * N + t], p) for p in _FROM[t]])
            now.append(score + row[t])
            come.append(origin)
        best = now
        back.append(come)
    tag = max(range(N), key=best.__getitem__)
    path = [tag]
    for come in reversed(back):
        tag = come[tag]
        path.append(tag)
    return path[::-1]


def _spans(tokens: Tokens, offset: int, path: list[int]) -> list[Span]:
    found: list[Span] = []
    i = 0
    while i < len(path):
        tag = path[i]
        if tag % 2 == 0:
            i += 1
            continue
        j = i + 1
        while j < len(path) and path[j] == tag + 1:
            j += 1
        first, last = offset + i, offset + j - 1
        found.append(Span(tokens.starts[first], tokens.ends[last], TAGS[tag][2:], first, last))
        i = j
    return found

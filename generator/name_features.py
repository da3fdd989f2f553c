"""What the name tagger looks at: the word, its neighbours, the line and what the whole text shows about the word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.common_features import Key
from generator.coreference import fold
from generator.gazetteer import gazetteer
from generator.tokens import Tokens

MOST_WORDS = 200_000  # that are remembered
LONGEST = 60  # tokens of one run; a longer one is no text and is read in pieces
JOINERS = frozenset("of the and for de la le les van von der den di da du del dos das bin ibn al el on in at to y e et & 's ’s - – / ' ’ . st".split())


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


@lru_cache(maxsize=MOST_WORDS)
def shape(word: str) -> str:
    if word.isalpha() and (word.islower() or word[0].isupper() and word[1:].islower()):
        return "xx"[: len(word)] if word.islower() else "X" + "xx"[: len(word) - 1]
    out: list[str] = []
    for c in word[:20]:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return "".join(out)


@lru_cache(maxsize=MOST_WORDS)
def classes(low: str) -> str:
    """One letter for each word list that holds the word."""
    g = gazetteer()
    bare = low.rstrip(".")
    plain = bare if bare.isascii() else fold(bare)
    flags = [
        "g" if plain in g.given else "", "s" if plain in g.surnames else "", "n" if low in g.demonyms else "c" if low in g.countries else "",
        "p" if low in g.places or low in g.capitals else "", "b" if low in g.bodies else "",
        *[letter for letter, words in _kind_lists() if (low if letter == "x" else bare) in words],
    ]
    found = "".join(flags)
    if not found and len(bare) > 4 and MORAE.fullmatch(bare):
        return "j"
    head, dash, tail = bare.partition("-")
    if not found and dash and "-" not in tail:
        return ("G" if head in g.given else "") + ("C" if head in g.countries or tail in g.countries else "")
    return found


@cache
def _kind_lists() -> tuple[tuple[str, frozenset[str]], ...]:
    g = gazetteer()
    k = g.kinds
    return (("t", k["title"]), ("o", k["office"]), ("h", k["head"]), ("x", k["suffix"]), ("y", k["say"]), ("i", k["thing"]), ("q", k["placehead"]), ("w", g.common), ("m", MONTHS))


Chunk = tuple[tuple[str, ...], tuple[Key, ...]]
NO_CHUNK: Chunk = (), ()
MORAE = re.compile(r"(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aeiou]|n(?![aeiouy])|(?<=[aeiou])([kpts])(?=\1)){3,7}")  # Japanese in Latin letters
PLACES = ("0", "-", "+", "=", "*", "P", "N")  # the token, its neighbours, theirs, and what stands before and behind the run
KINDS = frozenset("company firm group bank airline carmaker automaker maker giant rival unit subsidiary agency newspaper magazine broadcaster newswire party club team manufacturer retailer operator publisher union brewer insurer bookseller chain conglomerate".split())
TRADED = frozenset("shares stock stocks shareholders employees customers products fleet headquarters profits profit subsidiary sales revenue earnings workers executives board inc corp".split())
MONTHS = frozenset("january february march april may june july august september october november december monday tuesday wednesday thursday "
                   "friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split())


def static_features(word: str, place: str) -> tuple[list[str], Key]:
    """What a word tells by itself, seen from one of the `PLACES`; (features of its own, key of those that `of_sort` makes)."""
    low = word.lower()
    found = [f"{place}w{low}"]
    if place == "0":
        found += [f"e{low[-3:]}", f"f{low[-2:]}", f"a{low[:3]}", f"z{low[-4:]}"]
    elif place in "-+":
        found.append(f"{place}e{low[-3:]}")
    return found, (place, *_sort(word))


@lru_cache(maxsize=MOST_WORDS)
def _sort(word: str) -> Key:
    """The same from every place."""
    low = word.lower()
    return shape(word), classes(low), gazetteer().contexts.get(low, ""), word in gazetteer().letters, min(len(low), 6)


@dataclass(slots=True)
class Evidence:
    """What the whole text shows about each word."""

    flags: dict[str, str]  # folded word -> a letter for each kind of evidence
    phrases: dict[int, str]
    lines: list[str]  # per token: how much of its sentence or table row is numbers


def gather(tokens: Tokens, spans: list[tuple[int, int]]) -> Evidence:
    lower, words = tokens.lower, tokens.words
    seen: dict[str, set[str]] = {}
    small = set(filter(str.islower, words))
    last = len(words)
    for a, b in spans:
        kinds = [*map(classes, lower[max(0, a - 2) : b + 4]), "", "", "", ""]
        at = a - min(a, 2)  # where they begin
        heads = "h" in "".join(kinds[a - at : b - at])
        for j in range(a, b):
            if not words[j][0].isupper():
                continue
            marks = seen.setdefault(lower[j], set())
            before, after = lower[j - 1] if j else "", lower[j + 1] if j + 1 < last else ""
            kind, next_kind = kinds[j - at - 1], kinds[j - at + 1]
            if "t" in kind:
                marks.add("T")
            if "g" in kind and "w" not in kind and words[j - 1][0].isupper():
                marks.add("G")
            if "y" in next_kind or "y" in kind and after in ('"', "”", ".", ","):
                marks.add("S")
            if j == a and before in ("in", "at", "near", "from", "to"):
                marks.add("I")
            if "x" in next_kind:
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
            if before in KINDS:
                marks.add("K")
            if after in TRADED or after in ("'s", "’s") and j + 2 < last and lower[j + 2] in TRADED:
                marks.add("Q")
            if before in ("of", "at") and j > 1 and "o" in kinds[j - at - 2] or after in ("'s", "’s") and "o" in "".join(kinds[j - at + 2 : j - at + 5]):
                marks.add("E")
            if j + 2 < last and after == "," and lower[j + 2].isdigit() and len(lower[j + 2]) == 2:
                marks.add("Y")
    for word, marks in seen.items():
        if word in small:
            marks.add("L")
    return Evidence({w: "".join(sorted(m)) for w, m in seen.items()}, _phrases(lower, spans), _lines(tokens))


def _lines(tokens: Tokens) -> list[str]:
    words, n = tokens.words, len(tokens.words)
    made: list[str] = []
    start = 0
    for i in range(1, n + 1):
        if i < n and not tokens.first[i]:
            continue
        numbers = sum([w[0].isdigit() for w in words[start:i] if not w.isalpha()])
        share = 10 * numbers // (i - start)
        small = any(w.islower() and len(w) > 3 for w in words[start:i])
        made += [f"{min(share, 4) if numbers else 'n'}{small}{min(i - start, 12) // 4}"] * (i - start)
        start = i
    return made


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


def chunk_features(tokens: Tokens, run: tuple[int, int]) -> list[tuple[Chunk, Key]]:
    """For each token of a run what the capitalised words that it stands among begin with, end with and stand between.

    The first of the two belongs to all words of the chunk, and is the same object for all: (features, keys for `CHUNK`). The second is a key for `of_edge`.
    """
    words, lower = tokens.words, tokens.lower
    a, b = run
    last = len(words)
    made: list[tuple[Chunk, Key]] = [(NO_CHUNK, ())] * (b - a)
    i = a
    while i < b:
        if not words[i][0].isupper():
            i += 1
            continue
        j = i
        while j + 1 < b and words[j + 1][0].isupper():
            j += 1
        before = lower[i - 1] if i else "^"
        after = lower[j + 1] if j + 1 < last else "$"
        head, opening = classes(lower[j]), classes(lower[i])
        size = min(j - i, 3)
        told = gazetteer().contexts
        left, right = told.get(before, before if before in JOINERS else "-"), told.get(after, after if after in JOINERS else "-")
        if right in ("aux", "time", "and", "of", "'s") and j + 2 < last:
            right += told.get(lower[j + 2], "-")
        if left in ("adj", "size", "rank", "of") and i > 1:
            left += told.get(lower[i - 2], "-")
        shared = (f"Ew{lower[j]}", f"An{after}|{size}", f"Bn{before}|{size}"), ((left, right, size), (head, opening, right, size), (classes(before), classes(after), size))
        for k in range(i, j + 1):
            made[k - a] = shared, (head, opening, min(k - i, 2), min(j - k, 2))
        i = j + 1
    return made


def joint_features(tokens: Tokens, i: int, run: tuple[int, int], evidence: Evidence) -> tuple[list[str], tuple[Key, ...]]:
    """What neighbours, the run and the whole text add: (features, keys for `JOINT`)."""
    words, lower = tokens.words, tokens.lower
    a, b = run
    last = len(words)
    before = lower[i - 1] if i else "^"
    after = lower[i + 1] if i + 1 < last else "$"
    here, left, right = classes(lower[i]), classes(before), classes(after)
    form, next_form = shape(words[i]), shape(words[i + 1]) if i + 1 < b else "."
    line, flags = evidence.lines[i], evidence.flags.get
    found = [
        f"bw{before}|{form}", f"aw{form}|{after}", f"BA{before}|{after}",
        f"PNw{lower[a - 1] if a else '^'}|{lower[b] if b < last else '$'}|{b - a}" if b - a < 4 else "PNl",
        f"T{line[0]}{before}|{form}", f"T{line[0]}{form}|{after[0] if after[0].isdigit() else after}",
    ]
    if i in evidence.phrases:
        found.append("G" + evidence.phrases[i])
    if i in tokens.shouted:
        found.append("U")
    return found, (
        (min(i - a, 2), min(b - 1 - i, 2), tokens.first[i], form, next_form), (left, here, right if i + 1 < b else ".", min(b - a, 3)), (line, here),
        (flags(lower[i], ""), here), (flags(before, "") if i > a else "", flags(after, "") if i + 1 < b else ""),
    )


def around(words: list[str], i: int, run: tuple[int, int]) -> list[tuple[str, str]]:
    """(word, place) of the words whose own features count for token i. `words`: as `framed` gives them."""
    i, a, b = i + 2, run[0] + 2, run[1] + 2
    return list(zip((words[i], words[i - 1], words[i + 1], words[i - 2], words[i + 2], words[a - 1], words[b]), PLACES, strict=True))


def framed(tokens: Tokens) -> list[str]:
    """The words between two marks for the beginning and two for the end."""
    return ["^", "^", *tokens.words, "$", "$"]

"""Words of a text as the name tagger sees them: tokens with offsets, lines in capitals rewritten."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, chain

from generator.gazetteer import gazetteer

TOKEN = re.compile(  # with what stands before it and is none, which is passed over faster so
    r"([\s_]*+)([a-z][a-z]++(?=[ ,\n])|(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Insp|Supt|Adm|Rev|Hon|Cllr|St|Ste|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Mt)\."
    r"|(?<!°)[A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])|[^\W\d_]\w*(?:[-&.]\w+|['’](?!(?:[sSmd]|re|ve|ll)\b)\w+)*|['’](?:[sSmd]|re|ve|ll)\b|\d(?:[\d.,:]*\d)?\w*|[^\w\s])"
)
ENDINGS = frozenset(".!?…")
SMALL = frozenset(  # words that are always written small, but for the first of a sentence
    "a an the to was its said in of on at by for from with and or but is are were be been has have had will would can could may might must not no it he she they we you i his her their our my this that these "
    "those who which what when where why how as if than then there here after before until since under over between into about against during without within out up down off says told so too also only".split())
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
    found = TOKEN.findall(text)
    edges = list(accumulate(map(len, chain.from_iterable(found))))
    return _truecased(text, Tokens([word for _, word in found], edges[::2], edges[1::2], _opening(found)))


def _opening(found: list[tuple[str, str]]) -> list[bool]:
    """For each token whether it begins a sentence or a line; `found`: what stands before it, and the token."""
    first: list[bool] = []
    fresh = True
    for before, word in found:
        fresh = fresh or "\n" in before
        first.append(fresh)
        fresh = word in ENDINGS or fresh and word in MARKS
    return first


def _truecased(text: str, tokens: Tokens) -> Tokens:
    """Lines in capitals rewritten as they would stand in a sentence, from the rest of the text and the common words."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text) if _is_shouted(m.group())]
    if spans:
        begins = [a for a, _ in spans]
        inside = [(at := bisect_right(begins, s) - 1) >= 0 and s < spans[at][1] for s in tokens.starts]
        known = {w.lower(): w for w, within in zip(tokens.words, inside, strict=True) if not within and (not w.isupper() or len(w) < 5)}
        known.update({w: w for w in tokens.words if w.islower()})
        common = gazetteer().common | SMALL
        for i, word in enumerate(tokens.words):
            if not inside[i] or not word.isupper():
                continue
            low = word.lower()
            if low in common and known.get(low, low).islower():
                tokens.words[i] = low
            elif len(word) > 3 or low in known:
                tokens.words[i] = known.get(low, "-".join(p.capitalize() for p in word.split("-")))
            tokens.shouted.add(i)
        for i in range(len(tokens.words) - 1):  # 'la paz', 'red cross'
            if i in tokens.shouted and i + 1 in tokens.shouted and (pair := f"{tokens.words[i]} {tokens.words[i + 1]}".lower()) and (pair in gazetteer().places or pair in gazetteer().bodies):
                tokens.words[i], tokens.words[i + 1] = tokens.words[i].capitalize(), tokens.words[i + 1].capitalize()
    tokens.lower = [w.lower() for w in tokens.words]
    return tokens


def quieted(text: str) -> str:
    """A text that is printed in capitals as it would stand in a newspaper, each letter in its place; any other as it is."""
    if 8 * sum(map(text.count, "eationsr")) >= len(text):
        return text
    tokens = tokenise(text)
    if 2 * len(tokens.shouted) < sum([word[0].isalpha() for word in tokens.words]):
        return text
    letters = list(text)
    for i in tokens.shouted:
        start, end, word = tokens.starts[i], tokens.ends[i], tokens.words[i]
        if len(word) == end - start:
            letters[start:end] = word[0].upper() + word[1:] if tokens.first[i] else word
    return "".join(letters)


def _is_shouted(line: str) -> bool:
    if 5 * sum(map(line.count, "eationsr")) >= len(line):
        return False  # a fifth is small: no need to look at every letter
    capitals = sum(map(str.isupper, line))
    return capitals > 7 and capitals > 4 * sum(map(str.islower, line)) and " " in line.strip()

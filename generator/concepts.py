"""What news says in different words for one happening: the groups of data/concepts.txt and the set phrases of data/set_phrases.txt."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("data")
CLOSING = ".,;:?!\"”’')]"  # signs behind a word
SIGNS = ("", *CLOSING, *[sign + mark for sign in ".,;:?!" for mark in "\"”’'"])  # also two of them
BETWEEN = 3  # words that may part a verb from its particle: 'called the big strike off'
GAP, FOLLOWED, UNFOLLOWED = "~", "=", "!"


class Phrase(NamedTuple):
    """What follows a first word, each place with the words that may stand there, and the concept of the whole."""

    places: tuple[frozenset[str] | None, ...]  # None: a few words between
    followed: frozenset[str]  # by one of these, which keep their own meaning
    unfollowed: frozenset[str]
    concept: str


@cache
def concepts() -> dict[str, str]:
    """Word -> the name of its group; empty lines and those that begin with # say nothing."""
    return {word: group.split()[0] for group in _lines("concepts.txt") for word in group.split()}


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """First word -> the phrases that begin with it, those of more words first."""
    found: dict[str, list[Phrase]] = {}
    for line in _lines("set_phrases.txt"):
        concept, _, said = line.partition(": ")
        first, *rest = said.split()
        phrase = _phrase(rest, concept)
        for word in first.split("/"):
            found.setdefault(word, []).append(phrase)
    return {word: tuple(sorted(several, key=_by_length) if len(several) > 1 else several) for word, several in found.items()}


def _by_length(phrase: Phrase) -> tuple[int, bool]:
    return -len(phrase.places) - bool(phrase.followed), None in phrase.places


@cache
def endings(first: str) -> frozenset[str]:
    """The last words of the phrases that begin with a word, with the signs behind them: a text without any of these holds none of them."""
    return frozenset([w + sign for p in phrases()[first] for w in p.followed or p.places[-1] or () for sign in SIGNS])


def _phrase(rest: Sequence[str], concept: str) -> Phrase:
    behind = {sign: frozenset(rest[-1][1:].split("/")) if rest and rest[-1][0] == sign else frozenset() for sign in (FOLLOWED, UNFOLLOWED)}
    places = rest[:-1] if any(behind.values()) else rest
    return Phrase(tuple([None if place == GAP else frozenset(place.split("/")) for place in places]), behind[FOLLOWED], behind[UNFOLLOWED], concept)


def _lines(name: str) -> list[str]:
    return [line for line in DATA.joinpath(name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def named(pieces: list[str]) -> list[str]:
    """The pieces of a text in small letters with each set phrase as its concept: 'called the vote off' as 'cancel the vote'."""
    known, made = phrases(), pieces
    begun = [piece for piece in pieces if piece in known and not endings(piece).isdisjoint(pieces)]
    for i, piece in enumerate(pieces) if begun else ():
        if piece not in begun:
            continue
        for phrase in known[piece]:
            if (places := _places(phrase, pieces, i + 1)) is not None and made[i] == piece:
                made = list(made) if made is pieces else made
                made[i] = phrase.concept
                for at in places:
                    made[at] = ""
                break
    return made


def _places(phrase: Phrase, pieces: Sequence[str], at: int) -> list[int] | None:
    """Where the further words of a phrase stand from a piece on; None where they do not. No sentence or clause ends within a phrase."""
    found: list[int] = []
    reach = 0
    for place in (*phrase.places, *((phrase.followed,) if phrase.followed else ())):
        if place is None:
            reach = BETWEEN
            continue
        end = _next(place, pieces, at, reach)
        if end < 0:
            return None
        found.append(end)
        at, reach = end + 1, 0
    if phrase.followed:
        found.pop()
    if phrase.unfollowed and at < len(pieces) and pieces[at] in phrase.unfollowed:
        return None
    return found


def _next(place: frozenset[str], pieces: Sequence[str], at: int, reach: int) -> int:
    """Index of the next piece that is one of these words, at most `reach` words further on; -1 where a clause ends before it."""
    for i in range(at, min(at + reach + 1, len(pieces))):
        if pieces[i - 1][-1:] in CLOSING:
            return -1
        if pieces[i].rstrip(CLOSING) in place:
            return i
    return -1

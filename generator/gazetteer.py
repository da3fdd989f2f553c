"""Word lists that are true for any story: given names, places, offices, kinds of organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "names"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All keys in lower case, without accents only where the files have none."""

    given: frozenset[str]
    surnames: frozenset[str]
    countries: dict[str, str]  # name or demonym -> country
    demonyms: frozenset[str]
    capitals: dict[str, str]  # capital -> country
    places: frozenset[str]  # of one or more words
    bodies: frozenset[str]  # organisations that everyone knows
    initials: frozenset[str]  # those of at most three letters that are only written in capitals
    kinds: dict[str, frozenset[str]]  # title, office, single, common, say, head, suffix, thing, placehead, male, female …
    common: frozenset[str]  # words that are mostly written small
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # first word -> (words, kind), longest first
    letters: frozenset[str]  # in capitals: what is written so and is no organisation
    wires: frozenset[str]  # news agencies
    contexts: dict[str, str]  # a word that stands around names -> what it tells of

    def is_body(self, printed: str) -> bool:
        """True for an organisation that everyone knows, as it is written: 'RAI' is one, 'Rai' a name."""
        low = printed.lower()
        return low in self.bodies and (low not in self.initials or not printed[1:].islower())

    def is_name(self, low: str) -> bool:
        """True for a word that people are called by."""
        return low in self.given or low in self.surnames


@cache
def gazetteer() -> Gazetteer:
    countries, demonyms, capitals, places = _places(_read("places.txt"))
    kinds = _kinds(_read("offices.txt") + _read("organisations.txt")) | _sexes()
    wires, listed = frozenset(map(str.lower, _names("wire"))), _names("body") | _names("wire")
    bodies = frozenset(map(str.lower, listed))
    return Gazetteer(
        given=frozenset(" ".join(_read("given_names.txt")).lower().split()),
        surnames=frozenset(" ".join(_read("surnames.txt")).split()),
        countries=countries, demonyms=demonyms, capitals=capitals, places=places, bodies=bodies, kinds=kinds,
        initials=frozenset(n.lower() for n in listed if len(n) < 4 and n.isupper()) - frozenset(n.lower() for n in listed if not n.isupper()),
        letters=frozenset(w.upper() for w in kinds["letters"]), wires=wires,
        common=frozenset(" ".join(_read("common_words.txt")).split()),
        contexts={word: kind for kind, words in _kinds(_read("contexts.txt")).items() for word in sorted(words)},
        phrases=_phrases({**dict.fromkeys(sorted(places), "plc"), **dict.fromkeys(sorted(bodies), "body")}),
    )


def firm_openings(bodies: Iterable[Sequence[str]]) -> set[tuple[str, ...]]:
    """How the names of firms begin, in two words or more: 'marj al-nur' of 'Marj al-Nur Dairy Company'. `bodies`: the words of the names of organisations."""
    kinds, given = gazetteer().kinds, gazetteer().given
    return {tuple(tokens[:k]) for tokens in bodies if len(tokens) > 2 and tokens[-1] in kinds["suffix"] and tokens[0] not in given for k in range(2, len(tokens))}


def _read(name: str) -> list[str]:
    try:
        lines = (FOLDER / name).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    return [line for line in lines if line and not line.startswith("#")]


def _names(kind: str) -> frozenset[str]:
    """The names, of one or more words, that the lines of one kind list."""
    return frozenset(name.strip() for line in _read("organisations.txt") if line.startswith(kind + ":") for name in line[len(kind) + 1 :].split(";"))


def _kinds(lines: list[str]) -> dict[str, frozenset[str]]:
    split = (line.partition(":") for line in lines)
    return {kind: frozenset(words.split()) for kind, _, words in split if kind not in ("body", "wire")}


def _sexes() -> dict[str, frozenset[str]]:
    """Given names that only women and only men have, in lower case."""
    _, women, men = re.split(r"^\[[fm]\]$", (FOLDER.parent / "given_names.txt").read_text("utf-8").lower(), flags=re.M)
    return {"female": frozenset(women.split()), "male": frozenset(men.split())}


def _places(lines: list[str]) -> tuple[dict[str, str], frozenset[str], dict[str, str], frozenset[str]]:
    countries: dict[str, str] = {}
    demonyms: set[str] = set()
    capitals: dict[str, str] = {}
    places: set[str] = set()
    for line in lines:
        if line.startswith("="):
            places.update(p.strip().lower() for p in line[1:].split(";"))
            continue
        country, others, capital = line.split("|")
        names = [country, *(part for part in re.split(r"[;*]", others))]
        adjectives = {part.strip().lower() for part in others.split("*")[1:]}
        for name in names:
            countries.setdefault(name.strip().lower(), country)
        plain = others.split("*")[0]
        places.update(n.strip().lower() for n in [country, *plain.split(";"), capital])
        demonyms |= adjectives
        if capital:
            capitals[capital.lower()] = country
    countries.pop("", None)
    return countries, frozenset(demonyms), capitals, frozenset(places - {""})


def _phrases(names: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, kind in names.items():
        words = tuple(name.split())
        found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in found.items()}

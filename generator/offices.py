"""Which post a role names, so that two printings of it can be told to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.coreference import fold
from generator.gazetteer import gazetteer
from generator.roles import country_of

SAME_HEAD = {"secretary": "minister", "premier": "minister", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "tsar": "czar",
             "emir": "king", "sultan": "king", "representative": "representative"}
LEGISLATORS = frozenset("senator sen rep congressman congresswoman lawmaker legislator mp deputy councillor councilor".split())
RULERS = frozenset("president chancellor king queen emperor pope".split())
PAST = frozenset("former ex late then- time".split())  # also: minister at the time
EMPTY = frozenset("of for the and s in on its his her their new newly current then top chief lead leading senior at his a an u.s us state national who".split())
HONOURS = frozenset(("lady", "lord"))  # before a judge's post: 'Lady Justice'
UNNUMBERED = frozenset("deputy vice assistant associate undersecretary under acting junior candidate hopeful nominee elect".split())


@dataclass(frozen=True, slots=True)
class Office:
    """A post with one holder at a time: head word and what it is for; `country` None where the words do not say."""

    head: str
    scope: frozenset[str]
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Posts:
    """What a role says: posts held now, and every head word of it."""

    held: tuple[Office, ...]
    heads: frozenset[str]
    country: str | None


@lru_cache(maxsize=65536)
def posts(role: str) -> Posts:
    """The posts that a role as printed names; 'former' posts are heads only."""
    country = country_of(role)
    held: list[Office] = []
    heads: set[str] = set()
    for part in _parts(role):
        words = re.findall(r"(?:[a-z]\.){2,}|[a-z]+(?:-[a-z]+)*", fold(part))
        at = next((k for k, w in enumerate(words) if _head(w)), None)
        if at is None:
            continue
        at += words[at] in HONOURS and at + 1 < len(words) and _head(words[at + 1])
        if words[at] == "prime" or "prime" in words and "minister" in words:
            at = words.index("minister") if "minister" in words else at
        heads.add(SAME_HEAD.get(words[at], words[at]))
        office = _office(words, at, country_of(part) or country)
        if office and not PAST & set(words):
            held.append(office)
    return Posts(tuple(held), frozenset(heads), country)


def _parts(role: str) -> list[str]:
    """'Minister for Trade and Chief Negotiator' -> both; 'Minister of Trade and Industry' stays whole."""
    made: list[str] = []
    for piece in re.split(r"\s+and\s+|,\s+|;\s+", role):
        if made and not any(_head(w) for w in re.findall(r"[a-z]+", fold(piece))):
            made[-1] += " and " + piece
        else:
            made.append(piece)
    return made


@cache
def _heads() -> frozenset[str]:
    kinds = gazetteer().kinds
    return (kinds["office"] | kinds["title"]) - UNNUMBERED - frozenset("chief leader head foreign general attorney st saint former opposition".split()) | {"leader", "head"}


def _head(word: str) -> bool:
    return word in _heads()


def _office(words: list[str], at: int, country: str | None) -> Office | None:
    kinds = gazetteer().kinds
    head = words[at]
    if head not in kinds["single"] or set(words) & UNNUMBERED:
        return None
    g = gazetteer()
    scope = {w.strip(".") for w in words if w != head and w not in EMPTY and w not in g.countries}
    joined = " ".join(words)
    scope = {w for w in scope if not (f"{w} " in joined + " " and _in_country(w, joined))}
    if head == "negotiator":
        return Office("negotiator", frozenset(), country) if {"chief", "top", "lead"} & set(words) else None
    if head == "president" and not scope:
        return Office("president", frozenset(), country)
    if head in ("secretary", "minister") and not scope:
        return None
    if head == "premier":
        scope = {"prime"}
    if head in ("representative", "commissioner", "chairman", "chairwoman", "chair", "speaker", "governor", "mayor") and not scope:
        return None
    return Office(SAME_HEAD.get(head, head), frozenset(scope), country)


def _in_country(word: str, joined: str) -> bool:
    """True for a word of a country's name of several words: 'south', 'korea'."""
    return any(word in name.split() and name in joined for name in gazetteer().countries if " " in name and word in name)


def describe(office: Office, role: str) -> str:
    """The post in the words of the role that names it, with its country in front where they lack it."""
    if office.country and country_of(role) is None:
        return f"{role} ({office.country})"
    return role

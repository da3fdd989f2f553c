"""Definite phrases that stand for a name of the same sentence: 'the ally', 'the company', 'the president'."""

import re
from collections.abc import Sequence

from generator.gazetteer import gazetteer
from generator.model import Named

COUNTRY = frozenset("ally country nation partner neighbour neighbor kingdom republic archipelago".split())
COMPANY = frozenset("company firm group carmaker automaker bank airline retailer maker manufacturer giant lender insurer club team party agency broadcaster publisher startup miner brewer union university".split())
BACKWARD = frozenset("pair duo trio latter former couple two".split())
DEFINITE = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)\b(?! (?:of|in|for|that|who|which|with|from|between|behind)\b)(?=[ ,.]|$)")
POSSESSOR = re.compile(r"^(?P<who>(?:[A-Z][\w.-]*\s){0,4}[A-Z][\w-]*)['’]s?\s")


def whole_names(clause: str, sentence: str, names: Sequence[Named]) -> str:
    """The clause with such a phrase replaced by the name the sentence opens with, where only that can be meant; '' where it stays open."""
    for m in DEFINITE.finditer(clause):
        noun = m["noun"]
        if noun in BACKWARD and not re.search(r"\band\b", clause[: m.start()]):
            return ""
        if noun in COUNTRY or noun in COMPANY or noun.title() in sentence:
            owner = POSSESSOR.match(sentence)
            meant = _meant(owner["who"], noun, names) if owner and owner[0] not in clause else ""
            if meant and meant not in clause:
                return clause[: m.start()] + meant + clause[m.end() :]
            if noun in ("ally", "partner", "neighbour", "neighbor") and not meant:
                return ""
    return clause


def _meant(owner: str, noun: str, names: Sequence[Named]) -> str:
    """The owner's name if such a noun can stand for it; '' if not."""
    if noun in COUNTRY:
        return owner if owner.lower() in gazetteer().countries else ""
    for name in names:
        if owner.endswith(name.name):
            if noun in COMPANY and name.type != "person":
                return name.name
            if name.type == "person" and noun.title() in owner[: -len(name.name)].split():
                return name.name
    return ""

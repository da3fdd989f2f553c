"""Quotations of a German, French or Spanish text that a verb of saying ties to a person who is named beside it.

What stands in quotation marks without both is left out: a term or a title cannot be told from speech there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.foreign_names import CALLED, SAID, SAYS
from generator.model import Named, Quote
from generator.quotation import Quoted, find_quoted

LEAST = 4  # words
BEHIND, BEFORE = 110, 160  # characters to the name
TAIL = {  # when somebody said it, between the verb and the speaker
    "de": r"(?:\s\w+){0,2}?", "fr": r"(?:\s(?:hier|aujourd[’']hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|également|aussi|ensuite|ce \w+))?",
    "es": r"(?:\s(?:ayer|hoy|anoche|también|este \w+|el \w+es|tras [\w ]{3,30}))?",
}
PRONOUN = {  # a verb of saying whose subject was named before
    "de": r"[\s»”“\"]*,?\s(?:SAID)\s(?:er|sie)\b",
    "fr": r"[\s»”\"]*,?\s(?:a-t-(?:il|elle)\s(?:déclaré|ajouté|affirmé|dit|expliqué|indiqué|estimé|précisé|assuré|souligné|insisté|regretté|lancé|conclu)|(?:dit|déclare|explique|affirme|ajoute|assure|estime|précise|souligne|insiste|regrette|conclut)-(?:t-)?(?:il|elle))\b",
    "es": r"[\s»”\"]*,?\s(?:SAID)(?:\s(?:él|ella))?\s?[.,;]",
}
CLOSED = re.compile(r"[.!?…](?=\s+[A-ZÀ-Þ«„“\"])|\n")


@dataclass(frozen=True, slots=True)
class Voice:
    """Patterns of one language: `after`: what may stand between a quotation and the name; `before`: between the name, or the verb, and a quotation, `pronoun`: behind one whose speaker is not named again."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    verb: re.Pattern[str]
    pronoun: re.Pattern[str]


def find_foreign_quotes(text: str, names: Sequence[Named], language: str) -> tuple[Quote, ...]:
    """In order; none for a language whose people are not read."""
    if language not in SAYS or not names:
        return ()
    people = sorted((a, b, n.name) for n in names if n.type == "person" for a, b in n.mentions)
    made = []
    for span in find_quoted(text):
        inner = text[span.start : span.end].strip()
        if len(inner.split()) >= LEAST and (speaker := _behind(text, span, people, language) or _before(text, span, people, language) or _named_before(text, span, people, language)):
            start = span.start + len(text[span.start : span.end]) - len(text[span.start : span.end].lstrip())
            made.append(Quote(speaker, inner, 0, start, start + len(inner), "full" if inner[0].isupper() else "partial"))
    return tuple(made)


@cache
def _voice(language: str) -> Voice:
    title = rf"(?:{CALLED[language]})\s"
    role = r"(?:(?!(?:und|et|y)\b)[\w’'.-]+,?\s){0,11}?"
    return Voice(
        re.compile(rf"[\s»”“\"]*[,.!?]?\s*(?:{SAID[language]}){TAIL[language]}\s(?:(?:{title})|{role}(?:{title})?)$"),
        re.compile(r"[^\"“”„«»\n]{0,110}[:,]?\s?[\"“„«]?\s?$"),
        re.compile(rf"\b(?:{SAID[language]})\b", re.I),
        re.compile(PRONOUN[language].replace("SAID", SAID[language])),
    )


def _behind(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str) -> str | None:
    """'„…“, sagte Petra Hollmann'."""
    at = bisect_left(people, (span.outer,))
    if at == len(people) or people[at][0] >= span.outer + BEHIND:
        return None
    a, _, name = people[at]
    return name if _voice(language).after.match(text[span.outer : a]) else None


def _before(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str) -> str | None:
    """'Petra Hollmann sagte: „…“', 'Selon Claire Fontenay, « … »': a verb in the sentence, and nobody else between it and the words."""
    start = max([span.start - BEFORE, 0, *(m.end() for m in CLOSED.finditer(text, max(0, span.start - BEFORE), span.start))])
    here = people[bisect_left(people, (start,)) : bisect_left(people, (span.start,))]
    lead = text[start : span.start]
    if len({name for _, _, name in here}) != 1 or not _voice(language).verb.search(lead) or any(mark in lead[:-2] for mark in "“”„«»\""):
        return None
    return here[-1][2] if _voice(language).before.match(text[here[-1][1] : span.start]) else None


def _named_before(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str) -> str | None:
    """'„…“, sagte sie' behind the one person that its paragraph has named so far."""
    if not _voice(language).pronoun.match(text, span.outer, span.outer + BEHIND):
        return None
    start = text.rfind("\n", 0, span.start) + 1
    named = {name for _, _, name in people[bisect_left(people, (start,)) : bisect_left(people, (span.start,))]}
    return named.pop() if len(named) == 1 else None

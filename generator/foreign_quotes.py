"""Quotations of a German, French or Spanish text that a verb of saying ties to a person who is named beside it.

What stands in quotation marks without both is left out: a term or a title cannot be told from speech there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.dash_quotes import marked
from generator.eastern_quotes import find_eastern_quotes
from generator.foreign_names import CALLED, SAID, SAYS
from generator.genders import given_names
from generator.model import Named, Quote
from generator.quotation import Quoted, find_quoted

LEAST = 4  # words
BEHIND, BEFORE = 110, 160  # characters to the name
TAIL = {  # when somebody said it, between the verb and the speaker
    "de": r"(?:\s\w+){0,2}?", "fr": r"(?:\s(?:hier|aujourd[’']hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|également|aussi|ensuite|ce \w+))?",
    "es": r"(?:\s(?:ayer|hoy|anoche|también|este \w+|el \w+es|tras [\w ]{3,30}))?",
}
PRONOUN = {  # a verb of saying whose subject was named before
    "de": r"[\s»”“\"]*,?\s(?:SAID)\s(?P<sex>er|sie)\b",
    "fr": r"[\s»”\"]*,?\s(?:a-t-(?P<sex>il|elle)\s[a-zé]{2,14}(?:é|i|is|it|u)\b|(?:dit|déclare|explique|affirme|ajoute|assure|estime|précise|souligne|insiste|regrette|conclut)-(?:t-)?(?P<sex2>il|elle)\b)",
    "es": r"[\s»”\"]*,?\s(?:SAID)(?:\s(?P<sex>él|ella))?\s?[.,;]",
}
CALLS = {  # what stands before a few words that somebody uses of a thing
    "de": r"sprach(?:en)? von|spricht von|nannte|nennt|bezeichnet(?:e)?|kritisiert(?:e)?|forderte?|warf|lobte",
    "fr": r"dénonc\w{1,4}|qualifi\w{1,4}|parl(?:e|é|ait)|évoqu\w{1,4}|(?:s[’']est|se) (?:félicit|réjou|déclar|di)\w{1,3}|fustig\w{1,4}|salu(?:e|é|ait)|réclam\w{1,3}|promis|promet",
    "es": r"habló de|habla de|calificó|califica|tildó|denunci[óa]|criticó|celebró|lamentó|prometió|pidió",
}
SEXES = {"er": "m", "sie": "f", "il": "m", "elle": "f", "él": "m", "ella": "f"}
BESIDE = re.compile(r"[\s»”“\",]*")
SAYS_ONE = re.compile(r"[\s»”“\"]*,\s[a-zà-ÿ]{3,}(?:\s[a-zà-ÿ]{2,}){0,2}\s[A-ZÀ-Þ]")  # '„…“, ergänzt Roeber': of somebody else
SHORTEST = 12  # characters of an attribution
CLOSED = re.compile(r"[.!?…](?=\s+[A-ZÀ-Þ«„“\"])|\n")


@dataclass(frozen=True, slots=True)
class Voice:
    """Patterns of one language: `after`: what may stand between a quotation and the name; `before`: between the name, or the verb, and a quotation, `pronoun`: behind one whose speaker is not named again, `calls`: before a few words of somebody's own, `post`: behind one, with what the speaker is."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    verb: re.Pattern[str]
    pronoun: re.Pattern[str]
    calls: re.Pattern[str]
    post: re.Pattern[str]


def find_foreign_quotes(text: str, names: Sequence[Named], language: str) -> tuple[Quote, ...]:
    """In order; none for a language whose people are not read."""
    if language == "ja":
        return find_eastern_quotes(text)
    if language not in SAYS or not names:
        return ()
    people = sorted((a, b, n.name) for n in names if n.type == "person" for a, b in n.mentions)
    made: list[Quote] = []
    printed, text = text, marked(text, language)
    for span in find_quoted(text):
        inner = printed[span.start : span.end].strip()
        words = len(inner.split())
        speaker = (_behind(text, span, people, language) or _before(text, span, people, language) or _named_before(text, span, people, language, made[-1:]) or _by_post(text, span, names, language) or _goes_on(text, span, people, language, made[-1:])
                   if words >= LEAST else None) or (_called(text, span, people, language) if words > 1 else None)
        if speaker:
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
        re.compile(rf"\b(?:{CALLS[language]})\b[^\"“”„«»\n]{{0,50}}[\"“„«]\s?$"),
        re.compile(rf"[\s»”“\"]*,?\s(?:{SAID[language]})\s(?:der|die|le|la|l[’']|el)\s?(?P<post>[\w-]{{4,30}})\b(?!,?\s[A-ZÀ-Þ])"),
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


def _named_before(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str, last: Sequence[Quote]) -> str | None:
    """'„…“, sagte sie' behind the one person of the last sentence of its paragraph that names any whom the pronoun can mean, else behind the one who was quoted last."""
    said = _voice(language).pronoun.match(text, span.outer, span.outer + BEHIND)
    if said is None:
        return None
    sex = next((SEXES[word.lower()] for word in said.groups() if word), "")
    start = text.rfind("\n", 0, span.start) + 1
    here = [(a, name) for a, _, name in people[bisect_left(people, (start,)) : bisect_left(people, (span.start,))] if _can_be(name, sex)]
    if not here:
        near = last and text.count("\n\n", last[0].end, span.start) <= 1 and _can_be(last[0].speaker or "", sex)
        return last[0].speaker if near and not any(last[0].end <= a < span.start for a, _, name in people if name != last[0].speaker) else None
    since = max((m.end() for m in CLOSED.finditer(text, start, here[-1][0])), default=start)
    named = {name for a, name in here if a >= since}
    return named.pop() if len(named) == 1 else None


def _by_post(text: str, span: Quoted, names: Sequence[Named], language: str) -> str | None:
    """'„…“, sagte der Minister' is of the one whose post that is, and who was named before."""
    found = _voice(language).post.match(text, span.outer, span.outer + BEHIND)
    post = found["post"].lower() if found else ""
    holders = {n.name for n in names if post and n.role and any(word.endswith(post) for word in n.role.lower().split()) and n.mentions[0][0] < span.start}
    return holders.pop() if len(holders) == 1 else None


def _can_be(name: str, sex: str) -> bool:
    """Whether a person can be meant by 'er' (m) or 'sie' (f), as far as the given name tells."""
    return not sex or given_names().get(name.split()[0].lower(), sex) == sex


def _goes_on(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str, last: Sequence[Quote]) -> str | None:
    """A sentence by itself right behind the one that says who spoke: '« … », a dit Claire Fontenay. « … »'"""
    between = text[last[0].end : span.start] if last and span.start - last[0].end < BEFORE else ""
    behind = BESIDE.match(text, span.outer)
    alone = "\n" not in between and between.rstrip(" \u00a0\u202f«„“\"").endswith((".", "!", "?")) and text[span.start : span.end].lstrip()[:1].isupper()
    if not between or not alone or SAYS_ONE.match(text, span.outer) or len(between) < SHORTEST or behind and _voice(language).verb.match(text, behind.end()) or CLOSED.search(between.rstrip(" \u00a0\u202f«„“\"")[:-1]):
        return None
    others = {name for a, _, name in people if last[0].end <= a < span.start} - {last[0].speaker}
    return None if others else last[0].speaker


def _called(text: str, span: Quoted, people: Sequence[tuple[int, int, str]], language: str) -> str | None:
    """A few words that one named before them called something: 'Anna Maas sprach von einem „schwarzen Tag“'."""
    start = max([span.start - BEFORE, 0, *(m.end() for m in CLOSED.finditer(text, max(0, span.start - BEFORE), span.start))])
    here = people[bisect_left(people, (start,)) : bisect_left(people, (span.start,))]
    if len({name for _, _, name in here}) != 1:
        return None
    return here[-1][2] if _voice(language).calls.search(text, here[-1][1], span.start) else None

"""Two numbers of one thing whose second is told in few words: 'the police counted 400 people, the organisers five times as many'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.contrasts import CHANGES, CROWDS, GIVING, HEDGE, LABEL, WORDS, Contrast, Count, contrasts
from generator.currencies import MONEY
from generator.model import Figure
from generator.number_words import in_scale_of, is_date, number_at
from generator.signs import Signs

NEAR_NOUN = 180  # characters between a bare number and those whom it counts
MOST = 10  # times as many at most
TIMES = {"twice": 2, "three times": 3, "four times": 4, "five times": 5, "six times": 6, "ten times": 10}
N = r"(?:[$€£]|[A-Z]{2,3}\$?\s?)?(?:\d[\d,]*(?:\.\d+)?|(?!(?:one|a)\b)[a-z]+(?:-[a-z]+)?)"
SCALED = r"(?:\s(?:hundred|thousand|million|billion|bn|mn|m))?"
OTHER = r"(?P<other>(?:[Tt]he|[Aa]n?|[A-Z][\w’'-]+)\s?[^.;:,\d“”\"()]{0,50}?(?:,\s[A-Z][^.;:,\d“”\"]{2,40},)?)"
GIVER = r"(?P<who>(?:[Tt]he|[Aa]n?|[A-Z][\w’'-]+)\s?[^.;:,\d“”\"()]{0,50}?)"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d{2,6})"
GROUP = "people|workers|employees|staff|pupils|students|patients|soldiers|passengers|prisoners|families|residents|members|nurses|guards|pilots|refugees|hostages|fans|boys|girls|children|[a-z]{3,}(?:ers|ors|ists|ants|ents|ians|men|women)"  # of whom a bare number may be
END = r"(?=[.,;:!?”\"\n]|$)"
BARE = (rf"(?!He\s|She\s|It\s|They\s|We\s|In\s){GIVER}\s(?:(?:has|have|had)\s)?(?:always\s|still\s)?(?:said|says|say|spoken of|speaks of|spoke of|counts|counted)\s{HEDGE}(?P<n>{DIGITS}),?\s?(?:[.;]|and|but|while)\s{OTHER}\s"
        rf"(?:(?:says?|said)\s(?:that\s)?(?:(?:it|they|he|she)\s(?:counted|(?:has|had|have)\s(?:counted|a list of|the names of|names of))|it (?:is|was)|there (?:are|were))|says?|said|speaks? of|spoke of|counts|counted|has (?:a list|the names) of)\s{HEDGE}(?P<m>{DIGITS}){END}")
# Letters of which each match has one, and the pattern: who and n, and what is counted; other and m.
TOLD = tuple((signs.split("|"), re.compile(p)) for signs, p in (
    # 'The forwarders speak of 4.2 million dollars lost per day; a London firm, Lodemark, of 2.8 million.'
    ("speak of|speaks of|spoke of", rf"{GIVER}\s(?:speaks?|spoke)\sof\s{HEDGE}(?P<n>{N}){SCALED}\s(?P<noun>[a-z]+)(?:\s[a-z]+){{0,4}}(?:;|,?\s(?:and|while))\s{OTHER}\sof\s{HEDGE}(?P<m>{N}){SCALED}{END}"),
    # 'The mayor's office, which had promised 150 jobs on that field, has gone quiet; the agent always said ninety.'
    (" promised ", rf"{GIVER},?\s(?:which\s|who\s)?(?:had\s|has\s|have\s)?promised\s{HEDGE}(?P<n>{N})\s(?P<noun>[a-z]+s)\b[^.;\d]{{0,60}}(?:;|,?\s(?:but|while))\s{OTHER}\s(?:always\s|still\s|has always\s|had always\s)?(?:said|says|speaks of|spoke of|put it at)\s{HEDGE}(?P<m>{N}){END}"),
    # 'The police counted 400 people, the organisers five times as many.'
    (" as many", rf"(?P<who>[Tt]he\s[a-z-]+(?:\s[a-z-]+)?|[A-Z][a-z]+)\s(?:counted|spoke of|speaks? of|put (?:it|them|the crowd) at|estimated|said)\s{HEDGE}(?P<n>{N}){SCALED}\s(?P<noun>[a-z]+)\b,\s(?:and\s|but\s)?(?P<other>the\s(?:[a-z-]+\s)?[a-z-]+(?:s|ion|ment|ty|il))\s(?:(?:counted|spoke of|speaks? of|said)\s)?(?P<times>{'|'.join(TIMES)})\sas\smany{END}"),
    # 'Police told us about 400 participants, the organisers from the movement “Warm House” say: not less than two thousand.'
    (", the organi", rf"(?P<who>)(?:\b(?:of|at|about|counted|said)\s){HEDGE}(?P<n>{N}){SCALED}\s(?P<noun>people|participants|marchers|protesters|demonstrators),\s(?P<other>the organi[sz]ers)(?:\s[^.;:]{{0,50}}?)?\s(?:say|said|count|counted|speak of|spoke of|claim|claimed):?\s(?:that\s)?(?:not less than\s|no fewer than\s|{HEDGE})(?P<m>{N}){SCALED}{END}"),
    # 'The council believes that the tax will yield 190 million euros and not 310 million.'
    (" and not |, not | not the ", rf"(?P<who>)(?:believes?|thinks?|says?|said|expects?|estimates?|reckons?|argues?|calculates?)\s(?:that\s)?[^.;:“”\"]{{4,70}}?\s(?:would|will|to)\s(?:yield|bring in|raise|cost|bring|need|earn|save)\s{HEDGE}(?P<n>{N}){SCALED}(?:\s(?P<noun>[a-z]+))?,?\s(?:and\s)?not\s(?:the\s)?(?P<other>)(?P<m>{N}){SCALED}(?!\s(?:million\s)?(?:[a-z]+\s)?as\b)(?:\s(?P=noun))?{END}"),
    # 'It says that the number of line inspectors has gone from 44 to 27 since 2015. The company says 31.'
    ("umber of ", rf"(?P<who>)\bnumber of (?P<noun>[a-z]+(?:\s[a-z]+)?s)\b[^.;:“”\"\d]{{0,50}}\s(?:gone|fallen|risen|dropped|grown|shrunk|went|fell|rose|dropped|grew)\sfrom\s{N}\sto\s(?P<n>{N})\b[^.;:“”\"]{{0,30}}\.\s{OTHER}\s(?:says|said|speaks of|puts it at)\s{HEDGE}(?P<m>{N}){END}"),
    # 'It has nine weeks of feed. Two consultants told the paper the figure is closer to six.'
    (" figure is | figure was ", rf"(?P<who>)(?P<n>{N})\s(?P<noun>(?:weeks|months|days|years)\sof\s[a-z]+)\b[^.;:“”\"]{{0,40}}\.\s(?P<other>[A-Z][^.;:,\d“”\"]{{2,50}}?)\s(?:told\s(?:the\s[a-z-]+|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)|said|says?|put)\s(?:that\s)?the\sfigure\s(?:is|was)\s{HEDGE}(?P<m>{N})\b"),
    # 'According to the ministry 1,400 trees were felled. According to the mayor it was 2,100.'
    ("ccording to ", rf"[Aa]ccording to (?P<who>(?:the\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)),?\s{HEDGE}(?P<n>{N}){SCALED}\s(?P<noun>[a-z]+)\b[^.;:“”\"\d]{{0,60}}[.;]\s(?:[Bb]ut\s)?[Aa]ccording to (?P<other>(?:the\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)),?\s(?:it was|it is|there were|there are|they were)\s{HEDGE}(?P<m>{N}){SCALED}{END}"),
    # 'The company estimates the damage at 4 million euros, the insurer at 7 million.'
    ("estimat| puts | put |reckon", rf"(?P<who>(?:[Tt]he\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*))\s(?:estimates?|estimated|puts?|reckons?|reckoned)\s(?:the|its|their)\s[^.;:,“”\"\d]{{3,40}}?\sat\s{HEDGE}(?P<n>{N}){SCALED}\s(?P<noun>[a-z]+),\s(?:and\s|while\s|but\s)?(?P<other>(?:the\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*))\sat\s{HEDGE}(?P<m>{N}){SCALED}{END}"),
))  # fmt: skip
ENDS_BARE = re.compile(r"\b(?:said|says?|of|counts|counted|were|was|is)\s(?:\w+\s){0,2}?\d[\d,]*\d[.;]?,?\s(?:[A-Z]|the\s|and\s|but\s|while\s)")  # what each match of the next has, and few other texts
# 'They sent their people home without pay. The company has always said 1,200. The union says it has the names of 1,450.'
BARE_TWO = re.compile(rf"\b(?P<noun>(?i:{GROUP}))\b(?:\sand\s(?:{GROUP})\b)?(?:(?!\b(?:{GROUP})\b)[^.;:“”\"\d]){{0,70}}\.\s{BARE}")
HINTS = tuple(dict.fromkeys(sign for signs, _ in TOLD for sign in signs))
SIGNS = Signs(*GIVING, *HINTS)  # one of them stands in each text of two counts


def two_counts(text: str) -> Iterator[Contrast]:
    """All in which two count one thing, in whatever words."""
    yield from contrasts(text)
    yield from rivals(text)


def rivals(text: str) -> Iterator[Contrast]:
    """Those that no verb of saying beside each number tells."""
    for signs, pattern in TOLD:
        for m in pattern.finditer(text) if any(map(text.__contains__, signs)) else ():
            if (made := _of(text, m)) and not CHANGES.search(text, m.end("n"), m.end()):
                yield made
    for end in ENDS_BARE.finditer(text):
        bare = BARE_TWO.search(text, max(0, end.start() - NEAR_NOUN), end.end() + NEAR_NOUN)
        if bare and (made := _of(text, bare)) and not CHANGES.search(text, bare.end("n"), bare.end()):
            yield made
            break


def bare_counts(text: str, noun: str) -> Contrast | None:
    """The two of a text that counts in bare numbers what the sentence before it names."""
    m = _bare().fullmatch(text)
    return _of(text, m, noun) if m else None


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(BARE)


def _of(text: str, m: re.Match[str], noun: str = "") -> Contrast | None:
    named = m.groupdict()
    first = number_at(text, m.start("n"), m.end())
    second = number_at(text, m.start("m"), m.end()) if "m" in named else None
    if first is None or "m" in named and second is None or is_date(text, first, 0):
        return None
    behind = m.end("noun") if named.get("noun") else 0
    noun = noun or (named.get("noun") or "").lower()
    is_money = bool(first.sign) or noun in MONEY or noun.rstrip("s") in MONEY
    value = in_scale_of(first.value, second.value) if second else first.value * TIMES[m["times"]]
    stop = second.end if second else m.end()
    kind = "money" if is_money else "count"
    span = (m.start("who"), m.end()) if m["who"] and 0 < behind < m.start("who") else m.span()
    return _made(text, (first.value, m.start("n"), max(first.end, behind), m["who"]), (value, m.start("m") if second else m.start("times"), stop, m["other"]), kind, kind if is_money else noun, span)


def _made(text: str, first: tuple[float, int, int, str], second: tuple[float, int, int, str], kind: str, noun: str, span: tuple[int, int]) -> Contrast | None:
    low, high = sorted((first[0], second[0]))
    if not noun or not low < high <= MOST * low or len(text[slice(*span)].split()) > WORDS:
        return None
    one, other = (Count(value, start, end, kind, noun, LABEL.sub("", who.strip(" ,"))) for value, start, end, who in (first, second))
    return Contrast(one, other, noun, *span)


def with_contrasts(text: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, where two give one number differently with the words of both for evidence."""
    for two in two_counts(text) if SIGNS.within_one(text) else ():
        at = next((f for f in found if f.start <= two.first.start < f.start + len(f.src)), None)
        unit = "percent" if two.first.kind == "percent" else "people" if two.noun in CROWDS else two.noun.split()[0]
        if at is None and two.first.kind == "money":
            continue
        first = at or Figure(two.first.value, unit, two.noun if unit != "percent" else "", "")
        said = replace(first, src=" ".join(text[two.start : two.end].split()), start=two.start)
        second = replace(first, value=two.second.value * (-1 if first.value < 0 else 1), src=text[two.second.start : two.second.end], start=two.second.start)
        rest = [f for f in found if f is not at and not f.start <= two.second.start < f.start + len(f.src)]
        found = sorted((*rest, said, second), key=lambda f: f.start)
    return tuple(found)

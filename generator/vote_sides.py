"""How a vote came out where it is told in words: 'voted five to two', 'with six votes against three', 'four of the seven judges backed it and three opposed it'."""

import re
from collections.abc import Iterator

from generator.measures import SPORT, Measure
from generator.number_words import SPELT_WORDS, spelt_or_printed

SIGNS = ("vot", "split", "ruled", "decided", "passed", "approved", "adopted", "reject", "refused", "carried", "backed", "opposed", "supported", "against")  # one of them stands in each match
N = rf"\d{{1,3}}|(?i:{SPELT_WORDS})"
DECIDED = r"voted|votes?|split|divided|ruled|decided|passed|approved|adopted|rejected|refused|carried|cleared|confirmed|dismissed|ratified|upheld"
ENDS = r"(?=[.,;:)”\"]|$|\s(?:to|against|in|for|on|that|at|over|by|when|after|last|this|yesterday|today|with|not|as)\b)"
SIDES = re.compile(rf"\b(?:{DECIDED})\b[^.;:“”\"\d]{{0,60}}?\s(?<!from\s)(?<!between\s)(?P<a>{N})(?P<joint>\sto\s|\svotes?\s(?:to|against)\s)(?P<b>{N}){ENDS}")
FOR_AND_AGAINST = re.compile(rf"(?<![\w.,-])(?P<n>{N})\s(?:votes?\s)?(?:for|in\sfavou?r),?\s(?:and\s|with\s|to\s)?(?P<m>{N})\s(?:votes?\s)?against\b")
VOTERS = r"(?:[a-z]+\s)?(?:judges|justices|members|directors|(?:rate-)?setters|ministers|council?lors|commissioners|governors|policymakers|senators|lawmakers|deputies|trustees|jurors|magistrates|delegates|legislators|panell?ists|bishops|governors)"
FOR, AGAINST = r"backed|supported|endorsed|approved|favou?red|voted\s(?:for|in\sfavou?r)", r"opposed|rejected|dissented|objected|voted\sagainst"
PART = re.compile(rf"(?<![\w.,-])(?P<n>{N})\sof\s(?:the|its)\s(?:{N})(?:\s(?P<who>{VOTERS}))?\s(?:(?:who|have|had|then|also)\s){{0,2}}(?:(?P<pro>{FOR})|(?P<con>{AGAINST}))\b")
OTHERS = re.compile(rf"(?:,|\sand|\swhile|\swith|\sbut)\s(?:the\sother\s)?(?P<n>{N})\s(?:others\s|members\s)?(?:(?P<con>{AGAINST}|dissenting|opposing)|(?P<pro>{FOR}))\b")


def vote_sides(text: str, start: int, end: int) -> Iterator[Measure]:
    """Both sides of a vote of one sentence, or as many as it tells; not the score of a match."""
    for m in SIDES.finditer(text, start, end) if SPORT.search(text, start, end) is None else ():
        if "votes" in m["joint"] or not m["a"].isdigit():  # in digits it is a measure
            for side in ("a", "b"):
                yield Measure(float(spelt_or_printed(m[side])), "votes", "votes", m.start("a"), m.end())
    for m in FOR_AND_AGAINST.finditer(text, start, end) if text.find(" against", start, end) >= 0 else ():
        for side, of in (("n", "votes in favour"), ("m", "votes against")):
            yield Measure(float(spelt_or_printed(m[side])), "votes", of, m.start(), m.end())
    for m in PART.finditer(text, start, end):
        if m["who"] or "voted" in m[0]:
            yield _of_side(m)
            yield from (_of_side(other) for other in OTHERS.finditer(text, m.end(), end))


def _of_side(m: re.Match[str]) -> Measure:
    return Measure(float(spelt_or_printed(m["n"])), "votes", "votes in favour" if m["pro"] else "votes against", m.start("n"), m.end())

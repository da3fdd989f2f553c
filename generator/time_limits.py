"""How much time somebody is given: 'within 90 days', 'has 60 days to decide'."""

import re
from collections.abc import Iterator

from generator.model import Figure
from generator.number_words import SPELT_WORDS, spelt_or_printed

LIMIT = "time limit"
TO = "time to "
SIGNS = (" days", " weeks", " months")  # one of them stands in each match
N = rf"\d{{1,3}}|(?i:{SPELT_WORDS})"
WITHIN = re.compile(rf"\bwithin\s(?:the\s(?:next|coming)\s|a\s(?:period|term)\sof\s)?(?P<n>{N})\s(?P<unit>days|weeks|months)\b(?!\s(?:of|after\sit|ago))")
TO_DO = re.compile(rf"\b(?:gave|given|gives|giving|granted|grants|has|have|had|gets?|got)\s(?:[^.;:,“”\"\d]{{2,60}}?\s)?(?P<n>{N})\s(?P<unit>days|weeks|months)(?:,\suntil\s[^,;.]{{3,20}}\.?\s?\d{{0,2}},|\suntil\s[^,;.]{{3,20}})?\sto\s(?P<do>[a-z]+(?:\s[\w’'-]+){{0,5}})")
ORDERED = re.compile(r"\b(?:order(?:s|ed)?|told|must|has to|have to|had to|requires?|required|obliged?|rul(?:es|ed|ing)|court|judges?|tribunal|law|agreed|promised|pledged|undertook|decreed?|should|shall|given|asked|instructed|to be)\b", re.I)
NUMBERED = re.compile(r"\s?\d[\d,.]*")
ENDS = re.compile(r"\s(?:that|which|who|when|after|before|the|a|an|it|they|he|she|was|were|is|are|by|from|in|of|to|on|and)$")


def time_limits(text: str, start: int, end: int) -> Iterator[Figure]:
    """Those of one sentence."""
    for m in WITHIN.finditer(text, start, end) if text.find("within ", start, end) >= 0 else ():
        if ORDERED.search(text, start, m.start()):
            yield Figure(float(spelt_or_printed(m["n"])), m["unit"], LIMIT, m[0], start=m.start())
    for m in TO_DO.finditer(text, start, end):
        done = NUMBERED.sub("", m["do"])
        while (cut := ENDS.sub("", done)) != done:
            done = cut
        yield Figure(float(spelt_or_printed(m["n"])), m["unit"], TO + done, text[m.start("n") : m.end("unit")], start=m.start("n"))

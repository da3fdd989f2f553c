"""What a day between the commas behind a name tells: 'Rubex, the brewer of the year in 2019, sold the mill'."""

import re

from generator.antecedents import ARTICLES, LEADING, antecedent
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import several
from generator.roles import is_head

NO_ASIDE = frozenset(
    "which who whose whom where when while whereas after before as and but or nor so then with without by to on in at of for from since until till during over under amid if because although though despite "
    "not either neither both whether that than like including according saying said says told about around between among through against later earlier early late last next this".split()
)
STATE = re.compile(r"(?:in (?:service|office|power|force|place|use|prison|jail|custody|business|operation|exile|opposition)|on (?:strike|trial|leave|bail|sale)|under (?:construction|investigation|way))\b")
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|told|tells|met|left|began|held|gave|took|came|went|fell|rose|won|lost|wrote|spoke|saw|got|paid|(?:announc|stat|report|confirm|explain|add|insist|argu|claim|warn|promis|believ|declar|complain|admit|order|decid|tweet|post)(?:ed|ted|s|es))\b|[’']s (?:been|not)\b")
UNIT = re.compile(r"(?:an?|the|one)\s(?:[a-z-]+\s){0,2}?(?:unit|subsidiary|arm|division|part|branch|offshoot|business|affiliate)\sof\s(?:the\s)?[\w&.’'-]+(?:\s[A-Z][\w&.’'-]*){0,3}\s(?P<verb>acquired|bought|sold|founded|created|formed|launched|closed|established|opened|set up|spun off|taken over)(?P<by>\sby\s[^,;]{2,50})?\s(?:on|in)\s(?:the\s|late\s|early\s)?$")
BOUGHT = re.compile(r"(?:an?|the)\s(?:(?!(?:of|in|for|by|from|with|at|on|to|that|which|who|and)\b)[\w’'-]+\s){1,4}?(?P<verb>acquired|bought|sold|built|made|cut|founded|opened|closed|created|formed|launched|abandoned|demolished|restored|renovated)(?P<by>\sby\s[^,;]{2,50})?\s(?:on|in)\s(?:the\s|late\s|early\s)?$")
PRESENT = re.compile(r"(?:is|are|has|have|will|says|(?!was\b)[a-z]+[^su\s]s)\s")
CLAUSE = re.compile(r"\b(?:who|whom|which|that|whose|where|when|he|she|they|it|we|I)\s")
DIED = re.compile(r"(?:died|sued|tied|lied|fled|shot|struck|ran|sat|stood|grew|broke|drove|chose|sank|burst|fought|quit|hit|cut|put|set|shut)\s")
AGE = re.compile(r",\s\d{1,3}$")


def told_beside(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'Ada Lind, mayor from 2010 to 2015, died on Monday' for the years: 'Ada Lind was mayor from 2010 to 2015'; None where the date stands in no such words."""
    opening = text.rfind(", ", sentence[0], date[0])
    if opening < 0:
        return None
    if not text[date[1] : sentence[1]].strip(" ."):
        return told_last(text, sentence[0], opening, date[0])
    if text.find(",", date[1], sentence[1]) < 0:
        return None
    first = WORDS.match(text, opening + 2)
    lasts = text.find(" since ", opening, date[0]) >= 0
    if first is None or not (first[0] in ARTICLES or first[0] == "one" or is_head(first[0]) or first[0].endswith("ed") and lasts or STATE.match(text, opening + 2)) or first.start() == date[0]:
        return None
    head, closing = subject_before(text[sentence[0] : opening]), closing_comma(text, date[1], sentence[1])
    if not head or closing < 0 or CLAUSE.search(text, opening, date[0]) or FINITE.search(text, opening, closing):
        return None
    many = several(head)
    if found := UNIT.match(text, opening + 2, date[0]) or BOUGHT.match(text, opening + 2, date[0]):
        return f"{head} {'were' if many else 'was'} {found['verb']}{found['by'] or ''}"
    present = PRESENT.match(text, closing + 2) is not None
    be = (("have" if many else "has") if present else "had") + " been" if lasts else ("are" if many else "is") if present and text.find(" until ", opening, date[0]) < 0 else "were" if many else "was"
    return f"{head} {be} {text[opening + 2 : closing]}"


def told_last(text: str, start: int, opening: int, date: int) -> str | None:
    """Of 'The council sued Rubex, a brewer founded in 1950' for the year: 'Rubex was founded'."""
    found = UNIT.match(text, opening + 2, date) or BOUGHT.match(text, opening + 2, date)
    thing = next((m for m in NAME.finditer(text, start, opening + 1) if m.end() == opening), None) if found else None
    return f"{thing[0]} was {found['verb']}{found['by'] or ''}" if found and thing else None


NAME = re.compile(r"(?<=[a-z]\s)[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*){0,3}(?=,)")


def subject_before(words: str) -> str:
    """The name that words between commas are about; '' where something else stands before them."""
    words = AGE.sub("", LEADING.sub("", words, count=1) if LEADING.match(words) else words)
    head = words.rpartition(", ")[2] if words.count(", ") == 1 and verb_at(WORDS.findall(words)) < 0 and words[:1].islower() else words.partition(", ")[0]
    return "" if not head or verb_at(WORDS.findall(words)) >= 0 or FINITE.search(words) or head.split()[0].lower() in NO_ASIDE or not head[0].isupper() or antecedent(head) != head else head


def closing_comma(text: str, start: int, end: int) -> int:
    """The comma behind which the verb of the sentence stands; -1 where none does."""
    at = text.find(", ", start, end)
    while at >= 0:
        if verb_at(["It", *WORDS.findall(text[at + 2 : min(end, at + 60)])]) in (1, 2) or DIED.match(text, at + 2):
            return at
        at = text.find(", ", at + 2, end)
    return -1

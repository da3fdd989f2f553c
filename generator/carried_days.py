"""What a day tells of that stands in a part which the main clause only carries with it: 'was announced, after talks on May 3', 'so that yesterday nobody came'."""

import re
from functools import cache

from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import ACTIVE, passive
from generator.dateless import without_date
from generator.event_nouns import event_nouns

ON_DAY = r"\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$"
ENDS = re.compile(r"[\s.]*$")
NOUN = r"(?:(?!(?:that|which|who|the|an?|he|she|it|they|we|I|on|and|but)\b)[\w’'-]+\s)"
AFTER_IT = re.compile(rf",\s(?:only\s|just\s)?(?:after|following)\s(?P<what>(?:(?:the|an?|its|his|her|their|two|three|several)\s)?{NOUN}{{1,7}}?)(?:(?P<there>there|here)\s)?(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$")
HELD = re.compile(r"\b(?:talks|meetings?|rounds?|sessions?|negotiations|hearings?|summits?|conferences?|consultations?|congress|votes?|elections?|rall(?:y|ies)|match(?:es)?|exercises|celebrations|funerals?|ballots?|auctions?|tests?)(?=\s(?:of|with|between|in|at|on|by)\s|\s*$)")
GERUND = re.compile(r"[a-z]+ing\b")


def held_before(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'The merger was announced on May 9, after board meetings there on May 7': board meetings were held."""
    found = AFTER_IT.search(text, max(sentence[0], date[0] - 110), date[0]) if text.find(", ", max(sentence[0], date[0] - 110), date[0]) >= 0 else None
    if not found or not any(sentence[0] <= d < found.start() for d in dates) or not ENDS.fullmatch(text, date[1], first_comma(text, date[1], sentence[1])):
        return None
    what = found["what"].strip()
    if GERUND.match(what) or verb_at(["They", *WORDS.findall(what)]) >= 0 or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    if not HELD.search(what):
        return what if re.search(rf"\b(?:{event_nouns()})\b", what) and " " in what else None
    return passive(what, "held")


SO_THAT = re.compile(r",?\sso\sthat\s(?=(?:(?:on|by|since|until|from|in|last|this|the|yesterday|today|an?|no|nobody|nothing|there|its|their|his|her|some|only|all|none|neither|both|two|three|[A-Z][\w’'-]*)\b))")


def so_that(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'On Tuesday the port withdrew the licences, so that yesterday no ship was unloaded': of each day its own clause."""
    found = SO_THAT.search(text, *sentence) if text.find(" so that ", *sentence) > 0 else None
    if not found or any(mark in text[slice(*sentence)] for mark in "\"“”;") or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 1:
        return None
    if not any(found.end() <= d < sentence[1] for d in dates) or not any(sentence[0] <= d < found.start() for d in dates):
        return None
    start, end = (sentence[0], found.start()) if date[1] <= found.start() else (found.end(), first_comma(text, date[1], sentence[1]))
    if text[slice(*date)] in ("yesterday", "today"):
        return f"{text[start : date[0]].rstrip()} {text[date[1] : end].lstrip()}".strip(" .,")
    return without_date(text, start, end, date).strip(" .,")


GIVEN = "given paid lent granted sold sent bought built held made written taken offered signed issued spent raised collected delivered caught killed born hired ordered filed opened closed won lost published recorded agreed promised awarded shipped stolen found seen"
REDUCED = re.compile(
    rf"(?:\sthat\s|^)(?P<thing>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ss]ome|[Mm]ost|[Aa]ll)\s)?(?:(?!(?:that|which|who|and|of|it|they|he|she|we)\b)[\w’'-]+\s){{1,4}}?)(?P<verb>{'|'.join(GIVEN.split())}){ON_DAY}"
)
BEHIND_IT = re.compile(r"(?P<rest>\s(?:to|by|for|with|in|at|from|under|against|between)\s[^,;:“”\"]{2,60}?)\s(?:had|has|have|was|were|is|are|will|would|could|must)\s")


def given_then(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The bank said that loans given in January to farmers had been repaid': loans were given to farmers."""
    behind = BEHIND_IT.match(text, date[1], sentence[1]) if text.startswith((" to ", " by ", " for ", " with ", " in ", " at ", " from ", " under ", " against ", " between "), date[1]) else None
    found = REDUCED.search(text[sentence[0] : date[0]]) if behind else None
    if not found or not behind or found["verb"] in ACTIVE or verb_at(WORDS.findall(found["thing"])) >= 0 or verb_at(["It", *WORDS.findall(behind["rest"])]) >= 0:
        return None
    return passive(found["thing"], f"{found['verb']}{behind['rest']}")


@cache
def _sung() -> re.Pattern[str]:
    """'Apologised for songs that fans had sung at the match', of which the noun stands behind a preposition or a verb."""
    return re.compile(
        rf"\s(?P<thing>(?:(?:the|an?|its|his|her|their|some|two|three|several|many)\s)?(?:(?!(?:that|which|who|and|of|in|on|at|to|for|from|with|by|the|an?)\b)[a-z’'-]+\s){{0,2}}?(?P<noun>[a-z’'-]+))\s(?:that|which)\s"
        rf"(?P<who>(?:(?:the|its|his|her|their|some|two|three)\s)?(?:(?!(?:that|which|who|and|had)\b)[\w’'-]+\s){{1,3}}?)(?P<did>had\s(?:[a-z]{{3,}}ed|sung|shown|sold|sent|built|bought|held|made|written|taken|given|won|lost|seen|found|set|put|drawn|caught|cut|thrown|hung|left|kept|paid|said|told))"
        rf"(?P<rest>(?:\s(?:at|in|on|to|from|with|by|for|under|near|outside)\s(?!(?:the\s)?(?:morning|evening)\b)[^,;:“”\"]{{2,40}}?)?){ON_DAY}"
    )


CLAIMED = frozenset("claim claims fact news report reports fear fears hope hopes rumour rumours rumor rumors sign signs proof evidence word doubt doubts idea view belief accusation accusations allegation allegations charge charges promise assurance statement complaint warning complaints conclusion finding sense feeling impression knowledge suspicion suspicions day moment time way".split())  # behind which 'that' says what


def had_sung(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The club apologised for songs that fans had sung at the match on May 3': fans had sung songs at the match."""
    if text.find(" had ", max(sentence[0], date[0] - 90), date[0]) < 0 or not ENDS.fullmatch(text, date[1], first_comma(text, date[1], sentence[1])):
        return None
    found = _sung().search(text, max(sentence[0], date[0] - 150), date[0])
    if not found or found["noun"] in CLAIMED or verb_at(["They", *WORDS.findall(found["thing"])]) >= 0 or verb_at(WORDS.findall(found["who"])) >= 0 or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    if not BEFORE_THING.search(text, sentence[0], found.start() + 1) and found["thing"].split()[0] not in ("the", "a", "an", "its", "his", "her", "their"):
        return None
    return f"{found['who']}{found['did']} {found['thing']}{found['rest']}"


BEFORE_THING = re.compile(r"\b(?:for|of|about|over|with|from|to|against|on|by|at|after)\s$")


def carried(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """What the day of such a part tells of; None for a day of the main clause."""
    return so_that(text, sentence, date, dates) or held_before(text, sentence, date, dates) or given_then(text, sentence, date) or had_sung(text, sentence, date)

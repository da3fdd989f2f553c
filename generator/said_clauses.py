"""A day in what somebody says, or on which it was said: whose words a line then tells, and which part of them."""

import re

from generator.antecedents import antecedent
from generator.clause_bounds import AS_SAID, BRIEF, finite, first_comma
from generator.clauses import WORDS, verb_at
from generator.dateless import without_date
from generator.model import Quote
from generator.shortening import ATTRIBUTION, MOST_WORDS, balanced, shortened, without_stop
from generator.trimming import DATELINE, LEAD_DATE, capital, without_asides

INVERTED = re.compile(  # as translations put it: ', announced on Monday the minister Ada Pool'
    r",\s(?P<verb>said|announced|declared|explained|indicated|added|warned|stated|confirmed|reported)\s(?:on\s|this\s|last\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?P<who>(?!(?:to|in|at|by|on|for|that|from|with|before)\s)(?:the\s(?:[\w-]+\s){1,5}?)?(?-i:[A-Z])[\w.’'-]*(?:\s(?-i:[A-Z])[\w.’'-]*){0,3})$",
    re.I,
)
SOURCED = re.compile(r",\s+according to (?P<who>(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:filing|statement|report|letter|document|memo|email|survey|poll|study))\b[^,]{0,40}$")
FROM_WHICH = re.compile(r"\s(?:(?:from|in|at|to|of|for|on)\s)?(?:which|where|who|whom)\s")
ACCORDING = re.compile(r"[Aa]ccording to\s")
IN_PLACE = re.compile(r"(?:In|At|On|From|For|Since|After|By|With|Under|During|Near|Outside)\s[^,]{2,50}")
QUOTES = "\"“”«»„"
OPENS = re.compile("[\"“«„‘']")
ASKED = re.compile(r"[,.]?[\"”’']?,?\s(?:(?:he|she|they)\s)?(?:said|says|told|explained|added|recalled)\b")
APART = re.compile(r",\s(?:who|which|where|whose)\s")
ADDING = re.compile(r",\s(?:adding|noting|explaining|stressing)\sthat\s(?=(?:the|an?|its|his|her|their|[A-Z])\b)")  # '“It is late,” he said, adding that the firm planned to hire 40 by June'
TOLD_THAT = re.compile(r"(?P<who>[^,;“\"]{3,80}?\b(?:told(?:\s[\w’'-]+){1,3}?|said|announced|warned|wrote|promised))(?:\s(?:on|in|at|last|this|yesterday)\b[^,]{0,20}?)?\sthat\s")
AND_THEN = re.compile(r",?\sand\s(?:on|in|at|last|this)\s(?:the\s)?[\w. ]{3,20}\s(?=that\s)")
AND_THAT = re.compile(r",?\sand\sthat\s(?=(?:[a-z]+ly\s|otherwise\s|then\s|only\s)?(?:the|an?|its|his|her|their|he|she|it|they|there|all|no|none|[A-Z])\b)")
SAID_FIRST = re.compile(r"\s(?:said|stated|announced|explained|confirmed|warned|promised|added|says)(?P<when>\s(?:on|in|at|last|this|yesterday|earlier)\s[^,;]{2,25}?)?\sthat\s")
SAID_LAST = re.compile(r",\sas\s(?P<who>[^,;:“”\"]{2,70}?)\s(?P<verb>said|told|announced|reported|wrote|promised|explained|confirmed|warned|noted|stressed)\s(?P<when>[^,;:“”\"]{2,30})(?=\.?$)")  # '…, as the mayor said on Monday.'
CONTRACTED = re.compile(r"\b(?:I|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Yy]ou)[’'](?:d|ll)\s[a-z]")


NO_DAY = "\0"  # of what was said, the day of the saying is told: no aside holds it


def attribution(whole: str) -> re.Match[str] | None:
    """Who said a sentence, as it closes: '…, the agency said on Monday'; None where it closes otherwise or only seems to."""
    if whole.startswith(("“", '"')):
        return None
    told = whole.rstrip(".")
    by = ATTRIBUTION.search(told) or INVERTED.search(told) or SOURCED.search(told)
    if not by or by.re is not SOURCED and " what " in f"{by['who']} ":
        return None  # 'The minister repeated what he told parliament in May: the fee stays'
    if (ACCORDING.match(whole) or IN_PLACE.fullmatch(whole, 0, by.start())) and verb_at(WORDS.findall(whole[: by.start()])) < 0:
        return None  # 'According to the paper, the clerks had warned in March', 'In Tarsk, a group of savers has announced a march for Friday'
    if by.re is ATTRIBUTION and verb_at(["It", *WORDS.findall(FROM_WHICH.split(by["rest"])[0])]) > 0:
        return None  # 'In a letter sent on Sunday, Pool said she would leave by June'
    return by


def quoted_before(text: str, sentence: tuple[int, int], date: tuple[int, int], quotes: tuple[Quote, ...]) -> str:
    """What a line tells of a day behind a quotation in its sentence; '' where there is none."""
    opening = next((q for q in quotes if 0 <= q.start - sentence[0] <= 2 and q.speaker and q.end <= date[0]), None)
    if opening and (apart := told_apart(text, (opening.end, sentence[1]), date[0])):
        return capital(shortened(apart))
    if opening and text[sentence[0] : sentence[1]][:1] in QUOTES:
        return as_words(opening)
    closing = next((q for q in quotes if q.speaker and q.kind == "full" and q.start < sentence[0] < q.end <= date[0]), None)
    if closing and (apart := added_clause(text, (closing.end, sentence[1]), date[0])):
        return capital(shortened(apart))
    if closing and ASKED.match(text, closing.end, date[0]) and not APART.search(text, closing.end, date[0]):
        return capital(as_words(closing))
    return ""


def quoted_around(text: str, sentence: tuple[int, int], date: tuple[int, int], quotes: tuple[Quote, ...], words: str) -> str:
    """The quotation in which a day stands, as a line, where it is the whole of the sentence or of the clause `words`; '' elsewhere."""
    inside = next((q for q in quotes if q.start <= date[0] < q.end and q.speaker), None)
    whole = text[slice(*sentence)]
    if inside and inside.start < sentence[0] and sentence[1] <= inside.end + 2:
        return f"{inside.speaker}: “{shortened(without_stop(whole.rstrip(QUOTES)))}”"
    return as_words(inside) if inside and (words.lstrip()[:1] in QUOTES or whole[:1] in QUOTES) else ""


def as_words(quote: Quote) -> str:
    """A quotation as a line: 'Ada Pool: “We wait”'."""
    return f"{quote.speaker}: “{shortened(quote.text.rstrip(',.'))}”"


def said_then(text: str, sentence: tuple[int, int], date: tuple[int, int], quotes: tuple[Quote, ...], by: re.Match[str] | None) -> str:
    """What was said on a day that the sentence gives for the saying; '' for any other. `by`: its attribution."""
    whole = text[slice(*sentence)]
    tail = by.end("rest") if by and by.re is ATTRIBUTION else len(whole)  # a day in ', adding that …' is not when it was said
    if by and by.start() < date[0] - sentence[0] <= tail and not any(mark in whole[by.end("verb") if by.re is not SOURCED else by.end() : date[0] - sentence[0]] for mark in QUOTES):
        who = f"{by['who']}{came_out(whole, by)}" if by.re is SOURCED else f"{by['who']} {by['verb'].replace('told', 'said')}"
        words = whole[: by.start()]
        words = without_asides(words, NO_DAY) if len(words.split()) + len(who.split()) > MOST_WORDS else words
        told = words.rpartition("; ")[2]  # of 'The core was dead; 340 calls failed, the agency said on Monday' the last
        return capital(shortened(f"{who}: {balanced(DATELINE.sub('', told if finite(told, 0, len(told), BRIEF) else words))}"))
    begun = next((q for q in quotes if q.speaker and date[1] <= q.start < sentence[1] < q.end and OPENS.search(text, q.start - 1, q.start + 1)), None)
    return as_words(begun) if begun else ""  # a quotation of several sentences: 'On Tuesday she said: “We wait. We hope.”'


CAME_OUT = re.compile(r"\s(?:that|which)\s(?P<did>became public|came (?:to light|out)|surfaced|emerged|appeared|leaked out|was (?:made public|published|leaked|released|found|obtained))\b")


def came_out(whole: str, by: re.Match[str]) -> str:
    """What happened to the paper on the day, of 'according to a letter that became public on Wednesday'; '' where only what it says is told."""
    done = CAME_OUT.match(whole, by.end("who"))
    return f" {done['did']}" if done else ""


def as_was_said(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str:
    """'The ban, as the mayor said on Monday, stays': 'The mayor said: The ban stays'; '' where the day is not in such an aside."""
    aside = AS_SAID.search(text, *sentence) or SAID_LAST.search(text, *sentence)
    if not aside or not aside.start() < date[0] < aside.end() or aside["who"].endswith(" had") and aside["verb"] == "told":
        return ""  # nor of '…, as she had told the board in May'
    return shortened(f"{aside['who']} {aside['verb'].replace('told', 'said')}: {DATELINE.sub('', text[sentence[0] : aside.start()])} {without_stop(text[aside.end() : sentence[1]])}".rstrip())


def told_apart(text: str, rest: tuple[int, int], date: int) -> str | None:
    """The clause of its own in which a date behind a quotation stands: '…”, she told the families, who wait since Tuesday'."""
    if added := added_clause(text, rest, date):
        return added
    begun = APART.search(text, rest[0], date)
    who = antecedent(text[rest[0] : begun.start()]) if begun and first_comma(text, begun.end(), date) == date else ""
    return f"{who} {without_stop(text[begun.end() : first_comma(text, date, rest[1])])}" if who and begun else None


def added_clause(text: str, rest: tuple[int, int], date: int) -> str | None:
    """What is told in an indirect clause behind a quotation, where the date stands in it."""
    added = ADDING.search(text, rest[0], date)
    clause = without_stop(text[added.end() : first_comma(text, date, rest[1])]) if added and first_comma(text, added.end(), date) == date else ""
    return clause if verb_at(WORDS.findall(clause)) > 0 else None


def one_saying(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str:
    """Of 'Pool said on Monday that none would close and that the name would change in May' what the day is of: 'Pool said that the name would change'; '' where it has no two halves or the day is that of the saying."""
    joint = AND_THAT.search(text, *sentence) if text.find(" and that ", *sentence) >= 0 else None
    said = SAID_FIRST.search(text, sentence[0], joint.start()) if joint else None
    if not joint or not said or date[0] < said.end() or AND_THAT.search(text, joint.end(), sentence[1]) or any(mark in text[slice(*sentence)] for mark in QUOTES):
        return ""
    half = (said.end(), joint.start()) if date[0] < joint.start() else (joint.end(), sentence[1])
    who = LEAD_DATE.sub("", DATELINE.sub("", without_asides(text[sentence[0] : said.start("when") if said["when"] else said.end() - len(" that ")], text[slice(*date)])))
    if "," in who or not finite(text, *half, BRIEF) and not CONTRACTED.search(text, *half):
        return ""
    return f"{who} that {without_stop(without_date(text, *half, date))}"


def told_again(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'She told investors in May that it would be done by June, and on Monday that she expects it in August' the last: 'She told investors that she expects …'."""
    told = TOLD_THAT.match(text, *sentence)
    again = AND_THEN.search(text, *sentence) if told else None
    if not told or not again or again.end() > date[1] + 1 and again.end() < date[0] or again.start() > date[0]:
        return None
    return f"{told['who']} {without_stop(text[again.end() : sentence[1]])}"

"""The clause of what somebody told that alone has the day: 'told reporters that the line had failed on Tuesday'."""

import re

from generator.clause_bounds import VERB
from generator.clauses import WORDS, verb_at
from generator.dateless import without_date

A_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:19|20)\d\d)\b")
TOLD_THAT = re.compile(r"(?P<who>(?:[A-Z]|[Tt]he\s)[^,;:“”\"]{2,70}?)(?:,\s[^,;:“”\"]{3,90},)?\stold\s(?P<whom>(?!(?:him|her|them|us|me)\b)(?:(?!\swho\s|\swhich\s|\swhen\s|\safter\s)[^,;:“”\"]){3,120}?)\sthat\s(?P<clause>[^,;:“”\"]{3,160}?\bhad\s(?:not\s)?[a-z]{3,}[^,;:“”\"]*)")
SAID_THAT = re.compile(r"(?P<who>(?:[A-Z]|[Tt]he\s)[^,;:“”\"]{2,70}?)(?:,\s[^,;:“”\"]{3,90},)?\s(?:said|says|reported|announced|confirmed|admitted|acknowledged|explained|revealed)\sthat\s(?P<clause>(?!(?:he|she|it|they|this|that)\b)[^,;:“”\"]{3,160}?\bhad\s(?:not\s)?(?!(?:to|no|an?|the|been planned)\b)[a-z]{3,}[^,;:“”\"]*)")
SAID_THE = re.compile(r"(?:(?:In|According to)\s[^;:“”\"]{3,90},\s)?(?P<who>[A-Z][^,;:“”\"]{2,60}?)\s(?:said|says|found|concluded|wrote)\s(?:that\s)?(?P<the>the)\s$")
FAILED = re.compile(r"\s(?P<what>(?:[a-z-]+\s)?[a-z-]+)\s(?P<did>(?:had\s)?(?:began|begun|started|was|were|happened|came|lasted|broke out|spread)\b[^,;:“”\"]*)")
FOLLOWED = re.compile(r"\s(?:followed|came after|comes after|follows)\s(?P<thing>[“\"]?(?:an?|the|two|three|several)\s(?:(?!that\b|which\b|who\b)[\w’'-]+\s){0,4}?[\w’'-]+[”\"]?)\s(?:on|in)\s$")
WHEN = re.compile(r"When\s(?=[A-Z]|the\s|an?\s|its\s|his\s|her\s)")
HE_WILL = re.compile(r"\s(?:he|she|it|they)\s(?:will|would|is|are|was|were|has|had|have|may|must|can)\b")
ON = re.compile(r"\s(?:on|in|at|late|early)$")
BETWEEN = re.compile(r"\s(?:between|with|of|in|at)\s[^,;.“”\"]{3,140}(?=[,.]|$)")


def told_clause(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """What happened on the day, by whom it was told; None where the day may be that of the telling, or where the sentence has another one."""
    if text.startswith("When ", sentence[0]) and (landing := _when(text, sentence, date)):
        return landing
    if A_DAY.search(text, sentence[0], date[0]) or A_DAY.search(text, date[1], sentence[1]):
        return _followed(text, sentence, date) if text.find(" follow", sentence[0], date[0]) >= 0 or text.find(" after ", sentence[0], date[0]) >= 0 else _begun(text, sentence, date)
    return _had(text, sentence, date) or _followed(text, sentence, date)


def _when(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'When Lee lands in Tarsk next week he will bring a gift': 'Lee lands in Tarsk'."""
    found = WHEN.match(text, sentence[0], date[0]) if HE_WILL.match(text, date[1]) else None
    clause = text[found.end() : date[0]].strip() if found else ""
    return ON.sub("", clause) if found and "," not in clause and len(clause.split()) > 2 else None


def _had(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Lee, chief of Rubex, told a hall in Tarsk that two million had lost their line on Tuesday': 'Two million had lost their line, Lee said'."""
    found = TOLD_THAT.fullmatch(text, sentence[0], date[0]) if text.find(" told ", sentence[0], date[0]) >= 0 and not text[date[1] : sentence[1]].strip(" .") else None
    if not found and text.find(" that ", sentence[0], date[0]) >= 0 and "," not in text[date[1] : sentence[1]]:
        found = SAID_THAT.fullmatch(text, sentence[0], date[0])
    if not found or verb_at(WORDS.findall(found["who"])) >= 0:
        return None
    who = found["who"]
    return f"{without_date(text, found.start('clause'), sentence[1], date).rstrip(' .')}, {who[:1].lower() + who[1:] if who.startswith(('The ', 'A ', 'An ', 'Its ', 'His ', 'Her ', 'Their ')) else who} said"


def _begun(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'In a report released on Wednesday, Rubex said the 8 May failure began with a patch': 'The failure began with a patch, Rubex said'."""
    found = SAID_THE.fullmatch(text, sentence[0], date[0]) if text.endswith(" the ", 0, date[0]) else None
    failed = FAILED.match(text, date[1], sentence[1]) if found else None
    if not found or not failed or text[failed.end() : sentence[1]].strip(" ."):
        return None
    did = failed["did"].partition(" that ")[0].partition(" which ")[0].rstrip(" .")
    return f"the {failed['what']} {did}, {found['who']} said"


def _followed(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Told reporters that the ban followed a talk on Monday between the two chiefs': 'A talk between the two chiefs'."""
    found = FOLLOWED.search(text, max(sentence[0], date[0] - 90), date[0])
    if not found or VERB.search(found["thing"]):
        return None
    beside = BETWEEN.match(text, date[1], sentence[1])
    return f"{found['thing'].strip('“”' + chr(34))}{beside[0] if beside else ''}" if beside or found["thing"].count(" ") > 1 else None

"""The day that a paper bears, told of the paper and not of what was done with it later."""

import re

PAPERS = r"letters?|memo|memorandum|memos|e-?mails?|note|notes|reports?|order|decree|contract|agreement|documents?|papers?|statement|invoice|ruling|decision|warrant|notice|minutes|transcript|petition|complaint|resignation|application|appeal|bill|draft|plan|request|certificate|licence|license|deed|lease|verdict|opinion|audits?|survey|study|review"
BEARS = re.compile(rf"(?P<thing>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Tt]wo)\s(?:[\w-]+\s){{0,3}}?(?:{PAPERS})(?:\s(?:to|from|by|between|of)\s[^,;.]{{3,60}})?),\sdated\s(?:on\s)?$")
OWN_DAY = re.compile(r",\sdated\s(?:on\s)?[^,;]{3,24}?\sand\s(?P<done>(?:only\s)?(?:made public|published|released|sent|signed|handed over|delivered|leaked|announced|filed|posted|received|read out)(?:\s(?:to|by|in)\s[^,;]{3,40}?)?)\s(?:only\s)?(?:on\s|in\s)?(?:the\s)?$")
A_DAY = re.compile(r"\b(?:day|week|month|year|later|yesterday|today|[A-Z][a-z]{2,8}\s\d|[A-Z][a-z]+day)\b|\d")
MORE = re.compile(r"(?:\sand\s(?P<more>(?:addressed|sent|signed|written|seen|marked|delivered|made public|published|released|handed over|leaked|announced|filed|posted|received|read out)\s[^,;]{3,110}))?,\s(?:which\s)?")
DONE = re.compile(
    r"(?:was|were|has been|had been|has (?:never|not|only|since|now|yet to) (?:been|be)|is|are)\s(?:(?:first|later|only|then|also|never|not|soon|made|being|now)\s){0,2}"
    r"(?:published|released|leaked|obtained|public|seen|read|found|sent|handed|posted|reported|shown|discussed|rejected|withdrawn|delivered|forwarded|shared|answered|presented|filed|reviewed)\b|"
    r"(?:emerged|surfaced|appeared|reached|arrived|leaked|turned up|came (?:to light|out)|became public)\b"
)


def dated_paper(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The letter, dated May 3 and addressed to the mayor, was first published by the Post': 'The letter addressed to the mayor is dated May 3'."""
    if text.find(", dated ", sentence[0], date[0]) >= 0 and (made := OWN_DAY.search(text, sentence[0], date[0])) and text.startswith(", ", date[1]):
        return f"{text[sentence[0] : made.start()]} was {made['done']}"  # ', dated May 3 and made public the following day, was read out': made public then
    if not text.endswith((" dated ", " dated on "), sentence[0], date[0]):
        return None
    found = BEARS.search(text, sentence[0], date[0])
    behind = MORE.match(text, date[1], sentence[1]) if found else None
    if not found or not behind or not DONE.match(text, behind.end(), sentence[1]):
        return None
    be = "are" if found["thing"].endswith("s") else "is"
    more = f" {behind['more']}" if behind["more"] and not A_DAY.search(behind["more"]) else ""
    return f"{found['thing']}{more} {be} dated {text[slice(*date)]}"

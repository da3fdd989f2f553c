"""The day for which a sentence says that something had been planned: 'two days later than agreed', 'more than six weeks longer than planned', 'a day after the date it had given itself', 'it had been down for the 14th'."""

import re
from calendar import monthrange
from datetime import date, timedelta

from generator.claims import NUMBERS
from generator.wording import MONTH_STEMS, MONTHS, dated_at

SPAN = rf"\b(?P<rough>(?:more than|well over|just over|over|nearly|almost|just under|about|some|around) )?(?P<n>an?|{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<unit>day|week|fortnight|month|year)s? "
LATER = re.compile(rf"{SPAN}(?P<way>later|earlier|longer) than (?:(?:it|they|he|she|(?:the|its|his|her|their|both) (?:[a-z]+ ){0,2}[a-z]+) )?(?:(?:had |was |were )(?:been )?)?(?:(?:first|originally|initially|previously) )?"
                   r"(?:planned|scheduled|expected|foreseen|announced|intended|promised|hoped|allowed|granted|given|set|agreed|arranged)\b", re.I)  # fmt: skip
AFTER = re.compile(rf"{SPAN}(?P<way>after|before) (?:(?:the|its|his|her|their) (?:(?:originally|initially|previously|first) )?(?:planned|scheduled|announced|promised|agreed|original|intended) (?:date|day|deadline)|"
                   r"the (?:date|day|deadline) (?:that )?(?:it|he|she|they|the [a-z]+) (?:had|has) (?:itself |themselves )?(?:given|set|announced|promised|named|fixed))\b", re.I)  # fmt: skip
BY = re.compile(rf"\b(?P<way>prolong|exten[ds]|postpon|delay|defer|adjourn|mov|put (?:off|back)|push|shift|brought (?:[\w’'-]+ ){{0,4}}?forward|advanc)[^.;]{{0,90}}?\sby {SPAN.strip()},? (?:to|until|till)\b", re.I)
BY_SO_MUCH = re.compile(BY.pattern.rpartition(",? ")[0] + r"\b(?!,? (?:to|until|till)\b)", re.I)
BY_AND = re.compile(BY_SO_MUCH.pattern + r",?\s(?:and|so)\s(?:[a-z]+\s){0,4}?(?:will|would|is|are)\s(?:now\s|to\s)")  # 'has brought the visit forward by a week and its team will now land on May 9'
LATE = re.compile(rf"(?:,|\bwith) {SPAN}(?:of )?(?P<way>late(?=[,.;]|$)|delay\b|behind schedule\b)")  # 'opened on Wednesday, a week late', 'met on Thursday, with two days of delay'
MORE = re.compile(rf"\b(?P<way>needs?|needed|asked for|requested|(?:given|granted|allowed|gave|took|had|have|has)(?: (?:it|them|him|her|itself|themselves))?)(?P<rough>) (?P<n>another|an? (?:further|extra|additional)|{'|'.join(NUMBERS)}|\d{{1,2}})(?: (?:more|further|extra|additional))? (?P<unit>day|week|fortnight|month)s?\b")  # 'needs another week … will now be handed over on May 9'
ITS_NUMBER = re.compile(r"^[^.;]{3,12},?\s\(?(?:it|which|they)\s(?:had|has)\s(?:first\s|originally\s|previously\s)?been\s(?:down|set|due|planned|scheduled|fixed|meant|announced|pencill?ed in|booked|listed|put down)\sfor\sthe\s(?P<n>\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:of|[A-Z]))")  # '21 April (it had been down for the 14th)'
RATHER_THAN = re.compile(rf"\b(?:rather than|[Ii]nstead of)\s(?:on\s|by\s)?(?:the\s)?(?:[A-Z][a-z]+day,?\s)?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{MONTH_STEMS})[a-z]*\b|(?P<its>{MONTH_STEMS})[a-z]*\.?\s(?P<nth>\d{{1,2}})\b)")
SHOULD_HAVE = re.compile(  # 'the ship, which should have docked on 31 January, is now expected on 7 February'
    rf",\s(?:which|who)\sshould\shave\s(?:been\s[a-z]+|[a-z]+ed|begun|come|gone|met|left|met|taken\splace|set\s(?:off|out|sail))\b[^.;,]{{0,30}}\son\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{MONTH_STEMS})[a-z]*|(?P<its>{MONTH_STEMS})[a-z]*\.?\s(?P<nth>\d{{1,2}})\b),\s(?:is|are|will)\snow\b")
FOR_MORE = re.compile(rf"\bfor(?P<rough>) (?:(?:another|a further) (?=\w+ (?:days|weeks|months)\b))?(?P<n>another|an? (?:further|extra|additional)|{'|'.join(NUMBERS)}|\d{{1,2}})(?: (?:more|further|extra|additional))? (?P<unit>day|week|fortnight|month)s?,? (?P<way>until|till|to)\b")  # 'will stay closed for another week, until May 9'
MONTH_NAMES = tuple(month[:3] for month in MONTHS)
HALF_A_YEAR = 183
DAYS = {"day": 1, "week": 7, "fortnight": 14}
NUMBERED = " for the "
LAG = (" late", " delay", " behind ")
LONGER_STILL = (" another ", " more ", " further ", " extra ", " additional ")
LONGER = ("more than", "well over", "just over", "over")
SHORTER = ("nearly", "almost", "just under")
BACK = ("earlier", "before", "brought", "advanc")


def planned_for(new: str, text: str) -> tuple[str, str]:
    """For 'on December 11, a week later than planned' the day that had been planned, first and last of those it may have been; twice '' where the sentence does not say so.

    Of a month as `new` it is a month.
    """
    found = (LATER.search(text) if " than " in text else None) or (AFTER.search(text) if " after " in text or " before " in text else None) or ((BY.search(text) or PUT_OFF_BEFORE.search(text) and BY_SO_MUCH.search(text) or BY_AND.search(text)) if " by " in text else None) or (LATE.search(text) if any(map(text.__contains__, LAG)) else None) or ((MORE.search(text) or FOR_MORE.search(text)) if any(map(text.__contains__, LONGER_STILL)) else None)
    if found is None or len(new) not in (7, 10) or not new[-2:].isdigit():
        day = numbered(new, text) or instead_of(new, text)
        return day, day
    if len(new) == 7:
        month = unshifted(f"{new}-01", found)[:7] if found["unit"] in ("month", "year") and not found["rough"] else ""
        return month, month
    day, rough = unshifted(new, found), (found["rough"] or "").lower().strip()
    if not rough or not day:
        return day, day
    room = 1 if found["unit"] == "day" else 6 if found["unit"] == "week" else 13 if found["unit"] == "fortnight" else 27
    sign = 1 if found["way"].startswith(BACK) else -1
    more, less = (room, 0) if rough in LONGER else (0, room) if rough in SHORTER else (room // 2 + 1,) * 2
    ends = sorted((day_beside(day, sign * more), day_beside(day, -sign * less)))
    return ends[0], ends[1]


def unshifted(new: str, found: re.Match[str]) -> str:
    """The day from which `new` lies as far as `found` says: its groups n, unit and way; '' for one beyond the calendar."""
    n = NUMBERS.get(found["n"].lower(), 1) if not found["n"].isdigit() else int(found["n"])
    n *= 1 if found["way"].lower().startswith(BACK) else -1
    then = date.fromisoformat(new)
    if found["unit"] in ("month", "year"):
        year, month = divmod(then.year * 12 + then.month - 1 + n * (12 if found["unit"] == "year" else 1), 12)
        return f"{year}-{month + 1:02}-{min(then.day, monthrange(year, month + 1)[1]):02}"
    return day_beside(new, n * DAYS.get(found["unit"], 1))


def instead_of(new: str, text: str) -> str:
    """For 'on 3 November rather than 20 October' the day that no longer holds, within half a year of the new one; '' where none is named."""
    found = RATHER_THAN.search(text) if len(new) == 10 and (" than " in text or "nstead of " in text) else None
    missed = SHOULD_HAVE.search(text) if found is None and len(new) == 10 and " should have " in text else None
    if (found is None or not 0 <= dated_at(new, text) < found.start()) and (missed is None or dated_at(new, text) < missed.end() - 8):
        return ""
    found = found or missed
    assert found is not None
    month, n = MONTH_NAMES.index((found["month"] or found["its"])[:3]) + 1, int(found["n"] or found["nth"])
    then = date.fromisoformat(new)
    near = [then.replace(year=then.year + more, month=month, day=n) for more in (-1, 0, 1) if n <= monthrange(then.year + more, month)[1]]
    day = min(near, key=lambda d: abs((d - then).days), default=then)
    return day.isoformat() if 0 < abs((day - then).days) < HALF_A_YEAR else ""


def numbered(new: str, text: str) -> str:
    """For '21 April (it had been down for the 14th)' the day that is given by its number alone: of that month, or of the one before; '' where none is."""
    at = dated_at(new, text) if NUMBERED in text and len(new) == 10 else -1
    found = ITS_NUMBER.match(text[at : at + 120]) if at >= 0 else None
    if found is None:
        return ""
    n, then = int(found["n"]), date.fromisoformat(new)
    month = then if n < then.day else then.replace(day=1) - timedelta(days=1)
    return month.replace(day=n).isoformat() if n and n != then.day and n <= monthrange(month.year, month.month)[1] else ""


PUT_OFF_BEFORE = re.compile(r"\b(?:had been|was|were|had (?:met|gone|come|travelled|flown|visited|spoken)|met|went|came|travelled|flew|visited|took place)\b[^.;]*?,?\s(?:on|in)\s[^.;,]{3,25},\s(?:an?|the)\s[a-z]+\s(?:that (?:had been|was)\s)?(?:put off|put back|postponed|delayed|moved|pushed back|adjourned|brought forward)\sby\s")


def came_as_put_off(day: str, text: str) -> bool:
    """Whether a sentence tells of what came on a day to which it had been put off: 'had been there before, on April 24, a visit put off by a week'."""
    found = PUT_OFF_BEFORE.search(text) if " by " in text else None
    return found is not None and 0 <= dated_at(day, text) < found.end()


def put_off_to(old: str, text: str) -> str:
    """For 'had been planned for Monday but was put back by a day' the day after that Monday; '' where the sentence does not say by how much exactly."""
    found = BY_SO_MUCH.search(text) if " by " in text and len(old) == 10 else None
    if found is None or found["rough"] or found["unit"] not in DAYS:
        return ""
    n = int(found["n"]) if found["n"].isdigit() else NUMBERS.get(found["n"].lower(), 1)
    return day_beside(old, n * DAYS.get(found["unit"], 1) * (-1 if found["way"].lower().startswith(BACK) else 1))


def day_beside(day: str, days: int) -> str:
    """The day so many days after `day`, or before it where `days` is negative; '' beyond the calendar."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:  # before the first day of the calendar or after its last
        return ""

"""Shares of a firm by who holds them: 'stake of Acme in Velm' for 'Acme, the fund that owns 11.8 per cent of Velm', 'capital represented' for who was there to vote."""

import re

LOOSELY = r"(?:(?:about|some|nearly|almost|around|just over|a little over|over|more than)\s)?"
HOLDER = re.compile(
    rf"(?:\b[Tt]he\s)?(?P<who>(?:[A-ZÀ-Þ][\w’'&-]*\s){{0,3}}[A-ZÀ-Þ][\w’'&-]*)(?:,\s(?:the|an?)\s(?:[A-Z][a-z]+\s)?[^.;:,\dA-ZÀ-Þ]{{2,60}}?)?,?\s(?:(?:which|that|who)\s)?(?:(?:already|still|now|together|currently)\s)?"
    rf"(?:(?P<has>has|had)|owns|owned|holds|held|controls|controlled)\s{LOOSELY}$")
OF_FIRM = re.compile(r"\sof\s(?:(?:the|its|their|[A-Z][\w’'-]*)\s)?(?:[a-z]+\s)?(?:shares|capital|stock|equity|company|firm|bank)\b")
ANOTHERS = re.compile(r"\bby\s(?:the\s)?(?:[a-z]+\s){0,3}$|,\s(?:an?|the|its|his|her)\s[^.;:,]*\b(?:at|of|for|in|with)\s$")  # 'Velm Group, controlled by the trader Jon Rask, which owns 44 percent'
TITLES = re.compile(r"^(?:(?:Chairman|Chairwoman|Chair|Chief|Executive|President|Director|Founder|Minister|Mayor|Mr|Mrs|Ms|Dr|Prof|Sir|Investor|Businessman)\.?\s)+(?=\S)")
IN_FIRM = re.compile(r"\sof\s((?:the\s)?(?:[A-ZÀ-Þ][\w’'&-]*(?:\s[A-ZÀ-Þ][\w’'&-]*){0,3}|[a-z-]+))")
NO_STAKE = re.compile(r"\sof\s(?:the\s|its\s|all\s)?(?:[a-z]+\s)?(?:votes?|seats|market|population|territory|land|tickets|jobs|members|people|voters|sales|trade|imports|exports|time)\b|\s(?:more|less|fewer|higher|lower)\b|\sa\s(?:year|month)")
STAKE = re.compile(r"(?:\s(?:of|stake|in)\b|[,.;]|\sand\b|$)")
THERE = re.compile(r"\sof\s(?:the|its|all)\s(?:share\s)?(?:capital|shares|votes|stock)\s(?:was|were|had been)\s(?:present|represented)\b")
PRESENT = re.compile(rf"\b(?:present|represented)\b[^.;:,]{{0,50}}\b(?:held|hold|representing|represented|accounted for|made up)\s{LOOSELY}$")
BEFORE = 130  # characters in which the holder stands
VERBS = ("own", "hol", "held", "control", "has ", "had ")  # letters of which one stands right before the number


def held_by(text: str, bounds: tuple[int, int], number: int, stop: int) -> str:
    """Whose stake a percentage is, or that of those at a meeting; '' for any other. The number is `number`..`stop`."""
    start, end = bounds
    if text.find("represented", start, end) >= 0 and (THERE.match(text, stop, end) or PRESENT.search(text, max(start, number - BEFORE), number)):
        return "capital represented"
    if not any([text.find(verb, max(start, number - 24), number) >= 0 for verb in VERBS]) or NO_STAKE.match(text, stop, end) or not STAKE.match(text, stop, end):
        return ""
    found = HOLDER.search(text, max(start, number - BEFORE), number)
    if found is None or found["has"] and not OF_FIRM.match(text, stop, end) or ANOTHERS.search(text, start, found.start()):
        return ""
    firm = None if OF_FIRM.match(text, stop, end) else IN_FIRM.match(text, stop, end)
    return f"stake of {TITLES.sub('', found['who'])}{f' in {firm[1]}' if firm else ''}"

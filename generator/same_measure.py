"""What a figure measures where only the one before it tells: '50,000 leva (about 25,000 euros)', '52 percent of the vote to Amado's 45', 'a deficit of 4.1 percent, above the ministry's own 3.4'."""

import re
from dataclasses import replace

from generator.currencies import is_currency
from generator.model import Figure

RISEN = re.compile(r"[^.;:]{0,30},\s")  # '1.1 million visitors, up 8%'
CONVERTED = re.compile(r"\s[(\[](?:(?:or|that is|i\.e\.|about|around|some|nearly|roughly|equal to|worth)\s){0,2}(?:[A-Z]{1,3}\s?)?")
OR = re.compile(r",?\sor\s(?:(?:about|around|some|nearly)\s)?")  # 'lost 54 points, or 4%'
TO = re.compile(r"\sto\s(?:about\s|just\s|nearly\s)?")  # 'lifted its rate by 50 basis points to 4 percent'
THAN = re.compile(r"[^.;:\d]{0,50}?,?\s(?:(?:above|below|over|under|than|against|from|compared with|compared to|instead of|not|and)\s(?:the|its|their|his|her|[A-Z]\w+['’]s)\s(?:(?:[a-z-]+\s){0,3}[a-z-]+['’]s\s)?(?:(?:own|earlier|previous|former|first|original|initial|official|target of)\s){0,2})")
AGAINST = re.compile(r"(?:\sof\s(?:the\s)?[a-z]+(?:\scast)?)?,?\s(?:for\s(?:the\s)?[^.;:,\d]{2,50}?,?\s)?(?:against|to|and|followed by|ahead of|compared with|while)\s(?:just\s|only\s)?(?:(?P<whose>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3}?)['’]s?\s)?")
FOR = re.compile(r"\sfor\s(?:the\s|its\s|his\s|her\s)?(?:[a-z]+\s){0,2}(?P<whose>[A-ZÀ-Þ][\w’'-]*(?:\s(?:of\s|for\s)?[A-ZÀ-Þ][\w’'-]*){0,4}(?:\s(?:party|list|bloc|alliance|coalition))?)")
OF_VOTE = re.compile(r"share of (?:the\s)?(?:vote|votes|ballot|ballots|seats|poll)\b")


def with_measure_before(text: str, figure: Figure, last: Figure | None) -> Figure:
    """The figure with what it measures, where it says nothing itself and stands right behind `last`, whose measure is its own."""
    if last is None or figure.of or last.start >= figure.start:
        return figure
    between = text[last.start + len(last.src) : figure.start]
    if figure.change:
        return replace(figure, of=last.of) if RISEN.fullmatch(between) else figure
    if not last.of:
        return figure
    if figure.unit == "percent" and last.change and TO.fullmatch(between):
        return replace(figure, of=last.of)
    if figure.unit == "percent" == last.unit and not last.change:
        if whole := OF_VOTE.match(last.of):
            return _of_another(text, figure, between, whole[0])
        return replace(figure, of=last.of) if THAN.fullmatch(between) else figure
    if is_currency(figure.unit) and is_currency(last.unit):
        if figure.unit == last.unit and " a share" in last.of and OR.fullmatch(between):
            return replace(figure, of=last.of.replace(" a share", ""))  # '48.50 crowns a share, or 3.1 billion crowns'
        return replace(figure, of=last.of) if figure.unit != last.unit and CONVERTED.fullmatch(between) else figure
    return figure


def _of_another(text: str, figure: Figure, between: str, whole: str) -> Figure:
    """'and 23.3 percent for the Union': a share of the same vote, of somebody else."""
    before = AGAINST.fullmatch(between)
    whose = before["whose"] if before else None
    if before and not whose and (behind := FOR.match(text, figure.start + len(figure.src))):
        whose = behind["whose"]
    return replace(figure, of=f"{whole} of {whose}") if whose else figure


def with_sign_before(text: str, figure: Figure, last: Figure | None) -> Figure:
    """'fell 54 points, or 4%': the second is as much a fall as the first, and of the same."""
    if last is None or not last.change or figure.change or figure.unit != "percent" or not OR.fullmatch(text[last.start + len(last.src) : figure.start]):
        return figure
    return replace(figure, value=-figure.value if last.value < 0 else figure.value, change=True, of=last.of)

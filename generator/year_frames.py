"""Days and months of a clause that 'Last year' or 'Two years ago' opens: 'Last year the fair was held on 14 January' is no day of this year."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.model import DateExpr
from generator.timex import ANCHOR, RANGE

OPENS = re.compile(r"(?:^|[.!?:;”\"\n]\s?|\b(?:But|And|Only)\s)$")
BESIDE = re.compile(r",?\s(?:on|in)\s(?:the\s)?$")  # 'opened last year on 3 May', 'last year, in May'
ANOTHER = re.compile(r"[.;!?]\s|\b(?:will|would|is|are|this|now|today|next|than|but|while|whereas|since|until|compared|unlike|again)\b|['’]s\b", re.I)  # another time begins, or may
REACH = 90  # characters


def of_their_year(text: str, found: Sequence[DateExpr]) -> tuple[DateExpr, ...]:
    """The expressions, with the year of the frame for the first day or month behind it that has none of its own, or for the two of 'from 14 to 28 January'."""
    made = list(found)
    for i, frame in enumerate(found[:-1]):
        years = _years(frame.rule)
        following, between = made[i + 1], text[frame.end : made[i + 1].start]
        opens = years < 0 and OPENS.search(text, 0, frame.start) is not None and len(between) < REACH and ANOTHER.search(between) is None
        if years < 0 and (opens or BESIDE.fullmatch(between)) and (rule := _of_year(following.rule, years)):
            made[i + 1] = replace(following, rule=rule)
            if RANGE in rule and i + 2 < len(made) and text[following.end : made[i + 2].start].strip() in ("to", "until") and (last := _of_year(made[i + 2].rule, years)):
                made[i + 2] = replace(made[i + 2], rule=last)
    return tuple(made)


def _years(rule: tuple[object, ...]) -> int:
    """-1 for 'last year', -2 for 'two years ago'; 0 for any other expression."""
    if rule[:2] == ("unit", "Y") and isinstance(rule[2], int):
        return rule[2]
    return int(rule[1]) * rule[3] if rule[0] == "shift" and rule[2:3] == ("Y",) and isinstance(rule[1], int) and isinstance(rule[3], int) else 0


def _of_year(rule: tuple[object, ...], years: int) -> tuple[object, ...]:
    """The rule of a day or month that is told without its year, so many years before; () for any other."""
    if RANGE in rule:
        at = rule.index(RANGE)
        first, last = _of_year(rule[:at], years), _of_year(rule[at + 1 :], years)
        return (*first, RANGE, *last) if first and last else ()
    if rule[0] == "day" and rule[1] is None and ANCHOR not in rule:
        return ("day", None, rule[2], rule[3], None, None, "of year", ANCHOR, "unit", "Y", years, None)
    return ("month", None, rule[2], None, None, years) if rule[0] == "month" and rule[1] is None and ANCHOR not in rule else ()

"""What the caption of a photo dates and the text does not."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from generator.dates import find_dates
from generator.datings import datings
from generator.event_kinds import PLANNED, kind
from generator.evidence import cut_words
from generator.hollow_dates import furnishes, shows_only
from generator.model import DateExpr, Event, Reading
from generator.pictured import names_only
from generator.tellings import line_of

TAKEN = re.compile(r",\s(?:photographed|pictured|seen(?: here)?)\s(?:on|in)\s$")
RESTS = re.compile(r"[^,;:]{2,70}?\s(?:lies|lie|sits?(?! in\b)|rests?|floats?|looms?|hangs?|towers?|stands?(?! (?:trial|down|for|by|accused|up)\b))\s(?!.*\b(?:has|have|had|was|were|after|as|when|while|before)\b)")  # 'The ship lies on her side early on Friday'
TAKER = re.compile(r"\s[|/]\s[^|/]{3,40}\s(?:file )?(?:photo(?:graph)?|picture|image)$", re.I)  # '… in mid-May. | Ada Pool photo'
LABEL = re.compile(r"^\W*(?:image|photo|picture|caption)\s?:\s*", re.I)


def caption_events(reading: Reading, published: date | None, names: Mapping[str, str], have: set[str]) -> list[Event]:
    """What a photo caption dates and the text does not: evidence too, though no sentence of the article."""
    made = []
    for printed, line in reading.clean.captions:
        caption = TAKER.sub("", LABEL.sub("", printed))
        for dating in datings(caption, seen_dates(caption, reading.clean.language or "en"), published):
            when, told = dating.when, caption[slice(*dating.sentence)]
            if not when.date or not when.precision or when.date in have or published and when.precision == "day" and when.date > published.isoformat() and not PLANNED.search(told) or shows_only(told) or names_only(told) or RESTS.match(told) or furnishes(caption, dating.sentence, when) or TAKEN.search(caption, 0, dating.expr.start):
                continue
            have = have | {when.date}
            held = tuple(dict.fromkeys(names.get(n.name, n.name) for n in reading.names if any(a in told for a in (n.name, *n.aliases))))
            what = line_of(caption, dating.sentence, (dating.expr.start, dating.expr.end), (), ())
            made.append(Event(when.date, when.precision, kind(told, "", "", when, published), what, held, cut_words(told), line, when.part, told))
    return made


def seen_dates(caption: str, language: str) -> tuple[DateExpr, ...]:
    """The dates of a picture, whose present tense is past: 'Workers hold up placards on the 17th'."""
    found = find_dates(caption, language)
    return found if PLANNED.search(caption) else tuple(replace(e, rule=tuple("past" if part == "future" else part for part in e.rule)) for e in found)

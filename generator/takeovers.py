"""From which day somebody holds an office: 'will run the group from May 3', 'has been at its head since May 3', 'took over on May 3'."""

import re
from functools import lru_cache

from generator.acts import persons
from generator.folding import fold
from generator.signs import Signs
from generator.told import SPOKEN, Told

SIGNS = Signs("will ", "would ", " to ", "has ", "have ", "had ", "took ", "became ", "assumed ", "sworn ", "stepped ")
LEADS = r"(?:run|lead|head|chair|manage|take (?:over|charge|office|up (?:office|the post|the job|his|her)|the (?:helm|reins))|succeed|act as)"
HEAD = r"(?:chief|head|director|president|chair(?:man|woman)?|governor|minister|mayor|coach|leader|boss|editor|manager|premier|secretary|commissioner)"
HOLDS = re.compile(
    rf"\b(?:(?:will|would|is to|was to|is due to|was due to)\s(?:now\s)?(?:{LEADS}\b|become\s(?:the\s|its\s|their\s|his\s|her\s)?(?:[a-z]+\s){{0,2}}?{HEAD}\b)|"
    rf"(?:has|have|had)\s(?:been\s(?:at the (?:head|helm)|in (?:charge|office|post)|running|leading|heading|chairing|(?:the\s|its\s|their\s)?(?:[a-z]+\s){{0,2}}?{HEAD})|led|run|headed|chaired)\b(?=[^.;]*\bsince\b)|"
    rf"took (?:over|charge|office|up (?:office|the post|the job|his|her)|the (?:helm|reins))\b|became\s(?:the\s|its\s|their\s|his\s|her\s)?(?:[a-z]+\s){{0,2}}?{HEAD}\b|assumed (?:office|the post|the leadership)|was sworn in|stepped in as)"
)
NOT_SO = re.compile(r"\b(?:not|never|if|whether|who|deny|denied)\b")


def took_over(t: Told) -> str:
    """A mark that statements of one person's beginning in an office have in common; '' for others."""
    if t.event.precision != "day" or not t.actors or SPOKEN in t.event.what or not SIGNS.within(t.event.what):
        return ""
    who = _holder(t)
    return f"leads {who}" if who else ""


@lru_cache(maxsize=4096)
def _holder(t: Told) -> str:
    """The slug of the person named last before the verb."""
    found = HOLDS.search(t.event.what)
    before = fold(t.event.what[: found.start()]).split() if found and not NOT_SO.search(t.event.what, 0, found.end()) else []
    at = {slug: max((i for i, word in enumerate(before) if word in slug.split("-")), default=-1) for slug in persons(t)} if before else {}
    return max(at, key=lambda slug: at[slug]) if at and max(at.values()) >= 0 else ""

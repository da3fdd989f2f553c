"""How somebody left office: of their own will or sent away, in the words of whoever tells of it."""

import re
from functools import lru_cache

from generator.folding import fold
from generator.signs import Signs
from generator.told import Told
from generator.wording import words

SIGNS = Signs("resign", "step", "stood down", "quit", "handed in", "dismiss", "sack", "fired", "oust", "removed", "relieved")
OFFICE = r"(?:from|of|as)\s(?:\w+\s)?(?:his|her|their|the|an?|office|post|duty|duties|command)\b"
MAYBE = r"(?<!would )(?<!not )(?<!never )(?<!if )(?<!to have )"
RESIGNED = re.compile(rf"{MAYBE}\b(?:resigned|stepped down|stood down|quit(?=\s(?:on|over|as|after|his|her|the post|in)\b|[,.]|$)|(?:handed in|tendered|submitted)\s(?:his|her|their)\s(?:resignation|notice))\b", re.I)
HANDED = re.compile(r"\b(?:handed(?:\sin)?|submitted|sent|gave|tendered|delivered)\s(?:in\s)?(?:his|her)\s(?:letter|notice|papers)(?:\sof\sresignation)?(?=\s(?:in\b|to\s(?:the|his|her|its)\b|on\b)|[,.]|$)")
HANDING = Signs(" letter", " notice", " papers")
SENDS_POST = re.compile(rf"{MAYBE}\b(?:dismissed|sacked|fired|ousted|removed)\s(?:his|her|its|their|the)\s(?P<office>(?:[a-z]+\s){{0,3}}?(?:minister|governor|chief|director|secretary|head|premier|president|chairman|chairwoman|coach|manager|commissioner|ambassador|prosecutor|commander|spokesman|spokeswoman|executive))\b(?!['’]s|,?\s[A-Z])")
SENT = re.compile(rf"{MAYBE}\b(?:was|were|been|is|got)\s(?:\w+\s)?(?P<verb>dismissed|sacked|fired|ousted|removed(?=\s{OFFICE})|relieved(?=\s{OFFICE}))(?!\s(?:at|into|upon))\b", re.I)
SENDS = re.compile(rf"{MAYBE}\b(?P<verb>dismissed|sacked|fired|ousted|removed|relieved)\s(?P<whom>(?:(?:the|its|his|her|their|an?)\s)?(?:[\w’'.-]+,?\s){{0,9}}?)(?=(?P<name>[A-Z][\w’'-]+))|\bhad\s(?P<had>[^.;]{{3,80}}?),?\s(?P<done>dismissed|sacked|fired|removed)\b")
FOLLOWING = Signs("replaced ", "succeeded ", "took over from ")
FOLLOWED = re.compile(r"\b(?:replaced|succeeded|took over from)\s(?:[a-z]+\s){0,3}((?:[A-Z][\w’'-]+\s?){1,4})")
BESIDE = re.compile(r"\b(?:[A-Z][\w-]+\s){0,3}[A-Z][\w-]+['’]s\s|(?<=\w)\s(?:of|by|to|under|for)\s(?:the\s)?(?:[A-Z][a-z]+\s)?(?:[a-z]+\s){0,3}(?:[A-Z][\w’'-]+\s?){1,3}(?=,)")  # 'Ada Pool's deputy, Jon Rask, was dismissed', 'Jon Rask, deputy of Ada Pool, resigned'
THINGS = re.compile(r"\b(?:claims?|allegations?|reports?|idea|appeal|case|lawsuit|suit|petition|charges?|concerns?|criticism|accusations?|talk|rumou?rs|complaints?|suggestions?|proposal|calls?|demands?|motion|shots?|missiles?|rockets?|debris|bodies)\b", re.I)


@lru_cache(maxsize=4096)
def leaving(what: str) -> tuple[str, str, str] | None:
    """(resigned | dismissed, the words, where the one who leaves is named) for a clause that tells of it; None for any other."""
    if not SIGNS.within(what):
        return None
    if own := RESIGNED.search(what):
        return "resigned", own[0], what[: own.start()]
    if sent := SENT.search(what):
        return "dismissed", sent[0], what[: sent.start()]
    sends = SENDS.search(what)
    if sends is None or THINGS.search(sends["whom"] or sends["had"] or ""):
        return None
    return "dismissed", sends["verb"] or sends["done"], sends["had"] or what[sends.end("verb") :]


def departure(t: Told) -> tuple[str, str, str]:
    """(slug of the one who left, resigned | dismissed, the words) of a statement of one day; three times '' for any other."""
    return departed(t) if t.event.precision == "day" else ("", "", "")


def departed(t: Told) -> tuple[str, str, str]:
    """The same of a statement of any time."""
    found = leaving(t.event.what) if t.event.kind == "past" else None
    if found is None:
        return "", "", ""
    mode, words, where = found
    ahead = t.event.what.startswith(where)  # of the verb
    named = fold(BESIDE.sub(" ", where) if ahead else where).split()
    at = {slug: places for slug in t.actors if (places := [i for i, word in enumerate(named) if word in slug.split("-")])}  # of a spelling of its own mostly the first name
    who = max(at, key=lambda slug: at[slug][-1], default="") if ahead else min(at, key=lambda slug: at[slug][0], default="")
    return (who, mode, words) if who else ("", "", "")


def left(t: Told) -> str:
    """A mark that statements of one person's departure have in common; '' for others."""
    slug = departure(t)[0] or succeeded(t) or handed_in(t)
    return f"left {slug}" if slug else ""


def succeeded(t: Told) -> str:
    """The slug of whom somebody followed in office: 'Lund, who replaced Brick'; '' where nobody is named so."""
    if t.event.kind != "past" or t.event.precision != "day" or not FOLLOWING.within(t.event.what) or (found := FOLLOWED.search(t.event.what)) is None:
        return ""
    named = set(fold(found[1]).split())
    return next((slug for slug in t.actors if not named.isdisjoint(slug.split("-"))), "")


def handed_in(t: Told) -> str:
    """The slug of whoever handed their letter to the board: with others that tell of a departure on that day, it is their resignation."""
    found = HANDED.search(t.event.what) if t.event.kind == "past" and t.event.precision == "day" and HANDING.within(t.event.what) else None
    named = set(fold(t.event.what[: found.start()]).split()) if found else set()
    return next((slug for slug in t.actors if not named.isdisjoint(slug.split("-"))), "")


def one_office(a: Told, b: Told) -> bool:
    """Whether one tells that the holder of an office was sent away, and the other that somebody of that office left: 'the president sacked his finance minister', 'Finance Minister Ada Pool was dismissed'."""
    found = SENDS_POST.search(a.event.what) if a.event.kind == "past" and a.event.date == b.event.date and SIGNS.within(a.event.what) else None
    who = departure(b)[0] if found else ""
    if found is None or not who or who in a.actors:
        return False
    office = words(found["office"])
    return bool(office) and office <= words(b.event.what)

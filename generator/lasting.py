"""How long something lasted: 'the outage lasted 16 hours', 'a three-hour meeting', 'trading was halted for two hours', 'waited five and a half hours'."""

import re
from collections.abc import Iterator

from generator.measured import phrase, subject
from generator.model import Figure

WORDS = {w: float(i) for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1.0, "an": 1.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "ninety": 90.0, "eighteen": 18.0}
N = rf"(?P<n>\d{{1,3}}(?:\.5)?|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
SIGNS = ("hour", "minute", " days")
HEDGES = r"(?:(?:a little more than|a little over|a little less than|about|around|some|nearly|almost|just|over|more than|less than|under|at least|well over|for)\s){0,2}"
SPEECH = {"spoke": "conversation", "spoken": "conversation", "talked": "conversation", "met": "meeting", "debated": "debate", "argued": "debate", "questioned": "questioning"}
TALKS = r"talks|negotiations|debate|questioning|discussions|deliberations|wrangling|bargaining|voting"
LASTED = re.compile(
    rf"\b(?P<how>lasted|lasting|(?:went|ran|dragged) on|broke up after|broke down after|broke off after|ended after|(?P<spoke>{'|'.join(SPEECH)})\b(?:[^.;:“”\"]|(?<=\b[MD]r)\.|(?<=\bMrs)\.|(?<=\bMs)\.){{0,60}}?(?= (?:for|during) ))\s(?:for\s|during\s)?{HEDGES}"
    rf"{N}\s(?P<unit>hours?|minutes)\b(?:\sand\s(?:(?P<more>\d{{1,2}}|[a-z]{{3,6}})\sminutes|(?P<half>a half)))?(?! (?:later|ago|earlier|before|behind|late|a day|a week))")
PLANNED = re.compile(rf"\b[Tt]he (?P<what>meeting|talks|session|hearing|debate|conversation|strike|stoppage), (?:planned|scheduled|set|foreseen|meant) for [a-z0-9]+ (?P<unit>hours?|minutes),? lasted {HEDGES}{N}(?=[.,;]|$)")  # 'The meeting, planned for two hours, lasted four'
LONG = re.compile(rf"(?<![\w-]){N}-(?P<unit>hour|minute)[- ](?:long )?(?P<what>(?!drive|walk|notice|shift|day|week|window|deadline|ultimatum|news|ride|journey|period|limit|delay|mark|old)[a-z]{{4,}})\b")
THING = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his)\s(?P<what>(?:[a-z-]+\s){1,3}?)(?:(?:had|has)\s)?$")
BEGUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?P<what>(?:[a-z-]+\s){1,3}?)(?:started|began|had begun|hit|struck|broke out)\b[^.;“”\"]{0,60}\band\s$")
WHICH = re.compile(r"\b(?:[Tt]he|[Aa])\s(?P<what>[a-z]+)\s(?P<rel>that|which|at\swhich|in\swhich)\s[^,;.“”\"]{3,80}\s$")
OF_TALKS = re.compile(rf"(?<![\w,.-]){N}\s(?P<unit>hours?|minutes)\sof\s(?:[a-z]+\s)?(?P<what>{TALKS})\b")

OF_SO_LONG = re.compile(rf"\b(?P<what>(?:phone |telephone |video )?(?:call|conference)|meeting|conversation|session|hearing|debate|interview|(?:round )?trip|journey|crossing|delay|wait|blackout|outage|stoppage|siege)\s(?:of|that took)\s{HEDGES}{N}\s(?P<unit>hours?|minutes)\b(?:\sand\s(?:(?P<more>\d{{1,2}}|[a-z]{{3,6}})\sminutes|(?P<half>a half)))?")
TOLD_OF = tuple(re.compile(p) for p in (  # behind a sentence in which somebody speaks with another
    rf"\b(?:speaks?|spoke)\sof\s{HEDGES}{N}\s(?P<unit>hours?|minutes)(?=[.,;])",
    rf"\b[Ii]t\s(?:was|lasted|took)\s[“\"]?{HEDGES}{N}\s(?P<unit>hours?|minutes)[”\"]?(?=[.,;]|[”\"])",
))
SPOKEN = re.compile(r"\b(?:spoke|talked|telephoned?|phoned?|rang|conversation)\b|\bcall(?:ed)?\b")
BEFORE = 160  # characters in which that is told
FOR_SO_LONG = rf"(?:for\s|during\s){HEDGES}{N}(?P<part>\sand\sa\shalf)?\s(?P<unit>hours?|minutes|days)\b(?!\s(?:later|ago|earlier|longer|more|a\s|an\s|per\s|each\s|every\s))"
OUT = r"suspended|halted|closed|shut|stopped|blocked|cut\soff|interrupted|frozen|paraly[sz]ed|trapped|stranded|grounded|delayed|held\sup|shut\sdown|knocked\sout|offline|still|idle|out\sof\s(?:action|service|use|order)|without\s(?:power|water|electricity|heating|heat|light)"
STOPPED = re.compile(rf"\b(?:was|were|been|is|are|stayed|remained|stood|lay)\s(?:(?:also|briefly|then|completely|partly)\s)?(?P<how>{OUT})\s{FOR_SO_LONG}")
STOPPING = re.compile(rf"\b(?P<how>{OUT}|brought\sdown|disrupted)\s(?P<what>(?:the|its|all|their|an?)\s(?:[\w-]+\s){{0,3}}?[\w-]+|(?:[a-z-]+\s)?[a-z]+s)\s(?:(?:on|in|at)\s[A-Z][a-z]+\s)?{FOR_SO_LONG}")
LEFT = re.compile(rf"\bleft\s(?P<what>(?:the|its|all|their|an?)\s(?:[\w-]+\s){{0,3}}?[\w-]+|(?:[a-z-]+\s)?[a-z]+s)\s(?P<how>{OUT}|dark|in\sthe\sdark)\s{FOR_SO_LONG}")
WAITED = re.compile(rf"\b(?:wait|waits|waited|waiting|queued|queueing)\s(?:for\s)?{HEDGES}{N}(?P<part>\sand\sa\shalf)?\s(?P<unit>hours?|minutes)\b(?!\s(?:later|ago|earlier|before|longer|more))")
REDUNDANT = re.compile(r"(?:the|its|all|their|an?)\s")
LONGEST = 6  # words of a thing


def lasting(text: str, start: int, end: int) -> Iterator[Figure]:
    """Each length in hours or minutes of a thing that the sentence names; where several words could be the thing, none."""
    for m in LASTED.finditer(text, start, end):
        of = SPEECH[m["spoke"]] if m["spoke"] else _thing(text[start : m.start("how")]) or subject(text, start, m.start("how"))
        minutes = WORDS.get(m["more"] or "", float(m["more"]) if (m["more"] or "").isdigit() else 0)
        value = round(_number(m["n"]) + (0.5 if m["half"] else minutes / 60), 2)
        if of and len(of.split()) < 7:
            yield Figure(value, _unit(m["unit"]), of, text[m.start("n") : m.end()], start=m.start("n"))
    for m in OF_SO_LONG.finditer(text, start, end):
        minutes = WORDS.get(m["more"] or "", float(m["more"]) if (m["more"] or "").isdigit() else 0)
        yield Figure(round(_number(m["n"]) + (0.5 if m["half"] else minutes / 60), 2), _unit(m["unit"]), m["what"], text[m.start("n") : m.end()], start=m.start("n"))
    for m in (m for pattern in TOLD_OF for m in pattern.finditer(text, start, end)):
        if SPOKEN.search(text, max(0, start - BEFORE, text.rfind("\n", 0, start) + 1), m.start()):
            yield Figure(_number(m["n"]), _unit(m["unit"]), "conversation", text[m.start("n") : m.end("unit")], start=m.start("n"))
    for m in PLANNED.finditer(text, start, end) if text.find(" lasted ", start, end) >= 0 else ():
        yield Figure(_number(m["n"]), _unit(m["unit"]), m["what"], text[m.start() : m.end()], start=m.start())
    for m in LONG.finditer(text, start, end):
        if not m["n"].isdigit() or float(m["n"]) < 10:  # of more, a span
            yield Figure(_number(m["n"]), _unit(m["unit"]), phrase(text, m.start("what"), end, 3) or m["what"], text[m.start("n") : m.end()], start=m.start("n"))
    for m in OF_TALKS.finditer(text, start, end):
        yield Figure(_number(m["n"]), _unit(m["unit"]), m["what"], text[m.start("n") : m.end()], start=m.start("n"))
    yield from _out_of_use(text, start, end)


def _out_of_use(text: str, start: int, end: int) -> Iterator[Figure]:
    """How long a thing did not work, and how long somebody waited for it."""
    for pattern in (STOPPED, STOPPING, LEFT):
        for m in pattern.finditer(text, start, end) if text.find(" for ", start, end) >= 0 else ():
            what = REDUNDANT.sub("", m["what"], count=1) if pattern is not STOPPED else subject(text, start, m.start())
            if what and len(what.split()) <= LONGEST and what.lower() not in PRONOUNS and (m["unit"] != "days" or not m["n"].isdigit() or float(m["n"]) < 10):  # of more, a span
                yield Figure(_with_half(m), _unit(m["unit"]), f"{what} {m['how']}", text[m.start("n") : m.end()], start=m.start("n"))
    for m in WAITED.finditer(text, start, end) if re.search("wait|queue", text[start:end]) else ():
        yield Figure(_with_half(m), _unit(m["unit"]), "wait", text[m.start("n") : m.end()], start=m.start("n"))


PRONOUNS = frozenset("it he she they we i you this that these those who which people".split())


def _with_half(m: re.Match[str]) -> float:
    return _number(m["n"]) + (0.5 if m["part"] else 0)


def _thing(before: str) -> str:
    found = THING.search(before) or BEGUN.search(before)
    if (which := WHICH.search(before)) and (found is None or which.end("what") < found.start() == which.start("rel")):
        found = which  # 'the meeting that ended the boycott'
    return found["what"].strip() if found else ""


def _number(printed: str) -> float:
    return WORDS[printed] if printed in WORDS else float(printed)


def _unit(printed: str) -> str:
    return printed.rstrip("s") + "s"

"""What is done once a day before the public, by its kind and in any words: a court hears a case, somebody is elected or gives evidence, an authority gives more time, talks end without a deal, a letter comes out, a sit-in begins."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.acts import persons
from generator.model import AHEAD
from generator.signs import Signs
from generator.told import SPOKEN, Told, may_share, own_number
from generator.wording import MONTHS, words

OFFICE = r"(?:mayor|president|governor|chancellor|prime minister|premier|senator|speaker|chairman|chairwoman|chair|leader|party leader|mayoress)"
RACE = {"mayoral": "mayor", "presidential": "president", "gubernatorial": "governor", "leadership": "leader", "mayoress": "mayor", "party leader": "leader", "premier": "prime minister", "chairman": "chair", "chairwoman": "chair"}
ELECTED = re.compile(  # 'was elected mayor', 'won the mayoral election', 'voters elected Ada Pool as president'
    rf"\b(?:was|were|been|got)\s(?:re-?)?elected\s(?:as\s)?(?:(?:the|its|their|an?)\s)?(?:(?:new|first|next)\s)?(?P<office>{OFFICE})\b"
    rf"|\bwon\s(?:the|an?|its|their)\s(?:[\w-]+\s){{0,2}}?(?P<race>mayoral|presidential|gubernatorial|leadership)\s(?:[a-z]+\s)?(?:election|race|contest|run-?off|vote|ballot|poll)\b"
    rf"|\bwon\s(?:the|an?)\s(?:[\w-]+\s){{0,2}}?(?:election|race|contest|vote|ballot)\s(?:for|as)\s(?:the\s)?(?P<post>{OFFICE})\b"
    rf"|\belected\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}\s(?:as\s)?(?:(?:the|its|their)\s)?(?:(?:new|first|next)\s)?(?P<chosen>{OFFICE})\b")
FORUM = r"(?:the|an?|its|their|that)\s(?:[\w’'-]+\s){0,3}?(?P<forum>inquiry|enquiry|hearing|court|committee|commission|tribunal|panel|inquest|jury|trial)\b(?!['’])"
TESTIFIED = re.compile(rf"\b(?:gave|has given|had given)\s(?:[a-z]+\s)?(?:evidence|testimony)\b(?:[^.;,]{{0,30}}?\s(?:to|before|at|in)\s{FORUM})?|\btestified\b(?:[^.;,]{{0,30}}?\s(?:to|before|at|in)\s{FORUM.replace('forum', 'there')})?|\bappeared\sbefore\s{FORUM.replace('forum', 'before')}")
TOLD_FORUM = re.compile(rf"\btold\s{FORUM}")
FORA = {"enquiry": "inquiry", "hearing": "", "commission": "inquiry", "committee": "committee", "panel": "", "trial": "court", "jury": "court", "tribunal": "court"}
CASE = r"(?:application|challenge|case|appeal|petition|arguments|complaint|lawsuit|suit|claim|motion|objection|submissions)"
COURT = re.compile(r"\b((?:[A-Z][\w-]+\s){1,3}(?:Court|Tribunal)|[a-z]+\s(?:court|tribunal))\b")
ANY_COURT = frozenset("the a an that this same in at by of to its their civil".split())
HEARD = re.compile(  # 'the High Court heard the challenge', 'the hearing took place'
    rf"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?)\b[^.;,]{{0,40}}?\sheard\s(?:an?|the|its|their|[A-Z][\w’'-]+)\s(?:[\w’'-]+\s){{0,4}}?{CASE}\b|\b(?:[Tt]he|[Aa]|[Ii]ts|first|second|appeal)\shearing\b[^.;]{{0,60}}?\s(?:was held|took place|was done|went ahead|opened|began|ended)\b|\b(?:appeal|case|petition|application|challenge|suit|lawsuit)\b[^.;,]{{0,30}}?\s(?:was|were)\sheard\b")
TO_BE_HEARD = re.compile(rf"\b{CASE}\b[^.;]{{0,40}}?\s(?:(?:is|was|are|were)\s)?(?:due|set|scheduled|expected)\s(?:to be heard|for (?:a )?hearing)\b|\b(?:will|is to|is due to|would)\shear\s(?:an?|the|its|their)\s(?:[\w’'-]+\s){{0,3}}?{CASE}\b|\b[Aa]?\s?hearing\b[^.;]{{0,100}}?\s(?:(?:is|was|has been|had been)\s)?(?:set|fixed|postponed|adjourned|scheduled|due|moved|put off|put back|listed|called)\b|\b(?:fixed|set|scheduled|postponed|adjourned|listed)\s(?:an?|the|its)\s(?:[a-z]+\s)?hearing\b", re.I)
MORE_TIME = re.compile(  # 'gave negotiators another two weeks', 'pushed the deadline to May 3'
    r"\bgave\s(?:themselves|itself)\s(?:until|[a-z]+ more)\b|\b(?:gave|granted|allowed)\s[^.;,]{3,50}?\s(?:another|more|an extra|a further|an additional)\s(?:[a-z]+\s|\d+\s)?(?:days|weeks|months|week|month|time)\b|\b(?:pushed|moved|extended|prolonged|postponed|delayed|put off|put back)\s(?:back\s)?(?:that|the|its|a|their)\s(?:[a-z]+\s){0,2}?deadline\b|\bdeadline\b[^.;,]{0,30}?\s(?:was|has been|had been)\s(?:extended|pushed back|put back|put off|moved|postponed|prolonged)\b")
THAT_DEADLINE = re.compile(r"\b(?:that|the|its) deadline\b(?! (?:for|of|to [a-z])\b)")  # told of before
NO_DEAL = re.compile(  # 'talks broke up without a deal', 'ended two days of talks without an agreement'
    r"\b(?:[Tt]alks|[Nn]egotiations)\b[^.;“\"]{0,80}?\s(?:broke up|broke down|ended|closed|finished|concluded|collapsed|wrapped up)\b[^.;“\"]{0,60}?\swithout\s(?:an?\s|any\s)?(?:[a-z]+\s)?(?:agreement|deal|accord|pact|result|breakthrough)\b|\b(?:ended|broke off|closed|finished|concluded|wrapped up)\s[^.;“\"]{0,60}?\b(?:talks|negotiations)\b[^.;“\"]{0,60}?\swithout\s(?:an?\s|any\s)?(?:[a-z]+\s)?(?:agreement|deal|accord|pact|result|breakthrough)\b")
NO_APPEAL = re.compile(r"\b(?:would|will|is|was) not (?:going to )?appeal\b|\bwould be no appeal\b|\b(?:would|will|had decided to) accept the (?:court['’]s |judge['’]s )?(?:decision|ruling|judge?ment|verdict)\b|\b(?:decided|chose) (?:not to appeal|against an appeal)\b")
THE_CASE = re.compile(rf"\b[Tt]he (?:{CASE[3:-1]}|hearing)\s(?:(?:is|was)\s)?(?:due|set|scheduled|heard|took place|held|went ahead)\b")  # of a story that has but one
TELLING = words(
    "court tribunal judge hearing heard case appeal application challenge petition talks negotiations round deal agreement accord end broke finished without day week time deadline extended push "
    "another gave decision ruling verdict accept not letter memo recording transcript email published leaked public surfaced said"
)
CAME_OUT = re.compile(r"\b(?P<paper>letter|memo|recording|transcript|e-?mails?)\b(?:,?\s(?:that|which))?,?\s(?:(?:was|were|has been|had been|first|later)\s){0,3}(?:published|leaked|made public|became public|came to light|surfaced|(?:came|appeared) (?:out )?in (?:an?|the) (?:[a-z]+ )?(?:news)?paper)\b", re.I)
SIT_IN = r"(?P<{}>sit-in|dharna|hunger strike|encampment|protest camp|tent camp|blockade)"
BEGAN = re.compile(rf"\b{SIT_IN.format('it')}\b[^.;]{{0,40}}?\s(?:began|had begun|started)\b|\b(?:began|started)\s(?:an?|the|their|its|his|her)\s(?:[\w-]+\s){{0,2}}?{SIT_IN.format('one')}\b|\b(?:sitting|sat|been|are|is)\s(?:on|in)\s(?:an?\s)?{SIT_IN.format('on')}\b[^.;]{{0,60}}?\s(?:since|from)\b")
ONE_CAMP = {"dharna": "sit-in", "protest camp": "encampment", "tent camp": "encampment"}
PLACE = re.compile(rf"\b(?:[Ii]n|[Aa]t)\s(?!(?:{'|'.join(MONTHS)})\b)([A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)")
NOT_DONE = re.compile(r"\b(?:would|could|may|might|if|not|no|never|until|before|once|will|to be|hopes?|wants?)\b")
ROUND = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) round\b")
PUT_OFF = re.compile(r"\b(?:had been|put off|put back|pushed|postponed|delayed|moved|cancelled|called off|originally|instead|after|before|until)\b")
TALKS_OVER, NOT_CHALLENGED = "talks over", "no appeal"
VAGUE = frozenset((TALKS_OVER, NOT_CHALLENGED))  # what comes once a week too
PAST = (  # kind, a word of which one stands in each such clause, how it is told
    ("elected", Signs("elected", "won "), ELECTED),
    ("testified", Signs("evidence", "testi", "appeared before"), TESTIFIED),
    ("hearing", Signs("heard", "hearing"), HEARD),
    ("more time", Signs("another", " more ", "themselves", "itself", "extra", "further", "additional", "deadline"), MORE_TIME),
    (TALKS_OVER, Signs("without"), NO_DEAL),
    ("sit-in", Signs("sit-in", "dharna", "hunger strike", "camp", "blockade"), BEGAN),
)  # fmt: skip
ANY_PAST = Signs(*dict.fromkeys(sign for _, signs, _ in PAST for sign in signs))
PUBLISHED = Signs("publi", "leaked", "came to light", "surfaced", "paper")
DATED = re.compile(r"\bdated\s[^.;,]{0,20}$|\b(?:dated|of)\s[A-Z][a-z]+ \d{1,2}\b")  # a letter does not come out on the day that it bears


@lru_cache(maxsize=4096)
def act(what: str, ahead: bool = False) -> str:
    """The kind of such an act that a clause tells; '' for most."""
    if SPOKEN in what:
        return ""
    if "appeal" in what or "accept the" in what:
        if NO_APPEAL.search(what):
            return NOT_CHALLENGED
    if ahead:
        return "hearing" if ("hear" in what or "Hear" in what) and TO_BE_HEARD.search(what) else ""
    for kind, signs, pattern in PAST if ANY_PAST.within(what) else ():
        if signs.within(what) and (found := pattern.search(what)) and not NOT_DONE.search(what, 0, found.start()):
            return kind
    if "told " in what and TOLD_FORUM.search(what):
        return "told a forum"
    return ""


def public_acts(t: Told) -> Sequence[str]:
    """Marks by which another statement of the day is found that may tell of the same."""
    if t.event.precision != "day":
        return [f"act {nth}"] if t.event.precision == "range" and (nth := round_of(t.event.what)) else ()
    kind = act(t.event.what, t.event.kind in AHEAD) or round_of(t.event.what)
    found = [f"act {'testified' if kind == 'told a forum' else kind}"] if kind else []
    return [*found, f"out {out}"] if t.event.kind == "past" and (out := published(t)) else found


def round_of(what: str) -> str:
    """'third round' of talks, a vote or a contest that a clause says is to be held or was; '' for any other, and for one that is put off."""
    found = ROUND.search(what) if " round" in what else None
    return found[0] if found and SPOKEN not in what and not PUT_OFF.search(what) else ""


def published(t: Told) -> str:
    """What a statement of a day says to have come out: 'letter'; '' for most."""
    found = CAME_OUT.search(t.text) if PUBLISHED.within_one(t.text) and SPOKEN not in t.event.what else None
    if found is None or DATED.search(t.event.what):
        return ""
    return found["paper"].lower() if not NOT_DONE.search(t.text, max(0, found.start() - 20), found.start()) else ""


def one_public_act(a: Told, b: Told) -> bool:
    """Whether two articles tell of one such act: of the same people, before the same court, in no other place."""
    ahead = a.event.kind in AHEAD
    if a.article == b.article or a.event.precision not in ("day", "range"):
        return False
    if a.event.precision == "range" and (ahead == (b.event.kind in AHEAD) or a.event.date != b.event.date):
        return False
    if ahead != (b.event.kind in AHEAD):
        return (nth := round_of(a.event.what)) != "" and nth == round_of(b.event.what) and not elsewhere(a.event.what, b.event.what)
    mine, theirs = act(a.event.what, ahead), act(b.event.what, ahead)
    if mine and theirs and {mine, theirs} == {"testified", "told a forum"} or mine == theirs == "testified":
        return _one_witness(a, b)
    if not mine or mine != theirs or mine == "told a forum":
        return not ahead and (out := published(a)) != "" and out == published(b) and any(t.event.what.startswith(f"The {out}") or f" {out}" in t.event.what and _of_one_matter(a, b) for t in (a, b))
    return may_be_one(a, b, mine)


def may_be_one(a: Told, b: Told, kind: str) -> bool:
    """Whether nothing that two statements say of an act of this kind stands against the other."""
    one, other = a.event.what, b.event.what
    if kind == "elected":
        return _office(one) == _office(other) and persons(a)[:1] == persons(b)[:1] != []
    if elsewhere(one, other) or not may_share(a, b):
        return False
    if kind == "hearing":
        x, y = courts(one), courts(other)
        return not x.isdisjoint(y) if x and y else _of_one_matter(a, b) or any(map(THE_CASE.search, (one, other)))
    if kind == "more time":
        x, y = ((t.words & words(" ".join(t.event.what.split()[:3]))) - own_number(t.event.date) for t in (a, b))
        bare = any(map(THAT_DEADLINE.search, (one, other)))
        return not x.isdisjoint(y) and (bare or not (a.around & b.around) <= TELLING | x | y | own_number(a.event.date)) or ("deadline was" in one + other or "deadline has been" in one + other) and _of_one_matter(a, b)
    if kind in VAGUE:
        return _of_one_matter(a, b)
    if kind == "sit-in":
        return _camp(one) == _camp(other)
    return True


def _of_one_matter(a: Told, b: Told) -> bool:
    """Whether the sentences have a word in common beside those by which any such act is told."""
    return not (a.around & b.around) <= TELLING | own_number(a.event.date) | own_number(b.event.date)


def acted_elsewhere(a: Told, b: Told) -> bool:
    """Whether two clauses tell of an act of one kind, each in a place of its own."""
    ahead = a.event.kind in AHEAD
    mine = act(a.event.what, ahead) if ahead == (b.event.kind in AHEAD) else ""
    if mine == "hearing" == act(b.event.what, ahead) and (x := proper_courts(a.event.what)) and (y := proper_courts(b.event.what)) and x.isdisjoint(y):
        return True
    return not ahead and mine in ("hearing", TALKS_OVER, "sit-in") and mine == act(b.event.what) and elsewhere(a.event.what, b.event.what)


def elsewhere(one: str, other: str) -> bool:
    """Whether each names where it was, and no place of both is one."""
    here, there = frozenset(PLACE.findall(one)), frozenset(PLACE.findall(other))
    return bool(here) and bool(there) and here.isdisjoint(there)


def town(what: str) -> str:
    """The first place that a clause names as where something is held; '' where it names none."""
    found = PLACE.search(what)
    return found[1] if found else ""


@lru_cache(maxsize=4096)
def courts(what: str) -> frozenset[str]:
    """The courts that a clause names, in small letters; none for 'the court'."""
    return frozenset([name.lower().removeprefix("the ") for name in COURT.findall(what) if name.split()[0] not in ANY_COURT])


def proper_courts(what: str) -> frozenset[str]:
    """Those of them that have a name: not 'a lower court'."""
    return frozenset([name for name in courts(what) if name not in what])


def _office(what: str) -> str:
    found = ELECTED.search(what)
    named = next(filter(None, found.groups()), "") if found else ""
    return RACE.get(named, named)


def _camp(what: str) -> str:
    found = BEGAN.search(what)
    named = next(filter(None, found.groups()), "") if found else ""
    return ONE_CAMP.get(named, named)


def _one_witness(a: Told, b: Told) -> bool:
    """Whether the same person speaks before what may be one forum."""
    if not persons(a) or persons(a)[:1] != persons(b)[:1]:
        return False
    fora = [_forum(t.event.what) for t in (a, b)]
    return not all(fora) or fora[0] == fora[1]


def _forum(what: str) -> str:
    found = TESTIFIED.search(what) or TOLD_FORUM.search(what)
    named = next(filter(None, found.groups()), "") if found else ""
    return FORA.get(named, named)

"""Words inside a clause that mean what the clause or sentence before names: 'the present one', 'gave it until May', 'a source said that he'."""

import re
from functools import cache

from generator.antecedents import subject_phrase
from generator.event_nouns import event_nouns
from generator.model import Named
from generator.pronoun_doubts import BODIES
from generator.sentences import sentences

THE_ONE = re.compile(r"(?P<which>The (?:present|current|old|existing|first|second|last|other|previous|former|next|final))\sone\b")
NEW_ONE = re.compile(r"\b(?:an?\s(?:new|fresh|second|third|further)|another)\s(?P<what>[a-z]+)\b(?!\s(?:minister|president|year))")


def of_kind(words: str, text: str, at: int) -> str:
    """'The present one' with the thing of which the sentence before names a new one: 'talks on a new lease. The present lease'."""
    found = THE_ONE.match(words)
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at]) if found else []
    kinds = {m["what"] for m in NEW_ONE.finditer(text, floor + spans[-1][0], floor + spans[-1][1])} if spans else set()
    return f"{found['which']} {kinds.pop()}{words[found.end() :]}" if found and len(kinds) == 1 else words


NTH = re.compile(r"(?P<which>(?:The|A)\s(?:first|second|third|fourth|fifth|next|last)|Another)\s(?=(?:is|are|was|were|will|would|has|had|took|takes|began|begins|opened|opens|ended|ends|came|comes|followed|follows|broke|starts|started|closed|collapsed|failed|brought|produced)\b)|(?P<alone>The\s(?:first|second|third|fourth|fifth|last))(?=,\s(?:in|on|at|held|signed|adopted)\b)")


@cache
def _nth_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:first|second|third|fourth|fifth|next|last|another)\s(?P<what>(?:{event_nouns()}|round|phase|stage|part|day)(?:\sof\s(?:the\s)?[a-z]+)?)\b")


def of_series(words: str, text: str, at: int) -> str:
    """'The first took place in May' with what its paragraph has counted: 'held a second round of talks. The first round of talks'."""
    found = NTH.match(words)
    which = found["which"] or found["alone"] if found else ""
    kinds = {m["what"] for m in _nth_of().finditer(text, text.rfind("\n", 0, at) + 1, at)} if found else set()
    kinds = kinds or ({singular(m["what"]) for m in COUNTED.finditer(text, text.rfind("\n", 0, at) + 1, at)} if found else kinds)
    return f"{which} {kinds.pop()}{'' if words[found.end() :].startswith(',') else ' '}{words[found.end() :]}" if found and len(kinds) == 1 else words


COUNTED = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal)\s(?:[a-z-]+\s)?(?P<what>(?!(?:days|weeks|months|years|hours|minutes|others|times)\b)[a-z]{3,}s\b(?:\sof\s[a-z]+)?)")


def singular(words: str) -> str:
    """'Round of talks' for 'rounds of talks', 'annex' for 'annexes'."""
    noun, of, rest = words.partition(" of ")
    one = re.sub(r"ies$", "y", noun) if noun.endswith("ies") else noun[:-2] if noun.endswith(("xes", "ches", "shes", "sses")) else noun[:-1]
    return f"{one}{of}{rest}"


HANDED = re.compile(r"(?:that\s)?(?P<it>it)\s(?:(?:will|would|is|was|has|had|should|must)\s)(?:(?:now|then|also|only|not|to|been|be|first|at last)\s){0,4}(?:handed over|handed in|published|delivered|released|presented|submitted|read out|made public)\b", re.I)
PAPER = re.compile(r"\b(?:the|its|her|his|their|a|an|no)\s(?:[a-z]+\s)?(?P<what>report|study|review|audit|verdict|judgment|judgement|ruling|draft|document|letter|budget|bill|list|survey|findings)\b", re.I)
EXPIRES = re.compile(r"(?P<lead>(?:it was (?:decided|agreed|announced|known) that\s)?)(?P<it>it)\s(?:(?:will|would|had|was|is)\s)?(?:(?:now|then|to|been)\s){0,2}(?:expires?|expired|run out|runs out|ran out|lapses?|lapsed)\b", re.I)
TERM = re.compile(r"\b(?:the|its|her|his|their|a|an|this)\s(?:[a-z]+\s){0,2}?(?P<what>protocol|agreement|accord|contract|lease|licen[cs]e|permit|mandate|term|truce|ceasefire|pact|treaty|deal|concession|visa|passport|deadline|ultimatum|offer|moratorium|ban)\b", re.I)


def paper_meant(words: str, text: str, at: int) -> str:
    """'It will be handed over' with the only paper of its paragraph so far, 'it expires' with the only agreement: 'the report will be handed over'; `at`: where the clause begins."""
    for does, nouns in ((HANDED, PAPER), (EXPIRES, TERM)):
        found = does.match(words)
        if found:
            begun = text.rfind("\n", 0, at) + 1
            named = {m["what"].lower() for m in nouns.finditer(text, begun, at)}
            if len(named) == 1:
                thing = f"the {named.pop()}"
                return words[: found.start("it")] + thing + words[found.end("it") :]
    return words


IN_OFFICE = re.compile(r"[Tt]he (?P<first>[a-z]{4,})(?:['’]s)?\s(?=[a-z])(?:(?P<second>[a-z]{4,})\s(?=[a-z]))?")
NOT_HIS = re.compile(r"(?:of|for(?! (?:\d+|one|two|three|four|five|six|seven|several|many|hours|days|weeks|months|years|the (?:first|second|third|last))\b)|at|in|and|or|on|to|who|whose|elect|general)\b")  # what stands behind another's office: 'the minister of schools', 'the director of the zoo'
MANY_HOLD = frozenset("leader head chief chairman chairwoman chair president director executive spokesman spokeswoman spokesperson official officer secretary lawyer owner member manager editor judge professor doctor worker resident coordinator".split()) | {"chief executive"}  # of which a story has several: the words say which, 'the union head', or he was the last who was named
OF_ANY = frozenset("new old former acting then late deputy vice interim first second other next current previous outgoing incoming prime same young only".split())
OF_LAND = re.compile(r"\b(?:counterpart|opposite number|prime minister|(?!Health|Finance|Trade|Energy|Interior|Foreign|Justice|Transport|Water|Labour|Labor|Education)[A-Z][a-z]+(?:ian|ese|ish|an|i|ch) (?:minister|mayor|governor))\b")


def in_office(words: str, text: str, at: int, people: tuple[Named, ...]) -> str:
    """'The minister sent flowers', 'the union head spoke' with the name of the only one of the article who is that, named before; the words as they are where more than one is spoken of."""
    found = IN_OFFICE.match(words)
    for post, end in ((found["first"], found.end("first")), (f"{found['first']} {found['second']}", found.end("second"))) if found else ():
        held = _holder(post.split(), people) if end > 0 and words[end : end + 1] == " " and not NOT_HIS.match(words, end + 1) else None
        if held is not None and ((last := _last_named(held, at)) >= 0 or " " in post):  # a lead may say 'the union head' before the name
            is_open = post in MANY_HOLD and any(_last_named(n, at) > last for n in people if n.type == "person")
            return words if is_open or post == "minister" and OF_LAND.search(text) or _another(post, text) else f"{held.name} {words[end + 1 :]}"
    return words


IN_POST = re.compile(r"(?:\b[Tt]he (?P<first>[a-z]{4,})(?:['’]s)?(?: (?P<second>[a-z]{4,}))?|\b(?P<owner>[A-Z][\w-]+)['’]s (?P<his>[a-z]{4,})(?: (?P<post>[a-z]{4,}))?)(?=[ ,.;]|$)")


def post_holders(what: str, text: str, at: int, people: tuple[Named, ...]) -> list[str]:
    """Whom a line means by their posts alone: 'prosecutors heard the manager', 'Tarsk's chief left'; only who is the one of the article that holds it and was named before `at`."""
    found: list[str] = []
    for m in IN_POST.finditer(what) if "the " in what.lower() or "s " in what else ():
        if what.endswith("ccording to ", 0, m.start()):
            continue  # who only tells of it
        one, two = (m["his"], m["post"]) if m["owner"] else (m["first"], m["second"])
        for post, end in ((one, m.end("his" if m["owner"] else "first")), (f"{one} {two}", m.end())):
            held = _holder(post.split(), people) if two or post == one else None
            if held is None or what[end : end + 1] not in (" ", "", ",", ".", ";") or NOT_HIS.match(what, end + 1) or (last := _last_named(held, at)) < 0:
                continue
            if m["owner"] and m["owner"] not in f"{held.role} {held.affiliation}" or not m["owner"] and post in MANY_HOLD and any(_last_named(n, at) > last for n in people if n.type == "person"):
                continue
            if not (post == "minister" and OF_LAND.search(text) or _another(post, text.replace(f"{m['owner']}’s", "").replace(f"{m['owner']}'s", "") if m["owner"] else text)):
                found.append(held.name)
    return found


def _last_named(person: Named, at: int) -> int:
    return max([s for s, _ in person.mentions if s < at], default=-1)


def _holder(post: list[str], people: tuple[Named, ...]) -> Named | None:
    """The only person whose role is told by these words, of which the last says what he is."""
    if len(post) > 1 and post[0] in OF_ANY or BODIES.match(post[-1]):
        return None  # 'the navy' is nobody's post, though 'the navy and Captain Ada Pool' spoke
    held = [n for n in people if n.type == "person" and n.role and post[-1] in n.role.lower() and _is(post, OF_HIS.split(n.role.lower())[0].split(), n.role.lower().split())]
    return held[0] if len(held) == 1 else None


def _is(post: list[str], called: list[str], role: list[str]) -> bool:
    return called[-1:] == post[-1:] and set(post) <= set(role) and called[:1] != ["former"]


OF_HIS = re.compile(r"\s(?:of|for|at|in|and|to)\s")


def _another(post: str, text: str) -> bool:
    """Whether a text that says 'the captain' speaks of captains, of a former one or of another."""
    return re.search(rf"\b(?:{post}s|(?:an?|one|former|deputy|vice|another|second|other|new|next|acting|assistant|late|ex-?|[A-Z][a-z]+(?:ian|ese|ish|['’]s)) {post})\b", text) is not None


HOPED_IT = re.compile(r"(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|[Hh]e|[Ss]he)\s(?:also\s)?(?:hopes?|hoped|expects?|expected|thinks?|thought|believes?|believed|wants|wanted|fears?|feared)\s(?:that\s)?(?P<it>it)\s(?=(?:will|would|could|can|may|might|to)\b)")
SAID_THE = re.compile(r"\b(?:said|says|added|explained)\s(?:that\s)?(?P<what>(?:the|its|his|her|their)\s[a-z]+(?:\s(?:of|in|on)\s[A-Za-z][\w’'-]*)?)\s(?:is|was|has|had|will|would)\b[^.;]*?,?\sand\s(?:that\s)?$")


def hoped_for(words: str, text: str, start: int, at: int) -> str:
    """Of 'She said the ban had been made for a month, and that she hoped it would be lifted in June' the second half: 'she hoped the ban would be lifted'."""
    hoped = HOPED_IT.match(words)
    said = SAID_THE.search(text, start, at) if hoped else None
    return words[: hoped.start("it")] + said["what"] + words[hoped.end("it") :] if hoped and said else words


GAVE_IT = re.compile(r"(?P<who>(?:the|its|their|both|two|three)\s(?:[a-z-]+\s){0,2}?[a-z]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s(?:(?:had|have|has|then|later)\s)?(?:gave|given|put|moved|extended|called|closed|opened|stopped|delayed|sealed|shut|ended|kept|sold|bought|signed|approved|rejected|adopted|cut|raised|lifted|suspended|renewed)\s(?P<it>it)\s(?:until|till|to|on|off|back|in|by|for|up|down)\b")
SOURCE_SAID = re.compile(r"(?:an?|one)\s(?:source|official|person|spokesman|spokeswoman|spokesperson|aide|adviser|diplomat)\b[^,;]{0,60}?\s(?:said|told \w+|confirmed|added|announced)\s(?:that\s)?(?P<he>he|she)\s(?:will|would|is|was|had|has|wants|plans|intends)\b")


def from_clause_before(words: str, text: str, start: int, at: int, people: tuple[Named, ...]) -> str:
    """Of 'The lease was to end on May 3, and the owners gave it until June 9' the second clause as 'the owners gave the lease until June 9'; `at`: where it begins.

    Of 'The mayor sent flowers, and a source said that he will come on Sunday': 'a source said that the mayor will come'.
    """
    before = text[start:at].rstrip(" ,")
    if not before.endswith((" and", " but")):
        return words
    before = before[:-4].rstrip(" ,")
    subject = subject_phrase(before) if before.startswith(("The ", "Its ", "This ", "That ")) else ""
    if not subject or not before.startswith(subject):
        return words
    meant = f"{subject[:1].lower()}{subject[1:]}"
    if (gave := GAVE_IT.match(words)) and not any(start <= s < at for n in people if n.type == "organisation" for s, _ in n.mentions):
        return words[: gave.start("it")] + meant + words[gave.end("it") :]
    if (said := SOURCE_SAID.match(words)) and not any(start <= s < at for n in people if n.type == "person" for s, _ in n.mentions):
        return words[: said.start("he")] + meant + words[said.end("he") :]
    return words

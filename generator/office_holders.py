"""Whom 'the president', 'the newspaper', 'the two leaders' mean: whoever was named before and is that."""

import re
from collections.abc import Sequence

from generator.cast import Cast
from generator.gazetteer import gazetteer
from generator.model import Named
from generator.quotation import MASK
from generator.roles import initials, is_head
from generator.unnamed_sources import HEADS, OFFICES

HONOURS = r"(?:(?i:the|mr|mrs|ms|dr|prof|sir|dame|rev|rt|most|hon|right|honou?rable|rev|his|her|excellency|h\.e)\.?,? )*"  # before a name, written small
PARTISANS = frozenset("republican democrat conservative liberal lawmaker congressman congresswoman legislator mp mep msp mla td backbencher peer".split())  # 'the Ohio Republican': the politician named last
COUNSEL = frozenset("advocate lawyer attorney barrister solicitor notary midwife engineer architect surgeon vicar imam rabbi priest headmaster headmistress coroner".split())  # of whom an article seldom has two
POLITICIAN = re.compile(r"\b(?:sen(?:ator)?|rep(?:resentative)?|gov(?:ernor)?|speaker|leader|congress(?:man|woman)|lawmaker|whip|mp|deputy|candidate|chair(?:man|woman)?)\b", re.I)
PREMIER = re.compile(r"\bprime minister\b", re.I)
SEAT = re.compile(r",? \(?[RDIL]-[A-Z]")
BODIES = frozenset("authority agency ministry department union association federation council commission committee board bureau institute court university inspectorate directorate foundation exchange".split())
OVER = frozenset("former ex ousted jailed disgraced deposed dismissed sacked arrested suspended".split())  # whose time in a post is over
GRADES = OVER | frozenset("acting interim caretaker deputy vice assistant associate shadow".split())
NEAR = 600  # the same of somebody who was but named
PART = re.compile(r"\b(?:for|on) (his|her) (?:part|side|turn),?\s$", re.I)  # 'For her part, the minister said'
OWN_OFFICE = re.compile(r"['’]s? (?:office|ministry|department|spokes\w+|aides|team|staff)\b")
TITLE = re.compile(r"\b(?:[Tt]he|[Oo]ur|[Mm]y)\s(?:[a-z]+\s)?(?P<head>[a-z]{3,}|[A-Z]{2,4})\b(?![’'-]|\s[A-Z])")
AT_PLACE = re.compile(r"\b(?:in|on|at|after|before|during|of|from|to|into|by|with|for|since|until)\s(?:the|an?)\s(?:[a-z-]+\s)?[a-z-]+", re.I)
IS_A = re.compile(r"\b(?:is|was|are|were|be|been|remains?|as)\s(?:not\s)?an?\b")  # 'the minister is a bad woman'
OTHER = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|who|an?|another|one)\b", re.I)  # somebody else, or whoever a sentence before told of
LOOSE_IN_TITLES = frozenset("the of and for a an mr mrs ms dr to at in on said says that general national federal chief state union cabinet country city town club".split())  # tell no field
ASKED_TITLE = re.compile(r"\b(?:asked|questioned|pressed)\s(?:the|our)\s(?P<field>(?:[a-z]+\s)?)(?P<head>[a-z]{3,})\s(?:whether|if|why|how|what|when|who|where|about)\b")
GRADE_WORDS = 3  # before a post
PLACES_BACK = 3  # ends of sentences and paragraphs between somebody's name and 'the 79-year-old founder'


def by_office(cast: Cast, head: str, start: int, low: list[str]) -> str | None:
    """'the president', 'the newspaper': the last one named before it that holds that office or is such a thing."""
    if head in OFFICES and low in (["the", head], ["his", head], ["her", head]) and (own := _of_own_office(cast, start)):
        return own
    if head in OFFICES:
        premier, held, grades = None, [], _grades(low[1:-1])
        field = frozenset(low[1:-1]) - GRADES - gazetteer().demonyms - {"new", "then", "current", "same", "said", "outgoing"}
        part = PART.search(cast.text, max(0, start - 20), start)
        contrary = "" if part is None else "m" if part[1].lower() == "her" else "f"
        for a, _, name in cast.before(start, 6000):
            lead = cast.text[max(0, a - 80) : a].lower()
            if name.type == "person" and len(low) > 2 and re.search(rf"\b{re.escape(low[1])} (?:counterpart|opposite number|colleague),? {HONOURS}$", lead):
                return name.name  # 'the Ruritanian minister', after 'met his Ruritanian counterpart, Ann Lee'
            if name.type != "person" or contrary and cast.gender(name) == contrary:
                continue
            if head in (name.role or "").lower().split() or head in lead.split()[-2:] or re.search(rf"\b{head} (?:of|and|for) [^.,;\n]{{2,50}}, {HONOURS}$", lead) or re.search(rf"\b{head} {HONOURS}$", lead):
                theirs = _grades_of(name, head, lead)
                if grades & OVER and frozenset() in theirs and name.name not in held:
                    held.append(name.name)
                if grades not in theirs or field and _of_another_field(name, head, field, lead):
                    continue  # 'the mayor' is not the acting mayor, 'the finance minister' not the minister of health
                if head != "minister" or "prime" in low or not (PREMIER.search(name.role or "") or lead.endswith("prime minister ")):
                    return name.name
                premier = premier or name.name
        if premier:
            return premier  # only where no other minister is named is 'the minister' the prime minister
        if grades & OVER:
            return held[0] if len(held) == 1 else None  # 'the former mayor', of whom it was told that he resigned as mayor
        if grades:
            return None
    if len(low) > 2 and low[0] == "the":
        for _, _, name in cast.before(start, 6000):
            if name.type == "person" and head == (name.role or "").lower().rpartition(" ")[2] and set(low[1:]) <= set((name.role or "").lower().split()):
                return name.name  # 'the bank chief', said of 'US bank chief Ann Lee'
    if low in (["the", head], ["his", head], ["her", head]) and (head in COUNSEL or head not in OFFICES and is_head(head)):
        alike = COUNSEL if head in COUNSEL else {head}
        counsel = {name.name for name in cast.names if name.type == "person" and (name.role or "").lower().rpartition(" ")[2] in alike}
        named = [(b, name.name) for _, b, name in cast.before(start, NEAR) if name.name in counsel]
        if len(counsel) == 1 and named and not re.search(rf"\b(?:an?|another|two|three|second|other)\s(?:[a-z]+\s)?{head}s?\b|\b{head}s\b", cast.text[named[0][0] : start], re.I):
            return named[0][1]  # 'the advocate', after 'his advocate Ben Ortov'
    if low == ["the", head] and head not in OFFICES and head not in gazetteer().kinds["head"] and (called := _called_so(cast, head, start)):
        return called
    if head in PARTISANS and low[0] == "the":
        politicians = [name.name for _, b, name in cast.before(start, 6000) if name.type == "person" and (POLITICIAN.search(name.role or "") or SEAT.match(cast.text, b))]
        if politicians:
            return politicians[0]
        if low[-2:-1] != ["the"] and (teller := _last_teller(cast, start)):
            return teller
    if head in BODIES and low == ["the", head] and (body := _only_body(cast, head, start)):
        return body
    if head in HEADS and low[0] == "the" and head in ("paper", "newspaper", "magazine", "broadcaster", "agency", "journal", "daily", "network", "outlet", "station"):
        for _, _, name in cast.before(start, 6000):
            if name.type != "person" and _reports(name.name):
                return name.name
    return None


def by_bare_title(cast: Cast, offset: int) -> str | None:
    """Whom the sentence before `offset` means, or its own beginning, where a title alone stands in it and no name: 'I like the minister. When she said'."""
    begun = max(cast.masked.rfind("\n", 0, offset) + 1, offset - NEAR)
    stop = cast.masked.rfind(". ", begun, offset)
    begun = max(begun, cast.masked.rfind(". ", begun, max(begun, stop)) + 1)
    if (asked := ASKED_TITLE.search(cast.masked, begun, offset)) and is_head(asked["head"]) and not any(name.type == "person" for _, _, name in cast.within(asked.end(), offset)):
        return by_office(cast, asked["head"], asked.start(), ["the", *asked["field"].split(), asked["head"]]) or f"the {asked['field']}{asked['head']}"  # whoever is asked answers
    found = [m for m in TITLE.finditer(cast.masked, begun, offset) if m["head"] in OFFICES or m["head"].isupper()]
    heads = {m["head"] for m in found}
    if len(heads) != 1 or OTHER.search(AT_PLACE.sub("", cast.masked[begun : found[0].start()])) or OTHER.search(IS_A.sub("", cast.masked[found[-1].end() : offset])) or any(name.type == "person" and cast.masked[a] != MASK for a, _, name in cast.within(begun, offset)):
        return None
    head = heads.pop()
    return by_letters(cast, head) if head.isupper() else by_office(cast, head, begun, ["the", head]) or _sole_holder(cast, head) or f"the {head}"


def by_letters(cast: Cast, letters: str) -> str | None:
    """The only person whose post is written so for short: 'the CDO', of the chief district officer Ana Lee, 'the CS', after 'our CS, Ana Lee'."""
    behind = re.compile(rf"\b{letters},? {HONOURS}$", re.I)
    named = {
        name.name for a, _, name in cast.places
        if name.type == "person" and (any(initials(role) == letters for role in (name.role or "", *name.roles)) or cast.text[max(0, a - 40) : a].count(letters) and behind.search(cast.text[max(0, a - 40) : a]))
    }
    return named.pop() if len(named) == 1 else None


def _sole_holder(cast: Cast, head: str) -> str | None:
    """The only person of the whole article who holds such an office now, be it named further on."""
    held = {name.name for name in cast.names if name.type == "person" and any(role.lower().split()[-1:] == [head] and not _grades(role.lower().split()) for role in (name.role or "", *name.roles))}
    return held.pop() if len(held) == 1 else None


def _grades(words: Sequence[str]) -> frozenset[str]:
    return frozenset("former" if word in OVER else "deputy" if word == "vice" else "acting" if word in ("interim", "caretaker") else word for word in words if word in GRADES)


def _grades_of(name: Named, head: str, lead: str) -> set[frozenset[str]]:
    """As what somebody is called by a post: as acting, deputy or former one, or as the one who holds it (the empty set)."""
    titles = [words.lower().replace("ex-", "ex ") for words in {name.role or "", *name.roles, lead}]
    return {_grades(words[:at].split()[-GRADE_WORDS:]) for words in titles if (at := max((m.start() for m in re.finditer(rf"\b{head}\b", words)), default=-1)) >= 0}


def _of_another_field(name: Named, head: str, field: frozenset[str], lead: str) -> bool:
    """Whether somebody holds such a post, but one for something else: 'the finance minister' after 'health minister Ana Lee'."""
    titles = [set(re.findall(r"[a-z]+", words.lower())) for words in (name.role or "", *name.roles, " ".join(lead.split()[-5:])) if head in words.lower()]
    own = [title - GRADES - LOOSE_IN_TITLES - {head} for title in titles]
    return bool(own) and not any(field & title for title in own) and any(own) and not field <= LOOSE_IN_TITLES


def _called_so(cast: Cast, head: str, start: int) -> str | None:
    """The only person whom the text calls so by the word before the name, 'Keeper Ada Pool', 'the ship's cook, Ada Pool': 'the keeper'; None behind 'another keeper', 'keepers'."""
    if not (head.isalpha() and (f"{head.capitalize()} " in cast.text or f" {head}, " in cast.text)):
        return None
    before = re.compile(rf"(?:\b{head.capitalize()} |\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[\w-]+[’']s?) (?:[a-z]+ )?{head}, ){HONOURS}$")
    named = {name.name: a for a, _, name in reversed(cast.places) if name.type == "person" and before.search(cast.text[max(0, a - NEAR // 10) : a])}
    who, at = next(iter(named.items()), ("", 0))
    return who if len(named) == 1 and at < start and not re.search(rf"\b(?:an?|another|two|three|second|other)\s(?:[a-z]+\s)?{head}s?\b|\b{head}s\b(?![’'])", cast.text[at:start], re.I) else None


def _only_body(cast: Cast, head: str, start: int) -> str | None:
    """The only body of the text that is such a one by its name, where it is named in the paragraph or was the last one named in that before: 'the authority', after 'the Coast Maritime Authority'."""
    named = {name.name for name in cast.names if name.type != "person" and head in name.name.lower().split()}
    if len(named) != 1:
        return None
    near = [(b, name.name) for _, b, name in cast.before(start, NEAR) if name.type != "person"]
    here = {who for b, who in near if "\n\n" not in cast.text[b:start]}
    last = near[0][1] if near and cast.text.count("\n\n", near[0][0], start) < 2 else ""
    return next(iter(named)) if named <= here or not here and named == {last} else None


def _of_own_office(cast: Cast, start: int) -> str | None:
    """The only person of the paragraph so far, named as whose office or ministry speaks: 'Ms Lee's office declined to comment. … the minister wrote'."""
    begun = cast.text.rfind("\n", 0, start) + 1
    named = [(b, name.name) for a, b, name in cast.within(begun, start) if name.type == "person"] if start - begun < NEAR else []
    return named[0][1] if len({who for _, who in named}) == 1 and OWN_OFFICE.match(cast.text, named[0][0]) else None


def _last_teller(cast: Cast, start: int) -> str | None:
    """The person who spoke last, where nobody else is named near by and no post is known: 'Ann Lee warned of cuts. … the Green MP said'."""
    at, who = cast.subjects[-1] if cast.subjects else (0, "")
    person = cast.people.get(who)
    near = {name.name for _, _, name in cast.within(start - NEAR, start) if name.type == "person"}
    return who if person and not person.role and start - at < NEAR and near == {who} else None


def _reports(name: str) -> bool:
    return bool(re.search(r"\b(?:times|post|journal|news|herald|tribune|guardian|telegraph|press|gazette|chronicle|daily|star|sun|mail|observer|shimbun|zeitung|agency|reuters|bloomberg|[a-z]*bc|cnn|tv|radio|magazine|today|review|monitor|globe|independent|standard)\b", name.lower()))


def pair(cast: Cast, low: list[str], start: int) -> str | None:
    """'the two leaders', 'the pair', 'both men': the last two people named, in the order of the text."""
    if not (low[:2] in (["the", "two"], ["both", "men"], ["both", "women"], ["both", "leaders"]) or low in (["the", "pair"], ["the", "duo"], ["the", "couple"])):
        return None
    found: list[str] = []
    for _, _, name in cast.before(start, 1200):
        if name.type == "person" and name.name not in found:
            found.append(name.name)
    return f"{found[1]} and {found[0]}" if len(found) == 2 else None


def aged_one(cast: Cast, start: int) -> str | None:
    """Whom 'the 79-year-old founder' means: the only person whom the sentence before names, or who began it; None where it names nobody."""
    held = [p for p in cast.before(start, NEAR) if p[2].type == "person" and cast.masked[p[0]] != MASK]
    if not held:
        return None
    begun = max(cast.masked.rfind(mark, 0, held[0][0]) for mark in (". ", "\n", "? ", "! "))
    named = {name.name for a, _, name in held if a > begun}
    return held[0][2].name if len(named) == 1 and cast.masked.count(". ", held[0][1], start) + cast.masked.count("\n\n", held[0][1], start) < PLACES_BACK else None

"""How many were killed, injured, ill or missed, as the sources of one happening or of one story count them."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.claims import NUMBERS, Claim
from generator.lines import Lines, longest
from generator.memory import Remember, direct
from generator.model import Article, Entry, Side
from generator.number_words import SPELT_WORDS, spelt_or_printed
from generator.scope import hedge
from generator.series import Stories, by_story
from generator.signs import Signs
from generator.told import Told
from generator.variants import Found

SAY = {  # user-visible sentences
    "killed": "how many were killed",
    "injured": "how many were injured",
    "missing": "how many are missing",
    "ill": "how many fell ill",
    "treated": "how many fell ill or were treated",
    "in hospital": "how many are in hospital",
    "arrested": "how many were arrested",
    "in custody": "how many are in custody",
    "remanded": "how many were sent to detention",
    "dismissed": "how many were dismissed",
    "complained": "how many have complained",
    "suspects": "how many are suspects",
    "later": "the count changed between the reports",
    "apart": "the sources give different counts on the same day",
    "once": "the sources count differently",
}
NUMBER = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})*|{SPELT_WORDS})"
WHO = r"(?P<who>(?: (?!has |have |had )[a-z][a-z-]*){0,3}?)"
BE = r"(?:were|was|are|is|remain|remains|remained|(?:have|has|had) been)(?: (?:still|left|confirmed|reported|now|also|considered|presumed|feared)){0,2}"
HELD = r"(?: of (?:them|those|the (?:[a-z-]+ )?[a-z]+)| (?:[a-z-]+ )?(?:people|men|women|accused|[a-z]{4,}s))?"
CELL = r"(?:(?:pre-?trial|provisional|preventive|police|remand|judicial) )?(?:detention|custody|jail|prison)\b(?! of (?!up to|\d))"
COUNTS = tuple((letters, re.compile(p, re.I)) for letters, p in (  # letters of which every match has one, and the pattern
    (("killed", "dead", "injured", "wounded", "hurt", "missing", "unaccounted",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)? {BE} (?P<state>killed|dead|injured|wounded|hurt|missing|unaccounted for)\b"),
    (("died",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)?(?: (?:have|has|had))? (?P<state>died)\b"),
    (("kill", "injur", "wound",), rf"\b(?P<state>killed|killing|injured|injuring|wounded|wounding)(?: at least| about| some)? {NUMBER}(?P<who> (?:[a-z-]+ )?(?:people|persons|men|women|children|residents|workers|civilians|soldiers|passengers|miners))\b"),
    ((" dead",), rf"\b(?P<state>left)(?: at least| about| some)? {NUMBER}(?P<who>(?: [a-z-]+){{0,2}}) dead\b"),
    (("killing", "injuring"), rf"\b(?P<state>killing|injuring)(?: at least| about| some| more than)? {NUMBER}(?P<who>)(?=[,.;]| and )"),
    (("to have ",), rf"(?<![\d.,])\b{NUMBER}{WHO} (?:are|is|were|was) (?:now )?(?:known|confirmed) to have (?:been )?(?P<state>died|killed)\b"),
    (("stands at", "stood at"), rf"\b(?:stands|stood) at {NUMBER}(?P<who>(?: people)?) (?P<state>dead|deaths|missing|injured)\b"),
    (("dead, ", "dead and "), rf"\bdead(?:,| and) {NUMBER}(?P<who>) (?P<state>missing|injured|wounded)\b"),
    (("suspects",), rf"\b(?:named|declared|identified) {NUMBER}(?P<who> [a-z]+(?: [a-z]+)?) (?:as|to be) (?P<state>suspects)\b"),
    (("suspects",), rf"\b(?:have|has|had)(?: had| now| named)? {NUMBER}(?P<who>) (?P<state>suspects)(?= (?:since|so far|now|in all)\b|[.,])"),
    (("other",), rf"\b(?P<state>killed|killing|injured|injuring|wounded|wounding)(?P<and> [\w.’'-]+(?: [\w.’'-]+){{0,7}}? and (?:at least )?){NUMBER} other(?:s|(?P<who> (?:people|persons|passengers|men|women|miners|soldiers)))\b"),
    (("other",), rf"\b(?P<state>died|killed)(?P<and> (?:with|alongside|together with) ){NUMBER} other(?:s|(?P<who> (?:people|persons|passengers|men|women|miners|soldiers)))\b"),
    (("other",), rf"\b(?P<and>and ){NUMBER} other(?:s|(?P<who> (?:people|persons|passengers|men|women|miners|soldiers))) (?:(?:were|was|had been) )?(?P<state>killed|died|injured|wounded)\b"),
    ((" of the ",), rf"(?<![\d.,])\b{NUMBER}(?P<who> (?:out )?of the (?:\d+|[a-z-]+)(?: [a-z-]+){{1,4}}?) (?:{BE} |(?:have |has |had )?(?:lost their )?)(?P<state>killed|dead|died|lives)\b"),
    (("arrest", "detain", "custody"), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)? {BE} (?:taken (?:into|in) (?P<state>custody)|in (?P<in>custody)|(?P<held>arrested|detained))\b"),
    (("arrest", "detain"), rf"\b(?P<state>arrested|arresting|detained|detaining)(?: at least| about| some)? {NUMBER}(?P<who> (?:[a-z-]+ )?(?:people|persons|men|women|suspects|workers|employees|officials|officers|students|demonstrators|protesters))\b"),
    (("detention", "custody", " jail", " prison"), rf"\b(?P<state>sent|remanded|committed|ordered|placed) {NUMBER}(?P<who>{HELD}) (?:to|in|into) {CELL}"),
    (("detention", "custody", " jail", " prison"), rf"(?<![\d.,])\b{NUMBER}{WHO},? {BE} (?P<state>sent|remanded|committed|ordered|placed) (?:to|in|into) {CELL}"),
    (("detention", "custody"), rf"\b(?P<state>orders|ordered|imposed|approved)(?: the| an?)?(?: (?:\d+|[a-z]+)[ -](?:days?|months?)['’]?)? {CELL}(?: of (?:up to )?(?:\d+|[a-z]+) (?:days|months))? (?:for|to|on|against) {NUMBER}(?! (?:days|weeks|months|years|more|others))(?P<who>{HELD})\b"),
    (("balance", "toll"), rf"\b(?:balance|toll)[^.;]{{0,60}}?\b{NUMBER}(?P<who>) (?P<state>dead|deaths)\b"),
    (("lives",), rf"(?<![\d.,])\b{NUMBER}{WHO} lost their (?P<state>lives)\b"),
    (("lives",), rf"\bclaim(?:ed|ing) the (?P<state>lives) of(?: at least| about| some)? {NUMBER}(?P<who>(?: (?:[a-z-]+ )?(?:people|persons|men|women|children|residents|workers|passengers))?)\b"),
    (("sicken", "infect",), rf"\b(?P<state>sickened|infected)(?: at least| about| some)? {NUMBER}(?P<who>(?: (?:people|persons|patients|residents|children))?)\b"),
    ((" ill", "sick",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)?(?: (?:have|has|had))? (?:fell|fallen|taken|become) (?P<state>ill|sick)\b"),
    (("infect",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)? {BE} (?:(?:now )?(?:known|confirmed|found|thought|believed) to (?:be|have been) )?(?P<state>infected)\b"),
    (("infect",), rf"(?<![\d.,])\b{NUMBER}(?P<who> (?:babies|infants|newborns|children|people|persons|patients|residents|workers|passengers|pupils)) (?P<state>infected)\b"),
    (("number of",), rf"\b(?P<who>number of (?P<state>infected) (?:babies|infants|newborns|children|people|persons|patients|residents|workers|passengers|pupils))\b[^.;]{{0,80}}?\b(?:to|at|of|was|is|reach(?:es|ed)|pass(?:es|ed)) {NUMBER}\b(?!,? \d{{4}})"),
    (("made ", "making "), rf"\b(?:made|making)(?: at least| about| some)? {NUMBER}(?P<who> (?:[a-z-]+ )?(?:people|persons|patients|residents|children|pupils|guests|customers)) (?P<state>ill|sick)\b"),
    (("number of",), rf"\b(?P<who>number of (?:people|persons|patients|residents|children|pupils|guests|customers) (?P<state>treated))\b[^.;]{{0,80}}?\b(?:to|at|of|was|is|reach(?:es|ed)|pass(?:es|ed)) {NUMBER}\b(?!,? \d{{4}})"),
    (("leaving",), rf"\b(?:leaving|leaves|left)(?: only| still)? {NUMBER}(?P<who>(?: (?:[a-z-]+ )?(?:people|persons|men|women|suspects|workers|employees))?) (?P<state>in custody|in hospital)\b"),
    (("number of",), rf"\b(?P<who>number of (?:people|persons|patients|residents|children|pupils|guests|customers) (?:who )?(?:(?:have|has|had) )?(?:fell|fallen|falling|taken|become|became|made) (?P<state>ill|sick))\b[^.;]{{0,80}}?\b(?:to|at|of|was|is|reach(?:es|ed)|pass(?:es|ed)) {NUMBER}\b(?!,? \d{{4}})"),
    (("killed", "dead", "died"), rf"\b(?:killed|dead|died)(?:,| and) (?:at least |about |some |another )?{NUMBER}(?P<who>(?: (?:others|people|passengers|more))?) (?P<state>injured|wounded|hurt)\b"),
    (("injured", "hurt", "wounded"), rf"\b(?:[Oo]f the|[Tt]he|left) {NUMBER}(?P<who>(?: (?:people|persons|passengers|men|women|children|residents|workers))?) (?P<state>injured|wounded|hurt)\b"),
    (("treatment",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)?(?: (?:have|has|had))? (?:sought|needed|received|required) (?:medical |hospital )?(?P<state>treatment)\b"),
    (("treated",), rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)? {BE} (?:so far )?(?P<state>treated)\b(?! for (?:[a-z]+ )?(?:injur|wound|burn|smoke|shock|cuts|bruise))"),
    (("hospital",), rf"(?<![\d.,])\b{NUMBER}{WHO},? {BE} (?:being treated )?(?P<state>in hospital)\b"),
    (("toll",), rf"\b(?P<who>(?:(?P<state>death) )?toll)\b[^.;]{{0,110}}?\b(?:to|at|of|was|is|hits|reach(?:es|ed)|pass(?:es|ed)) {NUMBER}\b(?!,? \d{{4}})"),
    (("fatal balance", "balance of victims"), rf"\b(?P<who>(?P<state>fatal) balance|balance of (?:fatal )?victims)\b[^.;]{{0,60}}?\b(?:to|at|of|was|is) {NUMBER}\b"),
    (("number of", "quantity of"), rf"\b(?P<who>(?:number|quantity) of (?:the )?(?:(?:confirmed|known|official) )?(?P<state>dead|deaths|injured|missing))\b[^.;]{{0,110}}?\b(?:to|at|of|was|is|reached|passed) {NUMBER}\b(?!,? \d{{4}})"),
))  # fmt: skip
DAY_OF = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $", re.I)
MONTH = re.compile(r" (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
MANY = re.compile(r" (?:babies|infants|newborns|children|people|persons|patients|men|women|residents|workers|passengers|pupils)$")  # 'a toll of 16 babies' is no age
WITHIN = re.compile(r" (?:within|in the (?:first|last)) ")  # 'three had fallen ill within nine days': how many there were then
AGE = re.compile(r"\b(?:of|aged?) $")
STATES = {"dead": "killed", "fatal": "killed", "left": "killed", "lives": "killed", "died": "killed", "killing": "killed", "death": "killed", "deaths": "killed", "unaccounted for": "missing", "wounded": "injured", "hurt": "injured", "injuring": "injured", "wounding": "injured",
          "sickened": "ill", "infected": "ill", "sick": "ill", "treatment": "ill", "treated": "ill",
          "sent": "remanded", "committed": "remanded", "ordered": "remanded", "orders": "remanded", "placed": "remanded", "imposed": "remanded", "approved": "remanded",
          "custody": "arrested", "detained": "arrested", "arresting": "arrested", "detaining": "arrested"}  # fmt: skip
TOTAL = re.compile(r"\b(?:has|have|had|in (?:all|total)|toll|(?:number|quantity) of|balance|so far|now|total|disaster|earthquake|quake|floods?|flooding|fire|blaze|crash|collapse|explosion|blast|storm|landslide|accident|sinking|derailment|eruption|outbreak|epidemic)\b", re.I)  # near a count that includes all before
NEAR_COUNT = 80  # characters before the number
THEN = re.compile(r"\b(?:after|before|until|when)\s(?:only\s|the\s|at least\s)?$")  # 'only after two had died': how many there were then
THERE = re.compile(r"\b(?:(?:in|at|on) which|(?:hostel|hotel|house|home|building|school|bus|car|van|train|boat|block|ward|room|inn|bar|club|shop|factory|plant|mine|street|village) where)\s(?:at least\s|about\s|some\s)?$")  # 'the hostel in which ten died': how many there
PART_OF = re.compile(rf"\s(?:out )?of (?:the )?(?:\d|(?:{'|'.join(NUMBERS)})\b)", re.I)  # 'one of three children'
OTHERS = re.compile(r"\b(?:of whom|of which|percent|per cent|years?|months?|weeks?|days?|hours?|times|of them|houses|homes|cattle|animals|others?|more)\b", re.I)
OUT_OF = re.compile(rf"\b(?:\d|{'|'.join(NUMBERS)}) (?:out )?of (?:the |its |their )?$", re.I)  # 'two of the twelve miners died'
ALL = re.compile(r"\b(?:on board|aboard|occupants|passengers|inside)\b")  # of whom so many died, so many in all
LETTERS = Signs("lives", "suspects", "fatal", "kill", "dead", "died", "injur", "wound", "hurt", "missing", "toll", "unaccounted", " ill", "sick", "infect", "treat", "in hospital", "arrest", "detain", "custody", "detention", " jail", " prison")


STILL = re.compile(r"\b(?:still|remain|remains|are|is|now)\b")  # who is missing when it is told: 'eight people remain missing'
MEASURED = (("infected", "ill"), ("people treated", "ill"), ("people ill", "ill"), ("in hospital", "in hospital"), ("in custody", "in custody"), ("people missing", "missing"), (" dismissed", "dismissed"), (" complained", "complained"))  # what a figure measures, of which no sentence may be known
ONE_DAY = "remanded"  # by the decision of one day
PASSING = ("missing", "arrested", ONE_DAY, "in hospital", "in custody")  # of whom there are fewer later: those who were found, those who were let go
TREATED = SAY["treated"].removeprefix(SAY["ill"])
MISSED, NURSED, KEPT, SENT = "missing", "in hospital", "in custody", "dismissed"
BY_FIGURE = "complained"  # known by figures alone
PRESENT = (NURSED, KEPT)  # of each day others
BARE = re.compile(r"(?:death |fatal )?(?:toll|balance)|(?:number|quantity) of")  # behind which the number stands alone
MOST_SIDES = 6
NOUN, ANYBODY = re.compile(r"^[\w,-]+ (?:[a-z-]+ )?([a-z]{3,}s)\b(?! injured)"), frozenset("persons patients others years".split())
KEPT_IN = re.compile(r"\bin (?:custody|hospital) in ([A-Z][\w’-]+)")
FIRST = re.compile(rf"\d+(?:,\d{{3}})*|\b(?:{SPELT_WORDS})\b")  # number of a side


def counted(text: str) -> tuple[tuple[str, int, str], ...]:
    """(state, number, words) of each count of people in a sentence; a part of them ('three others') is none."""
    low = text.lower()
    if not LETTERS.within_one(low):
        return ()
    found: dict[str, tuple[str, int, str]] = {}
    for letters, pattern in COUNTS:
        for m in pattern.finditer(text) if any(map(low.__contains__, letters)) else ():
            named = m.groupdict()
            state = (m["state"] or (KEPT if named.get("in") else "") or named.get("held") or "death").lower()  # a toll alone is that of the dead
            state = STATES.get(state, state)
            among = PART_OF.match(m["who"] or "")
            if among and not ALL.search(text, m.start("who"), m.end()) or OUT_OF.search(text[max(0, m.start("n") - 24) : m.start("n")]) or THERE.search(text[max(0, m.start("n") - 30) : m.start("n")]) or " had " in m[0] and THEN.search(text[max(0, m.start("n") - 20) : m.start("n")]):
                continue
            if OTHERS.search((m["who"] or "").removesuffix(" of them" if state == ONE_DAY else "")) or MONTH.match(m["who"] or "") or DAY_OF.search(text[max(0, m.start() - 11) : m.start()]) or AGE.search(text[max(0, m.start("n") - 6) : m.start("n")]) and not MANY.search(m["who"] or "") or state == "ill" and WITHIN.match(text, m.end()):
                continue
            value = spelt_or_printed(m["n"])
            who = m["who"] or ""
            if value and named.get("and"):
                found.setdefault(state, (state, value + 1, m[0]))  # with the one who is named
            elif value:
                found.setdefault(state, (state, value, m["n"] if BARE.match(who) else f"{m['n']}{who}".strip()))
    return tuple(found.values())


def totals(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """What the article counts in all, one claim for each state; a count of one day or one place is none."""
    found: dict[str, Claim] = {}
    lead = min([s.line for s in (*article.summary, *article.withheld)], default=0)
    title = [(0, article.title)] if article.title_from == "source" else []
    former = [e for e in article.events if e.kind == "background"]
    for line, text in (*lines.each, *title) if lines.has(LETTERS) else ():
        if any(e.line == line and (text.lower() in longest(e).lower() or e.what.lower() in text.lower()) for e in former):
            continue  # 'in 2010 an outbreak made 27,000 people ill': not of this one
        if not LETTERS.within_one(text.lower()):
            continue
        for state, value, words in counted(text):
            at = text.lower().find(words.lower())
            if state in PRESENT:
                found.setdefault(state, Claim("toll", state, value, words, article.id, article.published or "~", text, line))
            elif state == MISSED and STILL.search(text, max(0, at), at + len(words) + 24):
                made = Claim("toll", state, value, words, article.id, article.published or "~", text, line)
                found[state] = min(found.get(state, made), made, key=lambda c: c.value)
            elif state not in PASSING and (line == lead or TOTAL.search(text[max(0, at - NEAR_COUNT) : at + len(words) + 12])):
                made = Claim("toll", state, value, words, article.id, article.published or "~", text, line)
                found[state] = max(found.get(state, made), made, key=lambda c: c.value)
    for f in article.figures:
        state = next((state for sign, state in MEASURED if sign in f.of), "") if not f.change and f.value == int(f.value) else ""
        if any(e.line == f.line and (f.src or f.withheld) in longest(e) for e in former):
            continue
        if state and state not in found and not hedge(words := f.src or f.withheld, words):
            said = max([text for line, text in lines.each if line == f.line and words in text], key=len, default=words)
            found[state] = Claim("toll", state, int(f.value), words, article.id, article.published or "~", said, f.line, hedge="weak")
    return tuple(found.values())


def chains(claims: Sequence[Claim], stories: Stories) -> list[tuple[Found, frozenset[str]]]:
    """Totals of one story that grow from report to report, each number once, with all articles that count; of the missing those that fall.

    Nothing where any report counts fewer than an earlier one, or misses more.
    """
    by_state: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.published[:4].isdigit():
            by_state[c.key].append(c)
    found = []
    for state, mine in sorted(by_state.items()):
        for group in by_story(mine, stories):
            sure = [c for c in group if not c.hedge or state in PRESENT or state == BY_FIGURE]
            run = sure and _run(state, group) or _run(state, sure)
            first = {c.value: c for c in reversed(run)}
            kept = sorted(first.values(), key=lambda c: c.published[-10:] if state in PRESENT else c.value, reverse=state == MISSED)
            if not kept:
                found += [(f, frozenset(c.article for c in group)) for f in _of_once(state, group)]
                continue
            kept = kept if len(kept) <= MOST_SIDES else [kept[0], *kept[1 - MOST_SIDES :]]
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in kept)
            found.append((Found("over_time", _topic(state, sides), sides, SAY["later"]), frozenset(c.article for c in group)))
    return found


def _of_once(state: str, group: Sequence[Claim]) -> list[Found]:
    """Those who were dismissed at one time, where a source still counts as one did before another: eleven, twelve, eleven."""
    told = sorted(group, key=lambda c: (c.published[-10:], c.article)) if state == SENT else []
    if len({c.value for c in told}) != 2 or told[0].value != told[-1].value:
        return []
    sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told[:MOST_SIDES])
    return [Found("disagreement", SAY[state], sides, SAY["once"])]


def _run(state: str, group: Sequence[Claim]) -> list[Claim]:
    """The claims by day, where they grow, or fall as they should; none where two of one day differ of those who come and go."""
    falling = state == MISSED
    run = sorted(group, key=lambda c: (c.published[-10:], -c.value if falling else c.value, c.article))
    values, days = [c.value for c in run], {c.published for c in run}
    one_a_day = len({(c.published, c.value) for c in run}) == len(days)
    if state in PRESENT and _of_others(run):
        return []
    return run if len(set(values)) > 1 and len(days) > 1 and (one_a_day if state in PRESENT else values == sorted(values, reverse=falling)) else []


def _of_others(run: Sequence[Claim]) -> bool:
    """'In custody in Hellmar', 'in custody in Torvik'; 'nine firefighters', 'six dockers'."""
    places = {m[1] for c in run for m in KEPT_IN.finditer(c.sentence)}
    nouns = {m[1] for c in run if (m := NOUN.search(c.shown.lower())) and m[1] not in ANYBODY}
    return len(places) > 1 or len(nouns) > 1


def _topic(state: str, sides: Sequence[Side]) -> str:
    """'how many fell ill'; of those who sought treatment it is not said."""
    return SAY["treated" if state == "ill" and any("treat" in s.sentence for s in sides) else state]


def whole(chained: Sequence[tuple[Found, frozenset[str]]], single: Sequence[Found], published: Callable[[str], str]) -> list[Found]:
    """The counts of stories and those of single happenings; of two that share sources, or a line of one, both as one where they rise together, else that of more articles."""
    kept: list[Found] = list(single)
    for chain, told in chained:
        lines = {(s.article, s.line) for s in chain.sides}
        same = [f for f in kept if (f.topic.removesuffix(TREATED), f.kind) == (chain.topic.removesuffix(TREATED), chain.kind)
                and (len(told & {s.article for s in f.sides}) > 1 or any((s.article, s.line) in lines for s in f.sides))]
        if any(len({s.article for s in f.sides}) > len(told) for f in same):
            continue
        kept = [f for f in kept if f not in same]
        kept.append(replace(_both(chain, same, published), entries=tuple(e for f in same for e in f.entries)))
    return kept


def _both(chain: Found, others: Sequence[Found], published: Callable[[str], str]) -> Found:
    """The chain, with numbers that only the others give where all still rise, or fall, from report to report."""
    if chain.kind != "over_time" or chain.topic in (SAY[state] for state in PRESENT):
        return chain
    told = {n: s for f in (*others, chain) for s in f.sides if (n := _count_of(s))}
    run = sorted(told.items(), key=lambda t: (published(t[1].article)[-10:], t[0]))
    values = [n for n, _ in run]
    grows = values == sorted(values, reverse=chain.topic == SAY[MISSED]) and len(run) > len(chain.sides) and not any(published(s.article) == "~" for _, s in run)
    return replace(chain, sides=tuple(s for _, s in run[-MOST_SIDES:])) if grows else chain


def _count_of(side: Side) -> int:
    first = FIRST.search(side.value.lower())
    return 0 if first is None else spelt_or_printed(first[0])


def tolls(articles: Sequence[Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], remember: Remember = direct) -> list[Found]:
    """Counts of one happening that differ: over time where they rise from report to report, a disagreement where two of one day differ."""
    by_id = {a.id: a for a in articles}
    found: list[Found] = []
    for entry, group in linked:
        if len(entry.sources) > 1 and entry.kind == "past" and any(remember(counted, t.text) for t in group):
            found += _compared(entry, group, by_id, remember)
    return found


def _compared(entry: Entry, group: Sequence[Told], articles: dict[str, Article], remember: Remember) -> list[Found]:
    told: dict[str, dict[str, tuple[str, int, Side]]] = {}
    for t in sorted(group, key=lambda t: (t.published, t.article, t.event.line)):
        texts = [(t.text, t.event.line), *((s.text, s.line) for s in (*articles[t.article].summary, *articles[t.article].withheld))]
        for text, line in texts:
            for state, value, words in remember(counted, text):
                told.setdefault(state, {}).setdefault(t.article, (t.published, value, Side(t.article, words, text, line)))
    made = []
    for state, mine in sorted(told.items()):
        if state in PRESENT:
            continue  # of each day others
        run = list(mine.values())
        values = [v for _, v, _ in run]
        if len(set(values)) < 2 or "~" in {p for p, _, _ in run} and len(run) < 3:
            continue
        days = [p[:10] for p, _, _ in run]
        if state == ONE_DAY:
            made.append(Found("disagreement", SAY[state], tuple(s for _, _, s in run), SAY["once"], (entry.id,)))
        elif values == sorted(values, reverse=state == MISSED) and len(set(days)) > 1:
            sides = tuple([s for _, _, s in run])
            made.append(Found("over_time", _topic(state, sides), sides, SAY["later"], (entry.id,)))
        elif days[0] != "~" and (len(set(days)) == 1 and state != MISSED or state == "arrested" and entry.date < min(days) and len({v for v in values}) == len(values) == 2):
            made.append(Found("disagreement", SAY[state], tuple(s for _, _, s in run), SAY["apart"], (entry.id,)))
    return made

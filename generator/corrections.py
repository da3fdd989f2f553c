"""Numbers that a source itself sets against former ones: '12 miners, not 14 as first announced', '27 cases, up from 12 on Wednesday'."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.claims import NUMBERS, Claim
from generator.currencies import is_currency
from generator.former_numbers import SIGNS as FORMER_SIGNS
from generator.former_numbers import formers
from generator.kinship import Story, kin
from generator.lines import Lines
from generator.model import Article, Side
from generator.scope import ONE_UNIT
from generator.signs import Signs
from generator.variants import Found
from generator.wording import CHANGED_TO, CHANGING, CURRENCY, FORMERLY, GIVEN, OF_LATE, WHEN, WROTE, words

SAY = {  # user-visible sentences
    "corrected": "a later report corrects the number",
    "money": "amount of money",
    "risen": "the number changed between the reports",
}
NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(sorted(NUMBERS, key=lambda n: (-len(n), n)))}"
SCALES = {" million": 1e6, " billion": 1e9}
LARGE = 1_000_000
MOST_CHANGE = 10  # times as much at most as before
TELLING = 1000  # a number that no other count of a story is likely to equal
FIRST = r"(?:first|initially|earlier|originally|previously)"
SAID = rf"(?:{FIRST} )?(?:{GIVEN})"
CORRECTED = tuple((signs.split("|"), re.compile(p, re.I)) for signs, p in (  # one of the signs stands in each
    (" not ", rf"\b(?P<new>{NUMBER})\b(?:[ -][a-z][a-z-]{{0,29}}){{0,3}},? (?:and )?not (?P<old>{NUMBER})\b(?:[ -][a-z][a-z-]{{0,29}}){{0,2}},? as (?:it |was |were |had been )?{FIRST}\b"),
    ("orrected|evised|mended", rf"\b(?:corrected|revised|amended)\b[^.;]{{0,60}}\bto (?P<new>{NUMBER})\b[^.;]{{0,30}}\bfrom (?P<old>{NUMBER})\b"),
    ("orrected|evised|mended", rf"\b(?:corrected|revised|amended)\b[^.;]{{0,60}}\bfrom (?P<old>{NUMBER})\b[^.;]{{0,30}}\bto (?P<new>{NUMBER})\b"),
    ("orrecting", rf"\bcorrecting (?:an|the|its|his|her|their) (?:earlier |previous |first |initial |former )?(?:count|figure|toll|number|total|report) of (?P<old>{NUMBER})\b"),
    (" from the | from an | than the | than an ", rf"(?:[$€£]?\b(?:\d+\.\d+|{NUMBER})\b[^.;,:]{{0,60}}(?:, (?:he|she|it|they|the [a-z]+) (?:said|added))?,? (?:which is )?)?\b(?:up|down|more|less|fewer|higher|lower) (?:from|than) (?:the(?: round| rough| official)?|an?(?: earlier| initial| previous)?) [$€£]?(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?(?:[ -][a-z][a-z-]{{0,29}}){{0,2}}? (?:that )?(?:it|they|he|she|officials|authorities|police|the [a-z]{{3,14}})?(?: had)? ?{SAID}\b"),
    (" from a", rf"(?:[$€£]?\b(?:\d+\.\d+|{NUMBER})\b[^.;,:]{{0,60}},? )?\b(?:up|down) from {FORMERLY} [$€£]?(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?"),
    (" not ", rf"(?:\b(?:\d+\.\d+|{NUMBER})\b(?P<more> million| billion)?(?: [a-z]+){{0,3}},? )?(?:and )?not [$€£]?(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?(?: [a-z]+)?,? {WROTE}\b"),
    ("ather than ", rf"(?:{CURRENCY}(?<![\d.,])(?:\d+\.\d+|{NUMBER})\b(?: million| billion)?(?: [a-z-]+){{0,3}},? )?\brather than (?:the |an? )?{CURRENCY}(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?(?: [a-z-]+){{0,2}}? (?:that )?(?:(?:it|they|he|she|officials|authorities|police|the [a-z]{{3,14}}) )?(?:had )?{SAID}\b"),
    ("ather than ", rf"\b(?P<new>{NUMBER})\b(?: [a-z-]+){{0,2}}? rather than (?:the|their|its|an?) (?:earlier|previous|first|initial|original|former) (?P<old>{NUMBER})\b"),  # 'put at 8,000 rather than their earlier 6,000'
    ("aised|orrected|owered|evised|rought", rf"\b(?P<old>{NUMBER})\b(?: [a-z-]+){{1,3}} (?:were|was|had been) (?:at first|first|initially|originally) [a-z]+(?: [a-z]+){{0,2}},? (?:but|and) [^.;]{{3,50}}? (?:raised|corrected|lowered|revised|brought) (?:the|that|this|its) (?:number|count|total|figure|toll) to (?P<new>{NUMBER})\b"),
))  # fmt: skip
CLAUSE = re.compile(r"$|add$|[A-Z][a-z]+s [a-z]+ (?:the|an?|its|their) ")
RAISING = ("raise", "raising", "increas", "lifted", "cut ", "lower", "reduc", "expanded", "widened", "doubled")
BESIDES = (" more than ", " less than ", " fewer than ")
THAN_AGREED = re.compile(  # '13.9 million euros, 2.3 million more than agreed'
    r"(?<![\w.,])(?P<n>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale> million| billion)? (?:[a-z]+ )?(?P<way>more|less) than (?:(?:had been|was|were|they had|it had|originally|initially|first|previously) ){0,2}"
    r"(?:agreed|planned|budgeted|foreseen|contracted|estimated|expected|quoted|announced|promised|intended)\b")  # fmt: skip
AMOUNT = re.compile(r"(?<![\w.,])(?:[$€£]\s?)?(?P<n>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale> million| billion)?\b")
RAISED = re.compile(  # 'raised their offer from 1,150 masts to 1,600'
    rf"\b(?:raised?|raising|increased?|increasing|lifted|cut|lowered|lowering|reduced|reducing|expanded|widened|doubled) (?:the|its|his|her|their|an?) (?:[a-z-]+ ){{1,4}}from [$€£]?(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?(?: [a-z-]+){{0,3}} to (?:about |some |nearly |more than )?[$€£]?(?:\d[\d,.]*\d|{NUMBER})\b(?: million| billion)?(?! percent| per cent|%)")
CHANGED = tuple(re.compile(p) for p in (  # 'raised spending to 46.3 billion euros from 45.8 billion', 'increased the sum that it pays from 50,000 to 80,000 leva'
    rf"{CHANGED_TO}{CURRENCY}(?P<new>\d[\d,]*(?:\.\d+)?)(?P<new_scale> million| billion)?\b(?: ?%)?(?: [a-z]+){{0,3}}?(?: \([^()]{{3,24}}\))?,? (?:up |down )?from (?:(?:the|an?|its|their|about|some) )*{CURRENCY}(?P<old>\d[\d,]*(?:\.\d+)?)(?P<scale> million| billion)?\b",
    rf"\b(?:{CHANGING})\b[^.;:“”\"\d]{{0,80}}?\bfrom (?:(?:the|an?|its|their|about|some) )*{CURRENCY}(?P<old>\d[\d,]*(?:\.\d+)?)(?P<scale> million| billion)?\b(?: ?%)?(?: [a-z]+){{0,2}}? to (?:about |some |nearly |more than )?{CURRENCY}(?P<new>\d[\d,]*(?:\.\d+)?)(?P<new_scale> million| billion)?\b(?: ?%)?(?: (?!to\b|in\b|and\b|from\b)[a-z]+)?",
    rf"\b(?:first|initially|originally|previously|earlier)\s(?:[a-z]+\s){{1,6}}{CURRENCY}(?P<old>\d[\d,]*(?:\.\d+)?)(?P<scale> million| billion)?\b[^.;:“”\"\d]{{0,60}}?\bnow\b[^.;:“”\"\d]{{0,60}}?{CURRENCY}(?P<new>\d[\d,]*(?:\.\d+)?)(?P<new_scale> million| billion)?\b",
))
OFFERING = re.compile(r"\b(?:(?:an?|the|its|their) (?:proposal|offer|plan|request|demand|bill|motion)|offered|offers|offering|proposed|proposes|asked|wanted|wants|hoped|threatened)\s(?:to\s)?$")  # 'offered to cut the levy from 30 to 20 percent'
LEVIED = re.compile(r"\b(?:tax|duty|levy|tariff|excise) on (?:the )?([a-z]+)")  # 'the tax on beer', 'the tax on wine'
A_YEAR = re.compile(r"(?:19|20)\d\d")
LONG_AGO = re.compile(r"\b(?:a year|years|last year|decade|the year before|in (?:19|20)\d\d)\b")
BEFORE = 110  # characters in which the new number stands
RISEN = tuple((signs.split("|"), re.compile(hint), re.compile(p)) for signs, hint, p in (  # one of the signs stands in each, and what is quickly looked for
    (" from ", r" (?:up|down) from \d", rf"\b(?:{NUMBER})\b[^.;,:]{{0,60}}(?:, (?:he|she|they|officials|the [a-z]+) (?:said|says|say|added))?,? (?:up|down) from (?P<old>\d[\d,]*)\b" + OF_LATE),
    (" against | compared with ", r" (?:against|with) \d", rf"\b(?:{NUMBER})\b[^.;,:]{{0,60}},? (?:against|compared with) (?P<old>\d[\d,]*)(?=(?: [a-z]+)? {WHEN}|\W*$)(?:[^.;,\d]{{0,60}} and (?P<older>\d[\d,]*)(?=(?: [a-z]+)? {WHEN}|\W*$))?"),
    (" from ", r" from (?:the|an|its|their) (?:initial|original|previous|earlier|first|former) ", rf"\bfrom (?:the|an|its|their) (?:initial|original|previous|earlier|first|former) {CURRENCY}(?P<old>\d[\d,]*\.\d+|{NUMBER})\b(?P<scale> million| billion)?(?: [a-z-]+){{0,3}} to {CURRENCY}\d[\d,]*(?:\.\d+)?(?: million| billion)?(?: [a-z-]+)?"),
    (" from ", r" from \d[\d.]* to \d", r"\b(?:moved|rose|risen|climbed|grew|grown|fell|fallen|dropped|went|increased|turned|opened) from (?P<old>\d+(?:\.\d+)?) to \d+(?:\.\d+)? (?P<unit>degrees|meters|metres|centimeters|centimetres|hectares|acres|kilometers|kilometres)\b"),
))
SIGNS = Signs(*dict.fromkeys([sign for row in CORRECTED for sign in row[0]] + [sign for row in RISEN for sign in row[0]]))
LIKELY = Signs(*BESIDES, *RAISING, " not ", " from ", " now ", *FORMER_SIGNS)
NOT_AS = re.compile(r"\bn(?:ot|or the) (?P<old>\d[\d,]*)(?: [a-z-]+){0,2}? (?:as (?:on|in|by) (?:the|its|their|an?) [a-z]{3,}|(?:that )?(?:it|they|he|she|officials|the [a-z]{3,14}) (?:had )?(?:"  # '251, not 212 as on the list, nor the 247 that the minister gave'
                    rf"{GIVEN})\b)")
NEW_ONE = re.compile(r"\b\d[\d,]*(?:[ -][a-z][a-z-]*){0,3}, (?:and )?(?:not [^.;,]{3,40}, )?$")
LISTED = re.compile(  # '247 people on board, 35 more than its manifest showed'
    r"(?<![\w.,])(?P<n>\d+(?:,\d{3})*)(?P<scale>) (?:[a-z]+ )?(?P<way>more|less|fewer) than (?:its|the|his|her|their) (?:[a-z]+ )?(?:manifest|list|register|records?|papers|log|count) (?:had )?(?:showed|shows|listed|gave|had|said|named|counted)\b")


def corrected(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """What the article takes back, and what it says has changed: the former number as the claim's value, the sentence in which it does so."""
    found: dict[float, Claim] = {}
    said = frozenset(filter(lines.all.__contains__, SIGNS)) if lines.has(SIGNS) else frozenset[str]()
    likely = [row for row in CORRECTED if not said.isdisjoint(row[0])]
    risen = [row for row in RISEN if not said.isdisjoint(row[0])]
    for line, text in lines.each if likely or risen or lines.has(LIKELY) else ():
        for kind, unit, old, shown in _former_numbers(text, likely, risen):
            if old not in found:
                found[old] = Claim(kind, unit, old, shown, article.id, article.published or "~", text, line, about=_about(article, line, text))
    return tuple(found.values())


def _former_numbers(text: str, likely: Sequence[tuple[Sequence[str], re.Pattern[str]]], risen: Sequence[tuple[Sequence[str], re.Pattern[str], re.Pattern[str]]]) -> Iterator[tuple[str, str, float, str]]:
    """(corrected | risen | changed, unit, the former number, the words that say so) of each in a sentence."""
    for signs, pattern in likely:
        for m in pattern.finditer(text) if any(map(text.__contains__, signs)) else ():
            named = m.groupdict()
            yield "corrected", "", number(m["old"]) * SCALES.get(named.get("scale") or named.get("more") or "", 1), m[0]
    for signs, hint, pattern in risen:
        for m in pattern.finditer(text) if any(map(text.__contains__, signs)) and hint.search(text) else ():
            named = m.groupdict()
            unit = named.get("unit") or ""
            for printed in filter(None, (named["old"], named.get("older"))):
                yield "risen", ONE_UNIT.get(unit, unit), number(printed) * SCALES.get(named.get("scale") or "", 1), m[0]
    raised = RAISED.search(text) if " from " in text and " to " in text else None
    if raised and OFFERING.search(text, 0, raised.start()):
        raised = None
    if raised and not raised["scale"] and raised[0].endswith(tuple(SCALES)):
        raised = None  # 'from 28 to 35 million'
    if raised:
        yield "risen", "", number(raised["old"]) * SCALES.get(raised["scale"] or "", 1), raised[0]
    changed = () if raised else (CHANGED[:2] if " from " in text and " to " in text else ()) + (CHANGED[2:] if " now " in text else ())
    for m in (m for pattern in changed for m in pattern.finditer(text)):
        if (old := before_change(m)) and not OFFERING.search(text, 0, m.start()) and not LONG_AGO.search(text, m.end(), m.end() + 40):
            yield "changed", "", old, m[0]
    exceeding = THAN_AGREED.search(text) if " than " in text else None
    if exceeding and (old := agreed(exceeding)):
        yield "risen", "", old, exceeding[0]
    for m in NOT_AS.finditer(text) if " not " in text and " as " in text else ():
        new = NEW_ONE.search(text, max(0, m.start() - 80), m.start())
        yield "corrected", "", number(m["old"]), f"{new[0] if new else ''}{m[0]}"
    for told in formers(text):
        yield told.kind, "", told.old, text[told.start : told.end]
    listed = LISTED.search(text) if " than " in text else None
    if listed and (old := agreed(listed)):
        yield "corrected", "", old, _from_number(listed)


def _about(article: Article, line: int, text: str) -> frozenset[str]:
    """Stems of the sentence, or of the figure and what it measures."""
    return words(" ".join([text, *(f"{f.of} {f.unit}" for f in article.figures if f.line == line and text in (f.src, f.withheld))]))


def agreed(said: re.Match[str]) -> float:
    """The number that the one before it is so much above or below: 11.6 million for '13.9 million euros, 2.3 million more than agreed'; 0 for none."""
    by = _value(said)
    new = [v for m in AMOUNT.finditer(said.string, max(0, said.start() - BEFORE), said.start()) if (v := _value(m)) > by]
    return round(new[-1] + (-by if said["way"] == "more" else by), 4) if new else 0


def _from_number(said: re.Match[str]) -> str:
    """The words from the number before: '247 people on board, 35 more than its manifest showed'."""
    new = [m.start() for m in AMOUNT.finditer(said.string, max(0, said.start() - BEFORE), said.start()) if _value(m) > _value(said)]
    return said.string[new[-1] : said.end()] if new else said[0]


def before_change(said: re.Match[str]) -> float:
    """45.8 billion of 'to 46.3 billion euros from 45.8 billion', 1.5 million of 'from 1.5 to 2.4 million'; 0 for years, and for two numbers that are not of one thing."""
    old, new, scale = number(said["old"]), number(said["new"]), SCALES.get(said["scale"] or said["new_scale"] or "", 1)
    if A_YEAR.fullmatch(said["old"]) and A_YEAR.fullmatch(said["new"]):
        return 0
    old, new = round(old * scale, 4), round(new * SCALES.get(said["new_scale"] or said["scale"] or "", 1), 4)
    return old if old != new and max(old, new) <= MOST_CHANGE * min(old, new) else 0


def _value(amount: re.Match[str]) -> float:
    return float(amount["n"].replace(",", "")) * SCALES.get(amount["scale"] or "", 1)


def number(printed: str) -> float:
    return float(NUMBERS[printed.lower()]) if printed.lower() in NUMBERS else float(printed.replace(",", ""))


def corrections(claims: Iterable[Claim], everything: Mapping[str, Sequence[Claim]], stories: Mapping[str, Story]) -> list[Found]:
    """Each number of another, earlier article that a source corrects or brings up to date, beside the new one. `everything`: claims by article, with their figures."""
    takings = [c for c in claims if c.kind in ("corrected", "risen", "changed")]
    by_value: dict[float, list[Claim]] = {c.value: [] for c in takings}
    for c in chain.from_iterable(everything.values()) if takings else ():
        if c.kind == "figure" and c.value in by_value:
            by_value[c.value].append(c)
    changing = {(c.article, c.line, c.value) for c in takings}
    former = {value: [c for c in those if (c.article, c.line, value) not in changing] for value, those in by_value.items()}  # who tells of the change as well gives no former number
    return [_found(new, old) for new in takings if (old := _former(new, former[new.value], stories, [c for c in everything[new.article] if c.kind == "figure" and c.value == new.value]))]


def _former(new: Claim, claims: Sequence[Claim], stories: Mapping[str, Story], own: Sequence[Claim]) -> list[Claim]:
    """The claims that it corrects, one for each article. `own`: the figures in which its article gives the former number."""
    sums = frozenset([c.key for c in own if is_currency(c.key) and c.value >= LARGE and len(f"{c.value:.0f}".rstrip("0")) > 1])  # 28 million euros are hardly two things
    told = [c for c in claims if c.article != new.article and c.published[:10] <= new.published[-10:] and (c.about & new.about or c.key in sums or new.kind != "changed" and (c.value >= TELLING or new.key and c.key == new.key)) and c.year in ("", new.published[:4]) and kin(stories[c.article], stories[new.article])]
    if "instead of" in new.shown and (other := LEVIED.search(new.sentence)):
        told = [c for c in told if not (one := LEVIED.search(c.of)) or one[1] == other[1]]
    return list({c.article: c for c in sorted(told, key=lambda c: (c.published, c.article, c.line), reverse=True)}.values())[::-1][:3]


def _found(new: Claim, old: Sequence[Claim]) -> Found:
    sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in (*old, new))
    return Found("superseded" if new.kind == "corrected" else "over_time", _topic(old), sides, SAY["corrected" if new.kind == "corrected" else "risen"])


def _topic(old: Sequence[Claim]) -> str:
    """What was measured, as far as it is no clause: not 'Engineers see the last hinge'."""
    of = next((c.of for c in old if not CLAUSE.match(c.of)), "")
    return of or (SAY["money"] if is_currency(old[0].key) else old[0].key)

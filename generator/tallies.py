"""How many there were and how long it took, as the sources of one happening count it: 'twelve paintings' and '11 paintings', 'three masked men' and 'four robbers'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from generator.casualties import PERSONS, THINGS
from generator.incidents import CULPRITS
from generator.memory import Remember, direct
from generator.model import Article, Entry, Side, Struct
from generator.number_words import SPELT, SPELT_WORDS
from generator.scope import ABOUT, BOUND, counts_on
from generator.timeline import days_between, in_order
from generator.told import Told
from generator.tolls import STATES
from generator.variants import Found
from generator.wording import STOP, stem

SAY = {  # user-visible sentences
    "how_many": "how many {noun}",
    "how_long": "how long it took",
    "aboard": "how many were on board",
    "culprits": "how many did it",
    "vote": "how the vote went",
    "age": "how old the {noun} was",
    "apart": "the sources of one happening count differently",
    "later": "the count changed between the reports",
}
SIGN = re.compile(rf"(?<![\w.,$€£¥:/+-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?:{'|'.join(sorted((n for n in SPELT if n not in ('zero', 'one')), key=len, reverse=True))}))(?![\w,.:/%-]*\d)(?![\w%-])", re.I)
DIGIT, NUMBER_WORDS = re.compile(r"\d"), frozenset(w for n in SPELT if n not in ("zero", "one") for w in n.split("-")) - {"one"}
PART = re.compile(  # 'two of its twelve stay cables'
    rf"(?<![\w.,])(?P<n>\d{{1,5}}|{SPELT_WORDS}) (?:out )?of (?:the|its|their|his|her|all) (?P<whole>\d{{1,5}}|{SPELT_WORDS}) (?P<what>[a-z][a-z’'-]+(?: [a-z][a-z’'-]+){{0,2}})", re.I)
VOTE = re.compile(r"(?<![\d.,:/$€£–-])(?P<yes>\d{1,3})(?: (?:votes?|deputies|lawmakers|members))?(?: to |\s?[–-]\s?| against | (?:in favou?r|for)(?: and|,| to| with) )(?P<no>\d{1,3})\b(?![\d.,:/%–-]*\d)(?! (?:percent|per cent|million|billion|years|months|weeks|days|hours|minutes|people|seats|members|points|degrees)\b)")  # '52 votes to 44'
OLD = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(sorted((n for n in SPELT if n != 'zero'), key=len, reverse=True))})-(?P<unit>day|week|month|year)-old (?P<who>boy|girl|baby|infant|toddler|child|teenager|man|woman|student|schoolboy|schoolgirl|pupil|driver|cyclist|pilot|worker)\b", re.I)
CLOSE_VOTES = 5  # votes by which two results of one vote lie apart at most
AFTER = re.compile(r"(?: (?P<word>[a-z][a-z’'-]+))")
LONG = re.compile(
    r"\b(?P<how>within|for|after|lasted|took|in) (?:(?:about|around|some|nearly|almost|just|over|more than|less than|under) )?(?:(?P<n>\d{1,3}|[a-z-]{3,12}) (?P<unit>minutes|hours|days)|(?P<half>half an hour)|(?P<quarter>a quarter of an hour)|(?P<hour>an hour))\b", re.I
)
UNITS = {"minutes": 1, "hours": 60, "days": 1440}
BEHIND = re.compile(r"[^.;,]{0,12}\b(?:later|ago|before|earlier|a day|a week|per)\b")
HOW = {"lasted": "for", "took": "for", "in": "within"}
DOERS = re.compile(rf"(?:masked |armed |hooded )(?:men|people|persons|youths|women)|{CULPRITS}|gunmen|attackers|assailants|hijackers|kidnappers", re.I)
MEN = frozenset(("men", "women", "people", "children", "crew", "police", "troops"))
NO_THING = frozenset(  # what is compared elsewhere, or counts nothing of its own
    "people persons years months weeks days hours minutes seconds times percent others points degrees kilometers kilometres miles meters metres feet tonnes tons acres hectares liters litres kilograms "
    "dollars euros pounds francs pesos rupees yen yuan crowns kroner cents votes seats hundred thousand million billion dozens dead".split()
)
HARM = frozenset((*STATES, *STATES.values(), "rescued", "arrested", "hospitalized", "hospitalised", "evacuated"))
SMALL = 8  # a number so small is compared only of who did it, who was aboard, or where the words around it are alike
ALIKE, STEP = 1.5, 2  # how far apart larger and small numbers of one thing may lie
YEARS_APART = 1.4  # how far apart two ages of one may lie
CROWD, ALIKE_CROWDS = 100, 1.25  # people who are counted under whatever name, and how far apart two counts of them may lie
CROWDS = frozenset("pupils candidates fans guests delegates athletes employees members".split())
LASTING = ("aboard", "culprits")  # of which there are as many tomorrow
SETTLED = 2  # days after which what there was has been counted
NEAR_WORDS = 4
SO_FAR = re.compile(r"\b(?:so far|now|already|since|still|by (?:yesterday|today|\w+day)|have been|has been|more than|raised|risen|grown|updated|latest)\b", re.I)
NEAR_LEAD = 4  # lines below the lead in which a statement tells of what the headline tells


class Tally(Struct, frozen=True, gc=False):
    key: str  # stem of what is counted; culprits | aboard | long/…
    value: float
    shown: str
    near: frozenset[str]  # stems of the words around it


class Said(NamedTuple):
    published: str
    side: Side
    tally: Tally


@lru_cache(maxsize=4096)
def tallied(text: str) -> tuple[Tally, ...]:
    """What a sentence counts exactly; a bound, a part and the harmed are left out."""
    if not DIGIT.search(text) and NUMBER_WORDS.isdisjoint(text.lower().replace("-", " ").split()):
        return (*(_lengths(text) if " hour" in text else ()), *(_ages(text) if "-old " in text else ()))
    found = [made for m in SIGN.finditer(text) if (made := _tally(text, m))]
    found += _votes(text) if "vote" in text or "voting" in text or "ballot" in text else ()
    found += _parts(text) if " of " in text else ()
    found += _ages(text) if "-old " in text else ()
    return (*found, *_lengths(text)) if " hour" in text or " minute" in text else tuple(found)


def _tally(text: str, m: re.Match[str]) -> Tally | None:
    before = text[max(0, m.start() - 24) : m.start()]
    if BOUND.search(before) or ABOUT.search(before) or before[-7:] in ("of the ", " of its"):
        return None
    counted: list[str] = []
    at = m.end()
    while len(counted) < 4 and (found := AFTER.match(text, at)):
        word = found["word"].lower()
        if word in STOP:
            break
        counted.append(word)
        at = found.end()
        if word in MEN or word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")):
            break
    else:
        return None
    if not counted or counted[-1] not in MEN and not counted[-1].endswith("s") or text[at : at + 4] == " of " and text[at : at + 8] == " of them":
        return None
    around = re.findall(r"[^\W\d_]+", text[max(0, m.start() - 40) : m.start()])[-NEAR_WORDS:] + re.findall(r"[^\W\d_]+", text[at : at + 40])[:NEAR_WORDS]
    if not HARM.isdisjoint([w.lower() for w in (*around, *counted)]):
        return None
    phrase = " ".join(counted)
    value = SPELT.get(m["n"].lower()) or float(m["n"].replace(",", ""))
    key = "aboard" if re.match(r" (?:on board|aboard)\b", text[at : at + 10]) else "culprits" if DOERS.fullmatch(phrase) else ""
    if not key and value >= CROWD and (counted[-1] in MEN or PERSONS.fullmatch(counted[-1]) or counted[-1] in CROWDS) and not THINGS.search(counted[-1]):
        key = "people"
    if not key and (counted[-1] in NO_THING or counted[-1] in MEN or not stem(counted[-1])):
        return None
    if not key and value > 1900 and value < 2100 and "," not in m["n"]:
        return None
    near = frozenset(s for w in (*around, *counted[:-1]) for s in stem(w.lower()))
    return Tally(key or stem(counted[-1])[0], float(value), text[m.start() : at], near)


def _votes(text: str) -> Iterator[Tally]:
    for m in VOTE.finditer(text):
        low, high = sorted((int(m["yes"]), int(m["no"])))
        yield Tally("vote", float(1000 * high + low), m[0], frozenset())


def _parts(text: str) -> Iterator[Tally]:
    for m in PART.finditer(text):
        nouns = [w for w in m["what"].lower().split() if w.endswith("s") and not w.endswith(("ss", "us", "is"))]
        n, whole = (SPELT.get(m[part].lower()) or float(m[part] if m[part].isdigit() else 0) for part in ("n", "whole"))
        if nouns and stem(nouns[0]) and 0 < n < whole and not BOUND.search(text[max(0, m.start() - 24) : m.start()]):
            end = m.start("what") + m["what"].lower().index(nouns[0]) + len(nouns[0])
            around = re.findall(r"[^\W\d_]+", text[max(0, m.start() - 60) : m.start()] + text[end : end + 60])
            yield Tally(f"{whole:g}/{stem(nouns[0])[0]}", float(n), text[m.start() : end], frozenset(s for w in around for s in stem(w.lower())))


def _ages(text: str) -> Iterator[Tally]:
    """Of somebody without a name: 'a six-week-old boy'; none where two of one kind are told of."""
    aged = [(m, m["who"].lower(), m["unit"].lower()) for m in OLD.finditer(text)]
    for m, who, unit in aged:
        if [w for _, w, _ in aged].count(who) == 1:
            yield Tally(f"age/{unit}/{who}", SPELT.get(m["n"].lower()) or float(m["n"]), m[0], frozenset())


def _lengths(text: str) -> Iterator[Tally]:
    for m in LONG.finditer(text):
        number = (m["n"] or "").lower()
        n = SPELT.get(number) or (float(number) if number.isdigit() else 0)
        minutes = 30 if m["half"] else 15 if m["quarter"] else 60 if m["hour"] else n * UNITS[m["unit"].lower()]
        if minutes and not BEHIND.match(text, m.end()):
            words = re.findall(r"[^\W\d_]+", text[max(0, m.start() - 40) : m.start()])[-NEAR_WORDS:]
            yield Tally(f"long/{HOW.get(m['how'].lower(), m['how'].lower())}", float(minutes), m[0], frozenset(s for w in words for s in stem(w.lower())))


def tallies(articles: Sequence[Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], remember: Remember = direct) -> list[Found]:
    by_id = {a.id: a for a in articles}
    found: list[Found] = []
    for entry, group in linked:
        if len(group) > 1 and len(entry.sources) > 1 and entry.kind == "past" and len({t.article for t in group}) > 1:
            found += remember(_of_one, entry.id, entry.date, group, tuple([one for t in {t.article: t for t in reversed(group)}.values() for one in _beside(by_id[t.article], t)]))
    return found


Beside = tuple[str, int, str]  # article, line, text


def _beside(article: Article, told: Told) -> Iterator[Beside]:
    """The whole sentence of a statement, and the headline and the lead where it stands near them."""
    summary = (*article.summary, *article.withheld)
    lead = min([s.line for s in summary], default=0)
    for s in summary:
        if s.line == told.event.line or s.line == lead and told.event.line - lead <= NEAR_LEAD:
            yield article.id, s.line, s.text
    if article.title_from == "source" and told.event.line - lead <= NEAR_LEAD:
        yield article.id, 0, article.title


def _of_one(entry: str, date: str, group: tuple[Told, ...], beside: tuple[Beside, ...]) -> tuple[Found, ...]:
    said: dict[str, dict[str, dict[float, Said]]] = defaultdict(lambda: defaultdict(dict))  # key, article, value
    published = {t.article: t.published for t in group}
    for article, line, text in (*((t.article, t.event.line, t.text) for t in sorted(group, key=in_order)), *beside):
        for tally in tallied(text):
            said[tally.key][article].setdefault(tally.value, Said(published[article], Side(article, tally.shown, text, line), tally))
    found = []
    for key, by_article in sorted(said.items()):
        single = [next(iter(values.values())) for values in by_article.values() if len(values) == 1]
        apart = [(a, b) for a, b in combinations(single, 2) if _differ(a, b)]
        if apart:
            sides = dict.fromkeys(one.side for pair in apart for one in pair)
            days = sorted({one.published for pair in apart for one in pair})
            over = SETTLED <= days_between(date, days[0]) < 9999 and not any(SO_FAR.search(side.sentence) for pair in apart for side in (pair[0].side, pair[1].side))  # all that was to be counted was there
            so_far = any(counts_on(one.side.sentence) for pair in apart for one in pair)
            fixed = len(days) == 1 and "/" not in days[0] and not so_far or key in LASTING or key == "vote" or key.startswith("age/") or "/" in key or over
            topic = SAY["how_long"] if key.startswith("long/") else SAY["age"].format(noun=key.rpartition("/")[2]) if key.startswith("age/") else SAY["how_many"].format(noun=apart[0][0].tally.shown.split(" ", 1)[1]) if "/" in key else SAY[key] if key in SAY else SAY["how_many"].format(noun=apart[0][0].tally.shown.split()[-1])
            ordered = tuple(sorted(sides, key=lambda s: (published[s.article], s.article, s.line)))
            found.append(Found("disagreement" if fixed else "over_time", topic, ordered, SAY["apart" if fixed else "later"], (entry,)))
    return tuple(found)


def _differ(one: Said, other: Said) -> bool:
    x, y = one.tally, other.tally
    small, large = sorted((x.value, y.value))
    if small == large or "~" in (one.published[0], other.published[0]):
        return False
    if x.key == "vote":
        (a, b), (c, d) = divmod(small, 1000), divmod(large, 1000)
        return abs(a - c) <= CLOSE_VOTES and abs(b - d) <= CLOSE_VOTES
    if x.key.startswith("age/"):
        return large <= YEARS_APART * small
    if x.key in LASTING:
        return large - small <= STEP or large <= ALIKE * small
    if "/" in x.key and not x.key.startswith("long/"):
        return not x.near.isdisjoint(y.near)  # of as many in all, so many to whom the same was done
    if x.key.startswith("long/"):
        return large <= 2 * small and not x.near.isdisjoint(y.near)
    if x.key == "people":
        return large <= ALIKE_CROWDS * small
    if small >= SMALL:
        return large <= ALIKE * small
    return large - small <= STEP and not x.near.isdisjoint(y.near)

"""Numbers of an article with their unit and what they measure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.bare_prices import bare_price, known_money
from generator.casualties import COUNTED as COUNTED_DEAD
from generator.casualties import animals, casualties, head_of, tells_of_casualties, year_of
from generator.compounds import SIGNS as SIZES
from generator.compounds import compounds
from generator.counted_of_them import of_said_before, of_them
from generator.currencies import HOME, MONEY, OWN, code_of, is_currency
from generator.distances import SIGNS as FAR
from generator.distances import distances
from generator.former_numbers import with_formers
from generator.gazetteer import gazetteer
from generator.governed import (
    brought_in,
    brought_to,
    built_for,
    cost_of,
    done_to,
    is_money,
    of_whole,
    owned,
    paid_by,
    paid_to,
    taken_out,
    value_of,
    with_correction,
)
from generator.holdings import held_by
from generator.lasting import SIGNS as LENGTHS
from generator.lasting import lasting
from generator.measured import (
    RISES,
    SPEAKING,
    STOPS,
    before_of,
    change_of,
    complement,
    direction,
    given_as,
    phrase,
    purpose,
    put_at,
    share_of,
    subject,
    whose,
    worth_of,
)
from generator.measures import Measure, measures, unit_words
from generator.model import Figure
from generator.named_measures import with_measure
from generator.number_words import Number, by_sentence, is_date
from generator.portions import NOT_PLURAL, PERCENT_OF, PLURALS, hints_of_parts, portions
from generator.rivals import with_contrasts
from generator.same_measure import with_measure_before, with_sign_before
from generator.sentences import sentences
from generator.time_limits import SIGNS as LIMITS
from generator.time_limits import time_limits
from generator.vote_sides import SIGNS as VOTED
from generator.vote_sides import vote_sides

ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(), 1)}
PERCENT = re.compile(r"\s?(%|percent\b|per cent\b|pct\b|pc\b)|[ -](percentage points?|basis points?|percent\b)")
PER = re.compile(r"\s(?:an?|per)\s(?:barrel|tonne|ton|share|hour|day|week|month|year|head|person|night|kilogram|kilo|gallon|lit(?:er|re)|ounce|bushel|pupil|student|kilowatt-hour|megawatt-hour|megawatt hour)\b")
TIMES = {"visited": "visits", "met": "meetings", "travelled": "trips", "traveled": "trips", "flown": "flights", "called": "calls", "won": "wins", "voted": "votes", "spoken": "conversations"}
COUNTED = frozenset("rounds people deaths dead killed injured wounded jobs seats votes troops soldiers civilians workers employees hostages vehicles cars homes houses deals arrests "
                    "missiles drones points medals goals lawmakers senators passengers victims migrants refugees casualties "
                    "crashes accidents collisions complaints hospitals clinics schools factories plants mines branches stores villages islands flights ships vessels trains "
                    "reactors buildings cases infections contracts licences licenses bids bidders firms companies applicants suspects".split())  # fmt: skip
SPANS = {"day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours", "minute": "minutes"}
NUMBER_OF = re.compile(
    r"(?:\bnumber of (?P<what>(?:[a-z-]+\s){0,3}(?:(?!has\b|was\b|is\b)[a-z-]+s|people(?:\s(?:[a-z]+ed|missing|homeless))?))\b[^.;:,]{0,60}?\b(?:to|at|reached|hit|is|was|passed|exceeded|topped)|\b(?P<population>population) of|\b(?:puts?|estimated?|estimates) (?:the |its |their )?(?P<staff>(?:[a-z]+ ){0,2}(?:employment|membership|attendance|workforce|headcount|enrolment|enrollment)(?: (?:in|at|of) [a-z -]{3,30})?)(?: in the [A-Z][\w’-]+(?: [a-z]+)?| in [A-Z][\w’-]+)? at|\bnumber (?:of people )?(?P<aboard>on board|aboard) (?:at|was|is))"
    r"\s(?:about\s|around\s|nearly\s|almost\s|more than\s|some\s|over\s|roughly\s|at least\s|just\s){0,2}$")
BY_PART = re.compile(rf"\bby (?:about |nearly |almost |more than |some |up to |around |over )?(?P<part>{'|'.join(k.replace('-', '[ -]') for k in PERCENT_OF)})(?![\w-]| of| an? (?:percentage )?point| point| percent| percentage)")
BETWEEN = re.compile(r"\bbetween\s\d[\d.,]*(?:\s[a-z]+){0,2}\sand\s$")
NONE_OF = re.compile(r"\b(?:not|never|without|no|nor|n[’']t)\b[^.;,]{0,36}$|n[’']t\b[^.;,]{0,36}$", re.I)
SINGULAR_S = frozenset("times years year-olds months weeks days hours minutes seconds percents others his this thus always perhaps besides does was has dollars cents ago others s".split())


CLOCK = re.compile(r"\d{1,2}(?:\s?o[’']clock\b|[.:]\d\d\s?(?:hrs?\b|h\b))")  # no number of anything
DIGIT = re.compile(r"\d")
WORDED: tuple[tuple[tuple[str, ...], Callable[[str, int, int], Iterator[Measure]]], ...] = ((VOTED, vote_sides), (FAR, distances), (SIZES, compounds))
WORDY = ("by ", "round", "straight", "consecutive", "point", "hour", "minute")  # what a figure without a number in its sentence is told by


def find_figures(text: str) -> tuple[Figure, ...]:
    """Percentages, money and counts, in order; dates, ages, times of day and small plain counts are left out.

    The same number in the same words counts once. `change`: a rise or fall, `value` signed. `of` is in the article's words.
    """
    found: dict[tuple[float, str, str], Figure] = {}
    hints, wordy = hints_of_parts(text), tuple([word for word in WORDY if word in text])
    for (start, end), counted in by_sentence(text, sentences(text)):
        if counted or DIGIT.search(text, start, end) or any([text.find(word, start, end) >= 0 for word in wordy]):
            for figure, key in _in_sentence(text, start, end, counted):
                found.setdefault((figure.value, figure.unit, key), figure)
        for figure, key in _parts(text, start, end, hints) if hints else ():
            found.setdefault((figure.value, figure.unit, key), figure)
    made = [_bare(_with_offer(text, with_measure(f))) for f in sorted(found.values(), key=lambda f: f.start)]
    if any([is_currency(f.unit) and _may_be_ransom(f) for f in made]) and EXTORTION.search(text):
        made = [_with_ransom(text, f) for f in made]
    return with_contrasts(text, with_formers(text, made))


def _bare(figure: Figure) -> Figure:
    """Without the article with which its sentence begins: 'A first tranche'."""
    opening = OPENING.match(figure.of) if figure.of[:1] in "ATIHo" else None
    return replace(figure, of=figure.of[opening.end() :]) if opening else figure


OPENING = re.compile(r"(?:An?|The|Its|Their|His|Her|own) (?=\w)")


def _with_offer(text: str, figure: Figure) -> Figure:
    """What somebody offers: 'has offered 4 percent', 'improved its offer to 6 percent'."""
    if figure.of or figure.change or figure.unit != "percent" and not is_currency(figure.unit) or OFFER.search(text, max(0, figure.start - 60), figure.start) is None:
        return figure
    return replace(figure, of="offer")


def _with_ransom(text: str, figure: Figure) -> Figure:
    """What those who extort it want, in a text that tells of such people: 'The gang had asked for 48 bitcoin, about $4 million'."""
    if not is_currency(figure.unit) or not _may_be_ransom(figure) or DEMANDED.search(text, max(0, figure.start - 110), figure.start) is None:
        return figure
    if text.endswith("price: ", 0, figure.start):
        return replace(figure, of="ransom") if NOTE.search(text, max(text.rfind("\n", 0, figure.start), 0), figure.start) else figure
    sentence = text[max(text.rfind(". ", 0, figure.start), text.rfind("\n", 0, figure.start)) + 1 : figure.start + len(figure.src) + 40]
    return replace(figure, of="ransom") if EXTORTION.search(sentence) or " until " in sentence and CRIMINALS.search(sentence) or COINS.search(sentence) or UNNAMED.match(sentence.lstrip()) else figure


def _may_be_ransom(figure: Figure) -> bool:
    return not figure.of or figure.of == "price" or COINS.match(figure.of) is not None


CRIMINALS = re.compile(r"\b(?:criminals|gang|attackers|thieves|intruders)\b")
NOTE = re.compile(r"\b(?:note|letter|message|demand)\b[^.]*\b(?:gang|group|hackers?|attackers|kidnappers|pirates)\b|\b(?:gang|group|hackers?|attackers|kidnappers|pirates)\b[^.]*\b(?:note|letter|message|demands?)\b")
EXTORTION = re.compile(r"\b(?:ransom(?:ware)?|blackmail\w*|extort\w*|hackers?|hijackers?|kidnapp\w+|abduct\w+|captors|pirates|encrypted)\b", re.I)
COINS = re.compile(r"\b(?:bitcoins?|crypto\w*|monero|ether|cash)\b", re.I)
DEMANDED = re.compile(r"\b(?:wants?|wanted|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|(?:given|gave|give|gives)\s(?:it|them|the\s[a-z]+)\suntil\s[^,;.]{3,40}\sto\s(?:find|pay|raise|hand over))\s(?:a ransom of\s|the equivalent of\s)?(?:[\d.,]+\s(?:bitcoins?|monero|ether),?\s)?(?:\(?(?:or|worth|then)\s)?(?:about\s|some\s|nearly\s|almost\s|around\s)?$|\b[Tt]he price:\s$")
UNNAMED = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]heir)\s(?:same\s)?(?:group|gang|men|attackers|perpetrators|criminals|people\sresponsible|people\sbehind)\b|They\b|It\b")
OFFER = re.compile(r"\b(?:offered|offers|offering)\s(?:about\s|only\s)?$|\boffer\s(?:of|at)\s(?:about\s|only\s)?$|\b(?:raised|improved|increased|lifted|sweetened|cut|lowered)\s(?:its|their|his|her|the)\s(?:[a-z]+\s)?(?:offer|proposal)\s(?:from\s\S+(?:\sper\s?cent|\s[a-z]+)?\s)?(?:to|from)\s(?:about\s)?$")


def _in_sentence(text: str, start: int, end: int, counted: Sequence[Number]) -> Iterator[tuple[Figure, str]]:
    known = list(measures(text, start, end))
    yield from (_of_measure(text, one, (start, end)) for one in known)
    worded = [one for signs, ways in WORDED if any([text.find(sign, start, end) >= 0 for sign in signs]) for one in ways(text, start, end)]
    yield from ((Figure(one.value, one.unit, one.of, text[one.start : one.end], start=one.start), one.of[:20]) for one in worded)
    found = [n for n in counted if not any([one.start <= n.start < one.end for one in (*known, *worded)])]
    if found and text.find("would ", start, end) >= 0:
        found = [n for n in found if not WOULD_BE.search(text, start, n.start) and not WOULD_HAVE.match(text, n.end, end)]
    when = year_of(text, start, end) if found and tells_of_casualties(text, start, end) else None
    last: Figure | None = None
    before: list[Figure] = []
    for i, number in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        made = (
            _percent(text, number, following, start, end)
            or _money(text, number, start, end)
            or (_first_money(text, number, following, start, end) if following else None)
            or _casualties(text, number, (start, end), when)
            or _points(text, number, (start, end))
            or _span(text, number, start, end)
            or _count(text, number, start, end)
            or (_paired(text, number, following, start, end) if following else None)
        )
        made = of_them(text, number, before) or made or _shared_money(text, number, last) or _number_of(text, number, start) or _of_that(text, number, known, (start, end)) or _bare_rate(text, number, before, (start, end)) or bare_price(text, number, known_money(before), (start, end)) or of_said_before(text, number, before, start)
        if made:
            before.append(made[0])
            last = with_measure_before(text, with_sign_before(text, with_measure(made[0]), last), last)
            yield with_correction(text, last, end), made[1]
    yield from ((f, f.of[:20]) for f in lasting(text, start, end)) if any([text.find(sign, start, end) >= 0 for sign in LENGTHS]) else ()
    yield from ((f, f"{f.of[:20]} {f.unit}") for f in time_limits(text, start, end)) if any([text.find(sign, start, end) >= 0 for sign in LIMITS]) else ()
    yield from _shares(text, start, end)
    yield from _rounds(text, start, end)


def _bare_rate(text: str, n: Number, before: Sequence[Figure], bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """A rate without its sign in a sentence that tells of another one in per cent: 'brings its duty on tea down to 13 percent, and Orr its duty on rice from 50 to 40'."""
    if n.sign or not n.digits or n.value > 200 or not before or before[-1].unit != "percent" or not ALONE.match(text, n.end):
        return None
    of = brought_to(text, bounds[0], n.start)
    return (Figure(n.value, "percent", of, text[n.start : n.end], start=n.start), of[:20]) if not RATES.isdisjoint(of.lower().split()) else None


ALONE = re.compile(r"(?=[,;.](?!\d)|$)|\sto\s\d")
RATES = frozenset("duty duties tariff tariffs levy levies tax taxes rate rates surcharge".split())


def _parts(text: str, start: int, end: int, hints: tuple[str, ...]) -> Iterator[tuple[Figure, str]]:
    yield from ((Figure(p.value, "percent", f"share of {p.whole}", text[p.start : p.end], start=p.start), p.whole[:20]) for p in portions(text, start, end, hints))


def _of_measure(text: str, one: Measure, bounds: tuple[int, int]) -> tuple[Figure, str]:
    """A measure, signed where a rise or fall governs it: 'rose 4.5 meters'."""
    start = bounds[0]
    sign, verb = direction(text, one.start, start)
    if not sign and (low := BETWEEN.search(text, max(start, one.start - 30), one.start)):
        return Figure(one.value, one.unit, one.of, text[low.start() : one.end], start=low.start()), one.of[:20]
    if not sign or one.unit in ("votes", "magnitude", "years", "months"):
        return Figure(one.value, one.unit, done_to(text, bounds, one.start, one.of), text[one.start : one.end], start=one.start), one.of[:20]
    of = " by " in text[verb : one.start] and subject(text, start, one.start) or subject(text, start, verb) or one.of
    return Figure(one.value * sign, one.unit, of, text[verb : one.end], change=True, start=verb), of[:20]


def _points(text: str, n: Number, bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """'fell 312 points': of an index; points of a match are counted like other things."""
    unit = re.compile(r"\spoints?\b").match(text, n.end, bounds[1])
    return _measured(text, n, unit.end(), "points", bounds) if unit and n.digits and direction(text, n.start, bounds[0])[0] else None


def _first_money(text: str, n: Number, following: Number, start: int, end: int) -> tuple[Figure, str] | None:
    """The first amount of 'rose from 38 million to 61 million euros': in the money of the second."""
    if n.sign or following.sign or not n.value or not FROM_SUM.search(text, max(start, n.start - 30), n.start) or text[n.end : following.start] != " to " or not n.value / 100 < following.value < n.value * 100:
        return None
    made = _money(text, following, start, end)
    return (Figure(n.value, made[0].unit, made[0].of, text[n.start : made[0].start + len(made[0].src)], start=n.start), made[1]) if made and not made[0].change else None


FROM_SUM = re.compile(r"\sfrom\s(?:(?:about|some|an initial|the initial|originally|an original)\s)?$")


def _shared_money(text: str, n: Number, last: Figure | None) -> tuple[Figure, str] | None:
    """The second amount of 'rose to 3 billion euros from 1.6 billion': in the money of the first."""
    if last is None or n.sign or n.value < 1e5 or not is_currency(last.unit):
        return None
    between = text[last.start + len(last.src) : n.start]
    if not re.fullmatch(r",?\s(?:(?:up|down)\s)?(?:from|to|and|or|against|compared with|compared to|versus)\s(?:about\s|nearly\s|some\s)?", between):
        return None
    return Figure(n.value, last.unit, last.of, text[n.start : n.end], start=n.start), last.of[:20]


def _of_that(text: str, n: Number, known: Sequence[Measure], bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """The part of a measure that its sentence begins with: 'Of the 12 million tonnes, 5.5 million are set aside for smelters'."""
    whole = known[0] if known and text.startswith(("Of the ", "Of these ", "Of those "), bounds[0]) else None
    if whole is None or n.sign or not whole.value > n.value > whole.value / 1000 or whole.end > n.start or not re.fullmatch(r",?\s(?:[a-z-]+\s){0,2}", text[whole.end : n.start]):
        return None
    whom = OF_WHOM.match(text, n.end, bounds[1])
    of = phrase(text, whom.end(), bounds[1], 4) if whom else ""
    return (Figure(n.value, whole.unit, f"{whole.of if whole.of != whole.unit else 'share'} for {of}", text[n.start : n.end], start=n.start), of[:20]) if of else None


OF_WHOM = re.compile(r"\s(?:is|are|was|were|will|would)\s(?:[a-z]+\s){1,3}?(?:for|to)\s(?:the\s)?")


def _number_of(text: str, n: Number, start: int) -> tuple[Figure, str] | None:
    """'the number of new cases rose to 1,540', 'a population of 1.3 million'."""
    if n.sign or n.value < 10 or is_date(text, n, start):
        return None
    m = NUMBER_OF.search(text, max(start, n.start - 120), n.start)
    if m is None or re.match(r"\s*[-–]?\s*(?:[a-z]|percent|%)", text[n.end : n.end + 3]) and not re.match(r"\s(?:in|on|from|at|by|this|last|people|a|and|as|since|after|over|to)\b", text[n.end : n.end + 8]):
        return None
    if m["population"]:
        return Figure(n.value, "people", "population", text[n.start : n.end], start=n.start), "population"
    if m["staff"]:
        return Figure(n.value, "people", m["staff"], text[n.start : n.end], start=n.start), m["staff"]
    if m["aboard"]:
        return Figure(n.value, "people", "people on board", text[n.start : n.end], start=n.start), "aboard"
    unit = "people" if "people" in m["what"].split() else re.split(r"\s(?:with|who|in|at|on|of|from|for)\s", m["what"])[0].split()[-1]
    return Figure(n.value, unit, m["what"], text[n.start : n.end], start=n.start), m["what"]


def _shares(text: str, start: int, end: int) -> Iterator[tuple[Figure, str]]:
    """'fell by a third': signed, in percent."""
    if text.find("by ", start, end) < 0:
        return
    for m in BY_PART.finditer(text, start, end):
        sign, verb = direction(text, m.start("part"), start)
        if sign:
            value = round(PERCENT_OF[m["part"].lower().replace(" ", "-")], 1)
            yield Figure(value * sign, "percent", subject(text, start, verb), text[verb : m.end()], change=True, start=verb), "part"


def _casualties(text: str, n: Number, bounds: tuple[int, int], when: str | None) -> tuple[Figure, str] | None:
    """'Nine people died', 'killing 12', 'the death toll rose to 132': counted in people however small. `when`: None where nobody came to harm."""
    if when is None or n.sign or n.value != int(n.value) or n.value < 1 or is_date(text, n, bounds[0]):
        return None
    found = casualties(text, (n.start, n.end), bounds)
    if found is None:
        return None
    who = STILL.sub("", found.who)
    if who == "people" and (kind := animals(text, n.start, bounds[0])):
        return Figure(n.value, kind, f"{kind} {found.state}", text[found.start : found.end], start=found.start), found.state
    noun = head_of(who)
    unit = noun if (found.things or found.state == "dismissed") and noun.endswith("s") or noun in COUNTED | PLURALS else "people"
    place = ELSEWHERE.match(text, *bounds) if "In " in text[bounds[0] : bounds[0] + 3] and n.start - bounds[0] < 60 else None
    return Figure(n.value, unit, f"{who} {found.state}{f' in {place[1]}' if place else when}", text[found.start : found.end], start=found.start), found.state


WOULD_BE = re.compile(r"\b(?:[Ii]f|[Hh]ad)\b[^.;]*\b(?:would|could|might)\s(?:now\s|today\s)?(?:be\s(?:counting|mourning|burying|talking (?:of|about))\s|have\s(?:[a-z]+\s){1,3})(?:[a-z]+\s){0,2}$")  # 'If we had waited, we would be counting twenty dead'
WOULD_HAVE = re.compile(r"\s(?:[a-z]+\s){0,3}would\shave\s(?:been\s)?(?:[a-z]+ed|died|lost|gone|been)\b")  # 'Twenty people would have died'
ELSEWHERE = re.compile(r"In (?:the )?(?:[a-z]+ ){0,4}(?:of )?(?!(?:All|January|February|March|April|May|June|July|August|September|October|November|December)\b)([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")  # 'In the next town of Lund 12 people fell ill'
STILL = re.compile(r"\s(?:continues?|remains?|remaining|(?:counted|listed|regarded|described|reported|registered) as|still)$")  # 'men counted as missing'


def _paired(text: str, n: Number, following: Number, start: int, end: int) -> tuple[Figure, str] | None:
    """The first number of '20,000 to 30,000 people' and of '112 of the 240 seats'."""
    if n.sign or following.sign or not n.digits or not re.fullmatch(r"\s*(?:to|or|–|-|(?:out )?of(?: the| its)?|and)\s*", text[n.end : following.start]):
        return None
    if " and " in text[n.end : following.start] and not text[max(start, n.start - 8) : n.start].lower().endswith("between "):
        return None
    if is_date(text, n, start) or n.value >= following.value != n.value or PERCENT.match(text, following.end, end):
        return None
    made = n.value < following.value and _money(text, following, start, end) or _count(text, following, start, end)
    whole = made[0].of if made else ""
    if made and made[0].unit == "seats" and "of" in text[n.end : following.start] and (holder := whose(text, start, n.start)):
        whole = f"seats of {holder}"
    return (Figure(n.value, made[0].unit, whole, text[n.start : made[0].start + len(made[0].src)], start=n.start), made[1]) if made else None


def _percent(text: str, n: Number, following: Number | None, start: int, end: int) -> tuple[Figure, str] | None:
    unit = PERCENT.match(text, n.end, end)
    if unit is None:
        return _shared_percent(text, n, following, start, end)
    name = unit[1] or unit[2]
    name = "percent" if name in ("%", "percent", "per cent", "pct", "pc") else name.rstrip("s") + "s"
    made = _measured(text, n, unit.end(), name, (start, end))
    if not made[0].of and following and re.fullmatch(r"\s(?:to|and|or)\s", text[unit.end() : following.start]) and (second := _percent(text, following, None, start, end)):
        return replace(made[0], of=second[0].of), made[1]  # '40% to 50% of the crop'
    return made


def _shared_percent(text: str, n: Number, following: Number | None, start: int, end: int) -> tuple[Figure, str] | None:
    """The first number of 'from 10 to 24 percent', '30 or 35%'."""
    if following is None or n.sign or not re.fullmatch(r"\s*(?:to|and|or|-|–)\s*", text[n.end : following.start]):
        return None
    unit = PERCENT.match(text, following.end, end)
    return _measured(text, n, unit.end(), "percent", (start, end)) if unit else None


def _money(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    if PER_MONTH.search(text, n.end, min(end, n.end + 30)) and SUBSCRIBE.search(text, max(start, n.start - 60), n.start):
        return None
    if n.sign and n.value:
        if text.startswith(" = ", n.end):
            return None  # '($1 = 9.98 crowns)'
        return _priced(text, n, n.end, code_of(n.sign, text), (start, end))
    word = re.compile(r"[ -]((?:U\.?S\.?|(?:[A-Z][a-z]+ )?[A-Z][a-zA-Z]+)\s)?([a-z]+)").match(text, n.end, end)
    if word is None:
        return None
    own = f"{(word[1] or '').strip()} {word[2]}"
    known = OWN.get(own) or OWN.get(own.rstrip("s"))
    if not known and word[1] and word[1].strip() not in HOME and word[1].strip().lower() in gazetteer().demonyms:
        return None  # of a country whose money has no code here
    unit = known or MONEY.get(word[2]) or MONEY.get(word[2].rstrip("s"), None)
    if n.value == 1 and not n.digits and NONE_OF.search(text, max(start, n.start - 40), n.start):
        return None  # 'will not put one dollar towards it'
    pounds = word[2] in ("pound", "pounds") and n.value < 1e6 and not word[1]
    if not unit or (word[2] in ("won", "real") and n.value < 100) or pounds and not is_money(text, start, n.start):
        return None
    return _priced(text, n, word.end(), unit, (start, end))


SUBSCRIBE = re.compile(r"\b(?:[Ss]ubscribe|[Ss]ubscriptions?|[Bb]ecome an? (?:supporter|member|subscriber|patron|friend)|[Dd]onate|[Jj]oin us|[Ss]upport us|[Ss]upport our|[Uu]nlimited access|[Ff]ull access|[Ff]ree trial)\b[^.;]*$")
PER_MONTH = re.compile(r"\s?(?:an?|per|each|/)\s?(?:week|month|year|mo)\b")  # what a reader is asked to pay


def _priced(text: str, n: Number, stop: int, unit: str, bounds: tuple[int, int]) -> tuple[Figure, str]:
    """An amount of money, with the thing whose price it is where the sentence says so."""
    figure, key = _measured(text, n, stop, unit, bounds)
    cost = "" if figure.change else cost_of(text, bounds, n.start, stop)
    return (replace(figure, of=cost), key) if cost else (figure, key)


def _span(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    """'a 90-day pause', 'for 90 days': a term that is set in digits, not how long something happened to take."""
    m = re.compile(r"-(day|week|month|year|hour)\b(?!-old|\s(?:yield|bond|note|treasury|low|high|veteran|anniversary|period|gap)s?\b)\s+([a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})|\s(days)\b").match(text, n.end, end)
    if m is None or not n.digits or n.value < 10 or n.sign:
        return None
    if m[3]:
        if not text[max(0, n.start - 5) : n.start].lower().endswith("for "):
            return None
        return Figure(n.value, "days", subject(text, start, n.start), text[n.start : m.end()], start=n.start), "days"
    of = phrase(text, m.start(2), end, 6)
    noun = _lead_noun(text, m.start(2), end)
    return Figure(n.value, SPANS[m[1]], of, text[n.start : m.start(2) + len(noun)], start=n.start), " ".join(of.split()[:2])


def _count(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    if n.sign or is_date(text, n, start) or CLOCK.match(text, n.start):
        return None
    times = re.match(r"\s+times\b(?!\s+(?:more|as|higher|larger|bigger|the))", text[n.end : n.end + 24])
    if times:
        return _times(text, n, n.end + times.end(), start)
    head = _head(text, n.end, end)
    if head is None or n.digits and n.value < 10 and n.end - n.start < 3 and text[head[0] : head[1]].lower() != "seats":
        return None
    unit = text[head[0] : head[1]].lower()
    if unit in LISTED and OPENS_TITLE.search(text, text.rfind("\n", 0, n.start) + 1, n.start):
        return None
    if unit in unit_words() or unit == "dead" and COUNTED_DEAD.match(text, head[1]):
        return None
    if n.value < 10 and (unit not in COUNTED or n.value < 3):
        return None
    of = done_to(text, (start, end), n.start, phrase(text, n.end, end, 9) or unit)
    if unit == "seats" and (holder := whose(text, start, n.start)) and not WHOLE_HOUSE.search(text, max(start, n.start - 16), n.start):
        of = f"seats of {holder}"
    often = OFTEN.match(text, head[1], end)
    return Figure(n.value, unit, f"{of} a {often[1]}" if often and not of.endswith(often[1]) else of, text[n.start : head[1]], start=n.start), unit


LISTED = frozenset("things ways reasons facts tips takeaways lessons questions charts signs".split())  # 'Ten things only bakers know': of a list, not of the news
OPENS_TITLE = re.compile(r"(?:^|\n)(?:[A-Z ]{3,20}:\s|[-•*>]\s?|(?:The\s)?)$", re.M)
LAST_YEAR = re.compile(r"\s(?:last year|in (?:19|20)\d\d)\b")
WHOLE_HOUSE = re.compile(r"\bof (?:the|its|all)(?: [a-z]+)? $")  # 'of the 200 seats'
OFTEN = re.compile(r"\s(?:an?|per|each|every)\s(hour|day|night|week|month|year)\b(?!\s(?:ago|later|earlier|after|before|old))")  # '60 trains a day': not as many as '41 trains'


def _times(text: str, n: Number, stop: int, start: int) -> tuple[Figure, str] | None:
    for m in reversed(list(re.finditer(r"[a-z]+", text[max(start, n.start - 60) : n.start]))):
        if m[0] in TIMES:
            at = max(start, n.start - 60) + m.start()
            return Figure(n.value, TIMES[m[0]], subject(text, start, at), text[at:stop], start=at), TIMES[m[0]]
    return None


def _head(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Place of the plural noun that a number counts, at most three words on; None where there is none."""
    m = re.compile(r"(?:[\s-]+[A-Za-z][\w'’.-]*){1,4}").match(text, at, min(end, at + 70))
    if m is None or text[at] == "-":
        return None
    for word in re.finditer(r"[A-Za-z][\w'’-]*", m[0]):
        low = word[0].lower()
        if low in STOPS or low in SINGULAR_S or low in SPANS or low in ("more", "other", "a.m", "p.m", "am", "pm"):
            return None
        if low in PLURALS or (word[0][0].islower() and low.endswith("s") and not low.endswith(NOT_PLURAL)):
            return at + word.start(), at + word.end()
    return None


def _rounds(text: str, start: int, end: int) -> Iterator[tuple[Figure, str]]:
    """'a seventh round of talks': so many there have been. 'the third straight month': so long it has lasted."""
    if not any(text.find(word, start, end) >= 0 for word in ("round", "straight", "consecutive")):
        return
    for m in re.compile(rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?:\s+(round)\b|\s+(?:straight|consecutive)\s+(day|week|month|quarter|year)\b)").finditer(text, start, end):
        value = ORDINALS.get(m[1]) or int(re.sub(r"\D", "", m[1]))
        of = phrase(text, m.start(2) if m[2] else m.start(3), end, 7)
        tail = re.compile(r"\s+of(?:\s+[a-z][\w-]*){1,3}").match(text, m.end(), end)
        if value > 1:
            yield Figure(float(value), "rounds" if m[2] else f"{m[3]}s", of, text[m.start() : m.start(2) + len(phrase(text, m.start(2), end, 4))] if m[2] and tail else m[0], start=m.start()), "round"


def _measured(text: str, n: Number, stop: int, unit: str, bounds: tuple[int, int]) -> tuple[Figure, str]:
    """A figure with its sign and with what it measures."""
    start, end = bounds
    sign, verb_at = direction(text, n.start, start)
    after = re.compile(r"[\s-]+(?:points?\s+)?(increase|rise|gain|jump|growth|hike|surge|decline|drop|fall|decrease|cut|reduction|plunge|slump|dip|higher|lower|weaker|stronger|cheaper|dearer)\b").match(text, stop, end)
    if after and not sign:
        sign, stop = (1 if after[1] in RISES or after[1] in ("stronger", "dearer") else -1), after.end()
    behind = phrase(text, stop, end, 9)
    of = _measures(text, (n.start, stop), unit, bounds, verb_at if sign else -1)
    if sign and verb_at < 0 and after and not after[1].endswith("er"):  # 'a 25 percent rise in rents'
        of = complement(text, stop, end) or of
    src_start = verb_at if sign and 0 <= verb_at and n.start - verb_at < 40 else n.start
    each = PER.match(text, stop, end) if is_currency(unit) or unit == "cents" else None
    src_end = each.end() if each else stop if sign else stop + len(_lead_noun(text, stop, end))
    if sign and not each and (year := LAST_YEAR.match(text, src_end, end)):
        src_end = year.end()
    if unit == "percent" and sign and re.match(r"[^.;]{0,40}?\b(?:a year (?:earlier|ago|before)|year[- ]on[- ]year|from the (?:previous|same) year|last year)\b", text[stop : min(end, stop + 80)]):
        unit = "percent year on year"
    key = " ".join(behind.split()[:2]).lower() if not sign else of[:20].lower()
    return Figure(n.value * (sign or 1), unit, of, text[src_start:src_end], change=bool(sign), start=src_start), key


DOES = re.compile(r"\s[a-z]{2,}(?<![sui])s\b(?!-)")  # 'a tariff of 30 percent remains'


def _measures(text: str, number: tuple[int, int], unit: str, bounds: tuple[int, int], verb: int) -> str:
    """What the number at `number` measures; `verb`: where the word for its rise or fall stands, -1 for a level."""
    (first, stop), (start, end) = number, bounds
    if text.rfind("margin of ", max(start, first - 60), first) >= 0 and "error" in text[max(start, first - 60) : first]:
        return "margin of error"
    if verb >= 0 and " by " in text[verb:first] and (changed := subject(text, start, first)):
        return changed  # 'cut its rate by'
    if verb >= 0 and is_currency(unit) and text.startswith(("lost ", "loses ", "losing "), verb) and text.endswith(("which ", "that ", "who ", " it ", " they "), 0, verb):
        return "loss"
    if verb >= 0:
        return change_of(text, verb, first, stop, end) or subject(text, start, verb) or complement(text, stop, end) or phrase(text, stop, end, 9) or ("loss" if text.startswith("loss", verb) else "")
    ways: tuple[Callable[[], str], ...] = (
        lambda: held_by(text, bounds, first, stop) if unit == "percent" else "",
        lambda: of_whole(text, bounds, first, share_of(text, stop, bounds, first)) if unit == "percent" else "",
        lambda: (put_at(text, start, first, stop) or built_for(text, bounds, first) or paid_to(text, bounds, first, stop) or brought_in(text, start, first) or value_of(text, start, first) or worth_of(text, start, first) or taken_out(text, stop, end)) if is_currency(unit) else "",
        lambda: given_as(text, start, first),
        lambda: brought_to(text, start, first) if unit == "percent" or is_currency(unit) else "",
        lambda: owned(text, bounds, (first, stop), before_of(text, start, first)) if DOES.match(text, stop, end) else "",
        lambda: phrase(text, stop, end, 9),
        lambda: owned(text, bounds, (first, stop), before_of(text, start, first)),
        lambda: complement(text, stop, end) if not unit.startswith("percent") else "",
        lambda: purpose(text, stop, end) if not unit.startswith("percent") else "",
        lambda: subject(text, start, first),
        lambda: paid_by(text, start, first) if is_currency(unit) else "",
    )
    found = next((found for way in ways if (found := way())), "")
    other = DIGIT.search(found) and "%" in found or found in ORDINALS or found.rpartition(" ")[2] in SPEAKING
    return "" if other else found  # another number's clause; 'the first 18 per cent'; 'the forwarders speak of 4.2 million'


def _lead_noun(text: str, at: int, end: int) -> str:
    """The words that follow at once, up to the noun: ' car tariff'."""
    found = phrase(text, at, end, 3)
    cut = re.match(r"\S+(?:\s+(?!on\b|of\b|in\b|for\b|to\b|from\b|against\b)\S+)*", found)
    return text[at : text.find(found, at) + len(cut[0])] if found and cut else ""

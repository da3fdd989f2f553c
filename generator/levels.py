"""Values of which a story has one at a time, as they go from report to report: the key rate, what a dollar costs, a share's price, reserves, what was recalled so far."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from generator.claims import NUMBERS, Claim
from generator.corrections import number
from generator.currencies import MONEY, is_currency
from generator.first_days import last_day
from generator.gazetteer import gazetteer
from generator.kinship import Story
from generator.lines import Lines, longest
from generator.model import AHEAD, Article, Side
from generator.series import by_story
from generator.signs import Signs
from generator.variants import Found
from generator.wording import stem

SAY = {  # user-visible sentences
    "rate": "the key interest rate",
    "dollar": "what a dollar costs",
    "euro": "what a euro costs",
    "share": "price of the shares",
    "shares": "price of the shares of {firm}",
    "recall": "how many were recalled",
    "outflow": "how much money was taken out",
    "so_far": "number of {noun}",
    "why": "the number changed between the reports",
}
N = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
SPELT = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(w for w in NUMBERS if w not in ('zero', 'one'))})"
SIGN = r"(?:[A-Z]{0,3}[$€£¥₩] ?)?"
PERCENT = r" ?(?:%|percent\b|per cent\b|pc\b)"
SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
OF_TIME = "January|February|March|April|May|June|July|August|September|October|November|December"
RATE = re.compile(  # 'raised its main interest rate from 13% to 16%'
    r"\b(?:raised|raises|increased|lifted|hiked|cut|cuts|lowered|reduced|took|brought|kept|held|left|set|put) (?:its|the|their|his|her) (?:[a-z-]+ )?(?:key|policy|main|benchmark|base|repo|refinancing|interest|discount|overnight)(?: interest| lending| policy)? rate\b"
    rf"(?: again| further)?,?(?: by \d[\d.]* (?:percentage |basis )?points?,?)?(?: from \d[\d.]*(?:{PERCENT})?)? (?:to|at) {N}{PERCENT}")
DOLLAR = (
    re.compile(rf"\b(?:[Aa]|[Oo]ne|[Tt]he) (?:US |U\.S\. )?(?P<base>dollar|euro) (?:now |already )?(?:bought|buys|costs?|fetched|fetches|was worth|is worth|traded at|stood at|closed at) {N}\b(?! cents| million| billion|,?\d|%)"),
    re.compile(rf"\b(?:at|to) {N}(?: (?!cents|million|billion|percent)[a-z]+)? (?:to|per|against) (?:the|one|a) (?:US |U\.S\. )?(?P<base>dollar|euro)\b"),
    re.compile(rf"(?<![\w.,$€£]){N} (?!cents|million|billion|percent)[a-z]+ (?:were|was|are|is) (?:needed|paid|asked) for (?:one|a|the) (?:US |U\.S\. )?(?P<base>dollar|euro)\b"),
)
CURRENCY = re.compile(rf"\b[Tt]he (?P<money>[a-z]+) (?:closed|stood|traded|ended|finished|was trading) (?:the (?:day|week) )?at {N}\b(?! ?%| per cent| percent| cents|,?\d| million| billion)")
SHARE = re.compile(
    r"(?:\b(?P<firm>[A-Z][\w&-]+)(?:['’]s)? shares|\b[Ss]hares (?:of|in) (?:the )?(?P<of>[A-Z][\w&-]+)|\b(?:[Tt]he (?:company|firm|bank|group|airline|maker)['’]s|[Ii]ts|[Tt]he) shares)"
    rf"(?: (?!offer|bid|would|could|target)[a-z]+){{1,4}}?(?: \d[\d.]*{PERCENT}(?: (?!offer|bid)[a-z]+){{0,6}}?)? (?:to|at) (?P<sign>[A-Z]{{0,3}}[$€£¥₩] ?)?{N}(?: (?P<money>[a-z]+))?\b")
RESERVES = re.compile(  # 'Reserves stood at $3.1 billion at the end of August'
    rf"\b(?P<what>[Rr]eserves)(?: (?:stood at|were|was|came to|had fallen to|fell to|rose to|were down to|are) {SIGN}{N} (?P<scale>million|billion|trillion)\b(?: [A-Za-z]+){{0,2}} at the end of (?P<month>{OF_TIME})\b| at the end of (?P<before>{OF_TIME})(?:: | were | stood at ){SIGN}(?P<m>\d[\d,.]*) (?P<scale2>million|billion|trillion)\b)")
OUTFLOW = re.compile(
    rf"\b(?:have|has|had|were|was)(?: (?:since|in total|so far|already|now|together|been)){{0,2}} (?:taken|withdrawn|pulled|drawn)(?: out| away)? {SIGN}{N} (?P<scale>million|billion|trillion)(?: [A-Za-z]+){{0,2}}? (?:out of|from) (?:the |all |its |their )?(?:[a-z’']+ )?(?:banks?|banking system|deposits|accounts)\b")
RECALLS = (
    re.compile(rf"\brecall(?:ed|s|ing)? (?:of |all )?{N} (?!of\b|million|billion|percent|per\b)(?P<noun>(?:[\w-]+ ){{0,3}}?[a-z-]+s)\b"),
    re.compile(rf"\b(?:widen|extend|expand|enlarg)(?:ed|s|es) (?:the|its|their) (?:[a-z]+ )?recall (?:from [\d,]+ (?:[a-z]+ )?)?to (?:cover )?{N} (?!percent|per\b)(?P<noun>(?:[\w-]+ ){{0,2}}?[a-z-]+s)\b"),
    re.compile(rf"\bordered all {N} (?P<noun>(?:[\w-]+ ){{1,4}}?)(?:to be )?(?:removed|recalled|withdrawn|taken back|returned)\b"),
    re.compile(rf"\bThe (?:recall )?order\b[^.;\d]{{0,70}}? covers (?:all )?{N} (?P<noun>(?:[\w-]+ ){{0,5}}?[a-z-]+s\b)"),
)
RECALLED_HOME = re.compile(r"\b(?:workers|staff|soldiers|troops|ambassadors|diplomats|envoys|reservists|players|employees|members|days|times)\b")
SO_FAR = (
    re.compile(rf"\b[Ss]o far,? {SPELT} (?P<noun>[a-z]+s) (?:have|had) been\b", re.I),
    re.compile(rf"(?<![\w.,$€£-]){SPELT} (?P<noun>[a-z]+s) (?:have|had) (?:now|already|so far) been\b", re.I),
    re.compile(rf"\bnumber of (?P<noun>(?:[a-z-]+ ){{0,2}}?[a-z]+s)(?: (?:reported|known|confirmed))? (?:(?:has |had )?(?:also |now )?(?:increased|risen|rose|grown|grew|climbed)(?: from \d[\d,]*)? to|stood at|stands at|(?:has |had )?reached|is now|was now) {SPELT}\b(?! ?%| per| million| billion)"),
)
NO_COUNT = frozenset("people dead deaths victims injured missing casualties fatalities wounded patients days weeks months years hours times others persons".split())
EVENTS = frozenset("accidents cases incidents reports".split())  # 'fire accidents' are fires
MAYBE = re.compile(r"\b(?:would|could|may|might|expect\w*|forecast\w*|predict\w*|if|should|plan\w*|propos\w*|want\w*|demand\w*|urg\w*|call\w* (?:for|on)|likely|until|before|had been|years? ago)\b[^.;]{0,60}$")
PERHAPS = re.compile(r"\b(?:could|may|might|if|should|propos\w*|want\w*|demand\w*|urg\w*|call\w* (?:for|on)|another|not|in (?:19|20)\d\d)\b[^.;]{0,40}$")
HEDGED = re.compile(r"\b(?:about|around|nearly|almost|some|more than|at least|over|up to|less than|fewer than|another)\s$")
BANKS = Signs("central bank", "reserve bank", "national bank", "federal reserve", "bank of ", "monetary policy")
SIGNS = Signs(" rate", "dollar", " euro", "hares", " recall", "so far", "number of", " been ", "illion")  # one of them stands in each article that tells of such a value
GROWING = ("recall", "outflow", "so far")
NEVER_APART = 2.0  # times as much as the least that the most of a price may be
STEP = 4  # times as many as in the report before
SIDES = 8
PLACE = re.compile(r"\b[Ii]n (?:the )?(?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)")
NAME = re.compile(r"\b(?P<place>[A-Z][a-z]{3,})")
ALIKE = 0.7  # letters that two spellings of one firm share


def levels(article: Article, lines: Lines) -> Iterator[Claim]:
    """Each such value. `date`: the day or month for which it holds; `key`: which value; `holder`: whose it is, where that is said; `hedge`: 'weak' where only another source shows what it is."""
    if not lines.has(SIGNS):
        return
    published = article.published or "~"
    days: dict[str, set[str]] = defaultdict(set)
    ahead: set[str] = set()
    for e in article.events:
        if e.kind in AHEAD:
            ahead.add(longest(e))
        elif e.precision == "day":
            days[longest(e)].add(e.date)
    is_bank = lines.has(BANKS)
    told: set[tuple[str, float]] = set()
    for line, text in dict.fromkeys(lines.each):
        if text in ahead or len(text) < 12 or text[0] == "“":
            continue
        for key, value, shown, month, holder, hedge in _told(text, is_bank):
            mine = days.get(text, set())
            day = _end_of(month, published) if month else published if key != "recall" and key.partition("/")[0] in GROWING else max(mine, default=published)
            if len(day) == 10 and day[0] != "~" and (key, value) not in told:
                told.add((key, value))
                yield Claim("level", key, value, shown, article.id, published, text, line, day, holder=frozenset((holder,) if holder else ()), hedge=hedge)
    for f in article.figures:
        if is_currency(f.unit) and not f.change and f.of.endswith("'s shares") and f.of.split("'")[0].split()[-1] in ("company", "firm", "bank", "group") and len(published) == 10 and (f"share/{f.unit}", f.value) not in told:
            yield Claim("level", f"share/{f.unit}", f.value, f.src or f.withheld, article.id, published, f.src or f.withheld, f.line, published)


Told = tuple[str, float, str, str, str, str]  # key, value, as printed, month, holder, hedge


def _told(text: str, is_bank: bool) -> Iterator[Told]:
    m: re.Match[str] | None
    if is_bank and " rate" in text:
        for m in RATE.finditer(text):
            if not MAYBE.search(text[: m.start()]):
                yield "rate", number(m["n"]), text[m.start("n") : m.end()], "", "", ""
    if "dollar" in text or "euro" in text:
        for m in (m for p in DOLLAR for m in p.finditer(text)):
            if not MAYBE.search(text[: m.start()]):
                yield m["base"], number(m["n"]), text[m.start("n") : m.end()], "", "", ""
    if " at " in text and (m := CURRENCY.search(text)) and (m["money"] == "currency" or m["money"] in MONEY and m["money"] not in ("dollar", "euro")):
        yield "dollar", number(m["n"]), m["n"], "", "", "weak"
    if "hares" in text and (m := SHARE.search(text)):
        unit = MONEY.get(m["money"] or "", "") or MONEY.get((m["money"] or "").rstrip("s"), "") or (m["sign"] or "").strip()
        if unit and not MAYBE.search(text[: m.start()]):
            yield f"share/{unit}", number(m["n"]), text[m.start("sign") if m["sign"] else m.start("n") : m.end()], "", m["firm"] or m["of"] or "", ""
    if "eserves" in text and (m := RESERVES.search(text)):
        n, scale = m["n"] or m["m"], m["scale"] or m["scale2"]
        yield "reserves", number(n) * SCALES[scale], text[m.start() : m.end()], m["month"] or m["before"], "", ""
    if ("out of" in text or "from" in text) and (m := OUTFLOW.search(text)):
        yield "outflow", number(m["n"]) * SCALES[m["scale"]], f"{m['n']} {m['scale']}", "", "", ""
    if "recall" in text or "order" in text:
        for m in (m for p in RECALLS for m in p.finditer(text)):
            if not PERHAPS.search(text[: m.start()]) and not RECALLED_HOME.search(m["noun"]) and number(m["n"]) >= 10:
                yield "recall", number(m["n"]), text[m.start("n") : m.end("noun")].strip(), "", "", ""
    if "so far" in text.lower() or " been" in text or "number of" in text:
        for m in (m for p in SO_FAR for m in p.finditer(text)):
            nouns = m["noun"].lower().split()
            noun = nouns[-2] + "s" if len(nouns) > 1 and nouns[-1] in EVENTS else nouns[-1]
            if noun not in NO_COUNT and nouns[-1] not in NO_COUNT and not HEDGED.search(text[: m.start("n")]) and stem(noun):
                yield f"so far/{stem(noun)[0]}", number(m["n"]), text[m.start("n") : m.end("noun")] if m.start("n") < m.start("noun") else m["n"], "", noun, ""


def _end_of(month: str, published: str) -> str:
    """The last day of the month, the latest one before the article; '' where its year is not known."""
    if not published[:4].isdigit():
        return ""
    at = OF_TIME.split("|").index(month) + 1
    year = int(published[:4]) - (1 if f"{at:02}" > published[5:7] else 0)
    return last_day(f"{year}-{at:02}")


def changed(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """Each value of a story that sources give for several days, in the order of these days."""
    by_key: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "level":
            by_key[c.key].append(c)
    made = []
    for key in sorted(by_key):
        for group in by_story(by_key[key], stories) if len({c.article for c in by_key[key]}) > 1 else ():
            run = _run(key, group)
            if len({c.article for c in run}) > 1:
                sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in run[-SIDES:])
                made.append(Found("over_time", _topic(key, run), sides, SAY["why"]))
    return made


def _run(key: str, group: Sequence[Claim]) -> list[Claim]:
    """The first that gives each value, by day; none where two of one day differ, or what can only grow becomes less."""
    if not [c for c in group if not c.hedge] or key.startswith("share/") and not _of_one(group) or _in_two_places(key, group):
        return []
    run: dict[float, Claim] = {}
    for c in sorted(group, key=lambda c: (c.date, c.hedge, c.value if c.key == "recall" else 0, c.published, c.article)):
        run.setdefault(c.value, c)
    made = list(run.values())
    if len(made) < 2 or key != "recall" and len({c.date for c in made}) < len(made):
        return []
    if key.partition("/")[0] in GROWING:
        pairs = zip(made, made[1:], strict=False)
        return made if all(a.value < b.value <= STEP * a.value for a, b in pairs) else []
    return made if key == "rate" or max(run) <= NEVER_APART * min(run) else []


def _of_one(group: Sequence[Claim]) -> bool:
    """Whether the shares are those of one firm, in whatever spelling."""
    firms = sorted({f for c in group for f in c.holder})
    return all(SequenceMatcher(None, firms[0], f).ratio() >= ALIKE for f in firms[1:])


def _in_two_places(key: str, group: Iterable[Claim]) -> bool:
    """Whether two of them hold for two countries: what was recalled in one, the rate of another's bank."""
    countries, within = gazetteer().countries, PLACE if key.partition("/")[0] in GROWING else NAME
    found = [here for c in group if (here := {countries[w] for m in within.finditer(c.sentence) if (w := m["place"].lower()) in countries})]
    return any(here.isdisjoint(found[0]) for here in found[1:])


def _topic(key: str, run: Sequence[Claim]) -> str:
    of, _, _ = key.partition("/")
    named = sorted({f for c in run for f in c.holder})
    if of == "share":
        return SAY["shares"].format(firm=named[0]) if len(named) == 1 else SAY["share"]
    if of == "so far":
        return SAY["so_far"].format(noun=min((f for c in run for f in c.holder), key=len))
    return SAY.get(of, of)

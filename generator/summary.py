"""A short account of an article in its own sentences."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat

from generator.clauses import has_verb
from generator.model import DateExpr, Named, Sentence, Struct
from generator.sentences import sentences

SCENE, LATEST_NEWS = 4, 10  # sentences that set a scene before the news, at least and at most
READ = 30  # sentences that are looked at
MOST, LEAD = 4, 3  # sentences in a summary; in one that is the lead
EXPECTED = 60  # words of a summary that a person writes
COMMON_HIT, COMMON_ROOM = 0.6, 14.0  # common words shared with a person's summary: so many at most, half of the first ones
KEPT_WORDS = 100_000  # whose stems are known
DECAY = 0.97  # a sentence further down is less likely to matter than its words alone say
# Log-odds that a word of the article is in a person's summary: fitted to openly licensed articles with summaries.
BIAS, OFTEN, LATE, CAPITAL, TITLE, SPOKEN = -0.9, 0.95, -0.8, 0.42, 1.6, -0.7
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
PLACE = r"[A-ZÀ-Þ][\w.'’-]{0,20}(?:,? [A-ZÀ-Þ][\w.'’-]{0,20}){0,4}"
DASH = r"\s*(?:--|—|–|-)\s+"
DATELINE = re.compile(
    rf"(?:{PLACE},? )?\([A-Z][\w ./]{{1,30}}\)(?:{DASH}|\s*:\s+)"  # Oslo (XYZ) -
    rf"|(?:{PLACE} )?\([A-Z]{{2,}}[\w ]{{0,15}}\)(?=[A-ZÀ-Þ])"  # Oslo (XYZ)The council
    r"|\([A-Z]{2,}[\w ]{0,15}\)\s+(?=[A-ZÀ-Þ])"  # (XYZ) The council
    rf"|{PLACE}(?:,? \d{{1,2}}(?: [a-zé]{{3,10}}\.?)?)? \([A-Z][\w ./]{{1,30}}\)\s?\.?\s?(?:--|[-–—])\s*"  # Oslo, 4 mar (XYZ).-
    r"|【[^】]{1,20}】\s*|[［\[][^\]］]{1,30}[］\]]\s*[-－–—]?\s*(?=[\u3040-\u9fff])"  # 【東京】
    rf"|[A-ZÀ-Þ]{{2}}[A-ZÀ-Þ.'’-]{{0,20}}(?:/[A-ZÀ-Þ]{{4,20}})?(?:,? [A-ZÀ-Þ][\w.'’-]{{0,20}}){{0,4}}(?:,? [A-Z][A-Za-z]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?)?(?: \([\w .]{{2,30}}\)| /[\w .]{{2,30}}/)?{DASH}"  # OSLO, May 3 (Xyz) --
)
NOISE_AHEAD = re.compile(  # of a sentence in small letters, as NOISE
    r"(?:by\b|photo\b|image\b|picture[ds]?\b|video\b|file photo|scroll down|read more|see also|click here|watch\b|updated?:|published:|last updated|related:|"
    r"\(?editor['’]s note|copyright|©|follow\b|sign up|subscribe|advertisement|this (?:article|story|post)\b|source:|credit:|share this|listen to|for more\b|according to our|"
    r"(?:as (?:usual|always), |and |so )?if you (?:have|know|want|would like|['’]d like|['’]re)\b.{0,90}\b(?:tips?|thoughts|feedback|reply|e-?mail|message|contact|let (?:us|me) know|write to)\b)"
)
NOISE = re.compile(
    r"\b(?:image|photo|photograph|picture|credit)s?(?: (?:by|credit|courtesy))?:|\((?:left|right|cent(?:er|re)|pictured|above|below|second (?:left|right)|l|r)\)|all rights reserved|getty images|screenshot|\b(?:est|gmt|bst|edt), \d"
)
NOISY = (":", "(", "rights res", "getty", "screenshot", "est, ", "gmt, ", "bst, ", "edt, ")  # one of them in each
DANGLING = re.compile(
    r"^[\"“‘']?(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|but|and|or|so|yet|however|also|such|both|another|others|then|there|instead|still|nor|neither|either|"
    r"in addition|moreover|furthermore|additionally|meanwhile|for example|for instance|as a result|therefore|thus|similarly|by contrast|in contrast|on the other hand|likewise|even so|"
    r"the (?:newspaper|paper|magazine|agency|broadcaster|company|firm|group|statement|study|letter|judge|official|spokesman|spokeswoman) (?:also |later |then )?(?:said|says|added|adds|wrote|noted)|"
    r"one of them|the latter|the former|the pair|the couple|the two|the duo|er|sie|es|dies|diese|dieser|dieses|sein|seine|ihr|ihre|aber|doch|und|il|elle|ils|elles|ce|cette|ces|mais|et|"
    r"él|ella|ellos|ellas|esto|esta|este|pero|y|su|sus)\b",
    re.I,
)
FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|you|your|I['’]m|we['’]re)\b", re.I)
QUOTED = re.compile("[\"“„«][^\"”“»]{1,600}[\"”“»]")
SAYS_WHO = re.compile(r"\b(?:he|she|they)\b", re.I)
CUT = re.compile(r",\s+(?=(?:which|who|whose|where|while|although|though|as|after|before|amid|with|citing|including|calling|adding|saying|underscoring|according|despite|because|since|even|marking|making|leaving|prompting)\b)|\s+[—–]\s+|;\s+")
REPORTED = re.compile(r"\b(?:said|says|reported|reports|announced|confirmed|according to|shows?|suggests?|reveals?)\b")
PART = re.compile(r"[:;]\s")  # behind it a clause of its own begins: 'two more weeks: the tender, which was due on Monday, will run'
SUBORDINATE = re.compile(r"(?:after|although|though|while|as|when|if|because|since|despite|amid|before|with|in|on|at|for|by)\b", re.I)
COMMON = frozenset(
    "a an the and or but of to in on at for with by from as is are was were be been being it its he him his she her they them their that this these those which who whom has have had do does did not "
    "no will would can could may might shall should after before said says say were when while where more most than also into about over out up if so there what all one other some such i we you my our "
    "your 's t s".split()
)


Words = list[tuple[str, str]]  # each with its stem, '' for a common one


class Candidate(Struct, frozen=True, gc=False):
    """A sentence, or its first clauses, that may stand in a summary."""

    index: int  # of the sentence
    start: int
    end: int
    length: int  # words
    common: int
    stems: frozenset[str]
    needs: bool  # understood only behind the sentence before


def summarise(text: str, names: Sequence[Named], dates: Sequence[DateExpr], language: str = "en", max_words: int = 80, title: str = "") -> tuple[Sentence, ...]:
    """Two to four sentences or whole clauses of `text`, verbatim and in its order, at most `max_words` words together.

    Chosen so that the words they share with what a person would write, few words for many, are expected to be most
    (expected unigram F1). Fewer where the article has no more; () where it has no sentence fit to stand alone.
    """
    spans = sentences(text)[:READ]
    if language in ("ja", "zh"):
        return _lead(text, spans, max_words)
    words = [stemmed(text, a, b) for a, b in spans]
    offers = [c for i, (a, b) in enumerate(spans) for c in _candidates(text, i, a, b, names, words[i])]
    if language == "en":
        cut = {c.index for c in offers if c.end != spans[c.index][1]}  # what stands before the cut has a verb
        offers = [c for c in offers if (c.index in cut or has_verb(text[c.start : c.end])) and not _greets(text[c.start : c.end])]
        is_personal = opens_with_self(text, spans)
        if is_personal:
            offers = [c for c in offers if not US.search(QUOTED.sub("", BIG_NEWS.sub("", text[c.start : c.end])))] or offers
        offers = [c for c in offers if c.index or not GOES_ON.match(text, c.start, c.end)] or offers
        origin = news_at(text, spans, dates)
        lead = next((c for c in offers if c.index == origin), None)
        chosen = _choose(offers, word_weights(text, spans, words, title, origin, is_personal), max_words, origin, lead is not None and not DANGLING.match(text, lead.start, lead.end))
    else:
        chosen = _first(offers, max_words)
    return tuple(Sentence(text[c.start : c.end], 0, c.start) for c in sorted(chosen, key=lambda c: c.start))


OPENING = 8  # sentences in which somebody who tells of himself says so
MYSELF = re.compile(r"\b(?:I|me|my|myself)\b(?![’'])|\bI[’']")
US = re.compile(r"\b(?:I|me|my|myself|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b(?![’'])|\b(?:I|[Ww]e|[Yy]ou)[’']")
BIG_NEWS = re.compile(r"^[^:;.]{4,60}:\s")  # 'Good news since I wrote this: the ferry sails again'
GOES_ON = re.compile(r"(?:But|And|Or|So|Yet|Instead|However|Still|Also|Then)\b")  # as the line below a headline does
SELF_LATE = 0.5  # how much less it counts of such a piece that a word comes late


def opens_with_self(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Does somebody tell of himself in the first of these sentences?"""
    return any(tells_of_self(text[a:b]) for a, b in spans[:OPENING])


def tells_of_self(sentence: str) -> bool:
    """Does the writer tell what he did or saw himself?"""
    return MYSELF.search(sentence) is not None and MYSELF.search(QUOTED.sub("", sentence)) is not None


GREETS = re.compile(
    r"[A-Z][a-z]+ first, (?:and )?then\b|(?:First of all, )?(?:[Tt]hank you|[Tt]hanks) for (?:the|your|all)\b|Good (?:morning|evening|afternoon|day)\b|Dear (?:readers?|friends)\b|Hello\b|Welcome (?:back )?to (?:the|this|our|my)\b"
    r"|Your (?:author|editor|correspondent|blogger|humble)\b|(?:Many|Several|Some|A few) (?:of you|readers|neighbou?rs|friends)(?: have)? (?:asked|wrote|written)\b|In (?:today|this week)['’]s (?:letter|issue|edition|newsletter)\b|Let(?:['’]s| us| me) (?:go back|begin|start)\b|(?:Coffee|Tea) (?:up|in hand)\b"
)


def _greets(sentence: str) -> bool:
    """Does the writer only turn to the readers: 'Coffee first, then the saga, which has become longer', 'First of all, thank you for the letters'?"""
    return GREETS.match(sentence) is not None


def _lead(text: str, spans: Sequence[tuple[int, int]], max_words: int) -> tuple[Sentence, ...]:
    """The first sentences of a script without spaces; two characters count as one word."""
    chosen: list[Sentence] = []
    room = max_words * 2
    for start, end in spans:
        dateline = DATELINE.match(text[start:end])
        start += dateline.end() if dateline else 0
        fit = text[start:end].rstrip().endswith(("。", "！", "？", "」"))
        if len(chosen) == LEAD or (chosen and end - start > room):
            break
        if fit and end - start <= room:
            chosen.append(Sentence(text[start:end], 0, start))
            room -= end - start
    return tuple(chosen)


def _first(offers: Sequence[Candidate], max_words: int) -> list[Candidate]:
    """The first whole sentences: in a language whose words are not weighed, the lead is the best guess."""
    chosen: list[Candidate] = []
    for c in offers:
        if len(chosen) < LEAD and _joins(c, chosen, max_words):
            chosen.append(c)
    return chosen


@lru_cache(maxsize=KEPT_WORDS)
def stem(word: str) -> str:
    """A crude stem: plural and verb endings off."""
    for ending in ("ing", "ies", "ied", "es", "ed", "'s", "’s", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=KEPT_WORDS)
def content_stem(word: str) -> str:
    """'' for a common word."""
    low = word.lower()
    return "" if low in COMMON else stem(low)


def content_stems(words: list[str]) -> list[str]:
    return [key for key in map(content_stem, words) if key]


def stemmed(text: str, start: int, end: int) -> Words:
    words = WORD.findall(text, start, end)
    return list(zip(words, map(content_stem, words), strict=True))


def news_at(text: str, spans: Sequence[tuple[int, int]], dates: Sequence[DateExpr]) -> int:
    """Where the news begins in an article that first sets a scene in the past; 0 for most articles.

    That is the first sentence with a weekday, today or yesterday, if it comes late and the first two tell of other dates. What opens with a report is no scene.
    """
    if spans and REPORTED.search(text, *spans[0]):
        return 0
    days = [d.start for d in dates if _is_news_day(d)]
    at = next((i for i, (a, b) in enumerate(spans) if a <= days[0] < b), 0) if days else 0
    if not SCENE <= at <= LATEST_NEWS:
        return 0
    return at if any(d.type == "DATE" and d.start < spans[1][1] and _is_past_scene(d) for d in dates) else 0


def _is_news_day(d: DateExpr) -> bool:
    return d.rule[:1] == ("weekday",) or d.rule[:3] in (("unit", "D", 0), ("unit", "D", -1)) and "@" not in d.rule


def _is_past_scene(d: DateExpr) -> bool:
    """'Earlier this year', 'in February', 'in 1999', 'once': no day of the news."""
    return d.rule[:1] in (("month",), ("year",), ("season",), ("decade",), ("quarter",), ("day",)) or d.rule[:1] == ("unit",) and d.rule[1] != "D" or d.rule[:2] == ("ref", "PAST_REF")


def _place(index: int, origin: int) -> int:
    """Where a sentence stands when the news comes first and the scene behind it."""
    return index - origin if index >= origin else SCENE + index


def word_weights(text: str, spans: Sequence[tuple[int, int]], words: Sequence[Words], title: str, origin: int = 0, is_personal: bool = False) -> dict[str, float]:
    """Stem -> how likely a person's summary has it. `words`: of each span; `origin`: the sentence with which the news begins; `is_personal`: which may stand anywhere."""
    seen: dict[str, list[int]] = {}  # stem -> how often, the first place, whether always with a capital, how often quoted
    quoted = _quoted(text, spans[-1][1] if spans else 0)
    for i, (a, b) in enumerate(spans):
        place = _place(i, origin)
        said = [quoted[found.start()] for found in WORD.finditer(text, a, b)] if 1 in quoted[a:b] else repeat(0)
        for (word, key), is_said in zip(words[i], said, strict=False):
            if not key:
                continue
            met = seen.get(key)
            if met is None:
                met = seen[key] = [0, place, 1, 0]
            met[0] += 1
            if place < met[1]:
                met[1] = place
            met[2] &= not word[0].islower()
            met[3] += is_said
    headline = set(content_stems(WORD.findall(title)))
    return {
        key: 1 / (1 + math.exp(-(BIAS + OFTEN * math.log(n) + LATE * (SELF_LATE if is_personal else 1) * math.log(1 + first) + CAPITAL * capital + TITLE * (key in headline) + SPOKEN * spoken / n)))
        for key, (n, first, capital, spoken) in seen.items()
    }


def _quoted(text: str, end: int) -> bytearray:
    """For each character up to `end` whether it stands in quotation marks."""
    marked = bytearray(end)
    for m in QUOTED.finditer(text, 0, end):
        marked[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    return marked


def _candidates(text: str, index: int, start: int, end: int, names: Sequence[Named], words: Words) -> Iterator[Candidate]:
    """The sentence whole, without its dateline, and cut behind its first clauses."""
    sentence = text[start:end]
    if not _stands(sentence):
        return
    dateline = DATELINE.match(sentence)
    if dateline:
        start += dateline.end()
        sentence = text[start:end]
        words = stemmed(text, start, end)
    needs = index > 0 and _needs_context(sentence, start, names)
    for stop in [end, *_cuts(text, start, end)]:
        here = words if stop == end else words[: len(WORD.findall(text, start, stop))]
        if len(here) >= 6:
            stems = [stem for _, stem in here if stem]
            yield Candidate(index, start, stop, len(text[start:stop].split()), len(here) - len(stems), frozenset(stems), needs)


def _stands(sentence: str) -> bool:
    words = sentence.split()
    if not 6 <= len(words) <= 70 or sentence[-1] not in ".!…\"”’'»)" or sentence.rstrip("\"”’»)")[-1:] not in (".", "!", "…"):
        return False
    if sum([w[0].islower() for w in words]) < 3 or is_noise(sentence):
        return False
    return _balanced(sentence) and not _mostly_quoted(sentence)


def is_noise(sentence: str) -> bool:
    """True for captions, bylines and appeals that read like sentences."""
    low = sentence.lower()
    return NOISE_AHEAD.match(low) is not None or any(map(low.__contains__, NOISY)) and NOISE.search(low) is not None


def _balanced(sentence: str) -> bool:
    pairs = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
    return sentence.count('"') % 2 == 0 and all(sentence.count(a) == sentence.count(b) for a, b in pairs) and (
        "„" not in sentence or sentence.count("„") == sentence.count("“") + sentence.count("”")
    )


def _mostly_quoted(sentence: str) -> bool:
    """Whether little more than a quotation and 'she said' is there."""
    if sentence[0] not in "\"“«„":
        return False
    rest = QUOTED.sub(" ", sentence)
    return len(rest.split()) <= 4 or bool(FIRST_PERSON.search(sentence)) and sentence[-1] in "\"”»“"


AFTER_THAT = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?) (?:after|before) that\b(?!\s[a-z])|\b(?:days?|weeks?|months?|years?) (?:after|before) that (?:with|in|at|for|by)\b")


def _needs_context(sentence: str, start: int, names: Sequence[Named]) -> bool:
    if DANGLING.match(sentence) or ("after that" in sentence or "before that" in sentence) and AFTER_THAT.search(sentence):
        return True
    pronoun = SAYS_WHO.search(sentence)
    if pronoun is None:
        return False
    people = (a for n in names if n.type == "person" for a, _ in n.mentions)
    return not any(start <= a < start + pronoun.start() for a in people)


OPENED = re.compile(r"\b(?:where|when|which|who|whose|because|although|while)\s(?!.*\b(?:where|when|which|who|whose|because|although|while)\s)(?!\w+ing\b)(?P<rest>[^.]*)$")
UNCLOSED = re.compile(r"[^,]{3,120},\s(?:an?|the|its|his|her|their|one of|who|which|whose)\s[^,]*$")  # 'The founder of the centre, a platform dedicated to the study of plants'


def _is_open(left: str) -> bool:
    """Whether a cut leaves an apposition without its sentence, or a clause without its verb: 'at the hall, where her show For ever'."""
    if UNCLOSED.match(left) and not has_verb(left.partition(",")[0]):
        return True
    opened = OPENED.search(left)
    return opened is not None and not has_verb(f"It {opened['rest']}")


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Places where the sentence may stop early: before a clause that only adds, with a verb left of it and no quotation open."""
    stops: list[int] = []
    for m in CUT.finditer(text, start, end) if not SUBORDINATE.match(text, start, end) else ():
        left = text[start : m.start()]
        if len(stops) < 2 and len(left.split()) >= 9 and _balanced(left) and has_verb(left) and has_verb(PART.split(left)[-1]) and not _is_open(left):
            stops.append(m.start())
    return stops


def _choose(offers: Sequence[Candidate], weights: dict[str, float], max_words: int, origin: int = 0, lead: bool = True) -> list[Candidate]:
    """Greedy: each time the part with which the expected unigram F1 against a summary of EXPECTED words grows most.

    What a later sentence shares counts less; the lead comes first where it stands alone (`lead`), behind a scene the news itself. Sums are exact (fsum), so that their order does not matter.
    """
    chosen: list[Candidate] = []
    taken: set[str] = set()
    hits = best = 0.0
    common = length = 0
    while len(chosen) < MOST:
        top: tuple[float, int, Candidate, float] | None = None
        fit = [c for c in offers if length + c.length <= max_words and _joins(c, chosen, max_words)]
        news = [c for c in fit if c.index == origin] if not chosen and (lead or origin) else []
        for c in news or fit:
            more = DECAY ** _place(c.index, origin) * math.fsum(map(weights.get, c.stems - taken, repeat(0.0)))
            usual = COMMON_HIT * COMMON_ROOM * (1 - math.exp(-(common + c.common) / COMMON_ROOM))
            value = 2 * (hits + more + usual) / (length + c.length + EXPECTED)
            if top is None or (value, -c.start) > top[:2]:
                top = value, -c.start, c, more
        if top is None or (top[0] <= best and len(chosen) >= 2):
            break
        best, pick = top[0], top[2]
        chosen.append(pick)
        taken |= pick.stems
        hits, common, length = hits + top[3], common + pick.common, length + pick.length
    return chosen


def _joins(c: Candidate, chosen: Sequence[Candidate], max_words: int) -> bool:
    if sum(x.length for x in chosen) + c.length > max_words or any(x.index == c.index for x in chosen):
        return False
    return not c.needs or any(x.index == c.index - 1 for x in chosen)

"""Changes of one rate, price or number that sources tell differently: 'raised the duty on cement from 11 to 21 percent', 'took the cement duty from 10 to 20'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.claims import Claim
from generator.kinship import kin
from generator.model import Side, Struct
from generator.one_quantity import is_offered, other_currency, rounded, set_apart, when
from generator.series import Stories
from generator.variants import Found
from generator.wording import CURRENCY, words

SAY = {  # user-visible sentences
    "why": "the sources give the change different numbers",
    "later": "the number changed between the reports",
}
DID = (
    r"raised|rose|risen|increased|lifted|hiked|cut|lowered|reduced|brought|took|taken|pushed|fell|fallen|dropped|went|gone|climbed|grew|grown|shrank|shrunk|widened|expanded|extended|shortened|changed|moved"
)
DOES = r"rais(?:es?|ing)|ris(?:es?|ing)|increas(?:es?|ing)|lift(?:s|ing)?|hik(?:es?|ing)|cut(?:s|ting)|lower(?:s|ing)?|reduc(?:es?|ing)|bring(?:s|ing)?|tak(?:es?|ing)|push(?:es|ing)?|fall(?:s|ing)?|drop(?:s|ping)?|go(?:es|ing)?|climb(?:s|ing)?|grow(?:s|ing)?|shrink(?:s|ing)?|widen(?:s|ing)?|extend(?:s|ing)?|shorten(?:s|ing)?"
N, SCALE, UNIT = r"\d[\d,]*(?:\.\d+)?", r"(?:\s(?:million|billion))?", r"(?:\s?(?:%|percent|per cent|[a-z]{3,12}))?"
FROM_TO = tuple(re.compile(rf"\b(?P<verb>{DID}|{DOES})\b[^.;:“”\"\d]{{0,70}}?\s{way}") for way in (
    rf"from\s{CURRENCY}(?P<old>{N}){SCALE}{UNIT}\sto\s{CURRENCY}(?P<new>{N})\b{SCALE}",
    rf"to\s{CURRENCY}(?P<new>{N}){SCALE}{UNIT},?\sfrom\s{CURRENCY}(?P<old>{N})\b{SCALE}",
))  # fmt: skip
BEHIND = re.compile(r"(?:\s?%|\s(?:percent|per cent)\b)?")
IS_DONE = re.compile(rf"(?:{DID})$")
TO_COME = re.compile(r"\b(?:will|would|shall|to|plans?|planned|intends?)\s(?:(?!that\b)[a-z]+\s){0,3}$")
PERHAPS = re.compile(r"\b(?:could|may|might|should|if|unless|demand\w*|want\w*|call\w* (?:for|on)|urg\w*|forecast\w*|expect\w*|not|never|oppos\w*|reject\w*|suggest\w*|consider\w*|propos\w*|motion|recommend\w*)\b[^.;]{0,70}$")
NEAR = 1.3  # how far apart two beginnings or two ends of one change lie at most
SIDES = 6


class Change(Struct, frozen=True, gc=False):
    claim: Claim  # of the new number
    old: float
    about: frozenset[str]
    shown: str
    is_done: bool


def changes_apart(claims: Mapping[str, Sequence[Claim]], stories: Stories) -> list[Found]:
    """Two such changes of one thing, where neither article tells of the other's: a disagreement where both tell what was done, or of one day."""
    by_word: dict[tuple[str, str], list[Change]] = defaultdict(list)
    values = {article: {(c.key, c.value) for c in mine if c.kind == "figure"} for article, mine in claims.items()}
    for mine in claims.values():
        for c in _changes(mine):
            for w in c.about:
                by_word[c.claim.key, w].append(c)
    found: dict[tuple[Side, ...], Found] = {}
    for _, group in sorted(by_word.items(), key=lambda g: g[0]):
        for a, b in combinations(sorted(group, key=lambda c: when(c.claim)), 2):
            kind = _kind(a, b, stories) if not _knows(values[a.claim.article], b, a) and not _knows(values[b.claim.article], a, b) else ""
            if kind:
                sides = tuple(Side(c.claim.article, c.shown, c.claim.sentence, c.claim.line) for c in (a, b))
                found.setdefault(sides, Found(kind, max(a.claim.of, b.claim.of, key=len) or " ".join(sorted(a.about & b.about)), sides, SAY["why" if kind == "disagreement" else "later"]))
    return list(found.values())


def _changes(mine: Sequence[Claim]) -> Iterator[Change]:
    by_sentence: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for c in mine:
        if c.kind == "figure" and len(c.sentence) > len(c.shown):
            by_sentence[c.line, c.sentence].append(c)
    for (_, text), told in by_sentence.items():
        for m in (m for p in FROM_TO for m in p.finditer(text)) if " from " in text and " to " in text else ():
            old, new = (next((c for c in told if _printed(c, m[end])), None) for end in ("old", "new"))
            if old and new and old.key == new.key and not PERHAPS.search(text, 0, m.start("verb")) and not is_offered(new):
                about = new.about or old.about or (new.holder & words(text[m.start() : m.end()])) or new.holder & old.holder
                is_done = IS_DONE.match(m["verb"]) is not None and not TO_COME.search(text, 0, m.start("verb"))
                stop = m.end() + len(found[0] if (found := BEHIND.match(text, m.end())) else "")
                yield Change(new, abs(old.value), about, text[text.index(" from " if m.start("old") < m.start("new") else " to ", m.start()) + 1 : stop], is_done)


def _printed(c: Claim, digits: str) -> bool:
    n = float(digits.replace(",", ""))
    return abs(c.value) in (n, n * 1e6, n * 1e9)


def _knows(values: set[tuple[str, float]], other: Change, mine: Change) -> bool:
    """Whether an article gives a number of the other's change that is none of its own."""
    own = {abs(mine.claim.value), mine.old}
    return any((other.claim.key, v) in values or (other.claim.key, -v) in values for v in (abs(other.claim.value), other.old) if v not in own)


def _kind(a: Change, b: Change, stories: Stories) -> str:
    one, other = a.claim, b.claim
    if one.article == other.article or not _one_thing(a, b) or set_apart(one, other) or other_currency(one, other) or not kin(stories[one.article], stories[other.article]):
        return ""
    x, y = abs(one.value), abs(other.value)
    if (a.old == b.old and (x == y or rounded(one, other))) or x == b.old or y == a.old or (x > a.old) != (y > b.old):
        return ""  # one step after the other
    if not max(x, y) <= NEAR * min(x, y) or not max(a.old, b.old) <= NEAR * min(a.old, b.old):
        return ""
    if one.date and other.date and not one.date.startswith(other.date) and not other.date.startswith(one.date):
        return ""
    if a.is_done and b.is_done or one.published == other.published and len(one.published) == len("2026-03-01") or one.date and one.date == other.date:
        return "disagreement"
    return "over_time" if a.old == b.old and "~" not in (one.published, other.published) and not (a.is_done and one.published < other.published) else ""


def _one_thing(a: Change, b: Change) -> bool:
    return a.about == b.about or len(a.about & b.about) > 1 and (a.about <= b.about or b.about <= a.about)

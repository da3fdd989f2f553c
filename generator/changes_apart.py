"""Changes of one rate, price or number that sources tell differently: 'raised the duty on cement from 11 to 21 percent', 'took the cement duty from 10 to 20'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from generator.claims import Claim
from generator.gazetteer import gazetteer
from generator.kinship import kin
from generator.model import Side
from generator.one_quantity import is_offered, rounded, set_apart, when
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
GENERAL = words("import customs key main policy benchmark single standard basic general official interest own")  # words that make of a duty or a rate no other one
NEAR_CHANGES = 40  # of one word that are compared with one another
SIDES = 6


def changes(mine: Sequence[Claim]) -> Iterator[Claim]:
    """Each change that the figures of an article tell. `value`: the new number; `part`: the old one; `hedge`: 'done' for what is no plan."""
    by_sentence: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for c in mine:
        if c.kind == "figure" and " from " in c.sentence and " to " in c.sentence:
            by_sentence[c.line, c.sentence].append(c)
    for (_, text), told in by_sentence.items():
        for m in (m for p in FROM_TO for m in p.finditer(text)):
            old, new = (next((c for c in told if _is_printed(c, m[end])), None) for end in ("old", "new"))
            if old and new and old.key == new.key and not PERHAPS.search(text, 0, m.start("verb")) and not is_offered(new):
                about = new.about or old.about or (new.holder & words(m[0])) or new.holder & old.holder
                stop = m.end() + len(found[0] if (found := BEHIND.match(text, m.end())) else "")
                shown = text[text.index(" from " if m.start("old") < m.start("new") else " to ", m.start()) + 1 : stop]
                is_done = IS_DONE.match(m["verb"]) is not None and not TO_COME.search(text, 0, m.start("verb"))
                yield replace(new, kind="change", value=abs(new.value), shown=shown, about=about, part=f"{abs(old.value):.10g}", hedge="done" if is_done else "")


def _is_printed(c: Claim, digits: str) -> bool:
    n = float(digits.replace(",", ""))
    return abs(c.value) in (n, n * 1e6, n * 1e9)


def changes_apart(claims: Mapping[str, Sequence[Claim]], stories: Stories) -> list[Found]:
    """Those of one thing that differ, where neither article tells of the other's: a disagreement where both tell what was done, or of one day."""
    by_word: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for c in (c for mine in claims.values() for c in mine if c.kind == "change"):
        for w in c.about:
            by_word[c.key, w].append(c)
    pairs: dict[str, list[tuple[Claim, Claim]]] = defaultdict(list)
    for _, group in sorted([(of, g) for of, g in by_word.items() if 1 < len(g) <= NEAR_CHANGES], key=lambda g: g[0]):
        for a, b in combinations(sorted(group, key=when), 2):
            kind = _kind(a, b, stories)
            if kind and not _knows(claims[a.article], b, a) and not _knows(claims[b.article], a, b) and not any(a is x and b is y for x, y in pairs[kind]):
                pairs[kind].append((a, b))
    return [_found(kind, told) for kind in sorted(pairs) for told in _together(pairs[kind])]


def _together(pairs: Sequence[tuple[Claim, Claim]]) -> list[list[Claim]]:
    """Pairs that have a side in common, with all their sides."""
    made: list[list[Claim]] = []
    for pair in pairs:
        near = [group for group in made if any(c is one for c in group for one in pair)]
        joined = [c for group in near for c in group]
        made = [*(group for group in made if not any(group is n for n in near)), [*joined, *[c for c in pair if not any(c is one for one in joined)]]]
    return made


def _found(kind: str, told: Sequence[Claim]) -> Found:
    told = sorted(told, key=when)
    of = max((c.of for c in told), key=len) or " ".join(sorted(told[0].about & told[1].about))
    sides = tuple([Side(c.article, c.shown, c.sentence, c.line) for c in told][:SIDES])
    return Found(kind, of, sides, SAY["why" if kind == "disagreement" else "later"])


def _knows(mine: Sequence[Claim], other: Claim, own: Claim) -> bool:
    """Whether an article gives a number of the other's change that is none of its own."""
    values = {abs(c.value) for c in mine if c.kind == "figure" and c.key == own.key}
    return any(v in values for v in (other.value, _old(other)) if v not in (own.value, _old(own)))


def _old(c: Claim) -> float:
    return float(c.part or 0)


def _kind(a: Claim, b: Claim, stories: Stories) -> str:
    x, y, old, other = a.value, b.value, _old(a), _old(b)
    if a.article == b.article or x == other or y == old or (x > old) != (y > other) or old == other and (x == y or rounded(a, b)):
        return ""  # one step after the other
    if not max(x, y) <= NEAR * min(x, y) or not max(old, other) <= NEAR * min(old, other):
        return ""
    if a.date and b.date and not a.date.startswith(b.date) and not b.date.startswith(a.date):
        return ""
    if not _one_thing(a, b) or set_apart(a, b) or not kin(stories[a.article], stories[b.article]):
        return ""
    done = a.hedge == "done"
    if done and b.hedge == "done" or a.published == b.published and len(a.published) == len("2026-03-01") or a.date and a.date == b.date:
        return "disagreement"
    return "over_time" if old == other and "~" not in (a.published, b.published) and not done else ""


def _one_thing(a: Claim, b: Claim) -> bool:
    more = a.about ^ b.about
    return len(a.about & b.about) > (1 if more else 0) and all(w in GENERAL or w in gazetteer().demonyms for w in more)

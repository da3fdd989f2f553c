"""Time that somebody is given, and lengths of what was agreed, as sources tell them differently: 'within 90 days' and 'has 60 days to decide', 'a 36-month programme' and 'the 48-month programme'."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, combinations

from generator.claims import Claim
from generator.kinship import kin
from generator.model import Side
from generator.one_quantity import CHANGED, SPAN, when
from generator.series import Stories
from generator.time_limits import LIMIT, TO
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "length": "length of the {what}",
    "why": "the sources give different lengths of time",
}
DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.44, "years": 365.25}
LASTING = words("program programme loan contract agreement extension ban suspension lease licence license concession mandate truce ceasefire pause moratorium freeze curfew protocol exemption guarantee")
SAME, MOST = 1.1, 3  # how far apart two lengths may lie that are one, and two of one thing
LIKE = 2  # words besides that two sentences about one thing share
NEAR = 40
SIDES = 6
GIVING = words("day week month year court judge government ministry minister parliament company commission authority regulator ordered ruled ruling told said given gave has had must until officials")  # what may stand beside any of them


def limits_apart(claims: Mapping[str, Sequence[Claim]], stories: Stories) -> list[Found]:
    """Each pair, with others that give one of its lengths; none where a source says that it was changed."""
    alike: dict[str, list[Claim]] = defaultdict(list)
    for c in chain.from_iterable(claims.values()):
        if c.key in DAYS and c.kind == "figure" and not c.change and (what := _what(c)):
            alike[what].append(c)
    found: list[Found] = []
    for what, group in sorted(alike.items()):
        told = sorted(group, key=when)[-NEAR:]
        pairs = [(a, b) for a, b in combinations(told, 2) if _apart(a, b, what, stories)]
        while pairs:
            mine = list(pairs.pop(0))
            for pair in pairs[:]:
                if any(c in mine for c in pair):
                    mine += [c for c in pair if c not in mine]
                    pairs.remove(pair)
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in sorted(mine, key=when)[:SIDES])
            topic = next((c.of for c in mine if c.of.startswith(TO)), LIMIT) if what == LIMIT else SAY["length"].format(what=what)
            found.append(Found("disagreement", topic, sides, SAY["why"]))
    return found


def _what(c: Claim) -> str:
    """A time limit, or what is so long: 'programme' of 'programme of 1.8 billion dollars'; '' for any other number of days."""
    if c.of == LIMIT or c.of.startswith(TO):
        return LIMIT
    first = c.of.split(" ", 1)[0]
    return first if f"-{c.key[:-1]}" in c.shown and not words(first).isdisjoint(LASTING) else ""


def _apart(a: Claim, b: Claim, what: str, stories: Stories) -> bool:
    low, high = sorted((a.value * DAYS[a.key], b.value * DAYS[b.key]))
    if a.article == b.article or not SAME * low < high <= MOST * low or a.hedge == "bound" or b.hedge == "bound" or not kin(stories[a.article], stories[b.article]):
        return False
    if any(CHANGED.search(c.sentence) or SPAN.search(c.shown) for c in (a, b)):
        return False
    for c, other in ((a, b), (b, a)):
        if c.of.startswith(TO) and (words(c.of) - words(TO)).isdisjoint(words(other.sentence)):
            return False  # 30 days to appeal, and 60 to decide
    own = words(a.shown) | words(b.shown) | words(what) | GIVING
    return len([w for w in (words(a.sentence) & words(b.sentence)) - own if not w.isdigit()]) >= LIKE

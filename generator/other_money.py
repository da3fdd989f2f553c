"""A sum that two sources give in the same digits and in different money: 4 million dollars, 4 million euros."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from generator.claims import Claim
from generator.currencies import COMMON, MONEY, OWN, is_currency
from generator.kinship import kin
from generator.model import Side
from generator.one_quantity import ANY_SUM, LEAST_SUM, when
from generator.series import Stories
from generator.variants import Found

SAY = {  # user-visible sentences
    "why": "the sources give one number in different currencies",
}
SIDES = 6
NAMES = {code: name.rpartition(" ")[2] for name, code in (*MONEY.items(), *OWN.items())}  # 'dollar' of US and Canadian ones: a bare sign may mean either


def other_money(claims: Mapping[str, Sequence[Claim]], stories: Stories) -> list[Found]:
    """Such sums for one thing that is named in both, where no source of them gives it in both."""
    alike: dict[tuple[float, frozenset[str]], list[Claim]] = defaultdict(list)
    for c in chain.from_iterable(claims.values()):
        if c.kind == "figure" and c.value >= LEAST_SUM and is_currency(c.key) and not c.change and _code(c) not in COMMON and c.about and not c.about <= ANY_SUM:
            alike[c.value, c.about].append(c)
    found = []
    for _, group in sorted([(of, g) for of, g in alike.items() if len({NAMES.get(_code(c), _code(c)) for c in g}) > 1], key=lambda g: (g[0][0], sorted(g[0][1]))):
        if told := _apart(group, stories):
            found.append(Found("disagreement", told[0].of, tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told[:SIDES]), SAY["why"]))
    return found


def _apart(group: Sequence[Claim], stories: Stories) -> list[Claim]:
    """The first of each article, of one story, in two kinds of money; [] where an article gives both or all give one."""
    first: dict[str, Claim] = {}
    for c in sorted(group, key=when):
        if c.article in first and _code(first[c.article]) != _code(c):
            return []
        if not first or any(kin(stories[c.article], stories[other]) for other in first):
            first.setdefault(c.article, c)
    return list(first.values()) if len({NAMES.get(_code(c), _code(c)) for c in first.values()}) > 1 else []


def _code(c: Claim) -> str:
    """'RSD' of what is compared as dinars."""
    return c.part or c.key

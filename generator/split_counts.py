"""Numbers that one article gives in the words of two who count differently: 'organisers said 300 people came, the police counted 180'."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.claims import Claim
from generator.contrasts import PUT_AT, Contrast, Count
from generator.kinship import Story, kin
from generator.lines import Lines
from generator.model import Article, Side
from generator.rivals import SIGNS, bare_counts, two_counts
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "how_many": "how many {noun}",
    "money": "amount of money",
    "percent": "percentage",
    "split": "the article itself gives two counts",
}
SIDES = 6
PRESENT = words("people participants marchers protesters demonstrators teachers workers students visitors guests fans spectators supporters farmers")
NO_TOPIC = frozenset("figure number total count sum".split())
MANY = frozenset(("people", "men", "women", "children", "dead", "staff"))


def split_counts(article: Article, lines: Lines) -> Iterator[Claim]:
    """Two claims for each such pair. `key`: the line and the numbers; `about`: what is counted."""
    told: set[str] = set()
    units = {(f.line, f.src or f.withheld): f.unit for f in article.figures}
    for line, text in dict.fromkeys(lines.each) if SIGNS.within(lines.all) else ():
        bare = bare_counts(text, units[line, text]) if (line, text) in units and SIGNS.within_one(text) else None
        for found in (bare,) if bare else two_counts(text) if SIGNS.within_one(text) else ():
            key = f"{line} {found.first.value:g} {found.second.value:g}"
            if key not in told:
                told.add(key)
                for count in (found.first, found.second):
                    yield Claim("split", key, count.value, _shown(text, count, found), article.id, article.published or "~", text, line, of=_topic(article, line, text, found), about=words(found.noun))


def _shown(text: str, count: Count, found: Contrast) -> str:
    printed = text[count.start : count.end]
    return f"{printed} ({count.who})" if count.who else printed


def _topic(article: Article, line: int, text: str, found: Contrast) -> str:
    if found.noun not in ("money", "percent"):
        of = next((f.of for f in article.figures if f.line == line and f.value == found.first.value and f.of.startswith(f"{found.noun} ")), "")
        if of:
            return SAY["how_many"].format(noun=of)
        return SAY["how_many"].format(noun=found.noun) if found.noun.endswith("s") or found.noun in MANY else found.noun
    of = next((f.of for f in article.figures if f.line == line and f.value == found.first.value and f.of), "")
    put = PUT_AT.search(text, found.start) if not of and " at " in text else None
    return of or (put["what"] if put and put["what"] not in NO_TOPIC else SAY[found.noun])


def splits(claims: Iterable[Claim], everything: Mapping[str, Sequence[Claim]], stories: Mapping[str, Story]) -> list[Found]:
    """Each pair, with others that give one of its numbers for the same thing. `everything`: claims by article, with their figures."""
    pairs: dict[tuple[str, str], list[Claim]] = {}
    for c in claims:
        if c.kind == "split":
            pairs.setdefault((c.article, c.key), []).append(c)
    values = {c.value for two in pairs.values() for c in two}
    others = [c for c in chain.from_iterable(everything.values()) if c.kind == "figure" and c.value in values] if values else []
    return [_found(two, others, stories) for two in _together(pairs.values(), stories)]


def _together(pairs: Iterable[Sequence[Claim]], stories: Mapping[str, Story]) -> Iterator[list[Claim]]:
    """Pairs of one story that count the same by the same two numbers are one; those present in whatever word: 'marchers' and 'people'."""
    made: list[list[Claim]] = []
    for two in pairs:
        numbers = {c.value for c in two}
        same = next((m for m in made if numbers == {c.value for c in m[:2]} and _count_one(m[0], two[0]) and kin(stories[m[0].article], stories[two[0].article])), None)
        if same is None:
            made.append(list(two))
        else:
            same.extend(two)
    yield from made


def _count_one(a: Claim, b: Claim) -> bool:
    return not a.about.isdisjoint(b.about) or _are_present(a) and _are_present(b)


def _are_present(c: Claim) -> bool:
    return not c.about.isdisjoint(PRESENT)


def _found(two: Sequence[Claim], others: Iterable[Claim], stories: Mapping[str, Story]) -> Found:
    mine = {c.article for c in two}
    near = [c for c in others if c.article not in mine and c.value in (two[0].value, two[1].value) and not c.about.isdisjoint(two[0].about) and kin(stories[c.article], stories[two[0].article])]
    sides = [Side(c.article, c.shown, c.sentence, c.line) for c in (*two, *{c.article: c for c in near}.values())]
    return Found("disagreement", two[0].of, tuple(sides[:SIDES]), SAY["split"])

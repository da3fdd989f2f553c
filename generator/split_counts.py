"""Numbers that one article gives in the words of two who count differently: 'organisers said 300 people came, the police counted 180'."""

import re
from collections.abc import Iterable, Iterator

from generator.claims import Claim
from generator.lines import Lines
from generator.model import Article, Side
from generator.tolls import SPELT
from generator.variants import Found

SAY = {  # user-visible sentences
    "how_many": "how many {noun}",
    "split": "the article itself gives two counts",
}
COUNTS = r"counted|counts|estimated|estimates|spoke of|speaks of|put|puts|according to"
GIVES = re.compile(rf"\b(?P<verb>{COUNTS}|said|says|reported|claimed|claims)\b")
TURN = re.compile(r";\s|,?\s(?:while|whereas|but|against)\s|,\s(?:or\s)?(?=\d)|,\sthe\s")
NUMBER = re.compile(rf"(?<![\w.,$€£:/-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(sorted(SPELT, key=len, reverse=True))})(?P<scale> million| thousand)?\b(?![.,:/]\d|\s?%| percent| per cent|-| (?:years?|months?|weeks?|days?|hours?|minutes|a\.m|p\.m|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?: (?P<noun>[a-z]{{3,}}s|people|men|women|children)\b)?", re.I)
SIGNS = ("counted", "counts", "estimat", "spoke of", "speaks of", " put ", " puts ", "according to")
MOST = 4  # times as many at most: two counts of one thing
PUT_AT = re.compile(r"\b(?:put|puts)\s(?:the|their|its)\s(?:[a-z-]+\s){0,2}?(?P<what>[a-z]{3,})\sat\s")
PRONOUN = re.compile(r"(?:^|\s)(?:he|she|it|they|i|we)$", re.I)
DATE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s$")


def split_counts(article: Article, lines: Lines) -> Iterator[Claim]:
    """Two claims for each such pair. `key`: the line and the thing counted."""
    told: set[tuple[int, str]] = set()
    for line, text in lines.each if lines.has(SIGNS) else ():
        found = _pair(text) if any(map(text.__contains__, SIGNS)) else None
        if found and (line, found[0]) not in told:
            told.add((line, found[0]))
            for value, shown in found[1]:
                yield Claim("split", f"{line} {found[0]}", value, shown, article.id, article.published or "~", text, line, of=found[0])


def _pair(text: str) -> tuple[str, tuple[tuple[float, str], ...]] | None:
    for turn in TURN.finditer(text):
        parts = [_count(part) for part in (text[: turn.start()], text[turn.end() :])]
        first, second = parts
        if first is None or second is None or first[3] == second[3] or not {first[4], second[4]} & set(COUNTS.split("|")):
            continue
        noun = first[2] or second[2]
        low, high = sorted((first[0], second[0]))
        if noun and second[2] in ("", noun) and low < high <= MOST * low:
            return noun, ((first[0], first[1]), (second[0], second[1]))
    return None


def _count(part: str) -> tuple[float, str, str, str, str] | None:
    """(number, words, noun, who gives it, verb) of a part of a sentence that gives one number in somebody's words."""
    numbers = [m for m in NUMBER.finditer(part) if not DATE.search(part[max(0, m.start() - 6) : m.start()])]
    given = list(GIVES.finditer(part))
    if len(numbers) != 1 or len(given) != 1:
        return None
    m, verb = numbers[0], given[0]
    who = part[verb.end() :].strip(" ,.") if verb["verb"] == "according to" else part[: verb.start()].strip(" ,")
    if not who or len(who) > 60 or PRONOUN.search(who):
        return None
    value = SPELT.get(m["n"].lower()) or float(m["n"].replace(",", "") if m["n"][0].isdigit() else 0)
    scale = {" million": 1e6, " thousand": 1e3}.get((m["scale"] or "").lower(), 1)
    put = PUT_AT.search(part)
    return value * scale, f"{m[0]} ({who})", (m["noun"] or (put["what"] if put else "")).lower(), who.lower(), verb["verb"].lower()


def splits(claims: Iterable[Claim]) -> list[Found]:
    pairs: dict[tuple[str, str], list[Claim]] = {}
    for c in claims:
        if c.kind == "split":
            pairs.setdefault((c.article, c.key), []).append(c)
    return [Found("disagreement", SAY["how_many"].format(noun=two[0].of), tuple(Side(c.article, c.shown, c.sentence, c.line) for c in two), SAY["split"]) for two in pairs.values()]

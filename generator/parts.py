"""How many of so many, as sources count them: '19 of 40 bottles it examined', '21 out of 40 bottles'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.claims import Claim, only_claims
from generator.kinship import Story, kin
from generator.lines import Lines, longest
from generator.model import Article, Side
from generator.number_words import SPELT_WORDS, spelt_or_printed
from generator.variants import Found
from generator.wording import stem, words

SAY = {  # user-visible sentences
    "part": "how many of {whole}",
    "part_why": "the sources give different numbers for the same part",
}
N = rf"\d{{1,3}}(?:,\d{{3}})*|{SPELT_WORDS}"
ANY = re.compile(rf"of (?:the |its |their )?(?:\d|(?:{SPELT_WORDS})\b)")  # in small letters
HINT = re.compile(rf"\b[Oo]f (?:the |its |their )?(?:{N}) [a-z]{{3,}}s\b")
PARTS = tuple(re.compile(p) for p in (
    rf"(?<![\w.,-])(?P<n>{N}) (?:out of|of) (?:the |its |their )?(?P<whole>{N}) (?P<noun>[a-z]{{3,}}s)\b",  # '21 out of 40 bottles'
    rf"\b[Oo]f (?:the |its |their )?(?P<whole>{N}) (?P<noun>[a-z]{{3,}}s)\b[^.;:“”\"\d]{{0,40}}?,? (?P<n>{N}) (?!of\b|per\b|days\b|years\b|percent\b)[a-z]+",  # 'Of 40 bottles it examined, 19 contained'
))  # fmt: skip
NAMES = re.compile(r"\b[A-Z][\w’-]*")
SAME = 2  # words that say something in common, beside what is counted: '19 were women' and '21 were over 60' are two parts
SIDES = 6


def parts(article: Article, lines: Lines) -> Iterator[Claim]:
    """Each of a day. `key`: the whole; `about`: stems of its sentence without names and what is said of the whole."""
    for e in article.events if ANY.search(lines.all) else ():
        if e.kind == "past" and e.precision == "day" and HINT.search(text := longest(e)):
            for m in (m for p in PARTS for m in p.finditer(text)):
                n, whole = spelt_or_printed(m["n"]), spelt_or_printed(m["whole"])
                if 0 < n < whole:
                    noun = stem(m["noun"])
                    told = NAMES.sub("", text[: m.start()] + text[m.start("n") :]) if m.start("n") > m.start("whole") else NAMES.sub("", text)
                    about = frozenset([w for w in words(told) if not w.isdigit()]) - frozenset(noun)
                    yield Claim("part", f"{whole} {' '.join(noun)} {e.date}", n, m[0] if m["n"] == m[0][: len(m["n"])] else m["n"], article.id, article.published or "~", text, e.line, e.date, about=about, of=f"{m['whole']} {m['noun']}")


def parts_apart(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """Parts of one whole on one day that two articles of one story count differently; an article that counts several parts of it is left out."""
    alike: dict[str, dict[str, dict[float, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for c in claims:
        if c.kind == "part":
            alike[c.key][c.article].setdefault(c.value, c)
    found = []
    for _, mine in sorted(alike.items()):
        if not (single := only_claims(mine)):
            continue
        first, *others = single
        near = [c for c in others if len(c.about & first.about) >= SAME and kin(stories[c.article], stories[first.article])]
        if any(c.value != first.value for c in near):
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in (first, *near[: SIDES - 1]))
            found.append(Found("disagreement", SAY["part"].format(whole=first.of), sides, SAY["part_why"], tuple((c.article, c.line, c.date) for c in (first, *near[: SIDES - 1]))))
    return found

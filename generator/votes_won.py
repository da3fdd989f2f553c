"""How many votes one person got, as sources tell it: 'who was elected with 129 votes', 'she gathered 131 votes'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.claims import Claim, only_claims
from generator.kinship import Story, kin
from generator.lines import Lines
from generator.model import Article, Side
from generator.players import Who
from generator.signs import Signs
from generator.variants import Found

SAY = {  # user-visible sentences
    "votes": "votes for {name}",
    "votes_why": "the sources give different numbers for what does not change",
}
SIDES = 6
WON = re.compile(
    r"\b(?:(?:re-)?elected|chosen|confirmed|appointed|installed|endorsed)\b[^.;“”\"]{0,60}?\b(?:with|by)\s(?P<with>\d{1,3}(?:,\d{3})*)\svotes\b|"
    r"\b(?:gathered|won|received|got|obtained|secured|collected|polled)\s(?P<got>\d{1,3}(?:,\d{3})*)\svotes\b"
)
VOTES = Signs(" votes")
NEAR = 90  # characters from the name to the verb
COUNTING = re.compile(r"\bcounted\b|\bso far\b|\bpreliminary\b|\bprovisional\b|\b(?:first|second|third|final) round\b")


def votes_won(article: Article, lines: Lines) -> Iterator[Claim]:
    """`key`: the actor's name. Nothing of a count that goes on, or of one round among several."""
    if not lines.has(VOTES):
        return
    people = [(a.name, printed.split()[-1]) for a in article.actors if a.type == "person" for printed in (a.name, *a.aliases)]
    for line, text in dict.fromkeys(lines.each):
        found = WON.search(text) if " votes" in text and not COUNTING.search(text) else None
        if found:
            end, name = max(((at + len(last), name) for name, last in people if 0 <= (at := text.rfind(last, 0, found.start()))), default=(-1, ""))
            if name and found.start() - end < NEAR and "." not in text[end : found.start()]:
                n = found["with"] or found["got"]
                yield Claim("votes_won", name, float(n.replace(",", "")), f"{n} votes", article.id, article.published or "~", text, line)


def won(claims: Iterable[Claim], who: Who, stories: Mapping[str, Story]) -> list[Found]:
    """Articles of one story that give one person different numbers; an article that gives two is left out."""
    by_person: dict[str, dict[str, dict[float, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for c in claims:
        if c.kind == "votes_won" and (slug := who.slug(c.article, c.key)) and slug not in who.hidden:
            by_person[slug][c.article].setdefault(c.value, c)
    found = []
    for slug, mine in sorted(by_person.items()):
        single = only_claims(mine)
        told = [c for c in single if kin(stories[c.article], stories[single[0].article])]
        if len({c.value for c in told}) > 1:
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told[:SIDES])
            found.append(Found("disagreement", SAY["votes"].format(name=who.names[slug]), sides, SAY["votes_why"]))
    return found

"""What somebody denies and another source tells as a fact."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.claims import Claim
from generator.clauses import WORDS, verb_at
from generator.kinship import Story, kin
from generator.lines import Lines, lines_of
from generator.model import Article, Side
from generator.players import Who
from generator.signs import Signs
from generator.variants import Found
from generator.wording import stem, words

SAY = {  # user-visible sentences
    "denied": "what {name} denies",
    "denied_why": "one source has it denied, another tells that it was so",
}
DENIED = re.compile(r"(?<!not )(?<!neither confirmed nor )\b(?:denied|denies|rejected (?:claims|reports|allegations)|dismissed (?:claims|reports|allegations))\s(?:(?:on|in)\s\w+\s|again\s|flatly\s|yesterday\s)?(?:that\s(?P<that>[^.;“”\"]{10,160})|(?P<having>having\s[a-z]+[^.;“”\"]{8,120}))")
THE_BODY = re.compile(r"\b[Tt]he (?:company|firm|group|club|bank|agency|ministry|council|union|authority|operator|manufacturer|maker|carrier|airline|party) (?:has |had |again |flatly )?$")
AUXILIARY = frozenset("had has have been was were is are be being having would will could did does do ever also already".split())
OTHERWISE = re.compile(r"\b(?:[Dd]en(?:y|ies|ied|ial)|[Rr]eject\w*|not|[Nn]ever|[Nn]o|nor|[Ww]hether|[Ii]f|may|might|could|would|should|[Uu]nless|[Aa]ccus\w*|[Rr]umou?rs?|[Aa]lleg\w*)\b|n[’']t\b")
ONE_DEED = {s: group.split()[0] for group in ("warn inform notif alert", "leak spill surfac circulat", "take receiv accept", "pay paid brib") for s in group.split()}
SIGNS = Signs("denie", "rejected", "dismissed")
NEAREST = 8  # articles with the actor that are searched, those told nearest to the denial
LEAST = 2  # words in common beside the names, the verb among them


def denials(article: Article, lines: Lines) -> Iterator[Claim]:
    """What its actors deny. `key`: the actor's name; `fresh`: the stem of the deed; `about`: all stems of what is denied."""
    told: set[tuple[str, int]] = set()
    for line, text in sorted(lines.each, key=lambda one: -len(one[1])) if lines.has(SIGNS) else ():
        found = DENIED.search(text)
        name = _denier(article, text[: found.start()]) if found else ""
        what = found["that"] or found["having"] if found else ""
        deed = _deed(what)
        if found and name and deed and (deed, line) not in told:
            told.add((deed, line))
            yield Claim("denied", name, 0, f"denied: {what}".rstrip(", "), article.id, article.published or "~", text, line, about=_deeds(what) - words(name), fresh=deed)


def _denier(article: Article, before: str) -> str:
    """The last actor named before the verb; of 'the company' the only organisation that there is."""
    if THE_BODY.search(before):
        bodies = [a.name for a in article.actors if a.type == "organisation"]
        return bodies[0] if len(bodies) == 1 else ""
    at, name = max(((before.rfind(form), a.name) for a in article.actors for form in (a.name, *a.aliases)), default=(-1, ""))
    return name if at >= 0 else ""


def _deed(what: str) -> str:
    """The stem of the verb of what is denied: 'warn' for 'it had been informed of cracks'; '' where none is sure."""
    tokens = WORDS.findall(what)
    at = 0 if tokens[:1] == ["having"] else verb_at(["It", *tokens]) - 1 if tokens else -1
    main = next((w.lower() for w in tokens[at:] if w.lower() not in AUXILIARY and not w.endswith("ly")), "") if at >= 0 else ""
    return next((ONE_DEED.get(s, s) for s in stem(main)), "")


def _deeds(text: str) -> frozenset[str]:
    return frozenset(ONE_DEED.get(s, s) for s in words(text))


def denied(claims: Iterable[Claim], articles: Sequence[Article], stories: Mapping[str, Story], who: Who) -> list[Found]:
    """Each denial beside a sentence of another article in which the actor did, or had done to it, just that."""
    mine = [c for c in claims if c.kind == "denied"]
    slugs = {id(c): who.slug(c.article, c.key) or "" for c in mine}
    wanted, of = set(slugs.values()) - {""}, defaultdict(list)
    for a in articles if wanted else ():
        for slug in wanted.intersection(who.cast[a.id]):
            of[slug].append(a)
    found = []
    for c in mine:
        near = sorted((a for a in of.get(slugs[id(c)], ()) if a.id != c.article and a.published), key=lambda a: (abs(_month(a.published or "") - _month(c.published)), a.id))
        sides = [side for a in near[:NEAREST] if kin(stories[a.id], stories[c.article]) and (side := _told(c, a, slugs[id(c)], who))]
        if sides:
            name = who.names[slugs[id(c)]]
            found.append(Found("disagreement", SAY["denied"].format(name=name), (*sides[:3], Side(c.article, c.shown, c.sentence, c.line)), SAY["denied_why"]))
    return found


def _month(published: str) -> int:
    return int(published[:4]) * 12 + int(published[5:7]) if published[:4].isdigit() else 0


def _told(c: Claim, article: Article, slug: str, who: Who) -> Side | None:
    forms = [form for a, s in zip(article.actors, who.cast[article.id], strict=True) if s == slug for form in (a.name, *a.aliases)]
    for line, text in lines_of(article).each:
        if any(form in text for form in forms) and not OTHERWISE.search(text):
            shared = _deeds(text) & c.about
            if c.fresh in shared and len(shared) >= LEAST:
                return Side(article.id, "told as a fact", text, line)
    return None

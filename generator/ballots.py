"""How a vote went, as the sources of one happening tell it in per cent or in a word: 84.7 and 87.4 per cent against, 'unanimously' and 'with two abstaining'."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.bids import SIGNS, bid
from generator.lines import each_text
from generator.model import Article, Entry, Side
from generator.signs import Signs
from generator.told import SPOKEN, Told
from generator.turning_points import SIGNS as TURNS
from generator.turning_points import turn
from generator.variants import Found

SAY = {  # user-visible sentences
    "vote": "how the vote went",
    "share_why": "the sources of one happening give different shares",
    "one_mind_why": "one source tells of a unanimous vote, another of some who did not agree",
}
AGAINST = r"against|opposed|rejected|turned down|refused"
FOR = r"for|in favou?r|backed|approved|accepted|supported|endorsed"
PERCENT = r"(?P<{}>\d{{1,2}}(?:\.\d+)?)\s?(?:%|per ?cent)"
SHARE = re.compile(  # 'voted 84.7 per cent against', '87.4 percent of the voting pilots opposed the bid'
    rf"\bvoted\s(?:by\s)?{PERCENT.format('one')}\s(?P<way>{AGAINST}|{FOR})\b"
    rf"|{PERCENT.format('two')}\sof\s(?:the\s|those\s|all\s|its\s)?(?:[\w’'-]+\s){{1,5}}?(?:voted\s)?(?P<did>{AGAINST}|{FOR})\b"
    rf"|{PERCENT.format('three')}\s(?:voted|were|came out)\s(?P<so>{AGAINST}|{FOR})\b")
LOOSE = re.compile(r"\b(?:about|around|almost|nearly|more than|over|at least|less than|under|some|roughly)\s$")
ONE_MIND = re.compile(r"(?<!not )(?<!nearly )(?<!almost )\bunanimous(?:ly)?\b|\bwithout (?:a )?(?:dissent|dissenting vote)\b|\bwith no votes? against\b", re.I)
DIVIDED = re.compile(r"\b(?:abstain(?:ed|ing)|abstentions?|dissent(?:ed|ing)|by \w+ votes to \w+|against the votes of|by a narrow majority)\b", re.I)
NONE = re.compile(r"\b(?:no|nobody|none|without)\b[^.;,]{0,20}$")
VOTES = ("vote", "voting", "ballot")
DECIDING = Signs(*SIGNS, *TURNS)  # one of them stands in each clause of a decision
HALF = 0.5  # by which a rounded share may be off


def ballots(articles: Sequence[Article], linked: Sequence[tuple[Entry, Sequence[Told]]], told: Mapping[str, Sequence[Told]]) -> list[Found]:
    """Of the happenings that several articles tell, the votes that they count or call otherwise. `told`: all statements by article."""
    found: list[Found] = []
    by_id: dict[str, Article] = {}
    for entry, group in linked:
        if len(entry.sources) < 2 or entry.kind != "past" or len({t.article for t in group}) < 2:
            continue
        if any(v in t.text for t in group for v in VOTES):
            found += _shares(entry, group)
        all_told = "\n".join([t.event.what for t in group])  # asked for all at once: few tell of a decision
        if DECIDING.within(all_told) and (marks := {m for t in group if (m := mark(t.event.what))}):
            by_id = by_id or {a.id: a for a in articles}
            found += _of_one_mind(entry, group, marks, by_id, told)
    return found


@lru_cache(maxsize=4096)
def mark(what: str) -> str:
    """What was decided, for clauses of a decision of some body; '' for any other."""
    if SPOKEN in what:
        return ""
    told = bid(what)
    kind = turn(what) if told != "refused" else ""
    return "bid refused" if told == "refused" else kind if kind.startswith("decides ") else ""


def _is_once(article: str, marks: set[str], told: Mapping[str, Sequence[Told]]) -> bool:
    """Whether the article dates one such decision only: what it says of one elsewhere is of this one."""
    return len({t.event.date for t in told[article] if mark(t.event.what) in marks}) == 1


@lru_cache(maxsize=4096)
def share(text: str) -> tuple[str, float, str] | None:
    """(against | for, the share, as printed) of a vote; None where there is none, or it is only about so much."""
    m = SHARE.search(text) if "%" in text or "cent" in text else None
    if m is None or LOOSE.search(text, max(0, m.start() - 12), m.start("one") if m["one"] else m.start()):
        return None
    number = m["one"] or m["two"] or m["three"]
    way = m["way"] or m["did"] or m["so"]
    return "against" if re.fullmatch(AGAINST, way) else "for", float(number), m[0]


def _shares(entry: Entry, group: Sequence[Told]) -> Iterator[Found]:
    told: dict[tuple[str, str], tuple[float, Side]] = {}
    for t in group:
        if given := share(t.text):
            told.setdefault((given[0], t.article), (given[1], Side(t.article, given[2], t.text, t.event.line)))
    for way in ("against", "for"):
        mine = [said for (w, _), said in sorted(told.items()) if w == way]
        if len(mine) > 1 and any(not _rounded(a, b) for a, _ in mine for b, _ in mine):
            yield Found("disagreement", SAY["vote"], tuple(side for _, side in mine), SAY["share_why"], (entry.id,))


def _rounded(a: float, b: float) -> bool:
    return a == b or (a.is_integer() or b.is_integer()) and abs(a - b) <= HALF


def _of_one_mind(entry: Entry, group: Sequence[Told], marks: set[str], by_id: Mapping[str, Article], told: Mapping[str, Sequence[Told]]) -> Iterator[Found]:
    """A decision that one source calls unanimous, while another tells of some who abstained or dissented."""
    sides: dict[str, dict[str, Side]] = {"one": {}, "divided": {}}
    for t in {t.article: t for t in group}.values():
        near = [(t.event.line, t.text)]
        if _is_once(t.article, marks, told):
            near += [(line, text) for line, text in each_text(by_id[t.article]) if mark(text) in marks or line == t.event.line]
        for line, text in near:
            if found := ONE_MIND.search(text):
                sides["one"].setdefault(t.article, Side(t.article, found[0], text, line))
            elif (found := DIVIDED.search(text)) and not NONE.search(text, 0, found.start()):
                sides["divided"].setdefault(t.article, Side(t.article, found[0], text, line))
    one, divided = (sides["one"], sides["divided"])
    if one and divided and not one.keys() & divided.keys():
        yield Found("disagreement", SAY["vote"], (*one.values(), *divided.values()), SAY["one_mind_why"], (entry.id,))

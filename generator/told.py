"""Statements: what each article tells of a dated happening, ready to be compared."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.corroboration import may_relay, relayed
from generator.folding import fold
from generator.foreign_moves import moves_day
from generator.kinship import Stems, Story, repeated
from generator.lines import longest
from generator.model import Article, Event, Struct
from generator.new_days import UNTIL, may_be_renewed, may_move, moving, never_was, replaced, roles, shifted
from generator.players import local_names
from generator.sayers import done_of, says_so, without_sayer
from generator.signs import Signs
from generator.urls import slugify
from generator.wording import EVENT_NOUNS, MONTHS, WEEKDAYS, WORD, dated_at, stem, words

COMMON_SHARE, COMMON_LEAST = 0.12, 4  # a word told of so many of the digest's dates names the story, not the happening
SAMPLE = 400  # articles from which common words are told
FEW_WORDS = 3  # content words of a clause that is too short to compare without its sentence
OVERLAP = 24  # characters by which the second piece of a sentence is found in the first
REACH = 64  # characters before a date in which its verb or noun stands
BRIEF = re.compile(r"[“\"]([^”“\"]{3,32})[”\"]")  # a few quoted words, which others repeat as they are

FUNCTION = frozenset(
    "a an the on in at by of for from to until till since before after and or but that which who when while as with over under into during between its his her "
    "their our this last next late early mid end start of be is are was were been being has have had will would it he she they local time than about around only "
    "just dated".split()
) | {m.lower() for m in (*MONTHS, *WEEKDAYS)}  # fmt: skip
BEGIN = frozenset("began begin begins begun start started starts starting commence commenced commences".split())


Ref = tuple[str, int]  # a statement: article id, number in it
Place = tuple[str, str]  # day | month | rest, and which


class Told(Struct, frozen=True, eq=False, gc=False):
    """One statement of an article about a dated happening; equal only to itself.

    Its words are kept as tuples: as sets, which they are asked for, those of 10,000 articles would be half of all memory that linking takes.
    """

    article: str
    number: int  # of the article's statements
    event: Event
    text: str  # the longest wording known: the sentence, or the clause
    clause: Stems  # names of persons left out
    sentence: Stems  # of the clause and its sentence
    names: frozenset[str]  # of the persons of its article: their words
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    story: Story  # of its article
    published: str  # '~' for an undated article: after all others
    second_hand: int  # 0 the outlet itself, 1 a repost, 2 a translation
    report: str  # the report that the article carries: its outlet, or what it copies
    relays: str  # whose report is retold; '' for own reporting
    label: str  # the article in a reader's words
    place: Place
    quoted: frozenset[str] = frozenset()  # of the few words in quotation marks in its sentence
    moves: bool = False  # its sentence moves a date
    doers: tuple[str, ...] = ()  # its actors but for the one who only says it
    among: int = 0  # statements of its article

    __hash__ = object.__hash__

    @property
    def ref(self) -> Ref:
        return self.article, self.number

    @property
    def words(self) -> frozenset[str]:
        return _words(self)

    @property
    def around(self) -> frozenset[str]:
        return _around(self)

    @property
    def head(self) -> str:
        """Stem of the word that the date belongs to: what happened then; '' where unknown."""
        return happening(self.event.date, self.text)[0]

    @property
    def core(self) -> frozenset[str]:
        """Of the words just before the date."""
        return happening(self.event.date, self.text)[1] - self.names


@lru_cache(maxsize=1 << 12)  # a statement is compared with others of its day, and of its month
def _words(t: Told) -> frozenset[str]:
    return frozenset(t.clause)


@lru_cache(maxsize=1 << 12)
def _around(t: Told) -> frozenset[str]:
    return _words(t) if t.sentence is t.clause else frozenset(t.sentence)


def tell(article: Article, cast: tuple[str, ...], strangers: tuple[tuple[str, str], ...], topics: tuple[tuple[str, str, frozenset[str]], ...],
         report: str) -> tuple[Told, ...]:
    """An article's events. `cast`: slugs of its actors, '' for a hidden one; `strangers`: slugs of names that only its events bear."""
    if not article.events:
        return ()
    mine = local_names(article, cast)
    who = {n: s for e in article.events for n in e.actors if (s := mine.get(n) or mine.get(fold(n)))} | dict(strangers)
    names = NONE.union(*[names_of(a.name, a.aliases) for a in article.actors if a.type == "person"])
    all_told = "\n".join(dict.fromkeys([text for e in article.events for text in wordings(e)]))
    is_moving, is_retold = may_move(all_told), may_relay(article, all_told)
    events, own_topics = sober(article, all_told, is_moving), [(slug, t - names) for slug, _, t in topics]
    foreign = article.language not in (None, "en")
    plain: Callable[[str], str] = with_points if foreign or article.translated_from else str
    stems = {text: words(plain(of_itself(text))) for text in dict.fromkeys([text for _, text in events])}
    about = story(article, (*cast, *who.values(), *(t[0] for t in topics)), stems)
    published, second_hand, label = bearings(article)
    found: list[Told] = []
    for number, (event, text) in enumerate(events):
        retold = relayed(article, f"{event.what} {event.src} {event.sentence} {_whole(article, event)}") if is_retold else ""
        said, around = compared(plain(event.what), plain(text), stems[text], names, words(retold) if retold else NONE)
        if found and found[-1].event.line == event.line and THE_DATE.search(event.what):
            said, around = said | found[-1].words, around | found[-1].around
        quoted = words(" ".join(BRIEF.findall(text))) if '"' in text or "“" in text else NONE
        acting = tuple(dict.fromkeys([who[n] for n in event.actors if n in who]))
        does = done_of(event.what) if event.actors and says_so(event.what) else event.what
        clause = tuple(said)
        found.append(Told(
            article.id, number, event, text, clause, clause if around is said else tuple(around), names, acting,
            tuple([slug for slug, stems_of in own_topics if stems_of <= around]), about, published, second_hand, report, retold, label, bucket(event), quoted,
            is_moving and moving(text) is not None or foreign and moves_day(text, article.language),
            acting if does is event.what else tuple(dict.fromkeys([who[n] for n in event.actors if n in who and (n in does or fold(n) in fold(does))])),
            len(events),
        ))  # fmt: skip
    return tuple(found)


def wordings(event: Event) -> tuple[str, ...]:
    """All that is printed of an event, but for what stands in a longer wording of it."""
    whole = longest(event)
    return (whole, *[text for text in (event.what, event.src, event.sentence) if text and text not in whole])


def with_points(text: str) -> str:
    """With a point in the numbers of languages that write 23,1."""
    return re.sub(r"(?<=\d),(?=\d{1,2}(?!\d))", ".", text)


@lru_cache(maxsize=1 << 15)
def names_of(name: str, aliases: tuple[str, ...]) -> frozenset[str]:
    """The words of a person's name and of its slug, and the last of each alias."""
    found = words(" ".join((name, *(word for x in aliases for word in x.split()[-1:]))))
    return found if name.isascii() else found | words(slugify(name).replace("-", " "))


def bearings(article: Article) -> tuple[str, int, str]:
    """When, at which hand and under which name an article tells all that it tells."""
    return article.published or "~", 2 if article.translated_from else 1 if article.via else 0, article.outlet or article.via or short(article.title)


def may_share(a: Told, b: Told) -> bool:
    """Whether who acts in one statement may act in the other: a clause that opens with nobody known, 'officers sealed a line at the Ada works', may be about anybody's deed."""
    if not a.doers or not b.doers or not set(a.doers).isdisjoint(b.doers):
        return True
    return not opens(a) or not opens(b) or done_by(a, b) or done_by(b, a)


def done_by(a: Told, b: Told) -> bool:
    """Whether one may tell who did what the other tells as done to somebody: 'the regulator Finova fined the bank', 'Rubex was ordered to pay a fine'."""
    if not done_to(b.event.what) or done_to(a.event.what) or len(a.doers) != 1 or len(b.doers) != 1:
        return False
    return DOES_IT.match(a.event.what) is not None and not persons_of(a) and fold(a.event.what.split()[0]) in a.doers[0].split("-")


def persons_of(t: Told) -> bool:
    """Whether any of its actors is a person."""
    return any(words(slug.replace("-", " ")) <= t.names for slug in t.actors)


@lru_cache(maxsize=4096)
def done_to(what: str) -> bool:
    """Whether a clause does not say who did it: 'Ada Pool was suspended as president'."""
    return ("was " in what or "were " in what or "been " in what) and DONE_TO.match(what) is not None


DONE_TO = re.compile(r"[^,;:“\"]{2,80}?\s(?:was|were|(?:has|have|had) been)\s(?:[a-z]+ly\s)?(?:[a-z]{3,}ed|sent|cut|shut|given|taken|made|put|found|sold|built|brought|chosen|sworn)\b(?!.*\bby\s(?:the\s)?[A-Z])")
DOES_IT = re.compile(r"(?:[A-Z][\w’'.&-]*\s){1,4}[a-z]+ed\s(?:the|an?|its|his|her)\s[a-z]")
OFFICE_OF = re.compile(r"(?:The|Its) (?:[a-z]+ ){1,4}?of (?:the )?[^,]{3,40}, (?=[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3},)")  # 'The chief executive of Tarsk Yards, Ada Pool, met the press'
OPENING = 6  # words in which the subject of a clause mostly stands


@lru_cache(maxsize=4096)  # a statement is compared with several of its day
def opens(t: Told) -> frozenset[str]:
    """Who is named in the first words of a clause; of a quotation nobody, since its speaker did not do what it tells."""
    if SPOKEN in t.event.what:
        return NONE
    office = OFFICE_OF.match(t.event.what)
    first = set(fold(" ".join(t.event.what[office.end() if office else 0 :].split()[:OPENING])).split())
    return frozenset([slug for slug in t.doers if not first.isdisjoint(slug.split("-"))])


NONE: frozenset[str] = frozenset()
SPOKEN = ": “"
THE_DATE = re.compile(  # of what was told just before: 'the new date is May 3', 'a second, last Friday, was called off'
    r"^(?:The|That|This) (?:new |old )?(?:date|day|deadline|appointment) (?:has|had|was|is|will)\b"
    r"|^(?:An?|The) (?:first|second|third|fourth|fifth|other|last)(?: one)?(?:,| (?:was|is|has|had|will|would|fell|failed|followed)\b)"
    r"|\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]he (?:ceremony|event|occasion|meeting|session|sitting))\s(?:was|were|has been|have been|had been)\s(?:now\s)?(?:moved|put off|put back|pushed back|postponed|delayed|adjourned|deferred|rescheduled)\b"
    r"|\b(?:do|does|did|doing|done) so\b|^(?:They|It|That)\b.{0,60}\binstead\b|^(?:Those|These) (?:begin|began|start|started|open|opened|are|were|will|would|end|ended)\b"
)
DAY_ALSO = re.compile(r"(?<=[a-z\d]),\s(?:which|the)\s(?:(?:is|was|will be)\s)?(?:also\s)?(?:the\s)?(?:same\s)?(?:day|date)\s(?:on which|when|that|of)\b[^.;]*")


def of_itself(text: str) -> str:
    """Without what it says of its day, on which much else is due: 'by Friday, which is also the day on which pensions are paid'; nor of what it depends on."""
    text = AS_LONG.sub("", text) if " as long as " in text else text
    return DAY_ALSO.sub("", text) if " da" in text and (", which " in text or ", the " in text) else text


AS_LONG = re.compile(r"(?: for)? as long as\b[^,.;]*")  # 'as long as the other side's levy does' tells of another matter
DAY_BEFORE = re.compile(r"\bday (?:before|after) (?:the|its|his|her|their) [\w-]+(?: [\w-]+)?")  # what stands there is of another day


@lru_cache(maxsize=1 << 12)
def own_number(date: str) -> frozenset[str]:
    """The number of the day itself, which says nothing of what happened on it."""
    return frozenset((date[8:10].lstrip("0"),)) if len(date) == 10 else NONE


def compared(what: str, text: str, stems: frozenset[str], names: frozenset[str], paper: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """(words of the clause, words of the clause and its sentence) without names of persons and of the paper that is retold."""
    told = without_sayer(of_itself(what))
    said = without(words(DAY_BEFORE.sub("", told) if " day " in told else told), names)
    around = said if what == text and not paper else said | without(without(stems, names), paper)
    return (without(said, paper) if len(said) >= FEW_WORDS else around), around


def without(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The difference; the set itself where nothing is taken out, so that it is held once."""
    return some if some.isdisjoint(others) else some - others


def story(article: Article, slugs: Iterable[str], stems: Mapping[str, frozenset[str]]) -> Story:
    """What the article is about. `slugs`: of its actors and topics; `stems`: the words of its statements."""
    told = [*stems.values(), *[words(s.text) for s in article.summary if s.text not in stems]]
    return Story(slugs, repeated(told) | words(article.title), article.places)


def stitched(texts: list[tuple[Event, str]]) -> list[tuple[Event, str]]:
    """With the whole of a long sentence, of which each date kept only the words around it, where the two pieces overlap."""
    begins = 0  # where the sentence that is put together has its first date
    for i in range(1, len(texts)):
        (e, first), (f, second) = texts[i - 1], texts[i]
        at = first.find(second[:OVERLAP]) if e.line == f.line and first != second else -1
        both = first[:at] + second if at >= 0 and second.startswith(first[at:]) else first if at == 0 and first.startswith(second) else second if at < 0 and e.line == f.line and len(first) > OVERLAP and first != second and first in second else ""
        if both:
            texts[begins : i + 1] = [(g, both) for g, _ in texts[begins : i + 1]]
        elif first != second:
            begins = i
    return texts


def sober(article: Article, all_told: str, is_moving: bool) -> list[tuple[Event, str]]:
    """The article's events with the longest wording of each: of a sentence's dates only those ahead of publication are deadlines, and 'moved from
    A to B' is two dates. `all_told`: all that the article tells, `is_moving`: by it some date may move; most need not be looked at one by one."""
    is_replaced, is_had = is_moving or may_be_renewed(all_told), HAD_BEEN.within(all_told)
    published = article.published or "~"
    texts = stitched([(e, longest(e)) for e in article.events])
    ahead = {text for e, text in texts if e.kind == "deadline" and e.date > published}
    found: list[tuple[Event, str]] = []
    for e, text in texts:
        first, _, last = e.date.partition("/")
        if e.precision == "range" and last and max(dated_at(first, text), dated_at(last, text)) >= 0 and shifted(text):
            kind = "deadline" if UNTIL.search(text) else "planned"
            found += [(replace(e, date=d, precision="day" if len(d) == 10 else "month", kind=kind), text) for d in (first, last)]
        elif e.kind == "past" and (is_replaced and replaced(e.date, text) or is_had and (had_been_to(e.date, text, texts) or " have " in text and never_was(e.date, text))):
            found.append((replace(e, kind="planned"), text))  # a day that was moved did not bring what was planned for it
        elif e.kind == "deadline" and e.date <= published and text in ahead and not published.startswith(e.date + "-"):
            found.append((replace(e, kind="past"), text))
        else:
            found.append((e, text))
    return found


HAD_BEEN = Signs(" was to ", " were to ", ", not ", " and not ", " had been ", " would have ", " should have ", " announced for ", ", first ", ", originally ", ", initially ", ", previously ", ", listed ", ", fixed ", ", promised ", ", scheduled ", ", called ", ", planned ", ", last ", ", meant ", ", due ", ", set ")


def had_been_to(day: str, text: str, texts: Sequence[tuple[Event, str]]) -> bool:
    """'Was to have appeared on March 3 but did so on March 10', 'on March 10, not on March 3 as planned', asked for March 3."""
    return HAD_BEEN.within_one(text) and roles([e for e, whole in texts if whole == text], text).get(day) == "old"


def _whole(article: Article, event: Event) -> str:
    """The whole sentence of a statement that keeps a part of it, where the summary has it; '' otherwise."""
    return next((s.text for s in article.summary if s.line == event.line and event.src in s.text), "")


def short(title: str) -> str:
    return f"“{title}”" if len(title) <= 60 else f"“{title[:60].rsplit(' ', 1)[0]} …”"


def bucket(event: Event) -> Place:
    return place(event.precision, event.date)


@lru_cache(maxsize=1 << 14)
def place(precision: str, date: str) -> Place:
    if precision == "day" and len(date) == 10:
        return "day", date
    if precision in ("month", "range") and re.match(r"\d{4}-\d\d", date):
        return "month", date[:7]
    return "rest", date


# ---------------------------------------------------------------- where the date stands, and what it dates


@lru_cache(maxsize=1 << 14)
def happening(date: str, text: str) -> tuple[str, frozenset[str]]:
    """(head, core): the stem of the verb or noun that the date belongs to, and the stems of all words just before it."""
    at = dated_at(date, text)
    if at < 0:
        return "", frozenset()
    before = WORD.findall(text[max(0, at - REACH) : at])[1 if at > REACH else 0 :]
    after = [w for x in WORD.findall(text[at : at + 48])[2:6] for w in stem(x.lower())]
    noun = next((w for w in after if w in EVENT_NOUNS), "")
    core = frozenset(s for w in before for s in stem(w.lower()))
    head = noun or next((h for w in reversed(before) if (h := _head(w.lower()))), "")
    return head, core | ({noun} if noun else frozenset())


def _head(word: str) -> str:
    if word in BEGIN:
        return "begin"
    if word in FUNCTION or word[0].isdigit():
        return ""
    return (stem(word) or (word,))[0]


def sample(articles: Sequence[Article]) -> tuple[str, ...]:
    """Articles from which common words are told; they do not depend on order."""
    return tuple(sorted([a.id for a in articles], key=lambda id: hashlib.blake2b(id.encode(), digest_size=6).digest())[:SAMPLE])


def common_words(articles: Iterable[Article], among: Collection[str]) -> frozenset[str]:
    """Words told of so many dates that they name the whole story."""
    wanted = frozenset(among)
    sampled = [a for a in articles if a.id in wanted]
    dates: dict[str, set[str]] = defaultdict(set)
    for article in sampled:
        for event in article.events:
            for w in words(event.what):
                dates[w].add(event.date)
    least = max(COMMON_LEAST, COMMON_SHARE * len({e.date for a in sampled for e in a.events}))
    return frozenset(w for w, days in dates.items() if len(days) >= least and w not in EVENT_NOUNS)

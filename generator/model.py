"""The values that flow through a build: frozen, plain data, each fact with the words it was read from.

All types encode to JSON and msgpack as they are. `None` means that the source does not say. Offsets count
characters of `Clean.text` unless the name says otherwise; lines are 1-based lines of the capture (for HTML: of its
clean text).
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import Field, fields, make_dataclass
from functools import cache
from typing import Any, ClassVar, final

import msgspec


@cache
def _fields(kind: type[msgspec.Struct]) -> dict[str, Field[Any]]:
    made: Any = make_dataclass(kind.__name__, kind.__struct_fields__, init=False, repr=False, eq=False)
    return {f.name: f for f in fields(made)}


class _Fields:
    """A struct's fields as `dataclasses.replace` and `fields` ask for them."""

    def __get__(self, value: object, kind: type[msgspec.Struct]) -> dict[str, Field[Any]]:
        return _fields(kind)


class Struct(msgspec.Struct, frozen=True, array_like=True):
    """A frozen value. A struct is declared in a thirtieth of the time that a dataclass takes, and made in a tenth; what is kept of it are its values without their names."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]] = _Fields()  # type: ignore[assignment]


# ---------------------------------------------------------------- read: one capture


class Known(Struct, frozen=True, gc=False):
    """What a sidecar `NAME.json` says from elsewhere; other keys of it are ignored."""

    published: str | None = None
    title: str | None = None
    url: str | None = None


class Seed(Struct, frozen=True, gc=False):
    """A decoded capture. `text` is the whole file, newlines as \\n; for kind "html" its markup."""

    path: str  # as the user sees it, POSIX, relative to the project: seeds/003.txt
    kind: str  # text | html
    text: str
    digest: str  # blake2b of the file's bytes, hex
    known: Known = Known()


class Drop(Struct, frozen=True, gc=False):
    """Lines of the capture that are not the article."""

    first: int
    last: int
    why: str  # a reason in plain words: navigation, share counts, related teaser, photo caption …


class Clean(Struct, frozen=True, gc=False):
    """The article in a capture, without the page around it.

    `text`: headline excluded, paragraphs separated by one empty line. `markdown`: the same with lists, quotes, tables and
    sub-headings. `anchors`: (offset in text, offset in the decoded capture or, for HTML, in text, line), ascending by
    the first; between two anchors both offsets advance together.
    """

    text: str
    markdown: str = ""
    anchors: tuple[tuple[int, int, int], ...] = ()
    title: str | None = None
    title_line: int | None = None
    title_start: int | None = None  # offset of the title in the decoded capture; None for HTML
    outlet: str | None = None
    via: str | None = None
    relays: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    published: str | None = None  # a day that the capture states
    published_why: str | None = None  # 'July 8, 2025 (line 42)'
    day_line: tuple[str, int, int, int] | None = None  # a day without its year above or below the text: words, line, month, day
    dateline: str | None = None
    opening: str = ""  # words of the article cut from the front of `text`: 'TOKYO – '
    language: str | None = None
    translated_from: str | None = None
    url: str | None = None
    captions: tuple[tuple[str, int], ...] = ()  # photo captions (text, line): evidence for dates, never for a summary
    dropped: tuple[Drop, ...] = ()

    def _anchor(self, offset: int) -> tuple[int, int, int]:
        at = bisect_right(self.anchors, (offset, 1 << 62, 1 << 62)) - 1
        return self.anchors[at] if at >= 0 else (0, 0, 1)

    def line(self, offset: int) -> int:
        """The capture's line that holds the character at `offset` of `text`."""
        return self._anchor(offset)[2]

    def source(self, offset: int) -> int:
        """Offset in the decoded capture (HTML: in `text`) of the character at `offset` of `text`."""
        mine, theirs, _ = self._anchor(offset)
        return theirs + offset - mine


# ---------------------------------------------------------------- understand: what one article says


class DateExpr(Struct, frozen=True, gc=False):
    """A date expression, not yet resolved. `rule` is plain data that only `dates` reads."""

    text: str
    start: int
    end: int
    type: str  # DATE | TIME | DURATION | SET
    rule: tuple[str | int | None, ...] = ()


class When(Struct, frozen=True, gc=False):
    """A resolved expression. `value` is TIMEX3; `date` is YYYY, YYYY-MM, YYYY-MM-DD or A/B, None where no calendar date follows."""

    value: str | None
    date: str | None = None
    precision: str | None = None  # day | month | quarter | season | year | decade | range
    part: str | None = None  # early | mid | late | start | end of the month, year …


class Named(Struct, frozen=True, gc=False):
    """A person or organisation of one article after coreference. `mentions`: (start, end) of each, pronouns excluded."""

    name: str
    type: str  # person | organisation
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    mentions: tuple[tuple[int, int], ...] = ()
    roles: tuple[str, ...] = ()  # all roles that the text gives, `role` first


class Quote(Struct, frozen=True, gc=False):
    """Words in quotation marks that somebody said. `speaker`: full name, or an unnamed source in the article's words."""

    speaker: str | None
    text: str
    line: int = 0
    start: int = 0
    end: int = 0
    kind: str = "full"  # full: a sentence or more | partial: woven into the sentence


class Figure(Struct, frozen=True, gc=False):
    """A number with its unit and what it measures; `change` true: a rise or fall, `value` signed."""

    value: float
    unit: str
    of: str
    src: str
    line: int = 0
    change: bool = False
    start: int = 0
    withheld: str = ""  # `src` beyond the fair share, for linking alone
    said: str = ""  # the words around it, at most 30, where nothing else that is kept of its line has them
    unsaid: str = ""  # these beyond the fair share, for linking alone


class Sentence(Struct, frozen=True, gc=False):
    """A verbatim sentence (or whole clause) of the article."""

    text: str
    line: int = 0
    start: int = 0


class Reading(Struct, frozen=True, gc=False):
    """All that one article says by itself; dates unresolved, names as printed."""

    clean: Clean
    headline: str  # the capture's, or generated
    headline_from: str  # source | generated
    dates: tuple[DateExpr, ...] = ()
    names: tuple[Named, ...] = ()  # by weight, heaviest first
    places: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    summary: tuple[Sentence, ...] = ()
    terms: tuple[tuple[str, int], ...] = ()  # recurring noun phrases, (phrase, count)
    phrases: tuple[tuple[str, int], ...] = ()  # all that other articles may share, (phrase, count)
    capitals: tuple[str, ...] = ()  # what may be an actor that only other articles know
    cited: tuple[tuple[str, int], ...] = ()  # what is given as a source, (name, offset)


# ---------------------------------------------------------------- relate: all articles together


class Dated(Struct, frozen=True, gc=False):
    """When an article was published: a day, A/B, or None, with the evidence in plain words."""

    published: str | None
    how: str  # stated | inferred | unknown
    why: str = ""
    confidence: str | None = None  # high | medium | low, for inferred


class Merge(Struct, frozen=True, gc=False):
    """Why a name printed somewhere is this actor."""

    name: str
    where: str  # the outlet or capture that prints it
    why: str


class Cast(Struct, frozen=True, gc=False):
    """One actor across the digest, as the captures and the editor's actor files have it."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    merged: tuple[Merge, ...] = ()


class Relations(Struct, frozen=True, gc=False):
    """`dated` and `names` run parallel to the readings; `names[i]` maps a name of reading i to its actor's name."""

    dated: tuple[Dated, ...]
    cast: tuple[Cast, ...]
    names: tuple[dict[str, str], ...]
    questions: tuple[str, ...] = ()  # doubtful merges, for `check`
    topics: tuple[tuple[str, ...], ...] = ()  # parallel to the readings: the phrases that each article proposes
    actors: tuple[tuple[Named, ...] | None, ...] = ()  # parallel to the readings: their actors where other articles know better
    retold: tuple[tuple[tuple[str, bool], ...], ...] = ()  # parallel to the readings: (outlet that only the digest knows for one, named early or often)
    outlets: tuple[str | None, ...] = ()  # parallel to the readings: who wrote an article that does not say so itself
    written: tuple[str | None, ...] = ()  # parallel to the readings: the day from which a repost's words are told, where that is not its own


# ---------------------------------------------------------------- resolve, content: an article as front matter has it


class Actor(Struct, frozen=True, gc=False):
    name: str
    type: str = "person"
    aliases: tuple[str, ...] = ()
    role: str | None = None
    mentions: int = 0
    line: int = 0
    age: str | None = None  # '54 (line 23)'


AHEAD = ("planned", "deadline")  # kinds of events that were to come when they were told


@final
class Event(Struct, frozen=True, gc=False):
    date: str  # as precise as precision says: 2025, 2025-05, 2025-Q2, 2025-04-02, A/B
    precision: str
    kind: str  # past | planned | deadline | background
    what: str
    actors: tuple[str, ...] = ()
    src: str = ""
    line: int = 0
    part: str | None = None  # early | mid | late | start | end
    sentence: str = ""  # whole; only `extract` shows it. In a published article: evidence beyond the fair share, for linking alone


class Version(Struct, frozen=True, gc=False):
    """What an updated capture of the same article says otherwise than the one before it."""

    capture: str
    published: str | None = None
    title: str | None = None  # the new headline, where it changed
    added: tuple[str, ...] = ()  # sentences and quotes that are new, cut to a few words
    gone: tuple[str, ...] = ()


class Article(Struct, frozen=True, gc=False):
    """Front matter and body of one content file; what `resolve` makes and what `content` parses are the same type."""

    id: str
    title: str
    slug: str
    title_from: str = "source"
    outlet: str | None = None
    via: str | None = None
    relays: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    published: str | None = None
    published_from: str = "unknown"
    published_why: str | None = None
    confidence: str | None = None
    dateline: str | None = None
    language: str | None = None
    translated_from: str | None = None
    url: str | None = None
    capture: tuple[str, ...] = ()
    summary: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    draft: bool = False
    hidden: bool = False
    redirect_from: tuple[str, ...] = ()
    body: str = ""
    words: int = 0  # of the capture's clean text, the measure of the fair share; 0: unknown
    updated: str | None = None  # a day: the newest capture's, or the editor's
    summary_by: str | None = None  # the language model that wrote the summary; None: the article's own sentences
    versions: tuple[Version, ...] = ()  # what each later capture of the same article changed, oldest first
    # below: not front matter, filled by `content`
    withheld: tuple[Sentence, ...] = ()  # of the summary, beyond the fair share: for linking alone
    unquoted: tuple[Quote, ...] = ()  # quotations beyond it
    spare: int = 0  # words of the fair share that are left: for what differs between sources
    path: str = ""  # content/articles/….md
    body_generated: bool = True  # the body still carries its seal: it is the summary
    edited: tuple[str, ...] = ()  # fields that a person wrote
    digest: str = ""  # hash of all above: the record's own key
    facts: str = ""  # the same without the body: what other pages show of it


class ActorFile(Struct, frozen=True, gc=False):
    """content/actors/<slug>.md."""

    slug: str
    name: str
    type: str = "person"
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    same_as: tuple[str, ...] = ()
    hidden: bool = False
    merged: tuple[Merge, ...] = ()
    redirect_from: tuple[str, ...] = ()
    body: str = ""
    path: str = ""
    edited: tuple[str, ...] = ()
    digest: str = ""


class Note(Struct, frozen=True, gc=False):
    """A Markdown page of the editor's own: content/pages/about-us.md."""

    slug: str
    title: str
    body: str
    path: str = ""
    menu: bool = False
    draft: bool = False
    digest: str = ""


# ---------------------------------------------------------------- link: the digest


class Source(Struct, frozen=True, gc=False):
    """Where one statement of a linked fact comes from."""

    article: str  # article id
    what: str
    src: str
    line: int


class Entry(Struct, frozen=True, gc=False):
    """One happening of the timeline, merged from the events of its sources."""

    id: str  # anchor, stable while date and actors stay
    date: str
    precision: str
    kind: str
    what: str
    actors: tuple[str, ...] = ()  # slugs
    topics: tuple[str, ...] = ()  # slugs
    sources: tuple[Source, ...] = ()
    independent: int = 1  # sources that do not retell one report
    counted: str = ""  # why fewer than listed: "A and B both relay the Harbour Post"
    part: str | None = None
    superseded: str = ""  # "moved to May 3"
    superseded_by: str = ""  # entry id
    differences: tuple[str, ...] = ()  # difference ids


class Side(Struct, frozen=True, gc=False):
    article: str
    value: str
    sentence: str
    line: int


class Difference(Struct, frozen=True, gc=False):
    """The same thing told differently. kind: disagreement | variant | superseded | over_time."""

    id: str
    kind: str
    topic: str
    sides: tuple[Side, ...]
    why: str = ""


class Role(Struct, frozen=True, gc=False):
    role: str
    article: str
    date: str | None  # publication day of the article that gives it


class Printed(Struct, frozen=True, gc=False):
    name: str
    article: str
    why: str = ""  # "" for a plain form of the name


class Said(Struct, frozen=True, gc=False):
    article: str
    quote: Quote


class Player(Struct, frozen=True, gc=False):
    """An actor page's material."""

    slug: str
    name: str
    type: str
    file: ActorFile | None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()  # newest first
    affiliation: str | None = None
    country: str | None = None
    printed: tuple[Printed, ...] = ()
    said: tuple[Said, ...] = ()  # chronological
    entries: tuple[str, ...] = ()  # entry ids, chronological
    articles: tuple[str, ...] = ()  # ids, newest first
    together: tuple[tuple[str, int], ...] = ()  # (slug, articles in common), strongest first
    mentions: int = 0


class Topic(Struct, frozen=True, gc=False):
    slug: str
    name: str
    articles: tuple[str, ...] = ()  # ids, newest first
    entries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Outlet(Struct, frozen=True, gc=False):
    slug: str
    name: str
    articles: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()


class Related(Struct, frozen=True, gc=False):
    article: str
    score: float
    why: str  # "both report the May 3 vote on the harbour"


class News(Struct, frozen=True, gc=False):
    """What the newest captures added to the story."""

    articles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()  # slugs
    entries: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()  # entry ids of changed deadlines
    since: str | None = None  # publication day after which these came


class Digest(Struct, frozen=True):
    """The whole story, linked. Mappings run from id or slug to value, in page order."""

    articles: dict[str, Article]  # newest first; undated last
    players: dict[str, Player]  # by weight
    entries: dict[str, Entry]  # chronological
    topics: dict[str, Topic]
    outlets: dict[str, Outlet]
    differences: dict[str, Difference]
    related: dict[str, tuple[Related, ...]]
    told: dict[str, tuple[str, ...]]  # article id -> entry ids that it reports
    aliases: dict[str, str]  # folded name or alias -> player slug
    undated: tuple[str, ...] = ()  # article ids
    coming: tuple[str, ...] = ()  # entry ids after the newest article, soonest first
    news: News = News()
    notes: tuple[Note, ...] = ()
    questions: tuple[str, ...] = ()
    newest: str | None = None  # last publication day in the digest


# ---------------------------------------------------------------- pages


class Page(Struct, frozen=True):
    """One address of the site and what its template is given. `key` is made from the digests of what it shows, or makes that when called."""

    address: str
    template: str
    key: str | Callable[[], str]
    context: Callable[[], dict[str, object]] = dict  # built only when the page must be rendered
    shell: Callable[[], dict[str, object]] | None = None  # the part of the context that every page has; None where it is no less work than all of it


class Shared(dict[str, object]):
    """What all pages from which links look the same are made with. `made`: what templates make of that alone."""

    def __init__(self, values: dict[str, object]) -> None:
        super().__init__(values, shared=self)
        self.made: dict[object, object] = {}


class File(Struct, frozen=True):
    """One address of the site that no template makes: a feed, a table, a calendar."""

    address: str
    key: str | Callable[[], str]  # of what it holds; "": it is made anew and known by its bytes
    make: Callable[[], bytes]
    group: str = ""  # files made from one thing: best made by one worker

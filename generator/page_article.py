"""The page of one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from markupsafe import Markup

from generator.cards import NAMED, SOURCES, Shelf, iso, key, one_each, quotation
from generator.frame import CARD, Head, frame
from generator.keys import SET_BY_HAND
from generator.linked_data import article_data
from generator.model import Actor, Article, Difference, Entry, Figure, Page
from generator.rows import Card, Evidence, FigureRow, QuoteRow, Ref, Row, SourceRow
from generator.social_cards import card_address
from generator.urls import article_address, is_web_address
from generator.xml_text import escaped, safe

OTHERS, ACCOUNTS = 12, 4  # happenings of which other accounts are shown, accounts of one happening
RELATED = 6
DATE = re.compile(r"\d{4}-(?:\d{2}(-\d{2})?(/\d{4}-\d{2}(-\d{2})?)?|SP|SU|FA|AU|WI|Q[1-4])$")


class Statement(Row, frozen=True):
    """A sentence of the summary, actors linked."""

    html: str
    evidence: Evidence


class EventRow(Row, frozen=True):
    id: str
    address: str  # of the entry on the timeline
    when: str
    datetime: str
    kind: str
    what: str
    actors: tuple[Ref, ...]
    evidence: Evidence
    others: tuple[SourceRow, ...]
    superseded: str
    superseded_by: str


class VersionRow(Row, frozen=True):
    """What a later capture of the article says otherwise."""

    when: str
    capture: str
    title: str
    added: tuple[str, ...]
    gone: tuple[str, ...]


class SideRow(Row, frozen=True):
    card: Card
    value: str
    evidence: Evidence


class DifferenceRow(Row, frozen=True):
    id: str
    kind: str
    topic: str
    why: str
    sides: tuple[SideRow, ...]

    @property
    def values(self) -> tuple[tuple[str, tuple[Card, ...]], ...]:
        """Each value once, with the articles that give it."""
        found: dict[str, list[Card]] = {}
        for side in self.sides:
            found.setdefault(side.value, []).append(side.card)
        return tuple((value, tuple(cards)) for value, cards in found.items())


def article_pages(shelf: Shelf) -> Iterator[Page]:
    for a in shelf.digest.articles.values():
        yield Page(article_address(a.slug), "article.html", partial(article_key, shelf, a), partial(article_context, shelf, a), partial(article_shell, shelf, a))


def article_key(shelf: Shelf, a: Article) -> str:
    digest = shelf.digest
    related = [(shelf.card_key(r.article), r.why) for r in digest.related.get(a.id, ())[:RELATED]]
    return key(shelf.base, a.digest, shelf.full_text(a) if shelf.full_text else "", related, [shelf.entry_key(e) for e in digest.told.get(a.id, ()) if e in digest.entries],
               [difference_key(shelf, d) for d in shelf.differs.get(a.id, ())], shelf.topics_of(a), shelf.outlet(a.outlet),
               [ref for ref, _ in people_of(shelf, a)], [shelf.speakers(q.speaker) for q in a.quotes if q.speaker],
               [] if a.body_generated else shelf.linked(a.body))


def article_context(shelf: Shelf, a: Article) -> dict[str, object]:
    card, words = shelf.card(a.id), shelf.words
    events, people = event_rows(shelf, a), people_of(shelf, a)
    return article_frame(shelf, a, people) | {
        "article": a, "card": card,
        "outlet": shelf.outlet(a.outlet) if a.outlet else None,
        "relays": tuple(shelf.outlet(name) for name in a.relays),
        "original": a.url if a.url and is_web_address(a.url) else "",
        "why": words.because(a.published_why or ""),
        "how": words.because(SET_BY_HAND) if is_set_by_hand(a) else words.text.get(f"date_{a.published_from}", ""), "confidence": words.text.get(f"confidence_{a.confidence}", "") if a.published_from == "inferred" else "",
        "summary": statements(shelf, a), "body": body_html(shelf, a),
        "summary_how": shelf.words.say("summary_model", name=a.summary_by) if a.summary_by else words.text["summary_extract"] if a.summary and "summary" not in a.edited else "",
        "updated": words.when(a.updated) if a.updated and a.updated != a.published else "",
        "full_text": Markup(shelf.full_text(a)) if shelf.full_text else "",
        "versions": tuple(VersionRow(words.when(v.published) if v.published else words.text["undated"], v.capture, v.title or "", v.added, v.gone) for v in a.versions),
        "people": people, "topics": shelf.topics_of(a),
        "events": events, "others": tuple(e for e in events if e.others)[:OTHERS], "quotes": quote_rows(shelf, a), "figures": figure_rows(shelf, a),
        "differences": tuple(difference_row(shelf, d) for d in shelf.differs.get(a.id, ())),
        "related": tuple((shelf.card(r.article), words.reason(r.why)) for r in shelf.digest.related.get(a.id, ())[:RELATED] if r.article in shelf.digest.articles),
    }


def is_set_by_hand(a: Article) -> bool:
    """Did an editor give the day? No source states it then."""
    return "published" in a.edited and a.published_from == "stated"


def article_shell(shelf: Shelf, a: Article) -> dict[str, object]:
    """What its page has besides its main part."""
    return article_frame(shelf, a, people_of(shelf, a))


def article_frame(shelf: Shelf, a: Article, people: list[tuple[Ref, Actor]]) -> dict[str, object]:
    head = Head(article_address(a.slug), a.title, a.summary[0].text if a.summary else "", type="article", published=iso(a.published), card=picture_of(shelf, a),
                ld=article_data(a, shelf.config, [(ref.name, actor.type, ref.address) for ref, actor in people]))
    return frame(shelf, head)


def people_of(shelf: Shelf, a: Article) -> list[tuple[Ref, Actor]]:
    """Its actors; with the role of the newest article where it tells of none."""
    found = []
    for actor in a.actors:
        ref = shelf.actor_named(actor.name) or Ref(actor.name, kind=actor.type)
        found.append((shelf.actor(ref.slug) if ref.slug and not actor.role else ref, actor))
    return found


def picture_of(shelf: Shelf, a: Article) -> str:
    return card_address(a.slug) if shelf.config.publish.cards == "articles" else CARD


def statements(shelf: Shelf, a: Article, root: str = "../") -> tuple[Statement, ...]:
    """The summary with each actor linked where first named; `root` leads from the page to the site's root."""
    names = sorted([(form, ref) for actor in a.actors if (ref := shelf.actor_named(actor.name))
                    for form in (actor.name, *actor.aliases) if len(form) > 2], key=lambda pair: -len(pair[0]))
    linked: set[str] = set()
    return tuple([Statement(safe(link_first(s.text, names, linked, root)), shelf.evidence(a, "", s.line)) for s in a.summary])


def link_first(text: str, names: list[tuple[str, Ref]], linked: set[str], root: str) -> str:
    """HTML of `text` with the first mention of every actor not in `linked` as a link; `linked` grows."""
    spans: list[tuple[int, int, Ref]] = []
    for form, ref in names:
        if ref.address in linked or form not in text:
            continue
        at = text.index(form)
        end = at + len(form)
        if _stands_alone(text, at, end) and not any(a < end and at < b for a, b, _ in spans):
            spans.append((at, end, ref))
            linked.add(ref.address)
    made, last = "", 0
    for a, b, ref in sorted(spans, key=itemgetter(0)):
        made += f'{escaped(text[last:a])}<a href="{root}{escaped(ref.address)}">{escaped(text[a:b])}</a>'
        last = b
    return made + escaped(text[last:])


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def body_html(shelf: Shelf, a: Article) -> str:
    """What a person wrote, as HTML; "" for a body that is the summary."""
    if a.body_generated or not a.body.strip():
        return ""
    return Markup(shelf.body(a.body, a.path, "../", 3))


def event_rows(shelf: Shelf, a: Article) -> tuple[EventRow, ...]:
    rows, words, told, mine = [], shelf.words, shelf.digest.entries, a.id
    for e in [told[id] for id in shelf.digest.told.get(mine, ()) if id in told]:
        own = [s for s in e.sources if s.article == mine]
        if own:
            rows.append(EventRow(e.id, shelf.entry_address(e.id), words.when(e.date, e.part), iso(e.date), e.kind, own[0].what or e.what, shelf.links(e.actors[:NAMED]),
                                 shelf.evidence_of(a, own[0]), other_accounts(shelf, a, e), words.reason(e.superseded), shelf.entry_address(e.superseded_by)))
    return tuple(rows)


def other_accounts(shelf: Shelf, a: Article, e: Entry) -> tuple[SourceRow, ...]:
    """What other articles say of the same happening, one statement each."""
    if len(e.sources) < 2:
        return ()
    return tuple([shelf.source(s) for s in one_each(e.sources)[:SOURCES] if s.article != a.id and s.article in shelf.digest.articles][:ACCOUNTS])


def quote_rows(shelf: Shelf, a: Article, prefix: str = "") -> tuple[QuoteRow, ...]:
    """`prefix` keeps ids apart on a page that shows several articles."""
    card = shelf.card(a.id)
    most = shelf.config.publish.quote_words
    return tuple([
        QuoteRow(quotation(q.text, most), q.speaker or "", shelf.speakers(q.speaker) if q.speaker else (), card, shelf.evidence(a, "", q.line), f"{prefix}quote-{i}")
        for i, q in enumerate(a.quotes, 1)])


def figure_rows(shelf: Shelf, a: Article) -> tuple[FigureRow, ...]:
    card = shelf.card(a.id)
    return tuple([
        FigureRow(f.value, ("+" if f.change and f.value > 0 else "") + shelf.words.number(f.value), f.unit, "" if is_unit(f) else f.of, f.change, card,
                  shelf.evidence(a, f.said or f.src, f.line), f"figure-{i}")
        for i, f in enumerate(a.figures, 1)])


def is_unit(figure: Figure) -> bool:
    """Is what is measured the unit itself: '48,000 households'?"""
    return figure.of.casefold() == figure.unit.casefold()


def difference_row(shelf: Shelf, id: str) -> DifferenceRow:
    d = shelf.digest.differences[id]
    articles = shelf.digest.articles
    value = shelf.words.when
    sides = tuple(SideRow(shelf.card(s.article), value(s.value) if DATE.match(s.value) else s.value, shelf.evidence(articles[s.article], s.sentence, s.line))
                  for s in d.sides if s.article in articles)
    return DifferenceRow(d.id, d.kind, shelf.words.reason(d.topic), shelf.words.because(d.why), sides)


def difference_key(shelf: Shelf, id: str) -> str:
    d: Difference = shelf.digest.differences[id]
    return key(d, [shelf.card_key(s.article) for s in d.sides])

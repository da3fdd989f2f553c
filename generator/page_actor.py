"""The pages of actors, topics and outlets, one each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from generator.bodies import OPEN
from generator.cards import Shelf, key, quotation
from generator.charts import together
from generator.frame import Head, frame
from generator.linked_data import actor_data
from generator.model import Outlet, Page, Player, Said, Topic
from generator.pagination import page_address
from generator.rows import Card, QuoteRow, Ref, Row
from generator.urls import actor_address, is_web_address, outlet_address, topic_address

CONTEXT = 12  # so many characters more than the quote a happening must say to be shown beside it
COMPANIONS = 8
NEWEST = 25  # quotes and happenings of one actor or topic on its page
FORMS = 60  # roles, and printed forms of the name, on an actor's page
DOTS = 24  # newest articles in a co-appearance picture


class Companion(Row, frozen=True):
    ref: Ref
    shared: int
    picture: str


class Pager(Row, frozen=True):
    """Neighbours of one page of a list; "" where there is none."""

    number: int
    pages: int
    newer: str = ""
    older: str = ""


def actor_pages(shelf: Shelf) -> Iterator[Page]:
    for p in shelf.digest.players.values():
        stem = actor_address(p.slug).removesuffix(".html")
        for n, ids in chunks(shelf, p.articles):
            yield Page(page_address(stem, n), "actor.html" if n == 1 else "list.html", partial(actor_key, shelf, p, n, ids),
                       *((partial(actor_context, shelf, p, ids), partial(actor_shell, shelf, p)) if n == 1 else more(shelf, p.name, stem, p.articles, n)))


def chunks(shelf: Shelf, ids: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(number, ids) of each page of a list, from 1; one empty page for an empty list."""
    size = shelf.config.pages.per_page
    for n, start in enumerate(range(0, max(1, len(ids)), size), 1):
        yield n, ids[start : start + size]


def pager(stem: str, number: int, total: int, size: int) -> Pager:
    pages = max(1, -(-total // size))
    return Pager(number, pages, page_address(stem, number - 1) if number > 1 else "", page_address(stem, number + 1) if number < pages else "")


def actor_key(shelf: Shelf, p: Player, n: int, ids: tuple[str, ...]) -> str:
    cards = [shelf.card_key(i) for i in ids]
    if n > 1:
        return key(shelf.base, p.name, len(p.articles), n, cards)
    d, most = shelf.digest, NEWEST
    shown = [shelf.card_key(i) for i in (*(r.article for r in p.roles), *(x.article for x in p.printed), *(s.article for s in p.said[-most:]))]
    others = [shelf.link(slug) for slug, _ in p.together[:COMPANIONS] if slug in d.players]
    pictures = [together_flags(shelf, p, slug) for slug, _ in p.together[:COMPANIONS] if slug in d.players]
    return key(shelf.base, p.name, p.type, p.aliases, p.roles, p.affiliation, p.country, p.printed, p.said[-most:], [context(shelf, x) for x in p.said[-most:]], len(p.said), len(p.entries),
               len(p.articles), (p.file.digest, shelf.linked(p.file.body)) if p.file else (), cards, shown, others, pictures,
               [shelf.entry_key(e) for e in p.entries[-most:] if e in d.entries])


def actor_context(shelf: Shelf, p: Player, ids: tuple[str, ...]) -> dict[str, object]:
    address, most = actor_address(p.slug), shelf.config.pages.per_page
    ref, digest = shelf.actor(p.slug), shelf.digest
    said = said_rows(shelf, p.said[-NEWEST:])
    return actor_shell(shelf, p) | {
        "player": p, "ref": ref, "body": biography(shelf, p),
        "roles": tuple((r, shelf.card(r.article)) for r in p.roles[:FORMS] if r.article in digest.articles),
        "printed": tuple((replace(x, why=shelf.words.reason(x.why)), shelf.card(x.article)) for x in p.printed[:FORMS] if x.article in digest.articles and (x.why or x.name != p.name)),
        "merged": p.file.merged if p.file else (),
        "same_as": tuple(u for u in (p.file.same_as if p.file else ()) if is_web_address(u)),
        "said": said, "said_in": tuple((rows[0].card, rows) for rows in by_article(said)), "said_total": len(p.said),
        "entries": shelf.entries(p.entries[-NEWEST:]), "entries_total": len(p.entries),
        "companions": tuple(companion(shelf, p, slug, n) for slug, n in p.together[:COMPANIONS] if slug in digest.players),
        "articles": shelf.cards(ids), "pager": pager(address.removesuffix(".html"), 1, len(p.articles), most),
    }


def actor_shell(shelf: Shelf, p: Player) -> dict[str, object]:
    """What its page has besides its main part."""
    return frame(shelf, Head(actor_address(p.slug), p.name, about(shelf, p), "actors/index.html", "profile", feed=Ref(p.name, f"actors/{p.slug}.xml"),
                             ld=actor_data(p, shelf.config)))


def about(shelf: Shelf, p: Player) -> str:
    role = p.roles[0].role if p.roles else ""
    counts = ", ".join((shelf.words.count("articles", len(p.articles)), shelf.words.count("quotes", len(p.said))))
    return f"{p.name}{f', {role}' if role else ''}: {counts}"


def biography(shelf: Shelf, p: Player) -> str:
    from markupsafe import Markup

    body = p.file.body if p.file else ""
    return Markup(shelf.body(body, p.file.path, "../", 3)) if p.file and body.strip(OPEN + " \n") else ""


def said_rows(shelf: Shelf, said: tuple[Said, ...]) -> tuple[QuoteRow, ...]:
    articles, most = shelf.digest.articles, shelf.config.publish.quote_words
    contexts = [context(shelf, s) for s in said]
    once = [c if i == 0 or c != contexts[i - 1] else "" for i, c in enumerate(contexts)]
    return tuple(
        QuoteRow(quotation(s.quote.text, most), s.quote.speaker or "", (), shelf.card(s.article), shelf.evidence(articles[s.article], "", s.quote.line),
                 f"said-{i}", once[i - 1])
        for i, s in enumerate(said, 1) if s.article in articles)


def by_article(rows: tuple[QuoteRow, ...]) -> tuple[tuple[QuoteRow, ...], ...]:
    """Runs of quotes from one article."""
    return tuple(tuple(run) for _, run in groupby(rows, key=lambda row: row.card.id))


def context(shelf: Shelf, said: Said) -> str:
    """The happening that the quote's paragraph tells of, with its date; "" where it says no more than the quote."""
    date, what = shelf.told_at(said.article, said.quote.line)
    if not what or what.strip(" .") in said.quote.text or len(what) < len(said.quote.text) + CONTEXT:
        return ""
    return f"{shelf.words.short(date)}: {what}"


def together_flags(shelf: Shelf, p: Player, slug: str) -> tuple[bool, ...]:
    """Whether each of the actor's newest articles, oldest first, names the other too."""
    theirs = shelf.article_set(slug)
    return tuple(i in theirs for i in reversed(p.articles[:DOTS]))


def companion(shelf: Shelf, p: Player, slug: str, shared: int) -> Companion:
    from markupsafe import Markup

    ref = shelf.link(slug)
    title = shelf.words.say("together_picture", name=ref.name, n=shared, of=len(p.articles))
    return Companion(ref, shared, Markup(together(together_flags(shelf, p, slug), title)))


# ---------------------------------------------------------------- topics and outlets


def topic_pages(shelf: Shelf) -> Iterator[Page]:
    for t in shelf.digest.topics.values():
        stem = topic_address(t.slug).removesuffix(".html")
        for n, ids in chunks(shelf, t.articles):
            yield Page(page_address(stem, n), "topic.html" if n == 1 else "list.html", partial(topic_key, shelf, t, n, ids),
                       *((partial(topic_context, shelf, t, ids),) if n == 1 else more(shelf, t.name, stem, t.articles, n)))


def topic_key(shelf: Shelf, t: Topic, n: int, ids: tuple[str, ...]) -> str:
    return key(shelf.base, t.name, t.aliases, len(t.articles), n, [shelf.card_key(i) for i in ids],
               [shelf.entry_key(e) for e in t.entries[-NEWEST:] if e in shelf.digest.entries] if n == 1 else [],
               [shelf.actor(s) for s in topic_actors(shelf, t)] if n == 1 else [])


def topic_actors(shelf: Shelf, t: Topic) -> tuple[str, ...]:
    """Slugs of the actors that most of its happenings name."""
    counts: dict[str, int] = {}
    for id in t.entries:
        for slug in shelf.digest.entries[id].actors if id in shelf.digest.entries else ():
            counts[slug] = counts.get(slug, 0) + 1
    return tuple(sorted((s for s in counts if s in shelf.digest.players), key=lambda s: (-counts[s], s))[:COMPANIONS])


def topic_context(shelf: Shelf, t: Topic, ids: tuple[str, ...]) -> dict[str, object]:
    address, most = topic_address(t.slug), shelf.config.pages.per_page
    head = Head(address, t.name, f"{t.name}: {shelf.words.count('articles', len(t.articles))}", "topics/index.html",
                feed=Ref(t.name, f"topics/{t.slug}.xml"))
    return frame(shelf, head) | {
        "topic": t, "articles": shelf.cards(ids), "entries": shelf.entries(t.entries[-NEWEST:]), "entries_total": len(t.entries),
        "people": shelf.actors(topic_actors(shelf, t)), "pager": pager(address.removesuffix(".html"), 1, len(t.articles), most),
    }


def outlet_pages(shelf: Shelf) -> Iterator[Page]:
    for o in shelf.digest.outlets.values():
        stem = outlet_address(o.slug).removesuffix(".html")
        for n, ids in chunks(shelf, o.articles):
            yield Page(page_address(stem, n), "outlet.html" if n == 1 else "list.html", partial(outlet_key, shelf, o, n, ids),
                       *((partial(outlet_context, shelf, o, ids),) if n == 1 else more(shelf, o.name, stem, o.articles, n)))


def outlet_key(shelf: Shelf, o: Outlet, n: int, ids: tuple[str, ...]) -> str:
    return key(shelf.base, o.name, o.via, o.relays, len(o.articles), n, [shelf.card_key(i) for i in ids])


def outlet_context(shelf: Shelf, o: Outlet, ids: tuple[str, ...]) -> dict[str, object]:
    address = outlet_address(o.slug)
    head = Head(address, o.name, f"{o.name}: {shelf.words.count('articles', len(o.articles))}", "outlets/index.html")
    return frame(shelf, head) | {
        "outlet": o, "relays": tuple(shelf.outlet(name) for name in o.relays), "articles": shelf.cards(ids),
        "pager": pager(address.removesuffix(".html"), 1, len(o.articles), shelf.config.pages.per_page),
    }


def more(shelf: Shelf, name: str, stem: str, ids: tuple[str, ...], n: int) -> tuple[Callable[[], dict[str, object]], Callable[[], dict[str, object]]]:
    """Context and shell of a later page of the articles of one actor, topic or outlet."""
    title = shelf.words.say("page_n", title=name, n=n)
    return partial(more_context, shelf, title, Ref(name, f"{stem}.html"), ids, n), partial(more_shell, shelf, title, stem, n)


def more_context(shelf: Shelf, title: str, up: Ref, ids: tuple[str, ...], n: int) -> dict[str, object]:
    size, stem = shelf.config.pages.per_page, up.address.removesuffix(".html")
    cards: tuple[Card, ...] = shelf.cards(ids[(n - 1) * size : n * size])
    return more_shell(shelf, title, stem, n) | {"title": title, "articles": cards, "pager": pager(stem, n, len(ids), size), "up": up, "months": ()}


def more_shell(shelf: Shelf, title: str, stem: str, n: int) -> dict[str, object]:
    return frame(shelf, Head(page_address(stem, n), title, section=stem.partition("/")[0] + "/index.html"))

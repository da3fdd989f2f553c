"""The part of a page's context that every page has: menu, addresses, what machines read in its head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from urllib.parse import urlsplit

from generator.cards import Shelf
from generator.config import Config
from generator.linked_data import Value, json_ld
from generator.model import Digest, Shared
from generator.rows import Card, EntryRow, Ref, Row
from generator.urls import is_inside, is_web_address
from generator.words import Phrases
from generator.xml_text import escaped, safe

DESCRIPTION_CHARS = 200
TITLE_CHARS = 70  # more are cut off in lists of results and tabs
KEPT = 20_000  # finished cards in memory
AUTO = ' dir="auto"'
CARD, CARD_SIZE = "assets/card.png", (1200, 630)


class Head(Row, frozen=True):
    """What one page is. `section`: the menu address that is marked as current; `ld`: its JSON-LD, if any."""

    address: str
    title: str
    description: str = ""
    section: str = ""
    type: str = "website"  # Open Graph: website | article | profile
    published: str = ""
    feed: Ref | None = None  # the page's own feed, besides the digest's
    ld: dict[str, Value] | None = None
    card: str = CARD  # the picture that social networks show
    index: bool = True  # False asks search engines to leave the page out


def frame(shelf: Shelf, head: Head) -> dict[str, object]:
    config = shelf.config
    description = " ".join((head.description or config.description or config.title).split())
    if len(description) > DESCRIPTION_CHARS:
        description = description[:DESCRIPTION_CHARS].rpartition(" ")[0] + " …"
    ld = json_ld(head.ld) if head.ld else ""
    root = base_path(config) if head.address == "404.html" else "../" * head.address.count("/")
    return {
        **shared(shelf, root),
        "head": head, "window_title": window_title(head.title, config.title), "description": description,
        "canonical": config.url + ("" if head.address == "index.html" else head.address) if config.url and head.index else "",
        "alternates": alternates(head, config),
        "ld": safe(ld),
    }


def shared(shelf: Shelf, root: str) -> Shared:
    """The part that is the same for all pages from which `root` leads to the site's root."""
    made = shelf.shared.get(root)
    if made is None:
        config, words = shelf.config, shelf.words
        if shelf.menu is None:
            shelf.menu = menu(shelf.digest, config, words.text)
        made = shelf.shared[root] = Shared({
            "root": safe(escaped(root)), "kept": partial(kept, shelf.kept, root), "names": partial(names, root), "site": config, "t": Phrases({key: safe(escaped(phrase)) for key, phrase in words.text.items()}), "say": words.say, "count": words.count,
            "number": words.number, "lang": words.language, "menu": shelf.menu, "card_size": CARD_SIZE,
            "ld_hash": "",  # base templates of projects may ask for it: no policy needs a hash of what is no script
        })  # fmt: skip
    return made


def kept(store: dict[tuple[str, str, str], str], root: str, macro: Callable[..., str], row: Card | EntryRow, *options: object) -> str:
    """What a macro makes of a card or a happening, made once for all pages from which links look the same."""
    known = (f"{macro.name}{options}", root, row.id)  # type: ignore[attr-defined]
    made = store.get(known)
    if made is None:
        if len(store) >= KEPT:
            store.clear()
        made = store[known] = macro(row, *options)
    return made


def names(root: str, refs: Sequence[Ref]) -> str:
    """Links in a row: 'A, B'."""
    return name_html(root, refs[0]) if len(refs) == 1 else safe(", ".join([name_html(root, ref) for ref in refs]))


@lru_cache(maxsize=65536)
def name_html(root: str, ref: Ref) -> str:
    name = escaped(ref.name)
    return safe(f'<a href="{root}{escaped(ref.address)}"{"" if ref.name.isascii() else AUTO}>{name}</a>' if ref.address else f"<bdi>{name}</bdi>")


def window_title(title: str, site: str) -> str:
    """The page's title with the digest's where there is room for it."""
    both = title if title == site else f"{title} – {site}"
    if written(both) <= TITLE_CHARS:
        return both
    if written(title) <= TITLE_CHARS:
        return title
    cut = title[: TITLE_CHARS - 2]
    while written(cut) > TITLE_CHARS - 2 or cut == title[: TITLE_CHARS - 2]:
        cut = cut.rpartition(" ")[0] or cut[:-1]
    return cut.rstrip(" ,;:–—-") + " …"


def written(text: str) -> int:
    """Characters of the text in a page's source: a quotation mark there is five."""
    return len(escaped(text))


def base_path(config: Config) -> str:
    """The path under which the site is served: '/digest/' for https://example.org/digest/, '/' where `url` is not set."""
    return urlsplit(config.url).path or "/"


def alternates(head: Head, config: Config) -> tuple[tuple[str, str, str], ...]:
    """(media type, title, address) of the feeds that a reader can discover on the page."""
    own = (("application/rss+xml", head.feed.name, head.feed.address),) if head.feed else ()
    return (*own, ("application/rss+xml", f"{config.title} (RSS)", "feed.xml"), ("application/atom+xml", f"{config.title} (Atom)", "atom.xml"),
            ("application/feed+json", f"{config.title} (JSON)", "feed.json"))


def menu(digest: Digest, config: Config, text: dict[str, str], differs: bool = False) -> tuple[Ref, ...]:
    """The project's own menu, or every list that has something in it and the editor's pages. `differs`: that of differences will have something in it."""
    if config.menu:
        return tuple(Ref(m.name, m.url, "outside" if is_web_address(m.url) else "") for m in config.menu
                     if is_web_address(m.url) or is_inside(m.url))
    has_quotes = any(a.quotes for a in digest.articles.values())
    has_figures = any(a.figures for a in digest.articles.values())
    items = (
        (True, "menu_latest", "index.html"), (True, "menu_timeline", "timeline/index.html"), (bool(digest.players), "menu_actors", "actors/index.html"),
        (bool(digest.topics), "menu_topics", "topics/index.html"), (has_quotes, "menu_quotes", "quotes.html"),
        (has_figures, "menu_figures", "figures.html"), (differs or bool(digest.differences), "menu_differences", "differences.html"),
    )
    notes = tuple(Ref(n.title, f"{n.slug}.html") for n in digest.notes if n.menu and not n.draft)
    return tuple(Ref(text[name], address) for shown, name, address in items if shown) + notes

"""What a site consists of: every address, and how its bytes are made."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.cards import FullText, Shelf
from generator.feeds import feeds
from generator.model import Page
from generator.outputs import FEW, Due, Kept, copies, due
from generator.page_article import article_context, article_key
from generator.pages import pages_of, unlinked_pages
from generator.project import Project, static_files
from generator.search import WHOLE, search
from generator.sheets import files_of
from generator.shown_with import Theme
from generator.social_cards import social_cards
from generator.standing import owners
from generator.store import Store
from generator.tables import records, tables


def everything(project: Project, theme: Theme, shelf: Shelf, begun: Mapping[str, Due]) -> list[Due]:
    """Pages, feeds, tables, search data, assets, the project's static files. `begun`: those that are being made already."""
    digest, config = shelf.digest, project.config
    sheet_files = list(files_of(shelf.tables))
    made = list(pages_of(shelf))
    searched = search(digest, config, theme.words, project.hidden / "search", theme.code)
    files = (*feeds(shelf.names, config), *searched, *tables(shelf.names, config, [page.address for page in made], sheet_files))
    copied = copied_files(project, theme)
    mine = {item.address for item in copied}
    return [begun.get(d.address, d) for d in due(made, files, theme.renderer, theme.look) if d.address not in mine] + copied


def unlinked(project: Project, theme: Theme, shelf: Shelf) -> list[Due]:
    """Of all that, what rests on articles and names alone: it is right before statements are compared."""
    digest, config = shelf.digest, project.config
    searched = search(digest, config, theme.words, project.hidden / "search", theme.code) if len(digest.articles) > WHOLE else ()
    sheet_files = files_of((table, places) for table, places in shelf.tables if table.name != "events")
    files = (*feeds(shelf.names, config), *searched, *social_cards(digest, config), *records(shelf.names, config.topics), *sheet_files)
    mine = {item.address for item in copied_files(project, theme)}
    return [d for d in due(unlinked_pages(shelf), files, theme.renderer, theme.look) if d.address not in mine]


def copied_files(project: Project, theme: Theme) -> list[Due]:
    return copies(static_files(project), {**theme.renderer.assets(), ".nojekyll": b""})


def edited_bodies(theme: Theme, shelf: Shelf, before: Kept) -> list[Due] | None:
    """The pages of articles of which nothing but the body has changed, in a site that is as it was left; None where they are many.

    No other page shows a body, so that nothing else need be looked at.
    """
    changed = [(address, a) for address, a in owners(shelf.digest).items() if before.articles.get(a.id) != a.digest]
    if len(changed) > FEW:
        return None
    shown = [Page(address, "article.html", article_key(shelf, a), partial(article_context, shelf, a)) for address, a in changed]
    dues = due(shown, (), theme.renderer, theme.look)
    return dues if all(d.address in before.outputs and before.outputs[d.address].look for d in dues) else None


def texts(project: Project, store: Store) -> FullText | None:
    if not project.config.publish.full_text:
        return None
    from generator.full_text import full_text

    return partial(full_text, project.root, project.root / project.config.paths.seeds, store)

"""What people wrote into articles and actors, as HTML that is kept between builds."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.bodies import easy_html, is_plain, markdown_html
from generator.model import Digest
from generator.store import Store
from generator.urls import actor_address, article_address


class Bodies:
    """What people wrote, as HTML: made on all cores before the pages that show it, and kept for the next build."""

    def __init__(self, store: Store, jobs: int) -> None:
        self.store, self._jobs = store, jobs
        self._made: dict[tuple[str, str], str] = {}

    def __call__(self, body: str, path: str) -> str:
        made = self._made.get((body, path)) or easy_html(body)
        return self.store(markdown_html, body, path) if made is None else made

    def make(self, bodies: Iterable[tuple[str, str]]) -> None:
        calls = [call for call in dict.fromkeys(bodies) if not is_plain(call[0])]
        self._made = dict(zip(calls, self.store.each(markdown_html, calls, self._jobs), strict=True))


def written_bodies(digest: Digest, addresses: Collection[str]) -> list[tuple[str, str]]:
    """(Markdown, path) of every body by a person that these pages show."""
    articles = ((article_address(a.slug), a.body, a.path) for a in digest.articles.values() if not a.body_generated and a.body.strip())
    actors = ((actor_address(p.slug), p.file.body, p.file.path) for p in digest.players.values() if p.file and p.file.body.strip())
    return [(body, path) for address, body, path in (*articles, *actors) if address in addresses]

"""Feeds, search data and tables of a site that changes: made of one state of it, while it may already have another."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping

from generator.addresses import Addresses
from generator.config import Config
from generator.feeds import feeds
from generator.live_shelf import LiveShelf
from generator.model import Digest, File
from generator.search import search
from generator.shown_names import ShownNames
from generator.tables import tables
from generator.words import Words


class SiteFiles(Mapping[str, File]):
    """Listed when the first is asked for; from any thread."""

    def __init__(self, digest: Digest, config: Config, words: Words) -> None:
        self._digest, self._config, self._words = digest, config, words
        self._files: dict[str, File] | None = None
        self._busy = threading.RLock()

    def content(self, address: str) -> bytes | None:
        """None where no file is. Search data of 10,000 articles takes seconds."""
        with self._busy:
            made = self.get(address)
            return made.make() if made else None

    def __getitem__(self, address: str) -> File:
        return self._all()[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> dict[str, File]:
        with self._busy:
            if self._files is None:
                digest, config, names = self._digest, self._config, ShownNames(self._digest)
                addresses = list(Addresses(LiveShelf(digest, config, self._words)))
                self._files = {f.address: f for f in (*feeds(names, config), *search(digest, config, self._words), *tables(names, config, addresses))}
            return self._files

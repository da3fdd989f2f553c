"""Articles with the names under which the digest shows their actors: an editor may have renamed one since they were written."""

from collections.abc import Iterator

from msgspec.structs import replace

from generator.folding import fold
from generator.model import Article, Digest
from generator.prints import print_of
from generator.wording import voices


class ShownNames:
    """For feeds and data, as pages link names. Whoever makes several files of one digest makes one of these for all."""

    def __init__(self, digest: Digest) -> None:
        self.digest = digest
        self._known: dict[str, str] = {}
        self._articles: dict[str, Article] = {}

    def name(self, printed: str) -> str:
        """The actor's name in the digest; of several who spoke together each one's, where all are known."""
        found = self._known.get(printed)
        if found is None:
            found = self._known[printed] = self._of_actor(printed) or self._of_several(printed) or printed
        return found

    def article(self, article: Article) -> Article:
        """The same article where it names everybody as the digest does; otherwise another, known by other `facts`."""
        if article.id not in self._articles:  # it stands in many feeds
            self._articles[article.id] = self._renamed(article)
        return self._articles[article.id]

    def articles(self) -> Iterator[Article]:
        return map(self.article, self.digest.articles.values())

    def _renamed(self, article: Article) -> Article:
        actors = tuple([a if (name := self.name(a.name)) == a.name else replace(a, name=name) for a in article.actors])
        quotes = tuple([q if not q.speaker or (name := self.name(q.speaker)) == q.speaker else replace(q, speaker=name) for q in article.quotes])
        if actors == article.actors and quotes == article.quotes:
            return article
        facts = article.facts or article.digest
        return replace(article, actors=actors, quotes=quotes, facts=print_of(repr([[a.name for a in actors], [q.speaker for q in quotes]]), facts) if facts else "")

    def _of_actor(self, name: str) -> str:
        player = self.digest.players.get(self.digest.aliases.get(fold(name), ""))
        return player.name if player else ""

    def _of_several(self, names: str) -> str:
        shown = names
        for voice in voices(names):
            if not (name := self._of_actor(voice)):
                return names
            shown = shown.replace(voice, name, 1)
        return shown

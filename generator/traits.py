"""What linking takes from an article by itself, whatever the others say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

from generator.folding import fold
from generator.memory import Remember
from generator.model import Article, Struct
from generator.wording import flat

FINGERPRINT, LEAST_LETTERS = 10, 40  # texts of an article that are compared, and how long each is at least
LEAST_QUOTE = 6  # words of a quotation that can be recognised elsewhere
HASH_BYTES = 8
BEGIN, STEM, HEAD = 3, 5, 90  # words by which quotations are known to begin alike, letters of each, and in how many they stand


class Traits(Struct, frozen=True, gc=False):
    """Texts are known by hashes of their words."""

    facts: str  # of the record that this was made of; '' where it has no hash
    texts: tuple[bytes, ...]  # its sentences and quotations, the first few of some length
    quotes: tuple[tuple[bytes, int], ...]  # (how it begins, place) of the quotations that have a speaker and are long enough to be known again
    outsiders: tuple[str, ...]  # speakers whom no name of its actors names
    doubled: bool  # two of its actors share a name or an alias
    strangers: tuple[str, ...]  # names in its events that no actor of it bears: an editor may write any actor's
    # hashes of what other articles are read by
    actors: bytes
    topics: bytes
    events: bytes
    source: bytes


def traits(article: Article) -> Traits:
    said = [flat(q.text) for q in article.quotes]
    texts = [(s.text, "") for s in article.summary] + [(q.text, t) for q, t in zip(article.quotes, said, strict=True)] + [(e.src or e.sentence, "") for e in article.events]
    prints = dict.fromkeys([done or flat(text) for text, done in [t for t in texts if len(t[0]) > LEAST_LETTERS][:FINGERPRINT]])
    forms = [forms_of(a.name, a.aliases) for a in article.actors]
    known = frozenset().union(*forms)
    return Traits(
        article.facts or article.digest,
        tuple([_hash(text) for text in prints]),
        tuple([(_hash(beginning(text)), i) for i, (q, text) in enumerate(zip(article.quotes, said, strict=True)) if q.speaker and text.count(" ") >= LEAST_QUOTE - 1]),
        tuple([q.speaker for q in (*article.quotes, *article.unquoted) if q.speaker and q.speaker not in known and fold(q.speaker) not in known]),
        len(known) < sum(map(len, forms)),
        tuple(dict.fromkeys([n for e in article.events for n in e.actors if n not in known and fold(n) not in known])),
        _hash("\n".join([x for a in article.actors for x in (a.name, a.type, *a.aliases, "")])),
        _hash("\n".join((*article.topics, *(["by hand"] if "topics" in article.edited else [])))),
        _hash("\n".join([x for e in article.events for x in (e.date, e.what)])),
        _hash(f"{article.outlet or ''}\n{article.published}"),
    )


def beginning(said: str) -> str:
    """The first three longer words of a quotation by their first letters: as 'We write the blood results …' and 'We write blood results …' begin."""
    long = [w[:STEM] for w in said[:HEAD].split() if len(w) > STEM - 1]
    return " ".join(long[:BEGIN]) if len(long) >= BEGIN else said


@lru_cache(maxsize=1 << 15)
def forms_of(name: str, aliases: tuple[str, ...]) -> frozenset[str]:
    """The name and aliases of an actor, as printed and folded."""
    return frozenset([form for x in (name, *aliases) for form in (x, fold(x))])


def all_traits(articles: Iterable[Article], before: Mapping[str, Traits], remember: Remember) -> dict[str, Traits]:
    """By article id. `before`: what is known of records of these ids, maybe former ones."""
    made = {}
    for article in articles:
        was = before.get(article.id)
        facts = article.facts or article.digest
        made[article.id] = was if was is not None and facts and was.facts == facts else remember(traits, article)
    return made


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=HASH_BYTES).digest()

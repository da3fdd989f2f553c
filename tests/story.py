"""A folder of captures, read, related and linked as a build does it, without touching content/."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config import Config
from generator.desk import Capture, Given, read_all, relate, resolve_all
from generator.digest import link
from generator.model import ActorFile, Article, Digest, Known, Relations, Seed
from generator.seeds import find_seeds, read_seed
from generator.store import Store
from generator.urls import slugify


@dataclass(frozen=True)
class Story:
    digest: Digest
    articles: dict[str, Article]  # by the capture's name before the first '_' or '.'
    captures: tuple[Capture, ...]
    relations: Relations


def tell(folder: Path, change: Callable[[str], str] = str) -> Story:
    """`change`: what is done to each capture's text before it is read."""
    found, _ = find_seeds(folder.parent, replace(Config(), paths=replace(Config().paths, seeds=folder.name)))
    seeds = [with_text(read_seed(f), change) for f in found]
    store = Store(None, "")
    captures, problems = read_all(seeds, store)
    assert not problems, problems
    relations = relate(captures, Given({}))
    articles = [as_content(a) for a in resolve_all(captures, relations, store)]
    files = [ActorFile(slugify(c.name), c.name, c.type, c.aliases, c.role, c.affiliation, c.country, merged=c.merged) for c in relations.cast]
    digest = link(articles, files, [], Config())
    return Story(digest, {name_of(a): a for a in articles}, captures, relations)


def with_text(seed: Seed, change: Callable[[str], str]) -> Seed:
    import hashlib

    text = change(seed.text)
    return replace(seed, text=text, known=Known(), digest=hashlib.blake2b(text.encode()).hexdigest())


def as_content(article: Article) -> Article:
    """What is left of an article once it was written to content/ and read again: sentences are only for `extract`."""
    return replace(article, events=tuple(replace(e, sentence="") for e in article.events), digest=article.id)


def name_of(article: Article) -> str:
    return article.capture[0].rpartition("/")[2].replace(".", "_").partition("_")[0]

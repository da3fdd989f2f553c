"""Summaries by the project's language model, where it has one, in place of the articles' own sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from generator.config import Summarizer
from generator.desk import Desk
from generator.errors import DigestError, Problem
from generator.model import Article, Clean, Sentence
from generator.store import Store
from generator.summarizer import ask


def with_summaries(desk: Desk, endpoint: Summarizer | None, written: Iterable[Article], store: Store) -> Desk:
    """The desk with the model's summaries. `written`: the articles as content/ has them.

    An article that has a summary by this model, or a person's, is not asked for again, so that a checkout builds the
    same site without the endpoint. An answer that fails is a problem, and the article keeps its own sentences.
    """
    if endpoint is None or not endpoint.endpoint:
        return desk
    have = {(a.capture[-1], a.words): a for a in written if a.capture}
    articles: list[Article] = []
    failed: Problem | None = None
    for capture, article in zip(desk.captures, desk.articles, strict=True):
        old = have.get((capture.seed.path, article.words))
        if old and "summary" in old.edited:
            articles.append(article)
            continue
        try:
            made = kept(old, endpoint) or (() if failed else asked(endpoint, capture.reading.clean, store))
        except DigestError as error:
            made, failed = (), Problem(error.where, error.message, error.hint)
        articles.append(replace(article, summary=made, summary_by=endpoint.model) if made else article)
    return replace(desk, articles=tuple(articles), problems=(*desk.problems, *([failed] if failed else [])))


def kept(old: Article | None, endpoint: Summarizer) -> tuple[Sentence, ...]:
    return old.summary if old and old.summary_by == endpoint.model else ()


def asked(endpoint: Summarizer, clean: Clean, store: Store) -> tuple[Sentence, ...]:
    """What the model answers, asked once for the same text; line 0 for a sentence that is not the article's own."""
    import msgspec

    name = "summary " + blake2b(f"{endpoint.endpoint}\0{endpoint.model}\0{clean.text}".encode("utf-8", "replace"), digest_size=16).hexdigest()
    raw = store.recall(name)
    if raw is None:
        raw = msgspec.msgpack.encode(ask(endpoint, clean.text))
        store.note(name, raw)
    sentences = msgspec.msgpack.decode(raw, type=tuple[Sentence, ...])
    return tuple(replace(s, line=clean.line(s.start) if s.start >= 0 else 0) for s in sentences)

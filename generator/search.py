"""Search data: script files that a page loads piece by piece, so that they work from disk and cost little.

Documents are numbered, kind after kind, `PER` to a file. A word's documents are in the file that its first three characters choose.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from operator import itemgetter

from generator.cards import cut, key, page_address, timeline_pages
from generator.config import Config
from generator.model import Article, Digest, File
from generator.urls import actor_address, article_address, outlet_address, topic_address
from generator.words import Words, load_words

PER = 40  # documents in a file
MOST = (200, 100, 50, 25, 12, 6)  # documents of one word, the best ones: the most that fits its file
SHARD_BYTES = 42_000
COMMON = 0.4  # a word in more than this share of all documents finds only those that bear it in their name
WHOLE = 3000  # from so many articles on, events and quotes are found through their article
VOCABULARY = 5000  # words that typing errors are compared with
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]+|[^\W_぀-ヿ㐀-鿿가-힯]+")
PLAIN = re.compile(r"[a-z0-9]{2,}|[0-9]")  # the same of ASCII: single letters are no words
KINDS = ("actor", "topic", "outlet", "article", "event", "quote")
NAME, ALIAS, TITLE, TEXT, BESIDE = 9, 8, 6, 3, 2  # how much a word weighs by where it stands

Document = tuple[str, str, str, str]  # kind, title, address, what stands beside it
Weighed = list[tuple[str, int]]  # texts of a document, each with the weight of its words


def search(digest: Digest, config: Config, words: Words | None = None) -> Iterator[File]:
    """Every file of the search data. The index is made once, and only if a file is asked for."""
    words = words or load_words(config.language)
    made = key([a.facts or a.digest for a in digest.articles.values()], list(digest.players), [(t.slug, t.name) for t in digest.topics.values()],
               [(o.slug, o.name) for o in digest.outlets.values()], [(p.name, p.aliases, p.roles[:1]) for p in digest.players.values()],
               repr(words.formats), config.pages.per_page, list(digest.entries) if len(digest.articles) <= WHOLE else [])
    index = cache(partial(make_index, digest, config, words))
    for n in range(shard_count(digest)):
        yield File(f"assets/search/t{n}.js", made, lambda n=n: script(f"t{n}", index()[0][n]), "search")  # type: ignore[misc]
    for n in range(-(-sum(kind_counts(digest).values()) // PER)):
        yield File(f"assets/search/d{n}.js", made, lambda n=n: script(f"d{n}", index()[1][n * PER : (n + 1) * PER]), "search")  # type: ignore[misc]
    yield File("assets/search/words.js", made, lambda: script("words", index()[2]), "search")


def kind_counts(digest: Digest) -> dict[str, int]:
    """How many documents of each kind there are, in the order in which they are numbered."""
    few = len(digest.articles) <= WHOLE
    return dict(zip(KINDS, (len(digest.players), len(digest.topics), len(digest.outlets), len(digest.articles),
                            len(digest.entries) if few else 0, sum(len(a.quotes) for a in digest.articles.values()) if few else 0), strict=True))


def shard_count(digest: Digest) -> int:
    n = len(digest.articles)
    return 1 if n <= 30 else 17 if n <= 500 else 61 if n <= 3000 else 251 if n <= 20_000 else 997


def shard_of(word: str, shards: int) -> int:
    """The file of a word, and of all words that begin with its first three characters."""
    made = 0
    for i in range(3):
        made = made * 131 + (ord(word[i]) if i < len(word) else 0)
    return made % shards


@lru_cache(4096)
def tokens(text: str) -> tuple[str, ...]:
    """Words without case and accents; runs of Chinese, Japanese or Korean as pairs of characters."""
    if text.isascii():
        return tuple([word[:24] for word in PLAIN.findall(text.lower())])
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = unicodedata.normalize("NFC", text)
    found: list[str] = []
    for word in WORD.findall(text.lower()):
        if word[0] >= "\u3040" and (word[0] <= "\u9fff" or "\uac00" <= word[0] <= "\ud7af"):
            found += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        elif len(word) > 1 or word.isdigit():
            found.append(word[:24])
    return tuple(found)


def make_index(digest: Digest, config: Config, words: Words) -> tuple[list[dict[str, str]], list[Document], str]:
    """(words to documents, by file; documents; the vocabulary)."""
    documents: list[Document] = []
    postings: dict[str, array[int]] = defaultdict(partial(array, "L"))  # of each word, ascending: ten times the document's number and the word's weight in it
    for number, (document, texts) in enumerate(described(digest, config, words)):
        documents.append(document)
        mine: dict[str, int] = {}
        for text, weight in sorted(texts, key=itemgetter(1)):  # where a word weighs most comes last
            mine.update(dict.fromkeys(tokens(text), weight))
        place = number * 10
        for word, weight in mine.items():
            postings[word].append(place + weight)
    groups: list[list[str]] = [[] for _ in range(shard_count(digest))]
    for word in sorted(postings):
        groups[shard_of(word, len(groups))].append(word)
    shards = [fitted(group, postings, len(documents)) for group in groups]
    heft = {word: (max(value % 10 for value in found), len(found)) for word, found in postings.items() if len(word) > 3 and not word[0].isdigit()}
    vocabulary = sorted(sorted(heft, key=lambda w: (-heft[w][0], -heft[w][1], w))[:VOCABULARY])
    return shards, documents, " ".join(vocabulary)


def fitted(group: list[str], postings: dict[str, array[int]], total: int) -> dict[str, str]:
    """The words of one file with as many documents each as keep the file small."""
    best = {word: listing(postings[word], total) for word in group}
    made: dict[str, str] = {}
    for most in MOST:
        made = {word: " ".join(listed[:most]) for word, listed in best.items() if listed}
        if sum(len(word) + len(listed) + 6 for word, listed in made.items()) <= SHARD_BYTES:
            break
    return made


def listing(found: Sequence[int], total: int) -> list[str]:
    """Documents of a word, best first: the number in base 36, then one digit of weight."""
    if total > 50 and len(found) > COMMON * total:
        found = [value for value in found if value % 10 >= TITLE]
    best = sorted(found, key=lambda value: -(value % 10))[: MOST[0]]
    return [f"{base36(value // 10)}{value % 10}" for value in best]


def base36(n: int) -> str:
    made = ""
    while n >= 36:
        n, digit = divmod(n, 36)
        made = DIGITS[digit] + made
    return DIGITS[n] + made


def script(name: str, value: object) -> bytes:
    return f"digestSearch({json.dumps(name)},{json.dumps(value, ensure_ascii=False, separators=(',', ':'))})\n".encode("utf-8", "replace")


# ---------------------------------------------------------------- what is found


def described(digest: Digest, config: Config, words: Words) -> Iterator[tuple[Document, Weighed]]:
    """Every document with its texts, in the order of KINDS."""
    for p in digest.players.values():
        role = p.roles[0].role if p.roles else ""
        yield ("actor", p.name, actor_address(p.slug), role), [(p.name, NAME), *((x, ALIAS) for x in p.aliases), (role, BESIDE)]
    for t in digest.topics.values():
        yield ("topic", t.name, topic_address(t.slug), words.count("articles", len(t.articles))), [(t.name, NAME), *((x, ALIAS) for x in t.aliases)]
    for o in digest.outlets.values():
        yield ("outlet", o.name, outlet_address(o.slug), words.count("articles", len(o.articles))), [(o.name, ALIAS)]
    few = len(digest.articles) <= WHOLE
    for a in digest.articles.values():
        yield ("article", a.title, article_address(a.slug), beside(a, words)), article_texts(a, not few)
    if few:
        yield from happenings(digest, config, words)
        yield from sayings(digest, words)


def article_texts(a: Article, whole: bool) -> Weighed:
    texts: Weighed = [(a.title, TITLE), (a.outlet or "", BESIDE), *((s.text, TEXT) for s in a.summary), *((x.name, TEXT) for x in a.actors),
                      *((t, TEXT) for t in a.topics), *((p, BESIDE) for p in a.places)]
    return texts + [(e.what, BESIDE) for e in a.events] + [(q.text, BESIDE) for q in a.quotes] if whole else texts


def happenings(digest: Digest, config: Config, words: Words) -> Iterator[tuple[Document, Weighed]]:
    places = {id: page_address(f"timeline/{month}", n) for month, pages in timeline_pages(digest, config).items() for n, ids in enumerate(pages, 1) for id in ids}
    for e in digest.entries.values():
        names = [(digest.players[s].name, BESIDE) for s in e.actors if s in digest.players]
        yield ("event", cut(e.what, 24), f"{places[e.id]}#{e.id}", words.when(e.date, e.part)), [(e.what, TEXT), *names]


def sayings(digest: Digest, words: Words) -> Iterator[tuple[Document, Weighed]]:
    for a in digest.articles.values():
        for n, q in enumerate(a.quotes, 1):
            said: Sequence[str] = [x for x in (q.speaker or "", a.outlet or "", words.when(a.published)) if x]
            yield ("quote", f"“{cut(q.text, 24)}”", f"{article_address(a.slug)}#quote-{n}", ", ".join(said)), [(q.text, TEXT), (q.speaker or "", BESIDE)]


def beside(a: Article, words: Words) -> str:
    return ", ".join(x for x in (a.outlet or "", words.when(a.published)) if x)

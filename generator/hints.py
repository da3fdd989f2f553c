"""What an editor may want to know of a content file that can be read: a key that nothing reads, a word that means nothing there, a summary that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.config import Publish
from generator.errors import Problem
from generator.frontmatter import line_of, split
from generator.keys import ACTOR, ALIASES, ARTICLE, NOTE
from generator.model import Article
from generator.periods import UNKNOWN

KEYS: dict[str, Mapping[str, str]] = {"articles": ARTICLE, "actors": ACTOR, "pages": NOTE}  # by the folder below content/
WRITTEN = re.compile(r"^([A-Za-z][\w-]{0,40})[ \t]*:(?=\s|$)", re.M | re.A)
WORDS = {  # key of an event -> what it may say
    "kind": ("past", "planned", "deadline", "background"),
    "precision": ("day", "month", "quarter", "season", "year", "decade", "range", UNKNOWN),
}
ALIKE = 0.85  # a slip: publishd; a word of its own: summary_de


def misspelled(raw: str, path: str, kind: str) -> Iterator[Problem]:
    """Keys in a file below content/`kind`/ that look like one that is read, each with its line. A key of the editor's own is no slip."""
    keys = KEYS[kind]
    if not raw.lstrip("\ufeff").startswith("---") or not _has_others(raw, keys):
        return
    parts = split(raw, path)
    written = {found[1]: found for found in WRITTEN.finditer(parts.front)}
    for key, found in written.items():
        if key in keys or key == "seal":
            continue
        meant = ALIASES.get(key, "")
        if meant in written or meant not in keys and (meant := alike(key, keys)):
            line = raw.count("\n", 0, len(parts.head)) + parts.front.count("\n", 0, found.start()) + 1
            yield Problem(f"{path}:{line}", f"nothing reads the key {key}", f"is {meant} meant?")


def _has_others(raw: str, keys: Mapping[str, str]) -> bool:
    """Whether any line of the front matter begins with another word: a look that costs every content file a quarter of the pattern."""
    front = raw[: raw.find("\n---", 3)]
    return any(line[:1].isalpha() and (key := line.partition(":")[0].rstrip()) not in keys and key != "seal" for line in front.split("\n"))


def alike(key: str, keys: Mapping[str, str]) -> str:
    """The key that is meant; "" where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(key.lower(), keys, 1, ALIKE)), "")


def unknown_words(raw: str, article: Article) -> Iterator[Problem]:
    """Words of events that are none of those that such a key may have, each with its line."""
    for key, word in strange_words(article):
        written = re.search(rf"\b{key}[\"']?[ \t]*:\s*[\"']?{re.escape(word)}(?!\w)", raw)
        line = raw.count("\n", 0, written.end()) + 1 if written else line_of(raw, "events")
        yield Problem(f"{article.path}:{line}", f"unknown {key} of an event: {word}", f"write one of {', '.join(WORDS[key])}")


def strange_words(article: Article) -> list[tuple[str, str]]:
    """The same without their lines, as (key, word)."""
    told = ((key, getattr(event, key)) for key in WORDS for event in article.events)
    return list(dict.fromkeys([(key, word) for key, word in told if word not in WORDS[key]]))


def withheld(article: Article, shown: Article, most: Publish) -> Iterator[Problem]:
    """`shown`: the article as far as it may be published."""
    if article.summary and not shown.summary:
        yield Problem(article.path, f"its page shows no summary, since each sentence is more than {most.max_share:.0%} of so short a capture",
                      "write one in your own words, or raise publish.max_share")

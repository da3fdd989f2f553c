"""Topics: the story's recurring noun phrases, under the editor's names."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator import config
from generator.model import Article, Entry, Topic
from generator.urls import slugify, unique
from generator.wording import WORD, flat, words

LEAST = 2  # articles that make a topic a page
SMALL = 3  # a digest of so few articles shows the topics of a single one


@dataclass(frozen=True, slots=True)
class Subjects:
    """The digest's topics: `slugs` maps a phrase as an article has it to its topic; hidden and rare ones are missing."""

    slugs: dict[str, str]
    names: dict[str, str]
    aliases: dict[str, tuple[str, ...]]
    stems: dict[str, frozenset[str]]


def subjects(articles: Sequence[Article], rules: config.Topics) -> Subjects:
    counts: Counter[str] = Counter()
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    renamed = {p: _renamed(p, rules) for p in dict.fromkeys(p for a in articles for p in a.topics)}
    for article in articles:
        seen = {key(named): named for phrase in article.topics if (named := renamed[phrase])}
        for k, named in seen.items():
            counts[k] += 1
            printed[k][named] += 1
    hand = {key(v) for v in (*rules.rename.values(), *rules.merge.values())} | {
        key(p) for a in articles if "topics" in a.edited for p in a.topics
    }
    least = 1 if len(articles) <= SMALL else LEAST
    kept = sorted(k for k, n in counts.items() if n >= least or k in hand)
    taken: set[str] = set()
    names = {k: min(printed[k], key=lambda n: (-printed[k][n], n)) for k in kept}
    slugs = {k: unique(slugify(names[k], "topic"), taken) for k in kept}
    phrases: dict[str, str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    for phrase, named in renamed.items():
        if named and key(named) in slugs:
            phrases[phrase] = slugs[key(named)]
            aliases[phrases[phrase]].add(phrase)
    shown = {slugs[k]: names[k] for k in kept}
    return Subjects(
        phrases, shown, {s: tuple(sorted(aliases[s] - {n})) for s, n in shown.items()}, {s: words(n) for s, n in shown.items()}
    )


@lru_cache(maxsize=65536)
def key(phrase: str) -> str:
    """What near-duplicates share: 'Car tariff' and 'car tariffs'."""
    found = [_singular(w) for w in WORD.findall(flat(phrase)) if w not in ("the", "a", "an")]
    return " ".join(found) or flat(phrase)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def named(phrases: Sequence[str], rules: config.Topics) -> tuple[str, ...]:
    """An article's topics as the editor calls them, without the hidden ones."""
    if not (rules.rename or rules.merge or rules.hide):
        return tuple(phrases)
    return tuple(dict.fromkeys([name for p in phrases if (name := _renamed(p, rules))]))


def _renamed(phrase: str, rules: config.Topics) -> str:
    """The editor's name for a phrase; '' for a hidden one."""
    name = phrase
    for _ in range(4):
        new = _look(name, rules.merge) or _look(name, rules.rename)
        if not new or new == name:
            break
        name = new
    hidden = {key(h) for h in rules.hide}
    return "" if key(name) in hidden or key(phrase) in hidden else name


def _look(name: str, table: dict[str, str]) -> str:
    if name in table:
        return table[name]
    return next((new for old, new in table.items() if key(old) == key(name)), "")


def topics(found: Subjects, articles: Sequence[Article], entries: Sequence[Entry]) -> dict[str, Topic]:
    """A topic per slug, the one of most articles first; `articles` newest first, `entries` chronological."""
    appear: dict[str, list[str]] = defaultdict(list)
    shown: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for slug in of_article(found, article):
            appear[slug].append(article.id)
    for entry in entries:
        for slug in entry.topics:
            shown[slug].append(entry.id)
    made = [Topic(s, n, tuple(appear[s]), tuple(shown[s]), found.aliases[s]) for s, n in found.names.items()]
    return {t.slug: t for t in sorted(made, key=lambda t: (-len(t.articles), t.name.casefold(), t.slug))}


def of_article(found: Subjects, article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys([found.slugs[p] for p in article.topics if p in found.slugs]))

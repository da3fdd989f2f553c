"""The fair share: how much of a capture's own words the summary, quotes and evidence of an article may show."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from generator.config import Publish
from generator.language import unmarked
from generator.model import Article, Event, Figure, Quote, Sentence
from generator.prints import print_of

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")  # a CJK character counts as a word
SPACED = bytes(i if chr(i).isalnum() and i < 128 else 32 for i in range(256))
RUN = 4  # words in a row that make a repetition
LEFT, RESERVE = 0.12, 0.25  # of the share that quotes and numbers, and that evidence leaves for what differs between sources


def word_count(text: str) -> int:
    text = unmarked(text)
    return len(text.encode().translate(SPACED).split()) if text.isascii() else len(TOKEN.findall(text))


class Ledger:
    """Words of the capture shown so far; the same words shown twice count once."""

    def __init__(self, most: float) -> None:
        self.most, self.spent = most, 0
        self.seen: set[tuple[str, ...]] = set()

    def cost(self, text: str) -> int:
        words = TOKEN.findall(text.lower())
        if len(words) < RUN:
            return 0 if tuple(words) in self.seen else len(words)
        runs = [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
        covered = [False] * len(words)
        for i, run in enumerate(runs):
            if run in self.seen:
                covered[i : i + RUN] = [True] * RUN
        return covered.count(False)

    def spend(self, text: str, kept: float = 0) -> bool:
        """True where `text` still fits and `kept` words remain; it is then counted."""
        cost = self.cost(text)
        if self.spent + cost > self.most - kept:
            return False
        self.spent += cost
        words = TOKEN.findall(text.lower())
        self.seen.update(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))
        return True


def fair(article: Article, publish: Publish) -> Article:
    """What may be published of `article`: its summary first, then quotes, then evidence, up to the share.

    Evidence beyond it, or beyond three quarters of it, is emptied (the page then shows file and line only), quotes beyond it or longer than
    `quote_words` are left out; linking alone still has all of it. The rest is for what turns out to differ between sources. What a person wrote, and articles without a capture, are never cut.
    """
    if publish.full_text or not article.words:
        return article
    ledger = Ledger(publish.max_share * article.words)
    left, reserve = LEFT * ledger.most, RESERVE * ledger.most
    hand = set(article.edited)
    summary = article.summary if "summary" in hand else tuple(s for s in capped(article, publish) if ledger.spend(s.text))
    quotes = tuple(q for q in article.quotes if len(q.text.split()) <= publish.quote_words and ledger.spend(q.text, left))
    events = shown(article.events, ledger, reserve)
    figures = with_words(shown(article.figures, ledger, left), ledger, reserve)
    made = replace(
        article,
        summary=summary,
        withheld=without(article.summary, summary),
        quotes=quotes,
        unquoted=without(article.quotes, quotes),
        events=events,
        figures=figures,
    )
    if made != article:
        made = replace(made, spare=max(0, int(ledger.most - ledger.spent)))
    return made if made == article else replace(made, facts=_facts(made))


def _facts(cut: Article) -> str:
    """Known by what is left: under other settings less may be."""
    left = [[s.text for s in cut.summary], [q.text for q in cut.quotes], [e.src for e in cut.events], [(f.src, f.said) for f in cut.figures]]
    return print_of(repr(left), cut.facts) if cut.facts else ""


Words = TypeVar("Words", Sentence, Quote)


def without(those: tuple[Words, ...], shown: tuple[Words, ...]) -> tuple[Words, ...]:
    return () if len(those) == len(shown) else tuple([w for w in those if w not in shown])


def capped(article: Article, publish: Publish) -> Iterator[Sentence]:
    words = 0
    for sentence in article.summary:
        words += len(sentence.text.split())
        if words <= publish.summary_words or sentence is article.summary[0]:
            yield sentence


Fact = TypeVar("Fact", Event, Figure)


def shown(facts: tuple[Fact, ...], ledger: Ledger, kept: float = 0) -> tuple[Fact, ...]:
    return tuple(f if not f.src or ledger.spend(f.src, kept) else _withheld(f) for f in facts)


def _withheld(fact: Fact) -> Fact:
    """Without its words; those of an event stay as its sentence, by which linking knows the happening and which no page shows."""
    if isinstance(fact, Event):
        return replace(fact, src="", sentence=fact.sentence or fact.src)
    return replace(fact, src="", withheld=fact.src)


def with_words(figures: tuple[Figure, ...], ledger: Ledger, kept: float) -> tuple[Figure, ...]:
    """What stands around the numbers comes last of all."""
    return tuple(f if not f.said or f.src and ledger.spend(f.said, kept) else replace(f, said="", unsaid=f.said) for f in figures)


def published_words(article: Article) -> int:
    """Words of the capture that summary, quotes and evidence show of an article as `fair` left it, each run of words counted once."""
    ledger = Ledger(float("inf"))
    for text in (*(s.text for s in article.summary), *(q.text for q in article.quotes), *(e.src for e in article.events), *(f.said or f.src for f in article.figures)):
        ledger.spend(text)
    return ledger.spent

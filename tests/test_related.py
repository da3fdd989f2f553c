"""Related articles with their reasons, and who retells whom."""

from dataclasses import replace

from generator.config import Config
from generator.digest import link
from generator.model import Article, Digest, Entry, Sentence
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"


def linked(*articles: Article) -> Digest:
    return link(articles, [], [], Config())


def only(digest: Digest) -> Entry:
    (entry,) = digest.entries.values()
    return entry


def broke(id: str, day: str, **more: object) -> Article:
    return article(id, day, event("2026-02-10", "The dam above Kell broke and flooded two villages", MAYOR), **more)


def test_what_both_report_is_the_reason() -> None:
    digest = linked(broke("a", "2026-02-11"), broke("b", "2026-02-12"))
    (other,) = digest.related["a"]
    assert other.article == "b" and other.why == "both report: The dam above Kell broke and flooded two villages (Feb. 10)"


def test_shared_people_are_a_reason_too() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt met Tomas Rieger", MAYOR, CHIEF))
    b = article("b", "2026-05-12", event("2026-05-10", "Tomas Rieger thanked Ilse Brandt", CHIEF, MAYOR))
    (other,) = linked(a, b).related["a"]
    assert other.why == "both are about Ilse Brandt and Tomas Rieger"


def test_articles_with_nothing_in_common_are_not_related() -> None:
    assert linked(broke("a", "2026-02-11"), article("b", "2026-02-12", event("2026-02-10", "A choir sang", "Jan Hovland"))).related["a"] == ()


def test_two_outlets_are_two_sources() -> None:
    entry = only(linked(broke("a", "2026-02-11"), broke("b", "2026-02-12")))
    assert (entry.independent, entry.counted) == (2, "")


def test_a_repost_counts_once_and_says_so() -> None:
    entry = only(linked(broke("a", "2026-02-11", outlet="Kell Post"), broke("b", "2026-02-12", outlet="The Kell Post", via="Mirror")))
    assert entry.independent == 1 and "Kell Post" in entry.counted


def test_two_relays_of_one_report_count_once_and_say_so() -> None:
    said = "The dam above Kell broke and flooded two villages, the Harz Courier reported"
    a, b = (article(id, "2026-02-12", event("2026-02-10", said, MAYOR), relays=("The Harz Courier",)) for id in "ab")
    entry = only(linked(a, b))
    assert (entry.independent, entry.counted) == (1, "The A Gazette and The B Gazette both relay The Harz Courier")


def test_a_relay_and_the_report_that_it_retells_count_once() -> None:
    said = "The dam above Kell broke and flooded two villages, the Harz Courier reported"
    a = article("a", "2026-02-12", event("2026-02-10", said, MAYOR), relays=("The Harz Courier",))
    entry = only(linked(a, broke("b", "2026-02-11", outlet="Harz Courier")))
    assert (entry.independent, entry.counted) == (1, "The A Gazette retells The Harz Courier")


def test_what_an_article_with_a_relay_reports_itself_counts() -> None:
    a = article("a", "2026-02-12", event("2026-02-10", "The dam above Kell broke and flooded two villages", MAYOR, line=2),
                event("2025-11", "Brandt had ignored a warning, the Harz Courier reported", MAYOR, line=14), relays=("The Harz Courier",))  # fmt: skip
    b = broke("b", "2026-02-11", outlet="Harz Courier")
    entry = next(e for e in linked(a, b).entries.values() if e.date == "2026-02-10")
    assert entry.independent == 2


def test_one_text_under_two_names_counts_once() -> None:
    lines = tuple(Sentence(f"The dam above Kell had been patched {n} times since the war, the engineers say", n) for n in range(5))
    entry = only(linked(broke("a", "2026-02-11", summary=lines), replace(broke("b", "2026-02-11", summary=lines), outlet="Other")))
    assert entry.independent == 1 and entry.counted.endswith("carry the same text")


def test_a_relay_that_a_line_names_and_its_evidence_does_not_is_known_by_the_line() -> None:
    warned = replace(event("2025-11", "According to the Harz Courier, which has long followed the dam, Brandt had ignored a warning", MAYOR, line=14), src="followed the dam, Brandt had ignored a warning of the engineers, who had seen the crack in the wall and told the mayor of it")
    a = article("a", "2026-02-12", event("2026-02-10", "The dam above Kell broke and flooded two villages", MAYOR, line=2), warned, relays=("The Harz Courier",))
    entry = next(e for e in linked(a, broke("b", "2026-02-11", outlet="Harz Courier")).entries.values() if e.date == "2026-02-10")
    assert entry.independent == 2

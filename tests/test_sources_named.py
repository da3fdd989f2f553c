"""A house that stands as a page's source at its foot: its own article that the page passes on, or the paper that the page retells."""

import hashlib

from generator.boilerplate import clean
from generator.model import Seed

OWN = "A former clerk of the harbour has admitted that she took money and will tell the court of it, her lawyer said on Tuesday.\n\nAda Pool signed an agreement with the prosecution, which asks for two years. The court must still agree to it.\n\nThe harbour board of Velm met on Wednesday and put off the vote on the new pier until the court has spoken.\n"
RETOLD = "A former clerk of the harbour has admitted that she took money and will tell the court of it, according to the Velm Ledger.\n\nAda Pool signed an agreement with the prosecution on Tuesday, the newspaper wrote on Wednesday evening, citing two people who know the paper.\n\nThe Velm Ledger reports that the court must still agree to it. The prosecution would neither confirm nor deny the report.\n"


def houses(body: str, named: str = "Source: Velm Ledger") -> tuple[str | None, str | None, tuple[str, ...]]:
    page = f"Coast Post\nVelm · Kell\n\nClerk admits that she took money\n\nLuka Rask\nThu 17 Oct 2024, 11:30\n\n{body}\n{named}\n\nCoast Post is published by Coast Print Ltd, Kell. Imprint.\n"
    made = clean(Seed("seeds/a.txt", "text", page, hashlib.blake2b(page.encode()).hexdigest()))
    return made.outlet, made.via, made.relays


def test_a_page_that_retells_the_paper_it_names_has_written_for_itself() -> None:
    outlet, via, relays = houses(RETOLD)
    assert (outlet, via) == ("Coast Post", None) and relays[:1] == ("The Velm Ledger",)


def test_an_article_that_a_page_passes_on_stays_that_of_its_source() -> None:
    assert houses(OWN)[:2] == ("Velm Ledger", "Coast Post")
    assert houses(RETOLD, "This article was originally published by Velm Ledger.")[:2] == ("Velm Ledger", "Coast Post")

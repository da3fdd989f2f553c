"""A headline for an article that has none."""

import pytest

from generator.headline import LONGEST, make_headline


@pytest.mark.parametrize(
    "lead, headline",
    [
        (
            "OSLO – The Norwegian government wants to send its top fisheries envoy to the island republic for a sixth round of talks early next month, a source close to the talks said Thursday.",
            "Norwegian government wants to send its top fisheries envoy to the island republic",
        ),
        (
            "Fishery talks between Norway and the island republic are headed for a collapse with the two sides unable even to agree on a map after two rounds of high-level meetings.",
            "Fishery talks between Norway and the island republic are headed for a collapse",
        ),
        ("On Monday, Mayor Rita Moreno closed the harbour bridge, which was built in 1931.", "Mayor Rita Moreno closed the harbour bridge"),
        ("Rita Moreno, the mayor of the town, has closed the harbour bridge for good.", "Rita Moreno has closed the harbour bridge for good"),
    ],
)
def test_a_lead_is_compressed_to_a_headline(lead: str, headline: str) -> None:
    assert make_headline(lead, ()) == headline


def test_the_clause_that_tells_the_event_can_stand_for_a_long_subject() -> None:
    lead = (
        "The town's hopes of keeping its fishing rights in the northern waters before the present truce on quotas ends June 9 took another blow Monday, "
        "when Minister Olav Berg described the fleet as greedy and hinted that he will send a letter closing the talks."
    )
    assert make_headline(lead, ()) == "Minister Olav Berg described the fleet as greedy and hinted that he will send a letter"


LEADS = [
    "The council announced that a plan to mend the road between the mill and the school, begun two years ago, has been put off again by lack of money.",
    "When the storm hit the coast of the island late on Sunday night with winds of more than two hundred kilometres an hour, nobody was prepared for it at all.",
    "Three years after it was first promised, the ferry line has rolled out the first of the boats that are to carry people across the wide and stormy sound.",
    "Residents say they are going to",
    "Look at the wide blue sea",
    "He said it was over.",
    "“We are done here,” he said.",
    "What will the town do now?",
    "Officials from the harbour town have agreed to purchase 60 new boats in a deal worth 7.2 million crowns, a sum that surprised many of the older members.",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_headline_is_never_cut_off_or_without_its_noun(lead: str) -> None:
    made = make_headline(lead, ())
    assert len(made) <= LONGEST
    last = made.rsplit(" ", 1)[-1].lower()
    assert last not in {"a", "an", "the", "of", "to", "for", "in", "on", "at", "by", "with", "and", "or", "that", "which", "is", "has", "between"}
    assert not made.endswith((",", ":", ";", "?")) and not made.startswith(("He ", "She ", "It ", "When ", "“"))
    assert all(word.strip(".,") in lead or word[0].isupper() for word in made.split())


@pytest.mark.parametrize(
    "language, text, headline",
    [
        ("de", "Der Stadtrat hat am Montag die alte Hafenbrücke gesperrt. Mehr folgt.", "Der Stadtrat hat am Montag die alte Hafenbrücke gesperrt"),
        ("fr", "Le conseil municipal a fermé le vieux pont du port, selon le maire qui a parlé lundi soir devant la presse réunie.", "Le conseil municipal a fermé le vieux pont du port"),
        ("es", "El ayuntamiento cerró el lunes el viejo puente del puerto. Seguirá.", "El ayuntamiento cerró el lunes el viejo puente del puerto"),
        ("ja", "市議会は月曜日、港の橋を二年間閉鎖することを決めた。工事は四月に始まる。", "市議会は月曜日、港の橋を二年間閉鎖することを決めた"),
    ],
)
def test_other_languages_take_a_short_first_sentence_or_clause(language: str, text: str, headline: str) -> None:
    assert make_headline(text, (), language) == headline


def test_no_text_no_headline() -> None:
    assert make_headline("", ()) == ""

"""Two reporters choose different words for one happening: the groups of words and the set phrases under which their statements meet."""

import subprocess
import sys
from itertools import chain

import pytest

from generator.at_odds import POSTS
from generator.concepts import DATA, concepts, phrases
from generator.few_words import DATED, LITTLE, MISHAPS, NOUNS
from generator.incidents import KIND_OF, STEMS
from generator.shared_words import DEEDS, FORA, GENERIC, MEETING, PLANS
from generator.wording import ACTS, EVENT_NOUNS, STOP, plain_date, stem, words

GROUPS = [line.split() for line in DATA.joinpath("concepts.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
OVERRULED = {"began", "wed"}  # function words of a date or an auxiliary that name an act all the same


def meet(one: str, other: str) -> bool:
    return not words(one).isdisjoint(words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The regulator prohibited new customers online", "The ban took hold"),
        ("The system broke down a second time", "The failures on payday"),
        ("She left her post", "Her resignation"),
        ("The permit was refused", "They turned it down"),
        ("Production halted", "The plant stopped"),
        ("The vessel ran aground", "The grounding"),
        ("He called the whole match off.", "The cancellation"),
        ("The court struck down the law", "The law was annulled"),
        ("The judges threw the case out", "The dismissal"),
        ("They put the launch off", "The postponement"),
        ("The rules came into force", "The rules took effect"),
        ("The firm went bust", "The bankruptcy"),
        ("A man lost his life", "Two died"),
        ("The old mill was torn down", "The demolition"),
        ("He was found guilty", "The conviction"),
        ("He was cleared of fraud", "The acquittal"),
        ("They set fire to the hall", "The blaze"),
        ("The council gave the go-ahead", "The approval"),
        ("Staff were laid off", "The redundancies"),
        ("It was taken off the market", "The recall"),
        ("Power cuts hit the coast", "The blackout"),
        ("The authorisation", "It was authorized"),
        ("The decision", "They decided"),
        ("The harbour", "The harbor"),
    ],
)
def test_two_wordings_of_one_act_meet(one: str, other: str) -> None:
    assert meet(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("charged", "convicted"), ("proposed", "approved"), ("arrested", "sentenced"), ("convicted", "acquitted"), ("signed", "ratified"),
        ("imposed", "lifted"), ("opened", "closed"), ("rose", "reduced"), ("hired", "laid off"), ("postponed", "cancelled"), ("elected", "appointed"),
        ("a heart attack", "the attack"), ("an air strike", "the strike of the drivers"), ("the fire brigade", "the blaze"), ("an opinion poll", "went to the polls"),
        ("They failed to agree", "The engine failed"), ("an airstrike", "a hunger strike"), ("ran out of fuel", "the permit ran out"), ("took over the shop", "took over as head"),
    ],
)  # fmt: skip
def test_stages_of_a_matter_opposites_and_other_senses_do_not_meet(one: str, other: str) -> None:
    assert not meet(one, other)


@pytest.mark.parametrize("text", ["He called. Off they went", "He called, off the record", "They put it all on, then took a bus off the pier"])
def test_a_phrase_ends_with_its_clause(text: str) -> None:
    assert words(text).isdisjoint(words("cancelled postponed"))


def test_words_that_a_phrase_needs_but_does_not_stand_for_keep_their_meaning() -> None:
    assert words("The body was stripped of its licence") >= words("revoked licence")
    assert words("He called the strike off") == words("cancelled strike")


def test_a_word_stands_in_one_group() -> None:
    said = list(chain.from_iterable(GROUPS))
    assert sorted(w for w in set(said) if said.count(w) > 1) == []
    assert all(len(group) > 1 for group in GROUPS)
    assert {w for w in said if w in STOP} == OVERRULED
    assert said == [w.lower() for w in said]


def test_a_group_has_words_that_their_endings_do_not_bring_together() -> None:
    """A group that the stemmer makes by itself is one too many; a group's name is the stem of its words alone."""
    assert all(stem(word) == (group[0],) for group in GROUPS for word in group)


def test_tables_of_stems_hold_the_names_of_groups() -> None:
    """Where a group took a word in, a table that names the word by its old stem would never meet it again."""
    tables = {"GENERIC": GENERIC, "DEEDS": DEEDS, "FORA": FORA, "MEETING": MEETING, "PLANS": PLANS, "POSTS": POSTS, "EVENT_NOUNS": EVENT_NOUNS, "STEMS": STEMS}
    tables |= {"LITTLE": LITTLE, "MISHAPS": MISHAPS, "DATED": DATED, "NOUNS": NOUNS}
    names = set(concepts().values())
    assert {f"{table}: {w}" for table, stems in tables.items() for w in stems if w in concepts() and w not in names} == set()
    assert all(words(noun) & STEMS for noun in KIND_OF)
    assert all(words(concept) for several in ACTS.values() for concept in several.split())


def test_each_phrase_stands_for_a_concept_that_says_something() -> None:
    assert {p.concept for several in phrases().values() for p in several if not stem(p.concept)} == set()


def test_help_reads_no_groups() -> None:
    code = "import sys; from generator.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nassert 'generator.concepts' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


@pytest.mark.parametrize(
    ("said", "keeps"),
    [("1,200 job cuts", "jobs layoffs"), ("They went back to work", "returned work"), ("walked out of the talks", "talks"), ("searched for survivors", "survivors")],
)
def test_a_phrase_may_stand_for_several_words(said: str, keeps: str) -> None:
    assert words(said) >= words(keeps)


@pytest.mark.parametrize(("one", "other"), [("searched for survivors", "the raid"), ("walked out of the talks", "the strike"), ("got away with it", "the escape"), ("came under fire", "the blaze")])
def test_what_follows_a_phrase_tells_its_sense(one: str, other: str) -> None:
    assert not meet(one, other)


def test_days_in_a_row_are_written_as_one_stretch() -> None:
    assert [plain_date(d) for d in ("2026-06-07/2026-06-08", "2026-06-30/2026-07-02", "2026-06-07", "2026-06", "2027-SP", "2027-Q2", "2027-H1")] == [
        "June 7–8", "June 30 – July 2", "June 7", "June 2026", "spring 2027", "the second quarter of 2027", "the first half of 2027"]

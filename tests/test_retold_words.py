"""Whose words a quotation is that somebody else tells of, answers to or reads out."""

import pytest

from generator.names import find_names
from generator.quotes import find_quotes


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in find_quotes(text, find_names(text)[0])]


@pytest.mark.parametrize(("text", "who"), [
    ('Ada Pool recalled that Rune Dahl had told her: "I am going to leave."', "Rune Dahl"),
    ('Ada Pool said that the union had warned: "No pay, no boats."', "the union"),
    ('Rune Dahl was quoted by the Velm Post as saying: "Nobody will ever find out."', "Rune Dahl"),
    ('"That beam will fall," Rune Dahl used to say, his widow Anna Quist remembers.', "Rune Dahl"),
    ('The mayor\'s office, which Ada Pool left in May, said in an email: "We have no comment."', "The mayor's office"),
    ('Rune Dahl\'s reply to Ada Pool was short: "I will go where I like."', "Rune Dahl"),
    ('"I will go where I like," was Rune Dahl\'s reply.', "Rune Dahl"),
    ('Ada Pool\'s plea went unheard. "I will go where I like," came the answer from Rune Dahl.', "Rune Dahl"),
    ('Ada Pool is accused by 40 doctors of "a cold indifference to the sick".', "40 doctors"),
    ('The judge, Per Holm, read out a message from Rune Dahl to Ada Pool: "Burn everything before Monday."', "Rune Dahl"),
    ('Ada Pool said she agreed with Rune Dahl, who had spoken of "a wound that does not close".', "Rune Dahl"),
    ('The offer is, for Rune Dahl of the union, "an insult to the whole crew".', "Rune Dahl"),
    ('For Ada Pool, the plan is "a castle in the air".', "Ada Pool"),
    ('Ada Pool, asked whether she agreed with Rune Dahl that "no one was in danger", shook her head.', "Rune Dahl"),
    ('Ada Pool said Rune Dahl had assured the crew that "no one was in danger".', "Rune Dahl"),
    ('"No one is in danger": with that sentence Rune Dahl sent the crew back on deck, Ada Pool recalls.', "Rune Dahl"),
    ('Per Holm asked Ada Pool whether she had known. "From the first day," she said.', "Ada Pool"),
    ('Rune Dahl had spoken before Ada Pool. "It is a wound that does not close," said the former.', "Rune Dahl"),
    ('Both Ada Pool and Rune Dahl spoke. "It is a wound that does not close," the latter said.', "Rune Dahl"),
    ('Ada Pool opened the meeting. Its lawyer, Rune Dahl, and its secretary, Anna Quist, said the deal was dead.\n\n"There is nothing left to sign," she said.', "Anna Quist"),
])  # fmt: skip
def test_words_belong_to_whoever_said_them_first(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(("text", "who"), [
    ('Rune Dahl\'s widow, Anna Quist, said her husband had always warned: "That beam will fall."', "Anna Quist"),
    ('"You knew it all along," she told Rune Dahl. Ada Pool then left the hall.', "Rune Dahl"),
    ('Rune Dahl denies writing "burn everything before Monday" to Ada Pool.', "Rune Dahl"),
    ('Ada Pool is accused of "a cold indifference to the sick".', "Ada Pool"),
])  # fmt: skip
def test_they_are_not_given_to_somebody_else(text: str, who: str) -> None:
    assert who not in speakers(text)


@pytest.mark.parametrize(("text", "who"), [
    ('Ada Pool said she had told Rune Dahl: "I am going to leave."', "Ada Pool"),
    ('The end may rest with Anna Quist, a baker from Oslo, who has said that she is "praying on it".', "Anna Quist"),
    ('Ada Pool said members had complained "for years and years".', "Ada Pool"),
    ('The firm fought for Rune Dahl, "a man of the sea", Ada Pool said.', "Ada Pool"),
    ('Ada Pool read out the letter: "We have not been paid since May."', "Ada Pool"),
    ('Ada Pool accused Rune Dahl of "a cold indifference to the sick".', "Ada Pool"),
    ('Rune Dahl\'s sister, Ada Pool, said: "I never asked him for a favour."', "Ada Pool"),
])  # fmt: skip
def test_a_clause_that_only_looks_so_changes_nothing(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_verb_that_is_left_out_has_its_own_speaker() -> None:
    assert speakers('Mayor Ada Pool and Rune Dahl met for an hour. Afterwards he spoke of "some steady progress", she of "a very small start".') == ["Rune Dahl", "Ada Pool"]

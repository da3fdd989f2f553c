"""What a dated happening or thing does, and days that headlines, lists and asides give."""

import pytest

from generator.events import find_events
from generator.model import Clean
from generator.reading import read

DAY = "2024-03-08"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(e.date, e.kind, e.what) for e in find_events(read(Clean(text, anchors=((0, 0, 1),))), DAY, {})]


@pytest.mark.parametrize(("text", "event"), [
    ("It rained. The flood of 18 February has killed six people.", ("2024-02-18", "past", "The flood has killed six people")),
    ("The High Court said the hearing of 20 March would go ahead.", ("2024-03-20", "planned", "The High Court said the hearing would go ahead")),
    ("This week's meeting was the fifth by the guild's count.", ("2024-03-04/2024-03-10", "past", "The meeting was the fifth by the guild's count")),
    ("The talks on Thursday will be led for Velm by the harbour clerk.", ("2024-03-14", "planned", "The talks will be led for Velm by the harbour clerk")),
    ("The man jailed in 2011 for the murder was freed on Monday.", ("2011", "background", "The man was jailed for the murder")),
    ("The law passed in May 2022 takes effect on 1 July.", ("2022-05", "background", "The law was passed")),
    ("On Monday, the very day when the boats were to return, Rubex told its crews that they had sunk.", ("2024-03-04", "past", "Rubex told its crews that they had sunk")),
    ("The vote comes less than a week after the mayor resigned on 4 March.", ("2024-03-04", "past", "The mayor resigned")),
    ("Three people drowned, two of them on 26 February, the third two days later.", ("2024-02-28", "past", "Three people drowned, two of them on 26 February, the third two days later")),
    ("According to a letter that the paper obtained on Monday, the board knew.", ("2024-03-04", "past", "The paper obtained a letter")),
    ("He was elected in 2019, re-elected in 2023 and resigned on Monday.", ("2024-03-04", "past", "He resigned on Monday")),
    ("The bridge opened in 1931, was bombed in 1944 and rebuilt in 1948.", ("1948", "background", "The bridge was rebuilt in 1948")),
    ("The boats came in because of that storm, which began last week.", ("2024-02-26/2024-03-03", "past", "That storm began last week")),
    ("The vote had been put off twice: from 9 February to 16 February after the verdict, and then to 12 March because of a strike that stopped the trains.", ("2024-02-09", "planned", "The vote had been put off twice: from 9 February to 16 February")),
    ("Union says strike to start Monday", ("2024-03-11", "planned", "Union says strike to start Monday")),
    ("Two clerks to stand trial in June over lost files", ("2024-06", "planned", "Two clerks to stand trial in June over lost files")),
    ("Court to rule Friday on bridge", ("2024-03-08", "planned", "Court to rule Friday on bridge")),
    ("A 5 percent levy from June on sugar was praised by the guild.", ("2024-06", "planned", "A 5 percent levy from June on sugar was praised by the guild")),
    ("Both states want to increase trade in wool to $5 billion. In 2023 it stood at $3.1 billion, figures show.", ("2023", "past", "Trade in wool stood at $3.1 billion, figures show")),
    ("The European line Lantern Reefer said that it would omit Velm until 14 April, and it has announced a fee of $350 per box from this week.", ("2024-03-04/2024-03-10", "past", "The European line Lantern Reefer has announced a fee of $350 per box from this week")),
    ("A judge sentenced Rune Dahl on Wednesday to six years for the killing of a neighbour in August 2022.", ("2022-08", "background", "The killing of a neighbour")),
    ("The film, shot in 2021 and shown at the festival last May, comes to cinemas on Thursday.", ("2023-05", "past", "The film was shown at the festival")),
    ("Ada Pool took office in 2019 after Rune Dahl, who had governed since 2007, lost the vote.", ("2019", "background", "Ada Pool took office in 2019 after Rune Dahl lost the vote")),
    ("The two last met in Velm in May 2022, when they signed the treaty that expires this September.", ("2024-09", "deadline", "The treaty expires")),
    ("A report published last week blames the crew for the accident on 3 September.", ("2023-09-03", "past", "Accident")),
    ("If no pact is reached by Friday, the clerks will walk out on Monday.", ("2024-03-08", "planned", "If no pact is reached by Friday, the clerks will walk out on Monday")),
    ("The hearing set for Monday did not take place.", ("2024-03-04", "past", "The hearing set for Monday did not take place")),
    ("The council last met on 20 February and meets again on 19 March.", ("2024-02-20", "past", "The council last met on 20 February")),
    ("The council last met on 20 February and meets again on 19 March.", ("2024-03-19", "planned", "The council meets again on 19 March")),
    ("The ban was lifted in May, only to be imposed again in October.", ("2023-10", "past", "The ban was lifted in May, only to be imposed again")),
    ("Since 2020 the museum has been run by Ada Pool, who had been its curator since 2011.", ("2011", "background", "Ada Pool had been its curator since 2011")),
    ("Born in 1961 in Velm, Pool studied in Lund before she joined the guild in 1988.", ("1961", "background", "Pool was born in Velm")),
    ("Born in 1961 in Velm, Pool studied in Lund before she joined the guild in 1988.", ("1988", "background", "Pool joined the guild")),
    ("Asked on Tuesday when the bridge would open, Pool said: “Not before May.”", ("2024-05", "deadline", "Asked on Tuesday when the bridge would open, Pool said: “Not before May.”")),
    ("The opening of the bridge has slipped from 12 March to 1 May.", ("2024-05-01", "planned", "The opening of the bridge has slipped from 12 March to 1 May")),
    ("The answer, dated 6 March, reached the union a day later.", ("2024-03-06", "past", "The answer is dated 6 March")),
    ("The offer made on Wednesday is worth 4 percent.", ("2024-03-06", "past", "The offer was made")),
    ("Parliament is to vote on 19 March on a bill first tabled in 2021 and twice withdrawn.", ("2021", "background", "A bill was first tabled")),
    ("The bank, which cut its rate on Thursday, said a further cut in June was likely.", ("2024-06", "planned", "The bank said a further cut in June was likely")),
    ("The minister broke off her visit to Lund, which had begun on Tuesday, and flew home.", ("2024-03-05", "past", "Her visit to Lund had begun on Tuesday")),
    ("The levy, a charge on wages gazetted on 22 January and approved by members last month, is to bring in 64 million.", ("2024-01-22", "past", "The levy was gazetted")),
    ("The levy, a charge on wages gazetted on 22 January and approved by members last month, is to bring in 64 million.", ("2024-02", "past", "The levy was approved by members")),
    ("The judgment said that the gazette of 22 January by which the minister of finance imposed this tax went beyond the power given to him.", ("2024-01-22", "past", "The minister of finance imposed this tax")),
    ("The decree of 22 January with which the mayor closed the port was quashed.", ("2024-01-22", "past", "The mayor closed the port")),
    ("He spoke of the ruling of Tuesday, in which the harbour court froze the decree with which the port office had called the strike illegal.", ("2024-03-05", "past", "The harbour court froze the decree with which the port office had called the strike illegal")),
    ("Rune Dahl, mayor until January, was arrested on Monday.", ("2024-01", "past", "Rune Dahl was mayor until January")),
])  # fmt: skip
def test_each_day_has_what_was_done_on_it(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text) or event[2].startswith("That storm") and not any(what.startswith("Of ") for _, _, what in told(text))


@pytest.mark.parametrize(("text", "wrong"), [
    ("The trial opened on 21 January after a false start and has turned on a letter.", "The trial was opened after a false start and"),
    ("The proposal it unveiled on 10 January was worth a million.", "The proposal it was unveiled"),
    ("He said an inspection in November had found no faults.", "An inspection had found no faults"),
    ("The summit of 18 March was held.", "The summit was held"),
    ("The match was called off because of fog and played on 6 March.", "Of fog and played"),
    ("The mill closed on Friday, as she had told the board in May.", "She had said: The mill closed on Friday"),
])  # fmt: skip
def test_nothing_is_told_of_what_only_looks_like_it(text: str, wrong: str) -> None:
    assert wrong not in [what for _, _, what in told(text)]


@pytest.mark.parametrize("text", [
    "The recall covers all cheese made between 20 February and 1 March.",
    "The paper reported that somebody had written “Budget 2025?” in the margin.",
    "Dahl, who would have turned 40 in February, is no more.",
    "Ada Pool became the third minister to leave in a year, after Lind in June and Holm in November.",
    "Ada Pool would not be drawn yesterday on who had signed the paper.",
])  # fmt: skip
def test_no_happening(text: str) -> None:
    assert told(text) == []


def test_a_covered_day_of_a_deed_stays() -> None:
    assert told("The dairy recalled all its cheese on 1 March.") == [("2024-03-01", "past", "The dairy recalled all its cheese")]


def test_the_quarter_of_a_loss_is_no_day_of_its_report() -> None:
    assert [day for day, _, _ in told("Rubex reported on Thursday a loss of 4 million crowns for the third quarter, compared with a profit a year earlier.")] == ["2024-03-07"]

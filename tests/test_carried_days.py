"""Days of a part that the main clause only carries with it, days counted from another one, and what 'it' means behind a body."""

import pytest

from generator.events import find_events
from generator.model import Clean
from generator.reading import read

DAY = "2024-03-08"  # a Friday


def told(text: str) -> list[tuple[str, str, str]]:
    return [(e.date, e.kind, e.what) for e in find_events(read(Clean(text, anchors=((0, 0, 1),))), DAY, {})]


@pytest.mark.parametrize(("text", "event"), [
    ("The merger was announced in Oslo on 28 February, after board meetings there on 26 February.", ("2024-02-26", "past", "Board meetings were held")),
    ("On Tuesday the port office withdrew the licences, so that yesterday no ship was unloaded.", ("2024-03-07", "past", "No ship was unloaded")),
    ("On Tuesday the port office withdrew the licences, so that yesterday no ship was unloaded.", ("2024-03-05", "past", "The port office withdrew the licences")),
    ("The bank told the court that loans given in January to farmers had been repaid.", ("2024-01", "past", "Loans were given to farmers")),
    ("The club apologised for songs that fans had sung at the match on 2 March.", ("2024-03-02", "past", "Fans had sung songs at the match")),
    ("The minister thanked the crew who on Monday pulled 14 people from the river.", ("2024-03-04", "past", "The crew pulled 14 people from the river")),
    ("His letter of resignation, dated 1 March and made public the following day, was read out by his deputy.", ("2024-03-01", "past", "His letter of resignation is dated 1 March")),
    ("His letter of resignation, dated 1 March and made public the following day, was read out by his deputy.", ("2024-03-02", "past", "His letter of resignation was made public")),
    ("The dam at Orrin was emptied a week before the storm hit on 6 March.", ("2024-03-06", "past", "The storm hit on 6 March")),
    ("By the time the inspectors arrived on Thursday, the company had burned its files on Tuesday.", ("2024-03-07", "past", "The inspectors arrived on Thursday")),
    ("By the time the inspectors arrived on Thursday, the company had burned its files on Tuesday.", ("2024-03-05", "past", "The company had burned its files")),
    ("Three days after the by-election of 2 March the loser conceded.", ("2024-03-05", "past", "Three days after the by-election of 2 March the loser conceded")),
    ("According to a report by the University of Tarsk in Velm that was given to parliament on Tuesday, the dyke was weak.", ("2024-03-05", "past", "A report by the University of Tarsk in Velm was given to parliament on Tuesday")),
    ("Members will study a draft of rules on the sale of land, which arrived on Thursday.", ("2024-03-07", "past", "A draft of rules on the sale of land arrived on Thursday")),
    ("The widow of trainer Ole Brix, who died on 1 March, sued the club.", ("2024-03-01", "past", "Trainer Ole Brix died on 1 March")),
    ("The strike was called off on 1 March, after all-night talks at the ministry on 29 February.", ("2024-02-29", "past", "All-night talks at the ministry were held")),
    ("The chairman apologised for remarks he had made at a dinner on 1 March.", ("2024-03-01", "past", "The chairman had made remarks at a dinner")),
    ("The treaty, signed on 20 February and ratified the next week, has yet to enter into force.", ("2024-02-26/2024-03-03", "past", "The treaty was ratified")),
    ("The audit, dated 4 February and sent to the mayor a week later, has never been published.", ("2024-02-04", "past", "The audit is dated 4 February")),
    ("He was sentenced on Tuesday for a robbery in 2019 in which a guard was shot.", ("2019", "background", "A guard was shot")),
    ("On Monday the regulator suspended the licence of Peak Airways, which had on Friday denied that it was short of money.", ("2024-03-01", "past", "Peak Airways had on Friday denied that it was short of money")),
    ("In reply the council raised the fee, the notification of which was issued on 1 March.", ("2024-03-01", "past", "The notification was issued on 1 March")),
    ("It was a change of tone from the second round, in Velm on 1 March, after which they spoke.", ("2024-03-01", "past", "The second round was held in Velm")),
    ("The clerk told the Post that loose tea which was being sold at 1,750 rupees in January has reached 1,980.", ("2024-01", "past", "Loose tea was being sold at 1,750 rupees")),
    ("They say that 68% of the works are done, not the 72% which the city had reported in January.", ("2024-01", "past", "The city had reported the 72%")),
    ("Two rounds of talks have failed. The first, in Oslo on 1 March, yielded nothing.", ("2024-03-01", "past", "The first round of talks, in Oslo on 1 March, yielded nothing")),
    ("Three annexes followed. With the third, adopted by the assembly on 1 March, the total reached 40 million.", ("2024-03-01", "past", "The third annex was adopted by the assembly")),
    ("Approval had been given by state secretary Dejan Moll, who stepped down on Monday.", ("2024-03-04", "past", "State secretary Dejan Moll stepped down on Monday")),
    ("Her appeal, lodged on 2 February and heard on 1 March, was dismissed.", ("2024-03-01", "past", "Her appeal was heard")),
    ("The museum returned two masks that soldiers had taken in 1897 from Benin.", ("1897", "background", "Soldiers had taken two masks from Benin")),
    ("A ship that left Odesa on Monday with grain struck a mine, the navy said.", ("2024-03-04", "past", "A ship left Odesa on Monday with grain")),
    ("The pupils whose results were mixed up in January will sit the exam again.", ("2024-01", "past", "The pupils’ results were mixed up in January")),
    ("The firm, fined in January over a leak and again in February, has put its plant up for sale.", ("2024-02", "past", "The firm was fined again")),
    ("Freed on bail in January and rearrested in February, the blogger is on hunger strike.", ("2024-01", "past", "The blogger was freed on bail")),
    ("Parliament adopted the law that the king had refused to sign in January.", ("2024-01", "past", "The king had refused to sign the law")),
    ("The judge ordered the release of the editor of the weekly, who was detained on 1 March.", ("2024-03-01", "past", "The editor of the weekly was detained on 1 March")),
    ("A spokesman for the union which on Monday accepted the offer said that the buses would run.", ("2024-03-04", "past", "The union accepted the offer")),
    ("Two people were trampled in the crush at Sunday's rally.", ("2024-03-03", "past", "Two people were trampled in the crush at Sunday's rally")),
    ("They spoke of the driver of the trailer who died on Tuesday after a container fell on his cabin.", ("2024-03-05", "past", "The driver of the trailer died on Tuesday after a container fell on his cabin")),
    ("Mr Osei was elected on 1 March. He succeeds Grace Tetteh, who had held the post since 2017 and died in January.", ("2024-01", "past", "Grace Tetteh died")),
    ("Of the 14 miners who were trapped on 1 March, nine have been reached.", ("2024-03-01", "past", "14 miners were trapped")),
    ("The minister rejected an appeal by farmers whose land was flooded in January.", ("2024-01", "past", "Farmers’ land was flooded in January")),
    ("The mother of the boy, who was found on Sunday near the quarry, thanked the searchers.", ("2024-03-03", "past", "The boy was found on Sunday near the quarry")),
    ("Workers hired in January will get a bonus.", ("2024-01", "past", "Workers were hired")),
    ("Written in 1936, banned in 1941 and printed again in 1990, the novel is now a film.", ("1941", "background", "The novel was banned")),
    ("The mayor, arrested on 1 March, charged on 4 March and released a day later, is to stand again.", ("2024-03-04", "past", "The mayor was charged")),
    ("The factory where the fire started on Tuesday had been inspected in January, and no fault was found.", ("2024-03-05", "past", "The fire started on Tuesday")),
    ("The inquiry into the blaze that killed 12 people in January opens on Monday.", ("2024-01", "past", "The blaze killed 12 people in January")),
    ("The inspector's report on the ship, which sank on 1 March, runs to 200 pages.", ("2024-03-01", "past", "The ship sank on 1 March")),
    ("The governor of the province, which was hit by floods in January, asked for aid.", ("2024-01", "past", "The province was hit by floods in January")),
    ("The paper quoted from a letter by the bishop of Lund in Sweden, which was sent to priests on 1 March.", ("2024-03-01", "past", "A letter by the bishop of Lund in Sweden was sent to priests on 1 March")),
    ("Convicted in 2021, she was pardoned on Friday by the governor.", ("2021", "background", "She was convicted")),
    ("Two teachers suspended in January were cleared on Wednesday.", ("2024-01", "past", "Two teachers were suspended")),
    ("Shops were looted after the march of 2 March.", ("2024-03-02", "past", "The march of 2 March")),
])  # fmt: skip
def test_a_day_of_a_part_tells_of_that_part(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), [
    ("The appeal court extended the ban on Wednesday. It was to have expired on Sunday.", ("2024-03-10", "deadline", "The ban was to have expired on Sunday")),
    ("The council bought a new fire engine. It was delivered on Monday.", ("2024-03-04", "past", "The new fire engine was delivered on Monday")),
    ("The search for the sailor who had been missing since the accident ended on Tuesday. Divers found him.", ("2024-03-05", "past", "The search for the sailor who had been missing since the accident ended on Tuesday")),
    ("The man who left the hall after the speech began was arrested on Tuesday.", ("2024-03-05", "past", "The man who left the hall after the speech began was arrested on Tuesday")),
    ("Since midnight on Tuesday no boat has been allowed to sail between Velm and Lund, a stretch of 70 kilometres.", ("2024-03-05", "past", "Since midnight on Tuesday no boat has been allowed to sail between Velm and Lund")),
    ("For the 58-year-old beekeeper from Orrin, who was arrested on Tuesday, the mayor has hard words.", ("2024-03-05", "past", "The 58-year-old beekeeper from Orrin was arrested on Tuesday")),
    ("The third round of talks on the duties on Velmese steel, which was to open in Oslo on 14 March, is off.", ("2024-03-14", "planned", "The third round of talks on the duties on Velmese steel was to open in Oslo on 14 March")),
    ("The dog that escaped on Sunday died on Tuesday.", ("2024-03-03", "past", "The dog escaped on Sunday")),
    ("The dog that escaped on Sunday died on Tuesday.", ("2024-03-05", "past", "The dog that escaped on Sunday died")),
    ("The woman who was bitten by a dog that escaped on Sunday died on Tuesday.", ("2024-03-05", "past", "The woman who was bitten by a dog that escaped on Sunday died on Tuesday")),
    ("The captain of the ship that ran aground on Monday was arrested yesterday.", ("2024-03-04", "past", "The ship ran aground on Monday")),
    ("Four people died in the fire. It destroyed 118 houses on Tuesday.", ("2024-03-05", "past", "It destroyed 118 houses on Tuesday")),
    ("A petition organised by the group Keep Velm Green had 9,300 names. Its chair, Ada Pool, handed it to parliament on Wednesday.", ("2024-03-06", "past", "Keep Velm Green’s chair, Ada Pool, handed the petition to parliament")),
    ("Police stopped a lorry near Velm. It had been stolen on 28 February in Tarsk.", ("2024-02-28", "past", "The lorry had been stolen on 28 February in Tarsk")),
    ("The high court lifted the injunction on Tuesday. It had been granted on 1 March.", ("2024-03-01", "past", "The injunction had been granted on 1 March")),
    ("The university published the list. It was withdrawn on Monday after complaints.", ("2024-03-04", "past", "The list was withdrawn on Monday after complaints")),
    ("A third round had been pencilled in for Velm. It will now be held in Oslo on 3 April.", ("2024-04-03", "planned", "The third round will now be held in Oslo")),
    ("The council took the school to court. It was acquitted on Friday.", ("2024-03-08", "past", "It was acquitted on Friday")),
    ("Prosecutors have asked for the file. It was opened in 2021.", ("2021", "background", "The file was opened in 2021")),
    ("The government sold the shipyard last year. It was founded in 1890.", ("1890", "background", "The shipyard was founded in 1890")),
    ("The union of network workers met. It was founded in 1890.", ("1890", "background", "The union of network workers was founded in 1890")),
    ("The city bought the theatre. It had stood empty since 2019.", ("2019", "background", "The theatre had stood empty since 2019")),
    ("The navy found the submarine. It had vanished on 1 March.", ("2024-03-01", "past", "The submarine had vanished on 1 March")),
    ("The jury awarded the prize to a novel. It was published in 2022 in Velm.", ("2022", "past", "It was published in 2022 in Velm")),
    ("The council sold a ferry. It was fined on Tuesday.", ("2024-03-05", "past", "The council was fined on Tuesday")),
    ("The council opened a school. It was closed on Tuesday.", ("2024-03-05", "past", "It was closed on Tuesday")),
    ("The freighter left Oslo. It was stopped on Tuesday.", ("2024-03-05", "past", "The freighter was stopped on Tuesday")),
    ("The head of the delegation said that she was tired. It was told that the next round will be held on 3 April in Velm.", ("2024-04-03", "planned", "The next round will be held on 3 April in Velm")),
])  # fmt: skip
def test_what_it_means_behind_a_body(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "days"), [
    ("Since Wednesday buses have been standing still. Before that, on Saturday, drivers had asked for a rise.", ["2024-03-06", "2024-03-02"]),
    ("The clinic closed its ward on 2 March. The day after, patients were sent to Tarsk.", ["2024-03-02", "2024-03-03"]),
    ("At Tuesday's auction last week 300 bulls were sold.", ["2024-02-27"]),
    ("The union walked out on the Tuesday after the budget was read, and the very next day Judge Amara Okoye ordered them back to work.", []),
    ("On the Friday of the vote the mayor fell ill. The following day she died.", []),
    ("On the Friday of the vote the mayor fell ill at 8pm. The doctor came at nine o'clock.", []),
    ("The head of the firm apologised on Wednesday for the collapse of its network the day before, as the government ordered.", ["2024-03-06"]),
    ("The ferry line will refund tickets bought before 1 March.", []),
    ("The owners promised to pay. Friday came and went.", []),
    ("He denied having met the envoy on 1 March in Vienna.", []),
    ("The president has set the elections for June.", ["2024-06"]),
    ("The election will be held on 14 April and not, as the guild had asked, in September.", ["2024-04-14"]),
    ("The hearing had been listed for Monday; the judge was ill.", ["2024-03-04"]),
    ("By December they want to have the roof on.", ["2024-12"]),
    ("Rain had fallen since Saturday when the embankment gave way on Tuesday.", ["2024-03-02", "2024-03-05"]),
    ("The accused had been seen in Pune on Friday, a constable told the court on Monday.", ["2024-03-01", "2024-03-04"]),
    ("The tribunal heard the striker on Monday. A day earlier his club had offered to pay the fine.", ["2024-03-04", "2024-03-03"]),
    ("The club had expected its new striker to play on Sunday; he did not.", ["2024-03-03"]),
    ("The detention counts from Wednesday and so runs out on 10 April.", ["2024-03-06", "2024-04-10"]),
])  # fmt: skip
def test_days_counted_from_another(text: str, days: list[str]) -> None:
    assert [d for d, *_ in told(text)] == days


@pytest.mark.parametrize(("text", "event"), [
    ("The trial starts on 13 April. It was originally 1 March.", ("2024-03-01", "planned", "The trial starts on 13 April; it was originally 1 March")),
    ("The final was played on 4 March and not, as first printed, on 2 March.", ("2024-03-02", "planned", "The final was played on 4 March and not, as first printed, on 2 March")),
    ("The congress had been pencilled in for 4 March in Oslo.", ("2024-03-04", "planned", "The congress had been pencilled in for 4 March in Oslo")),
    ("The minister said that permits are needed from 15 March instead of 1 March.", ("2024-03-01", "planned", "The minister said that permits are needed from 15 March instead of 1 March")),
    ("Diesel was selling at 1.92 a litre in Velm this week and prices would not fall before May.", ("2024-03-04/2024-03-10", "past", "Diesel was selling at 1.92 a litre in Velm this week and prices would not fall before May")),
    ("School lessons booked for this week will be held at the museum.", ("2024-03-04/2024-03-10", "planned", "School lessons booked for this week will be held at the museum")),
    ("The premier, who had spoken of elections in November, now wants none.", ("2024-11", "planned", "The premier had spoken of elections in November")),
])  # fmt: skip
def test_what_was_not_done_on_its_day(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


def test_nothing_is_planned_for_the_month_that_is_denied() -> None:
    assert [d for d, *_ in told("The vaccine will come next autumn, not this June, the ministry said.")] == ["2024-FA"]

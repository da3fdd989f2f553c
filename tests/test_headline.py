"""A headline for an article that has none."""

from time import process_time

import pytest

from generator.headline import LONGEST, make_headline
from generator.names import find_names


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


def test_what_letters_show_is_in_the_headline() -> None:
    lead = "Letters kept by a clerk of the harbour office in Lisbon show that the council knew of the rust in the cables of the bridge, two years before it was closed."
    assert make_headline(lead, ()) == "Letters show that the council knew of the rust in the cables of the bridge"
    lead = "Figures released by the statistics office on Tuesday suggest that the economy shrank for the second quarter in a row, pushing the country into recession."
    assert make_headline(lead, ()) == "Figures suggest that the economy shrank for the second quarter in a row"


NEWS = [
    ("Danish drugmaker Norvik Pharma said on Wednesday it would stop supplying its rare-disease medicine Tarsenta free of charge to new patients in Poland at the end of the month, escalating a row.", "Danish drugmaker Norvik Pharma will stop supplying Tarsenta free of charge to new patients"),
    ("Nine people died and dozens were injured on Sunday when a ferry carrying pilgrims capsized on the Lower Meru River, officials said.", "Nine people died and dozens were injured on Sunday"),
    ("LIMA, March 4 (Andes Press) - Peru's Congress voted early on Thursday to remove President Alberto Quiroga over a bribery scandal, plunging the Andean nation into fresh political turmoil.", "Peru's Congress voted to remove President Alberto Quiroga over a bribery scandal"),
    ("The central bank of Norvania raised its benchmark interest rate by half a percentage point to 4.5 percent on Wednesday, its seventh increase in a row, as inflation showed few signs of easing.", "Central bank of Norvania raised its benchmark interest rate by half a percentage point"),
    ("A federal jury on Friday found former pharmacy executive Delia Strand guilty of defrauding investors of $180 million, capping a trial that gripped the technology industry.", "Federal jury found former pharmacy executive Delia Strand guilty of defrauding investors"),
    ("Scientists have discovered a species of deep-sea squid that can change the color of its eyes, according to a study published Tuesday in the journal Marine Life.", "Scientists have discovered a species of deep-sea squid"),
    ("Marta Olsen scored twice in the final ten minutes as Ravenna came from behind to beat Torval 3-2 and reach the quarterfinals of the Continental Cup on Saturday.", "Marta Olsen scored twice in the final ten minutes"),
    ("Shipbuilder Norvik Marine said on Tuesday that it had agreed to sell its yard in Bergen for 90 million euros, the largest sale in its history.", "Shipbuilder Norvik Marine agreed to sell its yard in Bergen for 90 million euros"),
    ("With the vote only days away, Governor Hale Winters has been speaking about the dam for weeks, even threatening the owners with a lawsuit.", "Governor Hale Winters has been threatening the owners with a lawsuit"),
    ("The director of the zoo was told four weeks before the fire to replace the cables and did not, letters show.", ""),
    ("Ferry crews in Oslo returned to work on Sunday after the Seamen's League and the Norvik Line agreed on a raise of 9 percent.", "Ferry crews in Oslo returned to work"),
    ("The city of Arden will move its bus station from Mill Street to Harbour Square in the spring of next year, the mayor said on Friday.", "City of Arden will move its bus station from Mill Street to Harbour Square"),
    ("Carmaker Veltro said on Monday it would cut 3,200 jobs at its plants in Spain and Portugal by the end of next year, blaming weak demand for electric vehicles.", "Carmaker Veltro will cut 3,200 jobs at its plants in Spain and Portugal"),
    ("It was supposed to be a quiet summer. Then the fires came. More than 40,000 people have been ordered to leave their homes in northern Castellia as wildfires driven by strong winds spread towards the regional capital.", "More than 40,000 people have been ordered to leave their homes in northern Castellia"),
    ("The prime minister told parliament on Tuesday that she would not seek a third term. Helena Brandt, 58, has led the country since 2015.", "Prime minister told parliament on Tuesday that she would not seek a third term"),
    ("In a stunning reversal, the Supreme Court ruled 5-4 on Monday that states may not bar convicted felons from running for Congress.", "Supreme Court ruled 5-4 that states may not bar convicted felons from running for Congress"),
    ("Police in the port city of Anvers arrested four men on suspicion of smuggling cocaine hidden in banana crates, prosecutors said Wednesday.", "Police in the port city of Anvers arrested four men"),
    ("After months of delays, the long-awaited high-speed rail line between Porto Alegre and Curitiba opened to passengers on Sunday with a ceremony attended by the presidents of both countries.", "Long-awaited high-speed rail line between Porto Alegre and Curitiba opened to passengers"),
    ("Shares in chipmaker Solara Micro fell as much as 18 percent on Thursday after the company warned that export restrictions would slash its revenue in the second half of the year.", "Shares in chipmaker Solara Micro fell as much as 18 percent"),
    ("The United Nations has warned that more than two million people in the Sahel face starvation unless donors provide $900 million by the end of June.", "United Nations has warned that more than two million people in the Sahel face starvation"),
    ("A magnitude 6.8 earthquake struck off the coast of northern Sumbria early Tuesday, killing at least 31 people and triggering a small tsunami, the national disaster agency said.", "Magnitude 6.8 earthquake struck off the coast of northern Sumbria early Tuesday"),
    ("Tens of thousands of teachers walked off the job across the province on Monday, demanding higher pay and smaller classes in the largest strike in two decades.", "Tens of thousands of teachers walked off the job across the province"),
    ("Governor Tom Halloran vetoed a bill on Friday that would have allowed casinos to open along the state's waterfront, calling it a giveaway to developers.", "Governor Tom Halloran vetoed a bill on Friday that would have allowed casinos to open"),
    ("Novelist Sibusiso Maseko has won the Meridian Prize for Fiction for his debut novel about a family torn apart by a mining disaster, becoming the youngest author to receive the award.", "Novelist Sibusiso Maseko has won the Meridian Prize for Fiction"),
    ("Talks between the government and rebel leaders collapsed late on Saturday after the two sides failed to agree on the release of prisoners, mediators said.", "Talks between the government and rebel leaders collapsed late on Saturday"),
    ("The mayor of Kessel resigned on Wednesday, hours after an audit found that he had spent public money on a holiday villa.", "Mayor of Kessel resigned on Wednesday"),
    ("Britain's largest water company has been fined £92 million for dumping raw sewage into rivers, the industry regulator announced on Tuesday.", "Britain's largest water company has been fined £92 million for dumping raw sewage"),
    ("A 34-year-old woman was charged with murder on Monday in the disappearance of her neighbor, whose body was found in a quarry outside Dunmore last week.", "A 34-year-old woman was charged with murder on Monday in the disappearance of her neighbor"),
    ("Astronauts aboard the Orbital Station carried out a seven-hour spacewalk on Friday to repair a leaking coolant pump that had threatened to shut down half of the outpost's systems.", "Astronauts aboard the Orbital Station carried out a seven-hour spacewalk"),
    ("Turnout in the country's first free election in three decades reached 71 percent, the electoral commission said on Monday, as early results pointed to a victory for the opposition alliance led by former general Kofi Mbeki.", "Turnout in the country's first free election in three decades reached 71 percent"),
    ("Japan and South Korea agreed on Friday to resume talks on sharing military intelligence, ending a two-year freeze.", "Japan and South Korea agreed on Friday to resume talks on sharing military intelligence"),
    ("There was no sign of a breakthrough on Tuesday as negotiators from 190 countries met for an eighth day in Nairobi. The summit on plastic pollution is due to end on Friday.", "Summit on plastic pollution is due to end on Friday"),
    ("Here is what we know so far. An airliner with 143 people on board made an emergency landing in a wheat field near Orsk on Tuesday after its hydraulic system failed.", "Airliner with 143 people on board made an emergency landing in a wheat field near Orsk"),
    ("For years, residents of the valley complained about the smell. On Thursday, a court ordered the Brackwater tannery to close.", "Residents of the valley complained about the smell"),
    ("He once swore he would never go back. On Tuesday, tennis champion Igor Laskin returned to the court where he broke his leg and won in straight sets.", "Tennis champion Igor Laskin returned to the court where he broke his leg"),
    ("President Lena Kovar's hopes of passing a budget before the summer break took another blow Monday, when the opposition leader described the president as \"reckless\" and vowed to vote against it.", "Opposition leader described Lena Kovar as \"reckless\" and vowed to vote"),
    ("The European Commission on Wednesday proposed banning the sale of new gas boilers from 2029 and offering subsidies worth 30 billion euros to households that switch to heat pumps.", "European Commission on Wednesday proposed banning the sale of new gas boilers from 2029"),
    ("Health officials in the Republic of Tembu confirmed an outbreak of a hemorrhagic fever on Saturday and said that 14 people had died in three remote villages.", "Health officials in the Republic of Tembu confirmed an outbreak of a hemorrhagic fever"),
    ("The death toll from last week's landslide in the mountain town of San Tovel climbed to 84 on Tuesday, said the local authorities. Half of the victims have been named, said Col. Aldo Bor, the county's head of rescue, adding that 27 people are missing.", "Death toll from last week's landslide in the mountain town of San Tovel climbed to 84"),
    ("Kestrel Foods late Wednesday also announced that it has won the approval of its shareholders at a meeting in Lund.", "Kestrel Foods has won the approval of its shareholders at a meeting in Lund"),
    ("The country's second largest ferry line, Nordkai, has started to cancel crossings because its talks with the crews are at an impasse, the line said Thursday, stranding thousands of islanders before a holiday.", "Nordkai has started to cancel crossings because its talks with the crews are at an impasse"),
    ("Nordkai is preparing to stop most of its boats starting Friday as it faces an impasse in talks with its crews over wages, the line said.", "Nordkai is preparing to stop most of its boats starting Friday as it faces an impasse"),
    ("Oil prices rose more than 3 percent on Monday after exporters agreed to cut output by a million barrels a day.", "Oil prices rose more than 3 percent on Monday after exporters agreed to cut output"),
]


@pytest.mark.parametrize("lead, headline", NEWS)
def test_a_headline_tells_the_main_news_of_a_lead(lead: str, headline: str) -> None:
    assert make_headline(lead, find_names(lead)[0]) == headline
    assert len(headline) <= LONGEST


def test_a_headline_names_whom_its_clause_calls_by_a_noun() -> None:
    lead = "Chile's hopes of a fishing pact before the truce ends June 9 took another blow Monday, when Minister Olav Berg called the ally greedy and ended the talks."
    assert make_headline(lead, ()) == "Minister Olav Berg called Chile greedy and ended the talks"


def test_a_headline_leaves_out_a_noun_that_stands_for_nobody_it_names() -> None:
    lead = "Minister Olav Berg called the ally greedy on Monday. The harbour of Bergen was closed to foreign boats at noon, the port authority said."
    assert make_headline(lead, ()) == "Harbour of Bergen was closed to foreign boats at noon"


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


def test_a_long_run_of_capitals_takes_no_time() -> None:
    began = process_time()
    make_headline(f"The keeper, {'A' * 400} left the lighthouse for a far harbour town and stayed there for years with nine daughters.", ())
    assert process_time() - began < 2


@pytest.mark.parametrize("lead, headline", [
    ("The harbour board has put back by twelve days the opening of two Dutch-built locks meant to keep the salt out of the town, after divers found a leaking valve in the upper gate.", "Harbour board has put back by twelve days the opening of two Dutch-built locks"),
    ("Gates at the port of Montevideo reopened at six this morning after dockers voted overnight to end a strike that had kept most import boxes on the quay for nine days.", "Gates at the port of Montevideo reopened at six this morning"),
])
def test_a_headline_says_what_was_put_back_and_may_end_with_a_morning(lead: str, headline: str) -> None:
    assert make_headline(lead, find_names(lead)[0]) == headline


def test_what_papers_show_is_told_with_them() -> None:
    text = ("E-mails kept by an adviser at the Ministry of Health show that the government was told of a possible contamination of baby saline on 23 September, "
            "ten days before the date given by Health Minister Ana Reed, the weekly Semanário Atlântico reported.")
    assert make_headline(text, ()) == "E-mails show that the government was told of a possible contamination of baby saline"
    assert make_headline("Letters show that the mayor of Velm knew of the leak in the old harbour wall on Tuesday, the council said.", ()).startswith("Letters show that the mayor of Velm knew")


def test_who_writes_of_himself_comes_to_the_news_late() -> None:
    text = ("I had meant to write about plums this week. I finished my shift at seven, drove to Velm and stood at the gate in the clothes I had worked in. You will have seen the pictures. "
            "Rubex promised the nurses in Velm a new roster by Friday. We will see. The nurses want the night ward in Velm back, and Rubex says that nobody can pay for it.")
    made = make_headline(text, find_names(text)[0])
    assert "Rubex" in made and not made.startswith(("I ", "You "))
    news = "Rubex promised the nurses in Velm a new roster by Friday. The nurses want the night ward in Velm back. Rubex says that nobody can pay for it."
    assert make_headline(news, find_names(news)[0]) == "Rubex promised the nurses in Velm a new roster by Friday"

"""Who and what a text names."""

import time

import pytest

from generator.boilerplate import clean
from generator.coreference import compatible, name_tokens
from generator.model import Clean, Named
from generator.names import find_names
from generator.reading import read
from generator.roles import country_of
from generator.seeds import seed_of
from generator.tokens import quieted

STORY = """OSLO -- Norwegian Prime Minister Ragnhild Thorvaldsen met Danish Finance Minister Jens Kjeldgaard on Monday to discuss the fisheries accord.
"We are close," Thorvaldsen told reporters. Mr. Kjeldgaard declined to comment.
Astrid Vinterberg, chief economist at the consultancy Nordvest Analytics, said the Thorvaldsen-Kjeldgaard meeting was a good sign.
"There is momentum," said Vinterberg, a former negotiator at the Ministry of Fisheries.
The Thorvaldsen administration has promised a vote. The World Fisheries Council (WFC) welcomed the talks, and the WFC will meet in May.
Sen. Odd Halvorsen, who serves as chairman of the trade committee, was in Bergen."""


def named(text: str, kind: str = "person") -> dict[str, Named]:
    return {n.name: n for n in find_names(text)[0] if n.type == kind}


def test_every_person_is_listed_once_under_the_full_name() -> None:
    assert set(named(STORY)) == {"Ragnhild Thorvaldsen", "Jens Kjeldgaard", "Astrid Vinterberg", "Odd Halvorsen"}


def test_mentions_point_at_the_name_and_a_surname_in_a_compound_counts() -> None:
    person = named(STORY)["Ragnhild Thorvaldsen"]
    assert [STORY[a:b] for a, b in person.mentions] == ["Ragnhild Thorvaldsen", "Thorvaldsen", "Thorvaldsen"]
    assert STORY[person.mentions[2][0] :].startswith("Thorvaldsen-Kjeldgaard meeting")


def test_printed_forms_with_titles_are_aliases() -> None:
    people = named(STORY)
    assert "Norwegian Prime Minister Ragnhild Thorvaldsen" in people["Ragnhild Thorvaldsen"].aliases
    assert "Mr. Kjeldgaard" in people["Jens Kjeldgaard"].aliases


def test_roles_stand_before_and_after_the_name() -> None:
    people = named(STORY)
    assert people["Ragnhild Thorvaldsen"].role == "Norwegian Prime Minister"
    assert people["Ragnhild Thorvaldsen"].country == "Norway"
    assert "chief economist" in people["Astrid Vinterberg"].roles
    assert any("negotiator" in r for r in people["Astrid Vinterberg"].roles)
    assert any("chairman of the trade committee" in r for r in people["Odd Halvorsen"].roles)


def test_an_acronym_in_brackets_is_the_organisation_before_it() -> None:
    council = named(STORY, "organisation")["World Fisheries Council"]
    assert "WFC" in council.aliases
    assert len(council.mentions) == 3


def test_an_affiliation_is_cut_out_of_the_role() -> None:
    people = named("Miriam Castellan, director for Latin America at the risk firm Halden Group, said that talks had failed. Castellan spoke in Lima.")
    assert people["Miriam Castellan"].role == "director for Latin America"
    assert people["Miriam Castellan"].affiliation == "Halden Group"


def test_people_in_a_list_keep_their_own_titles() -> None:
    people = named("Talks were led by Trade Secretary Ellen Marsh and Energy Minister Kofi Boateng, officials said.")
    assert people["Ellen Marsh"].role == "Trade Secretary"
    assert people["Kofi Boateng"].role == "Energy Minister"


def test_companies_and_their_models_are_no_people() -> None:
    text = "Kelvora has delivered the first Kelvora 310 jet to Transandina Airways. Kelvora said it had 40 orders. Shares of Kelvora rose. Kelvora's chief executive, Paula Renner, was pleased."
    assert set(named(text)) == {"Paula Renner"}


def test_companies_of_one_list_are_all_organisations() -> None:
    text = "The duty falls on car makers like Velmora, Tessaro and Quintavo. Shares of Tessaro fell. Quintavo, a car maker, said its sales had dropped."
    assert set(named(text, "organisation")) >= {"Velmora", "Tessaro", "Quintavo"}


def test_teams_of_a_table_are_organisations_and_a_dateline_is_none() -> None:
    text = "LEEDS 1998-03-14\nResults of league matches played on Saturday:\nLiverpool 2 Leeds 1\nCoventry 0 Sheffield 3\nBristol 1 Derby 1"
    assert set(named(text, "organisation")) >= {"Liverpool", "Coventry", "Sheffield"}
    assert set(named("BERGEN -- The ferry company said on Monday that it would close.\nBergen is a port.", "organisation")) == set()


def test_an_aircraft_is_neither_a_person_nor_an_organisation() -> None:
    assert find_names("The king spoke to reporters on board Royal Force One before it left for Lima.")[0] == ()


def test_places_carry_their_country_s_name() -> None:
    places = find_names("The U.S. and Brazil met in Geneva. Brazilian officials left Geneva early.")[1]
    assert set(places) >= {"United States", "Brazil", "Geneva"}
    assert "Brazilian" not in places


def test_a_place_has_its_small_words_and_two_side_by_side_are_two() -> None:
    assert find_names("The talks will be held in Dar es Salaam on Thursday, and then in Newcastle upon Tyne.")[1] == ("Dar es Salaam", "Newcastle upon Tyne")
    assert find_names("Last week in Cairo Tanzania agreed to put it off.")[1] == ("Cairo", "Tanzania")
    assert "Papua New Guinea" in find_names("She left Papua New Guinea and New York in May.")[1]


def test_a_treasury_bond_is_no_body() -> None:
    assert "Treasury" not in [n.name for n in find_names("The state will fill the hole with a Treasury bond before June.")[0]]
    assert "Treasury" in [n.name for n in find_names("The Treasury said in May that it had no money for the bridge.")[0]]


def test_a_headline_in_capitals_names_the_same_person() -> None:
    people = named("LINDGREN WINS STAGE IN HEAVY RAIN\n\nSwedish rider Karin Lindgren won the stage on Friday. Lindgren beat Ana Duarte of Portugal.")
    assert set(people) == {"Karin Lindgren", "Ana Duarte"}


def test_a_table_of_results_names_its_people() -> None:
    people = named("1. Helga Brandt (Austria) 2 hours 12 minutes\n2. Mario Conti (Italy) 2:13.40\n3. Yuki Tanabe (Japan) 2:14.01")
    assert set(people) == {"Helga Brandt", "Mario Conti", "Yuki Tanabe"}


@pytest.mark.parametrize("text", ["", "\n\n", "nothing here is a name.", "1234 5678", "“”’‘", "\u3042\u3044\u3046"])
def test_a_text_without_names_gives_none(text: str) -> None:
    assert find_names(text) == ((), ())


def test_the_same_text_gives_the_same_names() -> None:
    assert find_names(STORY) == find_names(STORY)


@pytest.mark.parametrize("unit", ["A A ", "Ann Reed, ", "Mr. ", "of the ", "A-", "X Bank; "])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(count: int) -> float:
        began = time.process_time()
        find_names(unit * count)
        return time.process_time() - began

    seconds(200)
    assert seconds(8000) < 12 * seconds(2000) + 0.5


@pytest.mark.parametrize(("a", "b", "one"), [
    ("Glenda S. Moor", "Glenda Moor", True), ("G. Moor", "Glenda Moor", True), ("Ann Reed", "Tom Reed", False), ("Carla van der Berg", "Carla Berg", True)])
def test_names_of_one_person_are_compatible(a: str, b: str, one: bool) -> None:
    assert compatible(name_tokens(a), name_tokens(b)) is one


@pytest.mark.parametrize(("words", "country"), [
    ("South Korean president", "South Korea"), ("US Treasury Secretary", "United States"), ("told us", None), ("French and German ministers", None), ("minister", None)])
def test_a_country_is_read_only_where_one_is_named(words: str, country: str | None) -> None:
    assert country_of(words) == country


def test_a_post_held_at_the_time_says_so() -> None:
    assert named("Talks began under Iceland's prime minister at the time, Birna Stefans, who signed the pact.")["Birna Stefans"].role == "prime minister at the time"


@pytest.mark.parametrize(("sentence", "name", "role"), [
    ("Police searched the offices of the Harvest Rowing Federation in Rome on Tuesday and told its president, Carlo Mandini, to stay.", "Carlo Mandini", "president"),
    ("Its chairman, Desmond Whitley, said no.", "Desmond Whitley", "chairman"),
    ("His lawyer, Enrico Baldini, agreed.", "Enrico Baldini", "lawyer"),
    ("A spokesman for Industry Minister Elise Gagner declined to comment.", "Elise Gagner", "Industry Minister"),
    ("The president of the electoral commission, Myra Pirelli, said on Monday that the count would restart.", "Myra Pirelli", "president of the electoral commission"),
    ("It met with the minister of the Industry of Canada, Elisa Gagner.", "Elisa Gagner", "minister of the Industry of Canada"),
    ("She beat former central bank governor Grace Nakamura on Sunday.", "Grace Nakamura", "former central bank governor"),
    ("On Monday Governor Kofi Boateng spoke.", "Kofi Boateng", "Governor"),
    ("Minister for Fisheries and Chief Trade Negotiator Olav Brekke came.", "Olav Brekke", "Minister for Fisheries and Chief Trade Negotiator"),
    ("Leader of the opposition Fiona Strand left early.", "Fiona Strand", "Leader of the opposition"),
    ("Foreign and Trade Minister Ada Lund left early.", "Ada Lund", "Foreign and Trade Minister"),
    ("After a letter to the prime minister, Ann Reed said she would go.", "Ann Reed", None),
    ("The town's coroner, Hester Brandvold, said on Tuesday that two men had died.", "Hester Brandvold", "coroner"),
    ("Nine horses were treated, said Ana Sorrel, a veterinarian.", "Ana Sorrel", "veterinarian"),
    ('"It went up like paper," firefighter Otto Lind said.', "Otto Lind", "firefighter"),
])
def test_a_role_is_what_a_careful_reader_would_write(sentence: str, name: str, role: str | None) -> None:
    assert named(sentence)[name].role == role


@pytest.mark.parametrize(("sentence", "organisations"), [
    ("The union fought the sale of Velmora Steel to Brazil's Tessaro Holdings.", {"Velmora Steel", "Tessaro Holdings"}),
    ("Velmora Steel Corp. of Hamilton said on Monday that it would close a furnace.", {"Velmora Steel Corp."}),
    ("Shareholders of Velmora Steel voted on Monday. Prosecutors said nothing.", {"Velmora Steel"}),
])
def test_an_organisation_ends_where_its_name_does(sentence: str, organisations: set[str]) -> None:
    assert set(named(sentence, "organisation")) == organisations


def test_a_paper_s_last_word_is_the_paper() -> None:
    found = named("The Halden Examiner reported the deal on Monday. The Examiner said that ministers had agreed.", "organisation")
    assert set(found) == {"Halden Examiner"}
    assert len(found["Halden Examiner"].mentions) == 2


def test_a_town_with_a_saint_is_no_person() -> None:
    assert named("The mills in Norwick and Val Ste. Adele will stay open, the company said.") == {}


@pytest.mark.parametrize(("sentence", "organisations"), [
    ("The Dockers' and Haulage Union rejected the offer. Members of the Teachers' and Lecturers' Association will vote.", {"Dockers' and Haulage Union", "Teachers' and Lecturers' Association"}),
    ("The Women's and Children's Hospital in Aster said no.", {"Women's and Children's Hospital"}),
    ("The International Union for Conservation of Rivers (IUCR) warned.", {"International Union for Conservation of Rivers"}),
    ("The Ministry of Fisheries and Food said on Monday that it would pay.", {"Ministry of Fisheries and Food"}),
    ("The supplier Bonnard & Fils was told.", {"Bonnard & Fils"}),
    ("The Institute of Marine Biology and Boston College won.", {"Institute of Marine Biology", "Boston College"}),
])
def test_an_organisation_of_several_parts_is_one(sentence: str, organisations: set[str]) -> None:
    assert set(named(sentence, "organisation")) == organisations


def test_a_firm_is_called_by_its_first_word_and_a_public_body_is_not() -> None:
    text = "The Nordkai Electoral Commission met in Nordkai. Nordkai's voters wait. Kestrel Foods Ltd raised its offer, and Kestrel shares fell."
    found = named(text, "organisation")
    assert "Nordkai" not in found["Nordkai Electoral Commission"].aliases and "Kestrel" in found["Kestrel Foods Ltd"].aliases


def test_a_single_name_is_that_of_the_firm_that_begins_with_it() -> None:
    text = "Members voted for Danish drug major Ostrava Pharmaceutical's offer. Ostrava's proposal was approved by 88 percent of the votes."
    assert set(named(text, "organisation")) == {"Ostrava Pharmaceutical"} and not named(text)


def test_party_and_seat_of_a_politician_are_nobody() -> None:
    text = "Sen. Ada Stokes, R-Texas, met Speaker Paul Dole (R-Ga.) and Rep. Ben Alva, D-Ore., on Monday. Asked why, the Alaska Republican laughed."
    assert set(named(text)) == {"Ada Stokes", "Paul Dole", "Ben Alva"} and not named(text, "organisation")


def test_a_member_of_parliament_has_a_seat_that_is_nobody() -> None:
    text = "Jess Akerman, the MP for Crayle West and a former transport minister, said no. Labour MPs cheered. The MP left."
    assert [(n.name, n.role) for n in find_names(text)[0]] == [("Jess Akerman", "MP for Crayle West and a former transport minister")]


def test_the_short_form_in_brackets_is_an_alias() -> None:
    assert named("The Dockers' and Haulage Union (DHU) struck. The DHU has 4,000 members.", "organisation")["Dockers' and Haulage Union"].aliases == ("DHU",)


def test_a_firm_named_with_its_trade_in_another_language_is_no_person() -> None:
    text = "The investigation into the producer Laiterie Marchand began in May. Laiterie Marchand employs 90 people. Paul Marchand, the owner of Laiterie Marchand, apologised. Marchand left."
    assert set(named(text)) == {"Paul Marchand"}
    assert set(named(text, "organisation")) == {"Laiterie Marchand"}
    assert named("The dairy Molkerei Brandt closed. Brandt declined to comment.", "organisation")["Molkerei Brandt"].aliases == ("Brandt",)


def test_the_plural_of_a_common_word_is_nobody() -> None:
    text = "Hotels in Port Aster said bookings fell. Controllers lost contact with the craft. Prosecutors asked for more time."
    assert named(text) == named(text, "organisation") == {}


def test_a_surname_alone_is_a_person_where_the_words_around_say_so() -> None:
    assert set(named("Kovrin said he would not resign. Talks with Kovrin failed.")) == {"Kovrin"}
    assert set(named("A judge in Lyon ordered Marchetti to pay. Marchetti's wife wept.")) == {"Marchetti"}


@pytest.mark.parametrize(("sentence", "role", "affiliation"), [
    ("Tomas Rell was suspended as president of the Danube Rowing Federation in March.", "president", "Danube Rowing Federation"),
    ("Tomas Rell was appointed finance minister last week.", "finance minister", None),
    ("Tomas Rell, the union's general secretary, said no.", "general secretary", None),
    ("The union's general secretary, Tomas Rell, said no.", "general secretary", None),
    ("Tomas Rell, head of the players' union, said no.", "head of the players' union", None),
    ("Tomas Rell was named in the report on Monday.", None, None),
])
def test_a_post_is_named_without_its_owner_s_common_noun(sentence: str, role: str | None, affiliation: str | None) -> None:
    rell = named(sentence)["Tomas Rell"]
    assert (rell.role, rell.affiliation) == (role, affiliation)


def test_a_woman_and_a_man_of_one_surname_stay_apart_until_the_text_joins_them() -> None:
    people = named("Mrs. Ferrant said her husband, Paul Ferrant, had left at nine. Mr. Ferrant did not come back. Mrs. Ferrant called the police.")
    assert set(people) == {"Paul Ferrant", "Mrs. Ferrant"}
    assert (len(people["Mrs. Ferrant"].mentions), len(people["Paul Ferrant"].mentions)) == (2, 2)
    assert set(named("Mr. Hollin and Mrs. Hollin came late. Mrs. Hollin blamed the train.")) == {"Mr. Hollin", "Mrs. Hollin"}
    assert set(named("Ruth Ferrant won. Mrs. Ferrant thanked her voters. Ferrant wept.")) == {"Ruth Ferrant"}


@pytest.mark.parametrize("text", [
    "The ferry Lady Ingrid sank off Hull on Monday. The Lady Ingrid carried eighty people.",
    "The probe, Kestrel-3, had been scheduled to land on Monday. Engineers said Kestrel-3 had failed.",
    "Brewers say prices will rise. Pharmacists warned of shortages.",
])
def test_a_craft_and_a_trade_are_nobody(text: str) -> None:
    assert named(text) == named(text, "organisation") == {}


def test_what_a_minister_is_minister_of_is_no_organisation() -> None:
    text = "The council met the minister of Industry of Canada, Elisa Gaspard, on Monday. The minister of Health, Sabine Courtin, stayed away."
    assert named(text, "organisation") == {}
    assert {n: p.role for n, p in named(text).items()} == {"Elisa Gaspard": "minister of Industry of Canada", "Sabine Courtin": "minister of Health"}


def test_two_posts_in_a_row_are_one_role() -> None:
    assert named("Former finance minister and party chairman Ivan Kolarov said no.")["Ivan Kolarov"].role == "Former finance minister and party chairman"


def test_the_house_of_an_article_is_no_actor_of_it_unless_it_acts() -> None:
    def actors(text: str) -> set[str]:
        return {n.name for n in read(Clean(text=text, outlet="The Harbour Courier")).names}

    assert actors("The mayor knew, the Harbour Courier has learned. “I did,” Ana Reedman told the Harbour Courier.") == {"Ana Reedman"}
    assert actors("The Harbour Courier dismissed its editor on Monday. “I am sorry,” Ana Reedman told the Harbour Courier.") == {"Ana Reedman", "Harbour Courier"}


@pytest.mark.parametrize("dateline", ["OSTBERG, March 11 (Nordic Wire) — ", "OSTBERG (Nordic Wire) — ", "OSTBERG — "])
def test_the_place_of_a_dateline_is_no_actor(dateline: str) -> None:
    text = dateline + "The ministry said on Monday that Karin Holte would leave."
    assert not {"OSTBERG", "Ostberg"} & (set(named(text)) | set(named(text, "organisation")))


def test_letters_for_words_printed_small_are_no_organisation() -> None:
    text = "Doctors measured the body mass index (BMI) of pupils. The BMI rose. The Rail Passengers Council (RPC) said the RPC was sorry."
    assert set(named(text, "organisation")) == {"Rail Passengers Council"}


def test_a_maker_is_known_by_its_model_and_a_paper_by_one_word() -> None:
    assert set(named("The first Velkor A380 flew on Monday. It has 500 seats. Airlines wait for a second Velkor A380 until May.", "organisation")) == {"Velkor"}
    assert set(named("He wrote to the Guardian, and the Times printed it.", "organisation")) == {"Guardian", "Times"}


def test_a_numbered_branch_loses_the_full_stop_of_its_sentence() -> None:
    assert set(named("He leads United Weavers Local 540. It called a strike.", "organisation")) == {"United Weavers Local 540"}


def test_cities_in_lines_of_scores_are_their_clubs() -> None:
    text = "Results\nPortland 3 San Jose 1\nTampa Bay 2 Ottawa 2 (overtime)\nToronto at Vancouver\nFans in Toronto cheered. The mayor of Ottawa did not."
    assert {"Portland", "San Jose", "Tampa Bay", "Ottawa", "Toronto", "Vancouver"} <= set(named(text, "organisation"))
    countries = "Results\nWales 1 Turkey 0\nNorway 5 Greece 0"
    assert not set(named(countries, "organisation"))


def test_a_house_before_the_title_of_its_officer_is_named_without_the_title() -> None:
    found = named("The White House Deputy Press Secretary Ana Reedman said no. The White House declined to comment.", "organisation")
    assert set(found) == {"White House"} and not found["White House"].aliases


def test_a_quoted_paper_stays_an_actor_of_the_article_that_relays_it() -> None:
    text = "Norrland Daily reported on Monday that the mine would close. Norrland Daily has 40 reporters."
    assert "Norrland Daily" in {n.name for n in read(Clean(text=text, outlet="The Harbour Courier", relays=("Norrland Daily",))).names}


def test_what_a_ministry_has_charge_of_is_no_place() -> None:
    text = "The ombudswoman Jill Okimau awaits an answer of the group before 20 March. The Minister of Health, Anneliese Brandt, will appear before a legislative committee."
    assert find_names(text)[1] == ()


@pytest.mark.parametrize(("sentence", "house"), [
    ("In the e-mail the quality engineer of Vantor Zdenka Pokorna asks why the hoses burst.", "Vantor"),
    ("The head of Norsk Kabel Zdenka Pokorna said no to the plan.", "Norsk Kabel")])
def test_whose_post_it_is_is_no_part_of_the_name(sentence: str, house: str) -> None:
    found = named(sentence)
    assert "Zdenka Pokorna" in found and house in (found["Zdenka Pokorna"].role or "")


@pytest.mark.parametrize(("sentence", "firm"), [
    ('"It is a small seal," said Northreach\'s launch director, Tor Halvorsen. "But we will change it."', "Northreach"),
    ("The 22-metre Skua-1 rose from the port on Unst and fell into the sea some 40 kilometers north of the island, its maker, Northreach Space, said.", "Northreach Space")])
def test_an_employer_and_a_maker_are_organisations(sentence: str, firm: str) -> None:
    assert firm in {n.name for n in find_names(sentence)[0] if n.type == "organisation"}


def test_the_town_of_a_firm_is_no_actor() -> None:
    assert find_names("The Lerwick company said on Monday that the leak had been found.")[0] == ()


def test_the_one_whose_post_stands_before_the_comma_is_a_person() -> None:
    found = named("The spokesperson of the court, Refilwe Tau, confirmed this on Thursday.")
    assert found["Refilwe Tau"].role == "spokesperson of the court"


@pytest.mark.parametrize("text, people", [
    ("The hall, opened in May by Ministers Brandvik and Kyambo, is new.", ["Brandvik", "Kyambo"]),
    ("Senators Ada Brandvik and Ruth Holm said no to the plan.", ["Ada Brandvik", "Ruth Holm"]),
    ("The leaders of France and Spain met in the hall.", []),
])
def test_two_who_hold_one_post_are_people(text: str, people: list[str]) -> None:
    assert [n.name for n in find_names(text)[0] if n.type == "person"] == people


@pytest.mark.parametrize("text, role", [
    ("Norland's deputy minister of fisheries Ada Brandvik said no.", "deputy minister of fisheries"),
    ("The union won. Its president, Dr Ada Brandvik, said so.", "president"),
    ("Opposition health spokeswoman Dr Ada Brandvik said no.", "Opposition health spokeswoman"),
    ("Ada Brandvik, 41, a former guard at the mine, said no.", "former guard at the mine"),
    ("Prime Minister-designate Ada Brandvik said no.", "Prime Minister-designate"),
    ("He waited for the leader of yesterday Ada Brandvik said.", None),
])
def test_roles_beside_a_name(text: str, role: str | None) -> None:
    assert [n.role for n in find_names(text)[0] if n.name == "Ada Brandvik"] == [role]


@pytest.mark.parametrize("text", ["The government of Tarsk and the Tarsk Red Cross agreed. In Tarsk nobody slept.", "Three weeks ago Tarsk was a town under siege. Tarsk is free.", "On Tarsk's coast nobody slept. Tarsk wants peace."])
def test_what_the_text_calls_a_place_is_nobody(text: str) -> None:
    names, places = find_names(text)
    assert "Tarsk" in places and not any("Tarsk" in (n.name, *n.aliases) for n in names)


def test_a_government_called_by_its_head_is_no_place() -> None:
    assert [n.name for n in find_names("Prime Minister Ada Brandvik spoke. The government of Brandvik fell.")[0]] == ["Ada Brandvik"]


def test_an_honorific_of_any_country_is_no_part_of_a_name() -> None:
    for printed in ("Datuk Ahmad bin Rosli", "Puan Sri Halimah Rosli", "Tan Sri Halimah Rosli", "Alhaji Sani Rosli"):
        (found,) = [n for n in find_names(f"The chairman, {printed}, signed the contract in the port.")[0] if n.type == "person"]
        assert found.name == printed.replace("Tan Sri", "Puan Sri").replace("Puan Sri ", "").removeprefix("Datuk ").removeprefix("Alhaji ")


def test_who_was_sworn_in_has_the_post() -> None:
    (found,) = [n for n in find_names("Ina Holt, who was sworn in as Norway's trade minister on Monday, will travel to the ceremony.")[0] if n.type == "person"]
    assert (found.role, found.country) == ("trade minister", "Norway")


def test_a_town_is_no_short_form_of_its_paper() -> None:
    names = find_names("The Port Velm Courier reported the raid. Port Velm was quiet. The Courier said nothing more.")[0]
    assert not any("Port Velm" in n.aliases for n in names)


def test_a_legal_form_with_a_stroke_is_whole() -> None:
    assert "Torvik A/S" in {n.name for n in find_names("The shipping group Torvik A/S takes note of the concerns, said the company's spokesman.")[0]}


def test_what_is_called_so_is_a_firm_and_two_firms_are_two() -> None:
    names = {n.name: n.type for n in find_names("Four contracts went to a company called Norvik Ticketing. Licences went to Skylane, Indra and Vayu on Monday.")[0]}
    assert names["Norvik Ticketing"] == "organisation" and "Indra and Vayu" not in names


def test_a_billionaire_s_company_is_not_the_billionaire_s_role() -> None:
    assert [n.role for n in find_names("Skylane, the satellite company of the American billionaire Grant Ostby, asked for it.")[0] if n.name == "Grant Ostby"] == ["American billionaire"]


@pytest.mark.parametrize(("sentence", "name", "role"), [
    ("The senate dismissed its rector, Prof. Ingrid Solbakk, on Friday.", "Ingrid Solbakk", "rector"),
    ("Army spokesman Colonel Tariq Benhalima said the road was open.", "Tariq Benhalima", "Army spokesman"),
    ("Colonel Tariq Benhalima said the road was open.", "Tariq Benhalima", "Colonel"),
    ("Attorney General Ruth Mbeki said she would appeal.", "Ruth Mbeki", "Attorney General"),
    ("Her brother, Captain Tariq Benhalima, said the road was open.", "Tariq Benhalima", "Captain"),
    ("The deputy dean for student affairs, Professor Ruth Mbeki, said nothing.", "Ruth Mbeki", "deputy dean for student affairs"),
    ("Norway's minister of foreign affairs Ingrid Solbakk flew to Cairo.", "Ingrid Solbakk", "minister of foreign affairs"),
    ("The opposition spokesperson on fisheries, Mr Tariq Benhalima, said the quota was too low.", "Tariq Benhalima", "opposition spokesperson on fisheries"),
    ("The president of the Net Menders' Union, Comrade Ruth Mbeki, said the quota was too low.", "Ruth Mbeki", "president of the Net Menders' Union"),
    ("Police named the driver as Tariq Benhalima, a 23-year-old carpenter held in Oslo.", "Tariq Benhalima", "carpenter"),
    ("Ruth Mbeki, a 44-year-old teacher from Port Elm, said nothing.", "Ruth Mbeki", "teacher"),
    ("Ruth Mbeki, 61, became governor in April 2019.", "Ruth Mbeki", None),
])
def test_a_post_is_read_across_ranks_portfolios_and_ages(sentence: str, name: str, role: str | None) -> None:
    assert named(sentence)[name].role == role


def test_a_woman_addressed_as_madam_is_a_person_whatever_her_name_means() -> None:
    people = named("The general secretary of the Harbour Pilots Association, Madam Patience Quaye, said staff were in shock.")
    assert people["Patience Quaye"].type == "person" and "Madam Patience Quaye" not in people


SHOUTED = """THE HARBOUR MASTER OF OSTREHAVN, INGRID SOLBAKK, CLOSED THE LOCK ON MONDAY AFTER A BARGE HIT THE GATE.

ACCORDING TO KYST PRESSE, THE SKIPPER, TARIQ BENHALIMA, WAS ASLEEP. POLICE CHIEF RUTH MBEKI SAID HE HAD BEEN TAKEN TO THE HOSPITAL.

THE RED CROSS ASKED FOR BLANKETS AT ITS OFFICE IN THE TOWN. NOBODY WANTED TO SAY WHO WAS TO BLAME."""


def test_a_text_in_capitals_is_read_as_if_it_were_printed_small() -> None:
    found = read(clean(seed_of("a.txt", SHOUTED.encode())))
    assert {n.name: n.type for n in found.names} == {
        "Ingrid Solbakk": "person", "Tariq Benhalima": "person", "Ruth Mbeki": "person", "Red Cross": "organisation", "Kyst Presse": "organisation"}
    assert next(n.role for n in found.names if n.name == "Ruth Mbeki") == "Police Chief"
    assert [name for name, _ in found.cited] == ["Kyst Presse"]


def test_quieting_moves_no_letter() -> None:
    assert [len(a) for a in quieted(SHOUTED).split()] == [len(a) for a in SHOUTED.split()]
    assert quieted("The lock was closed. IT WAS A BARGE, SAID RUTH MBEKI.") == "The lock was closed. IT WAS A BARGE, SAID RUTH MBEKI."


def test_two_surnames_and_a_first_name_with_one_are_the_one_in_full() -> None:
    people = named("Minister Ana Reyes Soto resigned on Friday. Reyes Soto had been in office for a year. Ana Reyes will return to her farm, said Tomas Lund.")
    assert sorted(people) == ["Ana Reyes Soto", "Tomas Lund"]


def test_a_surname_that_begins_with_a_fathers_name_is_the_one_in_full() -> None:
    people = named("“The bridge is bad,” said Dr. Walid Abu Hatab, an engineer of the port. “Cars cannot cross,” Abu Hatab said. Sara Ben Youssef agreed. Ben Youssef is a lawyer.")
    assert sorted(people) == ["Sara Ben Youssef", "Walid Abu Hatab"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("There were complaints by two producers, Anadolu Kauçuk of Kocaeli and Marmara Lastik of Sakarya. Marmara Lastik declined to comment.", {"Anadolu Kauçuk of Kocaeli": "organisation", "Marmara Lastik": "organisation"}),
        ("It was built by the owner of the contractor Domiki Magnisias, Ben Holm said.", {"Domiki Magnisias": "organisation", "Ben Holm": "person"}),
        ("Ada Pool, a 14-year-old goalkeeper from Larissa, came. They get on a bus to Larissa, 60 kilometres away.", {"Ada Pool": "person"}),
        ("[ Open this in the app ]\n\nBotir Yuldoshev, Uzbekistan's deputy minister of trade, said so.", {"Botir Yuldoshev": "person"}),
        ("At Abu Sahiy, on the edge of the capital, trader Gulnora Mirzayeva sells.", {"Gulnora Mirzayeva": "person"}),
        ("Carriers such as Halden Bremer and Oslo Nord wait.", {"Halden Bremer": "organisation", "Oslo Nord": "organisation"}),
        ("It was made by two producers, Ada Pool and Ben Holm of Oslo.", {"Ada Pool": "person", "Ben Holm": "person"}),
    ],
)
def test_firms_that_are_listed_as_firms_are_no_people(text: str, types: dict[str, str]) -> None:
    assert {n.name: n.type for n in find_names(text)[0]} == types


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The plan is good, Senator the Hon. Ada Pool told the Port Gazette on Monday.", "Senator"),
        ("Prime Minister, the Most Hon. Ada Pool, said so.", "Prime Minister"),
        ("Minister of Housing, the Hon. Ada Pool, said the houses were late.", "Minister of Housing"),
        ("Minister of Industry, Investment and Commerce, Senator the Hon. Ada Pool, told the Port Gazette.", "Senator"),
    ],
)
def test_an_honourable_member_keeps_the_post_before_the_honour(text: str, role: str) -> None:
    people = named(text)
    assert people["Ada Pool"].role == role
    assert not people.keys() & {"Housing", "Investment", "Commerce"}


def test_a_post_of_two_has_no_holder() -> None:
    people = named("The lawyer of the owner of the firm, Petros Holm, submitted a report. The lawyer of the firm, Ada Pool, read it. His own lawyer, Ben Berg, did not.")
    assert {name: n.role for name, n in people.items()} == {"Petros Holm": None, "Ada Pool": "lawyer of the firm", "Ben Berg": "lawyer"}


def test_a_ministry_of_several_things_is_one_body_and_its_minister_has_them_all() -> None:
    found, _ = find_names("The Ministry of Investments, Industry and Trade (MIIT) agreed. It is signed by Pool and Uzbek Investment, Industry and Trade Minister Sherzod Qodirov.")
    assert [(n.name, n.role) for n in found if n.type == "person" and " " in n.name] == [("Sherzod Qodirov", "Uzbek Investment, Industry and Trade Minister")]
    assert [n.name for n in found if n.name.startswith(("Ministry", "Industry", "Uzbek"))] == ["Ministry of Investments, Industry and Trade"]


def test_don_is_no_part_of_a_name() -> None:
    assert sorted(named("The judge, Don Teófilo Reyes, came late. Teofilo Reyes is retired. Don Reed and his son Don Adam met Doña Inés Pardo.")) == ["Don Adam", "Don Reed", "Inés Pardo", "Teófilo Reyes"]


def test_the_party_before_a_seat_is_no_name_of_the_member() -> None:
    people = named("Green MLA Ada Holmberg voted against the budget. The house has 24 Liberals and one Green, who is its speaker.")
    assert [n for n, p in people.items() if p.type == "person"] == ["Ada Holmberg"]


@pytest.mark.parametrize(("sentence", "name"), [
    ("The fund lost money, said Ingrid Solbakk, an analyst at Bankhaus Veit.", "Bankhaus Veit"),
    ("In parliament, the opposition Workers Dawn called on minister Ruth Mbeki to appear.", "Workers Dawn"),
    ("It has talked for a year with Medicalis, the drugs regulator, and with the county.", "Medicalis"),
    ("The Solheim Beekeepers Cooperative has lost 600 hives this year.", "Solheim Beekeepers Cooperative"),
])
def test_what_stands_beside_a_name_tells_a_body(sentence: str, name: str) -> None:
    assert {n.name: n.type for n in find_names(sentence)[0]}[name] == "organisation"


def test_a_law_is_not_the_body_that_it_is_about() -> None:
    assert "Bank of Norway Act" not in {form for n in find_names("Under the Bank of Norway Act the king appoints the governor of the Bank of Norway.")[0] for form in (n.name, *n.aliases)}


def test_a_firm_and_the_government_are_two() -> None:
    found = {n.name for n in find_names("After six hours the dairy firm Kelvora Foods and the Government agreed on a price, Kelvora Foods said.")[0]}
    assert "Kelvora Foods" in found and not any("Government" in name for name in found)
    assert "Department of Culture and the Arts" in {n.name for n in find_names("The Department of Culture and the Arts paid for the roof, the Department of Culture and the Arts said.")[0]}


@pytest.mark.parametrize("text", ["The Minister for Public Expenditure Conor Hale and the union agreed.", "The Minister of Public Expenditures Konor Hale said no."])
def test_the_last_word_of_a_portfolio_is_no_first_name(text: str) -> None:
    (named,) = find_names(text)[0]
    assert named.name in ("Conor Hale", "Konor Hale") and named.role is not None and "Public Expenditure" in named.role


def test_a_cabinet_secretary_is_of_no_cabinet_of_its_own() -> None:
    assert [n.name for n in find_names("Agriculture Cabinet Secretary Peter Hale defended the ban.")[0]] == ["Peter Hale"]


def test_the_land_that_a_minister_serves_is_no_part_of_the_name() -> None:
    (named,) = find_names("The Minister of Transportation of Velm Province Daina Takachuk said no. Takachuk left.")[0]
    assert (named.name, named.role) == ("Daina Takachuk", "Minister of Transportation of Velm Province")
    assert "University Ana Reed" not in [n.name for n in find_names("The Governor of Velm State University Ana Reed came.")[0]]


def test_a_feast_is_nobody() -> None:
    assert not named("The committee has let go of its hope to publish before Eid al-Fitr, which falls on April 10.")


def test_a_body_is_called_by_what_it_is() -> None:
    named, _ = find_names("The Eel Alliance left the cabinet of Velm on Friday. Ilse Brandt, head of the Alliance, told reporters that the Alliance had asked twice. The Alliance has 11 seats.")
    assert [(n.name, len(n.mentions)) for n in named if n.type == "organisation"] == [("Eel Alliance", 4)]


def test_wares_are_no_bodies() -> None:
    text = "Halden Power will recall 4,400 units. The recall covers Velobox 10 batteries made in May. A fire in a Velobox unit killed a man, and every Velobox sold since then is checked."
    assert "Velobox" not in [n.name for n in find_names(text)[0]]
    maker = "Two Veloride scooters burned on Monday. Veloride said it would check all 310 Veloride scooters."
    assert "Veloride" in [n.name for n in find_names(maker)[0]]


def test_a_full_name_begins_where_it_does() -> None:
    text = ("The Minister for Employment, Patience Abenaa Ofosu-Hene, appealed for calm.\n\nEbenezer Nii Lartey Quaye, general secretary of the HTWU, was in Accra.\n\n"
            "Ships Ana Reed bought. The engineer of Velm Zdenka Pokorna said so. Yesterday Ana Reed came.")
    assert {n.name for n in find_names(text)[0] if n.type == "person"} == {"Patience Abenaa Ofosu-Hene", "Ebenezer Nii Lartey Quaye", "Ana Reed", "Zdenka Pokorna"}


def test_a_union_of_two_trades_is_one_name() -> None:
    names = {n.name for n in find_names("The walkout was not called by the Harbour and Terminal Workers' Union, and Halden and the Metal Workers' Union kept silent.")[0]}
    assert "Harbour and Terminal Workers' Union" in names and "Metal Workers' Union" in names


def test_a_town_is_not_its_hospital_nor_a_gate_a_body() -> None:
    names, places = find_names("Dockworkers in Tarsk have voted. Four persons were treated at the Tarsk General Hospital. It lets Tarsk breathe again. At Gate 3 the Gate Committee sang.")
    assert "Tarsk" in places and "Gate" not in {n.name for n in names}
    assert next(n for n in names if n.name == "Tarsk General Hospital").aliases == ()
    names, _ = find_names("Tarsk said the price will rise. The shares in Tarsk fell, and Tarsk announced that the Tarsk Museum will close.")
    assert "Tarsk" in {n.name for n in names}


@pytest.mark.parametrize(("text", "place"), [
    ("Residents of Mill Lane said that the lorries came at night. Mill Lane was closed. A woman on Mill Lane had not slept.", "Mill Lane"),
    ("Upper Harting voted against it. The people of Upper Harting said that the road was too narrow.", "Upper Harting"),
    ("He lives in Petrovo Selo. Petrovo Selo said no to the mine in the vote.", "Petrovo Selo"),
    ("The boat sank in the River Alder near Alder Quay. Alder Quay was flooded.", "Alder Quay"),
])
def test_a_street_and_a_village_are_nobody(text: str, place: str) -> None:
    names, places = find_names(text)
    assert place in places and not any(place in (n.name, *n.aliases) for n in names)


def test_who_is_called_like_a_street_stays_somebody() -> None:
    assert {n.name for n in find_names("Nathan Lane said it. Ada Hill and Ruth Green voted. It is down to Nathan Lane. It depends on Ada Hill.")[0]} == {"Nathan Lane", "Ada Hill", "Ruth Green"}


def test_a_firm_begins_with_its_kind_in_any_language() -> None:
    names, _ = find_names("The manufacturer, Laboratórios Vidalmar, put the figure at 92,000. An email was sent to the cabinet of the Secretary of State of Health.")
    assert [(n.name, n.type) for n in names] == [("Laboratórios Vidalmar", "organisation")]


def test_one_of_a_list_has_no_role_of_another() -> None:
    roles = {n.name: n.role for n in find_names("It wants to hear the minister, Mr Calado Antunes, and Dr Inês Quaresma, the Velm paediatrician who raised the alarm.")[0]}
    assert roles["Calado Antunes"] is None
    assert {n.name: n.role for n in find_names("The minister of health, Calado Antunes, and his deputy left.")[0]}["Calado Antunes"] == "minister of health"


def test_a_ship_and_a_hall_are_nobody() -> None:
    text = "The Safaga Pearl, with 18,000 tonnes on board, was to sail. The Safaga Pearl is at berth 3. Talks were held at the Julius Nyerere convention centre. The Ada Pool affair goes on, and Ada Pool wrote in Swahili."
    names, places = find_names(text)
    assert {n.name for n in names} == {"Ada Pool"} and "Swahili" not in places


def test_wares_money_and_germs_are_no_places() -> None:
    text = ("Portugal's agency ordered every lot of Nasimol, a saline solution sold in vials, to be withdrawn in Porto. Laboratories found the same strain of Burkholderia cepacia. "
            "Importers would lose some US$4.2 million a day, and the recall of Nasimol goes on.")
    assert set(find_names(text)[1]) <= {"Portugal", "Porto"}


def test_a_firm_by_its_first_word_stays_one_beside_its_owner() -> None:
    text = ("Prosecutors opened an investigation into the producer, Fromagerie Delvaux, on Wednesday. Fromagerie Delvaux stopped production. Luc Delvaux, whose grandfather founded the dairy in 1934, said he was devastated.")
    assert {(n.name, n.type) for n in find_names(text)[0]} == {("Fromagerie Delvaux", "organisation"), ("Luc Delvaux", "person")}


def test_a_town_between_which_a_ferry_sails_is_nobody() -> None:
    names, places = find_names("The ferry between Skarvik and Ormoy will not sail, said Torleif Hagmann, the harbour master of Skarvik. It was seen at the quay in Ormoy.")
    assert {n.name for n in names} == {"Torleif Hagmann"} and {"Skarvik", "Ormoy"} <= set(places)
    assert "Brandvik" in {n.name for n in find_names("The gap between Brandvik and Holt grew. Brandvik said no.")[0]}


def test_villages_in_a_row_ships_and_a_firm_of_two() -> None:
    names, places = find_names("The villages of Sandvik and Nordheim got water. The Guadalupe Star, a container ship under the flag of Panama, struck the pier. Bookmakers Lyle & Finch refunded bets.")
    assert [n.name for n in names] == ["Lyle & Finch"] and {"Sandvik", "Nordheim", "Panama"} <= set(places)


def test_a_widow_is_not_the_victim() -> None:
    assert {n.name: n.role for n in find_names("The widow of one victim, Marta Koenig, turned her back.")[0]} == {"Marta Koenig": None}


def test_a_paper_that_was_told_is_no_place() -> None:
    names, _ = find_names("According to Le Phare du Rhin, the mayor learned of the leak on 3 May. She told France Bleu Alsace that she had read it.")
    assert {(n.name, n.type) for n in names} == {("Le Phare du Rhin", "organisation"), ("France Bleu Alsace", "organisation")}


def test_a_council_has_its_whole_town_and_a_department_its_whole_field() -> None:
    names = {n.name for n in find_names("Wells said no. A letter from Great Harwood Parish Council asks for a review. The Department of Health and Ageing put it at 2,600.")[0]}
    assert {"Great Harwood Parish Council", "Department of Health and Ageing"} <= names


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    names = {n.name for n in find_names("Dunne's counsel, Miriam Katz SC, said so. Judge Colm Tierney and Ana Reed MP left.")[0]}
    assert {"Miriam Katz", "Ana Reed", "Colm Tierney"} <= names


def test_what_somebody_works_on_is_no_place() -> None:
    text = "Eleven lashers had declined to work double shifts on the Kestrel Amber. The report is on the contamination of Nasimol vials. A storm hit the Gold Coast, and on the Gold Coast nobody slept."
    assert not {"Kestrel Amber", "Nasimol"} & set(find_names(text)[1])


def test_a_short_name_is_that_of_the_firm_and_not_of_its_peoples_union() -> None:
    found = {n.name: n for n in find_names("Norvik raised its offer for Halden Airlines. Halden said no. Ana Reed leads the Halden Pilots' Union. Halden's shares rose.")[0]}
    assert found["Halden Airlines"].aliases == ("Halden",) and found["Halden Pilots' Union"].aliases == ()
    found = {n.name: n for n in find_names("Halden raised its demands on Tuesday. Ana Reed leads the Halden Miners' Union. Halden says that it will strike.")[0]}
    assert "Halden Airlines" not in found


def test_what_a_minister_looks_after_and_a_firms_own_shares_are_no_actors() -> None:
    found = find_names("Water Resources and Agriculture Minister Ana Reed came to Velm. Treasury shares have no vote while a company holds them.")[0]
    assert [n.name for n in found] == ["Ana Reed"]
    found = find_names("The U.S. Treasury said on Monday that it would act. The Treasury declined to say more.")[0]
    assert any("Treasury" in n.name for n in found)


def test_who_speaks_for_a_ministry_is_parted_from_it_whatever_it_looks_after() -> None:
    found = {n.name: n.type for n in find_names("The speaker of the Ministry of Emergency Situations Gulnara Reedova said that the search goes on.")[0]}
    assert found == {"Gulnara Reedova": "person", "Ministry of Emergency Situations": "organisation"}
    assert "Human Rights" not in {n.name for n in find_names("The head of the Department of Labor Relations Kansas City said no.")[0] if n.type == "person"}


def test_a_post_holds_all_that_it_looks_after_and_no_and() -> None:
    found = {n.name: n.role for n in find_names("Land, Infrastructure and Transport Minister Ana Reed urged both sides to talk. Ben Holm, who was acting minister and was confirmed in the post last week, agreed.")[0]}
    assert found == {"Ana Reed": "Land, Infrastructure and Transport Minister", "Ben Holm": "acting minister"}
    found = {n.name: n.role for n in find_names("In London, Transport Minister Ana Reed urged both sides to talk.")[0]}
    assert found["Ana Reed"] == "Transport Minister"


@pytest.mark.parametrize(("text", "party"), [
    ("Civic Renewal, the anti-corruption party led by Ana Ruiz, won. Ivo Reed met Civic Renewal on Monday.", "Civic Renewal"),
    ("President Ana Ruiz gave the mandate to Civic Renewal leader Ivo Reed. Civic Renewal declined to comment.", "Civic Renewal"),
    ("Ivo Reed, chairman of Left Accord, called the freeze an insult. The Agrarian Union and Left Accord will meet.", "Left Accord"),
    ("The chief of Civic Renewal (71 seats) needs the left.", "Civic Renewal"),
])
def test_a_party_is_told_by_what_stands_beside_its_name(text: str, party: str) -> None:
    found = {n.name: n for n in find_names(text)[0]}
    assert found[party].type == "organisation"


@pytest.mark.parametrize("text", [
    "Senate Majority leader Ana Ruiz left on Monday.", "North Velm leader Ana Ruiz left, and South Korean leader Ivo Reed stayed.", "Ada Pool, the party secretary, left. Marta Reed leader of the choir sang.",
])
def test_who_or_what_has_a_leader_is_not_always_a_party(text: str) -> None:
    assert not {"Senate Majority", "South Korean", "Ada Pool", "Marta Reed"} & {n.name for n in find_names(text)[0] if n.type == "organisation"}


@pytest.mark.parametrize(("text", "people"), [
    ("The war went on. Although Bush had promised to end it, the troops stayed. George Bush was president.", {"George Bush"}),
    ("The House is split. Trump Republicans want a vote, and Donald Trump agrees with them.", {"Donald Trump"}),
    ("The House is split. Wary Republicans want a vote, and Donald Trump agrees with them.", {"Donald Trump"}),
    ("Indigenous Peoples hold the land. “The land of Indigenous Peoples is safe,” said John Fahr. Indigenous Peoples know it.", {"John Fahr"}),
    ("The tenants at 29 Harwick St. and at 40 Bragg Ave. will vote, said Ana Reed. Harwick St. residents will wait.", {"Ana Reed"}),
    ("A Houston-area man was shot, police said. A Houston-area woman fled from Ana Reed.", {"Ana Reed"}),
    ("El Niño is under way, said Ana Reed. El Niño brings rain.", {"Ana Reed"}),
    ("The islands of St Eustatius and St Kitts are off the list, said Ana Reed. St Eustatius has few beds.", {"Ana Reed"}),
    ("Ana Waters spoke on Monday. Waters said that the bridge was old.", {"Ana Waters"}),
    ("Taoiseach Conor Walsh said on Monday that the plan would not work. Walsh said more.", {"Conor Walsh"}),
    ("\"I still have more time to change my mind,\" Renada Pickett said. Pickett said it would matter.", {"Renada Pickett"}),
])
def test_crowds_streets_and_what_opens_a_sentence_are_no_people(text: str, people: set[str]) -> None:
    assert set(named(text)) == people


@pytest.mark.parametrize(("text", "role"), [
    ("This week saw the opening of a major Ana Reed exhibition. Reed died in 1987.", None),
    ("On Monday Major Ana Reed of the police spoke. Reed left on Tuesday.", "Major"),
    ("The show has Polaroids of author Ana Reed and others. Reed died in 1987.", "author"),
    ("Bank of Velm governor Ana Reed spoke on Monday. Reed left on Tuesday.", "Bank of Velm governor"),
    ("Taoiseach Ana Reed spoke on Monday. Reed left on Tuesday.", "Taoiseach"),
])
def test_a_role_is_a_post_and_no_adjective(text: str, role: str | None) -> None:
    assert named(text)["Ana Reed"].role == role


@pytest.mark.parametrize(("text", "organisations"), [
    ("The Turkish Constitutional Court ruled on Monday. The Constitutional Court of Turkey published its ruling.", {"Constitutional Court of Turkey"}),
    ("The Turkish Constitutional Court ruled on Monday. The Constitutional Court of Romania published its ruling.", {"Turkish Constitutional Court", "Constitutional Court of Romania"}),
    ("The Prime Minister, Dr the Rt. Hon. Ana Reed, voiced her support for a forum on Monday.", set()),
    ("From tonight the town will be in Level 3, the government said. Level 3 means that pubs shut.", set()),
])
def test_a_court_is_one_by_either_name_and_no_style_or_level_is_a_body(text: str, organisations: set[str]) -> None:
    assert set(named(text, "organisation")) == organisations


@pytest.mark.parametrize(("text", "role"), [
    ("Ana Reed, generally considered the fourth top-tier candidate in this race, came third. Reed left.", None),
    ("Ana Reed, now suspended by the mayor for making all rides free, came on Monday. Reed left.", None),
    ("Ana Reed, an engineer working out of Denver, came on Monday. Reed left.", "engineer"),
    ("Ana Reed, the doctor working at the hospital, came on Monday. Reed left.", "doctor"),
    ("Ana Reed, a retired teacher from Denver, came on Monday. Reed left.", "retired teacher"),
    ("Ana Reed, newly appointed director of trade, came on Monday. Reed left.", "newly appointed director of trade"),
    ("The aide to President Ana Reed came on Monday. Reed left.", "President"),
])
def test_an_apposition_tells_what_somebody_is_and_not_what_is_thought_of_them(text: str, role: str | None) -> None:
    assert named(text)["Ana Reed"].role == role


@pytest.mark.parametrize(("text", "people"), [
    ("The night was wet. (Photo by Chris Furlong/Reuters) Ana Reed said the river rose.", {"Ana Reed"}),
    ("The photos by Ben Holm hang in Velm. Holm said that he liked them.", {"Ben Holm"}),
    ("The officers of the Marine Branch took him, said Ana Reed. Marine Branch said no more.", {"Ana Reed"}),
    ("He stayed at the Hôtel Martinez and the Carmelo Resort, said Ana Reed.", {"Ana Reed"}),
])
def test_pictures_hotels_and_branches_make_no_people(text: str, people: set[str]) -> None:
    assert set(named(text)) == people


def test_a_role_ends_before_the_verb_of_saying() -> None:
    assert named("Ana Reed, president and chief executive of Rubex said, “It is a wonderful day for us.” Reed left.")["Ana Reed"].role == "president and chief executive"


@pytest.mark.parametrize(("text", "holder"), [
    ("Rep. Mark Reed will go. The page was made by Scott Reed, a neighbour. It was discourteous to Congressman Reed, they say.", "Mark Reed"),
    ("Mark Reed will go. The page was made by Scott Reed, a neighbour. It was discourteous to Congressman Reed, they say.", "Scott Reed"),
    ("Rep. Mark Reed will go. The page was made by Sen. Scott Reed, a neighbour. It was discourteous to Senator Reed, they say.", "Scott Reed"),
])
def test_a_title_before_a_surname_means_who_holds_the_office(text: str, holder: str) -> None:
    at = text.rindex("Reed")
    assert [n.name for n in find_names(text)[0] if any(a <= at < b for a, b in n.mentions)] == [holder]


@pytest.mark.parametrize(
    ("text", "name", "kind", "there"),
    [
        ('"One man goes. The jobs are still gone," its president, Stelios Mandas, told the newspaper.', "Stelios Mandas", "person", True),
        ("The queue in the square. Picture sent in by reader Tom Aldous. It was long.", "Tom Aldous", "person", False),
        ("The queue in the square was long, said the reader Tom Aldous, who waited there.", "Tom Aldous", "person", True),
        ("On 23 January Harbour Bank went to court.", "January Harbour Bank", "organisation", False),
        ("On 23 January Harbour Bank went to court.", "Harbour Bank", "organisation", True),
        ("Ms Holt, a diligent Fleming who made her name in rules, spoke.", "Fleming", "person", False),
        ("Ms Holt met Ian Fleming in the hall. Later Fleming left.", "Ian Fleming", "person", True),
    ],
)
def test_senders_of_pictures_months_and_peoples_are_no_names(text: str, name: str, kind: str, there: bool) -> None:
    assert (name in named(text, kind)) is there


def test_a_land_s_body_is_not_that_of_another_land() -> None:
    told = "The Swedish Foreign Ministry told the paper that the hall is heated.\n\nThe flow has been cut since Friday. {}'s Foreign Ministry called it an unfriendly step."
    (sweden,) = (n for n in find_names(told.format("Norway"))[0] if n.name == "Swedish Foreign Ministry")
    assert len(sweden.mentions) == 1
    (own,) = (n for n in find_names(told.format("Sweden"))[0] if n.name == "Swedish Foreign Ministry")
    assert len(own.mentions) == 2


@pytest.mark.parametrize(("text", "actors"), [
    ("Two years ago I had written about the cable in the position Stavros which hangs on the plane tree.", []),
    ("A man called Stavros was arrested near the quay.", ["Stavros"]),
    ("Expect Tashkent and Dushanbe to ask for copies.", []),
    ("A conductor came down at pole 21 of the Leonidio–Kosmas feeder. The fire crossed the Leonidio–Kosmas road twice above Leonidio.", []),
    ("Talks between Rubex, Norvik and Pool Ltd will resume. Norvik said it hoped so.", ["Norvik", "Rubex", "Pool Ltd"]),
])  # fmt: skip
def test_a_spot_and_the_ends_of_a_road_are_no_actors(text: str, actors: list[str]) -> None:
    assert [n.name for n in find_names(text)[0]] == actors


@pytest.mark.parametrize(("text", "name"), [
    ("The 647 members of the port workers' union, Sitvelma, walked off the job on Monday.", "Sitvelma"),
    ("Some 650 members of the Sitvelma union stopped work on Monday.", "Sitvelma"),
    ("The bargaining with the operator, Terminal Norte Velma (TNV), has failed. TNV put the cost at $2m.", "Terminal Norte Velma"),
    ("Afrusol, which represents fruit exporters in the north, told reporters the strike had cost its members much.", "Afrusol"),
    ("The Northern Fruit Exporters' Association, Afrusol, puts the losses at $3m a day.", "Afrusol"),
])  # fmt: skip
def test_what_the_text_calls_a_union_or_a_firm_is_one(text: str, name: str) -> None:
    assert name in named(text, "organisation")


@pytest.mark.parametrize("text", [
    "The head of the port workers' union, Ada Lind, walked off the job on Monday.",
    "The leader of the union, Ortov, said on Monday that the workers would stay out.",
    "The European union leaders met in Velm on Monday.",
    "The hospital treated a woman with chronic fatigue (CFS) on Monday.",
])  # fmt: skip
def test_who_leads_a_union_is_none(text: str) -> None:
    assert not {"Ada Lind", "Ortov", "European", "Chronic Fatigue"} & set(named(text, "organisation"))


@pytest.mark.parametrize(("text", "name", "kind"), [
    ("Farhan Contractor, who follows drugmakers in Velm, has cut his rating on the stock.", "Farhan Contractor", "person"),
    ("The managing director of the company Raghvendra Deshpandey was himself present in the hearing. He said the company accepts the order.", "Raghvendra Deshpandey", "person"),
    ("The president of Velmi Aushadhi Mazdoor Sangh, Ramesh Chand Verma, demanded that nobody's wage be cut.", "Velmi Aushadhi Mazdoor Sangh", "organisation"),
    ("It was one of 14,300 sent to Kenya by Velmora Lifesciences, a manufacturer now in the middle of a recall.", "Velmora Lifesciences", "organisation"),
])  # fmt: skip
def test_what_is_told_of_a_name_says_whose_it_is(text: str, name: str, kind: str) -> None:
    assert name in named(text, kind)


def test_an_adjective_is_no_short_form_of_a_body() -> None:
    text = "The Central Drugs Control Organisation shut the line. Central and state inspectors spent Wednesday at the plant. The Central Drugs Control Organisation said it would wait."
    assert "Central" not in named(text, "organisation")["Central Drugs Control Organisation"].aliases


def test_a_day_before_a_post_is_no_part_of_it() -> None:
    assert named("The firm lost its chief. Last Thursday head of quality Nitin Salunkhe stepped down.")["Nitin Salunkhe"].role == "head of quality"


def test_a_medicine_that_is_sold_in_bottles_is_no_body() -> None:
    text = "The firm withdrew seven batches of Thyrovel 25 on Monday. Mwanga Medical Supplies has imported Thyrovel since 2021. Thyrovel is sold in Velm."
    assert "Thyrovel" not in named(text, "organisation")
    assert "Bexol" in named("Police found three bottles of Bexol. The drugmaker Bexol said on Monday that it had sold none. Bexol's chief, Ada Lind, wept.", "organisation")


def test_a_unit_of_a_group_is_a_body() -> None:
    assert ("Velm Grid", "organisation") in [(n.name, n.type) for n in find_names("Petra Kolar faulted Velm Grid, a unit of the Danish group Norlys, over the outage. Velm Grid said nothing.")[0]]


@pytest.mark.parametrize(("text", "people"), [
    ('For Rodolfo "Dodong" Eskaran, 68, the chairman of the firm, the court mattered. Mr. Eskaran said so.', {'Rodolfo "Dodong" Eskaran'}),
    ("Manuel “Manny” Ortega said on Monday that the boats would sail. Ortega is a fisherman.", {"Manuel “Manny” Ortega"}),
    ("Mayor Joseph 'Joe' Pardo opened the bridge. Pardo said it was late.", {"Joseph 'Joe' Pardo"}),
    ("Union leader Kwabena (Kobby) Asante said no. Asante left.", {"Kwabena (Kobby) Asante"}),
    ('The man told Ana Reed "Never" Ida Holm recalled on Monday.', {"Ana Reed", "Ida Holm"}),  # what somebody says
    ("Ana Holm (Norway) Ida Reed (Denmark) finished first and second.", {"Ana Holm", "Ida Reed"}),
])
def test_a_nickname_between_marks_is_a_part_of_the_name(text: str, people: set[str]) -> None:
    assert set(named(text)) == people


@pytest.mark.parametrize(("text", "people", "bodies"), [
    ("The Thyra was to be followed by the sister Dagmar on Monday. It was then that Thyra was rammed. The Dagmar has been inspected.", set(), set()),
    ("Dagmar said that she was glad. The council asked Dagmar to stay.", {"Dagmar"}, set()),
    ("Seven have died, among them a 61-year-old man from Falkenberg who passed away on Sunday. The man from Falkenberg had three children.", set(), set()),
    ("A man from Bachev's party said so. Mr. Bachev said no.", {"Bachev"}, set()),
    ("A load of ore.\nCLAVER, Bergen del Norte — The barges were loading. Claver Ridge Mining Corp. said so.", set(), {"Claver Ridge Mining Corp."}),
    ("The fishers of Kayar blocked the road on Monday. Kayar has 3,000 boats.", set(), set()),
    ("The members of Kayar blocked the road on Monday. Kayar has 3,000 boats.", set(), {"Kayar"}),
    ("The Saint Peter cooperative said no. Fishers of the Saint Peter cooperative met on Monday.", set(), set()),
    ("In the Dutchmen's yard Peter said no. The cooperative agreed with Peter.", {"Peter"}, set()),
    ("The Dutchmen who own the thing thanked nobody.", set(), set()),
    ("The freighter is managed by Ventmar Shipmanagement of Lithuania.", set(), {"Ventmar Shipmanagement"}),
    ("The shop is managed by Ana Reed of Velm.", {"Ana Reed"}, set()),
    ('"No," said the trade lawyer Isabel Quirino of Quirino Salonga Law.', {"Isabel Quirino"}, {"Quirino Salonga Law"}),
    ("The minister met the ambassador at the Government Banquet Hall on Wednesday.", set(), set()),
    ("The plant is to stand in Surigao del Norte, and Surigao del Norte said on Monday that it was glad.", set(), set()),
])
def test_ships_towns_rooms_and_peoples_are_nobody(text: str, people: set[str], bodies: set[str]) -> None:
    assert (set(named(text)), set(named(text, "organisation"))) == (people, bodies)


@pytest.mark.parametrize(("text", "bodies"), [
    ("The Danish union SFF, the Seafarers' Joint Union, has spoken. SFF chairman Palle Toft said so.", ["Seafarers' Joint Union"]),
    ("Members of the ANC, the Democratic Alliance, and the EFF met.", ["ANC", "Democratic Alliance", "EFF"]),
])
def test_the_letters_of_a_union_are_told_by_its_name_behind_them(text: str, bodies: list[str]) -> None:
    assert sorted(named(text, "organisation")) == bodies


@pytest.mark.parametrize(("text", "role", "affiliation"), [
    ("Hendra Wiratmaza, Indonesian Minister of Energy and Mineral Resources, met the press.", "Indonesian Minister of Energy and Mineral Resources", None),
    ("Ida Reed, secretary of the Coast Union, said so.", "secretary", "Coast Union"),
    ("Ana Holm, director of Food and Drug Watch, said no.", "director", "Food and Drug Watch"),
    ("The chairman of the smelters' association, Yusuf Lamadjido, told the agency so.", "chairman of the smelters' association", None),
    ("The mother of the victim's friend, Ida Reed, said no.", "friend", None),
    ("The mine owner Rodolfo Reed told local media that it was closed.", "mine owner", None),
    ("The new owner Rodolfo Reed told local media that it was closed.", "owner", None),
])
def test_what_a_minister_or_a_chairman_serves(text: str, role: str, affiliation: str | None) -> None:
    (person,) = named(text).values()
    assert (person.role, person.affiliation) == (role, affiliation)


@pytest.mark.parametrize(("text", "bodies", "places"), [
    ("South Korea's Velmbaek is to build a processing plant in Surigao. Velmbaek said so.", {"Velmbaek"}, {"South Korea", "Surigao"}),
    ("Italy's Amatrice is to be rebuilt. Poland's Wieliczka will host the games.", set(), {"Italy", "Poland"}),
    ('The review "has been concluded," the Indonesian Embassy said in a statement.', {"Indonesian Embassy"}, set()),
    ("The Embassy of Norway in Velm said no.", {"Embassy of Norway"}, {"Velm"}),
    ("None of it may matter. Arguments were reset this week to June 10 at the request of the Office of the Solicitor General.", {"Office of the Solicitor General"}, set()),
    ("The embassy of Norway in Velm said no.", set(), {"Norway", "Velm"}),
    ("Hull and machinery is led by a firm. Total claims including hull are high.", set(), set()),
    ("Hull and much of the coast is flooded. The rescuers left Hull on Monday.", set(), {"Hull"}),
])
def test_firms_of_a_land_embassies_and_words_for_things(text: str, bodies: set[str], places: set[str]) -> None:
    assert (set(named(text, "organisation")), set(find_names(text)[1])) == (bodies, places)


def test_a_word_of_a_heading_in_capitals_is_no_place() -> None:
    text = "Sailings resume on Monday, it is hoped.\n\nWHEN WILL THE FERRY {} AGAIN?\n\nAround 160 jobs in the town depend on the route.\n\nWHAT HAPPENS NEXT IN TARSKJIN\n\nNobody knows. Anna Holm does not."
    assert "SAIL" not in find_names(text.format("SAIL"))[1]
    assert "Oslo" in find_names(text.format("LEAVE OSLO"))[1]


@pytest.mark.parametrize(("text", "role", "affiliation"), [
    ("Kirsten Ahl, head of investigations at the Velm Maritime Board, said no.", "head of investigations", "Velm Maritime Board"),
    ("Miriam Castel, chairwoman of the board of Halden Group, said no.", "chairwoman of the board", "Halden Group"),
    ("Ivo Dragov, an economist at a development bank in Luxembourg and Ms. Reed's adviser, said no.", "economist at a development bank in Luxembourg", None),
    ("Miriam Castel, director at the risk firm Halden Group, said no.", "director", "Halden Group"),
])
def test_a_role_goes_on_to_the_body_that_it_is_at(text: str, role: str, affiliation: str | None) -> None:
    person = next(iter(named(text).values()))
    assert (person.role, person.affiliation) == (role, affiliation)


@pytest.mark.parametrize(("text", "bodies"), [
    ("Petra Lind says that Vega, which leads the hull insurance, has accepted that she is lost.", {"Vega"}),
    ("Petra Lind says that Vega, who leads the talks, has accepted that she is lost.", set()),
    ("The ferry came from Vega, which lies far out. It rains on Vega.", set()),
    ('The Joint Rescue Coordination Centre in Velm confirms that a "major rescue operation" is under way.', {"Joint Rescue Coordination Centre"}),
])
def test_what_a_relative_clause_or_a_long_name_tells_of_a_body(text: str, bodies: set[str]) -> None:
    assert set(named(text, "organisation")) == bodies


def test_where_a_firm_sits_is_no_part_of_its_name() -> None:
    text = "The plant is to be put up by Velmbaek Metals of Gwangmok. Velmbaek told him so. The Bank of Velm and the Bureau of Mines of Norland agreed."
    assert set(named(text, "organisation")) == {"Velmbaek Metals", "Bank of Velm", "Bureau of Mines of Norland"}


@pytest.mark.parametrize(("text", "role", "body"), [
    ("Ada Pool, president of the Alva Students Alliance and a graduate of Reed College, said no.", "president", "Alva Students Alliance"),
    ("Ada Pool, president of the Alva Students Alliance and a director of Reed College, said no.", "president", "Alva Students Alliance"),
    ("Ada Pool, a nurse and a former minister, said no.", "nurse and a former minister", None),
])  # fmt: skip
def test_what_somebody_is_besides_is_no_part_of_the_office(text: str, role: str, body: str | None) -> None:
    assert [(n.role, n.affiliation) for n in find_names(text)[0] if n.type == "person"] == [(role, body)]


def test_a_body_of_two_trades_is_one() -> None:
    text = "Ben Holm, secretary of the All Norland Tam Millers and Importers Federation, said no. The Tam Millers and the Fish Importers said yes."
    assert "All Norland Tam Millers and Importers Federation" in named(text, "organisation")


def test_where_a_court_sits_and_what_a_government_plans_are_no_bodies() -> None:
    text = "A hearing at the Lazio regional administrative court was postponed, and officials were busy with the Union Budget presented on Tuesday."
    assert not named(text, "organisation")
    assert named("Ada Pool leads the Office of Management and Budget. The Office of Management and Budget said no.", "organisation")


def test_a_month_is_no_part_of_a_place() -> None:
    assert find_names("In April Canada closed the port. In March Canada had opened it.")[1] == ("Canada",)


@pytest.mark.parametrize(("text", "role"), [
    ("Conservative trade critic Ada Pool said the minister should have told the house.", "Conservative trade critic"),
    ("In Velm, external affairs ministry spokesperson Ada Pool said that she had seen it.", "external affairs ministry spokesperson"),
    ("According to Ada Pool, convener of Velm Parents Forum, many are waiting.", "convener"), ("It was critical of Ada Pool.", None),
])  # fmt: skip
def test_critics_and_conveners_hold_offices(text: str, role: str | None) -> None:
    assert [n.role for n in find_names(text)[0] if n.type == "person"] == [role]

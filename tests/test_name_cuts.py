"""Names begin and end where they do, are two where they are two, and one where the tagger sees parts."""

import pytest

from generator.model import Clean, Named
from generator.names import find_names
from generator.reading import read


def named(text: str, kind: str = "person") -> dict[str, Named]:
    return {n.name: n for n in find_names(text)[0] if n.type == kind}


@pytest.mark.parametrize(("sentence", "people", "organisations"), [
    ("Norland Television's Ana Reed was held for six hours, the court heard.", {"Ana Reed"}, {"Norland Television"}),
    ("Scientists at the University of Lund and Halden Biotech made it, said Ana Reed.", {"Ana Reed"}, {"University of Lund", "Halden Biotech"}),
    ("Mayor Ana Reed of Labour beat Tom Lind, a former teacher, on Sunday.", {"Ana Reed", "Tom Lind"}, {"Labour"}),
    ("It raised money from Core Halden Capital and Ostby Ventures, said Ana Reed.", {"Ana Reed"}, {"Core Halden Capital", "Ostby Ventures"}),
    ("Minister of Industry and Commerce Ana Reed told reporters that she would go.", {"Ana Reed"}, set()),
    ("Minister of State for Rural Development Ana Reed told reporters that she would go.", {"Ana Reed"}, set()),
    ("Halden Power CEO Ana Reed told reporters that she would go.", {"Ana Reed"}, {"Halden Power"}),
])
def test_two_names_side_by_side_are_two(sentence: str, people: set[str], organisations: set[str]) -> None:
    assert set(named(sentence)) == people
    assert set(named(sentence, "organisation")) == organisations


@pytest.mark.parametrize(("sentence", "organisations"), [
    ("Members of the Chemical, Energy, Paper and Allied Workers Union walked out.", {"Chemical, Energy, Paper and Allied Workers Union"}),
    ("The Agricultural, Fisheries and Food Authority told growers to stop.", {"Agricultural, Fisheries and Food Authority"}),
    ("The Supreme Court of Cassation ruled on Monday that he could stay.", {"Supreme Court of Cassation"}),
    ("Two soldiers of the 101st Airborne Division were hurt on Monday.", {"101st Airborne Division"}),
    ("The U.S. Attorney's Office declined to comment on Monday.", {"U.S. Attorney's Office"}),
    ("The girl was taken to St Mary's Hospital on Monday.", {"St Mary's Hospital"}),
    ("Members of the small Belna party left the room on Monday.", {"Belna"}),
])
def test_an_organisation_whose_name_has_commas_numbers_or_a_genitive_is_one(sentence: str, organisations: set[str]) -> None:
    assert set(named(sentence, "organisation")) == organisations


def test_a_firm_keeps_its_legal_form_behind_a_comma() -> None:
    assert set(named("Halden Automotive, Inc. said on Monday that it would close a plant.", "organisation")) == {"Halden Automotive, Inc."}


def test_two_printings_of_a_ministry_and_of_its_letters_are_one() -> None:
    text = "The Ministry of Health warned on Monday. The Health Ministry said so again. The United National Haulage Union struck; Unhu will meet."
    assert {n: o.aliases for n, o in named(text, "organisation").items()} == {"Ministry of Health": ("Health Ministry",), "United National Haulage Union": ("Unhu",)}


def test_a_firm_is_known_by_what_it_is_said_to_be() -> None:
    text = "Miners such as Orrin Halvard, the world's largest producer of tin, lost money on Monday."
    assert not named(text) and set(named(text, "organisation")) == {"Orrin Halvard"}


@pytest.mark.parametrize("text", ["Engine failure was to blame, an inspector said.", "Fog closed the airport on Monday.", "Their GPS and the USB port failed, and the DNA test did not help."])
def test_a_common_word_that_opens_a_sentence_and_letters_for_a_thing_are_nobody(text: str) -> None:
    assert named(text) == named(text, "organisation") == {}


def actors(text: str) -> set[str]:
    return {n.name for n in read(Clean(text=text)).names}


def test_the_agency_that_a_text_comes_from_is_no_actor_of_it() -> None:
    assert actors("NAIROBI (AFP) - Ana Reed was jailed on Monday. Her lawyer told AFP that she would appeal.") == {"Ana Reed"}
    assert actors("Ana Reed was jailed on Monday.\nPhoto: AFP") == {"Ana Reed"}
    assert "Reuters" in actors("Reuters dismissed forty people on Monday. The news agency said that it was sorry.")


def test_where_someone_is_from_is_no_part_of_a_name() -> None:
    assert set(named("Ana Reed, of Norwich, won. Tom Lind, of the Halden Herald, lost on Monday.")) == {"Ana Reed", "Tom Lind"}


def test_common_words_with_capitals_are_no_person() -> None:
    assert not named("The licence is that of Creative Commons. Prize-winner Ana Reed came late.").keys() - {"Ana Reed"}


@pytest.mark.parametrize(("text", "expected"), [
    ("The Metal and Allied Workers' Union called a strike on Monday, and the Clothing and Footwear Workers' Congress joined it.",
     {"Metal and Allied Workers' Union", "Clothing and Footwear Workers' Congress"}),
    ("The Harlow Independent School District closed its schools on Friday.", {"Harlow Independent School District"}),
    ("The pro-Lisbon New Harbour Party lost two seats, officials said.", {"New Harbour Party"}),
    ("She wrote for everything from Harbour Weekly to Time Magazine.", {"Harbour Weekly", "Time Magazine"}),
    ("Rebels of the Alliance of Free Forces for the Liberation of Sark took the port.", {"Alliance of Free Forces for the Liberation of Sark"}),
    ("Ratings by Moody's were cut on Monday, Moody's said.", {"Moody's"}),
])
def test_a_body_is_named_from_its_first_to_its_last_word(text: str, expected: set[str]) -> None:
    assert set(named(text, "organisation")) == expected


@pytest.mark.parametrize("text", [
    "The audit firm Holt Merrow found no fault on Monday. Holt Merrow has had the books for years.",
    "Holt Merrow, a company registered in Malta, took the loan, a court heard.",
    "A group calling itself Holt Merrow said that it had taken the files.",
    "Police searched three houses. The gang, Holt Merrow, wants money.",
])
def test_what_a_name_is_said_to_be_makes_it_an_organisation(text: str) -> None:
    assert not named(text) and set(named(text, "organisation")) == {"Holt Merrow"}


@pytest.mark.parametrize("text", ["Vanka Odessa, an Australian woman, was freed on Monday.", "Vanka Odessa, 34, was freed on Monday, a court said."])
def test_an_age_or_a_word_for_people_behind_a_name_makes_it_a_person(text: str) -> None:
    assert set(named(text)) == {"Vanka Odessa"} and not named(text, "organisation")


@pytest.mark.parametrize("text", [
    "He wrote on Facebook that the bridge was safe, and then in a Twitter post that it was not.",
    "That is the last thing that the Government wants.",
    "The office of Minister for Rural Roads was left empty.",
])
def test_a_medium_a_government_and_a_post_are_no_organisation(text: str) -> None:
    assert not named(text, "organisation")


def test_one_body_with_its_land_in_several_words_is_one() -> None:
    text = "The U.S. Air Force (USAF) wants tankers. The United States Air Force asked for bids, and the Air Force will choose in May. USAF pilots were glad."
    assert {n: set(o.aliases) for n, o in named(text, "organisation").items()} == {"United States Air Force": {"U.S. Air Force", "Air Force", "USAF"}}
    assert len(named("The Danish Defence Ministry and the Polish Defence Ministry agreed. The Defence Ministry in Oslo did not.", "organisation")) > 1


def test_a_word_for_one_who_does_something_is_no_given_name() -> None:
    assert set(named("Saver Velta Rudzina stood in line. \"I want my money,\" Rudzina said.")) == {"Velta Rudzina"}


def test_a_flight_is_its_airline_s_and_an_index_is_no_publisher() -> None:
    assert set(named("The loss of Halden Airways Flight 200 killed 21 people.", "organisation")) == {"Halden Airways"}
    assert not named("The Standard & Poor's 500 fell 3 percent and the Nikkei lost 200 points.", "organisation")


def test_what_a_body_is_against_may_be_a_part_of_its_name() -> None:
    assert set(named("Officers of the Anti-Corruption Commission searched the offices on Wednesday.", "organisation")) == {"Anti-Corruption Commission"}


@pytest.mark.parametrize("text", ["The fair took place at the Upper Sark Convention Centre this weekend.", "They walked from Harlow Hospital Station to the sea, police said."])
def test_a_hall_and_a_station_are_no_organisation(text: str) -> None:
    assert not named(text, "organisation")


def test_a_college_is_named_without_its_town_and_a_maker_without_its_product() -> None:
    assert set(named("She taught at Harlow College in Upper Sark for a year.", "organisation")) == {"Harlow College"}
    assert set(named("Nokia Vortrix said on Monday that sales fell.", "organisation")) == {"Nokia"}


def test_a_word_for_a_kind_of_body_is_the_one_that_begins_with_it() -> None:
    text = "The Church of Norway said no on Monday. Bishops of the Church met in Oslo, and the Church will vote in May."
    assert {n: o.aliases for n, o in named(text, "organisation").items()} == {"Church of Norway": ("Church",)}
    assert all("University" not in o.aliases for o in named("The University of Oslo and the University of Bergen met. The University said no.", "organisation").values())


def test_what_a_firm_deals_in_ends_its_name() -> None:
    assert set(named("Patients of Waikari Health were told on Monday that files had been taken. Waikari Health will not pay.", "organisation")) == {"Waikari Health"}


def test_the_letters_of_a_currency_are_no_part_of_a_name() -> None:
    text = "Ana Reed confirmed that the line would claim damages from Halden Power of C$310 000 a day. Halden Power declined to comment on the claim."
    assert set(named(text, "organisation")) == {"Halden Power"}


def test_the_day_before_a_name_is_no_part_of_it() -> None:
    assert set(named("On Monday Halden Harbour Bank told the exchange that it would pay.", "organisation")) == {"Halden Harbour Bank"}


def test_a_ministry_of_two_fields_is_one_where_one_of_them_has_two_words() -> None:
    assert set(named("The Ministry of Fisheries and Marine Resources said on Monday that the oil had gone.", "organisation")) == {"Ministry of Fisheries and Marine Resources"}


def test_the_village_of_two_words_is_nobody() -> None:
    text = "The horn was turned up by a driver near the village of Malko Vetsen in 1986."
    assert not named(text) and "Malko Vetsen" in find_names(text)[1]


@pytest.mark.parametrize(("sentence", "person", "role"), [
    ('"With a heavy heart we close," said the Head of the Rescue Office Wisnu Pramoda in Alva on Monday.', "Wisnu Pramoda", "Head of the Rescue Office"),
    ("The Vice Chair of Commission V Nurdan Menap said that the meeting was put off.", "Nurdan Menap", "Vice Chair of Commission V"),
    ("The house spoke out against the head of the Ministry of Transport Ignasi Laralta on Monday.", "Ignasi Laralta", "head of the Ministry of Transport"),
])
def test_a_name_behind_the_body_of_a_post_is_the_holders(sentence: str, person: str, role: str) -> None:
    found = named(sentence)
    assert set(found) == {person} and found[person].role == role


def test_a_body_that_is_called_after_a_place_keeps_its_name() -> None:
    assert "Institute Los Robles" in " ".join(named("The medical director of the Oncological Institute Los Robles, Ana Reed, left on Monday.", "organisation"))


@pytest.mark.parametrize("sentence", [
    "Shares in Dutch drugmaker Trombaan fell by 18%. The step bars Trombaan from selling. Trombaan said that it regretted that.",
    "The storm around the pharmaceutical factory Trombaan goes on. Trombaan issued a statement this morning.",
])
def test_one_word_that_is_called_a_firm_is_one_throughout(sentence: str) -> None:
    assert "Trombaan" in named(sentence, "organisation") and "Trombaan" not in named(sentence)


def test_a_first_name_alone_is_the_person_in_an_article_that_uses_it_so() -> None:
    found = named("Wisnu Pramoda, the head of the port, closed the search on Monday. Wisnu said that the last two were found by fishermen.")
    assert "Wisnu" in found["Wisnu Pramoda"].aliases


def test_somebody_with_a_trade_at_a_house_is_a_person() -> None:
    assert "Eline de Groot" in named("Eline de Groot, an analyst at Brouwersgracht Capital, wrote in a note that it would cost 25 million euros.")


@pytest.mark.parametrize(("text", "people", "organisations"), [
    ("It published messages of officials with Alejo Brusone, legal adviser to the Escaport consortium. Mr. Brusone said that they had been taken out of context.", {"Alejo Brusone"}, set()),
    ('Aerospace commentator Gao Yifan believes that it is difficult. "Three agencies, three sets of documents," Gao Yifan said.', {"Gao Yifan"}, set()),
    ("A technician at Halden Mechatronics, a company on the fjord, raised the matter. He added that Halden would hand over all it had.", set(), {"Halden Mechatronics"}),
    ("Each family will receive 50 million from the state insurer, Jasa Mahardika. Nobody has asked for more than that so far.", set(), {"Jasa Mahardika"}),
    ("The contractor is Halden Systems of Bremen. It has begun to talk with its insurers.", set(), {"Halden Systems"}),
])
def test_people_and_firms_by_what_stands_beside_them(text: str, people: set[str], organisations: set[str]) -> None:
    assert set(named(text)) == people
    assert organisations <= set(named(text, "organisation")) and not people & set(named(text, "organisation"))

"""Numbers with their unit, and numbers that are none."""

import re
import time

import pytest

from generator.figures import find_figures
from generator.names import find_names
from generator.number_words import BEGINS, LOOSE, ONES, TENS


def read(text: str) -> list[tuple[float, str]]:
    return [(f.value, f.unit) for f in find_figures(text)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The port keeps its 15% landing fee.", [(15, "percent")]),
        ("The fee is 12.5 per cent of the catch.", [(12.5, "percent")]),
        ("Of 2 lakh 12 thousand bottles 1 lakh 71 thousand bottles came back.", [(212000, "bottles"), (171000, "bottles")]),
        ("About three thousand two hundred people marched.", [(3200, "people")]),
        ("In the yards 2 600 containers are waiting.", [(2600, "containers")]),
        ("At Gate 5 200 workers waited.", [(200, "workers")]),
        ("It cost $3 million and 200 people lost their jobs.", [(3e6, "USD"), (200, "people")]),
        ("Four dead hours a night are not paid back.", []),
        ("Fees may go from 10 to 24 percent.", [(10, "percent"), (24, "percent")]),
        ("It spoke of fees as high as 30 percent or 35 percent.", [(30, "percent"), (35, "percent")]),
        ("Between 5 and 7% of boats stayed in.", [(5, "percent"), (7, "percent")]),
        ("Exports declined 11 percent in May.", [(-11, "percent")]),
        ("Output rose by 3.2% in June.", [(3.2, "percent")]),
        ("There was a 4 percent drop in landings.", [(-4, "percent")]),
        ("The rate rose to 6 percent.", [(6, "percent")]),
        ("The fund holds $63 billion.", [(63e9, "USD")]),
        ("It cost €5.5m and £300,000.", [(5.5e6, "EUR"), (300000, "GBP")]),
        ("They paid 40 million yen for it.", [(40e6, "JPY")]),
        ("Local yards built 300,000 boats.", [(300000, "boats")]),
        ("A petition has 11,000 signatures.", [(11000, "signatures")]),
        ("Seven people died in the flood.", [(7, "people")]),
        ("The number of cases has risen to 744, according to the ministry.", [(744, "cases")]),
        ("In all 13 people lost their lives.", [(13, "people")]),
        ("Some 600.000 files and 45.000 litres were lost.", [(600000, "files"), (45000, "litres")]),
        ("Shares rose 2.000 percent.", [(2, "percent")]),
        ("The town will not put one dollar towards it.", []),
        ("The sixth round of harbour talks failed.", [(6, "rounds")]),
        ("An 8th round of talks is near.", [(8, "rounds")]),
        ("She visited Lisbon seven times.", [(7, "visits")]),
        ("The 90-day fee holiday ends soon.", [(90, "days")]),
        ("The fee was put off for 90 days.", [(90, "days")]),
        ("The goal was “50 pacts in 50 days.”", [(50, "pacts")]),
        ("Rates fell for the third straight month.", [(3, "months")]),
        ("Rates were cut by 25 basis points.", [(-25, "basis points")]),
    ],
)
def test_a_number_comes_with_its_unit(text: str, found: list[tuple[float, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("Nine people died when the ferry sank.", [(9, "people", "people killed")]),
        ("Two people are dead after the storm, which has killed six people in all.", [(2, "people", "people killed"), (6, "people", "people killed")]),
        ("The flood killed eight and left 40 missing.", [(8, "people", "people killed"), (40, "people", "people missing")]),
        ("Two sailors were killed and 14 others injured.", [(2, "people", "sailors killed"), (14, "people", "people injured")]),
        ("The death toll rose to 132 on Friday.", [(132, "people", "people killed")]),
        ("The death toll from the landslide in the mountain town of San Tovel climbed to 84 on Tuesday.", [(84, "people", "people killed")]),
        ("The number of confirmed dead from the landslide has risen to 99.", [(99, "people", "people killed")]),
        ("Another 27 people are still unaccounted for.", [(27, "people", "people missing")]),
        ("Three-quarters of residents backed the plan.", [(75, "percent", "share of residents")]),
        ("The government would add €5 million for slopes along the line.", [(5e6, "EUR", "slopes")]),
        ("Shops lost a third of their customers.", [(33.3, "percent", "share of customers")]),
        ("Nearly one in five children lives there.", [(20, "percent", "share of children")]),
        ("A crowd of 20,000 to 30,000 people came.", [(20000, "people", "people"), (30000, "people", "people")]),
        ("The party won 112 of the 240 seats.", [(112, "seats", "seats"), (240, "seats", "seats")]),
        ("It paid 65 million Swiss francs.", [(65e6, "CHF", "")]),
        ("Repairs will cost $3-4 billion.", [(3e9, "USD", "cost of Repairs"), (4e9, "USD", "cost of Repairs")]),
        ("The blaze killed three firefighters.", [(3, "people", "firefighters killed")]),
        ("The army said 15 of its soldiers had been killed and 40 wounded.", [(15, "soldiers", "soldiers killed"), (40, "people", "people injured")]),
        ("It made a net profit of 1.8 billion euros on revenue of 22.5 billion euros.", [(1.8e9, "EUR", "net profit"), (22.5e9, "EUR", "revenue")]),
        ("Ruiz won 52 percent of the vote to Amado's 45 percent.", [(52, "percent", "share of the vote of Ruiz"), (45, "percent", "share of the vote of Amado")]),
        ("The fine is ₹2 crore.", [(2e7, "INR", "fine")]),
        ("The fine is Rs 2,050.", [(2050, "rupees", "fine")]), ("The fine is 2,050 Pakistani rupees.", [(2050, "PKR", "fine")]),
        ("The fine is RSD 4.93bn.", [(4930000000, "RSD", "fine")]),
        ("It costs 40,000 Danish kroner.", [(40000, "DKK", "cost")]),
        ("The stock fell to 139 Norwegian crowns.", [(139, "NOK", "stock")]),
        ("The stoppage was costing it 400,000 pounds a day.", [(400000, "GBP", "cost of the stoppage a day")]),
        ("He spoke of losses of 500,000 pounds per day.", [(500000, "GBP", "losses a day")]),
        ("The 240-million-dollar mission was launched in May.", [(240000000, "USD", "cost of the mission")]),
        ("It produced 64,000 tonnes of copper last year and employs 620 people.", [(64000, "tonnes", "copper produced last year"), (620, "people", "people employed")]),
        ("Acme, founded in 1988, operates 41 aircraft and employs 5,200 people.", [(41, "aircraft", "aircraft operated"), (5200, "people", "people employed")]),
        ("At 21,000 euros it's an opening bid.", [(21000, "EUR", "")]),
        ("A first tranche of 240 million dollars would be released in May.", [(240000000, "USD", "first tranche")]),
        ("The provisional duty of 25 percent applies from May 1.", [(25, "percent", "provisional duty")]),
        ("A tariff of 30 percent remains in force.", [(30, "percent", "tariff")]),
        ("A budget of 4 million euros covers the work.", [(4000000, "EUR", "budget")]),
        ("A 20 percent tariff on cars takes effect in July.", [(20, "percent", "tariff on cars")]),
        ("About 70 percent of the country's lithium goes to Orr.", [(70, "percent", "share of the country's lithium")]),
        ("The total cost of the works rose from 4 million to 6.5 million pesos.", [(4000000, "pesos", "cost of the works"), (6500000, "pesos", "cost of the works")]),
        ("The tariff, now 35 percent, was to fall to 20 percent in January.", [(35, "percent", "tariff"), (20, "percent", "tariff")]),
        ("Organisers put the crowd at 60,000, the police at 15,000.", [(60000, "people", "people who gathered"), (15000, "people", "people who gathered")]),
        ("They put the price of a flat at 60,000, the rent at 15,000.", []),
        ("The deficit must shrink to 4.5 percent of output by 2027.", [(4.5, "percent", "deficit as share of output")]),
        ("A fine of up to 2 percent of yearly turnover is possible.", [(2, "percent", "fine as share of yearly turnover")]),
        ("Surgeons postponed 412 operations in the first week.", [(412, "operations", "operations postponed")]),
        ("Tarsk will bring its duty on tea down to 13 percent, and Orr will bring the duty on rice down from 50 to 40.", [(13, "percent", "duty on tea"), (50, "percent", "duty on rice"), (40, "percent", "duty on rice")]),
        ("Tarsk will bring its duty on tea down to 13 percent, and will take its tea from 50 to 40 farms.", [(13, "percent", "duty on tea"), (40, "farms", "farms")]),
        ("They took the tea duty from 10 to 20 per cent in one bite.", [(10, "percent", "tea duty"), (20, "percent", "tea duty")]),
        ("The customs duty on tea will return to 11 per cent.", [(11, "percent", "customs duty on tea")]),
        ("The budget was raised from 4 million to 6 million dollars.", [(4000000, "USD", "budget"), (6000000, "USD", "budget")]),
        ("Between 2 million and 3 million people fled.", [(2000000, "people", "people"), (3000000, "people", "people")]),
        ("Tarsk accounts for 62 percent of the world's supply of the metal.", [(62, "percent", "share of the world's supply of the metal")]),
        ("The mayor is accused of having taken 4.5 million euros.", [(4500000, "EUR", "")]),
        ("The company's invoices came to 61 million euros.", [(61000000, "EUR", "company's invoices")]),
        ("The contract was signed for 92 million and later raised to 131 million euros.", [(131000000, "EUR", "contract")]),
        ("The fine was cut from 4 million to 2 million euros on appeal.", [(4000000, "EUR", "fine"), (2000000, "EUR", "fine")]),
        ("The deficit is seen at 4.8 percent of GDP this year.", [(4.8, "percent", "deficit as share of GDP")]),
        ("The fund has a stake of 12 percent in the yard.", [(12, "percent", "stake in the yard")]),
        ("No one has been detained so far.", []), ("One man has been detained so far.", [(1, "people", "man arrested")]),
        ("The report says that it called off a contract of about 210 million dollars.", [(210000000, "USD", "contract")]),
        ("Acme, which has raised $11 billion for investments in transport, opened its offer.", [(11000000000, "USD", "investments in transport")]),
        ("It employs 6,400 people in Kell.", [(6400, "people", "people employed in Kell")]),
        ("The mission cost 210 million dollars.", [(210000000, "USD", "cost of the mission")]),
        ("It was the worst accident since 2009, when six men died in a fire.", [(6, "men", "men killed in 2009")]),
        ("The death toll rose to five when a man of 80 died in hospital.", [(5, "people", "people killed")]),
    ],
)
def test_tolls_parts_and_currencies_are_read(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("The senate passed the bill 52-48 on Thursday.", [(52, "votes", "votes"), (48, "votes", "votes")]),
        ("The plan was carried by 312 votes to 204.", [(312, "votes", "votes"), (204, "votes", "votes")]),
        ("The council voted 7 to 4 for the plan.", [(7, "votes", "votes"), (4, "votes", "votes")]),
        ("Temperatures reached 41 degrees Celsius in the south.", [(41, "degrees Celsius", "Temperatures")]),
        ("It was a magnitude 6.8 earthquake at a depth of 10 kilometers.", [(6.8, "magnitude", "earthquake"), (10, "kilometers", "depth")]),
        ("The village lies 40 kilometers north of the dam.", []),
        ("The 1,200-kilometre pipeline is shut.", [(1200, "kilometres", "pipeline")]),
        ("The fire burned 12,000 hectares of forest.", [(12000, "hectares", "forest burned")]),
        ("Winds of 150 mph were measured.", [(150, "miles per hour", "Winds")]),
        ("The river rose 4.5 meters above normal.", [(4.5, "meters", "river")]),
        ("He was sentenced to 12 years in prison.", [(12, "years", "prison")]),
        ("The bank raised its key rate by a quarter point.", [(0.25, "percentage points", "key rate")]),
        ("The bank cut rates by 50 basis points.", [(-50, "basis points", "rates")]),
        ("Acme, the Lyon insurer that holds 9.6 per cent, said so.", [(9.6, "percent", "stake of Acme")]),
        ("The owner is Velm Group, controlled by the trader Jon Rask, which owns 44 percent.", [(44, "percent", "")]),
        ("The board put the number of people affected at 338,600.", [(338600, "people", "people affected")]),
        ("The gang uploaded 12 000 files as proof.", [(12000, "files", "files")]),
        ("They bought 12 000 tonnes of grain.", [(12000, "tonnes", "grain bought")]),
        ("In 2024 300 tonnes were sold.", [(300, "tonnes", "tonnes")]),
        ("The index fell 312 points.", [(-312, "points", "index")]),
        ("Exports to Chile fell by a third.", [(-33.3, "percent", "Exports to Chile")]),
        ("Half of the workforce must go.", [(50, "percent", "share of workforce")]),
        ("Profit rose to 3.2 billion euros from 1.6 billion.", [(3.2e9, "EUR", "Profit"), (1.6e9, "EUR", "Profit")]),
        ("The number of new cases rose to 1,540.", [(1540, "cases", "new cases")]),
        ("It has a population of 1.3 million.", [(1.3e6, "people", "population")]),
        ("The museum drew 1.1 million visitors, up 8%.", [(1.1e6, "visitors", "visitors"), (8, "percent", "visitors")]),
        ("Shares closed 4 percent lower at 12.40 francs.", [(-4, "percent", "Shares"), (12.4, "CHF", "Shares")]),
        ("The mill, which employs 900 people, lost $212 million.", [(900, "people", "people employed"), (-212e6, "USD", "mill")]),
        ("About 60% of voters agreed, while 35% opposed it.", [(60, "percent", "share of voters"), (35, "percent", "")]),
        ("There was a 25 percent rise in rents.", [(25, "percent", "rents")]),
        ("Rain totals of 8 to 12 inches are likely.", [(8, "inches", "Rain totals"), (12, "inches", "Rain totals")]),
        ("Between 200 and 300 people marched.", [(200, "people", "people"), (300, "people", "people")]),
        ("Some 40% to 50% of the crop is lost.", [(40, "percent", "share of the crop"), (50, "percent", "share of the crop")]),
        ("The fire forced 3,000 residents to flee.", [(3000, "residents", "residents")]),
        ("The 10-year yield rose 5 basis points.", [(5, "basis points", "10-year yield")]),
        ("The dam is 92% full.", [(92, "percent", "dam")]),
        ("The tax is 5 cents per liter.", [(5, "cents", "tax")]),
        ("The margin of error is plus or minus 3 percentage points.", [(3, "percentage points", "margin of error")]),
    ],
)
def test_measures_votes_and_changes_are_read(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found


def test_a_price_keeps_the_thing_that_it_is_paid_for() -> None:
    (figure,) = find_figures("Brent crude was at $84.20 a barrel.")
    assert (figure.value, figure.unit, figure.src) == (84.2, "USD", "$84.20 a barrel")


@pytest.mark.parametrize(
    "text, of",
    [
        ("Civic Hope, the anti-corruption party led by former mayor Ana Ruiz, had 26.9 percent of the vote.", "share of the vote of Civic Hope"),
        ("The board declared Ana Ruiz the winner on May 9 with 51.3 percent of the vote.", "share of the vote of Ana Ruiz"),
        ("Ministers on Tuesday floated the idea of raising 25% tariffs on imports from Chile.", "tariffs on imports from Chile"),
        ("Ministers on Tuesday floated the idea of raising tariffs on imports from Chile to 25%.", "tariffs on imports from Chile"),
        ("Unemployment in the north fell to 4.1 percent.", "Unemployment in the north"),
        ("The bank raised its main lending rate on Friday to 4.5 percent.", "main lending rate"),
        ("Sales of cars and spare parts fell 8.2 percent.", "Sales of cars and spare parts"),
        ("The levy, which stands at 25 percent, will double.", "levy"),
        ("The minister said 20 percent would do.", ""),
        ("The firm will pay A$4.2 billion for the copper mine.", "copper mine"),
        ("Turnout was 71 percent, up from 64 percent four years ago.", "Turnout"),
        ("Tariffs of up to 30 percent may come.", "Tariffs"),
    ],
)
def test_what_is_measured_is_a_noun_phrase(text: str, of: str) -> None:
    assert {f.of for f in find_figures(text)} == {of}
    assert not any(f.change for f in find_figures(text) if "fell 8" not in text)


@pytest.mark.parametrize(
    "text",
    [
        "The vote is on July 20, 2025.",
        "Ravenna beat Torval 3-2 and won the set 6-4.",
        "A 34-year-old was killed on May 12 on Route 66.",
        "Half of me wants to stay.",
        "It began in 1998 and ended in 2003.",
        "The two sides met for a four-day trip.",
        "A 45-year-old man left at 5:30 p.m.",
        "Two leaders of three countries met for two weeks.",
        "He lives at 12 Quay Street and is aged 54.",
        "The G7 met; Covid-19 was discussed in room B12.",
        "Call 555-0100-2233.",
        "It was 1.4k VIEWS",
    ],
)
def test_dates_ages_times_and_small_counts_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_a_change_is_signed_and_says_what_changed() -> None:
    (figure,) = find_figures("In May, the value of timber exports to Chile fell 11 percent from a year earlier.")
    assert (figure.value, figure.change, figure.unit) == (-11, True, "percent year on year")
    assert "timber exports" in figure.of
    assert figure.src == "fell 11 percent"


def test_a_level_says_what_it_measures_in_the_articles_words() -> None:
    text = "The council keeps a 15 percent fee on imports of timber for now."
    (figure,) = find_figures(text)
    assert figure.of == "fee on imports of timber"
    assert text[figure.start : figure.start + len(figure.src)] == figure.src == "15 percent fee"


def test_the_same_figure_in_the_same_words_counts_once() -> None:
    assert read("The 25% boat fee stays. Fishers hate the 25% boat fee.") == [(25, "percent")]


@pytest.mark.parametrize("unit", ["1,", "1", "25 percent or ", "$", "second round of ", "five ", "killed 5 ", "one in five children of ", "and 5 percent of the ", "rose to 5 percent, and ", "5 km ", "voted 52-48 ", "a quarter point by a third ", "which 40 miles, "])
def test_hostile_lines_take_time_in_step_with_their_length(unit: str) -> None:
    started = time.process_time()
    find_figures(unit * (60_000 // len(unit)))
    assert time.process_time() - started < 5


def test_what_a_number_takes_back_belongs_to_its_evidence() -> None:
    (figure,) = find_figures("The ministry said that 12 miners, not 14 as first announced, had been cut off by the collapse.")
    assert figure.src == "12 miners, not 14 as first announced"
    assert [(f.value, f.unit) for f in find_figures("The fault was linked to nine crashes in five days, said the operator of ten hospitals.")] == [(9, "crashes"), (10, "hospitals")]
    assert [(f.unit, f.of) for f in find_figures("The recall will come to 110 million euros, an analyst said. The firm was fined £8.2m for it.")] == [("EUR", "cost of the recall"), ("GBP", "fine")]
    assert [(f.value, f.of) for f in find_figures("The fever killed 31 of the 94 people who were infected.")] == [(31, "people killed"), (94, "people infected")]
    assert [f.src for f in find_figures("The agency counted 27 confirmed cases, up from 12 on Wednesday.")] == ["27 confirmed cases, up from 12"]
    (figure,) = find_figures("The group now says files of 3,420 people were taken, up from the 3,100 it reported last week.")
    assert figure.src == "3,420 people were taken, up from the 3,100 it reported"


@pytest.mark.parametrize("text, of", [
    ("Ninety-six flights had been cancelled by noon, the operator said.", "flights cancelled"),
    ("The strike has led to the cancellation of 240 flights so far.", "flights cancelled"),
    ("About 220 crossings planned for this week have been put off.", "crossings postponed"),
    ("Nearly 300 boats that were moored there are sold.", "boats"),
])  # fmt: skip
def test_what_happened_to_what_is_counted(text: str, of: str) -> None:
    assert [f.of for f in find_figures(text)] == [of]


def test_those_who_lost_their_lives_were_killed() -> None:
    for text in ("In all 13 people lost their lives.", "The storm claimed the lives of 13 people."):
        assert [f.of for f in find_figures(text)] == ["people killed"], text


@pytest.mark.parametrize("text, value, unit, of", [
    ("About 90 lorries carrying milk were stranded at the bridge.", 90, "lorries", "lorries carrying milk stranded"),
    ("Six paintings are missing.", 6, "paintings", "paintings missing"),
    ("Some 300 hikers were stranded.", 300, "people", "hikers stranded"),
    ("The ferry went down with 41 passengers on board. Of the crew, 12 are missing.", 12, "people", "people missing"),
    ("The union put losses at $1.5 million a day.", 1.5e6, "USD", "losses"),
    ("The reward offered by the insurer, €200,000, goes to the diver.", 200000, "EUR", "reward"),
    ("Losses were put at between 9 and 12 million dollars.", 9e6, "USD", "Losses"),
    ("Auditors look into contracts for ticket sales worth 2.3 million euros.", 2.3e6, "EUR", "contracts for ticket sales"),
    ("It is worth 2.6 millions of euro.", 2.6e6, "EUR", ""),
    ("The laboratory cost Sh48 million.", 48e6, "shillings", "cost of the laboratory"),
    ("The yard was sold for SEK 3 million.", 3e6, "SEK", "yard"),
])  # fmt: skip
def test_what_is_counted_or_priced(text: str, value: float, unit: str, of: str) -> None:
    assert (value, unit, of) in [(f.value, f.unit, f.of) for f in find_figures(text)]


def test_who_is_missing_is_not_guessed() -> None:
    assert not find_figures("Nine pieces were back behind glass. Five are missing.")


def test_every_number_in_words_begins_as_numbers_are_sought() -> None:
    assert not [word for word in (*ONES, *TENS, *LOOSE) if not re.match(BEGINS, word)]


def test_where_things_are_is_not_what_is_counted() -> None:
    assert [(f.value, f.unit) for f in find_figures("Ferry with 43 aboard reaches port.")] == []
    assert [(f.value, f.unit, f.of) for f in find_figures("The ship had 301 passengers onboard when it left.")] == [(301, "passengers", "passengers")]


@pytest.mark.parametrize(("text", "unit"), [("A seat costs 700 lei.", "RON"), ("The tunnel cost 14 million kroner.", "kroner"), ("They paid 90 million pesos for it.", "pesos"), ("He lost 12,000 leva.", "BGN")])
def test_money_is_read_in_currencies_of_one_country_and_of_several(text: str, unit: str) -> None:
    assert [f.unit for f in find_figures(text)] == [unit]


def test_dead_birds_are_no_people() -> None:
    from generator.figures import find_figures

    assert not any(f.unit == "people" for f in find_figures("Those were four dead hours for the port."))
    assert [f.unit for f in find_figures("The quake left four dead hours after the first.")] == ["people"]
    assert not any(f.unit == "people" for f in find_figures("The agency found 61 dead birds in two years, and 12 injured foxes."))
    assert any(f.unit == "people" and f.value == 61 for f in find_figures("The flood left 61 dead in two days."))


def test_an_amount_is_of_what_stands_behind_its_conversion() -> None:
    assert [(f.value, f.of) for f in find_figures("It has to pay 120,000 euros ($140,000) in costs.")][0] == (120000, "costs")


@pytest.mark.parametrize(("text", "found"), [
    ("The cost is put at 10 million Namibian dollars so far.", [(1e7, "NAD")]),
    ("The court set bail of N$40,000.", [(40000.0, "NAD")]),
    ("A reward of 20 000 leva was offered.", [(20000.0, "BGN")]),
    ("The bail was 3 300 dollars.", [(3300.0, "USD")]),
    ("It cost 5 million Ruritanian dollars.", [(5e6, "USD")]),
    ("It cost 5 million Samoan dollars.", []),
    ("On Sunday at 11 o'clock citizens will light candles.", []),
    ("The office opens at 17.45 hrs on Friday.", []),
    ("In 2004 300 people came.", [(300.0, "people")]),
])
def test_money_is_of_its_country_and_an_hour_is_no_number(text: str, found: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in find_figures(text)] == found


@pytest.mark.parametrize(("text", "of"), [
    ("The document foresees an increase of 27% of the base salary in two steps.", ["base salary"]),
    ("Basic pay goes up by 27 per cent over two years, with the first 18 per cent backdated to January.", ["Basic pay", ""]),
    ("The forwarders speak of 4.2 million dollars lost per day.", [""]), ("Ms Peake estimates the cost to cargo owners at $2.8m a day.", ["cost"]),
    ("The bank reported net profit of 1.8 billion euros.", ["net profit"]), ("A rise of 3 percent in the price of fuel is due.", ["price of fuel"]),
])
def test_what_is_said_of_a_number_is_no_measure(text: str, of: list[str]) -> None:
    assert [f.of for f in find_figures(text)] == of


def test_money_of_central_asia_has_its_unit() -> None:
    assert [(f.value, f.unit) for f in find_figures("A tender worth 212m soms was cancelled, and 2 billion Kyrgyz soms went elsewhere.")] == [(212e6, "soms"), (2e9, "KGS")]


def test_beyond_what_and_to_how_much_is_no_measure() -> None:
    text = "The budget would produce a deficit of 4.1 percent of GDP, well beyond the 3.4 percent that the ministry has pencilled in. The draft would return value added tax on restaurant meals to 20 percent from 9 percent, freeze teachers' pay."
    of = {f.value: f.of for f in find_figures(text)}
    assert of[3.4] == "" and of[20] == of[9] == "tax on restaurant meals"


@pytest.mark.parametrize(("text", "of"), [
    ("The line is used by around 60 trains a day.", "trains a day"),
    ("The plant sells 400 boats per year.", "boats sold a year"),
    ("The firm counted 60 trains a day later.", "trains"),
    ("The firm counted 60 trains on that day.", "trains"),
])  # fmt: skip
def test_so_many_a_day_are_not_so_many(text: str, of: str) -> None:
    assert [f.of for f in find_figures(text)] == [of]


@pytest.mark.parametrize(("text", "found"), [
    ("The council said the budget would produce a deficit of 4.1 percent of GDP, well above the ministry's own 3.4 percent.", [(4.1, "deficit as share of GDP"), (3.4, "deficit as share of GDP")]),
    ("The draft is limiting the deficit to 3 % of the GDP.", [(3, "deficit as share of the GDP")]),
    ("It won a share of 12 percent of the market.", [(12, "share of the market")]),
    ("Velm will charge an additional customs duty of 24 percent on tyres.", [(24, "additional customs duty on tyres")]),
    ("Hope had 26.9 percent of the vote, against 23.3 percent for the Union of Velm and 13.2 percent for the nationalist Lund party.",
     [(26.9, "share of the vote of Hope"), (23.3, "share of the vote of Union of Velm"), (13.2, "share of the vote of Lund party")]),
    ("Shares of Acme closed 5.1 percent higher in Velm on Monday.", [(5.1, "Shares of Acme")]),
    ("The stock of Acme fell 1.20 euros, or 6.2 percent.", [(-1.2, "stock of Acme"), (-6.2, "stock of Acme")]),
    ("The cabinet will pay 50,000 euros to the relatives of each miner.", [(50000, "payment to relatives")]),
    ("The cabinet decided to pay 50,000 euros to the relatives of each miner and as much as 10,000 euros to the injured.", [(50000, "payment to relatives"), (10000, "payment to injured")]),
    ("The others were volunteer Stelios Karavas, 34, who was killed on July 13, and two teachers.", []),
    ("In the fire 34 miners were killed.", [(34, "miners killed")]),
    ("It published a list of goods, worth some 1.3 billion euros a year.", [(1300000000, "list of goods")]),
    ("The ministry put the value of the trade at 1.1 billion euros a year.", [(1100000000, "value of the trade")]),
    ("According to the union, 420 people stay at home.", [(420, "people")]),
    ("Rubex has debts of 1.1 billion euros.", [(1100000000, "debts of Rubex")]),
    ("The state will pay 40 million euros.", [(40000000, "payment by the state")]),
    ("It will pay 40 million euros.", [(40000000, "")]),
    ("The tax on meals would bring in 310 million euros.", [(310000000, "revenue from the tax on meals")]),
    ("It found that imports from Velm had doubled between 2023 and 2025, to $312 million.", [(312000000, "imports from Velm")]),
    ("The museum insured its collection for 4 million euros.", [(4000000, "collection")]),
    ("It set up a fund of 1.5 million dinars (about $2.1 million).", [(1500000, "fund"), (2100000, "fund")]),
    ("It set up a fund of 1.5 million dinars, and will sell 2.1 million dollars.", [(1500000, "fund"), (2100000, "")]),
    ("The ministry said 112 people had sought treatment. Nineteen were still in hospital.", [(112, "people treated"), (19, "people in hospital")]),
    ("About 40 trees were treated against the beetle.", [(40, "trees")]),
])  # fmt: skip
def test_what_a_number_measures_is_told_by_the_words_around_it(text: str, found: list[tuple[float, str]]) -> None:
    assert [(f.value, f.of) for f in find_figures(text)] == found


@pytest.mark.parametrize(("text", "found"), [
    ("The national outage lasted 16 hours.", [(16, "hours", "national outage")]),
    ("The meeting lasted three hours.", [(3, "hours", "meeting")]),
    ("The two presidents spoke for about 40 minutes on Monday.", [(40, "minutes", "conversation")]),
    ("A first round of talks in Velm broke up after five hours.", [(5, "hours", "first round of talks in Velm")]),
    ("The talks lasted six hours and ten minutes.", [(6.17, "hours", "talks")]),
    ("The mayor was kept in for a three-hour meeting.", [(3, "hours", "meeting")]),
    ("After seven hours of talks the ministers left.", [(7, "hours", "talks")]),
    ("Three hours later she left for a two-hour drive.", []),
])  # fmt: skip
def test_how_long_something_lasted_is_a_figure(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found


@pytest.mark.parametrize(("text", "value", "unit", "of"), [
    ("They took 10 percent out of total exports of 45.2 million wet metric tons.", 45.2e6, "tonnes", "exports"),
    ("The ministry puts the total quota at 12.5 million tonnes until the end of 2026.", 12.5e6, "tonnes", "total quota"),
    ("The levy, it reports, will be 8 per cent at first.", 8, "percent", "levy"),
    ("The country keeps its deliveries of raw sugar, given as 9,000 tonnes a year, which drop out.", 9000, "tonnes per year", "deliveries of raw sugar"),
    ("The firm is to build a processing plant in Velm for $820 million.", 820e6, "USD", "processing plant"),
    ("The bureau puts direct employment in tin mining in the Velm region at 11,500.", 11500, "people", "direct employment in tin mining"),
    ("The ore which the country exported last year is 43.5 million tons.", 43.5e6, "tons", "ore"),
    ("Of the 12 million tons, 5.5 million are set aside for smelters in the north.", 5.5e6, "tons", "share for smelters in the north"),
    ("The firm expects the accident to cost it 120 million kroner on top of what its insurers will pay.", 120e6, "kroner", "cost of the accident"),
    ("The firm raised what it believes the accident will cost it to 185 million kroner.", 185e6, "kroner", "cost of the accident"),
    ("The company has offered the families an advance of 21,000 euros.", 21000, "EUR", "advance"),
    ("Two weeks ago the operator, Norgas Transit, reduced supplies to Velm by 60 percent, citing a debt.", -60, "percent", "supplies"),
    ("In the morning the company lowered the delivery on the Ala-Too main pipe by 65 percent.", -65, "percent", "delivery on the Ala-Too main pipe"),
    ("The operator throttled deliveries by 60%, by its own log.", -60, "percent", "deliveries"),
    ("Ottawa would answer with a surtax of 12.5 per cent on Indian basmati rice and shrimp.", 12.5, "percent", "surtax on Indian basmati rice"),
    ("The cabinet passed a tax of 5 percent on Monday.", 5, "percent", "tax"),
    ("Tarsk on Thursday gave negotiators another two weeks to settle a dispute, putting off until mid-July a threatened rise in the duty on Canadian lentils to 30 per cent.", 30, "percent", "rise in the duty on Canadian lentils"),
    ("The court approved the bank's hostile €8.3bn offer for Velm Trust on condition that it sell 96 branches.", 8.3e9, "EUR", "offer for Velm Trust"),
    ("A hundred and sixty people stand to lose their jobs.", 160, "people", "people"),
])
def test_what_a_number_measures_in_other_shapes(text, value, unit, of):
    assert (value, unit, of) in [(f.value, f.unit, f.of) for f in find_figures(text)]


def test_two_numbers_beside_each_other_are_not_one():
    assert [f.value for f in find_figures("They counted between two hundred and fifty thousand houses.")] != [250.0]
    assert [f.value for f in find_figures("Of the 12 million tons, 5.5 million dollars went to smelters.")] == [12e6, 5.5e6]
    assert [f.unit for f in find_figures("Of the 12 million tons, 5.5 million dollars went to smelters.")] == ["tons", "USD"]


@pytest.mark.parametrize(("text", "found"), [("Thirty would hurt our own millers.", []), ("Thirty were hurt in the crash.", [30.0])])
def test_a_rate_that_would_hurt_is_nobody(text: str, found: list[float]) -> None:
    assert [f.value for f in find_figures(text)] == found


@pytest.mark.parametrize(("text", "money"), [
    ("The plant cost N2.3bn, said the governor of Kano.", [(2.3e9, "NGN")]),
    ("The court fined him R200,000 in Durban.", [(2e5, "ZAR")]),
    ("The Maldives spent MVR 20m on sand.", [(2e7, "MVR")]),
    ("NRs 45 million was paid by Kathmandu.", [(4.5e7, "NPR")]),
    ("The N2 road was closed near George.", []),
    ("On the R21 highway the wardens stood.", []),
])  # fmt: skip
def test_codes_and_letters_before_a_sum_are_money(text: str, money: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in find_figures(text)] == money
    assert find_names(text)[0] == ()


@pytest.mark.parametrize(("text", "units"), [
    ("The shelter had taken in 46 oiled birds by Saturday. Nineteen were already dead.", [("birds", 46), ("birds", 19)]),
    ("In the shelter 112 birds had arrived, of which 57 died.", [("birds", 112), ("birds", 57)]),
    ("The fire reached a farm with 300 sheep, and three people died.", [("people", 3)]),
    ("Vets put down 40 cows. The villagers fled; two were killed.", [("cows", 40), ("people", 2)]),
])  # fmt: skip
def test_dead_animals_are_no_people(text: str, units: list[tuple[str, int]]) -> None:
    assert [(f.unit, f.value) for f in find_figures(text)] == units


@pytest.mark.parametrize(("text", "values"), [
    ("“If we had waited for the capital we would be counting twenty dead.”", []), ("Twenty people would have died.", []), ("If the tariffs took effect, the goods would be subject to 24 percent.", [24]),
    ("Twenty people died, and the mayor said that it would rain.", [20]), ("The bridge would cost 40 million euros.", [4e7]),
])  # fmt: skip
def test_what_would_have_been_is_no_figure(text: str, values: list[float]) -> None:
    assert [f.value for f in find_figures(text)] == values


@pytest.mark.parametrize(
    "text, found",
    [
        ("Hackers copied a 12-terabyte archive of court files.", [(12, "terabytes", "archive of court files")]),
        ("Some 450GB of design drawings were put up for sale.", [(450, "gigabytes", "design drawings")]),
        ("They published the names of 900 guests, 31 gigabytes in sum.", [(900, "guests", "guests"), (31, "gigabytes", "data")]),
        ("The phone with 128GB storage costs more, and 20TB hard drives too.", []),
        ("A 62-page report blamed the harbour master.", [(62, "pages", "report")]),
        ("The report, 210 pages long, names nobody.", [(210, "pages", "report")]),
        ("A white paper of 48 pages is out. He read page 88 of it.", [(48, "pages", "white paper")]),
        ("The 340-bed hospital faces a 400-strong crowd.", [(340, "beds", "hospital"), (400, "people", "crowd")]),
        ("Patients were taken to Harrow Royal, 28 miles away.", [(28, "miles", "distance to Harrow Royal")]),
        ("The nearest dock is some sixty kilometres off.", [(60, "kilometres", "distance to the nearest dock")]),
        ("The quake struck 40 kilometres off the coast, 12 miles from Orrin.", []),
        ("In Tolm, 3,000 people marched, 20 miles of the way on foot.", [(3000, "people", "people"), (20, "miles", "way on foot")]),
        ("Four of the seven judges backed the ruling and three opposed it.", [(4, "votes", "votes in favour"), (3, "votes", "votes against")]),
        ("Directors voted five to two to decline the offer.", [(5, "votes", "votes"), (2, "votes", "votes")]),
        ("The board refused the plan with six votes against three.", [(6, "votes", "votes"), (3, "votes", "votes")]),
        ("Tolm won five to two at home, and the committee will vote from five to seven.", []),
        ("It was the third ballot: 212 for, 198 against.", [(212, "votes", "votes in favour"), (198, "votes", "votes against")]),
        ("Four of the seven bridges were closed, and three opened.", []),
        ("Trading was halted for two hours on Monday.", [(2, "hours", "Trading halted")]),
        ("A failed update knocked out the tills for six hours.", [(6, "hours", "tills knocked out")]),
        ("She waited five and a half hours for an ambulance.", [(5.5, "hours", "wait")]),
        ("The meeting that ended the merger lasted four hours.", [(4, "hours", "meeting")]),
        ("The factory stood idle for six days, and the tunnel was closed for nine days after a rockfall.", [(6, "days", "factory idle"), (9, "days", "tunnel closed")]),
        ("The central bank lifted rates by half a point to 4.5 percent.", [(0.5, "percentage points", "rates"), (4.5, "percent", "rates")]),
        ("Shops stay open for two hours longer, and the ferry left in 40 minutes.", []),
    ],
)
def test_sizes_distances_votes_and_lengths_told_in_words_are_read(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("The kwacha fell again. A bag of maize was going for K310 in Orrin.", [(310, "ZMW", "bag of maize")]),
        ("The programme will cost K10.2 billion.", [(10.2e9, "ZMW", "cost of the programme")]),
        ("The kina fell. The mine paid K2.50 a kilo.", [(2.5, "PGK", "payment by the mine")]),
        ("The rand fell. Traffic on the R61 and the N2 stood still, and climbers on K2 waited.", []),
        ("The treasury took 9.8 billion kwachas out of this year's spending.", [(9.8e9, "ZMW", "cut in spending")]),
        ("It pays 31.50 crowns a share, against 28.25 in the first offer.", [(31.5, "crowns", ""), (28.25, "crowns", "")]),
        ("The buyer laid 41 kroner a share on the table. The board said no. It then went up to 44.75.", [(41, "kroner", ""), (44.75, "kroner", "offer a share")]),
        ("Shares closed at 12.40 euros, down from 13.10 on Friday.", [(12.4, "EUR", "Shares"), (13.1, "EUR", "Shares")]),
        ("He paid 12.40 euros for lunch. The train left at 13.10 and came at 14.20.", [(12.4, "EUR", "lunch")]),
        ("The peso was bid at 58.60 per dollar by noon. It fell as low as 59.15.", [(58.6, "pesos", "peso per dollar"), (59.15, "pesos", "peso")]),
        ("The lira was at 30.80 last Thursday, and at 9.30 the market opened.", [(30.8, "TRY", "lira")]),
        ("($1 = 9.98 Norwegian crowns)", [(9.98, "NOK", "")]),
        ("By Friday 58,3 percent of the shares had been sold, and it has 2 100 employees.", [(58.3, "percent", "share of the shares"), (2100, "employees", "employees")]),
        ("It has too many drivers. All 4,300 of them got a letter.", [(4300, "drivers", "drivers")]),
        ("They raised the number of customers whose names were taken: 96,000, against the 8,000 that it had admitted.", [(96000, "customers", "customers whose names were taken"), (8000, "customers", "customers whose names were taken")]),
        ("A crowd gathered before the hall. The union put it at 800; the police, at a later hour, at under 350.", [(800, "people", "people who gathered"), (350, "people", "people who gathered")]),
        ("Angry drivers gathered at the depot. We counted about 300.", [(300, "people", "people who gathered")]),
        ("In the papers it is 180. In the list we counted 240. He put it at 45.", []),
        ("Police say 74 people were detained and that 51 have been let go.", [(74, "people", "people arrested"), (51, "people", "people let go")]),
        ("The trust has put off 1,450 operations.", [(1450, "operations", "operations postponed")]),
        ("By Thursday 820 flights had been lost, and 512 pupils have lost their place.", [(820, "flights", "flights"), (512, "pupils", "pupils")]),
        ("The bank lifted its benchmark rate by 450 basis points to 19%.", [(450, "basis points", "benchmark rate"), (19, "percent", "benchmark rate")]),
        ("A buyer in Orr put an order over 1.4 million euros on ice on 3 March.", [(1.4e6, "EUR", "order")]),
        ("That made Acme worth 3.2 billion kroner.", [(3.2e9, "kroner", "value of Acme")]),
        ("Orrin is seeking about $1.2 billion over three years.", [(1.2e9, "USD", "")]),
        ("At the end of December the reserves stood at $4.3 billion.", [(4.3e9, "USD", "reserves")]),
        ("The union won a fare rise of 6 euros.", [(6, "EUR", "fare")]),
        ("Finance chief Ada Pool reckons the bill so far is €7m.", [(7e6, "EUR", "bill")]),
        ("Hackers struck. The criminals have given the firm until Friday to find $12 million.", [(12e6, "USD", "ransom")]),
        ("Owners of 61 per cent of the shares had taken the offer.", [(61, "percent", "share of the shares")]),
        ("A hotline opens and 1,200 people ring it.", [(1200, "people", "people")]),
        ("If you value this, become a supporter for £4 a month.", []),
        ("NEXT: Ten things only bakers know", []),
    ],
)
def test_money_and_counts_whose_word_stands_elsewhere_are_read(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found

"""Who said what, and what nobody said."""

import re
import time

import pytest

from generator.antecedents import named_pronoun
from generator.genders import by_surname, gender_of
from generator.model import Named, Quote
from generator.names import find_names
from generator.quotes import find_quotes


def people(text: str, *names: str, type: str = "person") -> tuple[Named, ...]:
    """Named values with each mention of the full name or its last word."""
    made = []
    for name in names:
        forms = f"{re.escape(name)}|\\b{re.escape(name.split()[-1])}\\b"
        made.append(Named(name, type, mentions=tuple(m.span() for m in re.finditer(forms, text))))
    return tuple(made)


def said(text: str, *names: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.text) for q in find_quotes(text, people(text, *names))]


@pytest.mark.parametrize(
    "text",
    [
        '"The dam will hold through the winter," Carla Mendez said.',
        '"The dam will hold through the winter," said Carla Mendez, the chief engineer.',
        'Carla Mendez said: "The dam will hold through the winter."',
        'Carla Mendez, the chief engineer at Northern Water, told reporters, "The dam will hold through the winter."',
        'The chief engineer, Carla Mendez, said "the dam will hold through the winter."',
        '"The dam will hold through the winter," the engineer, Carla Mendez, told a hearing on Monday.',
        "“The dam will hold through the winter,” Carla Mendez wrote on her blog.",
        "“The dam will hold through the winter,\" Carla Mendez later added.",
        "«The dam will hold through the winter», Carla Mendez said.",
        "„The dam will hold through the winter“, Carla Mendez said.",
        '"The dam will hold through the winter," thus Carla Mendez, the chief engineer.',
        'The minutes quote the chief engineer, Carla Mendez, as saying: "The dam will hold through the winter."',
        'The Post quotes the chief engineer, Ms Carla Mendez, reading from the report: "The dam will hold through the winter."',
        'And it quotes Carla Mendez, whose son Lee was there: "The dam will hold through the winter."',
        'According to Carla Mendez, "the dam will hold through the winter."',
        'Asked about the cracks, Carla Mendez on Tuesday repeated: "The dam will hold through the winter."',
        'Carla Mendez of Northern Water, asked whether she was worried, told the radio’s Peter Hall, "The dam will hold through the winter."',
        'Carla Mendez spoke on Monday. "The dam will hold through the winter," she said.',
        '"The dam will hold through the winter," Carla Mendez assured Peter Hall.',
        '"The dam will hold through the winter," declared to the press the engineer of the dam, Carla Mendez.',
        '"The dam will hold through the winter," summarises Carla Mendez, president of the association of engineers.',
    ],
)
def test_a_quote_finds_its_speaker_wherever_the_verb_stands(text: str) -> None:
    ((speaker, words),) = said(text, "Carla Mendez", "Peter Hall")
    assert speaker == "Carla Mendez"
    assert words.lower().startswith("the dam will hold through the winter")


def test_the_sentence_subject_need_not_be_the_speaker() -> None:
    text = 'Olsen will hardly sign, "least of all a rushed treaty," before the spring vote, Brandt added.'
    assert said(text, "Mia Olsen", "Jan Brandt") == [("Jan Brandt", "least of all a rushed treaty,")]


def test_a_politician_called_by_seat_and_party_is_the_one_named_before() -> None:
    text = 'Sen. Ada Stokes, R-Texas, walked out on Monday.\n\n"So be it," the Texas Republican said. Rep. Ben Alva, D-N.M., stayed. "I am disgusted," the New Mexico Democrat said.'
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ada Stokes", "Ben Alva"]


def test_a_name_inside_the_quote_is_not_the_speaker() -> None:
    text = '"They trusted Olsen because Brandt had charmed him so well," said Ruth K. Amado, a former envoy.'
    assert said(text, "Mia Olsen", "Jan Brandt", "Ruth K. Amado")[0][0] == "Ruth K. Amado"


def test_quotes_of_one_sentence_share_the_speaker() -> None:
    text = "On Monday, Mr. Brandt said the port “had lost its way for years” and the city “only wanted order.”"
    assert [s for s, _ in said(text, "Jan Brandt")] == ["Jan Brandt", "Jan Brandt"]


def test_a_second_quotation_of_the_paragraph_goes_on_with_the_speaker() -> None:
    text = '"We sold no wheat this year," Brandt said. "It is a shame."'
    assert said(text, "Jan Brandt")[1] == ("Jan Brandt", "It is a shame.")


def test_a_pronoun_speaker_is_resolved_across_paragraphs() -> None:
    text = "The harbour has been shut since May, Ms. Amado said.\n\n“Its owners never understood the tides,” she said."
    assert said(text, "Ruth Amado", "Jan Brandt")[0][0] == "Ruth Amado"


def test_a_pronoun_keeps_to_the_gender_of_titles_and_given_names() -> None:
    text = "Ms. Amado met Jan Brandt and Mr. Brandt smiled. “I like the tides,” she said."
    assert said(text, "Ruth Amado", "Jan Brandt")[0][0] == "Ruth Amado"


def test_a_quotation_over_several_paragraphs_keeps_its_speaker() -> None:
    text = "“We began in March,” Jan Brandt said. “The work was slow.\n\n“Then the rain came and the road was gone.”"
    assert [s for s, _ in said(text, "Jan Brandt")] == ["Jan Brandt"] * 3
    assert said(text, "Jan Brandt")[2][1] == "Then the rain came and the road was gone."


@pytest.mark.parametrize(
    "text, source",
    [
        ('"It is over for this season," a harbour official said.', "a harbour official"),
        ('"It is over for this season," said a source close to the matter.', "a source close to the matter"),
        ('"It is over for this season," the report said.', "the report"),
        ('The statement from the harbour office read: "It is over for this season."', "The statement from the harbour office"),
        ('Officials in Oslo said "it is over for this season."', "Officials in Oslo"),
        ('"It is over for this season," a spokesman for Jan Brandt said.', "a spokesman for Jan Brandt"),
    ],
)
def test_an_unnamed_source_speaks_in_the_articles_words(text: str, source: str) -> None:
    assert said(text, "Jan Brandt")[0][0] == source


def test_a_paragraph_that_is_one_quotation_belongs_to_the_report_before_it() -> None:
    text = 'On May 3 the Harbour Gazette reported that, although Brandt called it "simple", the deal was far off.\n\n"After weeks of talks the two sides left the table without a word on fish."'
    names = people(text, "Jan Brandt") + people(text, "Harbour Gazette", type="organisation")
    quotes = find_quotes(text, names)
    assert [(q.speaker, q.kind) for q in quotes] == [("Jan Brandt", "partial"), ("Harbour Gazette", "full")]


def test_an_office_stands_for_the_person_who_holds_it() -> None:
    text = 'President Lena Ortiz arrived late. In an interview on Sunday, the president said the pact marks "the end of the fishing war."'
    assert said(text, "Lena Ortiz")[0][0] == "Lena Ortiz"


def test_two_people_may_say_the_same_words() -> None:
    text = "Jan Brandt met Mia Olsen in May. The two leaders talked about their “lasting friendship” at length."
    assert said(text, "Jan Brandt", "Mia Olsen")[0][0] == "Jan Brandt and Mia Olsen"


@pytest.mark.parametrize(
    "text",
    [
        'Brandt described the town as "lazy" and left.',
        'The "list" is a note that Brandt sent to all harbours.',
        'The so-called "tidal duties" hit every boat, Brandt said.',
        "Brandt put on a “Keep Our Harbour Clean” cap.",
        "Olsen wrote the novel “The Long Way To The Sea” in May.",
        'Brandt warned that the talks would move from "cutting fees" to "closing ports."',
        "A policy known as “voluntary mooring” is in force.",
    ],
)
def test_scare_quotes_titles_terms_and_slogans_are_no_speech(text: str) -> None:
    assert said(text, "Jan Brandt", "Mia Olsen") == []


def test_a_term_that_keeps_returning_in_quotation_marks_is_no_speech() -> None:
    text = 'Brandt cut the "tidal duties" in May. Fishers said the "tidal duties" hurt them.'
    assert said(text, "Jan Brandt") == []


def test_offsets_point_at_the_words_and_the_kind_tells_whole_from_woven() -> None:
    text = '"We will go on with the work," Brandt said, calling the rain "rather a nuisance."'
    whole, woven = find_quotes(text, people(text, "Jan Brandt"))
    assert (text[whole.start : whole.end], whole.kind) == ("We will go on with the work,", "full")
    assert (text[woven.start : woven.end], woven.kind) == ("rather a nuisance.", "partial")
    assert isinstance(whole, Quote) and woven.speaker == "Jan Brandt"


def test_a_question_and_the_answer_have_each_their_speaker() -> None:
    text = 'At the hearing Senator Amado pressed Brandt: "Are you going to mend the road?" Brandt replied that he would.'
    assert said(text, "Ruth Amado", "Jan Brandt")[0][0] == "Ruth Amado"


def test_a_language_that_is_not_read_yields_no_guess() -> None:
    assert find_quotes("市長は「橋は必ず直すと約束する」と述べた。", ()) == ()


def test_text_without_quotation_marks_has_no_quotes() -> None:
    assert find_quotes("Brandt said the dam will hold.", ()) == ()


@pytest.mark.parametrize("unit", ['"', "“", "“a” ", '"a b" ', '"a\n', "Bob, a man, said ", '"Hi there my friend," he said. '])
def test_hostile_lines_take_time_in_step_with_their_length(unit: str) -> None:
    started = time.process_time()
    find_quotes(unit * (60_000 // len(unit)), ())
    assert time.process_time() - started < 5


RALLY = (
    'As one longtime donor put it: "We gave them the council, and what did we get?"\n\n'
    'The party answered through its press chief, Jana Paulsen, who said the speech was "beyond the pale, even for him."\n\n'
    'A tracker filmed it for Harbour First, a lobby group, whose spokesman, Colin Reade, said it showed "a man without an answer."\n\n'
    'Organizers of the rally said they expected "at least ten thousand people" there.\n\n'
    'Asked by Jana Paulsen about the film, Tom Keene said no. "I stand by it," he said. "Every single word."\n\n'
    'One of them, former aide Rick Moss, called it "the only way to save the port."\n\n'
    '"They are all phonies here," said the other, Hal Burke.\n\n'
    'The nominee fired back, calling the signers "a failed elite on its way out." "They had their chance and they blew it," he said.\n\n'
    'One port official was blunter: "They blinked, and everybody knows it."\n\n'
    '"There will be no ransom paid," Colin Reade said on "Meet the Harbour."'
)


@pytest.mark.parametrize(
    "opening, speaker",
    [
        ("We gave them", "one longtime donor"),
        ("beyond the pale", "Jana Paulsen"),
        ("a man without", "Colin Reade"),
        ("at least ten", "Organizers of the rally"),
        ("I stand by", "Tom Keene"),
        ("Every single", "Tom Keene"),
        ("the only way", "Rick Moss"),
        ("They are all", "Hal Burke"),
        ("a failed elite", "The nominee"),
        ("They had their", "The nominee"),
        ("They blinked", "One port official"),
        ("There will be", "Colin Reade"),
    ],
)
def test_each_voice_of_a_campaign_is_told_apart(opening: str, speaker: str) -> None:
    found = {words: who for who, words in said(RALLY, "Jana Paulsen", "Colin Reade", "Tom Keene", "Rick Moss", "Hal Burke")}
    assert [who for words, who in found.items() if words.startswith(opening)] == [speaker]


def test_the_name_of_a_programme_is_no_quote() -> None:
    assert not any("Meet the" in words for _, words in said(RALLY, "Colin Reade"))


@pytest.mark.parametrize(
    ("text", "opening", "speaker"),
    [
        ('Asked about those remarks, Ruth Amado shrugged. "He has had a rough week," she said.', "He has had", "Ruth Amado"),
        ('"Because I never lied to you," Ruth Amado shot back, to applause.', "Because", "Ruth Amado"),
        ('Ruth Amado spoke on. A reporter asked whether she had seen it. "You would have to ask him," she said.', "You would", "Ruth Amado"),
        ('Jan Brandt left early. Of Jan Brandt, Ruth Amado said: "We have asked for proof."', "We have", "Ruth Amado"),
        ('Jan Brandt called the vote "illegal" on Monday.', "illegal", "Jan Brandt"),
        ('"The gate was held together with tape," La Hoja quoted an unnamed diver as saying.', "The gate", "an unnamed diver"),
        ('The notes quote an unnamed diver as saying that the gate was "held together with tape and hope."', "held together", "an unnamed diver"),
        ("Notes show that the harbour's deputy, Jan Brandt, warned in May that the pumps \"could fail at any moment.\"", "could fail", "Jan Brandt"),
        ('Jan Brandt said he would "not defend" the plan "now or in the future," according to two people in the room.', "now or", "Jan Brandt"),
        ('It was, in the words of one lobbyist, "amateur hour at sea."', "amateur hour", "one lobbyist"),
        ('"I like the kid," one customer said. Another disagreed. "Ruth did fine by me," he said.', "Ruth did", "Another"),
        ("Ruth Amado called the plan 'cruel and illiterate', adding: 'It will cost more than it saves.'", "It will cost", "Ruth Amado"),
        ("'This is a betrayal of the north,' said a driver. Jan Brandt said members would 'not go quietly'.", "not go", "Jan Brandt"),
        ('Asked about Ruth Amado\'s promise to "burn the whole pier," Jan Brandt paused.', "burn the", "Ruth Amado"),
        ('A dozen members, in Ruth Amado\'s phrase, "wobble when the wind blows."', "wobble when", "Ruth Amado"),
        ('The end may rest with Ruth Amado, a baker from Oslo, who has said that she is "praying on it."', "praying", "Ruth Amado"),
        ('Jan Brandt spoke on. Asked about Ruth Amado\'s claim of "no plan at all," he paused. "I have one," he said.', "I have", "Jan Brandt"),
        ('"There was never any plan," said Jan Brandt, a baker. "None."', "None", "Jan Brandt"),
        ("On Monday she went further, Ruth Amado told them, saying the plan was “quite unfit for the sea.”", "quite unfit", "Ruth Amado"),
    ],
)
def test_more_shapes_of_reported_speech(text: str, opening: str, speaker: str) -> None:
    assert [who for who, words in said(text, "Ruth Amado", "Jan Brandt") if words.startswith(opening)] == [speaker]


def test_pronouns_elsewhere_tell_the_gender_of_an_uncommon_name() -> None:
    text = "Ruvane Amado raised her hand. Obel Brandt took his seat. “I like the tides,” she said."
    assert said(text, "Ruvane Amado", "Obel Brandt")[0][0] == "Ruvane Amado"


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert said("In the '90s workers' rights were won, Jan Brandt said, and the boys' club closed.", "Jan Brandt") == []


def test_what_is_called_so_in_capitals_is_a_name() -> None:
    assert said('A committee called "Forward Together" claimed credit for it, Ruth Amado said.', "Ruth Amado") == []


def test_what_stands_behind_a_possessive_in_capitals_is_a_title() -> None:
    assert said('Ruth Amado told the radio\'s "Sunday Forum" that it rained.', "Ruth Amado") == []


def test_whose_post_it_is_does_not_hide_the_speaker() -> None:
    text = 'Director of Velm Carla Mendez told the radio on Thursday that the firm "has never received such a letter".'
    held = Named("Carla Mendez", "person", role="Director of Velm", mentions=((text.index("Carla"), text.index("Carla") + 12),))
    assert [q.speaker for q in find_quotes(text, (held,))] == ["Carla Mendez"]
    other = 'The mother of Carla Mendez told the radio on Thursday that the firm "has never received such a letter".'
    assert [q.speaker for q in find_quotes(other, (Named("Carla Mendez", "person", mentions=((14, 26),)),))] == ["The mother of Carla Mendez"]


def test_a_text_in_capitals_is_quoted_as_it_is_printed() -> None:
    from generator.boilerplate import clean
    from generator.reading import read_lone
    from generator.seeds import seed_of

    raw = ("FERRY TALKS END WITHOUT A DEAL\n\nSKARVIK, 12 MARCH 2024 (COAST PRESS) - TALKS ON THE FERRY TO SKARVIK ENDED ON TUESDAY WITHOUT A DEAL, A SPOKESMAN FOR THE COUNTY SAID.\n\n"
           "HARBOUR MINISTER ORLA BRANDVOLD SAID SHE WOULD NOT RETURN BEFORE THE FARES FALL. \"WE CAME TO SAIL, NOT TO BE SOLD,\" BRANDVOLD TOLD REPORTERS.\n\nTHE FERRY CARRIED 140,000 PEOPLE LAST YEAR.\n")
    reading = read_lone(clean(seed_of("a.txt", raw.encode())))
    assert [(q.speaker, q.text) for q in reading.quotes] == [("Orla Brandvold", "WE CAME TO SAIL, NOT TO BE SOLD,")]
    assert reading.summary and all(s.text in raw for s in reading.summary)


def test_who_was_told_is_no_speaker() -> None:
    text = 'Carla Mendez wrote a report, and was then told the county wanted "a fresh pair of eyes on the dam."'
    assert "was" not in [speaker for speaker, _ in said(text, "Carla Mendez")]


def test_who_is_named_by_a_pronoun_speaks_next() -> None:
    text = "The leader of the council resigned on Wednesday.\n\nIan Pelham had led it since 2021. His deputy takes over. She is Moira Quayle. “I promise lorries and no miracles,” she said."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Moira Quayle"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("The mayor, Ann Lee, disagreed. “Nobody has asked this town.”", "Ann Lee"), ("Governor Peter Hale was blunt about the plan. “It is dead on arrival in this house.”", "Peter Hale"),
    ("For Dana Kim, a nurse at the hospital, the answer is simple. “Pay us what you promised us.”", "Dana Kim"), ("A spokesman for the ministry declined to give details. “We will inform the public in due course.”", "A spokesman for the ministry"),
    ("“I have nothing to hide from anybody.” With these words Senator Joan Pike opened the hearing.", "Joan Pike"), ("“It is over and we know it.” That was how Tom Reed, the coach, put it on Sunday.", "Tom Reed"),
    ("Police chief Rita Sands said on Tuesday that two men were held. The mayor, Ann Lee, was relieved. “This town can sleep again.”", "Ann Lee"),
    ("Nora Fields remembers the night well. She was nine. “My father carried me down the stairs in a blanket.”", "Nora Fields"),
])
def test_a_quotation_by_itself_is_of_whom_the_sentence_beside_it_is_about(text: str, speaker: str) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == [speaker]


def test_a_quotation_in_another_paragraph_is_not_of_the_one_named_before() -> None:
    text = "The mayor, Ann Lee, was relieved.\n\n“This town can sleep again after three long nights.”"
    assert "Ann Lee" not in [q.speaker for q in find_quotes(text, find_names(text)[0])]


def test_what_was_stated_by_somebody_in_the_next_sentence_has_a_speaker() -> None:
    text = '"We leave nobody behind". This was stated by the mayor of Skarvik, Ann Lee, after the evacuation.'
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ann Lee"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("“This crane should have gone years ago”, — says the inspector of the union, who asked not to name him.", "the inspector of the union"),
    ("“We look into every call,” was brief the commissioner Rolf Berg.", "Rolf Berg"), ("“The hall opens on Monday at nine,” shared Dr. Ann Lee.", "Ann Lee"),
    ("“The office failed,” Greta Wolff, its acting head, said at a news conference in Vienna.", "Greta Wolff"),
    ("The report is short. “After that we sell it,” has said he and rang off.", None),
    ("The mayor, Ann Lee, was asked about the bridge. The museum hopes to open its doors again “in the second half of the year”, if the roof is done.", None),
    ("Police chief Ann Lee said the road was shut. A Norvik spokesperson declined to comment on “an open matter with a client of ours”.", "A Norvik spokesperson"),
    ("Ann Lee said the road was shut.\n\nForum: 48 opinions. Last: “It has been sold long ago, so wake up” (from: Bo)", None),
    ("Ann Lee, the chief engineer, who sat beside Mr. Peter Hale, did not speak. Asked if she had offered to go, he answered for her: “This is no time for changing the crew.”", "Peter Hale"),
    ("The head of the mill is a donor. Headmistress Dobra Stankova repeated that the alarm was broken. “I wrote, I begged,” she is indignant.", "Dobra Stankova"),
    ("Two men, Tsvyatko Marinov and Ilko Kolev, were charged in May. The trial opens in June.\n\nI visited the curator at home. “He has seen the world, I have seen the harbour,” she said.", None),
])
def test_words_are_never_given_to_whoever_spoke_before(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == [speaker]


@pytest.mark.parametrize("text", [
    "“After that we sell it,” has said he, told for our site a clerk who picked up. “We look into every call we get,” told on.", "She hoped somebody would tell them of “the young woman who measured it all”.",
    "Also in this issue: Who is eating the fish? / Letters: “Your sparrow was not one at all”", "Ann Lee walks to the hall to say, “I have an appointment this afternoon.”",
])
def test_no_piece_of_a_sentence_is_a_speaker(text: str) -> None:
    speakers = [q.speaker or "" for q in find_quotes(text, find_names(text)[0])]
    assert not any(s and (s[0].islower() and not s.startswith(("a ", "the ")) or ":" in s or "sell" in s) for s in speakers), speakers


def test_a_reader_who_says_is_a_reader() -> None:
    text = "A reader who keeps a stall says: “We have two notebooks, a blue one and a red one.”"
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["A reader"]


@pytest.mark.parametrize(("name", "sex"), [("Rumyana Petrova", "f"), ("Tsvyatko Petrov", "m"), ("Reto Casanova", ""), ("Kim Sadovsky", "")])
def test_a_slavic_surname_tells_a_woman_from_a_man(name: str, sex: str) -> None:
    assert by_surname(name) == sex


def test_an_office_before_a_name_is_known_over_its_body() -> None:
    text = "The Governor of the Bank of Norvik (BoN), Dr. Ama Lund, has resigned. In a letter the governor made no mention of the dispute. “I came to this house as a young clerk,” she wrote."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ama Lund"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Ann Lee asked for time. “Until Friday,” she was told.", None),
    ("Ann Lee sent the letter on Monday. According to the Port Authority it got a one-line answer the next morning: “Noted, but not for the owner of the quay.”", None),
    ("General secretary Ann Lee said members had complained about the water “for at least a year” and called for the log.", "Ann Lee"),
    ("The chairwoman, Ann Lee, said that the minister had answered “what he wanted to answer”.", "Ann Lee"),
    ("Ann Lee, the senator, held up a page. “It is a long lunch: the bill was for eleven dishes,” said the senator under laughter of the hall.", "Ann Lee"),
    ("A person close to the yard said that it would settle. One official there recalled that the slab was poured in the end. “It is an excellent slab. We park on it,” he said.", "One official there"),
    ("“I have an uncle in the north, and my uncle is old.” Ann Lee promises the first charts for the winter. “If the boom opens, that is,” she repeated.", "Ann Lee"),
])
def test_whose_words_they_are_in_a_sentence_about_two(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])][-1:] == [speaker]


def test_a_sentence_about_somebody_leads_on_though_an_office_is_quoted_in_it() -> None:
    text = (
        "The owner’s lawyer, Tom Lind, said that his client would challenge it. He is not related to the director, Paul Orr, the lawyer added.\n\n"
        "Orr himself faced four hours of questions, a week later than planned because of what his office called a stomach infection. He offered an apology.\n\n“I do not defend the list,” he told the committee. “I defend the ship.”"
    )
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Paul Orr", "Paul Orr"]


def test_a_spokeswoman_without_a_name_goes_on_speaking() -> None:
    text = (
        "“You cannot see whether a bottle is full,” said Ann Lee, who led the inquiry, in the harbour office.\n\n"
        "The wreck is to stay, unless the committee of the families prevails. Its spokeswoman lost her father on board. She has asked for the deck to be searched, and she replied with a question of her own: “What did the bottles cost?”"
    )
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ann Lee", "Its spokeswoman"]


def test_the_second_of_two_is_whom_the_next_sentence_is_about() -> None:
    text = (
        "The chairwoman, Ann Lee, is able and a little too fond of microphones; readers mix her up with the prosecutor, Mary Orr, who avoids them. "
        "It is the second of the two who should be watched. She has followed the payments from one account to another. “Money is like water,” she said to students. “It only goes where you have not looked.”"
    )
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Mary Orr", "Mary Orr"]


def test_pronouns_of_those_whom_nobody_has_listed() -> None:
    asked = "Ana Reed spoke on Monday. “It reached my office,” she said. A reporter asked what the difference was. She was silent and answered: “That is what I have to answer for.”"
    assert [q.speaker for q in find_quotes(asked, find_names(asked)[0])] == ["Ana Reed", "Ana Reed"]
    diplomat = "Tom Reed, the mayor, said that he would stay. But a former diplomat who has long worked in Velm holds that some deputies may be absent. He said to the paper: “What counts is who has a cold on Friday.”"
    assert [q.speaker for q in find_quotes(diplomat, find_names(diplomat)[0])] == ["a former diplomat"]


def test_he_in_an_event_is_not_whoever_was_named_before_somebody_without_a_name() -> None:
    text = "Tom Sarn believes that talks go on. But a former diplomat who has long worked in Velm holds that some may be absent. He said that it was late."
    at = text.index("He said")
    assert named_pronoun(text[at:], text, at, find_names(text)[0]) == text[at:]


def test_whoever_a_sentence_is_about_is_its_who() -> None:
    before = 'Ada Brandvik, the minister, said that she had “the same thing” in mind.\n\n'
    for lead in ("Mia Holt of Calder Research, who had warned in February of a bill, said that the cost was lower than feared.",
                 "Mia Holt, mother of a girl who passed 23 days in Velm and who speaks for the families, left before the end."):
        text = before + lead + " “We did not come here for a discussion on emails,” she said to the journalists."
        assert find_quotes(text, find_names(text)[0])[-1].speaker == "Mia Holt", lead


def test_whom_a_body_sends_to_speak_is_not_the_body() -> None:
    text = "“This is a paper that people have read,” said the general secretary of the Harbour and Terminal Workers' Union, Mia Holt, who had toured the sheds."
    assert find_quotes(text, find_names(text)[0])[0].speaker == "Mia Holt"


@pytest.mark.parametrize("verb", ["smiles", "sighs", "estimates", "rejoices", "says"])
def test_a_translation_has_more_verbs_of_saying(verb: str) -> None:
    text = f"“We have treated them as if they were ours,” {verb} Sergio Prado, director of communication. A part sleeps on the yard."
    assert find_quotes(text, find_names(text)[0])[0].speaker == "Sergio Prado"


def test_what_was_posted_is_not_who_posted_it() -> None:
    text = "President Elias Holt, who told a crowd last month that “a stone must not leave home nameless”, posted one sentence: “The name will be written here.”"
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Elias Holt", "Elias Holt"]


def test_whoever_passes_something_on_with_words_has_said_them() -> None:
    text = "An adviser forwarded it within the hour to the chief of staff, Bernardo Holt, with the words “keep an eye on this”, according to the weekly."
    assert find_quotes(text, find_names(text)[0])[0].speaker == "An adviser"
    text = "Ada Brandvik forwarded it to the chief of staff with the words “keep an eye on this”."
    assert find_quotes(text, find_names(text)[0])[0].speaker == "Ada Brandvik"


def test_she_is_whom_the_paper_wrote_of() -> None:
    text = ("Egypt's Trade Minister, Mrs Nevin Holt, is expected to lead her team. The Coast Tribune writes that the Minerals Minister, Dr Rehema Brandvik, whose officials were behind it, will not come. "
            "She told the newspaper that she had “a ministry to run and no need of hotel soap”.")
    assert find_quotes(text, find_names(text)[0])[0].speaker == "Rehema Brandvik"


def test_what_is_said_in_a_statement_is_said_by_whose_it_is() -> None:
    text = "In the short statement of the Velmish bank it was said that “the risks cannot be priced in this time”."
    assert find_quotes(text, find_names(text)[0])[0].speaker == "the Velmish bank"


def test_two_who_speak_in_one_sentence_are_told_apart() -> None:
    text = "“We will sue,” the lawyer for the families, Ottilie Brandt, told the court, while the judge, Karl Ruf, warned her that “this is not a stage”."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ottilie Brandt", "Karl Ruf"]


def test_he_behind_somebody_s_contract_is_somebody_else() -> None:
    text = "Lindiwe Nkosi left. “They are children,” she said. Chief Pieter Brand disagreed: “They are under contract.” Nkosi’s contract, he noted, “has a clause on loyalty”."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Lindiwe Nkosi", "Pieter Brand", "Pieter Brand"]


def said_by(text: str) -> list[str | None]:
    return [quote.speaker for quote in find_quotes(text, find_names(text)[0])]


@pytest.mark.parametrize(("text", "who"), [
    ("According to Coast Wire, which published a summary, the commission finds that the dam failed through erosion, and that \"the rainfall was the occasion and not the cause\".", "the commission"),
    ("According to Ana Reed, the dam failed through erosion, and that is \"the rainfall that was the occasion and the cause\".", "Ana Reed"),
    ("Coast Wire writes that he left. The report seems to have taken him at his word. It does say that his ministry called off a contract, but it calls that \"a budgetary matter outside the mandate\".", "the report"),
    ("Norvik said on Monday that it would stay. The report shocked Norvik. It called that \"a budgetary matter outside the mandate\".", "Norvik"),
    ("The Coast News Agency reported on Monday. The agency cited an official who said that the commission had asked Norvik for \"price data for every ramp, belt and tug\".", "an official"),
    ("The Coast News Agency reported on Monday. Ana Reed, who said that it was \"a very sad day for the island\", left.", "Ana Reed"),
    ("The Ministry of Land, Infrastructure and Transport said it would \"look closely at who controls whom.\"", "Ministry of Land, Infrastructure and Transport"),
])
def test_who_found_it_or_told_the_agency_has_said_it_and_not_the_agency(text: str, who: str) -> None:
    assert said_by(text) == [who]


@pytest.mark.parametrize(
    "text, names, speaker",
    [
        ('"It was late," says Ewa Pool. The board\'s spokesman, Jan Reed, with whom I talk in a corridor, sighs. "They worked to order," he says.', ("Ewa Pool", "Jan Reed"), "Jan Reed"),  # 'I' is whoever writes
        ('All of this lands on a cabinet whose prime minister, Jan Reed, gave up his post on Tuesday with the words "I am the one who lost".', ("Jan Reed",), "Jan Reed"),
        ('Jan Reed sat behind. The old mayor had given up his post in a phrase that his rivals themselves quoted on Thursday with respect: "It is I who lost the town."', ("Jan Reed",), "The old mayor"),
        ('Tickets already bought will be returned or, says the notice on the door, "honoured in happier times".', (), "the notice on the door"),
        ('Ada Pool left a letter.\n\nPresident Velchev gave Ida Krog the folder. You have seen the picture. I liked what she said better. "I take it as a debt and not as a prize."', ("Ada Pool", "Velchev", "Ida Krog"), "Ida Krog"),
        ('"With two you wait," a man from the party said.\n\nAnd Kardal? Seen at the market, without guards. Somebody asked if he would stand again. "For the bus," he said.', (), "Kardal"),
        ('Ada Pool said she would stay.\n\nShe told Ida Krog and Jan Reed that it was late. "It was very late," she added.', ("Ada Pool", "Ida Krog", "Jan Reed"), "Ada Pool"),
        ('The owner, Jan Reed, said the offer, "the best so far", was not enough.', ("Jan Reed",), "Jan Reed"),
    ],
)
def test_whoever_said_it_is_neither_the_writer_nor_whoever_repeats_it(text: str, names: tuple[str, ...], speaker: str) -> None:
    assert said(text, *names)[-1][0] == speaker


def test_a_surname_alone_may_tell_of_a_man_or_a_woman() -> None:
    assert [gender_of("", Named(name, "person")) for name in ("Velchev", "Stroińska", "Narbutaitė", "Sadovsky", "Reed")] == ["m", "f", "f", "", ""]


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee said the plan was late.",
        "Ann Lee offered another view.",
        "The mayor's lawyer, Ann Lee, had a shorter statement.",
    ],
)
def test_a_sentence_by_itself_is_of_whoever_the_sentence_before_it_tells_of(lead: str) -> None:
    text = f"“They are no sellers at all,” said lawyer Jim Dunham.\n\n{lead} “Nobody asked us about it.”"
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Jim Dunham", "Ann Lee"]


def test_whoever_was_asked_replies() -> None:
    text = "Judge Ann Lee was sworn in.\n\nAt a meeting announcing her post, a reporter asked Lee, “What is the biggest problem in the courts now?”\n\n“The biggest hurdle is bias in what we decide,” she replied."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["a reporter", "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "The workshops help people address some of the fears they have: “I do not know what to speak about.” “I am not an expert.”",
        "The decision overturned the previous ruling of the court, which had found Rubex to be a “service provider” instead of a seller.",
    ],
)
def test_no_speaker_is_a_clause(text: str) -> None:
    assert not [q.speaker for q in find_quotes(text, find_names(text)[0]) if q.speaker and len(q.speaker.split()) > 4]


def test_the_name_of_a_show_before_its_host_is_no_quotation() -> None:
    text = 'Asked why, Ann Lee told "Morning Tide Today" co-host Ben Ortov, "Because if you do not do it, you have to answer to us."'
    assert [q.text[:7] for q in find_quotes(text, find_names(text)[0])] == ["Because"]


def test_points_of_something_are_not_made() -> None:
    text = "The year will bring a festival dedicated to “decolonial perspectives” and an online map marking points of interest around the city."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0]) if q.speaker] == []


def test_a_long_post_is_its_holder_s() -> None:
    text = "“We look forward to a group of ministers from across the region,” Minister of Industry, Investment and Commerce, Senator the Hon. Ann Lee, told the paper."
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ann Lee"]


@pytest.mark.parametrize("text", ['Jan Brandt called her dog "Rex" in the morning.', 'The so-called "ghetto" was cleared by Jan Brandt.', 'The band, called "thunder", played for Jan Brandt.'])
def test_one_word_is_a_quotation_only_where_somebody_calls_a_thing_so(text: str) -> None:
    assert said(text, "Ruth Amado", "Jan Brandt") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The Anchor Bar said "we will open again soon".\n\nSwimming pool in the park - closed after midnight\n\n"It is with a heavy heart that we bring this news."', [None]),
        ('The Anchor Bar said "we will open again soon".\n\nThe rock cafe is to close\n\nThey said: "It is with a heavy heart that we bring this news."', [None]),
        ('The Anchor Bar said "we will open again soon".\n\n"It is with a heavy heart that we bring this news."', ["The Anchor Bar"]),
        ('"It was time," Mia Olsen said.\n\nWhat happens next\n\n"It is with a heavy heart that we bring this news."', ["Mia Olsen"]),
        ('"It was time," Mia Olsen said.\n\nJan Brandt refuses\n\n"It is with a heavy heart that we bring this news."', [None]),
        ('People answered.\n\nMia Olsen, baker\n\n"It is with a heavy heart that we bring this news."\n\nJan Brandt, trader\n\n"We would rather close today than pay."', ["Mia Olsen", "Jan Brandt"]),
        ('The model is praised.\n\n"It is with a heavy heart that we bring this news."\n\nMia Olsen, Courier\n\n"We would rather close today than pay."\n\nJan Brandt, Gazette', [None, None]),
    ],
)
def test_a_heading_ends_what_a_house_said_and_may_name_who_speaks_next(text: str, expected: list[str | None]) -> None:
    assert [s for s, words in said(text, "Mia Olsen", "Jan Brandt") if words.startswith(("It is", "We would"))] == expected


@pytest.mark.parametrize(
    "text",
    [
        'Jan Brandt was named governor, earning the local nickname "the man with the iron hand" for his temper, he said.',
        'Jan Brandt was named governor, earning the nickname "mkono wa chuma," or "the man with the iron hand," for his temper.',
        'The Courier spoke with a dancer going by the name "The Silver Queen". Jan Brandt said so.',
        'Jan Brandt has adopted what we might call the "technocratic view of growth," a new form of it.',
        'The campaign of Jan Brandt sold hats reading "The Book Stops Here" and "Wait For Him," as one passage says.',
    ],
)
def test_names_and_slogans_are_said_by_nobody(text: str) -> None:
    assert said(text, "Jan Brandt") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Jan Brandt earned respect and said "the name matters to us all".', [("Jan Brandt", "the name matters to us all")]),
        ('His trial for treason began, with the prosecution describing Jan Brandt as "the soul of the whole undertaking."', [("the prosecution", "the soul of the whole undertaking.")]),
        ('Jan Brandt began, "We have all been waiting here for too long."', [("Jan Brandt", "We have all been waiting here for too long.")]),
        ('"If they wanted to be liked, they would have gone home," read one.', [(None, "If they wanted to be liked, they would have gone home,")]),
        ('"If they wanted to be liked, they would have gone home," said one.', [("one", "If they wanted to be liked, they would have gone home,")]),
        ('Nobody replied.\n\n"So far the sea is winning. It is a long game." - Jan Brandt\n\nMia Olsen called it a war.', [("Jan Brandt", "So far the sea is winning. It is a long game.")]),
        ('Nobody replied.\n\n"So far the sea is winning. It is a long game." - Jan Brandt had gone home.', [(None, "So far the sea is winning. It is a long game.")]),
        ('"There are many difficulties," Mia Olsen said.\n\nIn Ada Lis’s case, she decided to stay with her child. "I am worried about him," she went on.', [("Mia Olsen", "There are many difficulties,"), ("Ada Lis", "I am worried about him,")]),
        ('"There are many difficulties," Mia Olsen said.\n\nIn the end, she decided to stay with her child. "I am worried about him," she went on.', [("Mia Olsen", "There are many difficulties,"), ("Mia Olsen", "I am worried about him,")]),
        ('Mia Olsen warned that the sector faces "mass job cuts now".\n\nSpeaking on Monday, the Conservative MP said: "There are ways out."', [("Mia Olsen", "mass job cuts now"), ("Mia Olsen", "There are ways out.")]),
        ('Mia Olsen warned that the sector faces "mass job cuts now". Jan Brandt left.\n\nSpeaking on Monday, the Conservative MP said: "There are ways out."', [("Mia Olsen", "mass job cuts now"), ("the Conservative MP", "There are ways out.")]),
        ('"There are no medicines at all today," Mia Olsen said. The ward was shut.\n\n"There are no medicines at all today," Mia Olsen said.', [("Mia Olsen", "There are no medicines at all today,")]),
        ('"There are no medicines at all today," Mia Olsen said. The ward was shut.\n\n"There are no medicines at all today," Jan Brandt said.', [("Mia Olsen", "There are no medicines at all today,"), ("Jan Brandt", "There are no medicines at all today,")]),
    ],
)
def test_a_speaker_is_whoever_the_sentence_means(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "Mia Olsen", "Jan Brandt", "Ada Lis") == expected


@pytest.mark.parametrize("text", ["Ben Ortov, Prime Minister of Velm, met Ann Lee. The Prime Minister said, “We see no evidence of that.”", "Velm’s Prime Minister and Chairman of the Council, Dr the Rt. Hon. Ben Ortov, met Ann Lee. The Prime Minister said, “We see no evidence of that.”"])
def test_the_holder_of_a_post_is_not_whom_he_met(text: str) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == ["Ben Ortov"]


@pytest.mark.parametrize("kept_back", ["Dan (not his real name), a student,", "Dan, not his real name,", "Dan (his name has been changed), a student of 19,"])
def test_whose_name_is_kept_back_speaks_all_the_same(kept_back: str) -> None:
    text = f'"Rents come first," said Jan Brandt, a student.\n\n{kept_back} has gone home after a week. He doesn’t plan to go back. "I was living with five others whom I did not know."'
    assert [s for s, _ in said(text, "Jan Brandt")] == ["Jan Brandt", "Dan"]


def test_a_sentence_of_he_stays_with_whoever_spoke_where_nobody_else_comes() -> None:
    text = '"Rents come first," said Jan Brandt, a student.\n\nHe doesn’t plan to go back. "I was living with five others whom I did not know."'
    assert [s for s, _ in said(text, "Jan Brandt")] == ["Jan Brandt", "Jan Brandt"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Named after a photograph (made famous by the astronomer Carl Segal) the record let Lubok reflect.\n\n“When you look at that image you see how small we are,” he says.", None),
    ("Carl Segal (born in 1934) wrote it. “When you look at that image you see how small we are,” he says.", "Carl Segal"),
    ("“When you look at that image you see how small we are,” said Rubex analyst Carl Segal commenting on the move.", "Carl Segal"),
    ("US bank chief Carl Segal spoke. Addressing a conference, the bank chief said that “the prospects for us appear good.”", "Carl Segal"),
    ("US bank chief Carl Segal spoke. Addressing a conference, the police chief said that “the prospects for us appear good.”", "the police chief"),
    ("Carl Segal, president and CEO of Halden Commercial Airplanes said, “This has been a wonderful day.”", "Carl Segal"),
    ("Carl Segal, the mayor of Velm, and the president of Rubex said, “This has been a wonderful day.”", "the president of Rubex"),
])
def test_brackets_posts_and_what_somebody_does_beside_saying(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == [speaker]


def test_the_minister_is_not_the_prime_minister_where_another_one_is_named() -> None:
    text = 'Transport Minister Ada Pool is under pressure. Her deputy was dismissed by Prime Minister Ben Ortov on May 30. The minister said on Wednesday that she would "not run away from anybody at all".'
    found = find_quotes(text, find_names(text)[0])
    assert [q.speaker for q in found] == ["Ada Pool"]
    alone = 'Prime Minister Ben Ortov came late. The minister said on Wednesday that he would "not run away from anybody at all".'
    assert [q.speaker for q in find_quotes(alone, find_names(alone)[0])] == ["Ben Ortov"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The union said 80 percent had taken part; Tarsk Rail counted 41 trains and spoke of "limited participation by staff".', "Tarsk Rail"),
        ('Carla Mendez said 80 percent had taken part; she spoke of "a very great success".', "Carla Mendez"),
        ('Carla Mendez reads out the letter. It bears a stamp, the weekly reported, and a handwritten note: "No funds before autumn."', None),
        ('The hall was full. Carla Mendez had one note for them: "No funds before autumn."', "Carla Mendez"),
    ],
)
def test_words_belong_to_the_clause_that_tells_of_them(text: str, speaker: str | None) -> None:
    assert [who for who, _ in said(text, "Carla Mendez")] == [speaker]


def test_the_name_of_the_paper_that_somebody_talks_to_is_no_quote() -> None:
    text = 'Carla Mendez, the chief, said to "Lund Morning Post" that the firm is safe. "We have nothing to hide," she said to "Lund Morning Post".'
    assert said(text, "Carla Mendez") == [("Carla Mendez", "We have nothing to hide,")]
    assert said('Carla Mendez said: "Let Us Pray For Rain!"', "Carla Mendez") == [("Carla Mendez", "Let Us Pray For Rain!")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Pool: "We go on."\n\nCarla Mendez, on the way to her car, when we asked if the wait had been worth it: "Nine weeks. I counted."', "Carla Mendez"),
        ('The wait was long, reporters said when we asked if it had been worth it: "Nine weeks."', "reporters"),
        ('People briefed on the talks said the firm offered 2 percent, which Carla Mendez turned down as "arithmetic and not an offer".', "Carla Mendez"),
        ("People briefed on the talks said the firm offered 2 percent, which Mendez's team turned down as \"arithmetic and not an offer\".", "Mendez's team"),
        ('Carla Mendez said the firm offered 2 percent, which was printed as "a very generous offer indeed".', "Carla Mendez"),
        ('Carla Mendez led the firm. The technicians with whom we spoke in Tarsk, who do not want their names to be written, say that the system "was new in everything".', "The technicians"),
        ('Carla Mendez, with whom we spoke in Tarsk, said that the system "was new in everything".', "Carla Mendez"),
        ('"More need for us all," repeats a man and shakes his head.', "a man"),
    ],
)
def test_the_clause_before_a_quotation_names_its_speaker(text: str, speaker: str) -> None:
    assert said(text, "Carla Mendez")[-1][0] == speaker


def test_she_is_not_the_one_who_pressed_her() -> None:
    text = 'Then came the turn of Ana Reed, the chief engineer. She repeated that the part was sound. Pressed by Mrs Mendez, she conceded that the manual "could have been clearer on this".'
    assert said(text, "Ana Reed", "Carla Mendez") == [("Ana Reed", "could have been clearer on this")]
    plain = 'Then came the turn of Ana Reed, the chief engineer. Pressed by the chair, Mrs Mendez conceded that the manual "could have been clearer on this".'
    assert said(plain, "Ana Reed", "Carla Mendez") == [("Carla Mendez", "could have been clearer on this")]


def test_who_came_since_a_body_spoke_says_what_stands_alone() -> None:
    text = 'The agency said that it will cut the quota. On Monday Carla Mendez flew to Tarsk and came out after five hours. You all remember the scene. "We have not come here to beg."'
    assert said(text, "Carla Mendez") == [("Carla Mendez", "We have not come here to beg.")]
    before = 'On Monday Carla Mendez flew to Tarsk. The agency said that it will cut the quota. You all remember the scene. "We have not come here to beg."'
    assert said(before, "Carla Mendez") == [("The agency", "We have not come here to beg.")]


def test_words_in_the_name_of_a_speaker_are_not_said_by_that_one() -> None:
    text = 'Carla Mendez, the minister whose "chess clock" letter annoyed so many people, tweeted a picture of a clock.'
    assert said(text, "Carla Mendez") == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('He had come, he told the hall, "without lawyers and without excuses". Hours later Ben Ortov left by the side door.', ["Ben Ortov"]),
        ('He had come, he told the hall, "without lawyers and without excuses". Hours later she left by the side door of Ben Ortov.', [None]),
        ('He had come, he told the hall, "without lawyers and without excuses".\n\nBen Ortov left by the side door.', [None]),
        ('Ben Ortov called suggestions to the contrary "fiction".', ["Ben Ortov"]),
        ('Ben Ortov runs what locals call "fiction".', []),
    ],
)
def test_somebody_named_behind_the_pronoun_and_words_for_suggestions(text: str, speakers: list[str | None]) -> None:
    assert [who for who, _ in said(text, "Ben Ortov")] == [who for who in speakers if who]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Rubex said it would close. There was a letter, of course. "We are leaving so that the mill can live," it said.', "the letter"),
        ('Rubex said it would close. There was a row about it. "We are leaving so that the mill can live," it said.', "Rubex"),
        ('Rubex said it would close. There was a letter to the staff. It was long. "We are leaving so that the mill can live," it said.', "Rubex"),
    ],
)
def test_a_letter_that_there_was_says_what_follows(text: str, speaker: str) -> None:
    assert [q.speaker for q in find_quotes(text, people(text, "Rubex", type="organisation"))] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lund's position, the newspaper writes, is that the lake is \"an internal technical question\" and has no place in the talks.", "Lund"),
        ("Lund's view, Ada Pool writes, is \"an internal technical question\".", "Lund"),
        ("Lund's position, the newspaper writes, is clear, and Ada Pool said that the lake was \"an internal technical question\".", "Ada Pool"),
    ],
)
def test_the_words_of_a_position_are_those_of_whose_position_it_is(text: str, speaker: str) -> None:
    assert said(text, "Ada Pool") == [(speaker, "an internal technical question")]


def test_it_is_no_side_of_several() -> None:
    told = "{} said that it was the best one could get.\n\nThe annex has four lines. It says that neither side shall use \"shared infrastructure of the river\" to press."
    assert ("Her defenders", "shared infrastructure of the river") not in said(told.format("Her defenders"))
    text = told.format("Rubex")
    assert [q.speaker for q in find_quotes(text, people(text, "Rubex", type="organisation"))] == ["Rubex"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Minister Ada Pool declined to comment on the delay, but the Velm Post quotes her as saying: “Three days will not decide anything at all.”", "Ada Pool"),
    ("The Velm Post quoted critics like barrister Colin Dahl, and campaigner Ada Pool, with Pool stating: “Three days will not decide anything at all.”", "Ada Pool"),
    ("The Velm Post cited examples of questions with over fifty words, including: “Were you ever asked to move to any other country?”", "Velm Post"),
    ("The airline, Norvik Air, said it was “looking into the matter of the doors”. Norvik Air flies to Velm.", "Norvik Air"),
    ("The chief of the union met Norvik Air. The union said it was “looking into the matter of the doors”.", "The union"),
])  # fmt: skip
def test_who_is_quoted_by_another_or_named_behind_a_comma(text: str, speaker: str) -> None:
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == [speaker]


def test_what_a_thing_is_marked_as_nobody_said() -> None:
    text = "According to the weekly, which published photographs of the log, an inspection in May marked the part at pole 21 as “category A – urgent”."
    assert find_quotes(text, find_names(text)[0]) == ()


@pytest.mark.parametrize(("text", "quotes"), [
    ("The report calls the bridge “a disaster waiting to happen”, a phrase that the mayor, Tom Ricks, dismissed as hollow.", []),
    ("Farid Haddad of the dockers' union called the offer “an insult to all”; Claire Moulin called it final.", [("Farid Haddad", "an insult to all")]),
    ("In a text message to this reporter Claire Moulin denied the claim: “I never met him.”", [("Claire Moulin", "I never met him.")]),
    ("“It was like an earthquake,” said 70-year-old farmer Claire Moulin.", [("Claire Moulin", "It was like an earthquake,")]),
])  # fmt: skip
def test_another_clause_does_not_take_the_words(text: str, quotes: list[tuple[str, str]]) -> None:
    assert said(text, "Tom Ricks", "Farid Haddad", "Claire Moulin") == quotes


def test_this_reporter_is_not_whoever_is_named_next() -> None:
    assert [n.role for n in find_names("In a text message to this reporter Claire Moulin denied the claim.")[0]] == [None]


@pytest.mark.parametrize(("who", "speaker"), [
    ("the fisherman to the Velm Post", "the fisherman"), ("the fisherman to Velm Post", "the fisherman"), ("an adviser to President Ada Pool", "an adviser to President Ada Pool"),
    ("the ambassador to the United Kingdom", "the ambassador to the United Kingdom"),
])  # fmt: skip
def test_whoever_is_told_is_not_who_says_it(who: str, speaker: str) -> None:
    text = f"“I was terribly afraid of the sea,” said {who}."
    assert [q.speaker for q in find_quotes(text, people(text, "Velm Post", type="organisation"))] == [speaker]


@pytest.mark.parametrize(("text", "speakers"), [
    ("“We wait,” said Tom Ricks.\n\nThe Dock Union, the largest at the port, says that 260 jobs are at risk, and its general secretary, Farid Haddad, said that it was worse.\n\n“Nobody has told us a thing,” he said.", ["Tom Ricks", "Farid Haddad"]),
    ("Tom Ricks, head of the port, and his deputy, Farid Haddad, said “nobody has told us a thing”.", ["Tom Ricks"]),
    ("Nobody came. The board of the bank, which met on Thursday and declared the new price “not fair at all”, moved by one week the meeting called to vote on it.", ["The board of the bank"]),
    ("An official who was not allowed to speak publicly said the sides were “within a few points” on the duty but had made no headway.", ["An official"]),
    ("Tom Ricks had on July 12 extended the deadline, and had said there would be “no third extension”.", ["Tom Ricks"]),
    ("Tom Ricks reckons that a third increase is “out of the question”.", ["Tom Ricks"]),
    ("The Authority will not decide by tomorrow. “It is a request for documents,” they explain from the Authority.", ["the Authority"]),
    ("Nobody knows. “It is a request for documents,” they explain from time to time.", [None]),
])  # fmt: skip
def test_the_second_clause_has_a_speaker_of_its_own(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in find_quotes(text, people(text, "Tom Ricks", "Farid Haddad"))] == speakers


@pytest.mark.parametrize(("before", "speaker"), [
    ("Rubex Rail, whose own plan speaks of 190 closures, did not send anybody.", "Rubex Rail"), ("The council sat for an hour with Rubex Rail on Monday.", None),
])  # fmt: skip
def test_it_in_a_note_is_the_body_that_the_sentence_before_opens_with(before: str, speaker: str | None) -> None:
    text = f"{before} In a short note in the evening it said that the vote “takes nothing away from its merits”."
    found = [q.speaker for q in find_quotes(text, people(text, "Rubex Rail", type="organisation"))]
    assert found == [speaker] if speaker else "Rubex Rail" not in found

"""Whom the words beside a quotation mean: an office with a land, an age, 'for her part', who is quoted as saying."""

import pytest

from generator.model import Clean
from generator.reading import read

MET = "The minister of fisheries, Mr. Aru Sund, met in Tarsk his Ruritanian counterpart, Mrs. Ila Norn, on Monday.\n\n"


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in read(Clean(text, anchors=((0, 0, 1),))).quotes]


@pytest.mark.parametrize(("text", "who"), [
    (MET + 'The minister said: "There are not two laws in the sea."', "Aru Sund"),
    (MET + 'The Ruritanian minister said: "We have won two weeks."', "Ila Norn"),
    ('The minister of trade, Ben Ortov, spoke with Ada Lind. For her part, the minister said: "We have won two weeks."', "the minister"),
    ('The first across was Alun Norn, 41. His wife Fenna, whom many saw on the bridge, had been waiting with a pot. "It was cold by the time he ate it," she told us.', "Fenna"),
    ('"A boat is not a trawler," the state’s agent, Professor Ben Ortov, is quoted as saying.', "Ben Ortov"),
    ('His aide was cited as saying: "We wait for the court and for nobody else."', "His aide"),
    ('The agent, Ada Lind, answered that boats have papers. She also told the court, the Wire says, that the men had been sent home "with no bond at all, by decision of a judge".', "Ada Lind"),
    ('Chairman Ben Ortov said payments would begin in June.\n\n"My name is on the tub," the 79-year-old founder told this magazine.', "Ben Ortov"),
    ('Ben Ortov met Ada Lind in Tarsk on Monday.\n\n"My name is on the tub," the 79-year-old founder told this magazine.', "the 79-year-old founder"),
    ('His advocate Ben Ortov asked for his release. The court did not agree. "My client has been honest for thirty years," said the advocate.', "Ben Ortov"),
    ('Her lawyer Ben Ortov spoke. Another lawyer came in. "My client has been honest for thirty years," said the lawyer.', "the lawyer"),
    ('The minister, Ada Lind, opened the hall and said that it was done.\n\nThe mediator, the retired judge Ernesto Norn, went home.\n\nSo had ordered it the former minister Hugo Rask. His successor brought it to Velm, “because here is the problem”, as she said.', "Ada Lind"),
    ('Hugo Rask left. The prosecution goes on with its inquiry. It will be recalled his phrase of those days: “No raise is worth a life.”', "Hugo Rask"),
    ('The labour chamber of the Superior Court of Velm held by two votes to one that the office had “exceeded its powers”.', "The labour chamber of the Superior Court of Velm"),
    ('Hugo Rask left office in May. Ana Lind took over.\n\nMs Lind’s office declined to comment. In a message on social media the minister wrote only that "rulings are to be obeyed, and agreements are to be built".', "Ana Lind"),
    ('Hugo Rask left office in May. Ana Lind took over.\n\nMs Lind and Mr Rask declined to comment. In a message on social media the clerk wrote only that "rulings are to be obeyed, and agreements are to be built".', "the clerk"),
    ('"I took the tractor and the neighbours took ladders," tells the mayor of Velmino Ivan Holmev.', "Ivan Holmev"),
    ('The minister of transport Kalin Devrev came by the place at noon. "Today we are counting the dead," he promised.', "Kalin Devrev"),
    ('The three petitioners filed their case. "The statute says regulate," said their counsel, trade lawyer Ada Lind of Lind Norn Law.', "Ada Lind"),
    ('The miners met the press. "The statute says regulate," said their counsel, a friend of Ada Lind from Velm.', "their counsel"),
    ('The mayor has a plan. "Rubbish," snorts Ada Lind.', "Ada Lind"),
    ('Two brokers in the Velm market said they expected claims to rise. "It is a nasty one but no event," said one of them.', "one of two brokers in the Velm market"),
    ('Ada Lind met two nurses. Her brother told them to go. "It is a shame that we had to go home," said one of them.', "one of them"),
    ('An exemption was granted by the Velmish Maritime Authority in April. The authority said that it was "lawful and under review by the staff".', "Velmish Maritime Authority"),
    ('The Velmish Maritime Authority met the Norn Transport Authority. The authority said that it was "lawful and under review by the staff".', "The authority"),
    ('The Velmish Maritime Authority wrote to Norn Shipping Ltd. The authority said that it was "lawful and under review by the staff".', "Velmish Maritime Authority"),
    ('The Velmish Maritime Authority wrote a letter.\n\nNorn Shipping Ltd answered it. The authority said that it was "lawful and under review by the staff".', "The authority"),
])  # fmt: skip
def test_who_speaks(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_father_is_not_the_child_that_bears_his_name():
    text = 'People bade farewell to the child Lin Omar Reed, six years of age, in the hospital.\n\nFor his part, the father, the teacher Omar Reed, spoke: "I bought her breakfast with my own hand."'
    found = read(Clean(text, anchors=((0, 0, 1),)))
    assert {n.name for n in found.names if n.type == "person"} == {"Lin Omar Reed", "Omar Reed"}
    assert [q.speaker for q in found.quotes] == ["Omar Reed"]


def test_two_surnames_are_still_the_longer_name():
    found = read(Clean("Ana Reyes Soto left the bank on Monday. Mr. Reyes Soto's post stays empty, said the head of the bank, Ben Ortov.", anchors=((0, 0, 1),)))
    assert {n.name for n in found.names if n.type == "person"} == {"Ana Reyes Soto", "Ben Ortov"}


@pytest.mark.parametrize(("text", "who"), [
    ('Acting mayor Ada Pool took over on Monday. "I have taken nothing from this town," the mayor shouted from the van.', "the mayor"),
    ('Mayor Ben Ortov was arrested on Monday. Deputy mayor Ada Pool took over. "I have taken nothing from this town," the mayor shouted from the van.', "Ben Ortov"),
    ('Mayor Ben Ortov was arrested on Monday. "I signed what was put before me," the deputy mayor said.', "the deputy mayor"),
    ('Mayor Ben Ortov resigned on Monday. Deputy Mayor Ada Pool leads the town. "It was a witch hunt with a calculator," the former mayor said.', "Ben Ortov"),
    ('Interim chancellor Ben Ortov opened the session. Former chancellor Ada Pool sat at the back. "I came to listen and not to be seen," the former chancellor said.', "Ada Pool"),
    ('Director Ben Ortov spoke first. Deputy director Ada Pool went on. "Nine arrests in nine towns," the deputy director said.', "Ada Pool"),
    ('Finance minister Ada Pool spoke first, health minister Ben Ortov second. "There is no money in this drawer," the finance minister said.', "Ada Pool"),
    ('Prime Minister Ben Ortov opened the dam. Water minister Mia Lund stood by. "It will hold for a thousand years," the prime minister said.', "Ben Ortov"),
    ('The clerk asked the director why it was late. Mia Lund had left. "We had no key to the hall," said the director.', "the director"),
    ('Ada Pool asked the prime minister whether he slept well. "Like a child in its bed," he said.', "the prime minister"),
    ('Minister Ana Lee told the council that the firm had "kept the money and lost the mill", the daily said.', "Ana Lee"),
    ('Speaking to us, the mayor of Tarsk Mr. Ben Ortov said: "Here I wrote all the calls myself."', "Ben Ortov"),
    ('The spokesman for the mayor of Tarsk Mr. Ben Ortov said: "Here he wrote all the calls himself."', "The spokesman for the mayor of Tarsk Mr. Ben Ortov"),
    ('The convener of the Joint Union Collective, Priyantha Jayalath, told the paper that it would "watch the pump and not the podium".', "Priyantha Jayalath"),
    ('The Coast Herald wrote that trade envoy Ben Ortov had told diplomats the port was "already sold to the last crane".', "Ben Ortov"),
    ('Keeper Ben Ortov turned the key. "Somebody had to do it today," the keeper said.', "Ben Ortov"),
    ('The ship\'s cook, Ben Ortov, saw the fire. Chief engineer Ivo Stan died in it. "He went back for the boy," the cook told the inquiry.', "Ben Ortov"),
    ('Keeper Ben Ortov turned the key. Another keeper watched. "Somebody had to do it today," the keeper said.', "the keeper"),
    ('Our CS, Ada Pool, came home.\n\nMia Lund runs the mill.\n\nI do not think that the CS is a bad woman. When she said, "We have not shut the door on anybody," I agreed.', "Ada Pool"),
    ('Chief District Officer Ben Ortov lifted the curfew. The CDO said the town "is calm but not yet quite at ease".', "Ben Ortov"),
    ('Minister Ben Ortov met the fishermen. A woman from the village stood up. "You eat our fish and not our words," she said.', "A woman from the village"),
    ('Governor Ada Pool left the hall. The judgment of Justice Ben Ortov runs to 90 pages. "The defendant bought nine vehicles and got four," it says.', "the judgment"),
    ('Mayor Ada Pool went home. The firm\'s lawyer, a Ms Mia Lund, handed out a statement. "The decision is unlawful and dear," it says.', "the statement"),
    ('Harbour Bank asked for time. The commission\'s letter to the bank is dated May 12. "The capital shown is not the capital held," it states.', "the letter"),
    ('The letter to the mill, dated 3 May, is two pages long. The owner, Ben Ortov, has not answered. "Dust levels exceed the limit by far," it says.', "the letter"),
    ('The council met on Friday. "No slogans of any kind will be permitted," the notice states.', "the notice"),
    ('Captain Ben Ortov was asked how long the ship can wait. "As long as the beer lasts," was the answer.', "Ben Ortov"),
    ('Director Ada Pool left. "Not before the new year, and not then," was her reply.', "Ada Pool"),
    ('Striker Ben Ortov left. Old girls sang. "We will be back on Monday," they shouted.', "old girls"),
    ('According to the Velm Tribune, the coach Ada Pool described to the board how players had been "weighed like the cattle".', "Ada Pool"),
    ('Ben Ortov, who represents both, spoke to the weekly. "For the first time somebody has printed it," the paper quotes him.', "Ben Ortov"),
])  # fmt: skip
def test_who_speaks_by_a_title_a_paper_or_a_crowd(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_heading_in_quotation_marks_is_nobodys() -> None:
    text = 'Minister Ben Ortov said that he would stay.\n\n"The ambulances that never came"\n\nNurses stood in the rain. "We wait for the wheels," said Ada Pool.'
    assert speakers(text) == ["Ada Pool"]
    assert speakers('Minister Ben Ortov said that he would stay:\n\n"The ambulances never came to us"\n\nNurses stood in the rain.') == ["Ben Ortov"]

"""Whether a day without a year or a bare weekday lies behind or ahead: what the words around it say."""

from datetime import date

import pytest

from generator.dates import find_dates, resolve

WEDNESDAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("The first results are expected on Friday.", "Friday", "2026-05-22"),
        ("Forecasters expect the river to crest on Saturday.", "Saturday", "2026-05-23"),
        ("The deadline for the review is Monday.", "Monday", "2026-05-25"),
        ("The next hearing is on Friday.", "Friday", "2026-05-22"),
        ("She told the paper on Monday that she would accept a runoff on 4 June.", "Monday", "2026-05-18"),
        ("She told the paper on Monday that she would accept a runoff on 4 June.", "4 June", "2026-06-04"),
        ("The minister said on Tuesday that he had resigned on Sunday.", "Sunday", "2026-05-17"),
        ("The minister said on Tuesday that he would resign on Sunday.", "Sunday", "2026-05-24"),
        ("The firms expect to close the deal by Jan. 30.", "Jan. 30", "2027-01-30"),
        ("The opening that had been planned for June 1 was put off.", "June 1", "2026-06-01"),
        ("A hearing was set for Thursday.", "Thursday", "2026-05-21"),
        ("The court heard arguments Thursday.", "Thursday", "2026-05-14"),
        ("Voters go to the polls on Sunday.", "Sunday", "2026-05-24"),
        ("Voters went to the polls on Sunday.", "Sunday", "2026-05-17"),
        ("Parliament votes on the bill on Thursday.", "Thursday", "2026-05-21"),
        ("The clerk presented three reports on Thursday.", "Thursday", "2026-05-14"),
        ("Air strikes on Thursday killed two people.", "Thursday", "2026-05-14"),
        ("The president is meeting union leaders on Friday.", "Friday", "2026-05-22"),
        ("The president met union leaders on Friday.", "Friday", "2026-05-15"),
        ("Doctors are striking on Thursday.", "Thursday", "2026-05-21"),
        ("Police arrested two men on Sunday and are expected to charge them on Thursday.", "Sunday", "2026-05-17"),
        ("Police arrested two men on Sunday and are expected to charge them on Thursday.", "Thursday", "2026-05-21"),
        ("The two sides, which last met on Friday, will meet again on Monday.", "Friday", "2026-05-15"),
        ("The two sides, which last met on Friday, will meet again on Monday.", "Monday", "2026-05-25"),
        ("The court, which sits again on Thursday, rejected the appeal.", "Thursday", "2026-05-21"),
        ("The ban comes into force on Monday.", "Monday", "2026-05-25"),
        ("The ban came into force on Monday.", "Monday", "2026-05-18"),
        ("The law went into effect on July 1.", "July 1", "2025-07-01"),
        ("The law goes into effect on July 1.", "July 1", "2026-07-01"),
        ("He was sentenced on June 12.", "June 12", "2025-06-12"),
        ("He announced a vote on June 12.", "June 12", "2026-06-12"),
        ("He will be sentenced on March 12.", "March 12", "2027-03-12"),
        ("The bank reports results Thursday.", "Thursday", "2026-05-21"),
        ("Talks resume in Geneva on Friday, officials said.", "Friday", "2026-05-22"),
        ("Talks will resume in Geneva on Friday, the ministry said on Tuesday.", "Tuesday", "2026-05-19"),
        ("A vote planned for Friday was cancelled on Tuesday.", "Friday", "2026-05-22"),
        ("A vote planned for Friday was cancelled on Tuesday.", "Tuesday", "2026-05-19"),
        ("Before Friday's vote, leaders want guarantees.", "Friday", "2026-05-22"),
        ("After Friday's vote, both parties claimed victory.", "Friday", "2026-05-15"),
        ("Rain is forecast for Thursday.", "Thursday", "2026-05-21"),
        ("The council apologised for Monday's delay.", "Monday", "2026-05-18"),
        ("The storm could have made landfall on Thursday.", "Thursday", "2026-05-14"),
        ("Rovers face United in the final on Sunday.", "Sunday", "2026-05-24"),
        ("Rovers beat United on Sunday.", "Sunday", "2026-05-17"),
        ("The launch was delayed to Friday.", "Friday", "2026-05-22"),
        ("The session had been moved to Friday.", "Friday", "2026-05-22"),
        ("The union called a strike for Friday.", "Friday", "2026-05-22"),
        ("The union called off a strike on Friday.", "Friday", "2026-05-15"),
        ("The committee invited her to testify on Friday.", "Friday", "2026-05-22"),
        ("The regulator ordered the firm to answer by Friday.", "Friday", "2026-05-22"),
        ("The regulator ordered the firm on Friday to answer.", "Friday", "2026-05-15"),
        ("The governor is likely to sign the bill on Friday.", "Friday", "2026-05-22"),
        ("Schools remain closed on Thursday.", "Thursday", "2026-05-21"),
        ("Schools remained closed on Thursday.", "Thursday", "2026-05-14"),
        ("Residents had to leave on Sunday.", "Sunday", "2026-05-17"),
        ("By Friday, 40 people had been freed.", "Friday", "2026-05-15"),
        ("By Friday, 40 people will have been freed.", "Friday", "2026-05-22"),
        ("“We will be ready on Friday,” she said on Monday.", "Friday", "2026-05-22"),
        ("“We were ready on Friday,” she said on Monday.", "Friday", "2026-05-15"),
        ("He has been held since his arrest on Sept. 3.", "Sept. 3", "2025-09-03"),
        ("He faces trial on Sept. 3.", "Sept. 3", "2026-09-03"),
    ],
)
def test_the_verb_that_governs_a_date_tells_its_side(sentence: str, words: str, day: str) -> None:
    assert (words, day) in [(e.text, resolve(e, WEDNESDAY).date) for e in find_dates(sentence)]

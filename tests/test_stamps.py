"""Days on lines of their own, from which what stands below is told."""

from datetime import date

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Event, Reading
from generator.stamps import stamps

LOAD = "The ferry has a list, and three helicopters are over her."
LIVE = "A ferry has hit a ship on Thursday, and the search goes on.\n\nThursday 22.31\n\n{0}\n\nThursday 23.20\n\n{0}\n\nFriday 00.40\n\nThe owners will meet the families today.\n\nSaturday 08.15\n\nThe ship was towed into the port of Velm on Friday.\n"


def days(text: str, published: str) -> list[str]:
    return [stamp.day.isoformat() for stamp in stamps(text, find_dates(text), date.fromisoformat(published))]


def events(text: str, published: str, captions=()) -> tuple[Event, ...]:
    return find_events(Reading(Clean(text=text, anchors=((0, 0, 1),), captions=captions), "", "source", dates=find_dates(text)), published, {})


@pytest.mark.parametrize("published", ["2025-10-09", "2025-10-10", "2025-10-11", "2025-10-12"])
def test_the_stamps_of_a_live_report_follow_each_other(published: str) -> None:
    assert days(LIVE.format(LOAD), published) == ["2025-10-11", "2025-10-09", "2025-10-09", "2025-10-10", "2025-10-11"]


def test_stamps_with_the_newest_first() -> None:
    text = "\n\n".join(f"{stamp}\n\n{LOAD}" for stamp in ("Sat 11 Oct, 08:15", "Friday, 11:20 CET", "11.20 pm Thursday"))
    assert days(f"{LOAD}\n\n{text}\n", "2025-10-11") == ["2025-10-11", "2025-10-11", "2025-10-10", "2025-10-09"]


@pytest.mark.parametrize("text", [
    f"Thursday 22.31\n\n{LOAD}\n\nFriday 00.40\n\n{LOAD}\n",  # two
    "\n\n".join(f"{day} 22.31\n\nQuiz night" for day in ("Thursday", "Friday", "Saturday", "Sunday")),  # a programme
    "\n\n".join(f"{day} 22.31 in the hall\n\n{LOAD}" for day in ("Thursday", "Friday", "Saturday")),
    "\n\n".join(f"{day}\n\n{LOAD}" for day in ("Monday", "Sunday", "Tuesday", "Friday", "Wednesday", "Monday")),  # no order
    "\n\n".join(f"Thursday 1{n}.31\n\n{LOAD}" for n in range(4)),  # all of the page's own day
])  # fmt: skip
def test_no_stamps(text: str) -> None:
    assert days(text + "\n", "2025-10-09") == []


def test_a_page_of_much_later_tells_no_days() -> None:
    assert days(LIVE.format(LOAD), "2025-10-15") == []


def test_today_is_the_day_of_the_stamp() -> None:
    found = {e.what: (e.date, e.kind) for e in events(LIVE.format(LOAD), "2025-10-09")}
    assert found["The owners will meet the families"] == ("2025-10-10", "planned")
    assert found["The ship was towed into the port of Velm"] == ("2025-10-10", "past")
    assert found["A ferry has hit a ship on Thursday"] == ("2025-10-09", "past")  # written last, on Saturday


def test_a_caption_is_of_the_last_day_and_what_lies_still_happens_not() -> None:
    shown = [e.date for e in events(LIVE.format(LOAD), "2025-10-09", captions=(("Mayor Ada Lind meets the crew of the ferry on Saturday.", 7),))]
    assert shown.count("2025-10-11") == 1 and "2025-10-04" not in shown
    assert events("No day here.", "2025-10-10", captions=(("The ferry lies with a list to starboard early on Friday, with a lifeboat behind her.", 7),)) == ()
    assert len(events("No day here.", "2025-10-10", captions=(("The mayor stands trial in Velm on Friday.", 7),))) == 1


@pytest.mark.parametrize(("entry", "told"), [
    ("The last passengers have left the ship. Nobody was hurt.", "The last passengers have left the ship"),
    ("The sea is rough. Lifeboats have sailed from Velm and Tarsk.", "Lifeboats have sailed from Velm and Tarsk"),
    ("The head of the line, Ada Pool, is meeting the press at the terminal.", "The head of the line, Ada Pool, is meeting the press at the terminal"),
    ("A woman has been recovered from the sea.", "A woman has been recovered from the sea"),
    ("At least two people have lost their lives, the police say.", None),
    ("Two people have been killed, the police say.", None),
    ("The driver Ben Ortov was asleep in a cabin below.", None),  # when that was nobody says
    ("The ferry has a list and has to be towed.", None),
    ("It has been closed to all traffic from Velm.", None),
    ("The Velm Post has met the driver Ben Ortov in a hall.", None),
    ("Have the last passengers left the ship? Nobody has told us that.", None),
    ("The port is calm. The sea is flat. The crew has left the ship.", None),
])  # fmt: skip
def test_what_an_entry_says_was_just_done_is_of_its_day(entry: str, told: str | None) -> None:
    text = f"{LOAD}\n\nThursday 22.31\n\n{LOAD}\n\nThursday 23.20\n\n{LOAD}\n\nFriday 00.40\n\n{entry}\n"
    found = find_events(Reading(Clean(text=text, anchors=((0, 0, 1),), outlet="Velm Post"), "", "source", dates=find_dates(text)), "2025-10-09", {})
    assert [(e.date, e.kind, e.what) for e in found] == ([("2025-10-10", "past", told)] if told else [])
    assert find_events(Reading(Clean(text=entry, anchors=((0, 0, 1),)), "", "source", dates=find_dates(entry)), "2025-10-09", {}) == ()


ENTRIES = [("Thursday", "22.31", "The ferry Velm has hit a ship off the port of Tarsk."), ("Friday", "00.40", "Two people have been taken to hospital in Tarsk, the police say."),
           ("Friday", "09.35", "The owners will meet the families in Velm."), ("Saturday", "08.15", "The search was called off on Friday, the police say.")]  # fmt: skip


@pytest.mark.parametrize("form", ["{0} {1}: {2}", "{0} {1} – {2}", "{0}, {1} | {2}", "{1} {0}: {2}"])
def test_an_entry_that_opens_with_its_stamp(form: str) -> None:
    text = "A ferry and a ship have collided.\n\n" + "\n\n".join(form.format(*entry) for entry in ENTRIES)
    assert [(e.date, e.what) for e in events(text, "2025-10-09")] == [
        ("2025-10-09", "The ferry Velm has hit a ship off the port of Tarsk"), ("2025-10-10", "Two people have been taken to hospital in Tarsk, the police say"),
        ("2025-10-10", "The search was called off on Friday, the police say"),
    ]  # fmt: skip


def test_a_programme_has_no_stamps() -> None:
    assert days("\n\n".join(f"{day} 20.00: Ada Pool plays in Velm" for day in ("Thursday", "Friday", "Saturday", "Sunday")), "2025-10-09") == []

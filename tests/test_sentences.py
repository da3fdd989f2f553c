"""Where sentences end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sentences import sentences


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    "text, parts",
    [
        ("The bridge is shut. It opens on Friday.", ["The bridge is shut.", "It opens on Friday."]),
        ("Dr. Amy L. Stone met Sen. Carl Vance. They agreed.", ["Dr. Amy L. Stone met Sen. Carl Vance.", "They agreed."]),
        ("The U.S. Navy left at 5 p.m. Monday. It came back.", ["The U.S. Navy left at 5 p.m. Monday.", "It came back."]),
        ("They trade with the U.S. The pact is old.", ["They trade with the U.S.", "The pact is old."]),
        ("There was no Plan B. It turns out he was. James B. Lind came.", ["There was no Plan B.", "It turns out he was.", "James B. Lind came."]),
        ("It rose to Rs. 389 in May. He paid no Rs. Then he left.", ["It rose to Rs. 389 in May.", "He paid no Rs.", "Then he left."]),
        ("Prices rose 3.5 percent. No. 4 won.", ["Prices rose 3.5 percent.", "No. 4 won."]),
        ("The mayor said no. “Never,” he said.", ["The mayor said no.", "“Never,” he said."]),
        ("They sat in the sun. Boats passed. It was Sat. July 4.", ["They sat in the sun.", "Boats passed.", "It was Sat. July 4."]),
        ("“Is it safe?” she asked. “Yes.” He left.", ["“Is it safe?” she asked.", "“Yes.”", "He left."]),
        ("NEW HAVEN, Conn. – The ship is in. It sails.", ["NEW HAVEN, Conn. – The ship is in.", "It sails."]),
        ("The site is open.* This follows a ruling.[2] It is late.", ["The site is open.", "This follows a ruling.", "It is late."]),
        ("We wait... Then we go!", ["We wait...", "Then we go!"]),
        ("Headline\nThe first line", ["Headline", "The first line"]),
        ("Am 8. Juli tagt z.B. der Rat. Danach ist Pause.", ["Am 8. Juli tagt z.B. der Rat.", "Danach ist Pause."]),
        ("M. Dupont est parti. Il revient.", ["M. Dupont est parti.", "Il revient."]),
        ("El Sr. Ruiz habló en EE.UU. con la prensa. ¿Volverá?", ["El Sr. Ruiz habló en EE.UU. con la prensa.", "¿Volverá?"]),
        ("橋は閉鎖された。市長は「直す。必ず。」と述べた。以上だ。", ["橋は閉鎖された。", "市長は「直す。必ず。」と述べた。", "以上だ。"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(st.text(alphabet="aA .!?\n\"”“。」「5", max_size=80))
def test_spans_are_in_order_trimmed_and_leave_no_word_out(text: str) -> None:
    spans = sentences(text)
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(x[1] <= y[0] for x, y in zip(spans, spans[1:], strict=False))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@pytest.mark.parametrize("unit", ["U.S. Abc ", "...", ".\" ", "「あ。", "a. "])
def test_a_long_line_takes_time_in_step_with_its_length(unit: str) -> None:
    started = time.process_time()
    sentences(unit * (400_000 // len(unit)))
    assert time.process_time() - started < 5

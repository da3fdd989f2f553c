"""How the lines of a copy become paragraphs."""

import textwrap

from generator.blocks import text_blocks
from generator.text import read_lines

NAV = "HomeNewsRegionWorldSportWeatherCultureSubscribeLog in"
FIRST = "The town council of Ostervik voted late on Tuesday to keep the lighthouse ferry for another winter."
SECOND = "The mayor, Ragna McLeod, said on the radio that the boat would sail twice a day until the ice comes."
THIRD = "Its owners had wanted to sell the boat in October, after the number of passengers fell by a third."


def texts(capture: str) -> list[str]:
    return [block.text for block in text_blocks(capture)]


def test_a_page_copied_as_one_line_is_cut_where_its_blocks_meet() -> None:
    found = texts(NAV + FIRST + SECOND + THIRD + "Read alsoMore newsContactTerms")
    assert [FIRST, SECOND, THIRD] == [text for text in found if text in (FIRST, SECOND, THIRD)]
    assert found[:3] == ["Home", "News", "Region"]


def test_names_with_a_capital_inside_are_not_cut() -> None:
    line = " ".join((FIRST, SECOND, THIRD, "McLeod posted the film on YouTube and TikTok, MacDonald of TransNord on LinkedIn and WhatsApp, with PayPal and GitHub.")) * 2
    assert texts(line) == [line]


def test_every_piece_of_a_cut_line_leads_back_to_its_place() -> None:
    capture = "x\n" + FIRST + SECOND + THIRD + FIRST
    for block in text_blocks(capture)[1:]:
        _, place, line = block.marks[0]
        assert capture[place:].startswith(block.text)
        assert line == 2


def test_wrapped_markdown_with_links_and_long_list_items_becomes_paragraphs_again() -> None:
    linked = FIRST.replace("lighthouse ferry", "[lighthouse ferry](https://post.example/archive/2023/the-lighthouse-ferry-and-its-\nowners/)")
    item = "  * " + SECOND + " " + THIRD
    capture = "\n\n".join([*(textwrap.fill(f"{p} {q}", 78) for p in (FIRST, SECOND, THIRD) for q in (SECOND, THIRD)), linked, item, item])
    found = texts(capture + "\n\n" + "[a](https://post.example/a)\n\n" * 3)
    assert f"{FIRST} {THIRD}" in found
    assert FIRST in found


def test_a_list_of_addresses_below_does_not_hide_that_a_copy_was_wrapped() -> None:
    body = "\n\n".join(textwrap.fill(f"{p} {q}", 72, initial_indent="   ", subsequent_indent="   ") for p in (FIRST, SECOND, THIRD) for q in (FIRST, THIRD))
    addresses = "\n".join(f"  {i}. https://post.example/section/{'a-rather-long-address-' * (i % 7 + 1)}?title=The ferry stays" for i in range(1, 60))
    assert f"{SECOND} {THIRD}" in texts(body + "\n\nReferences\n\n" + addresses)


def test_a_large_first_letter_belongs_to_its_word() -> None:
    rest = "harbour was closed for three days after the storm, the mayor said."
    assert text_blocks(f"May 3\nT\n\nhe {rest}")[1].text == f"The {rest}"
    assert text_blocks(f"May 3\nA\nfter noon the {rest}")[1].text == f"After noon the {rest}"
    assert text_blocks(f"May 3\nA\nlarge {rest}")[1].text == f"A large {rest}"
    assert [b.text for b in text_blocks("Group\nT\n\nonly for members")][1:] == ["T", "only for members"]


def test_a_quotation_that_opens_a_line_is_no_bullet() -> None:
    assert [(line.marker, line.text) for line in read_lines("»Abzocke« hilft keinem\n» Weiterlesen\n»Weiterlesen", 9)] == [("", "»Abzocke« hilft keinem"), ("»", "Weiterlesen"), ("»", "Weiterlesen")]

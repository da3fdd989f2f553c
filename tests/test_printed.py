"""Text that was copied from a printed page: running heads, page numbers, broken words, narrow columns."""

from generator.blocks import text_blocks
from tests.test_boilerplate import read

LINES = (
    "The regional council of Pellworth vo-", "ted on Tuesday to reopen the old tram-", "way, ending a dispute that had lasted", "almost nine years.", "",
    "Work on the northern section is to be-", "gin in the autumn. The depot has until", "the summer to hire forty drivers, most", "of them part-time, the council said.", "",
)
MORE = (
    "Opponents said the cost, put at 42 mil-", "lion pounds, would rise before the first", "rail was laid. They asked for a second",
)
LAST = ("opinion on the viaduct, which was built", "in 1911 and has not been looked at sin-", "ce the line was closed.", "", "The vote was 31 to 27, and the mayor", "will sign the order on Friday, he said.")


def page(*parts: tuple[str, ...]) -> str:
    return "\n".join(("Pellworth to reopen its old tramway", "", "By Ingrid Vasquez", "12 March 2024", "", *(line for part in parts for line in part)))


def test_a_paragraph_goes_on_behind_the_head_of_the_next_page() -> None:
    raw = "Coastal Transport Quarterly          Page 7\n\n" + page(LINES, MORE, ("", "Coastal Transport Quarterly          Page 8", ""), LAST)
    found = read(raw)
    assert found.title == "Pellworth to reopen its old tramway" and found.authors == ("Ingrid Vasquez",)
    assert found.text.split("\n\n")[0] == "The regional council of Pellworth voted on Tuesday to reopen the old tramway, ending a dispute that had lasted almost nine years."
    assert "They asked for a second opinion on the viaduct, which was built in 1911 and has not been looked at since the line was closed." in found.text
    assert "Quarterly" not in found.text
    heads = {n for n, line in enumerate(raw.split("\n"), 1) if "Quarterly" in line}
    assert {d.first for d in found.dropped if d.why == "page header"} >= heads


def test_every_character_is_traced_to_its_line_across_broken_words() -> None:
    raw = "Coastal Transport Quarterly          Page 7\n\n" + page(LINES, MORE, ("", "Coastal Transport Quarterly          Page 8", ""), LAST)
    found = read(raw)
    for word in ("council", "dispute", "opinion", "viaduct", "mayor"):
        at = found.text.index(word)
        assert raw[found.source(at) :].startswith(word) and word in raw.split("\n")[found.line(at) - 1]


def test_headings_that_count_are_no_running_heads() -> None:
    text = "\n\n".join(f"Day {n}\n\n" + "\n\n".join(f"On this day the walkers of the group saw sight number {n}{k} of their long way along the coast." for k in range(8)) for n in (1, 2, 3))
    assert [block.text for block in text_blocks(text) if block.marker == "page"] == []


def test_a_hyphen_at_a_lines_end_stays_where_lines_end_in_compounds() -> None:
    wrapped = ("The council has put forward a plan that would see more part-\ntime drivers on the line from the autumn, and it would keep the\n"
               "old depot open until a new one has been built beside the park.\nThe union said the plan for the depot was better than the pre-\nand post-war ones that it had seen before, and far cheaper too.\n") * 3
    text = text_blocks(wrapped)[0].text
    assert "part-time drivers" in text and "pre- and post-war" in text


def test_what_a_browser_prints_around_each_page_goes() -> None:
    top, foot = "14/02/2026, 18:03    Pellworth to reopen its old tramway - Pellworth Grower", "https://www.pellworthgrower.example/news/tram-2026                      {}/2"
    text = ["The regional council of Pellworth voted on Tuesday to reopen the old tramway, ending a dispute of nine years.", "Work on the northern section is to begin in the autumn, the council said, and forty drivers are to be hired.",
            "Opponents said the cost, put at 42 million pounds, would rise before the first rail was laid on the line."]
    found = read("\n\n".join([top, "Pellworth to reopen its old tramway", "Ingrid Vasquez | 13 February 2026", *text[:2], foot.format(1), top, text[2], foot.format(2)]))
    assert found.text == "\n\n".join(text)
    assert (found.title, found.outlet, found.published) == ("Pellworth to reopen its old tramway", "Pellworth Grower", "2026-02-13")


def test_a_word_that_the_text_has_whole_is_joined_where_no_other_is_broken() -> None:
    text = text_blocks("Of 812 rivers that the Office for River Statis-\ntics measures, 203 ran dry for at least a week\nlast summer, says the report that the Office for\nRiver Statistics published with its long-term\nplan for the water that is left in the uplands.\n")[0].text
    assert "River Statistics measures" in text and "long-term plan" in text

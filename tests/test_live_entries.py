"""Live reports in text copies: each of their entries is the article's."""

from tests.test_boilerplate import read

HEAD = "Marsden Echo\nNews\nSport\nWeather\nLIVE\nViaduct closure live: trams stop as engineers look for cracks\nUpdated 6 minutes ago\nBy Odile Fenner\nTuesday 12 March 2024 17.20 GMT\n\n"
ENTRIES = (
    ("16:52", "Minister calls off visit", "The roads minister has called off her visit to the viaduct, her office said. She will speak to reporters in the evening."),
    ("14:10", "Second crack found", "Engineers have found a second crack in the northern arch, the tram company said. \"We stop everything until it is measured,\" its director, Lars Aune, told reporters."),
    ("11:35", "Buses added", "Eight more buses run between the two ends of the line from Wednesday."),
    ("09:05", "What happened so far", "The viaduct was closed at six in the morning after a driver had heard a bang. Nobody was hurt."),
)
TAIL = "\nMost viewed\n1. Ten paths along the river\n2. Rents fall again\nTopics\nTrams\n© 2024 Marsden Echo Ltd. All rights reserved.\n"


def test_short_entries_between_hours_and_buttons_stay() -> None:
    found = read(HEAD + "".join(f"Share\n{hour}\n{title}\n{text}\n" for hour, title, text in ENTRIES) + TAIL)
    assert all(text in found.text for _, _, text in ENTRIES)
    assert "Ten paths" not in found.text and "Share" not in found.text


def test_lengths_of_videos_are_no_hours() -> None:
    teasers = "".join(f"{length}\n{title}\n" for length, title in (("03:12", "How to cross a river on stilts"), ("01:40", "The last miller of Marsden"), ("07:55", "A walk under the arches")))
    found = read("\n\n".join(text for _, _, text in ENTRIES) + "\n\nVideos\n" + teasers + TAIL)
    assert "stilts" not in found.text

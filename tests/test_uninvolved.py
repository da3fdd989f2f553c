"""Names that are printed and that take no part in the story."""

import pytest

from generator.names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The hall was shut on Monday. (Photo by Ada Pool/Xinhua via Getty)", []),
        ("The mill saves power. Ben Ortov/Reuters files", []),
        ("The mill in spring. Photograph: Ada Pool/AP.", []),
        ("The mill at dusk. (Xinhua/Ada Pool via Getty Images)", []),
        ("Reuters first told of the sale, and AP said so too.", ["AP", "Reuters"]),
        ("Routes go to Boise (BOI), Missoula (MSO) and Spokane (GEG).", []),
        ("The Food Safety Office (FSO) closed it. FSO is in Tarsk.", ["Food Safety Office"]),
        ("It came to the islands of Bonaire, St Eustatius and Saba.", []),
        ("A city upended\nBy Ada Pool, Halden, Oslo\nThe gale has changed everything.", []),
        ("The play is by a clerk.\nBy Ada Pool's count it has ten acts.", ["Ada Pool"]),
        ("Some did better, like Virginia’s Tom Berg.", ["Tom Berg"]),
        ("Anna’s mother Ruth Berg said that she had seen the gale.", ["Anna", "Ruth Berg"]),
        ("Halden was sued. The court found that Halden.com Inc. had sold them. Halden.com said so.", ["Halden.com Inc."]),
    ],
)
def test_who_takes_no_part_is_no_actor(text: str, names: list[str]) -> None:
    assert sorted(n.name for n in find_names(text)[0]) == names

"""Two captures, and what tests compare: the files of a site, and a project's inputs where nothing is remembered."""

from __future__ import annotations

import shutil
from pathlib import Path

FERRY = """Harbour Council Votes to Bring Back the Night Ferry
By Orla Fenwick
March 12, 2025

WESTMERE – The harbour council voted 7 to 2 on Tuesday to bring back the night ferry between Westmere and Saltholm, two years after the last boat was taken out of service.
“People who work nights have waited long enough,” Mayor Helen Marchetti said after the vote. “This is a promise kept.”
The first crossing is planned for May 3. A single ticket will cost $4, and the council will pay about 35 percent of the running costs in the first year.
The council must sign a contract with an operator by April 15. Northern Sound Lines, which ran the service until January 2023, said it would make an offer.
"""
TRAM = """First Tram Crosses the New Bridge
By Ines Palmgren
April 2, 2025

NORDHAVEN – The first tram crossed the new bridge on Wednesday morning with two hundred passengers aboard, six months later than planned.
“Nobody remembers a late bridge, only a bad one,” Transport Minister Karin Solheim told reporters at the eastern end.
The bridge cost 310 million crowns. Trams will run every ten minutes from May 1, the city said. Mayor Helen Marchetti of Westmere was among the guests.
The old bridge, built in 1931, will be taken down next year after a vote in the city council.
"""


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def forgetful(root: Path) -> Path:
    """A copy of the project's inputs without what a build left."""
    copy = root.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".digest", "site"), symlinks=True)
    return copy

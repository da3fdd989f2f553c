"""The nouns that name a happening: strike, vote, hearing."""

from functools import cache
from pathlib import Path


@cache
def event_nouns() -> str:
    """The nouns of data/event_nouns.txt as alternatives of a pattern, longest first."""
    lines = Path(__file__).with_name("data").joinpath("event_nouns.txt").read_text("utf-8").splitlines()
    nouns = {noun for line in lines if not line.startswith("#") for noun in line.split()}
    return "|".join(sorted(nouns, key=lambda n: (-len(n), n)))

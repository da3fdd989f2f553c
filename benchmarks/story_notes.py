"""What a reader noted of a story: `STORY.gold.yml` beside the folder of its captures."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CURLY = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


@dataclass(frozen=True)
class Notes:
    all: Mapping[str, Any]  # as written
    kinds: Mapping[str, str]  # of differences
    sides: Mapping[str, Mapping[str, str]]  # by difference and capture what is told there, as `plain` has it


def plain(text: str) -> str:
    """Without tags, blanks in plenty, curly marks and capitals."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html.unescape(text))).translate(CURLY).strip().lower()


def notes_of(folder: Path) -> Notes:
    written = yaml.safe_load(Path(f"{folder}.gold.yml").read_text("utf-8"))
    differ = written["differences"]
    return Notes(written, {d["id"]: d["kind"] for d in differ}, {d["id"]: {name: plain(piece) for name, piece in d["sides"].items()} for d in differ})

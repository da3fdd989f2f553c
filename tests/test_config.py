"""Settings that are read without YAML are what YAML reads in them."""

import random

import pytest
import yaml

from generator import config
from generator.config import Config, parse_config, plain_settings
from generator.errors import DigestError

KEYS = ("title", "description", "url", "language", "author", "timezone", "titel", "publish")
VALUES = ("Boats", "The talks, told by five", "yes", "On", "null", "Été d'or (II) & more", "Europe/Berlin", "https://example.org/a~b/", "http://x.example", "2031-05-03", "12", "a: b", "a #b", "a#b",
          "'quoted'", "- x", "-", "Trailing   ", "~", "", "x:", "[a]", "a\tb", "a  b", "*a", "Q – R", "inf", "y", "\u00a0x", "x\u2028y", "{a: b}", "! a", "x'", "url: https://x")
LINES = ("", "# a remark", "#", " # indented", "  more words", "---", "...", "# \x07", "title : x", "title:x", "\ttitle: x")


def by_yaml(raw: str, monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patched:
        patched.setattr(config, "plain_settings", lambda raw: None)
        return read(raw)


def read(raw: str) -> object:
    try:
        return parse_config(raw)
    except DigestError as error:
        return str(error)


@pytest.mark.parametrize("seed", range(40))
def test_any_settings(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    for _ in range(40):
        lines = [f"{rng.choice(KEYS[:6] if rng.random() < 0.9 else KEYS)}: {rng.choice(VALUES)}" if rng.random() < 0.8 else rng.choice(LINES) for _ in range(rng.randint(0, 4))]
        raw = "\n".join(lines)
        assert read(raw) == by_yaml(raw, monkeypatch), raw
        if (plain := plain_settings(raw)) is not None:
            assert {key: value for key, (_, value) in plain.items()} == (yaml.safe_load(raw) or {}), raw


def test_plain_settings_need_no_yaml() -> None:
    raw = "# Ours\ntitle: The tariff talks\ndescription: Told by five sources, day by day.\nurl: https://example.org/digest/\nlanguage: en\n"
    assert plain_settings(raw) is not None and parse_config(raw) == Config("The tariff talks", "Told by five sources, day by day.", "https://example.org/digest/", "en")

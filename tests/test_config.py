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


@pytest.mark.parametrize(("raw", "told"), [
    ("title: x\npublish: {max_share: 30}\n", "digest.yml:2: publish.max_share is not a share between 0 and 1: 30; write 0.3 for 30 percent"),
    ("publish:\n  max_share: -0.1\n", "digest.yml:2: publish.max_share is not a share between 0 and 1: -0.1; write 0.3 for 30 percent"),
    ("publish: {max_share: .nan}\n", "digest.yml:1: publish.max_share is not a share between 0 and 1: nan; write 0.3 for 30 percent"),
    ("title: x\ntimezone: Europe/Berln\n", "digest.yml:2: unknown timezone: Europe/Berln; did you mean Europe/Berlin?"),
    ("timezone: Europe\n", "digest.yml:1: unknown timezone: Europe; did you mean"),
    ("menu:\n- {name: Us, url: us.html}\n- name: Bad\n  url: 'javascript:alert(1)'\n", "digest.yml:4: no address that a menu can lead to: javascript:alert(1); write https://"),
    ("menu: [{name: Up, url: ../up.html}]\n", "digest.yml:1: no address that a menu can lead to: ../up.html; write https://"),
])
def test_a_value_that_makes_no_sense_is_named_with_its_line(raw: str, told: str) -> None:
    with pytest.raises(DigestError) as caught:
        parse_config(raw)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("raw", ["publish: {max_share: 1}\n", "publish: {max_share: 0}\n", "timezone: UTC\n", "timezone: America/Argentina/Buenos_Aires\n",
                                 "menu: [{name: Us, url: us.html}, {name: Out, url: 'https://example.org/a:b'}, {name: Tables, url: 'data/digest.json'}]\n"])
def test_what_makes_sense_is_taken(raw: str) -> None:
    assert isinstance(parse_config(raw), Config)

"""Values as YAML text, in the generator's own layout: plain where that is safe, else double-quoted on one line."""

import re

from generator.canonical import Value

WORDS = re.compile(r"[^\W\d_][\w .'’()/&+–-]*\Z")  # begins with a letter; nothing that YAML reads as punctuation
ADDRESS = re.compile(r"https?://[\w./?=%&~+@!$*();-]*[\w/]\Z", re.A)  # no colon, comma, hash: other readers differ on them
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?\Z|\d{4}-(?:Q[1-4]|SP|SU|FA|WI)\Z|\d{3}X\Z", re.A)
NAME = re.compile(r"(?!0[box])(?=[\d-]*[a-df-wyz])[a-z0-9]+(?:-[a-z0-9]+)*\Z", re.A)  # a slug or an id that looks like no number
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?\Z", re.A)
TYPED = frozenset("y n yes no on off true false null none nan inf".split())  # what some YAML reader takes for another type
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
ESCAPED = re.compile("[\"\\\\\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]")


def quoted(text: str) -> str:
    """A double-quoted scalar; invisible characters are escaped, halves of surrogate pairs become U+FFFD."""
    return '"' + ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return ESCAPES.get(char) or f"\\u{ord(char):04x}"


def plain(text: str) -> str:
    """The text without quotation marks where every YAML reader gives it back as it is, also in brackets; else quoted."""
    if not text or text.lower() in TYPED or not text.isprintable() or text[-1] in " -" or "  " in text:
        return quoted(text)
    return text if WORDS.match(text) or DAY.match(text) or NAME.match(text) else quoted(text)


def line(text: str) -> str:
    """A value that has its line to itself: as `plain`, and web addresses stand bare."""
    return text if ADDRESS.match(text) else plain(text)


def number(value: float) -> str:
    """A number as short as it can be written: 25, 0.5."""
    return str(int(value)) if abs(value) < 1e15 and value == int(value) else repr(value)


def flow(value: Value, quote: frozenset[str] = frozenset(), key: str = "") -> str:
    """A value on one line. Texts under the keys in `quote` are always in quotation marks."""
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v, quote, k)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v, quote, key) for v in value) + "]"
    if key in quote:
        return quoted(value)
    return value if key in TYPES and (NUMBER.match(value) or value == "true") else plain(value)


TYPES = frozenset(("line", "mentions", "value", "change", "words"))

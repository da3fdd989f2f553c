"""Text of others inside XML and HTML: nothing in it ends an element, is forbidden or turns the direction of what follows."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import partial

import markupsafe

escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", html.escape)  # for the text and the attributes of HTML
safe: Callable[[str], str] = partial(str.__new__, markupsafe.Markup)  # text that is HTML already


def clean(text: str) -> str:
    """Without the characters that XML 1.0 forbids, and without bidirectional overrides."""
    return text if text.isprintable() or not SUSPECT.search(text) else text.translate(FORBIDDEN)  # none of them is printable


SUSPECT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
FORBIDDEN = {
    **{c: None for c in range(32) if c not in (9, 10, 13)},
    **{c: None for c in range(0x7F, 0xA0)},
    **{c: None for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF)},
    **{c: 0xFFFD for c in range(0xD800, 0xE000)},
}


def xml(text: str) -> str:
    return escaped(clean(text))

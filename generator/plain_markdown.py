"""Markdown with nothing but paragraphs, headings, short lists, quotes, emphasis and links: the engine's HTML without the engine."""

from __future__ import annotations

import re
from collections.abc import Callable

# Only what is listed here is taken; one other character, and the engine reads the whole text.
LETTER = r"[^\W\d_]"
OTHER = re.compile(r"[^\w ,;:.?!()%$€£/“”‘’–—…°'\"*\[\]\n#>\ue000\ue001-]|_")
KNOWN = bytes(code for code in range(128) if not OTHER.match(chr(code)))  # of ASCII what is taken: all the rest of a text is little
SIGNS = ("..", "--", "![", "***", "'\"", "\"'", " \n", "__")  # what the engine sees more in than its characters
BESIDE_DIGITS = re.compile(r"\d['\"]|['\"]\d")
BLOCKS = re.compile(r"\n\n+")
START = rf"(?:{LETTER}|[“‘]|\ue000\d{{1,6}}\ue001|\*\*?{LETTER}|\[{LETTER})"  # how a line of prose begins
PROSE = re.compile(rf"{START}[^\n]*(?:\n{START}[^\n]*)*")
HEADING = re.compile(rf"(#{{1,6}}) ({START}[^\n#]*)")
LIST = re.compile(rf"- {START}[^\n]*(?:\n- {START}[^\n]*)*")
QUOTE = re.compile(rf"> ({START}[^\n]*)")
WORDS = r"[^\W_](?:[^*\[\]\n'\"]*[^\W_.:])?"
INLINE = re.compile(  # each begins with a character of its own, so that the others are passed over at once
    rf"\[({WORDS})\]\((https?://[A-Za-z0-9./-]*[A-Za-z0-9/])\)|\*(?<![^\s(]\*)\*({WORDS})\*\*(?![^\s.,;:?!)])|\*(?<![^\s(]\*)({WORDS})\*(?![^\s.,;:?!)])")
MARKS = re.compile(r"[*\[\]#>]")
APOSTROPHE = re.compile(rf"(?<={LETTER})'(?={LETTER})")
QUOTED = re.compile(r"(?<![^\s])\"((?:[^\W_][^\"]*)?[^\W_][.,?!]?)\"(?![^\s.,;:?!])")


def plain_markdown(text: str) -> str | None:
    """What the engine and the sanitiser make of a text; None for one that has anything else in it."""
    if not has_plain_signs(text):
        return None
    made: list[str] = []
    last = None
    for block in BLOCKS.split(text.strip("\n")):
        for begin, pattern, make in KINDS:
            if block.startswith(begin):
                found = pattern.fullmatch(block)
                if found is None or (last == begin and begin in ("- ", ">")):  # two of them would be one
                    return None
                html = make(found)
                if html is None:
                    return None
                made.append(html)
                last = begin
                break
    return "\n".join(made)


def has_plain_signs(text: str) -> bool:
    """Is there no sign in the text that only the engine knows?"""
    rest = text.encode("utf-8", "surrogatepass").translate(None, KNOWN)
    if (rest and OTHER.search(rest.decode("utf-8", "surrogatepass"))) or text.endswith(" ") or any(sign in text for sign in SIGNS):
        return False
    return not (("'" in text or '"' in text) and BESIDE_DIGITS.search(text))


def _inline(text: str) -> str | None:
    made = []
    parts = INLINE.split(text)
    for at in range(0, len(parts), 5):
        plain = parts[at]
        if MARKS.search(plain):
            return None
        if "'" in plain or '"' in plain:
            plain = QUOTED.sub(r"“\1”", APOSTROPHE.sub("’", plain))
            if "'" in plain or '"' in plain:
                return None
        made.append(plain)
        if at + 1 < len(parts):
            name, address, strong, weak = parts[at + 1 : at + 5]
            made.append(f'<a href="{address}" rel="noopener noreferrer">{name}</a>' if name else f"<strong>{strong}</strong>" if strong else f"<em>{weak}</em>")
    return "".join(made)


def _prose(found: re.Match[str]) -> str | None:
    html = _inline(found[0])
    return None if html is None else f"<p>{html}</p>"


def _heading(found: re.Match[str]) -> str | None:
    html, level = _inline(found[2]), len(found[1])
    return None if html is None else f"<h{level}>{html}</h{level}>"


def _list(found: re.Match[str]) -> str | None:
    items = [_inline(line[2:]) for line in found[0].split("\n")]
    return None if None in items else "<ul>\n" + "\n".join(f"<li>{item}</li>" for item in items) + "\n</ul>"


def _quote(found: re.Match[str]) -> str | None:
    html = _inline(found[1])
    return None if html is None else f"<blockquote>\n<p>{html}</p>\n</blockquote>"


KINDS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    ("#", HEADING, _heading), ("- ", LIST, _list), (">", QUOTE, _quote), ("", PROSE, _prose))

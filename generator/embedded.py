"""The article of a page that scripts would print: its text as it stands in the page's JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

LIMIT = 5_000_000  # characters of a script
NODES = 200_000  # values that are looked at
ENOUGH = 400  # characters of an article
SENTENCE = re.compile(r"[.!?。！？][”\"’»」）)]?\s*$")
ASSIGNED = re.compile(r"^\s*(?:window|self|var|let|const)\b[^={]{1,80}=\s*(?=[{\[])")
PARAGRAPHS = re.compile(r"<p[ >]|<br", re.I)


def embedded_html(markup: str) -> str:
    """The longest text in the page's data, as paragraphs of HTML; "" where there is none."""
    best = ""
    for kind, raw in _scripts(markup):
        if "json" in kind or ASSIGNED.match(raw[:200]):
            for text in _texts(_value(raw[:LIMIT])):
                best = max(best, text, key=len)
    return best


def _scripts(markup: str) -> Iterator[tuple[str, str]]:
    """(attributes, text) of each script."""
    lower, at = markup.lower(), 0
    while (start := lower.find("<script", at)) >= 0 and (opened := markup.find(">", start)) >= 0 and (at := lower.find("</script", opened)) >= 0:
        yield lower[start + 7 : opened][:500], markup[opened + 1 : at]


def _value(raw: str) -> object:
    try:
        return json.JSONDecoder(strict=False).raw_decode(ASSIGNED.sub("", raw, count=1).lstrip())[0]
    except (ValueError, RecursionError):
        return None


def _texts(value: object) -> list[str]:
    """Strings that are an article in HTML, and lists whose strings are one."""
    found: list[str] = []
    stack, seen = [value], 0
    while stack and seen < NODES:
        item = stack.pop()
        seen += 1
        if isinstance(item, str):
            if len(item) > ENOUGH and len(PARAGRAPHS.findall(item)) > 1:
                found.append(item)
        elif isinstance(item, list):
            stack += item
            prose = [text for text in map(_own_text, item) if len(text) > 40 and SENTENCE.search(text)]
            if sum(map(len, prose)) > ENOUGH and len(prose) > 1:
                found.append("".join(f"<p>{text}</p>" for text in prose))
        elif isinstance(item, dict):
            stack += item.values()
    return found


def _own_text(item: object) -> str:
    """A paragraph: a string, or the object that has it as its text."""
    if isinstance(item, dict):
        item = next((item[key] for key in ("text", "html", "content", "value", "body") if isinstance(item.get(key), str)), "")
    return item if isinstance(item, str) else ""

"""The body that the generator writes: the summary as Markdown, each actor linked where it is first named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Article

SPECIAL = re.compile(r"[\\`*_{}\[\]<|]|&(?=#?\w{1,40};)|~(?=~)")
START = re.compile(r"(?:\d{1,9}(?=[.)])|(?=[#>+:=~-]))")
ESCAPABLE = "\\`*_{}[]#+-.!>)"  # what Markdown takes a backslash before; the rest becomes a character reference
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]+")
LINKABLE = re.compile(r"\w[^\\`*_{}\[\]<>&~|#\x00-\x1f\x7f-\x9f\u2028-\u202e\ufeff\ufffe\uffff]{1,80}\Z")


def make_body(article: Article) -> str:
    """One paragraph; nothing in it acts as Markdown, HTML or a link but the links to actors. "" without a summary."""
    text = " ".join(filter(None, (_sentence(s.text) for s in article.summary)))
    forms = _forms(article)
    made, at, linked = [], 0, set()
    for start, _, form in sorted(found for known in forms for found in _mentions(text, known)):
        name = forms[form]
        if start < at:
            continue
        made.append(_escape(text[at:start]))
        made.append(_escape(form) if name in linked else f"[[{name}]]" if form == name else f"[[{name}|{form}]]")
        linked.add(name)
        at = start + len(form)
    return _start("".join([*made, _escape(text[at:])]))


def escape(text: str) -> str:
    """Text that Markdown shows as it is: one line, special characters made harmless."""
    return _start(_escape(" ".join(CONTROL.sub(" ", text).split())))


def _sentence(text: str) -> str:
    """On one line, with a full stop where a clause was cut before its own."""
    text = " ".join(CONTROL.sub(" ", text).split())
    return text + "." if text and text[-1].isalnum() and text[-1] < "\u2e80" and len(text.split()) > 3 else text


def _forms(article: Article) -> dict[str, str]:
    """Form of a name -> actor; full names win, and a form of two actors is nobody's."""
    forms: dict[str, str] = {}
    unsure: set[str] = set()
    for actor in article.actors:
        for form in actor.aliases if LINKABLE.match(actor.name) else ():
            if LINKABLE.match(form):
                unsure |= {form} if forms.get(form, actor.name) != actor.name else set()
                forms[form] = actor.name
    for form in unsure:
        del forms[form]
    return forms | {a.name: a.name for a in article.actors if LINKABLE.match(a.name)}


def _mentions(text: str, form: str) -> Iterator[tuple[int, int, str]]:
    """(start, minus the length, form) of each place where the form stands as whole words."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield at, -len(form), form
        at = text.find(form, end)


def _escape(text: str) -> str:
    return SPECIAL.sub(lambda found: _harmless(found[0]), text)


def _harmless(char: str) -> str:
    return "\\" + char if char in ESCAPABLE else f"&#{ord(char)};"


def _start(text: str) -> str:
    """Text that begins no list, heading, quotation or definition."""
    found = START.match(text)
    if not found or found.end() == len(text):
        return text
    at = found.end()
    return text[:at] + _harmless(text[at]) + text[at + 1 :]

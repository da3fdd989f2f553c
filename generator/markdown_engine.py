"""Python-Markdown, kept between bodies, that tries a rule only on text with a character which the rule needs: same HTML, half the time."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

EXTENSIONS = ("tables", "sane_lists", "def_list", "smarty")
HANDLE, APPLY = "_InlineProcessor__handleInline", "_InlineProcessor__applyPattern"  # nothing is skipped where a version lacks them
# How the pattern of a rule begins, and the texts of which one must be there for it to match. Any other rule is always tried.
NEEDED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<!\\)", ("`",)), (r"\\(.)", ("\\",)), (r"(?<!\!)\[", ("[",)), (r"\!\[", ("![",)), ("<([A-Za-z]", ("<",)),
    ("<([^<> !]+@", ("<",)), ("  \\n", ("  \n",)), ("(<(", ("<",)), ("(&(?:", ("&",)), (r"\*|_", ("*", "_")),
    (r"(?<!\.)\.{3}", ("...",)), ("(?<!-)--", ("--",)), ("^'(?=", ("'",)), ('^"(?=', ('"',)), ("\"'(?=", ("\"'",)), ("'\"(?=", ("'\"",)),
    (r"(?<!\w)'(?=", ("'",)), ("'(", ("'",)),
)
EXACT: dict[str, tuple[str, ...]] = {"'": ("'",), '"': ('"',), r'"(?=\s)': ('"',)}
ENDS: tuple[tuple[str, str], ...] = (("\\'\"", "'\""), ("\\\"'", "\"'"), (")'(?=\\w)", "'"), (")\"(?=\\w)", '"'), ("'(?!\\s|s\\b|\\d)", "'"), ('])"', '"'))

Rules = list[tuple[Any, tuple[str, ...]]]


class Sparing(InlineProcessor):
    """Its one loop, with the rules that cannot match left out."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        rules, marks = self._rules()
        if isinstance(data, AtomicString) or (marks and not marks.search(data)):
            return data
        start = 0
        while patternIndex < len(rules):
            rule, needed = rules[patternIndex]
            if needed and needed[0] not in data and needed[-1] not in data:
                patternIndex, start = patternIndex + 1, 0
                continue
            data, matched, start = getattr(self, APPLY)(rule, data, patternIndex, start)
            if not matched:
                patternIndex += 1
        return data

    def _rules(self) -> tuple[Rules, re.Pattern[str] | None]:
        """The rules, each with what it needs, and what any of them needs; None where that is not known of all."""
        made: tuple[Rules, re.Pattern[str] | None] | None = self.__dict__.get("_made")
        if made is None:
            rules = [(rule, needed_by(getattr(rule, "pattern", ""))) for rule in self.inlinePatterns]
            texts = sorted({re.escape(text) for _, needed in rules for text in needed})
            made = self.__dict__["_made"] = rules, re.compile("|".join(texts)) if all(needed for _, needed in rules) else None
        return made


def needed_by(pattern: str) -> tuple[str, ...]:
    """One or two texts of which one is in everything that the pattern matches; () where that is not known."""
    found = EXACT.get(pattern) or next(((text,) for end, text in ENDS if pattern.endswith(end) and pattern.startswith("(")), ())
    return found or next((needed for begin, needed in NEEDED if pattern.startswith(begin)), ())


@cache
def engine() -> Markdown:
    made = Markdown(extensions=list(EXTENSIONS), output_format="html")
    for name in ("inline", "smarty"):
        if type(made.treeprocessors[name]) is InlineProcessor and hasattr(InlineProcessor, HANDLE) and hasattr(InlineProcessor, APPLY):
            made.treeprocessors[name].__class__ = Sparing
    return made


def to_html(text: str) -> str:
    """The text as HTML, not yet sanitised."""
    try:
        return engine().reset().convert(text)
    except BaseException:
        engine.cache_clear()  # what an unfinished text left in it is nobody's
        raise

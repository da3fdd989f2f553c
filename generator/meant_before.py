"""Words inside a clause that mean what the clause or sentence before names: 'the present one', 'gave it until May', 'a source said that he'."""

import re

from generator.antecedents import subject_phrase
from generator.model import Named
from generator.sentences import sentences

THE_ONE = re.compile(r"(?P<which>The (?:present|current|old|existing|first|second|last|other|previous|former|next|final))\sone\b")
NEW_ONE = re.compile(r"\b(?:an?\s(?:new|fresh|second|third|further)|another)\s(?P<what>[a-z]+)\b(?!\s(?:minister|president|year))")


def of_kind(words: str, text: str, at: int) -> str:
    """'The present one' with the thing of which the sentence before names a new one: 'talks on a new lease. The present lease'."""
    found = THE_ONE.match(words)
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at]) if found else []
    kinds = {m["what"] for m in NEW_ONE.finditer(text, floor + spans[-1][0], floor + spans[-1][1])} if spans else set()
    return f"{found['which']} {kinds.pop()}{words[found.end() :]}" if found and len(kinds) == 1 else words


GAVE_IT = re.compile(r"(?P<who>(?:the|its|their|both|two|three)\s(?:[a-z-]+\s){0,2}?[a-z]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s(?:(?:had|have|has|then|later)\s)?(?:gave|given|put|moved|extended|called|closed|opened|stopped|delayed|sealed|shut|ended|kept|sold|bought|signed|approved|rejected|adopted|cut|raised|lifted|suspended|renewed)\s(?P<it>it)\s(?:until|till|to|on|off|back|in|by|for|up|down)\b")
SOURCE_SAID = re.compile(r"(?:an?|one)\s(?:source|official|person|spokesman|spokeswoman|spokesperson|aide|adviser|diplomat)\b[^,;]{0,60}?\s(?:said|told \w+|confirmed|added|announced)\s(?:that\s)?(?P<he>he|she)\s(?:will|would|is|was|had|has|wants|plans|intends)\b")


def from_clause_before(words: str, text: str, start: int, at: int, people: tuple[Named, ...]) -> str:
    """Of 'The lease was to end on May 3, and the owners gave it until June 9' the second clause as 'the owners gave the lease until June 9'; `at`: where it begins.

    Of 'The mayor sent flowers, and a source said that he will come on Sunday': 'a source said that the mayor will come'.
    """
    before = text[start:at].rstrip(" ,")
    if not before.endswith((" and", " but")):
        return words
    before = before[:-4].rstrip(" ,")
    subject = subject_phrase(before) if before.startswith(("The ", "Its ", "This ", "That ")) else ""
    if not subject or not before.startswith(subject):
        return words
    meant = f"{subject[:1].lower()}{subject[1:]}"
    if (gave := GAVE_IT.match(words)) and not any(start <= s < at for n in people if n.type == "organisation" for s, _ in n.mentions):
        return words[: gave.start("it")] + meant + words[gave.end("it") :]
    if (said := SOURCE_SAID.match(words)) and not any(start <= s < at for n in people if n.type == "person" for s, _ in n.mentions):
        return words[: said.start("he")] + meant + words[said.end("he") :]
    return words

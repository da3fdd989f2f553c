"""A pronoun at the head of a line with what it means: where the sentence of its clause or the one before shows that beyond doubt."""

import re

from generator.antecedents import named_pronoun, possessive, subject_phrase
from generator.model import Named
from generator.pronoun_doubts import BODY_DOES
from generator.sentences import sentences

IT = re.compile(r"(?:it|they|he|she)(?=\s)", re.I)
BESIDE = re.compile(r"(?:,\s|\s)(?:although|though|while|because|but|and|as)\s$")
TOO = re.compile(r"(?:,\s)(?:and|but)\s$")
SAID_IT = re.compile(r"(?P<who>[A-Z][^,;:“”\"]{2,60}?)\s(?:said|says|announced|confirmed|warned|added)\s(?:that\s)?it\s")
THEIR = re.compile(r"[Tt]heir\s(?=[a-z])")
BOTH = re.compile(r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?\sand\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?")
FIRM = re.compile(r"\b(?:line|company|firm|group|carrier|operator|bank|maker|airline|agency|union|association|broker|retailer|insurer|builder|miner|lender|brewer|shipper|start-up)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}$")  # 'European line Halvorsen Reefer'
AMOUNTS = re.compile(r"[Ii]t\s(?:stood at|amounted to|came to|reached|was|fell to|rose to|totalled|totaled)\s(?:about\s|only\s|some\s|just\s|nearly\s|around\s)?[$€£¥\d]")
TO_RAISE = re.compile(r"\b(?:increas|rais|lift|doubl|bring|cut|reduc|lower|boost|expand|triple)[a-z]*\s(?P<what>(?:(?:the|their|its|mutual|annual)\s)?[a-z]+(?:\s(?!to\b|by\b|from\b)[a-z]+){0,3})\s(?:to|by|from)\s(?:about\s|some\s)?[$€£¥\d]")
LEADS = re.compile(r"\b(?:who|which)\s(?:leads|heads|runs|chairs|represents|speaks for|manages|directs)\s(?:the\s)?$|\b(?:head|leader|president|chair|chairman|chairwoman|director|secretary|spokesman|spokeswoman|spokesperson|manager|chief executive|boss|lawyer)\s(?:of|for|at)\s(?:the\s)?$")


def understood(words: str, text: str, sentence: tuple[int, int], start: int, people: tuple[Named, ...]) -> str:
    """The words of a clause that begins at `start`, with the name or thing for the pronoun that they begin with; as they are where that is open."""
    if THEIR.match(words):
        return _of_two(words, text, sentence, start) if start > sentence[0] else words
    found = IT.match(words)
    if not found:
        return words
    if start == sentence[0]:
        if measure := _measure_before(words, text, start) if found[0].lower() == "it" else "":
            return measure + words[found.end() :]
        body = _body_of_sayer(words, text, start, people) if found[0].lower() == "it" else ""
        return body + words[found.end() :] if body else words
    begins = IT.match(text, *sentence)
    if begins and begins[0].lower() == found[0].lower() and BESIDE.search(text, sentence[0], start):
        return named_pronoun(words, text, sentence[0], people)  # 'It is no member, although it hopes to join by 2026'
    said = SAID_IT.match(text, sentence[0], start) if found[0].lower() == "it" and TOO.search(text, sentence[0], start) else None
    return said["who"] + words[found.end() :] if said and _is_body(said["who"], people) and BODY_DOES.match(words, found.end()) else words


def _of_two(words: str, text: str, sentence: tuple[int, int], start: int) -> str:
    """Of 'Norway and Iceland will talk after their presidents spoke on Thursday': 'Norway and Iceland's presidents spoke'."""
    subject = subject_phrase(text[sentence[0] : start])
    return f"{subject}{possessive(subject)} {words[6:]}" if BOTH.fullmatch(subject) and text.startswith(subject, sentence[0]) else words


def _is_body(who: str, people: tuple[Named, ...]) -> bool:
    """Does the phrase end with the name of a body?"""
    return FIRM.search(who) is not None or any(n.type == "organisation" and who.endswith((n.name, *n.aliases)) for n in people)


def _measure_before(words: str, text: str, at: int) -> str:
    """'The two want to raise trade in wool to $5 billion. In 2023 it stood at $3 billion': trade in wool; '' where no measure stands so."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at]) if AMOUNTS.match(words) else []
    found = [*TO_RAISE.finditer(text, floor + spans[-1][0], floor + spans[-1][1])] if spans else []
    return found[0]["what"] if len(found) == 1 else ""


def _body_of_sayer(words: str, text: str, at: int, people: tuple[Named, ...]) -> str:
    """'“No,” said Ada Pool, who leads the Guild. It has called a strike': the Guild; also the body with which the sentence before begins; '' for any other."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at])
    if not spans or not BODY_DOES.match(words, 2) or re.search(r"\w", text[floor + spans[-1][1] : at]):
        return ""
    start, end = floor + spans[-1][0], floor + spans[-1][1]
    named = [(s, e) for n in people if n.type == "organisation" for s, e in n.mentions if start <= s < end]
    if len(named) != 1:
        return ""
    (first, last), = named
    if text[last:end].strip(" .”\"") == "" and LEADS.search(text, start, first):
        return f"{'the ' if text[first - 4 : first] == 'the ' else ''}{text[first:last]}"
    led = text[start:first] in ("", "The ") and not any(start <= s < end for n in people if n.type == "person" for s, _ in n.mentions)
    return text[start:last] if led and text[last : last + 1] == " " else ""

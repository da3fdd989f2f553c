"""Names that a text gives as its source: 'according to X', 'X reported', 'as first reported by X', 'told X'. Which of them are outlets only the digest knows."""

from __future__ import annotations

import re

WORD = r"[A-ZÀ-Þ](?:[\w’'&-]|\.(?=\w)){0,30}"
NAME = rf"(?:{WORD} (?:(?:of|the|de|la|du|del|van) ){{0,2}}){{0,4}}{WORD}"
_BEFORE = re.compile(
    rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited by|[Rr]eported by|[Qq]uoting|[Qq]uoted by|[Rr]evealed by|[Pp]ublished by|[Tt]old|[Rr]eport (?:by|from|in)|[Ii]nterview with) "
    rf"(?:(?:a report (?:by|from|in)|the (?:news)?paper|the daily|the weekly|the magazine|the broadcaster|the (?:news )?(?:web)?site|the portal|the news agency) )?(?:[Tt]he )?(?P<name>{NAME})")
_AFTER = re.compile(rf"(?P<name>{NAME}),? (?:has |had |have |also |first |later |earlier ){{0,2}}(?:reported|reports|revealed|reveals|wrote|writes|disclosed|published|quoted)\b")
_WORDS = re.compile(r"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited by|[Qq]uot(?:ing|ed)|[Pp]ublished|[Tt]old|[Rr]eport(?:ed|s| by| from| in)|[Rr]eveal(?:ed|s)|wrote|writes|disclosed|[Ii]nterview with)\b")
MOST = 40
REACH = 180  # characters around such a word


def find_cited(text: str) -> tuple[tuple[str, int], ...]:
    """(name as printed, where it stands), in the order of the text, each place once. Of 'On Monday The Ledger reported' the whole 'Monday The Ledger'."""
    found: dict[int, str] = {}
    for word in _WORDS.finditer(text):
        for pattern in (_BEFORE, _AFTER):
            for match in pattern.finditer(text, max(0, word.start() - REACH), min(len(text), word.end() + REACH)):
                if match.start() <= word.start() < match.end():
                    found.setdefault(match.start("name"), match["name"])
        if len(found) >= MOST:
            break
    return tuple((found[at], at) for at in sorted(found))


PAPER = r"(?:(?:news)?paper|magazine|daily|weekly|tabloid|broadcaster|(?:news )?(?:web)?site|portal|(?:TV|television|news) channel|radio station|news agency)"
_PAPER = re.compile(r"he (?<=\b[Tt]he )" + PAPER + r"\b")
_CALLED = re.compile(rf"\b(?P<before>[Aa]ccording to |[Cc]iting |[Rr]eported by |[Qq]uoted by |[Tt]old |[Ii]nterview with |[Bb]y |[Ii]n )?[Tt]he (?:[\w-]{{2,20}} ){{0,2}}{PAPER} (?:[Tt]he )?(?P<name>{NAME})(?P<after>,? (?:has |had |also |first )?(?:reported|reports|revealed|wrote|writes|quoted|said|says)\b)?")
_REPORTED = re.compile(rf"(?:[Tt]he )?(?P<name>{NAME})(?:,? (?:on|late|last|this|earlier)\b[^.,;\n]{{0,30}},?)? (?:has |had |also |first ){{0,2}}(?:reported|reports|revealed|reveals)(?=[.,]| (?:that|on|last|this|late|earlier)\b)")
_WHICH_FIRST = re.compile(rf"(?P<name>{NAME}), which (?:had |has )?(?:first (?:reported|revealed|published)|broke the (?:news|story))\b")
_FIRST_BY = re.compile(rf"\bfirst (?:reported|revealed|published) (?:[a-z]+ )?by (?:[Tt]he )?(?P<name>{NAME})")
_FIRST = ("first re", "first pub", "broke the")  # what any of the two has
_SAID = re.compile(rf"\b(?:asked by|comment to|told) the {PAPER}\b|\bthe {PAPER}(?:,? which|,? citing [^,.]{{3,60}},)?(?: also)? (?:said|says|reported|reports|added|adds|wrote|writes|quoted|noted|cited)\b", re.I)
PASSAGE = 900  # characters behind a name in which it may be called a newspaper


def named_papers(text: str) -> tuple[tuple[str, int], ...]:
    """Sources that the text itself calls newspapers: 'according to the daily X', 'X reported … the paper said'; or the first to report: 'X, which first reported it'."""
    found: dict[int, str] = {}
    if any(map(text.__contains__, _FIRST)):
        found |= {m.start("name"): m["name"] for pattern in (_WHICH_FIRST, _FIRST_BY) for m in pattern.finditer(text)}
    if "news agency" in text or _PAPER.search(text):
        found |= {m.start("name"): m["name"] for m in _CALLED.finditer(text) if m["before"] or m["after"]}
        for word in re.finditer(r"\b(?:report|reveal)(?:s|ed)\b", text):
            for m in _REPORTED.finditer(text, max(0, word.start() - REACH), min(len(text), word.end() + 12)):
                if m.start() <= word.start() < m.end() and _SAID.search(text, m.end(), m.end() + PASSAGE):
                    name = m["name"].rpartition(" The ")[2]
                    short = name.partition(" of ")[0]  # 'Kystposten of Norway reported … Kystposten also reports'
                    name = short if short != name and text.count(short) > text.count(name) + 1 else name
                    found.setdefault(text.index(name, m.start("name")), name)
    return tuple((found[at], at) for at in sorted(found))

"""Words in quotation marks that nobody said: terms, titles, slogans, names."""

import re

from generator.cast import Cast
from generator.quotation import MASK, Quoted
from generator.wording import WORD

TERM = re.compile(
    r"\b(?:so-called|known as|known (?:locally|simply) as|dubbed|nicknamed|titled|entitled|headlined|named|termed|billed as|word|words|term|phrase|slogan|"
    r"hashtag|banner|sign|hat|hats|shirt|shirts|book|novel|memoir|film|movie|song|album|single|show|series|play|column|essay|article|painting|on|host of|a|an|the|its|from|as a|as an)\s*$",
    re.I,
)
TITLED = re.compile(r"^\s*(?:hat|hats|cap|caps|shirts?|T-shirts?|banners?|signs?|campaign|slogan|agenda|movement|album|song|show|book|policy|program|programme|plan|tour|movie|film|bill|act)\b")
NAMING = re.compile(  # 'earning the nickname “…”', 'a dancer going by the name “…”', 'what we might call the “…”', 'marked the part as “…”'
    r"\b(?:(?:nick|stage |pen |code |brand )?names?(?: of)?|nicknames?(?: of)?|moniker|sobriquet|epithet|alias(?:es)?|pseudonym|"
    r"nicknames? [^.;:]{1,40}\bor|(?:technique|method|process|procedure|practice|concept|approach|dish|game) (?:called|known as)|"
    r"(?:marked|labelled|labeled|tagged|flagged|stamped|graded|coded|classed|logged) [^.;:“”\"]{1,80} as|"
    r"(?:we|I|you|one) (?:might|may|could|can|would|will|shall|should) (?:\w+ )?call(?: the| an?)?)\s*,?\s*[\"“«„‘]?$"
)
PRINTED = re.compile(r"\b(?:buttons?|badges?|stickers?|signs?|placards?|banners?|posters?|T-?shirts?|shirts?|hats?|caps?|mugs?|leaflets?|tattoos?|graffiti)\s(?:reading|saying|proclaiming|that (?:read|said))\b[^.;:]{0,60}$", re.I)  # bear slogans
NAME = 8  # words of a nickname or a term
TO_PAPER = re.compile(r"\b(?:said|says|told|tells|speaking|spoke|talked|stated|explained|announced|revealed|admitted|interview)\s(?:[^.;“”\"]{0,30}\s)?(?:to|with|for|told)\s[\"“«„]?$|\btold\s[\"“«„]?$")
SHOW = re.compile(r"[\"”»]?\s(?:co-)?(?:host|anchor|correspondent|presenter|moderator|magazine|programme|program|show|podcast|reporter|series|column|columnist)s?\b")  # 'told "Morning Tide" host Ann Lee'
SMALL = frozenset("a an the of in on at to for and or nor but with by from as".split())


def plain(inner: str) -> str:
    return inner.strip(" ,.?!").lower()


def terms(text: str, spans: tuple[Quoted, ...]) -> frozenset[str]:
    """Short phrases that stand in quotation marks again and again, or behind 'so-called': terms, not speech."""
    count: dict[str, int] = {}
    for span in spans:
        inner = plain(text[span.start : span.end])
        if len(inner.split()) <= 4:
            called = text[max(0, span.start - 12) : span.start - 1].rstrip().lower().endswith(("so-called", "so called"))
            count[inner] = count.get(inner, 0) + (2 if called else 1)
    return frozenset(inner for inner, n in count.items() if n > 1)


def is_title(words: list[str]) -> bool:
    big = [w for w in words if w.lower() not in SMALL]
    return len(big) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in big)


def named_thing(before: str) -> bool:
    return bool(re.search(r"\b(?:so-called|known as|dubbed|as a|as an|from|to|on a|on the)\s*[a-z]?\s*$", before))


def is_said(cast: Cast, terms: frozenset[str], span: Quoted, strength: int, last: Quoted | None) -> bool:
    """Whether words in quotation marks are speech. `strength`: how sure a speaker of it is, 0..3; `last`: the quotation before it that is speech."""
    if span.goes_on:
        return True
    inner = cast.text[span.start : span.end]
    words = WORD.findall(inner)
    before, after = cast.text[max(0, span.start - 40) : span.start - 1], cast.text[span.outer : span.outer + 30]
    if plain(inner) in terms or _is_contrasted(cast, span, len(words)):
        return False
    if len(words) <= NAME and NAMING.search(cast.masked, max(0, span.start - 80), span.start) or is_title(words) and PRINTED.search(cast.masked, max(0, span.start - 80), span.start):
        return False
    if len(words) <= 1:
        goes_on = strength == 2 and last is not None and inner.rstrip()[-1:] in ".!?" and span.start - last.end < 200 and _follows(cast, last, span)
        return bool(words) and (goes_on or strength == 3 and inner.rstrip()[-1:] in ",?!")
    if len(words) >= 8 and strength:
        return True
    if is_title(words) and (SHOW.match(after) or len(words) < 6 and inner[-1:].isalnum() and TO_PAPER.search(before)):
        return False  # 'said to “The Lund Post” that'
    if is_title(words) and (strength < 3 or TERM.search(before) or before.rstrip().endswith(("'s", "’s", " called"))):
        return False
    if len(words) <= 4 and (TERM.search(before) and not inner.rstrip().endswith(",") or TITLED.match(after)):
        return strength >= 1 and not named_thing(before) and len(words) >= 2 and before.rstrip().lower().split()[-1:] in (["an"], ["a"])
    return strength >= 1 or len(words) >= 6


def _is_contrasted(cast: Cast, span: Quoted, words: int) -> bool:
    """Terms set against each other: 'from “A” to “B”'."""
    before = cast.masked[max(0, span.start - 90) : span.start - 1]
    after = cast.masked[span.outer : span.outer + 90]
    return words <= 4 and bool(re.search(rf"\bfrom [\"“«„]{MASK}.*\bto $", before) or before.endswith("from ") and re.match(rf" to [\"“«„]{MASK}", after))


def _follows(cast: Cast, last: Quoted, span: Quoted) -> bool:
    """A sentence by itself behind a quotation in the same paragraph: '“No,” he said. “Never.”'"""
    between = cast.masked[last.outer : span.start - 1]
    return "\n" not in between and between.rstrip().endswith(".") and cast.text[span.start].isupper()

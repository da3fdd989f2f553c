"""Words in quotation marks that nobody said: terms, titles, slogans, names."""

import re

from generator.quotation import Quoted

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

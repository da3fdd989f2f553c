"""A clause without who only tells what it says: who says a thing does not do it."""

import re

WHO_SAYS = re.compile(r",\s(?:(?:an?|the|its|his|her|their)\s[^,]{2,60},\s[^,]{2,40},\s(?:said|says)|[^,]{2,60}\s(?:said|says)(?:\sin\s[^,]{2,50}|(?:\slate|\searly)?\son\s[A-Z][a-z]+day(?:\s(?:morning|afternoon|evening|night))?)?|(?:said|says)\s(?!that\b)[^,]{2,60}|[^,]{2,60}\stold\s[^,]{2,50})$")
SAYS_FIRST = re.compile(r"(?:According to [^,]{3,60},\s(?:(?:the|an?)\s[a-z]+\s(?:also\s)?said\sthat\s)?|[^,;:“”\"]{3,60}\s(?:(?:said|says)\s(?:that\s)?|told\s(?:reporters|journalists|lawmakers|deputies|parliament|a (?:news|press) conference)(?:\s(?:in|at)\s[A-Z][\w’'-]+)?\sthat\s))(?=(?:the|an?|its|his|her|their|no|all|some|it|there)\b|[A-Z\d])")


def says_so(what: str) -> bool:
    """Whether a clause may close with who says it: cheaper than the pattern above."""
    return "said" in what or "says" in what or " told " in what


def without_sayer(what: str) -> str:
    """A clause without who says it at its end."""
    return WHO_SAYS.sub("", what) if says_so(what) else what


def done_of(what: str) -> str:
    """A clause without who only says it, at its end or its beginning: 'the line had been checked' of 'Ada Pool said the line had been checked'."""
    told = without_sayer(what)
    first = SAYS_FIRST.match(told)
    return told[first.end() :] if first else told

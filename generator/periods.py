"""Times that an article names without any date: 'during the president's first term'."""

import re
from functools import lru_cache

UNKNOWN = "unknown"  # the date of an event that its article does not date
OFFICES = r"president|prime minister|premier|chancellor|governor|mayor|minister|chairman|chairwoman|chief executive|king|queen|pope|speaker"
PERIOD = re.compile(
    rf"[DITUditu](?<!\w.)(?i:(?:(?<=d)uring|(?<=i)n|(?<=t)hroughout|(?<=u)nder)\s(?:(?:the|his|her|their|its|(?:the\s|[A-Z][\w’'.-]+\s){{0,3}}?(?:[A-Z][\w.-]+|{OFFICES})[’']s?)\s)"
    r"(?P<nth>first|second|third|last|previous|earlier|former|initial|prior)\s(?P<what>term|presidency|administration|government|mandate|tenure|stint)"
    r"(?:\s(?:in office|in power|as\s(?:[a-z]+\s){0,2}[a-z]+))?\b)"  # the sign that it begins with comes first
)
NTH = {"initial": "first", "earlier": "previous", "former": "previous", "last": "previous", "prior": "previous"}


@lru_cache(maxsize=4096)
def period(text: str) -> str:
    """What tells the period that the text names from others: 'first term'; '' where it names none."""
    found = PERIOD.search(text)
    if not found:
        return ""
    nth = found["nth"].lower()
    return f"{NTH.get(nth, nth)} term"

"""Rules of the date grammar for lengths of time, repetition, and the vague past, present and future."""

from __future__ import annotations

from generator.date_lexicon import Value
from generator.date_match import Built, Match

ISO_UNIT = {"D": "P{}D", "W": "P{}W", "WE": "P{}WE", "M": "P{}M", "Q": "P{}Q", "Y": "P{}Y", "DE": "P{}DE", "CE": "P{}CE",
            "H": "PT{}H", "MIN": "PT{}M", "S": "PT{}S", "FN": "P{}FN"}


def number_of(m: Match) -> Value:
    """The number of a match: 27, 'X' for several, '2.5'; two words are added: twenty-five."""
    total: Value = None
    for i in range(m.first, m.last):
        letter, value = m.tokens.classes[i], m.tokens.values[i]
        if letter not in "wμnKYy":
            continue
        if total is None or value == "X":
            total = value
        elif isinstance(total, int) and isinstance(value, int):
            total = total * value if value in (100, 12) and total < value or total > 12 and value == 12 else total + value
    if total is not None:
        return total
    return 1 if "a" in m.classes() or "b" in m.classes() else None


def duration(count: Value, unit: str) -> str:
    if unit == "DE" and isinstance(count, int):
        return f"P{10 * count}Y"
    if unit == "CE" and isinstance(count, int):
        return f"P{100 * count}Y"
    if unit == "Q" and isinstance(count, int):
        return f"P{3 * count}M"
    if unit == "FN":
        return f"P{2 * count}W" if isinstance(count, int) else "PXW"
    return ISO_UNIT[unit].format(count)


def read_span(m: Match) -> Built:
    count = number_of(m)
    if count is None:
        return None
    unit = str(m.get("UV"))
    classes = m.classes()
    if classes[0] == "a" and classes[1] in "UV-" and "-" in classes:  # a month-long strike: the article belongs to the strike
        return None
    if "b" in classes:
        return _half_span(m, unit, count)
    if unit == "S" and m.word("UV") == "second" :
        return None
    if unit == "Q" and m.get("UV") == "Q" and "V" not in classes:
        return None
    return "DURATION", ("dur", duration(count, unit))


def _half_span(m: Match, unit: str, count: Value) -> Built:
    classes = m.classes()
    if "&" in classes:  # two and a half years, a year and a half
        return "DURATION", ("dur", ISO_UNIT[unit].format(f"{count}.5"))
    halves = {"Y": "P6M", "H": "PT30M", "D": "PT12H", "DE": "P5Y", "CE": "P50Y", "M": "P15D", "W": "P3D"}
    return ("DURATION", ("dur", halves[unit])) if unit in halves else None


def read_plural(m: Match) -> Built:
    """Years, for decades: a number that is not told."""
    if m.before() not in BARE_BEFORE and m.after() not in BARE_AFTER:
        return None
    unit = str(m.get("V"))
    if unit == "S" or unit == "Q":
        return None
    return "DURATION", ("dur", duration("X", unit))


BARE_BEFORE = frozenset("for in after over within of take takes took taken last lasted or recent spent during since through these those "
                        "many despite".split())
BARE_AFTER = frozenset("of later earlier ago before after".split())


def read_recent(m: Match) -> Built:
    return "DATE", ("ref", "PAST_REF" if "L" in m.classes() or "h" in m.classes() else "FUTURE_REF" if "N" in m.classes() else "PRESENT_REF")


def read_recent_word(m: Match) -> Built:
    return ("DATE", ("ref", "PAST_REF")) if m.word("L") == "recent" else None


def read_past_span(m: Match) -> Built:
    """The past two years, the next few weeks."""
    count = number_of(m)
    if count is None:
        return None
    return "DURATION", ("dur", duration(count, str(m.get("UV"))))


def read_per(m: Match) -> Built:
    return "SET", ("set", str(m.get("A")))


def read_every(m: Match) -> Built:
    unit = m.get("UV")
    if unit is None:
        return "SET", ("set", "P1D")
    if "θ" in m.classes() or "×" in m.classes():  # twice a week
        return "SET", ("set", duration(1, str(unit)))
    count = 2 if m.word("m") == "other" else number_of(m)
    return "SET", ("set", duration(count or 1, str(unit)))


def read_long(m: Match) -> Built:
    """Month-long, decades-long, weeklong."""
    if "-" not in m.classes():
        return "DURATION", ("dur", m.get("λ"))
    if m.tokens.words[m.last - 1] != "long":
        return None
    return "DURATION", ("dur", duration("X" if "V" in m.classes() else 1, str(m.get("UV"))))


def read_reference(m: Match) -> Built:
    word = m.word("P")
    if m.after() == "-" or word == "now" and m.after() == "that":
        return None
    return "DATE", ("ref", "PAST_REF" if word in ("recently", "formerly", "lately") else "PRESENT_REF")


def read_future(m: Match) -> Built:
    """The near future, the near term."""
    if "φ" not in m.classes():
        return ("DATE", ("ref", "FUTURE_REF")) if m.tokens.words[m.last - 1] == "term" else None
    return ("DATE", ("ref", "FUTURE_REF")) if "t" in m.classes() else None


def read_past(m: Match) -> Built:
    ends = m.last >= len(m.tokens.classes) or m.tokens.classes[m.last] in ",.;|)" or m.after() in ("and", "but", "to")
    return ("DATE", ("ref", "PAST_REF")) if m.word("L") == "past" and ends and m.before() in ("in", "from", "of") else None


def read_moment(m: Match) -> Built:
    return ("DATE", ("ref", "PRESENT_REF")) if m.before() == "at" else None

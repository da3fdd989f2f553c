"""Rules of the date grammar for days with a name: Christmas Eve, Easter Monday, the Wednesday after Easter."""

from __future__ import annotations

from generator.date_match import NONE, Built, Match
from generator.date_tense import sure_tense
from generator.timex import Rule

FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "eve"): (12, 24), ("christmas", "day"): (12, 25), ("christmas",): (12, 25), ("boxing", "day"): (12, 26),
    ("halloween",): (10, 31), ("valentine", "'s", "day"): (2, 14), ("valentine", "’s", "day"): (2, 14),
    ("new", "year", "'s", "eve"): (12, 31), ("new", "year", "’s", "eve"): (12, 31),
    ("new", "year", "'s", "day"): (1, 1), ("new", "year", "’s", "day"): (1, 1),
}  # days with a name, the same each year everywhere
BEFORE_FEAST = frozenset("at before by after since until till last this next on for over".split())


def read_feast(m: Match) -> Built:
    """Christmas Eve, New Year's Day; a name of one word only where a day is asked for: by Christmas."""
    words = tuple(word.lower() for word in m.tokens.words[m.first : m.last])
    day = FEASTS.get(words)
    if day is None or len(words) == 1 and (m.before() not in BEFORE_FEAST or m.after_class() == "x" and m.after().isalpha()):
        return None
    tense = m.tense()
    sure = tense is not None and (sure_tense(m.tokens, m.first, m.last) == tense or tense == "future" and _will(m))
    return "DATE", ("day", None, *day, tense, None, *(("sure",) if sure else ()))


def _will(m: Match) -> bool:
    """'It will open by Christmas', said in January: of the next."""
    before = m.tokens.words[max(0, m.first - 12) : m.first]
    stop = max((i for i, word in enumerate(before) if word in (".", "?", "!", ";", "“", '"')), default=-1)
    return not {"will", "won", "'ll", "’ll"}.isdisjoint(before[stop + 1 :])


EASTER = {("good", "friday"): -2, ("easter", "saturday"): -1, ("easter", "sunday"): 0, ("easter",): 0, ("easter", "monday"): 1}


def read_easter(m: Match) -> Built:
    """Good Friday, Easter Monday; Easter alone where a day is asked for: by Easter."""
    words = tuple(word.lower() for word in m.tokens.words[m.first : m.last])
    days = EASTER.get(words)
    if m.before() in ("after", "before") and m.tokens.classes[max(0, m.first - 2) : m.first - 1] == "W":
        return NONE  # 'the second Monday after Easter'
    if days is None or len(words) == 1 and (m.before() not in BEFORE_FEAST or m.after_class() == "x" and m.after().isalpha()):
        return None
    return "DATE", ("easter", days, m.tense())


def read_beside_feast(m: Match) -> Built:
    """The Wednesday after Easter, the day after Christmas, the week before Christmas: counted from the feast."""
    words, sign = tuple(word.lower() for word in m.tokens.words[m.first : m.last]), 1 if m.word("β") == "after" else -1
    name = words[words.index("after" if sign > 0 else "before") + 1 :] if {"after", "before"} & set(words) else ()
    feast: Rule | None = ("easter", EASTER[name], m.tense()) if name in EASTER else ("day", None, *FEASTS[name], m.tense(), None) if name in FEASTS else None
    if feast is None or len(name) == 1 and _is_things(m.after()):
        return None
    if "W" in m.classes():
        return "DATE", ("weekday", m.get("W"), None, sign, None, "@", *feast)
    return ("DATE", ("unit", str(m.get("U")), sign, None, None, "@", *feast)) if m.get("U") in ("D", "W") else None


def _is_things(word: str) -> bool:
    """'The day after Christmas sales', 'after Easter dinner': not after the feast itself."""
    return word in THINGS or word.isalpha() and word.endswith("s") and word not in ("was", "is", "has", "as", "his", "its", "this")


THINGS = frozenset("dinner lunch party break holiday market tree season service concert mass recess trading".split())

"""Finite verbs and clause ends, as far as the shapes of English words tell."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

WORDS = re.compile(r"[\w’'.$%-]+")
PREPOSITIONS = frozenset("in on at by among from to for with of as against between under over into through during after before since until amid".split())
SURE = frozenset("is are was were has have had will would can could may might must should".split())
DETERMINERS = frozenset("a an the his her its their our this that these those some any no each every".split())
DONE_BY = frozenset("kept sent held made built bought sold brought caught found led lost paid read told taught won written seen shown driven run".split())  # before 'by' no verb of its own: 'e-mails kept by an adviser show …'
TELLING = frozenset("show shows suggest suggests reveal reveals indicate indicates prove proves mean means confirm confirms".split())  # before 'that' nothing but a verb
CONJUNCTIONS = frozenset("when while as if because although though unless whereas once whether that who which what how why where after before since until on according despite during amid following".split())
CLAUSE_STARTS = CONJUNCTIONS - PREPOSITIONS
# Words that ask for more: no clause ends with one.
WEAK_END = frozenset(
    "a an the of to for in on at by with from as and or but that which who is are was were be been being has have had will would can could may might must should until till amongst not no its their his her our your my this these "
    "able unable possible impossible hard easy due likely unlikely set ready close next more most less than about over under so very too if whether how why where when what said told says between both either neither just even only also such "
    "after before during under since through among against going trying because while although including according ahead instead rather such".split()
)


MANY, YEAR = frozenset("thousand million billion trillion".split()), re.compile(r"(?:1[5-9]|20)\d\d")


@cache
def finite() -> frozenset[str]:
    lines = Path(__file__).with_name("data").joinpath("finite_verbs.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def has_verb(words: str) -> bool:
    return verb_at(WORDS.findall(words)) >= 0


def verb_at(words: Sequence[str]) -> int:
    """Index of the first finite verb, as far as shapes tell; -1 where there is none.

    '-ed' before a preposition may be a participle ('letters exchanged among them were …'): a later verb that is surely finite wins.
    """
    perhaps, forms = -1, finite()
    for i, word in enumerate(words):
        if perhaps < 0 and word not in forms and word not in TELLING and not word.endswith("ed"):
            continue
        before = words[i - 1].lower() if i else ""
        if i == 0 or before in DETERMINERS or not word.islower():
            continue
        if word == "won" and (before in MANY or before[:1].isdigit() and not YEAR.fullmatch(before)):
            continue  # '25,500 won per share'
        if perhaps >= 0 and word in CLAUSE_STARTS:
            break
        if word in TELLING and before not in ("to", "of") and words[i + 1 : i + 2] == ["that"]:
            return i
        if word in DONE_BY and perhaps < 0 and words[i + 1 : i + 2] == ["by"]:
            perhaps = i
            continue
        if word in forms and before not in ("to", "of") and not (word not in SURE and before.endswith(("'s", "’s", "s'", "s’"))):
            return i if perhaps < 0 or word in SURE else perhaps
        if perhaps < 0 and word.endswith("ed") and len(word) > 4 and "-" not in word and before not in WEAK_END:
            after = words[i + 1].lower() if i + 1 < len(words) else ""
            if after not in PREPOSITIONS:
                return i
            perhaps = i
    return perhaps

"""Whether a name is a man's or a woman's, as far as titles, nouns, the given name and the surname tell."""

import re
from functools import cache
from pathlib import Path

from generator.folding import fold
from generator.model import Named

MALE, FEMALE = frozenset("man boy schoolboy he him his himself mr sir king prince father son husband brother uncle lord spokesman chairman congressman businessman".split()), frozenset(
    "woman girl schoolgirl she her hers herself mrs ms miss lady queen princess mother daughter wife sister aunt madam spokeswoman chairwoman congresswoman businesswoman actress".split()
)
LONG = 6  # letters of a surname that stands alone
ENDED = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?][”\"’)]?\s|\n")  # what stands before is another sentence
KIN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[a-z]+\s)?(wife|mother|daughter|sister|aunt|husband|father|son|brother|uncle)\s$")  # 'His wife Ada'
SLAVIC = re.compile(r"\w{2}(?:(?P<f>(?<!san)(?<![Cc]an)(?<!llan)(?<!Cord)[oe]va|s?skaya|ská|ová|[vwnńlro]ska|d[sz]ka|aitė|ytė|utė|ienė|d[óo]ttir)|(?:\wov|\wev|skiy|ský))$")


@cache
def given_names() -> dict[str, str]:
    """Given name, lower case -> 'm' or 'f', from data/given_names.txt."""
    table: dict[str, str] = {}
    gender = "f"
    for line in Path(__file__).with_name("data").joinpath("given_names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            gender = line[1]
        elif not line.startswith("#"):
            table.update(dict.fromkeys(line.lower().split(), gender))
    return table


def gender_of(text: str, name: Named) -> str:
    """'m', 'f' or '' where titles, nouns and the given name do not tell."""
    votes = {"m": 0, "f": 0}
    for a, _ in name.mentions[:12]:
        if kin := KIN.search(text, max(0, a - 20), a):
            votes["f" if kin[1] in FEMALE else "m"] += 2
        for word in re.findall(r"[a-z]+", ENDED.split(text[max(0, a - 24) : a])[-1].lower())[-2:]:
            votes["m"] += 2 * (word in MALE - {"he", "him", "his", "son", "husband", "father", "brother"})
            votes["f"] += 2 * (word in FEMALE - {"she", "her", "hers", "wife", "mother", "daughter", "sister"})
    given = given_names().get(fold(name.name.split()[0]).strip("."))
    if given:
        votes[given] += 1
    if votes["m"] == votes["f"] and (" " in name.name or len(name.name) >= LONG):
        return by_surname(name.name)
    return "m" if votes["m"] > votes["f"] else "f" if votes["f"] > votes["m"] else ""


def by_surname(name: str) -> str:
    """What a surname tells: Petrova, Sadovskaya, Sadovska, Petraitė and Jónsdóttir are women, Petrov and Sadovskiy men (a Sadovsky may be either)."""
    ending = SLAVIC.search(name)
    return "" if ending is None else "f" if ending["f"] else "m"

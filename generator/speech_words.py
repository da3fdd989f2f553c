"""The words by which speech is told: verbs of saying with their forms, and what stands around them."""

import re
from functools import cache
from pathlib import Path

from generator.model import Struct

TOKEN = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*(?:(?<=s)['’](?= [A-Za-z])|\.)?|\ue000+|[^\s\w]")
AUXILIARY = frozenset(
    "has have had will would could may might must shall should can did does do also later then once again still now just even already "
    "always often only reportedly simply quickly soon recently previously earlier afterward afterwards today tomorrow yesterday tonight "
    "however meanwhile instead never ever all both himself herself itself themselves first further all".split()
)
ADVERBS = frozenset("also later then once again still now just even already always often only all both first himself herself itself themselves".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december morning afternoon evening night week month year last this earlier late early weekend jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
BE = frozenset("is are was were be been being am 's 're".split())
BREAKS = frozenset(", ; : ( ) — – \" “ ” \ue000 « » 「 」 [ ]".split())
JOINTS = frozenset("that but while as because which when if although though who whom whose and or where after before since until what how why than so".split())
DETERMINERS = frozenset("a an the one some several many two three four five his her their its our another both each other no".split())
NOUNS = frozenset("reports claims notes remarks comments posts calls views states answers demands promises pledges signals attacks hopes fears offers questions orders cries quotes points".split())  # verbs only where something said follows
BESIDE = frozenset("remember remembers remembered remembering laugh laughs laughed laughing sigh sighs sighed smile smiles smiled chuckle chuckles chuckled continue continued continuing begin began go goes agree agrees agreed agreeing read reads relate relates reason reasons repeat repeats echo echoes advise counter counters regrets estimate estimates estimated recognise recognises recognised recognize recognizes recognized rejoice rejoices rejoiced exult exults exulted judge judges judged rage rages raged".split())  # of saying only at a quotation
ADDRESSING = frozenset("told tells asked asks urged urges warned warns reminded reminds assured assures informed advised answered pressed called calls thanked accused blamed praised criticized criticised attacked questioned".split())
UTTERANCES = frozenset("promise claim remark remarks statement comment comments warning pledge vow assertion insistence description argument suggestion admission "
                       "declaration phrase words contention observation boast lament complaint".split())  # somebody's, and then their words
QUOTES = frozenset('" ” \'\' » ’ “ \' 」'.split())
NOT_ADVERBS = frozenset("daily ally elderly rally family assembly supply reply monopoly bully anomaly homily weekly monthly quarterly butterfly".split())
POINTERS = frozenset("this that these those such other earlier recent similar further more".split())  # before a noun: those remarks
QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
PRONOUNS = frozenset("he she they it we i".split())
NOT_SUBJECT = frozenset("to that in on at by with from about of for into over as when if this".split())


class Token(Struct, frozen=True, gc=False):
    text: str
    low: str
    start: int
    end: int


@cache
def verbs() -> dict[str, tuple[bool, str]]:
    """Form -> (strong, base | s | past | participle | ing), from data/saying.txt; the first mention of a form counts."""
    table: dict[str, tuple[bool, str]] = {}
    strong = True
    for line in Path(__file__).with_name("data").joinpath("saying.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            strong = line == "[strong]"
        elif line and not line.startswith("#"):
            for form, kind in zip(line.split(), ("base", "s", "past", "participle", "ing"), strict=True):
                if form != "-":
                    table.setdefault(form, (strong, kind))
    return table


def tokens(masked: str, start: int, end: int) -> list[Token]:
    return [Token(word := m[0], word.lower().rstrip(".") or word, *m.span()) for m in TOKEN.finditer(masked, start, end)]

"""Sentence boundaries of running text."""

import re
from functools import lru_cache

# Never the end of a sentence: a name or a number follows.
LEADS = frozenset(
    "mr mrs ms messrs smt dr drs prof sen sens rep reps gov govs gen lt col capt sgt cmdr cdr adm maj pvt rev hon pres supt insp det st mt ft "
    "no nos vol pp art sec fig vs cf approx ca jan feb mar apr jun jul aug sep sept oct nov dec mlle mme m mm sra srta sr. "
    "z.b u.a d.h i.d.r v.a o.ä s.o bzw nr mio mrd str abs evtl ggf inkl zzgl vgl prof.dr dipl hl "
    "rs ksh p.ex av env réf núm pág art dña".split()
)
FORMER = frozenset(("-rep", "-sen", "-gov", "-gen"))  # 'then-Rep. Ada Pool'
NUMBERED = frozenset("rs ksh no nos vol pp art sec fig núm pág".split())  # abbreviations only before a number
CAPITALS = frozenset("mon tue wed sat sun ariz miss".split())  # abbreviations only with a capital
# The end only before a word that opens sentences: 'in the U.S. The deal …', but 'U.S. President', 'Acme Corp. Chairman'.
TAILS = frozenset(
    "u.s u.k u.n e.u u.a.e u.s.s.r d.c l.a n.y p.m a.m i.e e.g inc co corp ltd llc plc bros jr sr etc al ph.d m.d b.a m.a b.c a.d "
    "mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept assn univ est conn calif fla mich minn okla tenn wis ariz colo ky md mont neb va penn tex ala ee.uu usw u.ä".split()
)
OPENERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our my there here but and or so yet in on at for from with "
    "by as if when while after before since although though however meanwhile under over during some many most both each one two no not "
    "what who why how where according asked to all any such also even still now then last earlier later today another other "
    "der die das ein eine er sie es wir ich und aber doch le la les un une il elle ils el los las una se en de".split()
)
MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts "
    "mal platz runde klasse oktobers jahrestag geburtstag".split()
)
END = re.compile(  # its first sign before any condition, so that the engine passes over all others at once
    r"[.!?…。！？](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"”’'»)\]]*+(?P<note>\*{1,3}|\[\d{1,3}\])?+(?=\s{1,9}[\"“‘'«(\[„¿¡]{0,4}\s?[A-Z0-9À-ÖØ-Þ])|(?<=[。！？])[。！？]*+[」』”）]*+)"
)
LETTERED = re.compile(r"\b(?:[Pp]lan|[Oo]ption|[Hh]epatitis|[Vv]itamin|[Ii]nfluenza|[Gg]roup|[Gg]rade|[Cc]lass|[Tt]ype|[Bb]lock|[Gg]ate|[Tt]erminal|[Aa]nnex|[Aa]ppendix|[Cc]ategory|[Ss]chedule|[Vv]ersion|[Ss]erie)\s$")  # and then a letter
WORD = re.compile(r"[^\W\d_]+")
ORDINAL_OF = re.compile(r"\b(?:[Dd](?:er|ie|as|es|em|en)|[Ii]m|[Zz]u[mr]|[Vv]om|[Bb]eim|[Ii]hre[mnrs]?|[Ss]eine[mnrs]?)\s$")
INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
CLOSED = "」』”）"
GOES_ON = frozenset("とがはをにもなでのか、")  # after a closing bracket: the sentence goes on


@lru_cache(maxsize=4)  # figures, summary, dates and events ask for the same text's
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, in order; a line break always ends one. Surrounding white space and the mark of a footnote behind it are left out."""
    found: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start, stop = paragraph.span()
        depth = _Depth(text, start)
        for mark in END.finditer(text, start, stop):
            if _ends(text, start, mark, depth):
                _add(found, text, start, mark.end() if mark["note"] is None else mark.start("note"))
                start = mark.end()
        _add(found, text, start, stop)
    return tuple(found)


class _Depth:
    """How many Japanese brackets are open at a place; asked left to right, so that a line is counted once."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.at, self.open = text, start, 0

    def before(self, place: int) -> int:
        for mark in re.finditer("[「『」』]", self.text[self.at : place]):
            self.open = self.open + 1 if mark[0] in "「『" else max(0, self.open - 1)
        self.at = max(self.at, place)
        return self.open


def _ends(text: str, start: int, mark: re.Match[str], depth: _Depth) -> bool:
    sign = text[mark.start()]
    if sign in "。！？":
        return text[mark.end() : mark.end() + 1] not in GOES_ON if text[mark.end() - 1] in CLOSED else depth.before(mark.start()) == 0
    if sign != "." or mark.end() - mark.start() > 1:
        return True
    return _dot_ends(text, start, mark.start())


def _dot_ends(text: str, start: int, dot: int) -> bool:
    """Whether the single full stop at `dot` ends a sentence rather than an abbreviation, an initial or an ordinal."""
    before = text[max(start, dot - 24) : dot]
    word = before[max(before.rfind(" "), before.rfind("\u00a0")) + 1 :].lstrip("\"“‘'([„«—–-")
    bare = word.lower()
    if bare in NUMBERED and not re.match(r"\.\s?(?:\d|[IVX]+\b)", text[dot : dot + 8]):
        return True
    if len(word) == 1 and word.isupper() and LETTERED.search(before[:-1]) and ((opens := WORD.search(text, dot, dot + 40)) is None or opens[0][:1].isupper()):
        return True  # 'there was no Plan B. It turns out'
    if bare in LEADS or bare[-4:] in FORMER or (len(word) == 1 and word.isalpha() and word.isupper() and word != "I"):
        return False
    follow = WORD.search(text, dot, dot + 40)
    after = follow[0].lower() if follow else ""
    if bare in CAPITALS and word[:1].islower():
        return True
    if bare in TAILS or INITIALS.fullmatch(bare):
        return after in OPENERS
    if bare.isdigit() and len(bare) <= 2 and ORDINAL_OF.search(before[: len(before) - len(word)]):
        return False  # 'im Rahmen des 2. Forums'
    return not (bare.isdigit() and len(bare) <= 2 and after in MONTHS)


def _add(found: list[tuple[int, int]], text: str, a: int, b: int) -> None:
    part = text[a:b]
    left = len(part) - len(part.lstrip())
    if left < len(part):
        found.append((a + left, a + len(part.rstrip())))

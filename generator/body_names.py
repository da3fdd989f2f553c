"""Which names of organisations are one name: legal forms, other words for one kind of body, hyphens and habits of spelling."""

from __future__ import annotations

from functools import lru_cache

from generator.coreference import initials
from generator.gazetteer import gazetteer
from generator.number_words import ONES, TENS
from generator.spellings import CLASSES, ratio, skeleton, sound

COUNTS = ONES | TENS
LEAST, MOST = 3, 6  # letters of initials
LEGAL = frozenset(
    "inc incorporated corp corporation co cos company companies ltd limited llc llp lp plc gmbh mbh ag kg kgaa se ug ev sa sas sarl sl srl spa nv bv bvba ab asa oy oyj aps "
    "as sro doo dd zrt nyrt kft kk pty pte pvt private pt tbk bhd berhad sdn jsc pjsc ojsc oao zao pao ooo ltda cv group holding holdings".split())
LEADING = frozenset("as ab pt jsc pjsc ojsc oao zao pao ooo sia uab sc cv kk".split())  # legal forms that stand in front
ENDINGS = ("ical", "ics", "al", "ic", "y", "s")  # of a word of one stem
STEM = 4  # letters that a stem has at least
NEARLY, WHOLE = 0.8, 0.9  # likeness of two words, and of all words of two names, that differ as transliterations do
HEARD = (("dzh", "j"), ("zh", "j"), ("z", "s"), ("tz", "ts"))  # what one ear hears in either
JOINTS = frozenset("of the for and & de du des di der und y e".split())
SAME_WORD = {  # folded word -> the one that stands for all
    "labour": "labor", "centre": "center", "defence": "defense", "programme": "program", "organisation": "organization", "theatre": "theater", "harbour": "harbor",
    "railway": "rail", "railways": "rail", "railroad": "rail", "airway": "air", "airways": "air", "airline": "air", "airlines": "air", "stiftung": "foundation", "fundacion": "foundation",
    "fondation": "foundation", "fundacao": "foundation", "fondazione": "foundation", "universitat": "university", "universidad": "university", "universite": "university",
    "universita": "university", "ministerium": "ministry", "ministerio": "ministry", "ministere": "ministry", "verband": "association", "assn": "association", "intl": "international", "dept": "department", "govt": "government",
    "banka": "bank", "banca": "bank", "banco": "bank", "banque": "bank", "bankasi": "bank", "saint": "st", "bros": "brothers", "industries": "industry", "companies": "company",
}  # fmt: skip
KINDS = frozenset(("bank", "foundation", "university"))  # one word of a name of two that a translation turns round
SHORT_LANDS = {("united", "states"): "us", ("united", "kingdom"): "uk", ("european", "union"): "eu", ("new", "zealand"): "nz"}
OWN_TURN = frozenset("university college bank".split())  # that of York is not York's
TURNED = frozenset("ministry department institute office council faculty embassy".split())  # 'Ministry of Health', 'Health Ministry'


def bare(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without legal forms, hyphens apart."""
    kept = [p for t in tokens for p in t.replace(".", "").replace("/", "").split("-") if p]
    while len(kept) > 1 and kept[-1] in LEGAL:
        if kept.pop() in ("company", "co") and kept[-1] == "public" and len(kept) > 2:
            kept.pop()  # 'Acme Bank Public Company Limited'
    while len(kept) > 1 and kept[-1] in ("&", "and"):
        kept.pop()
    if len(kept) > 2 and (kept[0], kept[1]) in SHORT_LANDS:
        kept[:2] = [SHORT_LANDS[kept[0], kept[1]]]
    elif len(kept) > 2 and (kept[-2], kept[-1]) in SHORT_LANDS:
        kept[-2:] = [SHORT_LANDS[kept[-2], kept[-1]]]  # 'Health New Zealand' is 'Health NZ'
    if len(kept) > 2 and kept[0] in LEADING:
        kept = kept[1:]
    return tuple(kept)


@lru_cache(maxsize=1 << 17)
def words_of(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell one body from another, each in the form that stands for all."""
    kept = bare(tokens)
    if len(kept) == 3 and kept[:2] == ("group", "of") and kept[2] in COUNTS:
        return (f"g{COUNTS[kept[2]]}",)  # 'Group of Seven' is the G7
    return tuple([SAME_WORD.get(w, w) for w in kept])


@lru_cache(maxsize=1 << 17)
def key_of(tokens: tuple[str, ...]) -> str:
    """What names of one body share: 'AS Torvik Railway' and 'Torvik Rail'."""
    return _key(words_of(tokens))


def _key(words: tuple[str, ...]) -> str:
    return "".join(w[:-1] if len(w) > 4 and w[-1] == "s" != w[-2] else w for w in words if w not in JOINTS) or "".join(words)


@lru_cache(maxsize=1 << 17)
def turned(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a name with 'of' when it is turned round: 'Rowing Union' of 'Union of Rowing', 'Velm Tea Board' of 'Tea Board of Velm'."""
    words = words_of(tokens)
    at = next((k for k, w in enumerate(words) if w in ("of", "for")), 0)
    if not at or words[at - 1] in OWN_TURN or len(words) < 4 and words[at - 1] not in TURNED:
        return ()
    return _key((*words[: at - 1], *words[at + 1 :], words[at - 1])), _key((*words[at + 1 :], *words[:at]))


@lru_cache(maxsize=1 << 16)
def sound_of(tokens: tuple[str, ...]) -> str:
    """The same for names that differ as transliterations do: 'Rubeks' and 'Rubex', 'Phattana' and 'Pattana'."""
    return "".join(sound(w.replace("ph", "p")) for w in words_of(tokens) if w not in JOINTS)


@lru_cache(maxsize=1 << 16)
def sounds_of(tokens: tuple[str, ...]) -> frozenset[str]:
    """The same, and of two vowels that may be an umlaut or two: 'Saebit Power' is 'Sabit Power', or 'Saibit Power'."""
    found = sound_of(tokens)
    if len(tokens) > 1 and tokens[0][:3] in ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-"):
        return frozenset((found, sound_of((tokens[0][3:], *tokens[1:]))))  # 'Al-Yarmouk Hospital' is 'Yarmuk Hospital'
    if len(tokens) < 2 or not any(two in w for w in tokens for two in ("ae", "oe", "ue")):
        return frozenset((found,))
    return frozenset((found, "".join(skeleton(w.replace("ph", "p")) for w in words_of(tokens) if w not in JOINTS)))


@lru_cache(maxsize=1 << 16)
def stems_of(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of its words, which a translation keeps: of 'Oncological Institute Alta' those of 'Alta Oncology Institute'; () for a name of few words, but for a bank's or the like."""
    words = [w for w in words_of(tokens) if w not in JOINTS]
    return tuple([_stem(w) for w in words]) if len(words) > 2 or len(words) == 2 and not KINDS.isdisjoint(words) else ()


def is_turned_abroad(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether of two names of two words one has its kind first, in another language, and the other behind: 'Banco Velmese', 'Velmese Bank'."""
    first, last = (a, b) if words_of(a)[0] in KINDS else (b, a)
    kind = bare(first)[0]
    return len(bare(first)) == len(bare(last)) == 2 and kind in SAME_WORD and SAME_WORD[kind] in KINDS and bare(last)[1] == SAME_WORD[kind] and bare(first)[1] == bare(last)[0]


def _stem(word: str) -> str:
    end = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= STEM), "")
    return word[: len(word) - len(end)]


@lru_cache(maxsize=1 << 14)
def opening_of(tokens: tuple[str, ...]) -> str:
    """With which sounds the words of a name of two and more begin; '' for one of a single word."""
    words = [w for w in words_of(tokens) if w not in JOINTS]
    return "".join(CLASSES.get(h[0], h[0]) for w in words if (h := _heard(w))) if len(words) > 1 else ""


def spelt_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names are one word by word but for how a translation writes it; a common word is the same in both."""
    one, other = ([w for w in words_of(t) if w not in JOINTS] for t in (a, b))
    if len(one) != len(other) or len(one) < 2:
        return False
    common = gazetteer().common
    found = [1.0 if x == y else 0.0 if x in common and y in common else ratio(_heard(x), _heard(y)) for x, y in zip(one, other, strict=True)]
    return min(found) >= NEARLY and sum(found) >= WHOLE * len(found)


def one_word(a: str, b: str) -> bool:
    """Whether two words are one but for a letter or two that a translation writes otherwise: 'Aelion', 'Elion'."""
    return ratio(_heard(a.replace("ae", "e")), _heard(b.replace("ae", "e"))) >= WHOLE


def _heard(word: str) -> str:
    for old, new in HEARD:
        word = word.replace(old, new)
    return skeleton(word)


def letters_of(tokens: tuple[str, ...]) -> str:
    """The initials of a name of three words and more, in capitals; '' where they are too few or too many."""
    words = words_of(tokens)
    found = initials(words).upper() if len(words) >= LEAST else ""
    return found if LEAST <= len(found) <= MOST else ""


def without_country(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The name without the adjective of a country in front: 'Latvian Gauja Bank'; the same name where there is none, or too little behind it."""
    words = words_of(tokens)
    g = gazetteer()
    rest = words[1:]
    if len(rest) > 1 and words[0] == "un":
        return rest  # 'UN Security Council'
    if len(rest) > 1 and words[0] in g.demonyms and not all(w in g.common or w in g.kinds["head"] for w in rest):
        return rest
    return words

"""One entity for all forms of a name inside an article."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

from generator.gazetteer import gazetteer
from generator.model import Struct
from generator.roles import CIVIL, KIN

SUFFIXES = frozenset("jr sr ii iii iv".split())
OFFICIAL = frozenset("commission committee council court ministry department assembly parliament board authority office police senate congress academy tribunal secretariat directorate bureau hospital clinic infirmary school library museum cathedral prison market cemetery".split())  # behind the name of a land, a town or a firm: another body than that
PARTICLES = frozenset("van von der den de la le di da du del dos das bin ibn al el ten ter st".split())
LINEAGE = frozenset("ould wuld bin ben ibn bint mint abu abou al el".split())  # begin the name of a father or a house
PORTFOLIOS = frozenset(("ministry", "department"))
SEXES = {**dict.fromkeys(("mr", "mister", "sir", "lord"), "male"), **dict.fromkeys(("mrs", "ms", "miss", "madam", "lady", "dame"), "female")}
MANY = 50  # people of one name in an article, more than which are not told apart
ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
LEAGUES = frozenset("union unions association federation guild alliance committee council forum club society".split())
POSSESSIVE = re.compile(r"['’]s?$")


class Mention(Struct, frozen=True, gc=False):
    """A name as printed at a place. `tokens`: folded words of the name without titles."""

    start: int
    end: int
    type: str  # PER | ORG
    text: str
    tokens: tuple[str, ...]
    formal: str = ""  # the title before it, as printed: Mr., Prime Minister


@dataclass(slots=True)
class Entity:
    type: str
    mentions: list[Mention] = field(default_factory=list)
    sex: str = ""  # of one who is told from a namesake by a title alone: male | female

    @property
    def name(self) -> str:
        """The fullest form; of equally long ones the most frequent, then the first."""
        if self.sex:
            return next(f"{m.formal} {m.text}" for m in self.mentions if m.formal)
        counts: dict[str, int] = {}
        for m in self.mentions:
            counts[m.text] = counts.get(m.text, 0) + 1
        shouted = {t for t in counts if t.isupper() and len(t) > 5 and self.type == "PER"}
        forms = [t for t in counts if t not in shouted] or list(counts)
        return max(forms, key=lambda t: (len(t.split()), counts[t], len(t)))


LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"})  # that are no letter with a mark


def fold(text: str) -> str:
    """Lower case without accents, curly apostrophes straight."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").lower()


@lru_cache(maxsize=1 << 18)
def name_tokens(text: str) -> tuple[str, ...]:
    """Folded words of a name: no article, possessive, dots, '.com' or generation suffix."""
    words = [POSSESSIVE.sub("", w).strip(".,'’\"“”") for w in fold(ARTICLE.sub("", text)).split()]
    words = [w.removesuffix(".com") for w in words if w]  # 'Halden.com' is Halden
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Two names with given names that one person can carry: one holds the other, or initials stand for names."""
    if a == b:
        return True
    if not a or not b or a[-1] != b[-1]:
        return False
    given_a, given_b = [t for t in a[:-1] if t not in PARTICLES], [t for t in b[:-1] if t not in PARTICLES]
    if not given_a or not given_b:
        return True
    short, long = sorted((given_a, given_b), key=len)
    if _matches(short[0], long[0]):
        return all(any(_matches(s, t) for t in long) for s in short) or len(short) == 1
    return False


def _matches(a: str, b: str) -> bool:
    if a == b or (len(a) == 1 or len(b) == 1) and a[0] == b[0]:
        return True
    return len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a)) and not _of_two_sexes(a, b)


def _of_two_sexes(a: str, b: str) -> bool:
    """True for 'Paul' and 'Paula': a man's name and a woman's, the one within the other."""
    kinds = gazetteer().kinds
    return a in kinds["male"] and b in kinds["female"] or a in kinds["female"] and b in kinds["male"]


def people(mentions: list[Mention]) -> list[Entity]:
    """Entities of person mentions: full names first, then short forms to the nearest full name before them that fits."""
    full: list[Entity] = []
    by_last: dict[str, list[Entity]] = {}
    by_first: dict[tuple[str, ...], list[Entity]] = {}  # 'Ana Reyes' of 'Ana Reyes Soto'
    forms: dict[int, set[tuple[str, ...]]] = {}
    for m in sorted((m for m in mentions if len(m.tokens) > 1), key=lambda m: -len(m.tokens)):
        fits = [e for e in by_last.get(m.tokens[-1], [])[:MANY] if any(compatible(m.tokens, t) or _is_double(m, t) for t in forms[id(e)])]
        fits = fits or [e for e in by_first.get(m.tokens[:2], [])[:MANY] if any(m.tokens == t[: len(m.tokens)] for t in forms[id(e)]) and not e.name.rpartition(" ")[2].isupper()]
        if fits:
            fits[0].mentions.append(m)
            forms[id(fits[0])].add(m.tokens)
            continue
        made = Entity("PER", [m])
        forms[id(made)] = {m.tokens}
        full.append(made)
        by_last.setdefault(m.tokens[-1], []).append(made)
        by_first.setdefault(m.tokens[:2], []).append(made)
    parts: dict[str, list[Entity]] = {}
    for e in full:
        for token in dict.fromkeys(t for m in e.mentions for t in m.tokens if len(t) > 1 and t not in PARTICLES):
            parts.setdefault(token, []).append(e)
    starts = {id(e): sorted(m.start for m in e.mentions) for e in full}
    alone = [m for m in mentions if len(m.tokens) == 1]
    titled: dict[str, set[str]] = {}
    for m in alone:
        titled.setdefault(m.tokens[0], set()).add(_title_sex(m))
    single: dict[tuple[str, str], Entity] = {}
    last: dict[str, Entity] = {}
    for m in alone:
        token, sex = m.tokens[0], _title_sex(m)
        known = (by_last.get(token) or parts.get(token) or [])[:MANY]
        owner = _in_office(m, known) or _owner(m.start, [e for e in known if _sex(e) in ("", sex)] if sex else known, starts)
        if owner is None:
            apart = sex if known or titled[token] >= {"male", "female"} else ""
            owner = last[token] if token in last and not sex else single.setdefault((token, apart), Entity("PER", sex=apart))
        owner.mentions.append(m)
        last[token] = owner
    return _sorted(full + list(single.values()))


def _is_double(m: Mention, full: tuple[str, ...]) -> bool:
    """True for both surnames of a longer name, 'Reyes Soto' of 'Ana Reyes Soto', 'Abu Salem' of 'Omar Abu Salem': no given name, or 'Mr.' before them.

    'The teacher Omar Reed' is the father of 'Lin Omar Reed'.
    """
    size = len(m.tokens)
    civil = m.formal.lower().rstrip(".").rpartition(" ")[2] in CIVIL
    return 1 < size < len(full) and full[-size:] == m.tokens and (civil or m.tokens[0] in LINEAGE or m.tokens[0] not in gazetteer().given)


def _title_sex(m: Mention) -> str:
    """Whom the title of a mention is for; '' where that is open."""
    return SEXES.get(m.formal.lower().rstrip("."), "")


def _sex(e: Entity) -> str:
    """Whom the titles of a person with a full name are for, or else the given name; '' where that is open or not agreed."""
    kinds = gazetteer().kinds
    found = {s for m in e.mentions if (s := _title_sex(m))} or {s for m in e.mentions if len(m.tokens) > 1 for s in ("male", "female") if m.tokens[0] in kinds[s]}
    return found.pop() if len(found) == 1 else ""


def _in_office(m: Mention, candidates: list[Entity]) -> Entity | None:
    """Whom 'Congressman Reed' means of several Reeds: the only one whose full name has an office before it."""
    if len(candidates) < 2 or not _is_office(m):
        return None
    held = [e for e in candidates if any(len(other.tokens) > 1 and _is_office(other) for other in e.mentions)]
    return held[0] if len(held) == 1 else None


def _is_office(m: Mention) -> bool:
    """Whether a mention has an office before it, and not a mere 'Mr' or 'his wife'."""
    word = m.formal.lower().rstrip(".").rpartition(" ")[2]
    return bool(word) and word not in CIVIL | KIN


def _owner(at: int, candidates: list[Entity], starts: dict[int, list[int]]) -> Entity | None:
    """The candidate whose full name stands last before `at`, else the first after it."""
    before = [(starts[id(e)][k - 1], -n) for n, e in enumerate(candidates) if (k := bisect_left(starts[id(e)], at))]
    if before:
        return candidates[-max(before)[1]]
    return min(candidates, key=lambda e: starts[id(e)][0]) if candidates else None


def organisations(mentions: list[Mention], generic: frozenset[str], declared: dict[str, str]) -> list[Entity]:
    """Entities of organisation mentions. `declared`: folded acronym -> folded long form, from 'Long Form (LF)'."""
    entities: dict[tuple[str, ...], Entity] = {}
    index: dict[str, tuple[str, ...]] = {}  # first words, last word, acronym of a longer name -> its key
    fuller = _of_one_kind(mentions, generic) | _of_one_land(mentions)
    keys: dict[tuple[str, ...], tuple[str, ...]] = {}  # the key of each form
    firms = {m.tokens[0] for m in mentions if len(m.tokens) > 1 and not _is_of_its_people(m.tokens)}
    for m in sorted(mentions, key=lambda m: (-len(m.tokens), m.start)):
        key = m.tokens
        if key not in entities:
            whole = fuller.get(key, key)
            key = _longer(m, index, generic, declared) or keys.get(whole, whole)
        keys.setdefault(m.tokens, key)
        if key not in entities or m.tokens in fuller and len(m.tokens) > 1:
            of_people = m.tokens[0] in firms and _is_of_its_people(m.tokens)
            for form in _short_forms(m.tokens, generic):
                if not (of_people and form == "<" + m.tokens[0]):
                    index.setdefault(form, key)
        entities.setdefault(key, Entity("ORG")).mentions.append(m)
    return _sorted(list(entities.values()))


def _is_of_its_people(key: tuple[str, ...]) -> bool:
    """'Acme Pilots' Union' beside 'Acme Airlines': 'Acme' alone is the airline."""
    return len(key) > 2 and key[-1] in LEAGUES and (key[-2].endswith("s") or key[-2] in ("staff", "crew", "labor", "labour"))


def _of_one_kind(mentions: list[Mention], generic: frozenset[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """A word for a kind of organisation -> the only name of several words that begins with it and 'of': 'Church' -> 'Church of England'."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for m in mentions:
        if len(m.tokens) > 2 and m.tokens[1] == "of" and m.tokens[0] in generic:
            found.setdefault(m.tokens[0], set()).add(m.tokens)
    shortest = {first: min(keys, key=len) for first, keys in found.items()}
    return {(first,): short for first, short in shortest.items() if all(key[: len(short)] == short for key in found[first])}


def _of_one_land(mentions: list[Mention]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Name without its land, and with the land in other words -> the longest with it, where all that have one have the same: 'Air Force', 'US Air Force' -> 'United States Air Force'."""
    forms: dict[tuple[str, ...], dict[str, list[tuple[str, ...]]]] = {}
    keys = dict.fromkeys(m.tokens for m in mentions)
    for key in keys:
        at = next((n for n in (2, 1) if len(key) > n + 1 and " ".join(key[:n]) in gazetteer().countries), 0)
        if at:
            forms.setdefault(key[at:], {}).setdefault(gazetteer().countries[" ".join(key[:at])], []).append(key)
        elif len(key) > 3 and key[-2] == "of" and key[-1] in gazetteer().countries:
            forms.setdefault(key[:-2], {}).setdefault(gazetteer().countries[key[-1]], []).append(key)  # 'Constitutional Court of Turkey'
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for rest, lands in forms.items():
        for same in lands.values():
            longest = max(same, key=len)
            found.update((key, longest) for key in same)
            if len(lands) == 1 and rest in keys:
                found[rest] = longest
    return found


def _longer(m: Mention, index: dict[str, tuple[str, ...]], generic: frozenset[str], declared: dict[str, str]) -> tuple[str, ...] | None:
    """Key of the longer name that this one abbreviates, if any."""
    tokens = m.tokens[:1] if len(m.tokens) == 2 and m.tokens[1] in gazetteer().kinds["suffix"] and m.text.split()[0].isupper() else m.tokens  # 'KLM N.V.'
    short = "".join(tokens).replace(".", "")
    if len(tokens) == 1 and short in declared:
        return index.get("=" + declared[short])
    if len(tokens) == 1 and "#" + short in index and (len(m.tokens) > 1 or m.text.replace(".", "").isupper() or _is_spoken(m)):
        return index["#" + short]
    if m.tokens[-1] in PORTFOLIOS and "~" + " ".join(m.tokens) in index:
        return index["~" + " ".join(m.tokens)]
    return index.get("<" + " ".join(m.tokens)) or (index.get(">" + m.tokens[0]) if len(m.tokens) == 1 and m.tokens[0] in generic else None)


def _is_spoken(m: Mention) -> bool:
    """True for first letters that are read as a word: 'Numsa'."""
    return 2 < len(m.text) < 8 and m.text[1:].islower() and m.text[1:].isalpha() and m.tokens[0] not in gazetteer().common and not gazetteer().is_name(m.tokens[0])


def _short_forms(key: tuple[str, ...], generic: frozenset[str]) -> list[str]:
    if len(key) < 2:
        return []
    at = next((k for k, word in enumerate(key[:-2]) if word in PORTFOLIOS and key[k + 1] == "of"), -1)
    turned = [f"~{' '.join(key[at + 2:])} {key[at]}"] if at >= 0 else []  # 'Ministry of Health' -> 'Health Ministry'
    least = 2 if key[-1] in OFFICIAL or key[0] in generic else 1  # 'Ruritania' is not its electoral commission
    firsts = ["<" + " ".join(key[:n]) for n in range(least, min(len(key), 6))] if key[-1] not in gazetteer().kinds["press"] else []  # 'Port Velm' is not its Courier
    lasts = ["<" + tail for n in range(1, len(key) - 1) if (tail := " ".join(key[n:])) in gazetteer().bodies]  # 'Red Cross' of 'Norland Red Cross'
    return ["=" + " ".join(key), "#" + initials(key), ">" + key[-1], *firsts, *lasts, *turned]


def initials(tokens: tuple[str, ...]) -> str:
    return "".join(part[0] for t in tokens if t not in ("of", "the", "and", "for", "&", "de", "in", "on", "to") for part in t.split("-") if part)


def _sorted(entities: list[Entity]) -> list[Entity]:
    for e in entities:
        e.mentions.sort(key=lambda m: m.start)
    return sorted((e for e in entities if e.mentions), key=lambda e: (-_weight(e), e.mentions[0].start))


def _weight(e: Entity) -> float:
    return len(e.mentions) + (2 if e.mentions[0].start < 400 else 0) + (0.5 if e.type == "PER" else 0)

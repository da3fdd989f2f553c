"""What a person is, in the words around the name: titles before it, appositions after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.gazetteer import gazetteer

MODIFIERS = frozenset(
    "former acting deputy vice top chief senior prime foreign interim then lead leading assistant associate executive managing general "
    "ex- ex first second national federal presidential press permanent special independent retired veteran longtime late incoming outgoing "
    "co- junior principal regional global head state local royal newly elected attorney".split()
)
LINKS = frozenset("of for and to in on the".split())
CIVIL = frozenset("mr mrs ms miss mister dr sir dame lord lady madam hon".split())
RELATIVE = re.compile(r"(?:who\s+(?:(?:now|also|currently|previously|once|has|had)\s+){0,2}(?:serves?|served|is|was|works?|worked|acts?|acted|been)(?:\s+as)?\s+)")
STOP = re.compile(
    r"\.(?=\s|$)|[;:!?—–()\n\"“”]|,\s|\s(?:said|says|told|who|which|whose|that|when|where|while|because|has|had|have|was|were|is|are|will|would|warned|added|noted|argued|wrote)\s"
)
DOT = re.compile(r"\b(?:U\.S\.A|U\.S|U\.K|U\.N|E\.U|D\.C|St|Mr|Dr|[A-Z])\.$")
POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Role:
    """A role as printed. `formal`: the words directly before the name; `start`: offset where they begin."""

    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    formal: str = ""
    start: int = -1


@cache
def _heads() -> frozenset[str]:
    kinds = gazetteer().kinds
    return kinds["office"] | (kinds["title"] - CIVIL - frozenset("st saint chief vice deputy acting former".split()))


def is_head(word: str) -> bool:
    """True for a word that names a post or a trade: minister, chairwoman, economist."""
    low = word.lower().strip(".,")
    heads = _heads()
    return low in heads or "-" in low and low.rpartition("-")[2] in heads or low.startswith("ex-") and low[3:] in heads


def country_of(words: str) -> str | None:
    """The one country that these words name, as itself or by its adjective."""
    table = gazetteer().countries
    tokens = re.findall(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*", words)
    found: list[str] = []
    i = 0
    while i < len(tokens):
        pair = " ".join(tokens[i : i + 2]).lower()
        one = re.sub(r"['’]s$", "", tokens[i].lower())
        if i + 1 < len(tokens) and pair in table and tokens[i][0].isupper():
            found.append(table[pair])
            i += 2
            continue
        if one in table and tokens[i][0].isupper() and tokens[i] != "Us":
            found.append(table[one])
        i += 1
    return found[0] if len(set(found)) == 1 else None


def before(words: list[str], starts: list[int], ends: list[int], text: str, at: tuple[int, int], taken: set[int]) -> Role:
    """The title that stands before a name: 'Japanese Prime Minister', 'Mr.', 'the company's founder,'.

    `at`: the name's first token, and the first of those before it that were taken for a part of it. `taken`: tokens of
    people's names, which end a title.
    """
    first, own = at
    i = first - 1
    comma = i >= 0 and words[i] == ","
    then = False
    if comma:
        i -= 1
        if i >= 2 and [w.lower() for w in words[i - 2 : i + 1]] == ["at", "the", "time"]:
            i -= 3
            then = True
    stop = i
    low = i
    while i >= 0 and (i >= own or i not in taken) and first - i < 14 and "\n" not in text[ends[i] : starts[i + 1]]:
        word = words[i]
        if word[0].isupper() or is_head(word) or word.lower() in MODIFIERS:
            low = i
        elif word in LINKS and i < stop and i > 0 and (words[i + 1][0].isupper() or is_head(words[i + 1]) or words[i + 1] in LINKS or any(is_head(w) for w in words[low : stop + 1]) and not comma):
            pass
        elif comma and word.isalpha() and word not in ("a", "an", "the") and any(is_head(w) for w in words[i + 1 : stop + 1]):
            low = i
        elif word in "-/" and 0 < i < len(ends) - 1 and starts[i] == ends[i - 1] and ends[i] == starts[i + 1]:
            pass
        else:
            break
        i -= 1
    made = _left_role(words, starts, ends, text, (low, stop, first))
    return replace(made, role=f"{made.role} at the time") if then and made.role else made


def _left_role(words: list[str], starts: list[int], ends: list[int], text: str, at: tuple[int, int, int]) -> Role:
    low, stop, first = at
    if stop < 0 or low > stop:
        return Role()
    heads = [k for k in range(low, stop + 1) if is_head(words[k])]
    if words[stop].lower().rstrip(".") in CIVIL:
        return Role(formal=text[starts[stop] : ends[stop]], start=starts[stop])
    if not heads or heads[-1] != stop and not any(w in LINKS for w in words[heads[-1] : stop + 1]):
        return Role()
    comma = first - 1 != stop
    while low < heads[0] and (words[low] in LINKS or words[low].lower() in ("but", "and", "when", "while", "after", "as", "on", "in", "with", "however", "the")):
        low += 1
    role = text[starts[low] : ends[stop]]
    owner = ""
    if low > 1 and words[low - 1] in POSSESSIVE:
        k = low - 2
        while k > 0 and words[k - 1][0].isupper() and low - k < 6:
            k -= 1
        owner = text[starts[k] : ends[low - 2]]
    country = country_of(f"{owner} {role}") or country_of(owner)
    affiliation = owner if owner and owner.lower() not in gazetteer().countries else None
    if comma and len(heads) == 1 and words[heads[0]].islower() and low == heads[0] and not owner:
        return Role()  # ", said the minister, X": too thin to be an apposition
    return Role(role=role, affiliation=affiliation, country=country, formal="" if comma else role, start=-1 if comma else starts[low])


def after(text: str, end: int) -> Role:
    """The apposition after a name that ends at `end`: ', chief economist at Acme,' or ', who serves as …'."""
    if text[end : end + 2] != ", " and text[end : end + 5] != " who ":
        return Role()
    start = end + 2 if text[end] == "," else end + 1
    relative = RELATIVE.match(text, start)
    if relative:
        start = relative.end()
    elif text[end] == " ":
        return Role()
    chunk = _chunk(text, start)
    owner = re.match(r"((?:[A-ZÀ-Þ][\w.&-]*\s){0,3}[A-ZÀ-Þ][\w.&-]*)['’]s?\s+", chunk)
    words = chunk.split()
    if not words or len(words) > 24:
        return Role()
    lead = words[:7]
    if words[0].lower() in ("but", "and", "said", "says", "told", "in", "on", "at", "as", "with", "after", "while", "when", "which", "for", "from", "by", "where", "although"):
        return Role()
    if not any(is_head(w) for w in lead):
        return Role()
    chunk = re.sub(r"^(?:a|an|the|one of the|its|their|his|her)\s+", "", chunk)
    if owner:
        made = _split_affiliation(chunk[owner.end() :])
        country = country_of(owner.group(1))
        return Role(made.role, made.affiliation or (None if country else owner.group(1)), made.country or country)
    return _split_affiliation(chunk)


def _chunk(text: str, start: int) -> str:
    at = start
    limit = min(len(text), start + 160)
    while True:
        match = STOP.search(text, at, limit)
        if match is None:
            return text[start:limit].strip() if limit == len(text) else ""
        if match.group() == "." and DOT.search(text, start, match.end()) and text[match.end() : match.end() + 1] == " ":
            at = match.end()
            continue
        return text[start : match.start()].strip(" ,")


AT = re.compile(r"\s+(?:at|of|with|for|from|in)\s+(?:the\s+)?")


def _split_affiliation(chunk: str) -> Role:
    """'director for trade at the risk consultancy Eurasia Group' -> role, affiliation: the capitalised end after at, of, with."""
    country = country_of(chunk)
    for match in AT.finditer(chunk):
        rest = chunk[match.end() :]
        name = re.match(r"(?:[a-z][\w-]*\s+){0,4}((?:[A-ZÀ-Þ][\w.&'’-]*)(?:\s+(?:of|and|for|the|&)\s+(?:the\s+)?[A-ZÀ-Þ][\w.&'’-]*|\s+[A-ZÀ-Þ][\w.&'’-]*){0,8})(?:\s+(?:based\s+)?in\s+.*)?$", rest)
        if not name or not any(is_head(w) for w in chunk[: match.start()].split()):
            continue
        found = name.group(1)
        if found.lower() in gazetteer().countries:
            return Role(role=chunk, country=gazetteer().countries[found.lower()])
        if match.group().split()[0] in ("for", "in") and name.start(1) == 0 and found.lower() in gazetteer().places:
            return Role(role=chunk, country=country)
        return Role(role=chunk[: match.start()], affiliation=found, country=country_of(chunk[: match.start()]))
    return Role(role=chunk, country=country)

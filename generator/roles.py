"""What a person is, in the words around the name: titles before it, appositions after it."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from generator.gazetteer import gazetteer
from generator.model import Struct
from generator.tokens import Tokens

MODIFIERS = frozenset(
    "former acting deputy vice top chief senior prime foreign interim then lead leading assistant associate executive managing general "
    "ex- ex first second national federal presidential press permanent special independent retired veteran longtime late incoming outgoing "
    "co- junior principal regional global head state local royal newly elected attorney ousted disgraced suspended jailed outgoing caretaker".split()
)
LINKS = frozenset("of for and to in on the".split())
CIVIL = frozenset(
    "shri smt count countess baron baroness viscount mr mrs ms mx miss mister dr sir dame lord lady madam hon barr engr arc datuk dato datin puan tuan encik haji hajah hajji alhaji alhaja hajia oba shri smt thiru ustaz "
    "herr frau monsieur madame mademoiselle mme mlle señor señora señorita senhor senhora doña signor signora dott dottoressa pani paní bapak ibu khun daw".split())
SRI = frozenset("tan puan".split())  # with 'Sri' behind
RELATIVE = re.compile(r"(?:who\s+(?:(?:now|also|currently|previously|once|has|had)\s+){0,2}(?:serves?|served|is|was|works?|worked|acts?|acted|been)(?:\s+as)?\s+)")
AGED = re.compile(r", (?:aged )?\d{1,3}(?=, )")
WHEN = re.compile(r"\s(?:(?:in|on|by|after|from|until|since|before|during|last|this|over|amid|following|despite)\s|for\s(?:an?|another|life|the\s\w+\stime|[\w-]+\s(?:years?|months?|weeks?|terms?))\b)")
MADE = re.compile(r"(?:,? who)? (?:(?:was|is|has|had|been|being|were)\s+){0,3}(?:re-?elected|elected|appointed|reappointed|named|suspended|reinstated|confirmed|installed|sworn in|serving|serves|served|works|worked)\s+(?:as\s+)?(?=[a-z]|[A-ZÀ-Þ][\w-]{1,30}['’]s? [a-z])")
STOP = re.compile(
    r"\.(?=\s|$)|[;:!?—–()\n\"“”]|,\s|\s(?:said|says|told|who|which|whose|that|when|where|while|because|has|had|have|was|were|is|are|will|would|warned|added|noted|argued|wrote)\s"
)
DOT = re.compile(r"\b(?:U\.S\.A|U\.S|U\.K|U\.N|E\.U|D\.C|St|Mr|Dr|[A-Z])\.$")
AGENTS = frozenset("spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney assistant envoy counsel".split())
POSSESSIVE = ("'s", "’s", "'", "’")
DETERMINERS = frozenset("a an the its his her their our my your whose this that one another".split())
OPENING = DETERMINERS | frozenset("but and when while after as on in with however so if because since although though before during under for from by at to yesterday today "
                                  "meanwhile also instead earlier later these those it he she they we i only even both still now not or nor what who where".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split())
STOPPERS = OPENING | frozenset("is are was were be been being am has have had will would can could may might must should shall do does did which there here then than "
                               "met made took gave went came got left led sent kept held saw ran won lost paid put set let like between into over about against "
                               "through without within until near up out off down all no any some each every other more most many few several said told".split())


class Role(Struct, frozen=True, gc=False):
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
    return low in heads or "-" in low and (low.rpartition("-")[2] in heads or low.endswith(("-elect", "-designate")) and low.partition("-")[0] in heads) or low.startswith("ex-") and low[3:] in heads


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


def before(tokens: Tokens, text: str, at: tuple[int, int, int], taken: set[int]) -> Role:
    """The title that stands before a name: 'Japanese Prime Minister', 'Mr.', 'the company's founder,'.

    `at`: the name's first token, the first of those before it that were taken for a part of it, and its last token.
    `taken`: tokens of people's names, which end a title.
    """
    first, own, last = at
    words = tokens.words
    if first == 0 or "\n" in text[tokens.ends[first - 1] : tokens.starts[first]]:
        return Role()
    if first > 1 and tokens.lower[first - 1].rstrip(".") in CIVIL:  # 'its president, Dr Ann Lee', 'spokeswoman Dr Ann Lee'
        civil = _title(tokens, text, (first - 1, first - 1))
        post = before(tokens, text, (first - 1, min(own, first - 1), last), taken)
        return replace(post, formal=civil.formal, start=civil.start) if post.role else civil
    if words[first - 1] != ",":
        return _title(tokens, text, (_adjacent(tokens, text, (first, own), taken), first - 1))
    closed = last + 1 == len(words) or not words[last + 1][0].isalnum() or words[last + 1] in POSSESSIVE
    stop, then = first - 2, False
    if stop >= 2 and tokens.lower[stop - 2 : stop + 1] == ["at", "the", "time"]:
        stop, then = stop - 3, True
    made = _apposition(tokens, text, (first, stop), taken, closed)
    return replace(made, role=f"{made.role} at the time") if then and made.role else made


def _adjacent(tokens: Tokens, text: str, at: tuple[int, int], taken: set[int]) -> int:
    """The first token of the words that may be a title directly before a name; after its last one where there is none."""
    first, own = at
    words, fields = tokens.words, gazetteer().kinds["field"]
    i = first - 1
    low = first
    while i >= 0 and (i >= own or i not in taken) and first - i < 14 and "\n" not in text[tokens.ends[i] : tokens.starts[i + 1]]:
        word = words[i]
        if word[0].isupper() or is_head(word) or word.lower() in MODIFIERS or word in fields and low < first or word.isalpha() and word not in STOPPERS and i > 1 and words[i - 1] in ("of", "for") and is_head(words[i - 2]):
            low = i
        elif word in LINKS and 0 < i < first - 1 and (words[i + 1][0].isupper() or is_head(words[i + 1]) or words[i + 1] in LINKS or word in ("of", "for") and is_head(words[i - 1])):
            pass
        elif word == "and" and 0 < i < first - 1 and is_head(words[i - 1]) and (words[i + 1] in fields or words[i + 1] in MODIFIERS):
            pass  # 'former finance minister and party chairman'
        elif word in "-/" and 0 < i < len(words) - 1 and tokens.starts[i] == tokens.ends[i - 1] and tokens.ends[i] == tokens.starts[i + 1]:
            pass
        else:
            break
        i -= 1
    return low


def _title(tokens: Tokens, text: str, at: tuple[int, int]) -> Role:
    """The title in tokens `at`, both included, directly before a name."""
    low, stop = at
    words = tokens.words
    if low > stop:
        return Role()
    if tokens.lower[stop].rstrip(".") in CIVIL:
        return Role(formal=text[tokens.starts[stop] : tokens.ends[stop]], start=tokens.starts[stop])
    heads = [k for k in range(low, stop + 1) if is_head(words[k])]
    if not heads or heads[-1] != stop and not any(w in LINKS for w in words[heads[-1] : stop + 1]):
        return Role()
    for k in range(stop - 1, heads[0], -1):  # 'a spokesman for Industry Minister': the name is the minister's
        if words[k] in ("for", "of", "to", "by") and heads[-1] == stop and words[stop].lower() in gazetteer().kinds["office"] and ("and" not in words[k:stop] or tokens.lower[k - 1] in AGENTS):
            low = k + 1
            break
    head = next(h for h in heads if h >= low)
    low = next((k + 1 for k in range(head - 1, low, -1) if words[k] in ("of", "for") and words[low].islower()), low)  # 'the company of the billionaire'
    low = _begun(tokens, low, head)
    if low and words[low - 1] in POSSESSIVE:
        return _with_owner(tokens, text, (low, stop), directly=True)
    role = text[tokens.starts[low] : tokens.ends[stop]]
    return Role(role=role, country=country_of(role), formal=role, start=tokens.starts[low])


def _begun(tokens: Tokens, low: int, head: int) -> int:
    """`low` moved past what opens a sentence or a clause and is no part of a title: 'On Monday', 'but', 'Its', 'A'."""
    while low < head and (tokens.words[low] in LINKS or tokens.lower[low] in OPENING or tokens.words[low] == "Then" or tokens.lower[low] in DAYS):
        low += 1
    return low


def _apposition(tokens: Tokens, text: str, at: tuple[int, int], taken: set[int], closed: bool) -> Role:
    """The noun phrase that ends before the comma before a name: 'the president of the electoral commission, X,'.

    One that only 'the' or 'a' begins is taken where the name is `closed` by a mark as well: 'After he met the president, X said' names nobody's office.
    """
    first, stop = at
    words, low = tokens.words, tokens.lower
    kinds = gazetteer().kinds
    i, unknown = stop, 0
    while i >= 0 and first - i < 14 and i not in taken and "\n" not in text[tokens.ends[i] : tokens.starts[i + 1]]:
        if low[i] in DETERMINERS and not (low[i] in ("the", "a", "an") and i and words[i - 1] in ("of", "for", "at") and _heads_phrase(tokens, i - 2)):
            break
        known = words[i][0].isupper() or is_head(words[i]) or low[i] in MODIFIERS or low[i] in kinds["field"] or low[i] in DETERMINERS or words[i] in ("of", "for", "at", "and")
        if not known and (not words[i].isalpha() or low[i] in STOPPERS or low[i] in kinds["say"] or unknown > 2):
            break
        unknown += not known
        i -= 1
    start = i + 1
    ended = low[i] if i >= 0 else ""
    if ended not in DETERMINERS and words[i : i + 1] and words[i] not in POSSESSIVE:
        while start <= stop and not (words[start][0].isupper() or is_head(words[start]) or low[start] in MODIFIERS or low[start] in kinds["field"]):
            start += 1
    start = _begun(tokens, start, next((k for k in range(start, stop + 1) if is_head(words[k])), start))
    link = next((k for k in range(start, stop + 1) if words[k] in ("of", "for", "at")), stop + 1)
    if link <= start or not is_head(words[link - 1]):
        return Role()
    if start and words[start - 1] in POSSESSIVE:
        return _with_owner(tokens, text, (start, stop), directly=False)
    own = ended in DETERMINERS and ended not in ("the", "a", "an")
    if not own and (not closed or start == stop and words[stop].islower() and ended not in DETERMINERS):
        return Role()
    role = text[tokens.starts[start] : tokens.ends[stop]]
    return Role(role=role, country=country_of(role))


def _heads_phrase(tokens: Tokens, i: int) -> bool:
    """True where a word that names a post stands at `i`: what 'of the …' after it belongs to."""
    return i >= 0 and is_head(tokens.words[i])


def _with_owner(tokens: Tokens, text: str, at: tuple[int, int], directly: bool) -> Role:
    """The role in tokens `at` of someone else's: 'Acme's founder'."""
    low, stop = at
    k = low - 2
    while k > 0 and tokens.words[k - 1][0].isupper() and low - k < 6:
        k -= 1
    k += tokens.lower[k] in ("the", "a", "an") and k < low - 2
    owner = text[tokens.starts[k] : tokens.ends[low - 2]]
    role = text[tokens.starts[low] : tokens.ends[stop]]
    affiliation = owner if owner.lower() not in gazetteer().countries and not owner.islower() else None  # 'the union' is no name
    country = country_of(f"{owner} {role}") or country_of(owner)
    return Role(role, affiliation, country, role if directly else "", tokens.starts[low] if directly else -1)


def after(text: str, end: int) -> Role:
    """The apposition after a name that ends at `end`: ', chief economist at Acme,', ', who serves as …' or ' was appointed as …'."""
    given = MADE.match(text, end)
    if given:
        chunk = WHEN.split(re.sub(r"^(?:an?|the|its|their|his|her)\s+", "", _chunk(text, given.end())), maxsplit=1)[0]
        whose = re.match(r"([A-ZÀ-Þ][\w-]{1,30})['’]s? (?=[a-z])", chunk)  # 'was sworn in as Norway's trade minister'
        chunk = chunk[whose.end() :] if whose else chunk
        head = re.match(r"(?:[a-z-]+ ){0,3}?([a-z-]+)(?= of | at | for |$)", chunk)
        made = _split_affiliation(chunk) if head and is_head(head.group(1)) else Role()
        if whose and made.role:
            country = country_of(whose.group(1))
            return replace(made, affiliation=made.affiliation or (None if country else whose.group(1)), country=made.country or country)
        return made
    aged = AGED.match(text, end)
    if aged:
        end = aged.end()
    if text[end : end + 2] != ", " and text[end : end + 5] != " who ":
        return Role()
    start = end + 2 if text[end] == "," else end + 1
    relative = RELATIVE.match(text, start)
    if relative:
        start = relative.end()
    elif text[end] == " ":
        return Role()
    chunk = _chunk(text, start)
    if re.match(r"(?!whose |that )(?:(?:the|its|their|his|her|an?) )?(?:(?!of |for |at |in |to |by )[a-z-]+ ){0,3}[a-z-]+['’]s? [a-z]", chunk):
        chunk = re.split(r"['’]s? ", chunk, maxsplit=1)[1]  # 'the agency's director'
    owner = re.match(r"((?:[A-ZÀ-Þ][\w.&-]*\s){0,3}[A-ZÀ-Þ][\w.&-]*)['’]s?\s+", chunk)
    words = chunk.split()
    if not words or len(words) > 24:
        return Role()
    lead = words[:7]
    if words[0].lower() in ("but", "and", "is", "was", "are", "were", "has", "had", "will", "would", "who", "said", "says", "told", "in", "on", "at", "as", "with", "after", "while", "when", "which", "for", "from", "by", "where", "although", "whose", "that"):
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

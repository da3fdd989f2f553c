"""What a person is, in the words before the name: titles and appositions."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from generator.gazetteer import gazetteer
from generator.model import Struct
from generator.tokens import Tokens

MODIFIERS = frozenset(
    "duty former acting deputy vice top chief senior prime foreign interim then lead leading assistant associate executive managing general "
    "ex- ex first second national federal presidential press permanent special independent retired veteran longtime late incoming outgoing "
    "co- junior principal regional global head state local royal newly elected attorney ousted disgraced suspended jailed outgoing caretaker current".split()
)
LINKS = frozenset("of for and to in on the".split())
PORTFOLIO = 4  # words of what a minister is minister of
CIVIL = frozenset(
    "comrade cde shri smt count countess baron baroness viscount mr mrs ms mx miss mister dr rt sir dame lord lady madam hon barr engr arc datuk dato datin puan tuan encik haji hajah hajji alhaji alhaja hajia oba shri smt thiru ustaz ustaza ustazah ustadh sayyid sayyida hajj "
    "herr frau monsieur madame mademoiselle mme mlle señor señora señorita senhor senhora doña signor signora dott dottoressa pani paní bapak ibu khun daw".split())
LOOKED_AFTER = frozenset("investment investments land lands water environment climate energy industry trade commerce labour labor health education science research culture sport sports tourism youth family housing infrastructure "
                         "transport agriculture forestry fisheries food economy finance technology innovation justice interior defence defense development planning mines roads railways communications media".split())  # by ministers
HONOURED = frozenset("hon honourable honorable".split())
RANKS = frozenset(
    "prof professor col colonel gen general maj major capt captain lt lieutenant sgt sergeant brigadier adm admiral commander commodore justice rev reverend father pastor sheikh imam advocate".split())
PART_OF_POST = frozenset("attorney solicitor auditor inspector surgeon adjutant governor director secretary consul major lieutenant brigadier chief vice associate assistant deputy rear police fire".split())  # 'Attorney General'
KIN = frozenset("brother sister son daughter father mother husband wife widow widower uncle aunt cousin nephew niece brother-in-law sister-in-law son-in-law grandson friend".split())
RELATIONS = KIN | frozenset("colleague neighbour neighbor partner boyfriend girlfriend fiance fiancee classmate roommate flatmate workmate teammate acquaintance relative in-law stepson stepdaughter stepmother stepfather grandmother grandfather granddaughter grandson".split())
ADJECTIVES = frozenset("major general private principal minor".split())  # titles that are also words for things
BODIES = frozenset("association union federation council committee guild society chamber confederation cooperative co-operative club group alliance syndicate".split())
TRADES = frozenset("owner operator driver manager boss lawyer worker dealer trader farmer engineer analyst economist expert inspector teacher doctor nurse chief leader".split())
NO_TRADE = frozenset("new old young current next first last sole former said own whole local same late then proud angry only".split())  # before one of them: no kind of it
SRI = frozenset("tan puan".split())  # with 'Sri' behind
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


def is_rank(role: str) -> bool:
    """True for 'Prof.' or 'Colonel' alone, which says less of a person than any post."""
    return all(word.rstrip(".") in RANKS for word in role.lower().split())


def initials(role: str) -> str:
    """'CDO' of 'chief district officer'."""
    return "".join(word[0] for word in role.replace("-", " ").split() if word.lower() not in ("of", "and", "the", "for")).upper()


def is_relation(role: str) -> bool:
    """True for 'colleague', 'former neighbour': what somebody is to another."""
    return role.lower().rpartition(" ")[2] in RELATIONS


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
    if tokens.lower[first - 1].rstrip(".") in HONOURED and (honour := _honour(tokens, first)) > 0:  # 'Senator the Hon. Ann Lee'
        post = before(tokens, text, (honour, min(own, honour), last), taken)
        if post.role:
            return post
    if first > 1 and tokens.lower[first - 1].rstrip(".") in CIVIL:  # 'its president, Dr Ann Lee', 'spokeswoman Dr Ann Lee'
        civil = _title(tokens, text, (first - 1, first - 1))
        post = before(tokens, text, (first - 1, min(own, first - 1), last), taken)
        return replace(post, formal=civil.formal, start=civil.start) if post.role else civil
    if first > 1 and _is_rank(tokens, first - 1):  # 'its rector, Prof. Ann Lee', 'army spokesman Colonel Ann Lee'
        post = before(tokens, text, (first - 1, min(own, first - 1), last), taken)
        held = post.role.lower().split() if post.role else []
        if not all(word.rstrip(".") in RANKS | MODIFIERS | KIN for word in held):
            return replace(post, formal=text[tokens.starts[first - 1] : tokens.ends[first - 1]], start=tokens.starts[first - 1])
    if first > 1 and tokens.lower[first - 2] == "this" and words[first - 1] != ",":
        return Role()  # 'In a message to this reporter Lee denied it'
    if words[first - 1] != ",":
        return _title(tokens, text, (_adjacent(tokens, text, (first, own), taken), first - 1))
    closed = last + 1 == len(words) or not words[last + 1][0].isalnum() or words[last + 1] in POSSESSIVE
    stop, then = first - 2, False
    if stop >= 2 and tokens.lower[stop - 2 : stop + 1] == ["at", "the", "time"]:
        stop, then = stop - 3, True
    if tokens.lower[last + 1 : last + 3] == [",", "and"] and tokens.words[last + 3 : last + 4] and tokens.words[last + 3][0].isupper() and tokens.lower[first - 3 : first - 2] == ["the"] and words[stop].islower():
        return Role()  # 'to hear the minister, Mr Lee, and Dr Holm': as likely three as two
    made = _apposition(tokens, text, (first, stop), taken, closed)
    return replace(made, role=f"{made.role} at the time") if then and made.role else made


def _honour(tokens: Tokens, first: int) -> int:
    """Where 'the Most Hon.' before a name begins."""
    at = first - 1
    while at > 0 and tokens.lower[at - 1].rstrip(".") in ("the", "most", "right", "rt"):
        at -= 1
    return at


def _is_rank(tokens: Tokens, i: int) -> bool:
    """True for a rank or a degree at `i` that is no word of a post."""
    return tokens.lower[i].rstrip(".") in RANKS and tokens.words[i][0].isupper() and tokens.lower[i - 1].rstrip(".") not in PART_OF_POST


def _adjacent(tokens: Tokens, text: str, at: tuple[int, int], taken: set[int]) -> int:
    """The first token of the words that may be a title directly before a name; after its last one where there is none."""
    first, own = at
    words, fields = tokens.words, gazetteer().kinds["field"]
    i = first - 1
    low = first
    while i >= 0 and (i >= own or i not in taken) and first - i < 14 and "\n" not in text[tokens.ends[i] : tokens.starts[i + 1]]:
        word = words[i]
        if word.lower() in DAYS and first - i > 1:
            break  # 'Last Thursday head of quality Ann Lee'
        if word == "and" and tokens.lower[i + 1] in gazetteer().demonyms:
            break  # 'Karahan and Uzbek Trade Minister Sherzod Qodirov'
        if word[0].isupper() or is_head(word) or word.lower() in MODIFIERS or word in fields and low < first or _is_portfolio(tokens, i):
            low = i
        elif word in LINKS and 0 < i < first - 1 and (word != "to" or is_head(words[i - 1])) and (words[i + 1][0].isupper() or is_head(words[i + 1]) or words[i + 1] in LINKS or word in ("of", "for") and is_head(words[i - 1])):
            pass
        elif word == "and" and 0 < i < first - 1 and is_head(words[i - 1]) and (words[i + 1] in fields or words[i + 1] in MODIFIERS):
            pass  # 'former finance minister and party chairman'
        elif word == "," and 0 < i < first - 3 and low == i + 1 and {tokens.lower[i - 1], tokens.lower[i + 1]} <= LOOKED_AFTER and "and" in words[i + 1 : first] and is_head(words[first - 1]):
            pass  # 'Water, Roads and Transport Minister'
        elif low == i + 1 and 0 < i < first - 1 and words[i + 1] in TRADES and word.isalpha() and word.islower() and words[i - 1] in ("the", "a", "The", "A") and word not in STOPPERS and word not in NO_TRADE:
            low = i  # 'the mine owner', behind the article
        elif word in "-/" and 0 < i < len(words) - 1 and tokens.starts[i] == tokens.ends[i - 1] and tokens.ends[i] == tokens.starts[i + 1]:
            pass
        else:
            break
        i -= 1
    return low


def _is_portfolio(tokens: Tokens, i: int) -> bool:
    """True for the words behind a post and 'of' or 'for', up to `i`: 'minister of foreign affairs'."""
    for k in range(i, max(1, i - PORTFOLIO), -1):
        word = tokens.words[k]
        if not word.isalpha() or not word.islower() or word in STOPPERS or word in LINKS:
            return False
        if tokens.words[k - 1] in ("of", "for") and is_head(tokens.words[k - 2]):
            return True
    return False


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
    low = next((k + 1 for k in range(head - 1, low, -1) if words[k] in ("of", "for") and (words[low].islower() or k == head - 1)), low)  # 'the company of the billionaire', 'Polaroids of author'
    low = _begun(tokens, low, head)
    if low and words[low - 1] in POSSESSIVE:
        return _with_owner(tokens, text, (low, stop), directly=True)
    if low == stop and words[low] in ADJECTIVES and words[low - 1].lower() in DETERMINERS:
        return Role()  # 'a major Ana Reed exhibition'
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
        if low[i] in DETERMINERS and not (low[i] in ("the", "a", "an", "one", "another") and i and words[i - 1] in ("of", "for", "at") and _heads_phrase(tokens, i - 2)):
            break
        known = words[i][0].isupper() or is_head(words[i]) or low[i] in MODIFIERS or low[i] in kinds["field"] or low[i] in DETERMINERS or words[i] in ("of", "for", "at", "and") or words[i] in ("on", "to") and i and is_head(words[i - 1])
        known = known or words[i] in POSSESSIVE and _is_inside(tokens, i, stop)
        if not known and (not words[i].isalpha() or low[i] in STOPPERS or low[i] in kinds["say"] or unknown > 2):
            break
        unknown += not known
        i -= 1
    start = i + 1
    ended = low[i] if i >= 0 else ""
    if ended in ("one", "another") and i and words[i - 1] == "of":
        return Role()  # 'the widow of one victim, X': whose widow she is
    if ended not in DETERMINERS and words[i : i + 1] and words[i] not in POSSESSIVE:
        while start <= stop and not (words[start][0].isupper() or is_head(words[start]) or low[start] in MODIFIERS or low[start] in kinds["field"]):
            start += 1
    start = _begun(tokens, start, next((k for k in range(start, stop + 1) if is_head(words[k])), start))
    link = next((k for k in range(start, stop + 1) if words[k] in ("of", "for", "at") or words[k] in ("on", "to") and k > start and is_head(words[k - 1])), stop + 1)
    if link <= start or not is_head(words[link - 1]):
        return Role()
    if start and words[start - 1] in POSSESSIVE:
        return _with_owner(tokens, text, (start, stop), directly=False)
    own = ended in DETERMINERS and ended not in ("the", "a", "an")
    if not own and (not closed or start == stop and words[stop].islower() and ended not in DETERMINERS):
        return Role()
    role = text[tokens.starts[start] : tokens.ends[stop]]
    return Role(role=role, country=country_of(role))


def _is_inside(tokens: Tokens, i: int, stop: int) -> bool:
    """True for the genitive at `i` of a body's name: 'the president of the Fishers' Union', 'of the smelters' association'; no post stands behind it up to `stop`."""
    if not 0 < i < stop or any(is_head(word) for word in tokens.words[i + 1 : stop + 1]):
        return False
    whose, body = tokens.words[i - 1], tokens.words[i + 1]
    return whose[0].isupper() and body[0].isupper() or whose.islower() and whose.endswith("s") and body.lower() in BODIES and stop == i + 1


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

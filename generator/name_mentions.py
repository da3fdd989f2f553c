"""Where a text names people and organisations, with what stands before and after each person."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator import appositions, roles
from generator.coreference import PARTICLES, Mention, fold, name_tokens
from generator.gazetteer import gazetteer
from generator.name_cuts import is_office_of
from generator.name_features import MONTHS
from generator.name_joins import FIELDS, GENITIVES
from generator.tagger import Span, made_span
from generator.tokens import Tokens

PAPERS = frozenset(("times", "guardian", "telegraph", "observer"))  # so often read that they go by one word
COUNTED = frozenset("one a an another each every".split())  # 'one Green' is a member of a party
SEATS = frozenset("MP MEP MSP MLA MNA MPP MLC TD MK".split())
NESTED = re.compile(r"\b(?:lawyer|attorney|counsel|solicitor|barrister|spokes(?:man|woman|person)|aide|advis[eo]r|assistant|deputy|secretary|brother|sister|son|daughter|wife|husband|mother|father|widow|friend|colleague)s? (?:of|for|to) (?:the|an?|its|his|her) (?:[a-z-]+ ){0,3}?(?:owner|director|minister|president|chief|manager|head|chairman|chairwoman|mayor|founder|suspect|defendant|accused|victim|driver|leader|captain)\b")
DONS = frozenset(("don", "doña", "dona", "dom"))
GROUPS = frozenset("administration government cabinet family era campaign presidency team".split())


def find_mentions(text: str, tokens: Tokens, spans: list[Span]) -> tuple[list[Mention], dict[int, roles.Role]]:
    """Mentions of people and organisations, and by their start what the words around a person say."""
    made: list[Mention] = []
    about: dict[int, roles.Role] = {}
    taken = {i for s in spans if s.type == "PER" for i in range(s.first, s.last + 1)}
    parties = {tokens.lower[i - 1] for i, word in enumerate(tokens.words) if word in SEATS and i}
    carried = {tokens.lower[s.last] for s in spans if s.type == "PER" and s.last > s.first} - parties
    for s in spans:
        if s.type == "PER" and (s.first < s.last or tokens.lower[s.first] in carried or not (tokens.lower[s.first] in parties or s.first and tokens.lower[s.first - 1] in COUNTED)):
            mention = _person(text, tokens, s, about, taken)
            if mention:
                made.append(mention)
    titles = [(r.start, at) for at, r in about.items() if at >= 0 and r.start >= 0]
    for s in spans:
        inside = any(a <= s.start < b for a, b in titles)
        if s.type == "ORG" and (not inside or _stands(text[s.start : s.end])) and not (s.first == s.last and tokens.lower[s.first] in FIELDS and is_office_of(tokens, s.first)):
            made.append(_plain(text, s.start, s.end, "ORG"))
    made += _missed(text, tokens, spans, made, about, taken)
    made = [m for m in made if m.tokens]
    return sorted(made, key=lambda m: m.start), about


def _stands(name: str) -> bool:
    """True for an organisation's name that is one even inside a title: 'White House' Press Secretary."""
    g = gazetteer()
    low = fold(name)
    if name.isupper() and len(name) > 2 and name not in g.letters:
        return True
    if low in g.bodies and low.split()[-1] in FIELDS and low.split()[0] not in g.kinds["head"]:
        return False  # 'U.S. Treasury' Secretary
    words = low.split()
    if all(word in FIELDS for word in words):
        return False  # 'Water Resources and Agriculture' Minister
    return low in g.bodies or any(w in g.kinds["head"] and not roles.is_head(w) for w in (words if "of" in words or "for" in words else (words[0], words[-1])))


def _plain(text: str, start: int, end: int, kind: str) -> Mention:
    if text[start:end].lower().startswith("the "):
        start += 4
    if text[end - 2 : end + 2] == " A/S":
        end += 2
    printed = " ".join(text[start:end].split())
    if text[end : end + 2] in GENITIVES and printed.lower() + "'s" in gazetteer().bodies:  # 'Moody's'
        end, printed = end + 2, printed + text[end : end + 2]
    return Mention(start, end, kind, printed, name_tokens(printed))


def _person(text: str, tokens: Tokens, span: Span, about: dict[int, roles.Role], taken: set[int]) -> Mention | None:
    first, last = span.first, span.last
    if last - first > 1 and tokens.lower[first] in roles.SRI and tokens.lower[first + 1] == "sri":
        first += 2
    first += last - first > 1 and tokens.lower[first] in DONS and fold(tokens.lower[first + 1]) in gazetteer().given  # 'Don Teófilo Arrunátegui'
    first += tokens.lower[first] == "sri" and last > first and tokens.lower[first - 1] in roles.SRI
    while first < last and (roles.is_head(tokens.words[first]) or last - first > 1 and tokens.first[first] and _is_agent(tokens.lower[first]) or tokens.lower[first].rstrip(".") in roles.CIVIL | roles.MODIFIERS) and tokens.lower[first] not in gazetteer().given:
        first += 1
    first = next((k + 1 for k in range(last - 1, first - 1, -1) if tokens.words[k] in SEATS), first)  # 'Green MLA Ada Holm'
    after = tokens.lower[last + 1] if last + 1 < len(tokens.words) else ""
    if after in GROUPS and first == last:
        return None
    words = tokens.words[first : last + 1]
    if first == last and (_no_person(tokens, first) or _is_pair(words[0], tokens)):
        return None
    while first > 0 and tokens.lower[first - 1] in PARTICLES and tokens.words[first - 1].islower() and tokens.lower[first - 1] not in ("al", "st", "la"):
        first -= 1
        words.insert(0, tokens.words[first])
    start, end = tokens.starts[first], tokens.ends[last]
    left = roles.before(tokens, text, (first, span.first, last), taken)
    if left.role and NESTED.search(left.role):
        left = roles.Role(formal=left.formal, start=left.start)  # 'the lawyer of the owner of the firm, Ada Pool,': the lawyer or the owner
    if left.role and left.role.startswith("own "):
        left = replace(left, role=left.role.removeprefix("own "))  # 'his own lawyer, Ada Pool'
    right = appositions.after(text, end)
    if any(tokens.starts[i] < end + 2 + len(right.role or "") for i in range(last + 1, min(last + 12, len(tokens.words))) if i in taken):
        right = roles.Role()  # a list of people, not an apposition
    about[start] = roles.Role(left.role or right.role, right.affiliation or left.affiliation, left.country or right.country, left.formal, left.start)
    if left.role and right.role:
        about[-start - 1] = right
    printed = " ".join(text[start:end].split())
    if first in tokens.shouted:
        printed = " ".join(words)
    return Mention(start, end, "PER", printed, name_tokens(printed), left.formal)


def _is_agent(low: str) -> bool:
    """True for a word for one who does something, and by which nobody is called: 'Saver'."""
    g = gazetteer()
    return low.endswith("er") and len(low) > 4 and not g.is_name(low) and (low in g.common or low[:-1] in g.common or low[:-2] in g.common)


def _is_pair(word: str, tokens: Tokens) -> bool:
    """True for two people's names in one word, both of which stand alone elsewhere: a Reed-Ito meeting."""
    parts = word.split("-")
    return len(parts) == 2 and all(p[:1].isupper() and p in tokens.words for p in parts)


def _no_person(tokens: Tokens, i: int) -> bool:
    low = tokens.lower[i]
    g = gazetteer()
    return low in g.countries or low in MONTHS or roles.is_head(low) and low not in g.given or low.rstrip(".") in roles.CIVIL


def _missed(text: str, tokens: Tokens, spans: list[Span], made: list[Mention], about: dict[int, roles.Role], taken: set[int]) -> list[Mention]:
    """Forms that are known from elsewhere in the text, where the tagger saw nothing: also inside 'Surname-Surname meeting'."""
    covered = {i for s in spans for i in range(s.first, s.last + 1)}
    known = {m.tokens[-1]: m.type for m in made if m.type == "PER" and m.tokens}
    known_orgs = {m.tokens[0] for m in made if m.type == "ORG" and len(m.tokens) == 1}
    papers = PAPERS | {m.tokens[-1] for m in made if m.type == "ORG" and len(m.tokens) > 1 and m.tokens[-1] in gazetteer().kinds["press"]}
    small = set(filter(str.islower, tokens.words))
    found: list[Mention] = []
    for i, word in enumerate(tokens.words):
        if not word[0].isupper() or (i in covered and "-" not in word):
            continue
        nxt = tokens.lower[i + 1] if i + 1 < len(tokens.words) else ""
        low = fold(word)
        if i not in covered and low in known and nxt not in GROUPS and low not in small and len(low) > 2:
            mention = _person(text, tokens, made_span(tokens, "PER", i, i), about, taken)
            found += [mention] if mention else []
        elif i not in covered and (low in known_orgs and low not in small and len(low) > 1 or low in papers and i and tokens.lower[i - 1] == "the"):
            found.append(_plain(text, tokens.starts[i], tokens.ends[i], "ORG"))
        elif "-" in word:
            at = tokens.starts[i]
            for part in word.split("-"):
                if part[:1].isupper() and fold(part) in known and fold(part) not in small and fold(word) not in known:
                    found.append(_plain(text, at, at + len(part), "PER"))
                at += len(part) + 1
    return found

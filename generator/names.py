"""People, organisations and places of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from generator import roles, tagger
from generator.coreference import PARTICLES, Entity, Mention, fold, name_tokens, organisations, people
from generator.gazetteer import gazetteer
from generator.model import Named
from generator.tagger import Span, Tokens

GROUPS = frozenset("administration government cabinet family era campaign presidency team".split())
NUMBERED = frozenset("of channel formula group radio club company number no area studio".split())
LONGEST_TEXT = 300_000
OPENERS = frozenset("'s ’s my our his her their your hey dear i and but or when while after with".split())
LINE = 300  # characters on each side of a name that tell a table from a sentence
ZONES = frozenset("utc gmt est edt pst pdt cst cdt mst mdt cet cest bst ist jst".split())
GENERIC = frozenset("university college institute council committee commission agency authority bureau department ministry office board court "
                    "parliament congress senate assembly house bank fund corporation company group times post news journal press association "
                    "federation union league club society foundation party army navy force police church museum hospital school fed".split())


def find_names(text: str) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """People and organisations, heaviest first, one entry each, and the places that the text names, most frequent first.

    Of a text longer than any article (300,000 characters) only the beginning is read.
    """
    text = text[:LONGEST_TEXT]
    tokens = tagger.tokenise(text)
    spans = _agreed(text, tokens, tagger.find_spans(tokens))
    mentions, found = _mentions(text, tokens, spans)
    persons = people([m for m in mentions if m.type == "PER"])
    doubtful = {id(m) for e in persons if not _is_person(e, text, tokens, found) for m in e.mentions}
    persons = [e for e in persons if id(e.mentions[0]) not in doubtful]
    mentions = [replace(m, type="ORG") if id(m) in doubtful else m for m in mentions]
    small = {w for w in tokens.words if w.islower()}
    mentions = [m for m in mentions if m.type != "ORG" or not _is_noise(m, tokens, small)]
    orgs = organisations([m for m in mentions if m.type == "ORG"], GENERIC, _declared(text, mentions))
    named = [_named(e, found) for e in persons] + [_named(e, found) for e in orgs]
    weight = {id(n): len(n.mentions) + (2 if n.mentions[0][0] < 400 else 0) + (0.5 if n.type == "person" else 0) for n in named}
    named.sort(key=lambda n: (-weight[id(n)], n.mentions[0][0]))
    return tuple(named), _places(text, spans)


def _is_person(e: Entity, text: str, tokens: Tokens, about: dict[int, roles.Role]) -> bool:
    """Whether the words around any mention, or the name itself, speak for a person: most companies have nothing of it."""
    g = gazetteer()
    score = 0
    if all(m.text.isupper() and len(m.text.split()[-1]) < 4 for m in e.mentions):
        return False  # the head of a table
    full = max((m.tokens for m in e.mentions), key=len)
    given = full[0] in g.given or len(full[0]) == 1 or full[0].partition("-")[0] in g.given
    if len(full) > 1:
        score += 3 if given else 2 if full[-1] in g.surnames or "-" in full[-1] else 1
        if full[-1] in g.kinds["head"] and full[-1] not in g.surnames or full[-1] in g.kinds["suffix"]:
            score -= 4
    else:
        score += 1 if given or full[0] in g.surnames else 0
    for m in e.mentions:
        role = about.get(m.start)
        score += 3 if m.formal or role and role.role else 0
        score += _surroundings(m, text, tokens)
        if len(m.tokens) == 1 and len(full) > 1:
            score += 1 if m.tokens[0] == full[-1] else 0 if given else -3
    return score > 0


def _surroundings(m: Mention, text: str, tokens: Tokens) -> int:
    """For a person: verbs of saying, 'who', an age, a line of a table; against: a model number, shares, 'its'."""
    i = bisect_left(tokens.starts, m.start)
    j = bisect_left(tokens.starts, m.end)
    low, n = tokens.lower, len(tokens.words)
    after = low[j : j + 3] + ["", "", ""]
    say = gazetteer().kinds["say"]
    words = text[max(0, m.start - LINE) : m.start].rpartition("\n")[2].split() + text[m.start : m.end + LINE].partition("\n")[0].split()
    if sum(w[:1].isdigit() or w[-1:].isdigit() for w in words) > 0.2 * len(words):
        return 1
    if i and low[i - 1] in ("b", "lbw") or low[i - 1 : i] == ["c"] and "b" in after:
        return 2  # a cricket scoreboard
    if after[0][:1].isdigit() or re.match(r"[a-z]+-?\d", after[0]) or after[0] in ("shares", "stock", "jets", "plane", "planes", "aircraft"):
        return -2
    if after[0] in ("'s", "’s") and after[1] in ("shares", "stock", "products", "fleet", "headquarters", "employees", "customers", "profits", "subsidiary"):
        return -2
    if after[0] in ("who", "himself", "herself") or after[0] == "," and (after[1] == "who" or after[1].isdigit() and len(after[1]) == 2):
        return 2
    if after[0] in say and after[0] not in ("announced", "claimed", "posted", "confirmed", "reported", "stated", "called", "asked"):
        return 0 if after[1] in ("it", "its") else 1
    if i and low[i - 1] in say:
        return 1
    return -1 if "its" in low[j : min(n, j + 8)] and "." not in low[j : min(n, j + 8)] else 0


def _is_noise(m: Mention, tokens: Tokens, small: set[str]) -> bool:
    """A capitalised common word that opens a sentence or stands in a headline, a time zone."""
    low = m.text.lower()
    if low in ZONES or len(low) == 1 or len(m.tokens) > 2 and m.text.isupper() and max(map(len, m.tokens)) < 4 or m.type == "ORG" and re.fullmatch(r"[A-Z]-?\d{2,}\w*", m.text):
        return True
    i = bisect_left(tokens.starts, m.start)
    g = gazetteer()
    return len(m.tokens) == 1 and low in g.common and low not in g.bodies and i < len(tokens.words) and (tokens.first[i] or i in tokens.shouted or low in small)


def _agreed(text: str, tokens: Tokens, spans: list[Span]) -> list[Span]:
    """One type for each form: what most occurrences say; parts of a person's full name are that person."""
    spans = [part for span in spans for part in _parted(tokens, _trimmed(tokens, span))]
    votes: dict[str, Counter[str]] = {}
    for s in spans:
        votes.setdefault(fold(text[s.start : s.end]), Counter())[s.type] += 1
    full = {name_tokens(text[s.start : s.end])[-1:] for s in spans if s.type == "PER" and s.last > s.first}
    g = gazetteer()
    made: list[Span] = []
    for s in spans:
        form = fold(text[s.start : s.end])
        kind = max(sorted(votes[form]), key=lambda k: (votes[form][k], k == s.type))
        tokens_ = name_tokens(text[s.start : s.end])
        form = form.removeprefix("the ")
        if kind in ("PER", "ORG") and _is_dateline(tokens, s) and form not in g.bodies:
            kind = "LOC"
        elif form in g.bodies and not (s.first == s.last and tokens_ in full):
            kind = "ORG"
        elif form in g.demonyms and form not in g.places or form in g.kinds["people"]:
            kind = "MISC"
        elif form in g.countries or kind == "ORG" and form in g.places and form not in g.bodies or kind == "PER" and " " in form and form in g.places:
            kind = "LOC"
        elif s.first == s.last and tokens_ in full and form not in g.places and kind != "PER":
            kind = "PER"
        made.append(Span(s.start, s.end, kind, s.first, s.last))
    return made


def _is_dateline(tokens: Tokens, span: Span) -> bool:
    """True for 'BERGEN 2019-04-02' and 'BERGEN -' at the start of a line."""
    nxt = (tokens.words[span.last + 1 : span.last + 2] or [""])[0]
    if not tokens.first[span.first] or not (span.first in tokens.shouted or tokens.words[span.first].isupper() and len(tokens.words[span.first]) > 3):
        return False
    return nxt[:2] in ("19", "20") and nxt[:4].isdigit() or span.first not in tokens.shouted and nxt in ("-", "–", "—")


def _parted(tokens: Tokens, span: Span) -> list[Span]:
    """'Refugee Council Ana Reed' as two names: an organisation that ends in its kind, then a given name and a surname."""
    heads, given = gazetteer().kinds["head"], gazetteer().given
    for k in range(span.first + 1, span.last - 1):
        rest = tokens.words[k + 1 : span.last + 1]
        if span.type == "ORG" and tokens.lower[k] in heads and tokens.lower[k + 1] in given and tokens.lower[k + 1] not in heads and len(rest) < 4 and all(w[0].isupper() for w in rest):
            if tokens.lower[span.last] not in heads:
                return [Span(span.start, tokens.ends[k], "ORG", span.first, k), Span(tokens.starts[k + 1], span.end, "PER", k + 1, span.last)]
    return [span]


def _trimmed(tokens: Tokens, span: Span) -> Span:
    """Without the marks and small words that a run may begin or end with."""
    first, last = span.first, span.last
    while first < last and (not any(c.isalnum() for c in tokens.words[first]) or tokens.lower[first] in OPENERS or tokens.words[first][0].isdigit() and span.type == "PER"):
        first += 1
    while first < last and (not any(c.isalnum() for c in tokens.words[last]) and tokens.words[last] not in ".!" or tokens.words[last] in ("'s", "’s") or _closes(tokens, last)):
        last -= 1
    if span.type == "PER":
        first = max([first, *(k + 1 for k in range(first, last) if tokens.lower[k].rstrip(".") in roles.CIVIL)])
    kind = span.type
    for k in range(first + 1, last + 1):  # a maker and its model: the name ends before the number
        if any(c.isdigit() for c in tokens.words[k]) and tokens.lower[k - 1] not in NUMBERED and kind in ("PER", "ORG"):
            last, kind = k - 1, "ORG"
            break
    if last > first and tokens.lower[last] == "flight":
        last -= 1
    ending = tokens.lower[last]
    kinds = gazetteer().kinds
    if kind in ("ORG", "PER") and last > first and ending not in kinds["head"] and ending not in gazetteer().surnames:
        kind = "LOC" if ending in kinds["placehead"] else "MISC" if ending in kinds["thing"] else kind
    return Span(tokens.starts[first], tokens.ends[last], kind, first, last)


def _closes(tokens: Tokens, i: int) -> bool:
    """True for a word that follows a name without belonging to it: a weekday, 'Photo:'."""
    low = tokens.lower[i]
    if low in tagger.MONTHS and low not in ("may", "june", "april", "august", "mar", "sun", "jan"):
        return True
    return low in ("image", "photo", "picture", "video", "file") and tokens.words[i + 1 : i + 2] in ([":"], ["/"])


def _mentions(text: str, tokens: Tokens, spans: list[Span]) -> tuple[list[Mention], dict[int, roles.Role]]:
    """Mentions of people and organisations, and by their start what the words around a person say."""
    made: list[Mention] = []
    about: dict[int, roles.Role] = {}
    taken = {i for s in spans if s.type == "PER" for i in range(s.first, s.last + 1)}
    for s in spans:
        if s.type == "PER":
            mention = _person(text, tokens, s, about, taken)
            if mention:
                made.append(mention)
    titles = [(r.start, at) for at, r in about.items() if at >= 0 and r.start >= 0]
    for s in spans:
        inside = any(a <= s.start < b for a, b in titles)
        if s.type == "ORG" and (not inside or _stands(text[s.start : s.end])):
            made.append(_plain(text, s.start, s.end, "ORG"))
    made += _missed(text, tokens, spans, made, about, taken)
    made = [m for m in made if m.tokens]
    return sorted(made, key=lambda m: m.start), about


def _stands(name: str) -> bool:
    """True for an organisation's name that is one even inside a title: 'White House' Press Secretary."""
    g = gazetteer()
    low = fold(name)
    return low in g.bodies or low.split()[-1] in g.kinds["head"] and not roles.is_head(low.split()[-1])


def _plain(text: str, start: int, end: int, kind: str) -> Mention:
    if text[start:end].lower().startswith("the "):
        start += 4
    printed = re.sub(r"\s+", " ", text[start:end])
    return Mention(start, end, kind, printed, name_tokens(printed))


def _person(text: str, tokens: Tokens, span: Span, about: dict[int, roles.Role], taken: set[int]) -> Mention | None:
    first, last = span.first, span.last
    while first < last and (roles.is_head(tokens.words[first]) or tokens.lower[first].rstrip(".") in roles.CIVIL | roles.MODIFIERS) and tokens.lower[first] not in gazetteer().given:
        first += 1
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
    left = roles.before(tokens.words, tokens.starts, tokens.ends, text, (first, span.first), taken)
    right = roles.after(text, end)
    if any(tokens.starts[i] < end + 2 + len(right.role or "") for i in range(last + 1, min(last + 12, len(tokens.words))) if i in taken):
        right = roles.Role()  # a list of people, not an apposition
    about[start] = roles.Role(left.role or right.role, right.affiliation or left.affiliation, left.country or right.country, left.formal, left.start)
    if left.role and right.role:
        about[-start - 1] = right
    printed = re.sub(r"\s+", " ", text[start:end])
    if first in tokens.shouted:
        printed = " ".join(words)
    return Mention(start, end, "PER", printed, name_tokens(printed), left.formal)


def _is_pair(word: str, tokens: Tokens) -> bool:
    """True for two people's names in one word, both of which stand alone elsewhere: a Reed-Ito meeting."""
    parts = word.split("-")
    return len(parts) == 2 and all(p[:1].isupper() and p in tokens.words for p in parts)


def _no_person(tokens: Tokens, i: int) -> bool:
    low = tokens.lower[i]
    g = gazetteer()
    return low in g.countries or low in tagger.MONTHS or roles.is_head(low) and low not in g.given or low.rstrip(".") in roles.CIVIL


def _missed(text: str, tokens: Tokens, spans: list[Span], made: list[Mention], about: dict[int, roles.Role], taken: set[int]) -> list[Mention]:
    """Forms that are known from elsewhere in the text, where the tagger saw nothing: also inside 'Surname-Surname meeting'."""
    covered = {i for s in spans for i in range(s.first, s.last + 1)}
    known = {m.tokens[-1]: m.type for m in made if m.type == "PER" and m.tokens}
    known_orgs = {m.tokens[0] for m in made if m.type == "ORG" and len(m.tokens) == 1}
    small = {w for w in tokens.words if w.islower()}
    found: list[Mention] = []
    for i, word in enumerate(tokens.words):
        if not word[0].isupper() or (i in covered and "-" not in word):
            continue
        nxt = tokens.lower[i + 1] if i + 1 < len(tokens.words) else ""
        low = fold(word)
        if i not in covered and low in known and nxt not in GROUPS and low not in small and len(low) > 2:
            mention = _person(text, tokens, Span(tokens.starts[i], tokens.ends[i], "PER", i, i), about, taken)
            found += [mention] if mention else []
        elif i not in covered and low in known_orgs and low not in small and len(low) > 1:
            found.append(_plain(text, tokens.starts[i], tokens.ends[i], "ORG"))
        elif "-" in word:
            at = tokens.starts[i]
            for part in word.split("-"):
                if part[:1].isupper() and fold(part) in known and fold(part) not in small and fold(word) not in known:
                    found.append(_plain(text, at, at + len(part), "PER"))
                at += len(part) + 1
    return found


def _declared(text: str, mentions: list[Mention]) -> dict[str, str]:
    """'Long Form (LF)': folded short form -> folded long form."""
    found: dict[str, str] = {}
    for m in mentions:
        if m.type == "ORG" and len(m.tokens) > 1 and text[m.end : m.end + 2] == " (":
            close = text.find(")", m.end, m.end + 16)
            if close > 0:
                found[fold(text[m.end + 2 : close]).replace(".", "")] = " ".join(m.tokens)
    return found


def _named(e: Entity, about: dict[int, roles.Role]) -> Named:
    name = e.name
    mine = [about[k] for m in e.mentions for k in (m.start, -m.start - 1) if k in about] if e.type == "PER" else []
    printed = [m.text for m in e.mentions] + [f"{m.formal} {m.text}" for m in e.mentions if m.formal]
    aliases = tuple(a for a in dict.fromkeys(printed) if a != name)
    held = sorted((r for r in mine if r.role), key=_fitness, reverse=True)
    best = held[0] if held else roles.Role()
    return Named(
        name=name, type="person" if e.type == "PER" else "organisation", aliases=aliases, role=best.role,
        affiliation=best.affiliation or next((r.affiliation for r in mine if r.affiliation), None),
        country=best.country or next((r.country for r in mine if r.country), None),
        mentions=tuple(sorted({(m.start, m.end) for m in e.mentions})),
        roles=tuple(dict.fromkeys(r.role for r in held if r.role)),
    )


def _fitness(role: roles.Role) -> tuple[bool, int]:
    return role.country is not None or role.affiliation is not None, min(len((role.role or "").split()), 6)


def _places(text: str, spans: list[Span]) -> tuple[str, ...]:
    countries, demonyms = gazetteer().countries, gazetteer().demonyms
    counts: Counter[str] = Counter()
    for s in spans:
        if s.type != "LOC":
            continue
        printed = re.sub(r"\s+", " ", text[s.start : s.end])
        low = printed.lower()
        if low in demonyms and low not in gazetteer().places:
            continue
        if printed.isupper() and (len(printed) > 4 or low in gazetteer().places):
            printed = printed.title()
        counts[countries.get(low, printed)] += 1
    return tuple(place for place, _ in sorted(counts.items(), key=lambda pair: -pair[1]))

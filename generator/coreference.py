"""One entity for all forms of a name inside an article."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

SUFFIXES = frozenset("jr sr ii iii iv".split())
PARTICLES = frozenset("van von der den de la le di da du del dos das bin ibn al el ten ter st".split())
ARTICLE = re.compile(r"^(?:the|The|THE)\s+")


@dataclass(frozen=True, slots=True)
class Mention:
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

    @property
    def name(self) -> str:
        """The fullest form; of equally long ones the most frequent, then the first."""
        counts: dict[str, int] = {}
        for m in self.mentions:
            counts[m.text] = counts.get(m.text, 0) + 1
        shouted = {t for t in counts if t.isupper() and len(t) > 5 and self.type == "PER"}
        forms = [t for t in counts if t not in shouted] or list(counts)
        return max(forms, key=lambda t: (len(t.split()), counts[t], len(t)))


def fold(text: str) -> str:
    """Lower case without accents, curly apostrophes straight."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'").lower()


def name_tokens(text: str) -> tuple[str, ...]:
    """Folded words of a name: no article, possessive, dots or generation suffix."""
    words = [re.sub(r"['’]s?$", "", w).strip(".,'’\"“”") for w in fold(ARTICLE.sub("", text)).split()]
    words = [w for w in words if w]
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
    return a == b or (len(a) == 1 or len(b) == 1) and a[0] == b[0] or len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a))


def people(mentions: list[Mention]) -> list[Entity]:
    """Entities of person mentions: full names first, then short forms to the nearest full name before them that fits."""
    full: list[Entity] = []
    by_last: dict[str, list[Entity]] = {}
    for m in sorted((m for m in mentions if len(m.tokens) > 1), key=lambda m: -len(m.tokens)):
        fits = [e for e in by_last.get(m.tokens[-1], ()) if any(compatible(m.tokens, o.tokens) for o in e.mentions)]
        if fits:
            fits[0].mentions.append(m)
            continue
        made = Entity("PER", [m])
        full.append(made)
        by_last.setdefault(m.tokens[-1], []).append(made)
    parts: dict[str, list[Entity]] = {}
    for e in full:
        for token in dict.fromkeys(t for m in e.mentions for t in m.tokens if len(t) > 1 and t not in PARTICLES):
            parts.setdefault(token, []).append(e)
    single: dict[str, Entity] = {}
    for m in (m for m in mentions if len(m.tokens) == 1):
        token = m.tokens[0]
        owner = _owner(m, by_last.get(token) or parts.get(token) or [])
        if owner is None:
            owner = single.setdefault(token, Entity("PER"))
        owner.mentions.append(m)
    return _sorted(full + list(single.values()))


def _owner(m: Mention, candidates: list[Entity]) -> Entity | None:
    """The candidate named last before the mention, else the first named after it."""
    if not candidates:
        return None
    before = [(max(o.start for o in e.mentions if o.start < m.start), e) for e in candidates if any(o.start < m.start for o in e.mentions)]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(candidates, key=lambda e: min(o.start for o in e.mentions))


def organisations(mentions: list[Mention], generic: frozenset[str], declared: dict[str, str]) -> list[Entity]:
    """Entities of organisation mentions. `declared`: folded acronym -> folded long form, from 'Long Form (LF)'."""
    entities: dict[tuple[str, ...], Entity] = {}
    for m in sorted((m for m in mentions), key=lambda m: (-len(m.tokens), m.start)):
        key = _org_key(m, entities, generic, declared)
        entities.setdefault(key, Entity("ORG")).mentions.append(m)
    return _sorted(list(entities.values()))


def _org_key(m: Mention, known: dict[tuple[str, ...], Entity], generic: frozenset[str], declared: dict[str, str]) -> tuple[str, ...]:
    if m.tokens in known:
        return m.tokens
    short = "".join(m.tokens).replace(".", "")
    if m.tokens and len(m.tokens) == 1:
        long = declared.get(short)
        for key in known:
            if len(key) > 1 and (" ".join(key) == long or long is None and m.text.isupper() and short == _initials(key)):
                return key
    for key in known:
        if len(key) > len(m.tokens) and key[: len(m.tokens)] == m.tokens and (len(m.tokens) > 1 or m.tokens[0] not in generic):
            return key
        if len(m.tokens) == 1 and m.tokens[0] in generic and key[-1] == m.tokens[0]:
            return key
    return m.tokens


def _initials(tokens: tuple[str, ...]) -> str:
    return "".join(t[0] for t in tokens if t not in ("of", "the", "and", "for", "&", "de", "in", "on", "to"))


def _sorted(entities: list[Entity]) -> list[Entity]:
    for e in entities:
        e.mentions.sort(key=lambda m: m.start)
    return sorted((e for e in entities if e.mentions), key=lambda e: (-_weight(e), e.mentions[0].start))


def _weight(e: Entity) -> float:
    return len(e.mentions) + (2 if e.mentions[0].start < 400 else 0) + (0.5 if e.type == "PER" else 0)

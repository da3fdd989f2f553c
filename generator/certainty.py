"""How sure the tagger is of a name: what it barely believes in is left out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.coreference import Entity
from generator.gazetteer import gazetteer
from generator.name_model import SCALE
from generator.roles import Role
from generator.tagger import TYPES, Span

# How far the best mention must be ahead of every other reading, of no name as well: (single word, several words).
NEEDED = {"PER": (SCALE * 0.3, SCALE * 1.0), "ORG": (SCALE * 0.75, SCALE * 0.6)}
MENTION = SCALE * 0.75  # what each further mention is worth, up to three


def is_certain(e: Entity, spans: Mapping[int, Span], about: Mapping[int, Role]) -> bool:
    """`spans`: by their start; `about`: by the start of a person's mention what the words around it say."""
    if e.type == "PER" and any(m.formal or m.start in about and about[m.start].role for m in e.mentions):
        return True
    if e.type == "ORG" and any(m.text.lower() in gazetteer().bodies for m in e.mentions):
        return True
    kind = TYPES.index(e.type)
    best = max((_lead(spans[m.start], kind) if m.start in spans else 0 for m in e.mentions), default=0)
    return best + MENTION * min(3, len(e.mentions) - 1) > NEEDED[e.type][any(len(m.tokens) > 1 for m in e.mentions)]


def _lead(span: Span, kind: int) -> int:
    return span.scores[kind] - max(score for k, score in enumerate(span.scores) if k != kind)

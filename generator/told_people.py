"""Names that their text tells to be a person's, where the words look like a body's: 'Farhan Contractor, who follows drugmakers'."""

import re

from generator.coreference import Entity, Mention, fold
from generator.gazetteer import gazetteer
from generator.personhood import View

WHO = re.compile(r", who (?!(?:have|are|were)\b)[a-z]+\b")
WHO_DOES = re.compile(r", who (?:[a-z]+ly )?(?:[a-z]+s|is|was|has|had)\b")
POST = r"(?:director|president|chairman|chairwoman|chief|head|manager|secretary|chief executive|quality head|general manager|leader|commissioner|spokesman|spokeswoman)"
POST_OF = re.compile(rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}{POST} of the (?:company|firm|party|union|bank|group|agency|board|hospital|factory|department|association|institute|university) $")
HEAD_OF = re.compile(rf"\b(?:[Tt]he )?(?:[a-z-]+ ){{0,2}}{POST} of the (?:[a-z’'-]+ ){{0,3}}[a-z]+ $")  # 'the president of the players' union Ana Reed'
HIMSELF = re.compile(r"\s(?:was|is|had|has)?\s?(?:[a-z]+\s)?(?:himself|herself)\b|[^.!?\n]{3,120}[.!?]\s(?:He|She)\s(?:said|told|also|added|stated|explained|was|is|had|has)\b")
WORDS = (2, 3)
KINDS = tuple(f"{kind} " for kind in "company firm party union bank group agency board hospital factory department association institute university".split())


def is_told_person(e: Entity, view: View) -> bool:
    """Does what stands beside two words or three, of which none means a kind of body, say that they are somebody's name?"""
    return e.type == "ORG" and any(_is_told(m, view.text) for m in e.mentions[:8])


def _is_given(word: str) -> bool:
    """Whether a word is a given name, be it without its marks."""
    g = gazetteer()
    return (word in g.given or fold(word) in g.given) and word not in g.common and word not in g.places


def _is_told(m: Mention, text: str) -> bool:
    who, of = text.startswith(", who ", m.end), text.endswith(KINDS, 0, m.start)
    if not (who or of) or len(m.tokens) not in WORDS or m.text.isupper():
        return False
    g, kinds = gazetteer(), gazetteer().kinds
    if m.tokens[-1] in kinds["head"] | kinds["suffix"] | kinds["press"] or m.tokens[0] in kinds["opening"]:
        return False
    if who and (m.tokens[0] in g.given or len(m.tokens) == 2 and m.tokens[1] in g.common and m.tokens[0] not in g.common and WHO_DOES.match(text, m.end)) and WHO.match(text, m.end):
        return True
    if of and len(m.tokens) == 2 and HEAD_OF.search(text, max(0, m.start - 80), m.start) and _is_given(m.tokens[0]) and m.tokens[1] not in g.common and m.tokens[1] not in g.places:
        return True
    return of and POST_OF.search(text, max(0, m.start - 60), m.start) is not None and HIMSELF.match(text, m.end) is not None

"""Turns of an interview or a transcript: which paragraphs somebody asked, and who said the others.

Pages print them as 'MAYOR ANN LEE: …' and 'LEE: …', as 'Q: …' and 'A. …', with a name before the answers alone, or with nothing but
questions between the answers. What reads like such a page in part, a list of facts or answers to readers, has no turns.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.bylines import is_personal
from generator.coreference import fold
from generator.gazetteer import gazetteer
from generator.model import Clean, Named, Quote, Struct
from generator.outlets import looks_like_outlet
from generator.sentences import sentences

LEAST = 3  # turns of a talk
LONGEST = 60  # characters of a label
OF_ALL = 0.4  # paragraphs of a talk that have a label, at least
ASKS = 0.5  # of a speaker's turns that end with a question, where the speaker is who asks
MOST_LABELS = 9
QUESTION_MAX = 500  # characters
WORDS, QUOTE = 6, 45  # of a turn that says something, of the part that is quoted
ENOUGH = 12  # words of a writer's own to sum an article up
_UP = "A-ZÀ-ÖØ-Þ"
_NAME = rf"[{_UP}][\w.’'-]{{0,24}}(?: (?:(?:van|von|de|der|den|del|du|des|di|da|la|le|bin|al|of|und|and|the) ){{0,2}}[{_UP}][\w.’'-]{{0,24}}){{0,4}}"
LETTERS = {"Q": True, "A": False, "F": True, "P": True, "R": False, "Frage": True, "Antwort": False, "Pregunta": True, "Respuesta": False, "Question": True, "Answer": False, "Réponse": False}
LETTER = frozenset(label[0] for label in LETTERS)
LINE = re.compile(r"[^\n]+")
LABEL = re.compile(rf"(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]?:? +)?(?:(?P<letter>{'|'.join(LETTERS)}) ?[.:–—] ?(?=\S)|(?P<name>{_NAME})(?P<role>, [^:\n“\"]{{2,40}})?(?: ?\([^()\n]{{2,30}}\))? ?: +(?=\S))")
OPENS = "\"“«„"
ENDS = ".!?…”\"’»)–—"
NAME_LINE = 100  # characters of a line that names who speaks below it
ALONE = re.compile(rf"(?P<name>{_NAME})(?P<role>(?: ?(?:--|—|–) ?[^.!?\n“\"]{{2,60}}){{1,2}})?")
INITIALS = re.compile(r"(?:[A-Z]\.? ?){2,4}")
ENDS_ASKING = re.compile(r"[?？][”\"’»)]*$")
YOU = re.compile(r"\b(?:you|your|yours|sie|ihr|ihre|ihnen|vous|votre|vos|usted|le|te|tu|tus)\b", re.I)
TALKS = re.compile(r"\b(?:interview|spoke|speaks|talk(?:s|ed)?|tells us|told us|conversation|sat down|gespräch|spricht|sprach|entretien|entrevista|conversación)\b", re.I)
ME = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|me|we|our|us|ich|mich|mir|mein\w{0,2}|wir|uns|je|j[’']\w+|me|ma|mes|nous|notre|yo|mi|mis|nos|nuestr[oa]s?|\w{2,}(?:amos|emos|imos))\b")
ASKERS = frozenset("host moderator interviewer reporter anchor question questioner byline journalist correspondent operator unidentified male female announcer frage interviewerin moderatorin periodista presentador presentadora".split())
SHOWN = frozenset("""update updated note notes background correction location date time price result results score source sources contact address venue photo photos video editor's related topic topics tags example tip
    answer fact verdict claim read watch listen more summary warning who what when where why how monday tuesday wednesday thursday friday saturday sunday""".split())  # what stands before a colon and speaks not
TITLED = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|sen|rep|gov|gen|lt|col|capt|sgt|st|herr|frau|mme|m|sr|sra)\.? )+", re.I)


class Turn(Struct, frozen=True, gc=False):
    """A paragraph of a talk, `start` behind its label, which begins at `head`. `who`: the speaker, None where nothing tells; `asks`: said by whoever asks."""

    head: int
    start: int
    end: int
    who: str | None
    asks: bool


def with_turns(quotes: Sequence[Quote], text: str, turns: Sequence[Turn]) -> tuple[Quote, ...]:
    """The quotes with what the answers of a talk say, one for each: its first sentences, as many as a reader takes in at once."""
    found: list[Quote] = []
    for turn in turns:
        if turn.who and not turn.asks and len(text[turn.start : turn.end].split()) >= WORDS and text[turn.end - 1] in ENDS:
            end = turn.start
            for _, b in sentences(text[turn.start : turn.end]):
                if end > turn.start and len(text[turn.start : turn.start + b].split()) > QUOTE:
                    break
                end = turn.start + b
            found.append(Quote(turn.who, text[turn.start : end], 0, turn.start, end))
    others = [q for q in quotes if not any(a.start <= q.start < a.end for a in found) and (q.speaker or turn_at(turns, q.start) is None)]
    return tuple(sorted([*found, *others], key=lambda q: q.start))


def told(text: str, turns: Sequence[Turn]) -> str:
    """The text with the turns blanked out, same length: what its writer, or whoever leads the talk, tells. Where that is next to nothing the answers stay, without their labels."""
    narrated = [turn.asks and not is_question(text, turn) and len(text[turn.start : turn.end].split()) >= ENOUGH for turn in turns]
    outside = _blanked(text, [(turn.head, turn.start if own else turn.end) for turn, own in zip(turns, narrated, strict=True)])
    return outside if len(outside.split()) >= ENOUGH else _blanked(text, [(turn.head, turn.end if turn.asks else turn.start) for turn in turns])


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    return next((turn for turn in turns if turn.head <= offset < turn.end), None)


def is_question(text: str, turn: Turn) -> bool:
    """Whether a turn asks somebody, so that it tells nothing by itself: 'You left in May. Why?'"""
    return turn.asks and (ENDS_ASKING.search(text[turn.start : turn.end]) is not None or YOU.search(text, turn.start, turn.end) is not None)


@lru_cache(maxsize=2)  # a text is asked for its labels several times
def labels_of(text: str) -> tuple[re.Match[str], ...]:
    """The labels that lines begin with."""
    lines = (line.span() for line in LINE.finditer(text))
    return tuple([label for start, end in lines if (text[start] in LETTER or text.find(":", start, end) > 0) and (label := LABEL.match(text, start))])


def recased(text: str) -> str:
    """The text with labels in capitals written as names are, same length: 'ANN LEE, HOST: …' as 'Ann Lee, host: …'."""
    labels = [m for m in labels_of(text) if m["name"] and m["name"].isupper() and m.end() - m.start() <= LONGEST]
    if len(labels) < LEAST:
        return text
    pieces, at = [], 0
    for m in labels:
        name, role = m["name"].title(), (m["role"] or "").lower()
        if len(name) == m.end("name") - m.start("name"):
            pieces += [text[at : m.start()], name, role]
            at = m.start() + len(name) + len(role)
    return "".join(pieces) + text[at:]


def unlabelled(text: str, turns: Sequence[Turn]) -> str:
    """The text with the labels of its turns blanked out, same length."""
    return _blanked(text, [(turn.head, turn.start) for turn in turns])


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join(pieces) + text[at:]


class _Part(Struct, frozen=True, gc=False):
    """A paragraph with its label: '' where it has none."""

    head: int
    start: int
    end: int
    label: str
    asks: bool  # it ends with a question, or its label is a question's
    leads: bool = False  # its label says that the speaker leads the talk: 'ANN LEE, HOST'


def find_turns(clean: Clean, names: Sequence[Named]) -> tuple[Turn, ...]:
    """The turns of a talk in the order of the text; () for any other article."""
    found, is_labelled = _paragraphs(clean.text)
    turns = _named(found, clean, names) if found else ()
    return turns if is_labelled or any(turn.who for turn in turns) else ()


@lru_cache(maxsize=2)  # what is said and what happened are both read with it
def _paragraphs(text: str) -> tuple[list[tuple[_Part, str, bool]], bool]:
    """The paragraphs of a talk as `_labelled` has them, and whether labels tell them."""
    if len(labels_of(text)) >= LEAST and (found := _labelled(text, _parts(text))):
        return found, True
    if ("\nOperator\n" in text or text.count(" -- ") >= LEAST) and (found := _labelled(text, _headed(text, _parts(text, labels=False)))):
        return found, True
    return (_asked(text, _parts(text, labels=False)), False) if len(re.findall(r"\?[”\"’»)]?\n", text)) >= LEAST else ([], False)


def _parts(text: str, labels: bool = True) -> list[_Part]:
    """The paragraphs of a text."""
    made: list[_Part] = []
    begun = {label.start(): label for label in labels_of(text)} if labels else {}
    for m in LINE.finditer(text):
        label = begun.get(m.start())
        name = (label["letter"] or label["name"]) if label and label.end() - m.start() <= LONGEST and text[label.end()] not in OPENS else ""  # 'Ann Lee: “We wait”' is a headline
        start = label.end() if label and name else m.start()
        role = fold(label["role"] or "").strip(", ") if label and name else ""
        made.append(_Part(m.start(), start, m.end(), name, LETTERS.get(name, False) or ENDS_ASKING.search(text[start : m.end()]) is not None, not ASKERS.isdisjoint(role.split())))
    return made


def _headed(text: str, parts: list[_Part]) -> list[_Part]:
    """The paragraphs, each with the name on the line above it as its label: 'Ann Lee -- Chief Executive Officer'."""
    made: list[_Part] = []
    above: re.Match[str] | None = None
    for part in parts:
        if above is not None:
            role = fold(above["role"] or "").split()
            made.append(_Part(above.start(), part.start, part.end, above["name"], part.asks, not ASKERS.isdisjoint(role)))
            above = None
        elif part.end - part.start > NAME_LINE or (above := ALONE.fullmatch(text, part.start, part.end)) is None or not (above["role"] or fold(above["name"]) in ASKERS):
            made.append(part)
            above = None
    return made


def _key(label: str) -> str:
    """What a label is known by again: 'MAYOR ANN LEE' and 'LEE' are one."""
    return label if label in LETTERS else fold(label.split()[-1].strip(".’'"))


def _labelled(text: str, parts: list[_Part]) -> list[tuple[_Part, str, bool]]:
    """(paragraph, label of its speaker, whether it is asked) of a text whose turns are labelled; [] where the labels are no speakers'."""
    once = {text[part.head : part.end]: part for part in parts}  # a caption may be printed twice
    counts = Counter(_key(part.label) for part in once.values() if part.label and _speaks(part.label))
    marked = [i for i, part in enumerate(parts) if part.label and (n := counts[_key(part.label)]) and (n > 1 or part.label.isupper() or _is_sure(part.label))]
    if len(marked) < LEAST or len(counts) > MOST_LABELS or max(counts.values()) < 2 or len(marked) < OF_ALL * (marked[-1] + 1 - marked[0]):
        return []
    if 2 * sum(ending in ENDS for ending in (text[parts[i].end - 1] for i in marked)) < len(marked):
        return []  # a list of things
    askers = {key for key, n in counts.items() if _is_asker(key, parts, marked, n)}
    alone = len(counts) == 1 or not askers and len(counts) == 2 and any(_key(parts[i].label) in ASKERS for i in marked)
    found: list[tuple[_Part, str, bool]] = []
    key = ""
    for i in range(marked[0], len(parts)):
        part, follows = parts[i], i + 1 in marked
        if i in marked:
            key = _key(part.label)
            found.append((part, key, key in askers))
        elif i > marked[-1] + 1 and parts[i].asks:
            break
        elif follows and (alone or part.asks and not askers):
            found.append((part, "", True))
        else:
            found.append((part, key, key in askers))
    before = parts[marked[0] - 1] if marked[0] else None
    return [(before, "", True), *found] if alone and before and before.asks else found


def _speaks(label: str) -> bool:
    words = fold(label).split()
    return label in LETTERS or not (words[0] in SHOWN or words[-1] in SHOWN) and (label.isupper() or words[-1] in ASKERS or looks_like_outlet(label) or words[-1] not in gazetteer().common or len(words) > 1 and is_personal(label) is True)


def _is_sure(label: str) -> bool:
    """Whether a label that stands once is surely somebody's."""
    return label in LETTERS or fold(label.split()[-1]) in ASKERS or looks_like_outlet(label) or " " in label and is_personal(label) is True


def _is_asker(key: str, parts: list[_Part], marked: list[int], count: int) -> bool:
    if key in LETTERS:
        return LETTERS[key]
    mine = [parts[i] for i in marked if _key(parts[i].label) == key]
    return key in ASKERS or any(part.leads for part in mine) or any(looks_like_outlet(part.label) and is_personal(part.label) is not True for part in mine) or 0 < sum(part.asks for part in mine) >= ASKS * count


def _asked(text: str, parts: list[_Part]) -> list[tuple[_Part, str, bool]]:
    """The same of a text with questions between answers: whoever asks says 'you', whoever answers 'I'."""
    asked = [i for i, part in enumerate(parts) if i and part.asks and part.end - part.start <= QUESTION_MAX and i + 1 < len(parts) and not parts[i + 1].asks]
    asked = [i for i in asked if text[parts[i].start] not in OPENS]
    if len(asked) < LEAST:
        return []
    you = sum(YOU.search(text, parts[i].start, parts[i].end) is not None for i in asked)
    me = [i for i in asked if ME.search(text, parts[i + 1].start, parts[i + 1].end)]
    talks = TALKS.search(text, 0, parts[asked[0]].start) is not None
    if you + talks < 2 or len(me) < 2 or asked[0] > len(parts) / 2 or len(asked) < OF_ALL / 2 * (len(parts) - asked[0]):
        return []
    found: list[tuple[_Part, str, bool]] = []
    for i, end in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        found.append((parts[i], "", True))
        for k in range(i + 1, end):  # further down a question without its mark may stand
            found.append((parts[k], "A" if k == i + 1 or ME.search(text, parts[k].start, parts[k].end) else "", False))
    return found


def _named(found: list[tuple[_Part, str, bool]], clean: Clean, names: Sequence[Named]) -> tuple[Turn, ...]:
    """The turns with their speakers' names."""
    labels = {key: max((part.label for part, k, _ in found if k == key and part.label), key=len, default="") for key in dict.fromkeys(key for _, key, _ in found)}
    full = {n.name for n in names if n.type == "person"} | {label for label in labels.values() if " " in label and not INITIALS.fullmatch(label)}
    who = {key: _by_initials(label, full) or _person(label, names) for key, label in labels.items() if key and key not in LETTERS}
    guest = _guest(clean, names, found[0][0].head) if not LETTERS.keys().isdisjoint(labels) else None
    return tuple(Turn(part.head, part.start, part.end, None if asks and key not in who else who.get(key, guest), asks) for part, key, asks in found)


def _by_initials(label: str, full: set[str]) -> str | None:
    """'S. M.' and 'SM' are the one who is called so in full."""
    letters = [c for c in fold(label) if c.isalpha()]
    fitting = [name for name in full if [part[0] for part in fold(name).split()] == letters] if INITIALS.fullmatch(label) else []
    return fitting[0] if len(fitting) == 1 else None


def _person(label: str, names: Sequence[Named]) -> str | None:
    """The person whom a label names: by the last word, by a given name that one has alone, else as it is printed."""
    words = TITLED.sub("", fold(label)).split()
    people = [n for n in names if n.type == "person"]
    for n in people:
        parts = fold(n.name).split()
        if parts[-1] == words[-1] or fold(n.name) == " ".join(words):
            return n.name
    first = [n.name for n in people if len(words) == 1 and " " in n.name and fold(n.name.split()[0]) == words[0]]
    if len(first) == 1:
        return first[0]
    return None if words[-1] in ASKERS else label.title() if label.isupper() else label


def _guest(clean: Clean, names: Sequence[Named], until: int) -> str | None:
    """Who answers: the one person of the headline and of what stands above the talk, or the one named there most often."""
    writers = {fold(name) for name in (*clean.authors, *clean.contributors)}
    title = fold(clean.title or "")
    counts = {n.name: sum(a < until for a, _ in n.mentions) + 2 * (fold(n.name.split()[-1]) in title.split()) for n in names if n.type == "person" and fold(n.name) not in writers}
    ranked = sorted(((count, name) for name, count in counts.items() if count), reverse=True)
    return ranked[0][1] if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]) else None

"""Speech that a page marks by a dash before it and by nothing else: '– We wait, says Ada Pool.'

Scandinavian, French, Spanish and Polish papers print it so, and so do their translations. A dash opens items of a list and teasers
too: a paragraph is speech where it closes with who says it, or where the line above closes with a speaker and a colon.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from generator.blocks import Block
from generator.bylines import is_personal
from generator.clauses import has_verb
from generator.foreign_names import SAID
from generator.model import Struct
from generator.roles import is_head
from generator.speech_words import AUXILIARY, DETERMINERS, PRONOUNS, TIMES, verbs
from generator.unnamed_sources import single

DASHES = frozenset("–—―-")
DASH = re.compile(r"[–—―-][ \t\xa0]+(?=\S)|[—―](?=[^\W\d_a-z])")
AGAIN = re.compile(r"[.!?](?P<gap>\s)[–—][ \xa0](?=[A-ZÀ-Þ])")  # '– No, says Ada Pool. – We wait.'
STOP = re.compile(r"[.!?…](?=\s+[A-ZÀ-Þ]|$)|:$")
INSIDE = re.compile(r":\s[–—]\s(?=[A-ZÀ-Þ])")  # 'Ada Pool adds: – We wait.'
APART = re.compile(r",\s|(?<=[?!…])\s|\s(?:[–—]\s?|-\s)")  # what may stand before who says it
APART_BY_DASH = re.compile(r"\s[–—-]\s")
BRIEF = 160  # characters of who says it
LEAD = 4  # characters of a dash that opens a paragraph
LONGEST = 5000  # characters of a paragraph
NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?(?: (?:(?:van|von|de|der|den|af|al|el|la|bin) )*[A-ZÀ-Þ][\w’'-]*\.?)+$")
TAILS = frozenset("to at in on when after during about of from with while and as outside inside before by via through over today yesterday this also".split())
NO_SUBJECT = frozenset("and but which who that as if when because so or nor yet while where what how like than since until for with not".split())
TOLD_WHOM = re.compile(r"(?:us|(?:(?:to|for) )?our (?:paper|newspaper|reporter|portal|daily)|out)\s")  # 'told us one of the workers', 'points out Ada Pool'
FIRST_HOW = re.compile(r"(?:briefly|then|shortly|again|finally|further|also|[a-z]{4,}ly)\s(?=[a-z]+(?:ed|s|d|t)\s)")  # 'briefly said the head of the school'
WITHOUT_SUBJECT = re.compile(r",\s|\s(?:at|in|to|on|when|after|during|about|then|today|yesterday|from the)\s")  # begins what else is told of the saying
LINKS = frozenset("of for at in from with on by to".split())
MEANS = frozenset("believes believed thinks thought reckons reckoned considers considered feels hopes fears continues sums points pointed assures assured reminds reminded".split())  # of saying where speech stands before
VOICES = frozenset("he she they".split())
OPENS_TITLE = frozenset("the a an its his her their our one another".split())
TITLE_WORDS = 6  # before a name: 'says the shipping company's managing director Ada Pool'
MINE = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Oo]urs?|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|[Jj]e|[Nn]ous|[Mm]oi|[Nn]os|[Nn]otre|[Mm]on|[Yy]o|[Nn]osotr[oa]s|[Nn]uestr[oa]|[Mm]i)\b|\bj[’']|\w(?:amos|emos|imos)\b")  # of whoever speaks
ABOUT_ONE = re.compile(r"(?:He|She)\s[^\n]{10,200}\.$")
LEAST, PAIR = 4, 2  # words of speech by itself; paragraphs in a row
ESTABLISHED, SURE = 2, 3  # paragraphs that close with who says it, from which a page is known to mark speech so
PRONOUN = {"fr": r"(?:a-t-)?(?:[a-zéè]+-(?:t-)?)?(?:il|elle)\b", "es": r"(?!)"}
ENDS = ".!…”\"»"
MARKS = frozenset("“\"„«»")
INNER = str.maketrans("\"“”„«»", "''''''")


class Spoken(Struct, frozen=True, gc=False):
    """A stretch of speech in a paragraph; `gap`: where what stands between it and the next word begins."""

    start: int
    end: int
    gap: int


def with_dashes(kept: list[Block], language: str | None) -> list[Block]:
    """The blocks, with the dash before each that is speech and no item of a list."""
    if not any(block.marker in DASHES for block in kept):
        return kept
    spoken = find_spoken([_printed(block) for block in kept], language)
    return [_dashed(block) if i in spoken and block.marker in DASHES else block for i, block in enumerate(kept)]


def _printed(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker in DASHES else block.text


def _dashed(block: Block) -> Block:
    marks = [(offset + 2, theirs, line) for offset, theirs, line in block.marks]
    return replace(block, text=_printed(block), kind="p", level=0, marker="", marks=((0, max(0, marks[0][1] - 2), marks[0][2]), *marks))


def marked(text: str, language: str | None = "en") -> str:
    """The text with quotation marks around its speech behind dashes, same length but for a mark behind the last word of all."""
    if not any(f"\n{dash}" in text or f": {dash}" in text for dash in DASHES):
        return text
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    spoken = find_spoken([text[a:b] for a, b in lines], language)
    if not spoken:
        return text
    made = list(text) + ([""] if len(text) == lines[-1][1] else [])
    for i, spans in spoken.items():
        begun, stop = lines[i]
        if i and spans[0].start < LEAD and _speaker_above(text[slice(*lines[i - 1])]):
            made[lines[i - 1][1] : begun] = " " * (begun - lines[i - 1][1])  # one sentence with the line that names the speaker
        elif i - 1 not in spoken and i - 2 in spoken and spans[0].start < LEAD and spans[-1].gap == stop - begun:
            made[lines[i - 2][1]] = " "  # whoever spoke goes on: no paragraphs apart
        for span in spans:
            if text[begun + span.start] in MARKS:
                continue  # '– “We wait,” says Ada Pool'
            start, end, gap = begun + span.start, begun + span.end, begun + span.gap
            made[start:end] = text[start:end].translate(INNER)
            made[start - 1] = "“"
            if start - 2 >= begun and text[start - 2] in DASHES:
                made[start - 2] = " "
            made[gap] = "”"
            if gap + 1 < stop and text[gap + 1] in DASHES and gap > end - 1:
                made[gap + 1] = " "
    return "".join(made)


def find_spoken(lines: Sequence[str], language: str | None) -> dict[int, tuple[Spoken, ...]]:
    """Number of each line that holds speech behind a dash, with its stretches."""
    dashed = [i for i, line in enumerate(lines) if line[:1] in DASHES and len(line) < LONGEST and DASH.match(line)]
    language = (language or "en").split("-")[0]
    if language not in ("en", *PRONOUN):
        return {}
    inside = {i: span for i, line in enumerate(lines) if (": –" in line or ": —" in line) and len(line) < LONGEST and (span := _inside(line))}
    if not dashed:
        return {i: (span,) for i, span in inside.items() if MINE.search(lines[i], span.start)}
    rows = _rows(dashed)
    rows = [row for row in rows if row[0] and (lines[row[0] - 1][-1] != ":" or _speaker_above(lines[row[0] - 1]))]
    rows = [part for row in rows for part in ([row] if len(row) <= PAIR else [[i] for i in row if any(APART_BY_DASH.match(lines[i], span.gap) for span in _closed(lines[i], language))])]  # several people speak in a row; items of a list set no dash before a sayer
    closed = {i: spans for row in rows for i in row if (spans := _closed(lines[i], language))}
    if sum(len(row) == 1 and row[0] in closed for row in rows) < ESTABLISHED and not any(MINE.search(lines[i], s.start, s.end) for i, spans in closed.items() for s in spans):
        closed = {}
    asks = any(line.endswith("?") for line in (lines[i] for i in dashed if i not in closed))
    found = dict(closed)
    for row in rows:
        first = row[0]
        if len(row) == 1 and first not in closed and (whole := _whole(lines[first])):
            said_above = _speaker_above(lines[first - 1]) and (closed or MINE.search(lines[first]))
            goes_on = len(closed) >= SURE and not asks and ABOUT_ONE.fullmatch(lines[first - 1]) and STOP.search(lines[first - 1]) is not None and first - 2 in closed and MINE.search(lines[first])
            if said_above or goes_on:
                found[first] = (whole,)
        elif len(row) == PAIR and first in closed and row[1] not in closed and len(closed) >= ESTABLISHED and not asks and (whole := _whole(lines[row[1]])):
            found[row[1]] = (whole,)  # whoever spoke goes on
    return found | {i: (span,) for i, span in inside.items() if i not in found and (closed or MINE.search(lines[i], span.start))}


def _rows(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers in runs without a gap."""
    rows: list[list[int]] = []
    for i in numbers:
        if rows and rows[-1][-1] == i - 1:
            rows[-1].append(i)
        else:
            rows.append([i])
    return rows


def _inside(line: str) -> Spoken | None:
    """Speech from a dash behind a speaker and a colon to the end of the paragraph."""
    dash = INSIDE.search(line)
    if dash is None or line[-1] not in ENDS or len(line[dash.end() :].split()) < LEAST or not _speaker_above(line[: dash.start() + 1]):
        return None
    return Spoken(dash.end(), len(line), len(line))


def _whole(line: str) -> Spoken | None:
    """A paragraph that is speech from its dash to its end."""
    dash = DASH.match(line)
    if dash is None or line[-1] not in ENDS or len(line.split()) <= LEAST or not (MINE.search(line) or has_verb(line[dash.end() :])):
        return None
    return Spoken(dash.end(), len(line), len(line))


def _closed(line: str, language: str) -> tuple[Spoken, ...]:
    """The stretches of a paragraph whose first closes with who says it; () where none does."""
    dash = DASH.match(line)
    made: list[Spoken] = []
    begun = dash.end() if dash else len(line)
    for part in [*(m.start("gap") for m in AGAIN.finditer(line, begun)), len(line)]:
        span = _told(line, begun, part, language)
        if span is None and not made:
            return ()
        if span is None and len(line[begun:part].split()) >= LEAST:
            span = Spoken(begun, part, part)
        made += [span] if span else []
        begun = part + 3
    return tuple(made)


def _told(line: str, start: int, stop: int, language: str) -> Spoken | None:
    """Speech from `start` to where a sentence closes with who says it."""
    for end in (m.end() for m in STOP.finditer(line, start, stop)):
        for gap in reversed(list(APART.finditer(line, max(start, end - BRIEF), end))):
            if _names_sayer(line[gap.end() : end - 1].rstrip(" —–"), language) and gap.start() > start:
                return Spoken(start, gap.start(), gap.start())
    return None


def _names_sayer(words: str, language: str) -> bool:
    """'says Ada Pool, the mayor', 'the mayor Ada Pool tells the paper', 'she says'."""
    if language != "en":
        return _foreign(language).match(words) is not None
    words = FIRST_HOW.sub("", words)
    parts = words.split()
    if len(parts) < 2 or ":" in words or ";" in words:
        return False
    if _is_verb(parts[0]):
        return _is_subject(WITHOUT_SUBJECT.split(TOLD_WHOM.sub("", words[len(parts[0]) + 1 :]))[0].split())
    return _says(parts)


def _says(parts: Sequence[str]) -> bool:
    """'Ada Pool says', 'she tells the paper'."""
    at = next((i for i, word in enumerate(parts[1 : TITLE_WORDS + 4], 1) if _is_verb(word.rstrip(","))), 0)
    if not at or parts[at][-1] == "," and not (parts[at + 1 :] and parts[at + 1].endswith("ing")):
        return False  # 'she says, shaking her head'
    subject, behind = [word for word in parts[:at] if word not in AUXILIARY], parts[at + 1 :]
    return _is_subject(subject) and (not behind or behind[0].lower() in TAILS | TIMES or behind[0][0].isupper() or behind[0].endswith(("ly", "ing")) or parts[at] in ("tells", "told") and behind[0] in DETERMINERS)


def _is_verb(word: str) -> bool:
    strong, kind = verbs().get(word, (False, ""))
    return strong and kind in ("s", "past") or word in ("say", "tell") or word in MEANS


def _is_subject(words: Sequence[str]) -> bool:
    """A pronoun, a name with or without what its bearer is, or one person without a name: 'the mayor'."""
    if not words or words[0].lower() in NO_SUBJECT or words[-1][-1:] in ",;" and not (words[0][0].isupper() and any(word[-1] == "," for word in words[:-1])):
        return False  # but 'Ada Pool, who owns the shop, says'
    if len(words) == 1 and words[0].lower() in VOICES or words[:2] == ["one", "of"]:
        return True
    if words[0].lower() in PRONOUNS:
        return False
    capital = next((i for i, word in enumerate(words) if word[0].isupper() and word.lower() not in OPENS_TITLE), len(words))
    if capital == len(words):
        return words[0] in OPENS_TITLE and single(" ".join(words))
    return capital <= TITLE_WORDS and (words[0].lower() in OPENS_TITLE or LINKS.isdisjoint(words[:capital]))


@cache
def _foreign(language: str) -> re.Pattern[str]:
    """Who says it in another language: 'a déclaré Ada Pool', 'explique-t-elle'."""
    return re.compile(rf"(?:{SAID[language]})\s(?:[\w’'.-]+,?\s){{0,8}}?[A-ZÀ-Þ][\w’'-]+|{PRONOUN[language]}")


@cache
def _speaker_above(line: str) -> bool:
    """Whether a line closes with a speaker and a colon: '… Head of research Ada Pool:', 'She adds:'."""
    if not line.endswith(":") or len(line) > LONGEST:
        return False
    last = re.split(r"[.!?]\s+(?=[A-ZÀ-Þ])", line[:-1])[-1]
    parts = last.split()
    if len(parts) < 2 or len(parts) > 2 * TITLE_WORDS:
        return False
    name = NAME.search(last)
    if name is not None and not any(word in verbs() for word in parts) and not has_verb(last):
        return is_personal(" ".join(name[0].split()[-2:])) is not False and (name.start() == 0 or any(is_head(word.lower().strip(",")) for word in parts))
    return _says([parts[0].lower() if parts[0] in ("He", "She") else parts[0], *parts[1:]])

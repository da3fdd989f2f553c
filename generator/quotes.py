"""Quotations of an article with their speakers."""

import re
from dataclasses import dataclass

from generator.model import Named, Quote
from generator.quotation import Quoted, find_quoted
from generator.sentences import sentences
from generator.speakers import Cast, resolve
from generator.speech import Cue, find_cues, tokens, verbs

MASK = "\ue000"
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
TERM = re.compile(
    r"\b(?:so-called|known as|known (?:locally|simply) as|dubbed|nicknamed|titled|entitled|headlined|named|termed|billed as|word|words|term|phrase|slogan|"
    r"hashtag|banner|sign|hat|hats|shirt|shirts|book|novel|memoir|film|movie|song|album|single|show|series|play|column|essay|article|painting|a|an|the|its|from|as a|as an)\s*$",
    re.I,
)
TITLED = re.compile(r"^\s*(?:hat|hats|cap|caps|shirts?|T-shirts?|banners?|signs?|campaign|slogan|agenda|movement|album|song|show|book|policy|program|programme|plan|tour|movie|film|bill|act)\b")
SMALL = frozenset("a an the of in on at to for and or nor but with by from as".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation on the way to its speaker."""

    quoted: Quoted
    speaker: str | None
    direct: bool  # a verb of saying governs it


def find_quotes(text: str, names: tuple[Named, ...]) -> tuple[Quote, ...]:
    """Speech in quotation marks, in order; scare quotes, titles, terms and slogans are left out.

    A quotation over several paragraphs comes as one quote per paragraph. `speaker` is None where nobody can be named.
    """
    spans = find_quoted(text)
    if not spans:
        return ()
    said = _Reader(text, names, spans).read()
    return tuple(_quote(text, one) for one in said)


def _quote(text: str, one: Said) -> Quote:
    start, end = one.quoted.start, one.quoted.end
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Quote(one.speaker, text[start:end], 0, start, end, "full" if _is_sentence(text, start, end) else "partial")


def _is_sentence(text: str, start: int, end: int) -> bool:
    words = WORD.findall(text[start:end])
    return len(words) >= 3 and (text[start].isupper() or text[end - 1] in ",?!" and len(words) >= 4 and text[end - 1] != ".")


def mask(text: str, spans: tuple[Quoted, ...]) -> str:
    """The text with quoted words blotted out, same length; a full stop before the closing mark stays, for it may end the sentence."""
    out, at = [], 0
    for span in spans:
        out.append(text[at : span.start])
        length = span.end - span.start
        inner = text[span.start : span.end]
        last = inner[-1] if inner[-1] in ".?!…" and not span.open and not _attributed_after(text, span) else MASK
        out.append(MASK * (length - 1) + last)
        at = span.end
    out.append(text[at:])
    return "".join(out)


def _attributed_after(text: str, span: Quoted) -> bool:
    """Whether a verb of saying stands behind the closing mark although the quotation ends like a sentence: '…?” Lee asked.'"""
    if text[span.end - 1] == ".":
        return text[span.outer : span.outer + 2].strip()[:1].islower()
    words = re.findall(r"[\w.'’-]+", text[span.outer : span.outer + 60].split("\n")[0])[:4]
    return any(w in verbs() for w in words)


class _Reader:
    """Reads the article from its start, one sentence after the other, and remembers who spoke."""

    def __init__(self, text: str, names: tuple[Named, ...], spans: tuple[Quoted, ...]) -> None:
        self.text, self.spans = text, spans
        self.masked = mask(text, spans)
        self.cast = Cast(text, names)
        self.said: list[Said] = []
        self.last: Said | None = None  # the last quotation that was kept
        self.topic: str | None = None  # who spoke in the last sentence that had a speaker
        self.colon = False  # that sentence ended with a colon

    def read(self) -> list[Said]:
        at = 0
        for start, end in sentences(self.masked):
            mine = []
            while at < len(self.spans) and self.spans[at].start < end:
                mine.append(self.spans[at])
                at += 1
            self._sentence(start, end, mine)
        return self.said

    def _sentence(self, start: int, end: int, mine: list[Quoted]) -> None:
        cues = find_cues(tokens(self.masked, start, end))
        subjects = self._subjects(cues, start)
        for span in mine:
            self._span(span, cues, subjects, start, end)
        strong = [s for c, s in zip(cues, subjects, strict=True) if s and c.strong] or [s for s in subjects if s]
        if strong:
            self.topic = strong[0]
            self.cast.subjects.append((start, strong[0]))
        elif not mine:
            lead = self._lead(start, end)
            if lead:
                self.cast.subjects.append((start, lead))
        self.colon = self.masked[start:end].rstrip().endswith(":")

    def _subjects(self, cues: list[Cue], start: int) -> list[str | None]:
        found: list[str | None] = []
        for cue in cues:
            if cue.participle:
                found.append(next((s for s in reversed(found) if s), None) or self._lead(start, cue.start))
            else:
                found.append(resolve(self.cast, cue.subject_start, cue.subject_end))
        return found

    def _lead(self, start: int, end: int) -> str | None:
        """The first person of a sentence, or its opening pronoun's."""
        people = [n for _, b, n in self.cast.within(start, end) if n.type == "person" and self.masked[b : b + 1] != MASK and self.masked[b : b + 2] not in ("'s", "’s")]
        people = [n for n in people]
        opening = WORD.search(self.masked, start, end)
        if opening and opening[0].lower() in ("he", "she"):
            return resolve(self.cast, opening.start(), opening.end())
        return people[0].name if people else None

    def _span(self, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> None:
        speaker, strength = self._speaker(span, cues, subjects, start, end)
        alone = not WORD.search(self.masked.replace(MASK, " ") if False else self.text[start : max(start, span.start - 1)])
        if not self._keeps(span, strength, alone):
            return
        if span.goes_on and self.last:
            speaker = self.last.speaker
        self.last = Said(span, speaker, strength > 1)
        self.said.append(self.last)

    def _speaker(self, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> tuple[str | None, int]:
        """The speaker and how sure: 3 a verb beside the quotation, 2 a strong verb, 1 a weak one, 0 none."""
        pairs = [(c, s) for c, s in zip(cues, subjects, strict=True) if s]
        right = [(c, s) for c, s in pairs if c.start >= span.outer]
        left = [(c, s) for c, s in pairs if c.end <= span.start]
        beside = [(c, s) for c, s in right if c.strong and self._beside(span, c)]
        if beside:
            return beside[0][1], 3
        strong_left = [(c, s) for c, s in left if c.strong]
        if strong_left:
            near = self._near(strong_left[-1][0], span)
            return strong_left[-1][1], 3 if near else 2
        final = [(c, s) for c, s in right if c.strong and self._closes(c)]
        if final:
            return final[-1][1], 2
        if left:
            return left[-1][1], 1
        if not pairs:
            return self._chained(span, start, end)
        return right[0][1], 1

    def _beside(self, span: Quoted, cue: Cue) -> bool:
        """Whether only the subject stands between the closing mark and the verb, or the verb follows at once."""
        first = min(cue.start, cue.subject_start if cue.subject_end > cue.subject_start else cue.start)
        return not WORD.search(self.masked, span.outer, max(span.outer, first)) and self.text[span.end - 1] not in ".…" or (
            cue.inverted and not WORD.search(self.masked, span.outer, cue.start)
        )

    def _near(self, cue: Cue, span: Quoted) -> bool:
        between = self.masked[cue.end : span.start - 1]
        return between.rstrip()[-1:] in (",", ":") or len(WORD.findall(between)) <= 2

    def _closes(self, cue: Cue) -> bool:
        """Whether the clause of the verb is set off by a comma: '…, Boling added'."""
        first = min(cue.start, cue.subject_start)
        return self.masked[:first].rstrip()[-1:] in (",", "”", '"', "—", "–") if cue.inverted or cue.subject_end > cue.subject_start else False

    def _chained(self, span: Quoted, start: int, end: int) -> tuple[str | None, int]:
        """A quotation without a verb: it goes on from the one before, or follows a colon or a report."""
        outside = self.masked[start:end].replace(MASK, " ")
        alone = not WORD.search(outside)
        if alone and (self.topic or self.last):
            return (self.last.speaker if self.last and not self.colon and self._recent(span) else self.topic), 2
        if self.colon and self.topic:
            return self.topic, 2
        lead = self._lead(start, span.start)
        if lead and outside[: span.start - start].rstrip(' "“').endswith(":"):
            return lead, 2
        return (lead or (self.last.speaker if self.last and self._recent(span) else self.topic)), 0

    def _recent(self, span: Quoted) -> bool:
        return self.last is not None and self.text.count("\n\n", self.last.quoted.end, span.start) <= 1

    def _keeps(self, span: Quoted, strength: int, alone: bool) -> bool:
        inner = self.text[span.start : span.end]
        words = WORD.findall(inner)
        before, after = self.text[max(0, span.start - 40) : span.start - 1], self.text[span.outer : span.outer + 30]
        if span.goes_on:
            return True
        if len(words) <= 1:
            return strength == 3 and inner.rstrip()[-1:] in ",?!" and bool(words)
        if len(words) >= 8 and strength:
            return True
        if _is_title(words) and strength < 3:
            return False
        if len(words) <= 4 and (TERM.search(before) and not inner.rstrip().endswith(",") or TITLED.match(after)):
            return strength >= 1 and not _named_thing(before) and len(words) >= 2 and before.rstrip().lower().split()[-1:] in (["an"], ["a"])
        return strength >= 1 or len(words) >= 6


def _is_title(words: list[str]) -> bool:
    big = [w for w in words if w.lower() not in SMALL]
    return len(big) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in big)


def _named_thing(before: str) -> bool:
    return bool(re.search(r"\b(?:so-called|known as|dubbed|as a|as an|from|to|on a|on the)\s*[a-z]?\s*$", before))

"""Quotations of an article with their speakers."""

import re

from generator.cast import Cast
from generator.clauses import has_verb
from generator.dash_quotes import marked
from generator.model import Named, Quote, Struct
from generator.quotation import MASK, Quoted, find_quoted, mask
from generator.quote_speakers import closes, judge, speaker_of
from generator.scare_quotes import is_said, plain, terms
from generator.sentence_subjects import (
    about,
    doer,
    introduces,
    lead,
    opening_person,
    posted,
    someone,
    subjects_of,
    told_of,
)
from generator.sentences import sentences
from generator.speakers import resolve
from generator.speaking_pronouns import heading_before
from generator.speech import Cue, find_cues, main_subject
from generator.speech_words import tokens
from generator.unnamed_sources import single
from generator.wording import WORD

LONGEST = 5000  # characters of a sentence; what runs on longer is no prose
FAR = 4000  # characters to the next quotation: what stands before that tells nothing of its speaker
NEAR_BY = 600  # characters to the next quotation within which its speaker may be introduced
NEAR = 3000  # characters within which a quotation may go on without a new word on the speaker
OF = re.compile(r"\W{0,3}(?:(?:[A-Z][a-z]+ed|sworn in|driven|beaten|taken)(?: (?:again|repeatedly|later|[a-z]+ly))? by|of|about|like|unlike|to|for|with|against|on)\s(?:[A-Z]\w{0,12}\.?\s){0,3}", re.I)  # 'Of Mr. Lee, she said'
REPRINTED = 4  # spaces in a quotation that is no mere phrase
HEADING = 90  # characters
MARKED, STOPS, DASHES = "“\"«„‘", ".!?…,;:", "–—―-"
HEADED = frozenset(".!?…”\"»)")  # ends what stands above a heading: not 'She wrote:', not the headline
NEXT = 4  # characters between a sentence and the quotation that stands right behind it
PUT = re.compile(r"\.?\s(?:This (?:was|is|has been) (?:stated|said|declared|announced|explained|underlined|reported) by|That(?:[’']s| is| was) how|(?:It was )?[Ww]ith (?:these|those) words,?|Those (?:are|were) the words of)\s")
SAME = re.compile(r"[\"“”»]?,?\s(he|she|it)\s")  # '“…,” it said'
ASKING = frozenset("asked asks shouted pressed wondered yelled".split())


class Said(Struct, frozen=True):
    """A quotation on the way to its speaker."""

    quoted: Quoted
    speaker: str | None


def find_quotes(text: str, names: tuple[Named, ...]) -> tuple[Quote, ...]:
    """Speech in quotation marks, or behind a dash, in order; scare quotes, titles, terms and slogans are left out.

    A quotation over several paragraphs comes as one quote per paragraph. `speaker` is None where nobody can be named.
    """
    printed, text = text, marked(text)
    spans = find_quoted(text)
    if not spans:
        return ()
    said = [_quote(printed, one) for one in _Reader(text, names, spans).read()]
    return _once([q for q in said if not _is_heading(printed, q, said)])


def _is_heading(text: str, quote: Quote, said: list[Quote]) -> bool:
    """Whether a line prints nothing but quoted words without a stop between paragraphs, or words that stand in another quotation: it is nobody's but the speaker's of that."""
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    if quote.start - start > 3 or (end if end >= 0 else len(text)) - quote.end > 3:
        return False
    above, below = text[:start].rstrip(), text[end:].lstrip() if end >= 0 else ""
    if text[start] in MARKED and not set(text[quote.end - 1 : end]) & set(STOPS) and above[-1:] in HEADED and below[:1] not in ("", *DASHES) and len(quote.text) < HEADING:
        return True
    if quote.text.count(" ") < REPRINTED - 1:
        return False
    words = plain(quote.text)
    return any(words in plain(other.text) for other in said if other is not quote and other.speaker != quote.speaker and len(other.text) >= len(quote.text) + REPRINTED)


def _once(quotes: list[Quote]) -> tuple[Quote, ...]:
    """Without what the page prints again: the same words of the same speaker, or a piece of them."""
    kept: list[Quote] = []
    for quote in quotes:
        again = plain(quote.text)
        if again.count(" ") < REPRINTED or not any(again in plain(k.text) and k.speaker == quote.speaker for k in kept):
            kept.append(quote)
    return tuple(kept)


def _quote(text: str, one: Said) -> Quote:
    start, end = one.quoted.start, one.quoted.end
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Quote(one.speaker, text[start:end], 0, start, end, "full" if _is_sentence(text, start, end) else "partial")


def _is_sentence(text: str, start: int, end: int) -> bool:
    words = WORD.findall(text[start:end])
    if text[start].isupper():
        return len(words) >= 3
    return text[end - 1] in ",?!" and has_verb(text[start:end])


class _Reader:
    """Reads the article from its start, one sentence after the other, and remembers who spoke."""

    def __init__(self, text: str, names: tuple[Named, ...], spans: tuple[Quoted, ...]) -> None:
        self.text, self.spans = text, spans
        self.masked = mask(text, spans)
        self.cast = Cast(text, names, self.masked)
        self.terms = terms(text, spans)
        self.said: list[Said] = []
        self.last: Said | None = None  # the last quotation that was kept
        self.titled: str | None = None  # whom the last heading named over words of theirs
        self.topic: str | None = None  # who spoke in the last sentence that had a speaker
        self.topic_end = 0  # where that sentence ended
        self.ahead = 0  # where the next quotation begins
        self.colon = False  # that sentence ended with a colon
        self.before: tuple[int, str | None] = 0, None  # where the last sentence ended, and the one person whom it is about

    def read(self) -> list[Said]:
        at = 0
        for start, end in sentences(self._splittable()):
            if at == len(self.spans):
                break
            if self.spans[at].start - end > FAR:
                continue
            mine = []
            while at < len(self.spans) and self.spans[at].start < end:
                mine.append(self.spans[at])
                at += 1
            self.ahead = self.spans[at].start if at < len(self.spans) else len(self.text) + NEAR_BY
            self._sentence(start, end, mine)
        return self.said

    def _splittable(self) -> str:
        """The masked text with a capital at the head of each quotation that has one: a sentence may begin there."""
        pieces, at = [], 0
        for span in self.spans:
            if self.text[span.start].isupper() or self.text[span.start].isdigit():
                pieces += [self.masked[at : span.start], "Q"]
                at = span.start + 1
        return "".join(pieces) + self.masked[at:]

    def _sentence(self, start: int, end: int, mine: list[Quoted]) -> None:
        if end - start > LONGEST:
            return
        opening = opening_person(self.cast, start, end)
        self.cast.current = None if opening and OF.fullmatch(self.masked, start, opening[0]) else opening
        words = tokens(self.masked, start, end)
        cues = find_cues(words)
        subjects = subjects_of(self.cast, cues, words, start)
        for span in mine:
            self._span(span, cues, subjects, start, end)
        speaker = self._main(cues, subjects)
        if speaker and (speaker in self.cast.people or not self._only_asks(cues)):
            self.topic, self.topic_end = speaker, end
            if not mine and speaker not in self.cast.people and (who := doer(self.cast, words)) and who != speaker:
                self.cast.subjects.append((start, who))  # 'Lee faced questions because of what her office had called a slip'
            if not mine and speaker in self.cast.things and (told := told_of(self.cast, start, end)):
                self.cast.subjects.append((start, told))  # 'The paper writes that the minister, Ana Lee, will not come. She told it …'
            self.cast.subjects.append((start, speaker))
            if not mine and (second := self._second(cues, subjects)) and second != speaker:
                self.cast.subjects.append((start, second))  # 'The union says it is wrong, and its head, Ann Lee, said it was worse. … she said'
        elif introduced := introduces(self.cast, start, end) or (someone(self.cast, words) if self.ahead - end < NEAR_BY and not self._only_asks(cues) else None):
            self.cast.subjects.append((start, introduced))
        self.colon = self.masked[start:end].rstrip().endswith(":")
        self.before = end, None if mine or self.ahead - end > NEXT else posted(self.cast, start, end) or speaker or about(self.cast, words, start, end)

    def _main(self, cues: list[Cue], subjects: list[str | None]) -> str | None:
        """Who speaks in the sentence as a whole: whoever its closing clause names, else the first strong verb's subject."""
        mine = [(c, s) for c, s in zip(cues, subjects, strict=True) if s and not c.owned]
        pairs = [(c, s) for c, s in mine if not c.participle]
        closing = [s for c, s in pairs if c.strong and closes(self.cast, c)]
        strong = [s for c, s in pairs if c.strong]
        return next(iter(closing[-1:] or strong[:1] or [s for _, s in pairs or mine]), None)

    def _second(self, cues: list[Cue], subjects: list[str | None]) -> str | None:
        """The person who speaks in the last clause of several, behind ', and'."""
        strong = [(c, s) for c, s in zip(cues, subjects, strict=True) if c.strong and not c.owned and not c.participle]
        if len(strong) < 2 or strong[-1][1] not in self.cast.people:
            return None
        return strong[-1][1] if self.masked[: strong[-1][0].subject_start].endswith((", and ", ", but ", ", while ")) else None

    def _only_asks(self, cues: list[Cue]) -> bool:
        """Whether the sentence but asks: whom a reporter asks speaks next, not the reporter."""
        strong = [self.text[c.start : c.end].rstrip(".") for c in cues if c.strong and not c.participle]
        return bool(strong) and ASKING.issuperset(strong)

    def _span(self, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> None:
        if calls := judge(self.cast, self.terms, span, cues, subjects):
            self.said.append(Said(span, calls))  # and no paragraph of its own goes on from it
            return
        speaker, strength = speaker_of(self.cast, span, cues, subjects, start, end) or self._chained(span, start, end)
        if not is_said(self.cast, self.terms, span, strength, self.last.quoted if self.last else None) or speaker and self.text[span.start : span.end] in speaker:
            return  # 'the minister whose “clock” letter made so many people angry tweeted'
        if span.goes_on and self.last:
            speaker = self.last.speaker
        self.last = Said(span, speaker)
        self.said.append(self.last)

    def _chained(self, span: Quoted, start: int, end: int) -> tuple[str | None, int]:
        """A quotation without a verb: it goes on from the one before, or follows a colon or a report."""
        outside = self.masked[start:end].replace(MASK, " ")
        alone = not WORD.search(outside)
        if alone and (who := self._next_to(span)):
            return who, 2
        if alone and (barred := self._heading(span)) and (self.last is None or self.last.quoted.outer <= barred):
            if titled := self._titled(barred, start):
                self.titled = titled
                return titled, 2
            others = {name.name for _, _, name in self.cast.within(barred, start) if name.type == "person"}
            if not self.last or self.last.speaker not in self.cast.people or others - {self.last.speaker}:
                return None, 2  # whose words these are the part before the heading does not tell
        if alone and (self.topic or self.last):
            return (self.last.speaker if self.last and not self.colon and self._recent(span) else self._acted_since(start) or self.topic), 2
        if self.colon and self.topic:
            return self.topic, 2
        who = lead(self.cast, start, span.start)
        if not who and outside[: span.start - start].rstrip(' "“').endswith(":"):  # 'One official was blunter: “…”'
            a, b = main_subject(tokens(self.masked, start, span.start))
            who = resolve(self.cast, a, b) if a < b else None
        if who and outside[: span.start - start].rstrip(' "“').endswith(":"):
            return who, 2
        return who or self._carried(span, start), 0

    def _acted_since(self, start: int) -> str | None:
        """The only person whom the paragraph names since a body spoke: 'The agency said … Minister Lee flew in. All saw the scene. “We do not beg.”'"""
        begun = max(self.topic_end, self.text.rfind("\n", 0, start) + 1)
        named = {name.name for a, _, name in self.cast.within(begun, start) if name.type == "person" and self.masked[a] != MASK} if self.topic and self._is_body(self.topic) else set()
        return named.pop() if len(named) == 1 else None

    def _is_body(self, speaker: str) -> bool:
        return speaker in self.cast.things or speaker not in self.cast.people and not single(speaker) and speaker.split()[-1] not in ("people", "police", "staff", "management") and not speaker.endswith("s")

    def _heading(self, span: Quoted) -> int:
        """Where the heading begins over a paragraph that the quotation opens; 0 where there is none."""
        begun = self.text.rfind("\n", 0, span.start) + 1
        return 0 if WORD.search(self.text, begun, span.start) else heading_before(self.text, span.start)

    def _titled(self, start: int, end: int) -> str | None:
        """Who is named at the head of a heading, alone or with a post: 'Ana Reed, trader'. Behind a quotation such a line may sign that one."""
        if self.text[:start].rstrip()[-1:] in ("”", '"', "’", "»") and not (self.titled and self.last and self.last.speaker == self.titled):
            return None
        a, b, name = next(iter(self.cast.within(start, end)), (-1, -1, None))
        return name.name if name and a == start and name.type == "person" and self.text[b : b + 1] in ("\n", ",", " ") and self.text[b : b + 2].strip(" ")[:1] in ("\n", ",", "(", "–", "-", "") else None

    def _carried(self, span: Quoted, start: int) -> str | None:
        """Who goes on in a few words woven into a sentence that tells of no saying: whoever it is about, else whoever spoke last in its paragraph."""
        a, b = main_subject(tokens(self.masked, start, span.start))
        if a < b and self.text[a:b].lower() not in ("it", "this", "that", "there"):
            who = resolve(self.cast, a, b)
            return who if who and (who in self.cast.people or who in self.cast.things or single(who)) else None
        same = SAME.match(self.masked, span.outer)
        if same and same[1] != "it":
            return resolve(self.cast, *same.span(1))
        if not same and "\n" in self.text[self.last.quoted.end if self.last else 0 : span.start].strip("\n"):
            return None
        return self.last.speaker if self.last and self._recent(span) else self.topic

    def _next_to(self, span: Quoted) -> str | None:
        """Who speaks in a whole sentence by itself: the one whom the sentence before it is about, '… Lee disagreed. “Nobody asked us.”', or whom the one behind it names."""
        if self.text[span.start].isupper() and (put := PUT.match(self.masked, span.outer)):
            stop = self.masked.find(".", put.end())
            return next((name.name for a, _, name in reversed(self.cast.within(put.end(), min(put.end() + 90, stop if stop > 0 else len(self.text)))) if name.type == "person"), None)
        if not self.text[span.start].isupper() or self.text[span.end - 1] not in ".!?…":
            return None
        end, who = self.before
        return who if who and self.masked[end : span.start - 1].strip(" ") == "" else None

    def _recent(self, span: Quoted) -> bool:
        return self.last is not None and span.start - self.last.quoted.end < NEAR and self.text.count("\n\n", self.last.quoted.end, span.start) <= 1

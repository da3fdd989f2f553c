"""Quotations of an article with their speakers."""

import re

from generator.clauses import has_verb
from generator.model import Named, Quote, Struct
from generator.quotation import MASK, Quoted, find_quoted, mask
from generator.quoted_clauses import clause_speaker
from generator.roles import is_head
from generator.scare_quotes import NAMING, PRINTED, TERM, TITLED, is_title, named_thing, plain, terms
from generator.sentences import sentences
from generator.speakers import Cast, heading_before, is_bracketed, is_full_name, is_given, resolve, single
from generator.speech import Cue, find_cues, main_subject
from generator.speech_words import Token, tokens

LONGEST = 5000  # characters of a sentence; what runs on longer is no prose
FAR = 4000  # characters to the next quotation: what stands before that tells nothing of its speaker
NEAR_BY = 600  # characters to the next quotation within which its speaker may be introduced
NEAR = 3000  # characters within which a quotation may go on without a new word on the speaker
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
OPENING = re.compile(r"\b(?:he|she)\b", re.I)
OF = re.compile(r"\W{0,3}(?:(?:[A-Z][a-z]+ed|sworn in|driven|beaten|taken)(?: (?:again|repeatedly|later|[a-z]+ly))? by|of|about|like|unlike|to|for|with|against|on)\s(?:[A-Z]\w{0,12}\.?\s){0,3}", re.I)  # 'Of Mr. Lee, she said'
NAME = 8  # words of a nickname or a term
REPRINTED = 4  # spaces in a quotation that is no mere phrase
NEXT = 4  # characters between a sentence and the quotation that stands right behind it
PUT = re.compile(r"\.?\s(?:This (?:was|is|has been) (?:stated|said|declared|announced|explained|underlined|reported) by|That(?:[’']s| is| was) how|(?:It was )?[Ww]ith (?:these|those) words,?|Those (?:are|were) the words of)\s")
TELLING = re.compile(r"[\"“”»]?,?\s(?:\w{2,}ed|was\s\w+)(?:\s[a-z]+){0,2}\s(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?=[A-ZÀ-Þ])")
FOUND = re.compile(r",\s(?P<who>(?:the|a|an|its|their) (?:[\w-]+ ){0,3}(?:commission|committee|court|inquiry|panel|report|review|audit|inspectors|investigators|auditors|regulator|watchdog|tribunal|ombudsman|judges?|jury|board|study)) (?:finds?|found|concludes?|concluded|holds?|held|ruled|rules?) that\b[^.;“”\"]*\bthat\s$")  # 'According to the Post, the commission finds that it failed and that “…”'
ISSUED = re.compile(r"\b[Ii]n (?:the|a|its|their) (?:[\w-]+ ){0,2}(?:statement|announcement|letter|release|report|declaration|notice) (?:of|by|from|issued by|sent by) (?P<who>(?:the )?[^,.;:“”\"]{3,60}?),? it (?:is|was) (?:also )?(?:said|stated|announced|added|noted|declared|written|underlined)\b[^.;]{0,30}$")
WITH_WORDS = re.compile(r"\bwith the (?:words|comment|remark|note|message|line|question)\s?[,:]?\s?[\"“«„]?$")
REPEATED = re.compile(r"\b(?:phrase|words?|sentence|line|remark|formula|expression|answer) (?:that|which) [^.;:“”\"]{3,80}?\b(?:quoted?|quotes|cited?|cites|repeat(?:s|ed)?|recall(?:s|ed)?)\b[^.;:“”\"]{0,40}:\s?[\"“«„]?$")  # 'in a phrase that his rivals quoted with respect: “…”'
WRITTEN = re.compile(r"\b(?:hand-?written|hand-?painted|scrawled|scribbled|spray-?painted|pencilled)\s(?:[a-z]+\s)?(?:note|notes|remark|message|sign|slogan|comment|words|line|inscription|placard|banner)\s?:\s?[\"“«„]?$")  # 'bears a stamp, the paper reported, and a handwritten note: “…”'
APART = re.compile(r";\s(?P<who>(?!The |A |An |He |She |It |They |In |On |But |And )[A-ZÀ-Þ][\w.&’'-]+(?:\s[A-ZÀ-Þ][\w.&’'-]+){1,3})\s(?P<did>[a-z]{3,}ed|said|told|spoke|put|saw|made|gave|held)\s[^;:“”\"]*$")  # 'The union said …; Rubex Rail counted ten and spoke of “few”'
TO_PAPER = re.compile(r"\b(?:said|says|told|tells|speaking|spoke|talked|stated|explained|announced|revealed|admitted|interview)\s(?:[^.;“”\"]{0,30}\s)?(?:to|with|for|told)\s[\"“«„]?$|\btold\s[\"“«„]?$")
LATTER = re.compile(r"\bthe (?:latter\b(?! (?:part|half|stages?|days|years))|second of (?:the two|them)\b)", re.I)
LATTER_REACH = 250  # characters back in which the two are named
HEARD = re.compile(r"[\"“”»]?,?\s(?:he|she|they|[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2}|the \w+) (?:was|were|is|are|has been|had been) (?:\w+ly )?(?:told|asked|informed|reminded|assured|advised|instructed|warned)\b(?! by\b)")  # '“Until Friday,” she was told'
ANSWERED = re.compile(r"\b(?:got|gets?|received|drew|was met with)\b[^.:;]{0,40}\b(?:answer|reply|response)\b[^.:;]{0,40}:\s?[\"“«„]?$")  # 'the letter got an answer: “…”'
SAME = re.compile(r"[\"“”»]?,?\s(he|she|it)\s")  # '“…,” it said'
TURNS = frozenset("but and yet".split())  # open a sentence
RENAMED = re.compile(r"\W*(?P<who>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ]\.?)?)(?: \(|, )(?:not (?:his|her|their) real name|(?:his|her|whose) (?:real )?name (?:has been|was|is being|is) (?:changed|withheld)|name changed|a pseudonym)\b")
CASE = re.compile(r"\W*(?:(?:But|And|So),? )?[Ii]n (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<who>[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*){0,2})['’]s? (?:[a-z]+ )?(?:case|instance|family|view|eyes|opinion|mind|home|village|town|house|department|office), (?:he|she)\b")  # 'In Reed’s case, she stayed'
SIGNED = re.compile(r"[”\"’»]?\s*[-–—―]\s?(?P<who>(?:Dr\.? |Prof\.? |Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})(?:,[^\n.]{0,80})?\s*(?=\n|$)")  # '“It is a long game.” – Ana Reed, head of research'
APPOSED = re.compile(r"\W*The (?:[\w’'-]+ ){0,3}(?P<post>\w+), (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}), ")
POSTED = re.compile(r"\W*(?:(?:The|His|Her|Its|Their|[A-ZÀ-Þ][\w-]*[’']s?) )(?:[\w’'-]+ ){0,3}[a-z]+, (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}), [a-z]+ ")  # 'Her lawyer, Ben Ortov, had a shorter statement.'
SHOW = re.compile(r"[\"”»]?\s(?:co-)?(?:host|anchor|correspondent|presenter|moderator|magazine|programme|program|show|podcast|reporter|series|column|columnist)s?\b")  # 'told "Morning Tide" host Ann Lee'
ASKING = frozenset("asked asks shouted pressed wondered yelled".split())

JUDGED = re.compile(  # 'called the offer “opportunistic”'
    r"(?<!-)\b(?:call(?:ed|s|ing)|brand(?:ed|s|ing)|label(?:led|ed|s|ling))\s(?:the|its|his|her|their|this|that|it|him|them|[A-Z][\w’'-]*|(?!themselves|ourselves)[a-z]{3,}[^su\W]s(?=\s(?:that|to|of|about|by|from)\b))\b[^.;:“”\"]{0,60}?\s(?:an?\s)?$"
)


class Said(Struct, frozen=True):
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
    return _once([_quote(text, one) for one in said])


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
        opening = self._opening_person(start, end)
        self.cast.current = None if opening and OF.fullmatch(self.masked, start, opening[0]) else opening
        words = tokens(self.masked, start, end)
        cues = find_cues(words)
        subjects = self._subjects(cues, words, start)
        for span in mine:
            self._span(span, cues, subjects, start, end)
        speaker = self._main(cues, subjects)
        if speaker and (speaker in self.cast.people or not self._only_asks(cues)):
            self.topic, self.topic_end = speaker, end
            if not mine and speaker not in self.cast.people and (doer := self._doer(words)) and doer != speaker:
                self.cast.subjects.append((start, doer))  # 'Lee faced questions because of what her office had called a slip'
            if not mine and speaker in self.cast.things and (told := self._told_of(start, end)):
                self.cast.subjects.append((start, told))  # 'The paper writes that the minister, Ana Lee, will not come. She told it …'
            self.cast.subjects.append((start, speaker))
        elif lead := self._renamed(start, end) or self._in_case(start, end) or self._latter(start, end) or self._lead(start, end) or self._apposed(start, end) or (self._someone(words) if self.ahead - end < NEAR_BY and not self._only_asks(cues) else None):
            self.cast.subjects.append((start, lead))
        self.colon = self.masked[start:end].rstrip().endswith(":")
        self.before = end, None if mine or self.ahead - end > NEXT else self._posted(start, end) or speaker or self._about(words, start, end)

    def _told_of(self, start: int, end: int) -> str | None:
        """The only person whom a sentence names."""
        named = {name.name for _, _, name in self.cast.within(start, end) if name.type == "person"}
        return named.pop() if len(named) == 1 else None

    def _main(self, cues: list[Cue], subjects: list[str | None]) -> str | None:
        """Who speaks in the sentence as a whole: whoever its closing clause names, else the first strong verb's subject."""
        mine = [(c, s) for c, s in zip(cues, subjects, strict=True) if s and not c.owned]
        pairs = [(c, s) for c, s in mine if not c.participle]
        closing = [s for c, s in pairs if c.strong and self._closes(c)]
        strong = [s for c, s in pairs if c.strong]
        return next(iter(closing[-1:] or strong[:1] or [s for _, s in pairs or mine]), None)

    def _only_asks(self, cues: list[Cue]) -> bool:
        """Whether the sentence but asks: whom a reporter asks speaks next, not the reporter."""
        strong = [self.text[c.start : c.end].rstrip(".") for c in cues if c.strong and not c.participle]
        return bool(strong) and ASKING.issuperset(strong)

    def _subjects(self, cues: list[Cue], words: list[Token], start: int) -> list[str | None]:
        found: list[str | None] = []
        for cue in cues:
            if cue.participle:
                found.append(next((s for s in reversed(found) if s), None) or self._main_subject(words, cue) or self._lead(start, cue.start))
            else:
                inner = cue.subject_end - cue.subject_start < 10
                found.append(resolve(self.cast, cue.subject_start, cue.subject_end, self._main_subject(words, cue) if inner else None))
        return found

    def _main_subject(self, words: list[Token], cue: Cue) -> str | None:
        """The sentence's subject, if it stands before the verb and its own words."""
        a, b = main_subject(words)
        return resolve(self.cast, a, b) if a < b <= cue.subject_start and b <= cue.start else None

    def _opening_person(self, start: int, end: int) -> tuple[int, str] | None:
        """Where the first person of the sentence is named outside quotations, if it is not a mere 'X's'."""
        for a, b, name in self.cast.within(start, end):
            if name.type == "person" and self.masked[a] != MASK and self.masked[b : b + 2] not in ("'s", "’s") and not is_bracketed(self.text, a, b):
                return a, name.name
        return None

    def _lead(self, start: int, end: int) -> str | None:
        """The first person of a sentence, or its opening pronoun's."""
        person = self._opening_person(start, end)
        opening = OPENING.search(self.masked, start, min(end, start + 70))
        if opening and person and self.masked[opening.end() : person[0]].strip() in ("is", "was"):
            return person[1]  # 'She is Ann Lee.'
        if opening and (person is None or opening.start() < person[0]):
            return resolve(self.cast, opening.start(), opening.end())
        return person[1] if person else None

    def _about(self, words: list[Token], start: int, end: int) -> str | None:
        """The one person whom a sentence is about: its subject, else the only one that it names."""
        a, b = main_subject(words)
        if a == b and (opening := OPENING.match(self.masked, start, end)):
            a, b = opening.span()  # 'He doesn’t plan to go back.'
        subject = resolve(self.cast, a, b) if a < b else None
        if subject and (subject in self.cast.people or single(subject) or is_given(subject)):
            return subject
        named = {name.name for _, _, name in self.cast.within(start, end) if name.type == "person"}
        return named.pop() if len(named) == 1 else None

    def _posted(self, start: int, end: int) -> str | None:
        """The name behind the post that a sentence is about."""
        posted = POSTED.match(self.masked, start, end)
        return resolve(self.cast, *posted.span("name")) if posted else None

    def _latter(self, start: int, end: int) -> str | None:
        """Whom 'the latter', 'the second of the two' means: whoever was named last of two in the sentence before."""
        match = LATTER.search(self.masked, start, end)
        named = [name.name for _, _, name in self.cast.before(match.start(), LATTER_REACH) if name.type == "person"] if match else []
        return named[0] if len(set(named)) == 2 else None

    def _renamed(self, start: int, end: int) -> str | None:
        """Somebody whose real name the article keeps back: 'Dan (not his real name), a student, has gone home'."""
        match = RENAMED.match(self.masked, start, end)
        return (resolve(self.cast, *match.span("who")) or match["who"]) if match else None

    def _in_case(self, start: int, end: int) -> str | None:
        """Whom 'she' means behind 'In Reed’s case,'."""
        match = CASE.match(self.masked, start, end)
        return resolve(self.cast, *match.span("who")) if match else None

    def _apposed(self, start: int, end: int) -> str | None:
        """A name that nobody has listed, behind the post that the sentence is about: 'The current minister, Ana Reed, disagrees'."""
        match = APPOSED.match(self.masked, start, end)
        return match["name"] if match and is_head(match["post"]) and is_full_name(match["name"]) else None

    def _doer(self, words: list[Token]) -> str | None:
        """The person who is the sentence's subject."""
        a, b = main_subject(words)
        who = resolve(self.cast, a, b) if a < b else None
        return who if who in self.cast.people else None

    def _someone(self, words: list[Token]) -> str | None:
        """The sentence's subject where it is one person without a name: 'the barber', 'another'."""
        a, b = main_subject(words[1:] if words and words[0].low in TURNS else words)
        subject = resolve(self.cast, a, b) if a < b and single(self.text[a:b]) else None
        return subject if subject and (subject in self.cast.people or single(subject)) else None

    def _span(self, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> None:
        if judge := self._judge(span, cues, subjects):
            self.said.append(Said(span, judge, False))  # and no paragraph of its own goes on from it
            return
        speaker, strength = self._speaker(span, cues, subjects, start, end)
        if not self._keeps(span, strength) or speaker and self.text[span.start : span.end] in speaker:
            return  # 'the minister whose “clock” letter made so many people angry tweeted'
        if span.goes_on and self.last:
            speaker = self.last.speaker
        self.last = Said(span, speaker, strength > 1)
        self.said.append(self.last)

    def _judge(self, span: Quoted, cues: list[Cue], subjects: list[str | None]) -> str | None:
        """Who calls a thing by the one word in quotation marks: 'called the offer “opportunistic”'."""
        word = self.text[span.start : span.end].strip(" ,.")
        if len(word) < 4 or not word.isalpha() or not word.islower() or word in self.terms:
            return None
        found = JUDGED.search(self.text, max(0, span.start - 90), span.start - 1)
        return next((s for c, s in zip(cues, subjects, strict=True) if found and s and s[0].isupper() and c.start == found.start()), None)

    def _speaker(self, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> tuple[str | None, int]:
        """The speaker and how sure: 3 a verb beside the quotation, 2 a strong verb, 1 a weak one, 0 none."""
        if HEARD.match(self.masked, span.outer, min(end, span.outer + 60)) or ":" in self.masked[max(start, span.start - 3) : span.start] and ANSWERED.search(self.masked, start, span.start):
            return None, 3  # whoever was told it, or got it for an answer, has not said it
        if any(s is None and c.strong and c.inverted and c.start >= span.outer and self._beside(span, c) for c, s in zip(cues, subjects, strict=True)):
            return None, 3  # somebody said it of whom nothing tells who that is
        if signed := SIGNED.match(self.masked, span.outer):
            return resolve(self.cast, *signed.span("who")) or signed["who"], 3
        if issued := ISSUED.search(self.masked, start, span.start):
            return resolve(self.cast, *issued.span("who")), 3  # 'in the statement of the bank it was said that'
        if told := clause_speaker(self.masked, start, span.start):
            return resolve(self.cast, *told) or self.text[slice(*told)], 3
        if WITH_WORDS.search(self.masked, max(start, span.start - 40), span.start):
            words = tokens(self.masked, start, span.start)
            return self._doer(words) or self._someone(words) or self._told_of(start, span.start), 3  # whoever forwarded it 'with the words'
        if WRITTEN.search(self.masked, max(start, span.start - 60), span.start):
            return None, 3  # whoever wrote it, not who tells of it
        if (apart := self._apart(span, cues, start)) is not None:
            return apart or None, 3
        if REPEATED.search(self.masked, start, span.start):
            words = tokens(self.masked, start, span.start)
            return self._doer(words) or self._someone(words), 3  # not those who repeat it
        pairs = [(c, s) for c, s in zip(cues, subjects, strict=True) if s]
        right = [(c, s) for c, s in pairs if c.start >= span.outer]
        left = [(c, s) for c, s in pairs if c.end <= span.start]
        beside = [(c, s) for c, s in right if c.strong and self._beside(span, c)]
        strong_left = [(c, s) for c, s in left if c.strong]
        if beside and not (strong_left and self.text.startswith("according", beside[0][0].start)):  # who told of it has not said it
            return beside[0][1], 3
        if not strong_left and (teller := self._teller(span, end)):
            return teller, 3
        if len(strong_left) > 1 and self._told(strong_left[-2][0], strong_left[-1][0]):
            del strong_left[-1]
        if strong_left and self.text.startswith(("according", "According"), strong_left[-1][0].start) and (found := FOUND.search(self.masked, strong_left[-1][0].end, span.start - 1)):
            return resolve(self.cast, *found.span("who")), 2  # whose finding it is that somebody told of
        if strong_left:
            near = self._near(strong_left[-1][0], span)
            return strong_left[-1][1], 3 if near else 2
        final = [(c, s) for c, s in right if c.strong and self._closes(c)]
        if final:
            return final[-1][1], 2
        if left:
            colon = self.masked[left[-1][0].end : span.start - 1].rstrip().endswith(":")
            return left[-1][1], 2 if colon else 1
        if not pairs:
            return self._chained(span, start, end)
        return right[0][1], 1

    def _apart(self, span: Quoted, cues: list[Cue], start: int) -> str | None:
        """Whoever the clause behind a semicolon is about, where no verb of saying stands in it: not who spoke before; '' where that one has no name, None where there is no such clause."""
        found = APART.search(self.masked, start, span.start - 1) if self.masked.find(";", start, span.start) >= 0 else None
        if not found:
            return None
        return resolve(self.cast, *found.span("who")) or found["who"]

    def _told(self, outer: Cue, inner: Cue) -> bool:
        """'Lee said (that) members had complained “for years”': what somebody else had said is in the words of whoever tells of it."""
        between = self.masked[outer.end : inner.subject_start].strip()
        return not outer.inverted and between in ("", "that") and inner.subject_start < inner.subject_end and " had " in self.masked[inner.subject_end : inner.start + 1]

    def _teller(self, span: Quoted, end: int) -> str | None:
        """Whoever does something right behind a whole sentence that closes with a comma: '“No, never,” Lee shot back'."""
        if self.text[span.end - 1] != "," or not self.text[span.start].isupper():
            return None
        if named := TELLING.match(self.masked, span.outer, min(end, span.outer + 60)):  # '“…,” shared Dr. Lee'
            person = next((name for a, _, name in self.cast.within(named.end(), named.end() + 1) if name.type == "person"), None)
            if person:
                return person.name
        a, b = main_subject(tokens(self.masked, span.outer, min(end, span.outer + 80)))
        if a == b or WORD.search(self.masked, span.outer, a):
            return None
        who = resolve(self.cast, a, b)
        return who if who and (who in self.cast.people or single(who)) else None

    def _beside(self, span: Quoted, cue: Cue) -> bool:
        """Whether only the subject stands between the closing mark and the verb, or the verb follows at once."""
        first = min(cue.start, cue.subject_start if cue.subject_end > cue.subject_start else cue.start)
        return not WORD.search(self.masked, span.outer, max(span.outer, first)) and self.text[span.end - 1] not in ".…" or (
            cue.inverted and self.masked[span.outer : cue.start].strip(" ,”\"»—–") in ("", "has", "had", "have")
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
        lead = self._lead(start, span.start)
        if not lead and outside[: span.start - start].rstrip(' "“').endswith(":"):  # 'One official was blunter: “…”'
            a, b = main_subject(tokens(self.masked, start, span.start))
            lead = resolve(self.cast, a, b) if a < b else None
        if lead and outside[: span.start - start].rstrip(' "“').endswith(":"):
            return lead, 2
        return lead or self._carried(span, start), 0

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

    def _follows(self, span: Quoted) -> bool:
        """A sentence by itself behind a quotation in the same paragraph: '“No,” he said. “Never.”'"""
        assert self.last is not None
        between = self.masked[self.last.quoted.outer : span.start - 1]
        return "\n" not in between and between.rstrip().endswith(".") and self.text[span.start].isupper()

    def _contrasted(self, span: Quoted, words: int) -> bool:
        """Terms set against each other: 'from “A” to “B”'."""
        before = self.masked[max(0, span.start - 90) : span.start - 1]
        after = self.masked[span.outer : span.outer + 90]
        return words <= 4 and bool(re.search(rf"\bfrom [\"“«„]{MASK}.*\bto $", before) or before.endswith("from ") and re.match(rf" to [\"“«„]{MASK}", after))

    def _recent(self, span: Quoted) -> bool:
        return self.last is not None and span.start - self.last.quoted.end < NEAR and self.text.count("\n\n", self.last.quoted.end, span.start) <= 1

    def _keeps(self, span: Quoted, strength: int) -> bool:
        inner = self.text[span.start : span.end]
        words = WORD.findall(inner)
        before, after = self.text[max(0, span.start - 40) : span.start - 1], self.text[span.outer : span.outer + 30]
        if span.goes_on:
            return True
        if plain(inner) in self.terms or self._contrasted(span, len(words)):
            return False
        if len(words) <= NAME and NAMING.search(self.masked, max(0, span.start - 80), span.start) or is_title(words) and PRINTED.search(self.masked, max(0, span.start - 80), span.start):
            return False
        if len(words) <= 1:
            goes_on = strength == 2 and self.last is not None and inner.rstrip()[-1:] in ".!?" and span.start - self.last.quoted.end < 200 and self._follows(span)
            return bool(words) and (goes_on or strength == 3 and inner.rstrip()[-1:] in ",?!")
        if len(words) >= 8 and strength:
            return True
        if is_title(words) and (SHOW.match(after) or len(words) < 6 and inner[-1:].isalnum() and TO_PAPER.search(before)):
            return False  # 'said to “The Lund Post” that'
        if is_title(words) and (strength < 3 or TERM.search(before) or before.rstrip().endswith(("'s", "’s", " called"))):
            return False
        if len(words) <= 4 and (TERM.search(before) and not inner.rstrip().endswith(",") or TITLED.match(after)):
            return strength >= 1 and not named_thing(before) and len(words) >= 2 and before.rstrip().lower().split()[-1:] in (["an"], ["a"])
        return strength >= 1 or len(words) >= 6

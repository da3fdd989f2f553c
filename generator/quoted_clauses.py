"""Whose words a quotation is by the shape of the clause that leads to it, where no verb of saying tells."""

import re

from generator.cast import Cast
from generator.quotation import Quoted
from generator.retold_words import retold_by
from generator.roles import is_head
from generator.sentence_subjects import doer, someone, told_of
from generator.speakers import resolve
from generator.speaking_pronouns import antecedent
from generator.speech_words import tokens

ASKED = r"(?:asked|pressed|wanted to know|inquired|enquired|questioned|pushed|put it)"
ANSWERING = re.compile(rf"(?:^|[.!?]\s|\n)(?P<who>(?!The |A |An |In |On |At |And |But |When |After )[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){{0,3}}),\s[^.;:“”\"«»\n]{{0,80}}?\b(?:(?:when|as|after|once)\s(?:we|I|they|reporters|journalists|somebody|someone|others)\s(?:had\s)?{ASKED}|(?:when\s|after being\s|on being\s|being\s)?{ASKED})\b[^.;:“”\"«»\n]{{0,120}}:\s?[\"“«„]?$")  # 'Lee, on the way out, when we asked if it was worth it: “Not yet.”'
TURNED_DOWN = re.compile(r",\s(?:which|whom)\s(?P<who>(?:the|a|an|its|his|her|their|[A-ZÀ-Þ][\w.’'-]+)\s?(?:[\w.’'-]+\s){0,4}?)(?:has\s|have\s|had\s)?(?!(?:is|was|were|are|be|been)\b)[a-z]+ed(?:\s(?:down|off|away|aside|out))?\sas\s[\"“«„]?$")  # 'the union offered 2 percent, which Lee’s team turned down as “arithmetic”'
MET = re.compile(r"(?:^|[.!?]\s|\n)(?P<who>(?:The|Two|Three|Four|Five|Several|Some|Many|Most)\s(?:[a-z-]+\s){1,3})(?:with|to) whom (?:we|I) (?:spoke|talked|met|have spoken|have talked)\b[^;:.“”\"«»\n]*?,?\s(?:say|said|tell|told us|insist|insisted|claim|claimed|add|added|admit|admitted|explain|explained|believe)\b[^;.“”\"«»\n]*[\"“«„]?$")  # 'The technicians with whom we spoke, who want no names, say that it “was new”'
POSITION = re.compile(r"(?:^|[.!?]\s|\n)(?P<who>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+){0,3})[’']s? (?:official |own |stated |formal )?(?:position|view|stance|line|argument|standpoint|opinion), [^,;:.“”\"«»\n]{3,60}, (?:is|was|remains|remained|has been) (?:that [^;:.“”\"«»\n]*)?[\"“«„]?$")  # 'Lund’s position, the newspaper writes, is that the lake is “an internal question”'
POSITION_OF = re.compile(r"[’']s? (?:[a-z]+ )?(?:position|view|stance|line|argument|standpoint|opinion),")
HEARD = re.compile(r"[\"“”»]?,?\s(?:he|she|they|[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2}|the \w+) (?:was|were|is|are|has been|had been) (?:\w+ly )?(?:told|asked|informed|reminded|assured|advised|instructed|warned)\b(?! by\b)")  # '“Until Friday,” she was told'
ANSWERED = re.compile(r"\b(?:got|gets?|received|drew|was met with)\b[^.:;]{0,40}\b(?:answer|reply|response)\b[^.:;]{0,40}:\s?[\"“«„]?$")  # 'the letter got an answer: “…”'
WHICH_CALLED = re.compile(r"(?:^|[.!?]\s|\n)(?P<who>(?:The|Its|His|Her|Their)\s(?:[\w’'-]+\s){0,6}?[\w’'-]+),\swhich\s(?:[^,;:.“”\"]{3,60}\sand\s)?(?:had\s|has\s)?(?:declared|called|described|branded|deemed|considered|judged|labelled)\s[^,;:.“”\"]{2,50}\s[\"“«„]?$")  # 'The board of the bank, which met on Thursday and declared the price “unfair”, moved the meeting'
FROM_BODY = re.compile(r"\sthey (?:explain|say|note|add|stress|specify|reply|assure|point out|confirm|explained|said|noted|added|stressed|replied) from (?P<who>the [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?=[.,;]|$)")  # '“It is a stop,” they explain from the Authority', as translations have it
SIGNED = re.compile(r"[”\"’»]?\s*[-–—―]\s?(?P<who>(?:Dr\.? |Prof\.? |Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})(?:,[^\n.]{0,80})?\s*(?=\n|$)")  # '“It is a long game.” – Ana Reed, head of research'
ISSUED = re.compile(r"\b[Ii]n (?:the|a|its|their) (?:[\w-]+ ){0,2}(?:statement|announcement|letter|release|report|declaration|notice) (?:of|by|from|issued by|sent by) (?P<who>(?:the )?[^,.;:“”\"]{3,60}?),? it (?:is|was) (?:also )?(?:said|stated|announced|added|noted|declared|written|underlined)\b[^.;]{0,30}$")
WITH_WORDS = re.compile(r"\bwith the (?:words|comment|remark|note|message|line|question)\s?[,:]?\s?[\"“«„]?$")
WRITTEN = re.compile(r"\b(?:hand-?written|hand-?painted|scrawled|scribbled|spray-?painted|pencilled)\s(?:[a-z]+\s)?(?:note|notes|remark|message|sign|slogan|comment|words|line|inscription|placard|banner)\s?:\s?[\"“«„]?$")  # 'bears a stamp, the paper reported, and a handwritten note: “…”'
APART = re.compile(r";\s(?P<who>(?!The |A |An |He |She |It |They |In |On |But |And )[A-ZÀ-Þ][\w.&’'-]+(?:\s[A-ZÀ-Þ][\w.&’'-]+){1,3})\s(?P<did>[a-z]{3,}ed|said|told|spoke|put|saw|made|gave|held)\s[^;:“”\"]*$")  # 'The union said …; Rubex Rail counted ten and spoke of “few”'
REPEATED = re.compile(r"\b(?:phrase|words?|sentence|line|remark|formula|expression|answer) (?:that|which) [^.;:“”\"]{3,80}?\b(?:quoted?|quotes|cited?|cites|repeat(?:s|ed)?|recall(?:s|ed)?)\b[^.;:“”\"]{0,40}:\s?[\"“«„]?$")  # 'in a phrase that his rivals quoted with respect: “…”'
HIS_WORDS = re.compile(r"\b(?P<who>[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}?(?:phrase|words|sentence|remark|line|comment|motto|formula)(?:\s(?:of|on|from|in|to|at)\s[^:;.“”\"]{2,60})?:\s?[\"“«„]?$")  # 'It will be recalled his phrase of those days: “…”'
HELD_THAT = re.compile(r"(?:^|[,.]\s|\s(?=the|a))(?P<who>(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[\w’'-]+\s){0,3}?(?:court|chamber|tribunal|bench|panel|judges?|jury|commission|committee|council|board|inquiry)(?:\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}){0,2})\s(?:held|ruled|found|decided|concluded)\s(?:by|in|with|on)\s[^,;:“”\"]{3,60}?\sthat\s[^.;:“”\"]{2,140}[\"“«„]?$")  # 'the court held by two votes to one that the office had “gone too far”'
QUOTES_WHOM = re.compile(r"\b(?:quotes|quoted|cites|cited)\s(?!(?:from|as|by|in|for|on|at|with|to|last|today|yesterday|again|that|it|him|her|them|this|these|those)\b|(?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:reports?|letter|study|statement|documents?|law|act|article|figures|data|survey|e-?mails?|paper|sentence|line|words?|phrase|proverb|verse|ruling|verdict)\b)(?P<who>[^,;:.“”\"]{2,70})(?:,\s[^:;“”\"]{2,120})?:\s?[\"“«„]?$")  # 'The Post quotes the judge, reading from the decision: “…”'
QUOTES_HIM = re.compile(r"[\"“”»]?,?\s(?:[Tt]he\s)?(?:[\w’'-]+\s){1,4}?quote[sd]?\s(?P<who>him|her|(?!as\b|from\b|by\b)(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4})(?=[.,;]|\sas\s)")  # '“…,” the paper quotes him'
TITLED = len(", Prof. ") + 1  # between a post and the name behind it
OTHERS = re.compile(r"\b(?:like|such as|including|among them)\b|\b(?:saying|stating|adding|noting|writing|arguing|warning)\b")  # 'quoted critics like Ada Pool and Per Holm, with Holm stating: “…”'
REACH = 320  # characters back in which such a clause begins


def clause_speaker(cast: Cast, span: Quoted, start: int, end: int) -> tuple[str | None] | None:
    """Whose words a quotation is in the sentence `start`..`end`; (None,) for nobody whom one could name, None where no clause has one of these shapes."""
    masked = cast.masked
    colon = ":" in masked[max(start, span.start - 3) : span.start]
    if HEARD.match(masked, span.outer, min(end, span.outer + 60)) or colon and ANSWERED.search(masked, start, span.start):
        return (None,)  # whoever was told it, or got it for an answer, has not said it
    if retold := retold_by(cast, span, start, end, colon):
        return retold
    if masked.startswith(" they ", span.outer) and (there := FROM_BODY.match(masked, span.outer)):
        return (resolve(cast, *there.span("who")) or there["who"],)
    if (which := WHICH_CALLED.search(masked, max(0, start - 2), span.start) if masked.find(", which ", start, span.start) > 0 else None):
        return (resolve(cast, *which.span("who")) or which["who"],)
    if signed := SIGNED.match(masked, span.outer):
        return (resolve(cast, *signed.span("who")) or signed["who"],)
    if (his := HIS_WORDS.search(masked, max(start, span.start - 120), span.start) if colon else None) and (who := antecedent(cast, "he" if his["who"].lower() == "his" else "she", his.start())):
        return (who,)
    if colon and (quoting := QUOTES_WHOM.search(masked, max(start, span.start - REACH), span.start)) and " as " not in quoting[0] and not OTHERS.search(quoting[0]):
        whom = quoting.span("who")
        named = next((name.name for a, _, name in cast.within(whom[0], whom[1] + TITLED) if name.type == "person"), None) or resolve(cast, *whom)
        if named or any(map(is_head, quoting["who"].lower().split())):
            return (named or cast.text[slice(*whom)],)
    if " quote" in masked[span.outer : span.outer + 60] and (quotes := QUOTES_HIM.match(masked, span.outer, min(end + 1, span.outer + 140))):
        return (resolve(cast, *quotes.span("who")),)
    if held := HELD_THAT.search(masked, start, span.start) if masked.find(" that ", start, span.start) >= 0 else None:
        return (resolve(cast, *held.span("who")) or cast.text[slice(*held.span("who"))],)
    if issued := ISSUED.search(masked, start, span.start):
        return (resolve(cast, *issued.span("who")),)  # 'in the statement of the bank it was said that'
    if told := _leading(masked, start, span.start):
        return (resolve(cast, *told) or cast.text[slice(*told)],)
    if WITH_WORDS.search(masked, max(start, span.start - 40), span.start):
        return (_whoever(cast, start, span.start) or told_of(cast, start, span.start),)  # whoever forwarded it 'with the words'
    if WRITTEN.search(masked, max(start, span.start - 60), span.start):
        return (None,)  # whoever wrote it, not who tells of it
    if apart := APART.search(masked, start, span.start - 1) if masked.find(";", start, span.start) >= 0 else None:
        return (resolve(cast, *apart.span("who")) or apart["who"],)  # whoever the clause behind a semicolon is about, in which no verb of saying stands: not who spoke before
    return (_whoever(cast, start, span.start),) if REPEATED.search(masked, start, span.start) else None  # not those who repeat it


def _whoever(cast: Cast, start: int, end: int) -> str | None:
    """The person, or the one without a name, of whom a clause tells."""
    words = tokens(cast.masked, start, end)
    return doer(cast, words) or someone(cast, words)


def _leading(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand that name the speaker of a quotation whose mark is at `end`; None where the clause has none of four shapes.

    `masked` has the quotations blotted out; `start` is where the sentence begins.
    """
    led = masked[max(start, end - REACH) : end]
    shape = ANSWERING if led.rstrip("\"“«„ ").endswith(":") else TURNED_DOWN if ", wh" in led and " as " in led[-5:] else MET if " whom " in led else POSITION if POSITION_OF.search(led) else None
    found = shape.search(led) if shape else None
    if not found:
        return None
    a, b = found.span("who")
    at = max(start, end - REACH)
    return at + a, at + a + len(masked[at + a : at + b].rstrip())

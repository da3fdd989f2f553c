"""Whose words a quotation is by the shape of the clause that leads to it, where no verb of saying tells."""

import re

ASKED = r"(?:asked|pressed|wanted to know|inquired|enquired|questioned|pushed|put it)"
ANSWERING = re.compile(rf"(?:^|[.!?]\s|\n)(?P<who>(?!The |A |An |In |On |At |And |But |When |After )[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){{0,3}}),\s[^.;:“”\"«»\n]{{0,80}}?\b(?:(?:when|as|after|once)\s(?:we|I|they|reporters|journalists|somebody|someone|others)\s(?:had\s)?{ASKED}|(?:when\s|after being\s|on being\s|being\s)?{ASKED})\b[^.;:“”\"«»\n]{{0,120}}:\s?[\"“«„]?$")  # 'Lee, on the way out, when we asked if it was worth it: “Not yet.”'
TURNED_DOWN = re.compile(r",\s(?:which|whom)\s(?P<who>(?:the|a|an|its|his|her|their|[A-ZÀ-Þ][\w.’'-]+)\s?(?:[\w.’'-]+\s){0,4}?)(?:has\s|have\s|had\s)?(?!(?:is|was|were|are|be|been)\b)[a-z]+ed(?:\s(?:down|off|away|aside|out))?\sas\s[\"“«„]?$")  # 'the union offered 2 percent, which Lee’s team turned down as “arithmetic”'
MET = re.compile(r"(?:^|[.!?]\s|\n)(?P<who>(?:The|Two|Three|Four|Five|Several|Some|Many|Most)\s(?:[a-z-]+\s){1,3})(?:with|to) whom (?:we|I) (?:spoke|talked|met|have spoken|have talked)\b[^;:.“”\"«»\n]*?,?\s(?:say|said|tell|told us|insist|insisted|claim|claimed|add|added|admit|admitted|explain|explained|believe)\b[^;.“”\"«»\n]*[\"“«„]?$")  # 'The technicians with whom we spoke, who want no names, say that it “was new”'
POSITION = re.compile(r"(?:^|[.!?]\s|\n)(?P<who>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+){0,3})[’']s? (?:official |own |stated |formal )?(?:position|view|stance|line|argument|standpoint|opinion), [^,;:.“”\"«»\n]{3,60}, (?:is|was|remains|remained|has been) (?:that [^;:.“”\"«»\n]*)?[\"“«„]?$")  # 'Lund’s position, the newspaper writes, is that the lake is “an internal question”'
POSITION_OF = re.compile(r"[’']s? (?:[a-z]+ )?(?:position|view|stance|line|argument|standpoint|opinion),")
REACH = 320  # characters back in which such a clause begins


def clause_speaker(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand that name the speaker of a quotation whose mark is at `end`; None where the clause has none of these shapes.

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

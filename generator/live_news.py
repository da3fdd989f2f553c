"""What an entry of a live report says has just been done: a happening of the day above it, though its sentence names none."""

import re
from collections.abc import Iterator, Sequence

from generator.model import DateExpr, Quote
from generator.sentences import sentences
from generator.stamps import Stamp

WITH_HOUR = re.compile(r"\d[:.h]\d\d|\d\s?[ap]\.?m\b", re.I)
SUBJECT = r"(?!(?:It|He|She|They|We|I|You|There|This|That|These|Those|What|Who|Which|How|Why|Nobody|Nothing|None|If|When|While|As|But|And|So|Here)\b)[A-Z0-9][^,;:“”\"–—?!]{2,80}?(?:, [A-ZÀ-Þ][^,;:“”\"?!]{2,60},)?\s"
IRREGULAR = "gone|come|become|begun|broken|taken|given|fallen|risen|driven|left|lost|met|won|made|held|kept|sent|found|brought|caught|put|set|cut|hit|shut|built|bought|sold|led|paid|sunk|struck|flown|thrown|withdrawn|torn|split|spread|burst|laid|got|run"
DONE = re.compile(rf"(?P<who>{SUBJECT})(?:(?:has|have)\s(?:(?:now|also|already|just|meanwhile|finally|again)\s)?(?:been\s)?(?:{IRREGULAR}|[a-z]{{2,}}ed)|(?:is|are)\s(?:now\s)?(?:meeting|holding|addressing|giving))\b(?! (?:their|his|her) li(?:fe|ves)\b)(?<!died)(?<!killed)(?<!injured)(?<!wounded)(?<!perished)")  # 'The last passengers have left the ship'; of the dead nobody says when they died
OPENING = 2  # sentences of an entry in which its news stands


def news(text: str, marked: Sequence[Stamp], dates: Sequence[DateExpr], quotes: Sequence[Quote], house: str) -> Iterator[tuple[Stamp, tuple[int, int]]]:
    """Of each entry below an hour the first sentence that tells something done and has no day of its own. `house`: what it does itself is no news."""
    named = [d.start for d in dates if d.type == "DATE"]
    spans = sentences(text) if len(marked) > 1 else []
    for stamp in marked[1:]:
        if not WITH_HOUR.search(text, text.rfind("\n", 0, stamp.start) + 1, stamp.start):
            continue
        begun = stamp.start + len(text[stamp.start :]) - len(text[stamp.start :].lstrip())
        end = text.find("\n", begun)
        for a, b in [span for span in spans if begun <= span[0] < (end if end > 0 else len(text))][:OPENING]:
            done = DONE.match(text, a, b)
            if done and text[b - 1] == "." and not (house and house in done["who"]) and not any(a <= d < b for d in named) and not any(q.start < b and a < q.end for q in quotes):
                yield stamp, (a, b)
                break

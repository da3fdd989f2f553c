"""Who or what a clause is about whose subject stands before it in its sentence."""

import re
from functools import cache

from generator.antecedents import NEW_THING, OWNER, antecedent, appositive_of, possessive, subject_phrase
from generator.clauses import WORDS, verb_at
from generator.event_nouns import event_nouns
from generator.joint_deeds import REPORTED
from generator.model import Named
from generator.pronoun_doubts import human
from generator.trimming import DATELINE

ONE_DOES, MANY_DO = re.compile(r"(?:was|is|has)\s"), re.compile(r"(?:were|are|have)\s")
RUNS_OUT = re.compile(r"(?:began|ended|started|lasted|took place|was held|will end|will begin|will be held|dragged on|broke up)\b")
HELD_IN = re.compile(r"(?P<what>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?[a-z-]+)\s(?:in|at|outside|near)\s$")
DETERMINERS = frozenset("the a an its his her their".split())
LAST_NOUN_MANY = re.compile(r"(?:[a-z]+[^sui]s|people|men|women|children|police)$")
HEADED = re.compile(r"(?P<head>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+))\s(?:on|in|at|for|against|over|from|with|to|of)\s$")
INTRODUCED = re.compile(r"[A-Z][^,:;“”\"]{3,50}:\s(?=(?:the|an?|its|his|her|their|[A-Z])[\w’'-]*\s)")  # 'For those who joined late: the fund opened …'
THERE_ARE = re.compile(r"\bthere (?:is|are|was|were|has been|have been)\s(?P<head>(?:an?\s|two\s|three\s|several\s|many\s)?(?:[a-z-]+\s)?[a-z]+)(?=\sof\s)")
PROMISED = re.compile(r"(?:(?:had|has|have) been|was|were|is|are)\s(?:(?:first|originally|initially|already|long)\s)?(?:promised|due|expected|announced|awaited|scheduled|planned|published|released)\b")
ITS_DEED = re.compile(r"(?:on\s[A-Z][a-z]+\s)?(?:[a-z]{3,}ed|cut|sold|sent|lost|won|made|gave|took)\s(?:its|their|his|her)\s")
DUE = re.compile(r"(?:(?:had|has|have) been|was|were|is|are)\s(?:(?:first|originally|initially|already|long)\s)?(?:promised|due|ordered|delivered|awaited|scheduled|planned)\b(?!\sto\b)")  # what nobody says of a body or a place
REPORT_ON = re.compile(r"\b(?:(?:the|an?|its|their|his|her)\s(?:[a-z]+[’']s?\s)?|[A-Z][\w-]+[’']s?\s)(?:(?!of\b)[a-z-]+\s){0,2}?(?:report|decision|ruling|verdict|vote|bill|hearing|findings|statement|study|inquiry|review|investigation)\s(?:on|into|about|over)\s$")
CAUSED = re.compile(r"(?:(?:has|had|have)\s)?(?:set off|led to|caused|triggered|sparked|prompted|provoked|unleashed|touched off|brought about|killed|injured)\b")
FROM_PLACE = re.compile(r"\s(?:from|in|of|at|near|outside)\s$")
OF_A_DAY = re.compile(r"\s(?:on|in)\s(?:the\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{1,2})?)(?=\s(?:of|in|at|near|against|by|from)\b)")
STAGE = re.compile(r"^(?:the\s)?(?:last|first|final|early|closing|opening)\s(?:minutes|hours|days|weeks|months)\sof\s(?=[a-z])|^the (?:first|second|third|last|only|next) time\s(?=[A-Z])")  # 'the last hours of talks that began': talks began
WITHIN = re.compile(r"\s(?:from|after|since|during)\s(?=(?:an?|the)\s)")  # 'the toll from a storm that hit': a storm hit
SAID_ITS = re.compile(r"(?P<who>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})\s(?:said|says|announced|confirmed|warned)\s(?:that\s)?")
MANY = re.compile(r"^[A-Z][a-z]+[^su]s$|^(?:Both|Two|Three|The (?:two|three))\s")  # no 'it'
PERSONAL = re.compile(r"(?:his|her)\s", re.I)
NOUN_BEHIND = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|no|any|some)\s")
ITS_DAY = re.compile(r"\s(?:in|on|since|by)\s(?:(?:early|late|mid-?)\s?)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s?)?(?:\d{1,2},?\s)?(?:(?:19|20)\d\d)$|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")  # of 'The gap in 1979 was small; by 2015 it had grown'
NOBODY = re.compile(r"(?:Nobody|No one|None|Everyone|Everybody|Somebody|Someone|Nothing|Everything|Most people|People)\b")
OBJECT = re.compile(r"\b(?:signed|passed|approved|rejected|launched|announced|presented|published|opened|unveiled|adopted|issued|bought|sold|built|vetoed|proposed|introduced|ordered)\s(?:the|an?|its|his|her|their)\s(?P<what>[a-z-]+(?:\s[a-z-]+)??)(?=[,.;]|\s(?:on|in|at|to|for|by|with|from|that|which|into)\b|$)")
INNER = re.compile(r"\s(?:when|as|after|before|because|while)\sthe\s(?P<what>[a-z-]+(?:\s[a-z-]+)?)\s(?:was|had|is|has|[a-z]{3,}ed|sank|fell|broke|burst|left|ran|hit|struck|caught|went|came)\b")  # 'Nobody was on board when the boat sank; it'
WHAT = re.compile(r"\s(?:which|that|who|whose)\s")


SPEAKS = re.compile(r"(?:said|told|announced|declared|promised|apologi[sz]ed|thanked|warned|confirmed|admitted)\s")
WHEN_SOMEBODY = re.compile(r",\s(?:when|as|after|because|while)\s(?=(?:the|an?|its|his|her|their)\s[a-z]|[A-Z])")


OF_A_PLACE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,2}?(?P<who>[a-z]+)\s(?:from|of|in|at)\s(?:[A-Z][\w’'-]+\s?){1,3}$")
OPENS = re.compile(r"(?:(?:was|were|is|are|had been|should have|would|will)\s)?(?:(?:due|supposed|meant|set|expected)\s)?(?:to\s)?(?:have\s)?(?:open|begin|start|resume|be held|take place|opened|began|begun|started|resumed|taken place)\b")
ONE_STAGE = "round hearing session meeting trial vote summit conference strike campaign election festival match race visit exhibition congress inquiry".split()
STAGES = frozenset((*ONE_STAGE, "rounds", "talks", "negotiations", "works", "works'"))
A_STAGE = re.compile(rf"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s){{0,2}}?(?:{'|'.join(ONE_STAGE)})(?:\sof\s(?:talks|negotiations|voting))?(?=\s(?:meant|intended|aimed|on|about|over|between|with|to|for|in)\b)")
ONE_OF = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[a-z-]+\s)?(?P<who>[a-z]+)\sof\s(?P<what>(?:the|an?|its|their)\s(?:[\w’'-]+\s){0,2}?[\w’'-]+)")


def relative_subject(before: str, relative: re.Match[str], words: str, people: tuple[Named, ...]) -> str:
    """What the relative clause `words` tells of, in those before it; '' where that is not sure."""
    subject = (appositive_of(before) if relative[0].startswith(", who ") else "") or STAGE.sub("", antecedent(before if relative[0].startswith(",") else WITHIN.split(before)[-1]))
    subject = agreeing(subject, before, words)
    if relative[1] in ("that", "which") and (one := ONE_OF.fullmatch(subject)) and human(one["who"]) and not human(one["what"].split()[-1]):
        subject = one["what"]  # 'The captain of the ship that ran aground': the ship
    if relative[1] == "who" and (whose := OF_A_PLACE.search(before)) and subject and before.endswith(subject) and human(whose["who"]):
        subject = before[whose.start() :].strip()  # 'the beekeeper from Agrilos, who was arrested': the beekeeper
    if relative[1] == "which" and OPENS.match(words) and subject.split() and subject.split()[-1].lower() not in STAGES and not A_STAGE.match(subject) and (stage := A_STAGE.search(before)):
        subject = stage[0].strip()  # 'The third round of talks on the duties on steel, which was to open on Thursday': the round
    if subject.startswith("its ") and before.endswith(subject) and (owner := SAID_ITS.fullmatch(before.removesuffix(subject))):
        subject = owned(subject, owner["who"], people)  # 'Rubex said its offer, which closes on Friday, stands'
    return subject


def said_of_its(named: str, text: str, sentence: tuple[int, int], people: tuple[Named, ...]) -> str:
    """'Its plant' as 'Rubex's plant' in 'Rubex said that its plant, hit by a fire in March, would reopen'."""
    owner = SAID_ITS.match(text, *sentence) if named.startswith("its ") else None
    return owned(named, owner["who"], people) if owner and text.startswith(f"its {named.split()[1]}", owner.end()) and one_body(text, *sentence, people) else named


def owned(thing: str, who: str, people: tuple[Named, ...]) -> str:
    """'Its offer' as 'Rubex's offer'; as it stands where Rubex is a person."""
    return thing if any(n.type == "person" and who.endswith(n.name.split()[-1]) for n in people) else f"{who}{possessive(who)} {thing.removeprefix('its ')}"


def subject_before(text: str, sentence: tuple[int, int], start: int, people: tuple[Named, ...]) -> str:
    """The subject that a clause which begins at `start` with its verb shares with the one before it; '' where that is not sure."""
    if SPEAKS.match(text, start) and (beside := [*WHEN_SOMEBODY.finditer(text, sentence[0], start)]) and (who := subject_phrase(text[beside[-1].end() : start].removesuffix(" and "))):
        return who  # 'The strike ended on Friday, when Ada Pool came out and said': Ada Pool said
    said = REPORTED.match(text, sentence[0], start)
    name = subject_of(sentence[0], people) if not said else None
    led = INTRODUCED.match(text, sentence[0], start) if not said else None
    name = name or subject_phrase(DATELINE.sub("", text[at.end() if (at := said or led) else sentence[0] : start]), whole=True)
    return "" if WHAT.search(name) else name


SPEECH_ACT = re.compile(r"(?:(?:had|has|have)\s(?:(?:on|in)\s[A-Z][a-z]+\s)?)?(?:denied|said|announced|promised|warned|told|refused|asked|sued|hired|applied|argued|appealed|offered|admitted|insisted|complained|claimed|declared|pledged|apologi[sz]ed|threatened|agreed|bought|sold|filed|laid off|dismissed|sacked)\b")
PHYSICAL = re.compile(r"(?:had\s|has\s)?(?:killed|injured|wounded|destroyed|damaged|swept|sank|sunk|capsized|crashed|burned|burnt|burst|collapsed|exploded|broke out|hit|struck|derailed|flooded|gutted)\b")
TOLD_ABOUT = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){0,2}?(?:inquiry|inquest|investigation|probe|report|trial|hearing|study|book|film|article|debate|talks|questions|lawsuit|case)\s(?:into|on|over|about|after|of)\s")
ABOUT = re.compile(r"\s(?:into|on|over|about|after|of)\s(?=(?:the|an?|its|his|her|their)\s|[A-Z])")
PAPER_ABOUT = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}?(?:report|survey|study|draft|proposal|letter|bill|petition|list|memo|memorandum|audit|request|complaint|opinion|motion|manifesto|appeal|plan|document|file|questionnaire|analysis|review|inventory|estimate|invoice|application|note|e-mail|email)\s(?:by|of|from|on|for|about|to|against)\s[^,;:“”\"]{2,110}$")
PAPER_GOES = re.compile(r"(?:(?:(?:had|has|have) been|was|were|is|are)\s(?:also\s|then\s|only\s|first\s)?(?:given|handed|submitted|sent|presented|published|released|signed|read out|leaked|circulated|made public|delivered|filed|tabled|posted|obtained|seen|completed|drawn up|drafted|written|put (?:to|before)|passed (?:to|on)|laid before|forwarded|shown|approved|adopted|rejected)\b|(?:had\s)?(?:arrived|reached|appeared|came out|leaked)\b)")
ARRIVES = re.compile(r"(?:had\s)?(?:arrived|reached|appeared|came)\b|(?:was|were|had been)\s(?:seen|completed|shown)\b")
SIGNED = re.compile(r"(?:was|were|had been)\s(?:approved|adopted|rejected|signed|published|passed)\b")
DEAL = re.compile(r"\b(?:deal|treaty|agreement|accord|pact|contract|law|bill|budget|loan|programme|program|[A-Z][\w’'-]*)$")
MOVER = re.compile(r"\b(?:ships?|vessels?|ferry|ferries|boats?|tankers?|freighters?|trains?|planes?|aircraft|bus|buses|lorry|lorries|trucks?|teams?|delegations?|convoys?|aid|bod(?:y|ies)|troops|missions?|storms?|cyclones?|hurricanes?|cargo|bridge|dam|[A-Z][\w’'-]*)$")
LASTS = re.compile(r"(?:(?:was|were|is|are|had been|has been|had|has|will|would|should)\s)?(?:(?:due|supposed|expected|meant|planned)\s)?(?:to\s)?(?:have\s)?(?:last(?:ed|s)?|end(?:ed|s)?|begin|began|begun|start(?:ed|s)?|run|ran|continued?|resumed?)\b")
STAY_IN = re.compile(r"\b(?:the|an?|his|her|its|their)\s(?:[a-z-]+\s){0,2}?(?:visit|trip|journey|tour|stay|talks|meeting|summit|strike|trial|hearing|mission|siege|campaign|session|round|festival|fair|match|race)\s(?:to|in|at|of|with|by|between)\s(?:the\s)?$")


def agreeing(subject: str, before: str, words: str) -> str:
    """The subject that the verb of a relative clause agrees with: 'the restriction on the accounts', of which 'was to be lifted' is told."""
    if (there := THERE_ARE.search(before)) and subject and before.endswith(f" of {subject}") and there.end() == len(before) - len(subject) - len(" of "):
        return f"{there['head']} of {subject}"  # 'there are photographs of the cases that were made in May'
    if PAPER_GOES.match(words) and (paper := PAPER_ABOUT.search(before)) and verb_at(WORDS.findall(before[paper.start() :])) < 0 and not (ARRIVES.match(words) and MOVER.search(before) or SIGNED.match(words) and DEAL.search(before)):
        return before[paper.start() :]  # 'a survey by the faculty in Tarsk that was handed to the ministry': the survey
    if PHYSICAL.match(words) and TOLD_ABOUT.match(subject):
        return ABOUT.split(subject)[-1]  # 'the inquiry into the blaze that killed 12', 'the report on the ship, which sank'
    if RUNS_OUT.match(words) and (held := HELD_IN.search(before.removesuffix(subject))) and before.endswith(subject) and subject.split()[0] in DETERMINERS:
        return held["what"]  # 'a sit-in in the canteen, which ended'
    if subject[:1].isupper() and CAUSED.match(words) and FROM_PLACE.search(before.removesuffix(subject)) and (happening := [*happened().finditer(before)]):
        return OF_A_DAY.sub("", before[happening[-1].start() :])  # 'the arrest on May 3 of two men from Tarsk, which set off a march'
    if subject[:1].isupper() and LASTS.match(words) and before.endswith(subject) and (stay := STAY_IN.search(before.removesuffix(subject))):
        return before[stay.start() :]  # 'her visit to Tarsk, which was to have lasted until Sunday'
    if PROMISED.match(words) and before.endswith(subject) and (paper := REPORT_ON.search(before.removesuffix(subject))):
        return f"{before[paper.start() :]}"  # 'the agency's report on the outage, which had been promised for Thursday'
    if subject[:1].isupper() and DUE.match(words) and before.endswith(subject) and (head := HEADED.search(before.removesuffix(subject))):
        return before[head.start() :]  # 'a new crane for Tarsk, which had been due in May': the crane
    if OWNER.search(subject) and ITS_DEED.match(words) and " of " in subject:
        return subject.rpartition(" of ")[2]  # 'the offer of the firm, which raised its price': the firm did
    if SPEECH_ACT.match(words) and " of " in subject and subject.split()[0].lower() in DETERMINERS and not human(subject.split(" of ")[0].split()[-1]) and not OWNER.search(subject.split(" of ")[0].lower()) and (owner := subject.rpartition(" of ")[2])[:1].isupper() | bool(OWNER.search(owner)):
        return owner  # 'the licence of Peak Airways, which had denied that': Peak Airways had
    one, more = ONE_DOES.match(words) is not None, MANY_DO.match(words) is not None
    if not subject or not (one or more) or " and " in subject:
        return subject
    owner, of, owned = subject.rpartition(" of ")
    if of and (LAST_NOUN_MANY.search(owner) is None) == more and (LAST_NOUN_MANY.search(owned) is None) == one and owned.split()[0].lower() in DETERMINERS:
        return owned  # 'the owners of the bank, which was closed'
    many = LAST_NOUN_MANY.search(subject) is not None
    if many != one:
        return subject
    head = HEADED.search(before.removesuffix(subject)) if before.endswith(subject) else None
    if head and (LAST_NOUN_MANY.search(head["noun"]) is None) == many:
        return f"{before[head.start() :]}"
    return subject


@cache
def happened() -> re.Pattern[str]:
    """'The arrest …', 'a strike …': where the name of a happening begins."""
    return re.compile(rf"\b(?:the|an?|its|his|her|their)\s(?:[a-z-]+\s)?(?:{event_nouns()}|arrests?|detention|seizure|killings?|deaths?|dismissal|shutdown)\b")


def one_body(text: str, start: int, end: int, people: tuple[Named, ...]) -> bool:
    """Does the text between name no more than one body?"""
    return len({n.name for n in people if n.type == "organisation" for s, _ in n.mentions if start <= s < end}) < 2


def body_before(before: str, people: tuple[Named, ...]) -> str:
    """The body that is the subject of a clause: whom 'it' means in one that hangs on it; '' where that is not sure."""
    subject = "" if WHAT.search(before) else subject_phrase(DATELINE.sub("", before))
    if subject.isalpha() and subject[:1].isupper() and not any(n.name.endswith(f" {subject}") for n in people if n.type == "person"):
        return subject  # one word that is nobody's surname
    return subject if OWNER.search(subject) or any(n.type == "organisation" and subject.endswith((n.name, *n.aliases)) for n in people) else ""


def meant_by(pronoun: str, before: str, people: tuple[Named, ...]) -> str:
    """The subject of the clause before, or for 'it' behind a person the first new thing there: 'Her lawyer filed an appeal; it'."""
    subject = ITS_DAY.sub("", subject_phrase(before))
    if NOBODY.match(subject):
        inner = INNER.search(before)
        return f"the {inner['what']}" if inner and pronoun.lower() == "it" else ""
    if pronoun.lower() == "it" and not any(n.type == "person" and n.name in subject for n in people) and human(subject.split()[-1] if subject else ""):
        made = OBJECT.search(before) or NEW_THING.search(before)
        return f"the {made[1]}" if made else ""  # 'The president signed the law; it takes effect': the law
    person = PERSONAL.match(before) or any(n.type == "person" and (n.name in subject or subject.endswith(n.name.split()[-1])) for n in people)
    if pronoun.lower() != "it" or not person and not MANY.search(subject):
        return subject
    things = NEW_THING.findall(before)
    if not things and not PERSONAL.match(before) and not NOUN_BEHIND.search(before, len(subject)):
        return subject  # 'Marj al-Nur has been here before; it was fined': what a name like a person's means
    return f"the {things[0]}" if things else ""


def subject_of(start: int, people: tuple[Named, ...]) -> str | None:
    """The person whom a sentence that begins at `start` names in its first words."""
    return min(((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if start <= s < start + 12), default=(0, None))[1]

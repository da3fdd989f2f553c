"""What a day is of, in few words: 'date of the hearing in Solan', 'when the pool will open'."""

import re
from collections.abc import Iterable, Sequence

from generator.clauses import verb_at
from generator.gazetteer import gazetteer
from generator.wording import MONTHS, WEEKDAYS, words

SAY = {  # user-visible sentences
    "date": "date of {what}",
    "end": "end of {what}",
    "when": "when {what}",
    "until": "until when {what}",
}
A_MONTH = "|".join([*MONTHS, *[rf"{m[:3]}\." for m in MONTHS], "Sept\\."])
DAY = (  # as it is printed
    rf"(?:(?:(?:next|this|last|coming)\s)?(?:{'|'.join(WEEKDAYS)}),?\s)?(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{A_MONTH})|(?:{A_MONTH})\s\d{{1,2}}(?:st|nd|rd|th)?)\b(?:,?\s(?:19|20)\d\d\b)?"
    rf"|(?:the\s)?(?:(?:start|beginning|middle|end)\sof\s)?(?:(?:early|mid|late|next)[ -])?(?:{A_MONTH})(?!\w)(?:\s(?:19|20)\d\d\b)?|(?:next|this|last|coming)\s(?:{'|'.join(WEEKDAYS)})\b(?:\sweek)?|(?:{'|'.join(WEEKDAYS)})(?:\sweek)?\b|the\s\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|(?:next|this|last)\s(?:week|month|year|spring|summer|autumn|winter|fall)\b|(?:spring|summer|autumn|winter)\s(?:19|20)\d\d\b|today\b|tomorrow\b|yesterday\b|(?:19|20)\d\d\b")
OF_DAY = re.compile(rf"(?P<lead>,?\s(?:(?:only|already|again|now|as early as|no later than|at the latest)\s)?(?:(?P<until>until|till|up to)|on|by|for|from|before|in|to|at|not before|no earlier than|as of)|,|^|\s(?=next|this|last|coming|today|tomorrow|yesterday|{'|'.join(WEEKDAYS)}))\s?(?:{DAY})(?:,?\s(?:at the latest|as (?:announced|planned|promised|gazetted|scheduled)|at (?:noon|midnight|\d[\d.:]*(?:\s?[ap]\.m\.)?|[a-z]+)(?=[,.]|$)))?")
SAID = re.compile(r",\s(?:[^,;]{2,60},\s){0,2}(?:[^,;]{2,60}\s)?(?:said|says|told|announced|reported|reports|confirmed|explained|added|wrote|promised(?!\sfor\b)|according to)\b[^;]*$")
TELLING = re.compile(r"^(?:[^;“”\"]{3,120}?)\b(?:said|says|announced|announces|conceded|confirmed|explained|repeated|insisted|stressed|warned|declared|believes|told\s[^;,]{3,40}?|promised|expects|hopes|estimates|reported|known|remembered)\s(?:on\s\w+day\s|in\s\w+\s)?(?:(?:on\s\w+day\s|in\s(?:[A-Z]\w+\s){1,2})?that\s(?=[^;]*\b(?:would|will|could|is|are|was|were|had|has)\b)|(?=(?:the|a|an|its|their|his|her|[A-Z])\b[^;,]*\b(?:would|will|could|is|are|was|were|had|has)\b))")
LOOSE = re.compile(r"\s(?:now|meanwhile|therefore|also|still|then|in principle|again|probably)(?=\s)")
PARTS = re.compile(r",?\s(?:in the (?:morning|afternoon|evening|night)|at (?:noon|midnight|dawn|night|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|a week on \w+|for half a year|(?:an?|one|two|three|four|\d+) (?:days?|weeks?|months?) (?:later|earlier) than [^,.;]+)(?=[\s,.]|$)")
WHOSE = re.compile(r"\s(?:at|in|of|on|with|for) (?:his|her|its|their)\b.*")
HEADS = words("vote ballot hearing talks talk round meeting session summit strike stoppage walkout visit trip signing arguments debate reading election elections congress assembly conference trial sitting match game final race festival ceremony opening reopening launch start restart end closure "
              "payment delivery handover publication ruling verdict deadline restoration repair repairs return referendum protest demonstration march rally concert show launch test flight inspection audit census poll convention forum parade funeral wedding move transfer sale auction tender "
              "exam exams inquiry consultation cutover entry effectivity introduction abolition")
NP = r"(?:(?:[Tt]he|[Aa]n?|[Tt]his|[A-ZÀ-Þ][\w’'–-]+(?:['’]s)?)\s)?(?:(?!(?:and|which|that|who|is|are|was|were|has|have|had|will|would|been|be|from|until|for|by|on)\b)[\w’'–-]+\s){0,5}?(?:(?!(?:and|which|that|who|is|are|was|were|has|have|had|will|would|been|be|from|until|for|by|on)\b)[\w’'–-]+)(?:\s(?:of|on|in|at|to|between|with)\s(?:(?:the|an?|its|their)\s)?(?:(?!(?:and|which|that|who|is|are|was|were|has|have|had|will|would|been|be|from|until|for|by|on|to)\b)[\w’'–-]+\s?){1,4}?)?"
SET = r"(?:pencilled in|set|planned|scheduled|listed|promised|due|expected|announced|fixed|called|foreseen|down|meant|supposed|booked|to be held|to take place|to have (?:been|taken place))"
MOVED = r"(?:postponed|pushed(?:\sback)?|moved(?:\sback|\sforward)?|put (?:off|back)|delayed|slipped|rescheduled|reset|adjourned|brought forward|extended|prolonged|deferred)"
NOUNS = tuple(re.compile(p) for p in (
    rf"(?:^|[,;]\s|\bthat\s)(?P<np>{NP})(?:,\s|\s)(?:(?:first|last|originally|initially|previously|earlier|long)\s)?(?:pencilled in|set|planned|scheduled|listed|promised|due|expected|announced|fixed)\s(?:for|on|in)\s",
    rf"(?:^|[,;]\s|\bthat\s)(?P<np>{NP})(?:,\s[^,;]{{3,60}},)?\s(?:has|have|had|was|were|is|are|will be)\s(?:(?:also|therefore|now|again|then|been|since|already|once)\s){{0,3}}{MOVED}\b",
    rf"(?:^|[,;]\s|\bthat\s)(?P<np>{NP})\s(?:has|have|had|was|were|is|are)\s(?:(?:now|been|also|originally|first|initially|earlier|previously)\s){{0,2}}{SET}\b",
    rf"\b(?:put off|postponed|moved|pushed back|delayed|deferred|adjourned|extended|set|fixed|called|scheduled|rescheduled|brought forward|put back)\s(?P<np>(?:the|an?|oral|new|next)\s{NP})(?=\s(?:from|to|for|until|by|on)\b|,|\.|$)",
    rf"(?:^|[,;]\s)(?P<np>{NP}),\son\s(?:{DAY}),",
    rf"\b(?:summoned|called|cited|invited)\s[^;]{{3,110}}?\sto\s(?P<np>(?:the|an?)\s{NP})(?=[,.]|$|\s(?:on|for|next|this|at|in)\b)",
))  # fmt: skip
PLANNED = re.compile(r"\b(?:(?:has|have) to|wanted to|wants? to|(?:was|were|is|are) (?:first |originally |initially |previously )?due|lasts|is down for|expects? to|will|would|is (?:due|set|expected|scheduled|planned|supposed|meant)? ?to|are (?:due|set|expected|scheduled|planned|supposed|meant)? ?to|was (?:due )?to|were (?:due )?to|must|can|could|begins?|starts?|ends?|opens?|expires?|takes? effect|is due|are due|was due|plans? to|aims? to|hopes? to|has until|have until|returns?|runs? out)\b")
PRONOUN = re.compile(r"(?:It|They|He|She|This|That|We|You|I|There|Its|His|Her|Their|Our|These|Those|it|they|he|she)\b")
JOINING = re.compile(r"^(?:but|so|and|while|though)\s(?=the\s|an?\s)")
ITS_DAY = re.compile(r"^(?:Tomorrow|Today|Tonight|Yesterday)['’]s\s")
A_TIME = re.compile(r"\b(?:day|week|month|year|morning|evening|time)\s(?:the|an?)\b")
LONGEST, FEWEST = 15, 2  # words of a heading


def day_heading(texts: Sequence[str], past: bool = False) -> str:
    """Of the first text that tells of it and of others that tell of the same; '' where none can be made a phrase. `past`: it has happened."""
    texts = [t for i, t in enumerate(texts) if not i or not t.startswith("…")]
    named = [] if past else [what for text in texts for what in _things(text)]
    sure = [what for what in named if _told(what, texts)]
    if sure:
        return SAY["date"].format(what=max(sure, key=lambda n: (not _head(n).isdisjoint(words(texts[0])), min(len(n.split()), 6))))
    clauses = [heading for i, text in enumerate(texts) if (heading := _clause(text, past)) and (not i or past or len(words(text) & words(texts[0])) > 1)]
    plain = [c for c in clauses if not MEANT.search(c)]
    if plain or clauses or named:
        return (plain or clauses or [SAY["date"].format(what=what) for what in named])[0]
    others = [] if past else [text for i, text in enumerate(texts) if not i or len(words(text) & words(texts[0])) > 1]
    return next((heading for text in others if (heading := of_clause(text))), "")


def _told(what: str, texts: Sequence[str]) -> bool:
    """Whether the first of the texts knows its noun, or two others do."""
    return not words(texts[0]).isdisjoint(_head(what)) or sum(not words(text).isdisjoint(_head(what)) for text in texts) > 1


def _head(what: str) -> frozenset[str]:
    return words(re.split(r"\s(?:of|on|in|at|between|with|to|for)\s", what)[0].rpartition(" ")[2])


def _things(text: str) -> Iterable[str]:
    text = SAID.sub("", text.strip(" .…"))
    for pattern in NOUNS:
        for m in pattern.finditer(text):
            if A_TIME.search(m["np"]):
                continue
            what = ITS_DAY.sub("the ", JOINING.sub("", WHOSE.sub("", OF_DAY.sub("", m["np"])).strip(" ,")))
            if FEWEST <= len(what.split()) <= LONGEST and not PRONOUN.match(what) and not _head(what).isdisjoint(HEADS) and not what[-1].isdigit() and (len(what.split()) > FEWEST or not what.endswith("deadline")):
                yield _begun(re.sub(r"^(?:[Aa]n?|[Tt]his)\s", "the ", what))


def _clause(text: str, past: bool = False) -> str:
    """'when the inquiry is to report' of 'The inquiry is to report by June 30'; '' for what cannot stand alone."""
    text = SAID.sub("", text.strip(" .…"))
    text = TELLING.sub("", text, count=1)
    told = text
    for pattern, instead in TURNED:
        text = pattern.sub(instead, text, count=1)
    turned = told != text
    until = next((m for m in OF_DAY.finditer(text) if m["until"]), None)
    text = re.sub(r"\s{2,}", " ", OF_DAY.sub("", PARTS.sub("", text)))
    text = LOOSE.sub("", text).strip(" ,;:–—-")
    text = re.split(r";\s|,\s(?:which|who|where|when|but|so|and|the|after|as|because|while)\s|\s(?:rather than|instead of|because|after|unless)\b|\s\(", text)[0].strip(" ,")
    text = ASIDE.sub(r"\1", text)
    if past and THING.fullmatch(text):
        return SAY["date"].format(what=_begun(text))
    if PRONOUN.match(text) or not (past or turned or PLANNED.search(text)) or not FEWEST < len(text.split()) <= LONGEST or UNFIT.search(text):
        return ""
    return SAY["until" if until and LASTS.search(text) else "when"].format(what=_begun(text))


def of_clause(text: str) -> str:
    """'when the tribunal rules on the appeal' of 'The tribunal rules on the appeal on 12 May', 'date of the match' of 'The match was brought forward to Friday': by its subject and its verb."""
    text = PLANNED_THAT.sub("", TELLING.sub("", SAID.sub("", BETWEEN.sub(" ", text.strip(" .…"))), count=1))
    until = next((m for m in OF_DAY.finditer(text) if m["until"]), None)
    text = re.sub(r"\s{2,}", " ", OF_DAY.sub("", PARTS.sub("", AT_FIRST.sub("", text, count=1))))
    text = re.split(r";\s|,\s|\s(?:rather than|instead of|because|after|unless|although)\b|\s\(", LOOSE.sub("", text).strip(" ,"))[0]
    tokens = POSSESSIVE.sub("the ", text, count=1).split()
    at = _plan_at(tokens)
    subject, did = _begun(" ".join(tokens[:at])) if at > 0 else "", " ".join(tokens[at:])
    if not subject or PRONOUN.match(subject) or subject.split()[0] in LEADING:
        return ""
    wanted = WANTED.match(did)
    if not wanted and (moved := SET_OR_MOVED.match(did)):
        subject = re.sub(r"^an? ", "the ", subject)
        return _short(subject if ENDS_IN_TIME.search(subject) else SAY["end" if moved[0].endswith(("prolonged", "extended")) else "date"].format(what=subject))
    if wanted:
        did = f"{'are' if _is_several(subject) else 'is'} to {did[wanted.end():]}"
    elif not WILL_DO.match(did) and did.split()[0].lower() not in COMING:
        return ""
    return _short(SAY["until" if until and LASTS.search(did) else "when"].format(what=f"{subject} {did}"))


def _plan_at(tokens: Sequence[str]) -> int:
    """Where the verb stands: the first finite one, or one in the present that tells of a plan."""
    at = verb_at(tokens)
    present = next((i for i, w in enumerate(tokens) if i and w in COMING and tokens[i - 1].lower() not in NO_SUBJECT), -1)
    return at if at > 0 and (present < 0 or at <= present) else present


def _is_several(subject: str) -> bool:
    head = re.split(r"\s(?:of|in|at|for|from|with|on)\s", subject)[0]
    return " and " in head or head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _short(heading: str) -> str:
    return heading if FEWEST < len(heading.split()) <= LONGEST and not ENDS_OPEN.search(heading) and not UNFIT.search(heading) else ""


COMING = frozenset(  # verbs in the present that tell what is to come
    f"{verb}{end}" for verb in "close open reopen start begin resume apply end expire lapse meet rule vote decide leave sail arrive depart return sit sign publish present report run appear play take hold move enter cease stop host face hand receive pay become retire step fly race hear restart stay remain last continue exchange swap".split()
    for end in ("", "s")) | frozenset("goes go applies flies does falls fall comes come".split())
LEADING = frozenset("when if as while in at on for by under with from until after before since there".split())
NO_SUBJECT = frozenset("to the a an this that its their his her our of in on at for by with from and or no every each".split())
PLANNED_THAT = re.compile(r"^(?:It (?:is|was|has been) (?:now |then |also )?(?:planned|agreed|expected|hoped|announced|decided|foreseen|likely)|The (?:plan|aim|idea|hope|intention) (?:is|was)) that\s")
BETWEEN = re.compile(r",\s(?:which|who|whose|where|due|closed|first|originally|initially|previously|earlier|long|now|in force|in effect|set|scheduled|expected|planned|announced|called|named|led|based|run|owned|headed|chaired|signed|agreed|the|an?|its|his|her|their)\b[^,]*,\s")
AT_FIRST = re.compile(rf"^(?:From|On|By|In|Until|Before|At|As of)\s(?:{DAY}),?\s|^(?:Under|In|At|With)\s[^,]{{3,50}},\s|^(?:The|On the) (?:next|same|following|previous) \w+,?\s")
POSSESSIVE = re.compile(r"^(?:Its|Their|His|Her)\s")
SET_OR_MOVED = re.compile(rf"(?:has|have|had|was|were|is|are|will|would)\s(?:(?:also|therefore|now|again|then|been|be|since|already|once|not|first|originally|only|to)\s){{0,4}}(?:{MOVED}|{SET}|held|put)\b|(?:slipped|slips)\b")
ENDS_IN_TIME = re.compile(r"\b(?:deadline|date|day|limit|term|period)\b")
WANTED = re.compile(r"(?:(?:has|have|had|is|are|was|were)\s(?:(?:now|also|been|not|yet)\s){0,2})?(?:voted|votes?|agreed|agrees?|decided|decides?|plans?|planned|planning|wants?|wanted|vowed|promised|promises?|resolved|intends?|hopes?|hoped|aims?|aimed|told|ordered|asked|expected|expects?|due|bound|likely|obliged|required|sentenced|able)\sto\s")
WILL_DO = re.compile(r"(?:will|would|shall|must|may|can|could|should)\s|(?:is|are|was|were|has|have)\sto\s")
ENDS_OPEN = re.compile(r"\b(?:will|would|shall|must|may|can|could|should|has|have|had|been|now|only|also|who|whose|than|more|its|their|his|her|into|as)$")
TURNED = tuple([(re.compile(p), instead) for p, instead in (  # into a plain statement
    (r"^.*?\b(?:gives|gave|given)\s(the\s[a-z]+|[A-Z]\w+)\suntil\b.*?\sto\s", r"\1 has to "),
    (r"\b(has|have|had)\suntil\b[^;,]*?\sto\s", r"\1 to "),
    (r"\b(?:has|have|had) been (?:told|asked|ordered|instructed) to\b", "is to"),
    (r"\b(?:does|do) not (\w+) (?=until\b)", r"\1s "),
    (rf"\b(will|would) not (?=(?:\w+ ){{1,3}}?(?:until|before) (?:{DAY}))", r"\1 "),
    (r"\bis (?=until\b)", "lasts "),
    (r"^[^;,]*?\bgave\s(the\s[a-z]+)\s(?=until\b)", r"\1 lasts "),
    (r"^[^;,]*?\b(?:expects?|expected|wants?|wanted|hopes?|hoped)\s((?:the|an?|one|[A-Z])\b[^;,]{2,40}?)\sto\s", r"\1 is to "),
)])
THING = re.compile(r"(?:[Tt]he|[Aa]n?)\s[\w’'-]+(?:\s[\w’'-]+)?")  # 'the letter'
LASTS = re.compile(r"\b(?:runs?|stays?|remains?|lasts?|continues?|in force|open|shut|closed|valid|suspended|frozen)\b")
ASIDE = re.compile(r"^((?:[Tt]he\s|[Aa]n?\s|[A-ZÀ-Þ])[^,]{2,40}),\s(?:(?:the|an?|its|his|her|long|first|originally|[a-z]+)(?:\s[^,]{3,60}|)(?:,\s[^,]{3,40})?,)")  # 'Ada Pool, chief pharmacist at the clinic,'
MEANT = re.compile(r"\b(?:it|him|her|them|he|she|they|his|their)\b")
UNFIT = re.compile(r"\b(?:from|to|on|by|for|until|till|in|at|of|the|a|an|and|not|be|with)$|\s(?:from|by|until)\s(?:to|from|by|until)\b|\b(?:not|no longer|never|our|we|you|that|which)\b|[“”\"\[]|^(?:In|At|On|From|For|By|After|Before|Under|With|As|If|When|While|Since)\b")


def _begun(text: str) -> str:
    """Without the capital of a sentence's first word."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if first.lower() in gazetteer().common or ABSTRACT.match(first) else text


ABSTRACT = re.compile(r"(?:The|An?|No|Payments?|[A-Z][a-z]+(?:tion|sion|ness|ment|tors|[rtc]ers|ists|ants|ments|tions|ings|yees))$")

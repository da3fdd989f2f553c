"""The clause of a sentence that a date belongs to, told as a line of a timeline."""

import re

from generator.antecedents import antecedent, named_pronoun, other_person, possessive, subject_phrase
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import lasting, named_happening, participial
from generator.model import Named, Quote
from generator.shortening import ATTRIBUTION, EDGE, HANGING, balanced, shortened, without_stop

LEAST_CHARS, BRIEF = 28, 16
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|\w{3,}ed|said|says|met|told|left|began|held|gave|took|made|"
    r"came|went|put|set|fell|rose|won|lost|flew|sent|cut|hit|wrote|spoke|saw|got|kept|led|paid|sold|bought|drew|threw)\b"
)
SHORT_VERB = re.compile(r"(?:died|fled|shot|struck|ran|sat|stood|grew|broke|drove|chose)\b")
SUBORDINATE = re.compile(r"(?:(?:just|only|about|barely|shortly|soon|\w+ (?:days|weeks|months|years)) ){0,3}(after|before|since|when|as|while|with|although|once|because|if|until)\b\s+(?!(?:this|that|these|those)(?:,|\s+(?:on|in|at|all|both|the|an?|mr|ms|mrs|dr)\b))", re.I)
CUT = re.compile(
    r"(?:;|:(?!\s?[\"“«„])|\s[—–]|—|\s--)\s?|"
    r",?\s+(?:(?:(?:(?:more|less) than|at least|nearly|almost|about|around|barely|only|just|over|some)\s)?"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|several|some|\d+)\s(?:hour|day|week|month|year)s?\s(?:after|before)|"
    r"(?:(?:(?:a\s)?few|two|three|four|five|six|ten|several|some|\d+)\s)?(?:minutes|hours|days|weeks|months|years)\safter)|after|when|because|since(?=\s(?:the|an?|its|his|her|their|[A-Z])\b))\s|"
    r",?\s+(?:but|while|whereas|although|though)\s|,\s+(?:and|then|which|who|whose|where|as|after|when|saying|adding|before|because|since)\s|"
    r"\sthat\s(?=(?:is|are|was|were|has|had|will|would|began|broke|failed|killed|ended|started|opened|closed|left|took|came)\b)"
)
OPENER = re.compile(
    r"^(?:(?:and|but|so|then|yet|while|whereas|although|though|that|which|who|as(?! of\b)|however|moreover|meanwhile|sure|still|also|currently|earlier|later)\b(?![’']),?\s*|"
    r"(?:to make matters worse|in reality|in fact|of course|as a result|for now|in return|in addition|at the same time|by contrast|"
    r"to that end|as expected|so far|for example|for instance|as it happens|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day),\s*|"
    r"(?:after|before|with) (?:this|that),?\s(?=(?:on|in|an?|the|all|both)\s|(?-i:[A-Z])))+",
    re.I,
)
DATELINE = re.compile(r"^\s*[A-Z][A-Z .'’/-]{2,30}(?:, [A-Z][\w.]{1,12}(?: \d{1,2})?){0,2},?\s(?:\([^()]{2,50}\)\s)?[-–—]{1,2}\s+(?=[A-Z])")
LEAD_DATE = re.compile(  # another day of the sentence, told from the day of publication
    r"^(?:(?:last|this|next|earlier this|earlier last|late last) (?:week|weekend|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today),?\s(?=(?:he|she|it|they|the|an?)\s|[A-Z])", re.I
)
INVERTED = re.compile(  # as translations put it: ', announced on Monday the minister Ada Pool'
    r",\s(?P<verb>said|announced|declared|explained|indicated|added|warned|stated|confirmed|reported)\s(?:on\s|this\s|last\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?P<who>(?!(?:to|in|at|by|on|for|that|from|with|before)\s)(?:the\s(?:[\w-]+\s){1,5}?)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})$",
    re.I,
)
ASIDE = re.compile(r",\s(?:who|which|whose)\s[^,;]{3,160},")
APPOSITION = re.compile(r",\s(?:the|an?|its|his|her|their)\s[^,]{3,60}$")
QUOTES = "\"“”«»„"
OPENS = re.compile("[\"“«„‘']")


def line_of(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], quotes: tuple[Quote, ...], dates: tuple[int, ...] = ()) -> str:
    """What happened on `date`, in the sentence's own words: a clause, its pronoun named, without the date phrase around it. `dates`: where all dates begin."""
    whole = text[sentence[0] : sentence[1]]
    named = named_happening(text, sentence, date, dates) or participial(text, sentence, date) or lasting(text, sentence, date, dates)
    if named:
        return capital(named_pronoun(named, text, sentence[0], people))
    if dated := DATED.search(text, sentence[0], date[0]) if text[date[1] : date[1] + 1] == "," else None:
        return capital(balanced(shortened(without_asides(without_stop(text[sentence[0] : dated.start() + 1] + text[date[1] + 1 : sentence[1]]), ""))))
    opening = next((q for q in quotes if 0 <= q.start - sentence[0] <= 2 and q.speaker and q.end <= date[0]), None)
    if opening and (apart := told_apart(text, (opening.end, sentence[1]), date[0])):
        return capital(shortened(apart))
    if opening and whole[:1] in QUOTES:
        return f"{opening.speaker}: “{shortened(opening.text.rstrip(',.'))}”"
    by = ATTRIBUTION.search(whole.rstrip(".")) or INVERTED.search(whole.rstrip(".")) or SOURCED.search(whole.rstrip(".")) if not whole.startswith(("“", '"')) else None
    tail = by.end("rest") if by and by.re is ATTRIBUTION else len(whole)  # a day in ', adding that …' is not when it was said
    if by and by.start() < date[0] - sentence[0] <= tail:
        who = by["who"] if by.re is SOURCED else f"{by['who']} {by['verb'].replace('told', 'said')}"
        return capital(shortened(f"{who}: {balanced(whole[: by.start()])}"))
    begun = next((q for q in quotes if q.speaker and date[1] <= q.start < sentence[1] < q.end and OPENS.search(text, q.start - 1, q.start + 1)), None)
    if begun:  # a quotation of several sentences: 'On Tuesday she said: “We wait. We hope.”'
        return f"{begun.speaker}: “{shortened(begun.text.rstrip(',.'))}”"
    start, end = bounds(text, sentence, date)
    inside = next((q for q in quotes if q.start <= date[0] < q.end and q.speaker), None)
    shared = coordinated(text, (start, end), date, dates)
    moved = RENEWED.search(text, start, end) and any(start <= d < end and not date[0] <= d < date[1] for d in dates)
    told = text[start:end] if moved else without_date(text, start, end, date)  # each of its days is needed to tell it
    words = without_asides(shared or told, text[date[0] : date[1]])
    if inside and (words.lstrip()[:1] in QUOTES or whole[:1] in QUOTES):
        return f"{inside.speaker}: “{shortened(inside.text.rstrip(',.'))}”"
    words = LEAD_DATE.sub("", OPENER.sub("", EDGE.sub("", without_stop(DATELINE.sub("", words)))))
    if start > sentence[0] and (relative := RELATIVE.search(text, sentence[0], start)) and relative.end() == start:
        before = text[sentence[0] : relative.start()]
        subject = antecedent(before if relative[0].startswith(",") else WITHIN.split(before)[-1])
        words = f"{subject}{possessive(subject) if relative[1] == 'whose' else ''} {words}" if subject else words
    elif start > sentence[0] and (leads := PREPOSITION.match(words)):
        words = words[leads.end() :]  # 'subject to approval, and to the consent of a court'
    elif text[start - 2 : start] == "; " and (pronoun := BARE_IT.match(words)) and (subject := subject_phrase(text[sentence[0] : start - 2])):
        words = subject + words[pronoun.end() :]
    elif start > sentence[0] and BARE_VERB.match(words):
        name = subject_of(sentence[0], people) or subject_phrase(DATELINE.sub("", text[sentence[0] : start]), whole=True)
        words = f"{name} {words}" if name else words
    words = other_person(named_pronoun(words, text, start, people), text, sentence[0], start, people)
    return capital(OTHER_DAY.sub(r"\1", balanced(shortened(words)))) if by else capital(balanced(shortened(words)))


DATED = re.compile(r",\s(?:dated|sent|written|signed)\s(?:on\s)?$")  # 'In the letter, dated May 3, she wrote …'
APART = re.compile(r",\s(?:who|which|where|whose)\s")


def told_apart(text: str, rest: tuple[int, int], date: int) -> str | None:
    """The clause of its own in which a date behind a quotation stands: '…”, she told the families, who wait since Tuesday'."""
    opened = APART.search(text, rest[0], date)
    who = antecedent(text[rest[0] : opened.start()]) if opened and first_comma(text, opened.end(), date) == date else ""
    return f"{who} {without_stop(text[opened.end() : first_comma(text, date, rest[1])])}" if who and opened else None


OTHER_DAY = re.compile(r"(,\s[^,]{3,60}\b(?:said|told|announced|reported|warned))\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=$|,\s)")  # on which it was told
RENEWED = re.compile(r"\b(?:first|originally|initially|previously|instead)\b")
SOURCED = re.compile(r",\s+according to (?P<who>(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:filing|statement|report|letter|document|memo|email|survey|poll|study))\b[^,]{0,40}$")
THEN = re.compile(r",?\s(?:and|but)\s(?:then\s)?(?=(?:(?:plans?|hopes?|expects?|intends?|wants?|aims?)\sto|was|were|is|are|has|had|will|would|should|could|may|[a-z]{2,}ed|left|began|held|gave|took|made|came|went|put|set|fell|rose|won|lost|flew|met)\b)")

AND_SAID = re.compile(r",?\s(?:and|but)\s(?=(?:said|added|warned|announced|confirmed|explained|admitted)\s(?:that|the|an?|its|his|her|their|it|they|he|she|[A-Z])\b)")
AND_ANOTHER = re.compile(r",?\s(?:and|but)\s(?=(?:the|its|their|his|her)\s(?:[\w’'-]+\s){1,4}?(?:is|are|was|were|will|would)\s)")  # … begins on May 3 and the result is expected on June 9
OPENING = 12  # characters: a date before belongs to all that follows


def coordinated(text: str, clause: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """Of 'The strike began on May 11 and should end on May 24' the part that this date belongs to, with the subject; None where it has one date."""
    said = AND_SAID.search(text, clause[0], date[0])
    if said and (speaker := subject_phrase(text[clause[0] : said.start()], whole=True)):
        return f"{speaker} {without_date(text, said.end(), clause[1], date)}"
    for joint in AND_ANOTHER.finditer(text, *clause):
        if any(clause[0] + OPENING < d < joint.start() for d in dates) and any(joint.end() <= d < clause[1] for d in dates):
            start, end = (clause[0], joint.start()) if date[0] < joint.start() else (joint.end(), clause[1])
            return without_date(text, start, end, date)
    for joint in THEN.finditer(text, *clause):
        left = any(clause[0] <= d < joint.start() for d in dates)
        right = any(joint.end() <= d < clause[1] for d in dates)
        if not left or not right:
            continue
        if date[0] < joint.start():
            return without_date(text, clause[0], joint.start(), date)
        subject = subject_phrase(text[clause[0] : joint.start()])
        if subject:
            following = next((j.start() for j in THEN.finditer(text, joint.end(), clause[1]) if j.start() > date[1] and any(j.end() <= d < clause[1] for d in dates)), clause[1])
            rest = without_date(text, joint.end(), min(following, clause[1]), date)
            by = ATTRIBUTION.search(rest.rstrip("."))
            return f"{subject} {rest[: by.start()] if by else rest}"
    return None


WITHIN = re.compile(r"\s(?:from|after|since|during)\s(?=(?:an?|the)\s)")  # 'the toll from a storm that hit': a storm hit
RELATIVE = re.compile(r",?\s(who|which|whose|that)\s$")


def without_asides(words: str, date: str) -> str:
    """Without ", who …," and ", which …," where they do not hold the date; of 'Ada Pool, the mayor, who …, said' a comma stays."""
    return ASIDE.sub(lambda m: m[0] if date in m[0] else "," if APPOSITION.search(words, 0, m.start()) and verb_at(WORDS.findall(words[: m.start()])) < 0 else "", words)


PREPOSITION = re.compile(r"(?:to|of|for|with|by|from)\s(?=(?:the|an?|its|his|her|their|[A-Z][\w.-]*['’]s)\s)")
BARE_IT = re.compile(r"(?:it|they)\b(?!['’])", re.I)
BARE_VERB = re.compile(r"(?:[a-z]{3,}ed|said|spoke|met|told|left|began|held|gave|took|made|came|went|flew|sent|wrote|saw|won|lost)\b")


def subject_of(start: int, people: tuple[Named, ...]) -> str | None:
    """The person whom a sentence that begins at `start` names in its first words."""
    return min(((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if start <= s < start + 12), default=(0, None))[1]


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def bounds(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int]:
    """Start and end of the clause that holds the date; a clause too short to tell anything is widened to the sentence."""
    left, right = sentence
    opening, least = SUBORDINATE.match(text, *sentence), LEAST_CHARS
    comma = first_comma(text, opening.end(), right) if opening else right
    if opening and opening.end() <= date[0] < comma and (
        finite(text, opening.end(), comma) or opening[1].lower() == "with" and comma - opening.end() > LEAST_CHARS
    ):
        return opening.end(), comma
    if opening and comma < date[0] and finite(text, comma, right):
        left = comma + 1
        if aside := ASIDE.match(text, comma, right):  # 'If the council, which meets on May 3, agrees'
            if date[0] < aside.end():
                return text.index(" ", comma + 2) + 1, aside.end() - 1
            left = aside.end()
    told = WHEN.match(text, date[1], right)
    if told and finite(text, told.end(), right, BRIEF):
        left, least = told.end(), BRIEF
    if restricted := restrictive(text, sentence, date):
        return restricted
    over = [aside.span() for aside in ASIDE.finditer(text, left, date[0])]
    for cut in CUT.finditer(text, left, right):
        if any(a < cut.start() < b for a, b in over):
            continue  # 'The minister, who was to come on May 3 but came on May 10, said …'
        relative = bool(RELATIVE.search(text, cut.start(), cut.end()))
        if cut[0] == " that ":
            if cut.end() <= date[0] and verb_at(WORDS.findall(text[left : cut.start()])) >= 0 and not text[left:cut.start()].endswith(SAYING):
                return cut.end(), first_comma(text, date[1], right)
            continue
        if cut[0].strip() == "since" and not finite(text, cut.end(), first_comma(text, cut.end(), right)):
            continue
        if (relative or cut[0] == ", where ") and first_comma(text, cut.end(), right) < date[0]:
            continue  # an aside that is over before the date
        comma = first_comma(text, date[1], right) if relative else right
        if relative and cut.end() <= date[0] and (VERB.search(text, cut.end(), comma) or SHORT_VERB.match(text, cut.end())) and (comma < right or antecedent(text[sentence[0] : cut.start()])):
            return cut.end(), comma
        if cut.end() <= date[0] and cut[0].strip() in ("when", "after") and len(text[left : date[1]].split()) <= SHORT and DIED.search(text, left, cut.start()):
            continue  # 'Eight people died when the levee broke'
        if cut.end() <= date[0] and finite(text, cut.end(), right) and not DELAYED.match(text, cut.end()):
            left = resumed(text, cut, date[0]) or cut.end()
        elif cut.start() >= date[1] and not (cut.start() == date[1] and cut[0].strip(" ,") == "when") and finite(text, left, cut.start(), wanted := BRIEF if COUNTS.match(cut[0]) else least) and not HANGING.search(text[max(left, cut.start() - LAST_WORDS) : cut.start()]):
            right, least = cut.start(), wanted
            break
    return (left, right) if right - left > least else sentence


DELAYED = re.compile(r"(?:[\w-]+\s){0,2}(?:day|week|month|year|hour)s?\s(?:later|earlier|sooner)\sthan\s")  # no clause of its own: 'will close, but a year later than planned'
RESUMED = re.compile(r"\s(?:and|but)\s(?=(?:vowed|threatened|promised|pledged|agreed|refused|warned|said|announced|wants?|plans?|hopes?|will)\b)")  # what the subject of the main clause does


def resumed(text: str, cut: re.Match[str], date: int) -> int:
    """Where the main clause goes on: 'The gang posted files when its deadline passed and vowed to release more on Friday'; 0 for nowhere."""
    found = RESUMED.search(text, cut.end(), date) if cut[0].strip(" ,") in ("when", "after", "before", "as", "because", "since") else None
    return found.end() if found and VERB.search(text, cut.end(), found.start()) else 0


def restrictive(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int] | None:
    """'Took over on May 20' of 'Ada Pool, the commissioner who took over on May 20, said …': a clause inside the subject that ends with its date."""
    if not verb_at(["It", *WORDS.findall(text[date[1] : min(sentence[1], date[1] + 60)])]) == 1:
        return None
    comma = text[date[1] : date[1] + 2] == ", "
    opened = [m for m in (WHO if comma else THAT).finditer(text, max(sentence[0], date[0] - 60), date[0])]
    if not opened or "," in text[opened[-1].end() : date[0]] or not antecedent(text[sentence[0] : opened[-1].start()]):
        return None
    found = VERB.search(text, opened[-1].end(), date[0]) or SHORT_VERB.match(text, opened[-1].end())
    return (opened[-1].end(), date[1]) if found else None


WHO = re.compile(r"(?<!,)\s(?:who|which)\s")
THAT = re.compile(r"(?<!,)\s(?:that|which|who)\s(?=(?:hit|struck|shook|killed|[a-z]{3,}ed|was|were|is|are|has|have|had|began|broke|sank|fell|left|took)\b)")  # 'The toll of a storm that hit Tarsk on Sunday rose'
WHEN = re.compile(r",?\swhen\s(?=[A-Z](?!he\s|n?\s|t\s|ts\s|is\s|er\s|hey\s|heir\s))")  # somebody is named who did it
SHORT, DIED = 16, re.compile(r"\b(?:died|were (?:killed|injured|hurt|wounded)|lost their lives|drowned|perished)$")
SAYING = ("said", "says", "told", "reported", "announced", "wrote", "warned", "believes", "added", "hopes", "fears")
LAST_WORDS = 100  # characters before a cut that tell whether it leaves something hanging


COUNTS = re.compile(r",?\s(?:[a-z]+\s|\d+\s){0,3}(?:minute|hour|day|week|month|year)")  # ', more than a day after'


def finite(text: str, start: int, end: int, least: int = LEAST_CHARS) -> bool:
    """Is this stretch long enough to tell something, with a verb that is not only a participle at its head?"""
    part = text[start:end].strip()
    return len(part) > least and not re.match(r"\w+ing\b", part) and bool(VERB.search(part) or verb_at(WORDS.findall(part)) > 0)


def first_comma(text: str, start: int, end: int) -> int:
    """The first comma that ends a clause (not one inside a number or a list of years); `end` where there is none."""
    for found in re.finditer(r",(?=\s)(?!\s+\d{4})", text[start:end]):
        return start + found.start()
    return end


def without_date(text: str, start: int, end: int, date: tuple[int, int]) -> str:
    """The clause without a date phrase that opens or closes it: the timeline shows the date beside it."""
    if not start <= date[0] < end:
        return text[start:end]
    before, after = text[start : date[0]], text[date[1] : end]
    if re.fullmatch(r"\s*(?:on|in|by|at|during|since|from|early|late|earlier|later)?\s*", before, re.I) and (cut := FRONT.match(after)):
        return after[cut.end() :]
    if re.fullmatch(r"(?: local time)?[.\s,]*", after) and (cut := re.search(r"\s+(?:(?:on|in|at|early|late)\s+)?(?:the\s+)?$", before)) and len(before) > LEAST_CHARS:
        rest = before[: cut.start()]
        if not NEEDS_DATE.search(before) and not says_when(rest) and (not rest.endswith(",") or VERB.search(rest.rpartition(";")[2])):
            return rest
    return text[start:end]


FRONT = re.compile(r"(?: local time)?\s*,\s*|\s(?=(?:he|she|it|they|the|an?|has|have|had|was|were)\s|[A-Z][a-z]+\s(?!\d))")
NEEDS_DATE = re.compile(r"\b(?:between|by|until|till|before|since|after|from|expires?|to|for|of|than|and|be|is|are|was|were|been|as|least)\s*(?:(?:on|in)\s+)?(?:the\s+)?$")
AUXILIARY = frozenset("is are was were be been being has have had having not also then he she they it who which that and".split())


def says_when(words: str) -> bool:
    """Does the clause end in a participle that only its date completes: 'under an agreement reached' on Friday?"""
    tokens = WORDS.findall(words)
    at = verb_at(tokens)
    return len(tokens) > 2 and 0 <= at < len(tokens) - 2 and bool(re.fullmatch(r"[a-z]+ed|held|made|sent|written|taken|given", tokens[-1])) and tokens[-2].lower() not in AUXILIARY

"""The clause of a sentence that a date belongs to, told as a line of a timeline."""

import re
from functools import cache

from generator.antecedents import (
    LEADING,
    NEW_THING,
    OWNER,
    antecedent,
    appositive_of,
    named_pronoun,
    of_person,
    of_them,
    other_person,
    possessive,
    subject_phrase,
)
from generator.appositives import told_beside
from generator.aside_clauses import old_sum, planned_aside, that_was_when
from generator.clause_bounds import (
    AS_SAID,
    ASIDE,
    BRIEF,
    RECALL,
    RELATIVE,
    VERB,
    bounds,
    finite,
    first_comma,
)
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import (
    apposed,
    attribute,
    beyond_aside,
    first_set,
    lasting,
    named_happening,
    opened_by,
    participial,
    with_set,
)
from generator.dateless import without_date
from generator.event_nouns import event_nouns
from generator.inner_clauses import inner
from generator.joint_deeds import REPORTED, SHE, coordinated
from generator.meant_before import from_clause_before, hoped_for, in_office, of_kind, paper_meant
from generator.model import Named, Quote
from generator.object_clauses import told_of_object
from generator.shortening import ATTRIBUTION, EDGE, balanced, kept_to, shortened, without_stop
from generator.told_clauses import told_clause

OPENER = re.compile(
    r"^(?:(?:and|but|so|then|yet|while|whereas|although|though|that|which|who|as(?! (?:of|recently|early|late|long|many|much|soon|little|few)\b)|however|moreover|meanwhile|sure|still|also|currently|earlier|later)\b(?![’'-]),?\s*|"
    r"(?:to make matters worse|in reality|in fact|of course|as a result|separately|for now|in return|in addition|at the same time|by contrast|"
    r"to that end|as expected|so far|for example|for instance|as it happens|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day),\s*|"
    r"(?:after|before|with) (?:this|that),?\s(?=(?:on|in|an?|the|all|both)\s|(?-i:[A-Z])))+",
    re.I,
)
DATELINE = re.compile(r"^\s*[A-Z][A-Z .'’/-]{2,30}(?:, [A-Z][\w.]{1,12}(?: \d{1,2})?){0,2},?\s(?:\([^()]{2,50}\)\s)?[-–—]{1,2}\s+(?=[A-Z])")
LENGTH = re.compile(r"(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|\d+|Less|More|About|Nearly|Barely)\s(?:than\s)?(?:[a-z]+\s)?(?:hours?|days?|weeks?|months?|years?)\s(?:after|before)\s")
LABELLED = re.compile(r"(?:Anchor|Reporter|Host|Presenter|Narrator|Announcer|Correspondent):\s|[—–•]\s(?=[A-Z])|\[(?:Photo|Image|Picture|Video|Update)\]\s*|(?:[A-Z][a-z]+\s){1,2}[-–—]{1,2}\s(?=(?:The|An?|In|On)\s(?:(?!\s[-–—]{1,2}\s)[^.])*\.)")  # 'Port Tarsk - The team closed …'
STAMPED = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]{2,8})\s\d{4}\s(?=[A-Z][a-z]*\s)")  # 'Thursday, May 7, 2026 On Tuesday the mayor left'
RUN_ON = re.compile(r"(?<=\d{4})\s(?=(?:The|An|This|These|A(?= [a-z]+ [a-z]+))\s[a-z])")  # under a picture: 'The ship was shown in January 2005 The largest ferry has left'
LEAD_DATE = re.compile(  # another day of the sentence, told from the day of publication
    r"^(?:(?:last|this|next|earlier this|earlier last|late last) (?:week|weekend|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today),?\s(?=(?:he|she|it|they|the|an?)\s|(?-i:[A-Z]))", re.I
)
INVERTED = re.compile(  # as translations put it: ', announced on Monday the minister Ada Pool'
    r",\s(?P<verb>said|announced|declared|explained|indicated|added|warned|stated|confirmed|reported)\s(?:on\s|this\s|last\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?P<who>(?!(?:to|in|at|by|on|for|that|from|with|before)\s)(?:the\s(?:[\w-]+\s){1,5}?)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})$",
    re.I,
)
APPOSITION = re.compile(r",\s(?:(?:the|an?|its|his|her|their)\s[^,]{3,60}|\d{1,3}|[A-Z][^,]{2,50})$")
QUOTES = "\"“”«»„"
OPENS = re.compile("[\"“«„‘']")


def line_of(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], quotes: tuple[Quote, ...], dates: tuple[int, ...] = ()) -> str:
    """What happened on `date`, in the sentence's own words: a clause, its pronoun named, without the date phrase around it. `dates`: where all dates begin."""
    if recalled := RECALL.match(text, *sentence):
        sentence = recalled.end(), sentence[1]
    if labelled := LABELLED.match(text, *sentence):
        sentence = labelled.end(), sentence[1]
    if (stamped := STAMPED.match(text, *sentence)) and stamped.end() <= date[0]:
        sentence = stamped.end(), sentence[1]
    if (led := DATELINE.match(text[slice(*sentence)])) and LENGTH.match(text, sentence[0] + led.end()) and sentence[0] + led.end() <= date[0]:
        sentence = sentence[0] + led.end(), sentence[1]  # 'TARSK / VELM — Two days after the fire, the mayor left on Monday'
    for joint in RUN_ON.finditer(text, *sentence):
        if VERB.search(text, sentence[0], joint.start()):
            sentence = (sentence[0], joint.start()) if date[1] <= joint.start() else (joint.end(), sentence[1])
    whole = text[sentence[0] : sentence[1]]
    named = named_happening(text, sentence, date, dates) or participial(text, sentence, date) or apposed(text, sentence, date) or opened_by(text, sentence, date) or first_set(text, sentence, date, dates) or with_set(text, sentence, date) or beyond_aside(text, sentence, date) or attribute(text, sentence, date, dates) or lasting(text, sentence, date, dates)
    if named:
        if named.startswith("its ") and (owner := SAID_ITS.match(text, *sentence)) and text.startswith(f"its {named.split()[1]}", owner.end()) and one_body(text, *sentence, people) and not any(n.type == "person" and owner["who"].endswith(n.name.split()[-1]) for n in people):
            named = f"{owner['who']}{possessive(owner['who'])} {named.removeprefix('its ')}"  # 'Rubex said that its plant, hit by a fire in March, would reopen'
        return capital(named_pronoun(named, text, sentence[0], people))
    if beside := told_beside(text, sentence, date) or told_of_object(text, sentence, date) or planned_aside(text, sentence, date) or that_was_when(text, sentence, date) or old_sum(text, sentence, date) or told_clause(text, sentence, date) or inner(text, sentence, date, dates):
        return capital(shortened(beside))
    if dated := DATED.search(text, sentence[0], date[0]) if text[date[1] : date[1] + 1] == "," else None:
        return capital(balanced(shortened(without_asides(without_stop(text[sentence[0] : dated.start() + 1] + text[date[1] + 1 : sentence[1]]), ""))))
    opening = next((q for q in quotes if 0 <= q.start - sentence[0] <= 2 and q.speaker and q.end <= date[0]), None)
    if opening and (apart := told_apart(text, (opening.end, sentence[1]), date[0])):
        return capital(shortened(apart))
    if opening and whole[:1] in QUOTES:
        return f"{opening.speaker}: “{shortened(opening.text.rstrip(',.'))}”"
    closing = next((q for q in quotes if q.speaker and q.kind == "full" and q.start < sentence[0] < q.end <= date[0]), None)
    if closing and (apart := added_clause(text, (closing.end, sentence[1]), date[0])):
        return capital(shortened(apart))
    if closing and ASKED.match(text, closing.end, date[0]) and not APART.search(text, closing.end, date[0]):
        return capital(f"{closing.speaker}: “{shortened(closing.text.rstrip(',.'))}”")
    by = ATTRIBUTION.search(whole.rstrip(".")) or INVERTED.search(whole.rstrip(".")) or SOURCED.search(whole.rstrip(".")) if not whole.startswith(("“", '"')) else None
    if by and verb_at(WORDS.findall(whole[: by.start()])) < 0 and ACCORDING.match(whole):
        by = None  # 'According to the paper, the clerks had warned in March'
    if by and IN_PLACE.fullmatch(whole, 0, by.start()) and verb_at(WORDS.findall(whole[: by.start()])) < 0:
        by = None  # 'In Tarsk, a group of savers has announced a march for Friday'
    if by and by.re is ATTRIBUTION and verb_at(["It", *WORDS.findall(FROM_WHICH.split(by["rest"])[0])]) > 0:
        by = None  # 'In a letter sent on Sunday, Pool said she would leave by June'
    tail = by.end("rest") if by and by.re is ATTRIBUTION else len(whole)  # a day in ', adding that …' is not when it was said
    if by and by.start() < date[0] - sentence[0] <= tail:
        who = by["who"] if by.re is SOURCED else f"{by['who']} {by['verb'].replace('told', 'said')}"
        told = whole[: by.start()].rpartition("; ")[2]  # of 'The core was dead; 340 calls failed, the agency said on Monday' the last
        return capital(shortened(f"{who}: {balanced(DATELINE.sub('', told if finite(told, 0, len(told), BRIEF) else whole[: by.start()]))}"))
    begun = next((q for q in quotes if q.speaker and date[1] <= q.start < sentence[1] < q.end and OPENS.search(text, q.start - 1, q.start + 1)), None)
    if begun:  # a quotation of several sentences: 'On Tuesday she said: “We wait. We hope.”'
        return f"{begun.speaker}: “{shortened(begun.text.rstrip(',.'))}”"
    if having := HAVING.search(text, sentence[0], date[0]):
        subject = subject_phrase(DATELINE.sub("", text[sentence[0] : having.start()]))
        if subject:
            return capital(shortened(f"{subject} had {without_stop(text[having.end() : first_comma(text, date[1], sentence[1])])}"))
    if (aside := AS_SAID.search(text, *sentence) or SAID_LAST.search(text, *sentence)) and aside.start() < date[0] < aside.end():
        return capital(shortened(f"{aside['who']} {aside['verb'].replace('told', 'said')}: {DATELINE.sub('', text[sentence[0] : aside.start()])} {without_stop(text[aside.end() : sentence[1]])}".rstrip()))
    if half := one_saying(text, sentence, date):
        return capital(shortened(named_pronoun(half, text, sentence[0], people)))
    if again := told_again(text, sentence, date):
        return capital(shortened(named_pronoun(again, text, sentence[0], people)))
    if did := when_it_did(text, sentence, date, dates, people):
        return capital(did)
    if of_whom := for_whom(text, sentence, date, people):
        return capital(shortened(of_whom))
    start, end = bounds(text, sentence, date)
    inside = next((q for q in quotes if q.start <= date[0] < q.end and q.speaker), None)
    shared = coordinated(text, (start, end), date, dates)
    moved = any(text.find(word, start, end) >= 0 for word in AT_FIRST) and RENEWED.search(text, start, end) and any(start <= d < end and not date[0] <= d < date[1] for d in dates)
    told = text[start:end] if moved else without_date(text, start, end, date)  # each of its days is needed to tell it
    words = without_asides(shared or told, text[date[0] : date[1]])
    if inside and inside.start < sentence[0] and sentence[1] <= inside.end + 2:
        return f"{inside.speaker}: “{shortened(without_stop(whole.rstrip(QUOTES)))}”"
    if inside and (words.lstrip()[:1] in QUOTES or whole[:1] in QUOTES):
        return f"{inside.speaker}: “{shortened(inside.text.rstrip(',.'))}”"
    words = EDGE.sub("", without_stop(DATELINE.sub("", words)))
    words = gapped(words, text[date[0] : date[1]])
    if start > sentence[0] and (alone := LONE_CLAUSE.match(words)) and text[date[0] : date[1]] in alone["rest"] and not VERB.search(alone["rest"]) and verb_at(WORDS.findall(alone["rest"])) < 0:
        words = f"{alone['thing']} {alone['verb']} {alone['rest']}"
    if WHEN_CLAUSE.search(text, max(sentence[0], start - 8), start) and (spliced := SPLICED.search(words)) and words[: spliced.start()].endswith(text[date[0] : date[1]]):
        words = words[: spliced.start()]
    words, held = THE_DAY.sub("", words), False
    words = LEAD_DATE.sub("", opened(words, text[date[0] : date[1]], start > sentence[0]))
    if start > sentence[0] and (relative := RELATIVE.search(text, sentence[0], start)) and relative.end() == start:
        before = FIRST_HALF.sub("", text[sentence[0] : relative.start()])
        subject = (appositive_of(before) if relative[0].startswith(", who ") else "") or STAGE.sub("", antecedent(before if relative[0].startswith(",") else WITHIN.split(before)[-1]))
        subject = agreeing(subject, before, words)
        if subject.startswith("its ") and before.endswith(subject) and (owner := SAID_ITS.fullmatch(before.removesuffix(subject))) and not any(n.type == "person" and owner["who"].endswith(n.name.split()[-1]) for n in people):
            subject = f"{owner['who']}{possessive(owner['who'])} {subject.removeprefix('its ')}"  # 'Rubex said its offer, which closes on Friday, stands'
        if SUMMED_UP.fullmatch(subject) and before.removesuffix(subject).endswith(", "):
            words, subject = without_stop(text[slice(*sentence)]), ""  # 'Savers may take out 30,000 a week, an increase that took effect on Thursday'
        if relative[1] == "who":
            subject = of_person(subject, words, any(e == relative.start() for n in people if n.type == "person" for _, e in n.mentions))
        words = f"{subject}{possessive(subject) if relative[1] == 'whose' else ''} {words}" if subject else words
        held = HIS.match(subject) is not None and not SHE.match(text, *sentence)  # 'The president took his letter, which …': whose letter is not told
    elif start > sentence[0] and (leads := PREPOSITION.match(words)):
        words = words if finite(words, first_comma(words, leads.end(), len(words)), len(words), BRIEF) else words[leads.end() :]  # 'subject to approval, and to the consent of a court'
    elif text[start - 2 : start] == "; " and THE_SAID.match(words):
        words = without_stop(text[slice(*sentence)])  # 'They expect 1.6%; the figure is due on May 3'
    elif (text[start - 2 : start] == "; " or text[start - 2 : start] == ": " and not any(mark in whole for mark in QUOTES)) and (pronoun := BARE_IT.match(words)) and (subject := meant_by(pronoun[0], text[sentence[0] : start - 2], people)):
        words = subject + words[pronoun.end() :]
    elif start > sentence[0] and BARE_VERB.match(words := words[led.end() :] if (led := ON_A_DAY.match(words)) and BARE_VERB.match(words, led.end()) else words):
        said = REPORTED.match(text, sentence[0], start)
        name = subject_of(sentence[0], people) if not said else None
        led = INTRODUCED.match(text, sentence[0], start) if not said else None
        name = name or subject_phrase(DATELINE.sub("", text[at.end() if (at := said or led) else sentence[0] : start]), whole=True)
        name = "" if WHAT.search(name) else name
        if not name and not said and (pronoun := SHE.match(text, *sentence)):
            words = named_pronoun(f"{pronoun[0].strip()} {words}", text, sentence[0], people)  # 'It has been shown here, and was due to leave in December'
        words = SAYS_IT.sub("", words) if not name and not said else words
        words = f"{name} {words}" if name else without_asides(without_stop(without_date(text, *sentence, date)), text[date[0] : date[1]]) if WILL.match(words) else words
    if start > sentence[0] and (deed := ITS_DEED.match(words)):
        words = f"{body_before(text[sentence[0] : start], people) or 'it'} {words[deed.start('verb') :]}"
    elif start > sentence[0] and (of := ITS_OWN.match(words)) and AFTER_IT.search(text, sentence[0], start) and (body := body_before(text[sentence[0] : start], people)) and text.startswith(body, sentence[0]) and one_body(text, sentence[0], start, people):
        words = f"{body}{possessive(body)} {words[of.end() :]}"  # 'Rubex was closed after its owners missed a deadline'
    if start == sentence[0] and not shared and (led := DAY_FIRST.match(words)) and (told_of := named_pronoun(words[led.end() :], text, start, people)) != words[led.end() :]:
        words = led[0] + (told_of[0].lower() + told_of[1:] if ARTICLE.match(told_of) else told_of)  # 'On May 3 it was given two weeks': 'On May 3 the guild'
    words = other_person(of_them(words if held else named_pronoun(words, text, start, people), text, sentence[0]), text, sentence[0], date[0] if shared else start, people)
    words = of_kind(words, text, sentence[0]) if " one" in words else from_clause_before(words, text, sentence[0], start, people) if start > sentence[0] and text[start - 5 : start] in (" and ", " but ") else words
    words = paper_meant(words, text, start) if " it " in f" {words[:40].lower()}" else in_office(words, text, start, people) if words[:4].lower() == "the " else words
    words = hoped_for(words, text, sentence[0], start) if start > sentence[0] and " it " in words else words
    short = kept_to(words, text[date[0] : date[1]], not shared and len(told) < date[0] - start)
    return capital(OTHER_DAY.sub(r"\1", balanced(short))) if by else capital(balanced(short))


WHEN_CLAUSE, SPLICED = re.compile(r",\s(?:when|while)\s$"), re.compile(r",\s(?=(?:he|she|it|they|we)\s[a-z]+)")  # 'With that, when they took the House in 2009, they left'

ORDERED = re.compile(
    r"(?P<led>[^,;]*\s)(?P<one>the first|a first|one)\s(?P<noun>(?:[a-z-]+\s)?[a-z-]+)\s(?P<when>(?:on|in)\s[^,;]{3,20}?),?\sand\s(?P<other>the (?:second|last|next|other)|another|a second)(?P<then>\s(?:on|in)\s[^,;]{3,20})?"
)


def gapped(words: str, date: str) -> str:
    """Of 'The board rejected the first offer on May 3 and the second on June 9' what belongs to the day."""
    found = ORDERED.fullmatch(words)
    if not found:
        return words
    if date in found["when"]:
        return f"{found['led']}{found['one']} {found['noun']}"
    return f"{found['led']}{found['other']} {found['noun']}" if not found["then"] or date in found["then"] else words


DAY_FIRST, ARTICLE = re.compile(r"(?:On|In)\s(?:[A-Z][a-z]+|\d{1,2})(?:\s[A-Z]?[\w.]+)?,?\s(?=(?:he|she|it|they|his|her|its|their)\s)"), re.compile(r"(?:The|An?|These|Those)\s")
SUMMED_UP = re.compile(r"something|(?:an?|the)\s(?:[a-z-]+\s)?(?:increase|rise|cut|drop|fall|change|move|step|measure|decision|figure|number|rate|level|sum|price|reduction|decrease|rule|plan|claim|process|trend|practice|situation|promise|condition|project|task|idea)", re.I)
ONE_DOES, MANY_DO = re.compile(r"(?:was|is|has)\s"), re.compile(r"(?:were|are|have)\s")
RUNS_OUT = re.compile(r"(?:began|ended|started|lasted|took place|was held|will end|will begin|will be held|dragged on|broke up)\b")
HELD_IN = re.compile(r"(?P<what>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?[a-z-]+)\s(?:in|at|outside|near)\s$")
DETERMINERS = frozenset("the a an its his her their".split())
LAST_NOUN_MANY = re.compile(r"(?:[a-z]+[^sui]s|people|men|women|children|police)$")
HEADED = re.compile(r"(?P<head>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+))\s(?:on|in|at|for|against|over|from|with|to|of)\s$")


INTRODUCED = re.compile(r"[A-Z][^,:;“”\"]{3,50}:\s(?=(?:the|an?|its|his|her|their|[A-Z])[\w’'-]*\s)")  # 'For those who joined late: the fund opened …'


THERE_ARE = re.compile(r"\bthere (?:is|are|was|were|has been|have been)\s(?P<head>(?:an?\s|two\s|three\s|several\s|many\s)?(?:[a-z-]+\s)?[a-z]+)(?=\sof\s)")


def agreeing(subject: str, before: str, words: str) -> str:
    """The subject that the verb of a relative clause agrees with: 'the restriction on the accounts', of which 'was to be lifted' is told."""
    if (there := THERE_ARE.search(before)) and subject and before.endswith(f" of {subject}") and there.end() == len(before) - len(subject) - len(" of "):
        return f"{there['head']} of {subject}"  # 'there are photographs of the cases that were made in May'
    if RUNS_OUT.match(words) and (held := HELD_IN.search(before.removesuffix(subject))) and before.endswith(subject) and subject.split()[0] in DETERMINERS:
        return held["what"]  # 'a sit-in in the canteen, which ended'
    if subject[:1].isupper() and CAUSED.match(words) and FROM_PLACE.search(before.removesuffix(subject)) and (happening := [*happened().finditer(before)]):
        return OF_A_DAY.sub("", before[happening[-1].start() :])  # 'the arrest on May 3 of two men from Tarsk, which set off a march'
    if PROMISED.match(words) and before.endswith(subject) and (paper := REPORT_ON.search(before.removesuffix(subject))):
        return f"{before[paper.start() :]}"  # 'the agency's report on the outage, which had been promised for Thursday'
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


PROMISED = re.compile(r"(?:(?:had|has|have) been|was|were|is|are)\s(?:(?:first|originally|initially|already|long)\s)?(?:promised|due|expected|announced|awaited|scheduled|planned|published|released)\b")
REPORT_ON = re.compile(r"\b(?:(?:the|an?|its|their|his|her)\s(?:[a-z]+[’']s?\s)?|[A-Z][\w-]+[’']s?\s)(?:(?!of\b)[a-z-]+\s){0,2}?(?:report|decision|ruling|verdict|vote|bill|hearing|findings|statement|study|inquiry|review|investigation)\s(?:on|into|about|over)\s$")
CAUSED = re.compile(r"(?:(?:has|had|have)\s)?(?:set off|led to|caused|triggered|sparked|prompted|provoked|unleashed|touched off|brought about|killed|injured)\b")
FROM_PLACE = re.compile(r"\s(?:from|in|of|at|near|outside)\s$")
OF_A_DAY = re.compile(r"\s(?:on|in)\s(?:the\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{1,2})?)(?=\s(?:of|in|at|near|against|by|from)\b)")


@cache
def happened() -> re.Pattern[str]:
    """'The arrest …', 'a strike …': where the name of a happening begins."""
    return re.compile(rf"\b(?:the|an?|its|his|her|their)\s(?:[a-z-]+\s)?(?:{event_nouns()}|arrests?|detention|seizure|killings?|deaths?|dismissal|shutdown)\b")


FROM_WHICH = re.compile(r"\s(?:(?:from|in|at|to|of|for|on)\s)?(?:which|where|who|whom)\s")
THE_DAY = re.compile(r"^(?:(?:the day|an? (?:day|week|weekend|month|year)) (?:on|in) which\s|the day (?:(?:when|that)\s)?)(?=(?:the|an?|its|his|her|their|[A-Z][\w.]*)\b)")
LONE_CLAUSE = re.compile(r"(?P<thing>(?:an?|the|its|his|her|their)\s[^,;:]{3,40}?)\s(?:that|which|who)\s(?P<verb>(?:had|has|was|were)\s(?:[a-z]+ed|been|begun|taken|made|held|sent|gone|come|left|won|lost|kept|met))\s(?P<rest>[^,;:]*)$")  # 'after a session that had begun on Wednesday'
ASKED = re.compile(r"[,.]?[\"”’']?,?\s(?:(?:he|she|they)\s)?(?:said|says|told|explained|added|recalled)\b")
IN_PLACE = re.compile(r"(?:In|At|On|From|For|Since|After|By|With|Under|During|Near|Outside)\s[^,]{2,50}")
ACCORDING = re.compile(r"[Aa]ccording to\s")
CONCEDING = re.compile(r"(?:while|although|though|whereas|as became known|as it became known|as(?= (?:the|an?|this|its|his|her|their|it|he|she|they|(?-i:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}[’']s)|temperatures|prices|tensions|fears|protests|protesters|talks|workers|residents|police|officials|people|shares|stocks|markets|investors|crowds|voters|fires|rescuers|troops|soldiers)\b))\s", re.I)


def opened(words: str, date: str, inside: bool) -> str:
    """The words without what ties them to those before; `inside`: they do not begin their sentence."""
    comma = first_comma(words, 0, len(words)) if CONCEDING.match(words) else len(words)
    if comma < len(words) and finite(words, comma + 1, len(words), BRIEF):
        return words if date in words[:comma] else words[comma + 2 :]  # 'while it rained, the council met'
    return words if words.startswith("That ") and not inside else OPENER.sub("", words)


DATED = re.compile(r",\s(?:dated|sent|written|signed)\s(?:on\s)?$")  # 'In the letter, dated May 3, she wrote …'
HAVING = re.compile(r",\shaving\s(?=[a-z]+\s[^,;]*$)")  # '…, having grounded its fleet on May 3'
TOLD_THAT = re.compile(r"(?P<who>[^,;“\"]{3,80}?\b(?:told(?:\s[\w’'-]+){1,3}?|said|announced|warned|wrote|promised))(?:\s(?:on|in|at|last|this|yesterday)\b[^,]{0,20}?)?\sthat\s")
AND_THEN = re.compile(r",?\sand\s(?:on|in|at|last|this)\s(?:the\s)?[\w. ]{3,20}\s(?=that\s)")


def told_again(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'She told investors in May that it would be done by June, and on Monday that she expects it in August' the last: 'She told investors that she expects …'."""
    told = TOLD_THAT.match(text, *sentence)
    again = AND_THEN.search(text, *sentence) if told else None
    if not told or not again or again.end() > date[1] + 1 and again.end() < date[0] or again.start() > date[0]:
        return None
    return f"{told['who']} {without_stop(text[again.end() : sentence[1]])}"


FOR_WHOM = re.compile(r",\s(?P<by>for|against|to|from|on|with|by)\swhom\s(?=(?:an?|the|his|her|its|their)\s)")


def for_whom(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...]) -> str:
    """'Ada Pool, the former owner, for whom a warrant was issued on May 3': 'A warrant was issued for Ada Pool'; '' for none."""
    opened = next((m for m in FOR_WHOM.finditer(text, sentence[0], date[0])), None)
    end = first_comma(text, date[1], sentence[1]) if opened else 0
    if opened is None or first_comma(text, opened.end(), date[0]) < date[0] or text[date[1] : end].strip(" ."):
        return ""
    named = [(s, e, n.name) for n in people if n.type == "person" for s, e in n.mentions if sentence[0] <= s < opened.start()]
    if not named or not BESIDE_NAME.fullmatch(text, max(named)[1], opened.start()):
        return ""
    return f"{without_stop(without_date(text, opened.end(), end, date))} {opened['by']} {max(named)[2]}"


BESIDE_NAME = re.compile(r"(?:,\s(?:the|an?|his|her|its|their)\s[^,;.]{3,60})?")
APART = re.compile(r",\s(?:who|which|where|whose)\s")


ADDING = re.compile(r",\s(?:adding|noting|explaining|stressing)\sthat\s(?=(?:the|an?|its|his|her|their|[A-Z])\b)")  # '“It is late,” he said, adding that the firm planned to hire 40 by June'


def added_clause(text: str, rest: tuple[int, int], date: int) -> str | None:
    """What is told in an indirect clause behind a quotation, where the date stands in it."""
    added = ADDING.search(text, rest[0], date)
    clause = without_stop(text[added.end() : first_comma(text, date, rest[1])]) if added and first_comma(text, added.end(), date) == date else ""
    return clause if verb_at(WORDS.findall(clause)) > 0 else None


def told_apart(text: str, rest: tuple[int, int], date: int) -> str | None:
    """The clause of its own in which a date behind a quotation stands: '…”, she told the families, who wait since Tuesday'."""
    if added := added_clause(text, rest, date):
        return added
    opened = APART.search(text, rest[0], date)
    who = antecedent(text[rest[0] : opened.start()]) if opened and first_comma(text, opened.end(), date) == date else ""
    return f"{who} {without_stop(text[opened.end() : first_comma(text, date, rest[1])])}" if who and opened else None


OTHER_DAY = re.compile(r"(,\s[^,]{3,60}\b(?:said|told|announced|reported|warned))\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=$|,\s)")  # on which it was told
SAYS_IT = re.compile(r"^(?:says|said)\s(?:that\s)?(?=(?:the|an?|its|his|her|their|[A-Z][\w-]*)\s)")  # 'offers talks but says the ban will start': the ban will start
AT_FIRST = ("first", "originally", "initially", "previously", "instead")
RENEWED = re.compile(r"\b(?:first\s(?:been\s)?(?:set|planned|scheduled|due|announced|thought|expected|promised|fixed|called|meant|slated|told|said|put|to)|originally|initially|previously|instead)\b")
SOURCED = re.compile(r",\s+according to (?P<who>(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:filing|statement|report|letter|document|memo|email|survey|poll|study))\b[^,]{0,40}$")


HIS = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts)\s")
FIRST_HALF = re.compile(r",?\s(?:who|which|whose)\s[^,;]*\sand$")  # of 'who was appointed in May and whose term ends in June'
STAGE = re.compile(r"^(?:the\s)?(?:last|first|final|early|closing|opening)\s(?:minutes|hours|days|weeks|months)\sof\s(?=[a-z])|^the (?:first|second|third|last|only|next) time\s(?=[A-Z])")  # 'the last hours of talks that began': talks began
WITHIN = re.compile(r"\s(?:from|after|since|during)\s(?=(?:an?|the)\s)")  # 'the toll from a storm that hit': a storm hit


AND_THAT = re.compile(r",?\sand\sthat\s(?=(?:[a-z]+ly\s|otherwise\s|then\s|only\s)?(?:the|an?|its|his|her|their|he|she|it|they|there|all|no|none|[A-Z])\b)")
SAID_FIRST = re.compile(r"\s(?:said|stated|announced|explained|confirmed|warned|promised|added|says)(?P<when>\s(?:on|in|at|last|this|yesterday|earlier)\s[^,;]{2,25}?)?\sthat\s")


SAID_LAST = re.compile(r",\sas\s(?P<who>[^,;:“”\"]{2,70}?)\s(?P<verb>said|told|announced|reported|wrote|promised|explained|confirmed|warned|noted|stressed)\s(?P<when>[^,;:“”\"]{2,30})(?=\.?$)")  # '…, as the mayor said on Monday.'
SAID_ITS = re.compile(r"(?P<who>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})\s(?:said|says|announced|confirmed|warned)\s(?:that\s)?")
CONTRACTED = re.compile(r"\b(?:I|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Yy]ou)[’'](?:d|ll)\s[a-z]")


def one_saying(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str:
    """Of 'Pool said on Monday that none would close and that the name would change in May' what the day is of: 'Pool said that the name would change'; '' where it has no two halves or the day is that of the saying."""
    joint = AND_THAT.search(text, *sentence) if text.find(" and that ", *sentence) >= 0 else None
    said = SAID_FIRST.search(text, sentence[0], joint.start()) if joint else None
    if not joint or not said or date[0] < said.end() or AND_THAT.search(text, joint.end(), sentence[1]) or any(mark in text[slice(*sentence)] for mark in QUOTES):
        return ""
    half = (said.end(), joint.start()) if date[0] < joint.start() else (joint.end(), sentence[1])
    who = LEAD_DATE.sub("", DATELINE.sub("", without_asides(text[sentence[0] : said.start("when") if said["when"] else said.end() - len(" that ")], text[slice(*date)])))
    if "," in who or not finite(text, *half, BRIEF) and not CONTRACTED.search(text, *half):
        return ""
    return f"{who} that {without_stop(without_date(text, *half, date))}"


def without_asides(words: str, date: str) -> str:
    """Without ", who …," and ", which …," where they do not hold the date; of 'Ada Pool, the mayor, who …, said' a comma stays."""
    words = AS_SAID.sub(lambda m: m[0] if date in m[0] else " ", words) if ", as " in words else words
    return ASIDE.sub(lambda m: m[0] if date in m[0] or words[m.end() : m.end() + 2].strip()[:1].isupper() else "," if APPOSITION.search(LEADING.sub("", words[: m.start()], count=1)) and verb_at(WORDS.findall(words[: m.start()])) < 0 else "", words)


DEED = r"(?:(?:was|had been)\s(?:told|warned|informed|notified|asked|ordered|sued|fined|accused)|took|withdrew|announced|decided|learned|learnt|received|agreed|signed|filed|ordered|sued|voted|raised|cut|suspended|revoked|issued|opened an?)\b"
ITS_DEED = re.compile(rf"it\s(?P<verb>{DEED})", re.I)  # what only a body does, and no thing
WHEN_IT = re.compile(rf"\s(?:when|after|before|since)\sit\s(?P<verb>{DEED})[^,;]*$")


AFTER_IT = re.compile(r"\s(?:after|when|because|since|before)\s$")
ITS_OWN = re.compile(r"[Ii]ts\s(?=[a-z])")


def one_body(text: str, start: int, end: int, people: tuple[Named, ...]) -> bool:
    """Does the text between name no more than one body?"""
    return len({n.name for n in people if n.type == "organisation" for s, _ in n.mentions if start <= s < end}) < 2


def body_before(before: str, people: tuple[Named, ...]) -> str:
    """The body that is the subject of a clause: whom 'it' means in one that hangs on it; '' where that is not sure."""
    subject = "" if WHAT.search(before) else subject_phrase(DATELINE.sub("", before))
    if subject.isalpha() and subject[:1].isupper() and not any(n.name.endswith(f" {subject}") for n in people if n.type == "person"):
        return subject  # one word that is nobody's surname
    return subject if OWNER.search(subject) or any(n.type == "organisation" and subject.endswith((n.name, *n.aliases)) for n in people) else ""


def when_it_did(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...], people: tuple[Named, ...]) -> str:
    """Of 'By Monday the agency had counted 31, against 14 when it took action on May 3' the last: 'The agency took action'; '' for none."""
    found = WHEN_IT.search(text, sentence[0], date[0]) if any(sentence[0] <= d < date[0] for d in dates) and not text[date[1] : sentence[1]].strip(" .") else None
    body = body_before(text[sentence[0] : found.start()], people) if found else ""
    return f"{body} {without_stop(without_date(text, found.start('verb'), sentence[1], date))}" if found and body else ""


THE_SAID = re.compile(r"the (?:figure|number|date|result|decision|answer|sum|amount|rate)s?\s(?:is|are|was|were|will)\b")
MANY = re.compile(r"^[A-Z][a-z]+[^su]s$|^(?:Both|Two|Three|The (?:two|three))\s")  # no 'it'
PERSONAL = re.compile(r"(?:his|her)\s", re.I)


def meant_by(pronoun: str, before: str, people: tuple[Named, ...]) -> str:
    """The subject of the clause before, or for 'it' behind a person the first new thing there: 'Her lawyer filed an appeal; it'."""
    subject = ITS_DAY.sub("", subject_phrase(before))
    person = PERSONAL.match(before) or any(n.type == "person" and (n.name in subject or subject.endswith(n.name.split()[-1])) for n in people)
    if pronoun.lower() != "it" or not person and not MANY.search(subject):
        return subject
    things = NEW_THING.findall(before)
    if not things and not PERSONAL.match(before) and not NOUN_BEHIND.search(before, len(subject)):
        return subject  # 'Marj al-Nur has been here before; it was fined': what a name like a person's means
    return f"the {things[0]}" if things else ""


NOUN_BEHIND = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|no|any|some)\s")
ITS_DAY = re.compile(r"\s(?:in|on|since|by)\s(?:(?:early|late|mid-?)\s?)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s?)?(?:\d{1,2},?\s)?(?:(?:19|20)\d\d)$|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")  # of 'The gap in 1979 was small; by 2015 it had grown'
PREPOSITION = re.compile(r"(?:to|of|for|with|by|from)\s(?=(?:the|an?|its|his|her|their|[A-Z][\w.-]*['’]s)\s)")
ON_A_DAY = re.compile(r"(?:on|in)\s(?:early\s|late\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{1,2})?)\s")
BARE_IT = re.compile(r"(?:it|they)\b(?!['’])", re.I)
WHAT, WILL = re.compile(r"\s(?:which|that|who|whose)\s"), re.compile(r"(?:will|would|must|can|could)\b")
BARE_VERB = re.compile(r"(?:[a-z]{3,}ed|says|is|are|was|were|has|have|had|will|would|must|can|could|said|spoke|met|told|left|began|held|gave|took|made|came|went|flew|sent|wrote|saw|won|lost|drew|brought|bought|sold|built|paid|put|rose|fell)\b")


def subject_of(start: int, people: tuple[Named, ...]) -> str | None:
    """The person whom a sentence that begins at `start` names in its first words."""
    return min(((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if start <= s < start + 12), default=(0, None))[1]


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]

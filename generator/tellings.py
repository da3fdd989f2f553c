"""The clause of a sentence that a date belongs to, told as a line of a timeline."""

import re

from generator.antecedents import LEADING, named_pronoun, of_person, of_them, other_person, possessive, subject_phrase
from generator.appositives import told_beside
from generator.aside_clauses import old_sum, planned_aside, put_off_thing, that_was_when
from generator.carried_days import carried
from generator.clause_bounds import BRIEF, RELATIVE, VERB, bounds, finite, first_comma
from generator.clause_subjects import (
    body_before,
    meant_by,
    one_body,
    relative_subject,
    said_of_its,
    subject_before,
)
from generator.clauses import WORDS, verb_at
from generator.counted_asides import beside_counted
from generator.counted_days import since_clause
from generator.dated_nouns import (
    apposed,
    attribute,
    beyond_aside,
    first_set,
    lasting,
    named_happening,
    now_on,
    opened_by,
    participial,
    starting,
    with_done,
    with_set,
)
from generator.dated_papers import dated_paper
from generator.dateless import without_date
from generator.day_shares import share_of
from generator.former_days import of_thing_before
from generator.inner_clauses import inner
from generator.joint_deeds import COUNTED, REPORTED, SHE, coordinated, with_task
from generator.last_acts import last_act
from generator.meant_before import from_clause_before, hoped_for, in_office, of_kind, of_series, paper_meant
from generator.model import Named, Quote
from generator.noun_clauses import again, in_which, of_noun
from generator.noun_deeds import noun_deed
from generator.object_clauses import told_of_object
from generator.pronoun_doubts import human
from generator.restrictive_clauses import STOPS, done_after_all, main_verb, restricted
from generator.said_clauses import (
    QUOTES,
    as_was_said,
    attribution,
    one_saying,
    quoted_around,
    quoted_before,
    said_then,
    told_again,
)
from generator.shortening import EDGE, balanced, kept_to, shortened, without_stop
from generator.told_clauses import told_clause
from generator.trimming import DATELINE, LEAD_DATE, capital, opened, own_part, without_asides
from generator.understood import understood
from generator.unnamed_sources import OFFICES

ORDERED = re.compile(
    r"(?P<led>[^,;]*\s)(?P<one>the first|a first|one)\s(?P<noun>(?:[a-z-]+\s)?[a-z-]+)\s(?P<when>(?:on|in)\s[^,;]{3,20}?),?\sand\s(?P<other>the (?:second|last|next|other)|another|a second)(?P<then>\s(?:on|in)\s[^,;]{3,20})?"
)
WHEN_CLAUSE, SPLICED = re.compile(r",\s(?:when|while)\s$"), re.compile(r",\s(?=(?:he|she|it|they|we)\s[a-z]+)")  # 'With that, when they took the House in 2009, they left'
DAY_FIRST, ARTICLE = re.compile(r"(?:(?:On|In|At)\s(?:[A-Z][a-z]+|\d{1,2})(?:\s[A-Z]?[\w.]+)?|In\s(?:an?\s(?:[a-z]+\s)?(?:statement|letter|note|speech|report|filing|interview|message|e-?mail|memo)|[A-Z][a-z]+)\son\s[A-Z][a-z]+day(?=,?\s(?:he|she)\s)),?\s(?=(?:he|she|it|they|his|her|its|their)\s)"), re.compile(r"(?:The|An?|These|Those)\s")
HOUR = re.compile(r"(?:midnight|noon|midday|dawn|dusk|daybreak|nightfall|sunrise|sunset)\b")
THE_DAY = re.compile(r"^(?:(?:the day|an? (?:day|week|weekend|month|year)) (?:on|in) which\s|the day (?:(?:when|that)\s)?)(?=(?:the|an?|its|his|her|their|[A-Z][\w.]*)\b)")
LONE_CLAUSE = re.compile(r"(?P<thing>(?:an?|the|its|his|her|their)\s[^,;:]{3,40}?)\s(?:that|which|who)\s(?P<verb>(?:had|has|was|were)\s(?:[a-z]+ed|been|begun|taken|made|held|sent|gone|come|left|won|lost|kept|met))\s(?P<rest>[^,;:]*)$")  # 'after a session that had begun on Wednesday'
DATED = re.compile(r",\s(?:dated|sent|written|signed)\s(?:on\s)?$")  # 'In the letter, dated May 3, she wrote …'
PAPER_LED = re.compile(r"(?:In|With|By|Through|Under|According to|For|On)\s")
HAVING = re.compile(r",\shaving\s(?=[a-z]+\s[^,;]*$)")  # '…, having grounded its fleet on May 3'
FOR_WHOM = re.compile(r",\s(?P<by>for|against|to|from|on|with|by)\swhom\s(?=(?:an?|the|his|her|its|their)\s)")
BESIDE_NAME = re.compile(r"(?:,\s(?:the|an?|his|her|its|their)\s[^,;.]{3,60})?")
OTHER_DAY = re.compile(r"(,\s[^,]{3,60}\b(?:said|told|announced|reported|warned))\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=$|,\s)")  # on which it was told
SAYS_IT = re.compile(r"^(?:says|said)\s(?:that\s)?(?=(?:the|an?|its|his|her|their|[A-Z][\w-]*)\s)")  # 'offers talks but says the ban will start': the ban will start
AT_FIRST = ("first", "originally", "initially", "previously", "instead")
RENEWED = re.compile(r"\b(?:first\s(?:been\s)?(?:set|planned|scheduled|due|announced|thought|expected|promised|fixed|called|meant|slated|told|said|put|to)|originally|initially|previously|instead)\b")
DEED = r"(?:(?:was|had been)\s(?:told|warned|informed|notified|asked|ordered|sued|fined|accused)|took|withdrew|announced|decided|learned|learnt|received|agreed|signed|filed|ordered|sued|voted|raised|cut|suspended|revoked|issued|opened an?)\b"
ITS_DEED = re.compile(rf"it\s(?P<verb>{DEED})", re.I)  # what only a body does, and no thing
WHEN_IT = re.compile(rf"\s(?:when|after|before|since)\sit\s(?P<verb>{DEED})[^,;]*$")
AFTER_IT = re.compile(r"\s(?:after|when|because|since|before|and)\s$")
ITS_OWN = re.compile(r"[Ii]ts\s(?=[a-z])")
THE_SAID = re.compile(r"the (?:figure|number|date|result|decision|answer|sum|amount|rate)s?\s(?:is|are|was|were|will)\b")
PREPOSITION = re.compile(r"(?:to|of|for|with|by|from)\s(?=(?:the|an?|its|his|her|their|[A-Z][\w.-]*['’]s)\s)")
ON_A_DAY = re.compile(rf"(?:on|in)\s(?:early\s|late\s)?(?:\d{{1,2}}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{{1,2}})?)\s|{COUNTED}")
BARE_IT = re.compile(r"(?:it|they)\b(?!['’])", re.I)
BARE_VERB = re.compile(r"(?:[a-z]{3,}ed|says|is|are|was|were|has|have|had|will|would|must|can|could|said|spoke|met|told|left|began|held|gave|took|made|came|went|flew|sent|wrote|saw|won|lost|drew|brought|bought|sold|built|paid|put|rose|fell)\b")
SUMMED_UP = re.compile(r"something|(?:an?|the)\s(?:[a-z-]+\s)?(?:increase|rise|cut|drop|fall|change|move|step|measure|decision|figure|number|rate|level|sum|price|reduction|decrease|rule|plan|claim|process|trend|practice|situation|promise|condition|project|task|idea)", re.I)
SHE_SAID, LOWERED = re.compile(r",\s(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey) said$"), re.compile(r"(?:He|She|It|They|The|An?)\s")
HIS = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts)\s")
FIRST_HALF = re.compile(r",?\s(?:who|which|whose)\s[^,;]*\sand$")  # of 'who was appointed in May and whose term ends in June'
IN_POSTS = OFFICES | frozenset("head chief boss manager owner founder deputy captain member editor headmaster headmistress bishop archbishop lawyer spokesman spokeswoman mother father widow".split())
SOMEBODY_OF = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)\sof\s$")
WHO_DID = re.compile(r"^(?P<who>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}),\s(?:\d{1,3},\s)?(?:the|an?|its|his|her)\s(?:[a-z-]+\s){1,5}?who\s(?P<did>(?:[a-z]{3,}ed|was|had|ran|led|built|wrote|sold|bought|won|lost|left|took|made|signed)\s[^,;]*)$")  # of a list: 'Ada Pool, 47, the engineer who signed the paper'
ALL_IN_ALL = re.compile(r"(?:Overall|Altogether|However|Moreover|Meanwhile),\s")
WILL = re.compile(r"(?:will|would|must|can|could)\b")


TWO_VERBS = re.compile(  # 'The speech began was arrested'
    r"\b(?:began|fell|rose|broke|spoke|drove|flew|wrote|gave|saw|knew|grew|threw|drew|chose|took|went|stole|tore|wore|woke|ate|forgot|shook|sank|sang|swam|rang|drank|died|escaped|collapsed|exploded|arrived|happened|ended)\s(?:was|were|has|have|had|is|are|will|would|can|could|must)\s(?!to\b)")
ONE_VERB = re.compile(r"\b(?:[Ww]hat|[Ww]hich|that|who|where|when|how|why|all|everything|anyone|everyone|those|he|she|it|they|we|I|and|or|after|before|since|until|if|as|while)\b")


def line_of(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], quotes: tuple[Quote, ...], dates: tuple[int, ...] = ()) -> str:
    """What happened on `date`, in the sentence's own words: a clause, its pronoun named, without the date phrase around it; the sentence where a clause would have two verbs. `dates`: where all dates begin."""
    told = _line_of(text, sentence, date, people, quotes, dates)
    garbled = TWO_VERBS.search(told)
    return without_stop(text[slice(*sentence)]) if garbled and not ONE_VERB.search(told, 0, garbled.start()) else told


def _line_of(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], quotes: tuple[Quote, ...], dates: tuple[int, ...]) -> str:
    if told := of_thing_before(text, sentence):
        return told
    if told := since_clause(text, sentence, date[0]):
        return capital(shortened(told))
    sentence = own_part(text, sentence, date)
    if told := _of_a_part(text, sentence, date, people, dates) or quoted_before(text, sentence, date, quotes):
        return told
    by = attribution(text[slice(*sentence)])
    if told := said_then(text, sentence, date, quotes, by):
        return _said_of_it(told, text, sentence, people)
    if told := _turned(text, sentence, date, people, dates):
        return told
    start, end = bounds(text, sentence, date)
    start = sentence[0] if text[sentence[0] : start] in ("Since ", "From ", "Until ") and HOUR.match(text, start) else start  # 'Since midnight on Friday no boat has been allowed to sail'
    shared = coordinated(text, (start, end), date, dates)
    told = shared or _without_date(text, (start, end), date, dates)
    words = without_asides(told, text[slice(*date)])
    if inside := quoted_around(text, sentence, date, quotes, words):
        return inside
    words = _alone(EDGE.sub("", without_stop(DATELINE.sub("", words))), text, sentence, start, text[slice(*date)])
    words = _named(words, text, sentence, start, date, people, bool(shared))
    words = WHO_DID.sub(r"\g<who> \g<did>", words) if " who " in words else words
    line = capital(balanced(kept_to(words, text[slice(*date)], not shared and len(told) < date[0] - start)))
    return OTHER_DAY.sub(r"\1", line) if by else line


def _of_a_part(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], dates: tuple[int, ...]) -> str:
    """The line of a day that belongs to a noun or to a clause inside another one; '' for any other day."""
    if told := carried(text, sentence, date, dates) or in_which(text, sentence, date) or again(text, sentence, date, dates) or share_of(text, sentence, date) or noun_deed(text, sentence, date):
        return capital(shortened(told))
    if told := done_after_all(text, sentence, date):
        return capital(shortened(told))
    if told := beside_counted(text, sentence, date):
        return capital(shortened(named_pronoun(told, text, date[0] if text.startswith(told, date[0]) else sentence[0], people)))
    named = named_happening(text, sentence, date, dates) or dated_paper(text, sentence, date) or participial(text, sentence, date) or apposed(text, sentence, date) or opened_by(text, sentence, date) or first_set(text, sentence, date, dates) or now_on(text, sentence, date) or with_set(text, sentence, date) or with_done(text, sentence, date) or starting(text, sentence, date) or beyond_aside(text, sentence, date) or attribute(text, sentence, date, dates) or lasting(text, sentence, date, dates)
    if named:
        return of_series(capital(named_pronoun(said_of_its(named, text, sentence, people), text, sentence[0], people)), text, sentence[0])
    if beside := told_beside(text, sentence, date) or told_of_object(text, sentence, date) or planned_aside(text, sentence, date) or that_was_when(text, sentence, date) or old_sum(text, sentence, date) or put_off_thing(text, sentence, date) or told_clause(text, sentence, date) or of_noun(text, sentence, date) or last_act(text, sentence, date, people) or inner(text, sentence, date, dates) or restricted(text, sentence, date):
        return capital(shortened(_by_whom(beside, text, sentence[0], people)))
    dated = DATED.search(text, sentence[0], date[0]) if text[date[1] : date[1] + 1] == "," else None
    if dated and not PAPER_LED.match(text, *sentence) and " " not in text[sentence[0] : dated.start()].strip()[4:] and any(date[1] <= d < sentence[1] for d in dates):
        return f"{text[sentence[0] : dated.start()]} is dated {text[slice(*date)]}"  # 'The answer, dated May 3, came a day later'
    return capital(balanced(shortened(without_asides(without_stop(text[sentence[0] : dated.start() + (PAPER_LED.match(text, *sentence) is not None)] + text[date[1] + 1 : sentence[1]]), "")))) if dated else ""


def _said_of_it(told: str, text: str, sentence: tuple[int, int], people: tuple[Named, ...]) -> str:
    """'Ada Pool said: It will start in May' with what 'it' is, where the sentence begins with it and that is sure."""
    who, said, words = told.partition(": ")
    if not said or not IT_WILL.match(words) or not text.startswith(words[:3], sentence[0]):
        return told
    return shortened(f"{who}: {capital(named_pronoun(words, text, sentence[0], people))}")


OF_WHOM = re.compile(r"(?P<whose>(?:His|Her|Its|Their)\s(?:[a-z-]+\s){0,2}?[a-z-]+),\s(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,2})$")
WHO = re.compile(r"\s?(?:who|which)\s")
DONE_BY = re.compile(r"(?:[a-z]+ed|[Rr]un|[Ll]ed|[Mm]ade|[Bb]uilt|[Ww]ritten|[Hh]eld|[Tt]aken|[Ss]een|[Gg]iven|[A-Z][a-z]+ed)\sby\s(?P<who>(?:(?:the\s)?(?:[a-z-]+\s){1,4})?[A-ZÀ-Ž][\w.’'-]*(?:\s[A-ZÀ-Ž][\w.’'-]*){0,3})")
UNNAMED = re.compile(r"(?:it|they|he|she|their)\s", re.I)
IT_WILL = re.compile(r"It\s(?:will|is to|would|has|had|was|must)\b")


def _by_whom(told: str, text: str, at: int, people: tuple[Named, ...]) -> str:
    """'The line had failed, she said' with the name of whom 'she' means, where that is sure."""
    said = SHE_SAID.search(told)
    return told[: said.start() + 2] + lowered(named_pronoun(f"{said['who'].capitalize()} said", text, at, people)) if said else told


def lowered(words: str) -> str:
    """With a small letter at its head where it begins with a pronoun or an article: 'she said'."""
    return words[:1].lower() + words[1:] if LOWERED.match(words) else words


def _turned(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...], dates: tuple[int, ...]) -> str:
    """The line of a day in a sentence that must be turned to tell of it alone; '' for any other day."""
    if having := HAVING.search(text, sentence[0], date[0]):
        led = DATELINE.sub("", text[sentence[0] : having.start()])
        subject = subject_phrase(led) or (pronoun[0].strip().capitalize() if (pronoun := SHE.match(LEADING.sub("", led, count=1).lstrip())) else "")
        if subject:
            told = f"{subject} had {without_stop(text[having.end() : first_comma(text, date[1], sentence[1])])}"
            if not SHE.match(told):
                return capital(shortened(told))
            if (named := named_pronoun(told, text, sentence[0], people)) != told:
                return capital(shortened(named))
    if aside := as_was_said(text, sentence, date):
        return capital(aside)
    if half := one_saying(text, sentence, date) or told_again(text, sentence, date):
        return capital(shortened(named_pronoun(half, text, sentence[0], people)))
    return capital(when_it_did(text, sentence, date, dates, people) or shortened(for_whom(text, sentence, date, people)))


def _without_date(text: str, clause: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str:
    """A clause without the date phrase; with it where each of its days is needed to tell it: 'first planned for May 3, it opened on June 9'."""
    moved = any(text.find(word, *clause) >= 0 for word in AT_FIRST) and RENEWED.search(text, *clause) and any(clause[0] <= d < clause[1] and not date[0] <= d < date[1] for d in dates)
    return text[slice(*clause)] if moved else without_date(text, *clause, date)


def _alone(words: str, text: str, sentence: tuple[int, int], start: int, day: str) -> str:
    """The words of a clause without what ties them to others."""
    words = gapped(words, day)
    if start > sentence[0] and (alone := LONE_CLAUSE.match(words)) and day in alone["rest"] and not VERB.search(alone["rest"]) and verb_at(WORDS.findall(alone["rest"])) < 0:
        words = f"{alone['thing']} {alone['verb']} {alone['rest']}"
    if WHEN_CLAUSE.search(text, max(sentence[0], start - 8), start) and (spliced := SPLICED.search(words)) and words[: spliced.start()].endswith(day):
        words = words[: spliced.start()]
    return LEAD_DATE.sub("", opened(THE_DAY.sub("", words), day, start > sentence[0]))


def _named(words: str, text: str, sentence: tuple[int, int], start: int, date: tuple[int, int], people: tuple[Named, ...], shared: bool) -> str:
    """The words of a clause with its subject, and with names in place of pronouns. `shared`: it has the verb of another one."""
    words, held = _with_subject(words, text, sentence, start, date, people)
    words = _of_body(words, text, sentence, start, people)
    if start == sentence[0] and not shared and (led := DAY_FIRST.match(words)) and (told_of := named_pronoun(words[led.end() :], text, start, people)) != words[led.end() :]:
        words = led[0] + (told_of[0].lower() + told_of[1:] if ARTICLE.match(told_of) else told_of)  # 'On May 3 it was given two weeks': 'On May 3 the guild'
    words = other_person(of_them(words if held else named_pronoun(words, text, start, people), text, sentence[0]), text, sentence[0], date[0] if shared else start, people)
    words = of_kind(words, text, sentence[0]) if " one" in words else from_clause_before(words, text, sentence[0], start, people) if start > sentence[0] and text[start - 5 : start] in (" and ", " but ") else words
    words = paper_meant(words, text, start) if " it " in f" {words[:40].lower()}" else in_office(words, text, start, people) if words[:4].lower() == "the " else words
    words = understood(words, text, sentence, start, people) if UNNAMED.match(words) else words
    words = of_series(words, text, sentence[0]) if start == sentence[0] and words.startswith(("The ", "A ", "Another ")) else words
    return hoped_for(words, text, sentence[0], start) if start > sentence[0] and " it " in words else words


def _with_subject(words: str, text: str, sentence: tuple[int, int], start: int, date: tuple[int, int], people: tuple[Named, ...]) -> tuple[str, bool]:
    """The words of a clause behind the subject that stands before it in the sentence, and whether a pronoun in them must stay."""
    before, behind = text[sentence[0] : start - 2], text[start - 2 : start]
    if start > sentence[0] and behind[1] in ", " and (who := WHO.match(text, start)) and not WHO.match(words) and (relative := RELATIVE.search(text, sentence[0], who.end())) and relative.end() == who.end():
        return _related(words, text, sentence, relative, people)  # the clause was cut before its 'who'
    if start > sentence[0] and (relative := RELATIVE.search(text, sentence[0], start)) and relative.end() == start:
        if not relative[0].startswith(",") and (main := main_verb(text, start, sentence[1])) and main[1] < date[0] and not STOPS.search(text, start, main[1]):
            return text[sentence[0] : start] + words, False  # 'The dog that bit him on Sunday died on Tuesday'
        return _related(words, text, sentence, relative, people)
    if start > sentence[0] and (leads := PREPOSITION.match(words)):
        return words if finite(words, first_comma(words, leads.end(), len(words)), len(words), BRIEF) else words[leads.end() :], False  # 'subject to approval, and to the consent of a court'
    if behind == "; " and THE_SAID.match(words):
        return without_stop(text[slice(*sentence)]), False  # 'They expect 1.6%; the figure is due on May 3'
    if (behind == "; " or behind == ": " and not any(mark in text[slice(*sentence)] for mark in QUOTES)) and (pronoun := BARE_IT.match(words)) and (subject := meant_by(pronoun[0], before, people)):
        return subject + words[pronoun.end() :], False
    if start == sentence[0]:
        return words, False
    words = words[led.end() :] if (led := ON_A_DAY.match(words)) and BARE_VERB.match(words, led.end()) else words
    return _doing(words, text, sentence, start, date, people) if BARE_VERB.match(words) and not text.endswith(", as ", 0, start) else words, False


def _related(words: str, text: str, sentence: tuple[int, int], relative: re.Match[str], people: tuple[Named, ...]) -> tuple[str, bool]:
    """The words of a relative clause behind what it tells of, and whether a pronoun in them must stay."""
    before = ALL_IN_ALL.sub("", FIRST_HALF.sub("", text[sentence[0] : relative.start()]))
    subject = relative_subject(before, relative, words, people)
    if SUMMED_UP.fullmatch(subject) and before.removesuffix(subject).endswith(", "):
        words, subject = without_stop(text[slice(*sentence)]), ""  # 'Savers may take out 30,000 a week, an increase that took effect on Thursday'
    if relative[1] == "who" and (named := OF_WHOM.search(before)) and subject == named["whose"]:
        subject = named["who"]  # 'Her predecessor, Ada Pool, who resigned on May 3': Ada Pool
    if relative[1] == "who" and (doer := DONE_BY.fullmatch(subject)):
        subject = doer["who"]  # 'has been run by Ada Pool, who had been its curator'
    if relative[1] == "which" and " of " in subject and len(post := subject.partition(" of ")[0].split()) < 4 and post[-1].lower() in IN_POSTS:
        subject = subject.rpartition(" of ")[2]  # 'the governor of the province, which was hit by floods': the province was
    if relative[1] == "whose" and " by " in subject and human(subject.rpartition(" by ")[2].split()[-1].removesuffix("s")) and not human(subject.rpartition(" by ")[0].split()[-1]):
        subject = subject.rpartition(" by ")[2]  # 'an appeal by farmers whose land was flooded': the farmers' land
    if relative[1] == "who" and subject and subject[0].islower() and (whose := SOMEBODY_OF.search(before.removesuffix(subject))) and human(whose["noun"]) and not human(subject.split()[-1]):
        subject = before[whose.start() :]  # 'spoke of the driver of the trailer who died': the driver
    if relative[1] == "who":
        subject = of_person(subject, words, any(e == relative.start() for n in people if n.type == "person" for _, e in n.mentions))
    words = words[led.end() :] if (led := ON_A_DAY.match(words)) and BARE_VERB.match(words, led.end()) else words  # 'the firm, which on Thursday raised its offer'
    held = HIS.match(subject) is not None and not SHE.match(text, *sentence)  # 'The president took his letter, which …': whose letter is not told
    return f"{subject}{possessive(subject) if relative[1] == 'whose' else ''} {words}" if subject else words, held


def _doing(words: str, text: str, sentence: tuple[int, int], start: int, date: tuple[int, int], people: tuple[Named, ...]) -> str:
    """The words of a clause that begins with its verb, behind the subject that it shares with the one before."""
    name, said = subject_before(text, sentence, start, people), REPORTED.match(text, sentence[0], start)
    if not name and not said and (pronoun := SHE.match(text, *sentence)):
        words = named_pronoun(f"{pronoun[0].strip()} {words}", text, sentence[0], people)  # 'It has been shown here, and was due to leave in December'
    words = SAYS_IT.sub("", words) if not name and not said else words
    name = named_pronoun(name, text, sentence[0], people) if name.startswith(("Its ", "Their ")) else name  # 'Its shares fell on Monday and rose on Tuesday'
    return f"{name} {with_task(words, text[sentence[0] : start])}" if name else without_asides(without_stop(without_date(text, *sentence, date)), text[slice(*date)]) if WILL.match(words) else words


def _of_body(words: str, text: str, sentence: tuple[int, int], start: int, people: tuple[Named, ...]) -> str:
    """A clause that hangs on another one with the name of the body that it means by 'it' or 'its'."""
    if start > sentence[0] and (deed := ITS_DEED.match(words)):
        return f"{body_before(text[sentence[0] : start], people) or 'it'} {words[deed.start('verb') :]}"
    if start > sentence[0] and (of := ITS_OWN.match(words)) and AFTER_IT.search(text, sentence[0], start) and (body := body_before(text[sentence[0] : start], people)) and text.startswith(body, sentence[0]) and one_body(text, sentence[0], start, people):
        return f"{body}{possessive(body)} {words[of.end() :]}"  # 'Rubex was closed after its owners missed a deadline'
    return words


def gapped(words: str, date: str) -> str:
    """Of 'The board rejected the first offer on May 3 and the second on June 9' what belongs to the day."""
    found = ORDERED.fullmatch(words)
    if not found:
        return words
    if date in found["when"]:
        return f"{found['led']}{found['one']} {found['noun']}"
    return f"{found['led']}{found['other']} {found['noun']}" if not found["then"] or date in found["then"] else words


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


def when_it_did(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...], people: tuple[Named, ...]) -> str:
    """Of 'By Monday the agency had counted 31, against 14 when it took action on May 3' the last: 'The agency took action'; '' for none."""
    found = WHEN_IT.search(text, sentence[0], date[0]) if any(sentence[0] <= d < date[0] for d in dates) and not text[date[1] : sentence[1]].strip(" .") else None
    body = body_before(text[sentence[0] : found.start()], people) if found else ""
    return f"{body} {without_stop(without_date(text, found.start('verb'), sentence[1], date))}" if found and body else ""

"""Whom or what a pronoun, a relative clause or a clause without a subject of its own is about."""

import re

from generator.calendar_words import MONTHS, WEEKDAYS
from generator.clauses import WORDS, verb_at
from generator.event_nouns import event_nouns
from generator.genders import gender_of
from generator.model import Named
from generator.name_sites import VESSELS
from generator.pronoun_doubts import doubtful_person, doubtful_thing, human, meant_object
from generator.roles import is_head
from generator.sentences import sentences

DETERMINER = r"(?i:the|an?|its|his|her|their|this|that|next|another)"
ARTICLES = frozenset("the a an its his her their our my this that these those some any no each every another".split())
JOINTS = frozenset("of by between".split())  # prepositions inside a noun phrase
JOINT = re.compile(r"\s(?:of|by|between)\s")
STOPS = frozenset(
    "in on at among from to for with as against under over into through during after before since until amid than about and or but nor when while if because that "
    "which who whose where not said says told also is are was were be been has have had will would can could may might must should ending starting".split()
)
LINKS = frozenset("is are was were be been being seem seems seemed become became feel felt".split())  # what follows is said of the subject and is no noun
LEADING = re.compile(r"(?:(?-i:[A-Z][a-z]+ing)\b(?! (?:has|had|is|was|will))[^,;:]{0,70},\s+(?=(?:the|an?|its|his|her|their|[A-Z])\b)|(?:in|on|at|by|after|before|during|since|from|for|with|under|despite|unlike|according|as|last|next|earlier|later|meanwhile|however|still|but|and|yesterday|today)\b[^,;:]{0,70},\s+(?:(?:however|though|meanwhile|too),\s+)?)", re.I)
ADVERB = re.compile(r"(?:,|\s+(?:also|now|still|then|later|already|again|never|ever|last|next|once|has|have|had|both|only|\w{4,}ly|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|weekend|month|year|night)|(?:yester|to)day))+$", re.I)
EMPTY_IT = re.compile(r"it\s(?:was|is|will be|would be|has been|had been)\s(?:(?:also\s|only\s)?(?:the|an?|not|his|her|their|[a-z]+ly)\s|(?:known|said|reported|believed|understood|thought|expected|announced|stated|agreed|decided|noted|added|stressed|recalled|told that|clear|unclear|likely|possible|true)\b)|it\s(?:(?:will|would|has|had|may|might|could)\s)?(?:takes?|took|taken)\s(?:(?:more than|less than|at least|up to|until|till|about|nearly|almost|only|another|some|over|the \w+|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)+(?:[a-z]+\s)?(?:\d|[A-Z]|(?:minute|hour|day|week|month|year|decade)s?\b)", re.I)  # 'It was the second meeting', 'It took three days to'
OBJECT_PRONOUN = re.compile(r"\b(?:them|him|us)\b")
PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those|there|who|what|one|both|many|some|all)\b", re.I)
POST_AND_NAME = re.compile(r"(?:[a-z-]+\s){1,3}[A-Z][\w.’'-]+\s[A-Z]")  # behind a place and a day: 'In Tarsk, pharmacist Ada Pool found …'
SAYING = frozenset("said says told added wrote announced reported warned believes thinks".split())
PLURAL = re.compile(r"(?:[^su]s|\band\b.*)$", re.I)
NEW_THING = re.compile(r"\ban?\s+((?:[a-z][a-z-]+\s+)??[a-z][a-z-]+)(?=\s+(?:led|headed|chaired|into|on|to|that|which|by|for)\b|[,.]|$)")
SO_THE = re.compile(r"(?:So|And|But|Yet|Thus)\s(?=(?:the|an?|its|his|her|their|this)\s|[A-Z])")  # 'So the strike is over. It began …': the strike
JOINING = ("So ", "And ", "But ", "Yet ", "Thus ")
FOR_ONE = re.compile(r"^(?:For|To|At|In|With)\s(?:[A-Z][\w’'-]*\s){1,3}(?=(?:the|an?|its|his|her|their)\s[a-z])")  # 'For Rubex the arithmetic is hard': the arithmetic
HOPE_TO = re.compile(r"(?:(?:The|Its|Their|Some|Many|Most|All|Both)\s)?(?:[\w’'-]+\s){0,3}?[\w’'-]+(?<![Aa])(?<!The)(?<!the)(?<!its)(?<!their)(?<!His)(?<!Her)(?<!An)\s(?:hope|want|expect|seek|intend|aim|refuse|prefer)\sto\s[a-z]+\s")  # 'MPs hope to have in their hands the report, which': the report
OWNER = re.compile(r"\b(?:company|firm|group|union|agency|operator|bank|party|federation|association|ministry|government|committee|commission|council|court|club|airline|dairy|hospital|university|inspectorate|regulator|authority|institute|operator|maker|miner|lender|insurer|retailer|manufacturer|carrier|broadcaster|parliament|senate|cooperative|drugmaker|carmaker|chipmaker|steelmaker|brewer|refiner|utility)$")
WORTH = re.compile(r"(?:the|its) (?:value|shares?|head|chief|offices?|future|name|owners?|accounts|assets|debts?|profits?|size) of (?=(?:the|its|this|that)\b)", re.I)  # 'the value of the firm, which was founded': the firm was
SOMEBODY = re.compile(r"(?:(?:But|And|Yet)\s)?(?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[a-z-]+\s){0,3}?(?P<what>[a-z-]+)\s(?:who|of|from|in|at|with|for|says?|said)\b")
OBJECT_HE, OBJECT_SHE, NEAR_OBJECT = re.compile(r"[a-z]\shim\b"), re.compile(r"[a-z]\sher\s(?:out|in|on|as|to|from|for|with|into|at|of)\b"), 160
TRACES = re.compile(r"(?:(?:the|no|any|some|few|first)\s)?(?:traces?|signs?|samples?|remains|evidence|news|reports?) of (?=(?:the|its|this|that|an?)\b)", re.I)  # 'no traces of the oil, which had leaked': the oil had
BESIDE = re.compile(r"(?:front|behalf|charge|favou?r|spite|view|presence|support|memory|honou?r|place|lieu|search|need|defence|defense) of (?=(?:the|its|his|her|their|this|that|an?)\b|[A-Z])")
KINSMAN = re.compile(r"(?:his|her)\s[a-z][a-z -]{2,30},\s[A-Z]", re.I)  # 'His deputy, Ada Lind,': somebody else than Ada Lind
DAY_BEFORE = re.compile(rf"^(?!the |an? )(?:\S+ )??(?:{'|'.join(MONTHS['en'])})\.? \d{{1,2}}$", re.I)  # 'until Aug. 1' before a noun is a day of its own, 'the Aug. 1' is not
SHIP = re.compile(rf"\b(?:[Tt]he|[Hh]er|[Aa])\s(?:[\w-]+\s){{0,2}}?(?P<ship>{'|'.join(sorted(VESSELS))})\b")
MOST = 14  # words of a subject


ON_DAY = re.compile(rf"^(?:(?:On|By|Late on|Early on|Last|This)\s)(?:last\s|the\s)?(?:{'|'.join(name.capitalize() for name in WEEKDAYS['en'])})(?:\s(?:morning|afternoon|evening|night))?\s(?=(?:the|an?|its|his|her|their)\s|[A-Z])")
A_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
ON_DATE = re.compile(rf"^(?:On|In|By|Since)\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{A_MONTH}|{A_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?)(?:,?\s(?:19|20)\d\d)?\s(?=(?:the|an?|its|his|her|their)\s|[A-Z])")  # 'On 23 May Tarsk went to court'
IT_TREATS = re.compile(r"^\s*(?:It|This|That)\s(?:is\s)?[a-z]+s\s(?:of|with|about|on)\s(?=(?:the|an?|its|his|her|their)\s)")  # 'It speaks of the offer that': the offer
ACCORDING = re.compile(r"^\s*[Aa]ccording to\s")


BODY_NOW = re.compile(r"(?P<who>(?:The|Its|This)\s(?:[\w-]+\s){0,2}?[a-z]+)\s[a-z]{3,}(?<!s)s\s(?=(?:the|an?|its|about|some|more|most|two|three|all|\d|[a-z]+s\b|[a-z]+-))")  # 'The Lund-listed company ships most of its ore': a verb that no list has
NAMED_NOW = re.compile(r"(?P<who>(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s[a-z]{3,}(?<!s)s\s")
DOES_NAME = re.compile(r"(?!(?:the|an?|its|his|her|their|both|two|three)\s)[a-z]{3,}\s(?=[A-Z])")


PRONOUN_DOES = re.compile(r"^(?:He|She|It)\s(?:[a-z]+ly\s)?(?!was\b|has\b)[a-z]{3,}(?<!s)s\s(?=[A-Z]|(?:the|an?|its|his|her|their)\s)")  # 'He succeeds Ada Pool, who': Ada Pool


def antecedent(before: str) -> str:
    """The noun phrase that ends here: what a relative clause that follows is about; '' for none."""
    before = TOLD_OF.sub("", IT_TREATS.sub("", ACCORDING.sub("", before)).rstrip(" ,"))
    before = PRONOUN_DOES.sub("", before) if before[:2] in ("He", "Sh", "It") else before
    if OBJECT_PRONOUN.search(before) and (joint := AND_NAME.search(before)):
        before = before[joint.end() :]  # 'Many towns ban them, and Rubex, which': Rubex
    before = LEADING.sub("", before.rstrip(" ,"), count=1) if LEADING.match(before) else before.rstrip(" ,")
    if 0 < len(before.split()) <= MOST and verb_at(WORDS.findall(before)) < 0 and before[:1].isupper() and before.split()[0].lower() not in STOPS and not CLAUSE.search(before) and not SAYS_IS.match(before) and not ACCOUNTS.search(before) and not DOES_THE.match(before) and not HOPE_TO.match(before):
        return FROM_THING.split(before.partition(", ")[0])[-1]
    if (place := PLACED.search(before)) and (head := headed(before[: place.start()])):
        return head + place[0]
    if counted := ACCOUNTS.search(before):
        before = before[counted.end() :]  # 'Salt accounts for 38% of the firm's sales, which': the firm's sales
        if before[:1].isupper() or before.split()[0] in ARTICLES:
            return before
    kept: list[str] = []
    words = before.split()
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        bare = word.lower().strip("\"“”'’")
        if kept and DAY_BEFORE.search(" ".join(words[max(0, i - 2) : i + 1])):
            break
        if word[-1:] in ",;:" or bare in STOPS or bare in JOINTS and (not kept or kept[0].lower() in JOINTS):
            break
        if kept and kept[0].lower() in JOINTS and (bare.endswith(("ed", "ing")) or bare in SAYING):
            break
        kept.insert(0, word)
        done = bare in ARTICLES
        if done and (len(kept) > 8 or not _joined(before, kept)):
            break
    while kept and kept[0].lower() in JOINTS:
        kept.pop(0)
    phrase = " ".join(kept) if len(kept) <= 10 else ""
    if verb_at(WORDS.findall(phrase)) >= 0 and (last := JOINT.split(phrase)[-1]) != phrase:
        phrase = last  # 'the offer fell far short of inflation, which': inflation
    elif (at := verb_at(WORDS.findall(phrase))) >= 0 and (rest := phrase.split()[at + 1 :]) and (rest[0][0].isupper() or rest[0].lower() in ARTICLES):
        phrase = " ".join(rest)  # 'Pool replaced Simon Ask, who': Simon Ask
    if phrase.count('"') % 2 and (at := before.rfind('"', 0, len(before) - len(phrase))) >= 0:
        phrase = before[at:]  # '"The Bell at Noon" by Ada Pool'
    if (does := DOES_NAME.match(phrase)) and before.endswith(f" to {phrase}"):
        phrase = phrase[does.end() :]  # 'was elected to succeed Ada Pool, who': Ada Pool
    if led := LED.match(phrase):
        phrase = phrase[led.end() :]  # 'became mayor, succeeding Ada Pool, who', 'was succeeded on Tuesday by Ada Pool, who'
    if beside := BESIDE.match(phrase):
        phrase = phrase[beside.end() :]  # 'in front of the court, which': the court
    if traces := TRACES.match(phrase):
        return phrase[traces.end() :]
    worth = WORTH.match(phrase)
    return phrase[worth.end() :] if worth and OWNER.search(phrase) else phrase


LED = re.compile(rf"(?:(?:succeed|replac|defeat|follow|join|marry|beat|meet|accus|includ|involv)ing|(?:{'|'.join(name.capitalize() for name in WEEKDAYS['en'])}) by)\s(?=(?:the|an?|its|his|her|their)\s|[A-Z])")


def appositive_of(before: str) -> str:
    """The person whose apposition ends here, for 'who': Ada Pool of 'The first is Ada Pool, the harbour chief'; '' for anybody else."""
    found = APPOSED.search(before.rstrip(" ,"))
    return found["name"] if found else ""


AND_NAME = re.compile(r",\s(?:and|but|while)\s(?=[A-Z][^,]*$)")
ACCOUNTS = re.compile(r"\s(?:accounts?|stands?|makes?)\s(?:up|for)\s(?:(?:about|some|almost|nearly|only|roughly|around|over|more than|less than)\s)?(?:\d[\d.,]*\s?(?:%|percent|per cent)|half|most|a (?:third|quarter|fifth|tenth)|two thirds)\sof\s")
FROM_THING = re.compile(r"\s(?:from|after|during)\s(?=(?:the|an?|its|his|her|their)\s)")  # 'Results from the trial, which': the trial
SAYS_IS = re.compile(r"(?:It|That|This|There|Here|He|She|What|Who)(?:[’']s\b|\s(?:comes|follows|means|makes|shows|marks|brings|gives|takes|leaves)\b)")
DOES_THE = re.compile(r"(?:The|An?|Its|His|Her|Their|This|That)\s(?:[a-z-]+\s){1,3}?[a-z]{3,}s\s(?:the|an?|its|his|her|their)\s")  # 'The ruling changes the sums for the meeting, which'
TOLD_OF = re.compile(rf",\s(?:aged\s)?(?:\d{{1,3}}|[a-z-]+(?=\syears\s))(?:\syears(?:\sof age|\sold))?$|,\saged\s[a-z-]+$|\s(?:on|in|by)\s(?:{'|'.join(name.capitalize() for name in MONTHS['en'])})\.?(?:\s\d{{1,2}})?$|\s(?:on\s)?(?:the same|that|that same) (?:day|week|month|year)$|\s(?:on\s|last\s|late\s|early\s)*(?:{'|'.join(name.capitalize() for name in WEEKDAYS['en'])})(?:\s(?:morning|afternoon|evening|night))?$")  # an age, the day of the clause: 'a bill on Monday that would'
CLAUSE = re.compile(r"\s(?:that|which|who|when|because)\s")
APPOSED = re.compile(  # 'The first is Ada Pool, the harbour chief, who': Ada Pool, and not of 'Ada Pool, the mother of Jon Rask, who'
    r"(?:^|\s)(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|van|von|de|da|al|bin)){0,2}\s[A-Z][\w’'-]+),\s(?:\d{1,3},\s)?(?:the|an?|its|his|her|their)\s(?!(?:[\w-]+\s)*(?:and|with|beside|mother|father|wife|husband|widow|widower|sons?|daughters?|sisters?|brothers?|child|children|parents?|friend|lawyer)\b)[^,;:“\"]{3,60}$")
PLACED = re.compile(r"\sbetween\s(?:(?:the|an?|its)\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}\sand\s(?:(?:the|an?|its)\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}$|\s(?:in|at|near)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}$")
CALENDAR = frozenset(name.lower() for name in (*MONTHS["en"], *WEEKDAYS["en"]))


def headed(before: str) -> str:
    """The noun phrase that a place or a pair of parties belongs to: 'the museum' of 'closed the museum in Lund'; '' where none ends here."""
    phrase = antecedent(before)
    words = phrase.split()
    sure = words and (words[0].lower() in ARTICLES or words[0][0].isupper() or len(words) < 3 and words[-1].endswith("s")) and before.endswith(phrase) and verb_at(WORDS.findall(phrase)) < 0
    return phrase if sure and words[-1].lower() not in CALENDAR and not words[-1].endswith(("ed", "ing")) and not words[-1].isdigit() else ""


HUMAN = re.compile(r"\b(?:wife|husband|widow|widower|son|daughter|mother|father|parents?|child|children|friend|colleague|head|chief|deputy|\w+(?:er|or|ist|ant|man|woman|ian))\b(?=\sof\b)", re.I)
KIN = re.compile(r"(?:[Tt]he|[Aa])\s(?:mother|father|parents?|family|relatives|grandmother|grandfather|lawyer|lawyers)\sof\s")
BEFELL = re.compile(r"(?:(?:had|has|have) been|was|were)\s(?:found|killed|shot|stabbed|murdered|kidnapped|abducted|detained|arrested|rescued|last seen|beaten)\b|(?:had\s)?(?:went|gone) missing\b|(?:had\s)?(?:disappeared|vanished|drowned)\b")
LEFT_BEHIND = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Aa])\s(?:[a-z]+\s)?(?:widow|widower|heirs?|orphans?|family|relatives|estate|memory|funeral|body|grave|murder|killing|killers?|death)\sof\b")
DIED = re.compile(r"(?:had\s|has\s|have\s)?(?:(?:was|were|been)\s(?:killed|murdered|shot|stabbed|beheaded|buried|run over|found dead)|died|drowned|perished|passed away|fell|collapsed)\b")
OF_NAME = re.compile(r"\bof\s(?=(?:[\w.’'-]+\s){0,7}[A-Z][\w.’'-]+$)")


def of_person(phrase: str, words: str, named: bool) -> str:
    """Of 'the heirs of the merchant Ada Pool' the person, for 'who was killed'; `words`: what is told, `named`: a person's name ends the phrase."""
    if KIN.match(phrase) and BEFELL.match(words):
        return phrase.partition(" of ")[2]  # 'the mother of the boy, who was found on Sunday': the boy was
    if named and LEFT_BEHIND.match(phrase) and DIED.match(words):
        return OF_NAME.split(phrase)[-1]  # 'the widow of Ole Brix, who died on May 3': he did
    if " of " in phrase and not named and not human(phrase.split(" of ")[0].split()[-1].lower()) and (held := next((" of ".join(phrase.split(" of ")[i:]) for i in range(1, phrase.count(" of ") + 1) if human(phrase.split(" of ")[i].split()[-1].lower())), "")):
        return held  # 'the release of the editor of the weekly, who was detained': the editor was
    if not named or HUMAN.search(phrase) or re.match(r"(?:were|have|are)\b", words):
        return phrase
    parts = OF_NAME.split(phrase)
    return parts[-1] if parts[-1][:1].isupper() or len(parts) > 1 and parts[-1].split()[0].lower() in ARTICLES else phrase


def _joined(before: str, kept: list[str]) -> bool:
    """Does 'of', 'by' or 'between' tie the phrase to a noun before it?"""
    rest = before[: len(before) - len(" ".join(kept))].split()
    return len(rest) > 2 and rest[-1].lower() in JOINTS and not rest[-2].lower().endswith(("ed", "ing", ",")) and rest[-3].lower() not in LINKS


def subject_phrase(words: str, whole: bool = False) -> str:
    """The noun phrase before the finite verb of a clause, without asides unless `whole`; '' where there is none or it is a pronoun."""
    words = SO_THE.sub("", words, count=1) if words.startswith(JOINING) else words
    words = FOR_ONE.sub("", ON_DATE.sub("", ON_DAY.sub("", words, count=1), count=1), count=1)
    found = LEADING.match(words)
    words = words[found.end() :] if found else words
    tokens = list(WORDS.finditer(words))[: MOST + 14]
    at = verb_at([t[0] for t in tokens])
    if at < 1:
        return body["who"] if at < 0 and (body := BODY_NOW.match(words)) and OWNER.search(body["who"]) else ""
    before = words[: tokens[at].start()].rstrip()
    if before.endswith(" and") and (named := NAMED_NOW.match(before)):
        before = named["who"]  # 'Rubex Dairy employs 240 people and makes drops': the first of its verbs
    if before.endswith(",") and ", " not in before and (first := verb_at([t[0] for t in tokens[:at]])) > 0:
        before = words[: tokens[first].start()].rstrip()  # 'The guild opened at 210 in May, was refused and …': the first of its verbs
    phrase = before if whole else ADVERB.sub("", before.partition(", ")[0])
    if not phrase or PRONOUN.match(phrase) or len(phrase.split()) > MOST or not (phrase[0].isupper() or phrase.split()[0] in ARTICLES or POST_AND_NAME.match(phrase)):
        return ""
    return phrase


def named_pronoun(words: str, text: str, at: int, people: tuple[Named, ...]) -> str:
    """The words of a clause that begins at `at`, with the name or thing that its first pronoun stands for, where that is sure enough."""
    found = re.match(r"(?P<p>he|she|it|they)\b(?!['’])|(?P<of>his|her|its|their)\s(?=[a-z])", words, re.I)
    if not found:
        return words
    if (found["p"] or found["of"]).lower() in ("they", "their"):
        many = several_before(text, at, people) or ("" if found["of"] else pair_before(text, at, people))
        return words if not many else f"{many}{possessive(many)} {words[found.end():]}" if found["of"] else many + words[found.end() :]
    thing = (found["p"] or found["of"]).lower() in ("it", "its")
    if not thing and (OBJECT_HE if (found["p"] or found["of"]).lower() in ("he", "his") else OBJECT_SHE).search(text, max(text.rfind("\n", 0, at), at - NEAR_OBJECT), at):
        return words  # 'The coach ruled him out. His first match …': whose is not told
    if EMPTY_IT.match(words):
        return words
    who = thing_before(text, at, people) if thing else _fitting(text, at, people, (found["p"] or found["of"]).lower() in ("he", "his")) or _head_before(text, at, people)
    theirs = found["of"] and not thing and not KINSMAN.match(words)
    if who and found["of"] and thing and (by := MADE_BY.search(who)) and any(by["name"] in (n.name, *n.aliases) for n in people if n.type == "organisation"):
        words = re.sub(r"\bit\b(?=\s(?:would|will|was|is|had|has)\b)|(?<=\s)it(?=\s(?:to|over|in|at|off|on)\b)", f"the {by['what']}", words, count=1)
        who = by["name"]  # 'A petition organised by Rubex has 40,000 names. Its chair says it will be handed over'
    if not who or found["of"] and thing and not OWNER.search(who.lower()) and not any(n.type == "organisation" and any(form in who for form in (n.name, *n.aliases)) for n in people) or theirs and any(at <= s < at + len(words) for n in people if n.type == "person" for s, _ in n.mentions):
        return words
    return f"{who}{possessive(who)} {words[found.end():]}" if found["of"] else who + words[found.end() :]


def _fitting(text: str, at: int, people: tuple[Named, ...], male: bool) -> str | None:
    """The person before, where 'he' or 'she' may be said of that one; the ship that 'she' is. 'Since he entered the race, Ada Pool …': the one behind."""
    if LED_IN.search(text, max(0, at - LONGEST_LEAD), at) and text[at : at + 4].lower().startswith(("he ", "she ")):
        return _named_ahead(text, at, people, male)
    if _is_somebody(text, at, people):
        return None
    who = person_before(text, at, people)
    named = next((n for n in people if n.name == who), None)
    ships = [m for m in SHIP.finditer(text, max(0, text.rfind("\n", 0, at)), at)] if not male else []
    if ships and not (named and any(ships[-1].end() < s < at for s, _ in named.mentions)):
        return f"the {ships[-1]['ship']}"
    return None if named is None or gender_of(text, named) == ("f" if male else "m") or doubtful_person(text, at, named, people, male) else who


def _head_before(text: str, at: int, people: tuple[Named, ...]) -> str | None:
    """'The boss of Rubex' with whom the sentence before begins, where its paragraph names no person."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at])
    if not spans or any(floor <= s < at for n in people if n.type == "person" for s, _ in n.mentions):
        return None
    found = HEAD_OF.match(text, floor + spans[-1][0], at)
    return found["who"] if found and human(found["what"]) and verb_at(["The", "head", *WORDS.findall(text[found.end() : at])]) == 2 else None


MADE_BY = re.compile(r"^(?:An?|The) (?P<what>[a-z]+) [a-z]+(?:ed|en|un|ade|ed up) by (?:the (?:[a-z]+ ){1,2})?(?P<name>[A-Z].*)$")
HEAD_OF = re.compile(r"(?P<who>The\s(?:[a-z-]+\s){0,2}?(?P<what>[a-z]+)\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})(?=\s[a-z])")
LED_IN = re.compile(r"(?:^|[.!?][\"”’]?\s|\n)(?:Since|After|When|Before|While|Although|Though|Once|Because|Until|As)\s$")
LONGEST_LEAD = 14
AFTER_TITLE = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Judge|Justice|Sir|Dame|President|Minister|Senator|Governor|Mayor)\.?\s)?")


def _named_ahead(text: str, at: int, people: tuple[Named, ...], male: bool) -> str | None:
    """The person with whom the main clause behind a leading one begins; None where it begins with something else."""
    comma = text.find(", ", at)
    begins = AFTER_TITLE.match(text, comma + 2) if comma > 0 else None
    named = next((n for n in people if n.type == "person" and any(s in (comma + 2, begins.end()) for s, _ in n.mentions)), None) if begins else None
    return None if named is None or gender_of(text, named) == ("f" if male else "m") else named.name


def _is_somebody(text: str, at: int, people: tuple[Named, ...]) -> bool:
    """Whether the sentence before is about one person without a name: 'But a former diplomat who …'."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at])
    found = SOMEBODY.match(text, floor + spans[-1][0], at) if spans else None
    return found is not None and is_head(found["what"]) and not any(found.start() <= s < at for n in people if n.type == "person" for s, _ in n.mentions)


def possessive(name: str) -> str:
    return "’" if name.endswith("s") else "’s"


def person_before(text: str, at: int, people: tuple[Named, ...]) -> str | None:
    """Full name of the person whom 'he' or 'she' at `at` means: the subject of the nearest sentence that names any, else the last one named."""
    floor = max(0, text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, at))))
    named = sorted((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if floor <= s < at)
    if not named:
        return None
    start = max((a + floor for a, _ in sentences(text[floor:at]) if a + floor <= named[-1][0]), default=floor)
    held = [(s, name) for s, name in named if s >= start]
    subject = subject_phrase(text[start : min(at, start + 300)]) if len({name for _, name in held}) > 1 else ""
    ends = text.find(subject, start) + len(subject) if subject else start
    return held[0][1] if held[0][0] < ends else named[-1][1]


SEVERAL_PEOPLE = re.compile(r"(?:[A-Z][a-z]+|\d[\d,]*|At least [a-z]+|More than [a-z]+)\s(?:[a-z]+\s)?(?:people|persons|men|women|children|residents|workers|passengers|patients|villagers|soldiers|miners|others)\b")  # 'Four people died. It destroyed 118 houses': not they


def thing_before(text: str, at: int, people: tuple[Named, ...]) -> str | None:
    """What 'it' at the head of a sentence means: the subject of the sentence before, or the first new thing in it where a person is the subject."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at])
    if not spans or re.search(r"\w", text[floor + spans[-1][1] : at]):
        return None
    start, end = floor + spans[-1][0], floor + spans[-1][1]
    before = text[start:end]
    if before[-1:] not in ".!?\"”":
        return None
    if own := I_WROTE.match(before):
        before, start = before[own.end() :], start + own.end()  # 'I wrote that Rubex had closed. It has not': Rubex
    if PAPER_SAID.match(before):
        return None
    if cleft := WHAT_IS.match(before):
        return cleft["what"]  # 'What they wait for is the inquiry that the court ordered. It has been …'
    if HELD_IT.match(text, at):
        meant = _happening(before)
        return f"the {meant}" if meant else None  # 'asked for the session to be put off. It will now be held …'
    if remains := THERE.fullmatch(before):
        return remains["what"]
    if I_GO.match(before) and len(THE_THINGS.findall(before)) == 1 and (only := ONLY_THING.search(before)):
        return f"the {only['what']}"  # 'I go to the museum last. It reopened'
    subject = subject_phrase(before.removesuffix("."))
    if OWNED.match(subject) or SEVERAL_PEOPLE.match(subject):
        return None
    person = any(n.type == "person" and s < start + before.find(subject) + len(subject) for n in people for s, _ in n.mentions if s >= start)
    if subject and not person:
        if thing := meant_object(subject, before.partition(subject)[2], text[at + 2 : at + 80]):
            return thing  # 'The court extended the ban. It was to have expired': the ban
        if thing is not None or doubtful_thing(before.partition(subject)[2], text[at + 2 : at + 60]):
            return None
        return None if many(subject) and not any(n.type == "organisation" and subject.endswith(n.name) for n in people) else subject
    things = [thing for thing in NEW_THING.findall(before) if not human(thing.split()[-1])]
    return f"the {things[0]}" if person and things else None


HEAD = re.compile(r"\s(?:of|on|in|at|between|from|for|with|by|under|over|near|against)\s")
ONE_IN_S = re.compile(r"\b(?:gas|biogas|crisis|basis|analysis|diagnosis|thesis|series|headquarters|chaos|canvas|atlas|lens|bias|oasis|emphasis|news|works|barracks|crossroads|tennis|[A-Z][\w’'-]*s)$")


def many(subject: str) -> bool:
    """Is a subject more than one: 'the owners of the mill', and not 'the union of clerks', 'the gas', 'a clamp between Tarsk and Velm'?"""
    head = HEAD.split(subject, maxsplit=1)[0]
    return PLURAL.search(head) is not None and ONE_IN_S.search(head) is None


MANY = re.compile(r"(?:(?:The|These|Those)\s|[A-Z][\w-]*[’']s?\s)(?:[a-z-]+\s){0,2}?(?:[a-z]+(?<![sui])s|people|police|men|women|children)(?:\s(?:of|in|at|from)\s(?:the\s)?[A-Z][\w’'-]*)?|(?:Shares|Bonds|Sales|Prices|Exports|Imports)(?:\s(?:in|of|for|at)\s(?:the\s)?(?:[A-Z][\w’'-]*\s?){1,3})?")
ENDS_IN_S = re.compile(r"\b(?!(?:was|has|is|as|its|his|this|us|says|yes|less|always|perhaps|besides|across)\b)[a-z]{2,}s\b|\b(?:people|police|men|women|children|they|them|their)\b|\sand\s")


def several_before(text: str, at: int, people: tuple[Named, ...]) -> str:
    """What 'they' at the head of a sentence means: the subject of the sentence before, where that names nothing else that may be meant; '' for none."""
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at])
    if not spans or re.search(r"\w", text[floor + spans[-1][1] : at]):
        return ""
    start, end = floor + spans[-1][0], floor + spans[-1][1]
    subject = subject_phrase(text[start:end])
    behind = start + text[start:end].find(subject) + len(subject)
    if not subject or not text.startswith(subject, start) or not MANY.fullmatch(subject) or text[end - 1] != "." or ENDS_IN_S.search(text, behind, end):
        return ""
    return "" if any(behind <= s < end for n in people for s, _ in n.mentions) else subject


PAIR = re.compile(r"\b(?:two (?:men|women|people|suspects|ministers|leaders|brothers|sisters|officials)|both|the two|the pair|the (?:men|women|suspects|brothers|sisters)|they)\b", re.I)


def pair_before(text: str, at: int, people: tuple[Named, ...]) -> str:
    """The two persons whom the sentence before names as two: 'Two men are held, Ada Pool and Ben Ortov. They were arrested'; '' for none."""
    floor = text.rfind("\n", 0, max(0, text.rfind("\n", 0, max(0, at - 3)))) + 1
    spans = sentences(text[floor:at])
    if not spans or re.search(r"\w", text[floor + spans[-1][1] : at]):
        return ""
    start, end = floor + spans[-1][0], floor + spans[-1][1]
    named = dict.fromkeys(name for _, name in sorted((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if start <= s < end))
    return " and ".join(named) if len(named) == 2 and PAIR.search(text, start, end) else ""


OF_THEM = re.compile(r"(?P<some>(?:(?:some|about|around|nearly|almost|only|more than|at least|many|most|several|half|two|three|four|five|six|ten)\s)?(?:\d[\d,]*\s)?of\s)them\b", re.I)
SEVERAL = re.compile(r"(?:(?:the|these|those)\s)?(?P<what>[a-z]+(?:\s[a-z]+)?[^su]s)", re.I)


def of_them(words: str, text: str, at: int) -> str:
    """'Some 120 of them' with what the sentence before is about: 'some 120 of the weavers'."""
    found = OF_THEM.match(words)
    floor = text.rfind("\n", 0, at) + 1
    spans = sentences(text[floor:at]) if found else []
    several = SEVERAL.fullmatch(subject_phrase(text[floor + spans[-1][0] : floor + spans[-1][1]])) if spans else None
    return f"{found['some']}the {several['what'][:1].lower()}{several['what'][1:]}{words[found.end() :]}" if found and several else words


PAPER_SAID = re.compile(r"(?:The|Its|Their|A|An|This|That)\s(?:[a-z]+\s)?(?:report|paper|newspaper|daily|weekly|magazine|letter|statement|document|study|note|article|post)\s(?:said|says|wrote|stated|reported)\s(?:that\s)?(?=the\b|an?\b|its\b|their\b|[A-Z])")  # 'The report said the price would fall. It had been raised': the price, or the report
I_WROTE = re.compile(r"(?:[^:]{3,50}:\s)?(?:I|We)\s(?:wrote|said|reported|told you|claimed)\s(?:[a-z ]{3,20}?\s)?that\s")
WHAT_IS = re.compile(r"What\s[^,;.:“”\"]{3,80}?\s(?:is|was)\s(?P<what>(?:the|its|their|his|her)\s[a-z][^,;:]{2,50}?)\s(?:that|which|under)\s")
I_GO, THE_THINGS = re.compile(r"(?:I|We)\s[a-z]+\s"), re.compile(r"\b(?:the|an?|this|that|its|his|her|their|my|our)\s|\b[A-Z][a-z]+\b(?<!^I)(?<!^We)")
ONLY_THING = re.compile(r"\s(?:to|at|past|through|into|by)\sthe\s(?P<what>[a-z-]+)(?=[\s,.][^A-Z]{0,12}\.?$|\.$|\s(?:last|first|again|too)\b)")
THERE = re.compile(r"There (?:remains|is|was) (?P<what>(?:the|an?)\s[^,.;:]{3,50})\.")
HELD_IT = re.compile(r"[Ii]t\s(?:(?:will|would|is|was|has|had|should|must|may|could|can)\s)(?:(?:now|also|then|instead|first|to|been|be|not|only|already|since|once|twice)\s){0,3}(?:held|take place|taken place|reconvened?|resume|postponed|rescheduled|put off|put back)\b")
OWNED = re.compile(r"(?:his|her|their|its|my|our)\s", re.I)


def _happening(before: str) -> str:
    """The last happening that the sentence names, with 'the'."""
    found = re.findall(rf"(?<!of )\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his)\s((?:[a-z-]+\s)?(?:{event_nouns()}|session|sitting|round|premiere|ceremony|opening|exam|wedding|tournament))\b", before)
    return found[-1] if found else ""


def other_person(words: str, text: str, start: int, at: int, people: tuple[Named, ...]) -> str:
    """'him' in a clause that begins at `at`, named where the sentence so far names one other person than the clause does."""
    found = re.search(r"\s(him|her)(?=\s(?:again|on|in|at|about|for|with|by|to|held|jailed|detained|released)\b|[.,;]|$)", words)
    if not found:
        return words
    so_far = {n.name for n in people if n.type == "person" for s, _ in n.mentions if start <= s < at}
    others = sorted(name for name in so_far if name not in words and name.split()[-1] not in words)
    return words[: found.start(1)] + others[0] + words[found.end(1) :] if len(others) == 1 else words

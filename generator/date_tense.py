"""Whether a date's sentence tells of what was or of what is to come: the nearest verb decides."""

from __future__ import annotations

from generator.date_lexicon import Tokens

REACH = 30  # tokens looked at on either side
FUTURE = frozenset("will shall won't would could might can should must 'll i'll we'll he'll she'll they'll you'll it'll going upcoming "
                   "forthcoming scheduled slated due tentatively".split())
PAST = frozenset(
    "said was were had did told came went took made began saw gave got knew met held became left felt brought wrote stood lost paid sent "
    "built fell rose led won spoke sold bought thought ran grew drew flew threw broke chose drove ate struck hit shot died wasn't weren't "
    "didn't hadn't found kept heard meant read spent sat taught caught fought sought beat quit cut put set shut spread swore tore woke wore "
    "called asked warned dropped hurt sank shook slid slipped spun swept swung urged been gone done seen taken given".split())
NOT_PAST = frozenset("need speed indeed feed seed proceed succeed exceed agreed-upon hundred red bed bleed breed shed united unprecedented so-called "
                     "limited red-hot biased alleged supposed".split())
INTENT = frozenset("expected scheduled due set plans planned planning plan intends intended intend wants wanted want supposed slated agreed poised hopes "
                   "hoped hoping hope aims aimed aiming seeks seeking seek expects expecting expect ready going is are deadline needs time have has "
                   "promised vowed pledged proposed threatened offered prepared preparing decided".split())
SAYING = frozenset("said told says announced reported added wrote confirmed stated".split())
DEADLINE = frozenset({"deadline", "cutoff", "deadlines"})
POINTING = frozenset("until till ahead expire expires expiring approaching upcoming looming deadline begins starts ends opens takes kicks meets faces "
                     "arrives departs".split())  # of a date that follows within four words
AWAITING = frozenset("expects expect expecting awaits await plans hopes".split())  # present tense that looks ahead
PRESENT = frozenset(("is", "are"))
INFINITIVE = frozenset({"be", "to", "being", "will", "would", "could", "not"})  # before these a word is no past tense
ABBREVIATIONS = frozenset("mr mrs ms dr sen rep gov gen u s n st jr inc co corp ltd no jan feb mar apr jun jul aug sep sept oct nov dec mon "
                          "tue tues wed thu thur thurs fri sat sun a p m d c e".split())


def tense_around(tokens: Tokens, first: int, last: int) -> str | None:
    """past | future | None for the date at tokens first..last, from its own sentence."""
    if _ahead(tokens, first, last):
        return "future"
    told = _before(tokens, first)
    if told == "said" and last < len(tokens.words) and tokens.words[last] == "that":
        return "past"  # said on Monday that it would
    if told == "said":  # said the hearing of October 1 would go ahead
        return _after(tokens, last) or "past"
    return told or _after(tokens, last)


def _ahead(tokens: Tokens, first: int, last: int) -> bool:
    """Words right beside the date that point ahead, whatever the sentence's verb: until Friday, the July 9 deadline, expires July 9."""
    if first and tokens.words[first - 1] in PRESENT:
        return True  # the vote is Friday
    after = tokens.words[last : last + 3]
    if any(word in DEADLINE for word in after):
        return True
    for i in range(first - 1, max(-1, first - 5), -1):
        word = tokens.words[i]
        if word in POINTING:
            return True
        if tokens.classes[i] in ".,|" or verb(tokens, i):
            return False
    return False


def _before(tokens: Tokens, first: int) -> str | None:
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if _ends_sentence(tokens, i):
            return None
        if tokens.classes[i] in "x":
            if found := verb(tokens, i):
                return "said" if tokens.words[i] in SAYING and first - i > 2 else found
        elif tokens.classes[i] == "u" and tokens.words[i] == "to" and i and tokens.words[i - 1] in INTENT and i + 1 < first:
            return "future"
    return None


def _after(tokens: Tokens, last: int) -> str | None:
    for i in range(last, min(len(tokens.words), last + REACH)):
        if _ends_sentence(tokens, i):
            return None
        if tokens.classes[i] == "x" and (found := verb(tokens, i)):
            return found
    return None


def verb(tokens: Tokens, i: int) -> str | None:
    """The tense that the word itself shows; None for other words."""
    word = tokens.words[i].replace("’", "'")
    if word in FUTURE or word in AWAITING or word == "expected" and i and tokens.words[i - 1] in PRESENT:
        return "future"
    if word in PAST or len(word) > 3 and word.endswith("ed") and word not in NOT_PAST:
        if i and tokens.words[i - 1] in INFINITIVE:
            return None
        following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
        return "future" if following == "to" and word in INTENT and not word == "set" or word in ("set", "due") and following in ("to", "for") else "past"
    return None


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    letter = tokens.classes[i]
    if letter == "|":
        return True
    if letter == ".":
        return i == 0 or tokens.classes[i - 1] != "M" and tokens.words[i - 1] not in ABBREVIATIONS
    return tokens.words[i] in ("!", "?", ";")

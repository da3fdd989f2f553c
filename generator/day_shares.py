"""What a day tells of in a sentence that tells of several things, where the shape of the sentence alone shows which."""

import re
from functools import cache

from generator.antecedents import possessive
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import passive
from generator.dateless import without_date
from generator.event_nouns import event_nouns

MARKS = "\"“”;:"
AT_DAY = r"\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?"
CLOSED = re.compile(r"[\s.]*")  # nothing else stands behind
A_DAY = r"(?:\d{4}|(?:(?:early|late|mid)[ -])?(?:[A-Z][a-z]{2,8}\.?)(?:\s\d{1,2})?(?:,?\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?)"
TWO_SHARES = re.compile(rf"(?P<deed>[^,;:“”\"]{{8,90}}?)\s(?:on|in)\s(?P<one>{A_DAY})(?P<a>\s(?:for|by|to|with|at|against|from)\s[^,;:“”\"]{{3,50}}?),?\sand\s(?:(?:then|again|later)\s)?(?:on|in)\s(?P<other>{A_DAY})(?P<b>\s(?:for|by|to|with|at|against|from)\s[^,;:“”\"]{{3,60}}?)[.]?$")
LATER_TOO = re.compile(r",?\sand,\s(?:only\s)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+)\s(?:hours?|days?|weeks?|months?|years?)\s(?:later|earlier|before|after that),\s(?P<what>[^,;]{2,60})[.]?$")


def own_share(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Was approved in 2016 for adults and in 2021 for children': of 2021 for children alone."""
    if text.find(" and", *sentence) < 0:
        return None
    if found := TWO_SHARES.match(text, *sentence):
        part = next((share for share, day in (("a", "one"), ("b", "other")) if found.start(day) <= date[0] < found.end(day)), None)
        return f"{found['deed']}{found[part]}" if part and verb_at(WORDS.findall(found["deed"])) > 0 and verb_at(["It", *WORDS.findall(found["b"])]) < 0 else None
    later = LATER_TOO.search(text, date[1], sentence[1]) if text.find(" and, ", date[1], date[1] + 60) >= 0 else None
    if not later or verb_at(["It", *WORDS.findall(later["what"])]) >= 0 or verb_at(WORDS.findall(text[sentence[0] : date[0]])) < 0 or any(mark in text[slice(*sentence)] for mark in MARKS):
        return None
    return text[sentence[0] : later.start()]  # 'sold the mill in 2022 and, a year later, its forests'


OLD_AND_NEW = re.compile(
    r"(?P<thing>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:(?!(?:that|which|who|and|of|for|on)\b)[\w’'-]+\s?){1,4}?),\swhich\s(?P<first>(?:should have|was to have|were to have|had been due to have)\s[a-z]+)\s(?:(?:by|on|in|this|last|next)\s)?(?P<one>[^;:“”\"]{3,32}?)\s(?:and|but)\s(?P<will>(?:(?:will|would|is to|are to)\s)(?:now\s|instead\s|only\s)?[a-z]+)\s(?:(?:by|on|in)\s)?(?P<other>[^,;:“”\"]{3,24}?)(?=[,.]|$)"
)


def old_and_new(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Approved a longer run of the offer, which should have closed on May 3 and will instead end on June 4': of May 3 'The offer should have closed'."""
    found = OLD_AND_NEW.search(text, *sentence) if text.find(", which ", *sentence) > 0 else None
    part = next((deed for deed, day in (("first", "one"), ("will", "other")) if found.start(day) <= date[0] < found.end(day)), None) if found else None
    if not found or not part or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    thing = found["thing"]
    if not thing.rpartition(" ")[2].islower():  # 'of the offer made to the Harbour Bank, which should have closed': the offer
        terms = [*A_TERM.finditer(text, sentence[0], found.start("thing"))]
        thing = terms[-1]["thing"] if terms else ""
    return f"{thing} {found[part]}" if thing else None


A_TERM = re.compile(r"\b(?P<thing>(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[a-z-]+\s){0,2}?(?:offer|tender|bid|sale|auction|deadline|window|period|consultation|lease|contract|term|mandate|licence|license|strike|talks|show|exhibition|hearing|trial|vote|ballot|inquiry))\b")
FAMILY = re.compile(rf"\s(?:for|of|to|with|by|from|among|against|on)\s(?P<who>(?:(?:the|some|many|several|two|three|four|five|six|all)\s)?(?:(?!(?:for|of|to|with|by|from|among|against|on|in|at|the)\b)[a-z-]+\s){{0,2}}?(?:[a-z-]{{3,}}(?<!s)s|people|men|women|children))\swho\s(?P<did>(?:had|were|was)\s[^,;:“”\"]{{3,70}}?)(?:{AT_DAY}|\s)$")


def of_whom(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'It was put back, which meant six more days for families who had been sent home in January': the families had been sent home."""
    found = FAMILY.search(text, max(sentence[0], date[0] - 140), date[0]) if text.find(" who ", max(sentence[0], date[0] - 100), date[0]) > 0 else None
    if not found or text.find(", which ", sentence[0], found.start()) < 0 or verb_at(["They", *WORDS.findall(found["did"])]) != 1 or verb_at(WORDS.findall(found["who"])) >= 0:
        return None
    who = found["who"].removeprefix("the ")
    return f"the {who} {without_date(text, found.start('did'), first_comma(text, date[1], sentence[1]), date).rstrip(' .')}"


THAN_IN = re.compile(r"\b(?:than|as|unlike|from|under|over|above|below)\s(?:(?:in|under|with|by)\s)?(?P<thing>the\s(?:[a-z-]+\s){1,2}?)(?P<verb>agreed|signed|reached|published|presented|approved|adopted|announced|drafted|proposed|set|fixed|made)(?P<place>\s(?:in|at|by|with|between)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)?\s(?:(?:on|in|at)\s)?(?:the\s)?$")
MORE = re.compile(r"\b(?:more|less|fewer|higher|lower|better|worse|later|earlier|same|different|[a-z]{3,}er)\s(?:[\w’'-]+\s){0,4}?(?:than|as)\b")


def compared_with(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'May bring in 90,000 tonnes, 5,000 more than in the outline agreed in Oslo at the end of May': the outline was agreed in Oslo."""
    window = max(sentence[0], date[0] - 110)
    found = THAN_IN.search(text, window, date[0]) if text.find(" than ", window, date[0]) >= 0 or text.find(" as ", window, date[0]) >= 0 else None
    if not found or not MORE.search(text, window, found.start("thing")) or verb_at(WORDS.findall(found["thing"])) >= 0 or not CLOSED.fullmatch(text[date[1] : first_comma(text, date[1], sentence[1])]):
        return None
    return passive(found["thing"], f"{found['verb']}{found['place'] or ''}")


PAPER_BY = re.compile(rf"(?:^|\s)(?P<paper>(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s){{0,2}}?(?:report|letter|memo|study|audit|complaint|file|note|e-?mail|draft|list|request|proposal|plan|survey|petition|appeal|statement)\s(?:by|of|from)\s[^,;:“”\"]{{3,70}}),\s[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){{0,3}},\swhich\s(?P<did>reached|arrived|came|(?:was|were|had been)\s[a-z]+ed)(?P<rest>[^,;:“”\"]{{0,50}}?)(?:{AT_DAY}|\s)$")


def of_paper(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The arrests followed a report by the fire unit, DAEE, which reached the prosecutor on Monday': the report reached her, not the unit."""
    found = PAPER_BY.search(text, sentence[0], date[0]) if text.find(", which ", sentence[0], date[0]) > 0 else None
    return f"{found['paper']} {found['did']}{found['rest']}" if found else None


KNOWN_AS = re.compile(r"(?P<who>[A-Z][^,;:“”\"]{1,60}),\sas\s(?:the\s[a-z-]+(?:\s[a-z-]+)?|it|he|she|they|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)\s(?:(?:is|are|was|were)\s(?:(?:also|locally|commonly|better|usually|widely)\s)?(?:known|called|nicknamed|dubbed|abbreviated)(?:\s[a-z]+){0,2}|(?:had\s)?(?:hoped|planned|expected|promised|feared|predicted|ordered|agreed|demanded|wished|asked)),\s(?=(?:will|would|has|have|had|is|was|are|were|said|says|plans|expects|[a-z]{3,}ed)\b)")


def known_as(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'HT, as the firm is known, will reopen the pier on Monday': HT will."""
    found = KNOWN_AS.match(text, *sentence) if text.find(", as ", *sentence) > 0 else None
    if not found or found.end() > date[0] or verb_at(WORDS.findall(found["who"])) >= 0 or first_comma(text, found.end(), date[0]) < date[0]:
        return None
    end = first_comma(text, date[1], sentence[1])
    if text[date[1] : end + 2] == ", " and re.match(r"(?:[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])", text[end + 2 : end + 20]):
        end = first_comma(text, end + 2, sentence[1])  # 'on Thursday, Feb. 6'
    return f"{found['who']} {without_date(text, found.end(), end, date).rstrip(' .')}"


@cache
def _appended() -> re.Pattern[str]:
    return re.compile(rf"\b(?:for|after|over|since|during|in|at|of|about)\s(?P<thing>the\s(?:[a-z-]+\s)?(?:{event_nouns()}|blockade|occupation|siege)\sof\s(?:(?!(?:that|which|who|and)\b)[\w’'-]+\s?){{1,5}}?),\s(?:on\s|in\s)?(?:the\s)?$")


SAYS_ON = re.compile(r",\s(?:is|are|was|were|has|have|had|will|would|[a-z]{3,}ed)\b")


def appended_day(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The eleven held for the blockade of the road, on 20 May, are free': the blockade of the road."""
    near = SAYS_ON.match(text, date[1]) if text.find(", ", max(sentence[0], date[0] - 10), date[0]) >= 0 and text.find(" of ", max(sentence[0], date[0] - 80), date[0]) > 0 else None
    found = _appended().search(text, max(sentence[0], date[0] - 120), date[0]) if near else None
    return found["thing"].removeprefix("the ") if found and verb_at(WORDS.findall(found["thing"])) < 0 else None


SAID_AFTER = re.compile(r"\b(?:said|says|warned|announced|confirmed|insisted|promised|explained|told\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?:(?:after|before|at|in|during|following)\s[^,;:“”\"]{2,60}?)?(?:\s?on\s)?(?:the\s)?$")
THEN_THAT = re.compile(r",\s(?:which|who|where)\s[^,;:“”\"]{3,90},\s(?P<that>that\s[^;:“”\"]{8,})")


def said_that(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The minister said after the talks last week, which ended without a pact, that Oslo would not pay': what she said, without the aside."""
    found = THEN_THAT.match(text, date[1], sentence[1]) if text.find(", that ", date[1], sentence[1]) > 0 else None
    if not found or not SAID_AFTER.search(text, max(sentence[0], date[0] - 110), date[0]):
        return None
    led = re.sub(r"\s(?:on|in|late|early)$", "", text[sentence[0] : date[0]].rstrip())
    return f"{led} {found['that'].rstrip(' .')}"


PUT_OUT = re.compile(r"(?P<thing>(?:The|An?|Its|Their)\s(?:[a-z-]+\s){1,4}?)(?P<verb>published|released|issued|posted|presented|leaked|printed|unveiled)\s(?P<by>(?:by|on|in)\s[^,;:“”\"]{3,60}?)\s(?:at|on|in)\s(?:the\s)?$")
SHOWS = re.compile(r"\s(?:shows?|says?|suggests?|reveals?|confirms?|contains?|lists?|puts|gives|names|states|makes)\b")


def was_put_out(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The entry published by the weekly at the end of last month shows that …': the entry was published by the weekly."""
    found = PUT_OUT.match(text, sentence[0], date[0]) if SHOWS.match(text, date[1]) else None
    return passive(found["thing"], f"{found['verb']} {found['by']}") if found and verb_at(WORDS.findall(found["thing"])) < 0 else None


SAME_WHO = re.compile(r"\b(?:by|with|from|to|of|is|was)\s(?P<who>(?:the\s(?:same|very)\s|an?\s|the\s)(?:[a-z-]+\s){0,2}?[a-z-]+)\swho\s(?:had\s)?(?:only\s)?(?:on\s)?(?:last\s|the\s)?$")
HIM = re.compile(r"\s(?:him|her|them|it)$")


def who_did(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Ada Pool was thanked by the same minister who on Monday dismissed her': the minister dismissed Ada Pool."""
    found = SAME_WHO.search(text, sentence[0], date[0]) if text.find(" who ", max(sentence[0], date[0] - 20), date[0]) > 0 else None
    did = text[date[1] : first_comma(text, date[1], sentence[1])].rstrip(" .") if found else ""
    if not found or verb_at(["It", *WORDS.findall(did)]) != 1 or any(mark in did for mark in MARKS):
        return None
    who = found["who"].replace("the same ", "the ").replace("the very ", "the ")
    led = SUBJECT.match(text, *sentence)
    return f"{who}{HIM.sub(' ' + led['who'], did) if led and HIM.search(did) else did}"


SUBJECT = re.compile(r"(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,2})\s(?:was|is|had been|has been)\s")

BODIES_OF = re.compile(r"\b(?P<pair>[A-Z][\w’'-]*\sand\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?),\swhose\s(?P<what>bodies|homes|houses|families|children|names|deaths|lawyers|cars|boats|remains)\s(?P<did>(?:were|had been)\s[^,;:“”\"]{3,60})$")


def of_both(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The teachers Jan and Ada Pool, whose bodies were found a day later': the bodies of both."""
    found = BODIES_OF.search(text, sentence[0], date[1]) if text.find(", whose ", sentence[0], date[0]) > 0 else None
    if not found or not CLOSED.fullmatch(text[date[1] : first_comma(text, date[1], sentence[1])]):
        return None
    return f"{found['pair']}{possessive(found['pair'])} {found['what']} {without_date(text, found.start('did'), date[1], date).rstrip(' .')}"


OF_THINGS = re.compile(rf"\s(?:of|from|by|on|to|with|for|over|against)\s(?P<things>(?:[a-z-]+\s)?[a-z-]{{3,}}(?<!s)s)\s(?:that|which)\s(?P<who>(?:the|its|his|her|their)\s[a-z-]+(?:\s[a-z-]+)?|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}})\s(?P<did>had\s(?:[a-z]{{3,}}ed|built|bought|sold|set|put|made|sent|written|found|given|taken|laid|let))(?P<rest>\s(?:in|at|on|to)\s(?!the\s(?:morning|evening))[^,;:“”\"]{{2,40}}?)?{AT_DAY}$")


def of_things(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The fall is owed to the weight of panels that the town had placed in 2021': the town had placed panels."""
    found = OF_THINGS.search(text, max(sentence[0], date[0] - 140), date[0]) if text.find(" had ", max(sentence[0], date[0] - 80), date[0]) > 0 and text[date[1] : date[1] + 1] in (".", ",", ";", "") else None
    return f"{found['who']} {found['did']} {found['things']}{found['rest'] or ''}" if found and verb_at(WORDS.findall(found["who"])) < 0 and verb_at(WORDS.findall(text[sentence[0] : found.start()])) >= 0 else None


SHAPES = (of_things, own_share, old_and_new, of_whom, compared_with, of_paper, known_as, appended_day, said_that, was_put_out, who_did, of_both)


def share_of(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """What the day tells of; None where no shape shows it."""
    return next((told for shape in SHAPES if (told := shape(text, sentence, date))), None)

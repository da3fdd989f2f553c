"""Where the clause of a sentence that holds a date begins and ends."""

import re
from functools import lru_cache

from generator.antecedents import ARTICLES, antecedent
from generator.clauses import SURE, WORDS, verb_at
from generator.date_verbs import plural_forms, third_person
from generator.shortening import HANGING, ITEM

LEAST_CHARS, BRIEF = 28, 16
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|can|could|may|might|must|do|does|did|\w{3,}ed|said|says|met|told|left|began|held|gave|took|made|died|fled|"
    r"came|went|put|set|fell|rose|won|lost|flew|sent|cut|hit|wrote|spoke|saw|got|kept|led|paid|sold|bought|drew|threw)\b"
)
SHORT_VERB = re.compile(r"(?:died|fled|shot|struck|ran|sat|stood|grew|broke|drove|chose|caught|sank|burst|swept|slid|tore|fought|split|shut|quit|blew|swam|stole|shrank|sprang|froze|hung|swung|spun|sought|forbade|withdrew|became|shook|spent|taught|lent|overtook|underwent|undertook|overthrew)\b")
SUBORDINATE = re.compile(r"(?:(?:just|only|about|barely|shortly|soon|(?:more|less) than|nearly|almost|\w+ (?:days|weeks|months|years)|(?:an?|one) (?:hour|day|week|month|year)) ){0,3}(after|before|since|when|by the time|as(?!\s(?:of|for|from|well|early|late|recently|long|many|much|soon|little|few|yet|usual)\b)|while|with|although|once|because(?!\sof\b[^,.]{0,80}\.)|if|until)\b\s+(?!(?:this|that|these|those)(?:,|\s+(?:on|in|at|all|both|the|an?|mr|ms|mrs|dr)\b))", re.I)
CUT = re.compile(
    r"(?:;|:(?!\d|\s?[\"“«„])|\s[—–]|—|\s--)\s?|"
    r",\s+the\s(?:day|morning|night|week|month|year)\s(?:after|before)\s|,?\s+(?:(?:(?:(?:more|less) than|at least|nearly|almost|about|around|barely|only|just|over|some)\s)?"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|several|some|\d+)\s(?:hour|day|week|month|year)s?\s(?:after|before)|"
    r"(?:(?:(?:a\s)?few|two|three|four|five|six|ten|several|some|\d+)\s)?(?:minutes|hours|days|weeks|months|years)\s(?:after|before(?=\s[^,;.]{3,60}\s(?:was|were|had|[a-z]{3,}ed|fell|burst|broke|left|began|struck|hit|sank|took|came|went|met|won|lost)\b)))|after|when|because|since(?=\s(?:the|an?|its|his|her|their|[A-Z])\b))\s|"
    r",?\s+(?:(?<!all )but|while|whereas|although|though)\s|,\s+(?:and|then|which|who|whose|where|as|after|when|saying|adding|before|because|since)\s|"
    r"\sthat\s(?=(?:is|are|was|were|has|had|did not|will|would|began|broke|failed|killed|ended|started|opened|closed|left|took|came|sank|burst|caught|fell|hit|struck|shook|swept|crashed|collapsed|exploded|erupted|derailed|capsized|[a-z]{3,}ed)\b)|"
    r"\swho\s(?=(?:on\s[A-Z][a-z]+\s|(?:last|this)\s[a-z]+\s|in\s[A-Z][a-z]+\s|yesterday\s|later\s)(?:was|were|had|took|made|gave|won|lost|left|led|found|sold|bought|brought|sent|held|met|ran|came|went|shot|struck|hit|saw|wrote|built|[a-z]{3,}ed)\b)|"
    r"\s(?:who|which)\s(?=(?:was|were|had|died|fell|sank|drowned|fled|quit|(?!(?:reveal|warn|announc|report|confirm|claim|ask|add|want|need|believ|explain|insist|argu|work|liv|hop|fear|not)\w*ed\b)[a-z]{3,}ed)\b)"
)
ASIDE = re.compile(r",\s(?:who|which|whose|(?:in|of|at|for|by|with|under|on|from) (?:which|whom|whose))\s(?:[^,;:]|,(?=\d)|(?<=day),(?=\s(?:[A-Z][a-z]{2,8}\.?\s\d|\d\d?\s[A-Z]))|(?<=\d):(?=\d)){3,160},(?!\d)")
AS_SAID = re.compile(r",\sas\s(?P<who>[^,;:“”\"]{2,70}?)\s(?P<verb>said|says|told|announced|reported|wrote|promised|explained|confirmed|warned|noted|stressed|put it)\b(?P<when>[^,;:“”\"]{0,40}),\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|does|did|[a-z]{3,}ed)\b)")
LISTS_DAYS = re.compile(r"(?:(?:first|once|twice|initially)\s)?(?:from|to|on|in|until|by)\s(?:the\s)?[A-Z\d]")  # 'The vote had been put off twice: from May 3 to May 10, and then …'
AFTER_WHOM = re.compile(r"\s(?:after|before|when|because|while|until)\s(?:(?:the|its|his|her|their)\s)?(?:(?!(?:the|a|an)\b)[\w.’'-]+\s?){1,4}$")
OUTER_VERB = re.compile(r"(?:the|an?|its|his|her|their)\s[a-z-]+(?:\s(?:of|in|at)\s[\w’'-]+)?\sand\s(?:has|have|had|was|were|is|are|will|would)\b")  # 'fell after the notice and have lost more since Monday': they have lost, not the notice
RELATIVE = re.compile(r",?\s(who|which|whose|that)\s$")


@lru_cache(maxsize=64)  # of an event its words and its clause are asked for
def bounds(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int]:
    """Start and end of the clause that holds the date; a clause too short to tell anything is widened to the sentence."""
    if recalled := RECALL.match(text, *sentence):
        sentence = recalled.end(), sentence[1]
    if before := day_before(text, sentence, date):
        return before
    left, right = sentence
    opening, least = SUBORDINATE.match(text, *sentence), LEAST_CHARS
    comma = first_comma(text, opening.end(), right) if opening else right
    if opening and (items := ITEMS.match(text, comma, right)):
        comma = first_comma(text, items.end(), right)  # 'When they took the House, Senate, and presidency in 2009, they …'
    if opening and opening[1].lower() == "if" and date[0] < comma:
        return sentence  # a condition is no happening
    if opening and opening.end() <= date[0] < comma and (
        finite(text, opening.end(), comma) or opening[1].lower() == "with" and comma - opening.end() > LEAST_CHARS
    ):
        main = MAIN.match(text, date[1], right)
        if main and opening[1].lower() == "when" and THEY.match(text, opening.end()) and comma > date[1] and DID_SO.match(text, main.end() - 1, right) and finite(text, opening.end(), date[1], BRIEF):
            end = next((cut.start() for cut in CUT.finditer(text, main.end(), right) if not broken(text, cut, main.start(), date, right) and finite(text, main.start(), cut.start())), right)
            return main.start() + 1, end  # 'When they met on May 3 they rejected the bid by seven votes': done on that day too
        if comma < right or opening[1].lower() not in TEMPORAL:
            return opening.end(), comma
        return (opening.end(), date[1]) if main and finite(text, opening.end(), date[1], BRIEF) and finite(text, main.start(), right, BRIEF) else sentence
    if opening and comma < date[0] and finite(text, comma, right) and GOT_IT.search(text, comma, date[0]):
        return left, first_comma(text, date[1], right)
    if opening and comma < date[0] and finite(text, comma, right, BRIEF):
        left = comma + 1 if opening[1].lower() != "if" else left
        if aside := ASIDE.match(text, comma, right):  # 'If the council, which meets on May 3, agrees'
            if date[0] < aside.end():
                return text.index(" ", comma + 2) + 1, aside.end() - 1
            left = aside.end() if left > sentence[0] else left
    told = WHEN.match(text, date[1], right)
    if told and finite(text, told.end(), right, BRIEF):
        left, least = told.end(), BRIEF
    if text.find("when, ", left, date[0]) >= 0 and (then := WHEN_ASIDE.search(text, left, date[1] + 3)) and then.start() < date[0] and finite(text, then.end(), right):
        return then.end(), right
    if restricted := restrictive(text, sentence, date):
        return restricted
    lead = comma
    over = [aside.span() for aside in ASIDE.finditer(text, left, date[0])] + [(aside.start() - 1, aside.end()) for aside in DASHED.finditer(text, date[1], right)]
    for cut in CUT.finditer(text, comma + 6 if opening and opening[1].lower() == "if" and comma < date[0] else left, right):
        if any(a < cut.start() < b for a, b in over):
            continue  # 'The minister, who was to come on May 3 but came on May 10, said …'
        if broken(text, cut, left, date, right):
            continue
        if cut.end() <= date[0] and cut[0].strip(" ,") in OVER_AT_COMMA and (over_at := first_comma(text, cut.end(), right)) < date[0] and GOES_ON.match(text, over_at) and text.rfind(",", left, cut.start()) >= 0:
            continue  # 'The bridge, closed since a lorry hit it on 3 May, is to reopen on Monday'
        if cut.end() <= date[0] and COUNTS.match(cut[0]) and (over_at := first_comma(text, cut.end(), right)) < date[0] and not VERB.search(text, cut.end(), over_at):
            continue  # 'had found it on Wednesday, five days after the first complaints, and that sales would resume next week'
        relative = bool(RELATIVE.search(text, cut.start(), cut.end()))
        if relative and OBJECT.match(text, cut.end()) and not cut[0].strip(" ,") == "whose":
            continue  # 'the letter, which Ada Pool sent on May 3': the clause has a subject of its own
        if cut[0] in (" that ", " who ", " which "):
            if cut[0] == " that " and lone_verb(antecedent(text[left : cut.start()])):
                continue  # 'will resume talks that broke down'
            if cut[0] == " that " and ED.match(text, cut.end()) and not heads(antecedent(text[left : cut.start()])):
                continue  # 'said that armed men'
            if cut[0] != " that " and (HOLLOW_HEAD.search(text, left, cut.start()) or not heads(antecedent(text[left : cut.start()]))):
                continue  # 'among those who were arrested on May 3'
            if cut.end() <= date[0] and first_comma(text, cut.end(), right) < date[0]:
                continue
            if cut.end() <= date[0] and (verb_at(WORDS.findall(text[left : cut.start()])) >= 0 or LEADS_IN.match(text, left)) and not text[left:cut.start()].endswith(SAYING):
                return cut.end(), min(first_comma(text, date[1], right), text.find(";", date[1], right) % (right + 1))
            continue
        if cut.end() <= date[0] and (OUTER_VERB.match(text, cut.end()) or cut[0] == ": " and LISTS_DAYS.match(text, cut.end()) or THEN_TO.match(text, cut.end()) or cut[0].endswith("because ") and text.startswith("of ", cut.end())):
            continue
        if cut[0].strip() == "since" and not finite(text, cut.end(), first_comma(text, cut.end(), right)):
            continue
        if (relative or cut[0] == ", where ") and (over_at := first_comma(text, cut.end(), right)) < date[0] and not (ON_DAY.fullmatch(text, over_at, date[0]) and text[cut.end() : over_at].endswith(("earlier", "later", "before"))):
            continue  # an aside that is over before the date
        comma = min(first_comma(text, date[1], right), text.find(";", date[1], right) % (right + 1)) if relative else right
        if cut[0] == ", where " and cut.end() <= date[0] and finite(text, cut.end(), first_comma(text, date[1], right), BRIEF):
            return cut.end(), first_comma(text, date[1], right)
        if relative and cut.end() <= date[0] and (VERB.search(text, cut.end(), comma) or SHORT_VERB.match(text, cut.end()) or runs(text, cut.end(), comma)) and (comma < right or antecedent(text[sentence[0] : cut.start()])):
            return joined_to(text, cut.end(), comma, date)
        if cut[0] in LEADING_IN and (over_at := first_comma(text, cut.end(), right)) < date[0] and left == sentence[0] and IN_TIME.fullmatch(text, left, cut.start()) and finite(text, over_at, right):
            left = over_at + 1
            continue  # 'In May, after the strike had begun, the owner promised to pay by June'
        if cut.end() <= date[0] and cut[0].strip() in ("when", "after") and len(text[left : date[1]].split()) <= SHORT and DIED.search(text, left, cut.start()):
            continue  # 'Eight people died when the levee broke'
        if opening and cut.end() == opening.end() and date[0] < lead < right:
            continue  # 'Three weeks after he was sacked on 12 May, Ada Pool has found a post': too short to stand alone
        if cut.end() <= date[0] and (cut[0].strip() == ";" and half_of_heading(text, cut.end(), right, date[0]) or finite(text, cut.end(), right, BRIEF if cut[0].strip() == ";" or cut[0].strip(" ,") in ("after", "when", "because") and A_DAY.search(text, left, cut.start()) and not THEY.match(text, cut.end()) or COUNTS.match(cut[0]) and not A_DAY.search(text, left, cut.start()) and A_THING.match(text, cut.end()) or cut[0] == ", and " and OWN_SUBJECT.match(text, cut.end()) else LEAST_CHARS)) and not DELAYED.match(text, cut.end()):
            brief = cut[0].strip() == ";" or cut[0] == ", and " or right - cut.end() <= LEAST_CHARS
            left, least = resumed(text, cut, date[0]) or cut.end(), BRIEF if brief else least
        elif cut.start() >= date[1] and relative and AFTER_WHOM.search(text, max(left, cut.start() - 60), cut.start()) and ASIDE.match(text, cut.start(), right):
            continue  # 'took office in May after Ben Holm, who had governed for years, lost the vote'
        elif cut.start() >= date[1] and relative and verbless_that(text, left, cut.start()):
            continue  # 'announced on Friday that the line, which has stood still since May, starts again'
        elif cut.start() >= date[1] and LED_PAPER.fullmatch(text, left, cut.start()):
            continue  # 'In a letter sent on Tuesday to the chairman, who is to step down in May, they asked …'
        elif cut.start() >= date[1] and not (cut[0] == ", and " and ITEM.search(text, left, cut.start())) and not (cut.start() == date[1] and cut[0].strip(" ,") == "when") and finite(text, left, cut.start(), wanted := BRIEF if COUNTS.match(cut[0]) or cut[0].strip() == ";" else least) and not HANGING.search(text[max(left, cut.start() - LAST_WORDS) : cut.start()]):
            right, least = cut.start(), wanted
            break
    return (left, right) if right - left > least else sentence


A_DAY = re.compile(r"\bon (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")


SAID_THAT = re.compile(r"\b(?:said|says|announced|announces|reported|reports|confirmed|warned|told\s[\w’' -]{2,40}?|promised|ruled|decided|found|wrote)(?:\s(?:on|late|early|last|this|yesterday|today)(?:\s[\w’'.]+){0,3}?)?\sthat\s")


def verbless_that(text: str, start: int, end: int) -> bool:
    """Has what was said here still to come to its verb?"""
    said = next(iter(reversed(list(SAID_THAT.finditer(text, start, end)))), None)
    return said is not None and not VERB.search(text, said.end(), end) and verb_at(WORDS.findall(text[said.end() : end])) < 0


NEXT_DAY = re.compile(r"\b(?:the (?:next|following) day|a day later|the day after)\b")
JUST_AFTER = re.compile(r"(?:On\s)[^,]{3,18},\s(?:after|when|once)\s")


def day_before(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int] | None:
    """The first clause of 'On May 3, after the ministry closed the pit, prices fell the next day', and the second for the day that it counts."""
    opened = JUST_AFTER.match(text, *sentence)
    comma = first_comma(text, opened.end(), sentence[1]) if opened else sentence[1]
    if opened is None or comma >= sentence[1] or not NEXT_DAY.search(text, comma, sentence[1]) or not finite(text, opened.end(), comma, BRIEF):
        return None
    if date[0] < opened.end():
        return opened.end(), comma
    return (comma + 2, sentence[1]) if date[0] > comma and NEXT_DAY.match(text, date[0]) else None


OF_DAY = re.compile(r" in which\b|, (?:the )?(?:day|week|month|year)\b")  # 'after a week in which', 'after May 3, the day the recall began'
LED_PAPER = re.compile(r"(?:In|According to|Under|With|Through|By)\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){1,3}?(?:sent|written|signed|released|published|issued|dated|addressed|given|posted|handed|circulated|seen)\s[^,;:]*")
OVER_AT_COMMA = frozenset(("since", "after", "when", "because", "before"))
GOES_ON = re.compile(r",\s(?:(?:now|then|also)\s)?(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says|told|begins?|starts?|opens?|ends?|closes?|resumes?|returns?|runs?|takes|goes|comes|[a-z]{3,}ed (?:on|in|to|by|that|the|an?|from|until)\s)\b")
LEADING_IN = (", after ", ", when ", ", because ", ", as ", ", since ")
IN_TIME = re.compile(r"(?:In|On|Last|This|Late|Early)\s[^,;]{2,24}")
GOT_IT = re.compile(r",\s[^,;]{3,60}\s(?:[a-z]{3,}ed|got|took|had|gave|sent|found|sold|bought|made|left|won|lost|saw)\s(?:it|them)\s(?:back|up|down|on|in|from|out|off|over|again|at|for|to)\b[^,;]{0,20}$")  # 'after the bank shut off access, savers got it back on Monday'
def lone_verb(phrase: str) -> bool:
    """May the first of several words without an article be a verb: 'resume talks'?"""
    words = phrase.split()
    return len(words) > 1 and words[0].islower() and words[0] not in ARTICLES and not words[0].isdigit()


def heads(phrase: str) -> bool:
    """Is it a noun phrase with its article or number, and no name: 'the man', '700 savers'?"""
    words = phrase.split()
    return len(words) > 1 and (words[0].lower() in ARTICLES or words[0].isdigit()) and words[-1][0].islower()


ED = re.compile(r"(?!(?:killed|ended|started|opened|closed|failed)\b)[a-z]+ed\b")
HOLLOW_HEAD = re.compile(r"\b(?:those|these|anyone|anybody|someone|somebody|everyone|everybody|one|ones|people|all|many|some|others?|nobody|none|person|first|last|only|him|her|them|he|she|they|ask(?:ed|s|ing)?|know|knew|says?|said|see|saw|wonder(?:ed)?|explain(?:ed)?|clear|learn(?:ed|t)|out|determined?|establish(?:ed)?|told|tell|about|as to|of|over)$", re.I)
ON_DAY = re.compile(r",\s(?:on|in)\s(?:the\s)?")  # ', which had taken place a month earlier, on May 3'
AND_WHO = re.compile(r"\sand\s(?:who|whose|which)\s")


def joined_to(text: str, start: int, end: int, date: tuple[int, int]) -> tuple[int, int]:
    """The half with the date of two relative clauses: 'who was appointed in 2021 and whose term ends in June'."""
    joint = AND_WHO.search(text, start, end)
    if joint is None:
        return start, end
    return (joint.end(), end) if joint.end() <= date[0] else (start, joint.start())


TEMPORAL = frozenset("when after before as once since while until".split())
OWN_SUBJECT = re.compile(r"(?:his|her|its|their|the)\s")
THEY = re.compile(r"(?:he|she|it|they)\s")
DID_SO = re.compile(r"(?:(?:\s[a-z-]+){1,3})?\s(?:[a-z]{3,}ed|said|met|told|left|began|held|gave|took|made|died|fled|came|went|put|set|fell|rose|won|lost|flew|sent|cut|hit|wrote|spoke|saw|got|kept|led|paid|sold|bought|drew|threw)\b")
LEADS_IN = re.compile(r"(?:According to|Following|After|Citing)\s(?:an?|the|its|his|her|their)\s")  # 'According to a survey that was handed over on May 3, the dyke is weak'
A_THING = re.compile(r"(?:the|an?|its|his|her|their)\s")
MAIN = re.compile(r"\s(?:he|she|it|they|we|I|the|an?|his|her|its|their)\s")
OBJECT = re.compile(r"(?:(?:the|an?|its|his|her|their|some)\s(?!(?:\w+\s)?(?:of|in)\s)|(?:he|she|it|they|we|I|you)\s|[A-Z][\w’'-]+\s|[a-z]{3,}s\s(?:were|are|have|had|will|would|can|could|may|might|must|should)\b)")
THAT_GOES_ON = re.compile(r",\s(?:that|whether)\s")
AS_BEFORE = re.compile(r"(?:(?:it\s)?(?:is|was|has been|had been)\s)?(?:(?:first|originally|initially|previously|earlier|already|widely)\s)?(?:announced|printed|planned|thought|expected|promised|reported|scheduled|stated|believed|agreed|known|usual|reported)\b")
TO_A_DAY = re.compile(r"(?:for|to|on|until|by|in)\s")
GOT = re.compile(r"[a-z]+,\s")
SAID_THEN = re.compile(r"(?:on|in|at|last|this|yesterday|today)\b[^,]{0,20}\bthat\s")
NO_CLAUSE = re.compile(r"(?:only |not |rather |instead )?(?:in|on|by|at|from|until|for)\s(?:the\s|about\s|early\s|late\s)?")
SAYS = re.compile(r"(?:,\s(?:[\w’'.-]+\s){1,6}(?:said|says|added|told [\w ]{1,20}))?\W*$")
AND_DID = re.compile(r"\sand\s(?=(?:was|were|is|are|has|had|[a-z]{2,}ed|left|began|held|gave|took|made|came|went|fell|rose|won|lost)\b)")
CLOCK = re.compile(r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:on|in the|this|yesterday|o[’'])|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o[’']clock|hrs|GMT)|\d{1,2}[:.]\d\d\b|noon\b|midnight\b|midday\b)")
DOUBLE = re.compile(r"[\"“”]")


RECALL = re.compile(r"(?:(?:let us|we|I)\s(?:recall|remember|remind(?: you)?)|(?:it should be|it is to be|it is worth|it bears)\s(?:mentioned|recalled|recalling|remembered|noted|noting)|as a reminder|recall|(?:we )?remind(?: you)?|it is (?:also\s)?(?:known|noted|reminded|mentioned|recalled|remembered|emphasi[sz]ed|stressed|pointed out)|as (?:is )?known)\s?(?:,|that\s|:)\s?", re.I)  # as translations remind


WHEN_ASIDE = re.compile(r"\swhen,\s[^,;]{3,60},\s")  # 'had run out when, shortly after two on Friday morning, the sides signed'
DASHED = re.compile(rf"\s(--|—|–)\s[^—–]{{3,160}}?\s\1\s(?={VERB.pattern})")  # 'On Sunday the states -- that is, those with the euro -- had agreed'
COMPARES = re.compile(r"(?:more|less|fewer|higher|lower|basically|roughly|almost|nearly|even|only|just|not|especially|including|notably|twice|half|about)\s")
THAT_DID = re.compile(rf"\s(?:that|which|who)\s(?:{VERB.pattern})")
IS_TO = re.compile(r",\s(?:is|are|was|were) to\s")
CAME = re.compile(r"\b(?:came|comes|happened|occurred|followed)$")
A_WEEKDAY = re.compile(r",\s(?:the|a|that)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
AT_ONCE = re.compile(r"(?:(?:in|on|at|by|from|since|then|late|early|the)\s)*")  # ', and in July, the court …'
ITEMS = re.compile(r",\s[\w’'-]+(?:\s[\w’'-]+)?,\s(?:and|or)\s")
ORDINAL = re.compile(r",\sthe (?:first|second|third|fourth|fifth|sixth|last|next)(?:\s[a-z]+)?$")
WHO_DID = re.compile(r"(?:(?:the|an?|[A-Z][\w.’'-]*)\s?){1,6},\s(?:the|an?)\s[^,;]{3,50}\s(?:who|which)\s[^,;]{3,50},\s(?:before|by|until|on|in|at)\s(?:the\s)?")
NO_VERB_YET = re.compile(r"\W*(?:In|At|On|By|With|Under|During)\s[^,]*")  # the sentence begins with an adverbial that is not over
THAT_SOMEBODY = re.compile(r"\s(?:that|which)\s(?=(?:the|an?|its|his|her|their|[A-Z])[^,;]*$)")


ONLY_IF = re.compile(r"(?:only\s(?:if|when|once|after|on condition)|not\s(?:if|unless|before|until)|on condition)\b")


def half_of_heading(text: str, start: int, end: int, date: int) -> bool:
    """Is it the second piece of news of a heading, which has no stop: '…; talks shift to Oslo next week'?"""
    return text[end - 1].isalnum() and len(text[start:end].split()) >= BOTH_NEWS and text.find(" and ", start, date) < 0 and not text.startswith(("but ", "and "), start)


THEN_TO = re.compile(r"(?:then|later|again|finally)\s(?:to|until|for)\s(?:the\s)?(?:[A-Z][a-z]+\.?\s\d|\d{1,2}\s[A-Z]|[A-Z][a-z]+day\s)")
FROM_DAY = re.compile(r"(?:first\s)?from\s(?:the\s)?(?:[A-Z][a-z]+\.?\s\d|\d{1,2}\s[A-Z]|[A-Z][a-z]+day\s)")
BOTH_NEWS = 4  # words


def broken(text: str, cut: re.Match[str], left: int, date: tuple[int, int], right: int) -> bool:
    """Would a cut here leave a clause without what it hangs on?"""
    joint, after = cut[0].strip(" ,"), cut.end()
    if inside_quotes(text, left, cut.start()) and not inside_quotes(text, left, date[0]):
        return True
    if joint == ":" and FROM_DAY.match(text, after):
        return True  # 'was put off twice: from May 3 to May 9, and then to May 14'
    if joint == "as" and (AS_BEFORE.match(text, after) or AS_SAID.match(text, cut.start(), right)):
        return True  # 'not, as first announced, until May 3', 'The bridge, as the mayor said, will open in May'
    if joint == "but" and date[1] <= cut.start() and ONLY_IF.match(text, after):
        return True  # 'will be paid in May, but only if the bid fails': not without its condition
    if joint.split(" ")[-1] in ("after", "before", "since", "until") and after == date[0] < date[1] and not OF_DAY.match(text, date[1]):
        return True  # 'salaries paid in after May 3 would be free'
    if CLOCK.match(text, after) and joint in ("after", "before", "since", "until"):
        return True  # 'shortly after 3 a.m. and were gone'
    if joint.split(" ")[-1] in ("after", "before") and cut.end() <= date[0] and (GOES_ON.match(text, date[1]) or IS_TO.match(text, date[1])) and not VERB.search(text, after, date[0]) and verb_at(WORDS.findall(text[after : date[0]])) < 0:
        return True  # 'The inquiry, ordered the day after the crash on 9 October, is to report'
    if COUNTS.match(cut[0]) and CAME.search(text, left, cut.start()):
        return True  # 'The crash on Monday came three days after inspectors had warned of it'
    if joint in ("after", "before") and A_WEEKDAY.search(text, left, cut.start()):
        return True  # 'on May 3, the Tuesday after Easter, and had their answer'
    if after > date[0]:
        return False
    if joint in ("—", "–", "--") and COMPARES.match(text, after):
        return True  # 'took 14 percent — more than double the sum of 1970'
    if joint in ("after", "since", "before") and (that := THAT_DID.search(text, after, date[0])) and not VERB.search(text, after, that.start()) and not VERB.search(text, that.end(), right) and verb_at(WORDS.findall(text[after : that.start()])) < 0:
        return True  # 'is named after the revolt that began in 1905'
    if joint in ("—", "–") and (VERB.match(text, after) or (second := text.find(f" {joint} ", after, date[0])) > 0 and VERB.match(text, second + 3)):
        return True  # 'Fourteen seamen — all but the captain — returned on May 3'
    if joint == "and" and THEN_TO.match(text, after):
        return True  # 'from May 3 to May 9, and then to May 14'
    if joint == "then":
        return TO_A_DAY.match(text, after) is not None  # 'first set for May 3, then for June 9'
    if joint == "and":
        if verb_at(WORDS.findall(text[left : cut.start()])) < 0 and not VERB.search(text, left, cut.start()):
            return True  # 'Ada Pool, the mayor, and Simon Ask were named': two subjects
        if WHO_DID.fullmatch(text, after, date[0]):
            return True  # 'wants to hear the owner, and Ada Pool, the clerk who found it, before the end of May'
        if text[date[1] : date[1] + 1] == "," and not AT_ONCE.fullmatch(text, after, date[0]) and not VERB.search(text, after, date[0]) and verb_at(WORDS.findall(text[after : date[0]])) < 0:
            return True  # 'took the House, the Senate, and the presidency in 2009, they …'
        return bool(GOT.match(text, after) or SAID_THEN.match(text, after, date[1] + 8))  # 'asked for, and got, a month', 'and on Monday that she …'
    if joint in ("after", "before", "since") and (comma := first_comma(text, after, date[0])) < date[0] and verb_at(WORDS.findall(text[after:comma])) < 0 and not VERB.search(text, after, comma):
        return True  # 'Last May, after the flood, the mayor promised'
    if joint.split(" ")[-1] in ("after", "before", "since") and (also := AND_DID.search(text, after, right)) and verb_at(WORDS.findall(text[after : also.start()])) < 0 and not VERB.search(text, after, also.start()):
        return True  # 'resumed after a break of six weeks and ended on Friday', 'spoke before a committee on Friday and left'
    if joint in ("after", "before") and after < date[0] and (comma := first_comma(text, date[1], right)) < right and ORDINAL.search(text, left, cut.start()) and VERB.match(text, comma + 2):
        return True  # 'The round, the third after Tarsk at the beginning of May, opened on June 7'
    if joint in ("after", "before", "since") and (comma := first_comma(text, date[1], right)) < right and NO_VERB_YET.fullmatch(text, left, cut.start()) and verb_at(WORDS.findall(text[after:comma])) < 0 and not VERB.search(text, after, comma):
        return True  # 'In a notice published after the close of trading on May 3, the firm said'
    if joint in ("when", "after", "before", "because", "since") and (head := THAT_SOMEBODY.search(text, left, cut.start())) and len([v for v in VERB.findall(text, head.end(), cut.start()) if v not in SURE]) == 1 and not VERB.search(text, left, head.start()) and verb_at(WORDS.findall(text[left : head.start()])) < 0:
        return True  # 'The plan that the ministry asked for when it closed the pit must be ready by May 3': the main verb is to come
    if joint in ("but", "while", "whereas") and NO_CLAUSE.fullmatch(text, after, date[0]):
        return bool(SAYS.match(text, date[1], right))  # 'not by May 3 but on May 10, she said'
    return bool(joint.split(" ")[-1] in ("after", "before", "when", "since") and THAT_GOES_ON.search(text, after, min(right, date[1] + 8)))  # 'had warned after the strike, on May 3, that …'


def inside_quotes(text: str, start: int, at: int) -> bool:
    """Is `at` inside a quotation that begins after `start`?"""
    marks = DOUBLE.findall(text, start, at)
    return bool(marks) and (marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1)


def runs(text: str, start: int, end: int) -> bool:
    """Does a relative clause begin with its verb in the present tense, or a subject of few words with it? 'Which open Monday', 'whose term runs out on May 3'."""
    words = WORDS.findall(text[start:end])[:4]
    return any(w in third_person() or not i and w in plural_forms() for i, w in enumerate(words)) or bool(words and words[0].islower() and words[0].endswith("s") and words[0] not in ("its", "this", "as"))


DELAYED = re.compile(r"(?:[\w-]+\s){0,2}(?:day|week|month|year|hour)s?\s(?:later|earlier|sooner)\sthan\s")  # no clause of its own: 'will close, but a year later than planned'
RESUMED = re.compile(r"\s(?:and|but)\s(?=(?:have|vowed|threatened|promised|pledged|agreed|refused|warned|said|announced|wants?|plans?|hopes?|will)\b)")  # what the subject of the main clause does


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
    if text[sentence[0] : opened[-1].start()].removesuffix(antecedent(text[sentence[0] : opened[-1].start()])).endswith(" and ") and ONE.match(text, opened[-1].end()):
        return None  # 'the hearing with the firm and the ministry which was first set for May 3 was put off'
    found = VERB.search(text, opened[-1].end(), date[0]) or SHORT_VERB.match(text, opened[-1].end())
    return (opened[-1].end(), date[1]) if found else None


WHO = re.compile(r"(?<!,)\s(?:who|which)\s")
THAT = re.compile(r"(?<!,)\s(?:that|which|who)\s(?=(?:hit|struck|shook|killed|[a-z]{3,}ed|was|were|is|are|has|have|had|began|broke|sank|fell|left|took|caught|burst|swept|ran|came|went|shut|split|blew|stole|fled)\b)")  # 'The toll of a storm that hit Tarsk on Sunday rose'
ONE = re.compile(r"(?:was|is|has)\s")
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

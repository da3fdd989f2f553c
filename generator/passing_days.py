"""Days that a sentence names in passing and on which it tells no happening: 'what only a fool does on a Saturday', 'could not be reached on Monday'."""

import re
from collections import Counter
from functools import lru_cache

from generator.clauses import has_verb
from generator.event_nouns import event_nouns
from generator.gazetteer import gazetteer
from generator.model import DateExpr
from generator.timex import ANCHOR

NOT_CLEAR = re.compile(r"(?:Why|How|Whether|What|Who|Where|When)\s[^.;“”\"]{3,140}?\s(?:was|were|is|are|remained)\s(?:still\s)?(?:not\s|un)(?:immediately\s|yet\s|entirely\s)?(?:clear|known)\s(?:(?:late|early)\s)?(?:on|in)?\s?(?:the\s)?$")  # 'Why the train was let in was not clear on Wednesday'
UNREACHED = re.compile(  # 'The Post was unable to reach her on Monday', 'did not respond to questions on Monday'
    r"\b(?:(?:was|were) (?:unable|not able) to (?:reach|contact)|could not (?:immediately |at first )?(?:be reached|reach|contact)|did(?:n[’']t| not) (?:immediately )?(?:respond|reply) to|did(?:n[’']t| not) (?:immediately )?(?:answer|return)\s(?:[a-z]+\s){0,2}(?:questions?|requests?|calls?|e-?mails?|messages?))"
    r"(?:\s(?!and\b|but\b)[\w’'.-]+){0,9}?\s(?:(?:late|early)\s)?(?:on\s)?$"
)
NOBODY_BELIEVES = re.compile(r"\b(?:[Nn]obody|[Nn]o one|[Ff]ew|[Ee]verybody|[Ee]veryone|[Mm]ost)\b[^,;.]{0,50}?\s(?:believes?|thinks?|doubts?|expects?)\sthat\s(?:the\s)?$")  # 'Nobody here believes that 1 April is the last word'
SUCH_A_DAY = re.compile(r"\b(?:on|for|like|at)\san?\s$")  # 'on a Saturday': on any
DONE_AT = re.compile(r"\bto\s[a-z]+\s[^,;.]{0,60}\b(?:people|men|women|those|workers|students|members|protesters|demonstrators|suspects)\s(?:arrested|detained|held|hurt|injured|wounded|killed|fined|dismissed|sacked)\s(?:at|in|during|after)\s(?:the|an?|its|their)\s(?:[a-z-]+\s){1,2}(?:in|on|of)\s(?:the\s)?$")  # 'agreed to drop the cases against people arrested at the march in May': not in May
ONE_DAY = re.compile(r"(?:^|[,;:“]\s|\b(?:in|at|near|on)\s(?:[A-Z][\w’'-]*\s){1,3}|\bon\s)[Oo]ne\s$")  # 'People marched in Velm one Friday': which one is not told
THAT_PAPER = re.compile(r"\b(?:[Tt]hat|[Tt]hose|[Tt]hese)\s(?:letters?|memos?|notes?|reports?|promises?|e-?mails?|speech|interviews?|tweets?)\s(?:from|of|in)\s(?:the\s|early\s|late\s)?$")  # 'And there is that letter from March': of which the readers know
TELLS_MORE = re.compile(r"\s(?:to|that|in which|about|on|for|by|with|had|has|was|were|said|says)\b")
AGO = re.compile(r"\b(?:week|fortnight|month|year)s? ago\s(?:on\s)?$")  # 'a week ago last Thursday': not last Thursday
WEEK_BEFORE = re.compile(r"\sweek\b(?!end)")  # 'last Monday week'
LONGEST_LEAD, A_WEEK = 90, 300
IN_ANY = re.compile(r"\bin\s$")
ANY_BEFORE = re.compile(r"\b[Oo]n (?:an?|one) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?![^\n]*\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")  # 'died on a Thursday. Four were held that Sunday': of a week that is not told
TODAY_IS = re.compile(r"(?:(?:And|But|So)\s)?(?:Today|Yesterday|Tomorrow) (?:is|was|will be) (?:(?:an?|the)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")  # 'Today is Sunday, the day on which we were promised a report'
WRITER = re.compile(r"(?:(?:And|But|So)\s)?I (?:had (?:meant|intended|wanted|hoped|planned)|was going|meant|wanted|intended) to (?:write|post|tell you|report|blog|publish)\b")  # 'I had meant to write about pears this week'
COMMANDED = re.compile(r"(?:(?:And|But|So|Now|Then)\s)?(?:[Gg]o and|[Tt]ry to|[Tt]ry and|[Ii]magine|[Ll]ook at|[Ee]xplain|[Tt]hink of|[Cc]onsider|[Rr]emember|[Tt]ell that to|[Aa]sk|[Tt]hink about|Please [a-z]+)\s(?!of\b)[^.;“”\"]*$")  # 'But go and explain it to the people I stood with yesterday'
WORRY_IS = re.compile(r"\b(?:worry|worries|concern|fear|problem|trouble|question|headache|test) (?:is|was|remains|will be)\s(?:the\s|in\s)?$")  # 'For growers, the greater worry is May, when'
WOULD_HAVE = re.compile(r" would have (?:been\s)?[a-z]+")
IF_HAD = re.compile(r"Had\s(?!to\b|an?\b|no\b)[^,;]*$|If\s[^,;]*\shad\s[^,;]*$")  # 'Had the pump been checked in January, the flood would have been smaller': it was not
WOULD_HAVE_BEEN = re.compile(r",[^;.]*\s(?:would|could|might)(?:n[’']t| not| never)?\s(?:(?:now|still|never)\s)?(?:have|be)\b")
DENIED = re.compile(r"\bdenied\s(?:on\s[A-Z][a-z]+\s)?(?:that\s)?(?:it|they|he|she|(?:the|an?|its|his|her|their)\s[a-z]+(?:\s[a-z]+)?)\s(?:had|was|were)\s[^,;.]*$")  # 'denied that he had met the builder in January'
AS_SET = re.compile(r",?\s(?:as|like it was|when it was)\s(?:[a-z]+\s){0,4}?(?:planned|announced|promised|scheduled|hoped|expected|foreseen|intended|said|told|agreed|set|due|before|usual)\b|,? but\b")  # 'opens on Friday, not on Thursday as first planned'; not 'ran out on Tuesday, not on Thursday as the ministry claims'
SOME = re.compile(r"(?:An?|Any|Another)\s[a-z][^,;.]{2,40}\s(?:on|in|by)\s(?:the\s)?$")  # 'A ruling on 4 May would have fallen into a gap'
ASKS_WHO = re.compile(r"\b(?:questions?|inquiry|investigation|debate|dispute|row|discussions?|evidence|doubts?)\b[^.;]{0,120}?\b(?:on|about|over|of|into|as to)\s(?:who|whether|what|which)\s[^,;.]*$")  # 'its questions centre on who saw the results in the last week of April'
LAST_OF = re.compile(r"\sof\s(?:the\s)?[A-Z]|\sin\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")  # 'on the last weekend of August': not the weekend before this one
FROM_TO = re.compile(r"\sto\s(?:the\s)?[^,;.]{2,50}?\s(?:is|was|are|were|makes|lie)\s(?:(?:exactly|just|almost|nearly|about|only)\s)?[\w-]+\s(?:days?|weeks?|months?|years?)\b")  # 'From the announcement on 13 May to the signing is nine weeks'
OF_CAUSE = re.compile(r"\b(?:over|about|because of|following|blam(?:e|ed|es|ing)[^.;,]{3,40}? for|responsib(?:le|ility) for|apologi[sz](?:e|ed|es|ing) for|resign(?:s|ed|ing)? (?:over|after)|step(?:s|ped|ping)? down (?:over|after))\s$")  # 'is to step down over last month's power cut'
INCLUDES = re.compile(r"\b(?:to include|includ(?:es|ed|ing)|to exclude|exclud(?:es|ed|ing)|not counting)\s$")  # 'asked it to include Saturday in its inquiry'
ITS_DAY = re.compile(r"\s\((?:on\s)?the\s\d{1,2}(?:st|nd|rd|th)\)")  # 'in the middle of January (on the 13th)'
EVERY_SUCH = re.compile(r"(?:(?:And|But)\s)?(?:[Ee]very|[Ee]ach|[Aa]ll|[Aa]ny|[Aa]nyone|[Ee]veryone|[Ee]verybody|[Tt]hose)\s(?:the\s)?(?:[a-z]+\s){0,4}?(?:[a-z]+ed|hit|stuck|cut off|left)\s(?:[a-z]+\s){0,2}?(?:on|in)\s(?:the\s)?$")  # 'Every customer affected on 8 May will get a credit'
WILL_GET = re.compile(r"\s(?:will|would|can|may|must|should|(?:is|are) to|gets?)\b")
RECALLS_IT = re.compile(r"\b(?:points? out|pointed out|recall(?:s|ed)|remind(?:s|ed))\b[^.;]*\sthat\s[^.;]*?\b(?:it|they|these|those)\s(?:[a-z]+\s){1,4}?(?:into|until|on)\s$")  # 'pointed out that the outage was long and that in the hills it went on into Wednesday': of that week
THAN_NOW = re.compile(r"\b(?:more|less|fewer|higher|lower|bigger|smaller|larger|better|worse)\sthan\s(?:the\s)?(?:[A-Za-z][\w’'-]*\s){1,2}[a-z]+\s$")  # 'half a million less than the country sells today'
NEWS_OF = re.compile(r"\b(?:news|events|talk|topics?|stories|story) of\s$")  # 'asked about the news of this week'
EVERY_TIME = re.compile(r"\b(?:[Ee]very|[Ee]ach)\s$")  # 'Every June the same letter'
NOBODY_COULD_SAY = re.compile(r"\b(?:[Nn]obody|[Nn]o one|[Nn]either|[Nn]one of (?:them|us|those))(?:\s[a-z]+){0,4}?\s(?:could|would|can|was able to|was willing to|wanted to)\s(?:say|tell|explain|confirm|comment)\b[^,;.]{0,30}$|\b(?:would|could) not (?:yet |immediately )?(?:say|comment|tell)\s(?:(?:late|early)\s)?(?:on\s)?$")  # 'How many there are nobody could say yesterday'
BASED_ON = re.compile(r"\b(?:images?|photos?|photographs|pictures|data|samples?|readings|measurements|footage|figures|observations)\s(?:(?:that|which)\s(?:were|was|had been)\s)?(?:[a-z]+ly\s)?(?:taken|collected|gathered|recorded|captured|shot|obtained|dating|dated)\s(?:(?:back to|from|on|in|late|early)\s)*$")
RESTS_ON = re.compile(r"\b(?:based on|according to|from|on the basis of|using|relying on|drawn from|by means of)\s[^,;.]*$")  # 'put it at nine in a map, based on images taken a day earlier'
OFTEN = re.compile(r"\bIn (?:an? (?:good|bad|normal|average|typical|dry|wet|cold|hot|warm|mild|usual|ordinary|poor) (?:year|winter|summer|season|spring|autumn|month|week)|(?:most|many|some|other|good|bad|normal|dry|wet) (?:years|winters|summers|seasons|places|countries)),?\s(?![^,;.]*\b(?:was|were|had|did|will|would)\b)[^;.]*$")  # 'In a good year the first storm comes in the last week of May'
USUALLY = re.compile(r"\b(?:usually|normally|typically|traditionally|generally|habitually|as a rule|as always)\s[^,;.]{0,40}$")  # 'the fair, usually held in May, …'
SEASON_IS = re.compile(r"(?:(?:And|But)\s)?In $")
NO_REASON_TO = re.compile(r"\bno (?:reason|need|grounds?|basis|cause|case) (?:to|for)\s[^;.“”\"]{3,80}\s(?:until|till|before)\s(?:the\s)?$")  # 'ruled that there was no reason to keep him in custody until 13 November'
CAN_BUT_NOT = re.compile(r"\b(?:can|could)\s[^;.“”\"]{3,80},\sbut\snot\s(?:by|before|until|in|on)\s(?:the\s)?$")  # 'says that a substitute can be found, but not by June'
BELIEVES_IN = re.compile(r"\bbelieves?d?\s(?:more\s)?in\s$")  # 'will believe in September when he sees it'
THINGS_ARE = re.compile(r",?\s(?![^.;]*\b(?:will|would|was|were|had|did|shall|going to|expected|planned|next|last|this)\b)[^.;,]{2,50}?\s(?:is|are|has|have|can|do|does)\b(?!\sto\b)")  # 'In winter the water is worth little'
DECLINING = re.compile(r",\s(?:declining|refusing|unwilling|without (?:wishing|wanting|being able))\sto\s(?:say|tell|confirm|comment|reveal|disclose|explain|specify)\b[^.;“”\"]*\s(?:what|whether|who|how|if|where|which)\s[^.;“”\"]*$")  # '…, declining to say what it would do by May 3'
UNCHANGED = re.compile(r"\b(?:is|are|was|were|has been|have been|remains?|remained)\s(?:still\s)?(?:(?:little|hardly|barely|scarcely|virtually|almost|largely|mostly|more or less|nearly|broadly)\s)?(?:changed|unchanged|the same|flat|stable|steady)\ssince\s(?:the\s)?$")  # 'Its shares are little changed since May'
THE_ONE_SINCE = re.compile(r"\b(?:the|an?|its|his|her|their|any|every|all)\s(?!fact\b|way\b|news\b|claim\b|view\b|day\b|time\b|moment\b)(?:[\w.,%-]+\s){1,4}?(?:that\s|which\s)?(?:it|he|she|they|we|I)\s(?:has|have|had)\s(?:been\s)?[a-z]+(?:ing|ed)\s(?:[a-z]+\s){0,2}?since\s(?:the\s|last\s)?$")  # 'will raise it to ten and not to the twenty it has been threatening since spring'
SEASON_NAME = re.compile(r"\s(?:break|holidays?|recess|vacation|term|timetable|sales?|school|camps?)\b")  # 'the last before the summer break'
LAST_BEFORE = re.compile(r"\b(?:last|first|final|only)\b[^,;.]{0,30}\s(?:before|after|since)\s(?:the\s)?$")
EACH_YEAR = re.compile(r"\s(?:every|each) (?:year|spring|summer|autumn|winter|month|season)\b")  # 'sets the fee in December every year'
WOULD_HAVE_DONE = re.compile(r"\b(?:would|could|might)(?:n[’']t| not)? have\s(?:been\s)?[a-z]+\b[^,;.]*$")
IF_IT_HAD = re.compile(r",?\s(?:if|had|unless)\s[^;.]{3,60}?\b(?:had|been|not)\b")  # 'would have sailed on Sunday if the crew had been paid'
CONTRARY = re.compile(r"(?:Contrary to|Unlike|Despite)\s(?:what|its|his|her|their|the)\s[^,;]*")  # 'Contrary to what the ministry said last week, …'
WAS_NOT = re.compile(r"\b(?:was|were) not\s[a-z]+(?:\s[a-z]+){0,3}\s(?:on|in|at)\s(?:the\s)?$")
BUT_ON = re.compile(r",?\sbut\s(?:only\s)?(?:(?:on|in|at)\s|(?:an?|one|two|three|four|five|six|seven|\d+)\s(?:hours?|days?|weeks?|months?|years?)\s(?:later|earlier))")  # 'was not closed on May 3 but on May 6'
BEYOND = re.compile(r"(?<!\bthis)(?<!\bthe)(?<!\bthat)\s$")  # 'for movement past September', not 'this past September'
WHICH_INCLUDES = re.compile(r",\swhich\s(?:includes?|included|counts?|counted|excludes?|excluded|comprises?)\s(?:an?|the|one|two)\s(?:[\w-]+\s){1,5}(?:on|in|of|from)\s(?:the\s)?$")  # 'was the fifth by its count, which includes a call on May 9'
HAVE_NONE = re.compile(r"\b(?:(?:have|has)(?:\sgot)?|[’'](?:ve|s) got)\s(?:nothing|none|no one|nobody)\s[^,;.]*\s(?:until|till|before)\s$")  # 'We have got nothing left in the shed until November'
SOUTHERN = frozenset("New Zealand|Australia|Argentina|Chile|Uruguay|Paraguay|South Africa|Namibia|Botswana|Zimbabwe|Zambia|Lesotho|Eswatini|Mozambique|Madagascar".split("|"))
COUNTRY, NZ = re.compile(r"\b(?:New |South |North )?[A-Z][a-z]+\b"), re.compile(r"\bNZ\b")
HEADING = 50  # letters of a line without a verb
THE_ONE_IN = re.compile(r"\b(?:as|than|like|unlike|to|from|after|before|and|or) the one (?:in|of|from) $")  # 'not the same plan as the one in February'
I_SAID_IT_WOULD = re.compile(r"\bI (?:always )?said (?:that )?(?:it|this|that|they|he|she|we) would (?:be|come|happen|go|end|take)\b[^.;:]*$")  # 'I said it would be July', and it was not
PRESENT = re.compile(r"\b(?:is|are|[’']s|[’']re)\s(?:[a-z]+ing|always|never|like|too)\b|\b(?:never|always|every|nobody|everybody|everyone|no one)\b", re.I)


@lru_cache(maxsize=64)
def is_southern(text: str) -> bool:
    """Whether an article names countries where summer begins in December, and no others more often: which months its seasons are is not known."""
    named = Counter(countries[name.lower()] for name in COUNTRY.findall(text) if name.lower() in (countries := gazetteer().countries))
    southern = sum(n for country, n in named.items() if country in SOUTHERN) + len(NZ.findall(text))
    return 2 * southern > named.total()


def in_passing(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the sentence tell nothing that happened on the day?"""
    before = text[max(sentence[0], expr.start - 160) : expr.start]
    rules, rule = expr.rule, expr.rule[0]
    led = text[sentence[0] : expr.start]
    if len(led) < LONGEST_LEAD and (TODAY_IS.match(text, sentence[0]) or WRITER.match(led) or COMMANDED.match(led)):
        return True
    if rule == "season" and (SEASON_NAME.match(text, expr.end) and LAST_BEFORE.search(before) or not any(map(str.isdigit, expr.text)) and is_southern(text)):
        return True
    if rule == "weekday" and sentence[1] - sentence[0] < HEADING and before.endswith((" from ", " until ", " by ")) and text[sentence[1] - 1] not in ".!?…\"”’'" and not has_verb(text[slice(*sentence)]):
        return True  # 'Payments from Monday', over a paragraph that says which
    if before.endswith((" one in ", " one of ", " one from ")) and THE_ONE_IN.search(before) or " said " in before and I_SAID_IT_WOULD.search(before):
        return True
    if EACH_YEAR.match(text, expr.end) or " have " in before and WOULD_HAVE_DONE.search(before) and IF_IT_HAD.match(text, expr.end):
        return True
    if led.startswith(("Contrary ", "Unlike ", "Despite ")) and CONTRARY.fullmatch(led) or " not " in before and WAS_NOT.search(before) and BUT_ON.match(text, expr.end):
        return True
    if "ing to " in before and DECLINING.search(before) or " since " in before[-12:] and (UNCHANGED.search(before) or THE_ONE_SINCE.search(before)):
        return True
    if rule == "month" and expr.text.startswith("past ") and BEYOND.search(before) or " which " in before and WHICH_INCLUDES.search(before) or " no" in before and HAVE_NONE.search(before):
        return True
    if led.startswith(("Had ", "If ")) and IF_HAD.match(led) and WOULD_HAVE_BEEN.search(text, expr.end, sentence[1]) or " denied " in before and DENIED.search(before):
        return True
    if before.endswith((", not on ", ", not in ", " and not on ", " and not in ")) and not AS_SET.match(text, expr.end):
        return True
    if " no " in before and NO_REASON_TO.search(before):
        return True
    if " but not " in before and CAN_BUT_NOT.search(before) or rule in ("month", "season", "year") and " believe" in before and BELIEVES_IN.search(before):
        return True
    if rule == "month" and WORRY_IS.search(before) or " would have " in text[expr.end : expr.end + 12] and WOULD_HAVE.match(text, expr.end) and SOME.fullmatch(led):
        return True
    if rule == "unit" and " last week" in f" {expr.text.lower()}" and LAST_OF.match(text, expr.end) or before.endswith(" of ") and expr.text.lower().startswith("this ") and NEWS_OF.search(before):
        return True
    if text[expr.end : expr.end + 2] in ("'s", "’s") and OF_CAUSE.search(before) and not re.match(rf"['’]s\s(?:[\w-]+\s){{0,3}}?(?:{event_nouns()})\b", text[expr.end : expr.end + 80]):
        return True
    if before.endswith(("ude ", "udes ", "uded ", "uding ", "nting ")) and INCLUDES.search(before):
        return True
    if led.lstrip("(").startswith("From ") and FROM_TO.match(text, expr.end):
        return True
    if rule == "month" and text[expr.end : expr.end + 2] == " (" and ITS_DAY.match(text, expr.end):
        return True
    if len(led) < LONGEST_LEAD and WILL_GET.match(text, expr.end) and EVERY_SUCH.fullmatch(led):
        return True
    if EVERY_TIME.search(before) or " say" in before and NOBODY_COULD_SAY.search(before) or " not " in before and NOBODY_COULD_SAY.search(before):
        return True
    if (rested := BASED_ON.search(before)) and RESTS_ON.search(before[: rested.start()] + " "):
        return True
    if not any(map(str.isdigit, expr.text)) and (led.startswith("In ") and OFTEN.match(led) or rule in ("month", "season") and USUALLY.search(before)):
        return True
    if rule == "season" and expr.text.islower() and " " not in expr.text and SEASON_IS.fullmatch(led) and THINGS_ARE.match(text, expr.end):
        return True
    if rule == "weekday" and "last" not in expr.text.lower() and " that " in before and RECALLS_IT.search(before) or expr.text.lower() == "today" and " than " in before and THAN_NOW.search(before):
        return True
    if " to " in before and DONE_AT.search(before):
        return True
    if " wh" in before and ASKS_WHO.search(before):
        return True
    if rule == "weekday":
        if before.endswith("a ") and SUCH_A_DAY.search(before) or before.endswith(("one ", "One ")) and ONE_DAY.search(before) or " ago " in before and AGO.search(before):
            return True
        if expr.text[:5].lower() == "that " and ANCHOR in rules and rules[rules.index(ANCHOR) + 1] == "unit":
            return True  # 'that Wednesday' is not one told from 'today'
        if expr.text[:5].lower() == "that " and ANCHOR in rules and (near := text[max(0, expr.start - A_WEEK) : expr.start]) and " on a " in near.lower() and ANY_BEFORE.search(near):
            return True
        if expr.text.lower().startswith("last ") and WEEK_BEFORE.match(text, expr.end):
            return True
    if (" clear" in before or " known" in before) and NOT_CLEAR.fullmatch(text, sentence[0], expr.start):
        return not text[expr.end : sentence[1]].strip(" .")
    if (" reach" in before or " not " in before or "n’t " in before or "n't " in before) and UNREACHED.search(before):
        return True
    if " that " in before and NOBODY_BELIEVES.search(before) and text[expr.end : expr.end + 4] in (" is ", " was", " wil"):
        return True
    if rule in ("month", "season", "year") and THAT_PAPER.search(before) and not TELLS_MORE.match(text, expr.end):
        return True
    return rule == "season" and expr.rule[1] is None and IN_ANY.search(before) is not None and expr.text.islower() and " " not in expr.text and PRESENT.search(before) is not None

"""Dates that tell of no happening: date lines, headings, words to the readers, and days that only measure."""

import re
from functools import cache

from generator.clause_bounds import SHORT_VERB, VERB
from generator.clauses import WORDS, verb_at
from generator.event_kinds import PLANNED
from generator.event_nouns import event_nouns
from generator.model import DateExpr, When
from generator.wording import THOUGHT

DATELINE = re.compile(r"(?:[A-ZÀ-Ž][\w.’'-]{0,24}[,/]?\s?){1,4}\(?\d{1,4}[./ -][\w]{1,9}[./ -]{1,2}\d{1,4}\)?\.?|(?:[A-ZÀ-Ž][\w.’'-]{0,24},?\s){1,5}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,?\s\d{4})?\.?")  # a place and a day, no sentence: 'Oslo, 3 March 2024.'
DATELINE_MAX = 80  # characters: its pattern takes long for longer ones
READERS = re.compile(r"[>»*\s]*(?:(?:Free\s)?(?:Webinar|Podcast|Newsletter|Masterclass|Online event|Live event|Register|Sign up|Subscribe))(?:\s[a-z]+){0,2}\s?:|(?:Up next|Next up|News about|See also|Also read|Read (?:also|more|next)|Keep reading|Most read|Related(?: news| stories| articles| content| coverage)?|Trending)\s?[:»]|(?:Next|This) (?:week|time|month):\s|(?:\d\d?[.:]\d\d\s)?(?:We|This)\s[^.\n]{0,40}\b(?:(?:live )?(?:ticker|blog|coverage)|back (?:tomorrow|at|on|in))\b|(?:Here (?:is|are)|Here[’']s) (?:a |an |the |our |your )(?:summary|recap|round-?up|look|overview|list)\b|(?:If|When|As|Are|Do|Have)\s(?:you|your)\s|(?:Two|Three|Four|Five|Six|Seven|Ten|\d+) (?:things|stories) (?:this|today|for)\b|You (?:will|may|might) have (?:seen|read|heard)\b|That[’']s (?:it|all) (?:from|for)\s|Thanks for (?:following|joining|reading)\b|(?:Below|Above) (?:is|are|you)\s|(?:Activate|Earn|Redeem|Claim|Enjoy|Download|Unlock|Pre-?order)\s(?:by|your|an?|up to|\d|unlimited|free)|(?:Type)?[Ss]et in [A-Z][\w ]{2,20} \d{4}\.?(?:\n|$)|(?:Until|See you)\s(?:next|tomorrow)\s?\w*[,.!]?(?:\n|$)")  # a page speaks to its readers: 'If you fly next week, read this'
LABEL_MAX = 20  # characters beside its date that a heading may have
OPENERS = re.compile(r"\b(?:also|and|the|on|in|for|from|of|since|until|earlier|live|updated?|published|posted|latest|news|more|hence|thus|then|came|comes|remember|forget|(?:two|three|four|five|six|seven|ten|\d+) (?:things|stories|links|points|notes))\b", re.I)
BRACKETED = re.compile(r"\[(?:Chart|Graph|Graphic|Map|Table|Figure|Infographic)\b[^\]\n]{0,20}:", re.I)  # '[Chart: deposits, 2019–2025]'
COPYRIGHT = re.compile(r"©|\(c\)\s(?:19|20)\d\d|\b[Cc]opyright\s(?:19|20)\d\d|\b[Aa]ll rights reserved\b")
GLUED = re.compile(r"[a-z][?!.”](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2},?)\s\d{4}$")  # 'What is its secret?Monday, 6 January 2026'
HEADING = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+\s?\|\s)?[A-ZÀ-Þ][\w’'-]+\s(?:am|vom|bis|bis zum|du|le|del|of|on|from|until|to)\s\d{1,2}(?:\.\d{1,2}\.|\.?\s[A-Za-zÀ-ÿ]{3,9}\s)\d{4}")  # 'Antworten bis 23.06.2026'
BYLINE = re.compile(r"[\s\d./-]{6,12}\s?[-–—|]\s?(?:Redaktion|Autor(?:in)?|Text|Foto|Von|By|Author|Editor|Posted by|Written by)\b\s?:?\s?[A-Z]")  # '05.02.2026 - Redaktion: Ada Pool'
LISTED = re.compile(r"(?<![\dA-Z])\s[·•]\s")  # between headlines of other pages
NUMBERED = ("Issue ", "ISSUE ", "Edition ", "EDITION ", "Vol", "VOL", "No.")
ISSUE = re.compile(r"\b(?:Issue|ISSUE|Edition|EDITION|Vol(?:ume)?\.?|VOL\.?|No\.)\s\d")  # of the paper itself
ROW = re.compile(r"[^|]*\d[^|]*\|")  # of a table of days
STOP = re.compile(r"[.!?…][\"”’')]?$")
THING, SMALL, MOST_NOUNS = re.compile(r"(?:The|An?)\s"), re.compile(r"\b[a-z]+\b"), 3
SHOWN = re.compile(r"the|an?|of|at|in|on|near|and|by|from|to|with|its|his|her|their|above|below|outside|inside")
KIN = re.compile(r",\s(?:who|which)\s[^,;]*\b(?:has|have)\s(?:an?|two|three|four)\s(?:[a-z]+\s)?(?:son|daughter|child|children|wife|husband|brother|sister|mother|father|grand\w+)\b[^,;]*$")


def addresses(text: str, sentence: tuple[int, int]) -> bool:
    """Does the page speak to its readers here?"""
    return READERS.match(text, sentence[0] + (text[sentence[0]] == "(")) is not None


def furnishes(text: str, sentence: tuple[int, int], when: When) -> bool:
    """Is the sentence a date line, the number of an issue, a list of headlines, or a heading without a verb that names a year?"""
    start, end = sentence
    if end - start < DATELINE_MAX and DATELINE.fullmatch(text, start, end):
        return True
    words = text[start:end]
    if words[:1] == "[" and BRACKETED.match(words) or ("©" in words or "(c)" in words or "opyright" in words or "ights reserved" in words) and COPYRIGHT.search(words):
        return True
    if GLUED.search(words) or HEADING.fullmatch(words):
        return True
    if words[:1].isdigit() and BYLINE.match(words):
        return True
    if words.isupper() and end - start < DATELINE_MAX and not STOP.search(words.strip()) and not any(mark in words for mark in ",;:"):
        return True  # a heading: 'CONGRESS IN NOVEMBER'
    if any(word in words for word in NUMBERED) and ISSUE.search(words) and not VERB.search(words) or words.count(" | ") > 1 and not STOP.search(words.strip()) and not ROW.match(words):
        return True
    return ("·" in words or "•" in words) and LISTED.search(words) is not None or when.precision == "year" and not STOP.search(words.strip()) and not VERB.search(words) and verb_at(WORDS.findall(words)) < 0


def shows_only(caption: str) -> bool:
    """Does the caption only name what is seen? 'The spillway of the Green Dam on May 3'."""
    plain = [w for w in SMALL.findall(caption) if not SHOWN.fullmatch(w)] if THING.match(caption) else [""] * MOST_NOUNS
    return len(plain) < MOST_NOUNS and not VERB.search(caption) and not any(SHORT_VERB.match(w) or w.endswith("s") for w in plain)


SURVIVED = re.compile(r"\b(?:leaves (?:behind\s)?(?:an?|his|her|two|three|four|five)\s(?:[a-z]+\s)?(?:wife|widow|husband|widower|partner|mother|father|son|sons|daughter|daughters|child|children|parents|family)|(?:is|was) survived by)\b[^.;]*$")  # 'He leaves a wife and a son who will start school in May'


def mentions_kin(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """'Ada Pool, who has a daughter sitting the exam in June, said': no happening of the story."""
    return KIN.search(text, sentence[0], expr.start) is not None or SURVIVED.search(text, sentence[0], expr.start) is not None


def says_nothing(text: str, sentence: tuple[int, int], expr: DateExpr) -> bool:
    """'Also this week', a heading: no word beside the date tells what happened."""
    start, end = sentence
    if HOUR.fullmatch(text, start, expr.start) and HOUR.fullmatch(text, expr.end, end):
        return True  # '(Oct 06, 2026 9:55 PM ET)'
    return end - start < len(expr.text) + LABEL_MAX and OPENERS.sub("", text[start : expr.start] + text[expr.end : end]).strip(" .,:!?-–—•→*") == ""


HOUR = re.compile(r"[\s().,:|–—-]*(?:\d{1,2}[:.]\d\d)?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:[A-Z]{2,4}|Uhr)?[\s().,:|–—-]*")


PAPERS = frozenset("budget agreement accord treaty truce release announcement speech interview census final finals".split())  # a year before them is their name
FROM_LESS = re.compile(r"\bfrom\s(?:about |some |around |just |only )?[$€£]?[\d.,]*\d%?(?:\s(?:percent|per cent|million|billion))?\s(?:in|on)\s(?:the\s)?$")  # 'to 3.2 percent in May from 3.9 percent in April'
NTH_TIME = re.compile(r"(?<!\ba )\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b(?:(?!\bha[sd]\b|\bhave\b)[^,;]){0,40}\bsince\s$")  # 'for the third time since May'
YEAR_TO = re.compile(r"\b(?:year|months|weeks|quarter) to\s(?:the\s)?(?:end of\s)?$")  # 'in the year to June'
AIMED = re.compile(r"\b(?:will|would|won[’']t|to|not|may|must|should)\b")
FEASTS = frozenset(("christmas", "easter", "halloween", "new year’s day", "new year's day"))
NTH_SINCE = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b[^.;]{0,60}\bsince the [a-z]+(?: of [^.;,]{0,60})?,?\s(?:on|in)\s$", re.I)
COMPARED = re.compile(r"\b(?:first|last|only|most|least|worst|best|(?!forest|protest|request|interest|arrest|contest|invest|harvest|conquest|manifest|suggest|honest|guest|crest|chest|quest)[a-z]{3,}est)\b[^,;]{0,60}\bsince\s(?:the\s[a-z]+\s(?:of|in)\s|\w+\s)?$", re.I)
FROM_THEN = re.compile(r"(?<!closed )(?<!ended )(?<!finished )(?<!opened )(?<!traded )(?<!was )(?<!were )\b(?:up|down|compared|versus|against)(?: from| with| to)? (?:about |some |around |just |only |the )?[$€£]?[\d.,]*\d%?(?:\s(?:percent|per cent|million|billion|[a-z]+s)){0,2}\s(?:on |in |for )?(?:the )?$|\b(?:up|down) from (?:about |some |around |just |only )?[A-Z]{1,3}[\d.,]*\d\s(?:on |in |for )?(?:the )?$")  # '27 cases, up from 12 on Wednesday'
PAPER_FOR = re.compile(r"\b(?:budget|accounts|data|numbers|inflation|forecasts?|results|figures|sales|profits?|outlook|estimates?|guidance|revenue|earnings)\s(?:of\s[\w’'-]+\s)?for\s(?:the\s)?$", re.I)
NOW_WILL = re.compile(r"\s(?:and|but)\s(?:will|would|is to|are to)\s")  # 'which should have closed on May 3 and will instead end on June 4'
WHICH_SHOULD = re.compile(r",\s(?:which|that)\sshould\shave\s(?:re-?opened|opened|resumed|restarted|started|begun|ended|expired|returned|arrived|landed|docked|sailed|left|come|gone|closed|finished|run|appeared|launched)\b[^,.;]{0,60}$")
AND_STILL = re.compile(r",\s(?:will|is|are|has|have|was|were|stays?|remains?|stayed|remained)\s")  # 'The pool, which should have reopened on Monday, will stay shut until May 9'
AT_WEEKEND = re.compile(r"\b(?:over|at|during)\s$")
SHOULD_HAVE = re.compile(r"\b(?:could|might)(?:n[’']t)? have been (?:found|made|done|reached|avoided|prevented|known|seen|solved|settled|decided|agreed|foreseen|stopped)\b[^,.;]{0,60}$|\b(?:should|could|ought to)(?:n[’']t)? have\s(?!been\b)[a-z]+\b[^,.;]{0,60}$")
LAST_SEEN = re.compile(r"\blast\s(?:seen|recorded|reached|known|measured|observed|hit|touched)\s(?:here\s|there\s)?(?:in|on)\s(?:the\s)?$")  # 'at a level last seen in 1998'
BEING_SET = re.compile(r"\bafter\s(?:first\s|originally\s|initially\s)?being\s(?:first\s)?(?:set|planned|scheduled|announced|promised|expected)\s(?:for|in|on)\s(?:the\s)?$")  # 'is now planned for May, after first being set for December'
OF_CRIME = re.compile(r"\b(?:accused|convicted|suspected|guilty|charged|acquitted)\b[^,;]{0,30}?\b(?P<of>of|with|over)\s(?:(?!\band\s(?:would|will|is|was|are|were|has|had|must|should)\b)[^,;]){3,60}\s(?:in|on)\s(?:the\s)?$")
OTHER_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b")
AFTER_DOING = re.compile(r"\bafter\s[a-z]+ing\s[^,;]{3,60}\s(?:(?:on|in)\s)?(?:the\s)?$")
OF_THOSE = re.compile(r"\b(?:of|for|with|to)\s(?:those|people|everyone|everybody|all|the (?:\w+\s)?(?:people|men|women|children|victims|workers|miners|soldiers|passengers))\s(?:who (?:died|were killed)|killed|hurt|injured|lost|displaced|evacuated)\s(?:[a-z]+\s){0,3}?(?:on|in)\s(?:the\s)?$")
DAY_NAMED = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)")
MEANT = ("twice ", "double ", "half ", "times ", "ompared ", "cover", "span", "backdated", "retroactive", " no ", "instead of", "about", "age ", "—", "–", "--", "than ")
ONLY_MEANT = re.compile(  # 'backdated to January', 'found … and no record between May and June', 'instead of suspending it until May', 'was never about June'
    r"\b(?:backdated|retroactive|retroactively|retroactive effect) (?:to|from)\s(?:the\s)?$|(?:,| and| nor| or) no\s(?:[\w-]+\s){1,8}(?:between|from|since|before|after|in|on|during)\s(?:the\s)?$|"
    r"\binstead of\s(?:\w+\s)?\w+ing\s[^,.;]{0,40}\b(?:until|till|for|by|in|on)\s(?:the\s)?$|\b(?:cover(?:s|ed|ing)?|spans?|spanning)\s(?:the\s)?(?:years?\s|period\s|months\s|time\s)?(?:from\s|between\s)?$|\b[Pp]age\s[A-Z]?\d+,\s$|(?:—|–|--)\s?(?:more|less|fewer|higher|lower|twice|half)\s[^,;.]{3,80}\s(?:in|on)\s(?:the\s)?$|(?<![Nn]o earlier )(?<!not earlier )(?<![Nn]o later )(?<!not later )(?<![Nn]o sooner )(?<!not sooner )\bthan\s(?:(?:in|on|during)\s)?(?:(?:all|any|most|the whole)\sof\s)?(?:the\s)?$|\b(?:twice|double|half|triple|treble|times)\s(?:what|as (?:much|many) as)\s(?:(?!since\b|after\b|when\b|before\b)[^,;.]){2,40}\s(?:in|on)\s(?:the\s)?$|\b[Cc]ompared (?:with|to)\s(?:the\s)?$|\bthan\s(?:[A-Z]|(?:he|she|it|they|we|the|his|her|its|their)\s)(?:(?!\band\s(?:will|would|is|are|has|was|were)\b)[^,;.]){2,40}\s(?:in|on)\s(?:the\s)?$|\b(?:is|was|are|were)(?:n[’']t|\snot|\snever|\sonly|\sall)?\sabout\s$"
)
NTH_AFTER = re.compile(r",\sthe (?:first|second|third|fourth|fifth|sixth|last|next)(?:\s[a-z]+)?\safter\s[^,;]{3,60}\s(?:at|in|on)\s(?:the\s)?$")  # 'The round, the third after Tarsk in May, opened'
CLOSE = re.compile(r"[’']s\s(?:\w+\s)?(?:close|closing|price|level)\b")
NOT_SEEN = re.compile(r"\bnot\s(?:been\s)?(?:seen|reached|known|recorded|experienced|witnessed)\s[^,;]{0,20}\bsince\s(?:last\s|the\s)?$|\b(?:increase|rise|drop|fall|gain|decline|decrease)\sof\s[^,;]{1,30}\sfrom\s(?:the\s)?$|\b[a-z]{3,}est(?:[\s-][a-z-]+){1,3}\sof\s$")
OF_NOW = frozenset(("today", "this week", "this month", "this year"))
WILL_DO = re.compile(r"[’']s\s(?:settlement|agreement|deal|accord|ruling|verdict|decision|report|law|announcement|resolution|decree)\s(?:will|would|could|may)\s(?!be\b)")  # 'This week's settlement will end the dispute'
OF_TODAY = re.compile(r"[’']s\s(?=[A-Za-z])")
YEARS_AFTER = re.compile(r"\b(?:years?|months?|weeks?|days?) (?:after|before|since)\s(?:an?|the|its|his|her|their)\s(?:[\w’'-]+\s){0,3}(?P<what>[\w’'-]+)\s(?:in|on)\s(?:the\s)?$")
UNTIL_CALLED = re.compile(r"\b(?:that|which|who|whom)\s(?:until|till|up to)\s(?:the\s)?$")  # 'a country that until this spring it called a friend'
HE_DID = re.compile(r"\s(?:he|she|it|they|had|was|were|[a-z]{3,}ed)\b")
OVER_SOME = re.compile(r"\b(?:over|of|into|about|for|with|on|to|recalls?|recalled|recalling|covers?|covering|reviews?|reviewed|examines?|examined|including)\s(?:all\s|some\s|the\s)?(?:[a-z-]+\s){0,2}(?!has\b|was\b|is\b)[a-z]+[^su\s]s\s(?:granted|made|issued|sold|built|signed|paid|bought|given|taken|held|published|[a-z]{3,}ed)\s(?:(?:[a-z]+\s){0,3})?(?:between|from|in|during|before|after)\s(?:the\s)?$")
WOULD_HAVE = re.compile(r"\bwould(?:n[’']t)? have\s(?:lasted|run|ended|expired|stayed|served|remained|continued|gone on|been [a-z]+)\b[^,.;]{0,40}?\s(?:until|till|through|to|in|on|by|from)\s(?:the\s)?(?:end of\s)?$")  # 'her term would have lasted until 2030'
NOT_ON = re.compile(r"\bnot\s(?:on|in)\s(?:the\s)?$")
AS_THOUGHT = re.compile(r",?\s" + THOUGHT)
WEEKDAY_AFTER = re.compile(r"\bthe (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:after|before|following)\s[^,;.]{3,60}$")  # 'on the Monday after the attack on May 3, schools were closed'
THAT_DAY = re.compile(r"[“\"]?(?:That|This|It)(?:[’']s|\s(?:is|was|makes it|made it|means|meant|would be|will be))\s(?:on\s)?(?:the\s)?")
ALREADY = re.compile(r"\b[Ii]t (?:was|is) (?:already|still) $")
GLOSS = re.compile(r"\b(?:referring|alluding|(?:in )?a reference)\sto\s[^.;]{0,60}$")
THIS_IS = re.compile(r"(?:^|[“\"\s])(?:this|it|that)(?:[’']s|\sis|\swas)(?:\snot|n[’']t)?\s$", re.I)
MADE_SINCE = re.compile(r"\b(?:made|sold|built|held|[a-z]{3,}ed)(?:\s(?:at|in|by|on|there|here)(?:,?\s[\w’'-]+){0,3}|\s(?:back\s)?from\s(?:every|all|each|any)\s[a-z]+)?\ssince\s(?:\w+\s)?$")
THE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|that)\s$")
OF_PAPER = re.compile(r"\s(?:[a-z]+\s)?(?:memorandum|agreement|deal|accord|treaty|pact|contract|law|decree|ruling|verdict|resolution|decision|notice|truce|ceasefire|report|reports|letter|memo|e-?mail|figures|data|issue|edition|statement|numbers|results|forecast|review|study|survey)\b")
PERFECT = re.compile(r"\b(?:has|have|had|is|are|was|were|be|been|not|never|ever|n[’']t|[’']ve)\b[^,;]{0,12}$", re.I)


NOBODY_THOUGHT = re.compile(r"\b(?:would|could)(?:n[’']t| not| never)? (?:ever )?have (?:thought|expected|believed|imagined|dreamed|dreamt|guessed|predicted|foreseen)\b")  # 'In the spring few would have thought that the mill would close'
MADE_BY = re.compile(r"\s(?!(?:murder|disaster|offer|encounter|order|takeover|handover|surrender|dinner|letter|water|power|paper|winter|summer|weather|fever|number|quarter|terror|error|horror|visitor)s?\b)(?:[a-z-]+\s)?[a-z]{3,}(?:er|or|ist|ee|ian)s?(?=[,.;]|\s(?:who|had|has|have|was|were|would|will|said|says|of|from|at)\b)")  # 'one of the November inspectors'
MOST_FOR = re.compile(r"\b(?:most|least|worst|best|fewest|record|[a-z]{3,}est)\b[^,;]{0,40}\s(?:for|in)\s(?:the month of\s|an?\s|any\s)?$")
ON_RECORD = re.compile(r"\s(?:since|on record|in (?:\w+ )?(?:years|decades)|for (?:\w+ )?(?:years|decades)|ever)\b")


ASKED_FOR = re.compile(r"\bhad\s(?:[a-z]+\s){0,3}(?:asked|pleaded|pressed|applied|lobbied|begged)\b[^.;]{0,30}?\sfor\s[^.;]{3,60}\sto be (?:put off|postponed|delayed|deferred|moved|pushed back|put back|brought forward|extended|held over)\s(?:until|till|to)\s(?:the\s)?(?:[a-z]+\s){0,3}$")  # and it did not come to that


@cache
def _happenings() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[\w’'-]+\s){{0,2}}?(?:{event_nouns()})\b")


def today_is(words: str) -> bool:
    """Does 'today's' stand before a happening: 'today's vote'?"""
    return _happenings().match(words) is not None


def compares(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the date only measure: 'the first strike since 1998', 'all cheeses made since January', 'the 2024 letter'?"""
    before = text[max(sentence[0], expr.start - 90) : expr.start]
    if CLOSE.match(text, expr.end) and (PLANNED.search(text, sentence[0], expr.start) or before.endswith(("from ", "over ", "below ", "above ", "than ", "to "))):
        return True  # 'will receive a premium over Monday's close', 'fell two percent from Monday's closing price'
    if expr.rule[0] == "year" and THIS_IS.search(before) and not text[expr.end : sentence[1]].strip(" .!?”\""):
        return True  # 'This is not 2022'
    if THAT_DAY.fullmatch(text, sentence[0], expr.start) and not text[expr.end : sentence[1]].strip(" .!?”\""):
        return True  # 'That makes it Friday'
    if ALREADY.search(before):
        return True  # 'on the island, where it was already Wednesday'
    if expr.rule[0] in ("year", "decade", "month") and GLOSS.search(before):
        return True  # '"… since the changes," she said, referring to the reform of 1989'
    if ASKED_FOR.search(text, sentence[0], expr.start):
        return True
    if expr.rule[0] == "quarter" and "-" in expr.text and re.match(r"\s[a-z]", text[expr.end : expr.end + 2]):
        return True  # 'reports third-quarter results on Friday'
    if expr.text.lower() == "the weekend" and not AT_WEEKEND.search(before):
        return True
    if expr.rule[0] in ("year", "quarter", "half", "month") and PAPER_FOR.search(before):
        return True  # 'the accounts for 2026'
    if expr.rule[0] == "year" and re.match(r"\slevels?\b", text[expr.end : expr.end + 8]) or NOT_SEEN.search(before):
        return True  # '10% of 2000 levels', 'a figure not seen since September'
    if (expr.text.lower() in OF_NOW or expr.rule[0] == "month" and expr.text.startswith(("This ", "this "))) and OF_TODAY.match(text, expr.end) and (not today_is(text[expr.end + 2 : expr.end + 60]) or WILL_DO.match(text, expr.end)):
        return True  # 'today's challenges', 'this week's record number of deaths'
    if (counted := YEARS_AFTER.search(before)) and not re.fullmatch(event_nouns(), counted["what"]) and verb_at(WORDS.findall(counted[0])) < 0:
        return True  # 'burst on Monday, four years after a repair in 2020'
    if (doing := AFTER_DOING.search(before)) and DAY_NAMED.search(before[: doing.start()]):
        return True  # 'met on Monday after postponing a session on May 3'
    if (those := OF_THOSE.search(before)) and OTHER_DAY.search(text, sentence[0], expr.start - len(before) + those.start() if expr.start > len(before) else those.start()):
        return True  # 'flew to Tarsk on Monday to meet the families of those killed on May 3'
    if " being " in before and BEING_SET.search(before):
        return True
    if " last " in before and LAST_SEEN.search(before):
        return True
    if (crime := OF_CRIME.search(text, max(sentence[0], expr.start - 120), expr.start)) and (OTHER_DAY.search(text, sentence[0], crime.start("of")) or OTHER_DAY.search(text, expr.end, sentence[1])):
        return True  # 'convicted in May of a murder in 2019'
    if any(word in before for word in MEANT) and ONLY_MEANT.search(before) or NTH_AFTER.search(before) or UNTIL_CALLED.search(before) and HE_DID.match(text, expr.end):
        return True
    if expr.rule[0] in ("year", "decade") and OVER_SOME.search(before) and VERB.search(text, sentence[0], expr.start):
        return True  # 'looks into loans granted between 2019 and 2023'
    if (should := SHOULD_HAVE.search(before)) and not (AND_STILL.match(text, expr.end) and WHICH_SHOULD.search(before)) and not NOW_WILL.match(text, expr.end) and not NOW_WILL.search(should[0]) or WOULD_HAVE.search(before):
        return True  # 'should have opened in May instead of in June'
    if NOT_ON.search(before) and AS_THOUGHT.match(text, expr.end):
        return True  # 'not on May 11 as first thought'
    if text.find(" have ", expr.end, sentence[1]) >= 0 and NOBODY_THOUGHT.search(text, expr.end, sentence[1]):
        return True
    if expr.rule[0] in ("month", "season") and ON_RECORD.match(text, expr.end) and MOST_FOR.search(before):
        return True  # 'the most for April since 1994'
    if mentions_kin(text, expr, sentence) or WEEKDAY_AFTER.search(before):
        return True
    if expr.text.lower() in FEASTS and before.endswith("before ") and not AIMED.search(text, sentence[0], expr.start):
        return True  # 'Nobody buys a boat in the weeks before Christmas'
    if FROM_LESS.search(before) or NTH_TIME.search(before) or YEAR_TO.search(before) or "ince" in before and COMPARED.search(before) or FROM_THEN.search(before) or NTH_SINCE.search(text, max(sentence[0], expr.start - 160), expr.start):
        return True
    if (made := MADE_SINCE.search(before)) and made.start() > 15 and not PERFECT.search(before[: made.start()]):
        return True
    if expr.rule[0] == "month" and (OF_PAPER.match(text, expr.end) or MADE_BY.match(text, expr.end)) and THE.search(before):
        return True  # 'asked about the February report'
    label = re.fullmatch(r"\d{4}", expr.text) and re.search(r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|that|a)|[’']s)\s$", before) and re.match(r"\s([a-z]+)\b", text[expr.end : expr.end + 30])
    return bool(label and (label[1] in PAPERS or not re.fullmatch(event_nouns(), label[1])))

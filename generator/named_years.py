"""Dates that are part of a name, belong to a thing or speak of these days in general."""

import re

from generator.clause_bounds import VERB
from generator.clauses import WORDS, verb_at
from generator.model import DateExpr

ANNIVERSARY = re.compile(r"\banniversary of\s[^,;]{3,80}\s(?:in|on)\s(?:the\s)?$")  # 'coincided with the anniversary of her death in 1987'
THE, HELD_AT = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|that|[Aa]n?)\s$"), re.compile(r"\b(?:[Dd]uring|[Aa]t|[Ii]n|[Ss]ince|[Aa]fter|[Bb]efore)\s(?:the|an?)\s$")
BACK_AT = re.compile(r"\b(?:[Ll]ook(?:s|ed|ing)?(?: back)?|[Gg]lance|[Pp]oint(?:s|ed|ing)?) at the\s$")
NAME = re.compile(r"\s[A-Z][\w.’'-]+")
TITLED = re.compile(r"[”\"]\sfrom\s$")  # 'a print called "Harbours" from 1987'
ACRONYM = re.compile(r"\b(?:for|at|the|than|of|from|to|with|and|like|an?|on|during|before|after|its)\s(?:[A-Z][\w’'-]*\s|of\s){0,6}(?:[A-Z]{2,}[a-z]?|\([A-Z]{2,}\))\s$")  # 'registration for TECH 2026', 'faster than the RTX 2080'
PLACES = re.compile(r"\b(?:in|since|from|to|by|until|of|for|the) (?:US|USA|UK|UAE|EU|UN|DC|LA|NY|NATO)\s$", re.I)
SEASON = re.compile(r"[/–-]\d\d(?!\d)(?:\s[A-Z]|\s(?:season|edition|campaign|budget|school year|financial year|fiscal year))")  # 'the 2025/26 League'
LAW_OF = re.compile(r"\b(?:Act|Law|Treaty|Code|Constitution|Charter|Bill|Accord|Accords|Convention|Protocol|Declaration|Ordinance|Directive|Regulation|Statute|Edict|des Jahres)(?:\sof)?\s$")  # 'the Decency Act of 1996', 'Vogel des Jahres 2021'
MODEL = re.compile(r"\b(?:like|than|resembles?|resembled|replaces?|replaced)\s(?:the\s|an?\s)?(?:[A-Z][\w’'-]*\s){1,4}(?:\d{1,4}\s)?from\s$")  # 'designed to look like the Rubex 8 from 2017'
CITED = re.compile(r"\bet al\b|,\s(?:[A-Z][\w’'-]*\s(?:of\s|the\s|for\s|and\s|in\s){0,2}){2,9}\($")  # 'A flint tool with tar, Proceedings of the Academy of Tarsk (2019)'
LIFE = re.compile(r"[\w”\"]\s?\((?:born\s)?$")  # 'the World War (1939-1945)', 'Ada Pool (1926–2001)'
CRIME = re.compile(r"\b(?:involving|over|for|in|about|including)\s(?:[\w’'-]+\s){0,5}(?:murder|killing|death|kidnapping|rape|assault|shooting|disappearance)\sof\s[^,;.]{3,50}\s(?:in|on)\s$")
OF_IT = re.compile(r",\san?\s$")  # 'on May 3, a Tuesday'
SIGNED = re.compile(r"[—–-]+\s?[^@\n]{2,60}\(@\w+\)\s$")  # '— Ada Pool (@pool) May 3, 2026', under a post
PRODUCED = re.compile(  # 'withdrew milk bottled from 22 April on'
    r"(?<!was )(?<!were )(?<!been )(?<!\bbe )(?<!is )(?<!are )(?<!had )(?<!has )(?<!have )\b(?:made|produced|manufactured|baked|bottled|packed|packaged|brewed|canned|printed|minted|grown|harvested|slaughtered)\s"
    r"(?:there\s|here\s)?(?:since|between|from|before|after|in|on)\s(?:the date of\s)?(?:the\s)?$"
)
WHO_DID = re.compile(r"\b(?:who|which)\s(?:had\s)?[a-z]{3,}\s(?:[\w-]+\s){0,4}?before\s$")  # 'for those who applied before last summer'
STANDING = (
    r"(?:live|work|employ|worship|account|belong|remain|exist|consider|depend|use|contain|number|stand|serve|produce|own|make up|has|have|is home|are home)s?"
)
NOWADAYS = re.compile(rf",\s(?:[^;\s]*[^,;\s]\s){{1,6}}?{STANDING}\s(?!to\s)")  # 'Today, about 4,000 people worship there'
DONE = re.compile(r"\b(?:has|have)\s(?:been|[a-z]{3,}ed|begun|made|given|taken|told|said)\b")
STAMP = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s)?")
DATELINE, DATELINE_ENDS = re.compile(r"(?:[A-ZÀ-Þ]{2}[A-ZÀ-Þ .’'&/-]{1,50},?\s)(?:[A-Z][A-Za-z. ]{2,20},\s)?"), re.compile(r"(?:,\s\d{4})?(?:\s\([A-Z][\w .&/-]{1,30}\)\s?[-–—:]{1,2}|\s?[–—]|\s--?)\s")
OWED = re.compile(r"\b(?:wages|salaries|salary|pay|rent|bills?|pensions?|allowances?|overtime|backpay|arrears|fees)\s(?:from|for|of)\s(?:(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s(?:and\s)?){0,3}$")  # 'owes its workers wages from December and January'
RESULTS = re.compile(r"\b(?:reported|announced|presented|published|posted|unveiled|approved|passed|adopted|rejected|signed|filed)\s(?:(?!that\b|which\b|who\b)[\w’'%$€£.-]+\s){0,6}?(?:loss|losses|profits?|results|earnings|accounts|budget|revenues?|turnover|sales|forecast|figures|targets?|outlook|dividend|deficit|surplus)\s(?:of\s[^,;.]{1,25}\s)?for\s$")  # 'reported a loss for 2023 on Thursday'
GLUED = re.compile(r"\s(?=[A-Z][a-z]*\s)")


def of_a_thing(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the date tell of no happening of its own, but of a thing: 'day five of the 2018 World Cup', or of these days?"""
    before = text[max(sentence[0], expr.start - 100) : expr.start]
    if "anniversary" in before and ANNIVERSARY.search(before) or before.endswith(" from ") and TITLED.search(before) and not text[expr.end : sentence[1]].strip(" ."):
        return True
    if expr.rule[0] == "weekday" and (before.endswith(("on a ", "On a ", "on an ")) and ANY_SUCH.match(text, expr.end) or SHOW.match(text, expr.start)):
        return True
    if expr.text.lower() == "today" and STILL.search(before):
        return True
    if expr.rule[0] == "month" and OWED.search(before):
        return True
    if expr.rule[0] == "year" and before.endswith(" for ") and RESULTS.search(before):
        return True
    if expr.rule[0] == "year" and named_by_year(text, expr, before):
        return True
    if expr.rule[0] in ("year", "day", "month") and before.endswith((" in ", " on ")) and VERB.search(text, sentence[0], expr.start) and (crime := CRIME.search(before)) and ":" not in crime[0] and SHARED.search(before[: crime.start()]):
        return True
    if expr.rule[0] == "weekday" and before.endswith((" a ", " an ")) and OF_IT.search(before) or "(@" in before and SIGNED.fullmatch(before.lstrip()):
        return True
    if expr.rule[0] == "year" and THE.search(before) and NAME.match(text, expr.end) and (not HELD_AT.search(before) or BACK_AT.search(before)):
        return True
    if (made := PRODUCED.search(before)) and verb_at(WORDS.findall(text[sentence[0] : expr.start - len(before) + made.start()])) >= 0:
        return True
    if before.endswith(" before ") and expr.text.startswith("last ") and WHO_DID.search(before):
        return True
    return expr.start == sentence[0] and expr.text == "Today" and NOWADAYS.match(text, expr.end, sentence[1]) is not None and not DONE.search(text, expr.end, sentence[1])


SHARED = re.compile(r"(?:,|\b(?:against|charges?|case|trial|inquiry|investigation|suspect|one|two|three))\s(?:[\w’'-]+\s){0,3}$")  # 'dropped charges, one involving the murder of Ada Pool in 1988'


ANY_SUCH = re.compile(r"(?![’']s)(?=\s?(?:(?:morning|night|evening|afternoon)s?)?[\s.,;:!?”\")])")  # 'We read the ideas on a Monday', whichever
SHOW = re.compile(r"[A-Z][a-z]+day (?:Morning|Night|Evening|Afternoon) [A-Z]")  # 'a comic of Saturday Morning Cereal'
STILL = re.compile(r"\b(?:we|you|they)(?:[’']re|\sare)\s(?:witnessing|seeing|facing|living|experiencing|dealing)\s(?:[a-z]+\s){0,2}$|\b(?:which|that|who)\s(?:(?:I|we|they|he|she|it)\s)?still\s[a-z]+\s$|\bstill\s(?:stands?|exists?|lives?|remains?|bears?|owns?|uses?)\s(?:[a-z]+\s){0,3}$")  # 'two books which I still own today'


MATURING = re.compile(r"\b(?:[Bb]onds?|[Ee]urobonds?|[Nn]otes?|[Dd]ebt|[Dd]ebentures?|[Gg]ilts?|[Tt]reasury bills?|[Ss]ecurities|[Ss]ukuk|[Tt]reasuries|[Pp]aper)\s(?:(?:falling\s)?due|maturing)\s(?:in\s)?$")  # 'dollar bonds due 2029 rose'; not 'the bonds are due in 2029'


def named_by_year(text: str, expr: DateExpr, before: str) -> bool:
    """Is the year part of the name of a thing: a model, an edition, a law, a paper, or somebody's lifetime?"""
    if expr.text.isdigit() and (ACRONYM.search(before) and not PLACES.search(before) or SEASON.match(text, expr.end) or LAW_OF.search(before)):
        return True
    if before.endswith(("due ", "maturing ", " in ")) and MATURING.search(before):
        return True
    if before.endswith("(") and LIFE.search(before) and RANGE_OF.match(text, expr.start):
        return True
    if before.endswith("(") and text[expr.end : expr.end + 1] == ")" and CITED.search(before) and verb_at(WORDS.findall(before)) < 0 and not VERB.search(before):
        return True
    if "(" in before and BUILT_IN.search(before) or MADE_IN.match(text, expr.end):
        return True
    return before.endswith(" from ") and MODEL.search(before) is not None


BUILT_IN = re.compile(r"\w\s\((?:built|launched|founded|established|opened|completed|published|released|est\.?)(?:\s(?:in|circa|c\.))?\s$")  # 'a fault on the Dagmar (built 2000)'
MADE_IN = re.compile(r"-(?:built|made|born|founded|vintage|era)\b")  # 'the 1998-built Thyra'
RANGE_OF = re.compile(r"\d{4}\s?[–—-]\s?(?:\d{4}|\d\d)\)")


def is_stamp(text: str, expr: DateExpr, sentence: tuple[int, int], dates: tuple[DateExpr, ...]) -> bool:
    """Does a day of the page stand before its first sentence: 'Thursday, May 7, 2026 On Tuesday the mayor left', 'LUND, May 7 (Sund Press) - On Tuesday the mayor left'?"""
    if expr.rule[0] == "day" and DATELINE_ENDS.match(text, expr.end) and DATELINE.fullmatch(text, sentence[0], expr.start):
        return any(expr.end < d.start < sentence[1] and d.rule[0] in ("day", "weekday", "numbered", "unit") for d in dates)
    if expr.rule[0] != "day" or not STAMP.fullmatch(text, sentence[0], expr.start) or not GLUED.match(text, expr.end) or not expr.text[-4:].isdigit():
        return False
    return any(expr.end < d.start < sentence[1] for d in dates)

"""Days that nothing happened on: parts of a game, and years and months that a figure is only measured against."""

import re
from datetime import date

from generator.event_nouns import event_nouns
from generator.model import DateExpr, When
from generator.timex import ANCHOR

GAME = re.compile(
    r"\b(?:scor(?:ed|es|ing)|rebounds?|touchdowns?|halftime|half-time|field goals?|free throws?|three-pointers?|triples|quarterback|fouls?|fouled|turnovers|locker room|overtime|"
    r"points? (?:guard|lead)|(?:an?|\d+|[a-z]+) assists|tip-?off|kick-?off|coach|head coach|playoffs?|season[- ](?:opener|high|low)|(?:the|a|this|first|last|big|home|away) game|shots|points|baskets?|victory|defen[cs]e|players?|starred|bench)\b"
)
TRADE = re.compile(r"\b(?:sales|profits?|revenues?|earnings|loss(?:es)?|growth|grew|GDP|economy|output|shares?|dividends?|prices?|rents?|inflation|exports?|imports?|deliver(?:y|ies|ed)|orders|fiscal|billion|million|euros?|dollars?|results|budget|trade)\b|[$€£]\d")
GAME_WORDS, NEAR = 3, 800  # so many of these words so near tell of a game; characters either way
YEARS = r"(?:(?:19|20)\d\d\s?(?:bis|und|to|through|and|–|-)\s?)?"  # of '1961 bis 1990' the first, before the second
PERIOD_OF = re.compile(
    rf"(?:[Rr]eferenz|[Vv]ergleichs|[Kk]lima|[Nn]orm(?:al)?|[Bb]ezugs|[Bb]asis)-?(?:[Pp]eriode|[Zz]eitraum(?:s|es)?|[Jj]ahre[sn]?|[Jj]ahr)\s(?:von\s|der Jahre\s)?{YEARS}$|\(Periode\s{YEARS}$|"
    rf"\b(?:[Ii]m Vergleich|[Vv]erglichen) (?:zu|zum|mit|mit dem)\s(?:den Jahren\s|dem Jahr\s|Jahr\s|der Zeit\s|der Periode\s|dem Zeitraum\s|Zeitraum\s|Stand\s|Vorjahr\s)?(?:von\s)?{YEARS}$|"
    rf"\b(?:reference|baseline|comparison|base) (?:period|years?|level)s?,?\s(?:of\s|from\s|between\s)?(?:the\s)?{YEARS}$|\b(?:à la|par rapport à la) période\s(?:de référence\s)?{YEARS}$"
)
AVERAGE_OF = re.compile(r"(?:\s?(?:-|–|to)\s?(?:19|20)\d\d)?\s(?:averages?|mean|baseline|norm)\b")  # 'above the 1991–2020 average', 'from the 1800s averages'
AS_IN = re.compile(r"(?:[–—(,]\s?(?:so\s)?wie\s(?:schon\s|bereits\s|zuletzt\s|auch\s)?(?:im Jahr\s|im\s)?)$")  # 'soll auch heuer – wie 2021 – entfallen'
CLOSED, SCHOLAR = re.compile(r"[a-z]?(?:;|\))"), re.compile(r"(?:\(|;\s)(?:[A-Z][\w.’'&-]*\s?(?:(?:of|the|and|for|et al\.|on|in),?\s)*){1,7},\s$")  # '(Tarsk Climate Service, 2023)': a paper that is cited
RECORD = re.compile(r"\b(?:record(?:-holder| holder| year)?|best|worst|high|low|peak(?: year)?|hottest|warmest|coldest|wettest|driest)(?:\s(?:set|year|so far|for\s[^,;]{3,30}))?,\s$")  # 'above the last record-holder, 2016, by far'
PASSED = re.compile(r",\s(?!when\b|as\b|and\b|which\b|in which\b|the\b)")
THAN_SEEN = re.compile(r"\bthan\s(?:the\s)?[$€£]?[\d.,]*\d(?:\s[a-z]+){0,2}\s(?:he|she|it|they|we|that|which|who|[A-Z]\w+|seen|recorded|reported|reached|sold|made|counted)\s(?:[^,;.]{2,30}\s)?(?:in|on)\s$")  # 'lower than the 46,797 he saw on Friday'
NUMBER = r"(?:[$€£]?[\d.,]*\d%?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|a dozen|half)"
PUT_AGAINST = re.compile(rf"\b(?:compared|against|versus|up|down)(?: from| with| to)? (?:(?:about |some |only |just )?{NUMBER}\s(?:on|in)\s[A-Z][a-z]+(?:\s\d{{1,2}})?,? and )?(?:about |some |only |just )?{NUMBER}(?:\s(?:percent|per cent|million|billion|[a-z]+s|per\s[\d.,]*\d))?\s(?:on |in |for )$|\bfrom\s{NUMBER}\sper\s[\d.,]*\d(?:\s[a-z]+)?\s(?:in|on)\s$")
AS_IT_WAS = re.compile(r"\bas (?:it|they|he|she|we) (?:did|was|were|had)\s(?:back\s)?in\s$|\bfollowed by\s$")  # 'half as much as it did in 2009'
MATCHED = re.compile(r"\b(?:match(?:es|ed)?|equals?|equalled|rivals?|rivalled|mirrors?|mirrored|echoe[sd]|resembles?|resembled)\s(?:(?:the|an?|its|his|her|their|levels?|what)\s|[a-z]+s\s)(?:[^,;.]{2,50}\s)?(?:records?|levels?|figures?|estimates?|number|totals?|rates?|peak|highs?|lows?|results?|score|pace|deaths|sales|guess)\s(?:[^,;.]{2,40}\s)?(?:in|for|of|from|between)\s(?:the\s)?$")  # 'would match the deaths between October and March'
MORE_THAN_AT = re.compile(r"\b(?:more|less|fewer|higher|lower|greater|smaller|larger|cheaper|dearer|better|worse|earlier|later)\sthan\s(?:it was\s|they were\s)?(?:(?:at|in|on|by|around)\s)(?:the\s)?(?:same (?:time|point|day)\s(?:in\s|of\s)?)?$")  # 'was quoted at $960, about $110 more than at the end of April'
AS_MUCH_AS = re.compile(r"\b(?:twice|half|double|three times|four times|five times|ten times|almost|nearly|about|not|just|exactly)\sas\s[a-z]+(?:\s[a-z]+){0,2}\sas\s(?:it was\s|they were\s)?(?:in|on|at)\s(?:the\s)?$")  # 'costs 3 million a day, twice as much as in April'
AHEAD_OF = re.compile(r"\b(?:ahead of|in advance of|prior to|in the run-up to)\s(?:the|an?|its|his|her|their)\s(?P<what>[^,;.]{3,50}?)\s(?:on|in|(?:at|by)\s(?:noon|midnight|midday)\son)\s(?:the\s)?$")
AGAINST = ("compared", "against", "versus", "up", "down", " per ")
FOUNDED = re.compile(r"\bsince (?:its|their|his|her) (?:founding|foundation|creation|launch|birth|start|opening|introduction|establishment|inception|independence|debut|election|appointment|adoption)\sin\s(?:the\s)?$")
OF_AGE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){0,4}?(?:world|policy|policies|style|touchstones|minimalism|spirit|fashion|music|ideas?|ideals?|values|look|sound|statistics|figures|language|days|era|culture|methods|ways|views|norms|standards|mood|thinking|attitudes?)\sof\s(?:the\s)?(?:early\s|late\s|mid-?)?$")


def of_another_year(text: str, expr: DateExpr, when: When, published: date | None) -> bool:
    """'The January 6 attack', many months back: a day known by its happening may be of any year."""
    if expr.rule[0] != "day" or expr.rule[1] is not None or ANCHOR in expr.rule or not published or when.precision != "day" or not when.date:
        return False
    if (published - date.fromisoformat(when.date)).days < LONG_AGO or not text.endswith((" the ", "The "), 0, expr.start):
        return False
    return HAPPENING.match(text, expr.end) is not None


LONG_AGO = 200  # days
HAPPENING = re.compile(r"\s(?:[a-z]+\s)?(?:attacks?|riots?|insurrection|massacre|killings?|shooting|bombings?|explosion|earthquake|coup|uprising|revolt|storming|siege|flood|fire|crash|disaster|protests?|movement)\b")


def of_a_game(text: str, expr: DateExpr) -> bool:
    """Is 'the third quarter' one of a game, no one of the year?"""
    if expr.rule[0] != "quarter" or isinstance(expr.rule[1], int) or "quarter" not in expr.text.lower():
        return False
    line = text.rfind("\n", 0, expr.start) + 1, text.find("\n", expr.end)
    if TRADE.search(text, line[0], line[1] if line[1] > 0 else len(text)):
        return False
    return len(set(GAME.findall(text, max(0, expr.start - NEAR), expr.end + NEAR))) >= GAME_WORDS


def measured_against(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the sentence hold what it tells against the date: 'above the mean of the reference period 1961 to 1990'?"""
    before = text[max(sentence[0], expr.start - 100) : expr.start]
    if expr.rule[0] == "year":
        if PERIOD_OF.search(before) or before.endswith((" wie ", " Jahr ", " im ")) and AS_IN.search(before):
            return True
        if before.endswith(", ") and (CLOSED.match(text, expr.end) and SCHOLAR.search(before) or PASSED.match(text, expr.end) and RECORD.search(before)):
            return True
    if expr.rule[0] == "year" and before.endswith((" statistics of ", " figures of ", " standards of ")):
        return True
    if expr.rule[0] in ("year", "decade") and (AVERAGE_OF.match(text, expr.end) or before.endswith(" in ") and FOUNDED.search(before) or " of " in before and expr.rule[0] == "decade" and OF_AGE.search(before)):
        return True
    if before.endswith((" in ", " by ", " for ", " of ", " from ", " between ", " on ", " the ")) and (AS_IT_WAS.search(before) or MATCHED.search(before)):
        return True
    if (" of " in before or " to " in before) and (ahead := AHEAD_OF.search(before)) and not re.search(rf"\b(?:{event_nouns()})\b", ahead["what"]):
        return True  # 'will go, ahead of the filing deadline at noon on Dec. 20'
    return " than " in before and (THAN_SEEN.search(before) or MORE_THAN_AT.search(before)) is not None or " as " in before and AS_MUCH_AS.search(before) is not None or any(word in before for word in AGAINST) and PUT_AGAINST.search(before) is not None

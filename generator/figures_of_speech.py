"""Days that somebody names in speaking and that no happening has: 'I wonder how many there will be by Christmas'."""

import re

from generator.clause_bounds import SHORT_VERB, VERB
from generator.model import DateExpr

LOOSE = ("month", "season", "easter")  # rules of dates that people name for any such time
FEAST = re.compile(r"(?:Christmas|Easter|New Year)(?:[’']s)?(?: (?:Eve|Day))?", re.I)
TIME = r"(?:today|tonight|tomorrow|now|day and night|(?:at )?midnight|at night|in the morning|next (?:week|month|year)|(?:at|on|by) (?:Christmas|Easter|New Year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?))"
ANY_TIME = re.compile(rf"\b{TIME}(?:,? (?:or |and )?{TIME}){{2,}}", re.I)  # 'We will talk tonight, tomorrow, at Christmas'
WONDERS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou) (?:sometimes |often |do |can only )?(?:wonder|doubt|bet|dread|dream)\b|\b(?:[Ww]ho|God|Heaven|Lord) knows\b")  # 'I wonder how many there will be by Christmas'
IF_I = re.compile(r"(?:If|Unless|Until|When)\s(?:I|we|you|nobody|no one|they)\s", re.I)  # 'If I see no crane by Christmas, I will …'
SAY_OR_DO = frozenset("say says call calls tell tells want wants come comes go goes ask asks promise promises love loves praise praises need needs forget forgets swear swears cry cries laugh laughs pray prays".split())
MEANS = re.compile(r"An?\s[^,.;]{3,60}$")
IT_MEANS = re.compile(r"\s(?:means|would mean|needs|takes|is not|isn[’']t)\b")  # 'A plant by the end of 2026 means ground broken this year'
BALANCED = re.compile(r"[^,.;]{1,40}?\s(?:is|are|was|were)\s(?:too\s|so\s|very\s)?(?P<one>[a-z]+)\s(?:in|at|on)\s[^,;]{3,20}?,?\s(?:and|but)\s(?:(?:is|are|was|were)\s)?(?:too\s|so\s|very\s)?(?P<other>[a-z]+)\s(?:in|at|on)\s[^,;]{3,20}")  # 'They were slow in November and quick in February'
ONE_DAY = r"(?:on|in|at)\s[A-Z][a-z]+,?\s"
EVERY = re.compile(rf"{ONE_DAY}(?P<who>they|you|we|people|he|she|it)\s(?P<one>[a-z]+)\b[^.;]*?,?\s(?:and\s|but\s)?{ONE_DAY}(?P=who)\s(?P<other>[a-z]+)\b", re.I)  # 'On Monday they say yes, on Tuesday they say no'
SOME = re.compile(r"\b(?:I|[Ww]e|[Yy]ou)(?: have|[’']ve)\s(?:[a-z]+\s){1,4}?(?:a lot|lots|plenty|enough|too (?:many|much)|so (?:many|much)|more)\b[^.;]*\s$")  # 'I have eaten a lot of oranges this month'
ASK_ME = re.compile(r"(?:Ask|See|Call|Tell|Talk to|Remember|Imagine|Think of|Look at|Come back)\s(?:(?:me|us|you|again|back|about it|that|what|how)\s){0,3}(?:in|at|on|by|after|before)?\s?(?:the\s)?$")  # 'Ask me again at Easter'
LIKE = re.compile(r"\b(?:like|as if it (?:was|were)|more than|worse than)\s(?:an?\s|the\s|in\s|on\s)?(?:[A-Z][a-z]+day\s(?:in|of)\s)?$")  # 'It was like a Sunday in August'
STATES = re.compile(r"(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)(?:[’'](?:m|re|s)|\s(?:am|are|is))\s[^,;.]{2,40}?\son\s[A-Z][a-z]+days?,?\s(?:and\s|but\s|or\s)?[^,;.]{2,40}?\son\s[A-Z][a-z]+days?\b")  # 'We are friends on Monday and strangers on Tuesday'
THAT_EVENT = re.compile(r"\b(?:the|that)\s(?:[a-z]+\s)?(?:event|events|episode|case|matter|night|day)\s(?:of|on)\s$")  # 'no relation whatsoever to the event of 8 May'
IN_OUR_TIMES = re.compile(r"(?:(?:simply|utterly|totally|completely|absolutely|quite|just)\s)?[a-z]+(?:able|ible|ful|less|ous|ic|ive)\s(?:[^,;.]{1,50}\s)?in\s$")  # '“inconceivable for such a country in 2024”'
YOU_NEVER = re.compile(r"You\s(?:cannot|can[’']t|don[’']t|do not|never)\s")  # 'You cannot sow in May what you did not buy in March'
WHAT_IS = re.compile(r"What\s(?:(?:is|was|has been|you|they|we)\s)[^,;]*\s(?:is|are)\s")  # 'What was promised in January is forgotten in March'
NO_PROMISE = re.compile(r"\b(?:I|[Ww]e)(?: will not| won[’']t| can[’']t| cannot| could not| couldn[’']t| do not| don[’']t)\s(?:promise|say|tell|guarantee|speculate|comment|guess|know|predict|speak)\b")  # 'I won't promise you anything for Monday'
ALL_FORGET = re.compile(r"\b(?:[Nn]obody|[Nn]o one|[Ee]verybody|[Ee]veryone|[Pp]eople|[Ww]e)(?: will|[’']ll) (?:all )?(?:have )?(?:forgotten|forget|remember|care|notice|mind|laugh|be dead)\b")  # 'Nobody will remember this by Easter'


WHO_WILL = re.compile(r"\b(?:[Nn]obody|[Nn]o one|[Nn]either|[Ww]e|[Tt]hey|I|[Yy]ou)\b[^,;.]*?\b(?:know|knows|known|say|says|said|tell|tells|told|ask|asks|asked|guess|sure)\b[^,;.]*?\s(?:who|whom|whose|what|where|which|whether|how)\s[^,;.]*\b(?:will|would|is|are|[’']ll)\b[^,;.]*$")  # 'Nobody has told us who our landlord will be at Christmas'
WOULD_SAY = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Nn]obody|[Nn]o one|[Aa]nyone)(?:[’']d| would)(?:n[’']t| not)? have (?:said|told|thought|guessed|bet|answered|believed|laughed|put it)\b")  # 'Last week I would have said six per cent'


FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me|[Yy]ou|[Yy]our)\b(?![.’'])|\bI[’']|\b[Ww]e[’']")


def unsigned(text: str, at: int, sentence: tuple[int, int], signed: list[tuple[int, int]]) -> bool:
    """Does offset `at` stand in a quotation of which nobody says whose it is, and which speaks of 'us'? `signed`: quotations with a speaker."""
    if any(a <= at < b for a, b in signed):
        return False
    led = text[text.rfind("\n", 0, at) + 1 : at]
    inside = led.rfind("“") > led.rfind("”") or led.count('"') % 2 == 1
    return inside and FIRST_PERSON.search(text, *sentence) is not None


def only_spoken(text: str, spoken: tuple[int, int], expr: DateExpr) -> bool:
    """Is the day in a spoken sentence a figure of speech? `spoken`: what of the sentence is in quotation marks."""
    start, end = spoken
    words, before = text[start:end].strip("\"“”«»„ .,!?"), text[start : expr.start].lstrip("\"“”«»„ ")
    loose = expr.rule[0] in LOOSE or FEAST.search(expr.text) is not None
    if LIKE.search(before) or ASK_ME.fullmatch(before) or (times := ANY_TIME.search(words)) and expr.text in times[0]:
        return True
    if expr.rule[0] == "weekday" and STATES.match(words) or expr.rule[0] == "day" and THAT_EVENT.search(before) and words.endswith(expr.text):
        return True
    if expr.rule[0] == "year" and words.endswith(expr.text) and IN_OUR_TIMES.fullmatch(before):
        return True
    if loose and (WONDERS.search(before) or YOU_NEVER.match(before) or WHAT_IS.match(words) or ALL_FORGET.search(words) or WHO_WILL.search(before)):
        return True
    if " have " in words and WOULD_SAY.search(words):
        return True
    if "n" in before and NO_PROMISE.search(before):
        return True
    if FEAST.search(expr.text) and IF_I.match(before) and "," not in before:
        return True
    if expr.text.lower().startswith("this ") and SOME.search(before):
        return True
    if (turned := EVERY.match(words)) and not {turned["one"], turned["other"]}.isdisjoint(SAY_OR_DO):
        return True
    if (found := BALANCED.fullmatch(words)) and loose:
        return not any(VERB.fullmatch(found[half]) or SHORT_VERB.fullmatch(found[half]) or found[half].endswith(("en", "wn", "lt", "nd")) for half in ("one", "other"))
    return MEANS.match(before) is not None and IT_MEANS.match(text, expr.end, end) is not None

"""Whether an event has happened, is planned, is a deadline or lies long behind, from the words next to its date."""

import re
from datetime import date, timedelta

from generator.clauses import WORDS, verb_at
from generator.model import When
from generator.spans import span_of

LATE = 9  # days before the last one with which the end of a month begins
BACKGROUND_DAYS = 550  # an event that lies further back is the story's background
DEADLINE_BEFORE = re.compile(
    r"(?:\b(?:by|until|till|before|no later than|deadline [\w ]{0,40}?\b(?:on|of)|expir(?:e|es|ed|ing)(?: on)?|due(?: on)?|"
    r"(?:take|takes|took|taking|go|goes|went|going|come|comes|coming|enter|enters)\s+(?:into\s+)?(?:effect|force)(?: on)?|run out(?: on)?)"
    r"\s+(?:(?:the|its|a|this|next|on|early|late|mid|noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\.?)\s+){0,4})$",
    re.I,
)
DEADLINE_AFTER = re.compile(r"^(?:[’']s)?\s+(?:\w+\s+){0,1}(?:deadline|cut-?off|expiry|expiration|ultimatum|due date|approach(?:es|ing)|looms?|looming)\b", re.I)
DEADLINE_OF = re.compile(r"\b(?:deadline|ultimatum|cut-?off) (?:of|on)\s+$", re.I)
DEADLINE_CLAUSE = re.compile(r"\b(?:deadline|ultimatum|expires?|takes? effect|into (?:effect|force))\b", re.I)
WAS_SET = re.compile(r",\s(due|planned|scheduled|expected)\s(?:on|in|by|for|at)\s(?:(?:late|early|the)\s)?$")  # 'the report, due on May 3, came today': whenever it came
FORMER_PLAN = re.compile(r"\bwhich (?:was|were|had been) (?:due|expected|promised|planned|scheduled)(?: (?:for|in|on|by))?\s(?:the\s)?$|\b(?:had been|was|were) pencill?ed in\b[^,;.]{0,50}$|\b(?:was|were) to (?:have )?[a-z]+\b[^;.]{0,60},\s(?:and )?then (?:(?:in|on|for)\s)?(?:the\s)?$|,\s(?:due|set|expected|scheduled|supposed|meant) to [a-z]+\b[^,;]{0,40}$|\b(?:should|ought to) have been [a-z]+\b[^,;]{0,50}$|\b(?:was|were) (?:first |originally |initially )?to (?:be|have|report|deliver|submit|publish|decide|rule|take|receive|get|give|hold|come|go|begin|start|open|meet|vote|speak|appear|travel|visit|sign|close|end|leave|return)\b(?:(?!\b(?:but|when|after|said|until)\b)[^,;]){0,50}$|\b(?:was|were) (?:due|scheduled|expected|supposed|meant) to [a-z]+\b(?:(?!\b(?:but|when|after|said|until)\b)[^,;]){0,50}$|\b(?:was|were) (?:first|initially|originally) (?:due|scheduled|expected|meant|supposed|planned|set|fixed|going to)\b[^,;]{0,50}$|\b(?:was|were) (?:(?:earlier|previously|first|originally|initially) )?(?:planned|foreseen|scheduled|arranged|fixed|called|slated|timed|listed|booked|pencill?ed in) for\s(?:the\s)?$|\bhad (?:(?:first |initially |originally )?been (?:due|scheduled|expected|meant|supposed|announced|called|planned|set|fixed|foreseen|booked|arranged|promised|pencill?ed in|slated|listed|timed|diarised|earmarked)|(?:planned|intended|hoped|meant|threatened)(?!\s(?:(?:late|early)\s)?(?:in|on)\s(?:the\s|late\s|early\s)?$))\b(?:(?!\b(?:but|when|after|said|until)\b)[^,;]){0,50}$")
WAS_SO = re.compile(r"\b(?:was|were|traded|changed hands|stood|fetched|rose|fell)\b(?:[^,;:“”\"]|(?<=\d),(?=\d)){0,60}$")
OTHERWISE = ("instead of ", "rather than ", "not", " originally ", " initially ")  # one of them stands in each match of NOT_THEN
NOT_THEN = re.compile(r"\bnot,?\sas\s(?:(?:first|originally|initially|previously|earlier|wrongly)\s)?(?:printed|announced|planned|reported|advertised|stated|written|scheduled)\b[^,;]{0,20},\s(?:on|in)\s(?:the\s)?$|\b(?:instead of|rather than)\s(?:(?:on|in|from|at|by)\s)?(?:the\s)?$|\b(?:was|were|had been) (?:originally|initially)\s(?:(?:on|in)\s)?(?:the\s)?$")  # 'from 15 October instead of 1 October', 'It was originally 1 October'
AT_FIRST = re.compile(  # 'a session first called for May 3', 'were first told May 3, and then June 9'
    r"\bhours before\s(?:an?|the|its|his|her|their)\s(?:[\w’'-]+\s){1,2}?(?:planned|scheduled|called|set|due)\s(?:for|on)\s(?:the\s)?$|\b(?:was|were) due (?:in|at|to|on)\s[^,;]{0,30}$|\b(?:last|closing|original|final) (?:date|day) (?:was|had been)\s(?:on\s)?(?:the\s)?$|\bhad (?:called|announced|planned|scheduled)\s(?:[^,;]{2,40}\s)?for\s(?:the\s)?$|\b(?:delayed|postponed|put off|pushed back|moved|rescheduled|brought forward|shifted|moving|shifting|postponing|delaying)\b[^.;]{0,60}?\sfrom\s$|\b(?:scheduled|slated) (?:for|on)\s(?:the\s|late\s|early\s)?$|\b(?:first|initially|originally|previously) (?:(?:due|scheduled|expected|planned|set|fixed|called|announced|promised|slated|listed|timed|booked|foreseen|meant) for\s(?:the\s|late\s|early\s)?|(?:due|scheduled|expected|planned|set|fixed|slated|listed|timed|booked|foreseen|meant) (?:on|in|at|by)\s(?:the\s|late\s|early\s)?|(?:told|promised) )(?:[^,;.]{4,30},? (?:and )?then (?:for )?)?$"
)
DONE = re.compile(r",\s(?:[a-z]+ly\s)?[a-z]{2,}(?:ed|en|wn)\s(?:[a-z]+\s){0,4}$")  # 'the tax, abolished in the crisis year 2012, will return'
PLANNED = re.compile(
    r"\b(?:will|shall|would|won't|plans? to|planned|due to|set to|scheduled|slated|upcoming|expected to|intends? to|aims? to|ahead of|"
    r"is to|are to|next(?!-)|forthcoming|hopes? to|expects? to|wants? to|seeks? to|preparing)\b",
    re.I,
)


DUE, TO_DO = re.compile(r"\b(?:is|are|was|were) due (?:back )?(?:on\s|next\s|this\s|in\s|(?:late|early|later)\s)*$"), re.compile(r"\sto\s[a-z]")  # 'is due on Thursday to hear'
AWAITED_ON = re.compile(r"\b(?:hearings?|verdict|ruling|judgment|judgement|trial|vote|ballot|election|meeting|session|talks|debate|visit|launch|release|announcement|publication|inquest|appeal|sentencing|auction|strike|march|rally|funeral) (?:is|are|was|were) due (?:back )?(?:on\s|next\s|this\s|in\s|(?:late|early|later)\s)*$")  # nobody has to do it by then
COMMANDED = re.compile(  # 'had ordered the firm to answer by May 3', 'gave the owners until May 3 to pay': a deadline still when it is over
    r"(?:\b(?:ordered|required|told|asked|urged|instructed|directed|obliged|summoned)\s(?:(?!by\b|before\b|until\b|that\b)[^\s,;]+\s){1,12}?to\s(?:[^\s,;]+\s){1,14}(?<!and\s)(?<!but\s)(?:by|before|until|till)|"
    r"\b(?:was|were) to (?!have\b)[a-z]+\b[^,;]{0,40}?\s(?:by|before)|"
    r"\b(?:promised|pledged|vowed|undertook)\s(?:(?!that\b)[^\s,;]+\s){1,10}?(?:by|before)|"
    r"\b(?:gave|given|granted|allowed)\s(?:[^\s,;]+\s){1,6}?(?:until|till)|\bhad (?:until|till))\s(?:the\s)?(?:(?:noon|midnight|midday)\s)?(?:on\s)?$"
)
PUT_OFF_TO = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:again\s|now\s)?(?:put (?:off|back)|postponed|delayed|deferred|adjourned|pushed back|moved|rescheduled)\b[^,;.]{0,40}?\s(?:until|till)\s(?:the\s)?$")  # 'was put off until Monday': it is to take place then
IF_BY = re.compile(r"(?<!asked )(?<!asks )(?<!know )(?<!see )(?<!wonder )(?<!sure )\b(?:if|unless)\s(?!(?:he|she) had\b)[^,;.]{3,90}\sby\s(?:the\s)?(?:end of\s)?$")  # 'had said that it would go up if there was no agreement by May 3'
IT_WOULD = re.compile(r"\b(?:would|will|threatened to|warned of)\b")
BEFORE_THAT = re.compile(r"\b(?:deadline|date|day|term) (?:was|had been)\s[^.;]{3,40}?,?\s(?:and\s)?before (?:that|then|it)\s(?:on\s)?(?:the\s)?$")  # 'The last date was 15 July, and before that 30 June'
WANTS_DONE = re.compile(r"(?:\b(?:wants?|demands?|would like)\s(?:(?!(?:that|who|which|to|was|were|said|told)\b)[\w.’'-]+\s){1,5}?(?:[a-z]{3,}ed|put|heard|brought|held|taken|made|paid|shut|cut|given|sent|built|gone)\s(?:(?!(?:on|in|last|who|which|that)\b)[\w’'-]+\s){0,8}|\b(?:demand|insist|ask|request|urge|propose|suggest|recommend)(?:s|ed|d)?\sthat\s[^,;.]{3,60}?\sbe\s[a-z]+\s(?:(?!(?:who|which|that|said|by|before|until)\b)[\w’'-]+\s){0,8})(?:on\s|in\s)?$")  # 'wants the minister called before the committee this month'
MORE_TIME = re.compile(r"\b(?:gave|given|granted|allowed|got|won)\s(?:[^\s,;.]+\s){1,6}?(?:hours|days|weeks|months?|years?|time),?\s(?:to|until|till)\s(?:the\s)?$")  # 'was given another two weeks, to May 3'
SAID = re.compile(r"(?<!\bbe )(?<!been )(?<!\bis )(?<!are )(?<!was )(?<!were )(?<!\bto )\b(?:said|announced|warned|confirmed|wrote|told\s(?:(?:the|its|his|her|their)\s)?[\w.’'-]+)\s$")
SAID_THAT = re.compile(r"\sthat\b|[.,;](?:\s|$)")  # 'said this week that they would': said
WHEN_THEN = re.compile(r",\swhen\s(?:the|an?|its|his|her|their|[A-Z][\w’'-]*)\s")  # 'will wait until tomorrow, when he is to be questioned'
LATER = re.compile(r"\b(?:is|are) (?:due|expected|awaited|scheduled|set) later\s(?:on\s)?$")  # 'An announcement is expected later on Tuesday', of the day itself
AWAITED = re.compile(r"\b(?:is|are) (?:due|expected|awaited|scheduled|set) (?:in|at|on|for|back|here|there)\b[^,;.]{0,40}$")  # 'is expected in Oslo later this week'
EXTENDED, ON_TO = re.compile(r"\b(?:extended|prolonged)\b[^.;]{0,60}?\sfrom\s$"), re.compile(r"\s(?:to|until|till)\s")  # the old end
FORECAST = re.compile(  # 'could see up to 2,300 cases by November': what is feared or hoped for, no deadline
    r"(?:\b(?:could|may|might|would|will(?= see| number| top| swell| outnumber))\s(?:[\w’'-]+\s){0,3}?(?:see|reach(?=\s(?:[a-z]+\s){0,2}[$€£]?\d)|rise|fall|grow|exceed|increase|decrease|decline|drop|shrink|double|triple|number|hit|climb|cost|lose|outnumber|surpass|top|swell|have (?:risen|fallen|grown|lost|doubled))\b|"
    r"\b(?:forecasts?|predict(?:s|ed)?|estimates?|estimated|projects|projected|projections?|at this rate|current trend)\b)[^.;]{0,140}\bby\s(?:the\s)?(?:(?:end|middle|start)\sof\s)?(?:the\s)?(?:early\s|late\s|mid-)?$|\b(?:estimated?|predict(?:s|ed)?|forecasts?|projected)\sby\s$", re.I
)
WOULD_THEN = re.compile(r",?\s(?:[^.;]{3,60},\s)?(?:[\w’'-]+\s){1,6}(?:could|may|might|would)\s(?:increase|rise|fall|grow|see|reach|decrease|decline|drop|double)\b")  # 'By 2050, hunger would increase by half'
CAN_YET = re.compile(r"\b(?:can|may)\s")
BY_THEN = re.compile(r"\bby\s(?:the\s)?(?:end\sof\s)?$")
WOULD_TODAY = re.compile(r"\bwould\s(?:now\s|also\s)?(?!have\b|later\b|then\b|be\s[a-z]+ed\b)[a-z]+(?:\s(?!(?:on|in|at|by|of|for|to)\s$)[^\s,;.]+){0,4}\s$")  # 'the judge, who would present it today'
WILL_THEN = re.compile(r"\b(?:could|may|must|can)\s(?:(?!said|told|says)[\w’'-]+\s){1,5}(?:until|by|through)\s$|\b(?:announced|called|planned|plans|scheduled|set|organi[sz]ed|invited)\s(?:[^\s,;.]+\s){0,5}for\s(?:the\s)?$|\b(?:is|are) (?:due|expected) (?:in|at|on)\s(?:[^\s,;.]+\s){0,5}$|\b(?:will|shall|(?:is|are) (?:to|due to|set to|expected to|scheduled to)|going to|must(?!\s(?:not\s)?have\b))\s(?:(?!said|told|says)[\w’'-]+\s){1,8}(?:(?:on|at|after)\s)?$")  # the day itself: 'will vote on Friday'

MOVED_TO = re.compile(r"\b(?:put (?:off|back)|postponed|delayed|deferred|adjourned|pushed back|moved|rescheduled|shifted|brought forward|prolonged|rebooked|passed (?:it|them)|transferred)\b(?:\s(?:twice|again|three times),\sfirst\b)?[^,;.]{0,60}?\s(?:to|until|till|for)\s(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?$")  # 'On 26 June it was shifted to 21 July': told when that is over
HELD_FOR = re.compile(r"\b(?:tickets?|seats?|rooms?|flights?|tables?|slots?|appointments?|bookings?|reservations?|invitations?|visas?)\s(?:(?!had\b|was\b|were\b|has\b|have\b)[^\s,;.]+\s){0,4}?for\s(?:the\s)?$")  # 'had bought tickets for Thursday'
WAS_TO = re.compile(r"\b(?:was|were) to (?!have\b|become\b|prove\b|remain\b|blame\b|no\b)[a-z]+\b(?:(?!\b(?:but|when|after|said|until|and)\b)[^,;]){0,50}\s(?:on|at)\s(?:the\s)?$")  # 'It was to flow at full pressure on the 6th'
HAD_PLANNED = re.compile(r"\s(?:after|before)\s(?:the\s)?(?:[\w’'.-]+\s){1,3}?had\s(?:(?:first|originally|initially|once|long)\s)?(?:planned|hoped|intended|wanted|promised|expected|agreed|meant|proposed|pledged)\b")  # 'three days after he had first planned to have it'
SAID_WOULD = re.compile(r"\b(?:said|told|announced|promised|warned|agreed|pledged)\b[^.;]*\bthat\b[^.;,]*?\b(?:would|will)\s(?!have\b|not\b)[^.;,]{2,50}\son\s(?:the\s)?$")  # 'said on Monday that it would open on Wednesday'
THEN_TO = re.compile(r"\b(?:put (?:off|back)|postponed|delayed|deferred|moved|pushed back|rescheduled|shifted|slipped)\b[^;.]*,?\sand\sthen\s(?:again\s)?(?:to|until)\s(?:the\s)?$")  # 'was moved from May 3 to May 9, and then to May 14'
ANNOUNCED_ON = re.compile(r"\b(?:was|were|been) announced\s(?:only\s|just\s)?(?:on\s)?$")  # 'the date that had been announced only a day earlier': it was announced then
HAD_TO_BE = re.compile(r"\bhad to be\s(?:(?:on|for)\s)?(?:the\s)?$")  # 'the hearing, which had to be today': as translations tell of a plan
WOULD_NOT = re.compile(r"\b(?:would|will) (?:not|no longer)\s(?:be\s)?(?!(?:say|comment|confirm|answer|speak|talk|discuss|tell|name)\b)[a-z]+\s(?:[a-z]+\s){0,5}?(?:on|in|by|until|from)\s(?:the\s)?$")  # 'announced that it would not open on Friday as promised'
SET_FOR, SET = re.compile(r"\b[Ff]ür\s(?:(?:diesen|kommenden|nächsten|vergangenen|letzten)\s)?(?:den\s)?$"), re.compile(r"\s(?:geplante|angesetzte|vorgesehene|anberaumte|terminierte)[nrsm]?\b")  # 'Die für Dienstag angesetzte Partie wurde abgesagt'
IF, DONE_YET = re.compile(r"\b(?:[Ii]f|[Uu]nless|provided|as long as)\s(?P<clause>(?:that\s)?(?:the|an?|its|his|her|their|no|it|they|he|she|[A-Z][\w’'-]*)\s[^,;.]{3,60})$"), re.compile(r"\b(?:was|were|had|did|(?<!\bis )(?<!\bare )[a-z]{3,}ed)\b")  # 'will walk out if the talks fail on Friday', in a paper of that day
AS_PLANNED = re.compile(r",?\sas\s(?:[a-z]+\s){0,3}?(?:planned|announced|promised|scheduled|hoped|expected|foreseen|intended|agreed|set|due)\b")  # 'opened on Tuesday, not on Saturday as first planned'
HEADED_TO = re.compile(r"(?P<who>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,4})\sto\s[a-z]+\s(?:[\w’'-]+\s){0,4}?(?:on\s)?")  # a headline: 'Court to rule Friday on bridge'
HOPES_TO = re.compile(r"\b(?:hopes?|aims?|plans?|wants?|intends?) to\s(?!have\b)[a-z]+\s(?:(?!(?:said|told|says|announced|warned|that|after|who|which|when|was|were|had)\b)[^,;.\s]+\s){0,10}$")  # 'also hope to bring up the recorder today'
AT_EARLIEST = re.compile(r"\bat the (?:earliest|soonest)\s(?:on\s)?$")  # 'are to begin as soon as the ship is safe, at the earliest today'
SAID_NEAR = re.compile(r"\b(?:said|says|announced|warned|confirmed|wrote|told|reported|promised|pledged|decided|agreed|ruled)\b[^,;]{0,30}$")
WILL_YET = re.compile(r"\s(?:(?!(?:said|says|told|announced|warned|that|after|when|which|who)\b)[\w’'-]+\s){0,7}(?:will|is to|are to)\s(?!have\b)")  # 'Tonight the quay will be closed'


def kind(clause: str, before: str, after: str, when: When, published: date | None) -> str:
    """past | planned | deadline | background, seen from the day of publication; `before`, `after`: the words next to the date."""
    first, last = span_of(when.date or "")
    if first is None or last is None or published is None:
        if DONE.search(before) and after.startswith(","):
            return "past"
        if before.endswith((" seit ", "Seit ", " since ", "Since ", " depuis ", "Depuis ")):
            return "past"
        return "deadline" if DEADLINE_BEFORE.search(before) or DEADLINE_AFTER.match(after) else "planned" if PLANNED.search(clause) else "past"
    if when.precision == "month" and when.part in ("end", "late"):
        first = last - timedelta(days=LATE)
    going_on = first < published < last and WAS_SO.search(before) is not None and not PLANNED.search(before)  # 'was selling at 2,050 a kilo this week, and prices would not fall'
    ahead = last > published and (first > published or not going_on and bool(PLANNED.search(clause)) or bool(AWAITED.search(before)) or last > first and bool(BY_THEN.search(before)))
    if first == last == published and " to " in before and (headed := HEADED_TO.fullmatch(before)) and verb_at(WORDS.findall(headed["who"])) < 0:
        return "planned"
    if first == last == published and WILL_THEN.search(before):
        return "deadline" if DEADLINE_BEFORE.search(before) else "planned"
    if first == last == published and (" to " in before and HOPES_TO.search(before) or AT_EARLIEST.search(before) and PLANNED.search(before)):
        return "planned"
    if first == last == published and " would " in before and WOULD_TODAY.search(before):
        return "planned"
    if first == last == published and LATER.search(before) or ahead and WHEN_THEN.match(after):
        return "planned"
    if first == last == published and WILL_YET.match(after) and not SAID_NEAR.search(before):
        return "planned"
    if first == last == published and (awaited := IF.search(before)) and not DONE_YET.search(awaited["clause"]):
        return "planned"
    if before.endswith((" not on ", " not in ")) and AS_PLANNED.match(after):
        return "planned"
    if SET.match(after) and SET_FOR.search(before):
        return "planned"
    if ahead and (FORECAST.search(before) or before.endswith(("By ", "by ", "by the end of ")) and WOULD_THEN.match(after)):
        return "planned"
    if when.precision == "range" and first == published < last and CAN_YET.search(after):
        return "planned"  # 'between today and May 3, tenants can vote'
    waits = re.search(r"\b(?:not|n[’']t|no)\b", clause) and re.search(r"\b(?:un?till?|before)\s+(?:\w+\s+)?$", before)
    if waits and ahead:
        return "planned"
    if last >= published and WANTS_DONE.search(before):
        return "planned"
    if " if " in before and IF_BY.search(before) and IT_WOULD.search(before):
        return "deadline"
    if ahead and PUT_OFF_TO.search(before):
        return "planned"
    if " due " in before and (AWAITED_ON.search(before) or DUE.search(before) and TO_DO.match(after)):
        return "planned"
    if DEADLINE_AFTER.match(after) or MORE_TIME.search(before) or DEADLINE_OF.search(before) or DEADLINE_BEFORE.search(before) and (ahead or "supposed" in clause or bool(COMMANDED.search(before))):
        return "deadline"
    if (FORMER_PLAN.search(before) or any(map(before.__contains__, OTHERWISE)) and NOT_THEN.search(before) or AT_FIRST.search(before) or BEFORE_THAT.search(before)) and not ahead and not ("announced " in before and ANNOUNCED_ON.search(before)):
        return "planned"
    if when.precision == "day" and not ahead and (MOVED_TO.search(before) or before.endswith((" for ", " the ")) and HELD_FOR.search(before) or " not " in before and WOULD_NOT.search(before) or (" would " in before or " will " in before) and SAID_WOULD.search(before) or " to " in before and WAS_TO.search(before) or HAD_PLANNED.match(after) or "had to be " in before and HAD_TO_BE.search(before) or " then " in before and THEN_TO.search(before)):
        return "planned"
    if first <= published and SAID.search(before) and SAID_THAT.match(after) or first < published and EXTENDED.search(before) and ON_TO.match(after):
        return "past" if SAID_THAT.match(after) else "planned"
    if set_for := WAS_SET.search(before):
        return "deadline" if set_for[1] == "due" else "planned"
    if ahead:
        return "deadline" if DEADLINE_CLAUSE.search(clause) else "planned"
    return "background" if (published - last).days > BACKGROUND_DAYS else "past"

"""A line of the timeline in few words: cut before a clause, and nowhere where something is left hanging."""

import re

from generator.clauses import WORDS, verb_at

MOST_WORDS, TOLERATED = 26, 34
ATTRIBUTION = re.compile(
    r",[\"”]?\s+(?P<who>(?:an?|the|one|two|its?|their|his|her|(?:[a-z]+\s){0,2}(?:officials|sources|police|doctors|witnesses|authorities|lawyers|prosecutors|organi[sz]ers|experts|investigators|media|unions|relatives|MPs|[a-z]{3,}(?:ers|ors|ours|ists|ians|ysts|idents|udents|ants|ees))|[A-Z][^,\s]*)(?:\s[^,\s]+){0,9}?(?:,\s[A-Z][^,;“”\"]{2,50},)?)\s+"
    r"(?P<verb>said|says|told|added|wrote|announced|reported|warned|confirmed)\b(?P<rest>[^,]{0,90})(?:,\s(?:without|in|[a-z]{3,}ing)\s[^“”\"]{0,160})?$"
)
EDGE = re.compile(r"(?:,\s(?:a little|just|only|barely|shortly|nearly|almost|about|some|roughly|straight|right|immediately|directly|soon|not long|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:days?|weeks?|months?|years?)\sto the (?:day|hour)))?[\s,;:—–-]*$")
HANGING = re.compile(r"\b(?:(?:is|are|was|were)\s\w+ing|(?:and|but) not|only|just|even|shortly|soon|long|that|to|of|and|or|the|a|an|in|on|for|with|by|from|if|whether|until|till|than|as|when|while|because|said|says|told|added|wrote|believes?|reported|warned|hinted|stated|saying|adding|noting|is|are|was|were|has|have|had|will|would)\s*$|,\s\w+ing\s*$", re.I)
CUT_HERE = re.compile(r",\s(?=(?:and|but|while|whereas|as|after|when|who|which|where|with|because|since|(?:even |also |partly |thereby )?\w+ing)\s)|\s—\s|\s(?=that\s|which\s|and\s\w{3,}ing\s)")


GOES_ON = r",\s(?=(?:is|are|was|were|has|had|have|will|would|said|says|told|sold|left|made|held|met|won|[a-z]{3,}ed)\b)"  # the verb of the subject before an aside
TO_BE = r",\s(?=to\sbe\s)"  # 'ordered four of them, including the head, to be held'
LISTED = re.compile(rf",\s(?:including|such as|like|along with|as well as|together with|among them)\s[^;:“”\"]{{3,120}}?(?:{GOES_ON}|{TO_BE})")
PARTLY = re.compile(rf",\s(?:some|many|most|several|both|each|all|half|two|three)\s(?:of\s(?:them|whom|which)\b|[a-z]+ing\b)[^;:“”\"]{{3,140}}?{GOES_ON}")
APPOSED = re.compile(rf",\s(?:the|an?|its|his|her|their|or)\s[^,;:“”\"]{{3,90}}{GOES_ON}")


def shortened(words: str) -> str:
    """At most 26 words: without its asides, or cut before a clause. A few more where nothing can be cut, or else with an ellipsis."""
    if len(words.split()) > MOST_WORDS:
        words = APPOSED.sub(_without, PARTLY.sub(" ", LISTED.sub(" ", words)))
    kept = words.split()
    if len(kept) <= MOST_WORDS:
        return words
    head, longer = " ".join(kept[:MOST_WORDS]), " ".join(kept[: MOST_WORDS + 5])
    cuts = [cut.start() for cut in CUT_HERE.finditer(head)]
    by = ATTRIBUTION.search(words)
    if by and by.start() < len(head):
        cuts.append(by.start())
    commas = [cut.start() for cut in LAST_COMMA.finditer(longer) if verb_at(WORDS.findall(longer[: cut.start()])) >= 0] if len(kept) > TOLERATED else []
    for at in (*sorted(cuts, reverse=True), *sorted(commas, reverse=True)):
        part = LEFT_OVER.sub("", EDGE.sub("", longer[:at]))
        part = FEARING.sub("", TO_DEMAND.sub("", part).removesuffix(" so").rstrip(" ,")) if longer.startswith(" that ", at) else part
        part = AND_SAYING.sub("", part) if longer.startswith(" that ", at) else part
        if len(part) > len(head) // 2 and part == balanced(part) and not UNSAID.search(part) and not HANGING.search(part) and not HOLLOW.match(part):
            if APART.fullmatch(part) or verb_at(WORDS.findall(part)) < 0 <= verb_at(kept):
                continue  # 'Under the deal, brokered in ten hours of talks'
            if (clause := LAST_RELATIVE.search(part) or LAST_PARTICIPLE.search(part)) and verb_at(WORDS.findall(part[: clause.start()])) < 0:
                continue  # 'Hundreds, many with pictures of parents who died'
            if longer.startswith(", and ", at) and ITEM.search(part):
                continue  # 'called for weaker trade, environmental', and …
            if longer.startswith(" that ", at) and THAT_WHAT.search(part):
                break
            if longer.startswith((" that ", ", that "), at) and WHOM.search(part):
                continue  # 'told its customer, Rubex,' that …
            if longer.startswith(" that ", at) and A_THING.search(part) and (comma := words.find(", and ", at)) > 0 and len(words[:comma].split()) <= TOLERATED and len(words[at:comma].split()) <= FEW:
                return words[:comma]  # 'appealed to a court that has no judges', and …
            if longer.startswith(" that ", at) and len(kept) <= TOLERATED and len(words[at:].split()) <= FEW and A_THING.search(part):
                break  # 'appealed to a court that has no judges'
            return part
    return words if len(kept) <= TOLERATED else head + " …"


AND_SAYING = re.compile(r",?\sand\s(?:by\s)?(?:announcing|saying|warning|adding|noting|stating|declaring|promising)$")  # and not what
FEW, A_THING = 6, re.compile(r"\b(?:an?|no|any|the only)\s[a-z-]+$")
ADVERBIAL = re.compile(r"(?:At|In|On|By|For|With|After|Before|From|Under|During|Since)\s[^,]*")


def _without(aside: re.Match[str]) -> str:
    """Nothing for an apposition; the subject behind an adverbial stays: 'At the exchange, the share of the firm closed at 18.10, decreased …'."""
    return aside[0] if ADVERBIAL.fullmatch(aside.string, 0, aside.start()) else " "


def kept_to(words: str, date: str, last: bool) -> str:
    """The words shortened, but not before their date where that stands in a clause that would be lost, as far as they are few; `last`: the date stood at their end."""
    short, at = shortened(words), len(words) if last else words.find(date)
    whole = words if last else words[: at + len(date)]
    if at < len(short) or not short or date in short or not LAST_RELATIVE.search(whole) or whole.count(" ") >= TOLERATED or balanced(whole) != whole:
        return short
    return whole if last or words[at + len(date) :][:1] in ("", " ", ",", ".") else short


UNSAID = re.compile(r"\b(?:said|told|announced|reported|warned|confirmed)\b[^,]{0,40}\sthat(?:\s(?:in|on|at|after|before|during|under|for|with|as|by|the|an?|this|its|of|[a-z]+(?<!s)(?<!ed)))*$")  # 'said that in the third round'
HOLLOW = re.compile(r"[^,“\"]{3,140}\b(?:said|told|announced|reported|warned|confirmed)(?:\s[\w.]+){0,2}?\s(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.I)  # and not what
THAT_WHAT = re.compile(  # 'told the Commissioner', 'after a board found': not what
    r"\b(?:guaranteed|affirmed|insisted|claimed|argued|promised|acknowledged|told|informed|warned|assured|reminded|notified|said|announced|confirmed|wrote|stated|declared)(?:\s(?!that\b)[\w.’'-]+){0,12}$|\b(?:found|finds?|shown?|showed|ruled|decided|concluded|agreed|knew|knows?|learned|learnt|proved|admitted|denied|insisted|argued|claimed|revealed|suggests?|suggested|confirmed|meant|means?)$|"
    r"\b(?:held|ruled|found|decided|voted|concluded|agreed)\sby\s[^,]{3,40}$"  # 'held by two votes to one'
)
WHOM = re.compile(r"\b(?:told|informed|warned|assured|reminded|notified)\s(?:(?:an?|the|its|his|her|their)\s)?[^,;]{2,50},\s[A-Z][^,;]{1,40}$")
APART = re.compile(r"(?:Under|After|In|With|For|On|At|By|From|During|Since|Despite)\s[^,]*,\s[a-z]+ed\s(?:by|in|on|at|with|to)\s[^,]*")
FEARING = re.compile(r",?\s(?:(?:over|amid|on|for|despite|under)\s(?:the\s)?(?:fears?|concerns?|claims?|suspicions?|allegations?|reports?|worries|doubts|grounds?|signs|hopes?|condition)|provided|given|assuming|except|in case)$")  # that …
TO_DEMAND = re.compile(r"\sto\s(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|nil|none)$)[a-z]+$")  # 'marched to demand' that …
LAST_PARTICIPLE = re.compile(r",\s[a-z]+ing\s[^,]*$")
LAST_RELATIVE = re.compile(r"\s(?:who|which|that)\s[^,]*$")
ITEM = re.compile(r",\s[\w’'-]+$")
LEFT_OVER = re.compile(r",\s(?:the|an?|its|his|her|their)\s[a-z]+\s(?:having|being)\s[a-z]+$|,\sand\s(?:his|her|its|their|the)\s[a-z]+$|,\s(?:(?:an?|the)\s[\w-]+|at|in|of|for|by|with|under|on|from|to)$|\s(?:and|or)\sthat (?:by|in|on|from|until|after|before) [\w ]{2,20}$")  # 'have been rescued, a number' that …
LAST_COMMA = re.compile(r",\s(?=[a-z])(?!(?:who|which|whose|where|and|or|is|are|was|were|has|had|have|will|would)\s)")  # the verb of a subject before an aside stays


def balanced(words: str) -> str:
    """Quotation marks and brackets that a cut left without their partner are removed."""
    if words.count('"') % 2:
        at = words.rindex('"') if words.count('"') > 1 else words.index('"')
        words = words[:at] + words[at + 1 :] if at < len(words) - 1 else without_stop(words[:at])
    if words.count("(") > words.count(")"):
        words += ")"
    for opening, closing in ("“”", "()", "«»"):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words


def without_stop(words: str) -> str:
    """Without the full stop of its sentence; the one of "the U.S." stays."""
    words = words.strip()
    return words if re.search(r"\b(?:(?:[A-Z]\.)+|[ap]\.m\.)$", words) else words.rstrip(".…")

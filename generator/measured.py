"""What a number of a sentence measures, as a noun phrase."""

import re

from generator.clauses import SURE, finite, verb_at

STOPS = frozenset("a an the and or but that which who whom whose when where while as if because than is are was were be been will would could should may might must has have had on in at to for "
                  "from with by of into over under after before since until during between among against about its their his her our your my this these those it he she they we not "
                  "now then ago early late next last this so such per through across despite amid within without along told said says according each apiece around worth "
                  "aboard onboard ashore overboard underground offshore nearby elsewhere here there everywhere abroad overnight".split())  # fmt: skip
TRAILING = STOPS | frozenset("at least most much many more less than about around nearly almost roughly some only just approximately over up down as high low far another its is be made used comes running worth "
                             "further total valued estimated priced also now still already had equal equivalent reaching losing gaining falling rising totaling totalling costing averaging standing closing being having crossing".split())  # fmt: skip
RISES = frozenset("rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining climb climbs climbed widen widens widened accelerated quickened strengthened jump jumps "
                  "jumped surge surges surged soar soared soaring up expand expanded advance advanced raised boosted swelled higher growth hike upturn".split())  # fmt: skip
FALLS = frozenset("fall falls fell fallen falling decline declines declined declining drop drops dropped dropping decrease decreases decreased decreasing lose lost loses shrink shrank "
                  "shrunk slip slipped slid slide sink sank plunge plunged plunges tumble tumbled down cut cuts slash slashed dip dipped contract contracted lower reduction loss "
                  "reduced shed plummeted retreated eased contraction slump slumped slow slows slowed narrow narrows narrowed weakened shrinking slowing easing narrowing lowered throttled curbed curtailed".split())  # fmt: skip
LEVELS = frozenset("return returns returned is are was were be been being stood stands stand cost costs reached reaches reach hit hits passed exceeded exceeds exceed totalled totaled totals total averaged averages average amounted amounts came comes come "
                   "remained remains remain stayed stays stay went goes go hovered ranged ranges range topped tops weighs weighed measures measured spans stretches saw posted recorded registered suffered doubled tripled quadrupled halved traded trades held steadied ended closed finished settled opened edged ticked crept accounts accounted represents makes made".split())  # fmt: skip
SAID = frozenset("said says say told reported announced added warned estimated estimates predicted reckons reckoned believes believed thinks claims claimed insists insisted".split())
AUXILIARY = frozenset("has have had will would can could may might must should shall did does do not also now still already currently reportedly".split())
BEING = frozenset("is are was were be been being".split())  # 'the damage is for now estimated at'
LINKS = frozenset("on of in for to against from".split())
NOT_NOUNS = frozenset("year month week day quarter night morning earlier later ago today yesterday tomorrow again alone altogether each apiece apart out once lower higher more less fewer better worse compared "
                      "nobody everybody somebody anybody everyone someone anyone one two three four five six seven eight nine ten eleven twelve dozen half".split())  # fmt: skip
DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,6})?\.?(?: \d{1,2})?(?:,? \d{4})?|\d{4})"
WHEN = re.compile(rf"\s*,?\s*\b(?:(?:late|early|earlier|later)\s+)?(?:(?:[Aa]t|[Bb]y|[Ss]ince|[Ii]n|[Uu]ntil|[Dd]uring)\sthe\s(?:end|start|beginning|middle|night|evening|morning)\s(?:of|to)\s{DAYS}(?:\sto\s{DAYS})?|[Ii]n\s(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})\s(?:hours|days|weeks|months|years)|between\s{DAYS}\sand\s{DAYS}|(?:on|in|at|since|by|until|during)\s+(?:late\s+|early\s+)?{DAYS}|{DAYS}|(?:[Tt]his|[Ll]ast|[Nn]ext)\s+(?:week|month|year|quarter)|[Yy]esterday|[Tt]oday)(?=\s|,|$)")
NOUNS_IN_LY = frozenset("supply family assembly rally ally reply monopoly anomaly".split())
DOING_SO = frozenset("takes gives gets goes comes keeps becomes brings makes remains seems appears applies means requires allows includes belongs consists depends threatens wants says".split())  # hardly ever nouns: 'a 20 percent tariff on cars takes effect'
DOING = re.compile(r"\band (?=(?:lifting|raising|bringing|taking|putting|cutting|lowering|reducing|increasing) (?:the|its|his|her|their|an?)\s)")  # 'adding 45 cents to each share and lifting the value of the deal to'
ASIDE = re.compile(r",\s(?:it|he|she|they|the [a-z]+|[A-ZÀ-Þ][\w’-]+)\s(?:said|says|say|reports|reported|adds|added|estimates|estimated|notes|noted|writes|wrote|announced|claims|claimed),(?=\s(?:will|would|is|was|are|were|has|have|had|stands|stood)\b)")  # 'The levy, it reports, will be 8 per cent'
WHICH_IS = re.compile(r"\b[Tt]he (?P<what>(?:[a-z-]+ ){1,3})(?:which|that) [^,;.]{3,70}? (?:is|was|are|were|amounts? to|amounted to|came to|comes to|stood at|stands at) (?:about |around |nearly |some |almost |only |just )?$")  # 'the ore which the country exported last year is 43.5 million tons'
CLAUSE = re.compile(r"[;:—–“”\"()]|,\s|\b(?:and|but|that|while|as|because|after|when|if|who|which|where|although|though)\b")
_FIRST = re.compile(CLAUSE.pattern.replace("and|", ""))
COMPLETES = re.compile(r"(?:\s\([^()]{2,24}\))?\s+(?!in\s(?:the|its|their)\s(?:first|last|early|final|opening|coming|past|next)\s(?:[a-z]+\s)?(?:minutes|hours|days|weeks|months|years)\b)(?:of|in|worth of)\s+(?:(?:the|its|their|his|her|all|an?|new|total)\s+){0,2}")
SHARED = frozenset("vote votes ballot ballots seats poll polls voters shares stake".split())  # a share of them is somebody's
PURPOSE = re.compile(r"(?:\s\([^()]{2,24}\))?\s+(?!to\s(?:close|more|less|about|around|just|nearly|almost)\b|on\sthe\s(?:dollar|euro|pound)\b)(?:for|on|to)\s+(?:(?:the|its|their|his|her|an?)\s+)?")
TITLE = re.compile(r"\b(?:(?:Prime Minister|Vice President|President|Premier|Chancellor|Senator|Governor|Mayor|Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr)\.?\s+)")
NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:de|da|von|van|der|bin|al|el)\s+)?[A-ZÀ-Þ][\w’'-]*){0,3}")
NO_NAME = frozenset("last next earlier later since meanwhile however today yesterday both each every such there here no not the a an in on at by for with after but and with his her its about nearly some roughly almost more less only just over under around he she they it we i "
                    "according this that these those their when while if as one most many between of another up down owners holders shareholders investors members voters".split())  # fmt: skip
PREDICATES = frozenset("effective full complete certain sure likely unlikely owned done finished available renewable".split())  # '92 percent full'
CHANGED_BY = re.compile(r"\b(raise|raised|raising|lifted|lifting|increase|increased|increasing|boosted|hiked|cut|cutting|lowered|lowering|lower|reduce|reduced|reducing|slashed|trimmed|throttled|curbed|curtailed)\s(?:[\w’'-]+\s){1,7}?by\s(?:about\s|nearly\s|up to\s|as much as\s|at least\s|more than\s|another\s|a further\s)?$")
RISEN_BY = re.compile(r"\b(rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|grow|grows|growing|climbed|dropped|drop|drops|declined|jumped|increased|decreased|shrank|slipped|plunged|surged)\sin\s(?:value|price|size|number|volume|strength|weight)\sby\s(?:about\s|nearly\s|up to\s|as much as\s|at least\s|more than\s)?$")
BETWEEN = frozenset("by about around nearly almost roughly some more than over just at least as much an estimated another only a further approximately under less up to to of".split())
GATHERED = re.compile(r"[$€£¥]?[\d.,]+(?:\s?(?:million|billion|trillion|[mb]n?))?\b(?:\s(?:euros|dollars|pounds|yen|won))?\s(?:from|for|in|through|via|since)\b(?!\s(?:19|20)\d\d)")  # 'raised $11 billion for ferries'
SUM = re.compile(r"[A-Z]{0,3}[$€£¥]|[\d.,]+(?:\s?(?:thousand|million|billion|[mb]n?))?\s(?:euro|dollar|pound|yen|krone|krona|krono|crown|franc|peso|rupee|rand|real|won|lira|zloty)")
WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[\w’'.$%-]+")
CLOSED = re.compile(r",\s*(?:[a-z]+\s*){0,3}$")
NEXT = re.compile(r"[\s-]+([\w’']+)")
TRANSITIVE = frozenset("raise raised raises raising lifting bringing taking putting reducing increasing cut cuts cutting lower lowered lowers lowering increase increased increases hike hiked boost boosted slash slashed reduce reduced reduces throttle throttled curb curbed curtail curtailed double doubled set sets put puts keep keeps kept "
                       "hold held left leave leaves impose imposed imposes halve halved lifted sweetened sweetening leaving estimate estimated valued priced trim trimmed".split())  # fmt: skip


def phrase(text: str, at: int, end: int, most: int) -> str:
    """The noun phrase that begins behind `at`, at most so many words; '' where a clause ends at once."""
    words: list[tuple[str, int, int]] = []
    place = at
    for m in re.compile(r"[\s-]*([\w'’&.-]*[\w'’&])").finditer(text, at, min(end, at + 120)):
        word = m[1]
        if text[place : m.start(1)].strip(" -") or len(words) >= most:
            break
        low = word.lower()
        if not words and (low in NOT_NOUNS or low in PREDICATES or word[0].isdigit() and len(word) < 5 or _acts(text, m, end)):
            break
        if low.startswith(("it'", "it’", "he'", "he’", "she'", "she’", "they'", "they’", "that'", "that’", "there'", "there’", "we'", "we’")):
            break  # 'at 21,000 won it's an opening bid'
        if low in STOPS and not (low in LINKS and words) and not (low in ("the", "all", "its", "a") and words and words[-1][0].lower() in LINKS):
            break
        if words and words[-1][0].lower() == "to" and word.islower() and low not in ("the", "all", "its"):
            break  # 'residents to flee'
        if words and (words[-1][0].lower() in ("to", "from") and word[0].isdigit() or re.fullmatch(DAYS, word) and words[-1][0].lower() in LINKS):
            break
        if (words and (low.endswith("ly") and word.islower() and low not in NOUNS_IN_LY or low in DOING_SO)) or (low in finite() and (not low.endswith("s") or low in SURE)):
            break
        if words and low not in LINKS and re.fullmatch(r"[a-z]+ed", low) and words[-1][0].lower() not in LINKS:
            break
        words.append((word, m.start(1), m.end(1)))
        place = m.end(1)
    while words and (words[-1][0].lower() in LINKS or words[-1][0].lower() in STOPS):
        words.pop()
    if len(words) > 4 and (when := IN_TIME.search(text, words[0][1], words[-1][2])):
        return text[words[0][1] : when.start()]
    return text[words[0][1] : words[-1][2]] if words else ""


IN_TIME = re.compile(r"\sin the (?:first|second|last|past|next|same|opening) (?:[a-z]+ )?(?:hours?|days?|weeks?|months?|quarter|half|years?)$")  # 'operations in the first week'


def _acts(text: str, word: re.Match[str], end: int) -> bool:
    """Whether a word in -ed is a verb and not what is counted: '35 percent opposed it' beside '90 displaced families'."""
    following = NEXT.match(text, word.end(1), end)
    return word[1].endswith("ed") and word[1].islower() and (following is None or following[1].lower() in STOPS)


def share_of(text: str, at: int, bounds: tuple[int, int], number: int) -> str:
    """'share of the vote of Ann Lee' behind '51 percent'; '' where no 'of' follows."""
    m = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|all)\s+){0,2}").match(text, at, bounds[1])
    whole = _ended(phrase(text, m.end(), bounds[1], 6)) if m else ""
    if m is None or not whole:
        return ""
    words = text[at : text.find(whole, m.end()) + len(whole)].strip()
    if words.split()[-1].lower() in SHARED or whole.split()[0].lower() in SHARED:
        holder = whose(text, bounds[0], number)
        return f"share {words}" + (f" of {holder}" if holder else "")
    return f"share {words}"


def _ended(words: str) -> str:
    """The phrase up to its plural noun, where a verb may follow ('economists expect'), and 'the vote' without 'to Lee's'."""
    split = words.split()
    for i, word in enumerate(split):
        if word.lower() in SHARED or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s")) and split[i + 1 : i + 2] and split[i + 1].islower() and split[i + 1] not in LINKS and not split[i + 1].endswith("s")):
            return " ".join(split[: i + 1])
    return words


PUT_AT = re.compile(r"\b(?:put|puts|putting|estimated|estimates)\s(?:the|its|their|his|her)\s(?P<what>(?:value|cost|price|size|number|worth|volume)\sof\s(?:the\s|all\s)?(?:[a-z-]+\s){1,3}?)at\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to|between)\s)?$|\b(?:put|puts|putting|placed|estimated|estimates|valued)\s(?:(?:the|its|their|his|her)\s)?((?:[a-z-]+\s){1,3}?)(?:(?:to|for|of)\s(?:the\s)?(?:[a-z-]+\s){1,3})?at\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to|between)\s)?$|\binsur(?:ed|es|ing)\s(?:the|its|their|his|her)\s((?:[a-z-]+\s){1,3}?)for\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to)\s)?$")
APPOSED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s((?:[a-z-]+\s){1,3}?)(?:[a-z]{3,}ed|paid|set|for|of|by|in)\s[^,;]{2,60},\s$")


def put_at(text: str, start: int, number: int, stop: int) -> str:
    """'losses' in 'put losses at $2 million', 'reward' in 'the reward offered by the insurer, €200,000, goes to'."""
    before = text[max(start, number - 100) : number]
    found = PUT_AT.search(before)
    if found is None and text[stop : stop + 1] == "," and (apposed := APPOSED.search(before)):
        return apposed[1].strip()
    if found and found["what"]:
        return found["what"].strip()  # 'put the value of the trade at'
    return next(filter(None, found.groups()), "").strip() if found else ""


SPEAKING = frozenset("speak speaks spoke speaking talk talks talked tell tells told warn warns warned dream dreams complain complains complained boast boasts boasted".split())
CHANGE_OF = re.compile(r"\s(?:of|in|on|for)\s(?:the|its|their|his|her|our)\s(?=[a-z])")


CHANGED_NOUN = re.compile(r"\b(?:an?|the|its|their|this)\s((?:[a-z]+\s){1,2}?)$")  # 'a fare rise of 6 euros'
NO_THING = frozenset("sharp steep further new small large big slight modest yearly monthly weekly sudden surprise huge record first second third average net single flat clear major minor mere full similar recent fresh possible price".split()) - {"price"}


def change_of(text: str, verb: int, number: int, at: int, end: int) -> str:
    """'base salary' in 'an increase of 27% of the base salary'; '' where the change is told by a verb."""
    if re.fullmatch(r"\w+ of (?:about |some |nearly |almost |up to |at least )?", text[verb:number]) is None:
        return ""
    found = CHANGE_OF.match(text, at, end)
    if found is None and (noun := CHANGED_NOUN.search(text, max(0, verb - 40), verb)) and noun[1].split()[-1] not in NO_THING and not noun[1].strip().endswith(("al", "ic", "ous", "ive", "est", "ed", "ing", "ly", "ant")):
        return noun[1].strip()
    return re.split(r"\s(?:in|on|at|over|by|from|for|to|with)\b", phrase(text, found.end(), end, 4))[0] if found else ""


WORTH = re.compile(r"((?:[A-Za-z][\w-]*\s){0,5}[A-Za-z][\w-]*),?\s(?:worth|(?<=order\s)over|(?<=contract\s)over|(?<=bill\s)over|(?<=invoice\s)over|(?<=loan\s)over|(?<=claim\s)over)\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to|an estimated|roughly)\s)?$")


def worth_of(text: str, start: int, number: int) -> str:
    """'contracts for ticket sales' in 'look into contracts for ticket sales worth 2 million'."""
    found = WORTH.search(text, max(start, number - 90), number)
    words = found[1].split() if found else []
    cut = max((i for i, w in enumerate(words) if w.lower() in TRAILING and w not in ("for", "of") or _verbal(w) or w.lower() in NOT_NOUNS), default=-1)
    words = words[cut + 1 :]
    while words and words[0] in ("for", "of"):
        words = words[1:]
    return " ".join(words)


GIVEN_AS = re.compile(r"((?:[A-Za-z][\w-]*\s){0,5}[A-Za-z][\w-]*),\s(?:given|put|stated|estimated|valued|reported|calculated|listed|described)\s(?:as|at|to be)\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to|roughly)\s)?$")


def given_as(text: str, start: int, number: int) -> str:
    """'deliveries of intermediate product' in 'keeps its deliveries of intermediate product, given as 9,000 tonnes a year'."""
    found = GIVEN_AS.search(text, max(start, number - 110), number)
    words = found[1].split() if found else []
    cut = max((i for i, w in enumerate(words) if w.lower() in TRAILING and w not in ("for", "of", "in") or _verbal(w)), default=-1)
    return " ".join(words[cut + 1 :])


def before_of(text: str, start: int, number: int) -> str:
    """'net profit' in 'reported net profit of 1.8 billion euros'."""
    m = re.compile(r"((?:\b[A-Za-z][\w-]*\s){1,4})of\s(?:(?:about|around|nearly|some|at least|more than|almost|over|up to|as much as|exactly|just|only)\s)?$").search(text, max(start, number - 70), number)
    words = m[1].split() if m else []
    if words and words[-1].lower() in SPEAKING:
        return ""  # 'the forwarders speak of 4.2 million'
    last = max((i for i, w in enumerate(words) if w in TRAILING or i < len(words) - 1 and (_verbal(w) or w in FALLS or w in RISES)), default=-1)
    return "" if words and words[last + 1 :] == words[-1:] and _verbal(words[-1]) else " ".join(words[last + 1 :])


BESIDE = re.compile(r",\s(?:the|an?|its|led|headed|founded|backed|whose|which|who)\b[^,;]*,(?=\s(?:had|has|have|won|got|took|received|polled|secured|gained|stood|drew)\b)")  # 'Civic Hope, the party led by Ada Pool, had 26.9 percent'


def whose(text: str, start: int, number: int) -> str:
    """The last name before the number in its clause: whose share, whose seats it is."""
    part = text[max(start, number - 160) : number]
    cut = max((m.end() for m in re.finditer(r"[;:—–“”\"]|\b(?:but|while|against)\b", part)), default=0)
    part = TITLE.sub("", WHEN.sub("", BESIDE.sub("", part[cut:])))
    names = [m for m in NAME.finditer(part) if m[0].split()[0].lower() not in NO_NAME and not re.fullmatch(DAYS, m[0])]
    if not names:
        return ""
    last = names[-1]
    after = part[last.end() : last.end() + 3]
    return "" if after.startswith(("'s", "’s")) or last[0].endswith(("'s", "’s", "s'")) else last[0]


def complement(text: str, at: int, end: int) -> str:
    """The noun phrase behind 'of', 'in' or 'worth of': '30 billion euros in subsidies'."""
    m = COMPLETES.match(text, at, end)
    found = phrase(text, m.end(), end, 6) if m and not re.match(DAYS, text[m.end() : m.end() + 12]) else ""
    return "" if m and found[:1].isupper() and m[0].strip() == "in" and all([w[0].isupper() for w in found.split()]) else found  # a place: 'was going for 310 euros in Selby'


def purpose(text: str, at: int, end: int) -> str:
    """The noun phrase behind 'for': '4 billion dollars for the mine'."""
    m = PURPOSE.match(text, at, end)
    if m is None or text.startswith((" on appeal", " on average", " on top"), at):
        return ""
    found = phrase(text, m.end(), end, 6)
    return found if found and not re.match(DAYS, found) and not re.match(rf"{re.escape(found.split()[0])}\s+(?:the|its|his|her|their|an?)\b", text[m.end() :]) else ""


def subject(text: str, start: int, stop: int) -> str:
    """The noun phrase of which the clause before `stop` tells a number: its object ('raised its fee by'), else its subject; '' for none."""
    part = ASIDE.sub("", WHEN.sub("", text[max(start, stop - 400) : stop]))
    part = DOING.split(part)[-1]
    if (which := WHICH_IS.search(part)) and not _verbal(which["what"].split()[0]):
        return which["what"].strip()
    ends, relative = [0], [False]
    for m in CLAUSE.finditer(part):
        if m[0] != "and" or _verb(WORD.findall(part[ends[-1] : m.start()])) >= 0:  # else 'cars and parts'
            ends.append(m.end())
            relative.append(m[0] in ("who", "which", "where"))
    for at, aside in reversed(list(zip(ends, relative, strict=True))[-4:]):
        if aside and CLOSED.search(part, at):
            continue  # 'the mill, which employs 900, lost'
        found = _in_clause(part[at:])
        if found is not None:
            return found
    return ""


def _in_clause(clause: str) -> str | None:
    """'' where the clause has a verb whose subject is no measure; None where the clause says nothing and the one before may."""
    words = WORD.findall(_FIRST.split(clause, maxsplit=1)[0])
    said = max((i for i, w in enumerate(words) if i and w in SAID and not (w == "estimated" and not BEING.isdisjoint(words[max(0, i - 3) : i]))), default=-1)
    words = words[said + 1 :]
    verb = _verb(words)
    if not words and said >= 0:
        return ""
    if words and words[0] in SURE and any(w in RISES or w in FALLS for w in words[1:4]):
        return None  # ', was to fall to'
    if verb >= 0 and (behind := _object(words, verb)):
        return _noun_phrase(behind) or (behind[0] if len(behind) == 1 and behind[0].islower() and behind[0].endswith("s") else None)
    if verb >= 0 and (not _tells_level(words[verb:]) or "having" in words[verb:]):
        return ""  # 'is accused of having taken'
    if verb > 0 and words[verb - 1] in ("cost", "costs") and words[verb] in BEING:
        return f"{_noun_phrase(words[: verb - 1])} {words[verb - 1]}".strip()  # 'repair costs are estimated at'
    return _noun_phrase(words[:verb] if verb >= 0 else words) or None


def _tells_level(words: list[str]) -> bool:
    """Whether the subject of the verb phrase is what the number measures: it rose, was, cost; and not: it paid, won, said."""
    main = next((w.lower() for w in words if w.lower() not in AUXILIARY and not w.endswith("ly")), "")
    if main in BEING and (doing := words[words.index(main) + 1 : words.index(main) + 2]) and doing[0].endswith("ing") and doing[0] not in GOING and doing[0] not in RISES and doing[0] not in FALLS:
        return False  # 'Orrin is seeking'
    return not main or main in LEVELS or main in RISES or main in FALLS or words[0].lower() in AUXILIARY and main in TRAILING


GOING = frozenset("going running standing selling trading costing hovering averaging nearing approaching reaching holding".split())


def _verb(words: list[str]) -> int:
    at = verb_at(words)
    if 0 <= at < len(words) - 1 and words[at + 1] == "of" and words[at] in ("cost", "offer", "claim", "charge", "cut", "rise", "fall"):
        at = verb_at([*words[:at], "sum", *words[at + 1 :]])  # 'The total cost of the works rose'
    more = [i for i, w in enumerate(words) if w in TRANSITIVE and (i and words[i - 1].lower() not in ("the", "a", "an", "of") or not i and words[-1] == "by")]
    return min([i for i in (at, *more) if i >= 0], default=-1)


def _object(words: list[str], verb: int) -> list[str]:
    """What a verb of changing has behind it: 'raised [its benchmark rate] by'."""
    at = max((i for i in range(verb, len(words)) if words[i] in TRANSITIVE), default=-1)
    if at < 0:
        return []
    behind = words[at + 1 :]
    if behind and behind[0].lower() in ("in", "into", "from", "on", "up", "down", "out", "aside", "off"):
        return []
    stop = next((i for i, w in enumerate(behind) if w.lower() in ("by", "to", "at") or w[0].isdigit()), len(behind))
    return behind[:stop]


LED_BY = ("the", "a", "an", "its", "their")


def _noun_phrase(words: list[str]) -> str:
    words, is_led = [*words], False
    while words and (words[-1].lower() in TRAILING or words[-1] in LEVELS or words[-1][0].isdigit() or words[-1].lower().endswith("ly") and words[-1].lower() not in NOUNS_IN_LY - {"family"}):
        words.pop()
    while words and (words[0].lower() in TRAILING or words[0].lower() in ("however", "meanwhile", "there", "later", "then")):
        is_led = words.pop(0).lower() in LED_BY or is_led
    if "than" in words:
        words = words[words.index("than") + 1 :]
    led = next((i for i, w in enumerate(words) if w.lower() not in LED_BY), len(words))
    words = words[led:][-12:]
    is_led = (is_led or led > 0) and words != [] and not words[0].endswith(("ed", "ing"))
    if not words or words[0][0].isdigit() and "-" not in words[0] or "$" in words[0] or (words[0].islower() and not is_led and _verbal(words[0])) or words[0] == "US" and len(words) == 1 or verb_at(["It", *words]) >= 0 and any(w in SURE for w in words):
        return ""
    return " ".join(words).strip(" .,'’")


def _verbal(word: str) -> bool:
    """Whether the word is a verb where it opens a phrase: 'fell in value', 'having'."""
    return word in RISES & finite() or word in FALLS & finite() or word in finite() or word.endswith(("ed", "ing")) and word not in ("spending", "funding", "housing", "shipping", "trading", "manufacturing", "mining", "ceiling", "rating", "offering", "saving")


def direction(text: str, number: int, start: int) -> tuple[int, int]:
    """(1 or -1, where the verb stands) if a rise or fall governs the number; (0, -1) otherwise. 'rose to 5 percent' is a level."""
    words = list(re.finditer(r"[A-Za-z']+", text[max(start, number - 60) : number]))
    base = max(start, number - 60)
    for m in reversed(words[-6:]):
        low = m[0].lower()
        if low in RISES or low in FALLS:
            between = text[base + m.end() : number]
            if low == "contract" and re.match(r" (?:of|for|worth)\b", between) or low == "raised" and GATHERED.match(text, number) or low == "advance" and between.startswith(" of ") and SUM.match(text, number):
                return 0, -1  # a paper, money that was gathered, and money that is lent
            if low == "up" and between.startswith(" to "):
                continue  # 'up to 30 percent' is a limit
            if re.search(r"\d|\bat $", between) or re.search(r"\b(?:to|of the|for|with|in|on|from)\s*(?:\w+\s+){0,2}$", text[base + m.end() : number]) and low not in ("up",):
                return 0, -1
            return (1 if low in RISES else -1), base + m.start()
        if low not in BETWEEN:
            return _changed_by(text, number, start)
    return 0, -1


def _changed_by(text: str, number: int, start: int) -> tuple[int, int]:
    """'cut its main rate by 50 basis points': the thing that is changed stands between."""
    m = CHANGED_BY.search(text, max(start, number - 90), number) or RISEN_BY.search(text, max(start, number - 60), number)
    if m and m[1] in LIFTED:
        return 1, m.start()
    return (1 if m[1] in RISES else -1, m.start()) if m and (m[1] in RISES or m[1] in FALLS) else (0, -1)


LIFTED = ("lifted", "lifting")  # of a rate; of a load it is no rise

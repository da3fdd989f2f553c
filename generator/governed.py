"""What the word before a number makes of it: 'the cost of the mission', 'losses a day', 'people employed'."""

import re
from dataclasses import replace
from functools import cache

from generator.measured import before_of, phrase, subject, whose
from generator.model import Figure
from generator.wording import CHANGED_TO, CHANGING, CURRENCY, FORMERLY, GIVEN, MONTHS, OF_LATE, WEEKDAYS, WHEN, WROTE

ROUGHLY = r"(?:(?:about|around|nearly|almost|some|more than|at least|an estimated|up to|over|roughly|well over|exactly|just|only|close to)\s){0,2}"
COSTS = re.compile(rf"\b(?:costs?|costing)\s(?:(?:it|them|him|her|us|(?P<whom>taxpayers|the\s[a-z]+|(?!US\b)[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?))\s(?:to\s(?=[a-z ]*$))?)?{ROUGHLY}(?:[€$£]?\d[\d.,]*\s?(?:-|–|to\s|or\s)[€$£]?)?$")
LOST = re.compile(rf"\b(?P<what>losses|costs|fines?|damages|wages|fees?|rents?|savings|revenues?|compensation|subsidies|bail|prize money)\s(?:of|totall?ing|worth)\s{ROUGHLY}$", re.I)
TO_COST = re.compile(r"(?<!\bof )\b(?:the|its|their|his|her|an?)\s(?P<thing>(?:[a-z-]+\s){1,2})(?:to|will|would|could|may|might)\s$")  # 'expects the accident to cost it 120 million'
COMES = re.compile(rf"\b(?:come|comes|came|amount|amounts|amounted|run) to\s{ROUGHLY}$")
SUMS = frozenset("total sum bill bills figure number amount price cost costs damage damages tally invoice invoices fees fine fines losses loss debt debts sales revenue revenues exports imports spending income turnover profit profits budget deficit surplus wages savings claims tariffs duties taxes trade".split())  # what comes to so much is the money itself
FINED = re.compile(rf"\b(?:fined|fining)\s(?:(?:the\s)?[\w-]+\s){{0,3}}?{ROUGHLY}$|\bpunish(?:ed|es|ing)\s[^.;:\d]{{2,40}}?\swith\s{ROUGHLY}$")
PRICED = re.compile(r"[\s-](?:dollar|euro|pound|yen|franc|peso|rupee|krona|krone|zloty|rand|real)\s(?!(?:on|in|of|to|for|from|by|at|and|or|an?|the|as|per|over|with|after|since|last|this|that|it|its|each|more|less)\b)(?=[a-z])")
COST_BEHIND = re.compile(r"\s(?:as\s)?the cost of (?:the )?(?=[a-z])")
PER = re.compile(r"\s(?P<per>an?|per)\s(?P<unit>hour|day|week|month|year|night|person|head|ton|tonne|share)\b")


def is_money(text: str, start: int, number: int) -> bool:
    """Do the words before show that 'pounds' are money and no weight: a cost, a loss, so many a day?"""
    before = text[max(start, number - 60) : number]
    return bool(COSTS.search(before) or LOST.search(before) or re.search(r"\b(?:paid|pay|pays|paying|fined|raised|worth|bail|award(?:ed)?)\s(?:\w+\s){0,2}$", before))


def cost_of(text: str, bounds: tuple[int, int], number: int, stop: int) -> str:
    """The price of what, in the article's words, and per what time; '' where the sentence does not say that it is a price."""
    (start, end), before = bounds, text[max(bounds[0], number - 70) : number]
    each = PER.match(text, stop, end)
    per = f" a {each['unit']}" if each else ""
    if priced := PRICED.search(text, number, min(stop + 3, end)):
        thing = phrase(text, priced.end(), end, 3).split(" on ")[0].split(" to ")[0]
        return f"cost of the {thing}" if thing else ""
    if costs := COSTS.search(before):
        which = TO_COST.search(text, start, number - len(before) + costs.start())
        thing = which["thing"].strip() if which else subject(text, start, number - len(before) + costs.start())
        whom = f" to {costs['whom']}" if costs["whom"] and thing else ""
        return f"cost of {'the ' if thing[:1].islower() else ''}{thing}{whom}{per}" if thing else f"cost{per}"
    if (comes := COMES.search(before)) and (thing := subject(text, start, number - len(before) + comes.start())) and SUMS.isdisjoint(thing.lower().split()):
        return f"cost of {'the ' if thing[:1].islower() else ''}{thing}{per}"
    if FINED.search(before):
        return "fine"
    if lost := LOST.search(before):
        return f"{lost['what'].lower()}{per}"
    behind = COST_BEHIND.match(text, each.end() if each else stop, end)
    thing = phrase(text, behind.end(), end, 5) if behind else ""
    return f"cost of {'' if thing.startswith('the ') else 'the '}{thing}{per}" if thing else ""


BUILT_FOR = re.compile(rf"\b(?:build|builds|built|building|erect|construct|buy|buys|bought|buying|renovate|repair|restore|modernise|modernize|expand|extend|acquire|lease)\s(?:up\s)?(?:an?|the|its|their|\w+)\s(?P<what>(?:[a-z][\w-]*\s){{1,3}}?)(?:(?:in|at|near|on|outside)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){{0,2}}\s)?for\s{ROUGHLY}$")  # 'build a processing plant in Velm for $820 million'


def built_for(text: str, bounds: tuple[int, int], number: int) -> str:
    found = BUILT_FOR.search(text, max(bounds[0], number - 110), number)
    return found["what"].strip() if found else ""


VALUED = re.compile(rf"\b(?:(?:make|makes|made|making)\s(?P<made>(?:the\s)?[A-ZÀ-Þ][\w&’'-]*(?:\s[A-ZÀ-Þ][\w&’'-]*){{0,3}}|(?:the|its)\s[a-z]+)\sworth|(?:valu(?:e|es|ed|ing))\s(?P<valued>(?:the\s)?[A-ZÀ-Þ][\w&’'-]*(?:\s[A-ZÀ-Þ][\w&’'-]*){{0,3}}|(?:the|its)\s[a-z]+)\sat)\s{ROUGHLY}$")
OUT_OF = re.compile(r"\s(?:out of|from)\s(?:(?:the|its|their|(?:this|last|next)\s[a-z]+['’]s)\s)(?=[a-z])|\sout of\s(?=[a-z])")


def value_of(text: str, start: int, number: int) -> str:
    """'value of Acme' for 'that made Acme worth 3.2 billion', 'the terms valued Acme at 3.1 billion'."""
    found = VALUED.search(text, max(start, number - 80), number)
    return f"value of {found['made'] or found['valued']}" if found else ""


def taken_out(text: str, stop: int, end: int) -> str:
    """'cut in spending' for 'it took 10.2 billion out of spending'."""
    found = OUT_OF.match(text, stop, end) if text.startswith(" out of ", stop) else None
    thing = phrase(text, found.end(), end, 2) if found else ""
    return f"cut in {thing}" if thing else ""


PAYS = re.compile(rf"\b(?:pay|pays|paid|paying|give|gives|gave|giving|award|awarded|awarding|promised?|offer|offers|offered|grant|granted|hand|handed)\s(?:out\s|another\s|as much as\s)?{ROUGHLY}$")
PAYER = re.compile(rf"(?:^|[.;:“]\s?|\bthat\s|,\s)(?P<who>[Tt]he [a-z]+(?:\s(?!will\b|would\b|is\b|has\b|must\b|had\b|should\b)[a-z]+)?|(?!(?:It|He|She|They|We|I|You|This|That|Who|Which|And|But|So|Then|Those|These|Some|Each|Both|All)\b)[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){{0,2}})\s(?:(?:will|would|is to|has to|must|had to|should)\s)?(?:pay|pays|paid)\s{ROUGHLY}$")
FOR_NAME = re.compile(r"(?:\sin (?:cash|shares|cash and shares|all|total))?\sfor\s(?:the\s|all of\s|its\s|their\s)?(?P<what>(?:[a-z-]+\s){0,2}[A-ZÀ-Þ][\w&’'-]*(?:\s[A-ZÀ-Þ][\w&’'-]*){0,3})")
BOUGHT = re.compile(rf"\b(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|sell|sells|selling|sold|take over|takes over|took over|taken over)\s(?:the\s|its\s|their\s|an?\s)?(?P<what>(?:[A-Za-z][\w&’'-]*\s){{1,5}}?)for\s{ROUGHLY}$")
A_SHARE = re.compile(r"\s(?:a|per|each)\sshare\b")
NAME = r"(?!(?:It|He|She|They|We|I|You|This|That|The|But|And)\b)[A-ZÀ-Þ][\w&’'-]*(?:\s[A-ZÀ-Þ][\w&’'-]*){0,3}"
BIDDER = re.compile(rf"\b(?P<who>{NAME})\s(?:has\s|had\s)?(?:offers|offered|bid|bids)\s{ROUGHLY}$")
OFFERS = re.compile(rf"\b(?:offer|bid|proposal)(?:s|ed|ing)?\s(?:of\s|to pay\s|to\s)?{ROUGHLY}$")
THOSE = re.compile(r"(?:injured|wounded|bereaved|dead|unemployed|displaced|homeless|elderly|poor|disabled|sick)\b(?! [a-z]+s\b)")
AND_PAYS = re.compile(rf"\b(?:pay|pays|paid|paying|give|gives|gave|award|awarded|grant|granted)\s{ROUGHLY}[€$£]?\d[\d,.]*(?:\s[a-z]+)?\sto\s[^.;:\d]{{3,80}},?\sand\s(?:as much as\s|another\s)?{ROUGHLY}$")
TO_WHOM = re.compile(r"\s(?:each\s)?to\s(?:the\s)?(?=[a-z])")
BRINGS = re.compile(rf"\b(?:(?:bring|brings|bringing|brought)(?:\sin)?|yield|yields|yielded|generate|generates|generated|earn|earns|earned)\s(?:(?:it|them|the\s[a-z]+)\s)?(?:in\s)?{ROUGHLY}$")
PUT_TO = re.compile(rf"\b(?:limit|keep|cap|hold|bring|cut|reduc|lower|rais|lift|widen|narrow|put)[a-z]*\s(?:the|its|their|his|her)\s(?P<what>(?:[a-z-]+\s){{1,3}}?)(?:to|at|below|under|within)\s{ROUGHLY}$")
AT_LEVEL = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|an?)\s(?P<what>(?:[a-z-]+\s){{1,3}}?)(?:(?:would|will|could|to) be|(?:is|was)(?:\s(?:seen|put|forecast|estimated|expected|projected|set|capped)\s(?:at|to be))?|stands at|stood at|reached|(?:rose|fell|shrank|narrowed|widened|grew|dropped|climbed|(?:must|would|will|could|should|has to|is to) (?:shrink|fall|narrow|widen|rise|grow|drop|climb)) to|comes to|came to|amounts to|at)\s{ROUGHLY}$")
WHOLE = re.compile(r"share of (?:the\s|its\s|their\s)?(?:GDP|gross domestic product|(?:[a-z]+\s)?(?:output|income|revenues?|sales|turnover|budget|spending|exports|imports|wages?|pay|price|value|earnings|profits?))\b", re.I)
OF_CHANGE = frozenset("share part portion total average maximum minimum third quarter half some each all increase rise fall drop cut decline decrease gain loss growth jump".split())


def of_whole(text: str, bounds: tuple[int, int], number: int, share: str) -> str:
    """'deficit as share of GDP' for 'a deficit of 4.1 percent of GDP', of which `share` is the second half."""
    if not share or not WHOLE.match(share):
        return share
    before = text[max(bounds[0], number - 70) : number]
    found = PUT_TO.search(before) or AT_LEVEL.search(before)
    what = found["what"].strip() if found else before_of(text, bounds[0], number)
    what = f"{what[:1].lower()}{what[1:]}".removeprefix("a ").removeprefix("the ") if what.startswith(("A ", "The ")) else what
    return f"{what} as {share}" if what and what.islower() and OF_CHANGE.isdisjoint(what.split()) else share


BROUGHT_TO = re.compile(
    r"\b(?:bring|brings|brought|bringing|take|takes|took|taken|taking|push|pushes|pushed|drive|drives|drove|driven|move|moves|moved|get|gets|got|shift|shifts|shifted)\s(?:the|its|their|his|her|our)\s"
    r"(?P<what>[A-Za-z][\w’'-]*(?:\s(?!(?:to|from|down|up|back|and|by|for)\b)[\w’'-]+){0,6}?)\s(?:(?:back\s)?(?:down|up|back)\s)?"
    rf"(?:to|from|from\s[€$£]?\d[\d.,]*(?:\s?(?:%|per ?cent|million|billion|euros|dollars))?\sto)\s{ROUGHLY}$"
)


def brought_to(text: str, start: int, number: int) -> str:
    """'duty on tea' for 'bring the duty on tea down to 13 percent', 'took the duty on tea from 11 to 21 percent'."""
    found = BROUGHT_TO.search(text, max(start, number - 110), number)
    return found["what"] if found else ""


def paid_to(text: str, bounds: tuple[int, int], number: int, stop: int) -> str:
    """'payment to relatives of the dead' for 'pay 50,000 euros to the relatives of the dead', 'price of Rubex' for 'pay 2 million for Rubex', 'offer a share'."""
    before = text[max(bounds[0], number - 60) : number]
    if A_SHARE.match(text, stop) and OFFERS.search(before):
        bidder = BIDDER.search(before)
        return f"offer a share by {bidder['who']}" if bidder else "offer a share"
    if bought := BOUGHT.search(before):
        return f"price of {bought['what'].strip()}{' a share' if A_SHARE.match(text, stop) else ''}"
    if (named := FOR_NAME.match(text, stop, bounds[1])) and PAYS.search(before):
        return f"price of {named['what']}"
    behind = TO_WHOM.match(text, stop, bounds[1])
    if behind and not PAYS.search(text, max(bounds[0], number - 40), number) and not AND_PAYS.search(text, max(bounds[0], number - 140), number):
        return ""
    group = THOSE.match(text, behind.end()) if behind else None
    whom = group[0] if group else phrase(text, behind.end(), bounds[1], 6) if behind else ""
    return f"payment to {whom}" if whom and not whom.split()[0].endswith("ing") else ""


def paid_by(text: str, start: int, number: int) -> str:
    """'payment by the state' for 'the state will pay 40 million euros'."""
    found = PAYER.search(text[max(start, number - 70) : number])
    who = found["who"] if found else ""
    return f"payment by {'the ' + who[4:] if who.startswith('The ') else who}" if who else ""


def brought_in(text: str, start: int, number: int) -> str:
    """'revenue from the tax on meals' for 'the tax on meals would bring in 310 million euros'."""
    found = BRINGS.search(text, max(start, number - 50), number)
    what = subject(text, start, found.start()) if found else ""
    if found and what and found[0].startswith("earn") and what.split()[-1] in FIRMS:
        return f"earnings of the {what}"
    return f"revenue from {'' if what[0].isupper() else 'the '}{what}" if what and len(what.split()) < 8 else ""


FIRMS = frozenset("company firm group bank maker carrier airline retailer producer operator manufacturer club".split())
OWNED = frozenset("debt debts loss losses profit profits revenue revenues sales assets reserves turnover loans deposits".split())
TAXES = frozenset("duty duties tariff tariffs tax levy vat surtax surcharge excise toll fee".split())
TAXED = re.compile(rf"\son\s(?:the\s|all\s)?(?!(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b)(?=[A-Za-z])")


HOLDINGS = frozenset("stake stakes holding interest shareholding".split())
HELD_IN = re.compile(r"\sin (?:(?:the|its|a) )?")


def owned(text: str, bounds: tuple[int, int], number: tuple[int, int], what: str) -> str:
    """'debts of Rubex' for 'Rubex has debts of 1.1 billion', 'duty on butter' for 'a duty of 15 percent on butter'; what was found itself elsewhere."""
    last = what.rpartition(" ")[2].lower()
    if last in OWNED and (holder := whose(text, bounds[0], number[0])) and holder not in what:
        return f"{what} of {holder}"
    held = HELD_IN.match(text, number[1], bounds[1]) if last in HOLDINGS else None
    firm = phrase(text, held.end(), bounds[1], 4) if held else ""
    if held and firm:
        return f"{what}{held[0]}{firm}"  # 'stake in the mine' for 'a stake of 35 percent in the mine'
    taxed = TAXED.match(text, number[1], bounds[1]) if last in TAXES else None
    thing = phrase(text, taxed.end(), bounds[1], 4).split(" from ")[0] if taxed else ""
    return f"{what} on {thing}" if thing else what


REGULAR = "employ produce enroll enrol recruit hire export import harvest burn spill release store plant own operate treat vaccinate damage destroy serve lay train process"
OTHERS = {"builds": "built", "built": "built", "sells": "sold", "sold": "sold", "buys": "bought", "bought": "bought", "carries": "carried", "carried": "carried", "carrying": "carried",
          "makes": "made", "made": "made", "catches": "caught", "caught": "caught", "enrolls": "enrolled", "enrolled": "enrolled", "enrols": "enrolled", "selling": "sold", "building": "built"}  # fmt: skip
MADE_SO = (" ill", " sick", " homeless", " redundant", " jobless")
IN_YEAR = re.compile(r"\b(?:last year|in (?:19|20)\d\d)\b")


@cache
def _done() -> dict[str, str]:
    """Verb form -> participle."""
    made = dict(OTHERS)
    for verb in REGULAR.split():
        past, ing = verb + ("d" if verb.endswith("e") else "ed"), (verb[:-1] if verb.endswith("e") else verb) + "ing"
        made |= dict.fromkeys((verb, verb + "s", past, ing), past)
    return made | {"laid": "laid", "enrol": "enrolled", "enroll": "enrolled"}


EMPLOYER = re.compile(rf"\b(?P<who>{NAME})\s(?:employs|employed|employ)\s{ROUGHLY}$")
AND = re.compile(r"(?:,|;|\sand|\sbut)\s")
OF_ALL = re.compile(  # 'a trial of 4,200 children'
    rf"\b(?i:the|its|their|an?|this)\s(?:[a-z-]+\s)?(?P<what>trial|study|fleet|crew|convoy|workforce|staff|class|herd|flock|network|chain|survey|sample|campaign|expedition|army|group|team|delegation|orchestra|band|jury|cast)\sof\s{ROUGHLY}$"
)
HAPPENED = {"cancelled": "cancelled", "canceled": "cancelled", "called off": "cancelled", "postponed": "postponed", "put off": "postponed", "delayed": "delayed", "grounded": "grounded",
            "stolen": "stolen", "damaged": "damaged", "destroyed": "destroyed", "affected": "affected", "seized": "seized", "recovered": "recovered", "sacked": "sacked", "dismissed": "dismissed", "scrapped": "cancelled", "dropped": "cancelled", "moved": "moved"}  # fmt: skip
WERE = re.compile(rf"[\w,.-]{{1,14}}(?:\s(?!that\b|who\b|which\b|and\b|but\b)[A-Za-z][\w’'-]*){{1,7}}?\s(?:have|has|had|were|was|are|is)\s(?:(?:been|also|now|already|so far|to be)\s){{0,3}}(?P<what>(?!(?:moved|dropped)\b)(?:{'|'.join(HAPPENED)})|(?<=\bbeen\s|\bwere\s|\bo be\s)(?:moved|dropped))\b")
ACTED = re.compile(r"[\w,.-]{1,14}(?:\s(?!that\b|who\b|which\b|and\b|but\b)[A-Za-z][\w’'-]*){1,4}?\s(?:(?:have|has|had)\s)?(?P<what>applied|bid|competed|took part|attended|turned up|registered|signed up)\b")
UNDONE = re.compile(rf"\b(?:(?P<noun>cancellation|postponement|theft|destruction|loss) of|(?:were|was|have been|has been) (?P<verb>cancell?ed|postponed|stolen|destroyed|damaged)|(?P<act>put off|called off|cancell?ed|postponed|scrapped))\s{ROUGHLY}$")
NOUNS = {"cancellation": "cancelled", "postponement": "postponed", "theft": "stolen", "destruction": "destroyed", "loss": "lost"}
DOES = re.compile(rf"\b(?P<verb>[a-z]{{3,}})\s{ROUGHLY}$")


def done_to(text: str, bounds: tuple[int, int], number: int, of: str) -> str:
    """'people employed' for 'employs 620 people', 'copper produced last year': what is done to what is counted; `of` itself where the verb says nothing."""
    if (whole := OF_ALL.search(text, max(bounds[0], number - 50), number)) and of and of[0].islower() and len(of.split()) < 3:
        return f"{of} of the {whole['what']}"
    if happened := happened_to(text, bounds, number):
        return f"{of} {happened}" if of and of[0].islower() and len(of.split()) <= 3 and happened not in of else of
    found = DOES.search(text, max(bounds[0], number - 40), number)
    participle = _done().get(found["verb"], "") if found else ""
    if not participle or not of or of.endswith(MADE_SO) or not of[0].islower() or len(of.split()) > 3 or participle in of:
        return of
    stop = min((m.start() for m in AND.finditer(text, number, bounds[1])), default=bounds[1])
    year = IN_YEAR.search(text, max(bounds[0], number - len(found[0]) - 12), stop) if found else None
    if year and found and year.start() < number and found["verb"].endswith("s"):
        year = None  # 'founded in 1988, operates 41 aircraft'
    head, link, rest = of.partition(" in ")
    if participle == "employed" and (by := EMPLOYER.search(text, max(bounds[0], number - 70), number)):
        participle = f"employed by {by['who']}"
    return f"{head} {participle}{f' {year[0]}' if year else ''}{link}{rest}"


def happened_to(text: str, bounds: tuple[int, int], number: int) -> str:
    """'cancelled' for '310 flights were cancelled' and 'the cancellation of 310 flights'; '' where the sentence says nothing of the kind."""
    before = UNDONE.search(text, max(bounds[0], number - 60), number)
    if before:
        return NOUNS.get(before["noun"] or "") or HAPPENED.get(before["verb"] or before["act"] or "", "")
    behind = WERE.match(text, number, min(bounds[1], number + 120))
    if behind:
        return HAPPENED[behind["what"]]
    acted = ACTED.match(text, number, min(bounds[1], number + 80))
    return acted["what"] if acted else ""


CORRECTS = re.compile(r",? (?:and )?not [\w,]{1,12}(?: [a-z]+){0,2},? as (?:it |was |were |had been )?(?:first|initially|earlier|originally|previously) [a-z]+")
RAISES = re.compile(r"[^.;,:“”\"]{0,40}(?:, (?:he|she|it|they|the [a-z]+) (?:said|added))?,? (?:which is |that is )?(?:up|down|more|less|fewer|higher|lower|rather) (?:from|than) (?:the(?: round| rough| official)?|an?(?: earlier| initial| previous)?) (?:[A-Z]{1,3} ?)?[$€£]? ?\d[\d,.]{0,12}(?: million| billion)?(?: [a-z]+){0,2}?"
                    r"(?: that)?(?: it| they| he| she| officials| authorities| police| the [a-z]{3,14})?(?: had)?(?: first| initially| earlier| originally| previously)?"
                    rf" (?:{GIVEN})\b")  # fmt: skip
FROM_FORMER = re.compile(rf"[^.;:,“”\"]{{0,40}},? (?:up|down) from {FORMERLY} [$€£]?\d[\d,.]{{0,12}}(?: million| billion)?\b")
MISTAKEN = re.compile(rf",? (?:and )?not [$€£]?\d[\d,.]{{0,12}}(?: million| billion)?(?: [a-z]+)?,? {WROTE}\b")
RISEN_TO = re.compile(rf"{CHANGED_TO}$")
RISEN_FROM = re.compile(rf"\b(?:{CHANGING})\b[^.;:“”\"\d]{{0,80}}?\bfrom (?:the |about |some )?$")
FROM_NUMBER = re.compile(rf"(?: \([^()]{{3,24}}\))?,? (?:up |down )?from (?:(?:the|an?|its|their|about|some) ){{0,2}}{CURRENCY}\d[\d,]*(?:\.\d+)?(?: million| billion)?\b(?! percent| per cent|%| ?a year)")
TO_NUMBER = re.compile(r" to (?:about |some |nearly |more than )?[$€£]?\d[\d,.]{0,12}(?<=\d)(?: million| billion)?\b(?! percent| per cent|%)")
NOT_AS = re.compile(r",? (?:and )?not \d[\d,]*(?: [a-z]+){0,2} as (?:on|in|by) (?:the|its|their|an?) [a-z]+(?:, nor the \d[\d,]*(?: that)? (?:it|they|he|she|officials|the [a-z]+)(?: had)? [a-z]+)?")
AGAINST = re.compile(rf"[^.;,:“”\"]{{0,60}},? (?:against|compared with) \d[\d,]*(?=(?: [a-z]+)? {WHEN})(?:[^.;,\d]{{0,60}} and \d[\d,]*(?=(?: [a-z]+)? {WHEN}))?")  # '31 patients, against 22 on Monday and 14 when it took action'
RISEN = re.compile(r"[^.;,:“”\"]{0,60}(?:, (?:he|she|they|officials|the [a-z]+) (?:said|says|say|added))?,? (?:up|down) from \d[\d,]*\b" + OF_LATE)


def with_correction(text: str, figure: Figure, end: int) -> Figure:
    """'12 miners, not 14 as first announced', '342 people, up from the 310 it reported', '27 cases, up from 12': the evidence with what it takes back."""
    stop = figure.start + len(figure.src) - (len(" rather") if figure.src.endswith(" rather") else 0)
    found = (CORRECTS.match(text, stop, end) or MISTAKEN.match(text, stop, end) or NOT_AS.match(text, stop, end)) if text.startswith((", not ", " not ", ", and not "), stop) else None
    if found is None and any(text.find(sign, stop, min(end, stop + 60)) >= 0 for sign in (" from the ", " from an ", " than the ", " than an ")):
        found = RAISES.match(text, stop, end) or FROM_FORMER.match(text, stop, end)
    if found is None and figure.unit not in ("percent", "points") and any(text.find(sign, stop, min(end, stop + 90)) >= 0 for sign in (" from ", " against ", " compared with ")):
        found = RISEN.match(text, stop, end) or AGAINST.match(text, stop, end)
    if found is None and not figure.change and figure.unit != "percent":
        begin = max(text.rfind(". ", 0, figure.start), figure.start - 110, 0)
        if " to " in figure.src and (verb := RISEN_FROM.search(text, begin, figure.start)):
            return replace(figure, src=text[verb.start() : stop], start=verb.start())
        for before, behind, sign in ((RISEN_FROM, TO_NUMBER, " to "), (RISEN_TO, FROM_NUMBER, " from ")):
            if text.find(sign, stop, stop + 32) >= 0 and (other := behind.match(text, stop, end)) and (verb := before.search(text, begin, figure.start)):
                return replace(figure, src=text[verb.start() : other.end()], start=verb.start())
    return replace(figure, src=text[figure.start : found.end()]) if found else figure

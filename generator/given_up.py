"""Plans that a sentence gives up: 'the strike that was to begin on May 3 never took place', 'withdrew their notice of a strike on May 3', 'was to apply from May 3, and the minister revoked it'."""

import re
from collections.abc import Sequence

from generator.model import AHEAD
from generator.new_days import CALLED_OFF, MAYBE, place_of
from generator.signs import Signs
from generator.told import Told

REVOKES = "revokes "  # with the number of the statement: the role of one that gives up what another of its article tells of
PLAN = r"(?:notice|call|threat|plans?|motion|bid|offer|strike|walkout|stoppage|march|rally|protest|launch|opening|closure|meeting|summons|visit|trip|concert|festival|auction|sale|tender|vote|ballot)"
HELD = r"(?:tak(?:e|en)\splace|took\splace|be(?:en)?\sheld|happen(?:ed)?|go(?:ne)?\sahead|went\sahead|come\sabout|came\sabout|materiali[sz]ed?)"
NOT_HELD = re.compile(rf"(?:(?!,\s(?:and|but|while|as)\s)[^.;]){{0,60}}?\s(?:(?:will|would|did|does|has|have|had)\s(?:now\s|after all\s)?not|won['’]t|didn['’]t|never|will no longer)\s{HELD}(?!\s(?:until|till|before|on|in|at|as|there|without|under|again|later|quietly|only)\b)")
IS_OFF = re.compile(r"[^.;,]{3,16},?\s(?:(?:is|are|was|were)\s(?:now\s)?off(?=[.,;]|$)|(?:falls|fell|fall)\s(?:away|through)\b|(?:has|have)\s(?:been\s)?(?:fallen\s(?:away|through)|come to nothing|gone(?=[.,;]|$))\b|came to nothing\b|(?:will|would|can|could)\snot\s(?:now\s)?(?:come|travel|go|appear|attend|be\s(?:there|present|coming))(?=[.,;]|$))")
OF_A_PLAN = re.compile(r"\b(?:set|planned|called|scheduled|announced|due|listed|billed|booked|fixed|convened|slated|arranged|pencill?ed in|expected|plans?|was to|were to|had been|strike|meeting|visit|march|vote|assembly|concert|auction|hearing|match|ceremony|signing|launch|opening|talks|festival|fair|funeral|burial|game|fixture|debate|session|election|demolition|handover|trip|tour|test|trial)\b[^.;]{0,64}$")
WITHDREW = re.compile(rf"\b(?:withdrew|(?:has|have|had)\swithdrawn|took\sback|(?:has|have|had)\staken\sback|revoked|lifted|dropped|abandoned|gave\sup|(?:has|have|had)\sgiven\sup)\s(?:its|their|his|her|the|a)\s(?:[a-z-]+\s){{0,3}}?{PLAN}\b(?P<on>[^.;,]*)$")
OTHERWISE = re.compile(r"\b(?:before|ahead of|after|until|till|by|since|at|during)\s")
THAT_WAS_SET = re.compile(r"\s(?:the|its|their|his|her|an?)\s[^.;,]{2,40}?\s(?:that|which)?\s?(?:(?:it|they|he|she|the\s[a-z]+)\s)?(?:had|has|have|was|were)\s(?:been\s)?(?:announced|planned|called|threatened|set|scheduled|due|booked)\b[^.;,]{0,20}$")
GAVE_UP = r"(?:revoked|withdrew|scrapped|abandoned|cancell?ed|shelved|repealed|annulled|rescinded|pulled)"
IT_OFF = re.compile(rf"\b(?:{GAVE_UP}\s(?:it|them)\b|(?:called|calling)\s(?:it|them)\soff\b|gave\s(?:it|them)\sup\b|dropped\s(?:it|them)\s(?:again|altogether|entirely)\b|(?:{GAVE_UP}|dropped|gave\sup)\sthe\s(?:whole\s)?(?:plan|idea|project)(?=[.,;]|$|\saltogether))(?!\s(?:from|into|over|out|to\s(?!date)))")
AFTER_ALL = re.compile(r"[^.;,]{3,16}\safter all\b")  # behind the day
WILL_NOT = re.compile(r"\b(?:will|would)\snot\s(?!until\b|before\b)[^.;,]{2,70}\s(?:on|in|by)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # before it
PUT_OFF = re.compile(  # behind the day, and no other day is named
    r"[^.;,]{3,16},?\s(?:(?:has|have|had)\s(?:now\s|also\s)?been|was|were|is|are)\s(?:now\s|also\s)?(?:postponed|put off|deferred|adjourned|delayed)(?=[.,;]|$|\sindefinitely|\sfor now|\suntil (?:further notice|a later date|a new date|after))"
    r"|[^.;,]{3,16},\s(?:cannot|can ?not|will not|could not|is not to)\s(?:now\s)?(?:begin|start|open|reopen|take place|go ahead|be held)\s(?:until|till|before)\s(?!\d|[A-Z]|the \d)")
LATER = Signs("postponed", "put off", "deferred", "adjourned", "delayed", "cannot", " not ")
NOTHING_LEFT = Signs(" gone", " not ", "n't ", "n’t ", " never ", " no longer ", " off", " away", " through", " nothing")
TAKING_BACK = Signs("withdr", " back", "revoked", "lifted", "dropped", "abandoned", " up ")
OFF_AGAIN = Signs(" it", " them", " plan", " idea", " project")


def is_given_up(t: Told) -> bool:
    """Whether what its sentence tells of for this day did not or will not come about, and no other day is named for it."""
    text = t.text
    fails, back = NOTHING_LEFT.within_one(text), t.event.kind in AHEAD and TAKING_BACK.within_one(text)
    at = place_of(t.event.date, text) if fails or back else -1
    if at < 0:
        return False
    if fails and OF_A_PLAN.search(text[:at]) and (NOT_HELD.match(text, at) or IS_OFF.match(text, at)):
        return True
    if fails and AFTER_ALL.match(text, at) and WILL_NOT.search(text[max(0, at - 110) : at]):
        return True
    found = WITHDREW.search(text[:at]) if back else None
    return found is not None and not OTHERWISE.search(found["on"]) and not MAYBE.search(text[max(0, found.start() - 45) : found.start()])


def is_put_off(t: Told) -> bool:
    """Whether what is ahead for this day is put off, and no other day is named: 'The match on May 3 has been postponed', 'The demolition, set for May 3, cannot begin until the experts are done'."""
    at = place_of(t.event.date, t.text) if LATER.within_one(t.text) else -1
    return at >= 0 and PUT_OFF.match(t.text, at) is not None and OF_A_PLAN.search(t.text[:at]) is not None


def called_off_as_set(at: int, text: str) -> bool:
    """Whether what is called off is said to have been set for the day at this place: 'called off the strike that they had announced for May 3'."""
    found = CALLED_OFF.search(text, 0, at)
    return found is not None and THAT_WAS_SET.fullmatch(text[found.end() : at]) is not None


def revoked(told: Sequence[Told]) -> list[tuple[Told, str]]:
    """Statements that give up what was told of just before them, on the same line: 'was put back to May 9, and on May 3 the minister revoked it'."""
    found = []
    for t in told:
        gives_up = IT_OFF.search(t.text) if OFF_AGAIN.within_one(t.text) else None
        if gives_up is None or MAYBE.search(t.text[max(0, gives_up.start() - 45) : gives_up.start()]):
            continue
        at = place_of(t.event.date, t.text)
        plans = [p for p in told if p.event.line == t.event.line and p.number <= t.number + 1 and len(p.event.date) == 10 and (_stands_before(p, t.text, gives_up.start()) if p.text == t.text else p.event.kind in AHEAD and p.number < t.number)]
        last = max(plans, key=lambda p: p.event.date, default=None)
        if last is None or last is not t and (t.event.kind != "past" or last.event.date <= t.event.date) or last is t and not 0 <= at < gives_up.start():
            continue
        if last is t and any(n is not t and n.text == t.text and n.event.date < t.event.date and place_of(n.event.date, n.text) > gives_up.start() for n in told):
            continue  # the statement of that day tells of it
        if last.event.kind in AHEAD or last is t and t.moves:
            found.append((t, f"{REVOKES}{last.number}"))
    return found


def _stands_before(p: Told, text: str, place: int) -> bool:
    return 0 <= place_of(p.event.date, text) < place

"""An offer for a firm's shares on the day it is opened or raised, and on the day the firm refuses it, in the words of different reporters."""

import re
from functools import lru_cache

from generator.signs import Signs
from generator.wording import words

BID = r"(?:tender offer|counter-?offer|offer|bid|takeover)"
OPENED = re.compile(  # 'launched a tender offer for the yard', 'opened its offer', 'offered 21 crowns per share'
    rf"\b(?:launched|opened|made|lodged|tabled|unveiled|announced|started|submitted|began)\s(?:its|an?|the|his|their)\s(?:(?!new\b|higher\b|improved\b|second\b|increased\b|revised\b)[\w$€£.-]+\s){{0,3}}?{BID}\b(?!-|['’]s\b|\s(?:price|document|period|for talks|to (?:talk|help|meet|mediate)))"
    r"|\boffered\s[^.;,]{0,12}?\d[\d.,]*(?:\s[a-z]+)?\s(?:per|a|for each|for every)\sshare\b")
RAISED = re.compile(  # 'sweetened its bid for the yard', 'came back at 24,500 crowns'
    rf"\b(?:raised|sweetened|improved|increased|lifted|upped|boosted|bettered)\s(?:its|the|his|their)\s(?:(?!wage\b|pay\b|peace\b|stake\b)[\w$€£.,-]+\s){{0,3}}?{BID}\b|\b(?:came|has come|had come) back (?:at|with) [^.;,]{{0,30}}?\d[\d.,]*|\b(?:came back|returned) with an? (?:[a-z]+ )?{BID}\b")
REFUSED = re.compile(  # 'told shareholders not to sell to the fund', 'rejected the first bid'
    r"\b(?:told|urged|advised|recommended|asked|warned)\s(?:its |the |their |all )?(?:shareholders|stockholders|investors|holders|owners)\b[^.;]{0,30}?\s(?:not to (?:sell|tender|accept)|to (?:reject|refuse|turn down))\b"
    rf"|\b(?:rejected|rebuffed|turned down|refused|spurned|dismissed)\s(?:the|an?|its|his|their)\s(?:(?!wage\b|pay\b|peace\b|ceasefire\b|job\b)[\w$€£.,-]+\s){{0,4}}?{BID}\b"
    r"|\bopposed\s(?:to\s)?(?:the|its|their)\s(?:[a-z]+\s){0,2}?(?:tender offer|takeover bid|takeover|public purchase|public offer|purchase offer|buyout)\b")
NOT_DONE = re.compile(r"\b(?:would|could|may|might|if|not|no|until|before|once|after|since|plans?|wants?)\b")
ENDS = re.compile(  # 'the tender was due to close on Monday', 'will buy up to a third of the shares through March 23'
    r"\b(?:[Tt]ender|[Oo]ffer|[Bb]id|purchase|per share)\b[^.;]{0,50}?\s(?:(?:(?:is|was|were) )?(?:due|set|scheduled) to (?:close|end|expire|run out)|closes|ends|expires|(?:will )?runs? (?:until|to|till|through)|remains? open|(?:is|stays|was) (?:open )?until)\b"
    r"|\b(?:buy|acquire|collect)\b[^.;]{0,60}?\bshares\b[^.;]{0,40}?\s(?:through|until|till)\b|\b(?:prolonged|extended|lengthened)\s(?:its|the|their)\s(?:[a-z]+\s){0,2}?(?:tender|offer|bid)\b|\bhas until\b[^.;]{0,30}?\sto (?:collect|buy|acquire)\b[^.;]{0,30}?\bshares\b")
LAPSES = re.compile(r"(?:The|Its|Their|His|Her)\s(?:[\w’'-]+\s){0,2}?(?:offer|bid)\s(?:(?:is|was|stays|remains|stands)\s(?:open\s|valid\s|in force\s|good\s)?(?:until|till|through)|lapses|expires|runs\s(?:until|out))\b")  # 'The offer is in force until May 3', and none of a deadline of another
TAKEOVER = Signs("tender", "share", "takeover", "buyout", "purchase", "offer remain")  # one of them stands near the end of an offer for a firm
BOARD = re.compile(r"(?:\b(?:board|directors|management|company|firm|group|bank|maker|airline|retailer|brewer|miner|carrier|executives)(?:\sof\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?|\b[Tt]hey|\b[Ii]t)\s(?:[a-z]+ly\s|has\s|have\s|had\s|on\s[A-Z][a-z]+day\s)?$")  # of a firm, not of a union
SIGNS = Signs("offer", "bid", "takeover", "buyout", "public purchase", "not to ", "to reject", "to refuse", "to turn down", "back at ", "back with ")  # one of them stands in each such clause
SUM = re.compile(r"(\d[\d.,]*\d|\d)\s?(%|[a-z]+)?")
BIDDING = words("offer offered bid takeover shareholders investors stockholders")  # of these words one stands in each


@lru_cache(maxsize=4096)
def ends(what: str) -> bool:
    """Whether a clause tells when an offer for shares ends."""
    return TAKEOVER.within_small(what) and ENDS.search(what) is not None or (" offer " in what or " bid " in what) and LAPSES.match(what) is not None


@lru_cache(maxsize=4096)
def bid(what: str) -> str:
    """'opened', 'raised' or 'refused' for a clause that tells so of an offer; '' for any other."""
    if not SIGNS.within(what):
        return ""
    opened, raised, refused = OPENED.search(what), RAISED.search(what), REFUSED.search(what)
    if opened and not NOT_DONE.search(what, 0, opened.start()):
        return "opened"
    if raised and not NOT_DONE.search(what, 0, raised.start()):
        return "raised"
    return "refused" if refused and BOARD.search(what, 0, refused.start()) and not NOT_DONE.search(what, 0, refused.start()) else ""


@lru_cache(maxsize=4096)
def sums(what: str) -> dict[str, frozenset[str]]:
    """The numbers of a clause by the word behind each: '24,500' of 'crowns'."""
    found: dict[str, set[str]] = {}
    for m in SUM.finditer(what):
        found.setdefault(m[2] or "", set()).add(m[1])
    return {unit: frozenset(numbers) for unit, numbers in found.items()}


def one_price(a: str, b: str) -> bool:
    """Whether no number of the one stands against another of its unit in the other."""
    mine, theirs = sums(a), sums(b)
    return all(not mine[unit].isdisjoint(theirs[unit]) for unit in mine.keys() & theirs.keys() if unit)

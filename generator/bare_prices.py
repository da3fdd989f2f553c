"""Prices and rates of exchange whose money stands only before them: '55.25 crowns, against 48.50 in the first offer', 'the kwacha ended the day at 33.90'."""

import re
from collections.abc import Sequence

from generator.currencies import MONEY, SIGNS, is_currency
from generator.model import Figure
from generator.number_words import Number

CENTS = re.compile(r"\d{1,5}\.\d\d$")
RATE = re.compile(r"\d{1,4}\.\d{1,4}$|\d{1,3}(?:,\d{3})+(?:\.\d\d?)?$")
HEDGE = r"(?:(?:about|around|some|nearly|almost|more than|over|just|under|only|as low as|as high as|as little as|as much as)\s){0,2}"
LINKED = re.compile(rf"(?:\b(?:to|from|against|than|at|below|above|of)|^)\s{HEDGE}$")
SET_AGAINST = re.compile(rf"\b(?:to|from|against|than)\s{HEDGE}$")
ALONE = re.compile(r"(?=[.,;:)”\"](?!\d)|$)|\s(?:on|in|for|by|after|before|at|from|to|and|when|last|this|yesterday|today|earlier|with|as|against|but|or|(?:a|per|for each)\sshare)\b(?!\s(?:percent|per\scent|points?)\b)")
WORDS = "|".join(sorted((f"{word}s?" for word in MONEY), key=len, reverse=True))
CODES = "|".join(sorted((re.escape(sign) for sign in SIGNS if len(sign) > 1 or not sign.isalpha()), key=len, reverse=True))
PRICE = re.compile(rf"(?:(?P<sign>{CODES})\s?)?(?<![\d.,])(?P<value>\d{{1,5}}(?:\.\d\d)?)(?![\d,]*\d)(?!\.\d)(?:[ -](?:[A-Z][a-z]+ )?(?P<money>{WORDS})\b)?(?!\s(?:million|billion|thousand))")
SHARE = re.compile(r"\b(?:share|shares|shareholders|bid|bids|takeover|offer|stock)\b")
BEFORE = 350  # characters in which the money is named
ALIKE = 2  # times as much at most as the price before
NAMES = "|".join(sorted((f"{word}" for word in MONEY if word not in ("cent", "real", "won", "pound", "sign", "crown", "som", "dram", "leone")), key=len, reverse=True))
OTHER = re.compile(r"(?:\s(?:to|per|against|for)\s(?:the\s|one\s|an?\s)?|-(?:per|to-the)-)(?:US\s|U\.S\.\s|American\s)?(?P<other>dollar|euro|pound|yen|yuan|rand|franc)\b")
TELLS = re.compile(rf"\b(?:[Tt]he|its|local|[A-Z][a-z]+['’]s)\s(?P<money>{NAMES})s?\b(?!\s?\d)")
AT = re.compile(rf"\b(?:at|to|near|past|around|of|through|beyond|fell|rose|hit|touched|reached|touching|reaching)\s{HEDGE}$")


def bare_price(text: str, n: Number, last: Figure | None, bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """A number without its money, where what stands before tells it; None for any other."""
    if n.sign or not n.digits or not RATE.search(text, n.start, n.end):
        return None
    return _exchanged(text, n, bounds) or _priced(text, n, last, bounds)


def _exchanged(text: str, n: Number, bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """What one unit of another currency costs in the one that the sentence is about."""
    other = OTHER.match(text, n.end, bounds[1])
    told = list(TELLS.finditer(text, bounds[0], n.start))
    if not told and text.startswith("It ", bounds[0]):
        line = max(text.rfind("\n", 0, bounds[0]) + 1, bounds[0] - BEFORE)
        told = list(TELLS.finditer(text, text.rfind(". ", line, max(line, bounds[0] - 2)) + 1, bounds[0]))
    money = next((m["money"] for m in reversed(told) if other is None or m["money"] != other["other"]), "")
    if not money or not other and (_is_clock(text, n) or not ALONE.match(text, n.end) or money in ("dollar", "euro") or told[0].start() > bounds[0] + 40 or not AT.search(text, max(bounds[0], n.start - 40), n.start)):
        return None
    of = f"{money} per {other['other']}" if other else money
    return Figure(n.value, MONEY[money], of, text[n.start : other.end() if other else n.end], start=n.start), of


def _priced(text: str, n: Number, last: Figure | None, bounds: tuple[int, int]) -> tuple[Figure, str] | None:
    """A price with cents, behind one of much the same height whose money is printed."""
    near = text[max(bounds[0], n.start - 30) : n.start]
    if not CENTS.match(text, n.start, n.end) or not LINKED.search(near) or not ALONE.match(text, n.end):
        return None
    begin = max(text.rfind("\n", 0, n.start) + 1, n.start - BEFORE)
    prices = [m for m in PRICE.finditer(text, begin, n.start) if (m["sign"] or m["money"]) and float(m["value"]) > 0]
    before = prices[-1] if prices else None
    if before is None or not 1 / ALIKE <= n.value / float(before["value"]) <= ALIKE:
        return None
    if _is_clock(text, n) and (before.start() < bounds[0] or not SET_AGAINST.search(near)):
        return None
    word = before["money"] or ""
    unit = SIGNS[before["sign"]] if before["sign"] else MONEY.get(word) or MONEY.get(word.rstrip("s"), "")
    if not unit or unit == "cents":
        return None
    mine = last is not None and last.unit == unit and not last.change and last.start >= bounds[0] and n.start - last.start < BEFORE / 4
    of = last.of if last and mine else "offer a share" if SHARE.search(text, begin, n.start) else "price"
    return Figure(n.value, unit, of, text[n.start : n.end], start=n.start), of[:20]


def _is_clock(text: str, n: Number) -> bool:
    """Whether it may be a time of day: 'at 13.10'."""
    whole, _, part = text[n.start : n.end].partition(".")
    return len(part) == 2 and "," not in whole and int(whole) < 24 and int(part) < 60


def known_money(figures: Sequence[Figure]) -> Figure | None:
    """The last sum of money of a sentence."""
    return next((f for f in reversed(figures) if is_currency(f.unit)), None)

"""What the block classifier sees of a block: small whole numbers, the same for every language and every way of copying a page."""

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import chain

from generator.appeals import addressed_in, selling_in
from generator.blocks import Block
from generator.bylines import read_credit
from generator.furniture import NOISE, furniture, is_caption, opens_tail
from generator.language import COMMON, language_of, unmarked

WORD = re.compile(r"[^\W\d_]{5,}|[\u3041-\u30ff\u4e00-\u9fff]{2}")
PLAIN_WORD = re.compile(r"[a-z]{5,}")  # of ASCII in small letters
CJK = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
PICTURED = re.compile(
    r"[,(] ?(?:left|right|cent(?:er|re)|second from (?:left|right)|pictured|above|below|links|rechts|gauche|droite|izquierda|derecha)\b[,.)]?|\b(?:pictured|is seen|are seen|seen here|file photo|in this .{0,30}(?:photo|image|picture|still)|"
    r"poses? (?:for|with|in|at)|looks on|gestures|photo(?:graph)?ed|im bild|zu sehen|auf dem foto)\b|\b(?:photo|foto|image|bild)\b.{0,40}$")  # of a text in small letters, as CLOCK
PICTURES = ("left", "right", "cent", "links", "rechts", "gauche", "droite", "izq", "derech", "above", "below", "seen", "hoto", "foto", "pictur", "bild", "image", "pose", "looks on", "gestures", "zu sehen")  # one of them in each
DIGIT = re.compile(r"\d")
DAY = re.compile(r"\d(?:(?<!\w\d)(?:(?<=1)9|(?<=2)0)\d\d\b|[./]\d{1,2}[./]\d\d|月\d{1,2}日)")  # a sign before its condition: the engine passes over others at once
CLOCK = re.compile(r"\d(?<!\w\d)\d?(?:[:.h]\d{2}\b|\s?[ap]\.?m\b)|a(?<!\wa)go\b|v(?<!\wv)or \d|il y a|hace \d|時間前|分前")
REASONS = {why: i for i, why in enumerate(sorted({why for why, _ in NOISE}), 1)}
CREDITS = {"byline": 1, "contributor": 2, "reporting": 3, "biography": 4}
CLOSERS = "\"'”’»)]』」）】›* "
SEEN = 1500  # characters of a block that are looked at
LANGUAGE_SAMPLE = 1200  # characters
LENGTHS = (2, 4, 7, 11, 16, 24, 36, 60, 100)
NEAR = (1, 2, 3, 5, 9, 16, 30, 60)
FEW = (1, 2, 4, 8)
DENSE = (0.05, 0.2, 0.4, 0.6, 0.75, 0.88, 0.97)  # share of words in prose
PARTS = (0.001, 0.02, 0.1, 0.3, 0.6, 0.8, 0.92, 0.98, 0.9999)
PLACED = ("triple", "before", "after", "gaps", "near", "far", "position", "tail", "since_tail", "tails", "until", "since_credit", "ends", "caption")
SIZES = dict(length=80, kind=40, caps=50, digits=8, inner=40, start=8, sign=16, addressed=24, common=72, reason=48, tail=4, credit=8, caption=4,
             day=36, repeat=8, indent=24, gaps=48, links=24, overlap=48, triple=343, before=343, after=343, near=64, far=64, position=64,
             since_tail=72, since_credit=72, tails=32, ends=16, until=72, selling=28, pictured=8, bias=1)
BASES: dict[str, int] = {}
_at = 0
for _name, _size in SIZES.items():
    BASES[_name] = _at
    _at += _size
COUNT = _at
SIGNS = tuple((sign, BASES["sign"] + k) for k, sign in enumerate(("@", "http", "©", "|", "»", "›", "#", "…", "“", '"', "?", "!", "•", "→", "[")))
CREDITED, DATED = (frozenset(range(BASES[name], BASES[name] + SIZES[name])) for name in ("credit", "day"))


@lru_cache(maxsize=4096)  # asked again and again for the blocks of a page
def units(text: str) -> int:
    """Length in words; in scripts without spaces two characters count as one."""
    if text.isascii():
        return text.count(" ") + 1
    wide = len(CJK.findall(text))
    return wide // 2 + text.count(" ") + 1 if wide * 3 > len(text) else text.count(" ") + 1


@lru_cache(maxsize=4096)
def ending(text: str) -> int:
    """0 a sentence's end, 1 an ellipsis, 2 a colon or comma, 3 a letter or digit, 4 anything else."""
    bare = text.rstrip(CLOSERS) or text
    last = bare[-1]
    if last in ".!?。！？":
        return 1 if bare.endswith(("...", "[…", "..")) else 0
    return 1 if last == "…" else 2 if last in ":,;：、，" else 3 if last.isalnum() else 4


def shape(size: int, end: int) -> int:
    """A block's class by length and ending: 0 label … 5 long prose."""
    if size < 4:
        return 0
    if size < 12:
        return 2 if end == 0 else 1
    if end != 0 and size < 60:
        return 3
    return 4 if size < 30 else 5


def block_features(blocks: list[Block], rules: list[str | None]) -> list[list[int]]:
    """For each block the numbers of its active features; `rules`: the furniture rule that each block meets."""
    sizes = [units(block.text) for block in blocks]
    ends = [ending(block.text) for block in blocks]
    shapes = [shape(size, end) for size, end in zip(sizes, ends, strict=False)]
    page = _Page(blocks, sizes, shapes)
    made: list[list[int]] = []
    for i, block in enumerate(blocks):
        made.append(_own(block, sizes[i], ends[i], shapes[i], rules[i], page))
    _around(made, blocks, sizes, shapes, rules)
    return made


class _Page:
    """What is true of a whole page: its words, its repeated lines, the indent of its prose."""

    def __init__(self, blocks: list[Block], sizes: list[int], shapes: list[int]) -> None:
        self.words = [long_words(block.text) if size >= 4 else [] for block, size in zip(blocks, sizes, strict=False)]
        self.core = Counter(chain.from_iterable(set(words) for words, kind in zip(self.words, shapes, strict=True) if kind >= 4))
        self.repeats = Counter([block.text for block in blocks])
        indents: Counter[int] = Counter()
        for block, size, kind in zip(blocks, sizes, shapes, strict=False):
            if kind >= 4:
                indents[block.indent] += size
        self.indent = indents.most_common(1)[0][0] if indents else 0
        self.indented = len({block.indent for block in blocks}) > 1
        self.linked = any(block.links for block in blocks)
        prose = "\n".join([block.text[:LANGUAGE_SAMPLE] for block, kind in zip(blocks, shapes, strict=False) if kind >= 4][:20])
        language = language_of(prose[:LANGUAGE_SAMPLE])
        self.common = COMMON.get(language or "")
        self.next_word = 0


def _own(block: Block, size: int, end: int, form: int, rule: str | None, page: _Page) -> list[int]:
    text = block.text
    low = text[:SEEN].lower()
    coarse = 0 if size < 4 else 1 if size < 12 else 2 if size < 30 else 3
    B = BASES
    found = [B["bias"], B["length"] + bisect_right(LENGTHS, size) * 5 + end, B["kind"] + ("p", "li", "h", "quote", "row").index(block.kind) * 4 + coarse]
    if rule:
        found.append(B["reason"] + REASONS.get(rule, 0))
    words = page.words[page.next_word]
    page.next_word += 1
    repeats = page.repeats[text]
    if repeats > 1:
        found.append(B["repeat"] + (1 if size < 6 else 2 if repeats == 2 else 3))
    found.append(B["start"] + _start(text))
    if page.linked:
        found.append(B["links"] + bisect_right((0.001, 0.2, 0.5, 0.9), block.links) * 4 + coarse)
    if page.indented:
        found.append(B["indent"] + (0 if block.indent == page.indent else 1 if block.indent < page.indent else 2) * 6 + form)
    if size < 60 and (DIGIT.search(text) or "ago" in low or "il y a" in low or "前" in text):
        day, clock = DAY.search(text) is not None, CLOCK.search(low) is not None
        if day or clock:
            found.append(B["day"] + day * 2 * 6 + clock * 6 + form)
    if size >= 4:
        _lexical(found, text, low, words, size, coarse, form, page)
    found += [number for sign, number in SIGNS if sign in text]
    return found


def _start(text: str) -> int:
    first = text[0]
    if first.islower():
        return 0
    return 1 if first.isupper() else 2 if first.isdigit() else 3 if first in "\"“‘„«「『'" else 4 if first.isalpha() else 5


def _lexical(found: list[int], text: str, low: str, words: list[str], size: int, coarse: int, form: int, page: _Page) -> None:
    B = BASES
    parts = text[:SEEN].split()
    count = len(parts)
    if count >= 4:
        caps = [part[0].isupper() for part in parts].count(True) / count
        found.append(B["caps"] + bisect_right((0.05, 0.12, 0.2, 0.3, 0.45, 0.6, 0.8), caps) * 4 + coarse)
        if page.common:
            share = len([part for part in parts if part in page.common]) / count
            found.append(B["common"] + bisect_right((0.05, 0.12, 0.18, 0.24, 0.3, 0.36, 0.42), share) * 4 + coarse)
    digits = len(DIGIT.findall(text[:400])) / min(400, len(text))
    found.append(B["digits"] + bisect_right((0.001, 0.02, 0.05, 0.1, 0.2), digits))
    inner = (text.count(", ") + text.count("、") + text.count("，") + text.count(". ") + text.count("。")) / size
    found.append(B["inner"] + bisect_right((0.001, 0.03, 0.07, 0.12, 0.2), inner) * 4 + coarse)
    addressed = addressed_in(low[:800])
    if addressed:
        found.append(B["addressed"] + bisect_right((0.03, 0.06, 0.1, 0.16), addressed / min(size, 140)) * 4 + coarse)
    if size < 160:
        selling = selling_in(low[:900])
        found.append(B["selling"] + bisect_right((1, 2, 3, 4, 6), selling) * 4 + coarse)
        if size < 80 and any(map(low.__contains__, PICTURES)) and PICTURED.search(low):
            found.append(B["pictured"] + coarse)
    if words:
        least = 1 if form >= 4 else 0
        known = page.core.get
        share = len([word for word in words if known(word, 0) > least]) / len(words)
        found.append(B["overlap"] + bisect_right((0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8), share) * 6 + form)
    if size < 90:
        credit = read_credit(text)
        if credit:
            found.append(B["credit"] + CREDITS[credit.kind])


def _around(made: list[list[int]], blocks: list[Block], sizes: list[int], shapes: list[int], rules: list[str | None]) -> None:
    """Features of the neighbourhood and of the place on the page."""
    triple, above, below, gap, near, far, place, tail, since_tail, behind_tails, until, since_credit, ends, caption = map(BASES.__getitem__, PLACED)
    n = len(blocks)
    padded = [6, 6, *shapes, 6, 6]
    gaps = [min(block.gap, 2) for block in blocks] + [2]
    prose, total = [0] * 15, [0] * 15  # words so far, as if empty blocks stood on both sides
    for size, form in zip(sizes, shapes, strict=False):
        prose.append(prose[-1] + (min(size, 100) if form >= 4 else 0))
        total.append(total[-1] + min(size, 100))
    whole = prose[-1] or 1
    prose += [prose[-1]] * 14
    total += [total[-1]] * 14
    tails = [opens_tail(block.text) for block in blocks]
    last_tail = last_credit = -999
    seen_tails = 0
    tail_ahead = _distances(tails)
    for i in range(n):
        found = made[i]
        form = shapes[i]
        a, b, c, d, e = padded[i : i + 5]
        if tails[i]:
            of_tail = tail + (1 if sizes[i] < 4 else 2)
            seen_tails += prose[i + 14] > whole * 0.15
            last_tail = i
        else:
            of_tail = since_tail + bisect_right(NEAR, i - last_tail) * 6 + form
        credited = not CREDITED.isdisjoint(found) or form < 2 and not DATED.isdisjoint(found)
        found += (
            triple + b * 49 + c * 7 + d, above + a * 49 + b * 7 + c, below + c * 49 + d * 7 + e, gap + gaps[i] * 18 + gaps[i + 1] * 6 + form,
            near + bisect_right(DENSE, (prose[i + 19] - prose[i + 10]) / ((total[i + 19] - total[i + 10]) or 1)) * 6 + form,
            far + bisect_right(DENSE, (prose[i + 29] - prose[i]) / ((total[i + 29] - total[i]) or 1)) * 6 + form,
            place + bisect_right(PARTS, prose[i + 14] / whole) * 6 + form, of_tail, behind_tails + bisect_right(FEW, seen_tails) * 6 + form,
            until + bisect_right(NEAR, tail_ahead[i]) * 6 + form, since_credit + bisect_right(NEAR, i - last_credit) * 6 + form,
        )
        if credited:
            last_credit = i
        if i == 0 or i == n - 1:
            found.append(ends + (i == 0) * 6 + form)
        if rules[i] == "photo caption":
            found.append(caption + 1)


def _distances(flags: list[bool]) -> list[int]:
    """Steps to the next flag; 999 where none comes."""
    steps, found = 999, []
    for flag in reversed(flags):
        steps = 0 if flag else steps + 1 if steps < 999 else 999
        found.append(steps)
    return found[::-1]


@lru_cache(maxsize=1024)  # a page's blocks are looked at twice
def long_words(text: str) -> list[str]:
    low = unmarked(text[:SEEN].lower())
    return (PLAIN_WORD if low.isascii() else WORD).findall(low)


@lru_cache(maxsize=20_000)
def _rule_of(text: str) -> str | None:
    return "photo caption" if is_caption(text) else furniture(text)


def rule_of(text: str) -> str | None:
    """The named rule that a block's text meets."""
    return _rule_of(text) if len(text) <= 600 else None

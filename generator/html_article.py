"""The article in a saved HTML page: trafilatura finds it, our rules and classifier clean what it returns."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.blocks import Block, text_blocks
from generator.bylines import ADDRESS, NAME, SOURCE_LINE, is_personal, read_credit, split_names
from generator.classifier import decide, judge
from generator.day_lines import day_in
from generator.embedded import embedded_html
from generator.errors import DigestError
from generator.features import rule_of
from generator.furniture import SOFT
from generator.html_engine import all_it_knows, own_rules
from generator.html_entries import join_entries
from generator.html_metadata import read_head
from generator.language import language_of
from generator.model import Clean, Seed
from generator.old_markup import modernised
from generator.outlets import houses_of, relays_of
from generator.page_tree import parse, strip_controls
from generator.paragraphs import HINT, NOTHING, join_text, markdown_of, without_dateline
from generator.publication import OPENING, PUBLISHED
from generator.titles import folded
from generator.translation_notes import translated_from
from generator.writers import NOTES, tells_of

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

CONTAINERS = frozenset(("body", "div", "main", "section", "article", "list", "table", "comments", "doc"))
BLOCK_TAGS = frozenset("p div section article main header footer aside nav ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption "
                       "form br hr address body td th option".split())
SKIPPED = frozenset("script style noscript template svg head iframe object select button".split())
DEPTH_LIMIT = 400
SHORT_ARTICLE, LONG_ARTICLE = 500, 3000  # characters
PART_OF_PAGE = 0.45  # of the characters of a page's paragraphs that its article has at least
LABEL = 25  # characters; a shorter paragraph is none
SIGNED = re.compile(rf"[–—-]\s?{NAME}$")  # at the very end: '– Jane Doe'
SIGNATURE_MAX = 60
PLACE_ALONE = re.compile(r"[A-ZÀ-Ö][A-ZÀ-Ö .’'-]{2,30}(?:, [\w. ]{2,20})?\s?[–—-]{1,2}")  # a dateline in a paragraph of its own
BESIDE_WRITER = tuple("·|•–—")
HEAD_BLOCKS, HEAD_LINE = 4, 100  # of a page's head that may stand above its text, and how long such a line is at most
SURELY_NOT = -3.0  # score below which a block goes without a rule against it


def clean_html(seed: Seed, furniture_lines: frozenset[str]) -> Clean:
    """The article of a page. Raises DigestError where there is none."""
    tree = parse(seed.text)
    if tree is None:
        raise DigestError(NOTHING, seed.path, HINT)
    modernised(tree)
    head = read_head(tree, seed)
    strip_controls(tree)
    join_entries(tree)
    printed = _captions(tree)
    blocks = page_blocks(tree, lambda: _again(seed.text))
    captions = tuple((block.text, 0) for block in blocks if rule_of(block.text) == "photo caption")
    kept = _article(blocks, printed, head.title, furniture_lines)
    if not kept:
        kept = _article(_judged_text(_again(seed.text)), printed, head.title, furniture_lines)
    if not kept:
        kept = _article(_embedded(seed.text), printed, head.title, furniture_lines)
    if not kept:
        raise DigestError(NOTHING, seed.path, HINT)
    kept = _without_masthead(kept, head.outlet, head.authors)
    names = {folded(name) for name in head.authors}
    kept = [block for i, block in enumerate(kept) if not (0 < i >= len(kept) - NOTES and tells_of(block.text, head.authors) or len(kept) > 1 and len(block.text) < SIGNATURE_MAX and folded(block.text) in names)]
    if len(kept) > 1 and PLACE_ALONE.fullmatch(kept[0].text):
        kept[:2] = [replace(kept[1], text=f"{kept[0].text} {kept[1].text}")]
    kept[0], opening, dateline = without_dateline(kept[0])
    kept = _placed(kept)
    text, anchors = join_text(kept)
    language = language_of(text) or head.language
    house, via = houses_of(text, seed.text, head.outlet, head.via)
    return Clean(
        text=text, markdown=markdown_of(kept), anchors=anchors, title=head.title, outlet=house, via=via,
        relays=relays_of(text, house), authors=head.authors,
        published=head.published, published_why=head.why, dateline=dateline, opening=opening, language=language,
        translated_from=translated_from(text, text, head.url, language), url=head.url, captions=captions,
    )


def _without_masthead(kept: list[Block], outlet: str | None, authors: tuple[str, ...]) -> list[Block]:
    """Without the lines above the text that print the house's name beside a menu, or the writers."""
    writers = {folded(name) for name in authors}
    mast = [i for i, block in enumerate(kept[:HEAD_BLOCKS]) if len(block.text) < HEAD_LINE + 60 * _names_writer(block.text, authors) and not block.text.endswith((".", "!", "?", "”", '"'))
            and (outlet and block.text.startswith(outlet) or _names_writer(block.text, authors) or writers and {folded(name) for name in split_names(block.text)} <= writers)]
    return [block for i, block in enumerate(kept) if i not in mast] if len(mast) < len(kept) else kept


def _names_writer(text: str, authors: tuple[str, ...]) -> bool:
    """'Jane Doe · Coast Post · Posted: May 5, 2024 8:41 PM'."""
    return any(text.startswith(name) and text[len(name) :].lstrip()[:1] in BESIDE_WRITER and day_in(text) is not None for name in authors)


def flat_text(tree: HtmlElement) -> str:
    """All that a page prints, a line for each block of its markup."""
    parts: list[str] = []
    skip: HtmlElement | None = None
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skip is None and (tag in SKIPPED or not tag):
                skip = element
            elif skip is None:
                parts += ("\n" if tag in BLOCK_TAGS else "", (element.text or "").replace("\n", " "))
            continue
        if skip is element:
            skip = None
        if skip is None:
            parts += ("\n" if tag in BLOCK_TAGS else "", (element.tail or "").replace("\n", " "))
    return "".join(parts)


def _again(markup: str) -> HtmlElement:
    """The tree of a page once more, for who needs it whole."""
    tree = parse(markup)
    assert tree is not None
    strip_controls(tree)
    modernised(tree)
    join_entries(tree)
    return tree


def page_blocks(tree: HtmlElement, again: Callable[[], HtmlElement]) -> list[Block]:
    """What trafilatura takes for the article, as blocks; uses the tree up. `again` parses the page once more.

    Its own rules find nine articles of ten, in half of the time; where what they find may not be the
    article, all that it knows is asked.
    """
    paragraphs = sum(n for element in tree.iter("p") if (n := len(" ".join((element.text_content() if len(element) else element.text or "").split()))) > LABEL)
    blocks = _blocks(own_rules(tree))
    return blocks if _is_likely(blocks, paragraphs) else _blocks(all_it_knows(again())) or blocks


def _is_likely(blocks: list[Block], paragraphs: int) -> bool:
    """Whether blocks are an article's: long enough, and not much less than the page's paragraphs; where it is short, neither much more nor mostly tables."""
    size = sum(len(block.text) for block in blocks)
    if size >= LONG_ARTICLE:
        return size >= PART_OF_PAGE * paragraphs
    return max(SHORT_ARTICLE, PART_OF_PAGE * paragraphs) <= size <= 2 * paragraphs and sum(block.kind == "row" for block in blocks) <= len(blocks) / 2


def _blocks(body: _Element | None) -> list[Block]:
    made: list[Block] = []
    stack: list[tuple[_Element, int]] = [(body, 0)] if body is not None else []
    while stack:
        element, depth = stack.pop()
        tag = element.tag
        if tag in CONTAINERS and depth < DEPTH_LIMIT and len(element):
            stack += [(child, depth + 1) for child in reversed(element)]
            _add(made, element.text, "p", 0)
        elif tag == "row":
            cells = [_squeezed("".join(map(str, cell.itertext()))) for cell in element]
            _add(made, " | ".join(cell for cell in cells if cell), "row", 0)
        else:
            _leaf(made, element, depth)
        if tag in CONTAINERS or tag == "row":
            _add(made, element.tail, "p", 0)
    return made


def _leaf(made: list[Block], element: _Element, depth: int) -> None:
    kind, level = {"head": "h", "item": "li", "quote": "quote"}.get(element.tag, "p"), 0
    if kind == "h":
        rend = element.get("rend") or "h2"
        level = int(rend[1]) if rend[1:2].isdigit() else 2
    if kind == "li":
        level = sum(1 for parent in element.iterancestors("list")) - 1 if depth < 40 else 0
    for piece in _pieces(element):
        _add(made, piece, kind, level)
    _add(made, element.tail, "p", 0)


def _pieces(element: _Element) -> list[str]:
    """The text of an element, cut where it breaks the line or holds blocks of its own."""
    parts: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag in ("lb", "p", "item", "row", "head", "quote"):
            parts.append("\n")
        parts += (child.text or "", ("\n" if child.tag in ("p", "item", "head") else "") + (child.tail or ""))
    return "".join(part if part.startswith("\n") else part.replace("\n", " ") for part in parts).split("\n")


def _add(made: list[Block], text: str | None, kind: str, level: int) -> None:
    text = _squeezed(text or "")
    if text:
        number = 2 * len(made) + 1
        made.append(Block(text, number, number, ((0, 0, number),), kind, level))


def _article(blocks: list[Block], printed: frozenset[str], title: str | None, furniture_lines: frozenset[str]) -> list[Block]:
    """What of trafilatura's blocks is the article: no furniture, captions (`printed`), credits or headline."""
    rules = [rule_of(block.text) for block in blocks]
    doubtful = any(rule in SOFT for rule in rules)  # else the classifier, which costs a fifth of the reading, changes next to nothing
    scores = judge(blocks, rules) if doubtful else [0.0] * len(blocks)
    heading = _bare(title or "")
    kept: list[Block] = []
    for i, (block, rule, score) in enumerate(zip(blocks, rules, scores, strict=False)):
        text = block.text
        if not any(map(str.isalnum, text)) or text in furniture_lines or rule is not None and (rule not in SOFT or score < 1.0) or text in printed or score < SURELY_NOT:
            continue
        if heading and i < 8 and len(text) < 3 * len(heading) and _bare(text) == heading or _is_credit(text, i, len(blocks)):
            continue
        kept.append(block)
    while kept and kept[-1].kind == "h":
        kept.pop()
    return kept


def _judged_text(tree: HtmlElement) -> list[Block]:
    """Where trafilatura finds nothing: what the classifier keeps of the page's text."""
    blocks = text_blocks(flat_text(tree))
    rules = [rule_of(block.text) for block in blocks]
    return [block for block, good in zip(blocks, decide(blocks, rules), strict=False) if good]


def _embedded(page: str) -> list[Block]:
    """Where the page prints nothing: the text that its scripts would have printed."""
    text = embedded_html(page)
    inner = parse(f"<html><body><article>{text}</article></body></html>") if text else None
    return text_blocks(flat_text(inner)) if inner is not None else []


def _captions(tree: HtmlElement) -> frozenset[str]:
    """Texts that the page's markup calls captions."""
    found = (e for e in tree.iter() if e.tag == "figcaption" or (kind := e.get("class")) and ("caption" in kind or "credit" in kind and next(e.iterancestors("figure"), None) is not None))
    texts: set[str] = set()
    for element in islice(found, 300):
        whole = _squeezed(element.text_content())
        if len(whole) < 1000:
            texts.add(whole)
            texts.update(_squeezed(part) for part in element.itertext() if len(part) > 20)
    return frozenset(texts)


def _squeezed(text: str) -> str:
    """Without the white space around it and with single spaces inside, signs without width among it."""
    if not text.isascii() and ("\u200b" in text or "\ufeff" in text):
        text = text.replace("\u200b", " ").replace("\ufeff", " ")
    return " ".join(text.split())


def _bare(text: str) -> str:
    """Letters and figures alone."""
    return re.sub(r"\W+", "", text).lower()


def _is_credit(text: str, i: int, count: int) -> bool:
    """A byline, a date line or an author's note at the article's edges."""
    if len(text) > 500 or 6 < i < count - 5:
        return False
    credit = read_credit(text)
    if credit:
        return credit.kind != "biography" or i >= count - 5
    if len(text) < 300 and (source := SOURCE_LINE.match(text)) and ADDRESS.match(source["what"]):
        return True
    if i >= count - 2 and len(text) < SIGNATURE_MAX and SIGNED.match(text) and is_personal(text.lstrip("–—- ")):
        return True
    day = day_in(text) if len(text) < 90 else None
    if day is not None and i < 4 and day[1] < OPENING and PUBLISHED.match(text):
        return True  # 'Published Dec. 11, 2025 1:05 p.m. · Updated Dec. 12, 2025'
    return day is not None and (day[2] - day[1] > len(text) * 0.3 or i < 3 and day[1] < 2 and "|" in text)


def _placed(kept: list[Block]) -> list[Block]:
    """Blocks with their places in the clean text, which is what offsets and lines of a page count in."""
    placed, offset = [], 0
    for i, block in enumerate(kept):
        line = 2 * i + 1
        placed.append(replace(block, first=line, last=line, marks=((0, offset, line),)))
        offset += len(block.text) + 2
    return placed

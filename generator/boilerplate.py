"""The article in a capture, told from the page around it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from generator.agencies import AGENCIES, INITIALS, one_of
from generator.blocks import Block, text_blocks
from generator.boxes import HEADINGS, lifted
from generator.bylines import read_bracketed
from generator.classifier import best_path, best_run, load_weights
from generator.classifier import judge as weigh
from generator.comments import comments_in
from generator.dash_quotes import with_dashes
from generator.day_lines import MONTH_NAMES
from generator.errors import DigestError
from generator.features import ending, long_words, rule_of, units
from generator.forwards import added
from generator.furniture import FRAMED, SOFT, opens_tail
from generator.language import language_of
from generator.metadata import Found, read_around
from generator.model import Clean, Drop, Seed
from generator.opening_credits import read_opening
from generator.outlets import houses_of, relays_of
from generator.paragraphs import HINT, NOTHING, cut_front, join_text, markdown_of, without_dateline
from generator.printed import HEAD
from generator.text import read_lines
from generator.translation_notes import translated_from

SHARED = 0.3  # share of an article's words
NEARLY_ALL = 0.8  # share of the words
HARDLY, LITTLE, ARTICLE = 40, 90, 150  # words: next to nothing, little, and what makes an article of news
FAVOURS = (1.0, 2.0)  # added to every score where little is kept
DOUBTFUL = -1.0  # score of a sentence that may be the article's
LABEL = 5  # words of a heading over teasers
CLAUSE = 12  # words that may be a clean text's last line though no sentence's end follows them
SENTENCE = 5
PARAGRAPH = 20  # words of a paragraph that an agency may have signed
SIGNED = re.compile(rf"[.!?][”\"’]?\s*(?:[-–—]{{1,2}}\s*)?[(\[]?(?:[A-Z][\w.]{{1,12}}\s?/\s?)?(?:{one_of(AGENCIES, INITIALS)})(?:\s?/\s?[A-Z][\w.]{{1,12}})?[)\]]?\.?$")
CAPITALS = 5  # words in capitals that are more than a sub-heading
ADVERT = re.compile(r"\W{0,8}(?:advertisement|advert|ad|advertising|anzeige|werbung|publicité|publicidad)\W{0,8}", re.I)
OFFER = re.compile(r"(?:^|[.!?] )(?:Visit|Book|Order|Call|Buy|Shop|Try|Discover|Join|Only at|Now at)\b[^.!?]{2,60}[.!]?$")  # 'Your hall, five minutes from the port. Visit Reed Park.'
LONGEST_OFFER = 140
PICTURE = re.compile(r"(?:view (?:gallery|image)|image|photo|picture|foto|bild|photographie|imagen)\W*", re.I)  # in the place of one
FULL_SCREEN = re.compile(r"view image in full", re.I)
PLAYED = re.compile(r"(?:video )?duration\s?:?\s\d{1,2}:\d\d(?::\d\d)?", re.I)  # below a video's label
AIRED = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|\d{1,2} (?:hours?|days?|months?|years?) ago) \| ")  # 'July 3 | Our reporter explains how it came about.'
CITE = re.compile(r"(?i:(?:cite|how to cite) this (?:page|article|story|post))\W*")
NAME = re.compile(r"[A-ZÀ-Ö][\w.’'-]{1,20}(?: [A-ZÀ-Ö][\w.’'-]{1,20}){0,2}")
SIGNATURE = re.compile(rf"[—–-]\s?{NAME.pattern}")
FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:for|of|and|the))? [A-ZÀ-Þ][\w’'-]+")
LONG = 40  # words of a paragraph that is no teaser
PROMPT = re.compile(r"\W{0,4}(?:subscribe|sign up|get (?:the|our)|join (?:us|our)|support (?:us|our)|download)\b", re.I)
TELLS = re.compile(r"\b(?:said|says|told|added|called|announced|warned)\b[^.]{0,80}[\"“«]|[\"”»],? (?:he|she|they|[A-Z][\w’'-]+) (?:said|says|told|added)\b|[a-z] (?:said|says) (?:that|the|it|he|she|they)\b")
PROMPTS = frozenset(("newsletter prompt", "subscription prompt", "app prompt"))
RIGHTS = frozenset(("copyright", "rights notice"))
DAY_ROW = re.compile(rf"(?:[Bb]y\s|[Ff]rom\s)?(?:\d{{1,2}}\s(?:{MONTH_NAMES})|(?:{MONTH_NAMES})\.?\s\d{{1,2}})(?:,?\s\d{{4}})?\s?[:–—-]\s")
RECURS = 3  # captures that share a line before it counts as furniture


def clean(seed: Seed, furniture_lines: frozenset[str] = frozenset()) -> Clean:
    """The article of a capture. Raises DigestError where there is none."""
    if seed.kind == "html":
        from generator.html_article import clean_html

        return clean_html(seed, furniture_lines)
    return clean_text(seed, furniture_lines)


def recurring(seeds: Iterable[Seed]) -> frozenset[str]:
    """Lines that stand in several text captures: the furniture of an outlet's pages. Captures of the same text count once."""
    counts: Counter[str] = Counter()
    known: set[str] = set()
    seeds = list(seeds)
    for seed in seeds if len(seeds) >= RECURS else ():
        if seed.kind == "text" and seed.digest not in known:
            known.add(seed.digest)
            counts.update({line.text for line in read_lines(seed.text, 5000) if len(line.text) <= 300})
    return frozenset(line for line, count in counts.items() if count >= RECURS)


def clean_text(seed: Seed, furniture_lines: frozenset[str]) -> Clean:
    blocks = text_blocks(seed.text)
    why = judge(blocks, furniture_lines)
    body = [i for i, reason in enumerate(why) if reason is None]
    if not body:
        raise DigestError(NOTHING, seed.path, HINT)
    around = read_around(blocks, body, seed.text)
    for i, reason in around.used.items():
        why[i] = reason
    body = [i for i in body if why[i] is None]
    if not body:
        raise DigestError(NOTHING, seed.path, HINT)
    if _opens_with_masthead([blocks[i] for i in body[:2]]):
        why[body.pop(0)] = "page header"
    return _assemble(seed, blocks, why, body, around)


def judge(blocks: list[Block], furniture_lines: frozenset[str]) -> list[str | None]:
    """For each block the reason why it is not the article's text, None where it is."""
    rules = _beside(blocks, [rule_of(block.text) for block in blocks])
    scores = lifted(_unbroken(weigh(blocks, rules), rules), blocks, rules)
    kept = sufficient(scores, [units(block.text) for block in blocks], lambda: _longest_prose(blocks, rules), load_weights()[2])
    for i, score in enumerate(scores):  # what ends an article is hardly less likely than what stands before it
        if score > DOUBTFUL and _follows(kept, rules, i) and (_is_prose(blocks, rules, i) or _closes(blocks, rules, i)) or score > DOUBTFUL / 2 and _resumes(blocks, kept, rules, i):
            kept[i] = True
    _keep_rows(blocks, rules, kept)
    if _is_clean(blocks, rules, kept):
        kept = _filled(blocks, rules, kept)
    if _shared_article(blocks, kept, furniture_lines):
        furniture_lines = frozenset()
    why: list[str | None] = [None] * len(blocks)
    for i, block in enumerate(blocks):
        rule = rules[i]
        if block.text in furniture_lines:
            why[i] = "recurs in other captures"
        elif not kept[i] or rule and rule not in SOFT or not any(map(str.isalnum, block.text)):
            why[i] = rule or ""
    for i in _twin_captions(blocks, rules):
        why[i] = "photo caption"
    for i in _shouted(blocks, rules):
        why[i] = "related teaser"
    return _with_places(why)


def _keep_rows(blocks: list[Block], rules: list[str | None], kept: list[bool]) -> None:
    """The last rows of a list of days of which at least two rows are kept: '• 21 November: the court rules'."""
    for i in range(2, len(blocks)):
        if not kept[i] and kept[i - 1] and kept[i - 2] and rules[i] is None and blocks[i].gap == 0 and len({block.marker for block in blocks[i - 2 : i + 1]}) == 1 and all(DAY_ROW.match(block.text) for block in blocks[i - 2 : i + 1]):
            kept[i] = True


def _beside(blocks: list[Block], rules: list[str | None]) -> list[str | None]:
    """The rules, with what only the neighbours tell: the last paragraph of an agency's report is signed like a caption, 'READ MORE' names what follows."""
    made = list(rules)
    for i in comments_in(blocks):
        made[i] = "comments"
    for i, why in added(blocks, rules).items():
        made[i] = why
    last = next((k for k in range(len(blocks) - 1, -1, -1) if _is_prose(blocks, rules, k)), -1)
    titles = len(blocks)  # from here on all that follows are titles of other stories
    for i, rule in enumerate(rules):
        text = blocks[i].text
        if blocks[i].marker == HEAD:
            made[i] = "page header"
        elif rule == "photo caption" and SIGNED.search(text) and units(text) >= PARAGRAPH and any(_is_prose(blocks, made, k) for k in (i - 1, i - 2)) and not any(_is_prose(blocks, rules, k) for k in (i + 1, i + 2)):
            made[i] = None
        elif rule is None and text.endswith(("…", "...")) and any(len(b.text) > len(text) > 20 and b.text.startswith(text.rstrip("…. ")) for b in blocks[i + 1 : i + 4]):
            made[i] = "lead, cut short"
        elif rule == "read more" and i + 1 < len(blocks) and units(text) <= 3 and (rules[i + 1] is None or rules[i + 1] in SOFT) and ending(blocks[i + 1].text) != 0 and units(blocks[i + 1].text) < CLAUSE:
            made[i + 1] = "read more"
            titles = min(titles, i + 2) if last < i + 2 else titles
        elif rule == "related teaser" and last < i and units(text) <= LABEL and ending(text) != 0:
            end = next((k for k in range(i + 1, len(blocks)) if rules[k] is not None or ending(blocks[k].text) == 0 or units(blocks[k].text) >= PARAGRAPH), len(blocks))
            made[i + 1 : end] = ["read more"] * (end - i - 1)  # 'You will also like', and no prose behind it
        elif i and rule is None and len(text) < 200 and (_is_prose(blocks, rules, i + 1) or _is_prose(blocks, rules, i + 2)) and ending(text) == 3 and units(text) < PARAGRAPH and (PICTURE.fullmatch(blocks[i - 1].text) or FRAMED.match(blocks[i - 1].text)):
            made[i] = "photo caption"
        elif i and rule is None and len(text) < LONGEST_OFFER and ADVERT.fullmatch(blocks[i - 1].text) and (OFFER.search(text) or ending(text) != 0 and i + 1 < len(blocks) and ADVERT.fullmatch(blocks[i + 1].text)):
            made[i] = "advertisement"
        elif rule == "video player" and PLAYED.fullmatch(text):
            told = next((k for k in (i + 1, i + 2) if k < len(blocks) and AIRED.match(blocks[k].text)), i)  # the video's title, and what it tells
            made[i + 1 : told + 1] = ["video player"] * (told - i)
        elif i and CITE.fullmatch(blocks[i - 1].text) and units(text) < PARAGRAPH * 2:
            made[i] = "origin notice"
        elif rule is None and (last <= i and SIGNATURE.fullmatch(text) or i and made[i - 1] == "sign-off" and NAME.fullmatch(text)):
            made[i] = "signature"
    for k in range(titles, len(blocks)):
        made[k] = made[k] or ("read more" if ending(blocks[k].text) != 0 and units(blocks[k].text) < PARAGRAPH else None)
    rights = next((k for k in range(last + 1, len(blocks)) if rules[k] in RIGHTS), len(blocks)) if last >= 0 else len(blocks)
    for k in range(rights, len(blocks)):
        made[k] = made[k] or "page footer"  # '[Hot now]' and titles below 'Unauthorised copying prohibited'
    return made


def _unbroken(scores: list[float], rules: list[str | None]) -> list[float]:
    """The scores, where an advertisement's label says nothing of whether the article goes on behind it."""
    return [0.0 if rule == "advertisement" else score for score, rule in zip(scores, rules, strict=True)]


def _is_prose(blocks: list[Block], rules: list[str | None], i: int) -> bool:
    return 0 <= i < len(blocks) and rules[i] is None and units(blocks[i].text) >= CLAUSE and ending(blocks[i].text) == 0


def _follows(kept: list[bool], rules: list[str | None], i: int) -> bool:
    """Whether what stands before a block is the article's, but for an advertisement's label."""
    return i > 0 and (kept[i - 1] or rules[i - 1] == "advertisement" and i > 1 and kept[i - 2])


def _resumes(blocks: list[Block], kept: list[bool], rules: list[str | None], i: int) -> bool:
    """A paragraph behind one line of the page, 'Subscribe to The Post: our weekly letter', that names whom the article has named, or tells at length what somebody said."""
    if i < 2 or kept[i - 1] or not kept[i - 2] or not _is_prose(blocks, rules, i) or units(blocks[i - 1].text) >= PARAGRAPH or rules[i - 1] in HEADINGS - PROMPTS:
        return False
    told = "\n".join(block.text for block, good in zip(blocks[: i - 1], kept, strict=False) if good)
    if any(name in told for name in FULL_NAME.findall(blocks[i].text)):
        return True
    return units(blocks[i].text) >= LONG and PROMPT.match(blocks[i - 1].text) is not None and TELLS.search(blocks[i].text) is not None


def _closes(blocks: list[Block], rules: list[str | None], i: int) -> bool:
    """A short sentence right above the lists and buttons at an article's end."""
    follows = blocks[i + 1 : i + 2]
    return rules[i] is None and units(blocks[i].text) >= SENTENCE and ending(blocks[i].text) == 0 and bool(follows) and (rules[i + 1] is not None or opens_tail(follows[0].text))


def _shared_article(blocks: list[Block], kept: list[bool], furniture_lines: frozenset[str]) -> bool:
    """True where what recurs is the article itself, as with an agency's report that several outlets print."""
    article = [block for block, good in zip(blocks, kept, strict=False) if good]
    common = sum(units(block.text) for block in article if block.text in furniture_lines)
    return common > SHARED * sum(units(block.text) for block in article)


def _is_clean(blocks: list[Block], rules: list[str | None], kept: list[bool]) -> bool:
    """True for a capture that is nearly all article and shows hardly a trace of a page."""
    sizes = [units(block.text) for block in blocks]
    if not any(kept):
        return False
    article = sum(size for size, good in zip(sizes, kept, strict=False) if good)
    traces = sum(rule is not None for rule in rules)
    return article >= NEARLY_ALL * sum(sizes) and traces <= max(2, len(blocks) // 30)


def _filled(blocks: list[Block], rules: list[str | None], kept: list[bool]) -> list[bool]:
    """Everything from the first block of the article to its last sentence; what stands before it may be its headline."""
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    end = last
    while len(kept) - last < 3 and end < len(kept) and rules[end] is None and (ending(blocks[end].text) == 0 or units(blocks[end].text) >= CLAUSE):
        end += 1
    return [*kept[:first], *[True] * (end - first), *[False] * (len(kept) - end)]


def sufficient(scores: list[float], sizes: list[int], longest: Callable[[], list[bool]], switch: float) -> list[bool]:
    """What the scores keep; where that is next to nothing the `longest` prose of the page, and where it is little what is kept when every block is favoured.

    `sizes`: words of each block; `switch`: cost of a change between article and page.
    """

    def words(kept: list[bool]) -> int:
        return sum(min(size, 100) for size, good in zip(sizes, kept, strict=True) if good)

    kept = best_path(scores, switch)
    if words(kept) < HARDLY and (words(prose := longest()) >= ARTICLE or not any(kept)):
        return prose
    if words(kept) < LITTLE:
        favoured = (best_path([score + more for score in scores], 2 * switch) for more in FAVOURS)
        return next((other for other in favoured if words(other) >= ARTICLE), kept)
    return kept


def _longest_prose(blocks: list[Block], rules: list[str | None]) -> list[bool]:
    """The longest stretch of sentences, if there is one."""
    weights = [_weight(block) if rule is None else -2.0 for block, rule in zip(blocks, rules, strict=False)]
    start, end = best_run(weights)
    return [start <= i < end for i in range(len(blocks))]


def _weight(block: Block) -> float:
    size = units(block.text)
    if size > 12 and ending(block.text) == 0:
        return min(size, 60) / 10
    return -1.0 if size < 8 else 0.2


def _shouted(blocks: list[Block], rules: list[str | None]) -> list[int]:
    """Titles of other stories in capitals, between two paragraphs."""
    return [i for i, block in enumerate(blocks) if block.kind == "p" and block.text.isupper() and CAPITALS <= units(block.text) < PARAGRAPH and ending(block.text) == 3
            and _is_prose(blocks, rules, i - 1) and _is_prose(blocks, rules, i + 1)]


def _twin_captions(blocks: list[Block], rules: list[str | None]) -> list[int]:
    """A picture's text stands twice: in other words for who cannot see it, and with the photo's credit behind it."""
    twins: list[int] = []
    for i, rule in enumerate(rules):
        if rule != "photo caption":
            continue
        for k in (i - 2, i - 1, i + 1, i + 2):
            if 0 <= k < len(blocks) and len(blocks[k].text) > 20 and blocks[i].text.startswith(blocks[k].text.rstrip(" .")):
                twins.append(k)
        for k in (i - 1, i - 2):
            if k > 0 and rules[k] is None and blocks[k].kind == "p" and ending(blocks[k].text) in (0, 3) and units(blocks[k].text) < PARAGRAPH:
                stems, other = ({word[:5] for word in long_words(blocks[n].text)} for n in (k, i))
                if k == i - 2 and FULL_SCREEN.match(blocks[i - 1].text) or k == i - 1 and (len(stems & other) * 2 >= len(stems) > 0 or blocks[k].text[0].islower()):
                    twins.append(k)
    return twins


def _with_places(why: list[str | None]) -> list[str | None]:
    """Drops without a rule are named by where they stand."""
    body = [i for i, reason in enumerate(why) if reason is None]
    first, last = (body[0], body[-1]) if body else (len(why), len(why))
    return [reason if reason != "" else "page header" if i < first else "page footer" if i > last else "inserted by the page"
            for i, reason in enumerate(why)]


CAPTIONS_ABOVE, CAPTIONS_BELOW = 12, 2  # blocks from the text within which a picture is the article's own; others are those of teasers


def _assemble(seed: Seed, blocks: list[Block], why: list[str | None], body: list[int], around: Found) -> Clean:
    kept = [blocks[i] for i in body]
    kept[0], authors, outlet, place, before = _without_bracket(kept[0])
    kept[0], opening, dateline = without_dateline(kept[0])
    opening, dateline = opening or before, dateline or place
    if not opening and len(kept) > 1 and ending(kept[0].text) == 3:
        dateline = without_dateline(kept[1])[2]  # below a standfirst
    language = language_of(join_text(kept)[0])
    kept = with_dashes(kept, language)
    text, anchors = join_text(kept)
    house, via = houses_of(text, seed.text, outlet or around.outlet, around.via)
    return Clean(
        text=text, markdown=markdown_of(kept), anchors=anchors,
        title=around.title_text or seed.known.title, title_line=around.title.first if around.title else None,
        title_start=around.title.marks[0][1] + around.title_cut if around.title else None,
        outlet=house, via=via, relays=relays_of(text, house),
        authors=around.authors or authors, contributors=around.contributors,
        published=around.published, published_why=around.why, day_line=around.day_line, dateline=dateline, opening=opening,
        language=language, url=around.url or seed.known.url,
        translated_from=translated_from(text, seed.text, around.url or seed.known.url, language),
        captions=tuple((blocks[i].text, blocks[i].first) for i, reason in enumerate(why) if reason == "photo caption" and body[0] - CAPTIONS_ABOVE <= i <= body[-1] + CAPTIONS_BELOW),
        dropped=_drops(blocks, why) + _unread(blocks, seed.text),
    )


def _opens_with_masthead(kept: list[Block]) -> bool:
    """Whether a house's name stands alone above a dateline: then it is no paragraph of the article."""
    first = kept[0].text.split()
    name = len(first) < 6 and len(kept) > 1 and all(w[:1].isupper() or w in ("of", "the", "&", "and") for w in first) and kept[0].text[-1:].isalnum()
    return name and without_dateline(kept[1])[1] != ""


def _without_bracket(block: Block) -> tuple[Block, tuple[str, ...], str | None, str | None, str]:
    """The block without the writers, house and place that open it, and those words where they hold a place."""
    found = read_bracketed(block.text)
    if found is not None:
        return cut_front(block, found[0]), found[1], found[2], None, ""
    said = read_opening(block.text)
    if said is None:
        return block, (), None, None, ""
    return cut_front(block, said.length), said.authors, said.outlet, said.place, block.text[: said.length] if said.place else ""


def _drops(blocks: list[Block], why: list[str | None]) -> tuple[Drop, ...]:
    """Neighbouring lines with one reason as one entry."""
    drops: list[Drop] = []
    open_ended = False
    for block, reason in zip(blocks, why, strict=False):
        if reason is None:
            open_ended = False
        elif open_ended and drops[-1].why == reason:
            drops[-1] = Drop(drops[-1].first, block.last, reason)
        else:
            drops.append(Drop(block.first, block.last, reason))
            open_ended = True
    return tuple(drops)


def _unread(blocks: list[Block], text: str) -> tuple[Drop, ...]:
    """The lines behind the size limit."""
    last, total = blocks[-1].last, len(text.rstrip().split("\n"))
    return (Drop(last + 1, total, "beyond the size limit"),) if last < total else ()

"""Bodies of content files as safe HTML."""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import urlsplit

from generator.errors import DigestError
from generator.plain_markdown import has_plain_signs, plain_markdown

MAX_BODY = 200_000  # characters; Python-Markdown needs seconds beyond
NAME_LINK = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,300}))?\]\]")
OPEN, CLOSE = "\ue000", "\ue001"  # private use: around the number of a name link while Markdown runs
HELD = re.compile(f"{OPEN}(\\d{{1,6}}){CLOSE}")
# A name link is put into text only: inside a tag (an image's title) its words stand alone. The sanitiser quotes with " and leaves no bare <.
TAG_OR_HELD = re.compile(rf'<[^>"]*(?:"[^"]*"[^>"]*)*>|{HELD.pattern}')
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ue000\ue001]")
# Marks on which Python-Markdown is quadratic or recurses without bound, with how many a block may hold.
HAZARDS: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("brackets", re.compile(r"[\[\]]"), 300),
    ("emphasis", re.compile(r"[*_]"), 600),
    ("code marks", re.compile(r"`+"), 400),
    ("long code marks", re.compile(r"`{40}"), 0),
    ("tags", re.compile(r"[<&]"), 600),
    ("nested quotes", re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?){12}"), 0),
    ("deep indents", re.compile(r"(?m)^(?: {48}|\t{12})"), 0),
    ("table cells", re.compile(r"\|"), 2_000),
    ("list items", re.compile(r"(?m)^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]"), 500),
    ("headings", re.compile(r"(?m)^[ ]{0,3}(?:#|[=-]+[ \t]*$)"), 200),
    ("definitions", re.compile(r"(?m)^[ ]{0,3}:"), 300),
    ("quotation marks", re.compile(r"['\"]"), 2_000),
    ("lines", re.compile(r"\n"), 3_000),
    ("markers in a row", re.compile(r"(?:(?:[-+*]|\d{1,9}[.)]) {1,4}){12}"), 0),
)
WHOLE = (("tags", re.compile("<"), 2_000), ("table cells", re.compile(r"\|"), 8_000), ("blocks", re.compile(r"\n[ \t]*\n"), 6_000))  # in all of a body
TAGS = frozenset("a abbr b blockquote br code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small strong sub "
                 "sup table tbody td th thead tr ul".split())
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title", "width", "height"}, "abbr": {"title"}, "ol": {"start"},
              "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}
HEADING = re.compile(r"(</?)h([1-6])(?=[ >])")

TAG = re.compile(r"<(?:img|a)\b[^>]*>")

NameLink = Callable[[str], str]  # a name or alias -> href of its actor's page, "" for an unknown name


def markdown_html(body: str, path: str = "") -> str:
    """A person's Markdown as sanitised HTML; name links are still numbers between two private characters (see `link_names`).

    A body with more marks in one block than prose ever has is shown as plain paragraphs. Raises DigestError where it is too long.
    """
    if len(body) > MAX_BODY:
        raise DigestError(f"the body has {len(body):,} characters", path, f"keep it under {MAX_BODY:,}: split it into several pages")
    held = hold_names(body)
    easy = plain_markdown(held)
    if easy is not None:
        return easy
    return plain_html(held) if is_hazardous(held) else engine_html(held)


def is_plain(body: str) -> bool:
    """Does the body have nothing in it for which the engine is likely to be needed?"""
    return has_plain_signs(NAME_LINK.sub("", body))


def easy_html(body: str) -> str | None:
    """What `markdown_html` gives, where that costs no more than to remember it; None for all else."""
    return plain_markdown(hold_names(body)) if len(body) <= MAX_BODY else None


def hold_names(body: str) -> str:
    """Without control characters, name links as numbers between two private characters."""
    count = iter(range(len(body)))
    return NAME_LINK.sub(lambda m: f"{OPEN}{next(count)}{CLOSE}", CONTROL.sub("", body))


def engine_html(held: str) -> str:
    import nh3

    from generator.markdown_engine import to_html

    try:
        made = to_html(held)
    except RecursionError:
        return plain_html(held)
    return TAG.sub(_complete, nh3.clean(made, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"},
                     attribute_filter=_keep_attribute, link_rel="noopener noreferrer"))


def is_hazardous(body: str) -> bool:
    """Does any block, or the whole, hold so many marks that the Markdown parser could hang?"""
    return any(len(pattern.findall(body)) > most for _, pattern, most in WHOLE) or any(len(pattern.findall(block)) > most for block in re.split(r"\n[ \t]*\n", body) for _, pattern, most in HAZARDS)


def plain_html(body: str) -> str:
    """Paragraphs of escaped text."""
    blocks = (" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", CONTROL_BUT_HELD.sub("", body)))
    return "\n".join(f"<p>{escape(block)}</p>" for block in blocks if block)


CONTROL_BUT_HELD = re.compile(CONTROL.pattern.replace("\ue000\ue001", ""))


def link_names(html: str, body: str, href: NameLink) -> str:
    """Puts the links of `body`'s `[[Name]]` and `[[Name|text]]` where `markdown_html` left their numbers."""
    if OPEN not in html:
        return html
    names = list(NAME_LINK.finditer(CONTROL.sub("", body)))
    links = [name_link(m[1], m[2], href) for m in names]
    words = [escape((m[2] or m[1]).strip()) for m in names]

    def put(piece: re.Match[str]) -> str:
        if piece[1] is not None:
            return links[int(piece[1])] if int(piece[1]) < len(links) else ""
        return HELD.sub(lambda m: words[int(m[1])] if int(m[1]) < len(words) else "", piece[0])

    return TAG_OR_HELD.sub(put, html)


def linked_names(body: str) -> list[str]:
    """The names that a body links to."""
    return [m[1].strip() for m in NAME_LINK.finditer(body)] if "[[" in body else []


def name_link(name: str, text: str | None, href: NameLink) -> str:
    shown = escape((text or name).strip())
    target = href(name.strip())
    return f'<a href="{escape(target)}">{shown}</a>' if target else shown


def lower_headings(html: str, top: int) -> str:
    """Headings in order, without gaps, the highest as `h<top>`: a page has one `h1` and it is not in its body."""
    levels = sorted({int(level) for _, level in HEADING.findall(html)})
    new = {old: min(6, top + i) for i, old in enumerate(levels)}
    return HEADING.sub(lambda m: f"{m[1]}h{new[int(m[2])]}", html)


def _complete(found: re.Match[str]) -> str:
    """A picture has an address and a text, be it empty; a link whose address was refused is no link."""
    tag = found[0]
    if tag.startswith("<a"):
        return tag if 'href="' in tag else "<a>"
    if 'src="' not in tag:
        return ""
    return tag if 'alt="' in tag else f'{tag[:-1]} alt="">'


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    """Pictures come from the site itself: a page asks nobody else for anything."""
    if tag == "img" and name == "src":
        try:
            parts = urlsplit(value.strip())
        except ValueError:
            return None
        return None if parts.scheme or parts.netloc or value.lstrip().startswith(("/", "\\")) else value
    return value

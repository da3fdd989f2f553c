"""A picture of each article for social networks, where `publish.cards` asks for them; needs Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from generator.config import Config
from generator.errors import DigestError
from generator.feeds import fingerprint
from generator.model import Article, Digest, File
from generator.words import load_words
from generator.xml_text import clean

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

WIDTH, HEIGHT, MARGIN = 1200, 630, 80
PAPER, INK, MUTED, ACCENT = "#fbfaf6", "#1d1b18", "#5c574d", "#8c2f1b"  # as in style.css
SIZES = (76, 64, 54, 46)  # of the headline, px: the first that fits
LINES = 5
FONTS = ("NotoSerifCJK-Bold.ttc", "NotoSerif-Bold.ttf", "DejaVuSerif-Bold.ttf", "Georgia Bold.ttf", "georgiab.ttf")  # else Pillow's own, which is Latin


def card_address(slug: str) -> str:
    return f"articles/{slug}.png"


def social_cards(digest: Digest, config: Config) -> Iterator[File]:
    """One picture per article; nothing unless `publish.cards: articles`. Raises DigestError where Pillow is missing."""
    if config.publish.cards != "articles":
        return
    try:
        import PIL
    except ImportError:
        raise DigestError("publish.cards: articles needs Pillow", "digest.yml: publish.cards", "pip install 'news-digest[cards]', or write `cards: site`") from None
    words = load_words(config.language)
    for a in digest.articles.values():
        beside = " · ".join(x for x in (a.outlet or "", words.when(a.published) if a.published else "") if x)
        made = fingerprint([PIL.__version__, a.title, beside, config.title])
        yield File(card_address(a.slug), made, lambda a=a, beside=beside: picture(a, beside, config.title))  # type: ignore[misc]


def picture(article: Article, beside: str, site: str) -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 18), fill=ACCENT)
    draw.text((MARGIN, 60), shortened(draw, clean(site), font(34)), font=font(34), fill=MUTED)
    size, lines = fitted(draw, clean(article.title))
    for n, line in enumerate(lines):
        draw.text((MARGIN, 140 + n * size * 1.2), line, font=font(size), fill=INK)
    draw.text((MARGIN, HEIGHT - 90), shortened(draw, clean(beside), font(34)), font=font(34), fill=ACCENT)
    out = io.BytesIO()
    image.quantize(16).save(out, "PNG", optimize=True)
    return out.getvalue()


def fitted(draw: ImageDraw, title: str) -> tuple[int, list[str]]:
    """The largest size at which the headline fits, and its lines; the last is cut where none does."""
    for size in SIZES:
        lines = wrapped(draw, title, font(size))
        if len(lines) * size * 1.2 <= HEIGHT - 260:
            return size, lines
    return SIZES[-1], [*lines[: LINES - 1], shortened(draw, " ".join(lines[LINES - 1 :]), font(SIZES[-1]))]


def wrapped(draw: ImageDraw, text: str, face: FreeTypeFont | ImageFont) -> list[str]:
    lines = [""]
    for word in text.split():
        for piece in pieces(draw, word, face):
            longer = f"{lines[-1]} {piece}".strip()
            if draw.textlength(longer, face) <= WIDTH - 2 * MARGIN:
                lines[-1] = longer
            else:
                lines.append(piece)
    return [line for line in lines if line]


def pieces(draw: ImageDraw, word: str, face: FreeTypeFont | ImageFont) -> list[str]:
    """The word, cut where it is wider than a line: long names, and writing without spaces."""
    found = [""]
    for char in word[:400]:
        if draw.textlength(found[-1] + char, face) > WIDTH - 2 * MARGIN:
            found.append("")
        found[-1] += char
    return found


def shortened(draw: ImageDraw, text: str, face: FreeTypeFont | ImageFont) -> str:
    if draw.textlength(text, face) <= WIDTH - 2 * MARGIN:
        return text
    while text and draw.textlength(text + "…", face) > WIDTH - 2 * MARGIN:
        text = text[:-1]
    return text.rstrip() + "…"


@cache
def font(size: int) -> FreeTypeFont | ImageFont:
    from PIL import ImageFont

    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)

"""Addresses: slugs, links from page to page, names for feeds."""

import re
import unicodedata
from functools import lru_cache
from posixpath import dirname, relpath
from urllib.parse import quote, urlsplit

RESERVED = re.compile(r"index(?:-[a-z0])?$|.*-p\d+$")  # addresses of lists and of their further pages
SLUG_CHARS = 60  # longer slugs are cut at a word
SAFE_SCHEMES = ("http", "https")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
WEB = re.compile(r"https?://[a-z0-9.-]+[/?#]")  # how nearly all web addresses begin


def slugify(text: str, fallback: str = "page") -> str:
    """Lower-case ASCII letters, digits and single hyphens, at most 60 characters, cut at a word; `fallback` for nothing."""
    if len(text) <= SLUG_CHARS and SLUG.match(text):
        return text
    folded = unicodedata.normalize("NFKD", text)
    if not folded.isascii():
        folded = _ascii(folded)
    folded = re.sub(r"(?<=\w)['’](?=\w)", "", folded)
    slug = re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")
    if len(slug) > SLUG_CHARS:
        cut = slug[: SLUG_CHARS + 1].rpartition("-")[0]
        slug = cut if len(cut) > SLUG_CHARS // 2 else slug[:SLUG_CHARS].strip("-")
    return slug or fallback


def _ascii(text: str) -> str:
    kept = "".join(c for c in text if not unicodedata.combining(c))
    if kept.isascii():
        return kept
    from anyascii import anyascii

    return anyascii(kept)


def unique(slug: str, taken: set[str]) -> str:
    """`slug`, or `slug-2`, `slug-3` … until it is neither in `taken` nor a list's own, no longer than a slug may be; the result is added to `taken`."""
    made, n = slug, 1
    while made in taken or RESERVED.match(made):
        n += 1
        room = SLUG_CHARS - len(f"-{n}") if len(slug) <= SLUG_CHARS else None
        made = f"{slug[:room].rstrip('-')}-{n}"
    taken.add(made)
    return made


def link(address: str, page: str) -> str:
    """Relative link from the page at address `page` to `address` (both from the site's root): '../actors/x.html'."""
    path, hash_, anchor = address.partition("#")
    if not path:
        return address
    made = quote(relpath("/" + path, "/" + dirname(page)), safe="/.-_~!$&'()*+,;=:@")
    return made + (hash_ + quote(anchor, safe="-_.~") if hash_ else "")


def is_web_address(url: str) -> bool:
    """True for http and https with a host: the only schemes that a page links to."""
    return WEB.match(url) is not None or _is_web_address(url)


@lru_cache(maxsize=4096)
def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in SAFE_SCHEMES and bool(parts.netloc)


def is_inside(address: str) -> bool:
    """Is it an address of this site, seen from its root?"""
    return bool(address) and ":" not in address.partition("/")[0] and not address.startswith(("/", "\\", "#")) and ".." not in address.split("/")


def article_address(slug: str) -> str:
    return f"articles/{slug}.html"


def actor_address(slug: str) -> str:
    return f"actors/{slug}.html"


def topic_address(slug: str) -> str:
    return f"topics/{slug}.html"


def outlet_address(slug: str) -> str:
    return f"outlets/{slug}.html"

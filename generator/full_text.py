"""The text of an article's newest capture, for projects that may publish it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from generator.boilerplate import clean
from generator.errors import DigestError
from generator.memory import Remember
from generator.model import Article, Seed
from generator.seeds import find_captures, read_seed


def full_text(root: Path, seeds: Path, remember: Remember, article: Article) -> str:
    """Its paragraphs as HTML; "" where there is no capture, or none that can be read, and for any file that is none of `seeds`."""
    path = root / article.capture[-1] if article.capture else root
    found, _ = find_captures([path], root) if path.is_file() and is_below(path, seeds) else ([], [])
    try:
        text = remember(clean_text, read_seed(found[0])) if found else ""
    except DigestError:
        return ""
    return "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n") if paragraph.strip())


def is_below(path: Path, folder: Path) -> bool:
    real, inside = path.resolve(), folder.resolve()
    return real.is_relative_to(inside) and not any(part.startswith(".") for part in real.relative_to(inside).parts)


def clean_text(seed: Seed) -> str:
    return clean(seed).text

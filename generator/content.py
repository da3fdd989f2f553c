"""Content files: what a person reads and edits, as values, and the generator's findings written into them."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import blake2b
from pathlib import PurePosixPath

from generator.body import make_body
from generator.frontmatter import body_text
from generator.keys import ACTOR, ARTICLE, NOTE, SINGLE, UNSEALED, File, implied, open_file
from generator.model import ActorFile, Article, Note
from generator.prints import print_of
from generator.rewrite import Findings, findings, rewrite
from generator.urls import slugify

HEADING = re.compile(r"\A\s*#[ \t]+(\S.{0,300})$", re.M)

# ---------------------------------------------------------------- reading


def parse_article(raw: str, path: str) -> Article:
    """The article in a content file. Raises DigestError with file:line where a value cannot be what its key asks for."""
    return article_of(open_file(raw, path, ARTICLE), raw)


def parse_actor(raw: str, path: str) -> ActorFile:
    return actor_of(open_file(raw, path, ACTOR), raw)


def parse_note(raw: str, path: str) -> Note:
    """A page of the editor's own. Front matter may be missing: the first heading is its title then."""
    if not raw.lstrip("\ufeff").startswith("---"):
        raw = "---\n---\n" + raw.lstrip("\ufeff")
    file = open_file(raw, path, NOTE)
    slug = file.text("slug") or slugify(_stem(path))
    title = file.text("title") or _heading(file.body) or _stem(path)
    body = file.body if file.text("title") else HEADING.sub("", file.body, count=1).strip()
    return Note(slug, title, body, path, file.values.get("menu") is True, file.values.get("draft") is True, print_of(raw, path))


def article_of(file: File, raw: str, digest: str = "") -> Article:
    """`digest`: of all of the file, where it is known."""
    title = file.text("title") or _heading(file.body) or _stem(file.path)
    values = {key: value for key, value in file.values.items() if value is not None} | implied(file)
    slug = file.text("slug") or slugify(file.sealed.get("slug", ""), "") or slugify(title, "article")
    values |= {
        "id": file.text("id") or blake2b(file.path.encode("utf-8", "replace"), digest_size=6).hexdigest(),
        "title": title, "slug": slug, "redirect_from": _former(file, slug),
    }
    return Article(
        **values, body=file.body, path=file.path, body_generated=file.body_generated, edited=file.edited,  # type: ignore[arg-type]
        digest=digest or print_of(raw, file.path), facts=print_of(file.parts.front, file.path),
    )


def actor_of(file: File, raw: str) -> ActorFile:
    name = file.text("name") or _heading(file.body) or _stem(file.path)
    values = {key: value for key, value in file.values.items() if value is not None}
    slug = file.text("slug") or slugify(name, "actor")
    values |= {"name": name, "slug": slug, "redirect_from": _former(file, slug)}
    return ActorFile(**values, body=file.body, path=file.path, edited=file.edited, digest=print_of(raw, file.path))  # type: ignore[arg-type]


def given(article: Article) -> dict[str, object]:
    """What a person wrote into an article's single fields: evidence for `relate`, never a value of the generator's own."""
    return {key: getattr(article, key) for key in article.edited if ARTICLE.get(key) in SINGLE and key not in UNSEALED}


def _former(file: File, slug: str) -> tuple[str, ...]:
    """Addresses that lead here: those in the file, and the one that the generator saw last."""
    last = file.sealed.get("slug", "")
    former = [*file.texts("redirect_from"), *([last] if last == slugify(last, "") and last else [])]
    return tuple(s for s in dict.fromkeys(former) if s != slug)


def _heading(body: str) -> str | None:
    found = HEADING.match(body)
    return found[1].strip().strip("#").strip() if found else None


def _stem(path: str) -> str:
    """The words of a file name: 'content/articles/2025-07-08-eighth-round.md' gives 'Eighth round'."""
    stem = re.sub(r"^(?:\d{4}-\d\d-\d\d|undated)-", "", PurePosixPath(path).stem)
    words = " ".join(re.split(r"[-_\s]+", stem)).strip() or "Untitled"
    return words[0].upper() + words[1:]


# ---------------------------------------------------------------- writing


def write_article(old: str | None, generated: Article) -> str:
    """The file with the generator's findings in it: what a person wrote, removed or emptied stays so, down to the byte.

    `old` comes back as it is where nothing changed, or where its layout cannot be changed piece by piece.
    """
    shown = findings(replace(generated, slug=slugify(generated.slug or generated.title, "article")), ARTICLE)
    path = generated.path or "content/articles/new.md"
    return rewrite(old, path, Findings(ARTICLE, shown, str(shown["slug"]), lambda file: make_body(article_of(file, ""))))


def write_actor(old: str | None, generated: ActorFile) -> str:
    """As `write_article`, for an actor's file. The slug stands in the file only where it is not the name's own."""
    shown = findings(generated, ACTOR)
    if generated.slug == slugify(generated.name, "actor"):
        shown.pop("slug", None)
    body = body_text(generated.body)
    return rewrite(old, generated.path or "content/actors/new.md", Findings(ACTOR, shown, generated.slug, lambda file: body))

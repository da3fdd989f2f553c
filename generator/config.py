"""The project's settings: `digest.yml`, checked key by key."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from generator.errors import DigestError
from generator.urls import is_inside, is_web_address


@dataclass(frozen=True, slots=True)
class Publish:
    """How much of a capture may appear on the site, in words and as a share of the capture's words."""

    summary_words: int = 80
    quote_words: int = 60
    max_share: float = 0.3
    full_text: bool = False
    cards: str = "site"  # site | articles: one social card for all, or one each


@dataclass(frozen=True, slots=True)
class Feeds:
    items: int = 50


@dataclass(frozen=True, slots=True)
class Pages:
    per_page: int = 50


@dataclass(frozen=True, slots=True)
class Topics:
    rename: dict[str, str] = field(default_factory=dict)
    merge: dict[str, str] = field(default_factory=dict)
    hide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders, relative to the project."""

    seeds: str = "seeds"
    content: str = "content"
    templates: str = "templates"
    static: str = "static"
    site: str = "site"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A link in the header. `url`: an address of the site (`timeline/index.html`, `about-us.html`) or an absolute one."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Summarizer:
    """An OpenAI-compatible endpoint; the key is read from the environment variable that `key_env` names."""

    endpoint: str = ""
    model: str = ""
    key_env: str = "DIGEST_SUMMARIZER_KEY"
    timeout_s: int = 60


@dataclass(frozen=True, slots=True)
class Config:
    title: str = "News digest"
    description: str = ""
    url: str = ""  # absolute address of the site's root, with a trailing slash once loaded
    language: str = "en"
    author: str = ""
    timezone: str = "UTC"
    menu: tuple[MenuItem, ...] = ()
    publish: Publish = Publish()
    feeds: Feeds = Feeds()
    pages: Pages = Pages()
    topics: Topics = Topics()
    summarizer: Summarizer | None = None
    ignore: tuple[str, ...] = ()
    paths: Paths = Paths()


NAME = "digest.yml"
MAX_BYTES = 1_000_000
# A line with a text in which YAML sees nothing else.
PLAIN = re.compile(r"(?:(title|description|language|author|timezone): ([^\W\d_][\w .,'’()/&+–-]*)|(url): (https?://[\w./~-]+)) *")
TYPED = frozenset("y n yes no on off true false null none nan inf".split())
KINDS = {"str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false"}


def load_config(root: Path) -> Config:
    """The settings of the project in `root`; defaults where there is no `digest.yml`. Raises DigestError with file:line."""
    path = root / NAME
    try:
        if path.exists() and (not path.is_file() or path.stat().st_size > MAX_BYTES):
            raise DigestError("no settings can be read from it", NAME, f"it is a text file under {MAX_BYTES:,} bytes")
        raw = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise DigestError(f"cannot be read: {error.strerror or error}", NAME, "check its permissions") from error
    except UnicodeDecodeError as error:
        raise DigestError("not UTF-8 text", NAME, "save the file as UTF-8") from error
    return parse_config(raw)


def parse_config(raw: str) -> Config:
    plain = plain_settings(raw)
    if plain is not None:
        return _Reader({key: at for key, (at, _) in plain.items()}).config({key: value for key, (_, value) in plain.items()})
    import yaml

    try:
        for token in yaml.scan(raw, Loader=yaml.SafeLoader) if "*" in raw else ():
            if isinstance(token, yaml.AliasToken):  # a few of them can stand for billions of values
                raise DigestError("a YAML alias", f"{NAME}:{token.start_mark.line + 1}", "write the value out, or put it in quotes")
        node = yaml.compose(raw, Loader=yaml.SafeLoader)
        value = yaml.safe_load(raw)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        excerpt = (raw.splitlines() or [""])[min(line, len(raw.splitlines()) or 1) - 1]
        problem = getattr(error, "problem", None) or "not readable as YAML"
        raise DigestError(f"broken YAML: {problem}", f"{NAME}:{line}", "check indentation, colons and quotes",
                          excerpt=excerpt, column=mark.column + 1 if mark else 1) from None
    except (ValueError, RecursionError) as error:
        raise DigestError(f"broken YAML: {error}", f"{NAME}:1", "check the values") from None
    if value is None:
        return Config()
    if not isinstance(value, dict):
        raise DigestError("expected settings as `key: value`", f"{NAME}:1", "see docs/configuration.md")
    return _Reader(_lines(node)).config(value)


def plain_settings(raw: str) -> dict[str, tuple[int, str]] | None:
    """Line and value of each key where all are plain texts: YAML, which takes a while to import, reads the same. None for all else."""
    found: dict[str, tuple[int, str]] = {}
    for at, line in enumerate(raw.split("\n"), 1):
        if not line or line.startswith("#") and line.isprintable():
            continue
        told = PLAIN.fullmatch(line)
        key, value = (told[1] or told[3], (told[2] or told[4]).rstrip(" ")) if told else ("", "")
        if not key or key in found or value.lower() in TYPED:
            return None
        found[key] = at, value
    return found


def _lines(node: object, path: str = "") -> dict[str, int]:
    """Line of every key: {'publish.max_share': 7}."""
    import yaml

    found: dict[str, int] = {}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = f"{path}.{key.value}".lstrip(".")
            found[name] = key.start_mark.line + 1
            found |= _lines(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            found |= _lines(value, f"{path}.{i}")
    return found


class _Reader:
    """Turns the YAML values into a Config; every refusal names the line of its key."""

    def __init__(self, lines: dict[str, int]) -> None:
        self.lines = lines

    def fail(self, path: str, message: str, hint: str) -> DigestError:
        return DigestError(message, f"{NAME}:{self.lines.get(path, 1)}", hint)

    def config(self, value: dict[object, object]) -> Config:
        made = self.read(Config, value, "")
        assert isinstance(made, Config)
        if made.url and not made.url.lower().startswith(("http://", "https://")):
            raise self.fail("url", f"url is not an absolute address: {made.url}", "write it as https://example.org/digest/")
        if made.publish.cards not in ("site", "articles"):
            raise self.fail("publish.cards", f"unknown publish.cards: {made.publish.cards}", "expected site or articles")
        for name in ("feeds.items", "pages.per_page", "publish.summary_words", "publish.quote_words"):
            section, key = name.split(".")
            if getattr(getattr(made, section), key) < 1:
                raise self.fail(name, f"{name} must be at least 1", "leave it out for the default")
        if not 0 <= made.publish.max_share <= 1:
            raise self.fail("publish.max_share", f"publish.max_share is not a share between 0 and 1: {made.publish.max_share:g}", "write 0.3 for 30 percent")
        for i, item in enumerate(made.menu):
            if not is_web_address(item.url) and not is_inside(item.url):
                name = next((n for n in (f"menu.{i}.url", "menu.url") if n in self.lines), "menu")
                raise self.fail(name, f"no address that a menu can lead to: {item.url}", "write https://example.org/ or a page of the site, for example timeline/index.html")
        self.check_timezone(made.timezone)
        self.check_paths(made)
        return replace(made, url=made.url.rstrip("/") + "/" if made.url else "")

    def check_timezone(self, name: str) -> None:
        if name == "UTC":
            return
        import zoneinfo

        try:
            zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            known = zoneinfo.available_timezones()
            if known:  # else this machine knows none
                import difflib

                near = difflib.get_close_matches(name, sorted(known), 1)
                raise self.fail("timezone", f"unknown timezone: {name}", f"did you mean {near[0]}?" if near else "write it as Europe/Berlin") from None

    def check_paths(self, made: Config) -> None:
        for item in fields(Paths):
            folder = getattr(made.paths, item.name)
            parts = folder.replace("\\", "/").split("/")
            hidden = any(part.startswith(".") and part != "." for part in parts)  # .git holds more than the public should see
            if folder.startswith(("/", "~", "\\")) or hidden or not folder.strip("./") or ":" in parts[0] or "\0" in folder:
                raise self.fail(f"paths.{item.name}", f"paths.{item.name} leaves the project: {folder}",
                                "name a visible folder inside the project" + ("; -o names a site elsewhere" if item.name == "site" else ""))

    def read(self, kind: type, value: object, path: str) -> object:
        if not isinstance(value, dict):
            raise self.fail(path, f"{path} is not a group of settings", "write it as `key: value` lines, indented")
        known = {f.name: f for f in fields(kind)}
        made: dict[str, object] = {}
        for key, item in value.items():
            where = f"{path}.{key}".lstrip(".")
            if key not in known:
                import difflib

                near = difflib.get_close_matches(str(key), known, 1)
                hint = f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"
                raise self.fail(where, f"unknown setting {where}", hint)
            if item is not None:
                made[key] = self.field(str(known[key].type), item, where)
        missing = [f.name for f in fields(kind) if f.name not in made and kind is MenuItem]
        if missing:
            raise self.fail(path, f"{path}: {missing[0]} is missing", "a menu entry needs name and url")
        return kind(**made)

    def field(self, kind: str, item: object, path: str) -> object:
        groups = {c.__name__: c for c in (Publish, Feeds, Pages, Topics, Paths, Summarizer)}
        kind = kind.removesuffix(" | None")
        if kind in groups:
            return self.read(groups[kind], item, path)
        if kind == "tuple[MenuItem, ...]":
            items = item if isinstance(item, list) else [item]
            return tuple(self.read(MenuItem, entry, f"{path}.{i}") for i, entry in enumerate(items))
        if kind == "tuple[str, ...]":
            return tuple(str(entry) for entry in (item if isinstance(item, list) else [item]))
        if kind == "dict[str, str]":
            if not isinstance(item, dict):
                raise self.fail(path, f"{path} is not a list of `old: new` lines", "write it as `old: new`")
            return {str(a): str(b) for a, b in item.items()}
        return self.scalar(kind, item, path)

    def scalar(self, kind: str, item: object, path: str) -> object:
        if kind == "str" and isinstance(item, str | int | float) and not isinstance(item, bool):
            return str(item)
        if kind == "bool" and isinstance(item, bool) or kind == "int" and type(item) is int:
            return item
        if kind == "float" and isinstance(item, int | float) and not isinstance(item, bool):
            return float(item)
        raise self.fail(path, f"{path} is not {KINDS[kind]}", f"found: {item}")

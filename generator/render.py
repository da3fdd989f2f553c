"""Pages through templates to bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import generator
from generator.errors import DigestError
from generator.model import Page, Shared

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context

    from generator.shells import Shell, Shells
    from generator.template_cache import TemplateCache

REACHES = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")
ASSETS, MAIN = "assets", "main"
MAX_ASSET = 20_000_000  # bytes
Place = tuple[int, int]  # where the main part stands in a page: first byte, number of bytes; NOWHERE where it cannot be told apart
NOWHERE: Place = (0, 0)
FIRST = 80  # characters by which a main part is looked for


def theme_dir() -> Path:
    """The built-in templates: inside the package where it is installed, beside it in a checkout."""
    package = Path(generator.__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


class Renderer:
    """Templates of `theme`, its folders in order of precedence: the project's own first, then the built-in ones. In a checkout that is a project too, both are one."""

    def __init__(self, theme: Sequence[Path] = ()) -> None:
        ours = theme_dir()
        self.theme = (*dict.fromkeys(folder for folder in theme if folder.absolute() != ours), ours)
        self._prints: dict[str, str] = {}
        self._templates: dict[str, Template] = {}

    @cached_property
    def _shells(self) -> Shells:
        from generator.shells import Shells

        return Shells(self.environment, self.source, self._kept_shell)

    def _kept_shell(self, name: str, make: Callable[[str], Shell | None]) -> Shell | None:
        """Of a built-in template that reaches no other it is kept with its code: to make it all these are parsed."""
        from generator.shells import Shell

        if any(self.path(reached) != theme_dir() / reached for reached in self.reached(name)):
            return make(name)
        cache, place, source = self._cache, f"{name} shell", self.fingerprint(name)
        kept = cache.get(place, source)
        if kept is None:
            made = make(name)
            kept = (made.look, made.needs) if made else ()
            cache.put(place, source, kept)
        return Shell(*kept) if kept else None

    @property
    def _in_sandbox(self) -> bool:
        return any(p.is_dir() for p in self.theme[:-1])

    @cached_property
    def _cache(self) -> TemplateCache:
        from generator import shells, template_code
        from generator.template_cache import TemplateCache

        return TemplateCache(theme_dir(), [Path(template_code.__file__), Path(shells.__file__)], "-in-sandbox" if self._in_sandbox else "")

    @cached_property
    def environment(self) -> Environment:
        """A project's own templates may come from anyone who sends a change: they run in a sandbox and reach no file outside."""
        from jinja2 import Environment, FunctionLoader, StrictUndefined

        from generator import template_code

        kind: type[Environment] = Environment
        if self._in_sandbox:
            from jinja2.sandbox import ImmutableSandboxedEnvironment as kind

        class Quick(kind):  # type: ignore[valid-type, misc]
            """Templates do not change under a build: what a page extends or imports is not looked for again."""

            found: dict[str, Template] = {}

            def get_template(self, name: str, parent: str | None = None, globals: None = None) -> Template:
                made = self.found.get(name)
                if made is None:
                    made = self.found[name] = super().get_template(name, parent, globals)
                return made

            def module_for(self, name: str, parent: str, context: Context, local: dict[str, object]) -> TemplateModule:
                """What a template defines; of a built-in one it is the same for all pages that share what it is made from."""
                shared = context.parent.get("shared")
                made = shared.made.get((self, name)) if isinstance(shared, Shared) else None
                if made is None:
                    template = self.get_template(name, parent)
                    if not isinstance(shared, Shared) or template.filename != str(theme_dir() / name):
                        return template.make_module(context.get_all(), True, local)
                    made = shared.made[self, name] = template.make_module(shared)
                return made  # type: ignore[return-value]

        made = Quick(loader=FunctionLoader(self._load), autoescape=True, undefined=StrictUndefined,
                    trim_blocks=True, lstrip_blocks=True, auto_reload=False, keep_trailing_newline=False,
                    bytecode_cache=self._cache)
        made.code_generator_class = template_code.code_for(theme_dir())
        return made

    def _load(self, name: str) -> tuple[str, str | None, Callable[[], bool]] | None:
        path = self.path(name)
        try:
            return None if path is None else (path.read_text("utf-8"), str(path), lambda: True)
        except UnicodeDecodeError:
            raise DigestError("not UTF-8 text", f"templates/{name}", "save the file as UTF-8") from None

    def render(self, page: Page) -> bytes:
        """The page's bytes. Raises DigestError with template:line where the template is broken or asks for what is not there."""
        return self.parts(page)[0]

    def parts(self, page: Page, main: bytes = b"") -> tuple[bytes, Place]:
        """The page's bytes, and where its main part stands in them. `main`: that part where it is known; then only the shell around it is made."""
        from jinja2 import TemplateError

        try:
            said, text = self._shell(page, main) or self._whole(page)
        except TemplateError as error:
            raise broken(error, page) from error
        except AttributeError as error:  # what a built-in template asks of a value that a project's own template gave it
            if is_in_template(error) or self.is_of_project(error):
                raise broken(error, page) from error
            raise
        except DigestError:
            raise
        except Exception as error:  # {{ 1 / 0 }}, {{ 2 | join }}
            if self.is_of_project(error):
                raise broken(error, page) from error
            raise
        return placed(said, text)

    def is_of_project(self, error: Exception) -> bool:
        """Did it happen in what a template of the project's own does? Whatever a built-in one does is the program's."""
        places = template_places(error)
        return bool(places) and not Path(places[-1][0]).is_relative_to(theme_dir())

    def _whole(self, page: Page) -> tuple[str, str]:
        return self._joined(page, page.context())

    def _shell(self, page: Page, main: bytes) -> tuple[str, str] | None:
        shell = self._shells[page.template] if main and page.shell else None
        context = page.shell() if shell and page.shell else {}
        return self._joined(page, context, main.decode("utf-8")) if shell and shell.needs <= context.keys() else None

    def _joined(self, page: Page, values: dict[str, object], main: str = "") -> tuple[str, str]:
        """The main block's text, and the whole."""
        template = self._templates.get(page.template)
        if template is None:
            template = self._templates[page.template] = self.environment.get_template(page.template)
        environment = self.environment
        context = environment.context_class(environment, {**environment.globals, **values}, template.name, template.blocks)  # as `new_context` in a third of the time
        blocks, said = context.blocks.get(MAIN), [main]
        if blocks:
            block = blocks[0]

            def kept(inner: Context) -> Iterator[str]:
                said[0] = main or "".join(block(inner))
                yield said[0]

            blocks[0] = kept
        try:
            text = "".join(template.root_render_func(context))
        except Exception:
            self.environment.handle_exception()
        return said[0], text

    def main_look(self, template: str) -> str:
        """Changes with all that a main part is made with; "" where it is not apart from the rest."""
        shell = self._shells[template]
        return shell.look if shell else ""

    def fingerprint(self, template: str) -> str:
        """Changes when the template or any that it extends, includes or imports does."""
        made = self._prints.get(template)
        if made is None:
            hashed = blake2b(digest_size=12)
            for name in sorted(self.reached(template)):
                hashed.update(name.encode() + b"\0" + self.source(name) + b"\0")
            made = self._prints[template] = hashed.hexdigest()
        return made

    def reached(self, template: str) -> frozenset[str]:
        found, waiting = {template}, [template]
        while waiting:
            for name in REACHES.findall(self.source(waiting.pop()).decode("utf-8", "replace")):
                if name not in found:
                    found.add(name)
                    waiting.append(name)
        return frozenset(found)

    def source(self, name: str) -> bytes:
        """b"" for a template that is nowhere."""
        path = self.path(name)
        return b"" if path is None else path.read_bytes()

    def path(self, name: str) -> Path | None:
        """The file of a template; None where there is none, also for one that a link or its name would take out of its folder."""
        if ".." in name.split("/") or "\\" in name or "\0" in name:
            return None
        return next((path for folder in self.theme if (path := folder / name).is_file() and path.resolve().is_relative_to(folder.resolve())), None)

    def assets(self) -> dict[str, bytes]:
        """Address -> content of every file in the theme's `assets/`; a project's file takes the place of a built-in one."""
        return assets(self.theme)


def assets(theme: Sequence[Path]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for folder in reversed(tuple(theme)):
        root = folder / ASSETS
        for path in sorted(root.rglob("*")) if root.is_dir() and not root.is_symlink() else ():
            name = path.relative_to(root).as_posix()
            if path.is_file() and not path.is_symlink() and not any(part.startswith(".") for part in name.split("/")) and not name.endswith("~"):
                if path.stat().st_size > MAX_ASSET:
                    raise DigestError("the file is too large to publish", f"{folder.name}/{ASSETS}/{name}", "keep it under 20 MB")
                found[f"{ASSETS}/{name}"] = path.read_bytes()
    return dict(sorted(found.items()))


def placed(main: str, page: str) -> tuple[bytes, Place]:
    """The page's bytes, and where the main part stands in them."""
    first = main[:FIRST]
    at = page.find(first) if main else -1
    while at >= 0 and not page.startswith(main, at):  # to look for all of a long text costs as much as to make it
        at = page.find(first, at + 1)
    if at < 0:
        return f"{page}\n".encode("utf-8", "replace"), NOWHERE
    before, inside = page[:at].encode("utf-8", "replace"), main.encode("utf-8", "replace")
    return b"%b%b%b\n" % (before, inside, page[at + len(main) :].encode("utf-8", "replace")), (len(before), len(inside))


def is_in_template(error: Exception) -> bool:
    import traceback

    return traceback.extract_tb(error.__traceback__)[-1].filename.endswith(".html")


def template_places(error: Exception) -> list[tuple[str, int | None]]:
    """File and line of every template through which an error went, the outermost first."""
    import traceback

    return [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith((".html", ".xml", ".txt"))]


def broken(error: Exception, page: Page) -> DigestError:
    """The template's error in the user's words, with file:line."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    if line is None and (places := template_places(error)):
        name, line = Path(places[-1][0]).name, places[-1][1]
    message = getattr(error, "message", None) or str(error) or type(error).__name__
    return DigestError(str(message), f"templates/{name or page.template}" + (f":{line}" if line else ""),
                       f"while making {page.address}; see docs/theming.md for what a template is given")

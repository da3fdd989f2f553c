"""What of a template is a page's main block, so that where only the shell around it has changed the block is used again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from jinja2 import Environment, TemplateError, nodes
from jinja2.meta import find_undeclared_variables

MAIN = "main"
DEFINES = (nodes.Import, nodes.FromImport, nodes.Assign, nodes.AssignBlock, nodes.Macro)  # what a block may use of the template around it
REFERS = (nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends)


@dataclass(frozen=True, slots=True)
class Shell:
    """A template that extends another, and leaves its main block apart from all else."""

    look: str  # changes with everything that the main block is made with
    needs: frozenset[str]  # names that everything else asks for


@dataclass(frozen=True, slots=True)
class Outer:
    """A template that others extend. `above`: how many of its definitions stand before the main block."""

    above: int
    definitions: Sequence[nodes.Node]
    reached: set[str]
    asks: set[str]


Kept = Callable[[str, Callable[[str], Shell | None]], Shell | None]  # what a function returned of a name


class Entangled(Exception):
    """The main block cannot be told from the rest."""


class Shells:
    """The shells of one environment's templates by name; None for one whose main block and shell may depend on one another."""

    def __init__(self, environment: Environment, source: Callable[[str], bytes], kept: Kept | None = None) -> None:
        """`source`: of a template, b"" for none."""
        self._environment, self._source, self._kept = environment, source, kept
        self._known: dict[str, Shell | None] = {}
        self._outers: dict[str, Outer] = {}
        self._trees: dict[str, nodes.Template] = {}
        self._asked: dict[str, set[str]] = {}

    def __getitem__(self, name: str) -> Shell | None:
        if name not in self._known:
            self._known[name] = self._kept(name, self._made) if self._kept else self._made(name)
        return self._known[name]

    def _made(self, name: str) -> Shell | None:
        try:
            return self._parted(name)
        except (Entangled, TemplateError, UnicodeDecodeError):
            return None

    def _parted(self, name: str) -> Shell:
        child = self._parsed(name)
        first = child.body[0] if child.body else None
        if not isinstance(first, nodes.Extends) or sum(1 for _ in child.find_all(nodes.Extends)) > 1:
            raise Entangled
        inner, outer = only_main(child.body), self._outer(constant(first.template))
        if {"super", "self"} & names_in(child) or child.find(nodes.NSRef):
            raise Entangled
        made = blake2b(f"{name}\0{outer.above}\0{outer.definitions!r}".encode(), digest_size=12)
        for reached in (name, *sorted(self._reached([*child.body[1:], *outer.definitions]))):
            made.update(f"\0{reached}\0".encode() + self._source(reached))
        others = outer.reached | self._reached(child.body[1:])
        inner.body = []
        asked = find_undeclared_variables(child) | outer.asks | {x for other in others for x in self._asks(other)}
        return Shell(made.hexdigest(), frozenset(asked - self._environment.globals.keys() - {target for part in outer.definitions for target in defined(part)}))

    def _outer(self, name: str) -> Outer:
        if name not in self._outers:
            base = self._parsed(name)
            main = only_main(base.find_all(nodes.Block))
            main.body = []  # every child has its own
            definitions = [part for part in base.body if isinstance(part, DEFINES)]
            if len(definitions) != sum(1 for _ in base.find_all(DEFINES)) or is_entangled(base, definitions):
                raise Entangled
            above = sum(1 for part in base.body[: place_of(main, base)] if isinstance(part, DEFINES))
            self._outers[name] = Outer(above, definitions, self._reached([base]), find_undeclared_variables(base))
        return self._outers[name]

    def _parsed(self, name: str) -> nodes.Template:
        return self._environment.parse(self._source(name).decode("utf-8"), name)

    def _reached(self, parts: Iterable[nodes.Node]) -> set[str]:
        """The templates that these parts include or import, and what those reach."""
        found: set[str] = set()
        waiting = list(parts)
        while waiting:
            part = waiting.pop()
            for reference in ([part] if isinstance(part, REFERS) else []) + list(part.find_all(REFERS)):
                named = constant(reference.template)
                if named not in found:
                    found.add(named)
                    waiting.append(self._tree(named))
        return found

    def _tree(self, name: str) -> nodes.Template:
        if name not in self._trees:
            self._trees[name] = self._parsed(name)
        return self._trees[name]

    def _asks(self, name: str) -> set[str]:
        if name not in self._asked:
            self._asked[name] = find_undeclared_variables(self._tree(name))
        return self._asked[name]


def is_entangled(base: nodes.Template, definitions: Iterable[nodes.Node]) -> bool:
    """May one part change what another says other than by its definitions?"""
    counts = any(not isinstance(part, nodes.Import | nodes.FromImport | nodes.Macro) and part.find(nodes.Call) for part in definitions)
    return bool(counts or base.find(nodes.Extends) or base.find(nodes.EvalContextModifier))


def only_main(parts: Iterable[nodes.Node]) -> nodes.Block:
    found = [part for part in parts if isinstance(part, nodes.Block) and part.name == MAIN]
    if len(found) != 1 or found[0].scoped:
        raise Entangled
    return found[0]


def place_of(block: nodes.Block, tree: nodes.Template) -> int:
    """The part of the template that is, or holds, the block."""
    return next(i for i, part in enumerate(tree.body) if part is block or any(inner is block for inner in part.find_all(nodes.Block)))


def names_in(tree: nodes.Node) -> set[str]:
    return {part.name for part in tree.find_all(nodes.Name)}


def constant(template: nodes.Expr) -> str:
    if not isinstance(template, nodes.Const) or not isinstance(template.value, str):
        raise Entangled
    return template.value


def defined(part: nodes.Node) -> set[str]:
    """The names that a statement of a template's top level gives to its blocks."""
    if isinstance(part, nodes.Import):
        return {part.target}
    if isinstance(part, nodes.FromImport):
        return {name if isinstance(name, str) else name[1] for name in part.names}
    return {part.name} if isinstance(part, nodes.Macro) else names_in(part.target)  # type: ignore[attr-defined]

"""Data runs one way: a module imports only from the layers before its own, or its own, without a cycle."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if not path.stem.startswith("__"))
TABLE = "docs/interfaces.md"


def layers() -> dict[str, int]:
    """Module -> layer, as the table in docs/interfaces.md has it."""
    found: dict[str, int] = {}
    for line in (ROOT / TABLE).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 2 and cells[0].isdigit():
            found |= {part: int(cells[0]) for part in cells[1].split("`")[1::2]}
    return found


@cache
def imports(module: str) -> frozenset[str]:
    """Modules of the package that this one imports anywhere but for types alone."""
    found: set[str] = set()
    for node in walk(ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "generator":
            rest = node.module.split(".")[1:]
            found |= {rest[0]} if rest else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("generator.")}
    return frozenset(found & set(MODULES))


def walk(node: ast.AST):  # type: ignore[no-untyped-def]
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from walk(child)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_a_layer_and_imports_from_none_above(module: str) -> None:
    table = layers()
    assert module in table, f"{module} is missing in the table of {TABLE}"
    above = {other: table.get(other) for other in imports(module) if table.get(other, 99) > table[module]}
    assert above == {}, f"{module} (layer {table[module]}) imports from above"


def test_no_module_imports_itself_through_others() -> None:
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join([*path, module])
        if module not in done:
            for other in sorted(imports(module)):
                visit(other, (*path, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


def test_the_table_names_no_module_that_is_not_there() -> None:
    assert sorted(set(layers()) - set(MODULES)) == []


def test_slow_packages_wait_until_they_are_needed() -> None:
    """`digest build` asks whether anything changed before it imports any of them."""
    import subprocess
    import sys

    code = "import sys, generator.cli, generator.manifest; print(sorted(set(sys.modules) & {'yaml','jinja2','argparse','msgspec','sqlite3','bs4','markdown'}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_defines_a_name_once(module: str) -> None:
    body = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8")).body
    made = [name.id for node in body if isinstance(node, ast.Assign) for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
    made += [node.name for node in body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    assert {name for name in made if made.count(name) > 1} == set(), "the first of two is dead"

"""Compiled regular expressions of modules, kept where Python keeps the modules' code: to compile them is half of the start of a command that reads."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import re._compiler as compiler  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import cache_from_source

MOST = 12_000  # kept patterns: beyond it, what other versions of the program left is dropped
LANGUAGES = ("en", "de", "fr", "es")
WITHIN = ("<genexpr>", "<listcomp>")  # of what a function says
IMPORTING, PACKAGE = "<frozen importlib", os.path.dirname(__file__)

Known = tuple[int, bytes, int, dict[str, int]]  # flags, code, groups, numbers of the named ones
Key = tuple[int, str | bytes]  # flags, pattern


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Meanwhile patterns of modules that are imported are compiled once for all runs. Without a place for them, or with another Python than was
    thought of, it changes nothing."""
    usual = getattr(compiler, "compile", None)
    if sys.implementation.name != "cpython" or usual is None:
        yield
        return
    cache = Cache(cache_from_source(__file__).removesuffix(".pyc") + ".patterns")
    if sys.dont_write_bytecode and not cache:
        yield  # as with the modules' own code: what is there is read, nothing is written
        return

    def compiled(pattern: object, flags: int = 0) -> object:
        try:
            return cache.compiled(pattern, flags) if isinstance(pattern, str | bytes) else usual(pattern, flags)
        except (AttributeError, TypeError, RuntimeError):  # what we use of the standard library is not what it was
            return usual(pattern, flags)

    compiler.compile = compiled
    try:
        yield
    finally:
        compiler.compile = usual
        if not sys.dont_write_bytecode:
            cache.keep()


class Cache:
    def __init__(self, place: str) -> None:
        self._place, self._mark, self._process = place, repr((sys.version, _sre.MAGIC)).encode(), os.getpid()
        self._known = self._read()
        self._count = len(self._known)

    def __len__(self) -> int:
        return self._count

    def compiled(self, pattern: str | bytes, flags: int) -> object:
        known = self._known.get((flags, pattern))
        if known is None:
            known = code_of(pattern, flags)
            if is_of_program(pattern):
                self._known[flags, pattern] = known
        all_flags, code, groups, names = known
        numbered: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            numbered[number] = name
        return _sre.compile(pattern, all_flags, array("I", code).tolist(), groups, names, tuple(numbered))

    def keep(self) -> None:
        """A place that cannot be written costs time only."""
        if len(self._known) == self._count or os.getpid() != self._process:
            return
        content = marshal.dumps(self._known if self._count < MOST else {})
        new = f"{self._place}.{self._process}"
        try:
            os.makedirs(os.path.dirname(self._place), exist_ok=True)
            with open(new, "wb") as file:
                file.write(self._mark + zlib.crc32(content).to_bytes(4, "big") + content)
            os.replace(new, self._place)
        except OSError:
            pass

    def _read(self) -> dict[Key, Known]:
        try:
            with open(self._place, "rb") as file:
                raw = file.read()
            start = len(self._mark) + 4
            content = raw[start:]
            if raw[:start] == self._mark + zlib.crc32(content).to_bytes(4, "big"):
                return marshal.loads(content)  # type: ignore[no-any-return]
        except (OSError, ValueError, EOFError, TypeError):
            pass
        return {}


def code_of(pattern: str | bytes, flags: int) -> Known:
    tree = parser.parse(pattern, flags)
    return flags | tree.state.flags, array("I", compiler._code(tree, flags)).tobytes(), tree.state.groups - 1, tree.state.groupdict


def is_of_program(pattern: str | bytes) -> bool:
    """Does a function have it in its code; or is it asked for by a module that is being imported, or by a function that is given nothing, a number or a language? Patterns of a project's own words are not kept."""
    frame = sys._getframe(1)
    while frame.f_back and (frame.f_code.co_filename in (__file__, re.__file__) or frame.f_code.co_name in WITHIN and pattern not in frame.f_code.co_consts):
        frame = frame.f_back
    asking = frame.f_code
    given = [frame.f_locals.get(name) for name in asking.co_varnames[: asking.co_argcount]]
    if asking.co_filename.startswith(PACKAGE) and (pattern in asking.co_consts or not asking.co_freevars and all(isinstance(g, int) or g in LANGUAGES for g in given)):
        return True
    while frame.f_back and not frame.f_code.co_filename.startswith(IMPORTING):
        frame = frame.f_back
    return frame.f_back is not None

"""Compiled code of the built-in templates, kept where Python keeps that of the program's modules, and trusted as far."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class TemplateCache(BytecodeCache):
    """Only templates of the folder `ours` are kept. A cache that cannot be read, or is of anything else than this program, Python and Jinja2, is made anew.

    `made_by`: files whose change changes the code of every template; `mode`: in what else the code of one template may differ.
    """

    def __init__(self, ours: Path, made_by: Iterable[Path], mode: str = "") -> None:
        self._ours = ours
        self._place = "" if sys.dont_write_bytecode else cache_from_source(str(Path(__file__).with_name(f"templates{mode}.py"))).removesuffix(".pyc")
        self._mark = hashlib.blake2b(repr((jinja2.__version__, sys.version, str(ours))).encode() + b"".join(path.read_bytes() for path in made_by)).digest()
        self._known: dict[str, tuple[str, CodeType]] | None = None  # name -> hash of its source, code

    def load_bytecode(self, bucket: Bucket) -> None:
        source, code = self._codes().get(bucket.key, ("", None))
        if source == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not self._place or bucket.code is None or not bucket.key:
            return
        self._codes()[bucket.key] = bucket.checksum, bucket.code
        new = f"{self._place}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._place), exist_ok=True)
            with open(new, "wb") as file:
                file.write(self._mark + marshal.dumps(self._known))
            os.replace(new, self._place)
        except OSError:
            pass  # the next run compiles again

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """"" for a template of a project's own: it is not kept."""
        return name if filename is not None and Path(filename) == self._ours / name else ""

    def _codes(self) -> dict[str, tuple[str, CodeType]]:
        if self._known is None:
            self._known = {}
            try:
                raw = Path(self._place).read_bytes() if self._place else b""
                if raw.startswith(self._mark):
                    self._known = marshal.loads(raw[len(self._mark) :])
            except (OSError, ValueError, EOFError, TypeError):
                pass
        return self._known

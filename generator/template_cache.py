"""Compiled code of the built-in templates and what is known of their parts, kept where Python keeps the code of the program's modules, and trusted as far."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class TemplateCache(BytecodeCache):
    """Only templates of the folder `ours` are kept. A cache that cannot be read, or is of anything else than this program, Python and Jinja2, is made anew.

    `made_by`: files whose change changes what is kept of every template; `mode`: in what else the code of one template may differ.
    """

    def __init__(self, ours: Path, made_by: Iterable[Path], mode: str = "") -> None:
        self._ours = ours
        self._place = cache_from_source(str(Path(__file__).with_name(f"templates{mode}.py"))).removesuffix(".pyc")
        self._mark = hashlib.blake2b(repr((jinja2.__version__, sys.version, str(ours))).encode() + b"".join(path.read_bytes() for path in made_by)).digest()
        self._known: dict[str, tuple[str, Any]] | None = None  # name -> hash of what it is made from, code or another plain value

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.get(bucket.key, bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None and bucket.key:
            self.put(bucket.key, bucket.checksum, bucket.code)

    def get(self, name: str, source: str) -> Any:
        """What `put` kept of the same source; None for nothing."""
        kept, value = self._all().get(name, ("", None))
        return value if kept == source else None

    def put(self, name: str, source: str, value: object) -> None:
        """`value`: what `marshal` can write."""
        self._all()[name] = source, value
        if sys.dont_write_bytecode:
            return
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

    def _all(self) -> dict[str, tuple[str, Any]]:
        if self._known is None:
            self._known = {}
            try:
                raw = Path(self._place).read_bytes()
                if raw.startswith(self._mark):
                    self._known = marshal.loads(raw[len(self._mark) :])
            except (OSError, ValueError, EOFError, TypeError):
                pass
        return self._known

"""A new project: settings, folders, one example capture, a workflow that publishes it."""

from __future__ import annotations

import os
from pathlib import Path

from generator.errors import DigestError

MODELS = Path(__file__).resolve().parent / "data" / "scaffold"
FILES: tuple[tuple[str, str], ...] = (
    ("digest.yml", "digest.yml"),
    (".gitignore", "gitignore"),
    ("seeds/harbour-ferry.txt", "harbour-ferry.txt"),
    (".github/workflows/pages.yml", "pages.yml"),
)
FOLDERS = ("seeds", "content/articles", "content/actors", "content/pages", "static")


def init(folder: str) -> str:
    """Make the project; what to do next, as text. Raises DigestError where a file is in the way: nothing is overwritten."""
    root = Path(folder)
    taken = [name for name, _ in FILES if os.path.lexists(root / name)]
    if taken:
        raise DigestError(f"{taken[0]} is already there", folder, "choose a new folder")
    try:
        for name in FOLDERS:
            (root / name).mkdir(parents=True, exist_ok=True)
        for name, model in FILES:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes((MODELS / model).read_bytes())
    except OSError as error:
        raise DigestError(f"cannot be made: {error.strerror}", str(error.filename or folder), "choose another folder") from error
    made = "\n".join(f"  {name}" for name, _ in FILES)
    where = "" if folder in (".", "./") else f" -C {folder}"
    return f"a new digest in {folder}:\n{made}\nnext: digest build{where}, then digest serve{where}"

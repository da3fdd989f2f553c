"""An index that was mended is the index that is made anew."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.search_index import NAME, TEXT, TITLE, Described, Document, Index, Weighed, digest_of, mark_of

WORDS = "oyster beds reopen after storm warden Łukasz Ærø 東京湾 banks 12 1200 lantern quay".split()
FILES = [*(f"t{n}" for n in range(7)), *(f"d{n}" for n in range(3)), "words"]


def documents(rng: random.Random, count: int = 100) -> list[tuple[Document, Weighed]]:
    return [described(rng, n) for n in range(count)]


def described(rng: random.Random, n: int) -> tuple[Document, Weighed]:
    title, text = (" ".join(rng.choices(WORDS, k=k)) for k in (3, 12))
    return ("article", title, f"articles/{n}.html", ""), [(title, TITLE), (text, TEXT), (f"word{n % 9}", NAME)]


def index(documents: list[tuple[Document, Weighed]], path: Path | None, code: str = "1") -> Index:
    def describe() -> Iterator[Described]:
        return ((mark_of(one), lambda one=one: one) for one in documents)  # type: ignore[misc]

    return Index(digest_of(repr(documents).encode()), describe, 7, path, code)


def contents(index: Index) -> dict[str, bytes]:
    return {file: index.content(file) for file in FILES}


@pytest.mark.parametrize("seed", range(12))
def test_what_is_mended_is_what_is_made_anew(tmp_path: Path, seed: int) -> None:
    rng, path = random.Random(seed), tmp_path / "search"
    mine = documents(rng)
    before = index(mine, path)
    assert before.digest("words") == ""
    assert contents(before) == contents(index(mine, None))
    for _ in range(4):
        for n in rng.sample(range(len(mine)), rng.choice((0, 1, 5))):
            mine[n] = described(rng, n)
        if rng.random() < 0.2:
            mine.append(described(rng, len(mine)))
        again = index(mine, path)
        known = {file: again.digest(file) for file in FILES}
        assert contents(again) == contents(index(mine, None))
        assert all(digest in ("", digest_of(again.content(file))) for file, digest in known.items())


def test_a_changed_title_touches_few_files(tmp_path: Path) -> None:
    mine = [(("article", f"report {n}", f"articles/{n}.html", ""), [(f"report {n}", TITLE), (f"body{n} of words{n * 7}", TEXT)]) for n in range(100)]
    before = index(mine, tmp_path / "search")
    was = contents(before)
    mine[50] = (("article", "lantern 50", "articles/50.html", ""), [("lantern 50", TITLE), *mine[50][1][1:]])
    again = index(mine, tmp_path / "search")
    touched = {file for file in FILES if again.digest(file) != digest_of(was[file])}
    assert "d1" in touched and "words" in touched and not {"d0", "d2"} & touched and len(touched) <= 4


@pytest.mark.parametrize("damage", [lambda raw: b"", lambda raw: raw[: len(raw) // 2], lambda raw: raw[:90] + b"!" + raw[91:], lambda raw: b"\xc1" * 40])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: object) -> None:
    mine, path = documents(random.Random(1)), tmp_path / "search"
    contents(index(mine, path))
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    again = index(mine, path)
    assert again.digest("t0") == "" and contents(again) == contents(index(mine, None))


def test_another_version_of_the_program_begins_anew(tmp_path: Path) -> None:
    mine = documents(random.Random(2))
    contents(index(mine, tmp_path / "search"))
    assert index(mine, tmp_path / "search", "2").digest("t0") == "" and index(mine, tmp_path / "search").digest("t0")


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    mine = documents(random.Random(3))
    assert contents(index(mine, tmp_path / "none" / "search")) == contents(index(mine, None))

"""An index that was mended is the index that is made anew."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.numbering import file_of, files_of, numbered
from generator.prints import print_of_bytes
from generator.search_index import Index, mark_of
from generator.search_order import KINDS, NAME, TEXT, TITLE, Described, Document
from generator.search_words import Weighed

WORDS = "oyster beds reopen after storm warden Łukasz Ærø 東京湾 banks 12 1200 lantern quay".split()
Documents = dict[str, tuple[Document, Weighed]]  # by name
ARTICLE = KINDS.index("article")


def documents(rng: random.Random, count: int = 100) -> Documents:
    return {str(n): described(rng, n) for n in range(count)}


def described(rng: random.Random, n: int) -> tuple[Document, Weighed]:
    title, text = (" ".join(rng.choices(WORDS, k=k)) for k in (3, 12))
    return ("article", title, f"articles/{n}.html", ""), [(title, TITLE), (text, TEXT), (f"word{n % 9}", NAME)]


def index(documents: Documents, path: Path | None, code: str = "1") -> Index:
    def describe() -> Iterator[Described]:
        return (Described((ARTICLE, name), f"{len(one[0][1])} {name}", mark_of(one), lambda one=one: one) for name, one in documents.items())  # type: ignore[misc]

    return Index(print_of_bytes(repr(documents).encode()), describe, len(documents), 7, path, code)


def files(documents: Documents) -> list[str]:
    return [*(f"t{n}" for n in range(7)), *(f"d{n}" for n in range(files_of(len(documents).bit_length()))), "words"]


def contents(index: Index, names: list[str]) -> dict[str, bytes]:
    return {file: index.content(file) for file in names}


@pytest.mark.parametrize("seed", range(12))
def test_what_is_mended_is_what_is_made_anew(tmp_path: Path, seed: int) -> None:
    rng, path = random.Random(seed), tmp_path / "search"
    mine = documents(rng, rng.choice((48, 62, 100, 126)))
    before = index(mine, path)
    assert before.digest("words") == ""
    assert contents(before, files(mine)) == contents(index(mine, None), files(mine))
    for turn in range(6):
        for name in rng.sample(sorted(mine), rng.choice((0, 1, 5))):
            mine[name] = described(rng, int(name))
        for name in rng.sample(sorted(mine), rng.choice((0, 1, 2))):
            del mine[name]
        for n in range(rng.choice((0, 1, 3))):
            mine[f"{1000 + turn * 10 + n}"] = described(rng, n)
        again = index(mine, path)
        known = {file: again.digest(file) for file in files(mine)}
        assert contents(again, files(mine)) == contents(index(mine, None), files(mine))
        assert all(digest in ("", print_of_bytes(again.content(file))) for file, digest in known.items())


def report(n: int, title: str = "report") -> tuple[Document, Weighed]:
    return ("article", f"{title} {n}", f"articles/{n}.html", ""), [(f"{title} {n}", TITLE), (f"body{n} of words{n * 7}", TEXT)]


@pytest.mark.parametrize("edit", ["another title", "one more", "one less"])
def test_an_edit_touches_few_files(tmp_path: Path, edit: str) -> None:
    mine = {str(n): report(n) for n in range(100)}
    was = contents(index(mine, tmp_path / "search"), files(mine))
    if edit == "another title":
        mine["50"] = report(50, "lantern")
    elif edit == "one more":
        mine["100"] = report(100)
    else:
        del mine["50"]
    again = index(mine, tmp_path / "search")
    touched = {file for file in files(mine) if again.digest(file) != print_of_bytes(was[file])}
    assert "words" in touched and len([file for file in touched if file[0] == "d"]) == 1 and len(touched) <= 6


def test_one_document_more_leaves_nearly_all_numbers() -> None:
    names = [(n % 6, f"name {n}") for n in range(5000)]
    before, after = (numbered(some, 6, 13) for some in (names[:-1], names))
    assert len(set(after.values())) == len(names) and all(number % 6 == kind for (kind, _), number in after.items())
    assert sum(before[name] != after[name] for name in before) < 10
    held = [0] * files_of(13)
    for number in after.values():
        held[file_of(number, 6, len(held))] += 1
    assert max(held) < 80


@pytest.mark.parametrize("damage", [lambda raw: b"", lambda raw: raw[: len(raw) // 2], lambda raw: raw[:90] + b"!" + raw[91:], lambda raw: b"\xc1" * 40])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: object) -> None:
    mine, path = documents(random.Random(1)), tmp_path / "search"
    contents(index(mine, path), files(mine))
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    again = index(mine, path)
    assert again.digest("t0") == "" and contents(again, files(mine)) == contents(index(mine, None), files(mine))


def test_another_version_of_the_program_begins_anew(tmp_path: Path) -> None:
    mine = documents(random.Random(2))
    contents(index(mine, tmp_path / "search"), files(mine))
    assert index(mine, tmp_path / "search", "2").digest("t0") == "" and index(mine, tmp_path / "search").digest("t0")


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    mine = documents(random.Random(3))
    assert contents(index(mine, tmp_path / "none" / "search"), files(mine)) == contents(index(mine, None), files(mine))

"""`store(fn, *args)` equals `fn(*args)`, whatever happens to its file."""

import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.store import PART, Store, fingerprint_code, plain

CALLS: list[int] = []


@dataclass(frozen=True, slots=True)
class Boat:
    name: str
    seats: int
    ports: tuple[str, ...] = ()


def launch(name: str, seats: int) -> Boat:
    CALLS.append(seats)
    return Boat(name, seats, ("Westmere", "Saltholm"))


def sink(name: str) -> Boat:
    raise ValueError(name)


@pytest.fixture(autouse=True)
def no_calls() -> None:
    CALLS.clear()


def opened(path: Path, code: str = "v1") -> Store:
    return Store(path / "store.sqlite3", code)


def test_a_result_is_kept_for_the_next_process(tmp_path: Path) -> None:
    first = opened(tmp_path)
    made = first(launch, "Heron", 12)
    first.close()
    again = opened(tmp_path)
    assert again(launch, "Heron", 12) == made == Boat("Heron", 12, ("Westmere", "Saltholm"))
    assert CALLS == [12]


def test_another_value_or_another_version_of_the_program_is_another_call(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store(launch, "Heron", 12)
    store(launch, "Heron", 13)
    store.close()
    opened(tmp_path, "v2")(launch, "Heron", 12)
    assert CALLS == [12, 13, 12]


def test_many_calls_come_back_in_their_order(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store(launch, "b", 2)
    assert [b.seats for b in store.each(launch, [("a", 1), ("b", 2), ("c", 3), ("b", 2)])] == [1, 2, 3, 2]
    assert CALLS == [2, 1, 3]


def test_workers_return_what_one_process_would(tmp_path: Path) -> None:
    calls = [(f"boat {i}", i) for i in range(500)]
    assert opened(tmp_path).each(launch, calls, jobs=2) == [launch(*call) for call in calls]


def test_an_exception_is_raised_and_not_kept(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with pytest.raises(ValueError, match="Heron"):
        store(sink, "Heron")
    with pytest.raises(ValueError, match="boat 0"):
        store.each(sink, [(f"boat {i}",) for i in range(300)], jobs=2)


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_costs_time_only(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "store.sqlite3").write_bytes(damage)
    store = opened(tmp_path)
    assert store(launch, "Heron", 12).seats == 12
    store.close()
    assert opened(tmp_path)(launch, "Heron", 12).seats == 12


def test_a_value_that_was_damaged_in_the_file_is_computed_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store(launch, "Heron", 12)
    store.close()
    base = sqlite3.connect(tmp_path / "store.sqlite3")
    base.execute("UPDATE kept SET value = x'0011223344556677' || x'93a3666f6f0190'")
    base.commit()
    base.close()
    assert opened(tmp_path)(launch, "Heron", 12) == Boat("Heron", 12, ("Westmere", "Saltholm"))


def test_a_store_that_another_process_locks_is_worked_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.store.BUSY_S", 0.05)
    opened(tmp_path).close()
    other = sqlite3.connect(tmp_path / "store.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = opened(tmp_path)
    assert store(launch, "Heron", 12).seats == 12
    store.close()
    other.close()


def test_a_folder_that_cannot_be_made_is_worked_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Store(tmp_path / "file" / "store.sqlite3", "v1")(launch, "Heron", 12).seats == 12


def test_a_mapping_or_set_has_one_form_in_every_run() -> None:
    code = "from generator.store import plain; print(plain((frozenset('abcdefg'), {'b': 1, 'a': 2})).hex())"
    seen = {subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True,
                           check=True).stdout for seed in ("1", "2", "3")}
    assert seen == {plain((frozenset("gfedcba"), {"a": 2, "b": 1})).hex() + "\n"}


def test_the_fingerprint_covers_code_and_tables(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "code.py").write_text("a = 1")
    (tmp_path / "data" / "table.json").write_text("{}")
    first = fingerprint_code(tmp_path)
    assert fingerprint_code(tmp_path) == first
    (tmp_path / "data" / "table.json").write_text("[]")
    assert fingerprint_code(tmp_path) != first


@pytest.mark.parametrize("size", [0, 1, PART, PART + 1, 3 * PART])
def test_a_note_of_any_size_comes_back(tmp_path: Path, size: int) -> None:
    value = bytes(n % 251 for n in range(1000)) * (size // 1000) + b"x" * (size % 1000)
    store = Store(tmp_path / "s", "1")
    store.note("long", value)
    assert store.recall("long") == value
    store.close()
    again = Store(tmp_path / "s", "1")
    assert again.recall("long") == value
    again.note("long", value[: size // 2])
    assert again.recall("long") == value[: size // 2]


def test_parts_of_two_notes_are_no_note(tmp_path: Path) -> None:
    store = Store(tmp_path / "s", "1")
    store.note("long", b"a" * (PART + 1))
    later = Store(None, "1")
    later._base, later._pending = store._base, {}
    later.note("long", b"b" * (PART + 1))
    store._pending.update(dict(list(later._pending.items())[:1]))  # the rest of it was never written
    assert store.recall("long") is None


def test_a_note_of_which_a_part_changed_comes_back(tmp_path: Path) -> None:
    parts = [b"a" * PART, b"b" * PART, b"c"]
    store = Store(tmp_path / "s", "1")
    store.note("long", b"".join(parts))
    store.close()
    for at, letter in ((1, b"d"), (0, b"e"), (2, b"f"), (1, b"g")):
        store, parts[at] = Store(tmp_path / "s", "1"), letter * len(parts[at])
        assert store.recall("long") is not None
        store.note("long", b"".join(parts))
        assert len(store._pending) == 2  # the part and the head: the others are there
        assert store.recall("long") == b"".join(parts)
        store.close()
        assert Store(tmp_path / "s", "1").recall("long") == b"".join(parts)


def test_a_part_that_another_build_wrote_meanwhile_is_no_part_of_the_note(tmp_path: Path) -> None:
    first = Store(tmp_path / "s", "1")
    first.note("long", b"a" * (PART + 1))
    first.close()
    mine, theirs = Store(tmp_path / "s", "1"), Store(tmp_path / "s", "1")
    assert mine.recall("long") == b"a" * (PART + 1)
    theirs.note("long", b"b" * (PART + 2))
    theirs.close()
    mine.note("long", b"a" * PART + b"c")  # its first part is left alone, as it was there
    mine.close()
    assert Store(tmp_path / "s", "1").recall("long") is None

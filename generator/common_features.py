"""Features of names that many words, chunks and places have in common: each function makes those of a key, whose weights are summed but once."""

from __future__ import annotations

Key = tuple[str | int, ...]


def of_sort(place: str, form: str, kinds: str, told: str, in_letters: bool, size: int) -> list[str]:
    """What many words have in common."""
    found = [f"{place}C{told}"] if told else []
    if place in "PN":
        return [*found, f"{place}k{kinds}"]
    found += [f"{place}s{form}", f"{place}K{kinds}", *(f"{place}k{c}" for c in kinds)]
    if place == "0":
        found.append(f"l{size}")
    if in_letters:
        found.append(f"{place}u")
    return found


def of_form(before: int, behind: int, first: bool, form: str, following: str) -> tuple[str, ...]:
    return "1", f"r{before}{behind}", f"S{first}{form}", f"ss{form}|{following}"


def of_kinds(left: str, here: str, right: str, size: int) -> tuple[str, ...]:
    return f"KK{here}|{right}", f"JK{left}|{here}", f"lk{here}|{size}"


def of_line(line: str, here: str) -> tuple[str, ...]:
    return f"T{line}", f"T{line}{here}"


def of_marks(marks: str, here: str) -> list[str]:
    return [feature for mark in marks for feature in (f"D{mark}", f"D{mark}{here}")]


def of_marks_beside(before: str, after: str) -> list[str]:
    return [*("d" + mark for mark in before), *("c" + mark for mark in after)]


def of_contexts(left: str, right: str, size: int) -> tuple[str, ...]:
    return f"Cc{left}|{right}", f"Cl{left}|{size}", f"Cr{right}|{size}"


def of_ends(head: str, opening: str, right: str, size: int) -> tuple[str, ...]:
    return f"Ck{head}|{right}", f"Ek{head}|{size}", f"Bk{opening}|{size}"


def of_kinds_around(before: str, after: str, size: int) -> tuple[str, ...]:
    return (f"Ak{before}|{after}|{size}",)


def of_edge(head: str = "", opening: str = "", before: int = -1, behind: int = 0) -> tuple[str, ...]:
    return () if before < 0 else (f"Eq{head}{before}{behind}", f"Bq{opening}{before}{behind}", f"Ea{before}{behind}")


JOINT = (of_form, of_kinds, of_line, of_marks, of_marks_beside)  # of a token among its neighbours
CHUNK = (of_contexts, of_ends, of_kinds_around)  # of capitalised words in a row

"""Days that are written as words: the thirty-first of October."""

from datetime import date

import pytest

from generator.dates import find_dates, resolve


@pytest.mark.parametrize(("text", "days"), [
    ("The lease runs until the thirty-first of October.", ["2025-10-31"]),
    ("It was built by the twenty first of May 2024.", ["2024-05-21"]),
    ("The round will be held on the twenty-seventh and twenty-eighth of October.", ["2025-10-27/2025-10-28"]),
    ("It runs from the ninth to the twelfth of November.", ["2025-11-09/2025-11-12"]),
    ("They will meet on the ninth and the twelfth of November.", ["2025-11-09", "2025-11-12"]),
    ("It opened on the thirtieth of May 2025.", ["2025-05-30"]),
    ("This was the forty-first of May parade.", []),
    ("They won the first and second of the May games.", []),
])  # fmt: skip
def test_a_day_in_words_is_a_day(text: str, days: list[str]) -> None:
    found = [resolve(d, date(2025, 10, 14)).date for d in find_dates(text)]
    assert [d for d in found if d and len(d) > len("2025-10")] == days

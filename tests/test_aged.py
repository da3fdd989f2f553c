"""How old an article says that a person is."""

import pytest

from generator.aged import age_of

NAME = "Ilse Brandt"


@pytest.mark.parametrize("text, age", [
    ("Ilse Brandt, 54, opened the lock.", 54), ("The lock was opened by Ilse Brandt (61).", 61), ("It was opened by Ilse Brandt, aged 47.", 47),
    ("The 55-year-old mayor of the town Ilse Brandt opened it.", 55), ("Ilse Brandt, 61 years old, opened it.", 61), ("Ilse Brandt, a 38 year old baker, opened it.", 38),
    ("The seven-year-old Ilse Brandt fell ill.", 7), ("Ilse Brandt, six, died on May 8.", 6), ("Ilse Brandt, six years of age, fell ill.", 6), ("The men, aged 44 and 28, can be named only as Tom Lund and Ilse Brandt.", 28),
    ("The women, aged 44 and 28, were named as Ilse Brandt and Ada Pool.", 44), ("The women, aged 44 and 28, met Ilse Brandt and Ada Pool.", None), ("It was won by Ilse Brandt, six, three and four points ahead.", None),
    ("Ilse Brandt, 54 of whose plans failed, left.", None), ("On May 3, Ilse Brandt, 2026's mayor, left.", None), ("Ilse Brandt beat a 60-year-old record.", None),
    ("It killed the 14-year-old Jon Rask and the 53-year-old trainer Ilse Brandt.", 53), ("It hurt the 14-year-old Jon and his trainer Ilse Brandt.", None), ("The 54-year-old singer and actor Ilse Brandt left.", 54),
    ("Ilse Brandt won 54, lost 3.", None), ("Ilse Brandt, 54, met Ilse Brandt, 55, her namesake.", None),
])  # fmt: skip
def test_an_age_stands_beside_its_name(text: str, age: int | None) -> None:
    places = []
    at = text.find(NAME)
    while at >= 0:
        places.append((at, at + len(NAME)))
        at = text.find(NAME, at + 1)
    found = age_of(text, places)
    assert (found[0] if found else None) == age

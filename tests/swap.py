"""The five captures as another story: every name, place and outlet replaced, every date moved by whole weeks.

What the engine finds must not depend on who and when; these two pure functions make the proof.
"""

import re
from datetime import date, timedelta

NAMES = {
    "Donald": "Martin", "Trump": "Keller", "Shigeru": "Tomasz", "Ishiba": "Wolnik", "Ryosei": "Andrzej", "Akazawa": "Brodecki", "Akasaka": "Pradowski",
    "Howard": "Gerald", "Lutnick": "Stanhope", "Ruttig": "Omberg", "Jamieson": "Clifford", "Greer": "Maddox", "Grille": "Tarvin", "Scott": "Peter",
    "Bessent": "Langley", "David": "Simon", "Boling": "Harker", "Hayashi": "Zawada", "Kush": "Anil", "Desai": "Mehra", "Kevin": "Brian",
    "Cramer": "Lowell", "Kennedy": "Harrison", "John": "Paul", "Lee Jae-myung": "Viktor Horvath", "von der Leyen": "van der Meulen", "Shinzo": "Jerzy",
    "Abe": "Malik", "Glen": "Ross", "Fukushima": "Jankowski", "River Akira Davis": "Dana Ilona Walsh", "Kiuko Notoya": "Beata Nowik",
    "Xiong Chaoran": "Qiu Mingde", "Itsunori": "Wojciech", "Onodera": "Sikora", "Takahide": "Grzegorz", "Kiuchi": "Mroz", "Taku": "Marek", "Eto": "Dudek",
}  # fmt: skip
PLACES = {
    "United States": "United Kingdom", "U.S.": "U.K.", "US": "UK", "Washington": "London", "American": "British", "Americans": "Britons",
    "Japan": "Poland", "Japanese": "Polish", "Tokyo": "Warsaw", "Haneda": "Okecie", "Canada": "Norway", "South Korea": "Hungary", "Vietnam": "Jordan",
    "Cambodia": "Oman", "North Dakota": "North Yorkshire", "Louisiana": "Cornwall", "China": "Brazil", "Asian": "European", "G7": "G20", "Group of Seven": "Group of Twenty",
}  # fmt: skip
OUTLETS = {
    "Wall Street Journal": "Castle Street Courier", "New York Times": "Bristol Herald", "The Times": "The Herald", "DNYUZ": "QNWSR", "Observer News": "Lantern News",
    "Fox News": "Delta News", "NHK": "TVK", "Truth Social": "Open Forum", "Eurasia Group": "Meridian Group", "Sasakawa": "Radziwill", "Nomura": "Lubelski",
}  # fmt: skip
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
SHORT = {"Jan.": 1, "Feb.": 2, "Mar.": 3, "Apr.": 4, "Aug.": 8, "Sept.": 9, "Oct.": 10, "Nov.": 11, "Dec.": 12}
DAY = re.compile(r"\b(" + "|".join([*MONTHS, *(re.escape(s) for s in SHORT)]) + r") (\d{1,2})\b(?:, (\d{4}))?")
PART = re.compile(r"\b((?:early|late|mid|end of|in|In|and|negotiations in) )(" + "|".join(MONTHS) + r")\b(?! \d)")
ARTICLE_ID = re.compile(r"(?<=/article/)(\d{19})")


def swapped(text: str) -> str:
    """`text` with every name, place and outlet of the five captures replaced by another of its kind."""
    table = {**NAMES, **PLACES, **OUTLETS}
    pattern = re.compile("|".join(rf"(?<![A-Za-z]){re.escape(k)}(?![A-Za-z])" for k in sorted(table, key=len, reverse=True)))
    return pattern.sub(lambda m: table[m[0]], text)


def shifted(text: str, weeks: int, year: int = 2025) -> str:
    """`text` with its dates moved by `weeks` weeks; days without a year are of `year`, months move with their middle."""
    step = timedelta(weeks=weeks)

    def day(m: re.Match[str]) -> str:
        month = SHORT.get(m[1]) or MONTHS.index(m[1]) + 1
        moved = date(int(m[3] or year), month, int(m[2])) + step
        return f"{MONTHS[moved.month - 1]} {moved.day}" + (f", {moved.year}" if m[3] else "")

    def part(m: re.Match[str]) -> str:
        middle = 5 if "early" in m[1] else 25 if "late" in m[1] or "end" in m[1] else 15
        moved = date(year, MONTHS.index(m[2]) + 1, middle) + step
        return m[1] + MONTHS[moved.month - 1]

    text = PART.sub(part, DAY.sub(day, text))
    text = ARTICLE_ID.sub(lambda m: str(int(m[1]) + (int(step.total_seconds()) << 32)), text)
    return re.sub(r"© (\d{4})", lambda m: f"© {(date(int(m[1]), 7, 8) + step).year}", text)


def shifted_date(value: str, weeks: int) -> str:
    """A front matter date (day, month, A/B) moved the same way."""
    if "/" in value:
        return "/".join(shifted_date(v, weeks) for v in value.split("/"))
    parts = [int(p) for p in value.split("-")] if value[:4].isdigit() and value[-1] != "s" else []
    if len(parts) == 3:
        return (date(*parts) + timedelta(weeks=weeks)).isoformat()
    if len(parts) == 2:
        return (date(*parts, 15) + timedelta(weeks=weeks)).isoformat()[:7]
    return value

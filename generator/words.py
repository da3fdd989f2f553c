"""The interface in the reader's language: phrases, dates, numbers."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.errors import DigestError
from generator.periods import UNKNOWN

BUILT_IN = Path(__file__).parent / "data" / "languages"
MONTH = re.compile(r"(\d{4})-(\d{2})$")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
QUARTER = re.compile(r"(\d{4})-?Q([1-4])$")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)$", re.I)
DECADE = re.compile(r"(\d{3})(?:0s|[Xx]s?|)$")
LONGEST_REASON = 600  # characters; what is longer was not made from a pattern
SHORT = "short"  # no part of a month or year
MEMORY = 50_000  # dates in words that are kept
NUMERIC = {"n": r"\d+", "year": r"\d{4}"}  # places of a reason that hold only digits
ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
ENGLISH_DAY = re.compile(r"([A-Z][a-z]{2})[a-z]{0,6}\.?(?: (\d{1,2}))?,?(?: (\d{4}))?$")
SAFE_NAME = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


class Phrases(dict[str, str]):
    """Key -> phrase; a template reads a phrase as an attribute."""

    def __init__(self, phrases: dict[str, str]) -> None:
        super().__init__({key: phrase for key, phrase in phrases.items() if not hasattr(dict, key)})
        self.__dict__ = self


@dataclass(frozen=True, slots=True)
class Words:
    """A language's table. `text`: key -> phrase with {places}; a list of two is [one, other]."""

    language: str
    text: dict[str, str] = field(default_factory=dict)
    counted: dict[str, tuple[str, str]] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    months_short: tuple[str, ...] = ()
    formats: dict[str, str] = field(default_factory=dict)
    decimal: str = "."
    group: str = ","
    grouped_from: float = 1_000  # German, French, Spanish: 10,000
    reasons: dict[str, str] = field(default_factory=dict)  # a sentence that the linking writes, with {places} -> the same here
    singular_below: float = 1.0  # English: only 1 is singular; French: everything under 2
    known: dict[tuple[str, str | None] | float, str] = field(default_factory=dict, repr=False, compare=False)  # what `when` and `number` have said

    def say(self, key: str, **parts: object) -> str:
        """The phrase for `key` with its places filled. Raises KeyError for an unknown key."""
        return self.text[key].format(**parts)

    def reason(self, text: str, having: str = "") -> str:
        """A sentence that the linking of articles wrote in English, in this language (by a pattern with `having` in it); as it is where none fits."""
        fitting = tuple((k, v) for k, v in self.reasons.items() if having in k) if 0 < len(text) <= LONGEST_REASON else ()
        for pattern, phrase in patterns(fitting) if fitting else ():
            if found := pattern.fullmatch(text):
                return phrase.format(**{k: self._part(k, v) for k, v in found.groupdict().items()})
        return text

    def because(self, text: str) -> str:
        """One reason, or several parted by '; ', in this language; a sentence that has a '; ' of its own is one reason."""
        whole = self.reason(text, "; ")
        return whole if whole != text or not self.reasons else "; ".join(map(self.reason, text.split("; ")))

    def _part(self, place: str, text: str) -> str:
        if place in ("date", "date2"):
            return self._day_of(text) if text != UNKNOWN else self.text["undated"]
        first, joint, last = text.rpartition(" and ") if place == "names" else ("", "", "")
        return self.text["listed"].format(first=first, last=last) if joint else text

    def _day_of(self, text: str) -> str:
        """A day or month in English words, in this language's."""
        found = ENGLISH_DAY.match(text)
        if not found or found[1] not in ENGLISH_MONTHS:
            return text
        month = f"{ENGLISH_MONTHS.index(found[1]) + 1:02}"
        if found[2]:
            return self.when(f"{found[3]}-{month}-{int(found[2]):02}") if found[3] else self.short(f"2000-{month}-{int(found[2]):02}")
        return self.when(f"{found[3]}-{month}") if found[3] else text

    def count(self, key: str, n: int) -> str:
        """'1 article', '3 articles'."""
        one, other = self.counted[key]
        single = n == 1 or (self.singular_below > 1 and 0 <= n < self.singular_below)
        return (one if single else other).format(n=self.number(n))

    def number(self, value: float) -> str:
        """Grouped by thousands, in some languages from five digits on; at most three decimals: 300,000; 1.5."""
        said = self.known.get(value)
        if said is None:
            said = self._number(value)
            if value and len(self.known) < MEMORY:
                self.known[value] = said
        return said

    def _number(self, value: float) -> str:
        whole = abs(value) == int(abs(value)) if abs(value) < 1e15 else False
        if abs(value) >= 1e15:
            return f"{value:.3g}"
        shown = f"{value:,.0f}" if whole else f"{value:,.3f}".rstrip("0").rstrip(".")
        if abs(value) < self.grouped_from:
            shown = shown.replace(",", "")
        return shown.replace("-", "−").replace(",", "\0").replace(".", self.decimal).replace("\0", self.group)

    def when(self, date: str | None, part: str | None = None) -> str:
        """A date as precise as it is written: 'July 8, 2025', 'late May 2025', 'summer 2025', '1980s', 'June 30 – July 2, 2025'."""
        if not date or date == UNKNOWN:
            return self.text["undated"]
        said = self.known.get((date, part))
        if said is None:
            if len(self.known) > MEMORY:
                self.known.clear()
            said = self.known[date, part] = self._when(date, part)
        return said

    def _when(self, date: str, part: str | None) -> str:
        if "/" in date:
            first, _, last = date.partition("/")
            return self.span(first, last)
        shown = self._point(date)
        pattern = self.formats.get(f"part_{part}") if part else None
        return pattern.format(date=shown) if pattern else shown

    def span(self, first: str, last: str) -> str:
        """'June 30 – July 2, 2025': what both ends share is said once."""
        a, b = DAY.match(first), DAY.match(last)
        if first == last or not last:
            return self.when(first)
        if a and b and a[1] == b[1]:
            key = "span_days" if a[2] == b[2] else "span_months"
            return self.formats[key].format(
                day=int(a[3]), day2=int(b[3]), month=self._month(a[2]), month2=self._month(b[2]), year=a[1], m=int(a[2]), m2=int(b[2]))
        return self.formats["span"].format(first=self._point(first), last=self._point(last))

    def short(self, date: str) -> str:
        """A day without its year: 'Jul 8'; anything else as `when` has it."""
        said = self.known.get((date, SHORT))
        if said is None:
            day = DAY.match(date)
            if not day or not 1 <= int(day[2]) <= 12:
                return self.when(date)
            said = self.known[date, SHORT] = self.formats["short"].format(day=int(day[3]), month=self.months_short[int(day[2]) - 1], m=int(day[2]))
        return said

    def _point(self, date: str) -> str:
        if day := DAY.match(date):
            return self.formats["day"].format(day=int(day[3]), month=self._month(day[2]), year=day[1], m=int(day[2]))
        if month := MONTH.match(date):
            return self.formats["month"].format(month=self._month(month[2]), year=month[1], m=int(month[2]))
        if quarter := QUARTER.match(date):
            return self.formats["quarter"].format(quarter=quarter[2], year=quarter[1])
        if season := SEASON.match(date):
            return self.formats["season"].format(season=self.text["season_" + season[2].upper()], year=season[1])
        if re.match(r"\d{4}$", date):
            return self.formats["year"].format(year=date)
        if decade := DECADE.match(date):
            return self.formats["decade"].format(decade=decade[1] + "0")
        return date

    def _month(self, number: str) -> str:
        return self.months[int(number) - 1] if 1 <= int(number) <= 12 else number


@cache
def patterns(reasons: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    def place(found: re.Match[str]) -> str:
        return rf"(?P<{found[1]}>{NUMERIC.get(found[1], '.+')})"

    return tuple((re.compile(re.sub(r"\\{(\w+)\\}", place, re.escape(english))), phrase) for english, phrase in reasons)


def load_words(language: str, folders: Sequence[Path] = ()) -> Words:
    """The table of `language`: a project's `languages/xx.json` first, else the built-in one; English for what is missing.

    `de-AT` falls back to `de`. Raises DigestError for a broken file; an unknown language speaks English.
    """
    base = _read(BUILT_IN / "en.json")
    names = [language, language.partition("-")[0]] if SAFE_NAME.match(language) else []
    found: dict[str, object] = {}
    for name in dict.fromkeys(names):
        places = [folder / "languages" / f"{name}.json" for folder in folders] + [BUILT_IN / f"{name}.json"]
        for path in (p for p in reversed(places) if p.is_file()):
            found = _merge(found, _read(path))
        if found:
            break
    return _words(language, _merge(base, found))


def _read(path: Path) -> dict[str, object]:
    try:
        value = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise DigestError(f"the language file cannot be read: {error}", path.name, "it is a JSON object like en.json") from error
    if not isinstance(value, dict):
        raise DigestError("the language file is not a JSON object", path.name, "start from a copy of en.json")
    return value


def _merge(base: dict[str, object], over: dict[str, object]) -> dict[str, object]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _words(language: str, table: dict[str, object]) -> Words:
    def strings(key: str) -> dict[str, str]:
        value = table.get(key)
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}

    def names(key: str) -> tuple[str, ...]:
        value = table.get(key)
        return tuple(str(v) for v in value) if isinstance(value, list) else ()

    counted = table.get("counted")
    pairs = {str(k): (str(v[0]), str(v[-1])) for k, v in counted.items() if v} if isinstance(counted, dict) else {}

    def number(key: str, default: float) -> float:
        value = table.get(key)
        return float(value) if isinstance(value, int | float) else default

    return Words(language, Phrases(strings("text")), pairs, names("months"), names("months_short"), strings("formats"),
                 str(table.get("decimal", ".")), str(table.get("group", ",")), number("grouped_from", 1_000), strings("reasons"), number("singular_below", 1))

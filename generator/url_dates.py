"""The day that an address or the id in it carries."""

import re
from datetime import UTC, date, datetime

EARLIEST, LATEST = date(1995, 1, 1), date(2045, 1, 1)
PATH_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
PATH_SLASHED = re.compile(r"/((?:19|20)\d\d)/(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?=/|$|-)")
PATH_NAMED = re.compile(r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})(?=/|$)", re.I)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NUMBER = re.compile(r"(?<![\w.])\d{17,19}(?![\w.])")
HEX24 = re.compile(r"(?<![0-9a-zA-Z])[0-9a-f]{24}(?![0-9a-zA-Z])")
UUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-([17])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.I)
ULID = re.compile(r"(?<![0-9A-Za-z])0[1-2][0-9A-HJKMNP-TV-Z]{24}(?![0-9A-Za-z])")
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TWITTER_EPOCH_MS = 1_288_834_974_657  # 2010-11-04, https://github.com/twitter-archive/snowflake


def day_of_url(url: str) -> tuple[str, str] | None:
    """('2025-07-08', why in plain words), or None where the address carries no plausible day."""
    path = re.sub(r"^[a-z+]+://[^/]*", "", url[:2000])
    return _written(path) or _carried(path)


def _written(path: str) -> tuple[str, str] | None:
    for pattern in (PATH_SLASHED, PATH_DAY):
        for match in pattern.finditer(path):
            found = _day(*(int(part) for part in match.groups()))
            if found:
                return found, f"the address has {match.group().strip('/')} in it"
    named = PATH_NAMED.search(path)
    if named and (found := _day(int(named[1]), MONTHS.index(named[2].lower()) + 1, int(named[3]))):
        return found, f"the address has {named.group().strip('/')} in it"
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if EARLIEST <= found < LATEST else None


def _carried(path: str) -> tuple[str, str] | None:
    """The time that an id in the address was made at."""
    for match in NUMBER.finditer(path):
        found = _number(int(match.group()), "/status" in path)
        if found:
            return found, f"the id {match.group()} in the address was given out on that day (its upper bits are a time)"
    for pattern, seconds in ((UUID, _uuid_seconds), (ULID, _ulid_seconds)):
        uuid = pattern.search(path)
        if uuid and (found := _moment(seconds(uuid.group()))):
            return found, f"the id {uuid.group()} in the address carries its time of creation"
    hexa = HEX24.search(path)
    if hexa and (found := _moment(int(hexa.group()[:8], 16), 2009)):
        return found, f"the id {hexa.group()} in the address begins with its time of creation"
    return None


def _number(value: int, is_status: bool) -> str | None:
    """Ids of 63 bits: seconds in the upper 31 (as large Chinese platforms give them out), or milliseconds above 22 bits."""
    seconds = _moment(value >> 32, 2012)
    snowflake = _moment(((value >> 22) + TWITTER_EPOCH_MS) / 1000, 2011)
    if is_status:
        return snowflake
    return seconds if value >= 1_325_376_000 << 32 else None


def _uuid_seconds(uuid: str) -> float:
    bare = uuid.replace("-", "")
    if bare[12] == "7":
        return int(bare[:12], 16) / 1000
    ticks = int(bare[13:16] + bare[8:12] + bare[:8], 16)
    return (ticks - 0x01B21DD213814000) / 1e7


def _ulid_seconds(ulid: str) -> float:
    value = 0
    for char in ulid[:10]:
        value = value * 32 + CROCKFORD.index(char)
    return value / 1000


def _moment(seconds: float, since: int = 1998) -> str | None:
    if not 800_000_000 < seconds < 1 << 31:
        return None
    found = datetime.fromtimestamp(seconds, UTC).date()
    return found.isoformat() if found.year >= since and found < LATEST else None

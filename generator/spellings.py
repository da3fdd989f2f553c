"""Whether two full names may be one name that a translation spells otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

GIVEN = Path(__file__).parent / "data" / "given_variants.txt"
CERTAIN, PERHAPS = 0.8, 0.74  # mean likeness of the words of two names; PERHAPS is asked
LEAST = 0.66  # likeness of their least alike words
SILENT = 4  # letters of a word whose last is an h that nobody hears: 'Bataineh', 'Bataina'
WORD = 24  # letters of a word that is short
HABITS = (
    ("x", "ks"), ("gg", "ng"),
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("kh", "h"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("iy", "i"), ("yy", "i"), ("ee", "i"),
    ("ei", "i"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("dh", "d"), ("th", "t"), ("o", "u"), ("e", "i"),
)  # fmt: skip

CLASSES = {letter: letters[0] for letters in ("bp", "dt", "gkqc", "jz", "vw", "lr", "iyj") for letter in letters}  # one sound to many ears

UMLAUTS = (("ue", "u"), ("oe", "o"), ("ae", "a"), ("æ", "a"), ("œ", "o"))
MARKED = str.maketrans({  # what another alphabet or country writes for a letter with a mark
    "š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh", "đ": "dj", "ţ": "ts", "ț": "ts",
    "Š": "Sh", "Ş": "Sh", "Ș": "Sh", "Č": "Ch", "Ć": "Ch", "Ç": "Ch", "Ž": "Zh", "Đ": "Dj", "Ţ": "Ts", "Ț": "Ts",
})  # fmt: skip


def spelt_out(name: str) -> str:
    """A name as it is written where those marks are not known: 'Miloshevski' for 'Miloševski'."""
    return name if name.isascii() else name.translate(MARKED)


@lru_cache(maxsize=1 << 18)
def skeleton(token: str) -> str:
    """What is left of a word when the habits of transliteration are taken away: Zelenskyy and Zelensky are one."""
    for old, new in HABITS:
        token = token.replace(old, new)
    if token[-1:] == "h" and token[-2:-1] in "aei" and len(token) > SILENT:
        token = token[:-1]
    return "".join(c for i, c in enumerate(token) if i == 0 or c != token[i - 1])


@cache
def _given() -> dict[str, str]:
    lines = GIVEN.read_text("utf-8").splitlines()
    return {name: names[0] for line in lines if not line.startswith("#") for names in [line.split()] for name in names}


@lru_cache(maxsize=1 << 16)
def sound(token: str) -> str:
    """The same, and an umlaut is its vowel however it is written, a given name the same in all languages, with or without hyphens: 'Jürgen', 'Juergen'; 'Yevhen', 'Evgeny'; 'Hye-jin', 'Hyejin'."""
    token = _given().get(token, token).replace("'", "").replace("-", "")
    for old, new in UMLAUTS:
        token = token.replace(old, new)
    return skeleton(token)


ARTICLES = frozenset(f"{letters}-" for letters in "al el an ar as ash at ad az".split())  # of an Arabic name, before a letter each as it sounds


@lru_cache(maxsize=1 << 16)
def without_articles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without its Arabic articles: 'Mahmoud El Tarabily', 'Mahmud al-Tarabili'."""
    kept = [w.partition("-")[2] if w[: w.find("-") + 1] in ARTICLES else w for w in tokens if w not in ("al", "el")]
    return tuple(kept) if len(kept) > 1 else tokens


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Mean likeness, 0..1, of two names' words in their order; 0 where their number differs or one pair has little in common."""
    a, b = without_articles(tuple(a)), without_articles(tuple(b))
    if len(a) != len(b) or len(a) < 2:
        return 0.0
    found = []
    for x, y in zip(a, b, strict=True):
        found.append(1.0 if sound(x) == sound(y) else ratio(skeleton(x), skeleton(y)))
        if found[-1] < LEAST:
            return 0.0
    return sum(found) / len(found)


@lru_cache(maxsize=1 << 16)
def ratio(a: str, b: str) -> float:
    """`SequenceMatcher.ratio` of two words."""
    if a == b:
        return 1.0
    return 2 * matching(a, b) / (len(a) + len(b)) if max(len(a), len(b)) <= WORD else SequenceMatcher(None, a, b).ratio()


def matching(a: str, b: str) -> int:
    """How many letters the longest parts in common have, and those on both sides of them: as SequenceMatcher counts, for short words."""
    for size in range(min(len(a), len(b)), 0, -1):
        for i in range(len(a) - size + 1):
            j = b.find(a[i : i + size])
            if j >= 0:
                return matching(a[:i], b[:j]) + size + matching(a[i + size :], b[j + size :])
    return 0


def keys(tokens: Sequence[str]) -> Iterable[str]:
    """What two names that are nearly one share at least one of."""
    tokens = without_articles(tuple(tokens))
    first, last = skeleton(tokens[0]), skeleton(tokens[-1])
    called = sound(tokens[0])
    return (f"{first} …", f"… {last}", f"{first[:1]}… {last[:1]}…", *([f"{called} …"] if called != first else []))

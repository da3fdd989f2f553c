"""Odd input made from good: pieces of the corpus cut, doubled, moved and mixed with what parsers trip over."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from tests.hostile import BODIES, PAYLOADS

CORPUS = Path(__file__).parent / "corpus"
TOKENS = tuple(p[:200] for p in PAYLOADS) + tuple(b[:60] for b in BODIES.values()) + (
    "---\n", "---", "\n...\n", ": ", "- ", "#", "{", "}", "[", "]", "[[", "]]", "|", "\"", "'", "&", "*", "!", "%", "@", "`", "<", ">", "\t", "\r", "\r\n", "\n\n", "\x0b", "\x85",
    "\u2028", "\ufeff", "\u202e", "“", "”", "’", "…", "–", "\u0301", "\u200d", "٣", "１２", "ﬁ", "ß", "İ", "ﷺ", "한", "的", "July 8, 2031", "yesterday", "3.5 percent", "$4 trillion", "Mr. ", "said ",
    "By ", "seal: {title: aaaaaaaaaa}\n", "summary:\n", "- {text: x, line: 1}\n", "published: 2031-01-01\n", "null", "~", "1e309", "-0", "00", "<p>", "</p>", "<table>", "<li>", "<br>", "&nbsp;", "&#0;")


def corpus(kind: str) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted((CORPUS / kind).iterdir()))


@st.composite
def mutated(draw: st.DrawFn, kind: str, most: int = 6) -> str:
    """A file of the corpus after some edits."""
    text = draw(st.sampled_from(corpus(kind)))
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(text)))
        to = min(len(text), at + draw(st.sampled_from((0, 0, 1, 3, 20, 200))))
        new = draw(st.one_of(st.sampled_from(TOKENS), st.text(max_size=12), st.just(text[at:to] * 3), st.just("")))
        text = text[:at] + new * draw(st.sampled_from((1, 1, 1, 2, 50))) + text[to:]
    return text


def words() -> st.SearchStrategy[str]:
    """A value for a field: any text, or what has made trouble elsewhere."""
    return st.one_of(st.sampled_from(TOKENS), st.text(max_size=60), st.builds(str.__add__, st.sampled_from(TOKENS), st.text(max_size=20)))


def damaged(kind: str) -> st.SearchStrategy[bytes]:
    """Bytes of a corpus file in some encoding, cut or with foreign bytes in it; or any bytes at all."""
    names = st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp1252", "shift_jis", "gb18030", "iso2022_jp", "koi8_r"))
    coded = st.builds(lambda text, name, at, junk: (raw := text.encode(name, "replace"))[: at % (len(raw) + 1)] + junk + raw[at % (len(raw) + 1) :],
                      mutated(kind, 2), names, st.integers(0, 5000), st.binary(max_size=8))
    cut = st.builds(lambda raw, at: raw[: at % (len(raw) + 1)], coded, st.integers(0, 9000))
    return st.one_of(coded, cut, st.binary(max_size=400))

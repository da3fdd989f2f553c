"""A summary from an OpenAI-compatible endpoint, checked against the capture."""

import json
import os
import re

from generator.config import Summarizer
from generator.errors import DigestError
from generator.model import Sentence
from generator.sentences import sentences
from generator.summary import COMMON, stem

MOST, MAX_WORDS = 4, 80
SHOWN = 24_000  # characters of the article that are sent
KNOWN = 0.75  # share of a sentence's content words that the article must have
ANSWER_BYTES = 1_000_000
TASK = (
    "Summarise the news article in two to four plain sentences, at most 80 words together. Use only what the article says; "
    "keep names, numbers and dates as it prints them. Answer with the sentences alone."
)
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
NUMBER_WORDS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
NEGATIONS = frozenset("not no never without nor".split())


def ask(endpoint: Summarizer, text: str) -> tuple[Sentence, ...]:
    """What the endpoint writes about the article, without the sentences that the article does not support; () if none is left.

    `start` is -1 for a sentence that is not in the article word for word. Raises DigestError where the endpoint does not answer.
    """
    answer = _said(_request(endpoint, text), endpoint.endpoint)
    kept: list[Sentence] = []
    room = MAX_WORDS
    for a, b in sentences(answer):
        sentence = re.sub(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+", "", answer[a:b])
        words = len(sentence.split())
        if len(kept) < MOST and words <= room and supported(sentence, text):
            kept.append(Sentence(sentence, 0, text.find(sentence)))
            room -= words
    return tuple(kept)


def supported(sentence: str, text: str) -> bool:
    """Whether the text has every number and every name of the sentence, most of its other words, and no negation less.

    A check of words, not of sense: it lets no invented fact in, but a wrong tie between true ones can pass.
    """
    have = {w.lower() for w in WORD.findall(text)}
    have |= {part for w in have for part in re.split(r"[-'’]", w)}
    stems = {stem(w) for w in have}
    numbers = _numbers(text)
    words = WORD.findall(sentence)
    if not words or not _numbers(sentence) <= numbers:
        return False
    for i, word in enumerate(words):
        if word[0].isupper() and (i > 0 or word.lower() not in COMMON) and not _known(word, have, stems, strict=i > 0):
            return False
    if any(w.lower() in NEGATIONS or w.lower().endswith(("n't", "n’t")) for w in words) and not (NEGATIONS & have or re.search("n['’]t", text)):
        return False
    content = [w for w in words if w.lower() not in COMMON]
    known = sum(_known(w, have, stems, strict=False) for w in content)
    return not content or known >= KNOWN * len(content)


def _known(word: str, have: set[str], stems: set[str], strict: bool) -> bool:
    low = word.lower()
    base = re.sub(r"['’]s$", "", low)
    if low in have or base in have:
        return True
    return not strict and (stem(base) in stems or all(stem(p) in stems for p in base.split("-")))


def _numbers(text: str) -> set[str]:
    """Numbers in one form: '1,200' and '1200' are one, 'seven' is 7."""
    found = {n.replace(",", "").rstrip(".") for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    return found | {str(NUMBER_WORDS[w]) for w in re.findall(r"[a-z]+", text.lower()) if w in NUMBER_WORDS and w != "one"}


def _request(endpoint: Summarizer, text: str) -> bytes:
    import urllib.error  # slow to import, and most builds have no summarizer
    import urllib.request

    body = {
        "model": endpoint.model,
        "temperature": 0,
        "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": text[:SHOWN]}],
    }
    address = endpoint.endpoint.rstrip("/")
    if not address.endswith("/chat/completions"):
        address += "/chat/completions"
    if not address.startswith(("http://", "https://")):
        raise DigestError(f"{endpoint.endpoint!r} is not a web address", "digest.yml: summarizer.endpoint", "write it with http:// or https://")
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    key = os.environ.get(endpoint.key_env, "")
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(address, json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=endpoint.timeout_s) as answer:
            data: bytes = answer.read(ANSWER_BYTES)
            return data
    except (urllib.error.URLError, OSError) as error:
        raise DigestError(f"the summarizer did not answer: {error}", address, "check digest.yml: summarizer, or remove it") from error


def _said(raw: bytes, where: str) -> str:
    try:
        said = json.loads(raw)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise DigestError("the summarizer's answer is not a chat completion", where, "check digest.yml: summarizer.endpoint") from error
    return str(said or "")

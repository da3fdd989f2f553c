"""Recurring noun phrases of an article: what its topics are made from."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.clauses import finite
from generator.model import Named
from generator.speech_words import verbs
from generator.summary import COMMON

SAID = re.compile("[\"“„«][^\"“”„«»\\n]{1,400}[\"”“»]")
LONGEST = 3  # words
MOST = 20
_WORD = r"[a-z]+(?:-[a-z]+)*(?![\w’'])"
WORDS = re.compile(rf"(?<![^\W_]){_WORD}(?: {_WORD})*")  # whole words in small letters with a space between them
KEPT_WORDS = 100_000
STOP = COMMON | frozenset(
    "itself himself herself themselves myself yourself ourselves oneself any both each every few several same own very much little less least enough only just even still yet already again once here now then often never always perhaps too rather quite "
    "first second third last next latest previous former new old recent early late earlier later current currently past present future long short high low higher lower big small large great good bad better worse "
    "major main top key whole entire full different similar various certain possible likely unlikely able unable own main real true clear additional further "
    "year years month months week weeks day days hour hours minute minutes today yesterday tomorrow time times moment morning afternoon evening night weekend decade decades century "
    "way ways thing things lot lots number numbers part parts kind sort example case cases fact point points end start beginning bit range series set group side sides "
    "percent per cent million billion trillion hundred hundreds thousand thousands dozen dozens one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety half quarter third "
    "man men woman women person people someone anyone everyone nothing something anything everything reporters reporter spokesman spokeswoman official officials source sources "
    "between among against during under within without through across around near toward towards upon via per amid despite because since until unless although though whether however therefore thus while "
    "how why like unlike such off down away back along ahead together around onto beyond behind above below aside worth ill alone aware afraid fallen frozen broken written taken given shown drawn driven including according regarding concerning following based due "
    "significant important critical crucial big-ticket so-called reach seek reduce increase raise allow avoid build buy bring change create cut decide deliver develop ease eliminate enter expand face gain give grant hold impose improve "
    "include join keep lead lose meet move offer open pay protect provide push put receive remain resolve return secure sell send serve set show spark speak stop support turn win widespread broad wide "
    "get gets getting make makes making take takes taking go goes going come comes coming use uses used using want wants need needs see seen know known think keep let help try work part "
    "many others another mr mrs ms photo image video file read story article report newspaper news statement interview said per".split()
)
NOT_LAST = re.compile(r"(?:ly|ed|ing|ive|ous|ful|able|ible|less|ish|ional|ical|ial|ern)$")
NOUNS_ANYWAY = frozenset("coating lighting smuggling trafficking laundering recycling flooding logging poaching gambling doping vaccination wiring clothing parking landing wedding painting engineering looting shelling building meeting spending funding trading housing hearing training shipping banking filing offering shooting killing bombing warning briefing ruling farming mining proceeding wing king "
                         "trial material official professional vegetable initiative executive detective representative alternative objective directive motive archive feed seed speed need family supply reply ally assembly".split())  # fmt: skip
UNITS = frozenset("metre metres meter meters kilometre kilometres kilometer kilometers mile miles ton tons tonne tonnes litre litres liter liters kilo kilos kilogram kilograms barrel barrels hectare hectares acre acres "
                  "degree degrees cent cents dollar dollars euro euros pound pounds feet inch inches".split())
DOING = frozenset("leave hear tell ask carry wait stand sit agree sign live die stay forget remember believe understand happen arrive begin become choose drink eat feel forgive".split())  # 'leave home'
NOT_FIRST = re.compile(r"(?:ly|[a-z]ed)$")


def find_terms(text: str, names: Sequence[Named]) -> tuple[tuple[str, int], ...]:
    """(phrase, how often) of lower-case noun phrases of two or three words, the weightiest first; names are left out.

    Recurring ones come before those met once, which are there only when their words recur.
    """
    counts: dict[tuple[str, ...], int] = {}
    forms: dict[tuple[str, ...], dict[str, int]] = {}
    single: dict[str, int] = {}
    for run in runs(without_names(text, [n for n in names if n.type == "person"])):
        bare = [singular(word) for word in run]
        for word in bare:
            single[word] = single.get(word, 0) + 1
        for a, b in grams(run) if len(run) > 1 else ():
            key, shape = tuple(bare[a:b]), " ".join(run[a:b])
            counts[key] = counts.get(key, 0) + 1
            shapes = forms.setdefault(key, {})
            shapes[shape] = shapes.get(shape, 0) + 1
    longer: dict[tuple[str, ...], int] = {}
    for key, n in counts.items():
        if len(key) == LONGEST:
            for part in (key[:2], key[1:]):
                longer[part] = max(longer.get(part, 0), n)
    kept = [k for k in counts if _recurs(k, counts, single) and not counts[k] == longer.get(k, 0) > 1]
    kept.sort(key=lambda k: (-_weight(k, counts, single), k))
    return tuple((min(forms[k], key=lambda f: (-forms[k][f], f)), counts[k]) for k in kept[:MOST])


def without_names(text: str, names: Sequence[Named]) -> str:
    """The text with these names' mentions blotted out, and what is quoted: a 'slow answer' of somebody's words is no topic."""
    pieces, at = [], 0
    for a, b in sorted([span for n in names for span in n.mentions] + [m.span() for m in SAID.finditer(text)]):
        if a >= at:
            pieces += [text[at:a], "|"]
            at = b
    return "".join(pieces) + text[at:]


def runs(text: str) -> Iterator[list[str]]:
    """Words that stand together without a function word, a mark or a verb between them."""
    for words in WORDS.findall(text):
        run: list[str] = []
        for word in words.split(" "):
            if _may_stand(word):
                run.append(word)
            elif run:
                yield run
                run = []
        if run:
            yield run


@lru_cache(maxsize=KEPT_WORDS)
def _may_stand(word: str) -> bool:
    return len(word) > 2 and word not in STOP and (word in NOUNS or word not in finite() and word not in verbs())


NOUNS = frozenset("offer report claims vote votes calls plans talks deal deals trade cut cuts rise rises fall cost costs put hits order orders visit visits demands demand signs support offers aims returns reports needs launch "
                  "answer post hope fear attack order press question view state states notes".split())  # fmt: skip


def grams(run: list[str]) -> Iterator[tuple[int, int]]:
    """First and last + 1 of each phrase of two or three words that may stand for itself."""
    for size in range(2, LONGEST + 1):
        for i in range(len(run) - size + 1):
            if _may_end(run[i + size - 1]) and _may_begin(run[i]):
                yield i, i + size


@lru_cache(maxsize=KEPT_WORDS)
def _may_end(word: str) -> bool:
    return word in NOUNS_ANYWAY or word not in UNITS and not NOT_LAST.search(word)


@lru_cache(maxsize=KEPT_WORDS)
def _may_begin(word: str) -> bool:
    return word in NOUNS_ANYWAY or word not in DOING and not NOT_FIRST.search(word)


@lru_cache(maxsize=KEPT_WORDS)
def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _recurs(key: tuple[str, ...], counts: dict[tuple[str, ...], int], single: dict[str, int]) -> bool:
    """Met twice, or made of words that recur."""
    return counts[key] > 1 or single[key[-1]] > 1 and (not key[0].endswith("ing") or key[0] in NOUNS_ANYWAY) and sum(single[w] > 1 for w in key) >= 2


def _weight(key: tuple[str, ...], counts: dict[tuple[str, ...], int], single: dict[str, int]) -> float:
    parts = sum(single[w] for w in key) / len(key)
    return (counts[key] - 1) * 3 + counts[key] + 0.3 * min(parts, 6)

"""A headline made from the lead of an article that has none."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.clauses import CONJUNCTIONS, WEAK_END, WORDS, finite, has_verb, verb_at
from generator.model import Named
from generator.sentences import sentences
from generator.summary import DATELINE, NOISE

LONGEST, SHORTEST = 90, 25
READ = 8  # sentences that are tried
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# What a headline does without, in the order of little loss: (what, pattern, what stays).
DROPS: tuple[tuple[str, str, str], ...] = (
    ("a bracket", r"\s*[(\[][^()\[\]]{0,80}[)\]]", ""),
    ("an aside between dashes", r"\s+[—–]\s+[^—–]{3,90}\s+[—–]\s+", " "),
    ("who said it", r",\s+(?:(?:an?|the|one|two|several|some|his|her|[A-Z])[^,]{2,90}\s+(?:said|says|told \w+|reported|announced|confirmed|added|wrote)|according to [^,]+|(?:said|says) [^,]+)(?:,? (?:on |late |early |last |this )?[A-Z]?\w*day\b[^,]{0,20}|\s+in a statement)?$", ""),
    ("a clause that adds", r",\s+(?:which|who|whose|where|while|although|though|as|after|before|amid|with|citing|including|calling|adding|saying|according|despite|because|since|even|just|but|then|\w{3,}ing)\b[^,]*(?:,[^,]*)?$", ""),
    ("a clause of time", r",\s+when\b.*$", ""),
    ("an opening", r"^(?:On|In|At|After|Before|With|Amid|Despite|During|Following|Since|For|As|While|When|Although|Though|By|Just|Earlier|Last|Late|Under|Over|Throughout|Until)\b[^,]{3,110},\s+(?=[A-Z]|an?\b|the\b|his\b|her\b|its\b|their\b|some\b|many\b)", ""),
    ("an opening word", r"^(?:Earlier (?:this|last|on) \w+|Meanwhile|However|Now|Today|Yesterday|Separately|Still|Instead|Sure|Moreover|In addition|Also|But|And|So|Then),?\s+", ""),
    ("an apposition", r"(?<=[\w.]),\s+(?:an?|the|who|whose|which|[a-z]+|[A-Z]\w*['’]s)\b[^,]{2,110},(?=\s+[a-z])", ""),
    ("a day", rf"(?:,?\s+(?:on|late|early|last|late on|early on|next|this))*\s+{DAY}(?:\s+(?:morning|afternoon|evening|night))?(?=[\s,.]|$)", ""),
    ("a week", r",?\s+(?:(?:early|late|later|earlier)\s+)?(?:this|last|next)\s+(?:week|weekend|month|year)(?=[,.]|$|\s+(?:to|for|in|at|after|as|over|with)\b)", ""),
    ("an office", r"\b(?:(?:US|U\.S\.|British|French|German|Japanese|Chinese|Russian|Canadian|Australian|Indian|South Korean)\s+)?(?:Prime Minister|President|Vice President|Chancellor|Foreign Minister|Finance Minister|Secretary of State|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Mr\.|Mrs\.|Ms\.|Dr\.)\s+(?=[A-Z][\w-]+\s+[A-Z])", ""),
)  # fmt: skip
BREAK = re.compile(
    r"\s+(?=(?:for|in|on|at|amid|with|over|after|before|by|from|ahead of|during|among|against|despite|without|under|as|while|because|although|following|since|until|through|across|near|"
    r"between|around|along|toward|towards|into|where|when|which|who|that|but|and|including|citing|saying|adding|calling|declaring|making|leaving|raising|underscoring|through|via|in order to|so that|\w{3,20}ing\s+(?:the|an?|its|his|her|their|all|that))\b)|,\s+|\s+[—–]\s+|;\s+|:\s+"
)
CLAUSE_OPENERS = frozenset("that whether how why if than when where who whom whose which while because although though".split())  # a verb must follow
OPEN_END = frozenset("a an the of to for with at by from as and or but that which who is are was were be has have will would than their its his her after before during".split())
DANGLING = re.compile(r"^(?:(?:when|while|as|if|because|although|though|after|before|since|until|on|in|at|for|with|by|from|according|once|amid|despite|and|but|or|so|under|over|during|below|above|here|following)\b|he|she|they|it|this|that|these|those|his|her|their|its|there|here|what|who|why|how|i|we|you|my|our|your|one|another|others|both|such|if|let|no|yes)\b", re.I)
SAYING = frozenset("said says stated states claimed claims believes believed added argued insisted hopes hoped thinks thought feared".split())


def make_headline(text: str, names: Sequence[Named], language: str = "en") -> str:
    """A complete thought of at most 90 characters, compressed from the first sentences; '' where none can be made.

    English is compressed by phrases; of other languages a short first sentence or its first clause is taken.
    """
    spans = sentences(text)[:READ]
    if language != "en":
        return _foreign(text, spans, language)
    # A later sentence that opens with 'The …' tells of something that went before: such ones come last.
    later = [text[a:b] for a, b in spans[1:] if not re.search(r"\b(?:them|him|this|these|those)\b", text[a:b])]
    opens = [text[a:b] for a, b in spans[:1]] + [s for s in later if not s.startswith("The ")] + [s for s in later if s.startswith("The ")]
    return next((best for sentence in opens if (best := _compress(sentence))), "")


def _compress(sentence: str) -> str:
    """The version of the sentence that fits with the least loss and is whole; '' if there is none."""
    if NOISE.search(sentence) or len(sentence) > 700:
        return ""
    dateline = DATELINE.match(sentence)
    whole = _bare(sentence[dateline.end() :] if dateline else sentence)
    versions = [*_versions(whole)]
    for version in versions:
        if SHORTEST <= len(version) <= LONGEST and _whole(version):
            return _style(version)
    for version in reversed(versions):
        verb = verb_at(WORDS.findall(version))
        fitting = [c for c in _cuts(version) if SHORTEST <= len(c) <= LONGEST and len(WORDS.findall(c)) > verb + 1 and _ends_well(c) and _whole(c)]
        if fitting:
            return _style(max(fitting, key=len))
    clause = _inner_clause(whole)
    return _compress(clause) if clause else ""


def _bare(sentence: str) -> str:
    return re.sub(r"\s+", " ", sentence).strip().rstrip(".")


def _versions(sentence: str) -> Iterator[str]:
    """The sentence with ever more left out."""
    version = sentence
    yield version
    for _, pattern, stay in DROPS:
        shorter = _rule(pattern).sub(stay, version).strip()
        if shorter != version and len(shorter) >= SHORTEST and has_verb(shorter):
            version = shorter[0].upper() + shorter[1:]
            yield version


def _inner_clause(sentence: str) -> str:
    """The clause behind ', when', which says what happened and can stand alone; '' where there is none."""
    inner = re.search(r",\s+when\s+(?=[A-Z])(.+)$", sentence)
    return inner[1] if inner else ""


@cache
def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _cuts(version: str) -> Iterator[str]:
    """The version up to each phrase that can be left off."""
    for m in BREAK.finditer(version):
        yield version[: m.start()]


def _ends_well(candidate: str) -> bool:
    """Whether the last word asks for no more: no preposition, participle or adverb, no 'that' without its clause."""
    words = WORDS.findall(candidate)
    last = words[-1].lower().strip(".'’")
    if words[-2].lower() == "to" or re.search(r"\bbetween\b(?!.*\band\b)|\b(?:from|both)\b(?!.*\b(?:to|and)\b)\s+\S+$", candidate):
        return False
    if last in WEAK_END or last in finite() or re.fullmatch(r"\w{3,}(?:ly|ing)", last) or (last.endswith("ed") and last not in ("red", "bed", "united")):
        return False
    lows = [w.lower() for w in words]
    at = verb_at(words)
    joint = max((i for i, w in enumerate(lows) if i > at and w in CLAUSE_OPENERS), default=-1)
    if joint < 0 and at >= 0 and lows[at] in SAYING and len(words) > at + 1:
        joint = at
    return joint < 0 or 0 < verb_at(words[joint + 1 :]) < len(words) - joint - 2


def _whole(candidate: str) -> bool:
    """Whether the words are a sentence: a subject, a finite verb with something behind it, no bracket or apposition left open."""
    words = WORDS.findall(candidate)
    if len(words) < 4 or DANGLING.match(candidate) or candidate[0] in "\"“‘'«„(" or candidate.endswith(("?", ":")):
        return False
    at = verb_at(words)
    if words[-1].lower() in OPEN_END:
        return False
    return 0 < at < len(words) - 1 and not any(w.lower() in CONJUNCTIONS for w in words[:at]) and _closed(candidate)


def _closed(candidate: str) -> bool:
    if candidate.count('"') % 2 or candidate.count("“") != candidate.count("”") or candidate.count("(") != candidate.count(")"):
        return False
    tail = re.split(r",\s", candidate)
    return len(tail) == 1 or (len(tail) > 2 and has_verb(tail[-1]))


def _style(candidate: str) -> str:
    """As headlines are written: no article in front, no full stop."""
    short = re.sub(r"^(?:The|A|An)\s+(?=[A-Za-z])", "", candidate)
    return (short[0].upper() + short[1:]).rstrip(" ,;:–—")


def _foreign(text: str, spans: Sequence[tuple[int, int]], language: str) -> str:
    ends = "。！？" if language in ("ja", "zh") else ".!"
    for start, end in spans[:3]:
        sentence = _bare(text[start:end]).rstrip(ends)
        dateline = DATELINE.match(sentence)
        sentence = sentence[dateline.end() :] if dateline else sentence
        if language in ("ja", "zh"):
            clause = next((sentence[: m.start()] for m in reversed(list(re.finditer("、|，", sentence))) if 12 <= m.start() <= LONGEST), "")
            return sentence if len(sentence) <= LONGEST else clause
        for shorter in (sentence, re.split(r",\s|\s[–—]\s|;\s|:\s", sentence)[0]):
            if SHORTEST <= len(shorter) <= LONGEST and len(shorter.split()) >= 4 and shorter.count("„") == shorter.count("“") and shorter.count("«") == shorter.count("»"):
                return shorter
    return ""

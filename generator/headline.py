"""A headline made from the lead of an article that has none."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import fsum

from generator.clauses import CONJUNCTIONS, DETERMINERS, WEAK_END, WORDS, finite, has_verb, verb_at
from generator.model import Named
from generator.references import whole_names
from generator.sentences import sentences
from generator.summary import (
    DATELINE,
    QUOTED,
    US,
    WORD,
    content_stems,
    is_noise,
    opens_with_self,
    stemmed,
    word_weights,
)

LONGEST, SHORTEST = 90, 25
READ, READ_ON = 8, 24  # sentences that are tried; of a piece that somebody tells of himself, who comes to the news late
LATER, NO_LEAD, LEANS = 0.72, 0.97, 0.5  # what a sentence is worth beside the one before it, also where the first is no lead; one that opens with 'The …', which may lean on it
NAMELESS = 0.6  # one that names nobody, of a piece without a lead
VAGUE = re.compile(r"\b(?:has|have|had) been (?:speaking|talking|commenting|discussing|thinking|looking)\b|\b(?:spoke|speaks?|speaking|talked|talking|commented) (?:out )?(?:about|on)\b|\b(?:seem|appear)(?:s|ed)? to (?:be|have)\b|\b(?:remains?|continues?|continued)$")  # tells of no happening
VAGUE_WORTH = 0.5
SAID_OF_ITSELF = re.compile(  # 'X said on Tuesday that it had agreed to buy Y': X agreed to buy Y
    r"^(?P<who>[A-Z][^,;:]{2,80}?)(?:\s+(?:on\s+|late\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\s+also)?\s+(?:said|announced|confirmed)(?:\s+(?:(?:late|early|on|in a statement)\s+)*(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\s+in a statement)?(?:\s+that)?\s+(?:it|he|she|they)\s+(?P<aux>had|has|have|would|will)\s+(?P<what>[a-z].+)$")
EVEN = re.compile(r"^(?:[^,]{3,110}, )?(?P<who>(?:[A-Z]|the )[^,;:]{2,60}? (?:has|have) been )\w+ing\b[^;:]{3,160}, even (?P<what>\w{3,}ing\b.+)$")  # 'X has been talking of it, even threatening Y'
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
OPENING_WORD = r"^(?:Earlier (?:this|last|on) \w+|Meanwhile|However|Now|Today|Yesterday|Separately|Still|Instead|Sure|Moreover|In addition|Also|But|And|So|Then),?\s+"
WHO_SAID = r",\s+(?:(?:an?|the|one|two|several|some|his|her|[A-Z])[^,]{2,90}\s+(?:said|says|told \w+|reported|announced|confirmed|added|wrote)|according to [^,]+|(?:said|says) [^,]+(?:, (?:an?|the|its|their|[a-z]+ of) [^,]{2,80})?)(?:,? (?:on |late |early |last |this )?[A-Z]?\w*day\b[^,]{0,20}|\s+in a statement)?$"
# What a headline does without, in the order of little loss: (what, pattern, what stays).
DROPS: tuple[tuple[str, str, str], ...] = (
    ("a bracket", r"\s*[(\[][^()\[\]]{0,80}[)\]]", ""),
    ("an aside between dashes", r"\s+[—–]\s+[^—–]{3,90}\s+[—–]\s+", " "),
    ("who said it", WHO_SAID, ""),
    ("a clause that adds", r",\s+(?:which|who|whose|where|while|although|though|as|after|before|amid|with|citing|including|calling|adding|saying|according|despite|because|since|even|just|but|then|\w{3,}ing)\b[^,]*(?:,[^,]*)?$", ""),
    ("who said it, before the clause that is gone", WHO_SAID, ""),
    ("a clause of time", r",\s+when\b.*$", ""),
    ("an opening", r"^(?:On|In|At|After|Before|With|Amid|Despite|During|Following|Since|For|As|While|When|Although|Though|By|Just|Earlier|Last|Late|Under|Over|Throughout|Until)\b[^,]{3,110},\s+(?!(?:which|who|whose|whom|where|when|and|but|or|nor|so)\b)(?=[A-Za-z0-9])", ""),
    ("what the one named is", r"^(?:The|A|An|[A-Z][\w.-]*['’]s)\s(?![^,]*\b(?:is|are|was|were|has|have|had|that|who)\b)[^,]{3,70},\s([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}),(?=\s[a-z])", r"\1"),
    ("an apposition", r"(?<=[\w.]),\s+(?!(?:said|says|told|added|wrote|reported|has|have|had|is|are|was|were|will|would|could|can|may)\b)(?:an?|the|who|whose|which|[a-z]+|[A-Z]\w*['’]s)\b[^,]{2,110},(?=\s+[a-z])", ""),
    ("a day", rf"(?<!starting)(?<!beginning)(?<!until)(?<!till)(?<!by)(?<!since)(?<!from)(?<!before)(?<!after)(?<!effective)(?:,?\s+(?:on|late|early|last|late on|early on|next|this))*\s+{DAY}(?:\s+(?:morning|afternoon|evening|night))?(?=[\s,.]|$)", ""),
    ("a week", r",?\s+(?:(?:early|late|later|earlier)\s+)?(?:this|last|next)\s+(?:week|weekend|month|year)(?=[,.]|$|\s+(?:to|for|in|at|after|as|over|with)\b)", ""),
    ("whose week", r"\b(?:last|this|next) (?:week|weekend|month|year)[’']s\s+", "the "),
    ("where it comes from", r"^((?:The |A |An )?[\w’'-]+(?: [a-z-]+){0,2}?) (?:kept|seen|obtained|published|released|written|sent|held|leaked|reviewed|filed|compiled|collected|shared|issued|provided|gathered|exchanged) (?:by|to|in|on|from|at|between|with) [^,;]{3,80}? (?=(?:show|suggest|reveal|indicate|prove|confirm)(?:s|ed)? )", r"\1 "),
    ("what it carries", r"(?<=[a-z]) (?:loaded|laden|filled|packed|fitted|equipped) with (?:[a-z-]+ ){0,2}[\w-]+(?= (?:from|to|after|in|on|at|has|have|was|were|is|will)\b)", ""),
    ("what kind of place", r"\bthe (?:[A-Za-z]+ )?(?:town|city|village|state|province|port|capital) of (?=[A-Z])", ""),
    ("what kind of thing", r"(?<=\s)(?:its|their)\s(?:(?!of\b|in\b|at\b|for\b|by\b|from\b|and\b|on\b|to\b|with\b|that\b|who\b)[a-z-]+\s){1,3}(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[A-Z][a-z]+(?:\s[a-z]|$))", ""),
    ("by how long", r"\b(back|off|forward)\s+by (?:about |some |nearly )?[\w-]+ (?:hours|days|weeks|months|years)(?=\s+(?:the|its|their|an?)\b)", r"\1"),
    ("a legal form", r"(?<=\w),? (?:Co\.? Ltd|Ltd|Inc|Corp|PLC|Plc|plc|LLC|S\.A|SA|AG|SE|GmbH|NV)\b\.?", ""),
    ("an office", r"\b(?:(?:US|U\.S\.|British|French|German|Japanese|Chinese|Russian|Canadian|Australian|Indian|South Korean)\s+)?(?:Prime Minister|President|Vice President|Chancellor|Foreign Minister|Finance Minister|Secretary of State|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Mr\.|Mrs\.|Ms\.|Dr\.)\s+(?=[A-Z][\w-]+\s+[A-Z])", ""),
)  # fmt: skip
BREAK = re.compile(
    r"\s+(?=(?:for|in|on|at|amid|with|over|after|before|by|from|ahead of|during|among|against|despite|without|under|as|while|because|although|following|since|until|through|across|near|"
    r"unless|between|around|along|toward|towards|into|where|when|which|who|that|but|and|(?:meant|designed|intended|aimed) (?:to|for|at)|including|citing|saying|adding|calling|declaring|making|leaving|raising|underscoring|through|via|free of charge|for free|in order to|so that|(?:to|of)(?= [$€£]?\d)|\w{3,20}ing\s+(?:the|an?|its|his|her|their|all|that))\b)|,\s+|\s+[—–]\s+|;\s+|:\s+"
)
OPEN_CUT = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|minutes?)$|\bthe [a-z]+$")  # 'four days' before what, 'the hydrologist' who did what
PARTED = re.compile(r"\b(?:put|set|call|called|carried|handed|brought|took|taken|given|gave|turned|pushed|moved|held|pulled) (?:back|off|out|over|on|up|down|forward)$")  # put back what?
OPEN_NEXT = re.compile(r"(?:before|after|who|that|whose)\b")
OBJECTLESS = re.compile(r"\b(?:was|were|been) (?:told|asked|ordered|urged|forced|allowed|expected|warned)\b(?!.*\b(?:that|to|of|about|not)\b)")  # told what?
BEGAN = frozenset("began ended resumed collapsed failed opened closed resigned died stopped rose fell".split())  # verbs that may close a headline
KEEPS_FROM = re.compile(r"\b(?:bar|ban|block|prevent|stop|keep|prohibit|protect|free|exempt|differ|suffer|remove|separate)\w*\b")  # what follows 'from' is the point
PERFECT = r"(?<!would )(?<!could )(?<!should )(?<!might )(?<!must )(?<!may )(?<!will )(?<!to )(?<!not )\b(?:has|have)\s+(?=(?!need|been)[a-z]{3,}ed\b)"  # 'have discovered': 'discovered' says the same
LEANING = re.compile(r"\b(?:them|him|this|these|those)\b|^(?:Now|Then|Today|Yesterday|Later),? (?:he|she|it|they)\b|^(?:The (?:two|pair|duo|same|latter|former|report|study|move|decision|measure|incident|announcement|order|ruling)|Other|Another|Such|Also)\b")
DEFINITE = re.compile(r"^(?:The|A) (?:second|third|other|latter|former)\b|^The \w+ (?:was|were|is|are|has|had|have|will|said|took|came|would)\b")
BASE = frozenset("face want need plan say hope fear live remain expect agree believe hold keep get make take run lose win die".split())  # finite behind a plural
CLAUSE_OPENERS = frozenset("that whether how why if than when where who whom whose which while because although though".split())  # a verb must follow
OPEN_END = frozenset("late early later earlier a an the of to for with at by from as and or but that which who is are was were be has have will would than their its his her after before during".split())
WHEN = frozenset(content_stems("monday tuesday wednesday thursday friday saturday sunday early late today yesterday".split()))  # says little in a headline
ALONE = frozenset("open close run vote resign leave return stay talk strike protest die live work meet appear testify compete play marry retire rise fall".split())  # infinitives that ask for no object
PARTICIPLES = frozenset("hidden broken taken given driven shown known grown thrown written stolen seen chosen frozen spoken drawn beaten eaten forgotten".split())
OPEN_WORD = frozenset("it them him her this these those there so other each such".split())
DANGLING = re.compile(r"^(?:(?:when|while|as|if|because|although|though|after|before|since|until|on|in|at|for|with|by|from|according|once|amid|despite|and|but|or|so|under|over|during|below|above|here|following)\b|he|she|they|it|this|that|these|those|his|her|their|its|there|here|what|who|why|how|i|we|you|my|our|your|one|another|others|both|such|if|let|no|yes|(?:go|come) and|try to|imagine|look at|think of|remember|(?:some|many|most|those) of you|first (?:it|he|she|they|there)|(?:now|then) (?:there|it|he|she|they)|(?:\w+ ){1,2}(?:later|earlier)|yesterday|today|tomorrow|behind the)\b|\d+, ", re.I)
SHOWS = re.compile(r"\b(?:show(?:s|ed|n)?|suggest(?:s|ed)?|reveal(?:s|ed)?|indicat(?:es?|ed)|prov(?:es?|ed)|confirm(?:s|ed)?|f(?:inds?|ound)|mean(?:s|t)?|argu(?:es?|ed)|claim(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?)$")  # that …
GERUND = re.compile(r"\b(?:stop|start|begin|keep|continue|consider|avoid|finish|risk|deny|admit|suggest|resume|halt|quit|delay|recommend|propose)(?:s|p?ed|d)?$|\b(?:began|begun|kept|denies|denied|admitted)$")
SAYING = frozenset("said says stated states claimed claims believes believed added argued insisted hopes hoped thinks thought feared".split())


def make_headline(text: str, names: Sequence[Named], language: str = "en") -> str:
    """A complete thought of at most 90 characters, compressed from the first sentences; '' where none can be made.

    English is compressed by phrases; of other languages a short first sentence or its first clause is taken.
    """
    spans = sentences(text)
    if language != "en":
        return _foreign(text, spans[:READ], language)
    is_personal = opens_with_self(text, spans)
    spans = spans[: READ_ON if is_personal else READ]
    weights = word_weights(text, spans, [stemmed(text, a, b) for a, b in spans], "")
    tries = [(strict, NO_LEAD if is_personal else LATER) for strict in (True, False)]
    return next((best for strict, later in tries if (best := _best(text, spans, names, weights, strict, later))), "")


def _best(text: str, spans: Sequence[tuple[int, int]], names: Sequence[Named], weights: dict[str, float], strict: bool, later: float) -> str:
    """The candidate with most of the article's weighty words, early sentences before late ones; `strict`: none that leans on what went before; `later`: what a sentence is worth beside the one before."""
    best, chosen = 0.0, ""
    for i, (start, end) in enumerate(spans):
        for candidate in _candidates(text[start:end], names, strict and i > 0):
            stems = {*content_stems(WORD.findall(candidate))} - WHEN
            value = later**i * fsum(weights.get(s, 0.0) for s in sorted(stems)) * (LEANS if i and candidate.startswith("The ") else 1.0) * (VAGUE_WORTH if VAGUE.search(candidate) else 1.0)
            if later == NO_LEAD and not any(form in candidate for n in names for form in (n.name, *n.aliases)):
                value *= NAMELESS
            if value > best * 1.001:
                best, chosen = value, candidate
    return _style(chosen) if chosen else ""


def _candidates(sentence: str, names: Sequence[Named], strict: bool) -> Iterator[str]:
    """Versions of the sentence and of its inner clause that fit and are whole; `strict`: understood without the sentences before."""
    if is_noise(sentence) or len(sentence) > 700 or strict and LEANING.search(sentence):
        return
    dateline = DATELINE.match(sentence)
    whole = _bare(sentence[dateline.end() :] if dateline else sentence)
    whole = _rule(OPENING_WORD).sub("", whole)
    whole = whole[:1].upper() + whole[1:]
    inner = _inner_clause(whole)
    for clause in (inner, _done(whole), whole):  # the newest fact stands in the inner one
        for candidate in _shorter(clause):
            named = whole_names(candidate, whole, names)
            if named and _fits(named) and not (strict and _leans(named)):
                yield named


def _shorter(clause: str) -> Iterator[str]:
    seen: set[str] = set()
    for version in _versions(clause) if clause else ():
        for variant in (version, _rule(PERFECT).sub("", version)):
            verb = verb_at(WORDS.findall(variant))
            if variant not in seen and _whole(variant):
                yield variant
            seen.add(variant)
            for cut in _cuts(variant):
                if cut not in seen and len(cut) <= LONGEST + 8 and len(WORDS.findall(cut)) > verb + 1 and _whole(cut) and _ends_well(cut):
                    yield cut
                seen.add(cut)


def _leans(candidate: str) -> bool:
    """Whether a later sentence opens with what was told before: 'The airline signed', and not 'The mayor of Oslo signed'."""
    words = WORDS.findall(candidate)
    head = words[1 : max(1, verb_at(words))]
    return DEFINITE.search(candidate) is not None or words[0] == "The" and not any(w[0].isupper() or w in ("of", "in", "for", "between", "that") for w in head)


def _fits(candidate: str) -> bool:
    return SHORTEST <= len(candidate) and len(_style(candidate)) <= LONGEST


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
    inner = re.search(r",\s+when\s+(?=[A-Z]|an?\s|the\s)(.+)$", sentence)
    return inner[1][0].upper() + inner[1][1:] if inner else ""


def _done(sentence: str) -> str:
    """What somebody did who 'said that it had done' it, will do who 'said that she would', has been doing 'even'; '' for any other sentence."""
    even = EVEN.match(sentence)
    if even:
        return f"{even['who']}{even['what']}"
    said = SAID_OF_ITSELF.match(sentence)
    if said is None:
        return ""
    rest = said["what"]
    first = rest.split(" ", 1)[0]
    if said["aux"] in ("would", "will"):
        return "" if first in ("not", "have", "be", "like", "rather", "never") else f"{said['who']} will {rest}"
    return f"{said['who']} {rest}" if re.fullmatch(r"[a-z]{3,}ed", first) else f"{said['who']} has {rest}"


@cache
def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _cuts(version: str) -> Iterator[str]:
    """The version up to each phrase that can be left off."""
    for m in BREAK.finditer(version):
        if m.start() > LONGEST + 8:
            return  # what is longer is no headline
        left, right = version[: m.start()], version[m.end() :]
        if GERUND.search(left) and re.match(r"\w{3,}ing\b", right):
            continue  # 'will stop' supplying
        if right.startswith("that ") and SHOWS.search(left):
            continue
        if not (right.startswith("from ") and KEEPS_FROM.search(left) or OPEN_CUT.search(left) and OPEN_NEXT.match(right) or re.match(r"to\b", right) and re.search(r"\bfrom [^,]{1,30}$", left) or right.startswith("and ") and _open_clause(left)):
            yield left


def _open_clause(left: str) -> bool:
    """Whether the words end in the subject of a clause that is still to come: 'after the union' before 'and the owner agreed'."""
    clause = re.match(r".*\b(?:after|before|as|while|when|since|until)\s+((?!\d)[^,]*)$", left)
    return clause is not None and len(clause[1].split()) < 7 and not has_verb(clause[1])


def _ends_well(candidate: str) -> bool:
    """Whether the last word asks for no more: no preposition, participle or adverb, no 'that' without its clause."""
    words = WORDS.findall(candidate)
    last = words[-1].lower().strip(".'’")
    if PARTED.search(candidate) or words[-2].lower() == "to" and words[-1] not in ALONE and not re.fullmatch(r"[A-Z].*|\d.*|\w*[a-rt-z]s", words[-1]) or re.search(r"\bbetween\b(?!.*\band\b)|\b(?:from|both)\b(?!.*\b(?:to|and)\b)\s+(?!(?:19|20)\d\d$|[A-Z])\S+$", candidate):
        return False
    noun = words[-2].lower() in DETERMINERS or re.fullmatch(r".*['’]s|\$?[\d.,]+%?|(?:b|m|tr)illion", words[-2]) is not None
    if last in WEAK_END or last in finite() and not noun or re.fullmatch(r"\w{3,}(?:ly|ing)", last) and not (last.endswith("ing") and noun or last in ("morning", "evening")) or (last.endswith("ed") and last not in ("red", "bed", "united")) or last in PARTICIPLES:
        return False
    lows = [w.lower() for w in words]
    at = verb_at(words)
    joint = max((i for i, w in enumerate(lows) if i > at and w in CLAUSE_OPENERS), default=-1)
    if joint < 0 and at >= 0 and lows[at] in SAYING and len(words) > at + 1:
        joint = at
    if joint < 0:
        return True
    rest = lows[joint + 1 :]
    base = next((i for i, w in enumerate(rest) if w in BASE and i > 1 and rest[i - 1] != "to"), -1)
    return 0 < max(base, verb_at(words[joint + 1 :])) < len(rest) - 1


def _whole(candidate: str) -> bool:
    """Whether the words are a sentence: a subject, a finite verb with something behind it, no bracket or apposition left open, and nobody's own 'me'."""
    words = WORDS.findall(candidate)
    if len(words) < 4 or US.search(QUOTED.sub("", candidate)) or DANGLING.match(candidate) or candidate[0] in "\"“‘'«„(" or candidate.endswith(("?", ":")) or words[-1].lower() in OPEN_WORD:
        return False
    at = verb_at(words)
    if words[-1].lower() in OPEN_END or OBJECTLESS.search(candidate) or words[-1].lower() in ("here", "there"):
        return False
    return 0 < at < len(words) - (words[-1] not in BEGAN) and not any(w in CONJUNCTIONS - {"on", "during", "amid"} for w in words[:at]) and _closed(candidate)


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

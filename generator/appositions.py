"""What a person is, in the words behind the name: ', chief economist at Acme,', ', who serves as …', ' was appointed as …'."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.clauses import finite
from generator.gazetteer import gazetteer
from generator.name_joins import FIELDS
from generator.roles import Role, country_of, is_head

RELATIVE = re.compile(r"(?:who\s+(?:(?:now|also|currently|previously|once|has|had)\s+){0,2}(?:serves?|served|is|was|works?|worked|acts?|acted|been)(?:\s+as)?\s+)")
AGED = re.compile(r", (?:aged )?\d{1,3}(?=, )")
WHEN = re.compile(r"\s(?:(?:in|on|by|after|from|until|since|before|during|last|this|over|amid|following|despite)\s|for\s(?:an?|another|life|the\s\w+\stime|[\w-]+\s(?:years?|months?|weeks?|terms?))\b)")
MADE = re.compile(r"(?:,? who)? (?:(?:was|is|has|had|been|being|were)\s+){0,3}(?:re-?elected|elected|appointed|reappointed|named|suspended|reinstated|confirmed|installed|sworn in|serving|serves|served|works|worked)\s+(?:as\s+)?(?=[a-z]|[A-ZÀ-Þ][\w-]{1,30}['’]s? [a-z])")
STOP = re.compile(
    r"\.(?=\s|$)|[;:!?—–()\n\"“”]|,\s|\s(?:said|says|told|added)(?=,)|\s(?:said|says|told|who|which|whose|that|when|where|while|because|has|had|have|was|were|is|are|will|would|warned|added|noted|argued|wrote)\s"
)
DOT = re.compile(r"\b(?:U\.S\.A|U\.S|U\.K|U\.N|E\.U|D\.C|St|Mr|Dr|[A-Z])\.$")
YEARS = re.compile(r"^\d{1,3}-year-old ")
FROM = re.compile(r" from [A-ZÀ-Þ][\w’'-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][\w’'-]*){0,3}$")
BEFALLEN = frozenset("held shot known born hurt caught sent left kept hit".split())
JUDGED = re.compile(r"(?:(?:now|once|then|still|long|often|since|later|already|also|formerly|[a-z]{3,}ly) )?(?:[a-z]{2,}ed|known|seen|held|thought|hit|caught|shown|given|driven) (?:by|as|the|an?|to|in|of|for|with|from|on|at|one|among|over) ")  # 'widely considered the fourth candidate', 'now suspended by the mayor'
SECOND = re.compile(r" and an? (?:[\w’'-]+ ){0,4}?(?P<what>[a-z]+)(?P<of> (?:of|at|from|in|with|for) (?:the )?[A-ZÀ-Þ].*| (?:of|at|from|in|with|for) .*|$)")  # 'president of the alliance and a graduate of Reed College': what somebody is besides
BUSY = frozenset("working serving living studying running leading speaking representing covering".split())  # what somebody does, behind what they are
TITLE_BEHIND = re.compile(r" (?:and|or) (?:Mr|Mrs|Ms|Dr|Prof)\.?$")  # 'an economist at a bank in Oslo and Ms. Reed's adviser'
MINISTERS = frozenset("minister secretary undersecretary commissioner ministers".split())
LOOKED_AFTER = FIELDS | frozenset("and of the".split())
AT = re.compile(r"\s+(?:at|of|with|for|from|in)\s+(?:the\s+)?")


def after(text: str, end: int) -> Role:
    """The apposition after a name that ends at `end`: ', chief economist at Acme,', ', who serves as …' or ' was appointed as …'."""
    given = MADE.match(text, end)
    if given:
        chunk = WHEN.split(re.sub(r"^(?:an?|the|its|their|his|her)\s+", "", _chunk(text, given.end())), maxsplit=1)[0]
        whose = re.match(r"([A-ZÀ-Þ][\w-]{1,30})['’]s? (?=[a-z])", chunk)  # 'was sworn in as Norway's trade minister'
        chunk = chunk[whose.end() :] if whose else chunk
        head = re.match(r"(?:[a-z-]+ ){0,3}?([a-z-]+)(?= of | at | for |$)", chunk)
        made = _split_affiliation(chunk) if head and is_head(head.group(1)) else Role()
        if whose and made.role:
            country = country_of(whose.group(1))
            return replace(made, affiliation=made.affiliation or (None if country else whose.group(1)), country=made.country or country)
        return made
    aged = AGED.match(text, end)
    if aged:
        end = aged.end()
    if text[end : end + 2] != ", " and text[end : end + 5] != " who ":
        return Role()
    start = end + 2 if text[end] == "," else end + 1
    relative = RELATIVE.match(text, start)
    if relative:
        start = relative.end()
    elif text[end] == " ":
        return Role()
    chunk = _chunk(text, start)
    if re.match(r"(?!whose |that )(?:(?:the|its|their|his|her|an?) )?(?:(?!of |for |at |in |to |by )[a-z-]+ ){0,3}[a-z-]+['’]s? [a-z]", chunk):
        chunk = re.split(r"['’]s? ", chunk, maxsplit=1)[1]  # 'the agency's director'
    owner = re.match(r"((?:[A-ZÀ-Þ][\w.&-]*\s){0,3}[A-ZÀ-Þ][\w.&-]*)['’]s?\s+", chunk)
    words = chunk.split()
    if not words or len(words) > 24:
        return Role()
    lead = words[:7]
    if words[0].lower() in ("but", "and", "is", "was", "are", "were", "has", "had", "will", "would", "who", "said", "says", "told", "in", "on", "at", "as", "with", "after", "while", "when", "which", "for", "from", "by", "where", "although", "whose", "that"):
        return Role()
    if JUDGED.match(chunk):
        return Role()
    if not any(is_head(w) for w in lead) or words[0] in finite() and not is_head(words[0]):
        return Role()
    chunk = _bare(re.sub(r"^(?:a|an|the|one of the|its|their|his|her)\s+", "", chunk))
    if owner:
        made = _split_affiliation(chunk[owner.end() :])
        country = country_of(owner.group(1))
        return Role(made.role, made.affiliation or (None if country else owner.group(1)), made.country or country)
    return _split_affiliation(chunk)


def _bare(chunk: str) -> str:
    """Without an age, without what happened to whoever holds the post and without where they are from: 'clerk' of '19-year-old clerk held in Oslo'."""
    words = YEARS.sub("", FROM.sub("", chunk)).split(" ")
    held = next((k for k in range(1, len(words)) if (words[k] in BEFALLEN or words[k] in BUSY or words[k].endswith("ed") and words[k].islower()) and is_head(words[k - 1])), len(words))
    post = " ".join(words[:held])
    second = SECOND.search(post)
    if second and (not is_head(second["what"]) or second["of"] and any(word[0].isupper() for word in second["of"].split())):
        post = post[: second.start()]
    return re.sub(r" (?:and|or|but|then)$", "", post)  # 'acting minister and' was confirmed


def _chunk(text: str, start: int) -> str:
    at = start
    limit = min(len(text), start + 160)
    while True:
        match = STOP.search(text, at, limit)
        if match is None:
            return text[start:limit].strip() if limit == len(text) else ""
        if match.group() == "." and DOT.search(text, start, match.end()) and text[match.end() : match.end() + 1] == " ":
            at = match.end()
            continue
        return text[start : match.start()].strip(" ,")


def _split_affiliation(chunk: str) -> Role:
    """'director for trade at the risk consultancy Eurasia Group' -> role, affiliation: the capitalised end after at, of, with."""
    chunk = TITLE_BEHIND.sub("", chunk)
    country = country_of(chunk)
    for match in AT.finditer(chunk):
        rest = chunk[match.end() :]
        name = re.match(r"(?:(?!(?:at|of|with|for|from|in)\s)[a-z][\w-]*\s+){0,4}((?:[A-ZÀ-Þ][\w.&'’-]*)(?:\s+(?:of|and|for|the|&)\s+(?:the\s+)?[A-ZÀ-Þ][\w.&'’-]*|\s+[A-ZÀ-Þ][\w.&'’-]*){0,8})(?:\s+(?:based\s+)?in\s+.*)?$", rest)
        if not name or not any(is_head(w) for w in chunk[: match.start()].split()):
            continue
        found = name.group(1)
        if found.lower() in gazetteer().countries:
            return Role(role=chunk, country=gazetteer().countries[found.lower()])
        if match.group().split()[0] in ("of", "for") and chunk[: match.start()].split()[-1].lower() in MINISTERS and name.start(1) == 0 and all(word.lower() in LOOKED_AFTER for word in found.replace("&", "and").split()):
            return Role(role=chunk, country=country)  # 'Norwegian Minister of Health and Social Affairs'
        if match.group().split()[0] in ("for", "in") and name.start(1) == 0 and found.lower() in gazetteer().places:
            return Role(role=chunk, country=country)
        return Role(role=chunk[: match.start()], affiliation=found, country=country_of(chunk[: match.start()]))
    return Role(role=chunk, country=country)

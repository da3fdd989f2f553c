"""The clause inside a sentence that alone tells of a day, as its shape shows."""

import re

from generator.antecedents import antecedent, subject_phrase
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import PASSIVE, PLURAL
from generator.dateless import without_date

BEFORE = re.compile(
    r"\sbefore\s(?P<what>(?!(?:he|she|it|they|we|I|you|this|that|there)\s)(?:[\w’'-]+\s){1,6}?(?:began|started|restarted|opened|reopened|closed|ended|died|left|resigned|retired|returned|resumed|arrived|collapsed|sank|fell|came|broke out|took (?:effect|office|power)|"
    r"(?:was|were) (?:re)?[a-z]{3,}ed|(?:was|were) (?:held|shot|born|built|sold|found|made))(?:\s(?:in|at|there|again)(?:\s[A-Z][\w’'-]*)?)?)\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$"
)
RECALLED = re.compile(r"(?:Recalling|Remembering|Recalled|Referring to|Describing|Looking back on|Of)\s(?:the|that)\s(?:day|week|night|moment|evening|morning|weekend)\s(?:in\s)?$")
WHEN = re.compile(r"\s(?:when|on which|in which)\s")
ON = r"\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$"
ASIDE_WHEN = re.compile(rf",\s(?:[a-z]+ly\s)?(?:[a-z]{{3,}}ed|seen|held|taken|chosen|known|given|sent|shown)\s[^,;]*?\s(?:when|after|before|since)\s(?P<clause>(?:the|an?|its|his|her|their|[A-Z])[^,;]*?){ON}")  # ', confirmed as the winner when the court announced the result on Thursday, said'
GOES_ON = re.compile(r",\s(?:also\s|then\s)?(?:said|says|told|will|would|has|have|had|is|was|were|are|can|could|may|must|[a-z]{3,}ed)\b")


def done_before(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The pupils had fallen behind before classes restarted in February': classes restarted."""
    found = BEFORE.search(text, sentence[0], date[0]) if text.find(" before ", sentence[0], date[0]) >= 0 else None
    if not found or text[date[1] : date[1] + 1] not in (".", ",", ";", "") or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    return found["what"] if "will" not in text[sentence[0] : found.start()].split() else None


def recalled(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Recalling the day last week when the mayor gave her the key, she said …': the mayor gave her the key."""
    when = WHEN.match(text, date[1]) if RECALLED.fullmatch(text, sentence[0], date[0]) else None
    return text[when.end() : first_comma(text, when.end(), sentence[1])].rstrip(".") if when else None


def told_aside(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Civic Hope, confirmed as the winner when the court announced the result on Thursday, said …': the court announced the result."""
    found = ASIDE_WHEN.search(text, sentence[0], date[0]) if text.find(", ", sentence[0], date[0]) >= 0 and GOES_ON.match(text, date[1]) else None
    return found["clause"] if found and verb_at(WORDS.findall(found["clause"])) > 0 else None


MODAL = re.compile(r"\s(?P<modal>will|would|shall|should|must|could|can|may|is to|are to)\s(?=[a-z])")
BARE = (
    "abolish allow ban begin bring build buy close create cut double end extend fall fine freeze give go halve hold impose increase introduce join keep launch leave lift limit lower make meet move open "
    "pay publish put raise reduce reopen replace require restore resume return rise save scrap sell send set shut start stop suspend take tax vote widen"
)
NEXT = re.compile(rf"(?:,\s(?:and\s)?|\sand\s)(?=(?:{'|'.join(BARE.split())})\s)")


def intended(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'The budget would raise the tax, freeze pay until September and lift pensions from 1 July' what is to be done on this day, with the subject; None where it is the first of them."""
    modal = MODAL.search(text, *sentence)
    joints = list(NEXT.finditer(text, modal.end(), sentence[1])) if modal else []
    held = next((joint for joint in reversed(joints) if joint.end() <= date[0]), None)
    if modal is None or held is None or modal.end() > date[0] or any(mark in text[slice(*sentence)] for mark in '"“”;'):
        return None
    led = text[sentence[0] : modal.start()]
    who = antecedent(led[: found.start()]) if (found := RELATIVE.search(led)) else subject_phrase(text[sentence[0] : modal.end() + 20])
    end = next((joint.start() for joint in joints if joint.start() >= date[1]), sentence[1])
    if not who or verb_at(WORDS.findall(text[held.end() : end])) > 0 or "," in text[held.end() : date[0]]:
        return None
    return f"{who} {modal['modal']} {without_date(text, held.end(), end, date).rstrip(' .')}"


RELATIVE = re.compile(r",?\s(?:which|that|who)\s")
NAME = r"(?:the\s)?[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w.&’'-]*){0,4}?"
JOINT = re.compile(rf"(?:^|\s)(?P<head>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){{1,4}}?(?:between|among|of|by|from|with|for)\s(?:{NAME},\s)+{NAME},?\sand\s{NAME})\s(?=(?:will|would|has|have|had|is|was|were|are|must|can|could)\b)")


def joint_subject(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'According to the paper, the pact between Rubex, Tarsk and the Farm Union will not be signed today': the pact, and not the last of the three."""
    window = text.find(", ", sentence[0], date[0]) >= 0 and text.find(" and ", sentence[0], date[0]) >= 0
    found = JOINT.search(text, sentence[0], date[0]) if window else None
    if not found or "," in text[found.end() : date[0]]:
        return None
    return without_date(text, found.start("head"), first_comma(text, date[1], sentence[1]), date).rstrip(" .")


COLON = re.compile(r":\s(?=(?:the|an?|its|his|her|their)\s)")
REASON = re.compile(r"\s(?:because|since)\b")
OWN_VERB = re.compile(r"\s(?:has|have|had|was|were|is|are|will|would)\s(?:not\s)?(?:been\s|be\s|to be\s)?[a-z]{3,}")


def behind_colon(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The party has no leader: the congress that was to meet in May has been moved to 29 June because …': the congress has been moved."""
    colon = next(iter(COLON.finditer(text, sentence[0], date[0])), None)
    if not colon or any(mark in text[slice(*sentence)] for mark in '"“”;') or verb_at(WORDS.findall(text[sentence[0] : colon.start()])) < 0:
        return None
    reason = REASON.search(text, date[1], sentence[1])
    end = min(first_comma(text, date[1], sentence[1]), reason.start() if reason else sentence[1])
    clause = text[colon.end() : end]
    verb = OWN_VERB.search(text, colon.end(), end)
    if not verb or "," in clause or text[date[1] : end].strip(" ."):
        return None
    return clause.rstrip(" .")


BY = re.compile(rf"(?P<thing>(?:The|An?|Its|Their)\s(?:[a-z-]+\s){{1,4}}?)(?P<verb>{'|'.join(PASSIVE.split())})\s(?P<by>by\s[^,;]{{3,50}}?){ON}")
IS_SO = re.compile(r"\s(?:does|do|did|has|have|contains?|says?|shows?|leaves?|makes?|gives?|sets?|is|are|would|will)\b")


def done_by(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The draft published by the ministry on Friday does not contain it': the draft was published."""
    found = BY.match(text, sentence[0], date[0]) if IS_SO.match(text, date[1]) else None
    if not found or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    return f"{found['thing']}{'were' if PLURAL.search(found['thing'].strip()) else 'was'} {found['verb']} {found['by']}"


PUT_OUT = re.compile(
    rf"(?P<thing>(?:The|An?|Its|Their)\s[^,;:]{{3,60}}?)\s(?:which|that)\s(?P<who>(?:(?:the|its|their)\s)?[^\s,;]+(?:\s[A-Z][^\s,;]*){{0,4}})\s(?P<verb>put|made|{'|'.join(PASSIVE.split())})(?P<rest>(?:\s(?:on|in|to|at|up)\s[^,;]{{3,50}}?|\spublic)?)(?:{ON}|\sat\s$)"
)


def put_out(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The draft which the ministry put on its website on Friday would raise the tax': the ministry put the draft on its website."""
    found = PUT_OUT.match(text, sentence[0], date[0]) if IS_SO.match(text, date[1]) else None
    if not found or verb_at(WORDS.findall(found["thing"])) >= 0 or found["verb"] in ("put", "made") and not found["rest"]:
        return None
    return f"{found['who']} {found['verb']} {found['thing'][:1].lower()}{found['thing'][1:]}{found['rest']}"


REPORTED = re.compile(r"(?P<who>[^,;:“”\"]{3,60}?\s(?:said|reported|announced|confirmed|wrote|warned))\s(?:(?:late|early)\s)?(?:on|in|last|this|yesterday)\b[^,;:]{0,25}?\sthat\s")


AHEAD, JOINED = re.compile(r"\b(?:had been|would|will|is to|was to)\s"), re.compile(r"\s(?:and|but|that|which|who)\s")


def what_was_said(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """Of 'The paper reported on Thursday that the signing had been put off until Monday, the last day' for Monday: 'The paper reported that the signing had been put off until Monday'."""
    told = REPORTED.match(text, *sentence) if any(sentence[0] <= d < date[0] for d in dates) else None
    if not told or told.end() > date[0] or not any(sentence[0] <= d < told.end() for d in dates) or any(mark in text[slice(*sentence)] for mark in '"“”;'):
        return None
    clause = text[told.end() : first_comma(text, date[1], sentence[1])].rstrip(" .")
    if "," in text[told.end() : date[0]] or not AHEAD.search(clause) or JOINED.search(clause) or verb_at(WORDS.findall(clause)) < 1:
        return None
    return f"{told['who']} that {clause}"


HOW_LONG = re.compile(r"(?:That|This|It)(?:,\s[^,]{3,40},)?\s(?:is|was)\s(?:about\s)?how long\s(?P<who>[^,;]{2,40}?)\s(?P<took>spent|took|lasted|waited|needed)?(?=\s)")
LASTED = re.compile(r"(?:^|[\n.!?]\s*)(?P<length>(?:About\s|Almost\s|Nearly\s)?(?:[A-Z][a-z]+|\d+)(?:-[a-z]+)?\s(?:seconds|minutes|hours|days|weeks|months|years|minute|hour|day))[.!]\s*$")


def how_long(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Four minutes. That is how long the thief spent in the hall on Sunday.': the thief spent four minutes in the hall."""
    told = HOW_LONG.match(text, sentence[0], date[0])
    length = LASTED.search(text, max(0, sentence[0] - 40), sentence[0]) if told and told["took"] else None
    if not told or not length:
        return None
    return f"{told['who']} {told['took']} {length['length'][:1].lower()}{length['length'][1:]}{without_date(text, told.end(), sentence[1], date)}".rstrip(" .")


def inner(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """The clause that alone tells of the day; None where the shape of the sentence shows none."""
    whose = (recalled, done_before, told_aside, intended, joint_subject, behind_colon, done_by, put_out, how_long)
    return next((told for find in whose if (told := find(text, sentence, date))), None) or what_was_said(text, sentence, date, dates)

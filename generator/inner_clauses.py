"""The clause inside a sentence that alone tells of a day, as its shape shows."""

import re

from generator.antecedents import antecedent, subject_phrase
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import PASSIVE, passive
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


LAST_OF_LIST = re.compile(r"(?:\b(?:among (?:them|those)|including)\b|:\s(?:an?|one|two|three)\s[^,;.]{3,50},)[^;.“”\"]*?\sand\s(?P<who>an?\s(?:[\w-]+\s){1,3}?(?:from|of|in|at)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?|an?\s(?:[\w-]+\s){1,3}?)\s?(?:who|which|that)\s(?P<did>[^,;:]{3,70}?)\s(?:on|in)\s(?:the\s)?$")


def last_of_list(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'Seven have died, among them Ada Pool and a man from Tarsk who passed away on Sunday': 'a man from Tarsk passed away'."""
    found = LAST_OF_LIST.search(text, sentence[0], date[0]) if text.find(" and a", sentence[0], date[0]) >= 0 and text[date[1] : date[1] + 1] in (".", ",", ";", "") else None
    return f"{found['who'].strip()} {found['did']}" if found and verb_at(["It", *WORDS.findall(found["did"])]) == 1 else None


COLON = re.compile(r":\s(?=(?:the|an?|its|his|her|their)\s)")
REASON = re.compile(r"\s(?:because|since)\b")
OWN_VERB = re.compile(r"\s(?:has|have|had|was|were|is|are|will|would)\s(?:not\s)?(?:been\s|be\s|to be\s)?[a-z]{3,}")


def behind_colon(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The party has no leader: the congress that was to meet in May has been moved to 29 June because …': the congress has been moved."""
    colon = COLON.search(text, sentence[0], date[0])
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
    return passive(found["thing"], f"{found['verb']} {found['by']}")


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


SOURCE = re.compile(
    rf",\s(?:according to|as stated in|says|found)\s(?P<thing>(?:the|an?|its|his|her|their)\s(?:[\w’'-]+\s){{1,5}}?)(?P<verb>{'|'.join(PASSIVE.split())}|released|issued|published|presented|unveiled|completed)\s(?P<where>(?:in|at|to)\s(?:(?!the\smorning)[^,;.]){{2,40}}?)?\s?(?:late\s|early\s)?on\s$"
)
BY_THEM = re.compile(r"\sby\s[^,;.“”\"]{3,70}(?=[,;.]|$)")


def source_of(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The fire of 3 May was caused by a spark, according to the report presented in Tarsk on 9 May by the inquiry': the report was presented then."""
    found = SOURCE.search(text, sentence[0], date[0]) if any(text.find(word, sentence[0], date[0]) >= 0 for word in (", according to ", ", as stated in ")) else None
    by = BY_THEM.match(text, date[1], sentence[1]) if found else None
    if not found or verb_at(WORDS.findall(found["thing"])) >= 0 or not by and text[date[1] : sentence[1]].strip(" .")[:1] not in ("", ","):
        return None
    where = f" {found['where'].strip()}" if found["where"] else ""
    return passive(found["thing"], f"{found['verb']}{where}{by[0] if by else ''}")


ITSELF_OVER = re.compile(r"\s(?:that|which|who)\s(?:was|were|is|are|had been|has been)\s(?:(?:already|still|not|[a-z]+ly)\s)?[a-z]{3,}(?:ed|en|wn|ld|nt)\s(?=(?:was|were|has|had|will|would|is|are)\s)")


def behind_relative(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'A clerk accused of letting a train into a yard that was occupied was released on Friday': the clerk was released, not the yard."""
    if text.find(" that ", sentence[0], date[0]) < 0 and text.find(" which ", sentence[0], date[0]) < 0:
        return None
    found = list(ITSELF_OVER.finditer(text, sentence[0], date[0]))
    if not found or any(mark in text[sentence[0] : date[0]] for mark in ',;:"“”'):
        return None
    somebody = SUSPECT.match(text, *sentence)
    start, who = (found[-1].end(), somebody["who"]) if somebody else (sentence[0], "")
    return who + without_date(text, start, first_comma(text, date[1], sentence[1]), date).strip(" .")


SUSPECT = re.compile(r"(?P<who>(?:An?|The)\s(?:[\w-]+\s){1,4}?)(?:accused|suspected|convicted|charged)\s(?:of|with)\s")
TO_HIM = re.compile(r"(?P<they>(?:the\s)?(?:prosecutors|police|judges|detectives|investigators|officers|the court|a court|the prosecution))\s(?P<verb>[a-z]{3,}ed|held|took|let)\s(?:him|her)\b(?P<rest>[^,;.“”\"]*)")


def done_to_suspect(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'A clerk accused of theft was freed on Friday, a day after prosecutors charged him with it': they charged a clerk."""
    found = TO_HIM.match(text, date[1], sentence[1]) if date[0] == date[1] else None
    somebody = SUSPECT.match(text, *sentence) if found else None
    if not found or not somebody:
        return None
    return f"{found['they']} {found['verb']} {somebody['who'][:1].lower()}{somebody['who'][1:].rstrip()}{found['rest']}"


NOW_DOES = re.compile(r"\b[a-z]{3,}(?<!s)s\s$")  # 'completes its inquiry, which it opened in May'
SHELVED = re.compile(r"\s(?:the|its|his|her|their|an?)\s(?P<thing>[a-z’'-]+(?:\s[a-z’'-]+){0,2}?(?:\s(?:for|of|to|in|with)\s[^,;]{2,50})?),\swhich\s(?:it|he|she|they)\s(?:had\s)?(?P<verb>[a-z]{3,}ed)\s(?:on|in)\s(?:the\s)?$")


def of_which(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'… said on Friday that it would tell whether to resume its plan for a hub, which it shelved on Monday': the plan for a hub was shelved."""
    found = SHELVED.search(text, max(sentence[0], date[0] - 140), date[0]) if text.find(", which ", sentence[0], date[0]) >= 0 and not text[date[1] : sentence[1]].strip(" .") else None
    if not found or verb_at(WORDS.findall(found["thing"])) >= 0 or not any(sentence[0] <= d < found.start() for d in dates) and not NOW_DOES.search(text, max(sentence[0], found.start() - 24), found.start() + 1):
        return None
    return passive(f"The {found['thing']}", found["verb"])


BY_DAY, CLAUSE_WHEN = re.compile(r"(?:By|Before|Until|Since)\s(?:the\s)?"), re.compile(r",\swhen\s")


def by_when(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'By Saturday, when a thousand people followed the coffin through the town, the ministry had given in': a thousand people followed it on that day."""
    opened = CLAUSE_WHEN.match(text, date[1], sentence[1]) if BY_DAY.fullmatch(text, sentence[0], date[0]) else None
    behind = text[opened.end() : sentence[1]] if opened else ""
    for comma in re.finditer(r",\s", behind):
        rest = behind[comma.end() :]
        at = verb_at(WORDS.findall(rest))
        if at > 0 and subject_phrase(rest) and "," not in rest[: rest.find(WORDS.findall(rest)[at])]:
            clause = behind[: comma.start()]
            return clause if verb_at(WORDS.findall(clause)) > 0 else None
    return None


WHERE_BY = re.compile(r"[a-z]\swhere,?\s(?:by|on|in|since)\s(?:the\s)?(?:early\s|late\s|about\s)?$")
ASIDE_THERE = re.compile(r",\s(?:[^,;]{3,60},\s)?|\s")


BEGINS_LOOSE = re.compile(r"(?:he|she|it|they|we|I|you|this|that|there|and|but|when|after|who|which)\s", re.I)


def where_by(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'… could fare as other towns did, where by May 3, weeks into the term, ten schools had shut': ten schools had shut."""
    found = WHERE_BY.search(text, max(sentence[0], date[0] - 30), date[0])
    aside = ASIDE_THERE.match(text, date[1], sentence[1]) if found else None
    if not aside or found is None or verb_at(WORDS.findall(text[sentence[0] : found.start() + 1])) < 0:
        return None
    told = text[aside.end() : first_comma(text, aside.end(), sentence[1])].rstrip(".")
    return told if verb_at(WORDS.findall(told)) > 0 and not BEGINS_LOOSE.match(told) else None


DONE_TWICE = re.compile(r"(?P<thing>(?:The|An?|Its|Their|His|Her)\s[^,;:“”\"]{3,80}),\s(?P<verb>[a-z]{3,}ed|built|sold|bought|held|made)\s(?P<rest>(?:(?:in|at|to|by|for)\s[^,;]{2,40}\s)?)(?:in|on)\s(?:the\s)?$")
AND_DONE = re.compile(r"\sand\s(?:then\s)?[a-z]{3,}(?:ed|ilt|old|ade|eld)\s[^,;]{3,60}(?=,\s(?:is|was|has|had|will|would|are|were|have)\b)")


def done_twice(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The line, tendered in 2022 and given up a year later, is to be tendered again': the line was tendered and given up."""
    more = AND_DONE.match(text, date[1], sentence[1])
    found = DONE_TWICE.fullmatch(text, sentence[0], date[0]) if more else None
    if not found or not more or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    return passive(found["thing"], f"{found['verb']} {found['rest']}in {text[slice(*date)]}{more[0]}") if text.endswith(" in ", 0, date[0]) else None


NOT_THEN = re.compile(r"(?:^|,\s(?=(?:the|its|an?|his|her|their)\s)|\sthat\s|\s(?:said|announced|confirmed|says)\s(?=(?:the|an?|its|his|her|their)\s))(?P<who>(?:(?!\sthat\s|\s(?:said|announced|confirmed|says)\s)[^,;:“”\"]){3,90}?)\s(?P<modal>will|would|is to|was to|were to|is|was|are|were) not (?P<verb>(?:be\s)?[a-z]+(?:\s(?!on\b|in\b|until\b)[a-z]+){0,4}?)\s(?:on|in|until|at|from)\s[^,;:“”\"]{3,50},? but (?:only |not until |now )?(?:on |in |until |from |at )?(?:the )?$")


def not_then_but(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'The club said that the match would not take place on Saturday, but on 12 August' for the last day: 'The match would take place'."""
    found = NOT_THEN.search(text, sentence[0], date[0]) if text.find(" not ", sentence[0], date[0]) >= 0 and text.find(" but ", sentence[0], date[0]) >= 0 else None
    if not found or verb_at(WORDS.findall(found["who"])) >= 0 or text[date[1] : date[1] + 1] not in (".", ",", ";", ""):
        return None
    return f"{found['who']} {found['modal']} {found['verb']}"


AT_FAULT = re.compile(
    r"(?:^|\sthat\s)(?P<who>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){1,4}?|[A-Z][\w.’'-]*\s(?:[A-Z][\w.’'-]*\s){0,3}))(?:had\s)?"
    r"(?:acted|broken?|violated|breached|erred|exceeded|overstepped|infringed|failed|misused|abused|(?:was|were|been) wrong)\b[^,;“”\"]{0,60}?\swhen\s(?:it|he|she|they)\s(?P<did>[^,;“”\"]*)$"
)


def done_wrong(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The judge found that Tarsk broke the law when it shut the port in May': Tarsk shut the port."""
    found = AT_FAULT.search(text[sentence[0] : date[0]]) if text.find(" when ", sentence[0], date[0]) >= 0 and text[date[1] : date[1] + 1] in (".", ",", ";", "") else None
    if not found or verb_at(["It", *WORDS.findall(found["did"])]) != 1 or verb_at(WORDS.findall(found["who"])) >= 0:
        return None
    return found["who"] + without_date(text, sentence[0] + found.start("did"), date[1], date).strip(" .")


def inner(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """The clause that alone tells of the day; None where the shape of the sentence shows none."""
    whose = (not_then_but, recalled, done_before, told_aside, intended, joint_subject, behind_colon, done_by, put_out, how_long, source_of, behind_relative, done_to_suspect, by_when, where_by, done_twice, last_of_list, done_wrong)
    return next((told for find in whose if (told := find(text, sentence, date))), None) or of_which(text, sentence, date, dates) or what_was_said(text, sentence, date, dates)

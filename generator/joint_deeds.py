"""Which of several deeds of a sentence a date belongs to: 'the strike began on May 11 and should end on May 24'."""

import re

from generator.antecedents import antecedent, subject_phrase
from generator.clause_bounds import ASIDE, RELATIVE
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import ACTIVE
from generator.dateless import without_date
from generator.shortening import ATTRIBUTION

COUNTED = r"the\s(?:next|following|same)\s(?:day|morning|afternoon|evening|night|week|month)\s|(?:an?|one|two|three|four|five|six|ten|\d+)\s(?:hours?|days?|weeks?|months?|years?)\slater\s"  # a day as it is counted from another
THEN = re.compile(rf",?\s(?:and|but)\s(?:then\s)?(?=(?:on\s(?:\d{{1,2}}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{{1,2}})?)\s|{COUNTED})?(?:(?:plans?|hopes?|expects?|intends?|wants?|aims?)\sto|(?:goes|opens|closes|begins|starts|ends|resumes|returns|expires|runs|meets|votes|takes|faces|becomes|apply|applies|lasts?|remains?|continues?)|was|were|is|are|has|had|will|would|should|could|may|[a-z]{{2,}}ed|left|began|held|gave|took|made|came|went|put|set|fell|rose|won|lost|flew|met|told|found|froze|shut|cut|sent|sold|bought|brought|drew|fought|kept|laid|led|paid|quit|ran|sank|spent|split|stole|struck|swore|threw|withdrew|wrote|broke|built|caught|got)\b)")
LED = re.compile(COUNTED)
AND_SAID = re.compile(r",?\s(?:and|but)\s(?=(?:said|added|warned|announced|confirmed|explained|admitted)\s(?:that|the|an?|its|his|her|their|it|they|he|she|[A-Z])\b)")
AND_ANOTHER = re.compile(rf",?\s(?:and|but)\s(?!{COUNTED})(?=(?:the|its|their|his|her)\s(?:[\w’'-]+\s){{1,4}}?(?:is|are|was|were|will|would)\s)")  # … begins on May 3 and the result is expected on June 9
AND_ON = re.compile(r",?\s(?:and|but)\s(?P<on>(?:on|in|last)\s)[A-Z\d][^,;.]{2,20}?,?\s(?=(?:the|an?|its|his|her|their|two|three|four)\s)")  # 'was held on Monday and on Friday a court ordered …'
REPORTED = re.compile(r"[^,;]{2,80}?\b(?:said|says|reported|announced|confirmed)\s(?:that\s)?(?=(?:the|an?|its|his|her|their|[A-Z])\b)")  # 'Police said the man was held on Monday and will appear in court on Friday': the man will
PARTICIPLES = re.compile(r"^[^,;]{3,60},\s(?:first\s)?[a-z]{3,}(?:ed|wn|lt)\s[^,;]*$")
LED_BY = re.compile(r"(?:In|Under|With|By|According to)\s(?:an?|the|its|his|her|their)\s[^,;]{3,40}\s(?:dated|published|issued|signed|released|sent|written)\s[^,;]*$")  # 'In a decision dated May 3 and published on Monday, …'
RELATIVE_VERB = re.compile(r"(?<!,)\s(?:that|which)\s(?=(?:opens|begins|starts|ends|closes|runs|opened|began|started|ended|closed|ran)\b)[^,;]*$")  # 'a ballot that opens on May 3 and closes on June 2'
SHE = re.compile(r"\s*(?:He|She|It|They|he|she|it|they)(?=\s)")
OF_WHOM = re.compile(r",\s(?:who|which)$")
PASSIVE = re.compile(r"\b(was|were|is|are|(?:has|have|had) been)\s(?:[a-z]+ly\s)?(?:[a-z]{2,}ed|taken|given|held|sent|found|shot|seen|made|brought|told|sold|built)\b")
PARTICIPLE = re.compile(r"(?:[a-z]{3,}ed|taken|held|sent|shot|brought|sold)\s(?:in|to|on|by|for|at|from|until|as|with)\b")
SAYS = re.compile(r"\b(?:said|says|told|announced|confirmed|reported|believes?|added|wrote|claimed|that)\b")
STATE = re.compile(r"(?<![^\s])(?:is|was|are|were)\s(?!to\b|not\b|[a-z]+(?:ed|en|wn)\b)(?P<what>[^,;.]{3,50})")  # 'was acting minister and was confirmed last week'
THEIRS = re.compile(r"[a-z]+\s(?:its|his|her|their)\s|[a-z]+\s(?:it|them|him)\b")
NAMED_OBJECT = re.compile(r"\s[A-Z][\w’'-]+")
GRANTED = re.compile(r"(?:was|were|is|are|(?:has|have|had) been)\s(?:now\s|later\s|since\s)?(?:given|granted|allowed)\s(?:more time\s)?(?:until|till)\s[^;]{3,40}")
TASK = re.compile(r"\b(?:was|were|is|are|had|has|have)\s(?:(?:first|originally|initially)\s)?(?:due\s|supposed\s|expected\s|required\s|meant\s|ordered\s)?(?P<task>to\s(?!be\b)[a-z]+(?:\s[\w’'-]+){0,6}?)\s(?:by|on|before|until|within|in)\s")  # 'was to reply by Monday but has been granted until Friday': to reply
AT_ONCE = re.compile(r"(?:(?:on|in|late|early)\s)*(?:the\s)?")
OPENING = 12  # characters: a date before belongs to all that follows


def coordinated(text: str, clause: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """Of 'The strike began on May 11 and should end on May 24' the part that this date belongs to, with the subject; None where it has one date."""
    said = AND_SAID.search(text, clause[0], date[0])
    if said and (speaker := subject_phrase(text[clause[0] : said.start()], whole=True)):
        return f"{OF_WHOM.sub('', speaker)} {without_date(text, said.end(), clause[1], date)}"
    for joint in AND_ANOTHER.finditer(text, *clause):
        that = text.rfind(" that ", clause[0], joint.start())
        if that >= 0 and verb_at(WORDS.findall(text[that + 6 : joint.start()])) < 0:
            continue  # 'said that hospitals and the water works would be the first'
        if any(clause[0] + OPENING < d < joint.start() for d in dates) and any(joint.end() <= d < clause[1] for d in dates):
            start, end = (clause[0], joint.start()) if date[0] < joint.start() else (joint.end(), clause[1])
            return without_date(text, start, end, date)
    for joint in AND_ON.finditer(text, *clause) if len([d for d in dates if clause[0] <= d < clause[1]]) > 1 else ():
        if any(clause[0] <= d < joint.start() for d in dates) and any(d == joint.end("on") for d in dates) and verb_at(WORDS.findall(text[clause[0] : joint.start()])) > 0 and subject_phrase(text[joint.end() : clause[1]]):
            return without_date(text, clause[0], joint.start(), date) if date[0] < joint.start() else text[joint.end() : clause[1]]
    if series := one_of_series(text, clause, date, dates):
        return series
    apart = [aside.span() for aside in ASIDE.finditer(text, *clause) if not aside.start() <= date[0] < aside.end()]
    of_relative = (relative := RELATIVE.search(text, max(0, clause[0] - 8), clause[0])) is not None and relative.end() == clause[0] and relative[1] != "whose"
    for joint in THEN.finditer(text, *clause):
        if any(a < joint.start() < b for a, b in apart):
            continue  # of an aside that the date is not in
        if PARTICIPLES.match(text[clause[0] : joint.start()]) or LED_BY.match(text, clause[0], joint.start()):
            return None  # 'the levy, introduced in 2018 and doubled in 2021, brings in …'
        left = any(clause[0] <= d < joint.start() for d in dates)
        right = any(joint.end() <= d < clause[1] for d in dates)
        if right and not left and joint.end() <= date[0] and not SAYS.search(text, clause[0], joint.start()) and not PASSIVE.search(text, clause[0], joint.start()) and (state := STATE.search(text, clause[0], joint.start())) and state.end() == joint.start() and not verb_at(WORDS.findall(state["what"])) > 0:
            who = "" if of_relative else subject_phrase(text[clause[0] : joint.start()])
            if of_relative or who:
                return f"{who} {without_date(text, *clause, date)[joint.end() - clause[0] :]}".strip()
        if right and not left and AT_ONCE.fullmatch(text, joint.end(), date[0]) and not SAYS.search(text, clause[0], joint.start()) and (who := "" if of_relative else subject_phrase(text[clause[0] : joint.start()])):
            return f"{who} {text[date[1] : clause[1]].strip(' ,.')}" if verb_at(["It", *WORDS.findall(text[date[1] : clause[1]])]) == 1 else None  # 'denied it and four days later ordered him out'
        if not left or not right:
            continue
        if date[0] < joint.start():
            return without_date(text, clause[0], joint.start(), date)
        if of_relative:
            return without_date(text, *clause, date)[joint.end() - clause[0] :]  # 'who took over in May and has pledged to leave by 2027': the subject comes before
        told = REPORTED.match(text, clause[0], joint.start())
        left_part = text[told.end() if told else clause[0] : joint.start()]
        within = RELATIVE_VERB.search(left_part)
        subject = antecedent(left_part[: within.start()]) if within else subject_phrase(left_part) or (pronoun[0] if (pronoun := SHE.match(left_part)) else "")
        if subject and (own := THEIRS.match(text, joint.end())) and (not own[0].endswith(" ") or NAMED_OBJECT.search(left_part, len(subject))):
            return text[clause[0] : clause[1]]  # 'put Rubex under administration on Sunday and froze its accounts on Monday': whose accounts the first half tells
        if subject:
            following = next((j.start() for j in THEN.finditer(text, joint.end(), clause[1]) if j.start() > date[1] and any(j.end() <= d < clause[1] for d in dates)), clause[1])
            rest = without_date(text, joint.end(), min(following, clause[1]), date)
            rest = LED.sub("", rest, count=1) if LED.match(rest) else rest
            if (be := PASSIVE.search(left_part)) and PARTICIPLE.match(rest) and rest.split()[0] not in ACTIVE:
                rest = f"{be[1]} {rest}"  # 'was arrested on Monday and remanded in custody until May 3'
            by = ATTRIBUTION.search(rest.rstrip("."))
            return f"{subject} {with_task(rest[: by.start()] if by else rest, left_part)}"
    return None


def with_task(words: str, before: str) -> str:
    """Of 'was to reply by Monday but has been granted until Friday' the second half with what there is time for: 'has been granted until Friday to reply'."""
    task = TASK.search(before) if " until " in words or " till " in words else None
    return f"{words.rstrip('.')} {task['task']}" if task and GRANTED.fullmatch(words.rstrip(".")) else words


DID = r"(?=(?:(?:was|were|had been)\s)?(?:(?:re-)?[a-z]{3,}ed|rebuilt|resold|torn|left|began|held|gave|took|made|came|went|put|set|fell|rose|won|lost|flew|met|sent|sold|bought|built|broke|struck|wrote|led|paid)\b)"
SERIES = re.compile(rf",\s(?:and\s)?{DID}|\sand\s{DID}")


def one_of_series(text: str, clause: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str:
    """Of 'The team left Oslo on May 30, arrived in Tarsk on June 2 and began work on June 4' the deed of this day; '' where not each has one."""
    joints = [m.span() for m in SERIES.finditer(text, *clause)] if sum(clause[0] <= d < clause[1] for d in dates) > 2 else []
    if len(joints) < 2:
        return ""
    parts = list(zip([clause[0], *(b for _, b in joints)], [*(a for a, _ in joints), clause[1]], strict=True))
    subject = subject_phrase(text[parts[0][0] : parts[0][1]])
    held = next(((a, b) for a, b in parts if a <= date[0] < b), None)
    if not subject or held is None or not all(any(a <= d < b for d in dates) for a, b in parts):
        return ""
    words = without_date(text, *held, date)
    if held == parts[0]:
        return words
    led = text[clause[0] : held[0]]
    be = next(iter(reversed(BE_DONE.findall(led))), "")
    active = ACTIVE_DEED.search(led)
    bare = PART.match(words) if be and not (active and active.start() > led.rindex(f"{be} ")) else None
    return f"{subject} {be} {words}" if bare and bare["verb"] not in ACTIVE else f"{subject} {words}"  # 'was bombed in 1944 and rebuilt in 1948': it was rebuilt


BE_DONE = re.compile(r"\b(was|were)\s(?:re-)?(?:[a-z]{2,}ed|built|sold|bought|rebuilt|sent|held|torn|taken)\b")
ACTIVE_DEED = re.compile(rf",\s(?!(?:was|were)\b)(?:{'|'.join(sorted(ACTIVE))})\b")
PART = re.compile(r"(?P<verb>(?:re-)?[a-z]{2,}ed|rebuilt|sold|bought|built|torn|sent|held)(?=\s(?:in|on|at|by|for|to|from|down)\b|[.,]?$)")

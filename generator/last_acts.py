"""What somebody did last, told with 'before' and no clause of its own: 'signed the lease before leaving office on May 3'."""

import re

from generator.antecedents import named_pronoun, subject_phrase
from generator.clauses import WORDS, verb_at
from generator.dateless import without_date
from generator.model import Named

DID = {"leaving": "left", "resigning": "resigned", "quitting": "quit", "retiring": "retired", "dying": "died", "fleeing": "fled", "stepping down": "stepped down", "standing down": "stood down", "flying": "flew", "losing": "lost", "handing over": "handed over"}
BEFORE = re.compile(rf"\s(?:shortly\s|just\s)?before\s(?P<act>{'|'.join(DID)})(?P<rest>\s[^,;:“”\"]*)?\s(?:on|in|of)\s(?:the\s)?$")
PRONOUN = re.compile(r"(?:He|She|They)\s")


def last_act(text: str, sentence: tuple[int, int], date: tuple[int, int], people: tuple[Named, ...]) -> str | None:
    """Of 'Ada Pool signed the lease before leaving office on May 3' for the day: 'Ada Pool left office'; None where who did it is not sure."""
    found = BEFORE.search(text, max(sentence[0], date[0] - 120), date[0]) if text.find(" before ", sentence[0], date[0]) >= 0 else None
    if not found or text[date[1] : date[1] + 1] not in (".", ",", "") or verb_at(WORDS.findall(found["rest"] or "")) >= 0:
        return None
    named = {n.name for n in people if n.type == "person" for s, _ in n.mentions if sentence[0] <= s < found.start()}
    pronoun = PRONOUN.match(text, sentence[0])
    who = named.pop() if len(named) == 1 and not pronoun else pronoun[0].strip() if pronoun and not named else subject_phrase(text[sentence[0] : found.start()]) if not named else ""
    rest = without_date(text, found.start("act") + len(found["act"]), date[1], date).rstrip()
    return named_pronoun(f"{who} {DID[found['act']]}{rest}", text, sentence[0], people) if who else None

"""Who the subject of a verb of saying is: a name of the article, or an unnamed source in its own words."""

import re

from generator.cast import Cast
from generator.model import Named
from generator.office_holders import aged_one, by_office, pair
from generator.quotation import MASK
from generator.roles import is_head
from generator.speaking_pronouns import LINK, antecedent
from generator.unnamed_sources import CAPITALISED, COUNTS, is_full_name, is_somebody, several, single

LONG_NAME = 80  # characters
UNNAMED = re.compile(r"(?<=\s)((?:an?|another|one)\s(?:[a-z-]+\s){0,2}[a-z]+)\s$")
OBJECTS = {"her": "she", "him": "he"}
ONE_OF = ("one of them", "one of the two", "another of them")
PRONOUNS = frozenset("he she they it we i who".split())
SOMEBODY_OF = re.compile(r"\b(?:head|chief|boss|chair|[a-z]{2,}(?:er|or|ent|ant|man|woman|ary|ist)) (?:of|for|at|with) the (?:[A-Z][\w-]+ (?:and |& )?){0,2}$")  # 'the head of the Port Authority' is not the authority
DROP = re.compile(r"^(?:(?:and|but|so|then|or|that|as|also|because|while|when|yet|meanwhile|however|earlier|later|instead|still|now)\s+|[,;:\s'\"“”‘’•*–—-]+)+", re.I)
TWO_POSTS = re.compile(r", (?:the |an? |its )?[\w’' -]{2,40} and (?:the |an? |its )?$")
SAYS_BEHIND = re.compile(r",\s(?:(?:has|had|also|later|then|in turn)\s)?(?:said|says|told|announced|wrote|insisted|added|called|spoke of|declined)\b")
POST_OF = re.compile(r"\b[A-Z]\w+ (?:of|for) [^,.;]{2,40}$")
POST_GOES_ON = re.compile(r"(?:[A-Z][\w.’'-]*,?\s|(?:and|the|of|for)\s){1,9}")  # 'Minister of Trade, Labour and the Sea, the Hon. Ann Lee, said'
FRONTED = re.compile(r"(?:In|On|At|By|Speaking|Writing|Replying|Responding)\s(?:[\w’'-]+\s){1,9}it$")
MESSAGE = re.compile(r"[Ii]n an? (?:[a-z]+ ){0,2}(?:message|letter|e-?mail|note|statement|post|interview|call|text|reply) (?:to|with|for) (?:this|the|his|her|its|their) [a-z]+,? $")  # 'In a text message to this reporter Lee denied it'
WHEN_AND_WHERE = re.compile(r"\s(?:then|afterwards|later|yesterday|today|again)\s(?:to|at|on|in|before|for|from|outside|after)\s.+$")
POST_AND_TITLE = re.compile(r"^(?:[Tt]he\s)?(?:[a-z-]+\s){0,2}(?:mayor|minister|governor|president|director|chairman|chairwoman|head|secretary|commissioner|commander|prefect|deputy|leader|spokesman|spokeswoman|chief|rector|principal)\s(?:of|for)\s(?!(?:the\s)?(?:mayor|minister|governor|president|director|head|chief|secretary|leader)\b)[^.,;:]{2,50}?\s(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s$")  # 'the mayor of Tarsk Mr. Ben Ortov', as translations have it
HOLDER = re.compile(r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?P<post>[a-z-]+)(?:\s(?:of|for|at)\s.{3,60})?$")
APPOSED = re.compile(r", (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}),? (?:has |had |also |then |later )?(?:said|says|told|tells|wrote|added|announced|called|warned)\b")
AGED = re.compile(r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old$")


def resolve(cast: Cast, start: int, end: int, subject: str | None = None) -> str | None:
    """The speaker that the words `start`..`end` name; None where they name nobody. `subject`: the sentence's own, for 'it' inside it."""
    words = cast.text[start:end]
    lead = DROP.match(words)
    if lead:
        start, words = start + lead.end(), words[lead.end() :]
    words = words.strip(" ,;:'\"“”‘’").rstrip("." if words.count(".") < 2 else "")
    if words.lower() in ("one", "another") and cast.text[:start].endswith(("read ", "reads ", "ran ")):
        return None  # '“Never again,” read one': a sign, a note
    if words.endswith(" who"):
        words = words[:-4].rstrip(" ,")
    if (tail := WHEN_AND_WHERE.search(words)) and words[0].isupper():
        words = words[: tail.start()]  # 'said Lee then to journalists on the way out', as translations have it
    last = words.rsplit(None, 1)[-1:]
    if not last or "/" in words:
        return None
    if last[0] in ("he", "she", "they") and " " in words or last[0] == "it" and FRONTED.match(words):
        start, words = start + len(words) - len(last[0]), last[0]  # 'Speaking in the evening he said', 'In a short note it said'
    if words.lower() in ("the former", "the latter"):
        return _of_two(cast, start, words.lower() == "the former")
    if words.lower() in ONE_OF and (many := _of_whom(cast, start)):
        return f"one of {many}"
    if words.lower() == "who" and (meant := _unnamed_before(cast, start)):
        return meant
    if words.lower() == "who" and (meant := _just_before(cast, start) or _current_before(cast, start)):
        return meant
    if subject and words.lower() in ("it", "what it", "what they", "they", "which", "who", "that"):
        return subject
    if words.lower() in PRONOUNS:
        return antecedent(cast, words.lower(), start)
    if words.lower() in OBJECTS and (meant := antecedent(cast, OBJECTS[words.lower()], start)):
        return meant  # 'The Ledger quotes her as saying'
    return _holding(cast, start, start + len(words)) or _of_two_posts(cast, start) or _named(cast, start, start + len(words)) or _apposed_name(cast, start + len(words)) or _unlisted(cast, words, start + len(words)) or _nominal(cast, words, start)


def _of_two(cast: Cast, start: int, first: bool) -> str | None:
    """Whom 'the former' or 'the latter' means of the two persons whom the sentence before names; None where it names others."""
    stop = cast.masked.rfind(". ", 0, start)
    begun = max(cast.masked.rfind(". ", 0, stop), cast.masked.rfind("\n", 0, stop)) + 1 if stop > 0 else 0
    named = list(dict.fromkeys(name.name for _, _, name in cast.within(begun, start) if name.type == "person"))
    return named[0 if first else 1] if len(named) == 2 else None


def _of_whom(cast: Cast, start: int) -> str | None:
    """Of whom 'one of them' is one: the unnamed people who spoke last in the paragraph, 'two brokers in the market'."""
    at, who = cast.subjects[-1] if cast.subjects else (0, "")
    if not who or not several(who) or "\n" in cast.text[at:start]:
        return None
    return who if who.split()[0].lower() not in COUNTS else who[0].lower() + who[1:]


def _holding(cast: Cast, start: int, end: int) -> str | None:
    """The body of whose name the words are but the end: 'Fisheries and Food' of 'the Ministry of Land, Fisheries and Food'."""
    return next((name.name for a, b, name in cast.before(start, LONG_NAME) if a < start and b >= end and name.type != "person"), None)


def _of_two_posts(cast: Cast, start: int) -> str | None:
    """Whose second post the words are: 'Ann Lee, president and chief of Rubex said'."""
    for _, b, name in cast.before(start, 60):
        if name.type == "person":
            match = TWO_POSTS.match(cast.text, b, start)
            return name.name if match and match.end() == start and is_head(match[0].split(" and")[0].split()[-1]) else None
    return None


def _unnamed_before(cast: Cast, start: int) -> str | None:
    """Somebody without a name right before 'who': 'cited an official who said'."""
    match = UNNAMED.search(cast.masked, max(0, start - 60), start)
    return match[1] if match and single(match[1]) else None


def _just_before(cast: Cast, start: int) -> str | None:
    """The person named right before ', who', or before an apposition that ends there: 'Ann Lee, a nurse from Oslo, who'."""
    for _, b, name in cast.before(start, 120):
        between = cast.text[b:start].strip(" —–")
        if name.type == "person" and (not between.strip(",") or between[0] == between[-1] == "," and between.count(",") == 2 and "." not in between):
            return name.name
    return None


def _current_before(cast: Cast, start: int) -> str | None:
    """The first person of the sentence, when nobody else is named before its 'who': 'Ann Lee of the Port Fund, who', 'Ann Lee, mother of a boy who fell ill and who'."""
    at, person = cast.current or (start, "")
    others = [name for a, _, name in cast.within(at, start) if name.type == "person" and name.name != person] if at < start else []
    return person if at < start and not others and cast.text[:start].endswith((", ", " and ", " but ")) else None


def _apposed_name(cast: Cast, end: int) -> str | None:
    """The person or body that follows at once between commas: 'the group's chief, Ann Lee, said'."""
    if cast.text[end : end + 2] != ", ":
        return None
    for a, b, name in cast.within(end, end + 60):
        before = cast.text[end + 2 : a]
        if before.startswith(("which ", "who ", "whose ", "where ", "whom ")):
            return None  # 'The mayor's office, which Ann Lee left, said'
        if name.type == "person" and cast.text[b : b + 1] == "," and POST_GOES_ON.fullmatch(before) and POST_OF.search(cast.text, max(0, end - 60), end):
            return name.name
        if name.type == "organisation" and a == end + 2 and SAYS_BEHIND.match(cast.text, b):
            return name.name  # 'The operator, Rubex Grid, said'
        if name.type == "person" and cast.text[b : b + 1] in (",", " ", ".") and (a <= end + 8 or cast.text[b] != " " or _is_whole_post(before, name)) and "," not in before and not LINK.search(before + " "):
            return name.name
    return None


def _unlisted(cast: Cast, words: str, end: int) -> str | None:
    """A full name between commas behind a post, which no list of names has: 'The convener of the Union Collective, Priyantha Jayalath, told'."""
    post = HOLDER.match(words)
    apposed = APPOSED.match(cast.text, end) if post and is_head(post["post"]) else None
    return apposed["name"] if apposed and is_full_name(apposed["name"]) and not cast.within(end, apposed.end("name")) else None


def _is_whole_post(before: str, name: Named) -> bool:
    """'trade lawyer ', said of Ann Lee, a trade lawyer: 'said their counsel, trade lawyer Ann Lee of Lee Holm Law'."""
    return bool(name.role) and before.strip().lower() == (name.role or "").lower()


def _named(cast: Cast, start: int, end: int) -> str | None:
    """The name that is the head of the phrase: not one behind a preposition or before 's."""
    for a, b, name in sorted(cast.within(start, end), key=lambda p: (p[2].type != "person", -p[0])):
        before, after = cast.text[start:a], cast.text[b : max(b, end)]
        if after[:2] in ("'s", "’s") or after[:1] in ("'", "’") and after[1:2] == " ":
            continue
        if name.type == "person" and (not LINK.search(before) or _is_post(before, name) or MESSAGE.fullmatch(before) or POST_AND_TITLE.search(before)) and _apposed(after):
            return name.name
        if name.type != "person" and not LINK.search(before) and not SOMEBODY_OF.search(before) and after.strip(" .,’'") == "":
            return name.name
    return None


def _is_post(before: str, name: Named) -> bool:
    """'Director of Rubex', said of Wojciech Banas: whose director he is, and not somebody of his."""
    return bool(name.role and " " in name.role and before.strip().lower().endswith(name.role.lower()))


def _apposed(after: str) -> bool:
    """Whether what follows the name inside the phrase only adds to it ('of the Green Party', '(D-Ohio)')."""
    rest = after.strip(" .,")
    return not rest or rest[:1] in "(—–,-" or rest.split()[0].lower() in ("of", "at", "from", "in", "on", "who", "the", "and", "with", "told", "himself", "herself", "for", "as", "during", "commenting", "speaking", "referring", "adding")


def _nominal(cast: Cast, words: str, start: int) -> str | None:
    low = words.lower().split()
    if not is_somebody(low, words) or cast.masked[start : start + 1] == MASK:
        return None
    if low[0] in ("there", "what", "which", "this", "that", "these", "those", "if", "asked", "when", "speaking", "pressed") or len(words) > 120:
        return None
    two = pair(cast, low, start)
    if two:
        return two
    if low[0] in ("the", "his", "her") and len(low) <= 4:
        office = by_office(cast, low[-1].strip("."), start, low)
        if office:
            return office
    if low[0] == "the" and len(low) > 1 and AGED.match(low[1]) and (meant := aged_one(cast, start)):
        return meant
    run = CAPITALISED.search(words)
    if run and run.end() == len(words) and " " not in run[0] and low[0] not in ("the", "a", "an"):
        known = cast.surnames.get(run[0])
        if known:
            return known
    return words

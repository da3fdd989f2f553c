"""Who the subject of a verb of saying is: a name of the article, or an unnamed source in its own words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.bylines import is_personal
from generator.gazetteer import gazetteer
from generator.genders import FEMALE, MALE, SLAVIC, by_surname, gender_of
from generator.model import Named
from generator.quotation import MASK
from generator.roles import is_head

HONOURS = r"(?:(?:the|mr|mrs|ms|dr|prof|sir|dame|rev|rt|most|hon|right|honou?rable|rev|his|her|excellency|h\.e)\.?,? )*"  # before a name, written small
BRACKETS = 120  # characters on each side
LONG_NAME = 80  # characters
UNNAMED = re.compile(r"(?<=\s)((?:an?|another|one)\s(?:[a-z-]+\s){0,2}[a-z]+)\s$")
IT_AGAIN = re.compile(r"(?:^|[.!?…][”\"’]?\s|\n)The (?P<paper>(?:[a-z]+ )?(?:report|ruling|document|letter|statement|study|survey|audit|review|memo|judgment|judgement|verdict|indictment|order|text))\s(?:(?:also|itself|only|even|now)\s)?(?:seems?|seemed|appears?|appeared|says?|said|does|did|finds?|found|names?|named|lists?|listed|notes?|noted|adds?|added|describes?|described|blames?|blamed|concludes?|concluded|speaks?|spoke|spares?|spared)\s[^.!?\n]*[.!?]\s(?:It\b[^.!?\n]*?,?\s(?:but|and|yet)\s)?$")  # 'The report spares him. It names two, but it …'
THERE_WAS = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?:(?:But|And|Then)\s)?(?i:there)\s(?:was|is|came|were|has been)\s(?:only\s|also\s|even\s)?an?\s(?:[a-z]+\s)?(?P<paper>letter|note|statement|message|notice|sign|report|telegram|text|memo|leaflet|poster|post)\b[^.!?:\n{MASK}]{{0,60}}[.!?:]\s[“\"«„]{MASK}+[”\"»“]?,?\s$")  # 'There was a letter, of course. “I am leaving,” it said'
OBJECTS = {"her": "she", "him": "he"}
PRONOUNS = frozenset("he she they it we i who".split())
CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*(?:\s+(?:(?:of|de|von|van|der|den|bin|al|la|le|el|du|da|dos)\s+)*[A-ZÀ-ÖØ-Þ][\w.'’&-]*){0,5}")
LINK = re.compile(r"\b(?:of|for|from|to|with|at|by|in|on|near|against|under|about|behind|like|inside|over)\s+(?!the\s|an?\s)(?:[\w.-]+\s+){0,3}$")
SOMEBODY_OF = re.compile(r"\b(?:head|chief|boss|chair|[a-z]{2,}(?:er|or|ent|ant|man|woman|ary|ist)) (?:of|for|at|with) the (?:[A-Z][\w-]+ (?:and |& )?){0,2}$")  # 'the head of the Port Authority' is not the authority
HEADS = frozenset("paper newspaper report magazine broadcaster agency station journal outlet daily statement document network".split())
OFFICES = frozenset(
    "president minister premier chancellor secretary senator governor mayor congressman congresswoman representative ambassador chairman chairwoman "
    "director commissioner judge justice general coach pope king queen prince princess candidate nominee lawmaker negotiator spokesman spokeswoman "
    "professor doctor billionaire businessman republican democrat leader ceo executive analyst economist author".split()
)
SOME = frozenset("a an the one two three four five six seven eight nine ten some someone somebody many several most few another other both each every no nobody his her its their our my your this that these those such all any".split())  # a source without a name begins so
COUNTS = frozenset("two three four five six seven eight nine ten several some many most few other both".split())
NOBODY = frozenset("you something everything nothing anything he's she's it's he’s she’s it’s".split())
DANGLING = frozenset("who which that and or but to of for from in on at with by as is was were are be been has have had not".split())  # no source ends so
PARTISANS = frozenset("republican democrat conservative liberal lawmaker congressman congresswoman legislator mp mep msp mla td backbencher peer".split())  # 'the Ohio Republican': the politician named last
COUNSEL = frozenset("advocate lawyer attorney barrister solicitor notary midwife engineer architect surgeon vicar imam rabbi priest headmaster headmistress coroner".split())  # of whom an article seldom has two
POLITICIAN = re.compile(r"\b(?:sen(?:ator)?|rep(?:resentative)?|gov(?:ernor)?|speaker|leader|congress(?:man|woman)|lawmaker|whip|mp|deputy|candidate|chair(?:man|woman)?)\b", re.I)
PREMIER = re.compile(r"\bprime minister\b", re.I)
SEAT = re.compile(r",? \(?[RDIL]-[A-Z]")
HUMAN = re.compile(r"(?:man|woman|person|ist|[^p]er|or|ian|ant|aide|source|official|witness|voter|resident|student|expert|ally|chief|critic|insider|survivor|victim|neighbor|neighbour|boss|head|guard|pilot|nurse|scholar|delegate|donor|son|wife)$")
THINGS = frozenset("answer matter number order offer letter weather river harbor tower water power summer winter factor sector error floor door corner chapter computer border career disaster fire tender trailer "
                   "container center theater quarter charter register error mirror terror effort moment payment agreement document statement investment development department apartment government event accident incident "
                   "amount account list artist's".split())  # end like words for people and are none
FOLLOWING = re.compile(r"[^.?!\n\"“”«»]{1,130}?\b(he|his|him|himself|she|her|herself)\b", re.I)
FAR = 1200  # characters back to somebody who spoke and whom nothing calls a man or a woman
NEAR = 600  # the same of somebody who was but named
DROP = re.compile(r"^(?:(?:and|but|so|then|or|that|as|also|because|while|when|yet|meanwhile|however|earlier|later|instead|still|now)\s+|[,;:\s'\"“”‘’•*–—-]+)+", re.I)


@dataclass(slots=True)
class Cast:
    """The names of one article by place, and who spoke last: filled while the text is read from its start."""

    text: str
    names: Sequence[Named]
    masked: str = ""  # the text with quoted words blotted out
    places: list[tuple[int, int, Named]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    subjects: list[tuple[int, str]] = field(default_factory=list)  # (offset, speaker) of the subjects met so far
    current: tuple[int, str] | None = None  # the first person of the sentence that is being read
    genders: dict[str, str] = field(default_factory=dict)
    guessed: dict[str, str] = field(default_factory=dict)  # who was 'she' once is not 'he' further on
    people: dict[str, Named] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    things: frozenset[str] = frozenset()  # names that are no person's

    def __post_init__(self) -> None:
        self.places = sorted(((a, b, n) for n in self.names for a, b in n.mentions), key=lambda p: (p[0], -p[1]))
        self.starts = [p[0] for p in self.places]
        self.people = {n.name: n for n in self.names if n.type == "person"}
        self.things = frozenset(n.name for n in self.names) - frozenset(self.people)
        for n in self.names:
            for form in (n.name.split()[-1], *n.aliases):
                self.surnames.setdefault(form, n.name)

    def within(self, start: int, end: int) -> list[tuple[int, int, Named]]:
        return self.places[bisect_left(self.starts, start) : bisect_right(self.starts, end - 1)]

    def before(self, offset: int, reach: int = 2500) -> list[tuple[int, int, Named]]:
        """Mentions before `offset`, nearest first."""
        at = bisect_left(self.starts, offset)
        return [p for p in reversed(self.places[max(0, at - 60) : at]) if offset - p[0] <= reach]

    def gender(self, name: Named) -> str:
        """'m', 'f' or '' where titles, nouns and given names do not tell."""
        if name.name not in self.genders:
            self.genders[name.name] = gender_of(self.text, name) or self._by_pronouns(name)
        return self.genders[name.name]


    def _by_pronouns(self, name: Named) -> str:
        """The gender of the pronouns that follow the name in its sentence before anybody else is named."""
        votes = {"m": 0, "f": 0}
        for _, b in name.mentions[:8]:
            if self.text[b : b + 2] in ("'s", "’s"):
                continue  # 'Lee's contract, he noted'
            stop = min(len(self.text), b + 140, *(p[0] for p in self.within(b, b + 140) if p[2].type == "person"))
            found = FOLLOWING.match(self.text, b, stop)
            if found:
                votes["f" if found[1].lower() in FEMALE else "m"] += 1
        return "m" if votes["m"] > votes["f"] else "f" if votes["f"] > votes["m"] else ""


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
    last = words.rsplit(None, 1)[-1:]
    if not last or "/" in words:
        return None
    if last[0] in ("he", "she", "they") and " " in words:
        start, words = start + len(words) - len(last[0]), last[0]  # 'Speaking in the evening he said'
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
    return _holding(cast, start, start + len(words)) or _of_two_posts(cast, start) or _named(cast, start, start + len(words)) or _apposed_name(cast, start + len(words)) or _nominal(cast, words, start)


def _holding(cast: Cast, start: int, end: int) -> str | None:
    """The body of whose name the words are but the end: 'Fisheries and Food' of 'the Ministry of Land, Fisheries and Food'."""
    return next((name.name for a, b, name in cast.before(start, LONG_NAME) if a < start and b >= end and name.type != "person"), None)


TWO_POSTS = re.compile(r", (?:the |an? |its )?[\w’' -]{2,40} and (?:the |an? |its )?$")


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


SAYS_BEHIND = re.compile(r",\s(?:(?:has|had|also|later|then|in turn)\s)?(?:said|says|told|announced|wrote|insisted|added|called|spoke of|declined)\b")
POST_OF = re.compile(r"\b[A-Z]\w+ (?:of|for) [^,.;]{2,40}$")
POST_GOES_ON = re.compile(r"(?:[A-Z][\w.’'-]*,?\s|(?:and|the|of|for)\s){1,9}")  # 'Minister of Trade, Labour and the Sea, the Hon. Ann Lee, said'


def _apposed_name(cast: Cast, end: int) -> str | None:
    """The person or body that follows at once between commas: 'the group's chief, Ann Lee, said'."""
    if cast.text[end : end + 2] != ", ":
        return None
    for a, b, name in cast.within(end, end + 60):
        before = cast.text[end + 2 : a]
        if name.type == "person" and cast.text[b : b + 1] == "," and POST_GOES_ON.fullmatch(before) and POST_OF.search(cast.text, max(0, end - 60), end):
            return name.name
        if name.type == "organisation" and a == end + 2 and SAYS_BEHIND.match(cast.text, b):
            return name.name  # 'The operator, Rubex Grid, said'
        if name.type == "person" and cast.text[b : b + 1] in (",", " ", ".") and (a <= end + 8 or cast.text[b] != " ") and "," not in before and not LINK.search(before + " "):
            return name.name
    return None


def _named(cast: Cast, start: int, end: int) -> str | None:
    """The name that is the head of the phrase: not one behind a preposition or before 's."""
    for a, b, name in sorted(cast.within(start, end), key=lambda p: (p[2].type != "person", -p[0])):
        before, after = cast.text[start:a], cast.text[b : max(b, end)]
        if after[:2] in ("'s", "’s") or after[:1] in ("'", "’") and after[1:2] == " ":
            continue
        if name.type == "person" and (not LINK.search(before) or _is_post(before, name)) and _apposed(after):
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
    if not _is_somebody(low, words) or cast.masked[start : start + 1] == MASK:
        return None
    if low[0] in ("there", "what", "which", "this", "that", "these", "those", "if", "asked", "when", "speaking", "pressed") or len(words) > 120:
        return None
    pair = _pair(cast, low, start)
    if pair:
        return pair
    if low[0] in ("the", "his", "her") and len(low) <= 4:
        office = _by_office(cast, low[-1].strip("."), start, low)
        if office:
            return office
    if low[0] == "the" and len(low) > 1 and AGED.match(low[1]) and (meant := _told_of_last(cast, start)):
        return meant
    run = CAPITALISED.search(words)
    if run and run.end() == len(words) and " " not in run[0] and low[0] not in ("the", "a", "an"):
        known = cast.surnames.get(run[0])
        if known:
            return known
    return words


AGED = re.compile(r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-year-old$")


def _told_of_last(cast: Cast, start: int) -> str | None:
    """Whom 'the 79-year-old founder' means: the only person whom the sentence before names, or who began it; None where it names nobody."""
    held = [p for p in cast.before(start, NEAR) if p[2].type == "person" and cast.masked[p[0]] != MASK]
    if not held:
        return None
    begun = max(cast.masked.rfind(mark, 0, held[0][0]) for mark in (". ", "\n", "? ", "! "))
    named = {name.name for a, _, name in held if a > begun}
    return held[0][2].name if len(named) == 1 and cast.masked.count(". ", held[0][1], start) + cast.masked.count("\n\n", held[0][1], start) < PLACES_BACK else None


PLACES_BACK = 3  # ends of sentences and paragraphs between somebody's name and 'the 79-year-old founder'
WHO = re.compile(r",?\s(?:who|whom|whose|that|which)\s")
DOES_IT = re.compile(r"\s(?!(?:of|for|from|to|with|at|by|in|on|near|against|under|about|behind|like|inside|outside|over|and|or|than|as|into|around|across|after|before|during|all|both|half|among|within|beyond|above|between|through|per)\s)[a-z]{3,}(?<!ing)\s(?:the|an?|its|his|her|their|some|any)\s")  # 'researchers used the technique'


def _is_somebody(low: list[str], words: str) -> bool:
    """Whether words without a name can be a source: 'a former aide', 'researchers', and no piece of a sentence."""
    if ":" in words or low[-1] in DANGLING or low[0] in NOBODY or DOES_IT.search(WHO.split(words)[0]):
        return False
    if not words[0].islower() or low[0] in SOME or low[0].endswith(("'s", "’s")):
        return True
    return low[-1].endswith("s") and not low[-1].endswith("ss") and len(low) <= 3 or low[-1] in ("people", "police", "management", "staff")


def _pair(cast: Cast, low: list[str], start: int) -> str | None:
    """'the two leaders', 'the pair', 'both men': the last two people named, in the order of the text."""
    if not (low[:2] in (["the", "two"], ["both", "men"], ["both", "women"], ["both", "leaders"]) or low in (["the", "pair"], ["the", "duo"], ["the", "couple"])):
        return None
    found: list[str] = []
    for _, _, name in cast.before(start, 1200):
        if name.type == "person" and name.name not in found:
            found.append(name.name)
    return f"{found[1]} and {found[0]}" if len(found) == 2 else None


PART = re.compile(r"\b(?:for|on) (his|her) (?:part|side|turn),?\s$", re.I)  # 'For her part, the minister said'


def _by_office(cast: Cast, head: str, start: int, low: list[str]) -> str | None:
    """'the president', 'the newspaper': the last one named before it that holds that office or is such a thing."""
    if head in OFFICES:
        premier = None
        part = PART.search(cast.text, max(0, start - 20), start)
        contrary = "" if part is None else "m" if part[1].lower() == "her" else "f"
        for a, _, name in cast.before(start, 6000):
            lead = cast.text[max(0, a - 80) : a].lower()
            if name.type == "person" and len(low) > 2 and re.search(rf"\b{re.escape(low[1])} (?:counterpart|opposite number|colleague),? {HONOURS}$", lead):
                return name.name  # 'the Ruritanian minister', after 'met his Ruritanian counterpart, Ann Lee'
            if contrary and name.type == "person" and cast.gender(name) == contrary:
                continue
            if name.type == "person" and (head in (name.role or "").lower().split() or head in lead.split()[-2:] or re.search(rf"\b{head} (?:of|and|for) [^.,;\n]{{2,50}}, {HONOURS}$", lead) or re.search(rf"\b{head} {HONOURS}$", lead)):
                if head != "minister" or "prime" in low or not (PREMIER.search(name.role or "") or lead.endswith("prime minister ")):
                    return name.name
                premier = premier or name.name
        if premier:
            return premier  # only where no other minister is named is 'the minister' the prime minister
    if len(low) > 2 and low[0] == "the":
        for _, _, name in cast.before(start, 6000):
            if name.type == "person" and head == (name.role or "").lower().rpartition(" ")[2] and set(low[1:]) <= set((name.role or "").lower().split()):
                return name.name  # 'the bank chief', said of 'US bank chief Ann Lee'
    if low in (["the", head], ["his", head], ["her", head]) and head in COUNSEL:
        counsel = {name.name for name in cast.names if name.type == "person" and (name.role or "").lower().rpartition(" ")[2] in COUNSEL}
        named = [(b, name.name) for _, b, name in cast.before(start, NEAR) if name.name in counsel]
        if len(counsel) == 1 and named and not re.search(rf"\b(?:an?|another|two|three|second|other)\s(?:[a-z]+\s)?{head}s?\b|\b{head}s\b", cast.text[named[0][0] : start], re.I):
            return named[0][1]  # 'the advocate', after 'his advocate Ben Ortov'
    if head in PARTISANS and low[0] == "the":
        politicians = [name.name for _, b, name in cast.before(start, 6000) if name.type == "person" and (POLITICIAN.search(name.role or "") or SEAT.match(cast.text, b))]
        if politicians:
            return politicians[0]
        if low[-2:-1] != ["the"] and (teller := _last_teller(cast, start)):
            return teller
    if head in HEADS and low[0] == "the" and head in ("paper", "newspaper", "magazine", "broadcaster", "agency", "journal", "daily", "network", "outlet", "station"):
        for _, _, name in cast.before(start, 6000):
            if name.type != "person" and _reports(name.name):
                return name.name
    return None


def _last_teller(cast: Cast, start: int) -> str | None:
    """The person who spoke last, where nobody else is named near by and no post is known: 'Ann Lee warned of cuts. … the Green MP said'."""
    at, who = cast.subjects[-1] if cast.subjects else (0, "")
    person = cast.people.get(who)
    near = {name.name for _, _, name in cast.within(start - NEAR, start) if name.type == "person"}
    return who if person and not person.role and start - at < NEAR and near == {who} else None


def _reports(name: str) -> bool:
    return bool(re.search(r"\b(?:times|post|journal|news|herald|tribune|guardian|telegraph|press|gazette|chronicle|daily|star|sun|mail|observer|shimbun|zeitung|agency|reuters|bloomberg|[a-z]*bc|cnn|tv|radio|magazine|today|review|monitor|globe|independent|standard)\b", name.lower()))


WHAT_OF = re.compile(r"(?:And|But|What (?:about|of)|And what (?:about|of)) ((?:Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\w’'-]{2,})\?\s")  # a paragraph that turns to somebody: 'And Pool? Seen at the market'


def antecedent(cast: Cast, pronoun: str, offset: int) -> str | None:
    """Whom a pronoun at `offset` means: the nearest fitting subject of speech, else the nearest fitting name."""
    if pronoun == "i":
        return None  # whoever writes
    if pronoun in ("we", "who"):
        return cast.subjects[-1][1] if cast.subjects else None
    wanted = {"he": "m", "she": "f"}.get(pronoun)
    if wanted is None:
        return _plural(cast, pronoun, offset)
    late = cast.subjects[-1][0] if cast.subjects else 0
    begun = cast.text.rfind("\n", 0, offset) + 1
    if (asked := WHAT_OF.match(cast.text, begun, offset)) and not cast.within(begun, offset):
        return asked[1]
    here = [cast.current] if cast.current and cast.current[0] < offset else []
    for at, speaker in [*here, *reversed(cast.subjects[-8:])]:
        person = cast.people.get(speaker)
        if person is None and speaker in cast.things:
            continue
        gender = cast.gender(person) if person else _noun_gender(speaker)
        if gender in (wanted, "") and offset - at < (2500 if gender else FAR) and (person or single(speaker) or is_full_name(speaker) or is_given(speaker)):
            if person and not gender:
                sure = next((n for a, _, n in cast.before(offset) if a > late > at and n.type == "person" and cast.gender(n) == wanted), None)
                if sure:
                    return sure.name
                if cast.guessed.setdefault(speaker, wanted) != wanted:
                    continue
            return (_named_since(cast, max(at, begun), offset, wanted) if at < begun else None) or speaker
    fitting = [n for a, b, n in cast.before(offset) if n.type == "person" and not is_bracketed(cast.text, a, b) and cast.gender(n) in (wanted, "" if offset - a < NEAR else wanted)]
    return fitting[0].name if fitting else _first_ahead(cast, offset, wanted)


def _first_ahead(cast: Cast, offset: int, wanted: str) -> str | None:
    """The first person of the whole text, where the next sentence of the paragraph begins with that one or soon names the only one: 'He had come, he said, “…”. Hours later Ben Ortov left.'"""
    first = next((p for p in cast.places if p[2].type == "person"), None)
    end = cast.text.find("\n", offset)
    if first is None or not offset < first[0] < (end if end > 0 else len(cast.text)) or first[0] - offset > AHEAD or cast.masked.count(". ", offset, first[0]) > 1 or cast.gender(first[2]) not in (wanted, ""):
        return None
    return first[2].name if cast.text[first[1] : first[1] + 2] not in ("'s", "’s") and not LINK.search(cast.text[max(0, first[0] - 40) : first[0]]) else None


AHEAD = 200  # characters to somebody who is named behind the pronoun


def _named_since(cast: Cast, start: int, offset: int, wanted: str) -> str | None:
    """The only man or woman whom the earlier sentences of the paragraph name outside quotations: 'Velchev gave Ada Lis the folder. I liked what she said.'"""
    stop = cast.masked.rfind(". ", start, offset)
    named = {n.name for a, _, n in cast.within(start, stop) if n.type == "person" and cast.masked[a] != MASK} if stop > 0 else set()
    fitting = [name for name in named if cast.gender(cast.people[name]) == wanted]
    return fitting[0] if len(fitting) == 1 and not any(cast.gender(cast.people[name]) == "" for name in named) else None


def is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether a name stands in brackets with other words: '(made famous by Ann Lee)'; nobody is meant by 'she' who is named in passing so."""
    opened = text.rfind("(", max(0, start - BRACKETS), start)
    return opened >= 0 and start - opened > 1 and text.find(")", opened, start) < 0 <= text.find(")", end, end + BRACKETS) and "\n" not in text[opened:start]


def is_full_name(words: str) -> bool:
    """Whether a source ends with what may be the full name of a person that nobody has listed: 'Directress Svetla Pool'."""
    run = CAPITALISED.search(words.rsplit("’s ", 1)[-1].rsplit("'s ", 1)[-1])
    name = " ".join(run[0].split()[-2:]) if run and run.end() == len(run.string) else ""
    if " " in name and run is not None and run.string == words and words.count(" ") < 3 and not {w.lower() for w in words.split()} & gazetteer().kinds["head"]:
        return is_personal(words) is not False and " of " not in words
    return " " in name and (is_personal(name) is True or SLAVIC.search(name) is not None or run is not None and run.string != words and is_personal(name) is None)


def is_given(words: str) -> bool:
    """Whether a source is a given name alone: 'Dan', whose real name is kept back."""
    return words.istitle() and words.lower() in gazetteer().given


def _noun_gender(words: str) -> str:
    low = set(words.lower().split())
    if not low & (MALE | FEMALE):
        return "f" if any(word.endswith("ress") and word not in ("press", "congress") for word in low) else by_surname(words) if is_full_name(words) else ""
    return "m" if low & MALE else "f"


def single(words: str) -> bool:
    """Whether the words mean one person: 'a former aide', not 'the report'."""
    low = words.lower().split()
    low = low[:-1] if len(low) > 2 and low[-1] in ("there", "here", "alone") else low
    if not {"which", "that", "whose"}.isdisjoint(low):
        return False
    if low in (["another"], ["one"], ["the", "other"], ["a", "second"], ["a", "third"]):
        return True
    head = next((w for i, w in enumerate(low[1:], 1) if i + 1 == len(low) or low[i + 1] in ("of", "for", "from", "at", "in", "with", "to", "close", "familiar", "who", "on")), low[-1])
    return low[0] in ("a", "an", "the", "one", "another", "its", "their") and not set(low) & HEADS and head not in THINGS and (head in OFFICES or bool(HUMAN.search(head)) or is_head(head))


def _several(words: str) -> bool:
    """'Two people close to the talks', 'officials', 'Her defenders': 'it' is none of them."""
    low = words.lower().split()
    return low[0] in COUNTS or SIDE.fullmatch(words) is not None or not words[0].isupper() and len(low) == 1 and low[0].endswith("s") and not low[0].endswith("ss")


SIDE = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]hese|[Tt]hose)\s(?:[a-z-]+\s){0,2}[a-z]+(?:ers|ors|ists|ants|ents|ics|ials|ians|ees)")
HEADING = re.compile(r"\n\s*(?P<line>[A-Z0-9À-Þ][^\n]{2,90}[^\s.!?:;,…”\"’)\]])\s*\n\s*$")
MOST_OF_HEADING = 14  # words


def heading_before(text: str, offset: int) -> int:
    """Where the heading over the paragraph of `offset` begins; 0 where none stands right above it. A heading is a short line without a stop."""
    begun = text.rfind("\n", 0, offset) + 1
    match = HEADING.search(text, max(0, begun - 120), begun) if begun else None
    return match.start("line") if match and match["line"].count(" ") < MOST_OF_HEADING else 0


def _plural(cast: Cast, pronoun: str, offset: int) -> str | None:
    if pronoun == "it" and (paper := IT_AGAIN.search(cast.masked, max(0, offset - NEAR), offset)):
        return f"the {paper['paper']}"
    if pronoun == "it" and (paper := THERE_WAS.search(cast.masked, max(0, offset - NEAR), offset)):
        return f"the {paper['paper']}"
    barred = heading_before(cast.text, offset)
    for at, speaker in reversed(cast.subjects[-6:]):
        if at < barred:
            continue  # a heading has begun another matter
        if speaker not in cast.people and offset - at < (NEAR if pronoun == "it" else 2000) and not single(speaker) and not (pronoun == "it" and _several(speaker)):
            return speaker
    return None

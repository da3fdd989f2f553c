"""Words that mean a source whom the article's names do not list: 'a former aide', 'two officials', 'Directress Svetla Pool'."""

import re

from generator.bylines import is_personal
from generator.gazetteer import gazetteer
from generator.genders import FEMALE, MALE, SLAVIC, by_surname
from generator.roles import is_head

CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*(?:\s+(?:(?:of|de|von|van|der|den|bin|al|la|le|el|du|da|dos)\s+)*[A-ZÀ-ÖØ-Þ][\w.'’&-]*){0,5}")
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
HUMAN = re.compile(r"(?:man|woman|person|ist|[^p]er|keeper|developer|helper|trooper|shopper|kidnapper|rapper|sculptor|or|ian|ant|aide|source|official|witness|voter|resident|student|expert|ally|chief|critic|insider|survivor|victim|neighbor|neighbour|boss|head|guard|pilot|nurse|scholar|delegate|donor|son|wife|captain|skipper|cook|chef|priest|bishop|imam|monk|nun|pupil|guest|thief|spy|clerk|dean|widow|bride|groom|hostage|aunt|niece|king|queen)$")
THINGS = frozenset("answer matter number order offer letter weather river harbor tower water power summer winter factor sector error floor door corner chapter computer border career disaster fire tender trailer "
                   "container center theater quarter charter register error mirror terror effort moment payment agreement document statement investment development department apartment government event accident incident "
                   "amount account list artist's plant restaurant transplant elephant disinfectant giant fertiliser fertilizer shelter prison garrison poison season reason treason cancer danger banner boiler bunker filter folder generator "
                   "transformer tractor reactor motor sensor scanner scooter printer meter monitor ladder layer leather locker timber lumber rubber silver powder trigger transfer turnover dinner prayer shower shoulder finger counter cover "
                   "encounter corridor cooler cooker chandelier collector's conditioner loudspeaker newsletter poster roster painkiller manor manner manslaughter tanker freighter trawler airliner steamer cruiser cutter coaster liner carrier barrier "
                   "helicopter crater glacier cluster tumor border folder lorry layer server wonder thunder thaw laser".split())  # end like words for people and are none
WHO = re.compile(r",?\s(?:who|whom|whose|that|which)\s")
DOES_IT = re.compile(r"\s(?!(?:of|for|from|to|with|at|by|in|on|near|against|under|about|behind|like|inside|outside|over|and|or|than|as|into|around|across|after|before|during|all|both|half|among|within|beyond|above|between|through|per)\s)[a-z]{3,}(?<!ing)\s(?:the|an?|its|his|her|their|some|any)\s")  # 'researchers used the technique'
SIDE = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]hese|[Tt]hose)\s(?:[a-z-]+\s){0,2}[a-z]+(?:ers|ors|ists|ants|ents|ics|ials|ians|ees)")


def is_somebody(low: list[str], words: str) -> bool:
    """Whether words without a name can be a source: 'a former aide', 'researchers', and no piece of a sentence."""
    if ":" in words or low[-1] in DANGLING or low[0] in NOBODY or DOES_IT.search(WHO.split(words)[0]):
        return False
    if not words[0].islower() or low[0] in SOME or low[0].endswith(("'s", "’s")):
        return True
    return low[-1].endswith("s") and not low[-1].endswith("ss") and len(low) <= 3 or low[-1] in ("people", "police", "management", "staff")


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


def several(words: str) -> bool:
    """'Two people close to the talks', 'officials', 'Her defenders': 'it' is none of them."""
    low = words.lower().split()
    return low[0] in COUNTS or SIDE.fullmatch(words) is not None or not words[0].isupper() and len(low) == 1 and low[0].endswith("s") and not low[0].endswith("ss")


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


def noun_gender(words: str) -> str:
    low = set(words.lower().split())
    if not low & (MALE | FEMALE):
        return "f" if any(word.endswith("ress") and word not in ("press", "congress") for word in low) else by_surname(words) if is_full_name(words) else ""
    return "m" if low & MALE else "f"

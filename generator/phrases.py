"""Noun phrases of an article that another article of its story may share: what only the digest can make topics of."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.clauses import finite
from generator.currencies import MONEY
from generator.gazetteer import gazetteer
from generator.model import Named
from generator.roles import is_head
from generator.terms import STOP, grams, runs, singular, without_names

MOST = 60
OFTEN = 2  # times that things without an article are named in a text that is about them: 'bees'
GROUP = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his)\b(?P<words>(?:\s[a-z]+(?:-[a-z]+)*){1,5})(?P<mark>\s?[^\s\w]|\Z)?")
AFTER = frozenset("of in on at by for from with to and or that which who after before until was were is are has have had will would could can may must said began broke failed ended as than under over since".split())
PROPER = re.compile(r"(?<![.!?“\"]\s)(?<!\bfor\s)(?<!\bof\s)(?<![\w’'-])(?P<name>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,}){1,2})\b")
GENERIC = frozenset(
    "company government court city country town village state office house home money decision result plan plans agreement meeting report interview question answer party member members law case fact "
    "service business building ministry department committee commission council group union firm public world area region place side issue problem matter reason effect change process period date "
    "statement comment comments evidence system programme program project policy measure measures rules rule staff team family families water road street job jobs work life death book name names hand head face "
    "line list letter email room hall door table paper newspaper magazine conference press crowd supporters owner operator successor board campaign supply price prices cost costs share shares amount total level "
    "rest majority minority lack risk pressure attention effort efforts attempt demand demands request offer deal call calls move moves step steps action vote talks opposition leadership authority authorities police "
    "army military nation national ministers president premier prime judge lawyer mayor chairman chief director executive leader leaders critic critics expert experts analyst analysts student students "
    "today tomorrow outcome details detail document documents history future past present information internet website page picture video photo story account response reaction remark remarks speech word words "
    "address mission visit trip arrival return start launch opening closing ending finish north south east west centre center coast border island river mountain morning season summer winter spring autumn "
    "reduction increase rate rates round rounds province provinces winner winners loser purchase sale link ship legality truth hope hopes fear fears need needs chance test tests sign signs role roles post posts seat seats word "
    "cent cents dollar dollars euro euros penny threat threats administration peak target targets amount wave source trade market markets economy industry sector "
    "kilo kilos kilogram ton tons tonne tonnes litre litres liter liters metre metres meter meters mile miles acre acres hectare hectares barrel barrels "
    "body bodies loss losses draw draws delegate delegates value values piece pieces surface rise child children order orders stage stages limit limits package possibility walker item items figure figures version stretch "
    "dead shareholder shareholders lender lenders worker workers employee employees girl boy baby message messages delay delays notice session sessions transfer product products regulator regulators alarm "
    "text university agency district club site ground wind count estimate association municipality cousin schedule "
    "same other others latter former whole most more less few same such ones them those both each either neither".split()
)
UNTELLING = frozenset("January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Prime Minister Mister President Foreign Chief "
                      "Deputy Vice Former Supreme High Senior General The This That These Those".split())  # fmt: skip


def find_phrases(text: str, names: Sequence[Named], places: Sequence[str] = ()) -> tuple[tuple[str, int], ...]:
    """(phrase, how often) of lower-case noun phrases, single nouns and capitalised phrases that name no actor or place; most frequent first."""
    plain = without_names(text, names)
    found: Counter[str] = Counter()
    plurals: Counter[str] = Counter()
    for run in runs(plain):
        plurals.update(w for w in run[-1:] if w.endswith("s") and singular(w) != w)
        found.update(" ".join(run[a:b]) for a, b in grams(run) if b - a == 2 and not any(is_head(w) or singular(w) in STOP for w in run[a:b]))
    within = {singular(w) for phrase in found if " " in phrase for w in phrase.split()}  # 'tariffs' of 'reciprocal tariffs': the phrase says more
    found.update({w: n for w, n in plurals.items() if n >= OFTEN and w not in found and singular(w) not in within and _tells(w)})
    found.update(w for m in GROUP.finditer(plain) if _tells(w := _noun(m["words"].split(), bool(m["mark"]))))
    known = {w for n in names for w in n.name.split()} | {w for p in places for w in p.split()}
    found.update(p for m in PROPER.finditer(plain) if _names_a_thing(p := m["name"], known))
    return tuple(sorted(found.items(), key=lambda p: (-p[1], p[0])))[:MOST]


def _noun(words: Sequence[str], closed: bool) -> str:
    """A noun by its place: the last of the words after an article before a mark, a preposition or a verb; '' for none."""
    verbs = finite()
    for word, following in zip(words, words[1:], strict=False):
        if following in AFTER or following in verbs:
            return word
    return words[-1] if closed else ""


def _tells(word: str) -> bool:
    return len(word) > 3 and word not in STOP and singular(word) not in STOP and word not in GENERIC and singular(word) not in GENERIC and word not in MONEY and singular(word) not in MONEY and not is_head(word) and not is_head(singular(word)) and not word.endswith(("ly", "ing", "ed", "ous", "ful", "ive", "ic", "al", "ist", "ists"))


def _names_a_thing(phrase: str, known: set[str]) -> bool:
    words = phrase.split()
    if any(w in UNTELLING or is_head(w) for w in words) or known.issuperset(words) or words[-1] in known:
        return False
    return words[-1].lower() not in gazetteer().demonyms  # 'South African' of 'South African oranges'


@lru_cache(maxsize=1 << 20)
def nouns(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in singular, lower case: what near-duplicates share."""
    return tuple(singular(w) for w in phrase.casefold().split())

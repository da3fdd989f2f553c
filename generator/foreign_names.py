"""People of a German, French or Spanish text, where a title or a verb of saying says that a full name is one.

No tagger is trained for these languages: whoever is named without such words is left out rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.coreference import fold
from generator.gazetteer import gazetteer
from generator.model import Named

LONGEST_TEXT = 300_000
TITLE_MAX = 80  # characters
WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]{1,24}"
NAME = rf"{WORD}(?: [A-ZÀ-Þ]\.)?(?: (?:von|van|der|den|zu|de|la|le|du|del|dos|da|di|el|y|al|bin)){{0,2}} {WORD}(?: {WORD}){{0,2}}"
PART = r"[\w’'-]{1,24}"

# Words for a post, as regular expressions; verbs of saying as they stand behind a name, and before it.
TITLES = {
    "de": r"\w{0,24}(?:[Mm]inister|[Kk]anzler|[Pp]räsident|[Bb]ürgermeister|[Ss]precher|[Cc]hef|[Dd]irektor|[Rr]ichter|[Ss]enator|[Pp]rofessor|[Tt]rainer|[Bb]otschafter|[Gg]ouverneur|[Ll]eiter"
          r"|[Ss]ekretär|[Vv]orständ|[Rr]ektor|[Dd]ezernent|[Ii]ntendant|[Kk]ommandant|[Rr]eferent|[Gg]eschäftsführer|[Kk]ommissar|[Öö]konom|[Hh]istoriker|[Ff]orscher|[Vv]orsitzende|[Aa]bgeordnete|[Aa]nwalt|[Aa]nwält)(?:in|r|n)?|König(?:in)?|Papst",
    "fr": r"(?:[Vv]ice-)?[Pp]résidente?|[Pp]remi(?:er|ère) ministre|[Mm]inistre|[Mm]aire|[Dd]irect(?:eur|rice)(?: générale?)?|[Pp]orte-parole|[Dd]éputée?|[Ss]énat(?:eur|rice)|[Jj]uge|[Pp]rocureure?"
          r"|[Cc]hanceli(?:er|ère)|[Gg]ouverneure?|[Ss]ecrétaire (?:d[’']État|générale?)|[Cc]heffe?|[Aa]vocate?|[Pp]rofesseure?|[ÉEée]conomiste|[Hh]istorien(?:ne)?|[Gg]énéral|[Pp]réf[eè]te?|[Cc]ommandante?|[Cc]olonel|[Rr]ect(?:eur|rice)|[Rr]esponsable|[Dd]éléguée?|[Aa]djointe?|[Cc]o-présidente?|[Cc]oordinat(?:eur|rice)|[Rr]oi|[Rr]eine|[Pp]ape|[Ee]ntraîneur",
    "es": r"(?:[Vv]ice)?[Pp]resident[ea]|[Pp]rimer(?:a)? ministr[oa]|[Mm]inistr[oa]|[Aa]lcalde(?:sa)?|[Dd]irector(?:a)?(?: general)?|[Pp]ortavoz|[Dd]iputad[oa]|[Ss]enador(?:a)?|[Jj]uez(?:a)?|[Ff]iscal(?: general)?"
          r"|[Cc]anciller|[Gg]obernador(?:a)?|[Ss]ecretari[oa](?: general)?|[Jj]ef[ea]|[Aa]bogad[oa]|[Pp]rofesor(?:a)?|[Ee]conomista|[Hh]istoriador(?:a)?|[Cc]onsejer[oa]|[Cc]oncejal[a]?|[Dd]elegad[oa]|[Cc]oordinador(?:a)?|[Rr]esponsable|[Ss]ubsecretari[oa]|[Cc]omandante|[Cc]oronel|[Rr]ector(?:a)?|[Gg]erente|[Rr]ey|[Rr]eina|[Pp]apa|[Ee]ntrenador(?:a)?",
}
# Words for a calling, which stand before firms and things as well: the name behind one must begin with a given name.
CALLINGS = {
    "de": r"\w{0,20}(?:log(?:e|in)|nom(?:in)?|iker(?:in)?|ist(?:in)?|arzt|ärztin|meister(?:in)?|händler(?:in)?|führer(?:in)?|bauer|bäuerin|wirt(?:in)?|pfleger(?:in)?|lehrer(?:in)?|fahrer(?:in)?|[Ii]nhaber(?:in)?|[Gg]ründer(?:in)?|[Bb]etreiber(?:in)?"
          r"|[Bb]eauftragte[rn]?|rätin|rat|berater(?:in)?|kapitän(?:in)?|künstler(?:in)?|[Bb]esitzer(?:in)?|[Bb]ischof|[Bb]ischöfin|[Pp]farrer(?:in)?)|Abt|Äbtissin|Pastor(?:in)?|Intendant(?:in)?|Kurator(?:in)?|Ingenieur(?:in)?|Autor(?:in)?|Anwohner(?:in)?",
    "fr": r"\w{2,20}(?:logue|graphe|iste|icien(?:ne)?|médecin)|médecin|patron(?:ne)?|capitaine|évêque|abbé|curé|agricult(?:eur|rice)|éleveu(?:r|se)|pêcheu(?:r|se)|commissaire|inspect(?:eur|rice)|cherch(?:eur|euse)|ingénieure?|conseill(?:er|ère)(?: municipale?)?|habitante?|propriétaire|exploitante?|fondat(?:eur|rice)|cinéaste|écrivaine?|chant(?:eur|euse)|act(?:eur|rice)|comédien(?:ne)?|réalisat(?:eur|rice)|infirmi(?:er|ère)|enseignante?|retraitée?|aute?ure?",
    "es": r"\w{2,20}(?:ólog[oa]|ógraf[oa]|ista)|patr(?:ón|ona)(?: mayor)?|capit(?:án|ana)|obispo|párroco|agricultora?|ganader[oa]|pescadora?|investigadora?|comisari[oa]|inspectora?|médic[oa]|ingenier[oa]|dueñ[oa]|propietari[oa]|vecin[oa]|concejala?|fundadora?|autora?",
}
TOLD_FR = ("déclaré|affirmé|dit|indiqué|expliqué|estimé|ajouté|précisé|assuré|souligné|confirmé|reconnu|promis|regretté|rappelé|insisté|commenté|confié|averti|prévenu|lancé|conclu|poursuivi|martelé|tranché|répondu|répété|plaidé|"
           "raconté|témoigné|résumé|ironisé|écrit|réagi|salué|souhaité|détaillé|justifié|admis|glissé|soufflé|déploré|réclamé|exhorté")
SAYS = {
    "de": "sagte|sagt|erklärte|erklärt|betonte|betont|kritisierte|kritisiert|warnte|warnt|forderte|fordert|teilte|kündigte|bestätigte|räumte|verteidigte|versprach|schrieb|"
          "meinte|meint|mahnte|mahnt|klagte|klagt|ergänzte|ergänzt|erzählte|erzählt|berichtete|versicherte|bedauerte|lobte|erläuterte|schilderte|beteuerte|beklagte|entgegnete|antwortete|verkündete|unterstrich|bekräftigte|resümierte|bilanzierte|fragte|rief",
    "fr": rf"(?:a|avait) (?:{TOLD_FR}|annoncé|critiqué|dénoncé)|déclare|affirme|explique|estime|assure|souligne|précise|regrette|rappelle|insiste",
    "es": "dijo|anunció|afirmó|declaró|explicó|aseguró|señaló|indicó|añadió|agregó|advirtió|criticó|confirmó|reconoció|prometió|sostuvo|subrayó|comentó|lamentó|recordó|insistió|denunció|manifestó|apuntó|exclamó|precisó|alertó|respondió|reclamó|zanjó|concluyó|contó|relató|resumió|pidió|"
          "ha (?:dicho|afirmado|asegurado|explicado|señalado|declarado|añadido|lamentado|anunciado|relatado|contado|indicado|advertido|criticado|denunciado|reconocido|insistido|recordado|subrayado|confirmado|exigido|reclamado|prometido|concluido)|dice|afirma|asegura|explica|señala|añade|lamenta",
}
SAID = {
    "de": SAYS["de"] + "|so", "es": SAYS["es"] + "|según",
    "fr": rf"déclare|affirme|explique|estime|assure|souligne|précise|regrette|insiste|raconte|prévient|résume|témoigne|confie|a (?:{TOLD_FR}|annoncé|dénoncé)|selon",
}
OF = {"de": "von|der|des|für|im|vom|beim|am", "fr": "de|du|des|d[’']|de l[’']|de la|aux|à la", "es": "de|del|de la|de los|de las|para"}
ADJECTIVE = {"de": "", "fr": r"(?: [a-zà-ÿ-]{4,20})?", "es": r"(?: [a-zà-ÿ-]{4,20})?"}  # behind a calling: 'la bióloga marina Ana Ruiz'
AHEAD = {"de": (r"(?=\w++,? [A-ZÀ-ÖØ-ÞĀ-Ž])", rf"(?=\w++(?:,| (?:{OF['de']})))")}  # what stands behind any post, before a name and else: a post is one word, which is costly to take apart
CALLED = {"de": "Herr|Herrn|Frau", "fr": r"M\.|Mme|Mlle|Me|Maître", "es": r"Sr\.|Sra\.|señor|señora"}
NEVER = frozenset("me maître der die das den dem des ein eine einer les la le el los las un une una".split())


@dataclass(frozen=True, slots=True)
class Rules:
    """`full`: patterns with the groups name and, where there is one, role; `before`, `after`: what a surname alone needs before or behind it."""

    full: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


def find_people(text: str, language: str) -> tuple[Named, ...]:
    """People of a text in de, fr or es, in the order of the text; none for any other language."""
    if language not in TITLES:
        return ()
    text = text[:LONGEST_TEXT]
    rules = _rules(language)
    roles: dict[str, str | None] = {}
    for pattern in rules.full:
        for match in pattern.finditer(text):
            name = _cut(match.group("name"), language)
            named = match.groupdict()
            if _is_full(name, bool(named.get("role")), bool(named.get("calling"))):
                roles[name] = roles.get(name) or named.get("role") or named.get("calling")
    people = [n for n in roles if not any(n != other and f" {n} " in f" {other} " for other in roles)]
    return tuple(sorted((_named(text, name, roles[name], rules, people) for name in people), key=lambda n: n.mentions[0]))


@cache
def _rules(language: str) -> Rules:
    title, says, said, of = TITLES[language], SAYS[language], SAID[language], OF[language]
    named, followed = AHEAD.get(language, ("", ""))
    role = rf"(?P<role>\b{followed}(?:{title})(?: (?:{of}) ?{PART}(?: (?!(?:{of}) ){PART}){{0,2}}(?: (?:{of}) {PART}){{0,1}})?)"
    patterns = (
        rf"\b{named}(?P<role>{title}) (?P<name>{NAME})",
        rf"{role}, (?:(?:{CALLED[language]}) )?(?P<name>{NAME})(?=[,.;])",
        rf"(?P<name>{NAME})(?=,? (?:{says})\b)",
        rf"\b{named}(?:{said}) (?P<name>{NAME})",
        rf"\b(?:{CALLED[language]}) (?P<name>{NAME})",
        rf"\b{named}(?P<calling>{CALLINGS[language]}){ADJECTIVE[language]},? (?P<name>{NAME})",
        rf"\b{named}(?:{said}) (?P<name>{NAME}), (?P<role>{CALLINGS[language]}|{title})\b",
    )
    return Rules(tuple([re.compile(p) for p in patterns]), re.compile(rf"\b(?:{said}|{CALLED[language]}|{title}) \Z"), re.compile(rf",? (?:{says})\b"))


def _cut(name: str, language: str) -> str:
    """A German name ends before the noun that follows it, which has a capital as well: two words where the second is no given name."""
    words = name.split()
    plain = language == "de" and all(w[0].isupper() and "." not in w for w in words)
    return " ".join(words[:2]) if plain and fold(words[1]) not in gazetteer().given else name


def _is_full(name: str, titled: bool, called: bool) -> bool:
    """True for a given name and a surname; a title before it spares a known given name."""
    g = gazetteer()
    words = [fold(w) for w in name.split()]
    if words[0] in NEVER or any((w in g.countries or w in g.places) and not ((titled or called) and w in g.given) for w in (words[0], words[-1])):
        return False
    return titled or words[0] in g.given or words[0].partition("-")[0] in g.given


def _named(text: str, name: str, role: str | None, rules: Rules, people: list[str]) -> Named:
    surname = name.split()[-1]
    spans = {m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)}
    short: list[str] = []
    if sum(p.split()[-1] == surname for p in people) == 1:
        for m in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", text):
            at = m.span()
            if not any(a <= at[0] < b for a, b in spans) and (text[at[0] - 1 : at[0]] == " " and rules.before.search(text, max(0, at[0] - TITLE_MAX), at[0]) or rules.after.match(text, at[1])):
                spans.add(at)
                short = [surname]
    return Named(name=name, type="person", aliases=tuple(short), role=role, mentions=tuple(sorted(spans)), roles=(role,) if role else ())

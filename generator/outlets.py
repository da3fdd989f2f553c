"""Names of newspapers, agencies and broadcasters in running text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from generator.agencies import AGENCIES, one_of
from generator.cited import named_papers
from generator.whole_words import places

WELL_KNOWN = AGENCIES + (
    "BBC", "CNN", "NBC", "NBC News", "CBS", "CBS News", "ABC News", "NPR", "PBS",
    "Politico", "Axios", "Al Jazeera", "Guardian", "Economist", "Forbes", "Fortune", "Newsweek", "Le Monde", "Le Figaro", "Libération", "El País",
    "El Mundo", "Der Spiegel", "Spiegel", "Die Zeit", "Bild", "Handelsblatt", "Süddeutsche Zeitung", "Corriere della Sera", "La Repubblica", "Asahi Shimbun",
    "Mainichi Shimbun", "Yomiuri Shimbun", "Nikkei", "Haaretz", "Novaya Gazeta", "Caixin", "Global Times", "Folha de S.Paulo", "Clarín", "La Nación",
)
_HEAD = r"(?:[A-Z][\w’'&.-]{0,30}[ ](?:&[ ])?){0,4}"
_KIND = (r"(?:Journal|Times|Post|News|Tribune|Herald|Gazette|Chronicle|Telegraph|Daily|Press|Observer|Mirror|Mail|Star|Sun|Citizen|Messenger|Recorder|Newswire|Insider|Standard|Independent|Review|"
         r"Magazine|Courier|Dispatch|Examiner|Inquirer|Register|Sentinel|Bulletin|Record|Globe|Shimbun|Zeitung|Rundschau|Insider|Wire|Agency|"
         r"Broadcasting(?: Corporation)?|Television|Radio|Weekly|Ledger|Beacon|Reporter|Monitor|Argus|Advocate|Echo|Express|Enquirer)")
_DAILY = r"Daily (?!Brief|Digest|Update|Deal|Life|Case|Price|Horoscope|Crossword|Mean|Quiz|Dose|Routine|Limit|Rate|News)[A-Z][a-z]{3,14}"  # 'The Daily Compass'
_NAME = rf"(?:(?:{one_of(WELL_KNOWN)})(?![\w-])(?:\s(?:news agency|{_KIND}))?|(?:{_HEAD}{_DAILY}|{_HEAD}{_KIND}(?!(?<=Daily) [A-Z][a-z]))(?![\w-]))"
_ABROAD = (r"(?:[\wÀ-ÿ’'.-]{1,24} ){0,3}[\wÀ-ÿ-]{0,20}(?:[Nn]achrichten|[Zz]eitung|[Tt]ageblatt|[Bb]ote|[Aa]nzeiger|[Kk]urier|[Rr]undschau|[Aa]bendblatt|[Nn]yheter|[Tt]idning(?:en)?|[Dd]agblad(?:et)?|[Tt]idende|[Aa]vis(?:a|en)|[Pp]osten|[Bb]ladet|[Ss]anomat|[Uu]utiset|Noviny|Novosti|Dziennik|Hírlap|Gazetesi|Postası|[Dd]ienraštis|[Ll]aikraštis|[Žž]inios|[Aa]vīze|[Zz]iņas|[Vv]ēstis|Napló|Újság|Dnevnik|Vestnik|Vesnik|Novine|Gazeta|[Pp]äevaleht|[Ll]ehti)|"
           r"(?:(?:Le|La|Les|L’|L'|El|Il|O|A) ?)?(?:Gazette|Dépêche|Courrier|Écho|Voix|Télégramme|Quotidien|Nouvelles|Diario|Periódico|Correo|Noticias|Gaceta|Heraldo|Faro|Mercurio|Gazzetta|Corriere|Giornale|Messaggero|Jornal|Folha|Correio)(?: (?:[dD](?:e|el|ell[ao]|es|u|i|o|a)s?|[dD][’'])? ?[\wÀ-ÿ’'.-]{2,24}){1,3}|"
           r"[\u3041-\u30ff\u4e00-\u9fff]{1,8}(?:新聞|新報|日報|通信社?|ニュース|日报|晚报|新闻网|通讯社)(?:デジタル|オンライン|電子版|DIGITAL|ONLINE)?")
_SAYS = r"(?:has |had |have |also |first |later |earlier |previously )?(?:reported|reports|writes|wrote|pointed out|revealed|disclosed|noted|admitted|believes|believed|commented|quoted|cited|said in (?:a|its) (?:report|article))"
_PATTERNS = (
    rf"\b(?P<the>[Tt]he )?(?P<name>{_NAME})(?:,? (?:on|last|late|early|this|earlier)\b[^.,;\n]{{0,40}},?)? {_SAYS}\b",
    rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited by|[Rr]eported by|[Qq]uoting|[Ii]n a report by|[Aa] report (?:by|from|in)) (?:a report (?:by|from|in) |reports (?:by|from|in) |a |an )?(?P<the>[Tt]he )?(?P<name>{_NAME})\b(?! (?:of|for|de|del|du|di|da) [A-ZÀ-Þ])(?: (?:report|story|article|analysis))?",
)
_VERBS = ("reports", "reported", "writes", "wrote", "pointed out", "revealed", "disclosed", "noted", "admitted", "believes", "believed", "commented", "quoted", "cited", "said in a", "said in its")
_SOURCES = tuple(first + word[1:] for word in ("according to", "citing", "cited by", "reported by", "quoting", "a report by", "a report from", "a report in") for first in (word[0], word[0].upper()))
LEAD_SHARE = 0.3  # of the text: what is retold is named early
OFTEN = 3
NEXT = 160  # characters from the name of a paper that published something first to who else has a copy of it
PASSAGE = 900  # characters after an outlet is named in which the retelling goes on
_OWN_COPY = re.compile(r"(?P<who>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}|[Ww]e|[Tt]his (?:news)?paper) (?:has|have) (?:since|also|independently|now)(?: also| independently)? (?:obtained|seen|reviewed|verified|read|viewed) (?:a|the|its|their) (?:own )?(?:copy|copies|document|documents|letter|report|text|files?|memo|recording)\b")  # of what another paper published first
_GOES_ON = re.compile(
    r"\b(?:the (?:[\w.]{1,20} ){0,2}(?:newspaper|paper|report|magazine|daily|broadcaster|agency|outlet) (?:said|says|reported|added|wrote|noted)|"
    r"citing (?:people|sources|officials|persons|a person|documents|unnamed))\b",
    re.I,
)


@lru_cache(maxsize=2048)  # several parts look at a page's lines
def looks_like_outlet(name: str) -> bool:
    """True for 'The Springfield Gazette', 'Küstenbote', 'El Faro del Norte' or a well-known agency."""
    return _outlet().fullmatch(name.strip()) is not None


def is_paper(name: str) -> bool:
    """Whether a name is one that newspapers have, be it in capitals."""
    return looks_like_outlet(name) or name.isupper() and name.isascii() and looks_like_outlet(re.sub(r"(?<=[A-Z])[A-Z]+", lambda rest: rest[0].lower(), name))


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he )?{_NAME}|{_ABROAD}")


def is_told(name: str, texts: Iterable[str]) -> bool:
    """Whether the page's own text speaks of `name` as of the house that it was told to: 'told Coast Voice', 'confirmed this to Coast Voice', 'the daily Coast Voice'."""
    holds = [text for text in texts if name in text and len(text) > 2 * len(name)]
    said = re.compile(rf"(?:\b(?:told|tells|informed|(?:the|this) (?:daily|weekly|newspaper|paper|magazine|broadcaster|website|portal))\s|\b(?:said|says|confirmed|confirms|admitted|explained|explains|wrote|stressed)\b[^.;“”\"]{{0,40}}(?<!according)\sto\s)(?:the\s)?{re.escape(name)}\b") if holds else None
    return said is not None and any(said.search(text) for text in holds)


def find_relays(text: str) -> tuple[str, ...]:
    """Outlets whose report this text retells: named as a source in its first third, again and again, or over a passage."""
    hits: dict[str, list[int]] = {}
    with_article: set[str] = set()
    for pattern, words in zip(_compiled(), (_VERBS, _SOURCES), strict=True):
        for match in _matches(pattern, places(text[:200_000], words), text[:200_000]):
            name = match["name"].strip()
            hits.setdefault(name, []).append(match.start())
            if match["the"] or re.search(rf"\b[Tt]he {re.escape(name)}\b", text):
                with_article.add(name)
    for name, at in named_papers(text):
        if name not in hits:
            hits[name] = [at]
            with_article |= {name} if text[:at].endswith(("the ", "The ")) else set()
    own = _OWN_COPY.search(text) if "first " in text else None
    if own is not None:
        hits = {name: at for name, at in hits.items() if name in own["who"] or min(at) > own.start() or own.start() - max(at) > NEXT}
    for name in [name for name in hits if " " not in name]:
        if (whole := _in_full(name, hits, text)) != name:
            hits[whole] = sorted([*hits.get(whole, ()), *hits.pop(name)])
            with_article |= {whole} if name in with_article else set()
    early = max(600, len(text) * LEAD_SHARE)
    chosen = [name for name, places in hits.items() if min(places) < early or len(places) >= OFTEN or any(_GOES_ON.search(text, at, at + PASSAGE) for at in places)]
    return tuple(f"The {name}" if name in with_article else name for name in sorted(chosen, key=lambda n: min(hits[n])))


HOLDS = r"\s(?:has|have)\s(?:since\s|also\s|now\s|itself\s|independently\s){0,2}(?:obtained|seen|reviewed|read|viewed|verified)\s(?:an?\s(?:full\s)?copy|the\s(?:full\s)?(?:letter|document|text|memo|report|draft|paper|file|e-?mail)s?)\b"  # 'Coast News has since obtained a copy'


def relays_of(text: str, outlet: str | None) -> tuple[str, ...]:
    """The outlets whose report `outlet` retells; none where it has what they found in its own hands."""
    own = "|".join(("[Ww]e", *(re.escape(name) for name in (outlet, outlet.removeprefix("The ")) if name))) if outlet else "[Ww]e"
    if " copy" in text and re.search(rf"\b(?:{own})(?:{HOLDS})", text):
        return ()
    return tuple(name for name in find_relays(text) if name != outlet)


def houses_of(text: str, page: str, outlet: str | None, via: str | None) -> tuple[str | None, str | None]:
    """(outlet, the house that passes its article on): a page that retells what the paper wrote which it names as its source, or that somebody told something, has written for itself. `page`: all of it, as captured."""
    if not outlet or not via:
        return outlet, via
    named, told = outlet.removeprefix("The "), text.split("\n")
    own = is_told(via.removeprefix("The "), told) and not is_told(named, told)
    retells = own or _GOES_ON.search(text) and re.search(rf"\b(?:Source|SOURCE)\s?:\s*(?:<[^<>]*>\s*)*(?:The\s)?{re.escape(named)}\b", page) and named in [name.removeprefix("The ") for name in find_relays(text)]
    return (via, None) if retells else (outlet, via)


def _in_full(name: str, hits: Iterable[str], text: str) -> str:
    """'Velm Courier' for 'the Courier' of an article that names one paper so in full."""
    longer = {hit for hit in hits if hit.endswith(f" {name}")} | {found.removeprefix("The ") for found in re.findall(rf"\b(?:[A-Z][\w’'-]+ ){{1,3}}{re.escape(name)}\b", text)}
    return min(longer) if len(longer) == 1 and " " in min(longer) else name


def _matches(pattern: re.Pattern[str], near: Iterable[tuple[int, int]], text: str) -> Iterator[re.Match[str]]:
    """Matches of a slow pattern around the places of words that it cannot do without."""
    done = 0
    for start, end in near:
        if start < done:
            continue
        for match in pattern.finditer(text, max(done, start - 190), min(len(text), end + 190)):
            yield match
            done = match.end()


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _PATTERNS)


def full_name(name: str, text: str) -> str:
    """'Example Times' becomes 'The Example Times' where the capture itself writes 'The Times' or 'The Example Times' inside a sentence."""
    name = name.strip(" .,")
    if re.match(r"(?:The|Le|La|El|Die|Der|Das) ", name):
        return name
    last = re.escape(name.rsplit(" ", 1)[-1])
    inside = rf"(?<=[a-z,] )The (?:{re.escape(name)}|{last})(?![\w-])"
    return f"The {name}" if re.search(inside, text) else name

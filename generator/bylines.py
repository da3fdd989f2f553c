"""Who wrote it and where: bylines, credits, biographies and datelines as captures print them."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from generator.day_lines import day_in
from generator.gazetteer import gazetteer
from generator.model import Struct
from generator.outlets import WELL_KNOWN, looks_like_outlet

_UP = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĐİ]"
_WORD = rf"{_UP}[\w’'.-]{{0,25}}"
_PART = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y|e)"
_ARTICLED = rf"(?:al|el|ul|ad|ar|as|ash|at|az|an)-{_WORD}"  # 'Abd al-Rahim'
NAME = rf"{_WORD}(?:[ ](?:{_PART}[ ]){{0,2}}(?:{_WORD}|{_ARTICLED})){{1,4}}"
_AND = r"(?:\s*,\s*(?:and\s+|und\s+|with\s+)?|\s+(?:and|und|et|y|e|&)\s+|\s*[、・/／;]\s*|\s+(?:\+|with)\s+|\s*&\s*)"
NAMES = rf"{NAME}(?:{_AND}{NAME}){{0,5}}"
_BY = (r"(?:(?:(?:written|words?|story|text|report(?:ing)?|article|analysis|opinion|review|interview|column|essay|commentary|compiled|(?:photo(?:graph)?s?|pictures?|images?|video) and (?:text|words|story|report)|(?:text|words|story) and (?:photo(?:graph)?s?|pictures?|images?)|posted|published|authored|contributed) )?by|authors?|"
       r"(?:(?:text|bericht|beitrag|artikel|interview|gespräch|protokoll|reportage|analyse|kommentar|ein \w{4,15}|geschrieben|verfasst|veröffentlicht) )?von|die fragen stellten?|das (?:interview|gespräch) führten?|(?:(?:publié|écrit|rédigé|texte|propos recueillis) )?par|(?:(?:escrito|publicado|texto) )?por|a cura di|di|door|from our (?:[\w-]{2,20} ){0,2}correspondents?|von unserem korrespondenten|von unserer korrespondentin|de notre correspondante?|de nuestr[oa] corresponsal|"
       r"autor(?:in|a)?|auteure?|redacción|reporters?|writers?(?= ?:)|(?:text|words)(?: ?(?:&|und|and) ?(?:fotos?|photos?|bilder|pictures))?(?= ?:))")
IN_ROW = re.compile(r"(?P<day>\w.{4,40}?)\W{1,3}(?:author|writer|reporter|journalist|text):\s(?P<names>[^:|]{3,60}?)(?:[\s|·•,]+(?:views?|hits|reads?|clicks?|comments?|photos?|section|category|rubric|source):.*)?", re.I)
LABELLED = re.compile(r"\|\s((?:writers?|authors?|written by|reporters?|story by)\s?(?::|(?<=by))\s?[^|]{3,80}|(?:own|our|special|staff)\scorrespondent:?\s[^|]{3,60})$", re.I)
PICTURED_BY = re.compile(r"(?<=\w)[\s|,&–-]{1,4}(?:and )?(?:photograph(?:y|s|ed)?|photos?|pictures?|images?|illustrations?|video)(?: by|:)\s.{3,60}$", re.I)
EDITED_BY = re.compile(r"(?<=[a-zß-ÿ])\. (?:edited|produced|translated) by [^.]{3,60}\.?$", re.I)
BRACKETED = re.compile(r"^[【\[（(]\s*(?:By|Text|文|记者)[\s:：/]*([^】\]）)]{2,120})[】\]）)]\s*")
OF_NETWORK = re.compile(rf"^[【\[（(]\s*(?:Text|文|Source)\s?[/／:：]\s?(?P<house>[^】\]）)]{{2,60}}?)\s(?i:reporters?|correspondent|记者|記者)\s(?P<names>{NAMES})\s*[】\]）)]$")
EASTERN_LINE = re.compile(r"^【(?P<place>[^】＝=【]{1,14})[＝=](?P<who>[^】＝=]{2,14})】")  # '【沖ノ瀬島＝平野葵】'
NETWORK = re.compile(rf"^[【\[（(]\s*(?P<house>[^】\]）),，\n]{{2,60}})[,，、]\s*(?i:reporters?|correspondent|记者|記者)\s*[:：]?\s*(?P<names>{NAMES}|[\u4e00-\u9fff]{{2,4}})\s*[】\]）)]$")
BYLINE = re.compile(rf"^\W{{0,3}}(?i:{_BY})\s*[:：]?\s+(?:the\s+)?({NAMES})(?P<rest>.{{0,160}})$")
DATED_BY = re.compile(rf"^(?i:published|posted|written|updated|veröffentlicht|erstellt|geschrieben|publié|publicado)\b.{{4,50}}?\s(?:by|von|par|por)\s+({NAMES})(?P<rest>.{{0,160}})$")
DATED = ("published", "posted", "written", "updated", "veröffentlicht", "erstellt", "geschrieben", "publié", "publicado")  # begins it
DAY_BY = re.compile(rf"^(?=(?P<day>[^|]{{6,60}}?)\s*[,|–—-]?\s(?i:by|von|par|por)\s)(?:[^|]{{6,60}}?)\s*[,|–—-]?\s(?i:by|von|par|por)\s+({NAMES})(?P<rest>.{{0,160}})$")
DAY_REPORTER = re.compile(rf"(?<=[\dMm.|])\s+(?:Staff |Senior )?Reporter\s?:?\s+({NAMES})$")  # 'Input 2024.05.17. PM 6:11   Reporter Ana Reed'
YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL_ABROAD = r"(?:muhabir|piše|pisze|priredi(?:o|la)|pripremi(?:o|la)|napisa(?:o|la|ł|ła)|tekst|skriver|írta|szerző|kirjoittaja|tekijä|autorė?|autors|writing|drafting|redaction)\s?:"
LABELS_OF_WRITERS = ("wr", "text", "report", "story", "words", "tekst", "news", "haber", "muhabir", "pi", "pri", "napisa", "skriver", "írta", "szerző", "kirjoittaja", "tekijä", "autor", "drafting", "redaction")
OF_WRITER = re.compile(rf"\W{{0,3}}(?i:(?:texto?|texte|report|story|reportage|words|tekst) (?:of|from|de)|(?P<abroad>{_LABEL_ABROAD}|wr(?:ote|ites)\s?:)|(?:news|report(?:age)?|story|haber)\s?:)\s+"
                       rf"(?P<names>{NAMES}|[A-ZÀ-Þ]\. {_WORD})(?P<place>\s*[/|]\s*{_WORD}(?:[ -]{_WORD}){{0,2}})?")  # as translations have it: 'Text of Ana Reed', 'News: Ana Reed / VELM'
ENDS_IN_WRITER = re.compile(rf"(?<=\s)(?i:{_LABEL_ABROAD})\s+(?:{NAMES}|[A-ZÀ-Þ]\. {_WORD})$")  # behind the day and the source
WITH_PICTURES = re.compile(rf"(?i:journalist|reporter|correspondent|text|words|tekst|novinar(?:ka)?)\s?:?\s+(?P<names>{NAMES})\s*/\s*(?i:photos?|foto(?:graf)?|pictures?|images?)\s?:?\s+{NAMES}")  # 'Journalist Ana Reed / Photo Mia Holt'
FROM_WRITER = re.compile(rf"(?i:from) (?P<names>{NAMES})(?:, {_WORD}(?:[ -]{_WORD})?)?")  # as translations have it
_PLACED = rf"{NAME} in {_WORD}(?:[ -]{_WORD}){{0,2}}"
IN_PLACES = re.compile(rf"(?:[Bb]y )?(?P<names>{_PLACED}(?:(?:, | and |, and | & ){_PLACED})+)")  # 'Ana Reed in London and Mia Holt in Velm'
CORRESPONDENTS = re.compile(rf"(?:[A-Z]{{2,5}}|[Oo]ur|[Oo]wn|[Ss]pecial|[Ss]taff) [Cc]orrespondents?:?\s(?P<names>{NAMES})")  # 'NWS correspondents Ada Pool, Ben Ortov'
FROM_TOWN = re.compile(rf"(?P<name>{NAME}) \| [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){{0,2}} \| (?P<day>[\w.,/ -]{{6,24}}\d)")  # 'Ada Pool | Tarsk | June 5, 2025'
NAME_AND_DAY = re.compile(rf"(?P<name>{NAME})\s+(?P<day>(?:19|20)\d\d\. ?\d{{1,2}}\. ?\d{{1,2}}\.)(?: \d{{1,2}}:\d\d)?")  # 'Kang Min-ho 2026. 2. 27. 8:14'
AT_DESK = re.compile(rf"(?:[A-Z][a-z]+ ){{1,2}}[Dd]esk(?:,| \||:| [-–—]) (?P<names>{NAMES})")  # 'Company desk, Ana Reed'
OUR_WRITER = re.compile(r"\b(?:[Bb]y|[Ff]rom|^Of) (?:our|the) (?:[a-z]+ ){0,2}(?:correspondent|envoy|(?<=our )editor|(?<=our )reporter)(?:,? (?:in|at|to) [A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)?(?=[,:]))?[,:]? (?=[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])")  # 'By our correspondent in Velm, Ana Reed'
DASHED_LABEL = re.compile(r"(?i:reporters?|authors?|writers?|correspondents?|text|words|report|story)\s?[–—-]\s(?=[A-ZÀ-Þ][\w.’'-]* [A-ZÀ-Þ])")  # 'Reporter – Ana Reed'
DESK_EDITED = re.compile(rf"(?:[A-Z][\w’'&.-]* ){{0,3}}[Dd]esk\s?[|,·–—-]\s?(?i:edited by):?\s(?P<names>{NAMES})")  # 'Web Desk | Edited by Ana Reed'
FOR_HOUSE = re.compile(r"\s+(?=[Ff]or\s(?:[Tt]he\s)?[A-ZÀ-Ö])")
PIPED_BY = re.compile(rf"^(?:[^|•·–\n]{{2,60}}[|•·–]\s*){{1,2}}(?i:by|von|par|por)\s+({NAMES})(?P<rest>.{{0,160}})$")
_OFFICE = (r"(?:(?:[A-Z]?[a-z]{2,14}[ -]){0,3}(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|bureau chief|critic|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|"
           r"correspondante?|redactora?|corresponsal|periodista)s?(?:[ ,](?:in|at|for|of|au|à|en)? ?[\w. -]{2,30})?)")
OFFICE = re.compile(rf"(?i:(?:the )?{_OFFICE})")
SIGNED = re.compile(rf"^({NAMES})(?:\s*[,|•·–—(]\s*|\s+-\s+)(?P<what>(?i:the )?(?i:{_OFFICE})\)?|[A-Z][\w.&’' -]{{1,40}})$")
TRAILING = re.compile(r"\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|"
                      r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
                      r"Updated|Published|Posted|Last|Follow|Illustration|Illustrations|Staff|Special|Senior|Contributing|Chief|Reporter|Editor|Correspondent|Writer|Photos?|Photograph(?:y|er|s)?|PHOTO(?:S|GRAPHY|GRAPHS)?|Pictures?|PICTURES?|IMAGES?|ILLUSTRATIONS?|Share|Follow|For|In|On|At|The)\b.*$")
DEGREES = re.compile(r"^(?:(?:Dr|Prof|Professor)\.?\s+)+(?=\S+\s)")
HANDLE = re.compile(r"\s?\(?(?:[\w.+-]{1,40}@[\w-]{1,40}\.[a-z.]{2,12}|@[a-z0-9_]{2,30})\)?")
IMAGE = re.compile(r"^(?:\[[\w -]{2,24}\]\s?){1,3}(?=\w)")  # what text browsers print for a portrait
GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=(?:Follow|Staff|Senior|Reporter|Editor|Correspondent|Contributor|Writer|Published|Updated|Posted|[A-Z][a-z]+ \d))")
SHOUTED = re.compile(r"((?:[A-ZÀ-Ö][A-ZÀ-Ö.’'-]+ ){1,3}[A-ZÀ-Ö][A-ZÀ-Ö’'-]+) (?=[A-ZÀ-Ö][a-zà-ÿ])")
BARE_BY = re.compile(rf"^(?i:{_BY})\s*[:：]?$")
CJK_BYLINE = re.compile(r"^[【（(]?(?:文・写真|写真・文|文と写真|文|作者|记者|記者|撰文|筆者|執筆|取材|編集)[／/:：\s・]*([\u3041-\u30ff\u4e00-\u9fff]{2,6}(?:[\s　・、]+[\u3041-\u30ff\u4e00-\u9fff]{1,6}){0,3})[】）)]?$")
REPORTING = re.compile(r"\(?(?:additional )?reporting (?:and writing )?by (?P<who>[A-ZÀ-Ö][^;)]{3,200}?)(?:[;)]|\.\s|\.?$)", re.I)
NOBODY = re.compile(rf"^\W{{0,3}}(?i:{_BY})\s*[:：]?\s+(?:(?:the|our|an?)\s+)?(?:[\w.&-]+\s+){{0,3}}(?i:staff|newsroom|transcribers?|editors?|reporters?|correspondents?|agenc(?:y|ies)|admin|redaktion|rédaction|redacción|desk|team|news service)(?:\s+(?:report|writers?|reporters?|and\b.{{0,40}}))?s?(?:\s?[|•·,/].{{0,60}})?$", re.I)
CONTRIBUTED = re.compile(rf"(?:[A-Z][\w ]{{2,30}} (?:writers?|reporters?|journalists?) )?({NAMES})(?:,? [^.]{{0,60}})? contributed (?:reporting|research|to this (?:report|article|story)|from [A-Z])[^.]{{0,80}}\.?$")
HELPED = re.compile(r"[—–-]{0,2}\s?(?i:with (?:an? )?(?:additional )?(?:reports?|files?) from)\s(?P<who>[A-ZÀ-Þ][\w .,’'-]{3,80}?)(?:,?\s(?i:in)\s[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2})?\.?")  # '—WITH A REPORT FROM JANE DOE IN VELM'
WITH_REPORTING = re.compile(rf"(?i:(?:with )?(?:additional |contributed )(?:reporting|contributions?|research)(?: was| were)?(?: contributed)? (?:by|from)):? ({NAMES})[^.]{{0,80}}\.?$")
WRITTEN = re.compile(rf"(?:[\w&’' -]{{2,50}} is|(?:[Tt]oday|[Tt]his week|[Tt]his)(?:['’]s)?(?: (?:newsletter|edition|issue|briefing|email))? (?:is|was)) (?:compiled|written)(?: and edited)? by ({NAMES})(?:,? (?:and|with) (?:the |some )?help (?:from|of) (?P<help>{NAMES}))?\.?(?<! )(?:(?<=\.) [A-Z][^.]{{3,60}}\.)?$")  # below a newsletter
BIO = re.compile(rf"^({NAME}),? (?:(?:is|was|has been) (?:an? |the )?[^.]{{0,80}}?(?:reporter|correspondent|journalist|editor|columnist|writer|author|contributor|bureau chief|producer|fellow|critic)\b|"
                 r"(?:covers|writes|reports|has (?:covered|written|reported)|joined)\b[^.]{0,80}?\b(?:for|at|from|about|on|with)\b)")
BIO_LIMIT = 700
ORIGIN = re.compile(r"^(?:The post|The article|Der Beitrag|L.article|La entrada)\s+(?P<title>.{3,300}?)\s+(?:appeared first on|first appeared (?:on|in)|erschien zuerst auf|est apparu en premier sur|se publicó primero en)\s+(?P<outlet>[^.\n]{2,60})\.?$")
ORIGINALLY = re.compile(r"^(?:[^.]{0,60}\.\s)?(?:(?:This|The) (?:article|story|post|piece|report) (?:was |has been )?)?(?:originally |first |previously ){1,2}(?:appeared|published|posted|ran)(?: (?:first|by|on|in|at|with)){1,2} (?:the )?(?P<outlet>(?-i:[A-Z])[^.,\n]{1,60})", re.I)
REPOSTED = re.compile(r"^(?:(?:This|The) (?:article|story|post|piece|report) (?:was|is|has been) )?(?:re-?posted|reprinted|republished|reproduced|cross-?posted) (?:here )?(?:with (?:kind )?permission )?(?:from|courtesy of) (?:the )?(?P<outlet>(?-i:[A-Z])[^.,;:\n]{1,60})\.?$", re.I)
SUPPLIED = re.compile(r"^(?:This|The) (?:article|story|text|report|piece|content) (?:was|is|has been) (?:supplied|provided|delivered|distributed|produced|written) by (?:the )?(?:news ?agency )?(?P<outlet>(?-i:[A-Z])[^.,;:\n]{1,40}?) and (?:is |was |has been )?(?:re-?)?published (?:unchanged|unedited|in full|without (?:any )?(?:changes?|edit(?:s|ing))|as (?:it is|received))\b.{0,80}$", re.I)
SOURCE_LINE = re.compile(r"^(?:original(?: article| text| source)?|source|quelle|fuente|来源|來源|出典|原文|link|url|permalink)\s*[:：]\s*(?P<what>\S.{1,400})$", re.I)
ADDRESS = re.compile(r"https?://[^\s<>\"'（）【】)\]]{4,1500}")
_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?)"
_MONTH_ABROAD = r"(?:[Jj]an|[Ee]ne|[Ff][eé][bv]|[Mm][aä]r|[Aa][vb]r|[Mm]ai|[Jj]ui|[Aa]oû|[Aa]go|[Oo]kt|[Dd][eéi][zs]|jun|jul|sep|oct|nov|dic)[a-zûé]*\.?"
DATELINE = re.compile(
    rf"^(?:(?:date )?(?:19|20)\d\d-\d\d-\d\d )?(?P<place>(?:{_UP}{_UP}[{_UP[1:-1]}’'.-]*|(?:ST|MT|EL|LA|AL)\b)(?:(?:[ -]|\s?/\s){_UP}[{_UP[1:-1]}.’'-]*){{0,4}}(?:,\s(?:{_WORD})(?:[ ](?:(?:del?|d[aoi]s?|de la|al|upon|sur|of)[ ])?{_WORD}){{0,2}})?|{_WORD}(?:[ -]{_WORD}){{0,2}}(?:,\s{_WORD}(?:[ ]{_WORD})?)?)"
    rf"(?P<date>,?\s(?:{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|(?:le\s)?\d{{1,2}}\.?\s(?:de\s)?(?:{_MONTH}|{_MONTH_ABROAD})(?:\s(?:de\s)?\d{{4}})?))?(?P<agency>,?\s?(?:[(/][^()]{{2,40}}[)]|/[^()/]{{2,40}}/))?\s?(?P<dash>\.\s?[-–—]|--|—|–|―|[|•·]|-(?=\s)|:(?=\s[“\"]?[A-ZÀ-Ö]))\s?(?=\S)")
UNPLACED = re.compile(rf"^(?P<date>{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?)\s(?P<agency>\([^()]{{2,40}}\))\s?(?:--|—|–|―|-(?=\s))\s?(?=\S)")  # 'Aug 21 (Agency) - …'
POSTED_ONE = re.compile(r"(?i:posted|written) by (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?=\s(?:at|on)\s|\s*[|•·]|\s*$)")  # 'Posted by Ana at the kitchen table'
NO_WRITERS = frozenset("admin administrator webmaster guest anonymous moderator".split())
EDITED = re.compile(rf"\(?(?i:editing|edited|copy-?editing|production|produced|translation|translated) by {NAMES}(?: in {_WORD}(?:[ -]{_WORD})?)?\)?\.?")
EDITORS = ("edit", "copy", "prod", "tran")
HOUSE_WROTE = re.compile(rf"(?P<house>{_WORD}(?:[ -]{_WORD}){{0,3}})\s[-–—|]\s(?i:wr(?:ote|ites)|written by|report)\s?:\s(?P<names>{NAMES})")  # 'Coast Echo - Wrote: Ana Reed'
DESK = re.compile(r"(dpa|APA|ddp|epd|KNA|sda)(?:-AFX)?/[a-z]{2,4}")  # an agency with its regional desk: 'dpa/lno'
ONE_WORD = re.compile(r"(?!Ma?c[A-Z])[A-Z]\w{0,12}[a-z](?:[A-Z]\w{1,12}|wire|press|news|media|presse|agentur)")  # an agency's name of one word: 'NorthWire', 'Baltpress'
KOREAN = re.compile(rf"^\((?P<place>[^()=]{{2,20}}?)\s?=\s?(?P<house>[^()=]{{2,30}})\)\s(?:Reporter|Correspondent|reporter|correspondent)\s(?:{NAME})\s=\s")  # '(Alva = Coast News) Reporter Jane Doe = The …'
SPANISH = re.compile(rf"^(?P<place>{_WORD}(?:[ ](?:de[ ]|del[ ]|la[ ])?{_WORD}){{0,3}}(?:,\s{_WORD})?)\s?\.\s?[-–—]{{1,2}}\s?(?=\S)")  # 'Alva.- El puente …'
GERMAN = re.compile(rf"^(?P<place>{_WORD}(?:[ -]{_WORD}){{0,2}})\s[-–—]\s(?=(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Im|In|Am|An|Auf|Bei|Beim|Mit|Nach|Vor|Für|Wegen|Weil|Wer|Es|Seit|Zum|Zur|Zwei|Drei|Vier|Mehr|Mehrere|Rund|Etwa|Unbekannte)\s)")  # 'Alva - Der Rat …'
# What stands in capitals before a colon and is no place.
LABELS = frozenset("breaking exclusive update updated updates watch live opinion video analysis explained explainer comment review interview editorial podcast photos pictures gallery listen read "
                   "alert warning correction clarification question answer moderator host reporter interviewer factbox timeline profile feature column letters weather sport sports business "
                   "developing byline just in column commentary summary highlights background note editor's".split())
AGENCY_BY = re.compile(rf"^(?:{_BY})\s+(?:the\s+)?(?P<agency>{'|'.join(re.escape(n) for n in WELL_KNOWN)})$", re.I)


class Credit(Struct, frozen=True, gc=False):
    """What one line says of the people and the house behind an article."""

    kind: str  # byline | contributor | biography | reporting
    names: tuple[str, ...]
    outlet: str | None = None


def split_names(text: str) -> tuple[str, ...]:
    """The names of 'A, B and C', capitals put right: 'JANE DOE' is Jane Doe."""
    if text.isupper():
        text = re.sub(r" (?:AND|UND|ET|Y) ", lambda joint: joint[0].lower(), text)
    parts = (_cut(TRAILING.sub("", _cut(DEGREES.sub("", part.strip(" ,")))).rstrip(".")) for k, part in enumerate(re.split(_AND, text)) if not (k and _is_desk(part)))
    return tuple(dict.fromkeys(_cased(part) for part in parts if len(part) > 2 and " " in part or not part.isascii()))


def _is_desk(part: str) -> bool:
    """'Harbour City Newsroom' behind somebody's name: for whom she writes."""
    words = part.strip(" ,").split()
    return len(words) > 1 and words[-1].lower() in HOUSES and is_personal(" ".join(words[:2])) is not True


TEXTS = frozenset("agreement treaty accord act bill speech statement resolution law declaration letter decision charter protocol convention".split())  # what 'Text of the …' may be of
HOUSES = frozenset("newsroom desk bureau agency agencies service services team media radio television tv redaktion rédaction redacción redazione".split())  # a house's own words for who writes
OFFICES = frozenset("redacción redação redaktion rédaction redazione agencies newsroom wires service services reports reporters writers contributors correspondents editors staff attorney director manager officer editor reporter writer correspondent columnist marketing program project department office institute university college center centre news media "
                    "team desk agency professor photographer producer contributor bureau group foundation association league union company inc llc gmbh ltd".split())
DESKS = frozenset("reporter reporters correspondent correspondents staff writers editors".split())
_OPENERS = ("by", "from our", "written", "words", "story", "text", "report", "posted", "published", "author", "von", "par", "por", "di ", "autor", "auteur")


def _cut(name: str) -> str:
    """A name without the house or office glued to it: 'JANE DOE Example Press', 'Jane Doe WXYZ', 'Jane Doe Transport Correspondent'."""
    shouted = SHOUTED.match(name)
    if shouted:
        return shouted[1]
    words = name.split()
    if len(words) < 3:
        return name
    if len(words) > 3:
        house = next((k for k in (2, 3) if words[0].lower() in gazetteer().given and looks_like_outlet(" ".join(words[k:])) and k < len(words)), 0)
        if house:
            return " ".join(words[:house])
    keep = len(words)
    while keep > 2 and (words[keep - 1].lower() in OFFICES or keep < len(words) and words[keep - 1].lower() in gazetteer().common):
        keep -= 1
    return re.sub(r"(?<=[a-z]) [A-Z]{3,6}$", "", " ".join(words[:keep])) if keep > 2 else " ".join(words[:keep])


def _cased(name: str) -> str:
    half = len(name) // 2
    name = name[:half] if name[:half] == name[half + 1 :] else name  # printed twice: beside the picture and below it
    letters = [c for c in name if c.isalpha()]
    return " ".join(re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize().replace("i\u0307", "i"), w) if len(w.strip(".")) > 2 else w for w in name.split()) if len(letters) > 5 and all(c.isupper() for c in letters) else name


@lru_cache(maxsize=1024)  # several parts look at a page's lines
def read_credit(text: str) -> Credit | None:
    """A byline, contributor credit or author's biography that fills the whole block; None for any other text."""
    if len(text) > BIO_LIMIT:
        return None
    if len(text) < 300:
        text = _bared(text)
        if (label := DASHED_LABEL.match(text)) and all(map(_could_sign, split_names(text[label.end() :]))):
            text = f"By {text[label.end() :]}"
        low = text.lower()
        if "edited by" in low and (edited := DESK_EDITED.fullmatch(text)) and all(map(_could_sign, names := split_names(edited["names"]))):
            return Credit("byline", names)
        if " | " in text and (told := LABELLED.search(text)):  # 'Published: 17 May | Section: Coast | Writer: Jane Doe'
            return read_credit(told[1])
        if (":" in low or "by" in low) and any(word in low for word in ("photo", "picture", "image", "illustration", "video")):
            text = PICTURED_BY.sub("", text)
        if "ed by" in low:
            text = EDITED_BY.sub("", text)
        if ("report" in low or " file" in low) and (helped := HELPED.fullmatch(text)) and (names := _reporters(helped["who"])) and all(map(_could_sign, names)):
            return Credit("contributor", names)
        for pattern, kind in () if "contribut" not in low and "report" not in low and "research" not in low else ((CONTRIBUTED, "contributor"), (WITH_REPORTING, "contributor"), (REPORTING, "reporting")):
            match = pattern.match(text)
            if match and (names := _reporters(match["who"]) if pattern is REPORTING else split_names(match[1])):
                return Credit("contributor" if low.startswith(("(additional", "additional")) else kind, names)
        if (written := WRITTEN.match(text) if "ten by" in low or "compiled by" in low else None) and is_personal(split_names(written[1])[0]) is not False:
            return Credit("reporting", (*split_names(written[1]), *split_names(written["help"] or "")))
        if "eporter " in text and (signed := DAY_REPORTER.search(text)) and day_in(text[: signed.start()]):
            return Credit("byline", split_names(signed[1]))
        if low.startswith(("posted by ", "written by ")) and (one := POSTED_ONE.match(text)) and one["name"].lower() not in OFFICES | DESKS | NO_WRITERS | gazetteer().common:
            return Credit("byline", (one["name"],))
        if low.lstrip("(")[:4] in EDITORS and EDITED.fullmatch(text):
            return Credit("contributor", ())
        if ":" in text and (wrote := HOUSE_WROTE.fullmatch(text)) and all(map(_could_sign, names := split_names(wrote["names"]))):
            return Credit("byline", names, wrote["house"].strip())
        network = (NETWORK.match(text) or OF_NETWORK.match(text)) if text[:1] in ("[", "【", "（", "(") else None
        if network:
            return Credit("byline", split_names(network["names"]), network["house"].strip())
        text = re.sub(r"^By(?=[A-ZÀ-Ö][\w.’'-]{0,20} ?[A-ZÀ-Ö])", "By ", text) if text.startswith("By") else text
        if "orrespondent" in text or "envoy" in low or " our editor" in low or " our reporter" in low:
            text = OUR_WRITER.sub("By ", text)
        spaced = FOR_HOUSE.sub(" | ", GLUED.sub(" | ", text)) if low.startswith(_OPENERS) else text
        if agency := AGENCY_BY.match(text):
            return Credit("byline", (next(name for name in WELL_KNOWN if name.lower() == agency["agency"].lower()),))
        if named := _as_translated(text, low):
            return Credit("byline", named)
        match = BYLINE.match(spaced) or (DATED_BY.match(spaced) if low.startswith(DATED) else None)
        if match and _ends_byline(match["rest"]) and (names := _signed(match[1])):
            return _byline(names, _house(match["rest"]), match[1])
        if ":" in text and (text[:1].isdigit() or YEAR.search(text[:40])) and (row := IN_ROW.fullmatch(text)) and day_in(row["day"]) and (names := split_names(row["names"])) and all(map(_could_sign, names)):
            return Credit("byline", names)  # '29.07.1999, 14:32 Author: Jane Doe Views: 3 817'
        match = DAY_BY.match(text) if text[:1].isdigit() or YEAR.search(text[:40]) else None
        if match and day_in(match["day"]) and _ends_byline(match["rest"]) and (names := _signed(match[2])):
            return _byline(names, _house(match["rest"]))
        match = PIPED_BY.match(text) if "|" in text or "•" in text or "·" in text or "–" in text else None
        if match and _ends_byline(match["rest"]) and (names := _signed(match[1])):
            return _byline(names, _house(match["rest"]))
        match = CJK_BYLINE.match(text)
        if match:
            return Credit("byline", (match[1].strip(),))
    match = BIO.match(text)
    return Credit("biography", (match[1],), None) if match else None


def _as_translated(text: str, low: str) -> tuple[str, ...]:
    """The names of 'Text of Ana Reed', 'News: Ana Reed / VELM', 'Ana Reed in London and Mia Holt in Velm'; none for any other line."""
    placed = IN_PLACES.fullmatch(text) if " in " in text else None
    if placed and len(names := _reporters(placed["names"])) > 1 and all(is_personal(name) is not False for name in names):
        return names
    if low.startswith("from ") and (sent := FROM_WRITER.fullmatch(text)) and all(map(is_personal, names := split_names(sent["names"]))):
        return names
    if text[-1:].isdigit() and ". " in text and (dated := NAME_AND_DAY.fullmatch(text)) and _could_sign(dated["name"]):
        return split_names(dated["name"])
    if "desk" in low and (sat := AT_DESK.fullmatch(text)) and all(map(is_personal, names := split_names(sat["names"]))):
        return names
    if "/" in text and (pictured := WITH_PICTURES.fullmatch(text)) and all(map(_could_sign, names := split_names(pictured["names"]))):
        return names
    if "orrespondent" in text and (sent := CORRESPONDENTS.fullmatch(text)) and all(map(_could_sign, names := split_names(sent["names"]))):
        return names
    if text.count(" | ") == 2 and (dated := FROM_TOWN.fullmatch(text)) and day_in(dated["day"]) and _could_sign(dated["name"]):
        return split_names(dated["name"])
    if ":" in text and (ends := ENDS_IN_WRITER.search(text)):
        text, low = ends[0], ends[0].lower()
    match = OF_WRITER.fullmatch(text) if low.lstrip("/ -–—").startswith(LABELS_OF_WRITERS) else None
    names = (split_names(match["names"]) or (match["names"],)) if match else ()
    sure = match is not None and (match["abroad"] or match["place"] or ":" not in text)
    return names if names and sure and all(map(_could_sign, names)) else ()


def _could_sign(name: str) -> bool:
    last = name.rsplit(" ", 1)[-1].lower()
    return is_personal(name) is not False and last not in TEXTS and last not in gazetteer().common


def _signed(text: str) -> tuple[str, ...]:
    """The names of a byline, without 'Chronicle Reporter', which is what a paper calls whoever it does not name."""
    return tuple(name for name in split_names(text) if name.rsplit(" ", 1)[-1].lower() not in DESKS or not looks_like_outlet(name.rsplit(" ", 1)[0]))


def _bared(text: str) -> str:
    """A line without the portrait's mark in front and without addresses and handles."""
    text = text.lstrip("—–- ") if text[:1] in "—–-" and "contribut" in text else text  # '—Jane Doe contributed to this article.'
    return HANDLE.sub(", ", IMAGE.sub("", text) if text[0] == "[" else text).rstrip(", ") if "@" in text or text[:1] == "[" else text


def _reporters(text: str) -> tuple[str, ...]:
    """The names of 'A in Oslo, B and C in Rome'."""
    parts = (re.sub(r"\s(?:in|from|at)\s.*$", "", part.strip()) for part in re.split(_AND, text))
    return tuple(dict.fromkeys(_cased(part) for part in parts if re.fullmatch(NAME, part)))


def is_nobody(text: str) -> bool:
    """'By Staff', 'By our newsroom': a byline without a name."""
    return len(text) < 80 and NOBODY.match(text) is not None


def read_signature(text: str) -> Credit | None:
    """'Name, Correspondent' or 'Name | Agency': a byline without 'By', to be trusted beside a headline alone."""
    text = _bared(text).rstrip(" |·•,–-") if "@" in text else text
    match = SIGNED.match(text) if len(text) < 110 else None
    if match is None or looks_like_outlet(match[1]):
        return None
    office, house = re.fullmatch(rf"(?i:the )?(?i:{_OFFICE})\)?", match["what"]), looks_like_outlet(match["what"])
    house = house and (not office or match["what"][:4].lower() == "the ")  # 'Senior Court Reporter' is what she is, 'The Hull Reporter' for whom she writes
    return _byline(split_names(match[1]), match["what"] if house else None) if office or house else None


def _byline(names: tuple[str, ...], house: str | None, printed: str = "") -> Credit:
    """Of 'By A, The Example Post' the second name is the house; of 'By A, Staff Attorney, Example League' only the first is a name; of 'By A and B' both are, whatever B is called."""
    houses = [name for name in names if looks_like_outlet(name) and not OFFICE.fullmatch(name)]
    people = names[: names.index(houses[0])] if houses else names
    last = next((i for i, name in enumerate(people) if i and is_personal(name) is False and not re.search(rf"\b(?:and|und|et|y) {re.escape(name)}$", printed, re.I)), len(people))
    return Credit("byline", people[:last] or names, house or (houses[0] if houses and people else None))


@lru_cache(maxsize=2048)
def is_personal(name: str) -> bool | None:
    """Whether words with capitals name a person: True where one is called so, False where a word is a common one, None where nothing tells."""
    known = gazetteer()
    words = [word.strip(".,’'").lower() for word in name.split()]
    first = "".join(c for c in normalize("NFD", words[0]) if not combining(c))
    if looks_like_outlet(name) or any(word in OFFICES or word in known.countries and word not in known.given for word in words):
        return False
    if any(word in known.common and not known.is_name(word) for word in (words[0], words[-1])):
        return None if words[0] in known.given and words[0] not in known.common and len(words) == 2 and name.lower() not in known.places else False
    if words[0] in known.given or first in known.given or first.split("-")[0] in known.given:
        return True
    if name.lower() in known.places or any(word in known.common and word not in known.surnames for word, written in zip(words, name.split(), strict=True) if not written.islower()):  # the 'de' of 'Ana de Reed' is no common word
        return False
    return True if words[-1] in known.surnames and len(words[0]) < 3 else None


def _ends_byline(rest: str) -> bool:
    """What follows the names in a byline is a house, an office or a date, never a sentence."""
    return not rest.strip(" .") or rest.lstrip()[0] in ",|•·-–—/(;:@" or bool(re.match(r"\s*(?:\||•|·|in\b|for\b|on\b|at\b|am\b|le\b|el\b|(?:Last )?[Uu]pdated|Updated|Published|Posted|[Ff]ollow\b|[Ii]llustrat|(?i:photo)|[Ff]oto|logo\b|image\b|[Bb]ild|[A-Z][a-z]{2,8}\.? \d|\d|[-–—(/@])", rest))


def _house(rest: str) -> str | None:
    match = re.match(rf"\s*(?:[,|/(–—-]\s*(?:for |of )?|for )((?:[Tt]he )?{_WORD}(?:[ ]{_WORD}){{0,3}})\)?\s*(?:[|•·–—-]|$)", rest)
    return match[1] if match and looks_like_outlet(match[1]) and not OFFICE.fullmatch(match[1]) else None


POST_OF_WRITER = re.compile(r"(?:(?:our|the|special|senior|chief|staff|foreign|political|local|economic) ){0,3}(?:correspondent|reporter|envoy|editor|writer)\b", re.I)


def read_bracketed(text: str) -> tuple[int, tuple[str, ...], str | None] | None:
    """'【By Outlet, Name】 Text': (length of the prefix, authors, outlet)."""
    if eastern := EASTERN_LINE.match(text):
        house = eastern["who"] if eastern["who"].endswith(("共同", "時事", "通信", "新聞")) else None
        return eastern.end(), () if house else (eastern["who"],), house
    match = BRACKETED.match(text)
    if not match:
        return None
    parts = [part.strip() for part in re.split(r"\s*[,，、|/／]\s*", match[1]) if part.strip()]
    office = next((i for i, part in enumerate(parts) if i and POST_OF_WRITER.match(part)), 0)  # 'By Ada Pool, special correspondent in Tarsk, The Courier'
    parts = [part for part in parts if not POST_OF_WRITER.match(part)]
    houses = [part for part in parts if looks_like_outlet(part)] or (parts[office:] if office else parts[:1] if len(parts) > 1 else [])
    people = tuple(part for part in parts if part not in houses[:1])
    return match.end(), people, houses[0] if houses else None


def read_dateline(text: str) -> tuple[int, str] | None:
    """(length of the prefix, place) of 'TOKYO, July 8 (Agency) -- Text'; the place is '' where the day opens the line, or what it is about."""
    if len(text) >= 60 and (unplaced := UNPLACED.match(text[:140])):
        return unplaced.end(), ""
    if len(text) >= 60 and (abroad := KOREAN.match(text[:140]) if text[0] == "(" else GERMAN.match(text[:80]) or ("." in text[2:40] and SPANISH.match(text[:80]) or None)):
        return abroad.end(), abroad["place"]
    match = DATELINE.match(text[:140])
    if not match or len(text) < 60:
        return None
    capitals = match["place"].split(",")[0]
    letters = [c for c in capitals if c.isalpha()]
    if match["dash"] == ":" and not LABELS.isdisjoint(match["place"].lower().replace(",", " ").split()):
        return None
    if not (all(c.isupper() for c in letters) or match["agency"] or match["date"] or match["dash"] == ":" and _is_town_of_land(match["place"])) or len(letters) < 3:
        return None
    if match["dash"] in ":|•·" and not (match["agency"] or match["date"]) and (len(letters) < 5 or not LABELS.isdisjoint(capitals.lower().split())):
        return None
    return match.end(), "" if match["dash"] in ":|•·" and _is_matter(capitals.lower().split()) else match["place"]


def _is_town_of_land(place: str) -> bool:
    """'Randers, Denmark': a town, and a land by its own name."""
    town, _, land = place.partition(", ")
    return town[:1].isupper() and land.lower() in gazetteer().countries and land.lower() not in gazetteer().demonyms


def _is_matter(words: list[str]) -> bool:
    """Whether words before a colon say what a text is about: 'FERRY ACCIDENT: …', not 'NEW DELHI: …'."""
    return len(words) > 1 and words[-1] in gazetteer().common and words[0] in gazetteer().common and " ".join(words) not in gazetteer().places


def agency_of(text: str, page: str = "") -> str | None:
    """The agency in the dateline of a text: 'LUSAKA (Example Press) - …'. `page`: may print the whole name of one that goes by a word."""
    korean = KOREAN.match(text[:140]) if text[:1] == "(" else None
    if korean:
        return korean["house"].strip()
    match = UNPLACED.match(text[:140]) or DATELINE.match(text[:140])
    if match is None or not match["agency"] or read_dateline(text) is None:
        return None
    name = match["agency"].strip(" ,()/")
    name = desk[1] if (desk := DESK.fullmatch(name)) else name
    if name.isupper() and name.isalpha() and 2 < len(name) < 6:
        return name
    if " " not in name and not (name.isupper() and 1 < len(name) < 6 or name in WELL_KNOWN or ONE_WORD.fullmatch(name)):
        whole = re.search(rf"\b{re.escape(name)}(?: [A-Z][\w&-]*){{0,2}} (?:Agency|Newswire|Wire|Press|News|Service|Network|Media)\b", page) if page and name[:1].isupper() else None
        beside_day = match["date"] is not None and name.isalpha() and name.istitle() and name.lower() not in gazetteer().places and name.lower() not in gazetteer().countries
        return whole[0] if whole else name if beside_day else None
    return name if name in WELL_KNOWN or re.fullmatch(rf"{_UP}[\w.&’'-]*(?: (?:{_UP}[\w.&’'-]*|of|the|de)){{0,4}}", name) and not is_personal(name) else None

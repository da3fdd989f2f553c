"""A page that was copied onto one line, cut where its parts begin: 'Home News Sport Council votes By Jane Doe Published 4 May 2026 The council …'."""

import re
from functools import cache

from generator.calendar_words import absolute
from generator.text import Line

FEW = 4  # lines that a copy without line breaks has at most
LONG, MOST = 500, 0.6  # characters of the long one, and its share of them all
PARTS = 3  # different labels that show a page rather than prose
HEAD = 1500  # characters that may stand before the article's first sentence ends
MENU = re.compile(r"(?:(?:Home|News|Business|Sports?|World|Politics|Culture|Opinion|Weather|Videos?|Tech(?:nology)?|Science|Health|Travel|Local|Regional|Lifestyle|Entertainment|Economy|Education|Arts|Menu|Search|Live|More|"
                  r"Start(?:seite)?|Nachrichten|Politik|Wirtschaft|Kultur|Meinung|Wetter|Accueil|Actualités|Politique|Économie|Société|Monde|Inicio|Noticias|Política|Economía|Sociedad|Deportes|Cultura)\s+){2,}(?=\S)")
LABEL = re.compile(  # words of a page, as they stand between its parts: a capital or a number follows
    r"(?<!\S)(?:Sign [Ii]n|Log ?[Ii]n|Sign [Uu]p|Register|Subscribe(?: now)?|Menu|Search|Skip to (?:[Mm]ain )?[Cc]ontent|Share(?: this(?: article| story)?)?|SHARE THIS ARTICLE|Reuse this content|Explore more on these topics|NEWS PROVIDED BY|Resize|Save|Print|E-?mail|Tweet|Copy link|Listen(?: to (?:this )?article)?|Advertisement|Loading|"
    r"More on this story|More (?:from|in) [A-Z]\w+|Most (?:read|popular|viewed)|Related(?: (?:stories|articles|topics|content|news))?|Read (?:more|next|also)|You may also like|Also in the news|Top stories|Trending(?: now)?|Recommended(?: for you)?|"
    r"Newsletters?|Follow us|Leave a (?:comment|reply)|Comments|Tags?:|Topics:?|About (?:us|the author)|Contact(?: us)?|Privacy(?: policy)?|Terms(?: of (?:use|service))?|All rights reserved\.?|"
    r"Anmelden|Abonnieren|Teilen|Drucken|Anzeige|Kommentare?|Mehr zum Thema|Meistgelesen|Auch interessant|S.abonner|Partager|Publicité|Lire aussi|Les plus lus|Iniciar sesión|Suscríbete|Compartir|Publicidad|Lo más leído|Te puede interesar|"
    r"\d{1,4} [Cc]omments?|\d{1,2} min(?:ute)?s?(?: read)?|[\d.]+[kK]? [Ss]hares?)(?=\s+[A-ZÀ-Þ\d©“\"„«]|\s*$)|(?<!\S)(?=©\s)|(?<!\S)Copyright(?=\s(?:©|\d))")
BYLINE = re.compile(r"(?<!\S)(?:By|BY|Von|Par|Por|Written by|Posted by|Text:) (?=[A-ZÀ-Þ][\w.’'-]+ (?:(?:van|von|de|der|del|la|di|bin|al) ){0,2}[A-ZÀ-Þ])")
STAMP = re.compile(r"(?<!\S)(?:(?:First )?[Pp]ublished|[Pp]osted|(?:[Ll]ast )?[Uu]pdated|[Mm]odified|Stand|Veröffentlicht|Aktualisiert|Publié(?:e)?|Mis à jour|Publicado|Actualizado)(?: (?:on|at|am|le|el))?\W{0,3}$")
WEEKDAY = re.compile(r"(?<!\S)(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-ZÀ-Þ]\w{2,9}(?:day|tag|di|es|coles|ado|ingo))[a-z]*\.?,? $")
HOUR = re.compile(r",?\s?(?:[-–|•·]\s?)?(?:(?:at|um|à|a las)\s)?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:Uhr|[A-Z]{2,4}))?(?!\S)")
AGAIN = re.compile(r"\s+[A-ZÀ-Þ\d“\"„«|]|\s*$")  # another part
ENDED = re.compile(r"[.!?…][”\"’»)]*\s+(?=[A-ZÀ-Þ“\"„«])")
ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|vs))\.$")


def apart(lines: list[Line]) -> list[Line]:
    """The same lines; of a page that has no line breaks the parts."""
    if len(lines) > FEW or not lines:
        return lines
    longest = max(lines, key=lambda line: len(line.text))
    if len(longest.text) < LONG or len(longest.text) < MOST * sum(len(line.text) for line in lines):
        return lines
    return [piece for line in lines for piece in (_parts(line) if line is longest else [line])]


def _parts(line: Line) -> list[Line]:
    text = line.text
    labels = list(LABEL.finditer(text))
    first = _sentence_end(text)
    head = _head_cuts(text, first)
    if len({m[0] for m in labels}) + max(bool(head), bool(BYLINE.search(text, 0, first)) + _is_dated(text, first)) + 1 < PARTS:
        return [line]
    places = [at for m in labels for at in (m.start(), m.end())]
    cuts = sorted({*places, *head, *_tail_cut(text, places)})
    made: list[Line] = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            made.append(Line(line.number, line.start + start + lead, line.indent, line.marker if not made else "", piece.strip(), 1 if made else line.gap))
    return made


def _is_dated(text: str, until: int) -> bool:
    """Whether a day with its hour stands before the article's first sentence ends: '16 May 2026 21.55'."""
    return any(HOUR.match(text, day.end()) for day in _days().finditer(text, 0, until))


def _sentence_end(text: str) -> int:
    """Where the first sentence ends, which has all that stands before the article in it."""
    return next((m.start() for m in ENDED.finditer(text, 0, 2 * HEAD) if not ABBREVIATED.search(text, max(0, m.start() - 6), m.start() + 1)), min(len(text), HEAD))


def _head_cuts(text: str, until: int) -> set[int]:
    """Before and behind the menu, the writers and the date above the article."""
    cuts: set[int] = set()
    if menu := MENU.match(text):
        cuts.add(menu.end())
    if by := BYLINE.search(text, 0, until):
        cuts.add(by.start())
    for day in _days().finditer(text, 0, until):
        before = text[max(0, day.start() - 50) : day.start()]
        named = WEEKDAY.search(before)
        stamp = STAMP.search(before[: named.start()] if named else before)
        start = day.start() - len(before) + (stamp.start() if stamp else named.start() if named else len(before))
        hour = HOUR.match(text, day.end())
        end = hour.end() if hour else day.end()
        if AGAIN.match(text, end) and (stamp or hour or by or named):
            cuts |= {start, end}
        elif stamp and text[end : end + 4] == " by ":
            cuts.add(start)
    return cuts


def _tail_cut(text: str, labels: list[int]) -> set[int]:
    """Behind the last sentence, where words without an end follow it up to the next label."""
    ends = [m.end() for m in ENDED.finditer(text)]
    last = ends[-1] if ends else 0
    rest = text[last : next((at for at in labels if at > last), len(text))].strip()
    return {last} if ends and rest and rest[-1] not in ".!?…”\"»" else set()


@cache
def _days() -> re.Pattern[str]:
    return absolute(None)

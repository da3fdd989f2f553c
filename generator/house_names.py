"""What can be the name of a house that publishes, and what is a label, a place or a notice of its page."""

import re

from generator.features import rule_of
from generator.gazetteer import gazetteer

SITE_MAX = 40
GENERIC = re.compile(r"(?:(?:The|All|Start|Startseite|Hauptseite|Menue|Menü|Reise|Wetter|Portada|Accueil|Inicio|Météo|Local|Latest|Breaking|Top|World|National|International|Regional|Business|Money|Tech|Technology|Science|Sports?|Football|Politics|Opinion|Daily|Our|More|Home|Beauty|Health|Culture|Travel|Life|Lifestyle|Food|Blog|Contributors?|"
                     r"City|Town|State|Region|Society|Culture|Economy|Markets?|Finance|Courts?|Education|Environment|Climate|Energy|Transport|Entertainment|Arts|Investigations?|Interviews?|Briefing|Newsletters?|Obituaries|Post|Times|Today|Crime|Weather|Events|Jobs|Shop|Plus|Premium|Abo|Abonnement|E-Paper|Politik|Wirtschaft|Gesellschaft|Inland|Ausland|Kultur|Meinung|Wissen|Panorama|Regional|Politique|Économie|Société|Planète|Monde|Política|Economía|Sociedad|Deportes|Cultura|Opinión|España|México|Deutschland|Schweiz|Österreich|France|Italia|Portugal|Brasil|Argentina|Neighbou?rs?|Community|Termine|Aktuelles|Nachrichten|Actualités|Noticias|Notícias|Nyheter|Notizie|Nieuws|News|Weekly|Review|Magazine|Radio|Press|Mail|Star|Video|Metro|U\.?S\.?|UK|Copyright|Exclusive|Live|Special|Report|Feature|Analysis|Us|Me|This|You|Your|Privacy|Cookies?|"
                     r"Contact|Facebook|Twitter|Instagram|YouTube|LinkedIn|WhatsApp|Telegram|TikTok|X|Google|Apple|Email|RSS|App|Newsletters?|Menu|Search|and|&|\W)\s*)+(?:\d{4})?", re.I)
HOLDS_NOTHING = re.compile(r"(?:I (?:accept|agree|understand|consent)\b|Accept\b|Agree\b|Got it\b|Allow\b|All|Alle|Tous|Todos|Reserved|Rights?|The (?:author|copyright)|Policy|Notice|Terms|Privacy|Images?|Photos?|Getty|AFP|AP\b|Reuters|Picture|Foto|Law|Act|Infring|Powered|Sign|Log|Skip|Share|Print|Follow|Loading|Please|Change\b|Switch\b|Select\b|Choose\b|View\b|Read\b|Watch\b|Listen\b|Step\b|(?:Edited|Compiled|Curated|Written|Produced|Posted|Published|Hosted) by\b)", re.I)


def is_name(name: str) -> bool:
    """Whether a line is written as a name is, and is no label, button or notice."""
    return 2 < len(name) <= SITE_MAX and (name[0].isupper() or not name[0].isascii() and name[0].isalpha() and not name[0].islower() or "." in name[1:-1]) and name[-1] not in ".:?!," and not GENERIC.fullmatch(name) and not HOLDS_NOTHING.match(name) and rule_of(name) is None and not re.search(r"\b\d{3}|-\d|©", name)


def is_place(name: str, place: str) -> bool:
    """A place or a section of news from one: 'Springfield' above a report from there, 'India News'."""
    low = name.lower().removeprefix("the ")
    return low == place or low in gazetteer().places or all(word in gazetteer().countries or GENERIC.fullmatch(word) for word in low.split())


def is_common(name: str) -> bool:
    """A label of words that are mostly written small, as sections have them: 'Good Deals'."""
    return not name.startswith("The ") and all(word.lower() in gazetteer().common for word in re.split(r"[\s-]", name))

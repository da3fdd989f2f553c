"""How often a text turns to its readers: speaks to them, or sells them something."""

import re
from collections.abc import Iterable
from functools import cache

# patterns of whole words in small letters, each beginning with a letter of its own
READERS = (r"you your our us we sie ihre?n? ihr uns unser[en]? wir dein vous votre vos nos notre nous usted tu su nuestr[oa]s? nosotros please bitte merci por\sfavor").split()
OFFERS = (  # what pages say of themselves and ask of their readers
    r"news\s?letters? subscri\w{1,9} sign(?:ing)?\s?up log\s?in register\w{0,5} e-?mails? inbox web\s?sites? site page blog cookies? privacy advert\w{0,10} offers? account comments? moderat\w{1,6} "
    r"copyright terms conditions polic(?:y|ies) browser feedback sponsor\w{0,6} donat\w{1,5} contact readers? updates? click download apps? free disclaimer publish\w{0,4} permission rights licen[cs]e\w{0,2} "
    r"corrections? articles? stor(?:y|ies) follow share join member\w{0,4} trial password username javascript video podcast exclusive opinions? editor\w{0,4} abonn\w{1,8} anmeld\w{1,6} kommentar\w{0,4} "
    r"datenschutz\w{0,10} werbung anzeigen? artikel beitrag beitr\u00e4ge inhalte? webseite nutz\w{1,12} impressum kostenlos\w{0,2} konto redaktion inscri\w{1,8} publicit\w{1,3} commentaires? lecteurs? "
    r"confidentialit\u00e9 comentarios? suscr\w{1,8} lectores? correo privacidad gratuit\w{0,2} gratis").split()
EASTERN_READERS = re.compile("ください|だださい|ごださい|おださい|您|请")
EASTERN_OFFERS = re.compile("登録|会員|購読|広告|記事|サイト|ログイン|メール|コメント|订阅|登录|评论|广告|网站|版权")


def addressed_in(low: str) -> int:
    """How often a text in small letters speaks to its readers or as 'we'."""
    return len(_readers().findall(low)) + (0 if low.isascii() else len(EASTERN_READERS.findall(low)))


def selling_in(low: str) -> int:
    """How many words of a text in small letters are a page's about itself."""
    return len(_offers().findall(low)) + (0 if low.isascii() else len(EASTERN_OFFERS.findall(low)))


@cache
def _readers() -> re.Pattern[str]:
    return re.compile(whole_words(READERS))


@cache
def _offers() -> re.Pattern[str]:
    return re.compile(whole_words(OFFERS))


def whole_words(patterns: Iterable[str]) -> str:
    """One pattern for many, by first letter: at each word the engine tries only those that begin like it, which halves its work."""
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        groups.setdefault(pattern[0], []).append(pattern[1:])
    return r"\b(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items()) + r")\b"

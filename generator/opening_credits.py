"""Who wrote an article and for whom, in the words before its first sentence, as portals and agencies of other countries print them."""

import re

from generator.bylines import NAME, NAMES, is_personal, split_names
from generator.house_names import is_name, is_place
from generator.model import Struct

LONGEST = 140  # characters of such words
BRACKET = re.compile(r"^[【\[](?P<inside>[^【】\[\]\n]{4,120})[】\]]\s*(?=\S)")
REPORTER = re.compile(r"(?i:(?:our|special|staff|chief|trainee|intern|local|own)\s)*(?i:reporter|correspondent|journalist)s?\b(?: in [A-Z]\w+)?\s?[:：]?")
REPORT = re.compile(r"(?:^|\s)(?i:(?:comprehensive|special|integrated|general|news|online|original|exclusive)\s)*(?i:reports?|reporting)$")
PARTS = re.compile(r"\s*[/／|｜,，;；·]\s*|\s[–—-]\s")
_HOUSE = r"[A-ZÀ-ÞŁŚŠŽČ][\w’'&.-]*(?: (?:(?:of|the|and|de|del|la) ){0,2}[A-ZÀ-ÞŁŚŠŽČ][\w’'&.-]*){0,4}"
SIGNED = re.compile(rf"^(?P<place>[A-ZÀ-Þ]{{3,}}(?:[ -][A-ZÀ-Þ]+){{0,3}})(?:,?\s(?:\d{{1,2}}\.? [A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}})(?:,? \d{{4}})?)?(?:,|\.|\.?\s[–—-])\s/?(?P<house>{_HOUSE})/?,\s(?:[Cc]orrespondent\s|[Rr]eporter\s)?(?P<who>{NAME})\.\s(?=[A-ZÀ-Þ“\"«„])")
INLINE = re.compile(rf"^(?:(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?),?\s)?\((?i:(?:our|own|special|staff|chief|the|from|by)\s){{0,3}}(?i:correspondent|reporter|representative)s?:?\s(?P<who>{NAMES})\)\s?(?:(?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)\s?:|[:–—-])?\s?(?=[A-ZÀ-Þ“\"])")  # 'Tarsk (special correspondent Ana Reed) The second round', as translations have it
BY_WAY_OF = re.compile(rf"{_HOUSE} via {_HOUSE}\s?(?:—|–|--)\s?(?=[A-ZÀ-Þ“\"])")  # 'COAST LIFE via CPA — The …'
IMPRINT = re.compile(  # one of a row of labels above or below a portal's article
    r"^(?:source|quelle|fuente|来源|來源)\s?[:：]\s?(?P<house>[A-ZÀ-Þ][^:：|｜()（）]{2,40}?)(?:\s?[(（][^()（）]{2,40}[)）])?\s*[|｜·,;]?\s*"
    r"(?i:(?:responsible|managing|chief|duty)? ?editor(?: in charge| in chief)?|author|reporter|date|time|clicks?|views?|reads?|comments?|published|posted)\s?[:：]", re.I)


class Opening(Struct, frozen=True, gc=False):
    """`length`: of the words that are no part of the text."""

    length: int
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    place: str | None = None


def read_opening(text: str) -> Opening | None:
    """'[Coast Daily / Reporter Jane Doe, comprehensive report] The …', 'ALVA, Coast Press, Jane Doe. The …'; None for any other text."""
    if "(" in text[:LONGEST] and (sent := INLINE.match(text)) and is_personal(split_names(sent["who"])[0]) is not False:
        return Opening(sent.end(), split_names(sent["who"]), None, sent["place"] or sent["town"])
    if text[:1] in ("[", "【"):
        return _bracketed(text)
    if " via " in text[:LONGEST] and (by_way := BY_WAY_OF.match(text)) and re.search(r"\b[A-Z]{3,}\b", by_way[0]):
        return Opening(by_way.end())
    return _signed(text) if text[:3].isupper() and ", " in text[:LONGEST] else None


def source_of(text: str) -> str | None:
    """The house in 'Source: Coast Net (Haiwang)   Editor in charge: Jane Doe'."""
    match = IMPRINT.match(text) if len(text) < 2 * LONGEST else None
    return match["house"].strip() if match and is_name(match["house"].strip()) else None


def _bracketed(text: str) -> Opening | None:
    match = BRACKET.match(text)
    if match is None:
        return None
    inside, known = match["inside"], REPORTER.search(match["inside"]) is not None
    house: str | None = None
    authors: tuple[str, ...] = ()
    for part in PARTS.split(REPORTER.sub(" / \\g<0>", inside)):
        told = REPORT.search(part)
        known, part = known or told is not None, part[: told.start()].strip() if told else part.strip()
        if office := REPORTER.match(part):
            authors += split_names(part[office.end() :].strip()) if re.fullmatch(NAME, part[office.end() :].strip()) else ()
        elif part and house is None and re.fullmatch(_HOUSE, part) and is_name(part):
            house = part
        elif part and authors and re.fullmatch(NAME, part):
            authors += split_names(part)
    return Opening(match.end(), authors, house) if known and (house or authors) else None


def _signed(text: str) -> Opening | None:
    match = SIGNED.match(text[: 2 * LONGEST])
    if match is None:
        return None
    house, who = match["house"], match["who"]
    if is_personal(who) is False or is_personal(house) is True or is_place(house, "") or not is_name(house):
        return None
    return Opening(match.end(), split_names(who), house, match["place"])

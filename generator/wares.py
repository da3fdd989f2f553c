"""Things that are sold under a name, and were taken for organisations: 'the HomeCell 7', 'every HomeCell', '310 HomeCell units'."""

from __future__ import annotations

import re

from generator.coreference import Entity
from generator.gazetteer import gazetteer

GOODS = re.compile(r" (?:units?|models?|devices?|batter(?:y|ies)|phones?|handsets?|tablets?|cars?|vehicles?|trucks?|vans?|scooters?|bikes?|mopeds?|chargers?|inverters?|panels?|pumps?|boilers?|heaters?|ovens?|fridges?|"
                   r"washers?|dryers?|toys?|cots?|strollers?|helmets?|pills?|tablets?|capsules?|syrups?|creams?|vaccines?|jabs?|doses?|implants?|pacemakers?|ventilators?|consoles?|headsets?|watches|cameras?|drones?|locks?|mattress(?:es)?)\b")
NUMBERED = re.compile(r" \d{1,2}(?: (?:and|or|to)\b|s?[ ,.;:)](?! ?(?:percent|per cent|pc|million|billion|years?|months?|weeks?|days?|hours?|points?|goals?)\b)(?!\d))")
COUNTED = re.compile(r"(?:\b\d[\d,.]*|\b(?:[Aa]ll|[Ee]very|[Ee]ach|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of|thousands of))\s$")

MEDICINE = re.compile(  # stems and endings that name a substance wherever it is sold, as the lists of generic names have them
    r"[a-z]*(?:cillin|mycin|cycline|floxacin|conazole|prazole|sartan|dipine|statin|formin|profen|cetamol|azepam|oxetine|thyroxine|codone|codeine|morphine|fentanyl|methasone|cortisone|prednisone|solone|cyclovir|amivir|esivir|semide|thiazide|olimus|glutide|gliptin|setron|triptan|caine)|"
    r"insulin|aspirin|penicillin|heparin|warfarin|morphine|methadone|naloxone|ketamine|quinine|artemether|chloroquine")
CAINES = frozenset(("caine", "statin"))  # names of people and things

PLANS = frozenset("budget act bill".split())  # last words of names that are no bodies: 'the Union Budget'
JOINS = frozenset("of and for &".split())

ONE = frozenset(("a", "an", "one", "every", "each"))


def is_ware(e: Entity, text: str) -> bool:
    """Whether an organisation of one word is never but one of many things, counted or numbered at least once; or its name is that of a medicine, a budget or a law."""
    if all(len(m.tokens) == 1 and m.tokens[0] not in CAINES and MEDICINE.fullmatch(m.tokens[0]) for m in e.mentions):
        return True
    if e.type == "ORG" and all(1 < len(m.tokens) < 4 and m.tokens[-1].lower() in PLANS and JOINS.isdisjoint(m.tokens) for m in e.mentions):
        return True
    if e.type != "ORG" or any(len(m.tokens) > 1 or m.text.isupper() for m in e.mentions) or gazetteer().is_body(e.mentions[0].text):
        return False
    if _is_sold(e, text):
        return True
    sure, plural = False, any(not o.text.endswith("s") for o in e.mentions)
    for m in e.mentions:
        numbered, goods = NUMBERED.match(text, m.end), GOODS.match(text, m.end)
        counted = COUNTED.search(text, max(0, m.start - 14), m.start)
        many = plural and text[m.end - 1 : m.end + 1] in ("s ", "s.", "s,") and counted is not None and counted[0].strip().lower() not in ONE
        if not (numbered or goods or many or counted and counted[0].strip().lower() in ("every", "each")):
            return False
        if numbered and counted is None and not (text[max(0, m.start - 2) : m.start - 1].islower() and text[m.start - 1 : m.start] == " "):
            return False  # 'Hallen 2 Oskar 1' are teams
        sure |= counted is not None and (counted[0][0].isdigit() and goods is not None or many or counted[0].strip().lower() in ("every", "each")) or numbered is not None and any(GOODS.match(text, o.end) or GOODS.match(text, numbered.end() - 1) for o in e.mentions)
    return sure


SOLD = re.compile(r"\b(?:batch(?:es)?|lots?|bottles?|tablets?|packs?|packets?|doses?|vials?|capsules?|blisters?|jars?|tubes?|sachets?|ampoules?) of $|\b(?:medicine|medication|drug|tablets?|pills?|painkiller|antibiotic|vaccine|cream|syrup|brand),? (?:is |was |are |were )?(?:sold as |marketed as |called |named |known as )?$|\b(?:sold|marketed|prescribed) (?:as|under the name) $")
ACTS = re.compile(r"['’]s (?:chief|head|plant|factory|offices?|shares|managing|director|owner|spokes\w+|board|lawyers?|workers)\b| (?:said|says|told|announced|recalled|recalls|has recalled|is recalling|withdrew|apologi[sz]ed|declined|did not (?:answer|respond)|employs|makes|produces)\b")


def _is_sold(e: Entity, text: str) -> bool:
    """'A bottle of Thyrovel 25', 'the medicine, sold as Thyrovel': a thing by every sign, where nothing is told that only a firm does."""
    return any(SOLD.search(text, max(0, m.start - 40), m.start) for m in e.mentions) and not any(ACTS.match(text, m.end) for m in e.mentions)

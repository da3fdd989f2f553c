"""Whether the words found for what a number measures name a measure: not a verb, not who only says or pays it."""

import re
from dataclasses import replace

from generator.currencies import is_currency
from generator.gazetteer import gazetteer
from generator.model import Figure

NO_START = re.compile(r"(?:(?:well|far|much|slightly|still) (?:beyond|past|short|above|below|over|under)|beyond|above|below|near|just|together|all in all$|All in all$|once\b|cash\b|back$|out\b|defending\b|belongs?$|weaker\b|under|over|half|what|s|goes|go|owns|own$|spends?|instead|pays?|holds?|keeps?|falling|rising|coming|going|I|we|you|he|she|they)\b(?! (?:sector|permits?|costs?|wages?|sites?|orders?|prices?)\b)")
PRONOUNS = ("them", "it", "him", "her", "us", "this", "that", "these", "those")
LEADING = re.compile(r"(?:touch|touches)\s(?=[a-z])|(?:builds?|building|buys?|buying|sells?|selling|repairs?|repairing)\s(?:an?|the|its|their)\s(?=[a-z])")  # 'they touch goods worth 96 million'
VERB_LAST = re.compile(r"\s(?:own|owns|belong|belongs|produce|produces|suspect|suspects|believe|believes|adds|add|near|say|says|holds|continues?|remains?|counted as|listed as|regarded as|described as|feared|believed)$")
DAY_LAST = re.compile(r"\s(?:on\s)?\d{1,3}$|\sby the end$|\son condition$")
OFF_UNTIL = re.compile(r"(?:off|back)\suntil\s\S*\s?(?:an?|the)\s(?:(?:threatened|planned|proposed|promised)\s)?")  # 'putting off until mid-July a threatened rise in the duty'

AGAINST_LAST = re.compile(r"(?<=[a-z])\s(?:against|compared with|compared to|versus|down from|up from)\s.*$")  # 'containers against a working capacity of some'
SHARE_LAST = re.compile(r"\sto\s[\d.,]+\s?(?:%|per ?cent\b|percent\b).*$")  # 'tax on meals to 20 percent', of what it was before
SUM_LAST = re.compile(r"\s(?:worth|of)\s(?:up to\s|about\s|some\s|nearly\s)?\S*\d.*$")
TO_DO = re.compile(r"^(?:[Tt]he|[A-Z])[^,]{3,40}\sto\s[a-z]+\s")
NAME = re.compile(r"(?:the\s)?(?:(?:[A-ZÀ-Þ][\w.’'&-]*|of|and|the|de|al|el|for)\s)*[A-ZÀ-Þ][\w.’'&-]*")
HELD = re.compile(r"(?:[A-Z]{2,}|.*\b(?:Index|Average|Composite|Fund|Loan|Bond|Tax|Turnout))$")  # what has a level of its own
VERB_ON = re.compile(r"(?:(?<=s)|(?<=people)|(?<=men)|(?<=children))\s(?:own|belong|produce|suspect|believe|add|say|hold|want|pay|ring|call|phone|walk|march|continue|remain|take|live|work|use|need|get|have|make|go|come|demand|think|face|join|attend|vote|support|oppose|fear|expect|wait|lie|stand|sit|depend|rely|stay|belong|still|now)\b.*$")  # 'mines produce more'
OTHER_SUM = re.compile(r"\d\s?(?:%|per ?cent\b|percent\b)\s(?:and|or|of)\b")


def with_measure(figure: Figure) -> Figure:
    """The figure without words that measure nothing: 'relatives own', 'Daniel Rourke' for a price that he named."""
    of = figure.of
    if not of:
        return figure
    of = AGAINST_LAST.sub("", of) if not figure.change else of
    of = OFF_UNTIL.sub("", of)
    cut = DAY_LAST.sub("", VERB_ON.sub("", VERB_LAST.sub("", of)) if figure.unit in of.split() else of)
    cut = LEADING.sub("", cut) if is_currency(figure.unit) else SHARE_LAST.sub("", cut)
    cut = SUM_LAST.sub("", cut) if is_currency(figure.unit) else cut
    if cut.lower() in PRONOUNS or NO_START.match(cut) or VERB_LAST.search(cut) or OTHER_SUM.search(cut) or is_currency(figure.unit) and TO_DO.match(cut):
        cut = ""
    elif not figure.change and (is_currency(figure.unit) or figure.unit in ("percent", "metres", "meters", "millimetres", "kilometres", "kilometers")) and NAME.fullmatch(cut) and not HELD.fullmatch(cut) and _is_somebody(cut.lower().split()):
        cut = ""  # who names, pays or owns so much
    return figure if cut == figure.of else replace(figure, of=cut)


def _is_somebody(words: list[str]) -> bool:
    """No country, and no common word at the beginning of a sentence: 'Inflation hit 9 percent', 'Shares of Rubex closed at 21 euros'."""
    g = gazetteer()
    if " ".join(words) in g.countries or words[0] in g.common and (len(words) == 1 or words[1] in ("of", "for")):
        return False
    return words[-1] not in g.common or words[-1] in g.kinds["head"] or words[-1] in g.kinds["suffix"]

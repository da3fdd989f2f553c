"""Names that their text tells to be a body's: 'the dockers' union, Velmar,', 'the Velmar union', 'Terminal Norte (TN)'."""

import re

from generator import roles
from generator.coreference import Entity, Mention
from generator.gazetteer import gazetteer
from generator.name_sites import makes

KIND = (
    r"(?:union|association|federation|confederation|company|firm|operator|airline|carrier|cooperative|co-operative|consortium|agency|charity|start-?up|regulator|watchdog|think-?tank|guild|syndicate|trade body|lobby group|advocacy group|shipping line|subsidiary|brokerage|manufacturer|drugmaker|carmaker|steelmaker|chipmaker|lender|retailer|shipyard|"
    r"(?:[a-z]+(?:ers|ors|ists|ants)['’]|trade|industry|professional|umbrella)\s(?:body|group|association|union|organi[sz]ation))"
)
LONG = r"(?:Union|Association|Federation|Confederation|Society|Institute|Council|Committee|Authority|Alliance|Organi[sz]ation|Agency|Chamber|Company|Corporation)"
BEHIND_KIND = re.compile(rf"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|\w['’]s?)\s(?:[\w’'-]+\s){{0,3}}{KIND}|{LONG}),\s$")
OF_SOMEBODY = re.compile(r"\b(?P<post>[a-z]+) (?:of|for|at) (?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)\s(?:[\w’'-]+\s){0,4}[\w’'-]+,\s$")  # 'the head of the union, Pool,'
RIGHT_BEHIND = re.compile(rf"\b{KIND}\s$")
UNION = re.compile(r"\s(?:union|federation|guild|cooperative|co-operative|consortium)\b(?!\s(?:leader|boss|chief|head|official|member|man|rep))")
IS_A = re.compile(rf",\s(?:an?|the)\s(?:[a-z-]+\s){{0,2}}(?:unit|arm|subsidiary|division|affiliate|offshoot)\sof\s(?:(?:the|its)\s)?(?:[A-Z]|[a-z]+\s)|,\s(?:an?|the|its|their)\s(?:[\w’'-]+\s){{0,3}}{KIND}\b(?=[,.]|\s[a-z])(?!\s(?:owner|leader|boss|chief|head|official|manager|director|spokes\w+|worker|employee|executive|founder)\b)|,\swhich\s(?:represents|employs|organi[sz]es|groups|operates|owns|runs|leads|insures|sells|makes|produces|supplies|manages|manufactures|publishes|refines|builds|chartered)\b")
LED = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}(?:president|chairman|chairwoman|chairperson|chair|secretary|treasurer|convenor|convener|director|leader|spokesman|spokeswoman) of (?:the )?$")  # 'The president of Velm Mazdoor Sangh, Ada Pool, said'
ITS_HEAD = re.compile(r",\s[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,")
RUN_BY = re.compile(r"\b(?:managed|operated|owned|insured|chartered|crewed|manufactured|distributed) by (?:the )?$")
WHICH_DOES = re.compile(r",\swhich\s(?:represents|employs|operates|owns|runs|leads|insures|sells|makes|produces|supplies|manages|manufactures|publishes|builds)\s")
OF_LAND = re.compile(r" of (?=[A-Z])")
LAWYERS = (" Law", " Legal", " Advocates", " Attorneys", " Solicitors", " Chambers")  # end the names of their firms
SHORT = re.compile(r"\s\((?P<letters>[A-Z]{3,8})\)")
REACH = 70
KINDS = tuple(f"{kind} " for kind in "union association federation confederation company firm operator airline carrier cooperative co-operative consortium agency charity startup start-up regulator watchdog tank think-tank guild syndicate body group line subsidiary brokerage manufacturer drugmaker carmaker steelmaker chipmaker lender retailer shipyard organisation organization".split())


def is_told_body(e: Entity, text: str) -> bool:
    """Does the text call what bears the name a union, a firm, an association? Not of names that people bear."""
    return any(_called(m, text) for m in e.mentions[:8])


def _called(m: Mention, text: str) -> bool:
    after, comma = text[m.end : m.end + 2], text.endswith(", ", 0, m.start)
    if after == " o" and len(m.tokens) > 1 and text.endswith((" by ", " by the "), 0, m.start) and RUN_BY.search(text, max(0, m.start - 24), m.start):
        return OF_LAND.match(text, m.end) is not None and not _is_borne(m)  # 'managed by Velmar Shipmanagement of Lithuania'
    if len(m.tokens) > 2 and m.text.endswith(LAWYERS) and text.endswith((" of ", " at ", " firm "), 0, m.start):
        return m.tokens[0] not in gazetteer().given  # 'Ada Pool of Holm Pool Law'
    if after == ", " and not m.formal and text.startswith("which ", m.end + 2) and WHICH_DOES.match(text, m.end):
        return " ".join(m.tokens) not in gazetteer().places and m.tokens[0] not in gazetteer().countries  # of nobody is it said, whatever the name
    if len(m.tokens) == 1 and not m.formal and makes(text, m.start, m.end):
        return not _is_borne(m)  # 'South Korea's Velmbaek is to build'
    right = not comma and text.endswith(KINDS, 0, m.start)
    if not (after == " (" or after == ", " or comma and after[:1] == "," or right or text.endswith("the ", 0, m.start)) or m.formal or _is_borne(m):
        return False
    if after == " (" and (short := SHORT.match(text, m.end)):
        return short["letters"].lower() == "".join(t[0] for t in m.tokens) and not all(t in gazetteer().common for t in m.tokens)
    before = text[max(0, m.start - REACH) : m.start]
    if before.endswith("the ") and len(m.tokens) == 1 and UNION.match(text, m.end):
        return True
    if comma and after[:1] == "," and BEHIND_KIND.search(before):
        return not ((of := OF_SOMEBODY.search(before)) and roles.is_head(of["post"]))
    if right and len(m.tokens) < 3 and RIGHT_BEHIND.search(before) and not (after[:1] == " " and after[1:].isupper()):
        return True
    if after != ", ":
        return False
    return len(m.tokens) > 1 and before.endswith((" of ", " of the ")) and ITS_HEAD.match(text, m.end) is not None and LED.search(before) is not None or IS_A.match(text, m.end) is not None


def _is_borne(m: Mention) -> bool:
    """Does somebody, a place or a people bear such a name, or is it a common word?"""
    g = gazetteer()
    return any(g.is_name(t) for t in m.tokens) or " ".join(m.tokens) in g.places or m.tokens[0] in g.demonyms or len(m.tokens) == 1 and (m.tokens[0] in g.common or m.tokens[0] in g.countries)

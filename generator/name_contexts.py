"""What the words beside a name tell of it, where the tagger saw something else: an employer, a firm, the town of one."""

from __future__ import annotations

from generator import roles
from generator.coreference import PARTICLES
from generator.gazetteer import gazetteer
from generator.name_model import SCALE
from generator.tagger import Span, made_span
from generator.tokens import Tokens

POSTS = frozenset("director executive chairman chairwoman chairperson ceo cfo coo president manager engineer economist founder spokesman spokeswoman spokesperson".split())
NO_POSTS = frozenset("owner leader partner member head pioneer champion winner".split())  # firms and teams are called so as well
COMMENTATORS = frozenset("commentator columnist critic blogger analyst engineer economist lawyer professor fisherman farmer".split())  # right before somebody's name
PERSONAL = frozenset("campaign press legal personal private security national policy political communications".split())  # 'Reed's campaign manager' has one person's
WORKS = frozenset("maker manufacturer owner operator parent builder publisher supplier developer producer insurer carrier lender employer contractor".split())
OWNERS = frozenset("owner owners co-owner director directors manager executive chairman chairwoman president founder employees workers shareholders shares subsidiary offices".split())
FIRMS = frozenset("company firm startup manufacturer".split())
SURE = 5  # of what the context shows
BODIES = frozenset("company firm bank airline carmaker automaker startup start-up consultancy brokerage charity cooperative brewer retailer supermarket shipbuilder steelmaker chipmaker drugmaker insurer gang militia cartel "
                   "regulator watchdog drugmaker laboratory refiner miner utility steelmaker chipmaker carrier lender union party newspaper weekly daily magazine broadcaster newswire website network thinktank think-tank conglomerate subsidiary orchestra club nonprofit non-profit".split())  # before the name of one
TRADERS = frozenset("broker maker producer owner operator publisher builder developer supplier distributor dealer trader exporter importer promoter".split())  # people and firms are called so
PLURAL = frozenset(f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith("ch") else f"{word}s" for word in BODIES | TRADERS | FIRMS)
PUBLIC_POSTS = frozenset("minister mayor governor ambassador senator lawmaker prosecutor judge chancellor premier commissioner spokesman spokeswoman lawyer".split())
SCHOLARS = frozenset("researcher economist analyst lawyer professor historian scientist lecturer spokesman spokeswoman spokesperson lawmaker sociologist geologist biologist".split())  # nobody but a person is one
RULES = frozenset("opposition ruling governing".split())
NAMED = frozenset("company firm manufacturer consortium subsidiary conglomerate lender factory regulator watchdog drugmaker carmaker automaker broadcaster newswire brewer refiner retailer insurer airline carrier startup start-up chipmaker steelmaker shipbuilder brokerage consultancy".split())
ON_DUTY = frozenset("on in as under off by with of".split())
HUMANS = frozenset("woman man boy girl teenager teen student native mother father grandmother grandfather widow widower pensioner retiree nurse farmer fisherman".split())
AGES = range(7, 105)
TRADES = frozenset("health energy media foods motors telecom telecoms biologics biosciences biotech pharma robotics analytics logistics aerospace avionics renewables solar wireless cosmetics textiles plastics chemicals fisheries dairies "
                   "rail railways water gas power electric finance insurance capital gaming gold silver copper lithium uranium shipping freight ferries properties homes hotels".split())
FIRM_TRADES = frozenset("solar foods motors biotech pharma logistics aerospace avionics renewables wireless cosmetics biosciences biologics telecom telecoms".split())  # of no place either
ARTICLES = frozenset("la el il lo los las les le o os".split())
ADDRESSES = frozenset("mr mrs ms miss mx mister madam dr prof professor comrade shri smt alhaji alhaja hajia señor señora senhor senhora herr frau monsieur signor signora".split())
OF = frozenset("de del della dello delle do da dos du des di".split())  # behind an article: 'La Voz del Valle' is no person


def by_context(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """`spans` with the types that their surroundings show; what one apposition shows of a full name holds wherever that stands."""
    spans = _rivals(tokens, _colleagues(tokens, spans))
    persons = {tokens.lower[s.last] for s in spans if s.type == "PER" and s.last > s.first}
    made = [made_span(tokens, kind, s.first, s.last, SURE) if (kind := _kind(tokens, s, persons)) != s.type or kind == "PER" and s.scores[1] > -SCALE and (_is_commentator(tokens, s) or _is_human(tokens, s) or is_holder(tokens, s)) else s for s in spans]
    shown = {_form(tokens, s): s.type for s, was in zip(made, spans, strict=True) if s.type in ("PER", "ORG") and (s.last > s.first or s.type == "ORG" and _form(tokens, s) not in persons) and s.type != was.type and was.type != "LOC"}
    return [made_span(tokens, shown[form], s.first, s.last, SURE) if (form := _form(tokens, s)) in shown and shown[form] != s.type else s for s in made] if shown else made


def _colleagues(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """'Ministers Brandt and Holm', 'Senators Ada Brandt and Ruth Holm': the two who hold one post, whatever the tagger made of them."""
    found: list[Span] = []
    for i, low in enumerate(tokens.lower[:-3]):
        if low.endswith("s") and len(low) > 5 and roles.is_head(low[:-1]) and (first := _capitals(tokens, i + 1)) and tokens.lower[first : first + 1] == ["and"] and (last := _capitals(tokens, first + 1)):
            found += [made_span(tokens, "PER", i + 1, first - 1, SURE), made_span(tokens, "PER", first + 1, last - 1, SURE)]
    if not found:
        return spans
    kept = [s for s in spans if not any(s.first <= f.last and f.first <= s.last + (s.last == f.first - 1) for f in found)]
    return sorted([*kept, *found], key=lambda s: s.first)


def _rivals(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """'Two producers, Anadolu Glas of Izmir and Marmara Glas of Sakarya', 'carriers such as Halden Bremer and Oslo Nord': firms, where nobody of them has a first name."""
    if PLURAL.isdisjoint(tokens.lower):
        return spans
    g, at, firms = gazetteer(), {s.first: k for k, s in enumerate(spans)}, set[int]()
    for i, low in enumerate(tokens.lower[:-4]):
        if low not in PLURAL:
            continue
        first = i + 1 + (tokens.lower[i + 1] in (",", ":", "like", "including")) + 2 * (tokens.lower[i + 1 : i + 3] == ["such", "as"])
        listed: list[int] = []
        while first > i + 1 and first in at:
            listed.append(at[first])
            last = spans[at[first]].last
            if tokens.lower[last + 1 : last + 2] in (["of"], ["in"], ["from"]) and last + 2 in at:
                last = spans[at[last + 2]].last
            first = last + 2 if tokens.lower[last + 1 : last + 2] in ([","], ["and"], ["or"]) else 0
        if len(listed) > 1 and not any(tokens.lower[spans[k].first] in g.given for k in listed):
            firms.update(listed)
    return [made_span(tokens, "ORG", s.first, s.last, SURE) if k in firms and s.type in ("PER", "MISC") else s for k, s in enumerate(spans)] if firms else spans


def _capitals(tokens: Tokens, at: int) -> int:
    """The token behind one to three words that may be somebody's name; 0 where none stands."""
    g, end = gazetteer(), at
    while end < min(len(tokens.words), at + 3) and tokens.words[end][0].isupper() and not tokens.words[end].isupper() and tokens.lower[end] not in g.kinds["head"]:
        end += 1
    named = " ".join(tokens.lower[at:end])
    return end if end > at and named not in g.places and named not in g.countries and named not in g.demonyms and not tokens.first[at] else 0


def _form(tokens: Tokens, span: Span) -> str:
    return " ".join(tokens.lower[span.first : span.last + 1])


def _kind(tokens: Tokens, span: Span, persons: set[str]) -> str:
    g, low, form = gazetteer(), tokens.lower, _form(tokens, span)
    if form in g.places or form in g.countries or form in g.demonyms:
        return span.type
    if span.type in ("LOC", "MISC") and span.last > span.first and span.first and (low[span.first - 1] == "told" or low[span.first - 2 : span.first] == ["according", "to"] and low[span.first] in ARTICLES and tokens.words[span.first].istitle()):
        return "ORG"  # 'told France Bleu', 'according to Le Phare du Rhin'
    if span.last > span.first and low[span.first] in g.kinds["opening"]:
        return "ORG" if span.type == "PER" else span.type  # 'the producer, Fromagerie Marchand,'
    if span.type in ("ORG", "MISC") and (is_holder(tokens, span) or _is_addressed(tokens, span)) or span.type != "PER" and _is_human(tokens, span):
        return "PER"
    if span.type == "ORG" and _is_commentator(tokens, span):
        return "PER"
    if span.type == "ORG":
        return "LOC" if _is_town_of_a_firm(tokens, span) else "ORG"
    if span.type in ("MISC", "LOC") and (_is_called(tokens, span) or _is_body(tokens, span) or _ends_in_trade(tokens, span) and low[span.last] in FIRM_TRADES and low[span.first] not in g.bodies):
        return "ORG"
    if span.type == "PER" and (_is_called(tokens, span) or (span.last > span.first or form not in persons) and _is_body(tokens, span) or _ends_in_trade(tokens, span) or low[span.first] in ARTICLES and any(w in OF for w in tokens.words[span.first + 1 : span.last])):
        return "ORG"
    if span.type == "PER" and (span.last > span.first or form in g.given or form in persons):
        return span.type
    employs = span.type in ("PER", "MISC") and _employs(tokens, span.last + 1)
    named = span.first > 2 and low[span.first - 1] == "," and low[span.first - 2] in WORKS and low[span.first - 3] in ("its", "their", "whose")
    return "ORG" if employs or named else span.type


def _is_addressed(tokens: Tokens, span: Span) -> bool:
    """'Madam Comfort Adjei': a name that opens with how a woman or a man is addressed, or stands behind that."""
    first, g = span.first, gazetteer()
    if tokens.lower[span.last] in g.kinds["head"] or tokens.lower[span.last] in g.kinds["suffix"] or _form(tokens, span) in g.bodies:
        return False
    return span.last > first and tokens.lower[first].rstrip(".") in ADDRESSES or span.last - first < 3 and first > 0 and tokens.words[first - 1].rstrip(".").lower() in ADDRESSES and tokens.words[first - 1][0].isupper()


def _is_body(tokens: Tokens, span: Span) -> bool:
    """'The audit firm Holt Merrow', 'the gang, Black Kea', 'a group calling itself Black Kea': two words or more that nobody is called by."""
    first, low, g = span.first, tokens.lower, gazetteer()
    if first > 1 and low[first - 1] in RULES and low[first - 2] == "the" and low[first] not in g.given and not roles.is_head(low[first]):
        return True  # 'the ruling Workers' Dawn'
    if first > 1 and low[first - 1] == "at" and span.last > first and roles.is_head(low[first - 2]) and tokens.words[first - 2].islower() and low[first - 3] not in ON_DUTY and low[first] not in g.given:
        return True  # 'an analyst at Bankhaus Veit'
    if first > 3 and low[first - 3 : first - 1] == ["of", "the"] and low[first - 1] in TRADERS | WORKS and low[first - 4] in OWNERS and low[first] not in g.given:
        return True  # 'the owner of the contractor Domi Magni'
    if first and low[first - 1] in NAMED and tokens.words[first - 1].islower() and span.last == first and not g.is_name(low[first]) and not roles.is_head(low[first]) and not tokens.words[first].isupper():
        return True  # 'the regulator Medica'
    if first < 2 or span.last == first or low[first] in g.given or low[first].rstrip(".") in roles.CIVIL or len(low[first].rstrip(".")) == 1:
        return False
    if low[first - 1] == "," and first > 2:
        return low[first - 2] in BODIES | {"group"} and not {"the", "its", "their"}.isdisjoint(low[max(0, first - 4) : first - 2]) and low[span.last + 1 : span.last + 2] in ([","], ["."])
    return low[first - 1] in BODIES and tokens.words[first - 1].islower() or low[first - 2 : first] == ["calling", "itself"] or _is_house_of(tokens, first)


def _is_house_of(tokens: Tokens, first: int) -> bool:
    """'Ana Reed of the insurance broker' right before a name: where that person works."""
    if tokens.words[first - 1] not in TRADERS:
        return False
    the = next((k for k in range(first - 2, max(1, first - 5), -1) if not tokens.words[k].isalpha() or tokens.lower[k] == "the"), 0)
    return the > 1 and tokens.lower[the] == "the" and tokens.lower[the - 1] in ("of", "at", "from") and tokens.words[the - 2][0].isupper()


def _ends_in_trade(tokens: Tokens, span: Span) -> bool:
    """'Waikari Health': a word that nobody is called by, then what a firm or a service deals in."""
    g, low = gazetteer(), tokens.lower
    return span.last == span.first + 1 and low[span.last] in TRADES and tokens.words[span.last][0].isupper() and not g.is_name(low[span.first]) and low[span.first].isalpha() and not roles.is_head(low[span.first])


def _is_called(tokens: Tokens, span: Span) -> bool:
    """'A company called Vela Ticketing', 'the firm named Norvik'."""
    low, at = tokens.lower, span.first
    return at > 2 and low[at - 1] in ("called", "named", "dubbed") and low[at - 2] in BODIES | {"group", "organisation", "organization", "agency"}


def _is_commentator(tokens: Tokens, span: Span) -> bool:
    """'Aerospace commentator Gao Yifan': two words behind what somebody is and no organisation."""
    last, kinds = span.last, gazetteer().kinds
    return last == span.first + 1 and span.first > 0 and tokens.lower[span.first - 1] in COMMENTATORS and tokens.lower[last] not in kinds["head"] | kinds["suffix"] and not tokens.words[last].isupper()


def _is_minister(tokens: Tokens, at: int) -> bool:
    """Whether words behind a comma are a public post that only a person has: 'Norland's deputy minister of trade', 'the mayor of Velm'."""
    low = tokens.lower
    at += tokens.words[at : at + 1] != [] and tokens.words[at][0].isupper() and low[at + 1 : at + 2] in (["'s"], ["’s"], ["'"], ["’"])
    at += at < len(low) and (low[at] in ("the", "a", "an", "its", "his", "her", "their", "'s", "’s", "'", "’"))
    while at < len(low) and low[at] in roles.MODIFIERS:
        at += 1
    return low[at : at + 1] != [] and low[at] in PUBLIC_POSTS and low[at + 1 : at + 2] in (["of"], ["for"], ["to"], ["in"], ["who"], [","])  # not 'Rubex Nord, the minister said, is late'


def _is_human(tokens: Tokens, span: Span) -> bool:
    """'Vala Parin, an Australian woman', 'Vala Parin, 34,': two words or three that no organisation ends in, then an age or who that is."""
    at, low, g = span.last + 1, tokens.lower, gazetteer()
    if span.last == span.first and span.type == "ORG":
        return _is_scholar(tokens, span)
    if not 0 < span.last - span.first < 3 or tokens.words[at : at + 1] != [","] or low[span.last] in g.kinds["head"] | g.kinds["suffix"] | g.kinds["placehead"] or not all(tokens.words[k][0].isupper() or low[k] in PARTICLES for k in range(span.first, at)):
        return False
    if _is_minister(tokens, at + 1):
        return True
    nxt = low[at + 1 : at + 2]
    post = next((k for k in range(at + 1, min(at + 5, len(low) - 1)) if roles.is_head(low[k])), 0)
    if post and low[post] not in NO_POSTS and low[post] not in WORKS and low[post] not in BODIES and low[post + 1] in ("to", "at", "of", "for") and all(w.islower() and w.isalpha() for w in tokens.words[at + 1 : post + 1]) and not {"a", "an", "the"} & set(low[at + 1 : post]):
        return True  # 'Alejo Bruna, legal adviser to the consortium'
    if nxt and nxt[0].isdigit() and len(nxt[0]) < 4:
        return int(nxt[0]) in AGES and low[at + 2 : at + 3] == [","] and not tokens.words[span.last].isupper()
    if nxt not in (["a"], ["an"]):
        return False
    for k in range(at + 2, min(at + 7, len(low) - 1)):
        if roles.is_head(low[k]) and low[k] not in WORKS and low[k] not in BODIES and low[k + 1] in ("at", "who"):
            return True  # 'Elin de Groot, an analyst at Bankhaus Veit'
        if low[k] in HUMANS and (low[k + 1] in (",", ".", "from", "who", "in", "of", "and", "with", "at") or low[k + 1].isdigit()):
            return True
        if not low[k].isalpha() and "-" not in low[k]:
            return False
    return False


def _is_scholar(tokens: Tokens, span: Span) -> bool:
    """'Holm, a senior researcher of the institute': one word that is told to be somebody, with a comma on both sides of what it is."""
    at, low, g = span.last + 1, tokens.lower, gazetteer()
    if tokens.words[at : at + 1] != [","] or low[at + 1 : at + 2] not in (["a"], ["an"]) or tokens.words[span.first].isupper() or low[span.first] in g.bodies | g.kinds["head"]:
        return False
    post = next((k for k in range(at + 2, min(at + 5, len(low) - 1)) if low[k] in SCHOLARS), 0)
    return post > 0 and all(w.islower() for w in tokens.words[at + 2 : post]) and low[post + 1] in ("of", "at", "from", "with", "who")


def _employs(tokens: Tokens, at: int) -> bool:
    """'Northreach's launch director, Tor Halvorsen': the post that somebody has there follows the genitive at `at`."""
    if tokens.words[at : at + 1] not in (["'s"], ["’s"]):
        return False
    behind = tokens.words[at + 1 : at + 5]
    post = next((k for k, word in enumerate(behind) if word in POSTS), -1)
    return post >= 0 and all(word.islower() and word not in PERSONAL for word in behind[:post]) and tokens.words[at + 2 + post : at + 3 + post] == [","]


def is_holder(tokens: Tokens, span: Span) -> bool:
    """'The spokesperson of the court, Refilwe Tau, confirmed': the name of the one whose post stands before the comma."""
    first, low = span.first, tokens.lower
    if span.last != first + 1 or low[span.last] in gazetteer().kinds["head"] or tokens.words[first].isupper() or tokens.words[first - 1 : first] != [","] or tokens.words[span.last + 1 : span.last + 2] != [","]:
        return False
    post = next((k for k in range(first - 2, max(-1, first - 8), -1) if roles.is_head(low[k])), -1)
    between = low[post + 1 : first - 1]
    return post > 0 and low[post - 1] != "," and (not between or between[0] in ("of", "for", "at")) and "," not in between


def _is_town_of_a_firm(tokens: Tokens, span: Span) -> bool:
    """'The Lerwick company said': where it is at home."""
    behind = tokens.words[span.last + 1 : span.last + 2]
    return span.first == span.last and span.first > 0 and tokens.lower[span.first - 1] == "the" and bool(behind) and behind[0] in FIRMS and tokens.words.count(tokens.words[span.first]) == 1

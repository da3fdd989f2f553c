"""How many sources carry a statement that do not retell one report."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from generator.model import Article
from generator.traits import Traits
from generator.wording import flat

SAY = {  # user-visible sentences
    "relay": "{names} {both} relay {report}",
    "carries": "{names} {retell} {report}",
    "retells": "retells",
    "retell": "retell",
    "outlet": "{names} are of one outlet, {report}",
    "same": "{names} carry the same text",
    "both": "both",
    "all": "all",
    "and": "and",
}
RETELLS = re.compile(
    r"\bthe (?:\w+ )?(?:report|newspaper|paper|magazine|daily|agency|broadcaster|outlet)(?: also)? (?:said|says|added|cited|noted|wrote|reported|pointed out|quoted|claimed)\b"
    r"|\bciting (?:\w+ ){0,3}(?:people|sources|officials|documents)\b|\bthe report\b|\baccording to the (?:report|newspaper|paper)\b",
    re.I,
)
PAPER = r"((?:The |the )?(?:[A-Z][\w&.’'-]* ){0,4}(?:Times|Post|Journal|Herald|Tribune|Guardian|Gazette|Courier|Chronicle|Telegraph|Observer|Mail|Press|News|Agency|Daily|Review|Standard|Bulletin|Dispatch|Monitor|Broadcasting|Television|Radio|Reuters|Bloomberg))"
CITES = re.compile(PAPER + r" (?:first )?(?:reported|has reported|reports|revealed)\b|\baccording to (?:a report (?:by|in|from) )?" + PAPER + r"\b")
WORDS = 70  # characters of a sentence that no two write alike
PRINTED = re.compile(  # 'The offer document spoke of 190 branches': what anybody may look up
    r"^(?:In |According to )?(?:[Tt]he|[Aa]n?|[Ii]ts|[A-Z][\w’'-]+(?:['’]s|s['’]))\s(?:[a-z-]+\s){0,2}?(?:document|prospectus|filing|accounts|balance sheet|annual report|register|gazette)\b(?! (?:seen|obtained|reviewed|viewed|cited|leaked))")
SAME_TEXTS, SAME_SHARE = 4, 0.6  # so many identical sentences, and so large a share: the same text under two names


def may_relay(article: Article, text: str) -> bool:
    """Whether any statement of this text may retell a report: asked once of all that an article tells."""
    return bool(article.relays) or " repor" in text or "ccording to" in text or "revealed" in text


def relayed(article: Article, text: str) -> str:
    """Whose report a statement retells: a relay throughout (named at its beginning), or one that this sentence names; '' for own reporting."""
    for outlet in article.relays:
        if _names(text, outlet):
            return outlet
    cited = CITES.search(text) if may_relay(article, text) else None
    if cited and (cited[1] or cited[2]) and not (article.outlet and _names(cited[1] or cited[2], article.outlet)):
        return cited[1] or cited[2]
    if len(article.relays) != 1:
        return ""
    retold = RETELLS.search(text) is not None or _throughout(article) and not PRINTED.match(text)
    return article.relays[0] if retold else ""


def _throughout(article: Article) -> bool:
    """The relay is named in the headline or in the first lines that anything is known of; or nowhere, so that all may be relayed."""
    outlet = article.relays[0]
    texts = [(e.line, f"{e.what} {e.src} {e.sentence}") for e in article.events] + [(s.line, s.text) for s in article.summary]  # of a long sentence each has another part
    texts += [(q.line, q.text) for q in article.quotes]
    named = [line for line, text in texts if _names(text, outlet)]
    if _names(article.title, outlet) or not named:
        return True
    return min(named) <= min(line for line, _ in texts) + 1


def _names(text: str, outlet: str) -> bool:
    bare = flat(outlet).removeprefix("the ")
    return bare in flat(text)


def reports(articles: Sequence[Article], known: Mapping[str, Traits]) -> dict[str, str]:
    """The report that each article carries, as a key: its outlet; articles of one text share that of the first."""
    found = {a.id: flat(a.outlet).removeprefix("the ") if a.outlet else a.id for a in articles}
    index: dict[bytes, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    counts = Counter(chain.from_iterable([t.texts for t in known.values()]))
    twice = {text for text, n in counts.items() if n > 1}
    alike = [(a, known[a.id].texts) for a in articles if not twice.isdisjoint(known[a.id].texts)] if twice else []
    for article, texts in sorted(alike, key=lambda p: (p[0].published or "~", p[0].id)):
        sizes[article.id] = len(texts)
        shared: dict[str, int] = defaultdict(int)
        for text in texts:
            for other in index[text][:8]:
                shared[other] += 1
            index[text].append(article.id)
        best = min(((-n, other) for other, n in shared.items()), default=(0, ""))
        if -best[0] >= SAME_TEXTS and -best[0] >= SAME_SHARE * min(sizes[best[1]], len(texts)):
            found[article.id] = found[best[1]]
    return found


def shared_words(statements: Iterable[tuple[str, str]]) -> list[str]:
    """The report of each (report, sentence): a sentence printed word for word elsewhere is of that report, whatever else its article tells."""
    first: dict[str, str] = {}
    return [first.setdefault(words, report) if len(words := flat(sentence)) >= WORDS else report for report, sentence in statements]


def count(statements: Iterable[tuple[str, str, str, str]]) -> tuple[int, str]:
    """Independent sources among (article, report, whom it relays, label), and in words why they are fewer than the articles."""
    groups: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    best: dict[str, tuple[str, str, str]] = {}
    for article, report, relays, label in statements:
        key = flat(relays).removeprefix("the ") if relays else report
        if article not in best or not relays:
            best[article] = (key, relays, label)
    for article, (key, relays, label) in best.items():
        groups[key][article] = (label, relays)
    reasons = [_reason(list(g.values())) for _, g in sorted(groups.items()) if len(g) > 1]
    return len(groups), "; ".join(reasons)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f" {SAY['and']} ".join((", ".join(names[:-1]), names[-1]))


def _reason(group: Sequence[tuple[str, str]]) -> str:
    names = sorted({label for label, _ in group})
    relays = sorted({r for _, r in group if r})
    listed = _listed(names)
    if relays and all(r for _, r in group):
        return SAY["relay"].format(names=listed, both=SAY["both"] if len(names) == 2 else SAY["all"] if len(names) > 2 else "", report=relays[0]).replace("  ", " ")
    if relays:
        told = sorted({label for label, r in group if r})
        return SAY["carries"].format(names=_listed(told), retell=SAY["retells" if len(told) == 1 else "retell"], report=relays[0])
    if len(names) == 1:
        return SAY["outlet"].format(names=f"{len(group)} articles", report=names[0])
    return SAY["same"].format(names=listed)

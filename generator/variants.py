"""Names, wordings and quotations that sources give in different words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.echoes import NUMERALS, echoes, is_longer, near_echo, retells, same_saying, share_words, tells_much
from generator.folding import HONORIFICS, WORD, fold
from generator.lines import each_text, texts
from generator.memory import Remember, direct
from generator.model import Article, Entry, Quote, Side, Struct
from generator.number_words import SPELT
from generator.players import Who
from generator.told import Told
from generator.traits import Traits
from generator.wording import CONCEPT, EVENT_NOUNS, STOP, acronyms, flat, stem

SAY = {  # user-visible sentences
    "name": "name of {name}",
    "name_why": "{label} prints {form} for {name}",
    "because": "{why}",
    "wording": "what the {noun} is called",
    "wording_why": "different words for one happening on the same day",
    "quote": "words of {name}",
    "quote_why": "{label} is a translation, so that the words are not the speaker's own",
    "speaker": "who said “{quote}”",
    "speaker_why": "the same words are given to different speakers",
}
LEAST_SAID, VOICED = 5, 40  # words of a quotation that is compared, and quotations of a speaker it is compared with
FORMS = 4  # odd forms of one name that are shown
SAID_ALIKE, ALIKE_PART, LETTERS = 7, 0.8, 4  # words of a quotation that another has too, what part of them, and letters by which words are known
COUNTS = frozenset(SPELT) - {"one"}
NAMED_IN = 8  # articles in which a sentence with the usual name is looked for


class Found(Struct, frozen=True, gc=False):
    kind: str
    topic: str
    sides: tuple[Side, ...]
    why: str
    entries: tuple[str | tuple[str, int, str], ...] = ()  # ids, or (article, line, date) of statements in them
    planned: str = ""  # of a difference of days: what was planned for them
    happened: str = ""  # or what happened on one of them


# ---------------------------------------------------------------- names


Odd = tuple[tuple[str, tuple[str, ...]], ...]  # (slug, odd forms)


def odd_names(articles: Iterable[Article], who: Who, remember: Remember = direct) -> dict[str, Odd]:
    """By article the forms of persons' names that share no word with the name: other spellings, transliterations, printing errors."""
    merged = {slug: frozenset(forms) for slug, forms in who.merged.items()}
    found = {}
    for article in articles:
        cast = who.cast[article.id]
        joined = tuple([(s, merged[s]) for s in cast if s in merged]) if merged else ()
        if odd := remember(odd_in, article, cast, tuple([who.names[s] for s in cast]), joined):
            found[article.id] = odd
    return found


def misprints(articles: Sequence[Article], who: Who, odd: Mapping[str, Odd]) -> list[Found]:
    """The odd forms of each name, beside articles that print the name itself."""
    forms: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in articles if odd else ():
        for slug, mine in odd.get(article.id, ()):
            if slug not in who.hidden:
                for form in mine:
                    forms[slug, form].append(article)
    odd_ones = {(slug, a.id) for (slug, _), printing in forms.items() for a in printing}
    wanted = {slug for slug, _ in forms}
    plain: dict[str, list[Article]] = defaultdict(list)
    for article in articles if wanted else ():
        for slug in dict.fromkeys(s for s in who.cast[article.id] if s in wanted):
            if (slug, article.id) not in odd_ones:
                plain[slug].append(article)
    by_slug: dict[str, list[tuple[str, list[Article]]]] = defaultdict(list)
    for (slug, form), printing in sorted(forms.items(), key=lambda f: f[0]):
        by_slug[slug].append((form, printing))
    made = [_renamed(slug, mine, plain.get(slug, []), who) if is_renamed(slug, who) else _misprint(slug, mine, [(a, _own_form(a, slug, who)) for a in plain.get(slug, [])], who)
            for slug, mine in by_slug.items()]
    return [found for found in made if found]


def odd_in(article: Article, cast: tuple[str, ...], names: tuple[str, ...], joined: tuple[tuple[str, frozenset[str]], ...]) -> Odd:
    """(slug, odd forms) of the persons whose name this article prints otherwise. `joined`: the forms that were joined for a reason, by slug."""
    merged = dict(joined)
    found = []
    for actor, slug, name in zip(article.actors, cast, names, strict=True):
        if actor.type == "person" and (actor.aliases or actor.name != name):
            odd = odd_forms(name, actor.name, actor.aliases, actor.role) or respelt(name, actor.aliases, merged.get(slug, NONE))
            if odd:
                found.append((slug, odd))
    return tuple(found)


NONE: frozenset[str] = frozenset()


def respelt(name: str, aliases: Sequence[str], merged: frozenset[str]) -> tuple[str, ...]:
    """Printed forms that were joined to the actor for a reason and of whose words some are not the name's: 'Julia' for Giulia Morandi."""
    known = set(fold(name).split()) if merged else set()
    return tuple(a for a in aliases if a in merged and not {w for w in fold(a).split() if len(w) > 1} <= known)  # an initial is no other spelling


@lru_cache(maxsize=1 << 17)
def odd_forms(name: str, printed: str, aliases: tuple[str, ...], role: str | None) -> tuple[str, ...]:
    """The shortest printed forms without any word of the name, titles and the words of the role left out."""
    forms = (printed, *aliases)
    known = set(fold(name).split()) | set(fold(role or "").split()) | HONORIFICS
    found: dict[str, str] = {}
    for form in forms:
        tokens = [t for t in WORD.findall(form) if t[:1].isupper() or not t.isascii()]
        strange = [t for t in tokens if fold(t) not in known]
        if tokens and len(strange) >= 1 and not set(fold(form).split()) & set(fold(name).split()) and not any(len(t) < 3 for t in strange):
            found.setdefault(" ".join([_with_article(t, form) for t in strange]), form)
    shortest = [f for f in found if not any(g != f and g in f for g in found)]
    return tuple(f for f in shortest if not _initials(f, name))


def _with_article(word: str, form: str) -> str:
    """The word as it is printed, with the small article that a hyphen ties to it: 'al-Tarasili'."""
    return next((w for w in form.split() if w.partition("-")[2] == word and w[:1].islower()), word) if "-" in form else word


def _initials(form: str, name: str) -> bool:
    return form.replace(".", "").upper() == "".join(w[0] for w in name.split() if w[0].isalpha()).upper()


def is_renamed(slug: str, who: Who) -> bool:
    """Is the name an editor's, so that no source need print it?"""
    file = who.files.get(slug)
    return file is not None and "name" in file.edited


def _renamed(slug: str, forms: Sequence[tuple[str, Sequence[Article]]], plain: Sequence[Article], who: Who) -> Found | None:
    """The same of an actor whom an editor named: forms are odd beside what sources print, and where all print one form nothing differs."""
    others = [(a, printed) for a in plain if (printed := _as_printed(a, slug, who))]
    if not others:
        usual, printing = max(forms, key=lambda f: (len(f[1]), f[0]))
        forms, others = [f for f in forms if f[0] != usual], [(a, usual) for a in printing]
    known = {word for _, printed in others for word in fold(printed).split()}
    odd = [f for f in forms if known.isdisjoint(fold(f[0]).split())]
    return _misprint(slug, odd, others, who) if odd else None


def _as_printed(article: Article, slug: str, who: Who) -> str:
    """The name as an article's own words have it: the digest's, else the article's, else its longest alias; '' where that is not known."""
    known = [text for _, text in each_text(article)]
    own = [actor for actor, mine in zip(article.actors, who.cast[article.id], strict=True) if mine == slug]
    aliases = sorted([form for actor in own for form in actor.aliases], key=lambda form: (-len(form), form))
    return next((form for form in (who.names[slug], *[actor.name for actor in own], *aliases) if any(form in text for text in known)), "")


def _own_form(article: Article, slug: str, who: Who) -> str:
    """The name, or where an article has it only with other given names or marks the shortest of its own forms of it: 'Ana Nunez' for Ana M. Núñez."""
    name = who.names[slug]
    ends = fold(name).split()[0], fold(name).split()[-1]
    aliases = [form for actor, mine in zip(article.actors, who.cast[article.id], strict=True) if mine == slug for form in actor.aliases]
    if any(name in form for form in aliases) or any(name in text for _, text in each_text(article)):
        return name
    return min((form for form in aliases if " " in form and (fold(form).split()[0], fold(form).split()[-1]) == ends), key=len, default=name)


def _misprint(slug: str, forms: Sequence[tuple[str, Sequence[Article]]], plain: Sequence[tuple[Article, str]], who: Who) -> Found:
    """All odd forms of a name, and how others print it."""
    name = who.names[slug]
    sides = [_name_side(a, form) for form, printing in forms[:FORMS] for a in printing[-2:]]
    others = [whole if (whole := _name_side(a, printed)).sentence else _name_side(a, printed.split()[-1], printed) for a, printed in plain[:NAMED_IN]]
    sides += sorted(others, key=lambda s: (s.value not in s.sentence, not s.sentence))[:2]
    return Found("variant", SAY["name"].format(name=name), tuple(sides), "; ".join(_why(slug, form, printing[-1], who) for form, printing in forms[:FORMS]))


def _why(slug: str, form: str, article: Article, who: Who) -> str:
    file = who.files.get(slug)
    reason = next((m.why for m in (file.merged if file else ()) if form in m.name or m.name in form), "")
    why = SAY["name_why"].format(label=article.outlet or article.via or f"“{article.title}”", form=form, name=who.names[slug])
    return f"{why}: {reason}" if reason and reason not in why else why


def _name_side(article: Article, form: str, value: str = "") -> Side:
    known = sorted(texts(article).items())
    line, sentence = next(((n, t) for n, t in known if form in t), (0, ""))
    if not sentence:
        line = next((a.line for a in article.actors if any(form in one for one in (a.name, *a.aliases))), 0)
    return Side(article.id, value or form, sentence, line)


# ---------------------------------------------------------------- wordings of one happening


def wordings(linked: Sequence[tuple[Entry, tuple[Told, ...]]], remember: Remember = direct) -> list[Found]:
    """One happening of one day whose noun bears different words in different articles: 'general' and 'snap election'."""
    found: list[Found] = []
    for entry, group in linked:
        if len(group) > 1 and len({t.article for t in group}) > 1:
            found += remember(_wordings, entry.id, group)
    return found


def _wordings(entry: str, group: tuple[Told, ...]) -> tuple[Found, ...]:
    nouns = [(t.article, t.words & EVENT_NOUNS) for t in group]
    shared = [n for n in sorted(frozenset().union(*[mine for _, mine in nouns])) if len({article for article, mine in nouns if n in mine}) > 1]
    made = []
    for noun in shared:
        sides: dict[str, tuple[Side, frozenset[str], str]] = {}
        for t in group:
            called = _called(t.text if _names_one(t.text, noun) else t.event.what if _names_one(t.event.what, noun) else "", noun)
            if called and t.article not in sides:
                sides[t.article] = (Side(t.article, called[0], t.text, t.event.line), called[1], called[2])
        kept = _apart(sides)
        if len(kept) > 1:
            word = kept[0][2]
            topic = SAY["wording"].format(noun=word)
            made.append(Found("variant", topic, tuple(s for s, _, _ in kept), SAY["wording_why"], (entry,)))
    return tuple(made)


def _names_one(text: str, noun: str) -> bool:
    """Whether the noun stands there once: not in 'a token strike on September 10, and an indefinite strike on October 8'."""
    return sum(CONCEPT.get(w) == noun or noun in stem(w) for w in WORD.findall(text.lower())) < 2


def _apart(sides: Mapping[str, tuple[Side, frozenset[str], str]]) -> list[tuple[Side, frozenset[str], str]]:
    """One side for each wording that shares no word with those before it."""
    kept: list[tuple[Side, frozenset[str], str]] = []
    for side in sides.values():
        if not any(side[1] & other[1] for other in kept):
            kept.append(side)
    return kept


LOOSE = frozenset("upcoming crucial key major important annual latest historic long-awaited planned looming closely-watched bitter big early planned".split())
VERBAL = re.compile(r"(?:ing|ed)$")
IS_DONE = re.compile(r"\s(?:for|on|to|against|out|down|off)\b")  # behind a verb
NO_NOUN = re.compile(r"ed$|^(?:expire|lapse)s?$")  # 'the court ruled' names no ruling


def _called(text: str, noun: str) -> tuple[str, frozenset[str], str] | None:
    """(the noun with the words that qualify it, their stems, the noun as printed); None where it stands alone."""
    text = acronyms(text)
    for m in re.finditer(r"[A-Za-z]+", text):
        word = m[0].lower()
        if CONCEPT.get(word) != noun and noun not in stem(word) or NO_NOUN.search(word):
            continue
        before = re.findall(r"[^\W_][\w’'.-]*[,;:—]?|[—–,;:“”\"]", text[max(0, m.start() - 60) : m.start()])
        kept: list[str] = []
        for w in reversed(before[-4:]):
            bare = w.lower().strip(".")
            if w[-1] in ",;:—–“”\"" or bare in STOP or any(c.isdigit() for c in w) or (VERBAL.search(bare) and kept) or w[-1] in "’'" or w.endswith(("’s", "'s", "n’t", "n't")):
                break
            kept.insert(0, w)
        kept = [w for w in kept if w.lower() not in LOOSE]
        if kept and IS_DONE.match(text, m.end()) and (word.endswith("s") or kept[-1].endswith("s")):
            continue  # 'the deputies vote for an inquiry' names no vote
        if kept and len(kept) < 4 and not kept[-1].endswith("-"):  # 'by-election' is one word
            return " ".join((*kept, m[0])), frozenset(s for w in kept for s in stem(w.lower())), word
    return None


# ---------------------------------------------------------------- quotations


BEGINS = 16  # characters of a quotation by which it is found


def translations(articles: Mapping[str, Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], who: Who) -> list[Found]:
    """Quotations of one happening that a translation words differently."""
    found: list[Found] = []
    for entry, group in linked:
        translated = [t for t in group if t.second_hand == 2]
        if translated and len(translated) < len(group):
            found += _translated(entry, translated, [t for t in group if t.second_hand != 2], articles, who)
    return found


def _translated(entry: Entry, translated: Sequence[Told], others: Sequence[Told], articles: Mapping[str, Article], who: Who) -> list[Found]:
    made = []
    for slug in entry.actors:
        theirs = [(t, q) for t in translated for q in _spoken(articles[t.article], slug, t, who)]
        ours = [(t, q) for t in others for q in _spoken(articles[t.article], slug, t, who)]
        theirs = [(t, q) for t, q in theirs if any(_one_wording(entry.kind, q, o) for _, o in ours)]
        ours = [(t, q) for t, q in ours if any(_one_wording(entry.kind, q, o) for _, o in theirs)]
        if not theirs or not ours or {flat(q) for _, q in theirs} & {flat(q) for _, q in ours}:
            continue
        sides = [Side(t.article, printed(q), t.text, t.event.line) for t, q in (*ours[:2], *theirs[:2])]
        why = SAY["quote_why"].format(label=theirs[0][0].label)
        made.append(Found("variant", SAY["quote"].format(name=who.names[slug]), tuple(sides), why, (entry.id,)))
    return made


def _one_wording(kind: str, a: str, b: str) -> bool:
    """May two quotations be one in other words? What is said beside a plan need not have been said on one day."""
    return share_words(a, b) and (kind == "past" or tells_much(a, b)) or not is_longer(a, b) and echoes(a, b)


def _spoken(article: Article, slug: str, told: Told, who: Who) -> list[str]:
    """What somebody says in a statement, else beside it."""
    near = range(told.event.line, told.event.line + 2)
    said = [q.text for q in (*article.quotes, *article.unquoted) if q.line in near and q.speaker and who.slug(article.id, q.speaker) == slug]
    return [text for text in said if text[:BEGINS] in told.event.what] or said


def retold(articles: Sequence[Article], who: Who) -> list[Found]:
    """Quotations that an article in translation gives in other words than one that is none, whatever day either tells of."""
    translated = [a for a in articles if a.translated_from and (a.quotes or a.unquoted)]
    wanted = {slug for a in translated for slug in who.cast[a.id]}
    said: dict[str, list[tuple[Article, Quote]]] = defaultdict(list)
    for a in articles if wanted else ():
        if not a.translated_from and (a.quotes or a.unquoted) and not wanted.isdisjoint(who.cast[a.id]):
            for q in (*a.quotes, *a.unquoted):
                if q.speaker and len(q.text.split()) > LEAST_SAID and (slug := who.slug(a.id, q.speaker)) in wanted:
                    said[slug].append((a, q))
    made = []
    for a in translated:
        for q in (*a.quotes, *a.unquoted):
            slug = who.slug(a.id, q.speaker) if q.speaker and len(q.text.split()) > LEAST_SAID else None
            alike = [(other, first) for other, first in said.get(slug or "", ())[-VOICED:]
                     if flat(first.text) != flat(q.text) and (near_echo(first.text, q.text) or same_saying(first.text, q.text) or retells(first.text, q.text)) and slug not in who.hidden]  # fmt: skip
            if alike:
                other, first = max(alike, key=lambda one: _nearness(one[1].text, q.text))
                sides = tuple(Side(x.id, printed(y.text), line_with(x, y), y.line) for x, y in ((other, first), (a, q)))
                label = a.outlet or a.via or f"“{a.title}”"
                made.append(Found("variant", SAY["quote"].format(name=who.names[slug or ""]), sides, SAY["quote_why"].format(label=label)))
    return made


def _nearness(a: str, b: str) -> float:
    """The words that two quotations have in common, as part of those of both."""
    mine, theirs = set(flat(a).split()), set(flat(b).split())
    return len(mine & theirs) / len(mine | theirs)


def printed(quote: str) -> str:
    """In quotation marks, without the comma before 'she said'."""
    return f"“{quote.rstrip(',')}”"


def line_with(article: Article, quote: Quote) -> str:
    """The longest wording known of the quotation's line, where it has more than the quotation."""
    text = texts(article).get(quote.line, "")
    return text if quote.text in text and len(text) > len(quote.text) + 2 else ""


def _alike(said: Sequence[tuple[Article, int]]) -> list[list[tuple[Article, Quote]]]:
    """Quotations that begin alike, together as far as they say the same to the end or to that of the shorter one; an article's longest alone, for a heading may print a piece of it."""
    groups: list[list[tuple[Article, Quote]]] = []
    for article, i in sorted(said, key=lambda one: -len(one[0].quotes[one[1]].text)):
        quote = article.quotes[i]
        mine = next((g for g in groups if flat(g[0][1].text) == flat(quote.text) or _is_said_alike(g[0][1].text, quote.text)), None)
        if mine is None:
            groups.append([(article, quote)])
        elif all(a is not article for a, _ in mine):
            mine.append((article, quote))
    return [sorted(g, key=lambda one: (one[0].published or "~", one[0].id)) for g in groups if len({q.speaker for _, q in g}) > 1]


def _is_said_alike(long: str, short: str) -> bool:
    """Whether nearly all words of one quotation stand in another too, and no other number."""
    if set(NUMERALS.findall(long)) ^ set(NUMERALS.findall(short)) or (COUNTS.intersection(flat(short).split()) ^ COUNTS.intersection(flat(long).split())):
        return False
    mine, theirs = ({w[:LETTERS] for w in flat(text).split()} for text in (short, long))
    shared = len(mine & theirs)
    return shared >= SAID_ALIKE and shared >= ALIKE_PART * len(mine)


def speakers(articles: Iterable[Article], who: Who, known: Mapping[str, Traits]) -> list[Found]:
    """Words given to two speakers."""
    counts = Counter([key for t in known.values() for key, _ in t.quotes])
    spoken: dict[bytes, list[tuple[Article, int]]] = {key: [] for key, n in counts.items() if n > 1}
    for article in articles if spoken else ():
        for key, i in known[article.id].quotes:
            if key in spoken:
                spoken[key].append((article, i))
    found = []
    for key in sorted(spoken):
        for told in _alike(spoken[key]):
            sides: dict[str, Side] = {}
            for article, quote in told:
                slug = who.slug(article.id, quote.speaker or "")
                if slug:
                    sides.setdefault(slug, Side(article.id, who.names[slug], f"“{quote.text}”", quote.line))
            if len(sides) > 1 and len({s.article for s in sides.values()}) > 1 and len({who.types[slug] for slug in sides}) == 1:  # a body speaks by somebody
                topic = SAY["speaker"].format(quote=" ".join(next(iter(sides.values())).sentence.strip("“”").split()[:8]))
                found.append(Found("disagreement", topic, tuple(sides.values()), SAY["speaker_why"]))
    return found

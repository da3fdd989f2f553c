"""Verbs of saying in a sentence, each with the words that are its subject."""


from generator.clauses import verb_at
from generator.model import Struct
from generator.speech_words import (
    ADDRESSING,
    ADVERBS,
    AUXILIARY,
    BE,
    BESIDE,
    BREAKS,
    DETERMINERS,
    JOINTS,
    NOT_ADVERBS,
    NOT_SUBJECT,
    NOUNS,
    POINTERS,
    PRONOUNS,
    QUOTES,
    QUOTING,
    TIMES,
    UTTERANCES,
    Token,
    verbs,
)

NOISES = frozenset("laughter applause cheers boos jeers".split())  # of a hall: '…,” said the senator under laughter'
CONTRASTS = frozenset("while whereas but because although though".split())  # begin a clause of its own
SCENES = frozenset("to at in from on before outside beside through with".split())  # begin what stands between a verb of saying and its subject in a translation
POSTED_TO = frozenset("ambassador adviser advisor aide assistant envoy delegate counsel counsellor consultant commissioner representative secretary deputy chaplain witness close heir successor candidate emissary liaison attache mission".split())  # and then whose
SENDING = frozenset("posted posts wrote writes published publishes tweeted shared issued".split())
SENT = frozenset("sentence line message word words note statement picture photo video post tweet letter text reply".split())  # what they govern: '…”, posted one sentence'
PARENTHESISED = BE | frozenset("or and but that will would".split())  # words before ', says the notice, “…”'
WHOSE = {"according": "to", "words": "of"}
class Cue(Struct, frozen=True, gc=False):
    """A verb of saying at `start`..`end`; its subject is `subject_start`..`subject_end` (empty where the verb has none of its own)."""

    start: int
    end: int
    strong: bool
    subject_start: int
    subject_end: int
    inverted: bool = False
    owned: bool = False  # Lee's promise: whoever speaks here need not be whom the sentence is about
    participle: bool = False  # saying, calling …: the subject is that of the verb before


OPENERS = UTTERANCES | {"thus", "so", "put", "puts", "according", "words"}  # of a saying, besides its verbs


def find_cues(words: list[Token]) -> list[Cue]:
    """All verbs of saying in the words of one sentence (quotations masked), in order."""
    table, found = verbs(), []
    for i, word in enumerate(words):
        if word.low not in table and word.low not in OPENERS:
            continue
        if word.low in UTTERANCES and (a := _owner(words, i)) < i and any(w.text in QUOTES for w in words[i + 1 : i + 8]):
            found.append(Cue(word.start, word.end, True, words[a].start, words[i - 1].end - 2 + words[i - 1].text.endswith(("'", "’")), owned=True))
            continue
        kind = table.get(word.low)
        if kind is not None and (word.text.islower() or word.low in ("according",)):
            cue = _cue(words, i, *kind)
            if cue is not None:
                found.append(cue)
        elif word.low in ("thus", "so") and i > 1 and words[i - 1].text in QUOTES | {","} and i + 1 < len(words) and words[i + 1].text.istitle() and _inverts(words, i):
            a, b = _phrase_after(words, i + 1)  # '…”, thus Ada Pool', as translations have it
            if a < b and all(w.text[:1].isupper() for w in words[a:b]):
                found.append(Cue(word.start, word.end, True, words[a].start, words[b - 1].end, inverted=True))
        elif word.low in ("put", "puts") and [w.low for w in words[i + 1 : i + 2]] == ["it"]:
            a, b = _phrase_before(words, i)  # 'as one donor put it'
            if a < b:
                found.append(Cue(word.start, words[i + 1].end, True, words[a].start, words[b - 1].end))
        elif word.low in ("according", "words") and [w.low for w in words[i + 1 : i + 2]] == [WHOSE[word.low]] and i + 2 < len(words):
            a, b = _phrase_after(words, i + 2)  # 'in the words of one donor'
            if a < b:
                found.append(Cue(word.start, words[i + 1].end, True, words[a].start, words[b - 1].end, inverted=True))
    return found


def _cue(words: list[Token], i: int, strong: bool, kind: str) -> Cue | None:
    word = words[i]
    before = words[i - 1] if i else None
    if _noun(words, i, kind) or (word.low in BESIDE and not _at_quotation(words, i) and not (kind in ("s", "past") and _inverts(words, i))):
        return None
    if word.low == "called" and [w.low for w in words[i + 1 : i + 2]] == ["to"] and len(words) > i + 2 and words[i + 2].text.islower() and words[i + 2].low not in DETERMINERS and not _at_quotation(words, i) and not any(w.text in QUOTES for w in words[max(0, i - 4) : i]):
        return None  # 'the meeting called to vote on it'
    if word.low in QUOTING and any(a.low == "as" and b.low == "saying" for a, b in zip(words[i + 1 : i + 16], words[i + 2 : i + 17], strict=False)):
        return None  # '…,” the paper quoted a nurse as saying': the nurse says it
    if kind == "ing":
        if (told := _is_quoted(words, i)) and (subject := _phrase_before(words, told)) and subject[0] < subject[1]:
            return Cue(word.start, word.end, strong, words[subject[0]].start, words[subject[1] - 1].end)
        k = _with(words, i) if before is None or before.low != "as" else _quoted_as(words, i)
        if k < i and before is not None and before.low == "as":
            return Cue(word.start, word.end, strong, words[k].start, words[i - 2].end)
        if k < i:
            return Cue(word.start, word.end, strong, words[k].start, words[i - 1].end)
        if before is not None and before.low in BE and i > 1:
            a, b = _phrase_before(words, i - 1)
            if a < b:
                return Cue(word.start, word.end, strong, words[a].start, words[b - 1].end)
        return Cue(word.start, word.end, strong, word.start, word.start, participle=True)
    by = i + 1 < len(words) and words[i + 1].low == "by"
    j = _skip_adverbs(words, i)
    if kind in ("past", "participle") and (by or j and words[j - 1].low in BE):
        return _passive(words, i, strong)
    if kind in ("s", "past", "participle") and _inverts(words, i):
        a, b = _phrase_after(words, _behind_addressee(words, i + 1))
        if a < b and not (word.low in SENDING and SENT.intersection(w.low for w in words[a:b])):
            return Cue(word.start, word.end, strong, words[a].start, words[b - 1].end, inverted=True)
    if word.low in ("says", "said", "reads") and 1 < i < len(words) - 1 and words[i - 1].text == "," and words[i - 2].low in PARENTHESISED and words[i + 1].low not in NOT_SUBJECT:
        a, b = _phrase_after(words, i + 1)
        if a < b and [w.text in marks for w, marks in zip(words[b : b + 2], ((",",), QUOTES), strict=False)] == [True, True]:
            return Cue(word.start, word.end, strong, words[a].start, words[b - 1].end, inverted=True)  # 'or, says the notice on the door, “…”'
    a, b = _phrase_before(words, i)
    if a and a < b and words[a - 1].text == "," and word.low in ("says", "said", "writes", "wrote", "reports", "reported") and [w.low for w in words[i + 1 : i + 3]] == [",", "that"]:
        return None  # 'She told the court, the agency says, that it was “…”'
    if a >= b and j and words[j - 1].low == "who" and kind in ("s", "past", "participle"):
        return Cue(word.start, word.end, strong, words[j - 1].start, words[j - 1].end)
    if a >= b:
        verbless = before is not None and (before.low in ("and", "instead") or before.text == "," or 0 < j < i and words[j - 1].low == "and")
        return Cue(word.start, word.end, strong, word.start, word.start, participle=True) if verbless and kind in ("past", "s") else None
    return Cue(word.start, word.end, strong, words[a].start, words[b - 1].end)


def _owner(words: list[Token], i: int) -> int:
    """Start of 'Senator Lee's' before 'promise'; `i` where nobody owns it."""
    k = i - 1
    if k < 0 or not words[k].low.endswith(("'s", "’s", "s'", "s’")):
        return i
    while k and (words[k - 1].text[0].isupper() and words[k - 1].low not in verbs() or words[k - 1].low in DETERMINERS):
        k -= 1
    return k


def _noun(words: list[Token], i: int, kind: str) -> bool:
    """Whether the form is a noun or an infinitive here: 'a report', 'the claims', 'to say', 'her remarks'."""
    before = words[i - 1].low if i else ""
    after = words[i + 1].text if i + 1 < len(words) else ""
    if kind == "base" and not (before in PRONOUNS or before in AUXILIARY or before in ("people", "who") or before.endswith("s") and before not in ("this", "his", "its")):
        return True
    if kind == "s" and words[i].low in NOUNS and i and words[i - 1].text.islower() and before not in PRONOUNS and after not in ("that", ",", ":", '"', "“"):
        return words[i].low in QUOTING or not (i > 2 and words[i - 2].low in DETERMINERS and words[i - 3].text in QUOTES)  # but '“…,” the notice states'
    if kind == "s" and words[i].low in NOUNS and after == "of":
        return True  # 'a map marking points of interest'
    if before.isdigit() or kind in ("base", "s") and before in ("in", "of", "for", "on", "with", "by", "from", "about", "no", "any", "all", "many", "some"):
        return True
    if kind in ("base", "s") and (before in DETERMINERS or before in POINTERS or before in ("'s", "’s", "my", "your") or before.endswith(("'s", "’s"))):
        return True
    return kind in ("participle", "past") and before in ("the", "a", "an", "its", "their")


def _at_quotation(words: list[Token], i: int) -> bool:
    """Whether a quotation, or a comma or colon that may lead to one, is next to the verb or its subject."""
    after = words[i + 1].text if i + 1 < len(words) else "."
    if after == ",":  # 'The trial began, with the prosecutor calling him “…”' tells of no speech
        return any(w.text in QUOTES for w in (*words[max(0, i - 8) : i], *words[i + 2 : i + 3])) or i + 2 < len(words) and words[i + 2].low in ("that", "in", "as")
    return after in (":", '"', "“", "”", "«", "»", ".", "!", "?") or words[i].text.endswith(".")


def _with(words: list[Token], i: int) -> int:
    """Start of the subject in 'with one critic saying': behind 'with'; `i` where the participle has none of its own."""
    for k in range(i - 1, max(-1, i - 8), -1):
        if words[k].text in BREAKS or words[k].text.startswith("\ue000"):
            break
        if words[k].low == "with":
            return k + 1
    return i


def _quoted_as(words: list[Token], i: int) -> int:
    """Start of the source in 'quoted an engineer as saying'; `i` where nobody is quoted so."""
    for k in range(i - 2, max(-1, i - 16), -1):
        if words[k].text in BREAKS and words[k].text != ",":  # 'quoted its head, Ada Pool, as saying'
            break
        if words[k].low in QUOTING:
            return k + 1
    return i


def _is_quoted(words: list[Token], i: int) -> int:
    """Where the verb begins in 'Ada Pool is quoted as saying'; 0 for another 'saying'."""
    k = i - 2
    if k < 1 or words[i - 1].low != "as" or words[k].low not in ("quoted", "cited", "reported") or words[k - 1].low not in BE:
        return 0
    while k > 1 and (words[k - 1].low in BE or words[k - 1].low in AUXILIARY):
        k -= 1
    return k


def main_subject(words: list[Token]) -> tuple[int, int]:
    """Offsets of the subject of the sentence: the noun phrase before the first finite verb of a clause that nothing subordinates; (0, 0) if none."""
    first = 0
    for i in range(len(words) + 1):
        if i == len(words) or words[i].text == ",":
            span = _clause_subject(words, first, i)
            if span != (0, 0):
                return span
            first = i + 1
    return 0, 0


def _clause_subject(words: list[Token], first: int, stop: int) -> tuple[int, int]:
    shapes = [w.text.rstrip(".") for w in words[first:stop]]
    at = verb_at(shapes)
    if at <= 0 or any(w.low in JOINTS or w.low in NOT_SUBJECT for w in words[first : first + 1]):
        return 0, 0
    if any(w.low in ("after", "before", "when", "while", "as", "since", "if", "because", "that") for w in words[first : first + at]):
        return 0, 0
    end = _skip_adverbs(words, first + at)
    return (words[first].start, words[end - 1].end) if end > first and end - first <= 12 else (0, 0)


def _passive(words: list[Token], i: int, strong: bool) -> Cue | None:
    """'was described by X as': the speaker follows 'by'; without it nobody is named."""
    for j in range(i + 1, min(i + 4, len(words) - 1)):
        if words[j].low == "by":
            a, b = _phrase_after(words, j + 1)
            return Cue(words[i].start, words[i].end, strong, words[a].start, words[b - 1].end) if a < b else None
    return None


def _inverts(words: list[Token], i: int) -> bool:
    """Whether verb `i` stands right behind a quotation and its subject follows: '…,” said Ann Lee'."""
    if i + 1 >= len(words) or i == 0:
        return False
    after = words[i + 1]
    j = i - 1
    if words[j].low in ("has", "had", "have") and j:  # '…,” has said the minister'
        j -= 1
    if words[j].text in ("—", "–", "-") and j:  # '…”, — says the inspector'
        j -= 1 + (words[j - 1].text == "," and j > 1)
    elif words[j].text == ",":
        j -= 1
        if words[j].text not in QUOTES:
            return _closing_name(words, i)
    if j < 0 or words[j].text not in QUOTES:
        return False
    if _behind_addressee(words, i + 1) > i + 1:
        return True
    return (after.text[0].isupper() or after.low in DETERMINERS or after.low in PRONOUNS or after.text.islower()) and after.low not in NOT_SUBJECT and after.text[0].isalpha() or after.low.endswith("-year-old")


def _behind_addressee(words: list[Token], i: int) -> int:
    """Where the subject begins behind 'to the press', 'at the exit' in '…”, declared to the press the minister', as translations have it; `i` where nothing of the kind stands."""
    k = i
    while k + 4 < len(words) and (words[k].low in SCENES or k > i and words[k].low == "of"):  # 'from the stairs of the hospital', 'in front of the journalists'
        k += 1 + (words[k + 1].low in DETERMINERS)
        if not (words[k].text.islower() and words[k].text.isalpha()):
            return i
        k += 1
    if k == i:
        return i
    behind, following = words[k], words[k + 1]
    named = words[i].low not in ("to", "with") and behind.text.istitle() and following.text.istitle() and behind.low not in TIMES
    return k if behind.low in ("the", "its", "his", "her") and following.text[0].isalpha() or named else i


def _closing_name(words: list[Token], i: int) -> bool:
    """Whether a name and nothing else follows the verb: '…, says nutritionist Ann Lee.'"""
    if words[i].low in ADDRESSING:
        return False
    if words[i + 1].low in NOT_SUBJECT:
        return False
    a, b = _phrase_after(words, i + 1)
    rest = words[b].text if b < len(words) else "."
    name = words[b - 1].text if b > a else ""
    return rest in (".", ",") and name[:1].isupper() and words[b - 1].low not in TIMES and b - a <= 8 and not any(w.low in BE or w.low in AUXILIARY or w.low in PRONOUNS for w in words[a:b])


def _is_told(words: list[Token], j: int) -> bool:
    """Whether 'to' at `j` leads to who was told: 'says the fisherman to the Velm Post', not 'said the ambassador to France'."""
    named = words[j + 1 + (words[j + 1].low in DETERMINERS)] if j + 2 < len(words) else words[j + 1]
    return named.text[0].isupper() and words[j - 1].low not in POSTED_TO


def _phrase_after(words: list[Token], i: int) -> tuple[int, int]:
    """Token range of the noun phrase that begins at `i`: up to a comma, a mark, a joint or a preposition of time or place."""
    j = i
    if words[i].low in PRONOUNS:
        return i, i + 1
    while j < len(words) and j - i < 14:
        word = words[j]
        if word.text in BREAKS or word.text in ".?!…'" or word.low in ("who", "that", "which", "when", "while", "as", "but", "because", "after", "before", "during"):
            break
        if j > i and word.low in ("in", "on", "at", "to", "by", "through", "via", "about", "under") and j + 1 < len(words):
            if word.low in ("on", "in") and (words[j + 1].low in TIMES or words[j + 1].low in ("a", "an")):
                break
            if word.low in ("under", "to") and words[j + 1].low in NOISES:
                break
            if word.low == "about" or word.low == "by" and words[j + 1].low in ("phone", "telephone", "email", "e-mail", "text", "video") or word.low == "to" and (words[j - 1].text[0].isupper() or _is_told(words, j)):
                break
        if j > i and word.low == "and" and words[i].low in ("a", "an", "one", "another") and _does_more(words, j + 1):
            break
        if j > i and (word.low in TIMES or word.low in PRONOUNS or word.low in BE or word.low in ("over", "amid", "with", "without")):
            break
        j += 1
    return i, j


def _does_more(words: list[Token], i: int) -> bool:
    """Whether a verb of the same subject stands at `i`: '…,” repeats a man and shakes his head'."""
    return i + 1 < len(words) and words[i].text.islower() and words[i].low.endswith(("s", "ed")) and words[i + 1].low in ("his", "her", "its", "the", "a", "an", "at", "up", "off", "away", "with", "to", "into")


def _phrase_before(words: list[Token], i: int) -> tuple[int, int]:
    """Token range of the subject that ends before verb `i`; empty where there is none."""
    j = _skip_adverbs(words, i)
    if j > 0 and words[j - 1].text in (",", "—", "–", ")"):
        return _before_apposition(words, j - 1)
    a, b = _plain(words, j)
    return _before_relative(words, a) or _before_who(words, a) or (a, b)


def _before_who(words: list[Token], k: int) -> tuple[int, int] | None:
    """The subject before 'who was not allowed to speak', which ends at the verb."""
    if k < 2 or words[k - 1].low not in BE and words[k - 1].low not in AUXILIARY or words[k - 2].low != "who":
        return None
    a, b = _plain(words, k - 2)
    return (a, b) if a < b else None


def _before_relative(words: list[Token], k: int) -> tuple[int, int] | None:
    """The subject before a relative clause that ends at the verb: 'a man whom they had sent in said'."""
    while k and words[k - 1].low in AUXILIARY:
        k -= 1
    if k < 3 or words[k - 1].low not in PRONOUNS or words[k - 2].low not in ("that", "which", "whom"):
        return None
    a, b = _plain(words, k - 2)
    while a < b and words[a].text.islower() and words[a].low not in DETERMINERS:
        a += 1
    return (a, b) if a < b else None


def _skip_adverbs(words: list[Token], j: int) -> int:
    """Index behind the last word of the subject: auxiliaries, adverbs and time phrases before the verb are passed over."""
    while j > 0:
        low = words[j - 1].low
        if low in AUXILIARY or (low.endswith("ly") and len(low) > 4 and words[j - 1].text.islower() and low not in NOT_ADVERBS) or low == "not":
            j -= 1
        elif low in TIMES and _time_start(words, j) < j:
            j = _time_start(words, j)
        else:
            return j
    return j


def _time_start(words: list[Token], j: int) -> int:
    """Start of a time phrase that ends before `j` ('on Thursday', 'last week', 'Monday night'), else `j`."""
    k = j
    while k > 0 and (words[k - 1].low in TIMES or words[k - 1].text.isdigit()) and j - k < 4:
        k -= 1
    if k > 0 and words[k - 1].low in ("on", "in", "earlier", "late"):
        k -= 1
    return k if k > 0 and k < j else j


def _plain(words: list[Token], j: int) -> tuple[int, int]:
    k = j
    while k > 0 and j - k < 16:
        word = words[k - 1]
        if word.text in BREAKS or word.low in JOINTS and not _joins_names(words, k - 1) or word.text in "'’.?!…":
            break
        if k < j and word.low in ("said", "says"):
            break
        if k < j and (word.low in PRONOUNS or word.low in BE or word.low in AUXILIARY - ADVERBS):
            break
        k -= 1
    if k < j - 3 and words[k].low in LEADING:  # 'In a message on social media the minister wrote'
        k = next((d for d in range(j - 2, k + 1, -1) if words[d].low in THE and words[d - 1].text.isalpha() and words[d - 1].low not in NO_NOUNS), k)
    return k, j


LEADING, THE = frozenset("in on at by through via during after before".split()), frozenset("the his her its their".split())
NO_NOUNS = frozenset("of in on at to for from with by about over into under between through via during after before against near and or than as all both half not only even".split())


def _joins_names(words: list[Token], k: int) -> bool:
    """Whether 'and' at `k` stands between two capitalised names: 'Lee and Park said'."""
    return words[k].low == "and" and 0 < k < len(words) - 1 and words[k - 1].text[0].isupper() and words[k + 1].text[0].isupper()


def _before_apposition(words: list[Token], comma: int) -> tuple[int, int]:
    """The subject before '…, a former minister from Oslo, said': it ends at the comma that opens the apposition."""
    opener = {")": "(", "—": "—", "–": "–"}.get(words[comma].text, ",")
    best = (0, 0)
    k = comma - 1
    while k > 0 and comma - k < 45:
        if words[k].text in (";", ":", "\ue000") or words[k].text.startswith("\ue000") or best != (0, 0) and (words[k].low in CONTRASTS or best[0] == k + 1 and _begins_clause(words, k)):
            break  # 'she told the court, while the judge, Karl Ruf, warned'
        if words[k].text == opener:
            a, b = _plain(words, k)
            if a < b and a and words[a - 1].low == "whose":
                return a, b
            named = words[a].text[0].isupper() and words[b - 1].text[0].isupper() if a < b else False
            if a < b and (named or words[a].low in DETERMINERS or words[a].low.endswith(("'s", "’s"))) and words[a].low not in NOT_SUBJECT:
                if best == (0, 0) or (words[b - 1].text[0].isupper() and not _starts_apposition(words, b + 1)):
                    best = (a, b)
                if _starts_apposition(words, b + 1):
                    return a, b
        k -= 1
    return best


def _begins_clause(words: list[Token], k: int) -> bool:
    """Whether 'and' at `k` begins a clause of its own: 'the union says it is wrong, and its head, Ann Lee, said'."""
    return words[k].low in ("and", "but") and words[k - 1].text == "," and any(w.low in BE or w.low in AUXILIARY or verbs().get(w.low, (False, ""))[1] in ("s", "past") for w in words[: k - 1])


def _starts_apposition(words: list[Token], k: int) -> bool:
    return k < len(words) and (words[k].low in ("a", "an", "the", "who", "whose", "which", "speaking", "citing", "referring", "in", "at", "on", "one", "whom") or words[k].text[0].islower() or words[k].text.endswith(("'s", "’s")))

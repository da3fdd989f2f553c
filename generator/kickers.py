"""Words that agencies, channels and mail programs set before a headline and that are no part of it."""

import re

SLUGS = re.compile(r"(?:(?:UPDATE|WRAPUP|REFILE|RPT|REPEAT|CORRECTED|CORRECTION|RECAST|ADVISORY|EXCLUSIVE|BREAKINGVIEWS|INSIGHT|FEATURE|FOCUS|ANALYSIS|FACTBOX|TIMELINE|NEWSMAKER|PREVIEW|POLL|INTERVIEW|EXPLAINER|TEXT|LEAD|URGENT)(?: ?\d{1,2})?-)+(?=\S)")
SPORTS = re.compile(r"(?:Soccer|Football|Cricket|Tennis|Golf|Rugby|Cycling|Athletics|Swimming|Rowing|Basketball|Baseball|Ice Hockey|Boxing|Motor racing|Olympics|Sailing|Snooker|Skiing)-(?=[A-Z0-9])")
SHOUTS = re.compile(r"(?:(?:BREAKING(?: NEWS)?|EXCLUSIVE|URGENT|JUST IN|DEVELOPING|ALERT|UPDATED?|FLASH|EILMELDUNG|EXKLUSIV|URGENTE|EXCLUSIF|ÚLTIMA HORA|DERNIÈRE MINUTE|速報)(?: ?\d{1,2})?|Breaking(?: News)?|Exclusive|Just in|Developing)\s?(?:[:：|»]|\s[-–—])\s+(?=\S)|【速報】\s?")
MAILED = re.compile(r"(?:Fwd?|FW|FWD|WG|TR|RV)\s?:\s+(?=\S)")
LABEL = re.compile(r"\((?:(?:\d+(?:ST|ND|RD|TH) )?(?:LEAD|LD|UPDATE|URGENT|RECAST|CORRECTED|CORRECTION|EXCLUSIVE|YEARENDER|FEATURE|NEWS FOCUS|FOCUS|PREVIEW|INTERVIEW)(?: ?\d{1,2})?)\)\s+(?=\S)")  # '(2ND LD) Port reopens'
NOTE = re.compile(r"\s[(\[](?=[^()\[\]]{0,80}(?:pay ?wall|full text|archive link|subscription|gift link))[^()\[\]]{3,100}[)\]]$", re.I)
TICKER = re.compile(r"\+{2,3}\s+")  # '+++ Sturm im Norden +++'
SHORTEST = 11  # characters of a headline
SIGNS = re.compile(r"[\s\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]{1,80}(?=[^\W_]|[“\"‘'«„])")


def before_headline(text: str) -> int:
    """How many characters at the front are such words: 9 of 'UPDATE 2-Port reopens', 10 of 'BREAKING: Port reopens'."""
    at = 0
    if (mailed := MAILED.match(text)) is not None:
        at = mailed.end()
    if (ticker := TICKER.match(text, at)) is not None:
        at = ticker.end()
    if not text.isascii() and (signs := SIGNS.match(text, at)) is not None:
        at = signs.end()
    if text[at : at + 1] == "(" and (label := LABEL.match(text, at)) is not None:
        return label.end() if len(text) - label.end() > SHORTEST else at
    if (slugs := SLUGS.match(text, at)) is not None:
        at = slugs.end()
        if (sport := SPORTS.match(text, at)) is not None:
            at = sport.end()
    elif (shouts := SHOUTS.match(text, at)) is not None:
        at = shouts.end()
    elif (sport := SPORTS.match(text, at)) is not None and _is_sentence(text[sport.end() :]):
        at = sport.end()
    return at if len(text) - at > SHORTEST or not text.isascii() else 0


def behind_headline(text: str) -> int:
    """Where a note in brackets begins that tells others how to read a headline's article: 'Port reopens (Coast Post, paywalled)', or a ticker's mark; else the text's length."""
    if text.endswith("++") and (bare := text.rstrip("+ ")):
        return len(bare)
    note = NOTE.search(text)
    return note.start() if note and note.start() > SHORTEST else len(text)


def _is_sentence(rest: str) -> bool:
    """Whether words are written as in a sentence, with capitals for names alone: not in 'Golf-Playing Vicar Wins Lottery'."""
    words = [word for word in rest.split()[1:] if len(word) > 3 and word.isalpha()]
    return sum(word[0].islower() for word in words) * 2 > len(words)

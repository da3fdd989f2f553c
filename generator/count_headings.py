"""What a count is of, where its own word says too little: 'ships waiting outside the harbour' for 'ships'."""

import re
from collections.abc import Iterable

NOUN = re.compile(r"[a-z]+s")
DOING, DONE = r"[a-z]{3,}ing", r"(?:[a-z]{2,}ed|taken|lost|burnt|sunk|hurt|stolen|held|shut|sold|stuck|left)"
WHERE = r"(?:\s(?:at|in|into|on|outside|inside|near|off|from|aboard|without|under)\s(?:(?:the|an?|its|their)\s)?[a-z]+(?=[\s,.;…]|$))?"


def count_heading(noun: str, sentences: Iterable[str]) -> str:
    """The noun with what the first of the sentences that tells it says of so many; the noun itself where none does, or it says more already."""
    if not NOUN.fullmatch(noun):
        return noun
    told = re.compile(rf"\b{noun}\s(?:(?:are|were|have been|had been|had|have|remain|remained|lay|stood)\s(?:still\s|now\s|already\s)?(?P<done>(?:{DOING}|{DONE}){WHERE})|(?P<doing>{DOING}{WHERE}))(?!\s(?:by|to|that)\b)")
    found = next((m for text in sentences if noun in text and (m := told.search(text)) and COUNTED.search(text, 0, m.start()) and not OF_THEM.search(text, 0, m.start())), None)
    return f"{noun} {found['done'] or found['doing']}" if found else noun


COUNTED = re.compile(r"(?:\d|\b[A-Za-z]+(?:teen|ty|ine|ive|our|wo|ree|ix|even|ight|en|ve|red|sand))\s(?:[a-z]+\s)?$")  # the number stands right before the noun
OF_THEM = re.compile(r"\bof\s(?:about\s|some\s|nearly\s|almost\s|around\s|more than\s|up to\s)?[\d.,]+(?:\s(?:thousand|million))?\s(?:[a-z]+\s)?$")  # 'The data of 214 thousand patients have been copied'

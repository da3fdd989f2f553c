"""A summary from an OpenAI-compatible endpoint, checked against the capture."""

from generator.config import Summarizer
from generator.model import Sentence


def ask(endpoint: Summarizer, text: str) -> tuple[Sentence, ...]:
    """What the endpoint writes about the article, without the sentences that it does not support; () where nothing is left."""
    return ()


def supported(sentence: str, text: str) -> bool:
    """Whether every name, number and most words of the sentence are in the text."""
    return sentence in text

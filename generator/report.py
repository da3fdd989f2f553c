"""What a build did, said once at the end."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from generator.errors import Problem
from generator.manifest import Stamp

LISTED = 5  # names in one line; more are counted


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of content/. `new`: articles. `touched`: stamps of the files as they were written, by full path; GONE for removed ones."""

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    touched: dict[str, Stamp] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """`site`: the output folder as the user named it. `why`: address -> reason, for written files."""

    site: str
    captures: int = 0
    new: tuple[str, ...] = ()  # content files written for new captures
    updated: tuple[str, ...] = ()  # "content/…: published, summary"
    kept: tuple[str, ...] = ()  # "content/…: title": what a person wrote and a capture now tells otherwise
    content_removed: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    news: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    why: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    strict: bool = False

    def problems_text(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def text(self, with_reasons: bool = False) -> str:
        return "\n".join([*self._content(), *(self._reasons() if with_reasons else ()), self.site_line(f"{self.seconds:.1f}")])

    def site_line(self, seconds: str) -> str:
        written = counted(len(self.written), "page", "pages")
        return f"{self.site.rstrip('/')}/: {written} written, {self.unchanged} unchanged, {len(self.removed)} removed in {seconds} s"

    def _content(self) -> list[str]:
        lines = []
        if self.new:
            lines.append(f"{counted(self.captures, 'capture', 'captures')}, {len(self.new)} new: {listed(self.new)}")
        for label, items in (("updated", self.updated), ("kept as edited", self.kept), ("removed", self.content_removed)):
            if items:
                lines.append(f"{label}: {listed(items, '; ')}")
        return lines + list(self.news)

    def _reasons(self) -> list[str]:
        return [f"  {address}: {reason}" for address, reason in sorted(self.why.items())] + [f"  {a}: no longer part of the site" for a in self.removed]

    def json(self, seconds: str = "") -> str:
        value = {
            "site": self.site, "captures": self.captures, "new": self.new, "updated": self.updated, "kept": self.kept,
            "content_removed": self.content_removed, "written": self.written, "removed": self.removed, "unchanged": self.unchanged,
            "news": self.news, "why": self.why, "seconds": round(self.seconds, 3),
            "problems": [{"where": p.where, "message": p.message, "hint": p.hint} for p in self.problems],
        }
        return json.dumps(value, ensure_ascii=False, indent=2)

    def quiet(self) -> Report:
        """The report of a build right after this one: nothing new, the same problems."""
        return Report(self.site, self.captures, unchanged=self.unchanged + len(self.written), problems=self.problems)


def counted(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def listed(items: tuple[str, ...], between: str = ", ") -> str:
    rest = len(items) - LISTED
    return between.join(items[:LISTED]) + (f" and {rest} more" if rest > 0 else "")

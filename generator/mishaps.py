"""Problems that stay until what caused them succeeds."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from generator.errors import DigestError

T = TypeVar("T")


class Mishaps(dict[str, DigestError]):
    """What a problem is of (a content file, the settings …) -> the problem."""

    def attempt(self, of: str, work: Callable[[], T]) -> T | None:
        """What `work` returns; where it fails, None and a problem that stays until it succeeds."""
        try:
            made = work()
        except DigestError as error:
            self[of] = error
        except OSError as error:
            self[of] = DigestError(error.strerror or str(error), str(error.filename or of), "the last good state is shown")
        else:
            self.pop(of, None)
            return made
        return None

    def note(self, of: str, error: Exception) -> None:
        """A problem of the program's own is told like the others."""
        self[of] = error if isinstance(error, DigestError) else DigestError(
            f"unexpected error: {type(error).__name__}: {error}", "", "please report it")

    def keep_only(self, kinds: Collection[str]) -> None:
        for of in [of for of in self if of not in kinds]:
            del self[of]

    def told(self) -> list[str]:
        return [str(problem) for problem in list(self.values())]

"""What a user can cause, told in one line that names the place and the way out."""

from dataclasses import dataclass


class DigestError(Exception):
    """A problem in the user's files or call: message, where it is (path or path:line), what to do.

    `excerpt` is the offending line as it stands in the file and `column` (1-based) the place in it, where known.
    """

    def __init__(self, message: str, where: str = "", hint: str = "", *, excerpt: str = "", column: int = 0) -> None:
        super().__init__(message)
        self.message, self.where, self.hint = message, where, hint
        self.excerpt, self.column = excerpt, column

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        if not self.excerpt:
            return f"{head}; {self.hint}" if self.hint else head
        number = self.where.rpartition(":")[2] if self.where.rpartition(":")[2].isdigit() else ""
        margin = f"  {number} | "
        caret = " " * (len(margin) - 2) + "| " + " " * max(0, self.column - 1) + "^"
        return f"{head}\n{margin}{self.excerpt}\n{caret} {self.hint}".rstrip()


@dataclass(frozen=True, slots=True)
class Problem:
    """A warning that does not stop the build: the same four parts as an error."""

    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" + (f"; {self.hint}" if self.hint else "")

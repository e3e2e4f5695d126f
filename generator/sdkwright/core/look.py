"""How findings look to people: with an excerpt of the text they are about, in colour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sdkwright.core.diagnostics import Position, Severity
from sdkwright.core.unseen import escaped, is_shown

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_FAINT = "\x1b[2m"
_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}
_WIDTH = 100
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Look:
    """What a report shows beside its two lines a finding."""

    excerpts: bool = False
    colour: bool = False

    def head(self, place: str, kind: str, rest: str, severity: Severity) -> str:
        """The first line of a finding."""
        return f"{self.place(place)}: {self.kind(kind, severity)}: {rest}"

    def place(self, text: str) -> str:
        """Where something is."""
        return f"{_BOLD}{text}{_RESET}" if self.colour else text

    def kind(self, text: str, severity: Severity) -> str:
        """What it is, by how much it matters."""
        return f"{_COLOURS[severity]}{text}{_RESET}" if self.colour else text

    def excerpt(
        self, text: str, position: Position, severity: Severity
    ) -> tuple[str, ...]:
        """The line of ``text`` that a finding is about, and below it a caret; nothing where it has no such line."""
        line = _line(text, position.line)
        column = position.column - 1
        if not self.excerpts or not line.strip() or not 0 <= column <= len(line):
            return ()
        start = max(column - _BEFORE, 0) if len(line) > _WIDTH else 0
        before = _shown(line[start:column])
        after = _shown(line[column : start + _WIDTH])
        cut = "..." if start else ""
        end = "..." if len(line) > start + _WIDTH else ""
        number = f"{position.line:>6} | "
        caret = " " * (len(number) - 2) + "| " + " " * len(cut + before)
        if not self.colour:
            return f"{number}{cut}{before}{after}{end}", f"{caret}^"
        return (
            f"{_FAINT}{number}{_RESET}{cut}{before}{after}{end}",
            f"{_FAINT}{caret}{_RESET}{_COLOURS[severity]}^{_RESET}",
        )


PLAIN = Look()
"""Two lines a finding, and nothing else."""


def _line(text: str, number: int) -> str:
    """A line by its number from 1, without its end; empty where there is none."""
    lines = _lines(text)
    return lines[number - 1].removesuffix("\r") if number <= len(lines) else ""


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """The lines of a text, which a report has many findings in."""
    return text.split("\n")


def _shown(text: str) -> str:
    """A part of a line, a tab as a space, so that a caret stands below what it means."""
    spaced = text.replace("\t", " ")
    if is_shown(spaced):
        return spaced
    return escaped(spaced, {}, lambda number: f"\\x{number:02x}")

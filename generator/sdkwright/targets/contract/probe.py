"""Programs that use all that a surface has: what checkers say of them in another version is what users would be told.

Each line belongs to a symbol and a level. Names of types are asked for once, at the top: one that is gone is one error,
not one at each place that mentions it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CALL = "call"
READ = "read"


@dataclass(frozen=True, slots=True)
class Use:
    """What a line uses: a symbol by its key, as source that calls (`call`) or that reads results (`read`).

    ``names`` says that it does no more than name the symbol: of what can't be named nothing can be read.
    """

    key: str
    level: str
    names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A program, and what each of its lines uses, by its number from 1."""

    text: str
    uses: Mapping[int, Use]


@dataclass(slots=True)
class ProbeWriter:
    """Gathers the lines of a program."""

    lines: list[str] = field(default_factory=list[str])
    uses: dict[int, Use] = field(default_factory=dict[int, Use])

    def plain(self, *lines: str) -> None:
        """Lines that use nothing."""
        self.lines += lines

    def use(self, key: str, level: str, *lines: str) -> None:
        """Lines that use a symbol."""
        for line in lines:
            self.lines.append(line)
            self.uses[len(self.lines)] = Use(key, level)

    def name(self, key: str, line: str) -> None:
        """A line that names a symbol."""
        self.lines.append(line)
        self.uses[len(self.lines)] = Use(key, CALL, names=True)

    def probe(self) -> Probe:
        """The program."""
        return Probe(text="\n".join(self.lines) + "\n", uses=dict(self.uses))


def felt(
    probe: Probe, errors: Iterable[tuple[int, str]]
) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The symbols and levels of lines with errors, and the errors' messages."""
    used = [(probe.uses[line], text) for line, text in errors if line in probe.uses]
    gone = {use.key for use, _ in used if use.names}
    messages: dict[tuple[str, str], dict[str, None]] = {}
    for use, text in used:
        if use.level == CALL or use.key not in gone:
            messages.setdefault((use.key, use.level), {})[text] = None
    return {place: tuple(texts) for place, texts in messages.items()}

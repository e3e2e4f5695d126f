"""What a reader gathers on its way through several files."""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.core.json import JsonValue
from sdkwright.migrate.migration import (
    Change,
    MigratedSource,
    MigratedTarget,
    Migration,
    OptionNote,
    Outcome,
)
from sdkwright.migrate.reading import Folder


@dataclass(slots=True)
class Gathering:
    """A migration that grows as ``folder`` is looked through."""

    folder: Folder
    sources: dict[str, MigratedSource] = field(
        default_factory=dict[str, MigratedSource]
    )
    targets: dict[str, MigratedTarget] = field(
        default_factory=dict[str, MigratedTarget]
    )
    changes: list[Change] = field(default_factory=list[Change])
    notes: list[OptionNote] = field(default_factory=list[OptionNote])

    def note(self, name: str, value: JsonValue, outcome: Outcome, text: str) -> None:
        """Say what became of an option."""
        self.notes.append(
            OptionNote(name=name, value=value, outcome=outcome, text=text)
        )

    def other_language(self, name: str, language: JsonValue) -> None:
        """Say that there is no target for a package's language."""
        text = "packages are made in Python and TypeScript"
        self.note(name, language, Outcome.IMPOSSIBLE, text)

    def migration(self, tool: str) -> Migration | None:
        """All that was gathered; None where the folder has no file of the tool."""
        if not self.folder.read:
            return None
        return Migration(
            tool=tool,
            files=tuple(dict.fromkeys(self.folder.read)),
            sources=self.sources,
            targets=self.targets,
            changes=tuple(self.changes),
            notes=tuple(self.notes),
        )

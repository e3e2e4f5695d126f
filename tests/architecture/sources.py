"""The program's modules: where they are, and what each imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / "generator" / "sdkwright"
TEMPLATES = REPOSITORY / "templates"


@dataclass(frozen=True, slots=True)
class Module:
    """A module; ``name`` is relative to the program: ``frontend.build.api``."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def imports(self) -> tuple[str, ...]:
        """Every module imported, wherever in the file."""
        found: list[str] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                found += [f"{node.module}.{alias.name}" for alias in node.names]
        return tuple(found)


def modules() -> Iterator[Module]:
    """Every module of the program."""
    for path in sorted(PROGRAM.rglob("*.py")):
        name = path.relative_to(PROGRAM).with_suffix("").as_posix().replace("/", ".")
        yield Module(name, path, ast.parse(path.read_text(encoding="utf-8")))

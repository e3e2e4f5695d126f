"""What is checked of packages in each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus import checks, typescript
from tests.corpus.checks import Complaints

Check = Callable[[Path, Sequence[Path], set[bytes]], Complaints]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: how many operations a package in it has methods for, and checks by what they find."""

    name: str
    called_operations: Callable[[Path], int]
    checks: Mapping[str, Check]


PYTHON = Language(
    name="python",
    called_operations=checks.called_operations,
    checks={
        "import failures": lambda _, folders, __: checks.import_problems(folders),
        "type errors": lambda root, folders, _: checks.type_errors(root, folders),
        "files Black changes": lambda _, folders, known: checks.restyled(
            folders, known
        ),
    },
)
TYPESCRIPT = Language(
    name="typescript",
    called_operations=typescript.called_operations,
    checks={
        "compiler errors": lambda root, folders, _: typescript.compile_errors(
            root, folders
        ),
        "import failures": lambda root, folders, _: typescript.import_problems(
            root, folders
        ),
    },
)
LANGUAGES = {language.name: language for language in (PYTHON, TYPESCRIPT)}

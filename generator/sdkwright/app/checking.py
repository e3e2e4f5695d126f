"""Programs beside a package, as checkers see them: in a folder that is gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sdkwright.app.config_place import folders_above
from sdkwright.app.laid_out import lay_out, sources_of
from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.checker import Checker, LackingPackage, SourceError

_MODULES = "node_modules"


class NoReport(ValueError):
    """A checker that gave no report; the text says which, and what it said instead."""


def checker_of(checkers: Iterable[Checker], output: Path) -> tuple[Checker, str] | None:
    """The first checker that is installed: in the project's `node_modules`, beside this program, or on the path."""
    here, there = Path().absolute(), Path(os.path.abspath(output))
    folders = dict.fromkeys((there, *folders_above(there), *folders_above(here)))
    places = (
        *(str(one / _MODULES / ".bin") for one in folders),
        os.path.dirname(sys.executable),
        *os.get_exec_path(),
    )
    for checker in checkers:
        program = shutil.which(checker.name, path=os.pathsep.join(places))
        if program is not None:
            return checker, program
    return None


def errors_in(
    checker: Checker,
    program: str,
    programs: Mapping[str, str],
    package: str,
    tree: Tree,
) -> Sequence[SourceError]:
    """What a checker, which is at ``program``, finds wrong in ``programs`` beside the package of a tree, which they import
    by the name ``package``. Raises NoReport.
    """
    with TemporaryDirectory(prefix="sdkwright-") as name:
        folder = Path(name)
        lay_out(files_of(checker, programs, package, tree), folder)
        _link_modules(program, folder)
        finished = subprocess.run(  # noqa: S603 - a checker that people installed
            [program, *checker.arguments],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    try:
        errors = list(checker.errors(finished.stdout))
    except LackingPackage as error:
        raise NoReport(
            f"{checker.name}: {_first_line(str(error), name)} What it reads is installed by: {checker.install}"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        lines = (finished.stderr or finished.stdout).strip().splitlines()
        why = lines[0] if lines else f"it ended with {finished.returncode}"
        raise NoReport(f"{checker.name} gave no report: {why}") from error
    return [replace(one, message=_first_line(one.message, name)) for one in errors]


def _link_modules(program: str, folder: Path) -> None:
    """Let programs find the npm packages that a checker is installed beside."""
    modules = Path(program).parents[1]
    if modules.name == _MODULES:
        (folder / _MODULES).symlink_to(modules.absolute(), target_is_directory=True)


def _first_line(message: str, folder: str) -> str:
    """What a checker says first, without the folder that is gone when people read it."""
    for place in (os.path.realpath(folder), folder):
        message = message.replace(f"{place}{os.sep}", "")
    return message.strip().partition("\n")[0]


def files_of(
    checker: Checker, programs: Mapping[str, str], package: str, tree: Tree
) -> Mapping[str, bytes]:
    """What a checker reads: the package's sources, the programs, the checker's settings."""
    texts = checker.files(programs, package, tree)
    files = {path: text.encode("utf-8", "replace") for path, text in texts.items()}
    return {**sources_of(tree), **files}

"""The programs that say whether Python source is right beside a package."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Any

from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.checker import Checker, LackingPackage, SourceError

# What the runtime imports; without it a package's classes are anything, and whatever is done with them is right.
_NEEDED = ("pydantic", "httpx2", "httpx")
_NEEDS = "needs"
_DEPENDENCY = re.compile(r"[\w.-]+")
# What people use who check at all; ways of writing programs are none of their errors.
_SETTINGS = {"extraPaths": ["src"], "typeCheckingMode": "standard"}
_MYPY_ERROR = re.compile(r"^(\w+)\.py:([0-9]+)(?::[0-9]+)?: error: (.*)", re.MULTILINE)
_MYPY_SETTINGS = """\
[mypy]
files = {files}
mypy_path = src
disable_error_code = empty-body, func-returns-value
check_untyped_defs = True
follow_imports = silent
"""


def _sources(programs: Mapping[str, str], tree: Tree) -> Mapping[str, str]:
    """The programs, and one that imports what the package itself does."""
    # Only who checks programs has need of it.
    tomllib: Any = import_module("tomllib")
    metadata = tomllib.loads(tree["pyproject.toml"].content.decode())
    listed = metadata["project"].get("dependencies", ())
    names = {match[0] for match in map(_DEPENDENCY.match, listed) if match}
    needs = "".join(f"import {one}\n" for one in _NEEDED if one in names)
    every = {**programs, _NEEDS: needs}
    return {f"{name}.py": text for name, text in every.items()}


def _errors(errors: Iterator[SourceError]) -> Iterator[SourceError]:
    """The errors in programs. Raises LackingPackage where the package's own imports lead nowhere."""
    for one in errors:
        if one.program == _NEEDS:
            raise LackingPackage(one.message)
        yield one


def _pyright_files(
    programs: Mapping[str, str], _: str, tree: Tree
) -> Mapping[str, str]:
    sources = _sources(programs, tree)
    settings = {"include": list(sources), **_SETTINGS}
    return {**sources, "pyrightconfig.json": json.dumps(settings)}


def _pyright_errors(printed: str) -> Iterator[SourceError]:
    report = json.loads(printed)["generalDiagnostics"]
    return _errors(
        SourceError(
            PurePath(one["file"]).stem,
            one["range"]["start"]["line"] + 1,
            one["message"],
        )
        for one in report
        if one["severity"] == "error"
    )


def _mypy_files(programs: Mapping[str, str], _: str, tree: Tree) -> Mapping[str, str]:
    sources = _sources(programs, tree)
    return {**sources, "mypy.ini": _MYPY_SETTINGS.format(files=", ".join(sources))}


def _mypy_errors(printed: str) -> Iterator[SourceError]:
    if not re.search(r"^(Found|Success)", printed, re.MULTILINE):
        raise ValueError(printed[:200])
    return _errors(
        SourceError(name, int(line), text)
        for name, line, text in _MYPY_ERROR.findall(printed)
    )


CHECKERS = (
    Checker(
        name="pyright",
        install="pip install pyright pydantic httpx2",
        arguments=("--outputjson", "--pythonpath", sys.executable),
        files=_pyright_files,
        errors=_pyright_errors,
    ),
    Checker(
        name="mypy",
        install="pip install mypy pydantic httpx2",
        arguments=("--config-file", "mypy.ini", "--no-incremental"),
        files=_mypy_files,
        errors=_mypy_errors,
    ),
)

"""The programs that say whether Python source is right beside a package."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping

from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.probe import Checker, Probe

_PROBE = "probe.py"
# What people use who check at all; ways of writing the probe are none of its errors.
_SETTINGS = {
    "include": [_PROBE],
    "extraPaths": ["src"],
    "typeCheckingMode": "standard",
}
_MYPY_ERROR = re.compile(rf"{re.escape(_PROBE)}:([0-9]+)(?::[0-9]+)?: error: (.*)")
_MYPY_SETTINGS = """\
[mypy]
files = probe.py
mypy_path = src
disable_error_code = empty-body, func-returns-value
follow_imports = silent
"""


def _pyright_files(probe: Probe, _: str, __: Tree) -> Mapping[str, str]:
    return {_PROBE: probe.text, "pyrightconfig.json": json.dumps(_SETTINGS)}


def _pyright_errors(printed: str) -> Iterator[tuple[int, str]]:
    for one in json.loads(printed)["generalDiagnostics"]:
        if one["severity"] == "error" and one["file"].endswith(_PROBE):
            yield one["range"]["start"]["line"] + 1, one["message"]


def _mypy_files(probe: Probe, _: str, __: Tree) -> Mapping[str, str]:
    return {_PROBE: probe.text, "mypy.ini": _MYPY_SETTINGS}


def _mypy_errors(printed: str) -> Iterator[tuple[int, str]]:
    if not re.search(r"^(Found|Success)", printed, re.MULTILINE):
        raise ValueError(printed[:200])
    for line, text in _MYPY_ERROR.findall(printed):
        yield int(line), text


CHECKERS = (
    Checker(
        name="pyright",
        arguments=("--outputjson", "--pythonpath", sys.executable),
        files=_pyright_files,
        errors=_pyright_errors,
    ),
    Checker(
        name="mypy",
        arguments=("--config-file", "mypy.ini", "--no-incremental"),
        files=_mypy_files,
        errors=_mypy_errors,
    ),
)

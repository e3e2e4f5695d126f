"""The program that says whether TypeScript source is right beside a package."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.probe import Checker, Probe

_PROBE = "probe.ts"
_ERROR = re.compile(
    rf"^{re.escape(_PROBE)}\(([0-9]+),[0-9]+\): error TS[0-9]+: (.*)", re.M
)
# An error of no file is one of the settings, or of the compiler.
_NO_REPORT = re.compile(r"^error TS[0-9]+:", re.M)


def _files(probe: Probe, package: str, tree: Tree) -> Mapping[str, str]:
    """The probe, which imports the package's sources in the place of what is installed, and the package's own settings."""
    imports = re.compile(rf'"{re.escape(package)}(/funcs/[^"]+|/\w+)?"')
    text = imports.sub(lambda match: _module(match[1] or ""), probe.text)
    settings = json.loads(tree["tsconfig.json"].content)
    settings["compilerOptions"] |= {"noEmit": True, "rootDir": "."}
    settings["include"] = [_PROBE]
    return {
        _PROBE: text,
        "package.json": '{"type": "module"}',
        "tsconfig.json": json.dumps(settings),
    }


def _module(path: str) -> str:
    end = path if path.endswith(".js") else f"{path}/index.js"
    return f'"./src{end}"'


def _errors(printed: str) -> Iterator[tuple[int, str]]:
    if _NO_REPORT.search(printed):
        raise ValueError(printed[:200])
    yield from ((int(line), text) for line, text in _ERROR.findall(printed))


_TSC = Checker(
    name="tsc",
    arguments=("--project", ".", "--pretty", "false"),
    files=_files,
    errors=_errors,
)
CHECKERS = (_TSC,)

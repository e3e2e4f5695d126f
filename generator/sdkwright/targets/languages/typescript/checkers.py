"""The program that says whether TypeScript source is right beside a package."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.checker import Checker, LackingPackage, SourceError

_ERROR = re.compile(r"^(\w+)\.ts\(([0-9]+),[0-9]+\): error TS[0-9]+: (.*)", re.M)
# An error of no file is one of the settings, or of the compiler.
_NO_REPORT = re.compile(r"^error TS[0-9]+:", re.M)
_NO_TYPES = re.compile(r"^error TS2688: (.*)", re.M)
_OF_NODE = re.compile(r"\bprocess\.env\b|\"node:")


def _files(programs: Mapping[str, str], package: str, tree: Tree) -> Mapping[str, str]:
    """The programs, which import the package's sources in the place of what is installed, and the package's own settings."""
    imports = re.compile(rf'\b(from |import |import\()"{re.escape(package)}(/[^"]+)?"')
    sources = {
        f"{name}.ts": imports.sub(
            lambda match: f'{match[1]}"./src{_module(match[2] or "", tree)}"', text
        )
        for name, text in programs.items()
    }
    settings = json.loads(tree["tsconfig.json"].content)
    options = settings["compilerOptions"]
    options |= {"noEmit": True, "rootDir": ".", "noUnusedLocals": False}
    # Documents may have programs of one line that is no module.
    options |= {"moduleDetection": "force"}
    if any(map(_OF_NODE.search, programs.values())):
        options |= {"types": ["node"]}
    settings["include"] = list(sources)
    return {
        **sources,
        "package.json": '{"type": "module"}',
        "tsconfig.json": json.dumps(settings),
    }


def _module(path: str, tree: Tree) -> str:
    """The source of what a package exports."""
    if path.endswith(".js"):
        return path
    return f"{path}.js" if f"src{path}.ts" in tree else f"{path}/index.js"


def _errors(printed: str) -> Iterator[SourceError]:
    lacking = _NO_TYPES.search(printed)
    if lacking:
        raise LackingPackage(lacking[1])
    if _NO_REPORT.search(printed):
        raise ValueError(printed[:200])
    for name, line, text in _ERROR.findall(printed):
        yield SourceError(name, int(line), text)


_TSC = Checker(
    name="tsc",
    install="npm install --save-dev typescript @types/node",
    arguments=("--project", ".", "--pretty", "false"),
    files=_files,
    errors=_errors,
)
CHECKERS = (_TSC,)

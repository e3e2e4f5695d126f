"""Rules held against checkers: programs that use all of yesterday's packages, beside today's.

All pairs are one document each way, so that there is one package a language to make, and one program to check.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from sdkwright.emit.render import render_all
from sdkwright.targets.contract.custom import Custom
from sdkwright.targets.contract.probe import Probe, felt
from sdkwright.targets.contract.registry import TARGETS
from tests.changes.pair import api_of, surface
from tests.support.documents import REPOSITORY
from tests.support.pyright import pyright_report
from tests.typescript import tools

_METHODS = ("get", "post", "put", "delete")
_REFERENCE = "#/components/"
_SETTINGS = REPOSITORY / "templates" / "typescript" / "project" / "tsconfig.json"

Levels = Mapping[tuple[str, str], frozenset[str]]
"""The levels of source that are felt, by pair and language."""


class Documents(Protocol):
    """An old and a new document, by a name."""

    @property
    def name(self) -> str:
        """What it is called among others."""
        ...

    @property
    def before(self) -> Mapping[str, Any]:
        """The old one."""
        ...

    @property
    def after(self) -> Mapping[str, Any]:
        """The new one."""
        ...


def merged(documents: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One document with all paths and components of several, each below a name of its own."""
    first = next(iter(documents.values()))
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for name, document in documents.items():
        own = _renamed(document, _word(name))
        for path, item in own["paths"].items():
            paths[f"/{name}{path}"] = _tagged(item, _word(name))
        for schema, node in own["components"]["schemas"].items():
            schemas[f"{_word(name)}{schema}"] = node
    components = {**first["components"], "schemas": schemas}
    return {**first, "paths": paths, "components": components}


def _word(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _renamed(node: Any, word: str) -> Any:
    """The same, where references lead to what was renamed."""
    if isinstance(node, Mapping):
        members = cast(Mapping[str, Any], node)
        return {key: _renamed(value, word) for key, value in members.items()}
    if isinstance(node, list):
        return [_renamed(value, word) for value in cast(list[Any], node)]
    if isinstance(node, str) and node.startswith(f"{_REFERENCE}schemas/"):
        head, _, name = node.rpartition("/")
        return f"{head}/{word}{name}"
    return node


def _tagged(item: Mapping[str, Any], word: str) -> dict[str, Any]:
    """A path whose operations have ids and tags of their own."""
    tagged = dict(item)
    for method, operation in item.items():
        if method in _METHODS:
            tagged[method] = {
                **operation,
                "operationId": f"{word}_{operation['operationId']}",
                "tags": [f"{word} {tag}" for tag in operation["tags"]],
            }
    return tagged


def pair_of(key: str, names: Iterable[str]) -> str | None:
    """The pair that a node, or an operation, of the merged document is of."""
    for name in sorted(names, key=len, reverse=True):
        word = _word(name)
        starts = (
            *(f"#/paths/~1{name}~1", f"#/components/schemas/{word}"),
            *(f"{method} /{name}/" for method in map(str.upper, _METHODS)),
        )
        if key.startswith(starts):
            return name
    return None


def proven(pairs: Iterable[Documents], folder: Path) -> Levels:
    """What checkers say of yesterday's programs beside today's packages."""
    listed = list(pairs)
    old = merged({pair.name: pair.before for pair in listed})
    new = merged({pair.name: pair.after for pair in listed})
    names = [pair.name for pair in listed]
    levels: dict[tuple[str, str], set[str]] = defaultdict(set)
    for language in TARGETS:
        for key, level in errors(old, new, language, folder / language):
            levels[pair_of(key, names) or key, language].add(level)
    return {key: frozenset(value) for key, value in levels.items()}


def errors(
    old: Mapping[str, Any], new: Mapping[str, Any], language: str, folder: Path
) -> frozenset[tuple[str, str]]:
    """What of the old document's package a program can't use in the new one's: keys and levels."""
    probe = TARGETS[language].probe(surface(old, language))
    folder.mkdir(parents=True)
    target = TARGETS[language]
    api = api_of(new)
    lowered = target.lower(api, target.parse_options({}, api), Custom())
    for path, file in render_all(lowered.jobs).items():
        if path.startswith("src/"):
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content)
    check = _python_lines if language == "python" else _typescript_lines
    return felt(probe, check(probe, surface(old, language).package, folder))


def _python_lines(probe: Probe, _: str, folder: Path) -> list[int]:
    (folder / "probe.py").write_text(probe.text, encoding="utf-8")
    settings = {
        "include": ["probe.py"],
        "extraPaths": ["src"],
        "typeCheckingMode": "standard",
    }
    report = pyright_report(folder, settings)
    return [
        one["range"]["start"]["line"] + 1
        for one in report["generalDiagnostics"]
        if one["severity"] == "error"
    ]


def _typescript_lines(probe: Probe, package: str, folder: Path) -> list[int]:
    text = re.sub(
        rf'"{re.escape(package)}(/funcs/[^"]+|/\w+)?"',
        lambda match: _module(match[1] or ""),
        probe.text,
    )
    (folder / "probe.ts").write_text(text, encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    settings = json.loads(_SETTINGS.read_text(encoding="utf-8"))
    settings["compilerOptions"] |= {"noEmit": True, "rootDir": "."}
    settings["include"] = ["probe.ts"]
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    lines = "\n".join(tools.compile_package(folder))
    return [int(line) for line in re.findall(r"probe\.ts\((\d+),", lines)]


def _module(path: str) -> str:
    end = path if path.endswith(".js") else f"{path}/index.js"
    return f'"./src{end}"'

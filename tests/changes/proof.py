"""Rules held against checkers: programs that use all of yesterday's packages, beside today's.

All pairs are one document each way, so that there is one package a language to make, and one program to check.
"""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from sdkwright.app.checking import files_of
from sdkwright.app.laid_out import lay_out
from sdkwright.emit.render import render_all
from sdkwright.targets.contract.custom import Custom
from sdkwright.targets.contract.probe import felt
from sdkwright.targets.contract.registry import TARGETS
from tests.changes.pair import api_of, surface
from tests.support.pyright import PROGRAM as PYRIGHT
from tests.typescript import tools
from tests.typescript.tools import install

_METHODS = ("get", "post", "put", "delete")
_REFERENCE = "#/components/"
_TSC = tools.MODULES / tools.COMPILERS[-1] / "bin" / "tsc"
_PROGRAMS = {"pyright": ("node", str(PYRIGHT)), "tsc": ("node", str(_TSC))}

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
    install(PYRIGHT.parents[2])
    tools.install()
    target = TARGETS[language]
    checker = target.checkers[0]
    before = surface(old, language)
    probe = target.probe(before)
    api = api_of(new)
    lowered = target.lower(api, target.parse_options({}, api), Custom())
    folder.mkdir(parents=True)
    programs = {"probe": probe.text}
    tree = render_all(lowered.jobs)
    lay_out(files_of(checker, programs, before.package, tree), folder)
    finished = subprocess.run(
        [*_PROGRAMS[checker.name], *checker.arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    found = checker.errors(finished.stdout)
    return frozenset(felt(probe, [(one.line, one.message) for one in found]))

"""Small packages, many beside one runtime: an API's title and the options that are names have any name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sdkwright.emit.job import FileJob
from sdkwright.emit.render import render_all
from sdkwright.emit.tree import DEVICE_NAMES, Tree
from sdkwright.emit.write import write
from sdkwright.targets.languages.typescript.casing import type_name
from sdkwright.targets.languages.typescript.reserved import (
    ERROR_WORDS,
    ERRORS,
    FILES,
    KEYWORDS,
    TYPES,
)
from sdkwright.targets.languages.typescript.target import lower
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_api import TypeScriptApi, typescript_api

_TIME = {"type": "string", "format": "date-time"}
# What of the runtime has a package's names.
_NAMED = "src/runtime/errors.ts"
_PATHS = {"/at": {"get": operation("ask", parameters=[parameter("at", schema=_TIME)])}}


def titled(title: str, **options: Any) -> TypeScriptApi:
    """The package of an API with this title."""
    document = {**document_of_paths(_PATHS), "info": {"title": title, "version": "1"}}
    return typescript_api(document, maxMethodParams=1, **options)


def error_names(names: Sequence[str]) -> list[str]:
    """Those that the options for names of errors take; the others mean something already, or begin with no letter."""
    files = {name.lower() for name in (*ERRORS, *FILES, *DEVICE_NAMES)}
    words = KEYWORDS | TYPES | ERROR_WORDS
    return [
        name
        for name in names
        if name[0].isalpha()
        and words.isdisjoint((name, type_name((name,))))
        and type_name((name,)).lower() not in files
    ]


def packages(names: Sequence[str]) -> list[TypeScriptApi]:
    """A package for every name, one for every name of errors, and one for every name that its first error gets."""
    titles = [titled(name) for name in names]
    given = error_names(names)
    # The errors of one package have two names; those of all packages have every name.
    half = len(given) // 2
    named = [
        titled(name, baseErrorName=name, defaultErrorName=other)
        for name, other in zip(given, given[half:] + given[:half], strict=True)
    ]
    errors = [titled(name[:-5]) for name in names if name.endswith("Error")]
    classes = {
        package.names.sdk_class: package for package in (*errors, *titles, *named)
    }
    return list(classes.values())


def write_beside(package: TypeScriptApi, folder: Path, place: str) -> None:
    """Write what is a package's own below ``src/place`` of a folder, where its runtime is that of all."""
    tree = render_all(filter(_is_own, lower(package.api, package.options).jobs))
    for path in tree:
        text = tree[path].content.decode()
        above = "../" * (place.count("/") + 1)
        moved = text.replace('"./runtime/', f'"{above}runtime/').replace(
            '"../runtime/', f'"../{above}runtime/'
        )
        file = folder / "src" / place / path.removeprefix("src/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(moved)


def write_shared(package: TypeScriptApi, folder: Path) -> None:
    """Write a package without what is its own."""
    jobs = lower(package.api, package.options).jobs
    shared = (job for job in jobs if job.path == _NAMED or not _is_own(job))
    tree: Tree = render_all(shared)
    write(tree, folder)


def _is_own(job: FileJob) -> bool:
    is_runtime = job.path.startswith("src/runtime/") and job.path != _NAMED
    return job.path.startswith("src/") and not is_runtime


def title_call(package: TypeScriptApi) -> Iterator[dict[str, Any]]:
    """A call of the one method, from the client and as a function."""
    (asked,) = package.api.operations
    yield {
        "name": package.names.sdk_class,
        "client": package.names.sdk_class,
        "path": [],
        "method": package.names.methods[asked.origin],
        "function": package.names.functions[asked.origin],
        "given": [],
        "sent": {"target": "/at", "headers": {}, "body": None},
        "answer": {"status": 204, "body": None},
        "outcome": {},
    }

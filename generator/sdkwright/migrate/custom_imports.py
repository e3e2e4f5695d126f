"""Imports that code brings along when it moves from a package's modules into its folder `custom`."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator

_STATEMENT = re.compile(
    r"^import\s+(?:type\s+)?(?P<names>[^;\"']*?)\s*from\s*[\"'](?P<module>[^\"']+)[\"'];?",
    re.MULTILINE,
)
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_RELATIVE = re.compile(r"^(\s*from\s+)(\.+)(?=[\w\s])", re.MULTILINE)
_FROM = re.compile(r"(from\s*[\"'])(\.{1,2}/[^\"']+)([\"'])")


def python_imports(text: str, code: str) -> tuple[str, ...]:
    """The imports of a module's text that code uses, written for a module one folder deeper."""
    words = set(_WORD.findall(code))
    try:
        # Behind the imports comes the class, which may be empty without what people wrote.
        body = ast.parse(text.partition("\nclass ")[0]).body
    except (SyntaxError, ValueError):
        return ()
    lines = [line for node in body for line in _of_python(node, words)]
    return tuple(dict.fromkeys(lines))


def _of_python(node: ast.stmt, words: set[str]) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            for one in names:
                if (one.asname or one.name.partition(".")[0]) in words:
                    yield f"import {_named(one)}"
        case ast.ImportFrom(module=module, names=names, level=level):
            if module == "__future__":
                return
            used = [_named(one) for one in names if (one.asname or one.name) in words]
            if used:
                dots = "." * (level + 1 if level else 0)
                yield f"from {dots}{module or ''} import {', '.join(used)}"
        case ast.If(body=body):  # as under TYPE_CHECKING
            for inner in body:
                yield from _of_python(inner, words)
        case _:
            pass


def _named(name: ast.alias) -> str:
    return f"{name.name} as {name.asname}" if name.asname else name.name


def deeper_python(code: str) -> str:
    """Imports as they are written in a module one folder deeper."""
    return _RELATIVE.sub(r"\1.\2", code)


def typescript_imports(text: str, folder: str, code: str) -> tuple[str, ...]:
    """The imports of a module in a folder of the sources that code uses, written for `custom/index.ts`."""
    words = set(_WORD.findall(code))
    used: list[str] = []
    for statement in _STATEMENT.finditer(text):
        names = set(_WORD.findall(statement["names"]))
        if names & words:
            used.append(moved_typescript(statement.group().rstrip(";") + ";", folder))
    return tuple(dict.fromkeys(used))


def moved_typescript(code: str, folder: str) -> str:
    """Imports of a module in a folder of the sources as they are written in the folder `custom`."""

    def moved(place: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(folder, place[2]))
        return f"{place[1]}../{path}{place[3]}"

    return _FROM.sub(moved, code)

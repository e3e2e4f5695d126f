"""Every name that could mean something to a generated Python package before the document says anything."""

from __future__ import annotations

import ast
import builtins
import keyword
from collections.abc import Iterable, Iterator
from pathlib import Path

import pydantic

_TEMPLATES = Path(__file__).parents[2] / "templates" / "python"
_FOLDERS = ("runtime", "runtime_public", "runtime_published")


def runtime_words() -> frozenset[str]:
    """Every name that the runtime's source defines, imports, takes as an argument or sets on an object."""
    return words_of_sources(
        path for folder in _FOLDERS for path in sorted((_TEMPLATES / folder).rglob("*"))
    )


def words_of_sources(paths: Iterable[Path]) -> frozenset[str]:
    """The same of any Python files, with the names of the files."""
    found: set[str] = set()
    for path in paths:
        if path.suffix == ".py":
            found.add(path.stem)
            found.update(_words(ast.parse(path.read_text())))
    return frozenset(found)


def _words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name) | ast.alias(asname=str(name)):
                yield name
            case ast.alias(name=name):
                yield name.rpartition(".")[2]
            case ast.ImportFrom(module=str(name)):
                yield from name.split(".")
            case ast.arg(arg=name) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def language_words() -> frozenset[str]:
    """Keywords of both kinds, builtins, and what every object and pydantic's models have."""
    return frozenset(
        (
            *keyword.kwlist,
            *keyword.softkwlist,
            *dir(builtins),
            *dir(object),
            *dir(pydantic.BaseModel),
            *("__main__", "__init__", "__all__", "__file__", "__slots__", "__await__"),
        )
    )

"""What a language has printed it does not read again: no code is searched, cut or changed as text.

`Code` refuses that by itself. Here are pieces of code that are no `Code` yet: a method of strings that is given
punctuation of code is a sign that somebody looks into them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Module, modules

_METHODS = frozenset(
    (
        *("startswith", "endswith", "removeprefix", "removesuffix", "strip"),
        *("lstrip", "rstrip", "split", "rsplit", "partition", "rpartition"),
        *("replace", "find", "index", "count"),
    )
)
# Lines and paths are no code, and neither is what a text of a document is cleaned of.
_NO_CODE = re.compile(r"[\s\w/.-]*|\.\./|\*")
# Where texts of a document become code, where names are made of words, and where code is read that people wrote.
_GATES = ("docstrings", "comments", "literals", "casing", "options", "toml", "custom")
_MODULES = tuple(
    module
    for module in modules()
    if module.name.startswith("targets.languages.")
    and module.name.rpartition(".")[2] not in _GATES
)


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Attribute(attr=name), args=arguments) if (
            name in _METHODS
        ):
            yield from arguments
        case ast.Compare(left=left, ops=[ast.In() | ast.NotIn()]):
            yield left
        case _:
            return


def _looked_for(module: Module) -> list[str]:
    return [
        repr(text.value)
        for node in ast.walk(module.tree)
        for text in _texts(node)
        if isinstance(text, ast.Constant)
        and isinstance(text.value, str)
        and (text.value == " as " or not _NO_CODE.fullmatch(text.value))
    ]


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_no_printed_code_is_looked_into(module: Module) -> None:
    assert _looked_for(module) == []


def test_looking_into_code_is_seen() -> None:
    tree = ast.parse('line.removesuffix(","); " | " in line; line.startswith("(")')
    seen = [text for node in ast.walk(tree) for text in _texts(node)]
    assert len(seen) == 3

"""Names say what a thing is, not what was done to it: `found` is another thing in every file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Module, modules

_PARTICIPLES = frozenset(("found", "given", "made", "said", "sent", "told"))
_VAGUE = frozenset(
    ("utils", "helpers", "common", "misc", "manager", "handler", "processor")
)
"""The glossary's words that no module is called."""

_MODULES = tuple(modules())


def _names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                yield node.lineno, name
            case (
                ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name)
            ):
                yield node.lineno, name
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield node.lineno, name
            case _:
                pass


def _unclear(tree: ast.AST) -> list[tuple[int, str]]:
    return [
        (line, name) for line, name in _names(tree) if name.strip("_") in _PARTICIPLES
    ]


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_nothing_is_called_by_what_was_done_to_it_or_by_a_vague_word(
    module: Module,
) -> None:
    assert _unclear(module.tree) == []
    assert not _VAGUE.intersection(module.name.split("."))


def test_such_names_are_seen() -> None:
    text = "def told(given):\n    match given:\n        case made:\n            found = 1\n"
    assert [name for _, name in _unclear(ast.parse(text))] == [
        "told",
        "given",
        "made",
        "found",
    ]

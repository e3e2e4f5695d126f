"""Files and functions that fit in a head."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import REPOSITORY, TEMPLATES, Module, modules

_MODULES = tuple(modules())
_TEMPLATES = tuple(sorted(TEMPLATES.rglob("*.jinja")))
_RUNTIME = tuple(
    path
    for folder in (
        "python/runtime",
        "python/runtime_public",
        "python/runtime_published",
        "typescript/runtime",
    )
    for path in sorted((TEMPLATES / folder).rglob("*"))
    if path.suffix in (".py", ".ts")
)


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("path", [m.path for m in _MODULES] + list(_RUNTIME), ids=_name)
def test_a_file_has_at_most_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_a_function_has_at_most_60_lines(module: Module) -> None:
    long = [
        node.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > 60
    ]
    assert long == []


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_a_template_lays_out_text_and_is_no_program(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
    assert re.match(r"\{# view: \w+\.\w+( as \w+)? #\}$", lines[0])
    text = "\n".join(lines)
    assert "|" not in "".join(re.findall(r"\{\{(.*?)\}\}", text))
    assert re.findall(r"\{%-?\s*(?:set|macro|call|filter|import)\b", text) == []

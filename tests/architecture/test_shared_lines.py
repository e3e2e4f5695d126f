"""What both languages need is written once, in a room above them: files of one name have few lines in common."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PROGRAM

_LANGUAGES = PROGRAM / "targets" / "languages"
_PAIR = ("python", "typescript")

_MOST = 0.093
"""The share of equal lines that is left. Lower it when you move something up; don't raise it."""

# What is only read aloud: `else:`, `return None`, `self,`.
_FILLERS = re.compile(
    r"(?:else|try|return|None|continue|break|pass|self|case|not|False|True|_|\W)*"
)


def _heads(tree: ast.Module) -> Iterator[int]:
    """Lines that a contract asks of both.

    Imports, heads of definitions with their decorators, kinds that are matched, pointers to a base class's docstring.
    """
    for node in ast.walk(tree):
        match node:
            case ast.Import() | ast.ImportFrom():
                yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
            case ast.FunctionDef() | ast.ClassDef():
                first = min(
                    (one.lineno for one in node.decorator_list), default=node.lineno
                )
                yield from range(first, node.body[0].lineno)
            case ast.Match():
                yield node.lineno
                yield from (one.pattern.lineno for one in node.cases)
            case ast.Expr(ast.Constant(str(text))) if text.startswith("See the base"):
                yield node.lineno
            case _:
                pass


def _lines(path: Path) -> Counter[str]:
    text = path.read_text(encoding="utf-8")
    heads = set(_heads(ast.parse(text)))
    lines = (
        line.strip()
        for number, line in enumerate(text.splitlines(), 1)
        if number not in heads
    )
    return Counter(line for line in lines if not _FILLERS.fullmatch(line))


def _pairs() -> Iterator[tuple[str, Counter[str], Counter[str]]]:
    one, other = (_LANGUAGES / language for language in _PAIR)
    for path in sorted(one.glob("*.py")):
        if (other / path.name).exists():
            yield path.name, _lines(path), _lines(other / path.name)


def test_files_of_one_name_have_few_lines_in_common() -> None:
    pairs = list(_pairs())
    equal = {name: (one & other).total() for name, one, other in pairs}
    lines = sum(one.total() + other.total() for _, one, other in pairs) / 2
    worst = sorted(equal.items(), key=lambda pair: -pair[1])[:8]
    assert len(pairs) > 30
    assert sum(equal.values()) / lines <= _MOST, worst


def test_equal_lines_are_seen_and_heads_are_none(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text(
        "import re\n\n\ndef one(\n    it: str,\n) -> None:\n    if it:\n        print(it)\n    else:\n        return None\n"
    )
    assert _lines(path) == Counter(["if it:", "print(it)"])

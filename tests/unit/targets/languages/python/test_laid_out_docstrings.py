"""Docstrings laid out: the width of code, whatever text they have, and one form for the published look."""

from __future__ import annotations

import ast

import pytest

from sdkwright.targets.languages.python.docstrings import Texts

_TEXTS = Texts(wraps=True)
_LONG = " ".join(["several words"] * 20)


@pytest.mark.parametrize("indent", [0, 4, 8])
@pytest.mark.parametrize("size", range(60, 92))
def test_no_line_is_wider_than_code(indent: int, size: int) -> None:
    text = ("ab " * size)[:size]
    shown = str(_TEXTS.docstring(text, indent=indent))
    lines = f"{' ' * indent}{shown}".split("\n")
    assert max(map(len, lines)) <= 88


def test_an_entry_hangs_below_its_name() -> None:
    lines = _TEXTS.entry(":param a:", f"{_LONG}\n\n- {_LONG}", indent=8).split("\n")
    assert lines[0].startswith(":param a: several words")
    assert all(line.startswith("    ") for line in lines[1:] if line)
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(
    "text", ['"""', "\\", 'x """ + open("/x")\n"""', "a\u2028b", "- '''\n\\N{x}"]
)
def test_any_text_is_a_docstring_and_nothing_else(text: str) -> None:
    module = ast.parse(str(_TEXTS.docstring(f"{_LONG} {text}", indent=0)))
    assert ast.get_docstring(module) is not None
    assert len(module.body) == 1


def test_published_docstrings_are_as_they_are_written() -> None:
    published = Texts(wraps=False)
    assert str(published.docstring(_LONG, indent=4)) == f'"""{_LONG}"""'
    assert published.sentences("An API key", "The key.") == "An API key The key."
    assert _TEXTS.sentences("An API key", "The key.") == "An API key. The key."

"""The gates of the Python target: whatever a document holds, the code says the same and Black changes nothing."""

from __future__ import annotations

import ast
from typing import Any

import black
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.targets.languages.python.docstrings import comment, docstring
from sdkwright.targets.languages.python.layout import lay_out
from sdkwright.targets.languages.python.literals import text_literal, value_expression

_MODE = black.Mode()

# Characters that end lines, strings or comments, reorder text, or can't be encoded, among any others.
_TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "\"'\\\n\r\t\v\f\x00\x1b\x1c\x85\u00a0\u200b\u202e\u2028\u2029\ufeff\ud800 #{}ab"
        ),
        st.characters(),
    )
)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        _TEXTS,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(_TEXTS, inner, max_size=4)
    ),
    max_leaves=12,
)


def _after_black(source: str) -> str:
    return black.format_str(source, mode=_MODE)


@given(_TEXTS)
def test_a_text_literal_is_the_text(text: str) -> None:
    literal = text_literal(text)

    assert ast.literal_eval(str(literal)) == text


@given(_TEXTS)
def test_a_text_literal_shows_all_it_holds(text: str) -> None:
    assert text_literal(text).isprintable()


@given(_TEXTS)
def test_black_leaves_text_literals_alone(text: str) -> None:
    source = f"x = {text_literal(text)}\n"

    # A text that fits no line at all is beyond what either can do.
    assert len(source) > 80 or _after_black(source) == source


@settings(deadline=None)
@given(_VALUES)
def test_a_literal_of_a_json_value_is_the_value(value: Any) -> None:
    laid_out = lay_out(value_expression(value), prefix="(", suffix=")")

    assert ast.literal_eval(laid_out) == value


@given(_TEXTS)
def test_a_docstring_stays_one_string(text: str) -> None:
    source = f"class Thing:\n    {docstring(text, indent=4)}\n"

    (statement,) = ast.parse(source).body
    assert isinstance(statement, ast.ClassDef)
    (inner,) = statement.body
    assert isinstance(inner, ast.Expr)
    assert isinstance(inner.value, ast.Constant)


@given(_TEXTS)
def test_a_docstring_can_be_written_to_a_file(text: str) -> None:
    docstring(text, indent=4).encode()


@settings(deadline=None)
@given(_TEXTS)
def test_black_leaves_docstrings_alone(text: str) -> None:
    source = f"class Thing:\n    {docstring(text, indent=4)}\n\n    size: int\n"

    assert _after_black(source) == source


@given(_TEXTS)
def test_a_comment_stays_one_line(text: str) -> None:
    lines = f"{comment(text)}\nx = 1\n"

    assert len(ast.parse(lines).body) == 1
    assert len(lines.splitlines()) == 2

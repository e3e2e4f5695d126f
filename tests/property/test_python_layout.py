"""Layout by construction: whatever is laid out, Black would have laid out the same way."""

from __future__ import annotations

import black
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    annotated,
    annotated_assignment,
    call,
    class_heading,
    lay_out,
    subscript,
)

_MODE = black.Mode()

_NAMES = st.integers(1, 70).map(lambda length: "Type" + "x" * length)
_FIELDS = st.integers(1, 60).map(lambda length: "f" * length)


def _inside(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    lists = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        inner.map(lambda item: subscript("Optional", item)),
        inner.map(lambda item: subscript("List", item)),
        inner.map(lambda item: subscript("Dict", "str", item)),
        lists.map(lambda items: subscript("Union", *items)),
        inner.map(lambda item: subscript("Annotated", item, 'Field(alias="aliasOf")')),
    )


_ANNOTATIONS: st.SearchStrategy[Expression] = st.recursive(
    _NAMES, _inside, max_leaves=5
)
_VALUES: st.SearchStrategy[Expression] = st.one_of(
    st.sampled_from(["None", "UNSET", "0.5", '"standard"']),
    st.integers(1, 90).map(lambda length: f'"{"s" * length}"'),
    st.lists(
        st.integers(1, 30).map(lambda length: f'"{"s" * length}"'), max_size=4
    ).map(lambda items: call("json_default", Brackets("[", tuple(items), "]"))),
)


def _unchanged(source: str) -> None:
    assert black.format_str(source, mode=_MODE) == source


@settings(deadline=None, max_examples=200)
@given(_FIELDS, _ANNOTATIONS)
def test_black_leaves_annotated_names_alone(name: str, annotation: Expression) -> None:
    _unchanged(f"class Thing:\n    {annotated(name, annotation, indent=4)}\n")


@settings(deadline=None, max_examples=300)
@given(_FIELDS, _ANNOTATIONS, _VALUES)
def test_black_leaves_fields_with_defaults_alone(
    name: str, annotation: Expression, value: Expression
) -> None:
    line = annotated_assignment(name, annotation, value, indent=4)

    _unchanged(f"class Thing:\n    {line}\n")


@settings(deadline=None)
@given(_NAMES, st.lists(_NAMES, min_size=1, max_size=3))
def test_black_leaves_class_headings_alone(name: str, bases: list[str]) -> None:
    _unchanged(f"class {class_heading(name, *bases)}:\n    pass\n")


@settings(deadline=None)
@given(_FIELDS, st.lists(_ANNOTATIONS, min_size=1, max_size=4))
def test_black_leaves_calls_alone(name: str, arguments: list[Expression]) -> None:
    _unchanged(f"{lay_out(call('function', *arguments), prefix=f'{name} = ')}\n")

"""Layout: one line where it fits, else split where Black splits."""

from __future__ import annotations

from sdkwright.targets.languages.python.layout import (
    Brackets,
    annotated,
    annotated_assignment,
    call,
    class_heading,
    lay_out,
    subscript,
    width,
)

_LONG = "AnnotationOfAVeryLongNameThatNearlyFillsALine"


def test_what_fits_stays_on_its_line() -> None:
    assert lay_out(call("f", "a", subscript("List", "int"))) == "f(a, List[int])"


def test_what_does_not_fit_has_one_item_a_line() -> None:
    lines = lay_out(call("function", _LONG, _LONG), indent=4, suffix=",")

    assert lines.split("\n") == [
        "function(",
        f"        {_LONG},",
        f"        {_LONG},",
        "    ),",
    ]


def test_the_subscript_of_one_item_gets_no_comma() -> None:
    lines = annotated(
        "field", subscript("Optional", subscript("List", _LONG + _LONG)), indent=4
    )

    assert not any(line.endswith(",") for line in lines.split("\n"))


def test_an_empty_bracket_is_never_split() -> None:
    assert "\n" not in lay_out(call(_LONG + _LONG))


def test_brackets_that_always_split_do() -> None:
    literals = Brackets("Literal[", ('"a"', '"b"'), "]", always=True)

    assert lay_out(literals).split("\n") == ["Literal[", '    "a",', '    "b",', "]"]


def test_a_default_goes_into_parentheses_where_the_annotation_has_one_item() -> None:
    annotation = subscript("Optional", "X" * 62)

    lines = annotated_assignment("field", annotation, "UNSET", indent=4)

    assert lines.split("\n") == [
        f"field: Optional[{'X' * 62}] = (",
        "        UNSET",
        "    )",
    ]


def test_a_heading_that_is_too_long_has_its_bases_on_a_line_of_their_own() -> None:
    assert class_heading("Thing", "Model") == "Thing(Model)"
    assert class_heading("X" * 80, "Model") == f"{'X' * 80}(\n    Model\n)"


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert (width("ab"), width("名前"), width("e\u0301")) == (2, 4, 1)

"""Types as pages print them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.pages.cells import cell_text
from sdkwright.targets.reading.example_text import example_text
from tests.support.python_api import published_python_api
from tests.support.small_documents import document_of_paths, operation

_DATES = "https://docs.python.org/3/library/datetime.html"
_OBJECT = {"type": "object", "properties": {"a": {}}}
_LINK = "../models/thing.md"


def _cell(schema: dict[str, Any], *, required: bool = True) -> str:
    """The Type cell of a property, on its object's page."""
    owner = {
        "type": "object",
        "properties": {"field": schema},
        "required": ["field"] if required else [],
    }
    found = published_python_api(
        document_of_paths(
            {"/": {"get": operation("get", answer={"$ref": _REFERENCE + "Owner"})}},
            components={"schemas": {"Owner": owner, "Thing": _OBJECT}},
        )
    )
    (row,) = found.type("Owner").section.rows  # type: ignore[union-attr]
    return cell_text(row.type, "models/owner.md")  # type: ignore[union-attr]


_REFERENCE = "#/components/schemas/"
_THING = {"$ref": _REFERENCE + "Thing"}


@pytest.mark.parametrize(
    ("schema", "cell"),
    [
        ({"type": "string"}, "*str*"),
        ({"type": "integer"}, "*int*"),
        ({"type": "number"}, "*float*"),
        ({"type": "boolean"}, "*bool*"),
        ({}, "*Any*"),
        ({"const": "a"}, '*Literal["a"]*'),
        ({"type": "array", "items": {"type": "string"}}, "List[*str*]"),
        ({"type": "array", "items": _THING}, f"List[[models.Thing]({_LINK})]"),
        ({"type": "object", "additionalProperties": {}}, "Dict[str, *Any*]"),
        (
            {"type": "object", "additionalProperties": {"type": "array", "items": {}}},
            "Dict[str, List[*Any*]]",
        ),
        (_THING, f"[models.Thing]({_LINK})"),
        (
            {"type": "string", "format": "date-time"},
            f"[date]({_DATES}#date-objects)",
        ),
        (
            {"type": "string", "format": "date"},
            f"[datetime]({_DATES}#datetime-objects)",
        ),
        ({"type": "string", "format": "uuid"}, "*str*"),
    ],
)
def test_cells_of_types(schema: dict[str, Any], cell: str) -> None:
    assert _cell(schema) == cell


@pytest.mark.parametrize(
    ("schema", "required", "cell"),
    [
        ({"type": "integer"}, False, "*Optional[int]*"),
        ({"type": ["integer", "null"]}, True, "*Nullable[int]*"),
        ({"type": ["integer", "null"]}, False, "*OptionalNullable[int]*"),
        ({"const": "a"}, False, '*Optional[Literal["a"]]*'),
        (_THING, False, f"[Optional[models.Thing]]({_LINK})"),
        (
            {"anyOf": [_THING, {"type": "null"}]},
            False,
            f"[OptionalNullable[models.Thing]]({_LINK})",
        ),
    ],
)
def test_what_may_be_absent_or_null_is_wrapped(
    schema: dict[str, Any], required: bool, cell: str
) -> None:
    assert _cell(schema, required=required) == cell


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "additionalProperties": {"type": "string"}},
        {"type": "string", "format": "date"},
    ],
)
def test_lists_maps_and_dates_are_never_wrapped(schema: dict[str, Any]) -> None:
    assert _cell(schema, required=False) == _cell(schema)


def test_a_required_property_with_a_default_may_be_left_out() -> None:
    assert _cell({"type": "integer", "default": 1}) == "*Optional[int]*"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a|b", "a|b"),
        (True, "true"),
        (1.0, "1"),
        (0.25, "0.25"),
        ({"a": [1, "ö"]}, '{\n"a": [\n1,\n"ö"\n]\n}'),
    ],
)
def test_examples(value: Any, text: str) -> None:
    assert example_text(value) == text

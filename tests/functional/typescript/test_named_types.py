"""Unions, enums and errors of generated packages, and types that contain themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.documents import TREES
from tests.support.typescript_echo import Values

_TEXT = {"type": "string"}
_TIME = {"type": "string", "format": "date-time"}
_WIRE_TIME = "2020-02-01T00:00:00Z"


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_SCHEMAS: dict[str, Any] = {
    "Words": {"enum": ["s", "l"]},
    "Levels": {"type": "integer", "enum": [1, 2]},
    "Circle": _object("kind", kind={"const": "circle"}, made_at=_TIME),
    "Scene": _object(
        "kind",
        kind={"const": "scene"},
        shapes={"type": "array", "items": _ref("Shape")},
    ),
    "Shape": {
        "oneOf": [_ref("Circle"), _ref("Scene")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {
                "circle": "#/components/schemas/Circle",
                "scene": "#/components/schemas/Scene",
            },
        },
    },
    # Nothing but their required fields tells the members apart.
    "Person": _object("name", name=_TEXT, born_at=_TIME),
    "Pet": _object("name owner", name=_TEXT, owner=_ref("Owner"), born_at=_TIME),
    "Owner": {"oneOf": [_ref("Person"), _ref("Pet")]},
    "Json": {
        "oneOf": [
            _TEXT,
            {"type": "array", "items": _ref("Json")},
            {"type": "object", "additionalProperties": _ref("Json")},
        ]
    },
    # Called like what modules name: they import it, or it is everywhere.
    **{
        name: _object(made_at=_TIME, other=_ref("Codec"))
        for name in ("Codec", "Date", "Record", "Promise", "Operation", "Error")
    },
    **TREES["one union"],
}


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> Values:
    return Values(_SCHEMAS, tmp_path_factory.mktemp("named"))


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Values:
    enums = {name: _SCHEMAS[name] for name in ("Words", "Levels")}
    return Values(enums, tmp_path_factory.mktemp("classes"), enumFormat="enum")


@pytest.mark.parametrize("known", [{"Words": "s", "Levels": 2}, {"Words": "l"}])
@pytest.mark.parametrize("newer", [{}, {"Words": "xl", "Levels": 3}])
def test_enums_take_known_values_and_keep_newer_ones(
    values: Values, classes: Values, known: dict[str, Any], newer: dict[str, Any]
) -> None:
    data = {**known, **newer}
    for made in (values, classes):
        assert made.read(data, "value.words") == data["Words"]
        assert made.sent_back(data) == data


def test_values_of_an_enum_have_names(classes: Values) -> None:
    sent = classes.sent("{ words: models.Words.L }")
    assert sent == {"Words": "l"}


def test_a_discriminator_tells_members_apart_that_contain_the_union(
    values: Values,
) -> None:
    inner = {"kind": "circle", "made_at": _WIRE_TIME}
    data = {"Shape": {"kind": "scene", "shapes": [inner]}}
    assert values.read(data, "value.shape.shapes[0].madeAt instanceof Date") is True
    assert values.sent_back(data) == data


def test_a_member_of_a_newer_server_is_kept(values: Values) -> None:
    data = {"Shape": {"kind": "square", "made_at": "?", "side": 2}}
    assert values.read(data, "value.shape.kind") == "square"
    assert values.sent_back(data) == data


def test_fields_tell_members_apart_where_nothing_else_does(values: Values) -> None:
    owner = {"name": "b", "born_at": _WIRE_TIME}
    data = {"Owner": {"name": "a", "owner": owner}}
    assert values.read(data, "value.owner.owner.bornAt instanceof Date") is True
    assert values.sent_back(data) == data


def test_a_type_may_contain_itself_without_an_object_between(values: Values) -> None:
    data = {"Json": ["a", {"b": ["c"]}]}
    assert values.read(data, "value.json[1].b") == ["c"]
    assert values.sent_back(data) == data


@pytest.mark.parametrize(
    "name", ["Codec", "Date", "Record", "Promise", "Operation", "Error"]
)
def test_types_may_be_called_like_what_modules_name(values: Values, name: str) -> None:
    data = {name: {"made_at": _WIRE_TIME, "other": {"made_at": _WIRE_TIME}}}
    place = f"value.{name.lower()}"
    program = f"[{place}.madeAt, {place}.other.madeAt].map((at) => at.getTime())"
    assert values.read(data, program) == [1580515200000] * 2
    assert values.sent_back(data) == data


@pytest.mark.parametrize("leaf", [{}, {"red": 1}, {"blue": "x"}, {"child": 5}, 5])
@pytest.mark.parametrize("way", ["child", "children", "named"])
def test_a_deep_value_takes_its_length_in_time(
    values: Values, way: str, leaf: Any
) -> None:
    value = leaf
    for _ in range(60):
        inner = {"child": value, "children": [value], "named": {"x": value}}
        value = {way: inner[way]}
    assert values.sent_back({"Tree": value}) == {"Tree": value}


def test_members_of_unions_are_told_apart_by_their_types(
    values: Values, tmp_path: Path
) -> None:
    program = """
    import type * as models from "things/models";

    export function read(shape: models.Shape, words: models.Words): void {
      if (shape.kind === "circle") shape.madeAt satisfies Date | undefined;
      // @ts-expect-error: a scene has none
      else shape.madeAt;
      words satisfies string;
    }
    export const sizes: models.Words[] = ["s", "l"];
    export const json: models.Json = ["a", { b: ["c"] }];
    // @ts-expect-error: no such kind of shape
    export const square: models.Shape = { kind: "square" };
    """
    assert values.calls.findings(program, tmp_path / "program") == []

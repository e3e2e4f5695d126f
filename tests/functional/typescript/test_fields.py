"""Fields of generated types: which are needed, what they default to, and what travels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.typescript_echo import Values

_TEXT = {"type": "string"}
_TIME = {"type": "string", "format": "date-time"}
_WIRE_TIME = "2020-02-01T00:00:00Z"
_TEXTS = {"type": "array", "items": _TEXT}
# Names that mean something to the language, to objects, or nothing that can be written without quotes.
_NAMES = (
    "class",
    "weird key!",
    "",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "then",
    "名前",
    "made_at",
)


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


_SCHEMAS: dict[str, Any] = {
    "Optional": _object(
        size={"type": "integer", "default": 3},
        tags={**_TEXTS, "default": []},
        at={**_TIME, "default": _WIRE_TIME},
    ),
    "Needed": _object(
        "tags at",
        tags={**_TEXTS, "default": ["a"]},
        at={**_TIME, "default": _WIRE_TIME},
    ),
    "NullDefaults": _object(
        "a b c d e",
        a={"type": ["string", "null"], "default": None},
        b={"type": ["boolean", "null"], "default": True},
        c={"type": "number", "default": 0.5},
        d={"enum": ["s", None], "default": None},
        e={"default": None},
    ),
    "Constants": _object(
        "none half yes object list",
        none={"const": None},
        half={"const": 1.5},
        yes={"const": True},
        object={"const": {"a": None}},
        list={"const": [1, True]},
    ),
    "Mixed": {"enum": [True, 1, 1.5, "1", None]},
    "Constant": _object("kind", kind={"const": "thing"}, other={"const": "x"}),
    "Stored": _object("id name", id={**_TEXT, "readOnly": True}, name=_TEXT),
    "Login": _object("secret name", secret={**_TEXT, "writeOnly": True}, name=_TEXT),
    "Names": _object(**dict.fromkeys(_NAMES, _TEXT), made_on=_TIME),
    "Dates": {"type": "object", "additionalProperties": _TIME},
    "NamedUnions": {
        "type": "array",
        "items": {
            "anyOf": [
                {**_object(**{name: _TEXT, f"at_{number}": _TIME}), "required": [name]}
                for number, name in enumerate(_NAMES)
            ]
        },
    },
    "Empty": {"type": "object", "additionalProperties": False},
    "Closed": {**_object(size=_TEXT), "additionalProperties": False},
    "Extras": _object(size={"type": "integer"}),
    "TypedExtras": {
        **_object(size={"type": "integer"}),
        "additionalProperties": _object(made_at=_TIME),
    },
    "Formats": _object(
        at=_TIME,
        day={**_TEXT, "format": "date"},
        octets={**_TEXT, "format": "byte"},
        wide={**_TEXT, "format": "int64"},
        amount={**_TEXT, "format": "decimal"},
    ),
    "States": _object(
        nickname={"type": ["string", "null"]},
        plain=_TEXT,
        anything={},
        tags=_TEXTS,
        nothing={"type": "null"},
        level={"enum": ["low", None]},
        either={"anyOf": [_object(made_at=_TIME), {"type": "null"}]},
    ),
}


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> Values:
    return Values(_SCHEMAS, tmp_path_factory.mktemp("fields"))


def test_an_optional_field_with_a_default_travels_only_when_set(values: Values) -> None:
    assert values.sent("{ optional: {} }") == {"Optional": {}}
    given = 'size: 3, tags: [], at: new Date("2020-02-01")'
    assert values.sent(f"{{ optional: {{ {given} }} }}") == {
        "Optional": {"size": 3, "tags": [], "at": _WIRE_TIME}
    }


def test_a_required_field_with_a_default_always_travels(values: Values) -> None:
    wire = {"tags": ["a"], "at": _WIRE_TIME}
    assert values.sent("{ needed: {} }") == {"Needed": wire}
    assert values.sent('{ needed: { tags: ["b"] } }') == {
        "Needed": {**wire, "tags": ["b"]}
    }


def test_a_default_may_be_null_and_null_may_stand_for_itself(values: Values) -> None:
    wire = {"a": None, "b": True, "c": 0.5, "d": None, "e": None}
    assert values.sent("{ nullDefaults: {} }") == {"NullDefaults": wire}
    given = '{ nullDefaults: { a: "x", b: null, c: 2, d: "s", e: 1 } }'
    wire = {"a": "x", "b": None, "c": 2, "d": "s", "e": 1}
    assert values.sent(given) == {"NullDefaults": wire}
    assert values.sent_back({"NullDefaults": {}, "Mixed": 1}) == {
        "NullDefaults": {"a": None, "b": True, "c": 0.5, "d": None, "e": None},
        "Mixed": 1,
    }


@pytest.mark.parametrize("value", [True, False, 1, 2, 1.5, 2.5, "1", "x", None])
def test_enums_of_several_kinds_keep_their_types_and_stay_open(
    values: Values, value: Any
) -> None:
    assert repr(values.sent_back({"Mixed": value})) == repr({"Mixed": value})


def test_what_a_server_left_out_is_not_made_up(values: Values) -> None:
    found = values.read(
        {"Needed": {}, "Optional": {}}, "[value.needed, value.optional]"
    )
    assert found == [{}, {}]


@pytest.mark.parametrize(
    ("field", "wire", "shown"),
    [
        ("at", "2020-02-01T00:00:00Z", ["Date", "2020-02-01T00:00:00.000Z"]),
        ("day", "2020-02-01", ["String", "2020-02-01"]),
        ("octets", "AP8=", ["Uint8Array", [0, 255]]),
        ("wide", "9223372036854775807", ["BigInt", "9223372036854775807n"]),
        ("amount", "1.50", ["String", "1.50"]),
    ],
)
def test_a_format_has_a_type_of_the_language(
    values: Values, field: str, wire: str, shown: list[Any]
) -> None:
    data = {"Formats": {field: wire}}
    place = f"value.formats.{field}"
    assert values.read(data, f"[{place}.constructor.name, {place}]") == shown
    assert values.sent_back(data) == data


@pytest.mark.parametrize("name", _NAMES)
def test_any_property_name_travels_as_it_is(values: Values, name: str) -> None:
    data = {"Names": {name: "a", "made_on": _WIRE_TIME}}
    program = "[Object.values(value.names)[0], value.names.madeOn instanceof Date]"
    assert values.read(data, program) == ["a", True]
    assert values.sent_back(data) == data


def test_undeclared_fields_are_kept(values: Values) -> None:
    data = {"Extras": {"size": 1, "new": {"a": [1]}}}
    assert values.read(data, "value.extras.new.a") == [1]
    assert values.sent_back(data) == data


def test_a_newer_field_may_be_called_what_the_package_calls_another_one(
    values: Values,
) -> None:
    for newer in ({"madeOn": 5}, {"made_on": _WIRE_TIME, "madeOn": 5}):
        data = {"Names": newer}
        found = values.read(data, "value.names.madeOn?.constructor.name")
        assert found == ("Date" if "made_on" in newer else None)
        assert values.sent_back(data) == data


def test_undeclared_fields_have_the_type_the_document_gives_them(
    values: Values,
) -> None:
    data = {"TypedExtras": {"size": 1, "new_one": {"made_at": _WIRE_TIME}}}
    program = "value.typedExtras.additionalProperties.new_one.madeAt instanceof Date"
    assert values.read(data, program) is True
    assert values.sent_back(data) == data


def test_maps_and_unions_take_any_name_both_ways(values: Values) -> None:
    dates = dict.fromkeys(_NAMES, _WIRE_TIME)
    members = [
        {name: "a", f"at_{number}": _WIRE_TIME} for number, name in enumerate(_NAMES)
    ]
    wire = {"Dates": dates, "NamedUnions": members}
    assert values.sent_back(wire) == wire
    program = """[
      Object.values(value.dates).every((one) => one instanceof Date),
      value.namedUnions.every((one, at) => one[`at${at}`] instanceof Date),
      [value.dates, ...value.namedUnions].every((one) => Object.getPrototypeOf(one) === Object.prototype),
    ]"""
    assert values.read(wire, program) == [True, True, True]


@pytest.mark.parametrize(
    ("given", "wire"),
    [
        ("{}", {}),
        ("{ nickname: null }", {"nickname": None}),
        ('{ nickname: "" }', {"nickname": ""}),
        ("{ nickname: undefined, plain: undefined }", {}),
        ("{ anything: null, nothing: null }", {"anything": None, "nothing": None}),
        ("{ anything: { a: null } }", {"anything": {"a": None}}),
        ("{ tags: [] }", {"tags": []}),
        ("{ level: null, either: null }", {"level": None, "either": None}),
        ("{ either: {} }", {"either": {}}),
    ],
)
def test_null_absent_and_empty_are_three_things(
    values: Values, given: str, wire: dict[str, Any]
) -> None:
    assert values.sent(f"{{ states: {given} }}") == {"States": wire}
    program = "JSON.stringify(value.states)"
    assert values.read({"States": wire}, f"JSON.parse({program})") == wire
    assert values.sent_back({"States": wire}) == {"States": wire}


def test_what_is_asked_for_is_typed(values: Values, tmp_path: Path) -> None:
    program = """
    import type * as models from "things/models";

    export const needed: models.Needed = {};
    export const constant: models.Constant = { kind: "thing" };
    export const constants: models.Constants = {
      none: null,
      half: 1.5,
      yes: true,
      object: { a: null },
      list: [1, true],
    };
    // @ts-expect-error: there is one value
    constants.none = undefined;
    export const mixed: (models.Mixed | null)[] = [true, 1, 1.5, "1", "new", 7, null];
    // @ts-expect-error: there is one value
    export const other: models.Constant = { kind: "another" };
    // Only the server sets it.
    export const stored: models.StoredInput = { name: "n" };
    // @ts-expect-error: a name is required
    export const nameless: models.StoredInput = {};
    export function read(
      login: models.Login,
      stored: models.Stored,
      formats: models.Formats,
    ): void {
      stored.id satisfies string;
      login.name satisfies string;
      // @ts-expect-error: a server doesn't give it back
      login.secret satisfies string;
      formats.at satisfies Date | undefined;
      formats.wide satisfies bigint | undefined;
    }
    export const states: models.States = { nickname: null, level: null, either: null };
    // @ts-expect-error: null is for others
    export const plain: models.States = { plain: null };
    export const empty: models.Empty = {};
    // @ts-expect-error: there is no field at all
    export const full: models.Empty = { size: "1" };
    // @ts-expect-error: there is no other field
    export const more: models.Closed = { size: "1", colour: "red" };
    // @ts-expect-error: there is no such field
    export const unknown: models.Extras = { colour: "red" };
    """
    assert values.calls.findings(program, tmp_path / "program") == []

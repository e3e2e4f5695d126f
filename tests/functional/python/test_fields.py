"""Fields of generated models: which are needed, what they default to, and what travels."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.function_calls import entered_functions
from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
)


def _thing(
    folder: Path, properties: dict[str, Any], required: list[str], **options: Any
) -> tuple[Any, Any]:
    schema = {"type": "object", "properties": properties, "required": required}
    package = import_package(document_of_schemas({"Thing": schema}), folder, **options)
    return package, package.models.Thing


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "default": "a"}, "a"),
        ({"type": "integer", "default": 3}, 3),
        ({"type": "integer", "default": 3.0}, 3),
        ({"type": "number", "default": 3}, 3),
        ({"type": "number", "default": 0.5}, 0.5),
        ({"type": "boolean", "default": False}, False),
        ({"type": ["string", "null"], "default": "a"}, "a"),
        ({"enum": ["s", "l"], "default": "l"}, "l"),
        ({"enum": ["s", "l"], "default": "xl"}, "xl"),
        ({"enum": [1, 2], "default": 2}, 2),
        ({"enum": [0.5, 1.5], "default": 0.5}, 0.5),
        ({"type": "array", "items": {"type": "string"}, "default": []}, []),
        ({"type": "array", "items": {"type": "integer"}, "default": [1]}, [1]),
        ({"type": "object", "additionalProperties": {}, "default": {"a": 1}}, {"a": 1}),
        (
            {"type": "string", "format": "date", "default": "2020-02-01"},
            date(2020, 2, 1),
        ),
        (
            {
                "type": "string",
                "format": "date-time",
                "default": "2020-02-01T00:00:00Z",
            },
            datetime(2020, 2, 1, tzinfo=UTC),
        ),
        ({"type": "string", "format": "decimal", "default": "1.50"}, Decimal("1.50")),
        ({"type": ["string", "null"], "default": None}, None),
        ({"enum": ["s", None], "default": None}, None),
        ({"default": None}, None),
    ],
)
def test_an_optional_field_reads_as_its_default_and_travels_only_when_set(
    tmp_path: Path, schema: dict[str, Any], value: Any
) -> None:
    package, thing = _thing(tmp_path, {"size": schema}, [])

    assert thing().size == value
    assert encoded(package, thing()) == {}
    assert "size" in encoded(package, thing(size=value))


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "default": "three"},
        {"type": "boolean", "default": 1},
        {"type": "string", "format": "date", "default": "tomorrow"},
        {"type": "array", "items": {"type": "integer"}, "default": ["a"]},
        {"type": "array", "items": {"type": "integer"}, "default": 1},
        {"type": "string", "format": "date", "default": "2020-02-30"},
    ],
)
def test_a_default_of_another_type_is_left_to_the_server(
    tmp_path: Path, schema: dict[str, Any]
) -> None:
    package, thing = _thing(tmp_path, {"size": schema}, [])

    assert thing().size is None
    assert encoded(package, thing()) == {}


def test_a_required_field_with_a_default_always_travels(tmp_path: Path) -> None:
    schema = {"type": "array", "items": {"type": "string"}, "default": ["a"]}
    package, thing = _thing(tmp_path, {"tags": schema}, ["tags"])

    assert encoded(package, thing()) == {"tags": ["a"]}


@pytest.mark.parametrize(
    ("schema", "default", "other"),
    [
        ({"type": ["string", "null"], "default": None}, None, "a"),
        ({"type": ["boolean", "null"], "default": True}, True, None),
        ({"type": ["integer", "null"], "default": 0}, 0, None),
        ({"enum": ["s", None], "default": None}, None, "s"),
        ({"enum": ["s", None], "default": "s"}, "s", None),
        ({"anyOf": [{"type": "number"}, {"type": "null"}], "default": 0.5}, 0.5, None),
        ({"default": None}, None, 1),
        ({"default": 1.5}, 1.5, None),
        ({"type": "number", "default": 0.5}, 0.5, 2),
        ({"type": "boolean", "default": False}, False, True),
    ],
)
def test_a_required_default_may_be_null_and_null_may_stand_for_itself(
    tmp_path: Path, schema: dict[str, Any], default: Any, other: Any
) -> None:
    package, thing = _thing(tmp_path, {"size": schema}, ["size"])

    assert encoded(package, thing()) == {"size": default}
    assert encoded(package, thing(size=other)) == {"size": other}
    received = decoded(package, thing, {})
    assert received.size == default
    assert encoded(package, received) == {}


@pytest.mark.parametrize("value", [None, 1.5, 2.0, True, False, 0, "", {"a": 1}, [1]])
def test_a_constant_of_any_kind_is_a_default(tmp_path: Path, value: Any) -> None:
    schema = {"const": value}
    package, thing = _thing(tmp_path, {"a": schema, "b": schema}, ["a"])

    assert repr(encoded(package, thing())) == repr({"a": value})
    assert encoded(package, thing(b=value)) == {"a": value, "b": value}


def test_a_constant_that_did_not_come_is_not_made_up(tmp_path: Path) -> None:
    kind = {"const": "thing"}
    package, thing = _thing(tmp_path, {"kind": kind, "fine": {"const": True}}, ["kind"])

    with pytest.raises(ValidationError, match=r"kind\n  Field required"):
        decoded(package, thing, {"fine": True})
    received = decoded(package, thing, {"kind": "thing"})
    assert encoded(package, received) == {"kind": "thing"}
    assert received.fine is None


def test_where_digits_are_kept_a_constant_is_not_made_up_either(tmp_path: Path) -> None:
    properties = {
        "kind": {"const": "thing"},
        "price": {"type": "number", "format": "decimal"},
        "rank": {"type": "integer", "default": 1},
    }
    package, thing = _thing(tmp_path, properties, ["kind", "rank"])

    with pytest.raises(ValidationError, match="Field required: kind"):
        decoded(package, thing, {"price": 1.50})
    received = decoded(package, thing, {"kind": "thing", "price": 1.50})
    assert encoded(package, received) == {"kind": "thing", "price": 1.5}
    assert encoded(package, thing()) == {"kind": "thing", "rank": 1}
    assert encoded(package, thing.model_validate({})) == {"kind": "thing", "rank": 1}


def test_reading_objects_with_constants_runs_no_python_for_each(tmp_path: Path) -> None:
    properties = {"kind": {"const": "thing"}, "rank": {"type": "integer", "default": 1}}
    package, thing = _thing(tmp_path, properties, ["kind", "rank"])
    things = list[thing]
    decoded(package, things, [])

    def entered(count: int) -> list[CodeType]:
        values = [{"kind": "thing", "rank": 2}] * count
        return entered_functions(lambda: decoded(package, things, values))

    assert entered(1) == entered(50)


def test_objects_do_not_share_a_default_that_can_change(tmp_path: Path) -> None:
    schema = {"type": "array", "items": {"type": "string"}, "default": []}
    _, thing = _thing(tmp_path, {"tags": schema}, [])

    thing().tags.append("a")

    assert thing().tags == []


def test_a_default_object_is_made_into_its_type(tmp_path: Path) -> None:
    inner = {
        "type": "object",
        "properties": {"at": {"type": "string", "format": "date"}},
    }
    _, thing = _thing(
        tmp_path, {"inner": {**inner, "default": {"at": "2020-02-01"}}}, []
    )

    assert thing().inner.at == date(2020, 2, 1)


def test_a_default_of_an_enum_class_is_its_member(tmp_path: Path) -> None:
    schema = {"type": "string", "enum": ["s", "l"], "default": "l"}
    package, thing = _thing(tmp_path, {"size": schema}, [], enumFormat="enum")

    assert thing().size is package.models.ThingSize.L


def test_a_constant_that_is_required_always_travels(tmp_path: Path) -> None:
    package, thing = _thing(tmp_path, {"kind": {"const": "thing"}}, ["kind"])

    assert encoded(package, thing()) == {"kind": "thing"}


def test_a_constant_that_is_optional_stays_out(tmp_path: Path) -> None:
    package, thing = _thing(tmp_path, {"kind": {"const": "thing"}}, [])

    assert encoded(package, thing()) == {}


def test_a_newer_field_may_be_called_what_python_calls_another_one(
    tmp_path: Path,
) -> None:
    package, thing = _thing(tmp_path, {"fooBar": {"type": "integer"}}, [])

    value = decoded(package, thing, {"foo_bar": ["new"]})

    assert value.foo_bar is None
    assert encoded(package, value) == {"foo_bar": ["new"]}


def test_none_is_sent_only_where_the_document_allows_null(tmp_path: Path) -> None:
    properties = {
        "plain": {"type": "string"},
        "nullable": {"type": ["string", "null"]},
        "anything": {},
    }
    package, thing = _thing(tmp_path, properties, [])

    assert encoded(package, thing()) == {}
    sent = encoded(package, thing(plain=None, nullable=None, anything=None))
    assert sent == {"nullable": None, "anything": None}


def test_a_required_field_has_to_be_given(tmp_path: Path) -> None:
    _, thing = _thing(tmp_path, {"size": {"type": "integer"}}, ["size"])

    with pytest.raises(ValidationError):
        thing()


def test_what_only_the_server_sets_is_not_asked_for(tmp_path: Path) -> None:
    properties = {"id": {"type": "string", "readOnly": True}}
    package, thing = _thing(tmp_path, properties, ["id"])

    assert encoded(package, package.models.ThingInput()) == {}
    assert decoded(package, thing, {"id": "a"}).id == "a"
    with pytest.raises(ValidationError):
        decoded(package, thing, {})


@pytest.mark.parametrize("preset", ["default", "speakeasy"])
def test_a_type_that_is_sent_ends_as_an_option_says(
    tmp_path: Path, preset: str
) -> None:
    schema = {
        "type": "object",
        "properties": {"id": {"type": "string", "readOnly": True}},
    }
    package = import_package(
        document_of_schemas({"Thing": schema}),
        tmp_path,
        preset=preset,
        inputModelSuffix="for_writing",
    )

    assert encoded(package, package.models.ThingForWriting()) == {}
    assert not hasattr(package.models, "ThingInput")


@pytest.mark.parametrize("preset", ["default", "speakeasy"])
def test_a_type_that_is_received_ends_as_an_option_says(
    tmp_path: Path, preset: str
) -> None:
    secret = {"type": "string", "writeOnly": True}
    number = {"type": "string", "readOnly": True}
    schemas = {
        "Key": {"type": "object", "properties": {"secret": secret}},
        "User": {"type": "object", "properties": {"id": number, "secret": secret}},
        "Note": {"type": "object", "properties": {"id": number}},
    }
    package = import_package(
        document_of_schemas(schemas),
        tmp_path,
        preset=preset,
        outputModelSuffix="output",
    )
    models = package.models

    assert encoded(package, models.Key(secret="a")) == {"secret": "a"}
    assert encoded(package, models.UserInput(secret="a")) == {"secret": "a"}
    assert decoded(package, models.UserOutput, {"id": "1"}).id == "1"
    assert "secret" not in models.KeyOutput.model_fields
    assert decoded(package, models.Note, {"id": "1"}).id == "1"
    names = ("KeyInput", "User", "NoteOutput")
    assert [name for name in names if hasattr(models, name)] == []


def test_what_only_clients_send_is_not_expected_back(tmp_path: Path) -> None:
    properties = {"secret": {"type": "string", "writeOnly": True}}
    package, thing = _thing(tmp_path, properties, ["secret"])

    assert decoded(package, thing, {}) == thing()
    assert encoded(package, package.models.ThingInput(secret="a")) == {"secret": "a"}
    with pytest.raises(ValidationError):
        package.models.ThingInput()


def test_what_is_required_and_not_declared_is_asked_of_callers_alone(
    tmp_path: Path,
) -> None:
    package, thing = _thing(tmp_path, {}, ["slip"])

    assert decoded(package, thing, {}) == thing()
    assert encoded(package, thing(slip=1)) == {"slip": 1}


@pytest.mark.parametrize(
    "name",
    [
        "class",
        "model_config",
        "date",
        "weird key!",
        "",
        "__private",
        "models",
        "名前",
        "self",
        "copy",
    ],
)
def test_any_property_name_travels_as_it_is(tmp_path: Path, name: str) -> None:
    properties = {name: {"type": "string"}, "at": {"type": "string", "format": "date"}}
    package, thing = _thing(tmp_path, properties, [])

    value = decoded(package, thing, {name: "a", "at": "2020-02-01"})

    assert encoded(package, value) == {name: "a", "at": "2020-02-01"}
    assert value.model_extra == {}


def test_undeclared_fields_are_kept(tmp_path: Path) -> None:
    package, thing = _thing(tmp_path, {"size": {"type": "integer"}}, [])

    data = {"size": 1, "new": {"a": [1]}}
    assert encoded(package, decoded(package, thing, data)) == data


def test_undeclared_fields_have_the_type_the_document_gives_them(
    tmp_path: Path,
) -> None:
    inner = {
        "type": "object",
        "properties": {"at": {"type": "string", "format": "date"}},
    }
    schema = {
        "type": "object",
        "properties": {"size": {"type": "integer"}},
        "additionalProperties": inner,
    }
    package = import_package(document_of_schemas({"Thing": schema}), tmp_path)

    data = {"size": 1, "new": {"at": "2020-02-01"}}
    value = decoded(package, package.models.Thing, data)

    assert value.model_extra["new"].at == date(2020, 2, 1)
    assert encoded(package, value) == data

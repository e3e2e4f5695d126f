"""What the runtime asks of, and adds to, pydantic's core schemas."""

from __future__ import annotations

from typing import Any, cast

from .unset import UNSET, Unset

FROM_WIRE = "wire"
"""The context of values that were received, not given by a caller."""

# What stands around the fields of a model.
_AROUND = ("model", "default", "function-after", "function-before", "json-or-python")


def fields_of(schema: Any) -> dict[str, Any]:
    """The field schemas of a model's schema, by Python name; none if it is no model's."""
    return cast("dict[str, Any]", _members_of(schema).get("fields", {}))


def extras_of(schema: Any) -> dict[str, Any]:
    """The schema of what a model holds beside its fields."""
    anything = {"type": "any"}
    return cast("dict[str, Any]", _members_of(schema).get("extras_schema", anything))


def _members_of(schema: Any) -> dict[str, Any]:
    while schema["type"] in _AROUND:
        schema = schema.get("python_schema") or schema["schema"]
    return schema if schema["type"] == "model-fields" else {}


def settle(field: Any, *, nullable: bool) -> bool:
    """Give a field its rule for staying out of what is sent; whether it is sent even when nobody set it. One that is
    marked ``nullable`` is required, though it may have a default.
    """
    schema = field["schema"]
    states = _states(schema)
    if Unset in states:
        field["serialization_exclude_if"] = _is_unset
    elif schema["type"] == "default":
        if nullable or type(None) not in states:
            return True
        field["serialization_exclude_if"] = _is_absent
    return False


def keep_always_sent(
    model: Any, always: frozenset[str], constants: frozenset[str]
) -> None:
    """Have the fields that travel even when nobody set them count as set in what callers give, and those that what is
    received has to have asked for there. JSON is read without a word of Python for each object.
    """
    from pydantic_core import PydanticCustomError, core_schema

    members = model["schema"]
    if members["type"] == "json-or-python":
        return
    fields = members["fields"]

    def complete(read: Any, info: Any) -> Any:
        *_, given = read
        if info.context != FROM_WIRE:
            given.update(always)
        elif not constants <= given:
            missing = sorted(constants - given)
            names = ", ".join(
                fields[name].get("validation_alias", name) for name in missing
            )
            raise PydanticCustomError(
                "missing", "Field required: {names}", {"names": names}
            )
        return read

    required = {
        name: {**fields[name], "schema": fields[name]["schema"]["schema"]}
        for name in constants
    }
    received: Any = {**members, "fields": {**fields, **required}}
    model["schema"] = core_schema.json_or_python_schema(
        json_schema=received,
        python_schema=core_schema.with_info_after_validator_function(complete, members),
    )


def admit_others(field: Any) -> None:
    """Let a field of listed values take others of their kinds, too; one that does so already stays as it is."""
    from pydantic_core import core_schema

    kinds: dict[type[Any], Any] = {
        str: core_schema.str_schema,
        bool: core_schema.bool_schema,
        int: core_schema.int_schema,
        float: core_schema.float_schema,
    }
    open_: list[Any] = [field["schema"]]
    while open_:
        schema = open_.pop()
        if schema["type"] in ("default", "nullable"):
            open_.append(schema["schema"])
        elif schema["type"] == "union" and "mode" not in schema:
            open_ += schema["choices"]
        elif schema["type"] == "literal":
            others = dict.fromkeys(kinds[type(one)] for one in schema["expected"])
            choices = [schema.copy(), *(make(strict=True) for make in others)]
            schema.clear()
            schema.update(core_schema.union_schema(choices, mode="left_to_right"))


def is_absent_if_none(field: Any) -> bool:
    """Whether None for a settled field, which can't be null, means that nothing is given."""
    schema = field["schema"]
    if field.get("serialization_exclude_if") is not None:
        return field["serialization_exclude_if"] is _is_absent
    return bool(schema["type"] == "default" and schema["schema"]["type"] != "any")


def is_constant(field: Any) -> bool:
    """Whether a field has one value, which it has as its default."""
    schema = field["schema"]
    if schema["type"] != "default":
        return False
    inner = schema["schema"]
    if inner["type"] == "union":
        # Others are taken, too, where the list is open.
        inner = inner["choices"][0]
    return bool(
        inner["type"] == "literal" and inner["expected"] == [schema.get("default")]
    )


def is_never_none(field: Any) -> bool:
    """Whether a field is required and, as far as its schema tells at once, can't be null."""
    schema = field["schema"]
    return (
        is_required(field)
        and schema["type"] != "any"
        and type(None) not in _states(schema)
    )


def is_required(field: Any) -> bool:
    """Whether a field has no default."""
    return bool(field["schema"]["type"] != "default")


def _states(schema: Any) -> set[type[Any]]:
    """Of null and unset, those a schema admits."""
    kind = schema["type"]
    if kind == "default":
        return _states(schema["schema"])
    if kind == "nullable":
        return {type(None)} | _states(schema["schema"])
    if kind == "union":
        return {state for choice in schema["choices"] for state in _states(choice)}
    if kind == "none":
        return {type(None)}
    if kind == "json-or-python" and schema["python_schema"].get("cls") is Unset:
        return {Unset}
    return set()


def _is_unset(value: Any) -> bool:
    return value is UNSET


def _is_absent(value: Any) -> bool:
    return value is None or value is UNSET

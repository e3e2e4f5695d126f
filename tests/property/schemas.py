"""Schemas of every kind, values that fit them, and what a newer version of the document may make of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]
Schemas = Mapping[str, Schema]

_STRING = {"type": "string"}
# Of each text format, values as they are written back: others mean the same and are written otherwise.
_FORMATS: dict[str, tuple[str, ...]] = {
    "date": ("2020-02-29", "0001-01-01"),
    "date-time": ("2020-02-29T23:59:59Z", "2020-02-29T23:59:59.123456+05:30"),
    "time": ("23:59:59", "00:00:00.500000"),
    "duration": ("PT1H30M", "P1DT1S", "-PT0.5S"),
    "uuid": ("123e4567-e89b-12d3-a456-426614174000",),
    "decimal": ("1.50", "-0", "12345678901234567890.123456789"),
    "byte": ("", "aGVsbG8=", "/+8="),
    "email": ("a@b.example",),
    "uri": ("https://a.example/?b#c",),
    "int64": ("9223372036854775807", "-1"),
    "unheard-of": ("anything",),
}
_ENUMS: tuple[Schema, ...] = (
    {"type": "string", "enum": ["s", "l", ""]},
    {"type": "string", "enum": ["a", "A", "a-", "class"]},
    {"type": "integer", "enum": [0, 1, -1]},
    {"type": "number", "enum": [0.5, 1.5]},
    {"enum": ["s", 1]},
    {"type": ["string", "null"], "enum": ["s", "l", None]},
)
_LEAVES: tuple[Schema, ...] = (
    {},
    _STRING,
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": ["string", "null"]},
    {"type": ["integer", "null"]},
    {"type": ["string", "integer", "boolean"]},
    {"oneOf": [{"type": "string", "format": "date"}, {"type": "integer"}]},
    {"anyOf": [{"type": "integer"}, {"type": "array", "items": _STRING}]},
    {"type": "array", "prefixItems": [_STRING, {"type": "integer"}], "items": False},
    {"type": "string", "default": "a"},
    {"type": "array", "items": {"type": "integer"}, "default": [1]},
    {"const": "only"},
    *({"type": "string", "format": name} for name in _FORMATS),
    *_ENUMS,
    {"$ref": "#/components/schemas/Shape"},
    {"$ref": "#/components/schemas/Either"},
    {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
    {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Thing"}},
)
PROPERTIES = st.sampled_from(
    [
        *("name", "fooBar", "foo_bar", "class", "model_config", "copy", "json", "id"),
        *("self", "1st", "+1", "-1", "_", "__init__", "naïve", "日本", "a b", "A-B"),
    ]
)
_UNDECLARED = st.sampled_from(
    ["x-new", "foo-bar", "foo_bar", "class_", "schema", "model_extra", "", "😀", "fOo"]
)
# None where a document says nothing of null means that nothing was given.
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.sampled_from(["", "text", "2020-01-01", "1"]),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from(["a", "b-c", ""]), inner, max_size=2),
    max_leaves=4,
).filter(lambda value: value is not None)


@st.composite
def objects(
    draw: st.DrawFn, /, inner: st.SearchStrategy[Schema], **fixed: Schema
) -> Schema:
    """An object type; ``fixed`` are properties that it has in any case, and needs."""
    properties = draw(st.dictionaries(PROPERTIES, inner, max_size=4))
    needed = [name for name in properties if draw(st.booleans())]
    schema: Schema = {
        "type": "object",
        "properties": {**properties, **fixed},
        "required": [*(name for name in needed if name not in fixed), *fixed],
    }
    more = draw(st.sampled_from([None, None, True, False, {"type": "integer"}]))
    return schema if more is None else {**schema, "additionalProperties": more}


def _extended(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.one_of(
        inner.map(lambda items: {"type": "array", "items": items}),
        inner.map(lambda value: {"type": "object", "additionalProperties": value}),
        inner.map(lambda one: {"anyOf": [one, {"type": "null"}]}),
        objects(inner),
    )


SCHEMAS = st.recursive(st.sampled_from(_LEAVES), _extended, max_leaves=5)


@st.composite
def documents(draw: st.DrawFn) -> Schemas:
    """Components: ``Thing`` may hold every kind, itself included; ``Shape`` has a discriminator, ``Either`` none."""
    tags = {"circle": "Circle", "square-1": "Square"}
    members = {
        name: draw(objects(st.sampled_from(_LEAVES[:8]), kind={"const": tag}))
        for tag, name in tags.items()
    }
    shape = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in members],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {
                tag: f"#/components/schemas/{name}" for tag, name in tags.items()
            },
        },
    }
    return {
        "Thing": draw(objects(SCHEMAS, thing=_STRING)),
        **members,
        "Shape": shape,
        "First": draw(objects(st.sampled_from(_LEAVES[:8]), first=_STRING)),
        "Second": draw(objects(st.sampled_from(_LEAVES[:8]), second=_STRING)),
        "Either": {
            "oneOf": [
                {"$ref": "#/components/schemas/First"},
                {"$ref": "#/components/schemas/Second"},
            ]
        },
    }


@st.composite
def values(draw: st.DrawFn, schema: Schema, schemas: Schemas, depth: int = 5) -> Any:
    """JSON data of the schema. Optional parts end at some depth."""
    if "$ref" in schema:
        return draw(values(schemas[schema["$ref"].rpartition("/")[2]], schemas, depth))
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    if "const" in schema:
        return schema["const"]
    for union in ("oneOf", "anyOf"):
        if union in schema:
            return draw(values(draw(st.sampled_from(schema[union])), schemas, depth))
    kinds = schema.get("type", "anything")
    kind = draw(st.sampled_from(kinds)) if isinstance(kinds, list) else kinds
    if kind == "object":
        return draw(_object_values(schema, schemas, depth))
    if kind == "array":
        return draw(_array_values(schema, schemas, depth))
    return draw(_scalar_values(kind, schema.get("format", "")))


def _scalar_values(kind: str, form: str) -> st.SearchStrategy[Any]:
    if form:
        return st.sampled_from(_FORMATS[form])
    return {
        "string": st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
        "integer": st.integers(-(2**70), 2**70),
        "number": st.floats(allow_nan=False, allow_infinity=False, width=32),
        "boolean": st.booleans(),
        "null": st.none(),
        "anything": ANYTHING,
    }[kind]


@st.composite
def _array_values(draw: st.DrawFn, schema: Schema, schemas: Schemas, depth: int) -> Any:
    if "prefixItems" in schema:
        return [
            draw(values(item, schemas, depth - 1)) for item in schema["prefixItems"]
        ]
    count = draw(st.integers(0, 2)) if depth > 0 else 0
    return [draw(values(schema["items"], schemas, depth - 1)) for _ in range(count)]


@st.composite
def _object_values(
    draw: st.DrawFn, schema: Schema, schemas: Schemas, depth: int
) -> dict[str, Any]:
    properties = schema.get("properties", {})
    found = {
        name: draw(values(inner, schemas, depth - 1))
        for name, inner in properties.items()
        if name in schema.get("required", ()) or (depth > 0 and draw(st.booleans()))
    }
    more = schema.get("additionalProperties", False)
    if more and depth > 0:
        inner = {} if more is True else more
        for name in draw(st.lists(_UNDECLARED, max_size=2, unique=True)):
            if name not in properties:
                found[name] = draw(values(inner, schemas, depth - 1))
    return found


@st.composite
def renewed(draw: st.DrawFn, schemas: Schemas) -> Schemas:
    """The components after a server was renewed: more fields, more enum values, more members of unions."""
    newer = {name: _renewed(draw, schema) for name, schema in schemas.items()}
    newer["Triangle"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "triangle"}, "sides": {}},
    }
    newer["Third"] = {"type": "object", "properties": {"third": {}}}
    for union, name in (("Shape", "Triangle"), ("Either", "Third")):
        members = newer[union]["oneOf"]
        reference = {"$ref": f"#/components/schemas/{name}"}
        newer[union] = {**newer[union], "oneOf": [*members, reference]}
    return newer


def _renewed(draw: st.DrawFn, schema: Schema) -> Schema:
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], _new_value(schema)]}
    changed: Schema = {}
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            changed[key] = _renewed(draw, schema[key])
    if "properties" in schema:
        changed["properties"] = {
            name: _renewed(draw, inner) for name, inner in schema["properties"].items()
        }
        # Where the older document gives every other field a type, the newer one has none of another type.
        if not isinstance(schema.get("additionalProperties"), dict):
            for name in draw(st.lists(_UNDECLARED, max_size=2)):
                changed["properties"].setdefault(name, draw(st.sampled_from(_LEAVES)))
    return {**schema, **changed}


def _new_value(schema: Schema) -> Any:
    known = schema["enum"][0]
    return "brand-new" if isinstance(known, str) else known + 1_000

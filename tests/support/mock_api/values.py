"""Values a schema allows: the document's examples, or made up when it has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.support.mock_api.document import Document, Located, Node

_DEEPEST = 8

_TEXTS = {
    "date": "2025-01-01",
    "date-time": "2025-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "PT1S",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://site.example/",
    "url": "https://site.example/",
    "email": "somebody@site.example",
    "hostname": "site.example",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "Ynl0ZXM=",
    "decimal": "1.5",
}


def media_examples(document: Document, media: Located) -> dict[str, Node]:
    """The examples of a media type by name; a plain ``example`` is named "", as is one of the schema."""
    examples = media.node.get("examples")
    if isinstance(examples, Mapping) and examples:
        listed = media.get("examples")
        assert listed is not None
        found = {name: listed.get(name) for name in examples}
        return {
            name: document.follow(one).node.get("value")
            for name, one in found.items()
            if one is not None
        }
    if "example" in media.node:
        return {"": media.node["example"]}
    schema = media.get("schema")
    return {} if schema is None else {"": made_up(document, schema)}


def made_up(document: Document, schema: Located, depth: int = 0) -> Node:
    """A value of the schema: its example, default or constant, else the simplest one that fits."""
    schema = document.follow(schema)
    node = schema.node
    if not isinstance(node, Mapping):
        return "anything"
    stated = _stated(node)
    if stated:
        return stated[0]
    if "allOf" in node:
        return _merged(document, schema, depth)
    for keyword in ("oneOf", "anyOf"):
        if keyword in node:
            return _first_variant(document, schema, keyword, depth)
    return _by_type(document, schema, depth)


def _stated(node: Mapping[str, Any]) -> list[Node]:
    """Zero or one value that the schema itself names."""
    for keyword in ("example", "const"):
        if keyword in node:
            return [node[keyword]]
    for keyword in ("examples", "enum"):
        values = node.get(keyword)
        if isinstance(values, list) and values:
            return [next((one for one in values if one is not None), None)]
    return [node["default"]] if node.get("default") is not None else []


def _merged(document: Document, schema: Located, depth: int) -> Node:
    value: Node = {}
    for index, part in enumerate(schema.node["allOf"]):
        piece = made_up(
            document, Located(part, f"{schema.pointer}/allOf/{index}"), depth
        )
        if not isinstance(piece, dict):
            return piece
        value.update(piece)
    if "properties" in schema.node:
        value.update(_object(document, schema, depth))
    return value


def _first_variant(
    document: Document, schema: Located, keyword: str, depth: int
) -> Node:
    variants = [
        Located(node, f"{schema.pointer}/{keyword}/{index}")
        for index, node in enumerate(schema.node[keyword])
    ]
    for variant in variants:
        if document.follow(variant).node.get("type") != "null":
            return made_up(document, variant, depth + 1)
    return None


def _by_type(document: Document, schema: Located, depth: int) -> Node:
    node = schema.node
    kind = node.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), "null")
    if kind == "object" or "properties" in node:
        return _object(document, schema, depth)
    if kind == "array":
        items = schema.get("items")
        least = node.get("minItems", 0)
        if items is None or (depth > _DEEPEST and not least):
            return []
        return [made_up(document, items, depth + 1)] * max(1, least)
    if kind in ("integer", "number"):
        return _number(node)
    if kind == "boolean":
        return True
    if kind == "null":
        return None
    return _text(node)


def _object(document: Document, schema: Located, depth: int) -> dict[str, Node]:
    required = schema.node.get("required", ())
    value: dict[str, Node] = {}
    for name, node in schema.node.get("properties", {}).items():
        if depth > _DEEPEST and name not in required:
            continue
        if isinstance(node, Mapping) and node.get("writeOnly"):
            continue
        located = schema.get("properties", name)
        assert located is not None
        value[name] = made_up(document, located, depth + 1)
    return value


def _number(node: Mapping[str, Any]) -> float | int:
    least = node.get("minimum", node.get("exclusiveMinimum"))
    most = node.get("maximum", node.get("exclusiveMaximum"))
    value = 1
    if isinstance(least, int | float) and not isinstance(least, bool) and least > value:
        value = int(least) + ("exclusiveMinimum" in node)
    if isinstance(most, int | float) and not isinstance(most, bool) and most < value:
        return most if "maximum" in node else most - 1
    return value


def _text(node: Mapping[str, Any]) -> str:
    text = _TEXTS.get(str(node.get("format")), "text")
    least, most = node.get("minLength", 0), node.get("maxLength")
    text = text.ljust(least, "x")
    return text if most is None else text[:most]

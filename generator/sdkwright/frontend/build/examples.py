"""Examples and defaults, as the document gives them."""

from __future__ import annotations

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.reading import text_at
from sdkwright.frontend.index import Broken, Index, Node
from sdkwright.ir.declarations import Default
from sdkwright.ir.operation import Example


def schema_examples(node: JsonObject) -> tuple[JsonValue, ...]:
    """A schema's examples, first the one that counts: of `examples`, then `example`."""
    listed = node.get("examples")
    if isinstance(listed, list) and listed:
        return tuple(listed)
    return (node["example"],) if "example" in node else ()


def default_of(node: JsonObject) -> Default | None:
    """A schema's default; null can be one."""
    return Default(value=node["default"]) if "default" in node else None


def named_examples(index: Index, node: JsonObject, at: Pointer) -> tuple[Example, ...]:
    """The examples of a parameter, header or media type at ``at``: the named ones in order, else the plain one."""
    named = node.get("examples")
    examples: list[Example] = []
    if isinstance(named, dict):
        for name, entry in named.items():
            target = index.follow(Node(child(at, "examples", name), entry))
            if isinstance(target, Broken):
                continue
            example = _example(name, target.value)
            if example is not None:
                examples.append(example)
    elif isinstance(named, list):
        examples.extend(Example(value=value) for value in named)
    if "example" in node and not examples:
        examples.append(Example(value=node["example"]))
    return tuple(examples)


def _example(name: str, node: JsonValue) -> Example | None:
    if not isinstance(node, dict):
        return None
    summary = text_at(node, "summary")
    for key in ("value", "dataValue"):
        if key in node:
            return Example(value=node[key], name=name, summary=summary)
    return None

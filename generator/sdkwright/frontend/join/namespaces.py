"""Namespaces of documents: what goes in front of names that two of them use for different components."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.frontend.join.joining import list_at, object_at, same
from sdkwright.frontend.join.operations import with_operations_of

Renames: TypeAlias = Mapping[tuple[str, str], str]
"""New names of a document's components, by their section and old name."""


def renames_of(documents: Sequence[tuple[JsonObject, str]]) -> tuple[Renames, ...]:
    """The new names of each document's components; ``documents`` are roots with their namespaces.

    A component that another document has in the same words is different where one that it refers to is.
    """
    components = [dict(_components(root)) for root, _ in documents]
    keys = {key for one in components for key in one}
    different = {key for key in keys if not _all_same(key, components)}
    waiting = True
    while waiting:
        more = {
            key
            for key in keys - different
            if sum(key in one for one in components) > 1
            and any(_refers(one[key], different) for one in components if key in one)
        }
        different |= more
        waiting = bool(more)
    return tuple(
        {
            (section, name): f"{namespace}_{name}"
            for section, name in own
            if namespace and (section, name) in different
        }
        for own, (_, namespace) in zip(components, documents, strict=True)
    )


def _components(root: JsonObject) -> Iterator[tuple[tuple[str, str], JsonValue]]:
    for section, written in object_at(root, "components").items():
        if isinstance(written, dict):
            for name, component in written.items():
                yield (section, name), component


def _all_same(
    key: tuple[str, str], components: Sequence[Mapping[tuple[str, str], JsonValue]]
) -> bool:
    first, *others = [one[key] for one in components if key in one]
    return all(same(first, other) for other in others)


def _refers(value: JsonValue, names: set[tuple[str, str]]) -> bool:
    """Whether a component refers to one of these."""
    if isinstance(value, dict):
        reference = value.get("$ref")
        if isinstance(reference, str):
            parts = reference.removeprefix("#/components/").split("/")
            if len(parts) > 1 and (parts[0], parts[1]) in names:
                return True
        return any(_refers(part, names) for part in value.values())
    return isinstance(value, list) and any(_refers(part, names) for part in value)


def with_names(root: JsonValue, renames: Renames) -> JsonObject:
    """A root whose components, and what requires security schemes, have their new names."""
    if not isinstance(root, dict):
        return {}
    if not renames:
        return root
    components = {
        section: (
            {renames.get((section, name), name): one for name, one in written.items()}
            if isinstance(written, dict)
            else written
        )
        for section, written in object_at(root, "components").items()
    }
    result = {**root, "components": components}
    return with_operations_of(
        _required(result, renames), lambda one, _: _required(one, renames)
    )


def _required(holder: JsonObject, renames: Renames) -> JsonObject:
    if "security" not in holder:
        return holder
    security = [
        (
            {
                renames.get(("securitySchemes", name), name): one
                for name, one in entry.items()
            }
            if isinstance(entry, dict)
            else entry
        )
        for entry in list_at(holder, "security")
    ]
    return {**holder, "security": security}

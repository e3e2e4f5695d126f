"""Streams in responses: server-sent events and JSON lines, as documents spell them today and in OpenAPI 3.2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.reading import object_at, object_behind
from sdkwright.frontend.build.site import Place, Site, name_of
from sdkwright.frontend.index import Node
from sdkwright.ir.names import Role
from sdkwright.ir.types import (
    Anything,
    EventStream,
    JsonLines,
    ListOf,
    Scalar,
    ScalarKind,
    Type,
)

_EVENT_FIELDS = frozenset(("data", "event", "id", "retry", "comment"))


def event_stream(
    reader: OperationReader, node: JsonObject, at: Pointer, site: Site | None
) -> EventStream:
    """The stream of a `text/event-stream`. ``site`` is its `schema`; OpenAPI 3.2's `itemSchema` counts more.

    A schema with the fields of an event types the whole event; any other types what its data holds. That is JSON,
    unless it is a text that nothing (`contentSchema`) says more of.
    """
    inner = _item_site(reader, node, at) or site
    if inner is None:
        return EventStream(Anything(), Anything())
    data = _data_site(reader, inner)
    event = reader.type_of(inner)
    if data is None:
        # An array of events is what some documents write for a stream of them.
        item = event.item if isinstance(event, ListOf) else event
        return EventStream(item, item, is_text=_is_text(item))
    typed = reader.type_of(data)
    is_inside = data.pointer.endswith("/contentSchema")
    return EventStream(event, typed, is_text=not is_inside and _is_text(typed))


def _is_text(found: Type) -> bool:
    return isinstance(found, Scalar) and found.kind is ScalarKind.STRING


def json_lines(
    reader: OperationReader, node: JsonObject, at: Pointer, site: Site | None
) -> JsonLines:
    """The stream of a media type with one JSON value a line."""
    inner = _item_site(reader, node, at)
    if inner is not None:
        return JsonLines(reader.type_of(inner))
    item = reader.type_of(site)
    return JsonLines(item.item if isinstance(item, ListOf) else item)


def _item_site(reader: OperationReader, node: JsonObject, at: Pointer) -> Site | None:
    return reader.site(node, at, Role.RESPONSE_BODY, keyword="itemSchema")


def _data_site(reader: OperationReader, site: Site) -> Site | None:
    """The schema of an event's data, None where the schema describes no whole event."""
    target = object_behind(reader.walk.index, Node(site.place.source, site.node))
    if isinstance(target, str):
        return None
    properties = object_at(target.value, "properties")
    if "data" not in properties or not _EVENT_FIELDS.issuperset(properties):
        return None
    at = f"{target.pointer}/properties/data"
    node: JsonValue = properties["data"]
    if isinstance(node, Mapping) and "contentSchema" in node:
        node, at = node["contentSchema"], f"{at}/contentSchema"
    is_inline = target.pointer == site.place.source
    return replace(
        site,
        node=node,
        place=Place(at, at),
        role=Role.PROPERTY,
        own=name_of("data"),
        component=None if is_inline else target.pointer,
        parent=target.pointer,
    )

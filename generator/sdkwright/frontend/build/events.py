"""Values one after another: server-sent events and JSON lines, as documents spell them today and in OpenAPI 3.2."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.owners import mark_owners
from sdkwright.frontend.build.reading import object_behind
from sdkwright.frontend.build.site import Place, Site
from sdkwright.frontend.index import Node
from sdkwright.ir.names import Role
from sdkwright.ir.types import Anything, EventStream, ListOf, Type


def event_stream(
    reader: OperationReader, node: JsonObject, at: Pointer, site: Site | None
) -> EventStream:
    """The stream of a `text/event-stream`. ``site`` is its `schema`; OpenAPI 3.2's `itemSchema` counts more.

    What types an event's data is known once all declarations are: see `SettledStreams`.
    """
    inner = _item_site(reader, node, at, Role.RESPONSE_BODY) or site
    if inner is None:
        return EventStream(Anything(), Anything())
    event = reader.type_of(inner)
    if isinstance(event, ListOf):
        # An array of events is what some documents write for a stream of them.
        event, inner = event.item, _items_site(reader, inner)
    mark_owners(reader.walk.index, inner, reader.walk.event_owners)
    return EventStream(event, event)


def _items_site(reader: OperationReader, site: Site) -> Site:
    """The items of an array that another name may stand for."""
    target = object_behind(reader.walk.index, Node(site.place.source, site.node))
    if isinstance(target, str):
        return site
    at = child(target.pointer, "items")
    return replace(site, node=target.value.get("items"), place=Place(at, at))


def line_type(
    reader: OperationReader,
    node: JsonObject,
    at: Pointer,
    site: Site | None,
    role: Role,
) -> Type:
    """What each line holds of a media type with one JSON value a line."""
    inner = _item_site(reader, node, at, role)
    if inner is not None:
        return reader.type_of(inner)
    item = reader.type_of(site)
    # An array of lines is what some documents write for them.
    return item.item if isinstance(item, ListOf) else item


def _item_site(
    reader: OperationReader, node: JsonObject, at: Pointer, role: Role
) -> Site | None:
    return reader.site(node, at, role, keyword="itemSchema")

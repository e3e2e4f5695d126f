"""The JSON that an event's data holds as text (OpenAPI 3.2, 4.14.4; JSON Schema 2020-12, validation, 8)."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.core.json import JsonObject
from sdkwright.frontend.build.reading import object_behind, text_at
from sdkwright.frontend.build.site import Place, Site
from sdkwright.frontend.index import Index, Node
from sdkwright.ir.media_types import is_json


def json_in_data(index: Index, site: Site) -> Site | None:
    """The schema of the JSON in a property of an event; None for a property other than data, and for other text."""
    if site.own.source != "data":
        return None
    target = object_behind(index, Node(site.place.source, site.node))
    if isinstance(target, str):
        return None
    if not _has_json(target.value):
        return None
    is_own = target.pointer == site.place.source
    place = site.place if is_own else Place(target.pointer, target.pointer)
    if "contentSchema" not in target.value:
        return replace(site, node=True)
    return replace(
        site,
        node=target.value["contentSchema"],
        place=place.child("contentSchema"),
        component=site.component if is_own else target.pointer,
    )


def _has_json(node: JsonObject) -> bool:
    written = text_at(node, "contentMediaType")
    if written is None:
        return "contentSchema" in node
    return is_json(written)

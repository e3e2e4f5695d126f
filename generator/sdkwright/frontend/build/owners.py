"""The objects that a schema may stand for, where their properties are read another way than elsewhere."""

from __future__ import annotations

from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.reading import list_at, object_behind
from sdkwright.frontend.build.site import Site
from sdkwright.frontend.index import Index, Node


def mark_owners(index: Index, site: Site, owners: set[Pointer]) -> None:
    """Note the schema at ``site`` and all that its references, `oneOf`, `anyOf` and `allOf` lead to."""
    pending = [Node(site.place.source, site.node)]
    while pending:
        node = pending.pop()
        target = object_behind(index, node)
        if isinstance(target, str):
            continue
        # What is written beside a union is read into its members, at their places in the list.
        owners.add(node.pointer)
        if target.pointer in owners and target.pointer != node.pointer:
            continue
        owners.add(target.pointer)
        for keyword in ("oneOf", "anyOf", "allOf"):
            for number, member in enumerate(list_at(target.value, keyword)):
                place = child(target.pointer, keyword, number)
                if place not in owners:
                    pending.append(Node(place, member))

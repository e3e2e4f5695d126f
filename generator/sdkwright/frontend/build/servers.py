"""Servers (OAS 3.1, 4.8.5)."""

from __future__ import annotations

import re

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.members import list_member
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    list_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.ir.operation import Server, ServerVariable

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def servers(walk: Walk, node: JsonObject, at: Pointer) -> tuple[Server, ...]:
    """The servers a node lists; none where it lists none."""
    declared: list[Server] = []
    for number, written in enumerate(list_member(walk, node, "servers", at)):
        place = child(at, "servers", number)
        if not isinstance(written, dict):
            walk.report(rules.SERVER_INVALID, place, reason=f"it is {what_is(written)}")
            continue
        url = text_at(written, "url")
        if url is None:
            walk.report(rules.SERVER_INVALID, place, reason="it has no url")
            continue
        name = text_at(written, "x-speakeasy-server-id") or text_at(written, "name")
        declared.append(
            Server(
                url=url,
                name=name,
                description=text_at(written, "description"),
                variables=_variables(walk, written, url, place),
            )
        )
    return tuple(declared)


def _variables(
    walk: Walk, node: JsonObject, url: str, at: Pointer
) -> tuple[ServerVariable, ...]:
    declared = object_at(node, "variables")
    names = dict.fromkeys(_VARIABLE.findall(url))
    return tuple(
        _variable(walk, name, declared.get(name), child(at, "variables", name))
        for name in names
    )


def _variable(walk: Walk, name: str, node: JsonValue, at: Pointer) -> ServerVariable:
    written = node if isinstance(node, dict) else NO_OBJECT
    values = tuple(str(value) for value in list_at(written, "enum"))
    default = written.get("default")
    if isinstance(default, bool) or not isinstance(default, str | int | float):
        default = values[0] if values else ""
        walk.report(
            rules.SERVER_VARIABLE, at, name=name, instead=default or "an empty text"
        )
    return ServerVariable(
        name=name_of(name),
        default=str(default),
        values=values,
        description=text_at(written, "description"),
    )

"""Schemas that references name: what a declaration made there is called after."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from sdkwright.core.pointer import Pointer, child, tokens_of, uri_of
from sdkwright.frontend.build.site import Place, Site, name_of
from sdkwright.frontend.index import Node
from sdkwright.ir.names import Role

_SCHEMA_HOMES = ("schemas", "$defs", "definitions")


def site_of(node: Node, *, is_multipart_part: bool = False) -> Site:
    """The site of a schema reached by reference rather than from around it."""
    uri = uri_of(node.pointer)
    tokens = tokens_of(node.pointer)
    place = Place(node.pointer, node.pointer)
    if _is_component(uri, tokens):
        own = tokens[-1] if tokens else _stem(uri)
        return Site(
            place=place,
            node=node.value,
            role=Role.COMPONENT,
            own=name_of(own),
            is_multipart_part=is_multipart_part,
        )
    component = _component_of(uri, tokens)
    named = [
        token
        for token, before in zip(tokens[1:], tokens, strict=False)
        if before == "properties"
    ]
    own = named[-1] if named else _last_word(tokens)
    return Site(
        place=place,
        node=node.value,
        role=Role.PROPERTY,
        own=name_of(own),
        component=component,
        parent=component,
        is_multipart_part=is_multipart_part,
        depth=len(tokens),
    )


def _is_component(uri: str, tokens: Sequence[str]) -> bool:
    """Whether a place is a named schema: of a document's components, of definitions, or of a file of schemas."""
    if len(tokens) >= 2 and tokens[-2] in _SCHEMA_HOMES and "properties" not in tokens:
        return True
    return bool(uri) and len(tokens) <= 1


def _component_of(uri: str, tokens: Sequence[str]) -> Pointer | None:
    if tokens[:2] == ("components", "schemas") and len(tokens) > 2:
        return child(f"{uri}#", *tokens[:3])
    return None


def _last_word(tokens: Sequence[str]) -> str:
    words = [token for token in tokens if not token.isdecimal()]
    return words[-1] if words else "value"


def _stem(uri: str) -> str:
    return posixpath.splitext(posixpath.basename(uri))[0] or "value"

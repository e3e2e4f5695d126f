"""Components that are a scalar, an array or a map: types have their structure, and are called by them."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build.examples import schema_examples
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    extensions_of,
    flag_at,
    text_at,
)
from sdkwright.frontend.build.site import Site
from sdkwright.ir.declarations import AliasDeclaration
from sdkwright.ir.types import (
    ListOf,
    MapOf,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    component_of,
    without_null,
)


def may_be_called(type_: Type) -> bool:
    """Whether a component of this type gives it a name.

    One that only refers to another component is that one. Octets are none: how they are given and got depends on where
    they stand.
    """
    bare = without_null(type_)
    is_structure = isinstance(bare, Scalar | ListOf | TupleOf | MapOf)
    return is_structure and component_of(bare) is None and not _holds_octets(bare)


def component_alias(site: Site, type_: Type) -> AliasDeclaration:
    """The name of a component's type, with what the document says of it."""
    node: JsonObject = site.node if isinstance(site.node, dict) else NO_OBJECT
    return AliasDeclaration(
        id=site.pointer,
        naming=site.naming,
        title=text_at(node, "title"),
        description=text_at(node, "description"),
        deprecated=flag_at(node, "deprecated"),
        examples=schema_examples(node),
        extensions=extensions_of(node),
        type=type_,
        is_transparent=True,
    )


def with_component(type_: Type, component: Pointer) -> Type:
    """The type, called by a component."""
    match type_:
        case Nullable(inner):
            return Nullable(with_component(inner, component))
        case Scalar() | ListOf() | TupleOf() | MapOf():
            return replace(type_, component=component)
        case _:
            return type_


def _holds_octets(type_: Type) -> bool:
    match type_:
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case Nullable(inner) | ListOf(inner) | MapOf(inner):
            return _holds_octets(inner)
        case TupleOf(items, rest):
            return any(map(_holds_octets, items if rest is None else (*items, rest)))
        case _:
            return False

"""Names inside types and functions: what TypeScript calls properties, constants of enums, arguments."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import member_case, type_name
from sdkwright.targets.languages.typescript.options import SNAKE, TypeScriptOptions
from sdkwright.targets.naming import member_names
from sdkwright.targets.naming.casing import attribute_case
from sdkwright.targets.naming.client_names import Casing
from sdkwright.targets.naming.member_names import (
    body_words,
    by_location,
    located,
    member_key,
    parameter_words,
)
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.arguments import flat_object

__all__ = ["EXTRAS", "argument_names", "enum_member_names", "field_names", "member_key"]

EXTRAS = "additionalProperties"
"""The property with what a document declares beside an object's fields."""


def _property_case(options: TypeScriptOptions) -> Casing:
    """How properties of types are spelled."""
    if options.model_property_casing == SNAKE:
        return attribute_case(options.name_rules)
    return member_case(options.name_rules)


def field_names(
    api: Api, options: TypeScriptOptions
) -> Mapping[tuple[TypeId, str], str]:
    """The property of every field, by declaration and wire name; in wrappers of requests by origin too."""
    case, rules = _property_case(options), options.name_rules
    paged = {one.envelope for one in api.operations if one.pagination is not None}

    def scope_of(declaration: ObjectDeclaration) -> Scope:
        words = set(reserved.OBJECT_MEMBERS)
        if declaration.additional is not None:
            words.add(EXTRAS)
        if declaration.naming.role is Role.ENVELOPE:
            words |= reserved.EXCHANGE
        if declaration.id in paged:
            words |= reserved.PAGES
        return Scope(reserved=words, number=numbered)

    return member_names.field_names(api, case, scope_of, rules)


def flat_request_names(
    api: Api, names: Mapping[tuple[TypeId, str], str], options: TypeScriptOptions
) -> Mapping[tuple[TypeId, str], str]:
    """The properties of flat requests, by wrapper and origin; ``names`` are those that bodies' objects have.

    Parameters come first, those of the path before others; so what is of the body gives way to them.
    """
    case = _property_case(options)
    flat_names: dict[tuple[TypeId, str], str] = {}
    for operation in api.operations:
        wrapper = api.declarations.get(operation.request_wrapper or "")
        if not isinstance(wrapper, ObjectDeclaration):
            continue
        scope = Scope(reserved=(*reserved.OBJECT_MEMBERS, EXTRAS), number=numbered)
        for parameter in by_location(operation.parameters):
            words = parameter_words(parameter)
            name = scope.take(map(case, words))
            flat_names[wrapper.id, parameter.origin] = name
        flat = flat_object(api, operation.request_body)
        for field in wrapper.fields:
            if field.location == "body":
                plain, apart = (case(one) for one in located(field.name, "body"))
                own = None if flat is None else names.get((flat.id, field.name.source))
                name = scope.take([own or plain, apart])
                flat_names[wrapper.id, field.origin] = name
    return flat_names


def enum_member_names(api: Api) -> Mapping[tuple[TypeId, str], str]:
    """The constant of every enum value, by declaration and ``member_key``."""
    return member_names.enum_member_names(
        api, type_name, lambda: Scope(number=numbered)
    )


def argument_names(
    api: Api, options: TypeScriptOptions
) -> Mapping[tuple[str, str], str]:
    """The argument of every parameter and body, by the operation's origin and its own."""
    case = member_case(options.name_rules)
    names: dict[tuple[str, str], str] = {}
    for operation in (*api.operations, *api.webhooks):
        scope = Scope(reserved=reserved.ARGUMENTS, number=numbered)
        sources = [(one.origin, parameter_words(one)) for one in operation.parameters]
        body = operation.request_body
        if body is not None:
            sources.append(
                (
                    body.origin,
                    body_words(
                        body, options.name_rules, options.request_body_field_name
                    ),
                )
            )
        for origin, candidates in sources:
            names[operation.origin, origin] = scope.take(map(case, candidates))
    return names

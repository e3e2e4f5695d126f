"""Names inside types and functions: properties, constants of enums, arguments."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref, TypeId
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import (
    member_name,
    type_name,
    words_of,
)
from sdkwright.targets.naming.scope import Scope, numbered, take_all
from sdkwright.targets.naming.symbols import spell_out

EXTRAS = "additionalProperties"
"""The property with what a document declares beside an object's fields."""


def member_key(value: JsonValue) -> str:
    """A value's JSON text, so that 1 and "1" differ."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def field_names(api: Api) -> Mapping[tuple[TypeId, str], str]:
    """The property of every field, by declaration and wire name; in wrappers of requests by origin too."""
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if not isinstance(declaration, ObjectDeclaration):
            continue
        extras = (EXTRAS,) if declaration.additional is not None else ()
        sources = [field.name for field in declaration.fields]
        taken = take_all(
            Scope((*reserved.OBJECT_MEMBERS, *extras), number=numbered),
            [_candidates(name, member_name) for name in sources],
        )
        for field, name in zip(declaration.fields, taken, strict=True):
            names.setdefault((declaration.id, field.name.source), name)
            if field.location is not None:
                # Parameters of one name in several locations are told apart by their origins.
                names[declaration.id, field.origin] = name
    return names


def enum_member_names(api: Api) -> Mapping[tuple[TypeId, str], str]:
    """The constant of every enum value, by declaration and ``member_key``."""
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, EnumDeclaration):
            taken = take_all(
                Scope(number=numbered),
                [_candidates(member.name, type_name) for member in declaration.members],
            )
            for member, name in zip(declaration.members, taken, strict=True):
                names[declaration.id, member_key(member.value)] = name
    return names


def argument_names(api: Api) -> Mapping[tuple[str, str], str]:
    """The argument of every parameter and body, by the operation's origin and its own."""
    names: dict[tuple[str, str], str] = {}
    for operation in (*api.operations, *api.webhooks):
        scope = Scope(reserved.ARGUMENTS, number=numbered)
        for parameter in operation.parameters:
            words = _words(parameter.name)
            names[operation.origin, parameter.origin] = scope.take(
                (member_name(words), member_name((parameter.location.value, *words)))
            )
        if operation.request_body is not None:
            names[operation.origin, operation.request_body.origin] = scope.take(
                _body_candidates(operation)
            )
    return names


def _body_candidates(operation: Operation) -> tuple[str, ...]:
    body = operation.request_body
    schema = body.contents[0].schema if body and body.contents else None
    if body is not None and body.name is not None and isinstance(schema, Ref):
        return (member_name(_words(body.name)), "requestBody")
    return ("requestBody",)


def _words(name: Name) -> Sequence[str]:
    return name.words or words_of(name.source)


def _candidates(
    name: Name, case: Callable[[Sequence[str]], str]
) -> tuple[str, tuple[str, ...]]:
    plain = case(words_of(name.source))
    spelled = case(split_words(spell_out(name.source)) or words_of(name.source))
    return name.source, (plain, spelled) if spelled != plain else (plain,)

"""Names inside classes and methods: what Python calls fields, enum members, arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Parameter
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import (
    attribute_case,
    attribute_name,
    constant_case,
)
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.naming import member_names
from sdkwright.targets.naming.member_names import (
    body_words,
    by_location,
    located,
    member_key,
    parameter_words,
)
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.naming.sdk_names import SdkNames
from sdkwright.targets.reading.calls import Call, Calls
from sdkwright.targets.reading.fields import FieldReading, FieldReadings

__all__ = [
    "argument_names",
    "constant_names",
    "enum_member_names",
    "field_names",
    "is_fixed",
    "member_key",
    "named_fields",
]


def field_names(
    api: Api, types: Collection[str], rules: Collection[NameRule]
) -> Mapping[tuple[TypeId, str], str]:
    """The attribute of every property, by declaration and wire name; none is called like a type."""
    case = attribute_case(rules)
    avoided = reserved.FIELDS
    if NameRule.KEYWORDS_ALONE not in rules:
        avoided |= reserved.PUBLISHED_FIELDS

    def field_name(words: Sequence[str]) -> str:
        name = case(words)
        return f"{name}_" if name in avoided else name

    # Few types are spelled the way fields are: those of scripts without capitals.
    small = (name for name in types if name == name.lower())
    like_fields = {name for name in small if name == attribute_name((name,))}
    paged = {one.envelope for one in api.operations if one.pagination is not None}

    def scope_of(declaration: ObjectDeclaration) -> Scope:
        if declaration.naming.role is not Role.ENVELOPE:
            return Scope(like_fields)
        others = reserved.PAGES if declaration.id in paged else frozenset[str]()
        return Scope(like_fields, reserved=reserved.EXCHANGE | others)

    return member_names.field_names(api, field_name, scope_of, rules)


def named_fields(
    declaration: ObjectDeclaration, names: SdkNames
) -> Iterator[tuple[str, Field]]:
    """The fields with their names; parameters that differ in their location alone have that in front."""
    scope = Scope()
    for field in declaration.fields:
        name = names.fields[declaration.id, field.name.source]
        if field.location is not None:
            name = scope.take((name, f"{field.location}_{name}"))
        yield name, field


def constant_names(
    api: Api, names: SdkNames, readings: FieldReadings
) -> Mapping[tuple[TypeId, str], str]:
    """What models call their properties of one value where that is in capitals: `TYPE`."""
    constants: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if not isinstance(declaration, ObjectDeclaration):
            continue
        called = dict(named_fields(declaration, names))
        for name, field in called.items():
            reading = readings[declaration.id, field.key]
            if is_fixed(reading) and name.upper() not in called:
                constants[declaration.id, field.name.source] = name.upper()
    return constants


def is_fixed(reading: FieldReading) -> bool:
    """Whether a property has one value in any case."""
    return reading.constant is not None and reading.required


def enum_member_names(
    api: Api, rules: Collection[NameRule]
) -> Mapping[tuple[TypeId, str], str]:
    """The constant of every enum value, by declaration and ``member_key``."""
    return member_names.enum_member_names(api, constant_case(rules), Scope)


def argument_names(
    calls: Calls, options: PythonOptions
) -> Mapping[tuple[str, str], str]:
    """The argument of every parameter, flattened body property and whole body, by operation and origin."""
    case = attribute_case(options.name_rules)
    rules = options.name_rules
    builtins = reserved.BUILTINS - frozenset(options.allowed_redefined_builtins)
    avoided = reserved.KEYWORDS | reserved.METHOD_ARGUMENTS | builtins
    avoided |= {options.method_timeout.name}
    if options.rules.published_names:
        avoided |= {reserved.ACCEPT_OVERRIDE}
    if NameRule.KEYWORDS_ALONE not in rules:
        avoided |= reserved.FIELDS | reserved.PUBLISHED_FIELDS
    names: dict[tuple[str, str], str] = {}
    for call in calls:
        scope = Scope(reserved=avoided)
        parameters = call.operation.parameters
        if options.rules.flat_requests:
            parameters = by_location(parameters)
        for origin, candidates in _argument_sources(call, parameters, options):
            names[call.operation.origin, origin] = scope.take(map(case, candidates))
    return names


def _argument_sources(
    call: Call, parameters: Iterable[Parameter], options: PythonOptions
) -> Iterable[tuple[str, tuple[Sequence[str], ...]]]:
    """Parameters first, so that what is of the body gives way to them."""
    for parameter in parameters:
        yield parameter.origin, parameter_words(parameter)
    body = call.request.body
    if body is None:
        return
    if call.request.flattened is None:
        yield body.origin, body_words(
            body, options.name_rules, options.request_body_field_name
        )
        return
    for field in call.request.flattened.fields:
        yield field.origin, located(field.name, "body")

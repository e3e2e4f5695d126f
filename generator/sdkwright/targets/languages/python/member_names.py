"""Names inside classes and methods: fields, enum members, arguments."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Operation, Parameter, RequestBody
from sdkwright.ir.types import Ref, TypeId
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.arguments import flattened_body
from sdkwright.targets.languages.python.casing import (
    attribute_name,
    constant_name,
    words_of,
)
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.naming.scope import Scope, take_all
from sdkwright.targets.naming.symbols import spell_out


def member_key(value: JsonValue) -> str:
    """A value's JSON text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def field_names(api: Api, types: Collection[str]) -> Mapping[tuple[TypeId, str], str]:
    """The attribute of every property, by declaration and wire name; none is called like a type."""
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, ObjectDeclaration):
            sources = [field.name for field in declaration.fields]
            taken = take_all(
                Scope(types), [_candidates(name, field_name) for name in sources]
            )
            for source, name in zip(sources, taken, strict=True):
                # Parameters of one name in several locations share an entry: the first one's.
                names.setdefault((declaration.id, source.source), name)
    return names


def field_name(words: Sequence[str]) -> str:
    """A snake case attribute that hides nothing a model needs."""
    name = attribute_name(words)
    return f"{name}_" if name in reserved.FIELDS else name


def enum_member_names(api: Api) -> Mapping[tuple[TypeId, str], str]:
    """The constant of every enum value, by declaration and ``member_key``."""
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, EnumDeclaration):
            taken = take_all(
                Scope(),
                [
                    _candidates(member.name, constant_name)
                    for member in declaration.members
                ],
            )
            for member, name in zip(declaration.members, taken, strict=True):
                names[declaration.id, member_key(member.value)] = name
    return names


def argument_names(api: Api, options: PythonOptions) -> Mapping[tuple[str, str], str]:
    """The argument of every parameter, flattened body property and whole body, by operation and origin."""
    avoided = reserved.KEYWORDS | (
        reserved.BUILTINS - frozenset(options.allowed_redefined_builtins)
    )
    names: dict[tuple[str, str], str] = {}
    for operation in (*api.operations, *api.webhooks):
        scope = Scope(reserved.METHOD_ARGUMENTS)
        for origin, candidates in _argument_sources(api, operation, options):
            cased = tuple(_argument(words, avoided) for words in candidates)
            names[operation.origin, origin] = scope.take(cased)
    return names


def _argument_sources(
    api: Api, operation: Operation, options: PythonOptions
) -> Iterable[tuple[str, tuple[Sequence[str], ...]]]:
    for parameter in operation.parameters:
        yield parameter.origin, _located(parameter.name, _place(parameter))
    body = operation.request_body
    if body is None:
        return
    fields = flattened_body(api, operation, options)
    if fields is None:
        yield body.origin, _whole_body(body)
        return
    for field in fields:
        yield field.origin, _located(field.name, "body")


def _whole_body(body: RequestBody) -> tuple[Sequence[str], ...]:
    schema = body.contents[0].schema if body.contents else None
    if body.name is not None and isinstance(schema, Ref):
        return (words_of(body.name.source), ("request", "body"))
    return (("request", "body"),)


def _place(parameter: Parameter) -> str:
    return parameter.location.value


def _located(name: Name, place: str) -> tuple[Sequence[str], ...]:
    words = name.words or words_of(name.source)
    return (words, (place, *words))


def _argument(words: Sequence[str], avoided: frozenset[str]) -> str:
    name = field_name(words)
    return f"{name}_" if name in avoided else name


def _candidates(
    name: Name, case: Callable[[Sequence[str]], str]
) -> tuple[str, tuple[str, ...]]:
    plain = case(words_of(name.source))
    spelled = case(split_words(spell_out(name.source)) or words_of(name.source))
    return name.source, (plain, spelled) if spelled != plain else (plain,)

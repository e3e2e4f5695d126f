"""An Api to an outline: what each call takes, gives and fails with, written against neutral rooms alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
    TypeId,
)
from sdkwright.targets.naming import member_names
from sdkwright.targets.naming.casing import identifier, words_of
from sdkwright.targets.naming.client_names import Spelling, group_names, method_names
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.arguments import CallShape
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.calls import Call, read_calls
from sdkwright.targets.reading.fields import read_fields

_SHAPE = CallShape(max_arguments=20, flattens_body=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFile:
    """The calls of a group, a line each."""

    heading: Code
    calls: tuple[Code, ...]


def _lower(words: Sequence[str]) -> str:
    return identifier("_".join(word.lower() for word in words))


def _upper(words: Sequence[str]) -> str:
    return identifier("".join(word.capitalize() for word in words))


_SPELLING = Spelling(
    type=_upper,
    member=_lower,
    members=(),
    options=(),
    module=lambda path, _: (_lower(words_of(path[-1].source)),),
    modules=(),
    number=numbered,
    number_type=numbered,
)


def outline(api: Api) -> Mapping[str, GroupFile]:
    """The files by their names; every call of the API has a line in one."""
    api = with_alternatives(api)
    calls = read_calls(api, read_fields(api), _SHAPE)
    scope = Scope(number=numbered)
    types = declared_names(
        api,
        scheme=NameScheme.STABLE,
        case=_upper,
        scope_of=lambda _: scope,
        companions_of=lambda _: (),
    )
    groups = group_names(
        api, _SPELLING, sdk_class="Api", classes=types.values(), is_qualified=True
    )
    methods = method_names(api, groups, _SPELLING, frozenset())
    return {
        f"{groups[group_key(group.path)].module}.txt": GroupFile(
            heading=Code(groups[group_key(group.path)].class_name),
            calls=tuple(
                Code(_line(methods[one.origin], calls.of(one), types))
                for one in group.operations
            ),
        )
        for group in api.groups
    }


def _line(method: str, call: Call, types: Mapping[TypeId, str]) -> str:
    given = ", ".join(_arguments(call, types))
    gives = " or ".join(_text(one, types) for one in call.result.alternatives)
    notes = [
        *([f"fails: {', '.join(_errors(call, types))}"] if call.result.errors else []),
        *([f"pages by {call.pages.kind.value}"] if call.pages else []),
        *(
            [f"streams if {call.result.chooser.wire_name}"]
            if call.result.chooser
            else []
        ),
        *(["deprecated"] if call.operation.deprecated else []),
    ]
    return "; ".join([f"{method}({given}) -> {gives or 'nothing'}", *notes])


def _arguments(call: Call, types: Mapping[TypeId, str]) -> Iterator[str]:
    scope = Scope(number=numbered)
    for argument in call.request.arguments:
        if argument.parameter is not None:
            words = member_names.parameter_words(argument.parameter)
        elif argument.body is not None:
            words = member_names.body_words(argument.body, ())
        elif argument.field is not None:
            words = member_names.located(argument.field.field.name, "body")
        name = scope.take([_lower(one) for one in words])
        mark = "" if argument.required else "?"
        yield f"{name}{mark}: {_text(argument.type, types)}"


def _errors(call: Call, types: Mapping[TypeId, str]) -> Iterator[str]:
    for error in call.result.errors:
        yield f"{error.status} {types[error.target]}" if error.target else error.status


def _text(type_: Type, types: Mapping[TypeId, str]) -> str:
    match type_:
        case Scalar(kind):
            return kind.value
        case Ref(target):
            return types[target]
        case Nullable(inner):
            return f"{_text(inner, types)} or null"
        case ListOf(item):
            return f"list of {_text(item, types)}"
        case MapOf(value):
            return f"map of {_text(value, types)}"
        case TupleOf(items):
            return f"({', '.join(_text(item, types) for item in items)})"
        case EventStream(_, data):
            return f"events of {_text(data, types)}"
        case JsonLines(item):
            return f"lines of {_text(item, types)}"
        case Const(value):
            return identifier(f"only {value}")
        case Anything():
            return "anything"
        case Nothing():
            return "nothing"

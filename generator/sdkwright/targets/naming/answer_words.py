"""What an answer is called in its envelope: after its type, as published packages have it.

A component has its own name, an array the plural of what it holds; what has no name is called by what it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    EnumDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role, split_words
from sdkwright.ir.operation import Content, MediaKind
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    name_of_type,
)
from sdkwright.targets.naming.casing import name_words, words_of
from sdkwright.targets.naming.plurals import plural

Words = tuple[str, ...]

_TEXTS = frozenset((MediaKind.TEXT, MediaKind.XML))
_OBJECT = ("object",)
_HELD_OBJECT = ("response", "body")
_SCALARS: Mapping[ScalarKind, Words] = {
    ScalarKind.INTEGER: ("integer",),
    ScalarKind.NUMBER: ("number",),
    ScalarKind.BOOLEAN: ("boolean",),
    ScalarKind.DATE: ("date",),
    ScalarKind.DATE_TIME: ("date", "time"),
    ScalarKind.BINARY: ("response", "stream"),
    ScalarKind.BYTES: ("bytes",),
    ScalarKind.LONG_INTEGER: ("integer",),
    ScalarKind.DECIMAL_NUMBER: ("number",),
    ScalarKind.EXACT_DECIMAL: ("number",),
}


def answer_words(api: Api, content: Content) -> Words:
    """What the field is called that holds a body of this content."""
    if content.media_kind in _TEXTS:
        return ("res",)
    return _words(api, content.schema)


def apart_words(status: str, content: Content, words: Words) -> Words:
    """The same, where answers of several kinds would be called so: ``two_hundred_application_json_object``."""
    return (*words_of(status), *split_words(content.media_type), *words)


def _words(api: Api, type_: Type) -> Words:
    named = _component(api, type_)
    if named is not None:
        return named
    match type_:
        case Nullable(inner):
            return _words(api, inner)
        case Scalar(kind):
            return _SCALARS.get(kind, ("string",))
        case ListOf(item) | Items(item):
            held = _words(api, item)
            held = _HELD_OBJECT if held == _OBJECT else held
            return (*held[:-1], plural(held[-1]))
        case TupleOf():
            return ("array",)
        case MapOf():
            return _OBJECT
        case EventStream(event, data):
            return (
                _component(api, event) or _component(api, data) or ("event", "stream")
            )
        case JsonLines(item):
            return _component(api, item) or ("json", "lines")
        case Ref():
            return _inline(api, type_)
        case Const() | Anything() | Nothing():
            return ("any",)


def _component(api: Api, type_: Type) -> Words | None:
    """The words of a component, or of the title that stands for a name."""
    identifier = name_of_type(type_)
    if identifier is None:
        return None
    naming = api.declarations[identifier].naming
    if naming.role is Role.COMPONENT:
        return name_words(naming.own)
    if naming.title is not None and not naming.is_copy:
        return name_words(naming.title)
    return None


def _inline(api: Api, type_: Ref) -> Words:
    declaration = api.declarations[type_.target]
    match declaration:
        case ObjectDeclaration():
            return _OBJECT
        case UnionDeclaration():
            return ("one", "of")
        case AliasDeclaration(type=inner):
            return _words(api, inner)
        case EnumDeclaration(kind=kind) if kind is not None:
            return _SCALARS.get(kind, ("string",))
        case _:
            return ("any",)

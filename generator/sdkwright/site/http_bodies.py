"""The body of a sample call as it travels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import FileDeclaration, ObjectDeclaration
from sdkwright.ir.media_types import is_json
from sdkwright.ir.operation import Content, Encoding, MediaKind
from sdkwright.ir.types import (
    Items,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.site.wire_styles import (
    Escape,
    Pair,
    escape,
    escape_unreserved,
    json_text,
    pairs,
    scalar_text,
    verbatim,
)
from sdkwright.targets.reading.wire_defaults import BODY_TYPES
from sdkwright.targets.samples.variant_choice import settled

_FILE = "example.file"


@dataclass(frozen=True, slots=True)
class JsonBody:
    """Data in JSON."""

    value: JsonValue


@dataclass(frozen=True, slots=True)
class TextBody:
    """A text as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class FileBody:
    """The octets of a file."""

    name: str


@dataclass(frozen=True, slots=True)
class FormBody:
    """The pairs of a form, both sides written."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a multipart body: a file called ``text``, or a text; with a media type where that isn't the usual one."""

    name: str
    text: str
    is_file: bool = False
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class PartsBody:
    """The parts of a multipart body."""

    parts: tuple[Part, ...]


HttpBody: TypeAlias = JsonBody | TextBody | FileBody | FormBody | PartsBody


def sent_type(content: Content) -> str:
    """The media type that a body is sent with; of a range the usual one."""
    if "*" not in content.media_type:
        return content.media_type
    return BODY_TYPES.get(content.media_kind, "application/octet-stream")


def http_body(api: Api, content: Content, value: JsonValue) -> HttpBody:
    """What a body with this value is written as."""
    schema = content.schema
    match content.media_kind:
        case MediaKind.JSON:
            return JsonBody(as_json(api, schema, value))
        case MediaKind.JSON_LINES:
            items = value if isinstance(value, list) else [value]
            inner = schema.item if isinstance(schema, Items) else schema
            lines = (json_text(as_json(api, inner, one)) for one in items)
            return TextBody("".join(f"{line}\n" for line in lines))
        case MediaKind.FORM if isinstance(value, Mapping):
            return FormBody(
                tuple(
                    (key.replace("%20", "+"), text.replace("%20", "+"))
                    for key, text in _fields(content, value)
                )
            )
        case MediaKind.MULTIPART if isinstance(value, Mapping):
            return PartsBody(tuple(_parts(api, content, value)))
        case MediaKind.BINARY:
            return FileBody(_file_name(value))
        case _:
            return TextBody(scalar_text(value))


def _file_name(value: JsonValue) -> str:
    """A name of a file in this folder."""
    name = scalar_text(value)
    is_plain = re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,60}", name) is not None
    return name if is_plain else _FILE


def _encodings(content: Content) -> Mapping[str, Encoding]:
    return {one.property_name: one for one in content.encodings}


def _fields(content: Content, value: JsonObject) -> Iterator[Pair]:
    """The pairs of a form."""
    encodings = _encodings(content)
    for name, member in value.items():
        encoding = encodings.get(name)
        if encoding is not None and encoding.style is not None:
            written = escape_unreserved if encoding.allow_reserved else escape
            yield from _styled(encoding, member, written)
            continue
        media_type = None if encoding is None else encoding.content_type
        for text in _texts(member, media_type):
            yield escape(name), escape(text)


def _styled(encoding: Encoding, member: JsonValue, escaped: Escape) -> Iterator[Pair]:
    style = encoding.style or "form"
    return pairs(
        encoding.property_name,
        member,
        style=style,
        explode=style == "form" if encoding.explode is None else encoding.explode,
        escaped=escaped,
    )


def _texts(member: JsonValue, media_type: str | None) -> Iterator[str]:
    """The values of a field: one in JSON where it is of that media type, else one an item of an array."""
    if is_json(media_type):
        yield json_text(member)
        return
    yield from (scalar_text(one) for one in _items(member) if one is not None)


def _items(member: JsonValue) -> Sequence[JsonValue]:
    return member if isinstance(member, list) else [member]


def _parts(api: Api, content: Content, value: JsonObject) -> Iterator[Part]:
    """The parts of a multipart body: files, texts, and JSON for objects."""
    encodings = _encodings(content)
    files = _file_names(api, content.schema, value)
    for name, member in value.items():
        encoding = encodings.get(name)
        if encoding is not None and encoding.style is not None:
            for key, text in _styled(encoding, member, verbatim):
                yield Part(name=key, text=text)
            continue
        media_type = None if encoding is None else encoding.content_type
        for item in _items(member):
            if item is None:
                continue
            is_data = isinstance(item, Mapping | list)
            usual = "application/json" if is_data else None
            kind = media_type or usual
            text = json_text(item) if is_json(kind) else scalar_text(item)
            is_file = name in files
            yield Part(
                name=name,
                text=_file_name(item) if is_file else text,
                is_file=is_file,
                media_type=kind,
            )


def _file_names(api: Api, schema: Type, value: JsonObject) -> frozenset[str]:
    """The properties of a body that are files."""
    match settled(api, schema, value):
        case MapOf(inner) if _is_file(api, inner):
            return frozenset(value)
        case Ref(target):
            declaration = api.declarations.get(target)
            if isinstance(declaration, ObjectDeclaration):
                fields = declaration.fields
                return frozenset(
                    one.name.source for one in fields if _is_file(api, one.type)
                )
        case _:
            pass
    return frozenset()


def _is_file(api: Api, type_: Type) -> bool:
    match type_:
        case Nullable(inner) | ListOf(inner):
            return _is_file(api, inner)
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case _:
            return isinstance(api.declared(type_), FileDeclaration)


def as_json(api: Api, type_: Type, value: JsonValue) -> JsonValue:
    """A sample's value as it travels in JSON: samples hold some numbers as the texts of their digits."""
    match settled(api, type_, value):
        case Scalar(ScalarKind.DECIMAL_NUMBER) if isinstance(value, str):
            return float(value)
        case ListOf(item) if isinstance(value, list):
            return [as_json(api, item, one) for one in value]
        case MapOf(inner) if isinstance(value, Mapping):
            return {key: as_json(api, inner, one) for key, one in value.items()}
        case Ref(target) if isinstance(value, Mapping):
            return _object_as_json(api, api.declarations.get(target), value)
        case _:
            return value


def _object_as_json(
    api: Api, declaration: object, value: Mapping[str, JsonValue]
) -> JsonObject:
    fields = declaration.fields if isinstance(declaration, ObjectDeclaration) else ()
    types = {one.name.source: one.type for one in fields}
    return {
        key: as_json(api, types[key], one) if key in types else one
        for key, one in value.items()
    }

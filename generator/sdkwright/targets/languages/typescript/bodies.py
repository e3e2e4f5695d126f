"""Request bodies as data."""

from __future__ import annotations

from collections.abc import Collection

from sdkwright.ir.operation import Content, Encoding, MediaKind, RequestBody
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import property_key, text_literal
from sdkwright.targets.reading.wire_defaults import (
    BODY_TYPES,
    coded_type,
    may_be_octets,
)

_BODIES = {
    MediaKind.JSON: ("jsonBody", "runtime/body"),
    MediaKind.FORM: ("formBody", "runtime/form"),
    MediaKind.MULTIPART: ("multipartBody", "runtime/multipart"),
    MediaKind.TEXT: ("textBody", "runtime/body"),
    MediaKind.XML: ("textBody", "runtime/body"),
    MediaKind.BINARY: ("binaryBody", "runtime/body"),
    MediaKind.JSON_LINES: ("jsonLinesBody", "runtime/lines"),
    MediaKind.EVENT_STREAM: ("textBody", "runtime/body"),
}
_ENCODED = (MediaKind.FORM, MediaKind.MULTIPART)


def body_expression(
    body: RequestBody, key: str, codecs: Codecs, imports: Imports
) -> str:
    """``jsonBody("request", () => imageCodec)``."""
    expressions = [_content(content, key, codecs, imports) for content in body.contents]
    if len(expressions) == 1:
        return expressions[0]
    return f"{imports.value('runtime/body', 'bodyChoice')}({', '.join(expressions)})"


def _content(content: Content, key: str, codecs: Codecs, imports: Imports) -> str:
    if may_be_octets(content):
        function = imports.value("runtime/body", "anyBody")
        return f"{function}({text_literal(key)}, {text_literal(content.media_type)})"
    name, module = _BODIES[content.media_kind]
    if name == "jsonBody" and not codecs.is_object(content.schema):
        name = "jsonValueBody"
    arguments: list[str | None] = [str(text_literal(key))]
    coded = coded_type(content)
    if coded is not None:
        arguments.append(codecs.lazy(coded))
    if content.media_kind in _ENCODED:
        is_multipart = content.media_kind is MediaKind.MULTIPART
        files = codecs.file_properties(content.schema) if is_multipart else ()
        arguments.append(_encodings(content.encodings, files))
    # Of a range only octets can be of any type: a file says its own.
    is_range = "*" in content.media_type and content.media_kind is not MediaKind.BINARY
    is_usual = content.media_type == BODY_TYPES[content.media_kind] or is_range
    if content.media_kind is not MediaKind.FORM:
        arguments.append(None if is_usual else str(text_literal(content.media_type)))
    return f"{imports.value(module, name)}({call_arguments(arguments)})"


def call_arguments(arguments: list[str | None]) -> str:
    """Arguments of a call, those that nothing follows left out."""
    while arguments and arguments[-1] is None:
        arguments = arguments[:-1]
    return ", ".join(one or "undefined" for one in arguments)


def _encodings(encodings: tuple[Encoding, ...], files: Collection[str]) -> str | None:
    """How properties travel; of files that they are some, since anything else can't be sent for them."""
    parts = {one.property_name: _encoding(one) for one in encodings}
    for name in files:
        parts[name] = [*parts.get(name, ()), "isFile: true"]
    pairs = [
        f"{property_key(name)}: {{ {', '.join(members)} }}"
        for name, members in parts.items()
        if members
    ]
    return f"{{ {', '.join(pairs)} }}" if pairs else None


def _encoding(encoding: Encoding) -> list[str]:
    parts: list[str] = []
    if encoding.content_type is not None:
        parts.append(f"contentType: {text_literal(encoding.content_type)}")
    if encoding.style is not None:
        parts.append(f"style: {text_literal(encoding.style)}")
    if encoding.explode is not None:
        parts.append(f"explode: {'true' if encoding.explode else 'false'}")
    if encoding.allow_reserved:
        parts.append("allowReserved: true")
    if encoding.array_name is not None:
        parts.append(f"arrayName: {text_literal(encoding.array_name)}")
    return parts

"""Request bodies as data."""

from __future__ import annotations

from sdkwright.ir.operation import Content, Encoding, MediaKind, RequestBody
from sdkwright.targets.languages.python.layout import Brackets, Expression, call
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.responses import type_thunk
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.reading.wire_defaults import (
    BODY_TYPES,
    coded_type,
    may_be_octets,
)

_BODIES = {
    MediaKind.JSON: ("JsonBody", "._runtime.body"),
    MediaKind.FORM: ("FormBody", "._runtime.form"),
    MediaKind.MULTIPART: ("MultipartBody", "._runtime.multipart"),
    MediaKind.TEXT: ("TextBody", "._runtime.body"),
    MediaKind.XML: ("TextBody", "._runtime.body"),
    MediaKind.BINARY: ("BinaryBody", "._runtime.body"),
    MediaKind.JSON_LINES: ("JsonLinesBody", "._runtime.lines"),
    MediaKind.EVENT_STREAM: ("TextBody", "._runtime.body"),
}


def body_expression(
    body: RequestBody, argument: str | None, annotations: Annotations
) -> Expression:
    """``JsonBody(lambda: models.Thing)``; with ``argument``, one argument is the whole body."""
    expressions = [
        _content_expression(body, content, argument, annotations)
        for content in body.contents
    ]
    if len(expressions) == 1:
        return expressions[0]
    return call(annotations.imported("._runtime.body", "BodyChoice"), *expressions)


def _content_expression(
    body: RequestBody, content: Content, argument: str | None, annotations: Annotations
) -> Expression:
    name, module = _BODIES[content.media_kind]
    is_any = may_be_octets(content)
    if is_any:
        name = "AnyBody"
    arguments: list[Expression] = []
    coded = coded_type(content)
    if coded is not None:
        arguments.append(type_thunk(coded, annotations))
    if argument is not None:
        arguments.append(f"argument={text_literal(argument)}")
    if not body.required:
        arguments.append("required=False")
    # Of a range only octets can be of any type: that of the file's name.
    is_range = "*" in content.media_type and content.media_kind is not MediaKind.BINARY
    is_usual = content.media_type == BODY_TYPES[content.media_kind]
    if is_any or not (is_usual or is_range):
        arguments.append(f"media_type={text_literal(content.media_type)}")
    encodings = _encodings(content, annotations)
    if encodings is not None:
        arguments.append(encodings)
    return call(annotations.imported(module, name), *arguments)


def _encodings(content: Content, annotations: Annotations) -> Expression | None:
    if (
        content.media_kind not in (MediaKind.FORM, MediaKind.MULTIPART)
        or not content.encodings
    ):
        return None
    encodings = [
        encoding
        for encoding in content.encodings
        if encoding.content_type is not None
        or encoding.style is not None
        or encoding.array_name is not None
    ]
    if not encodings:
        return None
    encoding_class = annotations.imported("._runtime.form", "Encoding")
    pairs = [_encoding(encoding, encoding_class) for encoding in encodings]
    return Brackets("encodings={", tuple(pairs), "}")


def _encoding(encoding: Encoding, encoding_class: str) -> Expression:
    arguments: list[Expression] = []
    if encoding.content_type is not None:
        arguments.append(str(text_literal(encoding.content_type)))
    if encoding.style is not None:
        arguments.append(f"style={text_literal(encoding.style)}")
    if encoding.explode is not None:
        arguments.append(f"explode={encoding.explode}")
    if encoding.allow_reserved:
        arguments.append("allow_reserved=True")
    if encoding.array_name is not None:
        arguments.append(f"array_name={text_literal(encoding.array_name)}")
    written = call(encoding_class, *arguments)
    name = text_literal(encoding.property_name)
    return Brackets(f"{name}: {written.opening}", written.items, written.closing)

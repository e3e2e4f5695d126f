"""Names of the parts that arrays in multipart bodies have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.media_types import is_json
from sdkwright.ir.objects_of import objects_of, plain_types
from sdkwright.ir.operation import Content, Encoding, MediaKind, Operation
from sdkwright.ir.types import ListOf

_BRACKETS = "[]"


def with_bracketed_arrays(api: Api) -> Api:
    """The same API, where parts of an array have brackets behind their name, as PHP and Rails read arrays.

    That isn't so of arrays that a style or JSON writes, nor where the document has the brackets itself.
    """

    def called(operation: Operation) -> Operation:
        body = operation.request_body
        if body is None:
            return operation
        contents = tuple(_content(api, one) for one in body.contents)
        return replace(operation, request_body=replace(body, contents=contents))

    return api.with_operations(called)


def _content(api: Api, content: Content) -> Content:
    if content.media_kind is not MediaKind.MULTIPART:
        return content
    encodings = {one.property_name: one for one in content.encodings}
    for name in _arrays(api, content):
        encoding = encodings.get(name, Encoding(property_name=name))
        if encoding.style is None and not is_json(encoding.content_type):
            encodings[name] = replace(encoding, array_name=f"{name}{_BRACKETS}")
    return replace(content, encodings=tuple(encodings.values()))


def _arrays(api: Api, content: Content) -> Iterator[str]:
    """The properties that may be arrays, in whichever member of a union."""
    for declaration in objects_of(api.declarations, content.schema):
        for field in declaration.fields:
            kinds = plain_types(api.declarations, field.type)
            name = field.name.source
            is_array = any(isinstance(one, ListOf) for one in kinds)
            if is_array and not name.endswith(_BRACKETS):
                yield name

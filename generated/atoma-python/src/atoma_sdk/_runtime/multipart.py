"""Multipart bodies (RFC 7578): files are streamed, everything else is written at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from .body import NOTHING, Arguments, Encoded
from .form import Encoding, FormBody, is_json, styled
from .plain import json_text, plain, text
from .style import verbatim
from .unset import UNSET
from .upload import Source, Upload, content_of, guessed_type, is_content, name_of

# Quotes and line breaks in names, as browsers write them (RFC 7578, section 5.1).
_ESCAPES = {ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"}
_PLAIN = Encoding()

Pieces = Iterator[bytes | Source]


class MultipartBody(FormBody):
    """A body of parts, one a field: files, texts, and JSON for objects. An array is a part an item."""

    __slots__ = ()

    default_media_type = "multipart/form-data"

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        checked: Any = {} if value is UNSET else self.adapter.checked(value)
        members = [pair for pair in _members(checked) if pair[0] not in extra]
        boundary = os.urandom(16).hex()
        delimiter = f"--{boundary}\r\n".encode()
        pieces: list[bytes | Source] = []
        for part in self._parts((*members, *_members(extra))):
            pieces += (delimiter, *part, b"\r\n")
        pieces.append(f"--{boundary}--\r\n".encode())
        content_type = f"{self.media_type}; boundary={boundary}"
        if all(isinstance(piece, bytes) for piece in pieces):
            whole = b"".join(piece for piece in pieces if isinstance(piece, bytes))
            return Encoded(content_type, whole)
        return Encoded(content_type, None, Upload(_merged(pieces)))

    def _parts(self, members: Iterable[tuple[str, Any]]) -> Iterator[Pieces]:
        for name, member in members:
            encoding = self.encodings.get(name, _PLAIN)
            if encoding.style is not None:
                yield from _styled(name, member, encoding)
            else:
                is_array = isinstance(member, list)
                part_name = encoding.array_name if is_array else None
                for item in _items(member):
                    yield _part(part_name or name, item, encoding)


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    """The members to send, by wire name, still as Python values (a file must not be read)."""
    if isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        for name, item in members.items():
            if item is not None and item is not UNSET:
                yield name, item
        return
    fields: Mapping[str, Any] = cast("Any", type(value)).model_fields
    for name, field in fields.items():
        item = getattr(value, name)
        if name in value.model_fields_set and item is not None and item is not UNSET:
            yield field.serialization_alias or name, item
    extras: Mapping[str, Any] = value.model_extra or {}
    for name, item in extras.items():
        if item is not None:
            yield name, item


def _items(member: Any) -> list[Any]:
    items: Any = cast("Any", member) if isinstance(member, list) else [member]
    return [item for item in items if item is not None]


def _styled(name: str, value: Any, encoding: Encoding) -> Iterator[Pieces]:
    for key, item in styled(name, plain(value), encoding, verbatim):
        yield iter((_head(key, None, encoding.headers), item.encode()))


def _part(name: str, value: Any, encoding: Encoding) -> Pieces:
    from .model import File

    if isinstance(value, File):
        yield from _file(name, value, encoding)
    elif is_content(value):
        # Where the document doesn't say what a part holds.
        yield from _file(name, File.model_construct(content=value), encoding)
    else:
        data = plain(value)
        usual = "application/json" if isinstance(data, (dict, list)) else None
        content_type = encoding.content_type or usual
        written = json_text(data) if is_json(content_type) else text(data)
        yield _head(name, content_type, encoding.headers)
        yield written.encode()


def _file(name: str, file: Any, encoding: Encoding) -> Pieces:
    content = getattr(file, "content", b"")
    file_name = getattr(file, "file_name", None) or name_of(content)
    content_type = (
        getattr(file, "content_type", None)
        or encoding.content_type
        or guessed_type(file_name)
    )
    yield _head(name, content_type, encoding.headers, file_name)
    yield content_of(content)


def _head(
    name: str,
    content_type: str | None,
    headers: Mapping[str, str],
    file_name: str | None = None,
) -> bytes:
    lines = [f'Content-Disposition: form-data; name="{name.translate(_ESCAPES)}"']
    if file_name is not None:
        lines[0] += f'; filename="{file_name.translate(_ESCAPES)}"'
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    lines += (f"{key}: {value}" for key, value in headers.items())
    if any("\r" in line or "\n" in line for line in lines):
        raise ValueError(f"a header of part {name!r} can't hold a line break")
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode()


def _merged(pieces: list[bytes | Source]) -> list[bytes | Source]:
    """The same pieces, neighbouring bytes in one."""
    merged: list[bytes | Source] = []
    for piece in pieces:
        if merged and isinstance(piece, bytes) and isinstance(merged[-1], bytes):
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged

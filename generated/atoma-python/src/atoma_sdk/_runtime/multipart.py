"""Multipart bodies (RFC 7578): files are streamed, everything else is written at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from .body import NOTHING, Arguments, Encoded, Encoding, FormBody
from .plain import text
from .style import pairs, verbatim
from .unset import UNSET
from .upload import Source, Upload, content_of

# Quotes and line breaks in names, as browsers write them (RFC 7578, section 5.1).
_ESCAPES = {ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"}
_OCTETS = "application/octet-stream"
# What is packed has the type of its packing.
_PACKED = {
    "br": "application/x-brotli",
    "bzip2": "application/x-bzip2",
    "compress": "application/x-compress",
    "gzip": "application/gzip",
    "xz": "application/x-xz",
}

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
            encoding = self.encodings.get(name, Encoding())
            if encoding.style is not None or encoding.explode is not None:
                yield from _styled(name, member, encoding)
            else:
                for item in _items(member):
                    yield _part(name, item, encoding)


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
    return list(cast("Any", member)) if isinstance(member, list) else [member]


def _styled(name: str, value: Any, encoding: Encoding) -> Iterator[Pieces]:
    from .plain import plain

    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    for key, item in pairs(
        name, plain(value), style=style, explode=explode, escape=verbatim
    ):
        yield iter((_head(key, encoding.content_type, encoding.headers), item.encode()))


def _part(name: str, value: Any, encoding: Encoding) -> Pieces:
    from .model import File
    from .plain import plain

    if isinstance(value, File):
        yield from _file(name, value, encoding)
    elif isinstance(value, (bytes, bytearray)) or hasattr(value, "read"):
        content_type = encoding.content_type or _OCTETS
        yield _head(name, content_type, encoding.headers, _base_name(value))
        yield content_of(value)
    else:
        data = plain(value)
        is_json = isinstance(data, (dict, list))
        usual = "application/json" if is_json else None
        yield _head(name, encoding.content_type or usual, encoding.headers)
        yield text(data).encode()


def _file(name: str, file: Any, encoding: Encoding) -> Pieces:
    content = getattr(file, "content", b"")
    file_name = getattr(file, "file_name", None) or _base_name(content)
    content_type = (
        getattr(file, "content_type", None)
        or _fixed(encoding.content_type)
        or _guessed(file_name)
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


def _base_name(content: Any) -> str:
    path: Any = getattr(content, "name", "")
    if isinstance(content, os.PathLike):
        path = os.fspath(cast("os.PathLike[str]", content))
    return os.path.basename(path) if isinstance(path, str) and path else "upload"


def _fixed(content_type: str | None) -> str | None:
    """An encoding's content type, unless it offers several or a range."""
    if content_type is None or "," in content_type or "*" in content_type:
        return None
    return content_type


def _guessed(file_name: str) -> str:
    from mimetypes import guess_type

    # Whole names are taken for URLs, which may say anything ("data:...").
    suffixes = file_name.split(".")[1:][-2:]
    kind, packed = guess_type(".".join(("file", *suffixes)))
    if packed is not None:
        return _PACKED.get(packed, _OCTETS)
    return kind or _OCTETS


def _merged(pieces: list[bytes | Source]) -> list[bytes | Source]:
    """The same pieces, neighbouring bytes in one."""
    merged: list[bytes | Source] = []
    for piece in pieces:
        if merged and isinstance(piece, bytes) and isinstance(merged[-1], bytes):
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged

"""Multipart and form bodies, read back into values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from tests.support.mock_api.document import Document, Located, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a multipart body. ``content_type`` is None where the part has no such header."""

    name: str
    file_name: str | None
    content_type: str | None
    content: bytes


def parse_multipart(content_type: str, body: bytes) -> tuple[Part, ...]:
    """The parts, in order; ValueError says what is wrong with the body."""
    boundary = _parameter(content_type, "Content-Type", "boundary")
    if not boundary:
        raise ValueError("the content type names no boundary")
    delimiter = b"--" + boundary.encode("ascii")
    if not body.startswith(delimiter):
        raise ValueError("the body does not start with the boundary")
    pieces = (b"\r\n" + body).split(b"\r\n" + delimiter)
    if pieces[0] or not pieces[-1].startswith(b"--"):
        raise ValueError("the body does not end with the boundary and two dashes")
    return tuple(_part(piece) for piece in pieces[1:-1])


def _part(piece: bytes) -> Part:
    if not piece.startswith(b"\r\n"):
        raise ValueError("a boundary is not at the end of its line")
    head, separator, content = piece[2:].partition(b"\r\n\r\n")
    if not separator:
        raise ValueError("a part has no empty line after its headers")
    headers: dict[str, str] = {}
    for line in head.decode("utf-8").split("\r\n"):
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    disposition = headers.get("content-disposition", "")
    part_name = _parameter(disposition, "Content-Disposition", "name")
    if not disposition.startswith("form-data") or part_name is None:
        raise ValueError("a part is not named form data")
    return Part(
        name=part_name,
        file_name=_parameter(disposition, "Content-Disposition", "filename"),
        content_type=headers.get("content-type"),
        content=content,
    )


def _parameter(text: str, header: str, name: str) -> str | None:
    message = Message()
    message[header] = text
    value = message.get_param(name, header=header)
    return value if isinstance(value, str) else None


def multipart_value(
    document: Document, schema: Located, parts: Sequence[Part]
) -> dict[str, Node]:
    """The object that multipart parts stand for, typed as the schema says; file parts become texts."""
    pairs: list[tuple[str, str]] = []
    for part in parts:
        file = part.file_name is not None
        pairs.append((part.name, "file" if file else part.content.decode("utf-8")))
    return _value(document, schema, pairs)


def form_value(document: Document, schema: Located, body: bytes) -> dict[str, Node]:
    """The object that a URL-encoded form stands for, typed as the schema says."""
    pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True)
    return _value(document, schema, pairs)


def _value(
    document: Document, schema: Located, pairs: Sequence[tuple[str, str]]
) -> dict[str, Node]:
    value: dict[str, Node] = {}
    for name, text in pairs:
        plain = name.removesuffix("[]")
        located = document.follow(schema).get("properties", plain)
        node = {} if located is None else document.follow(located).node
        if node.get("type") == "array":
            items = document.follow(located).get("items") if located else None
            item = {} if items is None else document.follow(items).node
            value.setdefault(plain, []).append(typed(text, item))
        else:
            value[plain] = typed(text, node)
    return value


def typed(text: str, schema: Mapping[str, Node]) -> Node:
    """The text as the scalar or JSON value its schema asks for; the text itself where it is none."""
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if "string" in kinds or kinds == [None]:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def file_parts(document: Document, schema: Located) -> frozenset[str]:
    """The names of the properties that travel as files."""
    properties = document.follow(schema).node.get("properties", {})
    names: set[str] = set()
    for name in properties:
        located = document.follow(schema).get("properties", name)
        if located is not None and _is_file(document, located):
            names.add(name)
    return frozenset(names)


def _is_file(document: Document, schema: Located) -> bool:
    node = document.follow(schema).node
    if len(node.get("allOf", ())) == 1:
        return _is_file(
            document, Located(node["allOf"][0], f"{schema.pointer}/allOf/0")
        )
    if node.get("type") == "array":
        items = document.follow(schema).get("items")
        return items is not None and _is_file(document, items)
    return (node.get("type"), node.get("format")) == ("string", "binary")

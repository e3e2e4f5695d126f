"""Responses and errors of an operation: what its data says, and what a call of it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from sdkwright.ir.operation import Content, MediaKind
from sdkwright.ir.types import EventStream, JsonLines, MixedData, Type
from sdkwright.targets.languages.typescript.bodies import call_arguments
from sdkwright.targets.languages.typescript.imports import CALL, Imports
from sdkwright.targets.languages.typescript.literals import (
    property_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.reading.results import Result, event_type, is_flat

Read: TypeAlias = Callable[[Type], str | None]
"""How JSON of a type is read, looked up when it is first needed; None where JSON has values as they are."""


def response_lines(
    result: Result, read: Read, imports: Imports, *, flat_events: bool
) -> list[str]:
    """``"200": [json(() => imageCodec)]``, a line a success."""
    lines: list[str] = []
    for response in result.successes:
        contents = (
            _content(content, read, imports, flat_events=flat_events)
            for content in response.contents
        )
        lines.append(f"{text_literal(response.status)}: [{', '.join(contents)}]")
    return lines


def _content(
    content: Content, read: Read, imports: Imports, *, flat_events: bool
) -> str:
    media_type = str(text_literal(content.media_type))
    match content.media_kind:
        case MediaKind.EVENT_STREAM:
            return _events(content, read, imports, flat_events=flat_events)
        case MediaKind.BINARY:
            return f"{imports.value('runtime/contents', 'binary')}({media_type})"
        case MediaKind.TEXT | MediaKind.XML:
            return f"{imports.value('runtime/contents', 'text')}({media_type})"
        case _:
            pass
    wire = wire_type(content, flat_events=flat_events)
    codec = None if wire is None else read(wire)
    if content.media_kind is MediaKind.BY_ANSWER:
        by = "byAnswerText" if content.takes_text else "byAnswer"
        name = imports.value("runtime/answers", by)
        return f"{name}({call_arguments([media_type, codec])})"
    if content.media_kind is MediaKind.JSON_LINES:
        name = imports.value("runtime/events", "jsonLines")
        return f"{name}({call_arguments([codec, media_type])})"
    is_usual = content.media_type == "application/json"
    arguments = [codec, None if is_usual else media_type]
    return f"{imports.value(CALL, 'json')}({call_arguments(arguments)})"


def wire_type(content: Content, *, flat_events: bool) -> Type | None:
    """The type of the JSON that a content holds, or of which it holds many; None for one that holds none."""
    schema = content.schema
    match content.media_kind:
        case MediaKind.BINARY | MediaKind.TEXT | MediaKind.XML:
            return None
        case MediaKind.EVENT_STREAM:
            if not isinstance(schema, EventStream):
                return None
            return event_type(schema, flat_events=flat_events)
        case _:
            return schema.item if isinstance(schema, JsonLines) else schema


def _events(
    content: Content, read: Read, imports: Imports, *, flat_events: bool
) -> str:
    name = imports.value("runtime/events", "events")
    schema = content.schema
    if not isinstance(schema, EventStream):
        return f"{name}()"
    wire = wire_type(content, flat_events=flat_events)
    codec = None if wire is None else read(wire)
    parts = [f"codec: {codec}"] if codec else []
    if content.media_type != "text/event-stream":
        parts.append(f"mediaType: {text_literal(content.media_type)}")
    if content.sentinel is not None:
        parts.append(f"sentinel: {text_literal(content.sentinel)}")
    if is_flat(schema, flat_events=flat_events):
        parts.append("flat: true")
        if schema.by_member:
            parts.append("byMember: true")
    if schema.is_text:
        parts.append("isText: true")
    elif schema.mixed is not None:
        parts.append(f"isText: {_mixed_data(schema.mixed, imports)}")
    return f"{name}({{ {', '.join(parts)} }})" if parts else f"{name}()"


def _mixed_data(mixed: MixedData, imports: Imports) -> str:
    """``mixedData(["object"], { ping: true }, ["[DONE]"])``."""
    name = imports.value("runtime/mixed", "mixedData")
    names = ", ".join(
        f"{property_key(event)}: {'true' if is_text else 'false'}"
        for event, is_text in mixed.by_event
    )
    arguments = [
        str(value_literal(list(mixed.kinds))),
        f"{{ {names} }}" if names else "{}" if mixed.texts else None,
        str(value_literal(list(mixed.texts))) if mixed.texts else None,
    ]
    return f"{name}({call_arguments(arguments)})"

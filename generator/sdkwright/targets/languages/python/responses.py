"""Responses and errors of an operation: what its data says, and what its method gives."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.operation import Content, MediaKind
from sdkwright.ir.types import EventStream, JsonLines, MixedData, Type, TypeId
from sdkwright.targets.languages.python.imports import own_module
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    call,
    named,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.paging import paged_result
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Outcome
from sdkwright.targets.reading.results import Result, event_type, is_flat

_RUNTIME = "._runtime.contents"


def result_annotation(
    call: Call, annotations: Annotations, outcome: Outcome | None = None
) -> Expression:
    """What a method returns; with ``outcome``, where an argument has one of its values."""
    known = call.result if outcome is None else outcome
    if not known.alternatives:
        return "None"
    alternatives = [
        annotations.annotation(one, Position.RESULT) for one in known.alternatives
    ]
    result = annotations.union(*alternatives)
    if call.pages is not None and call.result.envelope is None:
        result = paged_result(result, call.pages, annotations)
    return annotations.optional(result) if call.result.may_be_empty else result


def responses_expression(result: Result, annotations: Annotations) -> Expression | None:
    """``{"200": (Json(lambda: models.Thing),)}``; None where no success is declared."""
    pairs: list[Expression] = []
    for response in result.successes:
        contents = [_content(content, annotations) for content in response.contents]
        status = str(text_literal(response.status))
        pairs.append(named(status, tuple_of(*contents), ": "))
    return Brackets("{", tuple(pairs), "}") if pairs else None


def _content(content: Content, annotations: Annotations) -> Expression:
    media_type = str(text_literal(content.media_type))
    match content.media_kind:
        case MediaKind.EVENT_STREAM:
            return _events(content, annotations)
        case MediaKind.JSON_LINES:
            lines = annotations.imported(_RUNTIME, "JsonLines")
            schema = content.schema
            item = schema.item if isinstance(schema, JsonLines) else schema
            thunk = type_thunk(item, annotations)
            return call(lines, thunk, media_type)
        case MediaKind.BY_ANSWER:
            by_answer = annotations.imported("._runtime.answers", "ByAnswer")
            if not content.takes_text:
                return f"{by_answer}({media_type})"
            return call(by_answer, media_type, type_thunk(content.schema, annotations))
        case MediaKind.BINARY:
            return f'{annotations.imported(_RUNTIME, "Binary")}({media_type})'
        case MediaKind.TEXT | MediaKind.XML:
            return f'{annotations.imported(_RUNTIME, "Text")}({media_type})'
        case _:
            json = annotations.imported(_RUNTIME, "Json")
            thunk = type_thunk(content.schema, annotations)
            if content.media_type == "application/json":
                return call(json, thunk)
            return call(json, thunk, media_type)


def _events(content: Content, annotations: Annotations) -> Expression:
    events = annotations.imported(_RUNTIME, "Events")
    schema = content.schema
    arguments: list[Expression] = []
    if isinstance(schema, EventStream):
        flat_events = annotations.flat_events
        typed = event_type(schema, flat_events=flat_events)
        arguments.append(type_thunk(typed, annotations))
        if content.media_type != "text/event-stream":
            arguments.append(str(text_literal(content.media_type)))
        if content.sentinel is not None:
            arguments.append(f"sentinel={text_literal(content.sentinel)}")
        if is_flat(schema, flat_events=flat_events):
            arguments.append('flat="member"' if schema.by_member else "flat=True")
        if schema.is_text:
            arguments.append('data="text"')
        elif schema.mixed is not None:
            arguments.append(_mixed_data(schema.mixed, annotations))
    return call(events, *arguments)


def _mixed_data(mixed: MixedData, annotations: Annotations) -> Expression:
    """``data=MixedData("object", by_event={"ping": "text"}, texts=("[DONE]",))``."""
    name = annotations.imported("._runtime.mixed", "MixedData")
    arguments: list[Expression] = [str(text_literal(kind)) for kind in mixed.kinds]
    if mixed.by_event:
        pairs = (
            named(str(text_literal(event)), '"text"' if is_text else '"json"', ": ")
            for event, is_text in mixed.by_event
        )
        arguments.append(named("by_event", Brackets("{", tuple(pairs), "}")))
    if mixed.texts:
        texts = tuple_of(*(str(text_literal(one)) for one in mixed.texts))
        arguments.append(named("texts", texts))
    return named("data", call(name, *arguments))


def type_thunk(type_: Type, annotations: Annotations) -> Expression:
    """``lambda: models.Thing``: the type is looked up when the first response comes."""
    annotation = annotations.annotation(type_, Position.FIELD)
    if isinstance(annotation, Brackets):
        return replace(annotation, opening=f"lambda: {annotation.opening}")
    return f"lambda: {annotation}"


def errors_expression(result: Result, annotations: Annotations) -> Expression | None:
    """``{"400": lambda: errors.BadRequestError}``; None where no error has a typed body."""
    pairs: list[Expression] = []
    for status, cases in result.errors_by_status.items():
        typed = [
            (_error_thunk(one.target, annotations), one.media_types)
            for one in cases
            if one.target
        ]
        if len(typed) > 1:
            contents = tuple_of(
                *(
                    _error_content(kind, media_type, annotations)
                    for kind, media_types in typed
                    for media_type in media_types
                )
            )
            pairs.append(named(str(text_literal(status)), contents, ": "))
        elif typed:
            pairs.append(f"{text_literal(status)}: {typed[0][0]}")
        elif status.startswith("2"):
            pairs.append(f"{text_literal(status)}: None")
    return Brackets("{", tuple(pairs), "}") if pairs else None


def _error_thunk(target: TypeId, annotations: Annotations) -> str:
    located = annotations.types.names.types[target]
    return f"lambda: {annotations.imported(*own_module(located.folder))}.{located.name}"


def _error_content(kind: str, media_type: str, annotations: Annotations) -> Expression:
    """``Json(lambda: errors.Fault, "application/problem+json")``."""
    name = annotations.imported(_RUNTIME, "Json")
    return call(name, kind, str(text_literal(media_type)))

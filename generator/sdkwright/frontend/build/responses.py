"""Responses (OAS 3.1, 4.8.16 and 4.8.17), and what a successful call gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child, last_token
from sdkwright.frontend.build.bodies import content_of
from sdkwright.frontend.build.media import is_octets
from sdkwright.frontend.build.members import object_member, report_misplaced
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.reading import flag_at, object_behind, text_at
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.grammar import is_extension, reference_of
from sdkwright.frontend.index import Broken, Node
from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.operation import Content, Header, Response
from sdkwright.ir.types import Nothing, Nullable, Ref, Type, without_null

_STATUS = re.compile(r"[1-5](\d\d|XX)|default", re.IGNORECASE)


def responses(
    reader: OperationReader, node: JsonObject, at: Pointer
) -> tuple[Response, ...]:
    """The responses in document order; `2xx` is written `2XX`."""
    by_status: list[Response] = []
    for status, written in object_member(reader.walk, node, "responses", at).items():
        if is_extension(status):
            continue
        place = child(at, "responses", status)
        if not _STATUS.fullmatch(status):
            _refused(reader, place, status, "that is no status")
            continue
        response = _response(reader, status, written, place)
        if response is not None:
            by_status.append(response)
    return tuple(by_status)


def _refused(reader: OperationReader, at: Pointer, status: str, reason: str) -> None:
    reader.walk.report(rules.OPERATION_RESPONSE, at, status=status, reason=reason)


def _response(
    reader: OperationReader, status: str, node: JsonValue, at: Pointer
) -> Response | None:
    target = object_behind(reader.walk.index, Node(at, node))
    if isinstance(target, str):
        _refused(reader, at, status, target)
        return None
    written = target.value
    spelled = status if status == "default" else status.upper()
    description = text_at(written, "description")
    content_at = child(target.pointer, "content")
    contents = tuple(
        content_of(
            reader,
            media_type,
            media,
            child(content_at, media_type),
            Role.RESPONSE_BODY,
            status=spelled,
            description=description,
        )
        for media_type, media in object_member(
            reader.walk, written, "content", target.pointer
        ).items()
    )
    reference = reference_of(node) if isinstance(node, Mapping) else None
    return Response(
        status=spelled,
        description=description,
        contents=contents,
        headers=_headers(reader, written, target.pointer),
        component=name_of(last_token(reference)) if reference else None,
        origin=at,
    )


def _headers(
    reader: OperationReader, node: JsonObject, at: Pointer
) -> tuple[Header, ...]:
    headers: list[Header] = []
    walk = reader.walk
    for name, written in object_member(walk, node, "headers", at).items():
        place = child(at, "headers", name)
        target = walk.index.follow(Node(place, written))
        if isinstance(target, Broken):
            reason = str(target.value)
            walk.report(rules.OPERATION_REFERENCE, place, reason=reason, what="header")
            continue
        if not isinstance(target.value, Mapping):
            report_misplaced(walk, target.value, "an object", place)
            continue
        site = reader.site(target.value, target.pointer, Role.PARAMETER, own=name)
        headers.append(
            Header(
                name=name_of(name),
                type=reader.type_of(site),
                required=flag_at(target.value, "required"),
                description=text_at(target.value, "description"),
            )
        )
    return tuple(headers)


def result_type(
    reader: OperationReader, all_responses: Sequence[Response]
) -> Type | None:
    """What a successful call gives; None where no success has a body.

    Several contents become a union named after the operation, in the document's order, repeats kept; one and the same
    structure in several media types is no choice.
    """
    successes = success_contents(all_responses)
    types = [content.schema for content in successes]
    if not types or all(isinstance(one, Nothing) for one in types):
        return None
    if len(types) == 1 or (
        types.count(types[0]) == len(types) and not is_octets(types[0])
    ):
        return types[0]
    identifier = child(reader.place, "responses")
    reader.walk.add(
        UnionDeclaration(
            id=identifier,
            naming=Naming(role=Role.RESPONSE, own=reader.name, operation=reader.name),
            variants=tuple(without_null(one) for one in types),
        )
    )
    result = Ref(identifier)
    return (
        Nullable(result) if any(isinstance(one, Nullable) for one in types) else result
    )


def success_contents(all_responses: Sequence[Response]) -> list[Content]:
    """The contents of all successes; of `default` where no success is declared."""
    successes = [response for response in all_responses if response.is_success]
    if not successes:
        successes = [
            response for response in all_responses if response.status == "default"
        ]
        if any(response.status.startswith("3") for response in all_responses):
            successes = []
    return [content for response in successes for content in response.contents]

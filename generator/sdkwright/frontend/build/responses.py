"""Responses (OAS 3.1, 4.8.16 and 4.8.17), and what a successful call gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child, last_token
from sdkwright.frontend.build.bodies import content_of
from sdkwright.frontend.build.media import is_octets, media_kind_of
from sdkwright.frontend.build.members import object_member, report_misplaced
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.reading import (
    ObjectNode,
    flag_at,
    misfit_place,
    object_behind,
    text_at,
)
from sdkwright.frontend.build.shared_schemas import SharedSchemas
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.grammar import is_extension, reference_of
from sdkwright.frontend.index import Broken, Node
from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.operation import Content, Header, MediaKind, Response
from sdkwright.ir.types import Anything, Nothing, Nullable, Ref, Type, without_null

_BODILESS = ("204", "205", "304")
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
        place = misfit_place(reader.walk.index, Node(at, node))
        _refused(reader, place, status, target)
        return None
    written = target.value
    spelled = status if status == "default" else status.upper()
    description = text_at(written, "description")
    key = (target.pointer, spelled, reader.is_head)
    if key not in reader.shared.answers:
        contents = _contents(reader, target, spelled, description)
        headers = _headers(reader, written, target.pointer)
        reader.shared.answers[key] = (contents, headers)
    contents, headers = reader.shared.answers[key]
    reference = reference_of(node) if isinstance(node, dict) else None
    return Response(
        status=spelled,
        description=description,
        contents=contents,
        headers=headers,
        component=name_of(last_token(reference)) if reference else None,
        origin=at,
    )


def _contents(
    reader: OperationReader, node: ObjectNode, status: str, description: str | None
) -> tuple[Content, ...]:
    """The bodies that may come, none where HTTP has none (RFC 9110, 9.3.2 and 15)."""
    at = child(node.pointer, "content")
    written = object_member(reader.walk, node.value, "content", node.pointer)
    if status in _BODILESS and written:
        reader.walk.report(rules.OPERATION_NO_BODY, at, status=status)
    if status in _BODILESS or reader.is_head:
        return ()
    shared = SharedSchemas()
    # JSON first: other media types may have a schema of its.
    by_kind = sorted(
        written, key=lambda one: media_kind_of(one, Anything()) is not MediaKind.JSON
    )
    by_media_type = {
        media_type: content_of(
            reader,
            media_type,
            written[media_type],
            child(at, media_type),
            Role.RESPONSE_BODY,
            status=status,
            description=description,
            shared=shared,
        )
        for media_type in by_kind
    }
    return tuple(by_media_type[media_type] for media_type in written)


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
        if not isinstance(target.value, dict):
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
    types = [content.schema for content in success_contents(all_responses)]
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


def may_be_empty(all_responses: Sequence[Response]) -> bool:
    """Whether a success may come without a body where others have one."""
    have_contents = [bool(one.contents) for one in successes(all_responses)]
    return any(have_contents) and not all(have_contents)


def success_contents(all_responses: Sequence[Response]) -> list[Content]:
    """The contents of all successes."""
    return [content for one in successes(all_responses) for content in one.contents]


def successes(all_responses: Sequence[Response]) -> list[Response]:
    """All successes; `default` where no success is declared."""
    listed = [response for response in all_responses if response.is_success]
    if listed or any(response.status.startswith("3") for response in all_responses):
        return listed
    return [
        response
        for response in all_responses
        if response.status == "default" and not response.is_error
    ]

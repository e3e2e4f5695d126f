"""The call model: arguments, results and texts of an operation, whatever the language."""

from __future__ import annotations

from typing import Any

from sdkwright.ir.pagination import PageKind
from sdkwright.targets.reading.arguments import CallForm, CallShape, Source
from sdkwright.targets.reading.calls import Call, read_calls
from sdkwright.targets.reading.fields import read_fields
from tests.support.built_api import built_api
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_FLAT = CallShape(max_arguments=99, flattens_body=True)
_OBJECT = CallShape(max_arguments=0, has_request_object=True)


def _call(written: dict[str, Any], shape: CallShape = _FLAT, **members: Any) -> Call:
    document = document_of_paths({"/things": {"post": written}}, **members)
    api = built_api(document).api
    (call,) = read_calls(api, read_fields(api), shape)
    return call


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


_TEXT = {"type": "string"}


def test_required_arguments_come_first_and_keep_the_document_s_order() -> None:
    body = _object(["b"], a=_TEXT, b=_TEXT)
    call = _call(operation("make", body=body, parameters=[parameter("limit")]))
    assert [(one.wire_name, one.source) for one in call.request.arguments] == [
        ("b", Source.FIELD),
        ("limit", Source.PARAMETER),
        ("a", Source.FIELD),
    ]


def test_arguments_of_the_body_come_first_where_the_language_says_so() -> None:
    shape = CallShape(max_arguments=99, flattens_body=True, is_body_first=True)
    body = _object([], a=_TEXT)
    call = _call(operation("make", body=body, parameters=[parameter("limit")]), shape)
    assert [one.wire_name for one in call.request.arguments] == ["a", "limit"]


def test_what_has_a_default_or_one_value_need_not_be_given() -> None:
    body = _object(
        ["plain", "label", "kind"],
        plain=_TEXT,
        label={"type": ["string", "null"], "default": "none"},
        kind={"const": "thing"},
    )
    call = _call(operation("make", body=body))
    required = {one.wire_name: one.required for one in call.request.arguments}
    assert required == {"plain": True, "label": False, "kind": False}


def test_what_is_read_only_need_not_be_given() -> None:
    body = _object(["id"], id={**_TEXT, "readOnly": True})
    call = _call(operation("make", body=body))
    assert [one.required for one in call.request.arguments] == [False]


def test_a_body_with_too_many_properties_is_one_argument() -> None:
    shape = CallShape(max_arguments=1, flattens_body=True)
    call = _call(operation("make", body=_object([], a=_TEXT, b=_TEXT)), shape)
    assert [one.source for one in call.request.arguments] == [Source.BODY]
    assert call.request.flattened is None


def test_one_object_holds_everything_where_the_language_wants_one() -> None:
    body = _object([], a=_TEXT)
    alone = _call(operation("make", body=body), _OBJECT)
    both = _call(operation("make", body=body, parameters=[parameter("limit")]), _OBJECT)
    nothing = _call(operation("make"), _OBJECT)
    forms = [one.request.form for one in (alone, both, nothing)]
    assert forms == [CallForm.BODY, CallForm.WRAPPER, CallForm.NOTHING]
    assert both.request.wrapper is not None


def test_a_boolean_called_stream_chooses_between_an_answer_and_a_stream() -> None:
    answer = {
        "description": "",
        "content": {
            "application/json": {"schema": _object([], a=_TEXT)},
            "text/event-stream": {"schema": _object([], b=_TEXT)},
        },
    }
    body = _object([], stream={"type": "boolean"})
    call = _call(operation("make", body=body, responses={"200": answer}))
    assert call.result.may_stream
    assert not call.result.is_always_stream
    assert call.result.chooser is not None
    assert call.result.chooser.wire_name == "stream"


def test_errors_have_a_target_where_a_class_is_made_for_their_body() -> None:
    problem = _object([], message=_TEXT)
    responses = {
        "200": json_response(_object([], a=_TEXT)),
        "400": json_response(problem),
        "500": {"description": "down"},
    }
    call = _call(operation("make", responses=responses))
    known = [(one.status, one.target is not None) for one in call.result.errors]
    assert known == [("400", True), ("500", False)]


def test_the_text_is_method_and_path_where_the_document_says_nothing() -> None:
    assert _call(operation("make")).texts == ("POST /things",)
    said = operation("make", summary="Make it", description="Make it ")
    assert _call(said).texts == ("Make it",)


def test_a_page_s_position_is_found_inside_a_body_that_is_one_argument() -> None:
    body = _object([], after=_TEXT)
    answer = _object([], data={"type": "array", "items": _TEXT}, next=_TEXT)
    pagination = {
        "type": "cursor",
        "inputs": [{"name": "after", "in": "requestBody", "type": "cursor"}],
        "outputs": {"results": "$.data", "nextCursor": "$.next"},
    }
    written = operation(
        "list",
        body=body,
        answer=answer,
        **{"x-speakeasy-pagination": pagination},
    )
    flat, whole = _call(written).pages, _call(written, _OBJECT).pages
    assert flat is not None
    assert whole is not None
    assert flat.kind is PageKind.CURSOR
    assert flat.position is not None
    assert flat.position.inner is None
    assert whole.position is not None
    assert whole.position.inner is not None
    assert flat.following == ("next",)

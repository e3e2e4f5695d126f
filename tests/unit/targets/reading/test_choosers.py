"""What chooses between the answers of a call, and which values ask for which."""

from __future__ import annotations

from typing import Any

from sdkwright.targets.reading.arguments import CallShape
from sdkwright.targets.reading.calls import read_calls
from sdkwright.targets.reading.choosers import Chooser, is_stream
from sdkwright.targets.reading.fields import read_fields
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

_ANSWER = {"type": "object", "properties": {"a": {"type": "string"}}}
_EVENT = {"type": "object", "properties": {"b": {"type": "string"}}}
_BOTH = {"application/json": _ANSWER, "text/event-stream": _EVENT}
_FLAT = CallShape(max_arguments=99, flattens_body=True)
_WHOLE = CallShape(max_arguments=0, has_request_object=True)


def _chooser(
    contents: dict[str, Any] = _BOTH, shape: CallShape = _FLAT, **members: Any
) -> Chooser | None:
    content = {name: {"schema": schema} for name, schema in contents.items()}
    responses = {"200": {"description": "", "content": content}}
    written = operation("make", responses=responses, **members)
    api = built_api(document_of_paths({"/things": {"post": written}})).api
    (call,) = read_calls(api, read_fields(api), shape)
    return call.result.chooser


def _outcomes(found: Chooser | None) -> list[tuple[tuple[Any, ...], bool, list[bool]]]:
    assert found is not None
    return [
        (one.values, one.by_default, list(map(is_stream, one.alternatives)))
        for one in found.outcomes
    ]


def _body(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def test_a_boolean_chooses_and_is_off_where_it_is_left_out() -> None:
    found = _chooser(body=_body(stream={"type": "boolean"}))
    assert _outcomes(found) == [
        ((False,), True, [False]),
        ((True,), False, [True]),
    ]


def test_a_boolean_that_is_on_by_default_is_on_where_it_is_left_out() -> None:
    found = _chooser(body=_body(stream={"type": "boolean", "default": True}))
    assert _outcomes(found) == [
        ((False,), False, [False]),
        ((True,), True, [True]),
    ]


def test_a_boolean_that_has_to_be_given_is_never_left_out() -> None:
    flag = parameter("stream", schema={"type": "boolean"}, required=True)
    found = _chooser(parameters=[flag])
    assert [by_default for _, by_default, _ in _outcomes(found)] == [False, False]


def test_a_boolean_of_a_whole_body_chooses_from_inside() -> None:
    found = _chooser(shape=_WHOLE, body=_body(stream={"type": "boolean"}))
    assert found is not None
    assert found.inner is not None
    assert found.argument.body is not None
    assert found.wire_name == "stream"
    assert any(one.by_default for one in found.outcomes)


def test_members_of_a_body_choose_where_each_has_its_own_word() -> None:
    off = {**_body(stream={"const": False}, a={"type": "string"}), "required": ["a"]}
    on = {**_body(stream={"const": True}), "required": ["stream"]}
    silent = _body(stream={"type": "boolean"}, c={"type": "integer"})
    found = _chooser(body={"oneOf": [off, on, silent]})
    assert found is not None
    assert [len(one.bodies) for one in found.outcomes] == [1, 1]


def test_values_choose_the_media_type_that_they_name() -> None:
    contents = {
        "application/json": _ANSWER,
        "text/csv; charset=utf-8": {"type": "string"},
    }
    values = {"type": "string", "enum": ["json", "text/csv", "other"]}
    found = _chooser(contents, parameters=[parameter("format", schema=values)])
    assert found is not None
    assert [(one.values, one.by_default) for one in found.outcomes] == [
        (("json",), False),
        (("text/csv",), False),
    ]


def test_a_value_that_two_media_types_end_in_chooses_none() -> None:
    contents = {
        "application/xml": {"type": "string"},
        "text/xml": _ANSWER,
        "text/csv": _EVENT,
    }
    values = {"type": "string", "enum": ["xml", "csv"]}
    found = _chooser(contents, parameters=[parameter("format", schema=values)])
    assert found is None


def test_nothing_chooses_where_all_answers_are_streams_or_none_is() -> None:
    flag = parameter("stream", schema={"type": "boolean"})
    only = {"text/event-stream": _EVENT, "application/jsonl": _ANSWER}
    assert _chooser(only, parameters=[flag]) is None
    assert _chooser({"application/json": _ANSWER}, parameters=[flag]) is None
    assert _chooser(body=_body(live={"type": "boolean"})) is None

"""What arguments and fields are called: words of the language alone are avoided, and a whole body is a body."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import PythonApi, python_api
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_api import typescript_api

_TEXT = {"type": "string"}
_THING: Any = {
    "schemas": {
        "Texts": {"type": "array", "items": _TEXT},
        "Thing": {"type": "object", "properties": {"a": _TEXT}},
    }
}
_REFERENCE = {"$ref": "#/components/schemas/Texts"}
_OBJECT_REFERENCE = {"$ref": "#/components/schemas/Thing"}


def _api(*names: str, body: Any = None, **options: Any) -> PythonApi:
    parameters = [parameter(name) for name in names]
    made = operation("send", parameters=parameters, body=body)
    document = document_of_paths({"/": {"post": made}}, components=_THING)
    return python_api(document, **options)


def _arguments(*names: str, body: Any = None, **options: Any) -> list[str]:
    return list(_api(*names, body=body, **options).names.arguments.values())


def test_arguments_are_called_as_the_document_has_them_but_for_keywords() -> None:
    names = ("filter", "hash", "range", "format", "str", "list", "json", "copy")
    assert _arguments(*names) == list(names)
    assert _arguments("class", "from", "self") == ["class_", "from_", "self_"]


def test_fields_are_called_as_the_document_has_them_but_for_what_models_need() -> None:
    names = ("filter", "format", "hash", "class", "str", "copy")
    thing = {"type": "object", "properties": dict.fromkeys(names, _TEXT)}
    found = python_api(
        document_of_paths({"/": {"get": operation("look", answer=thing)}})
    )
    fields = list(found.names.fields.values())
    assert fields == ["filter", "format", "hash", "class_", "str_", "copy_"]


def test_builtins_that_are_not_allowed_have_a_suffix() -> None:
    given = {"allowedRedefinedBuiltins": ["id"]}
    assert _arguments("id", "hash", **given) == ["id", "hash_"]


@pytest.mark.parametrize("body", [_REFERENCE, {"type": "array", "items": _TEXT}])
def test_a_whole_body_is_the_body(body: Any) -> None:
    assert _arguments(body=body) == ["body"]
    assert _arguments("body", body=body) == ["body", "request_body"]


def test_a_whole_body_among_parameters_is_the_body_in_typescript_too() -> None:
    made = operation("send", parameters=[parameter("id")], body=_REFERENCE)
    document = document_of_paths({"/": {"post": made}}, components=_THING)
    fields = typescript_api(document).names.fields.values()
    assert set(fields) == {"a", "id", "body"}
    made["parameters"].append(parameter("body"))
    fields = typescript_api(document).names.fields.values()
    assert set(fields) == {"a", "id", "body", "requestBody"}


def test_published_packages_keep_their_suffixes_and_bodies() -> None:
    published: dict[str, Any] = {"preset": "speakeasy"}
    assert _arguments("filter", "hash", "id", **published) == ["filter_", "hash_", "id"]
    whole = {"maxMethodParams": 0, **published}
    assert _arguments(body=_OBJECT_REFERENCE, **whole) == ["thing"]


def test_parameters_of_one_name_are_told_apart_by_their_place_wherever_they_stand() -> (
    None
):
    made = operation(
        "send", parameters=[parameter("id"), parameter("id", "header"), parameter("x")]
    )
    names = typescript_api(document_of_paths({"/": {"get": made}})).names
    fields = [name for (_, key), name in names.fields.items() if key.startswith("#")]
    assert fields == ["id", "headerId", "x"]


def test_names_of_several_locations_are_told_apart_whatever_their_order() -> None:
    body = {"type": "object", "properties": {"id": _TEXT, "size": _TEXT}}
    places = ("header", "query", "path", "cookie")
    for order in (places, places[::-1]):
        parameters = [parameter("id", place) for place in order]
        made = operation("send", parameters=parameters, body=body)
        document = document_of_paths({"/{id}": {"post": made}})
        assert set(python_api(document).names.arguments.values()) == {
            *("id", "query_id", "header_id", "cookie_id", "body_id", "size"),
        }
        api = typescript_api(document).package
        request = api.calls.of(api.api.operations[0]).request.wrapper
        assert request is not None
        names = {
            (field.location, api.names.fields[request.id, field.origin])
            for field in request.fields
        }
        assert names == {
            *(("path", "id"), ("query", "queryId"), ("header", "headerId")),
            *(("cookie", "cookieId"), ("body", "bodyId"), ("body", "size")),
        }


def test_what_an_open_body_declares_is_an_argument_each_and_the_rest_is_extra() -> None:
    opened = {
        "type": "object",
        "properties": {"a": _TEXT},
        "additionalProperties": {"type": "integer"},
        "example": {"a": "b", "more": 3},
    }
    assert _arguments(body=opened) == ["a"]
    assert _arguments(body=opened, preset="speakeasy") == ["request_body"]
    call = _api(body=opened).call("send")
    assert 'send(\n    a="b",\n    extra_body={' in call
    assert '"more": 3' in call

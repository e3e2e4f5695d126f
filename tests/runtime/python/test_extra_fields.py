"""What the document doesn't know can be sent all the same: in the query and in bodies that have fields."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Received, Reply


def _sent(
    one: Any, arguments: dict[str, Any] | None = None, **options: Any
) -> Received:
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=b"1")) as server,
        client_of(server.url) as client,
    ):
        send(client, one, arguments, **options)
        (request,) = server.requests
        return request


def _json_body(**changed: Any) -> Any:
    return runtime("body").JsonBody(lambda: dict[str, Any], argument="body", **changed)


def test_fields_are_added_to_a_json_object_and_replace_its_own() -> None:
    request = _sent(
        operation(body=_json_body()),
        {"body": {"a": 1, "b": 2}},
        extra_body={"b": [3], "when": date(2026, 1, 2)},
    )
    assert json.loads(request.body) == {"a": 1, "b": [3], "when": "2026-01-02"}


def test_numbers_keep_their_digits() -> None:
    scalars = runtime("scalars")
    body = runtime("body").JsonBody(
        lambda: dict[str, scalars.DecimalNumber], argument="body"
    )
    from decimal import Decimal

    given = {"body": {"a": Decimal("0.10000000000000000000001")}}
    request = _sent(operation(body=body), given, extra_body={"b": 2**70})
    assert request.body == b'{"a":0.10000000000000000000001,"b":%d}' % 2**70


def test_fields_are_all_of_a_body_that_nothing_else_was_given_for() -> None:
    request = _sent(operation(body=_json_body(required=False)), extra_body={"a": 1})
    assert json.loads(request.body) == {"a": 1}
    assert request.headers["content-type"] == "application/json"


def test_fields_are_added_to_a_form() -> None:
    body = runtime("form").FormBody(lambda: dict[str, Any], argument="body")
    request = _sent(
        operation(body=body), {"body": {"a": "1", "b": "2"}}, extra_body={"b": "x y"}
    )
    assert request.body == b"a=1&b=x+y"


def test_fields_are_added_to_a_form_of_parts() -> None:
    body = runtime("multipart").MultipartBody(lambda: dict[str, Any], argument="body")
    request = _sent(
        operation(body=body), {"body": {"a": "1", "b": "2"}}, extra_body={"b": "3"}
    )
    assert b'name="a"\r\n\r\n1' in request.body
    assert b'name="b"\r\n\r\n3' in request.body
    assert b'name="b"\r\n\r\n2' not in request.body


@pytest.mark.parametrize(
    ("body", "given"),
    [
        (None, {}),
        ("TextBody", {"body": "a"}),
        ("BinaryBody", {"body": b"a"}),
        ("JsonBody", {"body": [1]}),
        ("JsonBody", {"body": None}),
    ],
)
def test_a_body_without_fields_takes_none(body: str | None, given: Any) -> None:
    made = body and getattr(runtime("body"), body)(argument="body")
    invalid = import_module("pixel.errors").InvalidRequestError
    with pytest.raises(invalid, match=r"^extra_body: "):
        _sent(operation(body=made), given, extra_body={"a": 1})


def test_values_are_added_to_the_query_and_replace_its_own() -> None:
    parameter = runtime("parameters").Parameter
    one = operation(
        "GET",
        parameters=(parameter("a", "a b", "query"), parameter("c", "c", "query")),
    )
    request = _sent(
        one,
        {"a": "old", "c": "x/y"},
        extra_query={
            "a b": "new&",
            "many": ["1", "2"],
            "deep": {"k": True},
            "no": None,
        },
    )
    query = request.target.partition("?")[2]
    assert query.startswith("c=x%2Fy&")
    assert parse_qs(query) == {
        "a b": ["new&"],
        "c": ["x/y"],
        "many": ["1", "2"],
        "deep[k]": ["true"],
    }


@pytest.mark.parametrize(
    "name", ["extra_body", "extra_query", "http_headers", "security"]
)
def test_what_is_no_mapping_is_an_error_of_the_packages_own(name: str) -> None:
    invalid = import_module("pixel.errors").InvalidRequestError
    scheme = runtime("security").Bearer()
    given: dict[str, Any] = {name: ["key"]}
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=b"1")) as server,
        client_of(server.url, schemes={"key": scheme}) as client,
        pytest.raises(invalid),
    ):
        send(client, operation(body=_json_body()), {"body": {}}, **given)

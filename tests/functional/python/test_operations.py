"""Operations of generated packages: what their methods take, send and give."""

from __future__ import annotations

import asyncio
import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import import_package
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_TEXT = {"type": "string"}
_THING = {
    "type": "object",
    "properties": {"name": _TEXT, "size": {"type": "integer"}},
    "required": ["name"],
}
_SCHEMAS = {"schemas": {"Thing": _THING}}
_THING_REF = {"$ref": "#/components/schemas/Thing"}
_LAST = (
    "retries",
    "server_url",
    "timeout_ms",
    "http_headers",
    "extra_query",
    "extra_body",
)


class _Calls:
    """A client of a document's package, and the server it calls."""

    def __init__(self, document: dict[str, Any], folder: Path, **options: Any) -> None:
        self.package = import_package(
            document, folder, sdkClassName="Things", **options
        )
        self.server = MockApi(document)
        self.client = self.package.Things(server_url=self.server.url)

    def __enter__(self) -> _Calls:
        self.server.__enter__()
        return self

    def __exit__(self, *failure: Any) -> None:
        self.client.close()
        self.server.__exit__(*failure)


def _document(method: str, made: dict[str, Any], path: str = "/a") -> dict[str, Any]:
    return document_of_paths({path: {method: made}}, components=_SCHEMAS)


def _arguments(method: Any) -> list[str]:
    usual = {"self", *_LAST}
    return [name for name in inspect.signature(method).parameters if name not in usual]


def test_arguments_are_keyword_only_required_first_parameters_before_body(
    tmp_path: Path,
) -> None:
    made = operation(
        "change",
        answer=_THING_REF,
        body=_THING_REF,
        parameters=[
            parameter("dry", schema={"type": "boolean"}),
            parameter("id", "path"),
            parameter("X-Reason", "header", required=True),
        ],
    )
    with _Calls(_document("put", made, "/a/{id}"), tmp_path) as calls:
        assert _arguments(calls.client.change) == [
            "id",
            "x_reason",
            "name",
            "dry",
            "size",
        ]
        found = inspect.signature(calls.client.change).parameters.values()
        assert {one.kind for one in found} == {inspect.Parameter.KEYWORD_ONLY}
        calls.client.change(id="a/b", x_reason="why", name="n", dry=True)
        assert calls.server.last.path == "/a/a%2Fb"
        assert calls.server.last.query == (("dry", "true"),)
        assert calls.server.last.headers["x-reason"] == "why"
        assert calls.server.last.json == {"name": "n"}


def test_the_body_comes_first_where_the_option_says_so(tmp_path: Path) -> None:
    made = operation(
        "change",
        body=_THING_REF,
        parameters=[parameter("id", "path"), parameter("dry")],
    )
    options = {"flatteningOrder": "body-first"}
    with _Calls(_document("put", made, "/a/{id}"), tmp_path, **options) as calls:
        assert _arguments(calls.client.change) == ["name", "id", "size", "dry"]
    usage = (tmp_path / "package" / "USAGE.md").read_text()
    assert usage.index("name=") < usage.index("id=")


def test_a_parameter_and_a_body_property_of_one_name_both_travel(
    tmp_path: Path,
) -> None:
    made = operation("make", body=_THING_REF, parameters=[parameter("name")])
    with _Calls(_document("post", made), tmp_path) as calls:
        first, second, _ = _arguments(calls.client.make)
        names = {"name", next(one for one in (first, second) if one != "name")}
        calls.client.make(**dict.fromkeys(names, "x"))
        assert calls.server.last.query == (("name", "x"),)
        assert calls.server.last.json == {"name": "x"}


def test_more_properties_than_max_method_params_are_one_argument(
    tmp_path: Path,
) -> None:
    made = operation("make", body=_THING_REF)
    with _Calls(_document("post", made), tmp_path, maxMethodParams=1) as calls:
        (argument,) = _arguments(calls.client.make)
        calls.client.make(**{argument: calls.package.models.Thing(name="n")})
        assert calls.server.last.json == {"name": "n"}
        calls.client.make(**{argument: {"name": "m", "size": 3}})
        assert calls.server.last.json == {"name": "m", "size": 3}


def test_an_optional_body_that_is_not_given_is_not_sent(tmp_path: Path) -> None:
    made = operation("make", body=_THING_REF)
    made["requestBody"]["required"] = False
    declared = {"requiredBodies": "declared"}
    with _Calls(_document("post", made), tmp_path, **declared) as calls:
        calls.client.make()
        assert "content-type" not in calls.server.last.headers
        assert calls.server.last.body == b""
        calls.client.make(name="n")
        assert calls.server.last.json == {"name": "n"}


@pytest.mark.parametrize("method", ["get", "delete"])
def test_bodies_travel_with_any_method(tmp_path: Path, method: str) -> None:
    made = operation("find", answer=_THING_REF, body=_THING_REF)
    with _Calls(_document(method, made), tmp_path) as calls:
        calls.client.find(name="n")
        assert calls.server.last.json == {"name": "n"}


def test_media_types_of_one_schema_are_chosen_by_content_type(tmp_path: Path) -> None:
    made = operation("make", body=_THING_REF)
    form = "application/x-www-form-urlencoded"
    for media_type in (form, "multipart/form-data"):
        made["requestBody"]["content"][media_type] = {"schema": _THING_REF}
    with _Calls(_document("post", made), tmp_path) as calls:
        calls.client.make(name="n")
        assert calls.server.last.media_type == JSON
        calls.client.make(name="n", http_headers={"content-type": form})
        assert calls.server.last.body == b"name=n"
        calls.client.make(
            name="n", http_headers={"Content-Type": "multipart/form-data"}
        )
        assert calls.server.last.part("name").content == b"n"


def test_every_schema_of_a_body_has_a_method(tmp_path: Path) -> None:
    made = operation("make", answer=_THING_REF, body=_THING_REF)
    made["requestBody"]["content"]["text/plain"] = {"schema": _TEXT}
    made["requestBody"]["content"]["application/octet-stream"] = {}
    with _Calls(_document("post", made), tmp_path) as calls:
        calls.client.make(name="n")
        (text,) = _arguments(calls.client.make_text)
        calls.client.make_text(**{text: "plain"})
        assert calls.server.last.body == b"plain"
        assert calls.server.last.media_type == "text/plain"
        (raw,) = _arguments(calls.client.make_raw)
        calls.client.make_raw(**{raw: b"\x00\xff"})
        assert calls.server.last.body == b"\x00\xff"


def test_results_follow_status_and_media_type(tmp_path: Path) -> None:
    made = operation("get", answer=_THING_REF)
    made["responses"]["202"] = json_response({"type": "array", "items": _TEXT})
    made["responses"]["200"]["content"]["text/plain"] = {"schema": _TEXT}
    made["responses"]["204"] = {"description": ""}
    with _Calls(_document("get", made), tmp_path) as calls:
        calls.server.behave(
            Behaviour(),
            Behaviour(status=202, body=b'["a"]'),
            Behaviour(media_type="text/plain", body=b"hello"),
            Behaviour(status=204),
        )
        assert isinstance(calls.client.get(), calls.package.models.Thing)
        assert calls.client.get() == ["a"]
        assert calls.client.get() == "hello"
        assert calls.client.get() is None


def test_octets_come_as_a_stream(tmp_path: Path) -> None:
    made = operation("get", answer={})
    binary = {"image/*": {"schema": {"type": "string", "format": "binary"}}}
    made["responses"]["200"]["content"] = binary
    with _Calls(_document("get", made), tmp_path) as calls:
        sent = Behaviour(chunks=[b"ab", b"cd"], headers={"content-type": "image/png"})
        calls.server.behave(sent, sent)
        with calls.client.get() as response:
            assert b"".join(response.iter_bytes()) == b"abcd"

        async def read() -> bytes:
            async with await calls.client.get_async() as response:
                return b"".join([piece async for piece in response.aiter_bytes()])

        async def run() -> bytes:
            async with calls.client:
                return await read()

        assert asyncio.run(run()) == b"abcd"


def test_the_default_response_types_errors(tmp_path: Path) -> None:
    problem = {"type": "object", "properties": {"why": _TEXT}, "required": ["why"]}
    made = operation("get", answer=_THING_REF)
    made["responses"]["default"] = json_response(
        {"$ref": "#/components/schemas/Problem"}
    )
    document = _document("get", made)
    document["components"] = {"schemas": {"Thing": _THING, "Problem": problem}}
    with _Calls(document, tmp_path) as calls:
        calls.server.behave(Behaviour(status=418, body=b'{"why": "teapot"}'))
        with pytest.raises(calls.package.errors.ProblemError) as raised:
            calls.client.get()
        assert raised.value.data.why == "teapot"
        assert raised.value.status_code == 418


def test_an_error_body_of_several_kinds_is_typed(tmp_path: Path) -> None:
    kinds = [
        {"type": "object", "properties": {"why": _TEXT}, "required": ["why"]},
        {"type": "object", "properties": {"code": _TEXT}, "required": ["code"]},
    ]
    made = operation("get", answer=_THING_REF)
    made["responses"]["400"] = json_response({"$ref": "#/components/schemas/Problem"})
    document = _document("get", made)
    document["components"] = {"schemas": {"Thing": _THING, "Problem": {"oneOf": kinds}}}
    with _Calls(document, tmp_path) as calls:
        calls.server.behave(Behaviour(status=400, body=b'{"code": "x"}'))
        with pytest.raises(calls.package.errors.ProblemError) as raised:
            calls.client.get()
        assert raised.value.data.code == "x"


def test_an_operation_has_servers_of_its_own(tmp_path: Path) -> None:
    made = operation("get", answer=_THING_REF)
    document = _document("get", made)
    with MockApi(document) as server:
        made["servers"] = [{"url": f"{server.url}/own"}]
        package = import_package(document, tmp_path, sdkClassName="Things")
        server.behave(Behaviour(status=200))
        with package.Things() as client, pytest.raises(package.errors.ThingsError):
            client.get()
        assert server.last.path.endswith("/own/a")


def test_docstrings_say_what_the_document_says(tmp_path: Path) -> None:
    made = operation(
        "get",
        answer=_THING_REF,
        parameters=[parameter("q", description='What to "look" for.')],
        summary="Find it",
        description="Slowly.\n\n* at night",
        deprecated=True,
    )
    with _Calls(_document("get", made), tmp_path) as calls:
        text = inspect.getdoc(calls.client.get) or ""
    assert text.startswith("Find it\n\nSlowly.\n\n* at night\n\nDeprecated.")
    assert ':param q: What to "look" for.' in text


def test_a_required_constant_or_default_needs_no_argument(tmp_path: Path) -> None:
    schema = {
        "type": "object",
        "properties": {
            "kind": {"const": "a"},
            "size": {"type": "integer", "default": 3},
        },
        "required": ["kind", "size"],
    }
    version = parameter("v", required=True, schema={"type": "string", "default": "2"})
    made = operation("make", body=schema, parameters=[version])
    with _Calls(_document("post", made), tmp_path) as calls:
        calls.client.make()
        assert calls.server.last.json == {"kind": "a", "size": 3}
        assert calls.server.last.query == (("v", "2"),)


def test_null_is_sent_only_where_it_is_given(tmp_path: Path) -> None:
    properties = {"a": {"type": ["string", "null"]}, "b": _TEXT}
    made = operation("make", body={"type": "object", "properties": properties})
    with _Calls(_document("post", made), tmp_path) as calls:
        calls.client.make()
        assert json.loads(calls.server.last.body) == {}
        calls.client.make(a=None, b=None)
        assert json.loads(calls.server.last.body) == {"a": None}


def test_http_methods_of_any_name_are_sent(tmp_path: Path) -> None:
    document = _document("query", operation("look", answer=_THING_REF))
    document["openapi"] = "3.2.0"
    document["paths"]["/a"]["additionalOperations"] = {
        "PURGE": operation("purge", answer=_THING_REF)
    }
    package = import_package(document, tmp_path, sdkClassName="Things")
    sdk = Path(package.__file__ or "").with_name("sdk.py").read_text()
    assert 'method="QUERY"' in sdk
    assert 'method="PURGE"' in sdk


def test_a_key_makes_attempts_of_one_call_count_once(tmp_path: Path) -> None:
    document = document_of_paths(
        {"/a": {"get": operation("get"), "post": operation("make")}}
    )
    header = {"idempotencyKeyHeader": "Idempotency-Key"}
    with _Calls(document, tmp_path, **header) as calls:
        calls.server.behave(
            Behaviour(body=b"", headers={"retry-after-ms": "1"}, status=503)
        )
        retries = calls.package.utils.RetryConfig()
        calls.client.make(retries=retries)
        first, second = calls.server.requests
        key = first.headers["idempotency-key"]
        assert key == second.headers["idempotency-key"]
        calls.client.make()
        assert calls.server.last.headers["idempotency-key"] != key
        calls.client.make(http_headers={"idempotency-key": "own"})
        assert calls.server.last.headers["idempotency-key"] == "own"
        calls.client.get()
        assert "idempotency-key" not in calls.server.last.headers


def test_a_deprecated_operation_is_so_by_pep_702(tmp_path: Path) -> None:
    document = _document("get", {**operation("old"), "deprecated": True})
    with _Calls(document, tmp_path) as calls:

        async def call() -> None:
            async with calls.client:
                await calls.client.old_async()

        for method in (calls.client.old, calls.client.old_async):
            assert method.__deprecated__
        with pytest.warns(DeprecationWarning, match="deprecated"):
            calls.client.old()
        with pytest.warns(DeprecationWarning, match="deprecated"):
            asyncio.run(call())

"""Null, absent and empty are three things, in every form of a body."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import permutations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.generated_python import import_package
from tests.support.http_server import HttpServer, Received, Reply
from tests.support.small_documents import JSON, document_of_paths, operation

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_TEXT = {"type": "string"}
_NICKNAME = {"type": ["string", "null"]}
_USER = {
    "type": "object",
    "properties": {
        "nickname": _NICKNAME,
        "age": {"type": "integer"},
        "metadata": {},
        "note": {"description": "anything"},
        "tags": {"type": "array", "items": _TEXT},
        "nothing": {"type": "null"},
        "free": {"$ref": "#/components/schemas/Free"},
        "alias": {"$ref": "#/components/schemas/Alias"},
        "level": {"$ref": "#/components/schemas/Level"},
        "either": {"$ref": "#/components/schemas/Either"},
        "inner": {"$ref": "#/components/schemas/Inner"},
    },
}
_SCHEMAS = {
    "User": _USER,
    "Free": {"description": "any value"},
    "Alias": _NICKNAME,
    "Level": {"enum": ["low", "high", None]},
    "Either": {
        "anyOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "null"}],
    },
    "Inner": {
        "type": "object",
        "properties": {"a": _NICKNAME, "b": _TEXT, "any": {}},
    },
    "Maybe": {"anyOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "null"}]},
}


def _body(media_type: str, schema: str, *, required: bool) -> dict[str, Any]:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"required": required, "content": content}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """One operation for each form of a body, required and not."""
    paths: dict[str, Any] = {}
    for media_type, form in ((JSON, "json"), (_FORM, "form"), (_MULTIPART, "parts")):
        for required in (True, False):
            name = f"{form}_{'required' if required else 'optional'}"
            made = operation(name)
            made["requestBody"] = _body(media_type, "User", required=required)
            paths[f"/{name}"] = {"patch": made}
    for name, schema in (("maybe", "Maybe"), ("free", "Free"), ("words", "Words")):
        made = operation(name)
        made["requestBody"] = _body(JSON, schema, required=False)
        paths[f"/{name}"] = {"put": made}
    must = operation("must")
    must["requestBody"] = _body(JSON, "Maybe", required=True)
    paths["/must"] = {"put": must}
    words = {"type": "array", "items": _TEXT}
    components = {"schemas": {**_SCHEMAS, "Words": words}}
    document = document_of_paths(paths, components=components)
    folder = tmp_path_factory.mktemp("states")
    return import_package(document, folder, sdkClassName="Things")


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(lambda received: Reply(status=204)) as running:
        yield running


def _sent(package: ModuleType, server: HttpServer, name: str, **given: Any) -> Received:
    with package.Things(server_url=server.url) as client:
        getattr(client, name)(**given)
    return server.requests[-1]


@pytest.mark.parametrize(
    "given",
    [
        {"nickname": None},
        {"nickname": ""},
        {"nickname": None, "age": 3},
        {"metadata": None},
        {"note": {"a": None}},
        {"metadata": {}, "note": []},
        {"tags": []},
        {"nothing": None},
        {"free": None},
        {"alias": None},
        {"level": None},
        {"either": None},
        {"inner": {}},
        {"inner": {"a": None, "any": None}},
        {"inner": {"a": "x"}},
    ],
)
@pytest.mark.parametrize("form", ["json_required", "json_optional"])
def test_what_is_given_is_sent_and_nothing_else(
    package: ModuleType, server: HttpServer, form: str, given: Mapping[str, Any]
) -> None:
    assert json.loads(_sent(package, server, form, **given).body) == given


def test_a_body_nobody_gave_is_empty_or_absent(
    package: ModuleType, server: HttpServer
) -> None:
    assert _sent(package, server, "json_required").body == b"{}"
    for form in ("json", "form", "parts"):
        received = _sent(package, server, f"{form}_optional")
        assert received.body == b""
        assert "content-type" not in received.headers


def test_an_empty_object_is_sent_where_it_was_asked_for(
    package: ModuleType, server: HttpServer
) -> None:
    received = _sent(package, server, "json_optional", extra_body={})
    assert received.body == b"{}"
    assert received.headers["content-type"] == "application/json"
    received = _sent(package, server, "form_optional", extra_body={})
    assert received.body == b""
    assert received.headers["content-type"] == _FORM
    received = _sent(package, server, "json_optional", age=1, extra_body={})
    assert json.loads(received.body) == {"age": 1}
    # Where the body is one argument, that is the object.
    assert _sent(package, server, "words", extra_body={}).body == b""
    assert _sent(package, server, "maybe", body={}).body == b"{}"


def test_a_required_body_may_be_null(package: ModuleType, server: HttpServer) -> None:
    for value, body in ((None, b"null"), ({}, b"{}"), ({"b": "x"}, b'{"b":"x"}')):
        received = _sent(package, server, "must", body=value)
        assert received.body == body
        assert received.headers["content-type"] == "application/json"
    with pytest.raises(TypeError, match="body"):
        _sent(package, server, "must")


def test_none_means_absent_where_null_is_not_allowed(
    package: ModuleType, server: HttpServer
) -> None:
    received = _sent(package, server, "json_optional", age=None, tags=None)
    assert "content-type" not in received.headers
    received = _sent(package, server, "json_required", inner={"b": None})
    assert json.loads(received.body) == {"inner": {}}


def test_whole_bodies_have_three_states(
    package: ModuleType, server: HttpServer
) -> None:
    inner = package.models.Inner
    for name in ("maybe", "free"):
        for value, body in ((None, b"null"), ({}, b"{}"), ({"a": None}, b'{"a":null}')):
            assert _sent(package, server, name, body=value).body == body
        assert _sent(package, server, name, body=inner()).body == b"{}"
        received = _sent(package, server, name)
        assert received.body == b""
        assert "content-type" not in received.headers
    assert _sent(package, server, "words", body=[]).body == b"[]"
    assert _sent(package, server, "words", body=None).body == b""


def test_models_and_dicts_in_a_body_have_three_states(
    package: ModuleType, server: HttpServer
) -> None:
    inner = package.models.Inner
    unset = package.types.UNSET
    for value, sent in (
        (inner(), {}),
        (inner(a=None), {"a": None}),
        (inner(a=""), {"a": ""}),
        (inner(any=None), {"any": None}),
        (inner(b=None), {}),
        (inner(a=unset, any=unset), {}),
        ({"a": unset, "any": unset}, {}),
    ):
        received = _sent(package, server, "json_required", inner=value)
        assert json.loads(received.body) == {"inner": sent}


@pytest.mark.parametrize("form", ["form", "parts"])
def test_forms_have_what_was_given_and_nothing_else(
    package: ModuleType, server: HttpServer, form: str
) -> None:
    cases: tuple[tuple[dict[str, Any], list[str]], ...] = (
        ({"nickname": "", "age": 3}, ["nickname", "age"]),
        ({"age": 3}, ["age"]),
        ({"age": 3, "tags": []}, ["age"]),
    )
    for given, names in cases:
        body = _sent(package, server, f"{form}_optional", **given).body.decode()
        assert [name for name in _USER["properties"] if name in body] == names


_KEYS = {"a": "1", "b": "2", "c": "3"}


def _secured(
    client: list[dict[str, Any]], own: list[dict[str, Any]] | None
) -> dict[str, Any]:
    made = operation("get")
    if own is not None:
        made["security"] = own
    schemes = {
        key: {"type": "apiKey", "in": "header", "name": f"X-{key}"} for key in _KEYS
    }
    return document_of_paths(
        {"/a": {"get": made}},
        security=client,
        components={"securitySchemes": schemes},
    )


@pytest.mark.parametrize("level", ["client", "operation"])
def test_no_credentials_are_only_the_last_resort(
    level: str, server: HttpServer, tmp_path: Path
) -> None:
    alternatives: list[dict[str, Any]] = [{}, {"a": []}, {"b": [], "c": []}]
    for number, order in enumerate(permutations(alternatives)):
        folder = tmp_path / str(number)
        folder.mkdir()
        listed = list(order)
        document = _secured(listed, None) if level == "client" else _secured([], listed)
        package = import_package(document, folder, sdkClassName="Things")
        for given in ([], ["a"], ["b"], ["b", "c"], ["a", "b"]):
            expected = {"a"} & set(given) or ({"b", "c"} if "c" in given else set())
            with package.Things(
                server_url=server.url, **{key: _KEYS[key] for key in given}
            ) as client:
                client.get()
            sent = {key for key in _KEYS if f"x-{key}" in server.requests[-1].headers}
            assert sent == expected, (order, given)

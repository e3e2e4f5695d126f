"""Operations of generated packages: what their methods take, send and give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import JSON as JSON_HEADERS
from tests.support.http_server import HttpServer, Reply
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)
from tests.support.typescript_calls import Calls, Failed, things

_FORM = "application/x-www-form-urlencoded"
_TEXT = {"type": "string"}
_BINARY = {"type": "string", "format": "binary"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


_THING = _ref("Thing")
_SCHEMAS = {
    "Thing": _object("name", name=_TEXT, size={"type": "integer"}),
    "Problem": _object("why", why=_TEXT),
    "Kinds": {"oneOf": [_object("reason", reason=_TEXT), _object("code", code=_TEXT)]},
}


def _change() -> dict[str, Any]:
    return operation(
        "change",
        answer=_THING,
        body=_THING,
        parameters=[
            parameter("dry", schema={"type": "boolean"}),
            parameter("id", "path", description='What to "look" for.'),
            parameter("X-Reason", "header", required=True),
        ],
        summary="Change it",
        description="Slowly.\n\n* at night",
        deprecated=True,
    )


def _results() -> dict[str, Any]:
    made = operation("results", answer=_THING)
    made["responses"]["200"]["content"]["text/plain"] = {"schema": _TEXT}
    made["responses"]["202"] = json_response({"type": "array", "items": _TEXT})
    made["responses"]["204"] = {"description": ""}
    return made


def _fails() -> dict[str, Any]:
    made = operation("fails", answer=_THING)
    made["responses"]["400"] = json_response(_ref("Kinds"))
    made["responses"]["default"] = json_response(_ref("Problem"))
    return made


def _in_any_media_type() -> dict[str, Any]:
    made = operation("media", body=_THING)
    for media_type in (_FORM, "multipart/form-data"):
        made["requestBody"]["content"][media_type] = {"schema": _THING}
    return made


def _states() -> dict[str, Any]:
    """Bodies that may be absent, null or empty, alone and beside a parameter."""
    thing: dict[str, Any] = {"anyOf": [_object(name=_TEXT), {"type": "null"}]}
    paths: dict[str, Any] = {}
    for required in (True, False):
        name = "whole" if required else "part"
        alone = operation(name, body=thing)
        beside = operation(f"{name}_of", body=thing, parameters=[parameter("of")])
        for one in (alone, beside):
            one["requestBody"]["required"] = required
        paths[f"/{name}"] = {"put": alone, "post": beside}
    return paths


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    maybe = operation("maybe", body=_object(name=_TEXT))
    maybe_of = operation(
        "maybe_of", body=_object(name=_TEXT), parameters=[parameter("of")]
    )
    for one in (maybe, maybe_of):
        one["requestBody"]["required"] = False
    octets = {"200": {"description": "", "content": {"image/*": {"schema": _BINARY}}}}
    chosen = {
        JSON: {"schema": _THING},
        "text/event-stream": {"schema": _object("data", data=_THING)},
    }
    constant = _object(
        "kind size", kind={"const": "a"}, size={"type": "integer", "default": 3}
    )
    version = parameter("v", required=True, schema={**_TEXT, "default": "2"})
    nullable = _object(a={"type": ["string", "null"]}, b=_TEXT)
    document = document_of_paths(
        {
            "/change/{id}": {"put": _change()},
            "/both": {
                "post": operation("both", body=_THING, parameters=[parameter("name")])
            },
            "/maybe": {"post": maybe, "put": maybe_of},
            "/found": {
                "get": operation("find", answer=_THING, body=_THING),
                "delete": operation("remove", answer=_THING, body=_THING),
            },
            "/media": {"post": _in_any_media_type()},
            "/results": {"get": _results()},
            "/octets": {"get": operation("octets", responses=octets)},
            "/fails": {"get": _fails()},
            "/constant": {
                "post": operation("constant", body=constant, parameters=[version])
            },
            "/nulls": {"post": operation("nulls", body=nullable)},
            **_states(),
            "/other": {
                "query": operation("look", answer=_THING),
                "additionalOperations": {"PURGE": operation("purge", answer=_THING)},
            },
            "/chat": {
                "get": operation(
                    "chat", responses={"200": {"description": "", "content": chosen}}
                )
            },
        },
        components={"schemas": _SCHEMAS},
    )
    return {**document, "openapi": "3.2.0"}


@pytest.fixture(scope="module")
def calls(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Calls:
    folder = tmp_path_factory.mktemp("operations")
    return things(document, folder, idempotencyKeyHeader="Idempotency-Key")


@pytest.fixture
def server(document: dict[str, Any]) -> Iterator[MockApi]:
    with MockApi(document) as server:
        yield server


def test_parameters_and_body_travel_where_they_belong(
    calls: Calls, server: MockApi
) -> None:
    program = """
    return await client.change({
      id: "a/b", xReason: "why", dry: true, name: "n",
    });
    """
    assert "name" in calls.run(program, server.url)
    assert server.last.path == "/change/a%2Fb"
    assert server.last.query == (("dry", "true"),)
    assert server.last.headers["x-reason"] == "why"
    assert server.last.json == {"name": "n"}


@pytest.mark.parametrize(
    ("order", "given"),
    [
        ("parameters-first", '"a", "why", { name: "n" }, true'),
        ("body-first", '{ name: "n" }, "a", "why", true'),
    ],
)
def test_arguments_come_one_by_one_as_the_options_say(
    tmp_path: Path, order: str, given: str
) -> None:
    document = document_of_paths(
        {"/change/{id}": {"put": _change()}}, components={"schemas": _SCHEMAS}
    )
    calls = things(document, tmp_path, maxMethodParams=4, flatteningOrder=order)
    with MockApi(document) as server:
        calls.run(f"await client.change({given});", server.url)
        assert server.last.path == "/change/a"
        assert server.last.query == (("dry", "true"),)
        assert server.last.headers["x-reason"] == "why"
        assert server.last.json == {"name": "n"}


def test_a_parameter_and_a_body_property_of_one_name_both_travel(
    calls: Calls, server: MockApi
) -> None:
    program = 'await client.both({ name: "x", bodyName: "y" });'
    calls.run(program, server.url)
    assert server.last.query == (("name", "x"),)
    assert server.last.json == {"name": "y"}


def test_an_optional_body_that_is_not_given_is_not_sent(
    calls: Calls, server: MockApi
) -> None:
    calls.run("await client.maybe();", server.url)
    assert "content-type" not in server.last.headers
    assert server.last.body == b""
    calls.run('await client.maybe({ name: "n" });', server.url)
    assert server.last.json == {"name": "n"}


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("maybe({})", b"{}"),
        ("maybe({ name: undefined })", b"{}"),
        ('maybeOf({ of: "a" })', b""),
        ("maybeOf({ name: undefined })", b""),
        ('maybeOf({ name: "n" })', b'{"name":"n"}'),
        ("maybeOf({}, { extraBody: {} })", b"{}"),
        ("nulls()", b"{}"),
        ("part()", b""),
        ("part(undefined)", b""),
        ("part({ body: null })", b"null"),
        ("part({})", b""),
        ("part({ body: {} })", b"{}"),
        ("partOf({})", b""),
        ('partOf({ of: "a", body: null })', b"null"),
        ("partOf({ body: {} })", b"{}"),
        ("whole({ body: null })", b"null"),
        ("whole({ body: {} })", b"{}"),
        ("wholeOf({ body: null })", b"null"),
        ('wholeOf({ body: { name: "" } })', b'{"name":""}'),
    ],
)
def test_a_body_is_absent_null_or_empty_as_it_was_given(
    calls: Calls, server: MockApi, call: str, body: bytes
) -> None:
    calls.run(f"await client.{call};", server.url)
    assert server.last.body == body
    assert ("content-type" in server.last.headers) is bool(body)


def test_bodies_travel_with_delete(calls: Calls, server: MockApi) -> None:
    calls.run('await client.remove({ name: "n" });', server.url)
    assert server.last.method == "DELETE"
    assert server.last.json == {"name": "n"}


def test_bodies_of_get_travel_where_the_sender_takes_them(
    calls: Calls, server: MockApi
) -> None:
    # `fetch` refuses them; Node's own requests don't.
    program = f"""
    const {{ request }} = await import("node:http");
    const httpClient = (url, {{ method, headers, body }}) => new Promise((resolve, reject) => {{
      headers.set("Content-Length", String(body.length));
      const asked = request(url, {{ method, headers: Object.fromEntries(headers) }}, (answer) => {{
        const {{ statusCode: status, headers: {{ "content-type": type }} }} = answer;
        resolve(new Response(ReadableStream.from(answer), {{ status, headers: {{ "content-type": type }} }}));
      }});
      asked.on("error", reject);
      asked.end(body);
    }});
    await new Things({{ serverURL: "{server.url}", httpClient }}).find({{ name: "n" }});
    """
    calls.run(program)
    assert server.last.method == "GET"
    assert server.last.json == {"name": "n"}


def test_media_types_of_one_schema_are_chosen_by_content_type(
    calls: Calls, server: MockApi
) -> None:
    calls.run('await client.media({ name: "n" });', server.url)
    assert server.last.media_type == JSON
    program = """
    const headers = { "content-type": "%s" };
    await client.media({ name: "n" }, { headers });
    """
    calls.run(program % _FORM, server.url)
    assert server.last.body == b"name=n"
    calls.run(program % "multipart/form-data", server.url)
    assert server.last.part("name").content == b"n"


def test_results_follow_status_and_media_type(calls: Calls, server: MockApi) -> None:
    server.behave(
        Behaviour(body=b'{"name": "n"}'),
        Behaviour(status=202, body=b'["a"]'),
        Behaviour(media_type="text/plain", body=b"hello"),
        Behaviour(status=204),
    )
    program = """
    const found = [];
    for (let left = 4; left > 0; left--) found.push(await client.results());
    return found;
    """
    assert calls.run(program, server.url) == [{"name": "n"}, ["a"], "hello", None]


def test_octets_come_as_a_stream(calls: Calls, server: MockApi) -> None:
    kind = {"content-type": "image/png"}
    server.behave(Behaviour(chunks=[b"ab", b"cd"], headers=kind))
    program = "return await new Response(await client.octets()).text();"
    assert calls.run(program, server.url) == "abcd"


def test_the_response_that_a_value_came_in_is_there_on_request(
    calls: Calls, server: MockApi
) -> None:
    server.behave(Behaviour(status=202, body=b'["a"]', headers={"X-Left": "7"}))
    program = """
    const { value, response } = await client.results().withResponse();
    return [value, response.status, response.headers.get("x-left")];
    """
    assert calls.run(program, server.url) == [["a"], 202, "7"]


def test_events_come_where_the_server_answers_with_them(
    calls: Calls, server: MockApi
) -> None:
    events = b'data: {"name": "a"}\n\ndata: {"name": "b"}\n\n'
    server.behave(Behaviour(media_type="text/event-stream", body=events))
    program = """
    const names = [];
    for await (const thing of await client.chat()) names.push(thing.name);
    return names;
    """
    assert calls.run(program, server.url) == ["a", "b"]


def test_the_default_response_types_errors(calls: Calls, server: MockApi) -> None:
    server.behave(Behaviour(status=418, body=b'{"why": "teapot"}'))
    with pytest.raises(Failed) as failed:
        calls.run("await client.fails();", server.url)
    assert failed.value.classes[:3] == ["ProblemError", "DataError", "ThingsError"]
    assert (failed.value.status, failed.value.data) == (418, {"why": "teapot"})


def test_an_error_body_of_several_kinds_is_typed(calls: Calls, server: MockApi) -> None:
    server.behave(Behaviour(status=400, body=b'{"code": "x"}'))
    with pytest.raises(Failed) as failed:
        calls.run("await client.fails();", server.url)
    assert failed.value.name == "KindsError"
    assert failed.value.data == {"code": "x"}


def test_an_error_that_is_not_described_has_its_body(
    calls: Calls, server: MockApi
) -> None:
    html = {"content-type": "text/html"}
    server.behave(Behaviour(status=503, body=b"<p>", headers=html))
    program = """
    const error = await client.fails().catch((thrown) => thrown);
    const { name: class_ } = error.constructor;
    return [class_, error.name, error.statusCode, error.body, error.headers.get("content-type")];
    """
    name = "ThingsDefaultError"
    assert calls.run(program, server.url)[:4] == [name, name, 503, "<p>"]


def test_comments_say_what_the_document_says(calls: Calls) -> None:
    text = (calls.package / "dist" / "sdk" / "sdk.d.ts").read_text()
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index("* Change it")
    said = ["* Change it", "*", "* Slowly.", "*", "* * at night", "*", "* @deprecated"]
    assert lines[start : start + len(said)] == said
    fields = (calls.package / "dist" / "models" / "change.d.ts").read_text()
    assert '/** What to "look" for. */\n    id: string;' in fields


def test_a_default_need_not_be_given(calls: Calls, server: MockApi) -> None:
    program = 'await client.constant({ kind: "a" });'
    calls.run(program, server.url)
    assert server.last.json == {"kind": "a", "size": 3}
    assert server.last.query == (("v", "2"),)


def test_null_is_sent_only_where_it_is_given(calls: Calls, server: MockApi) -> None:
    calls.run("await client.nulls({});", server.url)
    assert server.last.json == {}
    calls.run("await client.nulls({ a: null, b: undefined });", server.url)
    assert server.last.json == {"a": None}


@pytest.mark.parametrize(("method", "sent"), [("look", "QUERY"), ("purge", "PURGE")])
def test_http_methods_of_any_name_are_sent(
    calls: Calls, method: str, sent: str
) -> None:
    with HttpServer(
        lambda _: Reply(headers=JSON_HEADERS, body=b'{"name": "n"}')
    ) as server:
        found = calls.run(f"return await client.{method}();", server.url)
    assert found == {"name": "n"}
    assert server.requests[0].method == sent


def test_a_key_makes_attempts_of_one_call_count_once(
    calls: Calls, server: MockApi
) -> None:
    server.behave(Behaviour(body=b"", headers={"retry-after-ms": "1"}, status=503))
    program = """
    await client.nulls({}, { retries: { strategy: "backoff" } });
    await client.nulls({});
    await client.nulls({}, { headers: { "idempotency-key": "own" } });
    await client.results();
    """
    calls.run(program, server.url)
    first, second, third, own, read = (
        request.headers.get("idempotency-key") for request in server.requests
    )
    assert first == second
    assert third not in (first, None)
    assert own == "own"
    assert read is None


def test_what_methods_take_and_give_is_typed(calls: Calls, tmp_path: Path) -> None:
    program = """
    import { Things } from "things";
    import type { Thing } from "things/models";
    import { KindsError, ProblemError } from "things/errors";

    const client = new Things();
    const thing: Thing = await client.change({ id: "a", xReason: "b", name: "n" });
    // @ts-expect-error: a reason is required
    await client.change({ id: "a", name: "n" });
    // @ts-expect-error: there is no such argument
    await client.maybe({ name: "n", colour: "red" });
    await client.maybe();
    // @ts-expect-error: the body is required
    await client.remove();
    await client.nulls({ a: null });
    // @ts-expect-error: null is for others
    await client.nulls({ b: null });
    const found = await client.results();
    if (typeof found === "string") found.trim();
    else if (Array.isArray(found)) found satisfies string[];
    else if (found) found.name satisfies string;
    else found satisfies undefined;
    const caught = await client.fails().catch((thrown: unknown) => thrown);
    if (caught instanceof ProblemError) caught.data.why satisfies string;
    if (caught instanceof KindsError && "code" in caught.data) caught.data.code satisfies string;
    export { thing };
    """
    assert calls.findings(program, tmp_path / "program") == []

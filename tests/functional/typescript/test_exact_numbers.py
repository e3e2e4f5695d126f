"""The option ``bigints: lossless``: digits of numbers stay, both ways and wherever numbers travel, also where they are checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_calls import Calls, Failed, things
from tests.typescript import tools

_LONG = "9007199254740993"
_DEEP = "0.1000000000000000055511151231257827"
_INTEGER = {"type": "integer", "format": "int64"}
_UNSIGNED = {"type": "integer", "format": "uint64"}
_DECIMAL = {"type": "number", "format": "decimal"}
_ORDER = {"$ref": "#/components/schemas/Order"}
_PROPERTIES: dict[str, Any] = {
    "id": _INTEGER,
    "serial": _UNSIGNED,
    "price": _DECIMAL,
    "ids": {"type": "array", "items": _INTEGER},
    "by_name": {"type": "object", "additionalProperties": _UNSIGNED},
    "prices": {
        "type": "object",
        "additionalProperties": {"type": "array", "items": _DECIMAL},
    },
    "either": {"anyOf": [{"type": "string"}, _INTEGER]},
    "other": {"anyOf": [{"type": "boolean"}, _DECIMAL]},
    "parent": _ORDER,
    "nothing": {"type": ["integer", "null"], "format": "int64"},
    "ratio": {"type": "number"},
    "count": {"type": "integer"},
    "text": {"type": "string", "format": "int64"},
}
_WIRE = (
    f'{{"id":{_LONG},"serial":18446744073709551615,"price":{_DEEP},"ids":[1,-{_LONG}],'
    f'"by_name":{{"a":{_LONG},"__proto__":{_LONG}}},"prices":{{"a":[{_DEEP},0.10,5]}},"either":{_LONG},'
    f'"other":{_DEEP},"parent":{{"id":{_LONG},"nothing":null}},"nothing":{_LONG},"ratio":0.5,"count":3,'
    f'"text":"{_LONG}"}}'
)


def _document() -> dict[str, Any]:
    schemas = {
        "Order": {"type": "object", "properties": _PROPERTIES},
        "Problem": {"type": "object", "properties": {"trace": _INTEGER}},
    }
    body = {"required": True, "content": {"application/json": {"schema": _ORDER}}}
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    errors = {"400": {"description": "", "content": {"application/json": problem}}}
    asked = [
        {**parameter("id", schema=_INTEGER), "in": "path", "required": True},
        parameter("price", schema=_DECIMAL),
        parameter("ids", schema={"type": "array", "items": _UNSIGNED}),
        {**parameter("X-Serial", schema=_UNSIGNED), "in": "header"},
    ]
    events = {"text/event-stream": {"schema": {"properties": {"data": _ORDER}}}}
    lines = {"application/jsonl": {"schema": _ORDER}}
    made: dict[str, Any] = operation("make", answer=_ORDER, parameters=asked)
    made["responses"] |= errors
    paths: dict[str, Any] = {
        "/orders/{id}": {"post": {**made, "requestBody": body}},
        "/events": {
            "get": operation(
                "watch", responses={"200": {"description": "", "content": events}}
            )
        },
        "/lines": {
            "get": operation(
                "read", responses={"200": {"description": "", "content": lines}}
            )
        },
    }
    hook = {"requestBody": body, "responses": {"200": {"description": ""}}}
    return document_of_paths(
        paths,
        webhooks={"made": {"post": hook}},
        components={"schemas": schemas},
    )


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    folder = tmp_path_factory.mktemp("exact")
    (folder / "node_modules").symlink_to(tools.MODULES, target_is_directory=True)
    return things(_document(), folder, bigints="lossless", validate="zod-mini")


_SHOWN = (
    "JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one))"
)


def test_what_came_goes_back_digit_by_digit(calls: Calls) -> None:
    program = f"""
    const order = await client.make({{ id: {_LONG}n, price: "{_DEEP}", ids: [{_LONG}n, 1n], xSerial: {_LONG}n }});
    await client.make({{ ...order, id: 1n, bodyId: order.id, bodyPrice: order.price, bodyIds: order.ids }});
    """
    reply = Reply(headers=JSON, body=_WIRE.encode())
    with HttpServer(lambda _: reply) as server:
        calls.run(program, server.url)
        first, second = server.requests
    assert _digits(second.body.decode()) == _digits(_WIRE)
    assert first.target == f"/orders/{_LONG}?price={_DEEP}&ids={_LONG}&ids=1"
    assert first.headers["x-serial"] == _LONG


def _digits(text: str) -> Any:
    """JSON with its numbers as they are written."""
    return json.loads(
        text,
        parse_int=lambda digits: ("integer", digits),
        parse_float=lambda digits: ("number", digits),
    )


def _shown(calls: Calls, program: str, reply: Reply) -> Any:
    with HttpServer(lambda _: reply) as server:
        text = calls.run(f"{program} return {_SHOWN};", server.url)
    return json.loads(text)


def test_digits_stay_in_streams_errors_and_webhooks(calls: Calls) -> None:
    order = f'{{"id":{_LONG},"price":{_DEEP}}}'
    told = {"id": f"{_LONG}n", "price": _DEEP}
    listed = (
        "const value = []; for await (const one of await client.{}()) value.push(one);"
    )
    for name, media_type, body in (
        ("watch", "text/event-stream", f"data: {order}\n\n"),
        ("read", "application/jsonl", f"{order}\n"),
    ):
        reply = Reply(headers={"content-type": media_type}, body=body.encode())
        assert _shown(calls, listed.format(name), reply) == [told]
    failing = Reply(status=400, headers=JSON, body=f'{{"trace":{_LONG}}}'.encode())
    asked = "const value = await client.make({ id: 1n }).catch((error) => [error.name, error.data]);"
    assert _shown(calls, asked, failing) == ["ProblemError", {"trace": f"{_LONG}n"}]
    hook = f"const value = await (await load('webhooks')).made.parse('{order}');"
    assert _shown(calls, hook, failing) == told


def test_what_is_no_number_is_not_sent(calls: Calls) -> None:
    with pytest.raises(Failed, match="no number: 1,5"):
        calls.run('await client.make({ id: 1n, bodyPrice: "1,5" });', "http://x")


@pytest.mark.parametrize("body", ['{"id":"1"}', '{"id":1.5}', '{"price":"1.5"}'])
def test_what_is_no_number_is_not_received(calls: Calls, body: str) -> None:
    reply = Reply(headers=JSON, body=body.encode())
    with pytest.raises(Failed) as failed, HttpServer(lambda _: reply) as server:
        calls.run("await client.make({ id: 1n });", server.url)
    assert failed.value.name == "ResponseValidationError"


def test_errors_and_webhooks_are_checked_and_schemas_can_be_imported(
    calls: Calls,
) -> None:
    failing = Reply(status=400, headers=JSON, body=b'{"trace":"x"}')
    asked = "const value = await client.make({ id: 1n }).catch((error) => error.name);"
    assert _shown(calls, asked, failing) == "ThingsDefaultError"
    hook = "await (await load('webhooks')).made.parse('{\"id\":\"x\"}');"
    with pytest.raises(Failed, match="isn't what was promised"):
        calls.run(hook)
    schema = """
    const { orderSchema } = await load("schemas/models/order");
    return [orderSchema.safeParse({ id: 1 }).success, orderSchema.safeParse({ id: "x" }).success];
    """
    assert calls.run(schema) == [True, False]


def test_types_say_what_values_are(calls: Calls, tmp_path: Path) -> None:
    program = """
    import type * as models from "things/models";
    import { orderSchema } from "things/schemas/models/order.js";

    export function read(order: models.Order): void {
      order.id satisfies bigint | undefined;
      order.serial satisfies bigint | undefined;
      order.price satisfies string | undefined;
      order.ids satisfies bigint[] | undefined;
      order.byName satisfies { [key: string]: bigint } | undefined;
      order.either satisfies string | bigint | undefined;
      order.nothing satisfies bigint | null | undefined;
      order.ratio satisfies number | undefined;
      order.count satisfies number | undefined;
    }
    export const order: models.Order = { id: 1n, price: "0.1" };
    // @ts-expect-error: a number would lose digits
    export const rounded: models.Order = { id: 1 };
    export const schema: unknown = orderSchema;
    """
    assert calls.findings(program, tmp_path / "program") == []

"""What a published package's own tests touch: hooks that answer, errors made by hand, messages, helpers, models."""

from __future__ import annotations

import asyncio
import copy
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx2 as httpx
from r9s import R9S, SDKConfiguration, errors, models, utils
from r9s._hooks import registration
from r9s._hooks.types import (
    AfterErrorContext,
    AfterErrorHook,
    AfterSuccessContext,
    AfterSuccessHook,
    Hooks,
    SDKInitHook,
)
from r9s.httpclient import AsyncHttpClient, HttpClient
from r9s.types import UNSET, BaseModel
from r9s.utils.eventstreaming import EventStreamAsync
from r9s.utils.serializers import marshal_json, unmarshal_json

IMAGES = {"created": 9, "data": [{"url": "u"}]}
MESSAGES: Any = [{"role": "user", "content": "Hi"}]


class OfAUrl(SDKInitHook):
    """The older form: a URL and an HTTP client."""

    def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
        del client
        return base_url, httpx.Client(headers={"x-made": "client"})


class OfAConfiguration(SDKInitHook):
    """The newer form: all that the client was told."""

    def sdk_init(self, config: SDKConfiguration) -> SDKConfiguration:
        config.server_url = (config.server_url or "").replace(
            "nowhere.test", sys.argv[1]
        )
        config.timeout_ms = 7_000
        return config


class Answering(AfterSuccessHook, AfterErrorHook):
    """Gives another response, of the HTTP library."""

    def after_success(
        self, hook_ctx: AfterSuccessContext, response: Any
    ) -> Any | Exception:
        return httpx.Response(200, json=IMAGES, request=response.request)

    def after_error(
        self,
        hook_ctx: AfterErrorContext,
        response: Any | None,
        error: Exception | None,
    ) -> tuple[Any | None, Exception | None] | Exception:
        assert response is not None
        assert error is None
        assert hook_ctx.config is not None
        answer = {"created": len(hook_ctx.base_url) > 0, "data": []}
        return httpx.Response(200, json=answer), None


def _with(url: str, register: Callable[[Hooks], None]) -> R9S:
    registration.init_hooks = register
    try:
        return R9S(api_key="secret", server_url=url)
    finally:
        registration.init_hooks = lambda hooks: None


def clients_that_hooks_make(url: str) -> Any:
    made = _with(url, lambda hooks: hooks.register_sdk_init_hook(OfAUrl()))
    made.images.create(prompt="a cat")
    told = _with(
        "nowhere.test", lambda hooks: hooks.register_sdk_init_hook(OfAConfiguration())
    )
    told.images.create(prompt="a cat")
    return [told.sdk_configuration.timeout_ms]


def hooks_that_answer(url: str) -> Any:
    def register(hooks: Hooks) -> None:
        hooks.register_after_success_hook(Answering())
        hooks.register_after_error_hook(Answering())

    client = _with(url, lambda hooks: None)
    register(client.sdk_configuration.get_hooks())
    answers = [client.images.create(prompt=one) for one in ("a cat", "refuse")]
    return [one.created for one in answers]


def messages(url: str) -> Any:
    said: list[str] = []
    with R9S(api_key="secret", server_url=url) as client:
        for prompt in ("refuse", "teapot", "html"):
            try:
                client.images.create(prompt=prompt)
            except errors.R9SError as error:
                said.append(f"{type(error).__name__}: {error}")
    return said


def errors_made_by_hand(url: str) -> Any:
    del url
    response = httpx.Response(429, json={"error": {"message": "m", "type": "t"}})
    data = errors.RateLimitErrorData.model_validate_json(response.content)
    typed = errors.RateLimitError(data, response)
    plain = errors.R9SDefaultError("mine", httpx.Response(418, text="short and stout"))
    assert typed.raw_response is response
    assert isinstance(plain, errors.R9SError)
    broken = errors.ResponseValidationError("mine", response, ValueError("bad"), "body")
    assert isinstance(broken.cause, ValueError)
    others = [str(broken), broken.body, str(errors.NoResponseError())]
    return [
        *others,
        str(typed),
        typed.body == response.text,
        typed.status_code,
        str(plain),
    ]


def responses(url: str) -> Any:
    with R9S(api_key="secret", server_url=url) as client:
        try:
            client.images.create(prompt="refuse")
        except errors.R9SError as error:
            raw = error.raw_response
            return [raw.is_success, raw.is_error, raw.is_redirect, raw.reason_phrase]
    return None


def helpers(url: str) -> Any:
    del url
    found = httpx.Response(404, headers={"content-type": "application/json; x=y"})
    image = unmarshal_json('{"url":"u"}', models.Image)
    return [
        utils.match_response(found, ["4XX"], "application/json"),
        utils.match_status_codes(["5XX", "200"], 404),
        utils.match_content_type("text/html", "text/*"),
        utils.template_url("https://{host}/", {"host": "a"}),
        utils.remove_suffix("a/", "/"),
        marshal_json(image, models.Image),
        utils.serialize_decimal(True)(Decimal("1.50")),
        str(utils.validate_decimal("1.50")),
        utils.validate_int("5"),
        utils.get_discriminator({"type": "text"}, "type_", "type"),
        utils.get_response_headers(found.headers)["content-type"],
        utils.get_global_from_env(None, "R9S_NOT_THERE", str),
    ]


def model_methods(url: str) -> Any:
    del url
    image = models.Image.model_validate({"url": "u"})
    other = image.model_copy(update={"url": "v"})
    assert isinstance(image, BaseModel)
    assert copy.deepcopy(image) == image
    return [
        image.model_dump(by_alias=True),
        other.model_dump_json(),
        sorted(image.model_fields_set),
        list(models.Image.model_json_schema()["properties"])[:1],
        bool(UNSET),
    ]


def own_clients(url: str) -> Any:
    def answer(request: httpx.Request) -> httpx.Response:
        del request
        return httpx.Response(200, json=IMAGES)

    transport = httpx.MockTransport(answer)
    plain, later = httpx.Client(transport=transport), httpx.AsyncClient(
        transport=transport
    )
    assert isinstance(plain, HttpClient)
    assert isinstance(later, AsyncHttpClient)
    client = R9S(api_key="k", server_url=url, client=plain, async_client=later)

    async def call() -> int:
        return (await client.images.create_async(prompt="a cat")).created

    return [client.images.create(prompt="a cat").created, asyncio.run(call())]


def async_streams(url: str) -> Any:
    async def call() -> Any:
        async with R9S(api_key="secret", server_url=url) as client:
            stream = await client.chat.create_async(
                model="m", messages=MESSAGES, stream=True
            )
            assert isinstance(stream, EventStreamAsync)
            first = await stream.__anext__()
            await stream.response.aclose()
            again = await client.chat.create_async(
                model="m", messages=MESSAGES, stream=True
            )
            assert isinstance(again, EventStreamAsync)
            async with again as events:
                rest = [event.choices[0].delta.content async for event in events]
            return [first.choices[0].delta.content, *rest]

    return asyncio.run(call())


ALL: list[Callable[[str], Any]] = [
    clients_that_hooks_make,
    hooks_that_answer,
    messages,
    errors_made_by_hand,
    responses,
    helpers,
    model_methods,
    own_clients,
    async_streams,
]

if __name__ == "__main__":
    print(json.dumps({one.__name__: one(sys.argv[1]) for one in ALL}))

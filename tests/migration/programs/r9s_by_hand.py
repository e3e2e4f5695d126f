"""What users of a published package make by hand: streams of their own responses, and what says how an answer comes."""

from __future__ import annotations

import asyncio
import io
import json
import sys
from collections.abc import Callable
from typing import Any

import httpx2 as httpx
from r9s import (
    OPENAPI_DOC_VERSION,
    R9S,
    SPEAKEASY_GENERATOR_VERSION,
    USER_AGENT,
    SDKConfiguration,
    errors,
    models,
)
from r9s._hooks import AfterErrorContext, AfterErrorHook, HookContext
from r9s.basesdk import BaseSDK
from r9s.chat import CreateAcceptEnum
from r9s.errors.no_response_error import NoResponseError
from r9s.httpclient import AsyncHttpClient, ClientOwner, HttpClient, close_clients
from r9s.images import Images
from r9s.types import Base64FileInput
from r9s.types.base64fileinput import encode_base64_file_input
from r9s.utils import (
    BackoffStrategy,
    RetryConfig,
    get_default_logger,
    run_sync_in_thread,
    unmarshal_json,
)
from r9s.utils.datetimes import parse_datetime
from r9s.utils.eventstreaming import (
    EventStream,
    EventStreamAsync,
    ServerEvent,
    stream_events,
)
from r9s.utils.retries import TemporaryError
from r9s.utils.unmarshal_json_response import unmarshal_json_response

MESSAGES: Any = [{"role": "user", "content": "Hi"}]
EVENTS = (
    b'id: 1\nevent: piece\ndata: {"text":"a"}\n\n: still there\n\nevent: ping\n\n'
    b"data: plain\n\ndata: [DONE]\n\ndata: late"
)


def media_types(url: str) -> Any:
    """Answers are asked for in one of the media types that an operation has."""
    with R9S(api_key="secret", server_url=url) as client:
        events = client.chat.create(
            model="m",
            messages=MESSAGES,
            stream=True,
            accept_header_override=CreateAcceptEnum.TEXT_EVENT_STREAM,
        )
        with events as stream:
            pieces = [event.choices[0].delta.content for event in stream]
        whole = client.chat.create(
            model="m",
            messages=MESSAGES,
            accept_header_override=CreateAcceptEnum.APPLICATION_JSON,
            http_headers={"x-mine": "1"},
        )
        return [pieces, whole.id, [one.name for one in CreateAcceptEnum]]


def streams(url: str) -> Any:
    """A stream of a response of the HTTP library, with a function that makes values of events."""
    del url

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=EVENTS, request=request)

    transport = httpx.MockTransport(answer)
    client = httpx.Client(transport=transport)
    response = client.get("http://shop.test/")
    with EventStream(response, json.loads, "[DONE]", client_ref=client) as stream:
        first, rest = next(stream), list(stream)
    assert stream.response is response
    assert stream.client_ref is client
    last = list(EventStream(client.get("http://shop.test/"), json.loads))[-1]
    every = EventStream(response, json.loads, data_required=False)
    chunk = b'data: {"id":"c","model":"m","created":7,"choices":[]}'
    made = stream_events(
        httpx.Response(200, content=chunk),
        lambda raw: unmarshal_json(
            json.dumps(json.loads(raw)["data"]), models.ChatChunk
        ),
    )
    return [first, rest, last, list(every)[1], next(made).id, ServerEvent().data]


def async_streams(url: str) -> Any:
    del url

    async def read() -> Any:
        response = httpx.Response(200, content=EVENTS)
        async with EventStreamAsync(response, json.loads, "[DONE]") as stream:
            return [event["data"] async for event in stream]

    return asyncio.run(read())


class Pings(BaseSDK):
    """A group of one's own."""

    def ping(self, url: str) -> int:
        client = self.sdk_configuration.client
        backoff = BackoffStrategy(1, 2, 1.1, 600_000)
        response = self.do_request(
            HookContext("ping", None, None),
            client.build_request("POST", url, json={"prompt": "busy"}),
            ["4XX", "5XX"],
            retry_config=(RetryConfig("backoff", backoff, False), ["503"]),
        )
        return int(response.status_code)

    async def ping_async(self, url: str) -> int:
        client = self.sdk_configuration.async_client
        request = client.build_request("POST", url, json={"prompt": "refuse"})
        context = HookContext("ping", None, None)
        response = await self.do_request_async(context, request, ["429"])
        return int(response.status_code)


class Extended(R9S):
    def _init_sdks(self) -> None:
        super()._init_sdks()
        self.pings = Pings(self.sdk_configuration, parent_ref=self)


class Forgiving(AfterErrorHook):
    def after_error(
        self, hook_ctx: AfterErrorContext, response: Any, error: Exception | None
    ) -> tuple[Any, Exception | None]:
        return httpx.Response(299), None


def groups(url: str) -> Any:
    """Groups of a client's configuration, of one's own, and a class of one's own among a client's."""
    client = Extended(api_key="secret", server_url=url)
    mine = Images(client.sdk_configuration, parent_ref=client)
    assert mine.parent_ref is client
    configuration = SDKConfiguration(
        client=httpx.Client(),
        async_client=None,
        debug_logger=get_default_logger(),
        security=lambda: models.Security(api_key="other"),
        server_url=url,
        timeout_ms=600_000,
    )
    other = Images(configuration)
    created = [one.create(prompt="a cat").created for one in (mine, other)]
    pinged = client.pings.ping(f"{url}/images/generations")
    hooks = client.sdk_configuration.get_hooks()
    hooks.register_after_error_hook(Forgiving())
    later = asyncio.run(client.pings.ping_async(f"{url}/images/generations"))
    return [created, other.sdk_configuration.timeout_ms, pinged, later]


def changes(url: str) -> Any:
    """What is changed in a client's configuration counts for its next call."""
    with R9S(api_key="secret") as client:
        client.sdk_configuration.server_url = url
        client.sdk_configuration.timeout_ms = 4_000
        client.sdk_configuration.security = models.Security(api_key="third")
        client.sdk_configuration.user_agent = "mine/1"
        client.images.create(prompt="a cat")
        return [client.images.sdk_configuration.timeout_ms]


def constants(url: str) -> Any:
    """A constant is given, read and dumped by its name in capitals, and is on the wire as the document has it."""
    del url
    part = models.TextPart(TYPE="text", text="x")
    message = models.UserMessage(content=[part, {"type": "text", "text": "y"}])  # type: ignore[list-item]
    return [
        part.model_dump(),
        message.model_dump(by_alias=True),
        [part.type, message.ROLE],
        models.TextPart.model_validate({"type": "text", "text": "z"}).TYPE,
    ]


class Owner:
    """What closes its own HTTP clients, as published clients do."""

    def __init__(self) -> None:
        self.client: HttpClient | None = httpx.Client()
        self.async_client: AsyncHttpClient | None = httpx.AsyncClient()


def newer_names(url: str) -> Any:
    """What newer packages have besides."""
    told = SDKConfiguration(
        client=None,
        client_supplied=False,
        async_client=None,
        async_client_supplied=False,
        debug_logger=get_default_logger(),
        server_url=url,
    )
    answer: models.CreateChatCompletionResponseTypedDict = {
        "id": "c1",
        "created": 0,
        "model": "m",
        "choices": [],
    }
    assert not isinstance(answer, EventStream)
    context = HookContext(told, url, "op", None, None)
    assert context.config is told
    assert context.base_url == told.server_url == url
    assert NoResponseError is errors.NoResponseError
    file: Base64FileInput = io.BytesIO(b"abc")
    waits = TemporaryError(httpx.Response(503, headers={"retry-after": "3"}))
    try:
        unmarshal_json_response(models.Image, httpx.Response(200, text="none"))
    except errors.ResponseValidationError as error:
        invalid = error.body
    owner = Owner()
    owned: ClientOwner = owner
    client = owner.client
    assert isinstance(client, httpx.Client)
    close_clients(owned, client, False, owner.async_client, True)
    return [
        [OPENAPI_DOC_VERSION, SPEAKEASY_GENERATOR_VERSION, USER_AGENT],
        [R9S(client=httpx.Client()).sdk_configuration.client_supplied, invalid],
        [encode_base64_file_input(file), waits.retry_after],
        asyncio.run(run_sync_in_thread(len, "abc")),
        [client.is_closed, owner.client, parse_datetime("2024-01-01T00:00:00Z").year],
    ]


ALL: list[Callable[[str], Any]] = [
    media_types,
    streams,
    async_streams,
    groups,
    changes,
    constants,
    newer_names,
]

if __name__ == "__main__":
    print(json.dumps({one.__name__: one(sys.argv[1]) for one in ALL}))

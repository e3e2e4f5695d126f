"""What users of a published package make by hand: streams of their own responses, and what says how an answer comes."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from typing import Any

import httpx2 as httpx
from r9s import R9S, models
from r9s.chat import CreateAcceptEnum
from r9s.utils import unmarshal_json
from r9s.utils.eventstreaming import (
    EventStream,
    EventStreamAsync,
    ServerEvent,
    stream_events,
)

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


ALL: list[Callable[[str], Any]] = [media_types, streams, async_streams]

if __name__ == "__main__":
    print(json.dumps({one.__name__: one(sys.argv[1]) for one in ALL}))

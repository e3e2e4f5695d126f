"""What a call of the r9s package sends and gives."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator

import pytest
from r9s import R9S, errors, models
from r9s.types import UnrecognizedStr

from tests.support.mock_api import Behaviour, MockApi


@pytest.fixture
def client(r9s_server: MockApi) -> Iterator[R9S]:
    with R9S(api_key="secret", server_url=r9s_server.url) as client:
        yield client


def test_only_what_was_given_travels(client: R9S, r9s_server: MockApi) -> None:
    client.images.create(prompt="A cat", n=2)
    assert r9s_server.last.json == {"prompt": "A cat", "n": 2}
    assert r9s_server.problems == ()


def test_the_key_travels_as_a_bearer_token(client: R9S, r9s_server: MockApi) -> None:
    client.images.create(prompt="A cat")
    assert r9s_server.last.headers["authorization"] == "Bearer secret"


def test_a_response_is_a_typed_model(client: R9S) -> None:
    answer = client.images.create(prompt="A cat")
    assert isinstance(answer, models.ImageGenerationResponse)
    assert answer.data[0].url == "https://images.example/cat.png"


def test_models_and_plain_dicts_are_the_same_on_the_wire(
    client: R9S, r9s_server: MockApi
) -> None:
    message = models.UserMessage(content="Hello")
    client.chat.create(model="m", messages=[message])
    client.chat.create(model="m", messages=[{"role": "user", "content": "Hello"}])
    first, second = r9s_server.requests
    assert first.json == second.json
    assert first.json["messages"] == [{"role": "user", "content": "Hello"}]


def test_an_explicit_null_travels_where_the_document_allows_it(
    client: R9S, r9s_server: MockApi
) -> None:
    messages = [{"role": "user", "content": "Hello"}]
    client.chat.create(model="m", messages=messages, temperature=None)
    assert r9s_server.last.json["temperature"] is None
    client.chat.create(model="m", messages=messages)
    assert "temperature" not in r9s_server.last.json


def test_the_async_twin_sends_the_same(r9s_server: MockApi) -> None:
    async def call() -> object:
        async with R9S(api_key="secret", server_url=r9s_server.url) as client:
            return await client.images.create_async(prompt="A cat", size="512x512")

    with R9S(api_key="secret", server_url=r9s_server.url) as client:
        expected = client.images.create(prompt="A cat", size="512x512")
    assert asyncio.run(call()) == expected
    first, second = r9s_server.requests
    assert (first.path, first.json) == (second.path, second.json)
    assert first.headers["accept"] == second.headers["accept"]


def test_unknown_enum_values_and_fields_are_kept(
    client: R9S, r9s_server: MockApi
) -> None:
    body = (
        b'{"created": 1, "data": [{"url": "u", "depth": 3}], "provider": {"id": "x"}}'
    )
    r9s_server.behave(Behaviour(body=body))
    answer = client.images.create(prompt="A cat")
    dumped = answer.model_dump(by_alias=True, exclude_unset=True)
    assert dumped["provider"] == {"id": "x"}
    assert dumped["data"] == [{"url": "u", "depth": 3}]


def test_a_value_the_document_does_not_list_can_be_sent(r9s_server: MockApi) -> None:
    with R9S(api_key="secret", server_url=r9s_server.url) as client:
        r9s_server.behave(Behaviour(body=b'{"created": 1, "data": []}'))
        quality = UnrecognizedStr("ultra")
        with pytest.raises(errors.R9SError):
            client.images.create(prompt="A cat", quality=quality)
    assert r9s_server.last.json["quality"] == "ultra"


def test_files_travel_as_parts_with_name_and_type(
    client: R9S, r9s_server: MockApi
) -> None:
    client.images.edit(
        image={
            "file_name": "cat.png",
            "content": b"\x89PNG",
            "content_type": "image/x",
        },
        mask=models.ImageFile(file_name="mask.png", content=io.BytesIO(b"mask")),
        prompt="A hat",
        n=2,
    )
    request = r9s_server.last
    image, mask = request.part("image"), request.part("mask")
    assert (image.file_name, image.content) == ("cat.png", b"\x89PNG")
    assert image.content_type == "image/x"
    assert (mask.file_name, mask.content) == ("mask.png", b"mask")
    assert mask.content_type == "image/png"
    assert request.part("prompt").content == b"A hat"
    assert request.part("n").content == b"2"


def test_events_are_typed_and_end_at_the_sentinel(
    client: R9S, r9s_server: MockApi
) -> None:
    r9s_server.prefer_stream = True
    result = client.chat.create(
        model="m", messages=[{"role": "user", "content": "Hi"}], stream=True
    )
    with result as events:
        texts = [event.choices[0].delta.content for event in events]
    assert texts == ["Air scatters", " blue light more than red."]


def test_events_may_be_split_anywhere(client: R9S, r9s_server: MockApi) -> None:
    text = (
        'data: {"id":"1","created":1,"model":"m","choices":[{"index":0,"delta":'
        '{"content":"h\u00e9"}}]}\r\n\r\n: a comment\n\ndata: [DONE]\n\ndata: rest\n\n'
    ).encode()
    chunks = [text[at : at + 1] for at in range(len(text))]
    r9s_server.prefer_stream = True
    r9s_server.behave(Behaviour(chunks=chunks))
    result = client.chat.create(
        model="m", messages=[{"role": "user", "content": "Hi"}], stream=True
    )
    with result as events:
        assert [event.choices[0].delta.content for event in events] == ["h\u00e9"]


def test_extra_headers_and_another_server_are_a_matter_of_the_call(
    r9s_server: MockApi,
) -> None:
    with R9S(api_key="secret", server_url="http://127.0.0.1:9") as client:
        client.images.create(
            prompt="A cat",
            server_url=r9s_server.url,
            http_headers={"x-trace": "abc"},
        )
    assert r9s_server.last.headers["x-trace"] == "abc"


def test_a_callable_key_is_asked_on_every_call(r9s_server: MockApi) -> None:
    keys = iter(["one", "two"])
    with R9S(api_key=lambda: next(keys), server_url=r9s_server.url) as client:
        client.images.create(prompt="A cat")
        client.images.create(prompt="A cat")
    sent = [request.headers["authorization"] for request in r9s_server.requests]
    assert sent == ["Bearer one", "Bearer two"]

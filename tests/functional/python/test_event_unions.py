"""Events of Python packages that are members of a union: each is what its own name, constants or shape say."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

from tests.functional.event_unions import document, server
from tests.support.generated_python import import_package
from tests.support.http_server import HttpServer


@pytest.fixture(scope="module", name="flat")
def flat_package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(
        document(), tmp_path_factory.mktemp("flat"), sdkClassName="Things"
    )


@pytest.fixture(scope="module", name="whole")
def whole_package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(
        document(),
        tmp_path_factory.mktemp("whole"),
        sdkClassName="Things",
        sseFlatResponse=False,
    )


@pytest.fixture(scope="module", name="answering")
def _answering() -> Iterator[HttpServer]:
    with server() as answering:
        yield answering


def _events(package: ModuleType, answering: HttpServer, name: str) -> list[Any]:
    with package.Things(server_url=answering.url) as client:
        return list(getattr(client, name)())


def test_an_event_is_the_member_of_its_name(
    whole: ModuleType, answering: HttpServer
) -> None:
    text, delta, number, later = _events(whole, answering, "named")
    models = whole.models
    assert isinstance(text, models.Beat)
    assert text.data == '"12"'
    assert isinstance(delta, models.Delta)
    assert delta.data.stop_reason == "end"
    assert isinstance(number, models.Beat)
    assert number.data == "12"
    assert later.raw == {"event": "later", "data": {"x": 1}}


def test_flat_streams_give_the_members_data(
    flat: ModuleType, answering: HttpServer
) -> None:
    text, delta, number, later = _events(flat, answering, "named")
    assert (text, delta.stop_reason, number) == ('"12"', "end", "12")
    assert later == flat.types.Unknown({"x": 1})


def test_unions_in_unions_and_compositions_are_looked_through(
    flat: ModuleType, whole: ModuleType, answering: HttpServer
) -> None:
    begun, delta, beat = _events(flat, answering, "nested")
    assert (begun.msg_text, delta.stop_reason, beat) == ("a", "end", "[DONE]")
    found = [type(one).__name__ for one in _events(whole, answering, "nested")]
    assert found == ["Begun", "Delta", "Beat"]
    assert _events(flat, answering, "whole")[0].msg_text == "a"
    assert _events(whole, answering, "whole")[0].data.msg_text == "a"


def test_a_word_that_the_document_has_as_an_event_is_one(
    flat: ModuleType, whole: ModuleType, answering: HttpServer
) -> None:
    first, done, after = _events(flat, answering, "done")
    assert (first.content_text, done, after.content_text) == ("hi", "[DONE]", "on")
    found = [type(one).__name__ for one in _events(whole, answering, "done")]
    assert found == ["Token", "Done", "Token"]


def test_json_in_text_is_decoded_and_text_stays_text(
    flat: ModuleType, whole: ModuleType, answering: HttpServer
) -> None:
    at = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    text, message = _events(flat, answering, "item")
    assert text == '{"msg_text": "stays"}'
    assert message == flat.models.Message(msg_text="a", at=at)
    text, message = _events(whole, answering, "item")
    assert text.data == '{"msg_text": "stays"}'
    assert message.data == whole.models.Message(msg_text="a", at=at)


def test_a_whole_event_has_its_json_as_its_type_says(
    whole: ModuleType, answering: HttpServer
) -> None:
    (event,) = _events(whole, answering, "envelope")
    assert event == whole.models.Envelope(data=whole.models.Message(msg_text="a"))


def test_a_bad_event_is_an_error_at_that_event(
    flat: ModuleType, answering: HttpServer
) -> None:
    with flat.Things(server_url=answering.url) as client, client.bad() as stream:
        assert [next(stream).stop_reason, next(stream)] == ["1", "2"]
        with pytest.raises(flat.errors.ResponseValidationError):
            next(stream)
        assert list(stream) == []


def test_a_bad_event_is_an_error_at_that_event_in_async_code_too(
    flat: ModuleType, answering: HttpServer
) -> None:
    async def listen() -> list[Any]:
        async with flat.Things(server_url=answering.url) as client:
            stream = await client.bad_async()
            found = [await anext(stream), await anext(stream)]
            with pytest.raises(flat.errors.ResponseValidationError):
                await anext(stream)
            return found

    delta, text = asyncio.run(listen())
    assert (delta.stop_reason, text) == ("1", "2")

"""Answers: what their own media type says, successes without a body, and errors of every type."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.functional.answer_documents import (
    EMPTY,
    FAULTS,
    OCTETS,
    OF_STATUS,
    THINGS,
    VALUES,
    answer_document,
)
from tests.support.generated_python import import_package
from tests.support.http_server import HttpServer, Received, Reply

_ZIP = b"PK\x03\x04\xff\xfe"


class _Answers:
    """A client whose server gives one answer."""

    def __init__(self, package: Any, server: HttpServer, client: Any) -> None:
        self.errors = package.errors
        self.models = package.models
        self.new_client = lambda: package.Things(server_url=server.url)
        self._server = server
        self._client = client

    def of(
        self, name: str, media_type: str | None, body: bytes, status: int = 200
    ) -> Any:
        headers = {} if media_type is None else {"content-type": media_type}
        reply = Reply(status=status, headers=headers, body=body)

        def answer(_: Received) -> Reply:
            return reply

        self._server.answer = answer
        return getattr(self._client, name)()


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Answers]:
    folder = tmp_path_factory.mktemp("answers")
    package = import_package(answer_document(), folder, sdkClassName="Things")
    with (
        HttpServer(lambda _: Reply()) as server,
        package.Things(server_url=server.url) as client,
    ):
        yield _Answers(package, server, client)


@pytest.mark.parametrize(("name", "media_type", "body", "value"), VALUES)
def test_an_answer_is_read_as_its_own_media_type_says(
    answers: _Answers, name: str, media_type: str, body: bytes, value: Any
) -> None:
    assert answers.of(f"get_{name}", media_type, body) == value


@pytest.mark.parametrize(("name", "media_type"), THINGS)
def test_what_has_parts_is_json_whatever_it_is_called(
    answers: _Answers, name: str, media_type: str
) -> None:
    found = answers.of(f"get_{name}", media_type, b'{"a_b": "x"}')
    assert found == answers.models.Thing(a_b="x")


def test_text_of_a_format_is_its_value_with_quotes_or_without(
    answers: _Answers,
) -> None:
    for media_type, body in (
        ("text/plain", b"2026-01-02"),
        ("application/json", b'"2026-01-02"'),
    ):
        assert answers.of("get_time", media_type, body) == date(2026, 1, 2)


@pytest.mark.parametrize(("name", "media_type"), OCTETS)
def test_other_answers_of_a_range_are_streams_of_octets(
    answers: _Answers, name: str, media_type: str
) -> None:
    with answers.of(f"get_{name}", media_type, _ZIP) as response:
        assert b"".join(response.iter_bytes()) == _ZIP


def test_octets_of_a_range_stream_in_async_code_too(answers: _Answers) -> None:
    answers.of("get_any", "application/zip", _ZIP).close()

    async def read() -> bytes:
        async with (
            answers.new_client() as client,
            await client.get_any_async() as response,
        ):
            return b"".join([piece async for piece in response.aiter_bytes()])

    assert asyncio.run(read()) == _ZIP


@pytest.mark.parametrize(("name", "status"), EMPTY)
def test_a_success_without_a_body_is_none(
    answers: _Answers, name: str, status: int
) -> None:
    assert answers.of(f"get_{name}", None, b"", status) is None


def test_a_success_that_is_not_listed_is_read_like_one_that_is(
    answers: _Answers,
) -> None:
    found = answers.of("get_plain", "application/json", b'{"a_b": "x"}', 203)
    assert found.a_b == "x"


@pytest.mark.parametrize(
    ("name", "media_type", "status"),
    [
        ("plain", "application/zip", 200),
        ("plain", "text/html", 202),
        ("plain", None, 200),
        ("texts", "application/zip", 200),
        ("text", "application/zip", 200),
        ("thing", "application/zip", 200),
        ("dotnet", "text/plain", 200),
    ],
)
def test_an_answer_of_another_kind_is_an_error_that_keeps_its_octets(
    answers: _Answers, name: str, media_type: str | None, status: int
) -> None:
    with pytest.raises(answers.errors.ResponseValidationError) as caught:
        answers.of(f"get_{name}", media_type, _ZIP, status)
    assert caught.value.raw_response.content == _ZIP
    assert caught.value.status_code == status


def test_a_listed_success_that_lacks_its_body_is_an_error(answers: _Answers) -> None:
    with pytest.raises(answers.errors.ResponseValidationError):
        answers.of("get_mixed", "application/json", b"")


def test_a_head_has_no_body(answers: _Answers) -> None:
    assert answers.of("look", "application/json", b"") is None


@pytest.mark.parametrize(("status", "media_type", "body", "data"), FAULTS)
def test_an_error_has_its_data_whatever_its_type_and_media_type(
    answers: _Answers, status: int, media_type: str, body: bytes, data: Any
) -> None:
    with pytest.raises(answers.errors.ThingsError) as caught:
        answers.of("get_errors", media_type, body, status)
    assert caught.value.data == data
    assert not isinstance(caught.value, answers.errors.ThingsDefaultError)


def test_an_error_of_a_component_is_called_like_it(answers: _Answers) -> None:
    with pytest.raises(answers.errors.FaultsError) as caught:
        answers.of("get_errors", "text/json", b'[{"a_b": "x"}]', 410)
    assert caught.value.data[0].a_b == "x"


@pytest.mark.parametrize(
    ("media_type", "body", "member"),
    [
        ("application/json; charset=utf-8", b'{"a_b": "x", "title": "y"}', "a_b"),
        ("application/problem+json", b'{"a_b": "x", "title": "y"}', "title"),
        ("text/html", b'{"title": "y"}', "title"),
    ],
)
def test_errors_of_one_status_are_told_apart_by_their_media_types(
    answers: _Answers, media_type: str, body: bytes, member: str
) -> None:
    with pytest.raises(answers.errors.ThingsError) as caught:
        answers.of("get_errors", media_type, body, 422)
    assert isinstance(caught.value, answers.errors.FaultError) is (member == "a_b")
    data: Any = caught.value.data
    assert member in data.__class__.model_fields


@pytest.mark.parametrize("status", [400, 402, 404])
def test_a_body_that_is_no_value_of_an_errors_type_is_a_plain_error(
    answers: _Answers, status: int
) -> None:
    with pytest.raises(answers.errors.ThingsDefaultError) as caught:
        answers.of("get_errors", "text/html", b"<p>", status)
    assert caught.value.body == "<p>"


@pytest.mark.parametrize("name", ["plain", "errors"])
@pytest.mark.parametrize("status", OF_STATUS)
def test_an_error_is_caught_by_its_status_described_or_not(
    answers: _Answers, status: int, name: str
) -> None:
    classes = answers.errors.by_status
    bodies = {code: (kind, body) for code, kind, body, _ in FAULTS if name == "errors"}
    kind, body = bodies.get(status, ("text/plain", b"Oh"))
    with pytest.raises(answers.errors.ThingsError) as found:
        answers.of(f"get_{name}", kind, body, status)
    error = found.value
    caught = {one for one in OF_STATUS.values() if one} & {
        one.__name__ for one in classes.STATUSES.values() if isinstance(error, one)
    }
    assert caught == {OF_STATUS[status]} - {None}
    described = type(error).__name__
    assert isinstance(error, getattr(answers.errors, described))
    assert (described == "ThingsDefaultError") == (error.data is None)
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(same) is type(error)
        assert (same.data, same.status_code) == (error.data, status)


def test_async_methods_raise_errors_of_their_status_too(answers: _Answers) -> None:
    async def call() -> None:
        async with answers.new_client() as client:
            await client.get_plain_async()

    with pytest.raises(answers.errors.ThingsError):
        answers.of("get_plain", "text/plain", b"Oh", 404)
    with pytest.raises(answers.errors.by_status.NotFoundError):
        asyncio.run(call())

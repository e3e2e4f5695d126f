"""What a call of the r9s package does when things go wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from r9s import R9S, errors
from r9s.utils import BackoffStrategy, RetryConfig

from tests.support.mock_api import Behaviour, MockApi

_QUICK = RetryConfig("backoff", BackoffStrategy(1, 5, 1.1, 600_000), True)
_NEVER = RetryConfig("none", BackoffStrategy(1, 5, 1.1, 600_000), False)


@pytest.fixture
def client(r9s_server: MockApi) -> Iterator[R9S]:
    with R9S(
        api_key="secret", server_url=r9s_server.url, retry_config=_QUICK
    ) as client:
        yield client


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_statuses_that_may_pass_are_tried_again(
    client: R9S, r9s_server: MockApi, status: int
) -> None:
    trouble = Behaviour(status=status, body=b"{}")
    r9s_server.behave(trouble, trouble)
    assert client.images.create(prompt="A cat").created == 1735689600
    assert len(r9s_server.requests) == 3


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_other_statuses_are_not_tried_again(
    client: R9S, r9s_server: MockApi, status: int
) -> None:
    r9s_server.behave(Behaviour(status=status, body=b"{}"))
    with pytest.raises(errors.R9SError) as caught:
        client.images.create(prompt="A cat")
    assert caught.value.status_code == status
    assert len(r9s_server.requests) == 1


def test_a_call_can_refuse_to_be_tried_again(client: R9S, r9s_server: MockApi) -> None:
    r9s_server.behave(Behaviour(status=503, body=b"{}"))
    with pytest.raises(errors.R9SError):
        client.images.create(prompt="A cat", retries=_NEVER)
    assert len(r9s_server.requests) == 1


def test_the_server_may_say_when_to_come_back(client: R9S, r9s_server: MockApi) -> None:
    wait = Behaviour(status=429, body=b"{}", headers={"retry-after": "0"})
    r9s_server.behave(wait)
    client.images.create(prompt="A cat")
    assert len(r9s_server.requests) == 2


def test_dropped_connections_are_tried_again_where_that_is_wanted(
    client: R9S, r9s_server: MockApi
) -> None:
    """What was posted may have been carried out."""
    drops = Behaviour(drop=True), Behaviour(drop_after=10)
    r9s_server.behave(*drops)
    anyway = RetryConfig(_QUICK.strategy, _QUICK.backoff, retry_late_answers=True)
    made = client.images.create(prompt="A cat", retries=anyway)
    assert made.created == 1735689600
    assert len(r9s_server.requests) == 3
    r9s_server.behave(*drops)
    with pytest.raises(errors.NoResponseError):
        client.images.create(prompt="A cat")
    assert len(r9s_server.requests) == 4


def test_no_response_is_an_error_of_its_own(client: R9S, r9s_server: MockApi) -> None:
    r9s_server.behave(Behaviour(drop=True))
    with pytest.raises(errors.NoResponseError):
        client.images.create(prompt="A cat", retries=_NEVER)


def test_a_slow_server_runs_into_the_timeout(client: R9S, r9s_server: MockApi) -> None:
    r9s_server.behave(Behaviour(hold=threading.Event()))
    with pytest.raises(errors.NoResponseError):
        client.images.create(prompt="A cat", timeout_ms=50, retries=_NEVER)


def test_a_declared_error_is_typed(client: R9S, r9s_server: MockApi) -> None:
    body = b'{"error": {"message": "no prompt", "type": "invalid"}, "status": 400}'
    r9s_server.behave(Behaviour(status=400, body=body))
    with pytest.raises(errors.BadRequestError) as caught:
        client.images.create(prompt="A cat")
    error = caught.value
    assert isinstance(error, errors.R9SError)
    assert error.status_code == 400
    assert error.body == body.decode()
    assert error.headers["content-type"].startswith("application/json")
    assert error.raw_response.status_code == 400
    assert error.data.error.message == "no prompt"


def test_an_undeclared_error_is_the_default_error(
    client: R9S, r9s_server: MockApi
) -> None:
    r9s_server.behave(
        Behaviour(status=418, body=b"teapot", headers={"content-type": "text/plain"})
    )
    with pytest.raises(errors.R9SDefaultError) as caught:
        client.images.create(prompt="A cat")
    assert caught.value.status_code == 418
    assert "teapot" in str(caught.value)


@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour(body=b'{"created": 1, "data"'),
        Behaviour(body=b'{"created": "never", "data": []}'),
    ],
    ids=["malformed JSON", "JSON of another shape"],
)
def test_a_body_that_is_not_what_was_promised_is_a_validation_error(
    client: R9S, r9s_server: MockApi, behaviour: Behaviour
) -> None:
    r9s_server.behave(behaviour)
    with pytest.raises(errors.ResponseValidationError) as caught:
        client.images.create(prompt="A cat")
    assert caught.value.status_code == 200
    assert behaviour.body is not None
    assert caught.value.body == behaviour.body.decode()


def test_a_success_in_another_media_type_never_passes(
    client: R9S, r9s_server: MockApi
) -> None:
    r9s_server.behave(Behaviour(body=b"<html>", headers={"content-type": "text/html"}))
    with pytest.raises(errors.R9SError) as caught:
        client.images.create(prompt="A cat")
    assert "text/html" in str(caught.value)


def test_a_redirect_is_never_taken_for_success(
    client: R9S, r9s_server: MockApi
) -> None:
    r9s_server.behave(Behaviour(status=304, body=b""))
    with pytest.raises(errors.R9SError):
        client.images.create(prompt="A cat")


def test_a_huge_body_decodes(client: R9S, r9s_server: MockApi) -> None:
    images = b",".join([b'{"b64_json": "' + b"A" * 1_000_000 + b'"}'] * 8)
    r9s_server.behave(Behaviour(body=b'{"created": 1, "data": [' + images + b"]}"))
    answer = client.images.create(prompt="A cat")
    assert [len(image.b64_json or "") for image in answer.data] == [1_000_000] * 8


def test_one_client_serves_many_threads(client: R9S, r9s_server: MockApi) -> None:
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(5):
                client.images.create(prompt="A cat")
        except BaseException as error:  # noqa: BLE001 - reported below
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(r9s_server.requests) == 40

"""An error begins with what the server says, wherever servers say it; status and body follow."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sdkwright.targets.reading.error_messages import USUAL_PLACES
from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Reply

_BODIES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "support" / "error_messages.json").read_text("utf-8")
)


def _error(body: bytes, **operation_members: Any) -> Any:
    base = import_module("pixel.errors").PixelError
    reply = Reply(status=400, headers=JSON, body=body)
    one = operation(**operation_members)
    with (
        HttpServer(lambda _: reply) as server,
        client_of(server.url) as client,
        pytest.raises(base) as found,
    ):
        send(client, one, retries=None)
    return found.value


@pytest.mark.parametrize(("numbers", "faults"), [('["a"]', 1), ('["a", 1, {}]', 2)])
def test_an_answer_of_another_type_is_told_in_the_packages_own_words(
    numbers: str, faults: int
) -> None:
    invalid = import_module("pixel.errors").ResponseValidationError
    content = runtime("contents").Json(lambda: list[int])
    one = operation("GET", responses={"200": (content,)})
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=numbers.encode())) as server,
        client_of(server.url) as client,
        pytest.raises(invalid) as found,
    ):
        send(client, one)
    text = str(found.value)
    assert text.count("should be a valid integer") == faults
    # A line for the response, one for all faults, two for each, the status, and the body.
    assert "further information" not in text
    assert text.endswith(f"Body: {numbers}")


@pytest.mark.parametrize("case", _BODIES, ids=lambda case: json.dumps(case["body"]))
def test_an_error_begins_with_the_server_s_own_words(case: dict[str, Any]) -> None:
    body = json.dumps(case["body"])
    said = f"{case['said']}\n" if case["said"] else ""
    assert str(_error(body.encode())) == f"{said}Status 400: {body}"


def test_what_the_document_says_is_the_message_comes_before_usual_places() -> None:
    errors = import_module("pixel.errors")

    class Own(errors.PixelError):  # type: ignore[misc, name-defined]
        data_type = dict[str, Any]
        message_place = ("fault", "text")

    body = b'{"message": "Bad", "fault": {"text": "No credit"}}'
    assert str(_error(body, errors={"400": lambda: Own})).startswith("No credit\n")


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b'"\xff"'])
def test_a_body_that_is_no_json_is_shown_as_it_is(body: bytes) -> None:
    assert str(_error(body)).startswith("Status 400")


def test_the_runtime_looks_where_the_call_model_says() -> None:
    assert tuple(runtime("errors").USUAL_PLACES) == USUAL_PLACES

"""Events of TypeScript packages that are members of a union: each is what its own name, constants or shape say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.functional.event_unions import document, server
from tests.support.http_server import HttpServer
from tests.support.typescript_calls import Calls, things

_AT = "2024-01-02T03:04:05.000Z"


@pytest.fixture(scope="module", name="flat")
def flat_package(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(document(), tmp_path_factory.mktemp("flat"))


@pytest.fixture(scope="module", name="whole")
def whole_package(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(document(), tmp_path_factory.mktemp("whole"), sseFlatResponse=False)


@pytest.fixture(scope="module", name="answering")
def _answering() -> Iterator[HttpServer]:
    with server() as answering:
        yield answering


def _events(calls: Calls, answering: HttpServer) -> Any:
    """What comes on each stream, with the name of the error that ends it."""
    program = """
    const found = {};
    for (const name of ["named", "nested", "done", "item", "envelope", "whole", "bad"]) {
      found[name] = [];
      try {
        for await (const event of await client[name]()) found[name].push(event);
      } catch (error) {
        found[name].push(error.constructor.name);
      }
    }
    return found;
    """
    return calls.run(program, answering.url)


def test_flat_streams_give_the_members_data(flat: Calls, answering: HttpServer) -> None:
    found = _events(flat, answering)
    assert found == {
        "named": ['"12"', {"stopReason": "end"}, "12", {"x": 1}],
        "nested": [{"msgText": "a"}, {"stopReason": "end"}, "[DONE]"],
        "done": [{"contentText": "hi"}, "[DONE]", {"contentText": "on"}],
        "item": ['{"msg_text": "stays"}', {"msgText": "a", "at": _AT}],
        "envelope": [{"msgText": "a"}],
        "whole": [{"msgText": "a"}],
        "bad": [{"stopReason": "1"}, "2", "ResponseValidationError"],
    }


def test_whole_events_are_the_members_that_they_say(
    whole: Calls, answering: HttpServer
) -> None:
    found = _events(whole, answering)
    assert found == {
        "named": [
            {"event": "beat", "data": '"12"'},
            {"event": "delta", "data": {"stopReason": "end"}},
            {"event": "beat", "data": "12"},
            {"event": "later", "data": {"x": 1}},
        ],
        "nested": [
            {"event": "begun", "data": {"msgText": "a"}},
            {"event": "delta", "data": {"stopReason": "end"}},
            {"event": "beat", "data": "[DONE]"},
        ],
        "done": [
            {"data": {"contentText": "hi"}},
            {"data": "[DONE]"},
            {"data": {"contentText": "on"}},
        ],
        "item": [
            {"event": "add_string", "data": '{"msg_text": "stays"}'},
            {"event": "add_json", "data": {"msgText": "a", "at": _AT}},
        ],
        "envelope": [{"data": {"msgText": "a"}}],
        "whole": [{"event": "begun", "data": {"msgText": "a"}}],
        "bad": [
            {"event": "delta", "data": {"stopReason": "1"}},
            {"event": "beat", "data": "2"},
            "ResponseValidationError",
        ],
    }

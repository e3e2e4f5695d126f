"""Hooks: what they may do to a request, and how a call ends when they do what HTTP doesn't allow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, send, send_async
from tests.support.http_server import JSON, HttpServer, Reply

_ILLEGAL = {
    "a line break": ("X-Own", "a\r\nX-Other: b"),
    "another control character": ("X-Own", "a\x00b"),
    "a letter that isn't ASCII": ("X-Own", "caf\u00e9\u2026"),
    "what is no text": ("X-Own", 5),
    "a name with a space": ("X Own", "a"),
    "an empty name": ("", "a"),
}


def _setting(name: Any, value: Any) -> Callable[[Any, Any], None]:
    def hook(_: Any, request: Any) -> None:
        request.headers[name] = value

    return hook


def _call(client: Any, *, is_async: bool) -> None:
    if is_async:
        asyncio.run(send_async(client, operation()))
    else:
        send(client, operation())


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("illegal", list(_ILLEGAL))
def test_a_hooks_illegal_header_is_an_error_of_the_package_that_names_it(
    illegal: str, is_async: bool
) -> None:
    errors = import_module("pixel.errors")
    name, value = _ILLEGAL[illegal]
    with HttpServer(lambda _: Reply(headers=JSON, body=b"1")) as server:
        client = client_of(server.url)
        client._session.hooks.add_before_request(_setting(name, value))
        with pytest.raises(errors.InvalidRequestError, match=f"header {name!r}"):
            _call(client, is_async=is_async)
        assert server.requests == []


def test_a_hooks_own_error_is_left_as_it_is() -> None:
    def hook(*_: Any) -> None:
        raise ValueError("no quota left")

    with HttpServer(lambda _: Reply(headers=JSON, body=b"1")) as server:
        client = client_of(server.url)
        client._session.hooks.add_before_request(hook)
        with pytest.raises(ValueError, match=r"\Ano quota left\Z") as caught:
            send(client, operation())
    assert type(caught.value) is ValueError

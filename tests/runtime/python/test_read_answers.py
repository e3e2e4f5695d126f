"""Answers that were read before the package sees them: transports for tests give such, and hooks of HTTP clients make them."""

from __future__ import annotations

import asyncio
import gzip
from importlib import import_module
from typing import Any

import httpx2
import pytest

from tests.runtime.python.calling import operation, runtime, send, send_async, settings

_TEXT = b'{"reason": "asleep"}'
_ANSWERS: tuple[dict[str, Any], ...] = (
    {"content": _TEXT},
    {"json": {"reason": "asleep"}},
    {"content": gzip.compress(_TEXT), "headers": {"Content-Encoding": "gzip"}},
)


def _client(**clients: Any) -> Any:
    return runtime("client").Client(
        settings(), credentials={}, server_url="http://things.example", **clients
    )


@pytest.mark.parametrize("answer", _ANSWERS)
def test_an_error_has_the_body_of_an_answer_that_was_read_before(
    answer: dict[str, Any],
) -> None:
    transport = httpx2.MockTransport(lambda request: httpx2.Response(500, **answer))
    calls = (
        lambda: send(_client(client=httpx2.Client(transport=transport)), operation()),
        lambda: asyncio.run(_sent(httpx2.AsyncClient(transport=transport))),
    )
    for call in calls:
        with pytest.raises(import_module("pixel.errors").PixelDefaultError) as given:
            call()
        assert "asleep" in given.value.body


async def _sent(client: httpx2.AsyncClient) -> Any:
    async with client:
        return await send_async(_client(async_client=client), operation())

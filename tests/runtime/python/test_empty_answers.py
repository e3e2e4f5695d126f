"""Successes that have no body, whatever the document declares for them."""

from __future__ import annotations

import pytest

from tests.runtime.python.calling import client_of, operation, send
from tests.support.http_server import JSON, HttpServer, Reply


@pytest.mark.parametrize(("status", "method"), [(204, "POST"), (200, "HEAD")])
def test_an_answer_that_can_have_no_body_gives_none(status: int, method: str) -> None:
    reply = Reply(status=status, headers=JSON)
    with HttpServer(lambda _: reply) as server, client_of(server.url) as client:
        assert send(client, operation(method)) is None

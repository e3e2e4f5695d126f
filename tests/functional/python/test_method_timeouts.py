"""The options ``methodTimeoutArgument`` and ``methodTimeoutUnits``: how methods are told how long to wait."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.support.generated_python import import_package
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.small_documents import document_of_paths, operation, parameter


class _Told(httpx2.Client):
    """Keeps how long it is told to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: list[float] = []

    def build_request(self, *args: Any, **options: Any) -> Any:
        timeout = options["timeout"]
        self.seconds.append(getattr(timeout, "read", timeout))
        return super().build_request(*args, **options)


@pytest.mark.parametrize(
    ("units", "given", "seconds"),
    [("seconds", 90.5, 90.5), ("milliseconds", 90_500, 90.5)],
)
def test_a_method_waits_as_long_as_timeout_says(
    tmp_path: Path, units: str, given: float, seconds: float
) -> None:
    listed = operation(
        "list", answer={"type": "object"}, parameters=[parameter("timeout")]
    )
    package = import_package(
        document_of_paths({"/things": {"get": listed}}),
        tmp_path,
        sdkClassName="Things",
        methodTimeoutArgument="timeout",
        methodTimeoutUnits=units,
    )
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server,
        _Told() as told,
        package.Things(server_url=server.url, client=told) as client,
    ):
        client.list(timeout=given, timeout_="a parameter")
    assert told.seconds == [pytest.approx(seconds, abs=1)]
    assert [one.target for one in server.requests] == ["/things?timeout=a%20parameter"]

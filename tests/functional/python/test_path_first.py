"""The option ``methodArguments: positional-path-params``: parameters of the path may be given by position."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from tests.support.generated_python import import_package
from tests.support.small_documents import document_of_paths, operation


def _parameter(name: str, location: str) -> dict[str, Any]:
    is_in_path = location == "path"
    schema = {"type": "string"}
    return {"name": name, "in": location, "required": is_in_path, "schema": schema}


def test_parameters_of_the_path_are_given_by_position_and_no_others(
    tmp_path: Path,
) -> None:
    parameters = [
        _parameter("limit", "query"),
        _parameter("shop", "path"),
        _parameter("order", "path"),
    ]
    path = "/shops/{shop}/orders/{order}"
    package = import_package(
        document_of_paths(
            {path: {"get": {**operation("getOrder"), "parameters": parameters}}}
        ),
        tmp_path,
        sdkClassName="Shop",
        methodArguments="positional-path-params",
    )
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.raw_path.decode())
        return httpx.Response(204)

    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = package.Shop(client=http, server_url="http://shop.test")
    client.get_order("a", "b", limit="1")
    client.get_order(order="d", shop="c")
    assert asked == ["/shops/a/orders/b?limit=1", "/shops/c/orders/d"]
    with pytest.raises(TypeError, match="positional"):
        client.get_order("a", "b", "1")

"""Calls of one operation, as data, at a server of the test."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any


def runtime(name: str) -> Any:
    """A module of the runtime."""
    return import_module(f"pixel._runtime.{name}")


def settings(**changed: Any) -> Any:
    """Settings of a client without servers or security."""
    module = runtime("settings")
    errors = import_module("pixel.errors")
    types = module.ErrorTypes(
        default=lambda: errors.PixelDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
    )
    return module.Settings(
        distribution="pixel", errors=types, hooks="pixel.hooks", **changed
    )


def operation(method: str = "POST", path: str = "/things", **changed: Any) -> Any:
    """An operation that answers JSON, unless `changed` says something else."""
    content = runtime("contents")
    changed.setdefault("responses", {"200": (content.Json(lambda: Any),)})
    return runtime("operation").Operation(
        id="call", method=method, path=path, **changed
    )


_PLAIN: dict[str, Any] = {
    "server_url": None,
    "timeout_ms": None,
    "http_headers": None,
}


def send(
    client: Any, one: Any, arguments: Mapping[str, Any] | None = None, **options: Any
) -> Any:
    """Call an operation."""
    options = {"retries": runtime("unset").UNSET, **_PLAIN, **options}
    return client._send(one, dict(arguments or {}), **options)


async def send_async(
    client: Any, one: Any, arguments: Mapping[str, Any] | None = None, **options: Any
) -> Any:
    """Call an operation without blocking."""
    options = {"retries": runtime("unset").UNSET, **_PLAIN, **options}
    return await client._send_async(one, dict(arguments or {}), **options)


def client_of(
    url: str, *, credentials: Mapping[str, Any] | None = None, **changed: Any
) -> Any:
    """A client of a server."""
    return runtime("client").Client(
        settings(**changed), credentials=credentials or {}, server_url=url
    )

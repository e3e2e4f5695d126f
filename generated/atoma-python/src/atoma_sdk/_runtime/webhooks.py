"""Requests that the API sends: webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from .adapter import Adapter, adapter_of
from .headers import Headers

T = TypeVar("T")

Verify = Callable[[bytes, Mapping[str, str]], None]
"""Checks a request's body and headers (names match whatever their case); raises for one that isn't from the API."""


class Webhook(Generic[T]):
    """A request the API sends to a server of yours; `T` is what its body holds."""

    def __init__(self, type: Callable[[], Any]) -> None:
        self.type = type
        self._adapter: Adapter | None = None

    def parse(
        self,
        body: bytes | str,
        headers: Mapping[str, str] | None = None,
        *,
        verify: Verify | None = None,
    ) -> T:
        """What a request's body holds, once `verify` let it pass. Give the body as it came, byte for byte.

        :raises pydantic.ValidationError: The body isn't what the API's description says.
        """
        octets = body.encode() if isinstance(body, str) else body
        if verify is not None:
            verify(octets, Headers(headers))
        if self._adapter is None:
            self._adapter = adapter_of(self.type())
        value: T = self._adapter.decoded(octets)
        return value

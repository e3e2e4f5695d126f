"""Operations of the `health` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from . import models
from ._runtime.contents import Json
from ._runtime.operation import Operation
from .basesdk import BaseSDK
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Health(BaseSDK):
    def check(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.HealthStatus:
        """Is the service up?

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises models.APIError: any other 4XX or 5XX
        """
        return self._send(
            _CHECK,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    async def check_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.HealthStatus:
        """Is the service up?; see `check`."""
        return await self._send_async(
            _CHECK,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )


_CHECK: Operation[models.HealthStatus] = Operation(
    id="health",
    method="GET",
    path="/health",
    responses={"200": (Json(lambda: models.HealthStatus),)},
    security=(),
)

"""Operations of the `things` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from typing_extensions import deprecated

from . import models
from ._runtime.contents import Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Things(Group):
    @deprecated("list is deprecated: use other")
    def list(
        self,
        *,
        q: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.T:
        """GET /a

        Deprecated: use other.

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.AcmeDefaultError: any 4XX or 5XX
        """
        return self._send(
            _LIST,
            {"q": q},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    @deprecated("list is deprecated: use other")
    async def list_async(
        self,
        *,
        q: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.T:
        """GET /a

        Deprecated: use other.

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.AcmeDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _LIST,
            {"q": q},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_LIST: Operation[models.T] = Operation(
    id="listThings",
    method="GET",
    path="/a",
    parameters=(Parameter("q", "q", "query"),),
    responses={"200": (Json(lambda: models.T),)},
)

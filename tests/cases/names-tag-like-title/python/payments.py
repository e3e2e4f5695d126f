"""Operations of the `payments` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, List, Literal, Optional, Union

from ._runtime.contents import Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable, UnrecognizedStr
from .utils import RetryConfig


class PaymentsSDK(Group):
    def list(
        self,
        *,
        mode: Optional[Union[Literal["live", "test"], UnrecognizedStr]] = None,
        size: Optional[Union[str, Literal["small", "big"]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[str]:
        """GET /payments

        :param mode: Which ledger.

            - `live`: real money
            - `test`: play money

            Default: `"live"`
        :param size: Page size. Defaults to `small`.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.PaymentsDefaultError: any 4XX or 5XX
        """
        return self._send(
            _LIST,
            {"mode": mode, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def list_async(
        self,
        *,
        mode: Optional[Union[Literal["live", "test"], UnrecognizedStr]] = None,
        size: Optional[Union[str, Literal["small", "big"]]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[str]:
        """GET /payments

        :param mode: Which ledger.

            - `live`: real money
            - `test`: play money

            Default: `"live"`
        :param size: Page size. Defaults to `small`.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.PaymentsDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _LIST,
            {"mode": mode, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_LIST: Operation[List[str]] = Operation(
    id="listPayments",
    method="GET",
    path="/payments",
    parameters=(
        Parameter(
            "mode",
            "mode",
            "query",
            type=lambda: Union[Literal["live", "test"], UnrecognizedStr],
        ),
        Parameter(
            "size",
            "size",
            "query",
            type=lambda: Union[str, Literal["small", "big"]],
        ),
    ),
    responses={"200": (Json(lambda: List[str]),)},
)

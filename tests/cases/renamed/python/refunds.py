"""Operations of the `refunds` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, List, Optional

from typing_extensions import deprecated

from . import models
from ._runtime.body import JsonBody
from ._runtime.contents import Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Refunds(Group):
    def get_refunds_of_order(
        self,
        *,
        order_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[models.Repayment]:
        """GET /orders/{orderId}/refunds

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return self._send(
            _GET_REFUNDS_OF_ORDER,
            {"order_id": order_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def get_refunds_of_order_async(
        self,
        *,
        order_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[models.Repayment]:
        """GET /orders/{orderId}/refunds

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _GET_REFUNDS_OF_ORDER,
            {"order_id": order_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    @deprecated("list is deprecated: Use `shop.refunds.get_refunds_of_order` instead.")
    def list(
        self,
        *,
        order_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[models.Repayment]:
        """GET /orders/{orderId}/refunds

        Deprecated: Use `shop.refunds.get_refunds_of_order` instead.

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return self._send(
            _LIST,
            {"order_id": order_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    @deprecated("list is deprecated: Use `shop.refunds.get_refunds_of_order` instead.")
    async def list_async(
        self,
        *,
        order_id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> List[models.Repayment]:
        """GET /orders/{orderId}/refunds

        Deprecated: Use `shop.refunds.get_refunds_of_order` instead.

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _LIST,
            {"order_id": order_id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def create(
        self,
        *,
        order_id: str,
        amount: int,
        state: Optional[models.RepaymentState] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """POST /orders/{orderId}/refunds

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return self._send(
            _CREATE,
            {"order_id": order_id, "amount": amount, "state": state},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def create_async(
        self,
        *,
        order_id: str,
        amount: int,
        state: Optional[models.RepaymentState] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """POST /orders/{orderId}/refunds

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _CREATE,
            {"order_id": order_id, "amount": amount, "state": state},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_GET_REFUNDS_OF_ORDER: Operation[List[models.Repayment]] = Operation(
    id="getRefundsOfOrder",
    method="GET",
    path="/orders/{orderId}/refunds",
    parameters=(Parameter("order_id", "orderId", "path"),),
    responses={"200": (Json(lambda: List[models.Repayment]),)},
)

_LIST: Operation[List[models.Repayment]] = Operation(
    id="listRefunds",
    method="GET",
    path="/orders/{orderId}/refunds",
    parameters=(Parameter("order_id", "orderId", "path"),),
    responses={"200": (Json(lambda: List[models.Repayment]),)},
)

_CREATE: Operation[None] = Operation(
    id="createRefund",
    method="POST",
    path="/orders/{orderId}/refunds",
    parameters=(Parameter("order_id", "orderId", "path"),),
    body=JsonBody(lambda: models.Repayment),
    responses={"204": ()},
)

"""Operations of the `orders` group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional, Union

from . import models
from ._runtime.form import Encoding, FormBody
from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Orders(Group):
    def create(
        self,
        *,
        expand: Optional[Sequence[str]] = None,
        items: Optional[
            Sequence[
                Union[
                    models.CreateOrderRequestBodyItems,
                    models.CreateOrderRequestBodyItemsTypedDict,
                ]
            ]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """POST /orders

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
            {"expand": expand, "items": items},
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
        expand: Optional[Sequence[str]] = None,
        items: Optional[
            Sequence[
                Union[
                    models.CreateOrderRequestBodyItems,
                    models.CreateOrderRequestBodyItemsTypedDict,
                ]
            ]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """POST /orders

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
            {"expand": expand, "items": items},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_CREATE: Operation[None] = Operation(
    id="createOrder",
    method="POST",
    path="/orders",
    body=FormBody(
        lambda: models.CreateOrderRequestBody,
        encodings={
            "expand": Encoding(style="deepObject", explode=True),
            "items": Encoding(style="deepObject", explode=True),
        },
    ),
    responses={"204": ()},
)

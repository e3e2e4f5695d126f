"""Operations of the `orders` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from . import models
from ._runtime.body import JsonBody
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Orders(Group):
    def update(
        self,
        *,
        id: str,
        title: Optional[str] = None,
        metadata: OptionalNullable[Any] = UNSET,
        note: OptionalNullable[Any] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """PATCH /orders/{id}

        :param id:
        :param title:
        :param metadata:
        :param note: anything
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.ShopDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _UPDATE,
            {"id": id, "title": title, "metadata": metadata, "note": note},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def update_async(
        self,
        *,
        id: str,
        title: Optional[str] = None,
        metadata: OptionalNullable[Any] = UNSET,
        note: OptionalNullable[Any] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """The async twin of `update`."""
        return await self._send_async(
            _UPDATE,
            {"id": id, "title": title, "metadata": metadata, "note": note},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_UPDATE: Operation[None] = Operation(
    id="updateOrder",
    method="PATCH",
    path="/orders/{id}",
    parameters=(Parameter("id", "id", "path"),),
    body=JsonBody(lambda: models.UpdateOrderRequestBody),
    responses={"204": ()},
)

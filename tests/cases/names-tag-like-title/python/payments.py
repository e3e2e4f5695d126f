"""Operations of the `payments` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import List, Optional

from . import models
from ._runtime.contents import Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class PaymentsSDK(Group):
    def list(
        self,
        *,
        mode: Optional[models.ListPaymentsMode] = None,
        size: Optional[models.ListPaymentsSize] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> List[str]:
        """GET /payments

        :param mode: Which ledger. - `live`: real money - `test`: play money. Default:
            "live"
        :param size: Page size. Defaults to `small`.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.PaymentsDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _LIST,
            {"mode": mode, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def list_async(
        self,
        *,
        mode: Optional[models.ListPaymentsMode] = None,
        size: Optional[models.ListPaymentsSize] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> List[str]:
        """The async twin of `list`."""
        return await self._send_async(
            _LIST,
            {"mode": mode, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_LIST: Operation[List[str]] = Operation(
    id="listPayments",
    method="GET",
    path="/payments",
    parameters=(
        Parameter("mode", "mode", "query", type=lambda: models.ListPaymentsMode),
        Parameter("size", "size", "query", type=lambda: models.ListPaymentsSize),
    ),
    responses={"200": (Json(lambda: List[str]),)},
)

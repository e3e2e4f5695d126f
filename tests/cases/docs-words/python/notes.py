"""Operations of the `notes` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional, Union

from typing_extensions import deprecated

from . import errors, models
from ._runtime.body import JsonBody
from ._runtime.group import Group
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Notes(Group):
    @deprecated("add is deprecated until 2026-01-01. Use `putNote` instead.")
    def add(
        self,
        *,
        mode: Optional[str] = None,
        size: Optional[str] = None,
        plain: Optional[int] = None,
        text: Optional[str] = None,
        colour: Optional[str] = None,
        old: Optional[Union[models.Old, models.OldTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """Add a note

        Deprecated: use `putNote` instead.

        - one
        - two

        Deprecated until 2026-01-01.

        :param mode: Which ledger, out of those that an account may have when it has
            several.

            - `live`: real money
            - `test`: play money

            Default: `"live"`
        :param size: Page size. Defaults to `small`
        :param plain: Default: `3`
        :param text: What the note says, in as many words as it takes to fill more
            than a single line of an editor.

            1. first
            2. second, */ and \"\"\" and @deprecated

            ```
            x  =  1
            ```

            Default: `"none"`

            Example: `"Hello"`
        :param colour: Deprecated since 49. Use `color` instead. The colour
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises errors.FaultError: 409, any other 4XX or 5XX
        :raises errors.TDefaultError: an error whose body is of none of these types
        """
        return self._send(
            _ADD,
            {
                "mode": mode,
                "size": size,
                "plain": plain,
                "text": text,
                "colour": colour,
                "old": old,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    @deprecated("add is deprecated until 2026-01-01. Use `putNote` instead.")
    async def add_async(
        self,
        *,
        mode: Optional[str] = None,
        size: Optional[str] = None,
        plain: Optional[int] = None,
        text: Optional[str] = None,
        colour: Optional[str] = None,
        old: Optional[Union[models.Old, models.OldTypedDict]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """Add a note

        Deprecated: use `putNote` instead.

        - one
        - two

        Deprecated until 2026-01-01.

        :param mode: Which ledger, out of those that an account may have when it has
            several.

            - `live`: real money
            - `test`: play money

            Default: `"live"`
        :param size: Page size. Defaults to `small`
        :param plain: Default: `3`
        :param text: What the note says, in as many words as it takes to fill more
            than a single line of an editor.

            1. first
            2. second, */ and \"\"\" and @deprecated

            ```
            x  =  1
            ```

            Default: `"none"`

            Example: `"Hello"`
        :param colour: Deprecated since 49. Use `color` instead. The colour
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises errors.FaultError: 409, any other 4XX or 5XX
        :raises errors.TDefaultError: an error whose body is of none of these types
        """
        return await self._send_async(
            _ADD,
            {
                "mode": mode,
                "size": size,
                "plain": plain,
                "text": text,
                "colour": colour,
                "old": old,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )


_ADD: Operation[None] = Operation(
    id="addNote",
    method="POST",
    path="/notes",
    parameters=(
        Parameter("mode", "mode", "query"),
        Parameter("size", "size", "query"),
        Parameter("plain", "plain", "query"),
    ),
    body=JsonBody(lambda: models.Note),
    responses={"204": ()},
    errors={"409": lambda: errors.FaultError, "default": lambda: errors.FaultError},
)

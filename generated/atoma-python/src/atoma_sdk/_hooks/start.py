"""Runs the hooks that change a client as it is made."""

from __future__ import annotations

from copy import copy
from inspect import signature
from typing import TYPE_CHECKING

from .._runtime.drive import Driver
from .._runtime.transport import AsyncTransport, Transport
from ..sdkconfiguration import SDKConfiguration, configuration_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._runtime.session import Session
    from .types import SDKInitHook


def run(hooks: Iterable[SDKInitHook], session: Session) -> None:
    """Run hooks of either form: of a URL and an HTTP client, or of all that the client was told."""
    for hook in hooks:
        before = configuration_of(session)
        after = copy(before)
        if len(signature(hook.sdk_init).parameters) > 1:
            url, client = hook.sdk_init(before.server_url or "", before.client)
            after.server_url, after.client = url, client
        else:
            after = hook.sdk_init(after)
        _apply(session, before, after)


def _apply(session: Session, before: SDKConfiguration, after: SDKConfiguration) -> None:
    if after.server_url is not None and after.server_url != before.server_url:
        session.use_server(after.server_url)
    driver = session.driver
    transport, async_transport = driver.transport, driver.async_transport
    if after.client is not before.client:
        transport = Transport(after.client)
    if after.async_client is not before.async_client:
        async_transport = AsyncTransport(after.async_client)
    session.driver = Driver(transport, async_transport)
    session.retry_config = after.retry_config
    session.timeout_ms = after.timeout_ms
    session.logger = after.debug_logger
    if after.user_agent != before.user_agent:
        session.user_agent = after.user_agent

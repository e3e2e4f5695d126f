"""Runs the hooks that change a client as it is made."""

from __future__ import annotations

from dataclasses import replace
from inspect import signature
from typing import TYPE_CHECKING

from .._configuration import take_over
from ..sdkconfiguration import configuration_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._runtime.session import Session
    from .types import SDKInitHook


def run(hooks: Iterable[SDKInitHook], session: Session) -> None:
    """Run hooks of either form: of a URL and an HTTP client, or of all that the client was told."""
    for hook in hooks:
        before = replace(configuration_of(session))
        after = configuration_of(session)
        if len(signature(hook.sdk_init).parameters) > 1:
            url, client = hook.sdk_init(before.server_url or "", before.client)
            after = replace(before, server_url=url, client=client)
        else:
            after = hook.sdk_init(after)
        take_over(session, before, after)

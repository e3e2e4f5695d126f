"""Schemas of the document that no operation leads to: payloads that come by other ways, for one."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Usage


def with_unreferenced(api: Api) -> Api:
    """The same API, where they are in use as all others are."""
    kept = Usage(kept=True)
    return replace(
        api,
        declarations={
            identifier: (one if one.usage.is_reached else replace(one, usage=kept))
            for identifier, one in api.declarations.items()
        },
    )


def without_unreferenced(api: Api) -> Api:
    """The same API without them."""
    return replace(
        api,
        declarations={
            identifier: one
            for identifier, one in api.declarations.items()
            if one.usage.is_reached
        },
    )

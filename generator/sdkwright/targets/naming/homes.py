"""The modules that types live in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.types import TypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A module of types: that of ``owner``, called as it is, or of something that is no type, called by ``words``.

    ``key`` is the place of either.
    """

    key: Pointer
    owner: TypeId | None = None
    words: tuple[str, ...] = ()


def own_homes(api: Api) -> Mapping[TypeId, Home]:
    """Each type in a module of its own."""
    return {one: Home(key=one, owner=one) for one in api.declarations}

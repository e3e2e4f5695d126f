"""The modules that types live in."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.types import TypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A module of types: that of ``owner``, called as it is, or of something that is no type, called by ``words``.

    ``key`` is the place of either, and ``spelled`` how the document spells it, where that is a name there.
    """

    key: Pointer
    owner: TypeId | None = None
    words: tuple[str, ...] = ()
    spelled: str = ""

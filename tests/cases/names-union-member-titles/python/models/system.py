from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .systemrole import SystemRole


class SystemTypedDict(TypedDict):
    role: SystemRole
    text: NotRequired[str]


class System(Model):
    role: SystemRole

    text: Optional[str] = None

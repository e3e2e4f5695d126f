from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .vd import VD
    from .vl import VL
    from .vv import VV


class VTypedDict(TypedDict):
    v: NotRequired[VV]
    d: NotRequired[VD]
    l: NotRequired[VL]


class V(Model):
    v: Optional[VV] = None

    d: Optional[VD] = None

    l: Optional[VL] = None

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model

if TYPE_CHECKING:
    from .deltadata import DeltaData


class Delta(Model):
    event: Literal["delta"] = "delta"

    data: DeltaData

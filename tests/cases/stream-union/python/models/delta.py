from __future__ import annotations

from typing import Literal

from .._runtime.model import Model


class DeltaData(Model):
    stop_reason: str


class Delta(Model):
    event: Literal["delta"] = "delta"

    data: DeltaData

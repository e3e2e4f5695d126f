from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class HealthStatusTypedDict(TypedDict):
    message: str


class HealthStatus(Model):
    message: str

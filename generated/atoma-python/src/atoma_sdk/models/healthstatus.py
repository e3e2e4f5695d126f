from __future__ import annotations

from .._runtime.model import Model


class HealthStatus(Model):
    message: str

from __future__ import annotations

from typing import Optional

from .._runtime.model import Model


class WebhookEvent(Model):
    a: Optional[str] = None

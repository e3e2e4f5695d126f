from __future__ import annotations

from typing import Optional

from .._runtime.model import Model


class OrderHome(Model):
    city: str

    zip: Optional[str] = None

from __future__ import annotations

from datetime import datetime
from typing import Optional

from .._runtime.model import Model


class A(Model):
    at: Optional[datetime] = None

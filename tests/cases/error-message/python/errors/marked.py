from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from .acmeerror import AcmeError


class MarkedData(Model):
    code: Optional[str] = None

    why: Optional[str] = None


class Marked(AcmeError):
    data: MarkedData
    data_type = MarkedData
    message_place = ("why",)

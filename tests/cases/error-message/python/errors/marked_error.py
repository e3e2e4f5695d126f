from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from .acme_error import AcmeError


class MarkedErrorData(Model):
    code: Optional[str] = None

    why: Optional[str] = None


class MarkedError(AcmeError):
    data: MarkedErrorData
    data_type = MarkedErrorData
    message_place = ("why",)

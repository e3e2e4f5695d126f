from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from .acme_error import AcmeError


class CalledErrorStatus(Model):
    reason: Optional[str] = None


class CalledErrorData(Model):
    status: Optional[CalledErrorStatus] = None


class CalledError(AcmeError):
    data: CalledErrorData
    data_type = CalledErrorData
    message_place = ("status", "reason")

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model
from .acmeerror import AcmeError

if TYPE_CHECKING:
    from .calledstatus import CalledStatus


class CalledData(Model):
    status: Optional[CalledStatus] = None


class Called(AcmeError):
    data: CalledData
    data_type = CalledData
    message_place = ("status", "reason")

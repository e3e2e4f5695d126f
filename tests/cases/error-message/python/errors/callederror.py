from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model
from .acmeerror import AcmeError

if TYPE_CHECKING:
    from .callederrorstatus import CalledErrorStatus


class CalledErrorData(Model):
    status: Optional[CalledErrorStatus] = None


class CalledError(AcmeError):
    data: CalledErrorData
    data_type = CalledErrorData
    message_place = ("status", "reason")

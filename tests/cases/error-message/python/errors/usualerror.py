from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model
from .acmeerror import AcmeError

if TYPE_CHECKING:
    from .usualerrorerror import UsualErrorError


class UsualErrorData(Model):
    error: Optional[UsualErrorError] = None


class UsualError(AcmeError):
    data: UsualErrorData
    data_type = UsualErrorData

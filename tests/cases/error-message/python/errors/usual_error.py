from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from .acme_error import AcmeError


class UsualErrorError(Model):
    message: Optional[str] = None


class UsualErrorData(Model):
    error: Optional[UsualErrorError] = None


class UsualError(AcmeError):
    data: UsualErrorData
    data_type = UsualErrorData

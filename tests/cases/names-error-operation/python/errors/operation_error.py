from __future__ import annotations

from datetime import datetime
from typing import Optional

from .._runtime.model import Model
from .acme_error import AcmeError


class OperationErrorData(Model):
    error_code: Optional[str] = None

    at: Optional[datetime] = None


class OperationError(AcmeError):
    data: OperationErrorData
    data_type = OperationErrorData

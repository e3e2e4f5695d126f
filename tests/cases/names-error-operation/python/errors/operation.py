from __future__ import annotations

from datetime import datetime
from typing import Optional

from .._runtime.model import Model
from .acmeerror import AcmeError


class OperationData(Model):
    error_code: Optional[str] = None

    at: Optional[datetime] = None


class Operation(AcmeError):
    data: OperationData
    data_type = OperationData

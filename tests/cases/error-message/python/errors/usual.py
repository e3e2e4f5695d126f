from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from .._runtime.model import Model
from .acmeerror import AcmeError

if TYPE_CHECKING:
    from .usualerror import UsualError


class UsualData(Model):
    error: Optional[UsualError] = None


class Usual(AcmeError):
    data: UsualData
    data_type = UsualData

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .exception import Exception as models_Exception
    from .timeout_error import TimeoutError as models_TimeoutError
    from .warning import Warning as models_Warning


class Order(Model):
    id: str

    warnings: Optional[List[models_Warning]] = None

    failure: Optional[models_TimeoutError] = None

    one: Optional[models_Exception] = None

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, List, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .orderhome import OrderHome
    from .orderkind import OrderKind


class Order(Model):
    kind: OrderKind

    id: str

    created: Optional[datetime] = None
    """when it was made"""

    home: Optional[OrderHome] = None

    tags: Optional[List[str]] = None

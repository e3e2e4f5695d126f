from __future__ import annotations

from datetime import datetime
from typing import Annotated, List, Literal, Optional

from .._runtime.model import OPEN, Model


class OrderHome(Model):
    city: str

    zip: Optional[str] = None


class Order(Model):
    kind: Annotated[Literal["order"], OPEN] = "order"

    id: str

    created: Optional[datetime] = None
    """when it was made"""

    home: Optional[OrderHome] = None

    tags: Optional[List[str]] = None

from __future__ import annotations

from datetime import datetime
from typing import List, Literal, Optional, Union

from .._runtime.model import Model
from ..types import UnrecognizedStr


class OrderHome(Model):
    city: str

    zip: Optional[str] = None


class Order(Model):
    kind: Union[Literal["order"], UnrecognizedStr]

    id: str

    created: Optional[datetime] = None
    """when it was made"""

    home: Optional[OrderHome] = None

    tags: Optional[List[str]] = None

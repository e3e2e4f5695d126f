from __future__ import annotations

from typing import List, Optional

from .._runtime.model import Model


class ListByScriptResponseBodyItems(Model):
    id: Optional[str] = None


class ListByScriptResponseBody(Model):
    """ok"""

    items: Optional[List[ListByScriptResponseBodyItems]] = None

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from .._runtime.model import Model

if TYPE_CHECKING:
    from .listbyscriptresponsebodyitems import ListByScriptResponseBodyItems


class ListByScriptResponseBody(Model):
    """ok"""

    items: Optional[List[ListByScriptResponseBodyItems]] = None

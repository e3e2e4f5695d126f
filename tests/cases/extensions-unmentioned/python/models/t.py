from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Optional

from .._runtime.model import Field, Model

if TYPE_CHECKING:
    from .tk import TK


class T(Model):
    k: Optional[TK] = None

    m: Optional[str] = None

    renamed: Annotated[Optional[str], Field(alias="p")] = None

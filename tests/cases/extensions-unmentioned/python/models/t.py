from __future__ import annotations

from typing import Annotated, Literal, Optional

from .._runtime.model import Field, Model


class T(Model):
    k: Optional[Literal["a"]] = None

    m: Optional[str] = None

    renamed: Annotated[Optional[str], Field(alias="p")] = None

from __future__ import annotations

from typing import Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable


class PatchUserRequestBodyTypedDict(TypedDict):
    nickname: NotRequired[Nullable[str]]
    age: NotRequired[int]


class PatchUserRequestBody(Model):
    nickname: OptionalNullable[str] = UNSET

    age: Optional[int] = None

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class GetStatusRequestTypedDict(TypedDict):
    code: int


class GetStatusRequest(Model):
    code: int

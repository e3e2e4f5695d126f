from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class ATypedDict(TypedDict):
    b: float


class A(Model):
    b: float

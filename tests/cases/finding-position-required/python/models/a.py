from __future__ import annotations

from typing import Any

from typing_extensions import TypedDict

from .._runtime.model import Model


class ATypedDict(TypedDict):
    b: float
    undeclared: Any


class A(Model):
    b: float

    undeclared: Any

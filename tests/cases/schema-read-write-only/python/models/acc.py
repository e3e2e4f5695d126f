from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class AccInputTypedDict(TypedDict):
    name: str
    password: str


class AccInput(Model):
    name: str

    password: str


class Acc(Model):
    id: int

    name: str

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import Model


class SecurityTypedDict(TypedDict):
    api_key: str
    """An API key of your account"""


class Security(Model):
    api_key: str
    """An API key of your account"""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypedDict

from .._runtime.model import Field, Model


class SecurityTypedDict(TypedDict):
    bearer_auth: str


class Security(Model):
    bearer_auth: Annotated[str, Field(alias="bearerAuth")]

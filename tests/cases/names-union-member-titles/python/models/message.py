from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import Discriminated


class SystemTypedDict(TypedDict):
    role: Literal["system"]
    text: NotRequired[str]


class System(Model):
    role: Literal["system"] = "system"

    text: Optional[str] = None


class UserTypedDict(TypedDict):
    role: Literal["user"]
    text: NotRequired[str]


class User(Model):
    role: Literal["user"] = "user"

    text: Optional[str] = None


MessageTypedDict = TypeAliasType(
    "MessageTypedDict",
    Union["SystemTypedDict", "UserTypedDict"],
)

Message = TypeAliasType(
    "Message",
    Annotated[
        Union["System", "User"],
        Discriminated("role", {"system": "System", "user": "User"}),
    ],
)

from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import Discriminated
from ..types import UnrecognizedStr


class SystemTypedDict(TypedDict):
    role: Union[Literal["system"], UnrecognizedStr]
    text: NotRequired[str]


class System(Model):
    role: Union[Literal["system"], UnrecognizedStr]

    text: Optional[str] = None


class UserTypedDict(TypedDict):
    role: Union[Literal["user"], UnrecognizedStr]
    text: NotRequired[str]


class User(Model):
    role: Union[Literal["user"], UnrecognizedStr]

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

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated

if TYPE_CHECKING:
    from .system import System, SystemTypedDict
    from .user import User, UserTypedDict

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

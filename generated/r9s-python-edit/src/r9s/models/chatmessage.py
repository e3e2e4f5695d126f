from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated

if TYPE_CHECKING:
    from .assistantmessage import AssistantMessage, AssistantMessageTypedDict
    from .systemmessage import SystemMessage, SystemMessageTypedDict
    from .usermessage import UserMessage, UserMessageTypedDict

ChatMessageTypedDict = TypeAliasType(
    "ChatMessageTypedDict",
    Union[
        "SystemMessageTypedDict",
        "UserMessageTypedDict",
        "AssistantMessageTypedDict",
    ],
)
"""What somebody said"""

ChatMessage = TypeAliasType(
    "ChatMessage",
    Annotated[
        Union["SystemMessage", "UserMessage", "AssistantMessage"],
        Discriminated(
            "role",
            {
                "system": "SystemMessage",
                "user": "UserMessage",
                "assistant": "AssistantMessage",
            },
            "ROLE",
        ),
    ],
)
"""What somebody said"""

from __future__ import annotations

from typing import Any, Dict, Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UnrecognizedStr

Type = Union[
    Literal[
        "text",
        "json_object",
        "json_schema",
    ],
    UnrecognizedStr,
]


class ResponseFormatTypedDict(TypedDict):
    """The form of the answer"""

    type: Type
    json_schema: NotRequired[Dict[str, Any]]
    """The schema the answer keeps to, when `type` is `json_schema`"""


class ResponseFormat(Model):
    """The form of the answer"""

    type: Type

    json_schema: Optional[Dict[str, Any]] = None
    """The schema the answer keeps to, when `type` is `json_schema`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .type import Type


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

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .status import Status


class FilterTypedDict(TypedDict):
    """Which pictures to list."""

    status: NotRequired[Status]
    text: NotRequired[str]


class Filter(Model):
    """Which pictures to list."""

    status: Optional[Status] = None

    text: Optional[str] = None

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .makething import MakeThing, MakeThingTypedDict


class MakeThingMultipartRequestTypedDict(TypedDict):
    id: str
    request_body: MakeThingTypedDict


class MakeThingMultipartRequest(Model):
    id: str

    request_body: MakeThing

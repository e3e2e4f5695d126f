from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .makethingmultipartrequestbody import (
        MakeThingMultipartRequestBody,
        MakeThingMultipartRequestBodyTypedDict,
    )


class MakeThingMultipartRequestTypedDict(TypedDict):
    id: str
    body: MakeThingMultipartRequestBodyTypedDict


class MakeThingMultipartRequest(Model):
    id: str

    body: MakeThingMultipartRequestBody

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, List, Optional, Union

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .._runtime.model import Model
from .._runtime.unions import BestMatch

VV = TypeAliasType("VV", Annotated[Union[datetime, str], BestMatch()])

VD = TypeAliasType("VD", Annotated[Union[timedelta, str], BestMatch()])

VL = TypeAliasType("VL", Annotated[Union[List[datetime], List[str]], BestMatch()])


class VTypedDict(TypedDict):
    v: NotRequired[VV]
    d: NotRequired[VD]
    l: NotRequired[VL]


class V(Model):
    v: Optional[VV] = None

    d: Optional[VD] = None

    l: Optional[VL] = None

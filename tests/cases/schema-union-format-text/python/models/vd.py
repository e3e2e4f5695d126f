from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import BestMatch

VD = TypeAliasType("VD", Annotated[Union[timedelta, str], BestMatch()])

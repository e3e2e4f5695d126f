from __future__ import annotations

from datetime import timedelta
from typing import Union

from typing_extensions import TypeAliasType

VD = TypeAliasType("VD", Union[timedelta, str])

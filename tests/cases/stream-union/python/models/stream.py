from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import BestMatch, Discriminated
from .._unknown import UnknownEvent
from ..types import Unknown

if TYPE_CHECKING:
    from .beat import Beat
    from .delta import Delta, DeltaData

StreamUnion = TypeAliasType(
    "StreamUnion",
    Annotated[Union["DeltaData", str, Unknown], BestMatch()],
)

Stream = TypeAliasType(
    "Stream",
    Annotated[
        Union["Delta", "Beat", UnknownEvent],
        Discriminated("event", {"delta": "Delta", "beat": "Beat"}),
    ],
)

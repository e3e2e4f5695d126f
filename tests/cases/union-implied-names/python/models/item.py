from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownType

if TYPE_CHECKING:
    from .episode_object import EpisodeObject
    from .track_object import TrackObject

Item = TypeAliasType(
    "Item",
    Annotated[
        Union["TrackObject", "EpisodeObject", UnknownType],
        Discriminated(
            "type",
            {"track": "TrackObject", "episode": "EpisodeObject"},
            absent=("TrackObject",),
        ),
    ],
)

from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedInt

Kind = Union[
    Literal[
        0,
        2,
    ],
    UnrecognizedInt,
]
"""* `0`: TEXT: a text channel
* `2`: VOICE: a voice channel
"""

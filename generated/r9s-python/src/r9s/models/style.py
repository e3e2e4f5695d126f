from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Style = Union[
    Literal[
        "vivid",
        "natural",
    ],
    UnrecognizedStr,
]

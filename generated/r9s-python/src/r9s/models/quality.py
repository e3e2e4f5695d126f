from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Quality = Union[
    Literal[
        "standard",
        "hd",
    ],
    UnrecognizedStr,
]

from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Size = Union[
    Literal[
        "256x256",
        "512x512",
        "1024x1024",
        "1792x1024",
        "1024x1792",
    ],
    UnrecognizedStr,
]

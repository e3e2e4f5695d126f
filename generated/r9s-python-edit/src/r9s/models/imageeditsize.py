from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

ImageEditSize = Union[
    Literal[
        "256x256",
        "512x512",
        "1024x1024",
    ],
    UnrecognizedStr,
]
"""The size of an edited image, width by height in pixels"""

from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

ImageEditResponseFormat = Union[
    Literal[
        "url",
        "b64_json",
    ],
    UnrecognizedStr,
]
"""How edited images come back"""

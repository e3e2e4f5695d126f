from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Detail = Union[
    Literal[
        "low",
        "high",
    ],
    UnrecognizedStr,
]
"""How closely to look"""

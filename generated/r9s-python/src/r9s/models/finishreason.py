from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

FinishReason = Union[
    Literal[
        "stop",
        "length",
        "content_filter",
    ],
    UnrecognizedStr,
]
"""Why the answer ended"""

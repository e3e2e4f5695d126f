from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

RefundReason = Union[
    Literal[
        "x",
        "y",
    ],
    UnrecognizedStr,
]

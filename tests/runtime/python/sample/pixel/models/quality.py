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
"""How much care to take. A value of a newer server is an `UnrecognizedStr`."""

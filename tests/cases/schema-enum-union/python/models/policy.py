from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Policy = Union[
    Literal[
        "allow",
        "fail",
    ],
    UnrecognizedStr,
]
"""* `allow`: let it through
* `fail`: refuse it
"""

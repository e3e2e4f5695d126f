from __future__ import annotations

from typing import Literal, Union

Sought = Union[
    str,
    Literal[
        "mine",
        "yours",
    ],
]

from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

Type = Union[
    Literal[
        "text",
        "json_object",
        "json_schema",
    ],
    UnrecognizedStr,
]

from __future__ import annotations

from typing import Literal, Union

from ..types import UnrecognizedStr

ImageGenerationRequestResponseFormat = Union[
    Literal[
        "url",
        "b64_json",
    ],
    UnrecognizedStr,
]

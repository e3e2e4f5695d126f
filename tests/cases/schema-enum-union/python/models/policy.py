from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAliasType

from ..types import UnrecognizedStr

PolicyAllow = Union[
    Literal["allow"],
    UnrecognizedStr,
]
"""let it through"""

PolicyFail = Union[
    Literal["fail"],
    UnrecognizedStr,
]
"""refuse it"""

Policy = TypeAliasType("Policy", Union["PolicyAllow", "PolicyFail"])

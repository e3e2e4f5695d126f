from __future__ import annotations

from typing import TYPE_CHECKING, Union

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from .policy1 import Policy1
    from .policy2 import Policy2

Policy = TypeAliasType("Policy", Union["Policy1", "Policy2"])

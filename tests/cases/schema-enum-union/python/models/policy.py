from __future__ import annotations

from typing import TYPE_CHECKING, Union

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from .policyallow import PolicyAllow
    from .policyfail import PolicyFail

Policy = TypeAliasType("Policy", Union["PolicyAllow", "PolicyFail"])

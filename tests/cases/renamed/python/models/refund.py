from __future__ import annotations

from typing import TypeAlias

from .repayment import Repayment, RepaymentTypedDict

RefundTypedDict: TypeAlias = RepaymentTypedDict
"""Deprecated: Called `Repayment` now."""

Refund: TypeAlias = Repayment
"""Deprecated: Called `Repayment` now."""

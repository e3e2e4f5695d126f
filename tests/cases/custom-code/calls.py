"""What callers of the package may write."""

from __future__ import annotations

from typing import assert_type

from case_custom_code import LIMIT, Limit, Shop, custom


def answered(shop: Shop) -> None:
    assert_type(shop.answer(), Limit)
    assert_type(shop.custom.list_orders(), list[str])
    assert custom.Shop is Shop
    assert custom.LIMIT == LIMIT

"""Ours."""

from ..sdk import Shop as Generated
from .limits import LIMIT, Limit


class Shop(Generated):
    """The client, with an answer."""

    def answer(self) -> Limit:
        """What the answer is."""
        return Limit(LIMIT)


__all__ = ["LIMIT", "Limit", "Shop"]

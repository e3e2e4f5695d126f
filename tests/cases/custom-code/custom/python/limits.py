"""Limits."""


class Limit:
    """A limit."""

    def __init__(self, value: int) -> None:
        self.value = value


LIMIT = 42

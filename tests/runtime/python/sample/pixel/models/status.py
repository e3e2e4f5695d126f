from __future__ import annotations

from enum import Enum

from .._runtime.enumeration import OpenEnum


class Status(str, Enum, metaclass=OpenEnum):
    """How far a picture is. A value of a newer server becomes a member of its own."""

    PENDING = "pending"
    DONE = "done"

"""How many processes can be at work, and what it is called when one ends early."""

from __future__ import annotations

import os


class EndedEarly(RuntimeError):
    """A process ended before it had its result."""

    @classmethod
    def with_status(cls, status: int) -> EndedEarly:
        """The error of one that ended with a status, or by a signal where that is negative."""
        how = f"by signal {-status}" if status < 0 else f"with status {status}"
        return cls(
            f"a process of this run ended early ({how}), probably for want of memory"
        )


def cores() -> int:
    """How many processes can be at work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

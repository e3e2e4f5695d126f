"""How many processes can be at work, and what it is called when one ends early."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

_GROUPS = Path("/sys/fs/cgroup")
_OWN_GROUPS = Path("/proc/self/cgroup")


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
    """How many processes can be at work at once: a container often has the time of fewer processors than it sees."""
    if hasattr(os, "sched_getaffinity"):
        seen = len(os.sched_getaffinity(0))
    else:
        seen = os.cpu_count() or 1
    return min((seen, *(max(math.ceil(quota), 1) for quota in _quotas())))


def _quotas() -> Iterator[float]:
    """Processors whose time Linux' control groups, of either version, leave to this process."""
    with suppress(OSError, ValueError):
        for line in _OWN_GROUPS.read_text(encoding="utf-8").splitlines():
            _, controllers, group = line.split(":", 2)
            if not controllers:
                yield from _quotas_within(_GROUPS, group)
            elif "cpu" in controllers.split(","):
                yield from _quotas_within(_GROUPS / "cpu", group)


def _quotas_within(root: Path, group: str) -> Iterator[float]:
    """Those of a group and of what it is part of. In a container the path may be the machine's; its own group is the root then."""
    inner = PurePosixPath(group.lstrip("/"))
    for part in (inner, *inner.parents):
        folder = root / part
        for names in (("cpu.max",), ("cpu.cfs_quota_us", "cpu.cfs_period_us")):
            # "max" is none, and so is -1.
            with suppress(OSError, ValueError):
                texts = [(folder / name).read_text(encoding="ascii") for name in names]
                quota, period = (int(number) for number in " ".join(texts).split())
                if quota > 0 and period > 0:
                    yield quota / period

"""How many processes are at work: as many as there are processors for them, by what the system and its containers say."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright.core import processes
from sdkwright.core.processes import cores


@pytest.mark.parametrize(
    ("groups", "files", "count"),
    [
        ("0::/", {"cpu.max": "200000 100000"}, 2),
        ("0::/", {"cpu.max": "150000 100000"}, 2),
        ("0::/", {"cpu.max": "10000 100000"}, 1),
        ("0::/", {"cpu.max": "max 100000"}, 64),
        ("0::/", {"cpu.max": "9900000 100000"}, 64),
        ("0::/", {}, 64),
        ("0::/a/b", {"cpu.max": "400000 100000", "a/b/cpu.max": "max 100000"}, 4),
        ("0::/a/b", {"a/cpu.max": "300000 100000", "a/b/cpu.max": "500000 100000"}, 3),
        # The machine's path, seen from within a container.
        ("0::/docker/1f2e", {"cpu.max": "300000 100000"}, 3),
        (
            "4:memory:/\n3:cpu,cpuacct:/a\n0::/",
            {"cpu/a/cpu.cfs_quota_us": "250000", "cpu/a/cpu.cfs_period_us": "100000"},
            3,
        ),
        (
            "1:cpu:/",
            {"cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"},
            64,
        ),
        ("nonsense", {"cpu.max": "200000 100000"}, 64),
        ("0::/", {"cpu.max": "many"}, 64),
    ],
)
def test_no_more_processes_than_a_container_has_processors_time_for(
    groups: str,
    files: Mapping[str, str],
    count: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        os, "sched_getaffinity", lambda _: set(range(64)), raising=False
    )
    own = tmp_path / "own"
    own.write_text(groups + "\n")
    for name, text in files.items():
        path = tmp_path / "groups" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")
    monkeypatch.setattr(processes, "_GROUPS", tmp_path / "groups")
    monkeypatch.setattr(processes, "_OWN_GROUPS", own)
    assert cores() == count


def test_a_system_without_control_groups_has_its_processors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    monkeypatch.setattr(processes, "_OWN_GROUPS", tmp_path / "missing")
    assert cores() == 3

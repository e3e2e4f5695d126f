"""The target languages there are. One is imported when it is asked for: a run has rarely more than one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sdkwright.targets.base import Target


def _python() -> Target:
    from sdkwright.targets.python.target import TARGET  # noqa: PLC0415

    return TARGET


def _typescript() -> Target:
    from sdkwright.targets.typescript.target import TARGET  # noqa: PLC0415

    return TARGET


class _Targets(Mapping[str, Target]):
    """Targets by name."""

    _makers: Mapping[str, Callable[[], Target]] = {
        "python": _python,
        "typescript": _typescript,
    }

    def __getitem__(self, name: str) -> Target:
        return self._makers[name]()

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


TARGETS: Mapping[str, Target] = _Targets()

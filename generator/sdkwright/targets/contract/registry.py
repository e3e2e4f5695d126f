"""The target languages there are: the folders of ``languages``, each with a ``target`` module that has a ``TARGET``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from sdkwright.targets import languages
from sdkwright.targets.contract.target import Target


class _Targets(Mapping[str, Target]):
    """Targets by the names of their folders. A language is loaded when it is asked for: most runs have but one."""

    def __getitem__(self, name: str) -> Target:
        if name not in languages.LANGUAGES:
            raise KeyError(name)
        module: Any = import_module(f"{languages.__name__}.{name}.target")
        target: Target = module.TARGET
        return target

    def __iter__(self) -> Iterator[str]:
        return iter(languages.LANGUAGES)

    def __len__(self) -> int:
        return len(languages.LANGUAGES)


TARGETS: Mapping[str, Target] = _Targets()

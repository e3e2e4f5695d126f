"""The target languages there are: the folders of ``languages``, each with a ``target`` module that has a ``TARGET``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from sdkwright.targets import languages
from sdkwright.targets.contract.target import Target


def _targets() -> dict[str, Target]:
    modules = (
        import_module(f"{languages.__name__}.{name}.target")
        for name in languages.LANGUAGES
    )
    return {module.TARGET.name: module.TARGET for module in modules}


TARGETS: Mapping[str, Target] = MappingProxyType(_targets())

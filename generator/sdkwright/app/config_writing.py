"""YAML as people write it: keys in their order, blocks, no anchors."""

from __future__ import annotations

from typing import Any

import yaml

from sdkwright.core.json import JsonObject
from sdkwright.frontend.scalars import NotFiniteError, plain_scalar

_TEXT = "tag:yaml.org,2002:str"


class _Plain(yaml.CSafeDumper):
    """Writes what is named twice twice, and quotes what YAML 1.2 takes for something other than text."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_text(dumper: yaml.CSafeDumper, data: str) -> yaml.ScalarNode:
    style = "|" if "\n" in data else '"' if _is_other(data) else None
    return yaml.ScalarNode(_TEXT, data, style=style)


_Plain.add_representer(str, _represent_text)


def _is_other(text: str) -> bool:
    try:
        return not isinstance(plain_scalar(text), str)
    except NotFiniteError:
        return True


def yaml_text(value: JsonObject) -> str:
    """An object as YAML."""
    return yaml.dump(
        value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=88
    )

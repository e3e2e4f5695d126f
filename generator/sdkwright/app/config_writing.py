"""YAML as people write it: keys in their order, blocks, no anchors."""

from __future__ import annotations

from typing import Any

import yaml

from sdkwright.core.json import JsonObject


class _Plain(yaml.SafeDumper):
    """Writes what is named twice twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def yaml_text(value: JsonObject) -> str:
    """An object as YAML."""
    return yaml.dump(
        value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=88
    )

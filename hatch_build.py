"""What package indexes show of sdkwright: README, its links into the repository where that is known, else without them.

A release says by ``SDKWRIGHT_REPOSITORY`` where the repository is; it is nobody's in a checkout.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE = re.compile(r"\[([^\]]+)\]\((?!https?://|#)([^)]+)\)")
_VERSION = re.compile(r'__version__ = "([^"]+)"')


class DescriptionHook(MetadataHookInterface):
    """Fills in what ``pyproject.toml`` lists as dynamic."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the description, and the URLs if any are known."""
        root = Path(self.root)
        module = (root / "generator/sdkwright/__init__.py").read_text(encoding="utf-8")
        match = _VERSION.search(module)
        version = match[1] if match else ""
        repository = os.environ.get("SDKWRIGHT_REPOSITORY", "")
        linked = rf"[\1]({repository}/blob/v{version}/\2)" if repository else r"\1"
        text = (root / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": _RELATIVE.sub(linked, text),
        }
        metadata["urls"] = {}
        if repository:
            metadata["urls"] = {
                "Repository": repository,
                "Documentation": f"{repository}/tree/v{version}/docs",
                "Changelog": f"{repository}/blob/v{version}/CHANGELOG.md",
                "Issues": f"{repository}/issues",
            }

"""Where an edit of a generated file lasts: what to change instead of the file."""

from __future__ import annotations

import posixpath

from sdkwright.app.config import TargetConfig
from sdkwright.app.custom import custom_folder

_METADATA = ("pyproject.toml", "package.json")


def lasting_place(target: TargetConfig, path: str) -> str:
    """The place for what somebody wants of a generated file, in a few words."""
    folder = custom_folder(target, path)
    if folder is not None:
        return f"{folder}/ is for that"
    if posixpath.basename(path) in _METADATA:
        return "options are for that"
    if path.endswith(".md"):
        return "an overlay of the document is for that"
    return "options, overlays and hooks are for that"

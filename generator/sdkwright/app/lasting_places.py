"""Where an edit of a generated file lasts: what to change instead of the file."""

from __future__ import annotations

import posixpath

from sdkwright.emit.tree import Tree


def lasting_place(language: str, path: str, tree: Tree) -> str:
    """The place for what somebody wants of a generated file, in a few words."""
    name = posixpath.basename(path)
    if name in ("pyproject.toml", "package.json"):
        return "options are for that (`version`, `package.dependencies`)"
    if name.endswith(".md"):
        return "an overlay of the document is for that"
    return "CUSTOM is for that"

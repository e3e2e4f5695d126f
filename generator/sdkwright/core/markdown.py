"""The gate of a text for Markdown that nobody wrote as Markdown."""

from __future__ import annotations

import re

from sdkwright.core.report import printable

# Marks, and what becomes a link without any.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&#$]|:(?=/)|(?<=www)\.)")
# What keeps a text from calling people.
_AT = "@<!-- -->"


def plain(text: str) -> str:
    """A text that is nothing but text, in a table's cell or elsewhere in a line: without marks, mentions and links."""
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split()))).replace("@", _AT)

"""Text inside the comments of pages."""

from __future__ import annotations


def comment_attribute(text: str) -> str:
    """A value between double quotes in an HTML comment: it can end neither."""
    plain = " ".join(text.split())
    shown = "".join(
        character if character.isprintable() else "?" for character in plain
    )
    return shown.replace('"', "&quot;").replace("--", "&#45;&#45;").replace(">", "&gt;")

"""The one way in which commands write a file of their own: a report, an overlay, a configuration."""

from __future__ import annotations

from pathlib import Path

from sdkwright.cli.usage import Usage


def write_file(path: str | Path, text: str) -> None:
    """Write a text with its line ends as they are; halves of characters, which documents may have, are escaped.

    :raises Usage: It can't be written.
    """
    try:
        Path(path).write_bytes(text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        reason = getattr(error, "strerror", None) or error
        raise Usage(f"{path} can't be written: {reason}") from error

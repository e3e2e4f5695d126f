"""Line ends, which git may change on the way to a disk."""

from __future__ import annotations


def with_plain_ends(content: bytes) -> bytes:
    """``content`` with the line ends that we write, if git gave it those of Windows (`core.autocrlf`)."""
    return content.replace(b"\r\n", b"\n")

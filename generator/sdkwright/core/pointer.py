"""Pointers name a node: ``#/paths/~1pets/get`` in the root document, ``common.yaml#/Pet`` in another file.

The part before ``#`` is the file's URI as the loader keyed it (empty for the root document), the part
after it a JSON pointer (RFC 6901) kept unescaped of percent signs.
"""

from __future__ import annotations

from typing import TypeAlias

Pointer: TypeAlias = str

ROOT: Pointer = "#"


def escape(token: str) -> str:
    """One reference token as RFC 6901 writes it (section 3)."""
    if "~" in token:
        token = token.replace("~", "~0")
    return token.replace("/", "~1") if "/" in token else token


def unescape(token: str) -> str:
    """The key or index that an escaped reference token stands for (RFC 6901, section 4)."""
    if "~" not in token:
        return token
    return token.replace("~1", "/").replace("~0", "~")


def child(pointer: Pointer, *tokens: str | int) -> Pointer:
    """The pointer of a node below ``pointer``; ``tokens`` are plain keys or list indexes."""
    for token in tokens:
        pointer = f"{pointer}/{escape(token) if isinstance(token, str) else token}"
    return pointer


def uri_of(pointer: Pointer) -> str:
    """The file's URI, empty for the root document."""
    return pointer.partition("#")[0]


def tokens_of(pointer: Pointer) -> tuple[str, ...]:
    """The plain keys and indexes from the file's root to the node."""
    tokens = pointer.partition("#")[2].split("/")[1:]
    return tuple(map(unescape, tokens) if "~" in pointer else tokens)


def last_token(pointer: Pointer) -> str:
    """The plain key or index the node has in its parent, empty for a file's root."""
    return (
        unescape(pointer.rpartition("/")[2]) if "/" in pointer.partition("#")[2] else ""
    )

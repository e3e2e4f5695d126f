"""Where a `$ref` leads: URI references (RFC 3986) with JSON pointers (RFC 6901) as fragments."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Final
from urllib.parse import unquote, urljoin

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, unescape

_REMOTE = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_RESERVED = re.compile(r"[%#?\x00-\x1f\x7f]")


class Missing(Enum):
    """The answer for a node that doesn't exist; None is a node's value."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


def target_of(reference: str, base: str) -> Pointer:
    """The pointer that ``reference`` means in the file with URI ``base``.

    File URIs are relative to the root document's folder, with `.` and `..` resolved and only the characters `%`, `#`,
    `?` and controls escaped; remote ones are absolute. The fragment comes back free of percent escapes.
    """
    path, _, fragment = reference.partition("#")
    return f"{_uri(path, base)}#{unquote(fragment)}"


def _uri(path: str, base: str) -> str:
    if not path:
        return base
    if is_remote(path) or is_remote(base):
        try:
            return urljoin(base, path)
        except ValueError:
            # No URL at all: who opens it will say so.
            return path
    plain = unquote(path.partition("?")[0])
    if is_absolute(path) or is_absolute(plain):
        return path
    folder = posixpath.dirname(unquote(base))
    joined = posixpath.normpath(posixpath.join(folder, plain))
    return file_uri(joined)


def file_uri(path: str) -> str:
    """The URI a relative file path is known by; `path_of` is its inverse."""
    return _RESERVED.sub(lambda character: f"%{ord(character.group()):02X}", path)


def is_remote(uri: str) -> bool:
    """Whether a URI is fetched over HTTP."""
    return _REMOTE.match(uri) is not None


def is_absolute(uri: str) -> bool:
    """Whether a URI names a place by itself: it has a scheme, or its path is absolute on some system.

    A path with a backslash counts as such: it is relative on some systems, and a drive's or a server's on others.
    """
    plain = unquote(uri)
    is_path = plain.startswith("/") or "\\" in plain
    return is_path or _SCHEME.match(plain) is not None


def path_of(uri: str) -> str:
    """The relative file path, with forward slashes, that a file URI stands for."""
    return unquote(uri)


def value_at(tree: JsonValue, tokens: Sequence[str]) -> JsonValue | Missing:
    """The node that ``tokens`` lead to from the root of ``tree``."""
    node = tree
    for token in tokens:
        if isinstance(node, dict):
            if token not in node:
                return MISSING
            node = node[token]
        elif isinstance(node, list):
            if not (token.isdecimal() and token.isascii() and int(token) < len(node)):
                return MISSING
            node = node[int(token)]
        else:
            return MISSING
    return node


def component_hint(root: JsonObject, reference: str) -> str:
    """` (did you mean #/components/...?)` for a reference that names a component in another way; else empty."""
    name = re.split(r"[/#]", reference)[-1]
    components = root.get("components")
    for section, entries in (
        components.items() if isinstance(components, dict) else ()
    ):
        if isinstance(entries, dict) and name in entries:
            return f" (did you mean #/components/{section}/{name}?)"
    return ""


def node_at(trees: Mapping[str, JsonValue], pointer: Pointer) -> JsonValue | Missing:
    """The node a pointer names; anchors (`#name`) are not looked up here."""
    uri, _, fragment = pointer.partition("#")
    if uri not in trees or (fragment and not fragment.startswith("/")):
        return MISSING
    tokens = [unescape(token) for token in fragment.split("/")[1:]]
    return value_at(trees[uri], tokens)

"""Charsets of texts, as far as they are charsets of texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Python knows others by the same kind of name: packers, ciphers, escapes, and some that take the square of a text's
# length.
_TEXTS = r"(?:utf|ascii|iso|latin|cp|koi8|gb|big5|euc|shift|mac|johab|hz|tis|ptcp|kz)[a-z0-9_-]{,30}"


def charset_of(headers: Mapping[str, str]) -> str:
    """The charset that the content type names, as Python calls it; UTF-8 without one that is known."""
    from codecs import lookup

    for parameter in headers.get("content-type", "").split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            try:
                found = lookup(value.strip().strip('"')[:40]).name
            except (LookupError, ValueError):
                break
            if re.fullmatch(_TEXTS, found):
                return found
            break
    return "utf-8"

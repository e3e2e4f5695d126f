"""Licenses as package indexes take them: SPDX expressions, read by the library of the packaging specifications."""

from __future__ import annotations

import re

_WORD = re.compile(r"\blicense\b", re.IGNORECASE)


def spdx_expression(text: str) -> str | None:
    """The expression in SPDX's own spelling; None for what is none (SPDX 2.3, annex D)."""
    # Its list of licenses takes long to import.
    from packaging.licenses import (
        InvalidLicenseExpression,
        canonicalize_license_expression,
    )

    try:
        return str(canonicalize_license_expression(text))
    except InvalidLicenseExpression:
        return None


def spdx_of_name(name: str) -> str | None:
    """The expression that a license's name says: `Apache 2.0` is `Apache-2.0`; None where it says none."""
    words = "-".join(_WORD.sub(" ", name).split())
    return spdx_expression(name) or (spdx_expression(words) if words else None)

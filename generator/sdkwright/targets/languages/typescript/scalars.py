"""The TypeScript types of scalars."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.types import (
    ScalarKind,
)

SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.LONG_INTEGER: "bigint",
    ScalarKind.EXACT_DECIMAL: "string",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATE_TIME: "Date",
    ScalarKind.INTEGER_STRING: "bigint",
    ScalarKind.BYTES: "Uint8Array",
}
"""Each kind's type; those that are not here are strings, but for files and octets."""

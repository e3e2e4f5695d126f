"""The Python types of scalars, and the modules they come from."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.types import ScalarKind

SCALARS: Mapping[ScalarKind, tuple[str, str | None]] = {
    ScalarKind.STRING: ("str", None),
    ScalarKind.INTEGER: ("int", None),
    ScalarKind.NUMBER: ("float", None),
    ScalarKind.BOOLEAN: ("bool", None),
    ScalarKind.DATE: ("date", "datetime"),
    ScalarKind.DATE_TIME: ("datetime", "datetime"),
    ScalarKind.TIME: ("time", "datetime"),
    ScalarKind.DURATION: ("timedelta", "datetime"),
    # Servers are careless with these, and a string is what people have at hand.
    ScalarKind.UUID: ("str", None),
    ScalarKind.DECIMAL: ("Decimal", "decimal"),
    ScalarKind.DECIMAL_NUMBER: ("DecimalNumber", ".types"),
    ScalarKind.INTEGER_STRING: ("IntegerString", ".types"),
    ScalarKind.BYTES: ("Base64Bytes", ".types"),
    ScalarKind.BINARY: ("bytes", None),
    ScalarKind.UNRECOGNIZED: ("Unrecognized", ".types"),
}
"""Each kind's type and its module; None for what needs no import, ``.types`` for the package's own."""

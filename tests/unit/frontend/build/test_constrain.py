"""Scalars: which formats have a type of their own, and which are words for readers."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build.constrain import is_file, scalar_of
from sdkwright.ir.types import UNCONSTRAINED, ScalarKind


@pytest.mark.parametrize(
    ("type_name", "members", "kind"),
    [
        ("string", {}, ScalarKind.STRING),
        ("string", {"format": "date-time"}, ScalarKind.DATE_TIME),
        ("string", {"format": "int64"}, ScalarKind.INTEGER_STRING),
        ("string", {"format": "hostname"}, ScalarKind.STRING),
        ("string", {"contentEncoding": "base64"}, ScalarKind.BYTES),
        ("number", {"format": "decimal"}, ScalarKind.DECIMAL_NUMBER),
        ("number", {"format": "date"}, ScalarKind.NUMBER),
        ("integer", {"format": "int64"}, ScalarKind.INTEGER),
    ],
)
def test_a_format_counts_where_its_type_has_it(
    type_name: str, members: dict[str, Any], kind: ScalarKind
) -> None:
    scalar = scalar_of(type_name, members)
    assert scalar.kind is kind
    assert scalar.format == members.get("format")


def test_bounds_are_kept_and_what_is_no_number_is_none() -> None:
    bounds = scalar_of("integer", {"minimum": 1, "maximum": "9"}).constraints
    assert (bounds.minimum, bounds.maximum) == (1, None)
    assert scalar_of("string", {}).constraints is UNCONSTRAINED


@pytest.mark.parametrize(
    ("members", "is_octets"),
    [
        ({"format": "binary"}, True),
        ({"contentMediaType": "image/png"}, True),
        ({"contentMediaType": "application/json"}, False),
        ({"contentMediaType": "image/png", "contentEncoding": "base64"}, False),
        ({}, False),
    ],
)
def test_a_part_is_a_file_where_its_octets_come_as_they_are(
    members: dict[str, Any], is_octets: bool
) -> None:
    assert is_file(members) is is_octets

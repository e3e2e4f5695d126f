"""A run's record in the forms that programs read; what people see on a terminal is made elsewhere, from findings."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module

from sdkwright.core.json import JsonObject

FORMATS = ("text", "json", "markdown", "sarif", "github")


def formatted(record: JsonObject, form: str) -> str:
    """A record as ``form``, one of `FORMATS` but text, says it; ends in a line end unless it is empty."""
    if form == "json":
        return json_text(record)
    print_as: Callable[[JsonObject], str] = import_module(f"{__name__}.{form}").printed
    return print_as(record)


def json_text(value: JsonObject | Mapping[str, object]) -> str:
    """JSON for people and programs. Halves of characters, which a document may have, are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"

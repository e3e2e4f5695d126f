"""Text in unions: a member takes it only if it is of the member's format, and goes back as the same text.

Elsewhere pydantic reads more than formats allow, such as a number as a moment; in a union that would be taken from the
member that means it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

# RFC 3339, section 5.6 and appendix A without calendar units, which have no length; RFC 4648, section 4.
_DATE = r"\d{4}-\d\d-\d\d"
_TIME = r"\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)"
_FORMATS = {
    "date": _DATE,
    "time": _TIME,
    "datetime": rf"{_DATE}[Tt ]{_TIME}",
    "timedelta": r"P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?",
    "decimal": r"-?(?:0|[1-9]\d*)(?:\.\d+)?",
    "integer": r"0|-?[1-9]\d*",
    "base64": r"[A-Za-z\d+/]*(?:[AQgw]==|[AEIMQUYcgkosw048]=)?",
}
_PATTERNS = {name: re.compile(text, re.ASCII) for name, text in _FORMATS.items()}
# Values of these have other spellings than the one that is sent.
_RESPELLED = frozenset(("decimal", "timedelta"))
_INNER = {
    "list": "items_schema",
    "dict": "values_schema",
    "nullable": "schema",
    "default": "schema",
}


def strict_texts(schema: CoreSchema) -> CoreSchema:
    """A union's member, whose scalars take text of their formats only: also those in lists and maps."""
    from pydantic_core import core_schema

    plain = cast("dict[str, Any]", schema)
    inner = _INNER.get(plain["type"])
    if inner in plain:
        return cast("CoreSchema", {**plain, inner: strict_texts(plain[inner])})
    name = _format_of(plain)
    if name is None:
        return schema
    # From a text, not by a function around the scalar: else a plain text would be the better match.
    text = core_schema.no_info_after_validator_function(
        _reader(name, schema), core_schema.str_schema(), serialization=_written(plain)
    )
    return core_schema.json_or_python_schema(
        json_schema=text, python_schema=schema, serialization=_written(plain)
    )


def _format_of(schema: dict[str, Any]) -> str | None:
    kind = cast("str", schema["type"])
    if kind in _PATTERNS:
        return kind
    if kind == "int" and "serialization" in schema:
        return "integer"
    is_base64 = kind == "json-or-python" and schema["python_schema"]["type"] == "bytes"
    return "base64" if is_base64 else None


def _written(schema: dict[str, Any]) -> Any:
    from pydantic_core import core_schema

    return schema.get("serialization") or core_schema.simple_ser_schema(schema["type"])


def _reader(name: str, schema: CoreSchema) -> Callable[[str], Any]:
    """What reads a scalar from text, which has to be of the format."""
    from pydantic_core import SchemaSerializer, SchemaValidator, to_json

    pattern = _PATTERNS[name]
    validator = SchemaValidator(schema)
    written = SchemaSerializer(schema).to_python if name in _RESPELLED else None

    def read(text: str) -> Any:
        is_whole = name != "base64" or len(text) % 4 == 0
        if not is_whole or not pattern.fullmatch(text):
            raise ValueError("text of another format")
        found = validator.validate_json(to_json(text))
        if written is not None and written(found, mode="json") != text:
            raise ValueError("text that would be sent in another spelling")
        return found

    return read

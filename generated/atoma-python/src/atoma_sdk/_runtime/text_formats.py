"""Text in unions: a member takes it only if it is of the member's format, and goes back as the same text.

Elsewhere a format takes whatever can't mean anything else, such as a time without an offset; in a union that would be
taken from the member that means it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from .formats import as_documented
from .scalars import TEXT_FORMAT

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
    made = cast("dict[str, Any]", as_documented(plain))
    written: Any = made["serialization"]
    # From a text, not by a function around the scalar: else a plain text would be the better match.
    text = core_schema.no_info_after_validator_function(
        _reader(name, made), core_schema.str_schema(), serialization=written
    )
    return core_schema.json_or_python_schema(
        json_schema=text, python_schema=cast("CoreSchema", made), serialization=written
    )


def _format_of(schema: dict[str, Any]) -> str | None:
    metadata: Any = schema.get("metadata") or {}
    kind = cast("str", metadata.get(TEXT_FORMAT) or schema["type"])
    return kind if kind in _FORMATS else None


def _reader(name: str, schema: Any) -> Callable[[str], Any]:
    """What reads a scalar from text, which has to be of the format."""
    from pydantic_core import SchemaValidator, to_json

    pattern = re.compile(_FORMATS[name], re.ASCII)
    validator = SchemaValidator(schema)

    def read(text: str) -> Any:
        is_whole = name != "base64" or len(text) % 4 == 0
        if not is_whole or not pattern.fullmatch(text):
            raise ValueError("text of another format")
        return validator.validate_json(to_json(text))

    return read

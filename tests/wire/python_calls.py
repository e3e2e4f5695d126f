"""Every case through the Python package."""

from __future__ import annotations

import inspect
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from pydantic import BaseModel

from tests.wire.wire_cases import CASES, Case

_SAFE = 2**53


def call_all(package: Any, url: str) -> dict[str, Any]:
    """What each case's operation gives, in the list's notation; or its error's text."""
    outcomes: dict[str, Any] = {}
    with package.Wire(server_url=url) as client:
        for case in CASES:
            try:
                outcomes[case.id] = _noted(_called(client, case))
            except Exception as error:  # noqa: BLE001
                outcomes[case.id] = {"$error": repr(error)}
    return outcomes


def _called(client: Any, case: Case) -> Any:
    method = getattr(client, case.id)
    if "given" not in case.members:
        return method()
    argument = next(iter(inspect.signature(method).parameters))
    return method(**{argument: _value(case.members["given"])})


def _value(noted: Any) -> Any:
    if isinstance(noted, list):
        return [_value(item) for item in noted]
    if not isinstance(noted, dict):
        return noted
    match noted:
        case {"$time": text}:
            return datetime.fromisoformat(text)
        case {"$day": text}:
            return date.fromisoformat(text)
        case {"$octets": text}:
            return b64decode(text)
        case {"$integer": text}:
            return int(text)
        case {"$file": file}:
            made = {"file_name": file["name"], "content": file["text"].encode()}
            return made | ({"content_type": file["type"]} if "type" in file else {})
    return {key: _value(item) for key, item in noted.items()}


def _noted(value: Any) -> Any:
    if isinstance(value, BaseModel):
        value = {
            key: item for key, item in value if key in value.model_fields_set
        } | dict(value.model_extra or {})
    if any(base.__name__ == "Unknown" for base in type(value).__mro__):
        value = value.raw
    if isinstance(value, Mapping):
        return {key: _noted(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_noted(item) for item in value]
    if isinstance(value, datetime):
        moment = value.astimezone(UTC).isoformat(timespec="milliseconds")
        return {"$time": moment.replace("+00:00", "Z")}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"$octets": b64encode(value).decode()}
    if type(value) is int and abs(value) >= _SAFE:
        return {"$integer": str(value)}
    return value

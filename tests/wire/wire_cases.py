"""The list of cases, and the document in which each of them is an operation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase
from typing import Any

FILE = Path(__file__).with_name("cases.json")


@dataclass(frozen=True)
class Case:
    """One operation, what it is given, what it sends and what it gives."""

    id: str
    members: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the case is about."""
        return str(self.members["name"])

    @property
    def argument(self) -> str | None:
        """The name of the parameter that is given; None for a body, or nothing."""
        parameter = self.members.get("parameter")
        return parameter["name"] if parameter else None

    @property
    def path(self) -> str:
        """Where the operation is."""
        in_path = self.members.get("parameter", {}).get("in") == "path"
        return f"/{self.id}/{{p}}" if in_path else f"/{self.id}"

    @property
    def operation(self) -> dict[str, Any]:
        """The operation, as documents have it."""
        made: dict[str, Any] = {"operationId": self.id}
        if "parameter" in self.members:
            made["parameters"] = [self.members["parameter"]]
        if "body" in self.members:
            made["requestBody"] = {"required": True, "content": self.members["body"]}
        answer = self.members.get("answer")
        success: dict[str, Any] = {"description": ""}
        if answer:
            success["content"] = {answer["type"]: {"schema": answer["schema"]}}
        made["responses"] = {"200" if answer else "204": success}
        return made


def _read() -> tuple[Mapping[str, Any], tuple[Case, ...]]:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    # Names that are the same in every language.
    ids = (
        f"case{first}{second}"
        for first in ascii_lowercase
        for second in ascii_lowercase
    )
    return data["schemas"], tuple(map(Case, ids, data["cases"]))


SCHEMAS, CASES = _read()


def document() -> dict[str, Any]:
    """A document with an operation for each case."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Wire", "version": "1"},
        "servers": [{"url": "https://wire.example"}],
        "paths": {
            case.path: {"post" if "body" in case.members else "get": case.operation}
            for case in CASES
        },
        "components": {"schemas": SCHEMAS},
    }

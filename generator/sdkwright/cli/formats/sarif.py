"""SARIF 2.1.0, the form in which code scanning takes findings.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sdkwright import __version__
from sdkwright.cli.formats import json_text
from sdkwright.cli.formats.outcome import remarks
from sdkwright.cli.formats.remark import Remark
from sdkwright.core.json import JsonObject

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_URL = re.compile(r"https?://", re.IGNORECASE)


def printed(record: JsonObject) -> str:
    """A log with one run: a rule for each code, a result for each finding."""
    every = remarks(record)
    codes = {code: number for number, code in enumerate({one.code: 0 for one in every})}
    run = {
        "tool": {
            "driver": {
                "name": "sdkwright",
                "version": __version__,
                "rules": [{"id": code} for code in codes],
            }
        },
        "invocations": [
            {
                "executionSuccessful": record["verdict"] != "unreadable",
                "exitCode": ("done", "findings", "unreadable").index(
                    str(record["verdict"])
                ),
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes[one.code]) for one in every],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(remark: Remark, rule: int) -> Mapping[str, Any]:
    text = "\n".join(filter(None, (remark.message, remark.advice)))
    location: dict[str, Any] = {}
    if remark.file:
        location["physicalLocation"] = _place(remark, remark.file)
    if remark.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": remark.pointer}]
    return {
        "ruleId": remark.code,
        "ruleIndex": rule,
        "level": remark.severity,
        "message": {"text": text},
        **({"locations": [location]} if location else {}),
    }


def _place(remark: Remark, file: str) -> Mapping[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if remark.line is not None:
        column = {} if remark.column is None else {"startColumn": remark.column}
        place["region"] = {"startLine": remark.line, **column}
    return place


def _uri(file: str) -> str:
    if _URL.match(file):
        return quote(file, safe=":/?#[]@!$&'()*+,;=%")
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())

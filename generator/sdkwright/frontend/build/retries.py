"""Retries (`x-speakeasy-retries`): what can't be followed is named, and is as it is without it."""

from __future__ import annotations

from typing import cast

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import (
    list_at,
    number_at,
    object_at,
    text_at,
    whole_at,
)
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import is_status
from sdkwright.ir.operation import RetryPolicy

_RETRIES = "x-speakeasy-retries"
_KEYS = ("strategy", "backoff", "statusCodes", "retryConnectionErrors")
_BACKOFF_KEYS = ("initialInterval", "maxInterval", "maxElapsedTime", "exponent")
_STEEPEST = 1000
_DEFAULT = RetryPolicy()


def retry_policy(walk: Walk, node: JsonObject, at: Pointer) -> RetryPolicy | None:
    """The policy of `x-speakeasy-retries`, None where there is none."""
    written = node.get(_RETRIES)
    if written is None:
        return None
    place = child(at, _RETRIES)
    reason = _refusal(written)
    if not isinstance(written, dict) or reason is not None:
        values = {"extension": _RETRIES, "reason": reason or ""}
        walk.report(rules.OPERATION_EXTENSION, place, **values)
        return None
    findings = ExtensionFindings(walk, _RETRIES, place)
    findings.unknown(written, _KEYS)
    backoff = object_at(written, "backoff")
    findings.unknown(backoff, _BACKOFF_KEYS, "backoff")
    connection = written.get("retryConnectionErrors", _DEFAULT.retry_connection_errors)
    if not isinstance(connection, bool):
        connection = _DEFAULT.retry_connection_errors
        problem = "is neither true nor false"
        findings.report("retryConnectionErrors", problem, f"it is {connection}".lower())
    elapsed = _interval(backoff, "maxElapsedTime", _DEFAULT.max_elapsed_time, findings)
    return RetryPolicy(
        initial_interval=_interval(
            backoff, "initialInterval", _DEFAULT.initial_interval, findings
        ),
        max_interval=_interval(backoff, "maxInterval", _DEFAULT.max_interval, findings),
        exponent=_exponent(backoff, findings),
        max_elapsed_time=0 if written.get("strategy") == "none" else elapsed,
        status_codes=_statuses(written, findings),
        retry_connection_errors=connection,
        retry_late_answers=written.get("retryConnectionErrors") is True,
    )


def _refusal(written: object) -> str | None:
    """Why nothing of the extension can be followed; None where something can."""
    if not isinstance(written, dict):
        return "it is no object"
    node = cast("JsonObject", written)
    strategy = text_at(node, "strategy") or "backoff"
    return None if strategy in ("backoff", "none") else f"its strategy is {strategy}"


def _statuses(written: JsonObject, findings: ExtensionFindings) -> tuple[str, ...]:
    """The statuses that are tried again."""
    statuses: list[str] = []
    for number, value in enumerate(list_at(written, "statusCodes")):
        spelled = str(value).upper()
        if is_status(spelled):
            statuses.append(spelled)
        else:
            problem = f"is {value}, no status"
            findings.report(f"statusCodes[{number}]", problem, "it is left out")
    return tuple(statuses) or _DEFAULT.status_codes


def _interval(
    node: JsonObject, key: str, default: int, findings: ExtensionFindings
) -> int:
    value = whole_at(node, key)
    if value is not None and value >= 0:
        return value
    if key in node:
        problem = "is no number of milliseconds"
        findings.report(f"backoff.{key}", problem, f"it is {default}")
    return default


def _exponent(node: JsonObject, findings: ExtensionFindings) -> float:
    """The factor from one interval to the next."""
    value = number_at(node, "exponent")
    if value is not None and 1 <= value <= _STEEPEST:
        return float(value)
    if "exponent" in node:
        problem = f"is no number from 1 to {_STEEPEST}"
        findings.report("backoff.exponent", problem, f"it is {_DEFAULT.exponent}")
    return _DEFAULT.exponent

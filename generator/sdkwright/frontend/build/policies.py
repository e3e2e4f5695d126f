"""Extensions that say how calls behave: retries, timeouts, pagination, hand-written samples."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.members import list_member
from sdkwright.frontend.build.reading import (
    list_at,
    number_at,
    object_at,
    object_behind,
    text_at,
    whole_at,
)
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Node
from sdkwright.ir.operation import RetryPolicy, Sample

_RETRIES = "x-speakeasy-retries"
_SAMPLES = "x-codeSamples"
_TIMEOUT = "x-speakeasy-timeout"
_PAGINATION = "x-speakeasy-pagination"
_STEEPEST = 1000
_PAGINATION_TYPES = ("offsetLimit", "cursor", "url")


def retry_policy(walk: Walk, node: JsonObject, at: Pointer) -> RetryPolicy | None:
    """The policy of `x-speakeasy-retries`, None where there is none."""
    written = node.get(_RETRIES)
    if written is None:
        return None
    if not isinstance(written, Mapping):
        _refused(walk, at, _RETRIES, f"it is {what_is(written)}")
        return None
    strategy = text_at(written, "strategy") or "backoff"
    if strategy not in ("backoff", "none"):
        _refused(walk, at, _RETRIES, f"its strategy is {strategy}")
        return None
    default = RetryPolicy()
    backoff = object_at(written, "backoff")
    statuses = tuple(
        spelled.upper()
        for value in list_at(written, "statusCodes")
        for spelled in (str(value),)
        if _is_status(spelled)
    )
    connection = written.get("retryConnectionErrors")
    exponent = _exponent(backoff)
    return RetryPolicy(
        initial_interval=_interval(
            backoff, "initialInterval", default.initial_interval
        ),
        max_interval=_interval(backoff, "maxInterval", default.max_interval),
        exponent=default.exponent if exponent is None else exponent,
        max_elapsed_time=(
            0
            if strategy == "none"
            else _interval(backoff, "maxElapsedTime", default.max_elapsed_time)
        ),
        status_codes=statuses or default.status_codes,
        retry_connection_errors=(
            connection
            if isinstance(connection, bool)
            else default.retry_connection_errors
        ),
        retry_late_answers=connection is True,
    )


def _interval(node: JsonObject, key: str, default: int) -> int:
    value = whole_at(node, key)
    return default if value is None or value < 0 else value


def _exponent(node: JsonObject) -> float | None:
    """The factor from one interval to the next; None where it is no factor that intervals can grow by."""
    value = number_at(node, "exponent")
    return float(value) if value is not None and 1 <= value <= _STEEPEST else None


def _is_status(text: str) -> bool:
    return (
        len(text) == 3
        and text[0] in "12345"
        and (text[1:].upper() == "XX" or (text.isascii() and text.isdigit()))
    )


def timeout(walk: Walk, node: JsonObject, at: Pointer) -> int | None:
    """The milliseconds of `x-speakeasy-timeout`, None where there is none."""
    if _TIMEOUT not in node:
        return None
    value = whole_at(node, _TIMEOUT)
    if value is None or value <= 0:
        _refused(walk, at, _TIMEOUT, "it is no number of milliseconds")
        return None
    return value


def pagination(
    walk: Walk, node: JsonObject, at: Pointer
) -> Mapping[str, JsonValue] | None:
    """What `x-speakeasy-pagination` says, checked for its type only."""
    written = node.get(_PAGINATION)
    if written is None:
        return None
    if not isinstance(written, Mapping):
        _refused(walk, at, _PAGINATION, f"it is {what_is(written)}")
        return None
    kind = text_at(written, "type")
    if kind not in _PAGINATION_TYPES:
        _refused(walk, at, _PAGINATION, f"its type is {kind or 'missing'}")
        return None
    return written


def _refused(walk: Walk, at: Pointer, extension: str, reason: str) -> None:
    walk.report(
        rules.OPERATION_EXTENSION,
        child(at, extension),
        extension=extension,
        reason=reason,
    )


def samples(walk: Walk, node: JsonObject, at: Pointer) -> tuple[Sample, ...]:
    """The hand-written samples of `x-codeSamples`, those that have a language and a source."""
    code_samples: list[Sample] = []
    place = child(at, _SAMPLES)
    for number, listed in enumerate(list_member(walk, node, _SAMPLES, at)):
        here = child(place, number)
        sample = object_behind(walk.index, Node(here, listed))
        if isinstance(sample, str):
            walk.report(rules.OPERATION_SAMPLE, here, reason=sample)
            continue
        written = sample.value
        language, code = text_at(written, "lang"), text_at(written, "source")
        if language and code:
            heading = text_at(written, "label") or "Example Usage"
            code_samples.append(
                Sample(heading=heading, language=language.lower(), code=code)
            )
        else:
            reason = "it has no `lang`" if code else "it has no `source`"
            walk.report(rules.OPERATION_SAMPLE, here, reason=reason)
    return tuple(code_samples)

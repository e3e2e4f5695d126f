"""Which statuses are errors, where a document says so (`x-speakeasy-errors`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import flag_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.grammar import is_status
from sdkwright.ir.operation import Response

_ERRORS = "x-speakeasy-errors"
_DEFAULT = "default"
_LEFT_OUT = "it is left out"


def with_error_statuses(
    walk: Walk,
    all_responses: Sequence[Response],
    levels: Iterable[tuple[JsonObject, Pointer]],
) -> tuple[Response, ...]:
    """The responses, told which of them are errors. ``levels`` are the objects that may say so, from the outside in.

    What a level lists adds to what those around it do; where one says `override`, it counts alone, and responses that it
    doesn't list are none. Statuses without a response stay what they are.
    """
    listed: tuple[str, ...] = ()
    counts_alone = False
    for node, at in levels:
        if _ERRORS in node:
            statuses, is_override = _read(walk, node, at)
            listed = statuses if is_override else (*listed, *statuses)
            counts_alone = counts_alone or is_override
    if not listed and not counts_alone:
        return tuple(all_responses)
    return tuple(
        replace(one, is_error=_is_error(one, listed, counts_alone=counts_alone))
        for one in all_responses
    )


def _is_error(
    response: Response, listed: Sequence[str], *, counts_alone: bool
) -> bool | None:
    status = response.status
    if status in listed or f"{status[0]}XX" in listed:
        return True
    return False if counts_alone and status != _DEFAULT else None


def _read(walk: Walk, node: JsonObject, at: Pointer) -> tuple[tuple[str, ...], bool]:
    written = node[_ERRORS]
    findings = ExtensionFindings(walk, _ERRORS, child(at, _ERRORS))
    if not isinstance(written, dict):
        findings.report("", f"is {what_is(written)}", _LEFT_OUT)
        return (), False
    findings.unknown(written, ("statusCodes", "override"))
    codes = written.get("statusCodes", [])
    if not isinstance(codes, list):
        findings.report("statusCodes", f"is {what_is(codes)}, no list", _LEFT_OUT)
        return (), False
    statuses: list[str] = []
    for number, code in enumerate(codes):
        spelled = str(code) if code == _DEFAULT else str(code).upper()
        if spelled == _DEFAULT or is_status(spelled):
            statuses.append(spelled)
        else:
            findings.report(f"statusCodes[{number}]", "is no status", _LEFT_OUT)
    return tuple(statuses), flag_at(written, "override")

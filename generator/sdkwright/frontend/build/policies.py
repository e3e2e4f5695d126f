"""Extensions that say how calls behave: timeouts, hand-written samples."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.members import list_member
from sdkwright.frontend.build.reading import object_behind, text_at, whole_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Node
from sdkwright.ir.operation import GENERATED_BY, GENERATOR, Sample

_SAMPLES = "x-codeSamples"
_MAX_ARGUMENTS = "x-speakeasy-max-method-params"
_TIMEOUT = "x-speakeasy-timeout"


def timeout(walk: Walk, node: JsonObject, at: Pointer) -> int | None:
    """The milliseconds of `x-speakeasy-timeout`, None where there is none."""
    if _TIMEOUT not in node:
        return None
    value = whole_at(node, _TIMEOUT)
    if value is None or value <= 0:
        _refused(walk, at, _TIMEOUT, "it is no number of milliseconds")
        return None
    return value


def max_arguments(
    walk: Walk, levels: Sequence[tuple[JsonObject, Pointer]]
) -> int | None:
    """The number of `x-speakeasy-max-method-params` of the innermost level that has one; None where none has."""
    innermost: int | None = None
    for node, at in levels:
        if _MAX_ARGUMENTS in node:
            value = whole_at(node, _MAX_ARGUMENTS)
            if value is None or value < 0:
                _refused(walk, at, _MAX_ARGUMENTS, "it is no number of parameters")
            else:
                innermost = value
    return innermost


def _refused(walk: Walk, at: Pointer, extension: str, reason: str) -> None:
    walk.report(
        rules.OPERATION_EXTENSION,
        child(at, extension),
        extension=extension,
        reason=reason,
    )


def samples(walk: Walk, node: JsonObject, at: Pointer) -> tuple[Sample, ...]:
    """The hand-written samples of `x-codeSamples`, those that have a language and a source.

    Those that this generator wrote for other programs to show are made anew rather than taken over.
    """
    code_samples: list[Sample] = []
    place = child(at, _SAMPLES)
    for number, listed in enumerate(list_member(walk, node, _SAMPLES, at)):
        here = child(place, number)
        sample = object_behind(walk.index, Node(here, listed))
        if isinstance(sample, str):
            walk.report(rules.OPERATION_SAMPLE, here, reason=sample)
            continue
        written = sample.value
        if text_at(written, GENERATED_BY) == GENERATOR:
            continue
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

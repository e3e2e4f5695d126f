"""One fault, one finding: what reading, validation and the walk say of the same place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sdkwright.core.catalogue import document as rules
from sdkwright.core.catalogue import walk
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.pointer import Pointer

_REFERENCES = (walk.WALK_REFERENCE_MISSING, walk.WALK_REFERENCE_CYCLE)
_MEMBERS = (
    walk.OPERATION_PATH_ITEM,
    walk.OPERATION_NOT_AN_OBJECT,
    walk.OPERATION_PARAMETER,
    walk.OPERATION_BODY,
    walk.OPERATION_RESPONSE,
    walk.OPERATION_MEMBER,
    walk.OPERATION_REFERENCE,
    walk.SECURITY_SCHEME,
    walk.SERVER_INVALID,
    walk.SERVER_VARIABLE,
)
_SHAPES = (
    *_MEMBERS,
    walk.OPERATION_PARAMETER_PLACE,
    walk.OPERATION_PARAMETER_DUPLICATE,
    walk.OPERATION_STYLE,
    walk.SECURITY_REQUIREMENT,
    walk.SCHEMA_NOT_A_SCHEMA,
    walk.SCHEMA_UNKNOWN_TYPE,
    walk.SCHEMA_PROPERTIES,
    walk.SCHEMA_MEMBERS,
    walk.SCHEMA_ENUM_EMPTY,
    walk.SCHEMA_DISCRIMINATOR,
    rules.REFERENCE_MAP,
)
_SAME: Mapping[str, tuple[Rule, ...]] = {
    rules.VALIDATE_REFERENCE.code: (*_REFERENCES, *_MEMBERS),
    rules.VALIDATE_TYPE.code: _SHAPES,
    rules.VALIDATE_VALUE.code: _SHAPES,
    rules.VALIDATE_MISSING.code: _SHAPES,
    rules.VALIDATE_RULE.code: _SHAPES,
    rules.VALIDATE_OPERATION_ID.code: (walk.OPERATION_ID_DUPLICATE,),
    rules.VALIDATE_PATH_PARAMETER.code: (
        walk.OPERATION_PATH_PARAMETER,
        walk.OPERATION_PATH_QUERY,
        walk.OPERATION_PARAMETER_UNUSED,
    ),
}
"""Rules of validation, and those of the walk that tell of the same fault and of what became of the node."""


def merged(
    read: Sequence[Diagnostic],
    invalid: Iterable[Diagnostic],
    walked: Iterable[Diagnostic],
) -> tuple[Diagnostic, ...]:
    """The findings of all three. Of one fault the walk's stays, which says what became of it, at the exact place that
    validation knows; of a file that can't be read, what reading said.
    """
    unread = {one.at for one in read if one.rule.code.startswith("reference/")}
    kept = [
        one
        for one in walked
        if not (one.rule in (*_REFERENCES, *_MEMBERS) and _is_at(one.at, unread))
    ]
    places: dict[Pointer, list[int]] = {}
    for number, one in enumerate(kept):
        places.setdefault(one.at, []).append(number)
    others: list[Diagnostic] = []
    for one in invalid:
        same = _same(one, kept, places)
        if same is None:
            others.append(one)
        else:
            kept[same] = _joined(kept[same], one)
    return (*read, *others, *kept)


def _joined(walked: Diagnostic, invalid: Diagnostic) -> Diagnostic:
    """What became of a node, and why in the words of who knows more."""
    values = dict(walked.values)
    if "reason" in values:
        values["reason"] = invalid.message
    return replace(walked, at=invalid.at, values=values)


def _is_at(at: Pointer, places: set[Pointer]) -> bool:
    return at in places or f"{at}/$ref" in places


def _same(
    one: Diagnostic, kept: Sequence[Diagnostic], places: Mapping[Pointer, list[int]]
) -> int | None:
    """Which finding of the walk tells of the same fault; each tells of one only."""
    same = _SAME.get(one.rule.code, ())
    for at in (one.at, one.at.rpartition("/")[0]):
        for place, number in enumerate(places.get(at, ())):
            if kept[number].rule in same:
                del places[at][place]
                return number
    return None

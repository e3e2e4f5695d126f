"""Values that one member of a union admits and no other, as a validator of JSON Schema sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Choice, ObjectDeclaration, UnionDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import Ref
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.reading.closed_tags import with_closed_tags
from sdkwright.targets.samples.samples import (
    Defaults,
    Optionals,
    SamplePolicy,
    Sampler,
)
from tests.corpus.documents import CorpusDocument

_POLICIES = (
    SamplePolicy(optionals=Optionals.NEVER, defaults=Defaults.RECEIVED),
    SamplePolicy(optionals=Optionals.ALWAYS, defaults=Defaults.SHOWN),
)
_ROOT = "urn:document"


@dataclass(frozen=True, slots=True)
class UnionValue:
    """A union, the position of a member, and a value that is of this member alone."""

    union: UnionDeclaration
    member: int
    value: Mapping[str, Any]


def union_values(document: CorpusDocument, every: int) -> tuple[Api, list[UnionValue]]:
    """The API of a document, and values for every n-th of its unions."""
    loaded = load(str(document.path)).value
    if loaded is None:
        raise ValueError(f"{document.name} can't be read")
    upgraded = upgrade(loaded)
    api = build(upgraded).value
    root: Any = upgraded.root
    new: Any = Registry
    registry: Any = new().with_resource(_ROOT, DRAFT202012.create_resource(root))
    unions = [
        one
        for one in api.declarations.values()
        if isinstance(one, UnionDeclaration)
        and one.naming.role is not Role.RESPONSE
        and is_used(one)
        and len(one.members) > 1
    ]
    # Tags have values that servers send, where the document says which.
    closed = with_closed_tags(api, keeps_enums=False)
    samplers = [Sampler(closed, policy) for policy in _POLICIES]
    found: list[UnionValue] = []
    for union in unions[::every]:
        found += _values(api, union, samplers, registry)
    return api, found


def _values(
    api: Api,
    union: UnionDeclaration,
    samplers: list[Sampler],
    registry: Any,
) -> Iterator[UnionValue]:
    schemas = [one.target if isinstance(one, Ref) else None for one in union.members]
    if any(one is None or not one.startswith("#") for one in schemas):
        return
    validators = [
        Draft202012Validator({"$ref": f"{_ROOT}{one}"}, registry=registry)
        for one in schemas
    ]
    for number, member in enumerate(union.members):
        declared = (
            api.declarations.get(member.target) if isinstance(member, Ref) else None
        )
        if not isinstance(declared, ObjectDeclaration):
            continue
        for sampler in samplers:
            sampled: Any = sampler.type(member)
            if not isinstance(sampled, Mapping):
                continue
            value = _with_tag(union.choice, number, dict(cast("Any", sampled)))
            if _only(validators, number, value):
                yield UnionValue(union, number, value)
                break


def _with_tag(choice: Choice, member: int, value: dict[str, Any]) -> dict[str, Any]:
    """The value as a server sends it: with the value that a mapping gives its member."""
    own = [tag for tag, case in choice.cases if member in case.members]
    name = choice.tag or ""
    if own and name in value and value[name] not in own:
        return {**value, name: own[0]}
    return value


def _only(validators: list[Any], number: int, value: Any) -> bool:
    try:
        return [n for n, one in enumerate(validators) if one.is_valid(value)] == [
            number
        ]
    except (Unresolvable, ValidationError, RecursionError):
        return False

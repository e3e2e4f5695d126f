"""JSON example values for operations: from the document's examples, else readable placeholders.

What a value is taken from, first that exists: the body's own example, its schema's example, each field's
example, its default, a placeholder. Optional fields appear only where something other than a placeholder
gives them a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.operation import Operation, Parameter
from sdkwright.ir.types import Const, Nullable, Type, TypeId
from sdkwright.targets.reading.union_tags import telling_fields
from sdkwright.targets.samples.placeholders import Placeholders
from sdkwright.targets.samples.sample_budget import SampleBudget
from sdkwright.targets.samples.sample_values import Shaper


class Missing(Enum):
    """The absence of a value, which null is not."""

    MISSING = "missing"
    LEFT_OUT = "left out"  # and none is to be made up


MISSING = Missing.MISSING
LEFT_OUT = Missing.LEFT_OUT
Sampled: TypeAlias = "JsonValue | Missing"
FieldKey: TypeAlias = "tuple[TypeId, str]"
Shown: TypeAlias = "tuple[tuple[Field, Sampled], ...]"
"""Fields that a sample has, each with what its value is made from."""


class Optionals(Enum):
    """Which optional fields a sample has."""

    WITH_EXAMPLE = "withExample"
    ALWAYS = "always"
    NEVER = "never"


class Defaults(Enum):
    """What becomes of optional fields that have a default."""

    SHOWN = "shown"  # with the example's value, else the default
    HIDDEN = "hidden"  # left out, whatever the example says
    CHANGED = "changed"  # shown only where the example differs from the default
    RECEIVED = "received"  # the same, but required fields are always shown


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePolicy:
    """Which optional fields a language's samples show."""

    optionals: Optionals = Optionals.WITH_EXAMPLE
    defaults: Defaults = Defaults.SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationSample:
    """Values for a call: of parameters by origin pointer, and of the body. What is not there is left out."""

    parameters: Mapping[str, JsonValue]
    body: Sampled

    def besides(self, declaration: ObjectDeclaration) -> Mapping[str, JsonValue]:
        """What the body, which is of an open object, has that is no property of it."""
        if not isinstance(self.body, Mapping):
            return {}
        declared = {field.name.source for field in declaration.fields}
        return {key: one for key, one in self.body.items() if key not in declared}


class Sampler:
    """Makes values for one API under one policy. Every method is pure."""

    def __init__(self, api: Api, policy: SamplePolicy) -> None:
        self._api = api
        self._policy = policy
        self._budget = SampleBudget()
        self._placeholders = Placeholders(api, self._budget)
        self._shaper = Shaper(api, self.object_value, self._placeholders, self._budget)
        self._plain: dict[TypeId, Shown] = {}
        # Where defaults are left out, a union's member must still be told apart.
        leaves_out = policy.defaults in (Defaults.CHANGED, Defaults.RECEIVED)
        self._tags = telling_fields(api) if leaves_out else frozenset[FieldKey]()

    def operation(self, operation: Operation) -> OperationSample:
        """The values a sample of the operation passes."""
        parameters: dict[str, JsonValue] = {}
        for parameter in operation.parameters:
            value = self._parameter(parameter)
            if not isinstance(value, Missing):
                parameters[parameter.origin] = value
        return OperationSample(parameters=parameters, body=self.body(operation))

    def type(self, schema: Type) -> JsonValue:
        """A value that is valid for the type: what a server may answer, or a caller send."""
        return self.value(schema, MISSING, name="")

    def _parameter(self, parameter: Parameter) -> Sampled:
        """A parameter's value, MISSING to leave it out."""
        examples = parameter.examples
        source = self._source(
            parameter.type,
            examples[0].value if examples else MISSING,
            default=MISSING if parameter.default is None else parameter.default.value,
            required=parameter.required,
            deprecated=parameter.deprecated,
        )
        if source is LEFT_OUT:
            return MISSING
        return self.value(parameter.type, source, name=parameter.name.source)

    def body(self, operation: Operation) -> Sampled:
        """The body's value, MISSING where there is none to send."""
        body = operation.request_body
        if body is None or not body.contents:
            return MISSING
        content = body.contents[0]
        example: Sampled = content.examples[0].value if content.examples else MISSING
        if example is MISSING:
            declaration = self._api.declared(content.schema)
            if declaration is not None and declaration.examples:
                example = declaration.examples[0]
        if (
            example is MISSING
            and not body.required
            and not self._has_values(content.schema)
        ):
            return MISSING
        return self.value(content.schema, example, name="")

    def value(self, schema: Type, value: Sampled, *, name: str) -> JsonValue:
        """A value valid for ``schema``: ``value`` in its shape as far as it fits, else made up."""
        if isinstance(value, Missing):
            return self._placeholders.value(schema, name, self.object_value)
        return self._shaper.shape(schema, value, name)

    def object_value(
        self, declaration: ObjectDeclaration, value: Mapping[str, JsonValue] | None
    ) -> Mapping[str, JsonValue]:
        """An object with the fields a sample shows; ``value`` is the example's object, if any."""
        result = self._fields(declaration, value, frozenset())
        if declaration.required_alternatives and not any(
            map(result.keys().__ge__, declaration.required_alternatives)
        ):
            result = self._fields(
                declaration, value, declaration.required_alternatives[0]
            )
        if value is not None and declaration.additional is not None:
            declared = {field.name.source for field in declaration.fields}
            for key, extra in value.items():
                if key not in declared:
                    result[key] = self.value(declaration.additional, extra, name=key)
        return result

    def _fields(
        self,
        declaration: ObjectDeclaration,
        members: Mapping[str, JsonValue] | None,
        asked_for: frozenset[str],
    ) -> dict[str, JsonValue]:
        """The declared fields that are shown: those ``asked_for`` as if they were required."""
        return {
            field.name.source: self.value(field.type, source, name=field.name.source)
            for field, source in self._shown(declaration, members, asked_for)
        }

    def _shown(
        self,
        declaration: ObjectDeclaration,
        members: Mapping[str, JsonValue] | None,
        asked_for: frozenset[str],
    ) -> Shown:
        """The same, each with what its value is made from: looked at once for all samples that have no example."""
        if members is not None or asked_for:
            return tuple(self._chosen(declaration, members, asked_for))
        if declaration.id not in self._plain:
            self._plain[declaration.id] = tuple(
                self._chosen(declaration, members, asked_for)
            )
        return self._plain[declaration.id]

    def _chosen(
        self,
        declaration: ObjectDeclaration,
        members: Mapping[str, JsonValue] | None,
        asked_for: frozenset[str],
    ) -> Iterator[tuple[Field, Sampled]]:
        for declared in declaration.fields:
            field = declared
            if field.name.source in asked_for:
                field = replace(declared, required=True, default=None)
            is_tag = (declaration.id, field.name.source) in self._tags
            source = self._field_source(field, members, is_tag=is_tag)
            if source is not LEFT_OUT:
                yield field, source

    def _field_source(
        self,
        field: Field,
        members: Mapping[str, JsonValue] | None,
        *,
        is_tag: bool,
    ) -> Sampled:
        """What a field's value is made from: MISSING to make one up, LEFT_OUT for none."""
        wire_name = field.name.source
        example: Sampled = MISSING
        if members is not None and wire_name in members:
            example = members[wire_name]
        elif field.examples and (members is None or field.required):
            example = field.examples[0]
        default: Sampled = MISSING if field.default is None else field.default.value
        if is_tag and default is MISSING and isinstance(field.type, Const):
            default = field.type.value
        if is_tag and default is not MISSING:
            return default if example is MISSING else example
        return self._source(
            field.type,
            example,
            default=default,
            required=field.required,
            deprecated=field.deprecated,
        )

    def _source(
        self,
        schema: Type,
        example: Sampled,
        *,
        default: Sampled,
        required: bool,
        deprecated: bool,
    ) -> Sampled:
        is_received = self._policy.defaults is Defaults.RECEIVED
        if required and (default is MISSING or is_received):
            return default if example is MISSING else example
        if self._policy.optionals is Optionals.NEVER or deprecated:
            return LEFT_OUT
        if default is not MISSING:
            return self._defaulted(schema, example, default)
        if example is None and not required:
            return LEFT_OUT
        if example is MISSING and self._policy.optionals is not Optionals.ALWAYS:
            return LEFT_OUT
        return example

    def _defaulted(
        self, schema: Type, example: Sampled, default: JsonValue | Missing
    ) -> Sampled:
        policy = self._policy.defaults
        if policy is Defaults.HIDDEN:
            return LEFT_OUT
        if policy in (Defaults.CHANGED, Defaults.RECEIVED):
            is_usual = example is MISSING or example == default
            return LEFT_OUT if is_usual or isinstance(schema, Nullable) else example
        chosen = default if example is MISSING or example is None else example
        return LEFT_OUT if chosen is None else chosen

    def _has_values(self, schema: Type) -> bool:
        """Whether an optional body without an example has anything to show."""
        declaration = self._api.declared(schema)
        return isinstance(declaration, ObjectDeclaration) and bool(
            self.object_value(declaration, None)
        )

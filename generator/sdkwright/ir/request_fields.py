"""Parameters as fields of the object that holds all that a request has."""

from __future__ import annotations

from sdkwright.ir.declarations import Field
from sdkwright.ir.operation import Parameter


def parameter_field(parameter: Parameter) -> Field:
    """A parameter as a field; one that the client has for all calls needn't be given."""
    return Field(
        name=parameter.name,
        type=parameter.type,
        required=parameter.required and not parameter.is_global,
        description=parameter.description,
        default=parameter.default,
        examples=tuple(example.value for example in parameter.examples),
        deprecated=parameter.deprecated,
        deprecation=parameter.deprecation,
        location=parameter.location.value,
        extensions=parameter.extensions,
        origin=parameter.origin,
    )

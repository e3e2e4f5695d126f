"""Headings of methods, and further signatures of those that give one thing or another, as an argument says."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.ir.types import Nullable
from sdkwright.targets.languages.python.arguments import (
    MethodArgument,
    argument_annotation,
    in_signature,
)
from sdkwright.targets.languages.python.call_options import CallOption
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Expression,
    flat,
    lay_out,
    subscript,
)
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.responses import result_annotation
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_operations import (
    Overloads,
    OverloadView,
)
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Chooser, Outcome

_INDENT = 8


def argument_lines(
    name: str, annotation: Expression, default: str | None, *, indent: int = _INDENT
) -> Code:
    """``name: annotation = default,`` in its lines."""
    end = "," if default is None else f" = {default},"
    return Code(lay_out(annotation, indent=indent, prefix=f"{name}: ", suffix=end))


def closing(result: Expression, *, indent: int = 4, suffix: str = ":") -> Code:
    """The line that ends a method's heading; a result without brackets goes into parentheses where it is too long."""
    line = lay_out(result, indent=indent, prefix=") -> ", suffix=suffix)
    if indent + len(line) > WIDTH and "\n" not in line:
        margin = " " * indent
        line = f") -> (\n{margin}    {flat(result)}\n{margin}){suffix}"
    return Code(line)


def overloads(
    call: Call,
    arguments: tuple[MethodArgument, ...],
    last: tuple[CallOption, ...],
    annotations: Annotations,
    options: PythonOptions,
) -> Overloads | None:
    """The signatures of a call's method; ``last`` are its last arguments.

    None where nothing chooses, or only what is inside of one argument: no annotation tells its values apart.
    """
    chooser = call.result.chooser
    is_apart = call.request.form is CallForm.ARGUMENTS
    if chooser is None or chooser.inner is not None or not is_apart:
        return None
    imports = annotations.imports
    ending = tuple(one.line(imports, indent=_INDENT + 4) for one in last)
    return Overloads(
        signatures=tuple(
            OverloadView(
                arguments=in_signature(arguments, lines, ending, options),
                closing=closing(result, indent=_INDENT, suffix=": ..."),
            )
            for lines, result in _signatures(call, chooser, arguments, annotations)
        ),
        checking=Code(imports.use("typing", "TYPE_CHECKING")),
        decorator=Code(imports.use("typing", "overload")),
    )


def _signatures(
    call: Call,
    chooser: Chooser,
    arguments: tuple[MethodArgument, ...],
    annotations: Annotations,
) -> Iterator[tuple[tuple[Code, ...], Expression]]:
    """The lines of the arguments, and the result, for each outcome and for all."""
    for outcome in (*chooser.outcomes, None):
        lines = tuple(
            argument_lines(
                one.name,
                *(
                    _annotation(chooser, outcome, annotations)
                    if one.argument is chooser.argument
                    else argument_annotation(one.argument, annotations)
                ),
                indent=_INDENT + 4,
            )
            for one in arguments
        )
        yield lines, result_annotation(call, annotations, outcome)


def _annotation(
    chooser: Chooser, outcome: Outcome | None, annotations: Annotations
) -> tuple[Expression, str | None]:
    """What the argument that chooses is in one of the signatures, and its default there.

    A call that leaves it out is told by one signature; it is the last one where the document doesn't say which.
    """
    argument = chooser.argument
    annotation, default = argument_annotation(argument, annotations)
    if outcome is None:
        is_known = any(one.by_default for one in chooser.outcomes)
        return annotation, None if is_known else default
    own = _known(outcome, annotations)
    if not outcome.by_default:
        return own, None
    if isinstance(argument.type, Nullable):
        nullable = annotations.imported(".types", "OptionalNullable")
        return subscript(nullable, own), default
    return annotations.optional(own), default


def _known(outcome: Outcome, annotations: Annotations) -> Expression:
    """``Literal[True]``, or the types that a whole body has."""
    if outcome.bodies:
        position = Position.ARGUMENT
        bodies = (annotations.annotation(one, position) for one in outcome.bodies)
        return annotations.union(*bodies)
    literals = (str(scalar_literal(value)) for value in outcome.known)
    return subscript(annotations.imports.use("typing", "Literal"), *literals)

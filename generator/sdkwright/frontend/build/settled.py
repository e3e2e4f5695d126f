"""What can be said of operations once all declarations are made: their streams, answers and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.frontend.build.answers import SettledAnswers
from sdkwright.frontend.build.deprecations import with_replacements
from sdkwright.frontend.build.event_streams import SettledStreams
from sdkwright.frontend.build.files_inside import report_files_inside
from sdkwright.frontend.build.paging import with_pages
from sdkwright.frontend.build.stream_switches import with_stream_switch
from sdkwright.frontend.build.walk import Walk
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Operations that are complete, and all declarations with those that this took."""

    operations: tuple[Operation, ...]
    webhooks: tuple[Operation, ...]
    declarations: Mapping[TypeId, Declaration]


def settled(
    walk: Walk, operations: Sequence[Operation], webhooks: Sequence[Operation]
) -> Settled:
    """The operations of a walk that met everything."""
    declarations = walk.finish()
    streams = SettledStreams(declarations)
    answers = SettledAnswers(walk.index, declarations)
    called = (answers.operation(streams.operation(one)) for one in operations)
    complete = tuple(
        with_stream_switch(walk, with_pages(walk, one, declarations), declarations)
        for one in called
    )
    for operation in complete:
        report_files_inside(walk, operation, declarations)
    complete = with_replacements(walk, complete)
    outgoing = tuple(map(streams.operation, webhooks))
    known = {key: streams.declaration(one) for key, one in declarations.items()}
    known |= streams.added | answers.added
    return Settled(operations=complete, webhooks=outgoing, declarations=known)

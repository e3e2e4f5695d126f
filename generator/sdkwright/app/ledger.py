"""The account of a run: how much of the document became what, and every node that became less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.app.findings import Findings
from sdkwright.core.catalogue.walk import OPERATION_IGNORED
from sdkwright.core.diagnostics import Diagnostic, Fate
from sdkwright.core.json import JsonObject
from sdkwright.core.report import json_report
from sdkwright.emit.tree import Tree
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, Operation

_IN_SUMMARY = ("operations", "types", "files")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What one target was made of. ``counts`` are what was generated, by kind, in a fixed order.

    ``findings`` are all of the run's for this target; ``degraded`` nodes lost some of their precision,
    ``refused`` ones are missing from the package.
    """

    counts: Mapping[str, int]
    findings: Findings

    @classmethod
    def of(cls, api: Api, tree: Tree, findings: Findings) -> Ledger:
        """The ledger of one target."""
        operations = api.operations
        return cls(
            counts={
                "operations": len(operations),
                "parameters": sum(len(one.parameters) for one in operations),
                "media types": sum(1 for one in operations for _ in _contents(one)),
                "responses": sum(len(one.responses) for one in operations),
                "webhooks": len(api.webhooks),
                "types": len(api.declarations),
                "unreferenced types": sum(
                    not one.usage.is_reached for one in api.declarations.values()
                ),
                "files": len(tree),
            },
            findings=findings,
        )

    @property
    def degraded(self) -> tuple[Diagnostic, ...]:
        """Findings about nodes that are there with less than the document says."""
        return self._with_fate(Fate.DEGRADED)

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """Findings about nodes that couldn't be used."""
        return self._with_fate(Fate.REFUSED)

    def summary(self) -> str:
        """One line for people."""
        counted = [
            f"{count} {kind if count != 1 else kind.removesuffix('s')}"
            for kind, count in self.counts.items()
            if kind in _IN_SUMMARY
        ]
        losses = [
            f"{len(findings)} {fate}"
            for fate, findings in (
                ("degraded", self.degraded),
                ("refused", self.refused),
            )
            if findings
        ]
        ignored = sum(
            one.rule == OPERATION_IGNORED for one in self.findings.diagnostics
        )
        if ignored:
            kind = "operation" if ignored == 1 else "operations"
            losses.append(f"{ignored} {kind} left out by extension")
        return ", ".join(counted + losses)

    def as_json(self) -> JsonObject:
        """The ledger as plain values, findings with their file, line and column."""
        return {
            "counts": self.counts,
            "degraded": json_report(self.degraded, self.findings.sources),
            "refused": json_report(self.refused, self.findings.sources),
        }

    def _with_fate(self, fate: Fate) -> tuple[Diagnostic, ...]:
        findings = self.findings.diagnostics
        return tuple(finding for finding in findings if finding.rule.fate is fate)


def _contents(operation: Operation) -> Iterator[Content]:
    if operation.request_body is not None:
        yield from operation.request_body.contents
    for response in operation.responses:
        yield from response.contents

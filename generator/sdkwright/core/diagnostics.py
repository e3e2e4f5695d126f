"""Findings: what is wrong where, and what became of the node. Lines and columns are found only when printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Generic, TypeVar

from sdkwright.core.pointer import Pointer

T_co = TypeVar("T_co", covariant=True)


class Severity(Enum):
    """How much a finding matters to the run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_LONGEST = 500
_HALF = _LONGEST // 2
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class Fate(Enum):
    """What the run did with the node a finding is about; the ledger counts these."""

    KEPT = "kept"
    DEGRADED = "degraded"
    REFUSED = "refused"


class Loss(IntEnum):
    """What a package lacks where a rule is broken, the most first."""

    OPERATION = 1
    PART = 2
    """Of a call: a parameter, a body, a response, a credential, a server."""
    PROPERTY = 3
    TYPE = 4
    NOTHING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of finding. ``message`` and ``advice`` are ``str.format`` texts over the finding's values."""

    code: str
    severity: Severity
    message: str
    advice: str
    fate: Fate = Fate.KEPT
    loss: Loss = Loss.NOTHING

    @property
    def rank(self) -> tuple[int, int]:
        """The smaller, the more it matters: errors, then what is lost, then what is only said."""
        return _SEVERITIES.index(self.severity), self.loss


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A place in a source's text; ``line`` and ``column`` count characters from 1."""

    line: int
    column: int

    @classmethod
    def at(cls, text: str, offset: int) -> Position:
        """That of the character at an offset, which counts from 0; of several in one text ask a `Locator`."""
        start = text.rfind("\n", 0, offset)
        return cls(line=text.count("\n", 0, offset) + 1, column=offset - start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: ``rule`` broken at ``at``, with the values its texts name.

    ``position`` is set only where no pointer leads to the place: text that doesn't parse, a key given twice, a part of
    a description.
    """

    rule: Rule
    at: Pointer
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    position: Position | None = None

    @property
    def message(self) -> str:
        """What is wrong."""
        return self.rule.message.format_map(_brief(self.values))

    @property
    def advice(self) -> str:
        """What to do about it."""
        return self.rule.advice.format_map(_brief(self.values))


def _brief(values: Mapping[str, str]) -> Mapping[str, str]:
    """The values, long ones without their middle: documents have texts of any length."""
    return {
        key: (
            value if len(value) <= _LONGEST else f"{value[:_HALF]} ... {value[-_HALF:]}"
        )
        for key, value in values.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Generic[T_co]):
    """A stage's value with the findings made on the way."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a finding is an error."""
        return any(
            finding.rule.severity is Severity.ERROR for finding in self.diagnostics
        )

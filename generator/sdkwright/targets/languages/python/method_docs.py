"""Docstrings of methods: what the document says of an operation, its arguments and its errors."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.emit.code import Code
from sdkwright.targets.languages.python.arguments import MethodArgument
from sdkwright.targets.languages.python.call_options import CallOption
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.deprecations import deprecation_note
from sdkwright.targets.reading.texts import deprecation_news, notice

_INDENT = 8
_OTHERS = "default"
"""The status that stands for all others (OAS 3.1, 4.8.16)."""
_EVERY = "any 4XX or 5XX"


class MethodDocs:
    """The docstrings of one package's methods."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._texts = package.types.texts

    def of_options(self, options: Sequence[CallOption]) -> tuple[str, ...]:
        """What docstrings say of a method's last arguments."""
        return tuple(
            (
                self._texts.entry(f":param {one.name}:", one.text, indent=_INDENT)
                if self._texts.wraps
                else f":param {one.name}: {one.text}"
            )
            for one in options
        )

    def of(
        self, call: Call, arguments: Sequence[MethodArgument], last: Sequence[str]
    ) -> Code:
        """The docstring of a method; ``last`` says what its last arguments are."""
        entries = [
            self._texts.entry(f":param {one.name}:", text, indent=_INDENT)
            for one in arguments
            if (text := one.text(self._texts)) or not self._texts.wraps
        ]
        entries += (*last, *self._raised(call))
        parts = (
            self._texts.filled(text, indent=_INDENT) for text in self._operation(call)
        )
        return docstring("\n\n".join((*parts, "\n".join(entries))), indent=_INDENT)

    def of_twin(self, call: Call, name: str, doc: Code) -> Code:
        """The docstring of the async twin of the method ``name``, which has ``doc``."""
        if self._texts.wraps:
            return doc
        summary = (call.operation.summary or "").strip().split("\n")[0].rstrip(".")
        text = (
            f"{summary}; see `{name}`." if summary else f"The async twin of `{name}`."
        )
        return docstring(text, indent=_INDENT)

    def notice(self, note: str) -> str:
        """What follows the word "deprecated"."""
        if self._texts.wraps:
            return notice(note)
        return note and f": {note}"

    def _operation(self, call: Call) -> tuple[str, ...]:
        """The paragraphs about the operation."""
        operation = call.operation
        if not operation.deprecated:
            return call.texts
        note = deprecation_note(self._package, operation)
        if not self._texts.wraps:
            return (*call.texts, f"Deprecated: {note}" if note else "Deprecated.")
        news = deprecation_news("\n\n".join(call.texts), note)
        return call.texts if news is None else (*call.texts, news)

    def _raised(self, call: Call) -> list[str]:
        """The lines about errors, statuses of one exception together."""
        statuses: dict[str, list[str]] = {}
        for error in call.result.errors:
            if error.target is not None:
                name = self._package.names.types[error.target].qualified
                statuses.setdefault(name, []).append(error.status)
        options = self._package.options
        namespace = error_namespace(options.imports)
        default = f"{namespace}.{options.default_error_name}"
        if not self._texts.wraps:
            lines = [
                f":raises {name}: {', '.join(statuses[name])}" for name in statuses
            ]
            return [*lines, f":raises {default}: any other 4XX or 5XX"]
        others = "any other 4XX or 5XX" if statuses else _EVERY
        if any(_OTHERS in codes for codes in statuses.values()):
            others = "an error whose body is of none of these types"
        lines = [f":raises {name}: {_shown(statuses[name])}" for name in statuses]
        return [*lines, f":raises {default}: {others}"]


def _shown(statuses: Sequence[str]) -> str:
    """Statuses of an error, in words for those that the document doesn't count."""
    if _OTHERS not in statuses:
        return ", ".join(statuses)
    counted = [one for one in statuses if one != _OTHERS]
    return ", ".join([*counted, "any other 4XX or 5XX"]) if counted else _EVERY

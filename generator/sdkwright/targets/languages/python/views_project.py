"""Views of the files around a package's code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.targets.pages.readme_parts import ReadmeFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceFile:
    """What users of the package can name, as JSON."""

    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class HooksModule:
    """The module people register hooks in."""

    package: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionModule:
    """What a published package says of itself: every value a literal."""

    distribution: Code
    version: Code
    document_version: Code
    user_agent: Code
    debug: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedName:
    """A name, and the line that imports it."""

    name: Code
    line: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigurationModule:
    """A published package's servers: ``constants`` for their names, ``server`` the field that says which one is used.

    ``clients`` are the first fields of a configuration, ``last`` its last ones; ``security`` is the class of all
    credentials.
    """

    constants: tuple[Code, ...]
    servers: Code
    server: Code
    clients: tuple[Code, ...]
    last: tuple[Code, ...]
    security: ImportedName | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsModule:
    """A table of calls of a group's operations with a client."""

    imports: Code
    client: Code
    entries: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsIndex:
    """All tables of calls as one; ``imports`` is None where there is none."""

    imports: Code | None
    client_import: Code
    table: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class SuiteModule:
    """What runs the calls; ``arguments`` are the client's."""

    client_import: Code
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageView:
    """A call that shows how the API is used, in both ways."""

    title: Code | None
    description: Code | None
    sync: Code
    asynchronous: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class UsagePage:
    """``USAGE.md``: the calls that the document shows, or one."""

    examples: tuple[UsageView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmePage:
    """``README.md``. ``samples`` are programs by the section that shows them; without operations there are none."""

    facts: ReadmeFacts
    distribution: Code
    request_error: Code
    usage: UsagePage | None
    samples: Mapping[str, Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPage:
    """The page on retries."""

    package: Code

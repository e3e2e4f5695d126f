"""Views of the pages around a package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.targets.pages.readme_parts import ReadmeFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsModule:
    """A module of calls of a group's operations."""

    imports: tuple[Code, ...]
    client: Code
    entries: tuple[CallEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEntry:
    """A call in a table; ``skipped`` says why it can't be made, None where it can."""

    operation: Code
    call: Code
    skipped: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsIndex:
    """All tables of calls as one."""

    imports: tuple[Code, ...]
    client: Code
    package: Code
    tables: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuiteModule:
    """What runs the calls; ``settings`` are the client's."""

    client: Code
    package: Code
    settings: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageView:
    """A call that shows how the API is used."""

    title: Code | None
    description: Code | None
    program: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class UsagePage:
    """``USAGE.md``: the calls that the document shows, or one."""

    examples: tuple[UsageView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionsPage:
    """``FUNCTIONS.md``: the first operation's standalone function."""

    package: Code
    core: Code
    program: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class RuntimesPage:
    """``RUNTIMES.md``."""

    package: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPage:
    """The page on retries."""

    package: Code
    sdk_class: Code
    variable: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmePage:
    """``README.md``. ``samples`` are programs by the section that shows them; without operations there are none.

    ``module_formats`` says how the package is loaded, ``pages`` how lists are gone through, ``dependencies`` what other packages are needed, ``broken_promise`` which responses are errors though their
    status is a success's, ``whole_form`` how a form is given at once.
    """

    facts: ReadmeFacts
    module_formats: Code
    dependencies: Code
    errors_module: Code
    usage: UsagePage | None
    functions: tuple[Code, ...]
    functions_page: Code
    runtimes_page: Code
    typed_errors: tuple[Code, ...]
    pages: Code
    broken_promise: Code
    whole_form: Code
    samples: Mapping[str, Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageIndex:
    """What the package itself offers: its client's class and where that is, types by the statements that export them,
    and people's code if there is any. ``effect`` is what importing it does besides.
    """

    sdk_class: Code
    client_module: Code
    has_custom: bool
    types: tuple[Code, ...]
    effect: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigurationModule:
    """A published package's servers, the names of those that have some as declarations, and what it says of itself: all of
    it literals. ``security`` is the type of all credentials together, where clients take them so.
    """

    imports: Code
    security: Code | None
    servers: Code
    server_names: tuple[Code, ...]
    version: Code
    document_version: Code
    user_agent: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvironmentModule:
    """The variables that a published package's clients look for: those of credentials, and that for telling of requests."""

    credentials: tuple[Code, ...]
    debug: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsModule:
    """The runtime's errors: the names of the class of all, and of the class of those that have no type of their own.

    ``is_published`` declares what published packages have besides.
    """

    base: Code
    default: Code
    is_published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceFile:
    """The package's public surface, as JSON."""

    text: Code

"""Arguments that every client and every method has, in the names of the module they are written to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import Expression, lay_out, subscript
from sdkwright.targets.reading.credentials import has_credential

# Where the names in the annotations below come from.
_HOMES: Mapping[str, str] = {
    "Any": "typing",
    "Mapping": "collections.abc",
    "Optional": "typing",
    "Union": "typing",
    "OptionalNullable": ".types",
    "UNSET": ".types",
    "RetryConfig": ".utils",
    "AsyncHttpClient": "._runtime.transport",
    "HttpClient": "._runtime.transport",
    "Logger": "._runtime.debug",
}

CHECKED = frozenset(("AsyncHttpClient", "HttpClient", "Logger", "RetryConfig"))
"""What a client's module needs for annotations alone: type checkers import it, programs don't."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type by its name, with what stands in its brackets."""

    name: str
    items: tuple[Annotation, ...] = ()

    def code(self, local: Callable[[str], str]) -> Expression:
        """``Optional[int]``, each name as ``local`` says."""
        name = local(self.name)
        if not self.items:
            return name
        return subscript(name, *(item.code(local) for item in self.items))


def _optional(*names: str) -> Annotation:
    """What may be None: of the first type, the others in its brackets."""
    return Annotation("Optional", (_generic(*names),))


def _generic(name: str, *items: str) -> Annotation:
    return Annotation(name, tuple(map(Annotation, items)))


@dataclass(frozen=True, slots=True)
class CallOption:
    """An argument: its name, annotation and default, and what docstrings say of it.

    ``handed_on`` is what a method gives to the runtime, where that isn't the argument by its own name; None for nothing.
    """

    name: str
    annotation: Annotation
    default: str
    text: str
    handed_on: str | None = ""

    @property
    def passed(self) -> str | None:
        """What a method gives to the runtime: ``retries=retries``; None where another argument's has it."""
        return f"{self.name}={self.name}" if self.handed_on == "" else self.handed_on

    def line(
        self, imports: Imports, checked: Collection[str] = (), *, indent: int = 8
    ) -> Code:
        """``retries: OptionalNullable[RetryConfig] = UNSET``; ``checked`` names are imported for type checkers alone."""

        def local(name: str) -> str:
            if name not in _HOMES:
                return name
            use = imports.use_checked if name in checked else imports.use
            return use(_HOMES[name], name)

        annotation = self.annotation.code(local)
        suffix = f" = {local(self.default)},"
        return Code(
            lay_out(annotation, indent=indent, prefix=f"{self.name}: ", suffix=suffix)
        )


_WAIT = "How long to wait, for this call"
_TIMEOUT = CallOption("timeout_ms", _optional("int"), "None", f"{_WAIT}.")

METHOD_OPTIONS = (
    CallOption(
        "retries",
        _generic("OptionalNullable", "RetryConfig"),
        "UNSET",
        "When to try again, for this call.",
    ),
    CallOption("server_url", _optional("str"), "None", "A base URL for this call."),
    _TIMEOUT,
    CallOption(
        "http_headers",
        _optional("Mapping", "str", "str"),
        "None",
        "Headers to add or replace.",
    ),
    CallOption(
        "extra_query",
        _optional("Mapping", "str", "Any"),
        "None",
        "Values to add to the query, or to replace there.",
    ),
    CallOption(
        "extra_body",
        _optional("Mapping", "str", "Any"),
        "None",
        "Fields to add to the body, or to replace there; `{}` sends a body without any.",
    ),
)
"""Every method's last arguments."""

SECURITY_OPTION = CallOption(
    "security",
    _optional("Mapping", "str", "Any"),
    "None",
    "Credentials in place of the client's, by their names there.",
)
"""The last one where an API has credentials."""


def timeout_option(name: str, *, in_seconds: bool) -> CallOption:
    """The argument that says how long to wait, by this name."""
    if in_seconds:
        text, kind = f"{_WAIT}, in seconds.", "float"
        value = f"None if {name} is None else {name} * 1000"
    elif name == _TIMEOUT.name:
        return _TIMEOUT
    else:
        text, kind, value = f"{_WAIT}, in milliseconds.", "int", name
    handed_on = f"{_TIMEOUT.name}={value}"
    return CallOption(name, _optional(kind), "None", text, handed_on)


def method_options(api: Api, timeout: CallOption) -> tuple[CallOption, ...]:
    """The last arguments of an API's methods; ``timeout`` is the one that says how long to wait."""
    options = tuple(timeout if one is _TIMEOUT else one for one in METHOD_OPTIONS)
    has_any = any(map(has_credential, api.security_schemes))
    return (*options, SECURITY_OPTION) if has_any else options


CLIENT_OPTIONS = (
    CallOption(
        "server",
        _optional("Union", "int", "str"),
        "None",
        "Which server to use: its position in the API's description, or its name.",
    ),
    CallOption(
        "server_url",
        _optional("str"),
        "None",
        "A base URL instead of the described servers.",
    ),
    CallOption(
        "url_params",
        _optional("Mapping", "str", "str"),
        "None",
        "Values of the server URL's variables.",
    ),
    CallOption(
        "client",
        _optional("HttpClient"),
        "None",
        "An HTTP client of your own, such as `httpx2.Client()`.",
    ),
    CallOption(
        "async_client",
        _optional("AsyncHttpClient"),
        "None",
        "The same for the `..._async` methods.",
    ),
    CallOption(
        "retry_config",
        _generic("OptionalNullable", "RetryConfig"),
        "UNSET",
        "When to try again; None never does.",
    ),
    CallOption(
        "timeout_ms",
        _optional("int"),
        "None",
        "How long to wait for the server's whole answer, in milliseconds; for a stream, for each piece of it.",
    ),
    CallOption(
        "max_response_bytes",
        _optional("int"),
        "None",
        "How long an answer's whole body may be, in bytes once unpacked, before it is an error; None: any length.",
    ),
    CallOption(
        "debug_logger",
        _optional("Logger"),
        "None",
        "Told of every request and response, secrets left out.",
    ),
)
"""Every client's last arguments."""

SERVER_INDEX = CallOption(
    "server_idx",
    _optional("int"),
    "None",
    "Which server to use: its position in the API's description.",
)
"""How published packages choose among servers that have no names."""

_BY_NAME = frozenset(("server", "max_response_bytes"))


def client_options(
    api: Api, *, as_published: bool
) -> tuple[tuple[CallOption, ...], tuple[CallOption, ...]]:
    """A client's last arguments: those that may be given by position, as published packages have them, and the others."""
    if not as_published:
        return (), CLIENT_OPTIONS
    server, *_ = CLIENT_OPTIONS
    first = server if servers_have_names(api) else SERVER_INDEX
    rest = (one for one in CLIENT_OPTIONS if one.name not in _BY_NAME)
    by_name = (
        one for one in CLIENT_OPTIONS if one.name in _BY_NAME and one is not first
    )
    return (first, *rest), tuple(by_name)


def servers_have_names(api: Api) -> bool:
    """Whether servers are chosen by name."""
    return any(server.name for server in api.servers)

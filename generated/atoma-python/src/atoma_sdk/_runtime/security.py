"""Security schemes (OAS 3.1, 4.8.27): how a credential travels, and where it comes from."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Union, cast

from .errors import InvalidRequestError
from .headers import IllegalHeader
from .url import with_query

if TYPE_CHECKING:
    from .errors import SDKError
    from .masking import Place
    from .request import Request
    from .steps import Steps

Credentials = Mapping[str, Any]
Token = Union[str, Callable[[], str]]
"""A key or token, or a function that gives it."""


class UserAndPassword(TypedDict):
    """Credentials for basic authentication."""

    username: str
    password: str


BasicAuth = Union[UserAndPassword, Callable[[], UserAndPassword]]
Headers = Union[Mapping[str, str], Callable[[], Mapping[str, str]]]


class Use(NamedTuple):
    """A scheme in a requirement, with the scopes that the operation needs."""

    scheme: str
    scopes: Sequence[str]


Requirements = Sequence[Sequence[Union[str, Use]]]
"""Alternatives of schemes that go together."""


class TokenExchange:
    """What a scheme needs that has to ask for a token first.

    `tokens` are those that the client has, by whose they are; `used` those that this attempt used. `error` is what a
    refusal raises; `timeout` is in seconds.
    """

    __slots__ = ("error", "timeout", "tokens", "used")

    def __init__(
        self,
        tokens: dict[tuple[Any, ...], Any],
        error: Callable[[], type[SDKError]],
        timeout: float | None,
    ) -> None:
        self.tokens = tokens
        self.used: dict[tuple[Any, ...], Any] = {}
        self.error = error
        self.timeout = timeout

    def forget(self) -> bool:
        """Forget the tokens of this attempt, which a server refused; whether there are any."""
        for owner, token in self.used.items():
            # Another call may have fetched another one meanwhile.
            if self.tokens.get(owner) is token:
                del self.tokens[owner]
        return bool(self.used)


class Given(NamedTuple):
    """The credentials there are: the client's, or in their place the call's own. `places` are filled by the call itself."""

    clients: Credentials
    calls: Credentials | None = None
    places: Set[Place] = frozenset()

    def beside(
        self, headers: Mapping[str, str] | None, query: Mapping[str, Any] | None
    ) -> Given:
        """The same, where the call has these headers and this query of its own."""
        places = {("header", name.lower()) for name in headers or ()}
        places |= {("query", name) for name in query or ()}
        return self._replace(places=places)

    def credential(self, key: str, scheme: Scheme) -> Any:
        """The credential for a scheme; None if there is none."""
        if self.calls is None:
            return scheme.credential(self.clients.get(key))
        value = self.calls.get(key)
        return (value() if callable(value) else value) or None


class Scheme:
    """A way to prove who calls. `variable` names the environment variable that stands in for a credential."""

    def __init__(self, *, variable: str | None = None) -> None:
        self.variable = variable

    def credential(self, given: Any) -> Any:
        """The credential: what was given, what a given function gives, or the environment's; None without one."""
        value = given() if callable(given) else given
        if value is None and self.variable is not None:
            value = os.environ.get(self.variable)
        return value or None

    @property
    def place(self) -> Place | None:
        """Where the credential travels; None where that isn't known before."""
        return "header", "authorization"

    def apply(
        self, use: Use, value: Any, request: Request, exchange: TokenExchange
    ) -> Steps[None] | None:
        """Put the credential into the request, now or by the steps this gives."""
        self.add(value, request)
        return None

    def add(self, value: Any, request: Request) -> None:
        """Put the credential into the request, where nothing has to be asked for first."""
        raise NotImplementedError


class Bearer(Scheme):
    """A token in the Authorization header (RFC 6750)."""

    def add(self, value: Any, request: Request) -> None:
        text = str(value)
        is_whole = text[:7].lower() == "bearer "
        request.headers["Authorization"] = text if is_whole else f"Bearer {text}"


class HttpScheme(Scheme):
    """Any other scheme of the Authorization header (RFC 9110, section 11.6.2)."""

    def __init__(self, scheme: str, *, variable: str | None = None) -> None:
        super().__init__(variable=variable)
        self.scheme = scheme

    def add(self, value: Any, request: Request) -> None:
        request.headers["Authorization"] = f"{self.scheme} {value}".strip()


class Basic(Scheme):
    """User name and password (RFC 7617). In the environment variable a colon stands between them."""

    def add(self, value: Any, request: Request) -> None:
        from base64 import b64encode

        if isinstance(value, str):
            pair = value
        else:
            pair = f"{value['username']}:{value['password']}"
        written = b64encode(pair.encode()).decode()
        request.headers["Authorization"] = f"Basic {written}"


class ApiKey(Scheme):
    """A key in a header, the query or a cookie."""

    def __init__(
        self, location: str, name: str, *, variable: str | None = None
    ) -> None:
        super().__init__(variable=variable)
        self.location = location
        self.name = name

    @property
    def place(self) -> Place | None:
        name = self.name.lower() if self.location == "header" else self.name
        return self.location, name

    def add(self, value: Any, request: Request) -> None:
        text = str(value)
        if self.location == "query":
            from .style import escape

            request.url = with_query(request.url, [(escape(self.name), escape(text))])
        elif self.location == "cookie":
            others = request.headers.get("Cookie")
            own = f"{self.name}={text}"
            request.headers["Cookie"] = f"{others}; {own}" if others else own
        else:
            request.headers[self.name] = text


class Custom(Scheme):
    """Headers that the caller makes."""

    @property
    def place(self) -> Place | None:
        return None

    def add(self, value: Any, request: Request) -> None:
        for name, text in value.items():
            # A call's own headers are there already, and win.
            request.headers.setdefault(name, text)


def authorize(
    schemes: Mapping[str, Scheme],
    requirements: Requirements,
    given: Given,
    request: Request,
    exchange: TokenExchange,
) -> list[Steps[None]]:
    """Meet the first alternative there are credentials for; without any the request goes as it is.

    An alternative without schemes says that this is allowed, wherever it stands among the others. What the call itself
    puts where a credential travels is that credential.
    Gives the steps of the schemes that have to ask for something first.

    :raises InvalidRequestError: A credential can't be sent, or is none of the client's.
    """
    if given.calls is not None:
        _check(given.calls, schemes)
    for alternative in requirements:
        found: list[tuple[Use, Any]] = []
        for one in alternative:
            use = Use(one, ()) if isinstance(one, str) else one
            scheme = schemes[use.scheme]
            if given.places and scheme.place in given.places:
                continue
            value = given.credential(use.scheme, scheme)
            if value is None:
                break
            found.append((use, value))
        else:
            if alternative:
                return _applied(schemes, found, request, exchange)
    return []


def _check(credentials: Any, schemes: Mapping[str, Scheme]) -> None:
    """Refuse credentials of a call's own that are none of the client's."""
    if not isinstance(credentials, Mapping):
        raise InvalidRequestError("security has to be a mapping")
    unknown = set(cast("Credentials", credentials)) - schemes.keys()
    if unknown:
        known = ", ".join(schemes)
        raise InvalidRequestError(f"security has {unknown.pop()!r}, none of {known}")


def _applied(
    schemes: Mapping[str, Scheme],
    found: Sequence[tuple[Use, Any]],
    request: Request,
    exchange: TokenExchange,
) -> list[Steps[None]]:
    asking: list[Steps[None]] = []
    for use, value in found:
        try:
            steps = schemes[use.scheme].apply(use, value, request, exchange)
        except IllegalHeader as error:
            # It doesn't say what the secret is.
            raise InvalidRequestError(f"{use.scheme} can't be sent: {error}") from None
        except (AttributeError, LookupError, TypeError, ValueError):
            message = f"{use.scheme} isn't of its type, or has what can't be sent"
            raise InvalidRequestError(message) from None
        if steps is not None:
            asking.append(steps)
    return asking

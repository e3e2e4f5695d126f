"""Security schemes (OAS 3.1, 4.8.27): how a credential travels, and where it comes from."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Union

from .errors import InvalidRequestError
from .url import with_query

if TYPE_CHECKING:
    from .errors import SDKError
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


class TokenExchange(NamedTuple):
    """What a scheme needs that has to ask for a token first.

    `tokens` are those that the client has, by whose they are; `error` is what a refusal raises; `timeout` is in seconds.
    """

    tokens: dict[tuple[Any, ...], Any]
    error: Callable[[], type[SDKError]]
    timeout: float | None


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

    def apply(
        self, key: str, value: Any, request: Request, exchange: TokenExchange
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

    def add(self, value: Any, request: Request) -> None:
        request.headers.update(value)


def authorize(
    schemes: Mapping[str, Scheme],
    requirements: Sequence[Sequence[str]],
    credentials: Credentials,
    request: Request,
    exchange: TokenExchange,
) -> list[Steps[None]]:
    """Meet the first alternative there are credentials for; without any the request goes as it is.

    An alternative without schemes says that this is allowed, wherever it stands among the others.
    Gives the steps of the schemes that have to ask for something first.
    """
    for alternative in requirements:
        found: list[tuple[str, Any]] = []
        for key in alternative:
            value = schemes[key].credential(credentials.get(key))
            if value is None:
                break
            found.append((key, value))
        else:
            if not found:
                continue
            applied = (
                schemes[key].apply(key, value, request, exchange)
                for key, value in found
            )
            try:
                return [steps for steps in applied if steps is not None]
            except ValueError as error:
                # Of a line break, and of what isn't ASCII; neither says what the secret is.
                raise InvalidRequestError(
                    f"a credential can't be sent: {error}"
                ) from None
    return []

"""Security schemes (OAS 3.1, 4.8.27): how a credential travels, and where it comes from."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, Union

from .errors import InvalidRequestError
from .steps import Exclusive, Steps
from .url import with_query

if TYPE_CHECKING:
    from typing import NotRequired

    from .request import Request
    from .session import Session

Credentials = Mapping[str, Any]
Token = Union[str, Callable[[], str]]
"""A key or token, or a function that gives it."""


class UserAndPassword(TypedDict):
    """Credentials for basic authentication."""

    username: str
    password: str


BasicAuth = Union[UserAndPassword, Callable[[], UserAndPassword]]
Headers = Union[Mapping[str, str], Callable[[], Mapping[str, str]]]


class OAuth2Client(TypedDict):
    """Credentials a token is fetched with. `username` and `password` belong to the password flow."""

    client_id: str
    client_secret: NotRequired[str]
    username: NotRequired[str]
    password: NotRequired[str]
    scopes: NotRequired[Sequence[str]]


OAuth2 = Union[str, OAuth2Client, Callable[[], str | OAuth2Client]]


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
        self,
        session: Session,
        key: str,
        value: Any,
        request: Request,
        timeout: float | None,
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


class ClientCredentials(Bearer):
    """A token that is fetched, kept until it is about to expire, and fetched once for all who wait (RFC 6749)."""

    def __init__(
        self,
        token_url: str,
        *,
        grant: str = "client_credentials",
        refresh_url: str | None = None,
        scopes: Sequence[str] = (),
        variable: str | None = None,
    ) -> None:
        super().__init__(variable=variable)
        self.token_url = token_url
        self.grant = grant
        self.refresh_url = refresh_url
        self.scopes = scopes

    def apply(
        self,
        session: Session,
        key: str,
        value: Any,
        request: Request,
        timeout: float | None,
    ) -> Steps[None] | None:
        if isinstance(value, str):
            return super().apply(session, key, value, request, timeout)
        return self._fetched(session, key, value, request, timeout)

    def _fetched(
        self,
        session: Session,
        key: str,
        value: Any,
        request: Request,
        timeout: float | None,
    ) -> Steps[None]:
        from .token import fetch_token

        steps = fetch_token(session, self, value, request.url, timeout)
        token = yield Exclusive(key, steps)
        self.add(token, request)


def authorize(
    session: Session,
    requirements: Sequence[Sequence[str]],
    request: Request,
    timeout: float | None,
) -> list[Steps[None]]:
    """Meet the first alternative there are credentials for; without any the request goes as it is.

    An alternative without schemes says that this is allowed, wherever it stands among the others.
    Gives the steps of the schemes that have to ask for something first.
    """
    schemes = session.settings.schemes
    for alternative in requirements:
        found: list[tuple[str, Any]] = []
        for key in alternative:
            value = schemes[key].credential(session.credentials.get(key))
            if value is None:
                break
            found.append((key, value))
        else:
            if not found:
                continue
            applied = (
                schemes[key].apply(session, key, value, request, timeout)
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

"""OAuth2 tokens that are fetched (RFC 6749, sections 4.3, 4.4 and 6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Union

from .bounds import MOST_ERROR_BYTES, Bounds
from .errors import status_message
from .headers import Headers
from .request import Request
from .security import Bearer
from .steps import Exclusive, Read, Send, Steps
from .url import origin

if TYPE_CHECKING:
    from typing import NotRequired

    from .response import Response
    from .security import TokenExchange, Use

# A token is fetched anew so many seconds before it expires, so that it doesn't on its way.
_MARGIN = 30.0
# How long a token is kept that doesn't say how long it lives.
_USUAL_LIFE = 3600.0
# What a token is made of (RFC 6749, A.12); anything else would be no header.
_TOKEN = re.compile(r"[\x20-\x7e]+")


class OAuth2Client(TypedDict):
    """Credentials a token is fetched with. `username` and `password` belong to the password flow; `parameters` are what
    the request for a token has besides, such as `audience`.
    """

    client_id: str
    client_secret: NotRequired[str]
    username: NotRequired[str]
    password: NotRequired[str]
    scopes: NotRequired[Sequence[str]]
    parameters: NotRequired[Mapping[str, str]]


OAuth2 = Union[str, OAuth2Client, Callable[[], str | OAuth2Client]]


class _Token(NamedTuple):
    access: str
    refresh: str | None
    expires: float


class ClientCredentials(Bearer):
    """A token that is fetched, kept until it is about to expire, and fetched once for all who wait (RFC 6749).

    `parameters` are what else credentials may have for its request, with the server's names of them, and `defaults` what is
    sent of these where nobody gives it.
    """

    def __init__(
        self,
        token_url: str,
        *,
        grant: str = "client_credentials",
        refresh_url: str | None = None,
        parameters: Mapping[str, str] | None = None,
        defaults: Mapping[str, str] | None = None,
        variable: str | None = None,
    ) -> None:
        super().__init__(variable=variable)
        self.token_url = token_url
        self.parameters: Mapping[str, str] = parameters or {}
        self.defaults: Mapping[str, str] = defaults or {}
        self.grant = grant
        self.refresh_url = refresh_url

    def apply(
        self, use: Use, value: Any, request: Request, exchange: TokenExchange
    ) -> Steps[None] | None:
        if isinstance(value, str):
            return super().apply(use, value, request, exchange)
        if not isinstance(value["client_id"], str):
            raise TypeError
        return self._fetched(use, value, request, exchange)

    def _fetched(
        self, use: Use, value: Any, request: Request, exchange: TokenExchange
    ) -> Steps[None]:
        client = {"scopes": use.scopes, **value}
        steps = fetch_token(exchange, self, client, request.url)
        token = yield Exclusive(use.scheme, steps)
        self.add(token, request)


def fetch_token(
    exchange: TokenExchange,
    scheme: ClientCredentials,
    client: Mapping[str, Any],
    url: str,
) -> Steps[str]:
    """A token that is still good for requests to `url`: the one that is kept, or a new one, for the client's `scopes`.

    :raises SDKError: The token's server refuses.
    """
    from urllib.parse import urljoin

    owner = _owner(scheme, client, url)
    tokens = exchange.tokens
    kept = tokens.get(owner)
    if kept is not None and monotonic() < kept.expires:
        exchange.used[owner] = kept
        return str(kept.access)
    ask = partial(_asked, exchange, client)
    if kept is not None and kept.refresh is not None:
        form = {"grant_type": "refresh_token", "refresh_token": kept.refresh}
        where = scheme.refresh_url or _token_url(scheme, client)
        token = yield from ask(form, urljoin(url, where))
        if token is not None:
            tokens[owner] = exchange.used[owner] = token
            return token.access
    token = yield from ask(
        _form(scheme, client), urljoin(url, _token_url(scheme, client)), must=True
    )
    if token is None:
        raise RuntimeError("the token's server gave no token")
    tokens[owner] = exchange.used[owner] = token
    return token.access


def _owner(
    scheme: ClientCredentials, client: Mapping[str, Any], url: str
) -> tuple[Any, ...]:
    """Whose token it is, from whom and for whom: no other server's, nobody else's may ever be used."""
    from urllib.parse import urljoin

    names = ("client_id", "client_secret", "username", "password")
    secrets = (str(client.get(name, "")) for name in names)
    whose = (origin(url), urljoin(url, _token_url(scheme, client)), *secrets)
    others = sorted(_others(scheme, client).items())
    return (*whose, *sorted(client["scopes"]), *others)


def _token_url(scheme: ClientCredentials, client: Mapping[str, Any]) -> str:
    """Where the token is asked for: published packages let people say it."""
    return client.get("token_url") or scheme.token_url


def _others(scheme: ClientCredentials, client: Mapping[str, Any]) -> dict[str, str]:
    """What a request for a token has besides, by the server's names."""
    given = {
        wire: client[name]
        for name, wire in scheme.parameters.items()
        if client.get(name) is not None
    }
    return {**scheme.defaults, **given, **(client.get("parameters") or {})}


def _form(scheme: ClientCredentials, client: Mapping[str, Any]) -> dict[str, str]:
    form = {"grant_type": scheme.grant}
    if client["scopes"]:
        form["scope"] = " ".join(client["scopes"])
    for name in ("username", "password"):
        if name in client:
            form[name] = client[name]
    return {**_others(scheme, client), **form}


def _asked(
    exchange: TokenExchange,
    client: Mapping[str, Any],
    form: Mapping[str, str],
    url: str,
    *,
    must: bool = False,
) -> Steps[_Token | None]:
    """The token that the server gives for a form; None if it refuses and doesn't have to give one.

    A redirect is a refusal: the form has the client's secret, which is for this URL alone.
    """
    from urllib.parse import urlencode

    written = {"client_id": client["client_id"], **form}
    if client.get("client_secret"):
        written["client_secret"] = client["client_secret"]
    headers = Headers(
        {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
    )
    request = Request("POST", url, headers, urlencode(written).encode())
    response: Response = yield Send(request, exchange.timeout)
    response.bounds = Bounds(MOST_ERROR_BYTES, cuts=True)
    yield Read(response)
    if response.status_code != 200:
        if must:
            raise exchange.error()(f"No token: {status_message(response)}", response)
        return None
    try:
        return _token(response.json())
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise exchange.error()(
            "No token: the answer of the token's server has none", response
        ) from error


def _token(answer: Any) -> _Token:
    access, refresh = answer["access_token"], answer.get("refresh_token")
    if not _TOKEN.fullmatch(access):
        raise ValueError("a token has other characters")
    life = answer.get("expires_in")
    seconds = float(life) if life is not None else _USUAL_LIFE
    return _Token(
        access=access,
        refresh=refresh if isinstance(refresh, str) else None,
        expires=monotonic() + max(seconds - _MARGIN, 0.0),
    )

"""Fetching OAuth2 tokens (RFC 6749, sections 4.3, 4.4 and 6)."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from .errors import status_message
from .headers import Headers
from .request import Request
from .steps import Read, Send, Steps
from .url import resolve

if TYPE_CHECKING:
    from .security import ClientCredentials
    from .session import Session

# A token is fetched anew so many seconds before it expires, so that it doesn't on its way.
_MARGIN = 30.0
# How long a token is kept that doesn't say how long it lives.
_USUAL_LIFE = 3600.0


class _Token(NamedTuple):
    access: str
    refresh: str | None
    expires: float


def fetch_token(
    session: Session, scheme: ClientCredentials, client: Mapping[str, Any], url: str
) -> Steps[str]:
    """A token that is still good: the one that is kept, or a new one.

    :raises SDKError: The token's server refuses.
    """
    owner = _owner(scheme, client)
    kept = session.tokens.get(owner)
    if kept is not None and monotonic() < kept.expires:
        return str(kept.access)
    if kept is not None and kept.refresh is not None:
        form = {"grant_type": "refresh_token", "refresh_token": kept.refresh}
        where = scheme.refresh_url or scheme.token_url
        token = yield from _asked(session, client, form, resolve(url, where))
        if token is not None:
            session.tokens[owner] = token
            return token.access
    form = _form(scheme, client)
    token = yield from _asked(
        session, client, form, resolve(url, scheme.token_url), must=True
    )
    if token is None:
        raise RuntimeError("the token's server gave no token")
    session.tokens[owner] = token
    return token.access


def _owner(scheme: ClientCredentials, client: Mapping[str, Any]) -> tuple[str, ...]:
    """Whose token it is: one that was fetched for somebody else must never be used."""
    names = ("client_id", "client_secret", "username", "password")
    secrets = (str(client.get(name, "")) for name in names)
    return (scheme.token_url, *secrets, *client.get("scopes", scheme.scopes))


def _form(scheme: ClientCredentials, client: Mapping[str, Any]) -> dict[str, str]:
    form = {"grant_type": scheme.grant}
    scopes = client.get("scopes", scheme.scopes)
    if scopes:
        form["scope"] = " ".join(scopes)
    for name in ("username", "password"):
        if name in client:
            form[name] = client[name]
    return form


def _asked(
    session: Session,
    client: Mapping[str, Any],
    form: Mapping[str, str],
    url: str,
    *,
    must: bool = False,
) -> Steps[_Token | None]:
    """The token that the server gives for a form; None if it refuses and doesn't have to give one."""
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
    response = yield Send(request, None)
    yield Read(response)
    if response.status_code != 200:
        if must:
            raise session.settings.errors.default()(
                f"No token: {status_message(response)}", response
            )
        return None
    try:
        return _token(response.json())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise session.settings.errors.default()(
            "No token: the answer of the token's server has none", response
        ) from error


def _token(answer: Any) -> _Token:
    life = answer.get("expires_in")
    seconds = float(life) if life is not None else _USUAL_LIFE
    return _Token(
        access=str(answer["access_token"]),
        refresh=answer.get("refresh_token"),
        expires=monotonic() + max(seconds - _MARGIN, 0.0),
    )

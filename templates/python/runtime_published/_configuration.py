"""What lies behind `SDKConfiguration`: a client's own is read and written through, others are plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ._runtime.drive import Driver
from ._runtime.session import Session
from ._runtime.transport import AsyncTransport, Transport
from ._security import credentials_of, security_of
from ._whole_clients import async_client_of, client_of

if TYPE_CHECKING:
    from ._runtime.settings import Settings

OF_CLIENT = "_session"
"""What a client's own configuration has."""

_READ: Mapping[str, Callable[[Session], Any]] = {
    "client": client_of,
    "client_supplied": lambda session: not session.driver.transport.is_own,
    "async_client": async_client_of,
    "async_client_supplied": lambda session: (
        session.driver.async_transport.given is not None
    ),
    "debug_logger": lambda session: session.logger,
    "server_url": lambda session: session.base_url(()),
    "server": lambda session: session.server_name,
    "server_idx": lambda session: session.server_position,
    "user_agent": lambda session: session.user_agent,
    "retry_config": lambda session: session.retry_config,
    "timeout_ms": lambda session: session.timeout_ms,
}


def _use_client(session: Session, value: Any) -> None:
    session.driver = Driver(Transport(value), session.driver.async_transport)


def _use_async_client(session: Session, value: Any) -> None:
    session.driver = Driver(session.driver.transport, AsyncTransport(value))


def _use_security(session: Session, value: Any) -> None:
    session.credentials = credentials_of(value, session.settings.schemes)


def _use_server(session: Session, value: Any) -> None:
    session.use_server(None, value)


_WRITTEN: Mapping[str, Callable[[Session, Any], None]] = {
    "client": _use_client,
    "async_client": _use_async_client,
    "debug_logger": lambda session, value: setattr(session, "logger", value),
    "security": _use_security,
    "server_url": lambda session, value: session.use_server(value or None),
    "server": _use_server,
    "server_idx": _use_server,
    "user_agent": lambda session, value: setattr(session, "user_agent", value),
    "retry_config": lambda session, value: setattr(session, "retry_config", value),
    "timeout_ms": lambda session, value: setattr(session, "timeout_ms", value),
}


class Configuration:
    """The base of `SDKConfiguration`: what a client is told through its own one counts for its next call."""

    @staticmethod
    def _security_type() -> Any:
        """The class of all credentials; None without any."""
        return None

    def __getattr__(self, name: str) -> Any:
        session: Session | None = self.__dict__.get(OF_CLIENT)
        if name == "security" and session is not None:
            return security_of(session.credentials, self._security_type())
        if session is None or name not in _READ:
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        return _READ[name](session)

    def __setattr__(self, name: str, value: Any) -> None:
        session: Session | None = self.__dict__.get(OF_CLIENT)
        if session is None or name not in _WRITTEN:
            object.__setattr__(self, name, value)
        else:
            _WRITTEN[name](session, value)


def own(configuration: Any, session: Session) -> None:
    """Make a configuration that of a client."""
    for name in (*_READ, "security"):
        configuration.__dict__.pop(name, None)
    configuration.__dict__[OF_CLIENT] = session


def session_of(configuration: Any, settings: Settings) -> Session:
    """What groups made of a configuration share: what its client's have, or what that says."""
    session: Session | None = configuration.__dict__.get(OF_CLIENT)
    if session is not None:
        return session
    server = getattr(configuration, "server_idx", None)
    made = Session(
        settings,
        credentials=credentials_of(configuration.security, settings.schemes),
        server=server or getattr(configuration, "server", None),
        server_url=configuration.server_url or None,
        url_params=None,
        shared={},
        retry_config=configuration.retry_config,
        timeout_ms=configuration.timeout_ms,
        max_response_bytes=None,
        logger=configuration.debug_logger,
        driver=Driver(
            Transport(configuration.client), AsyncTransport(configuration.async_client)
        ),
    )
    made.user_agent = configuration.user_agent
    return made


def take_over(session: Session, before: Any, after: Any) -> None:
    """Have a client do what another configuration than its own says differently."""
    for name, change in _WRITTEN.items():
        value = getattr(after, name, None)
        if name in after.__dict__ and value is not getattr(before, name, None):
            change(session, value)

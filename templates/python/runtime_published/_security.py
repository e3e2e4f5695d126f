"""Credentials as published packages take them together: `Security`, a dict of the same, or a function that gives either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast


def credentials_of(security: Any, names: Iterable[str]) -> Mapping[str, Any]:
    """Credentials by their names; those of a function are asked for on every call."""
    if security is None:
        return {}
    if callable(security):
        asked = cast("Callable[[], Any]", security)
        return {name: _asked(asked, name) for name in names}
    return {name: _part(security, name) for name in names}


def together(security: Any, own: Mapping[str, Any]) -> Mapping[str, Any]:
    """The credentials of a client that takes them one by one, too: those win."""
    others = credentials_of(security, own)
    return {
        name: others.get(name) if value is None else value
        for name, value in own.items()
    }


def _asked(security: Callable[[], Any], name: str) -> Callable[[], Any]:
    return lambda: _part(security(), name)


def _part(security: Any, name: str) -> Any:
    if isinstance(security, Mapping):
        return cast("Mapping[str, Any]", security).get(name)
    value: Any = getattr(security, name, None)
    # A user and a password are a model of their own.
    dump = getattr(value, "model_dump", None)
    return (value or None) if dump is None else dump()


def security_of(credentials: Mapping[str, Any], kind: Any) -> Any:
    """The credentials as one object of a class, or a function that gives it where one of them is a function."""
    if kind is None:
        return credentials or None
    if any(map(callable, credentials.values())):
        return lambda: _made(kind, _given(credentials))
    return _made(kind, credentials)


def _given(credentials: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one() if callable(one) else one for name, one in credentials.items()}


def _made(kind: Any, credentials: Mapping[str, Any]) -> Any:
    try:
        return kind(**credentials)
    except ValueError:
        # Not all of them have to be there, or what they are said to be.
        return kind.model_construct(**credentials)

"""The bases of the client and of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime.client import Client
from ._runtime.group import Group

if TYPE_CHECKING:
    from .sdkconfiguration import SDKConfiguration


class BaseSDK(Group):
    """A group of methods."""

    @property
    def sdk_configuration(self) -> SDKConfiguration:
        """What the client was told, as it was made; changing it changes no client."""
        from .sdkconfiguration import configuration_of

        return configuration_of(self._session)


class BaseClient(Client, BaseSDK):
    """A client."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        from ._hooks.register import start

        start(self._session)

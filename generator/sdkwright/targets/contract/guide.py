"""What a package says of itself beside its reference: how to install it, and programs that show its ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.targets.contract.reference import Reference
from sdkwright.targets.contract.surface import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """How programs begin. ``title`` is the language as people write it, ``needs`` what it takes, ``install`` a command.

    ``programs`` are complete ones by what they show: ``call``, and as far as the API has operations for them ``events``,
    ``upload``, ``pages``, ``retry_call``, ``retry_client``, ``errors``, ``server``, ``client``, ``debug``, and ``function`` where
    a language has standalone functions. The errors are
    as programs name them, ``errors_by_status`` those that a package has whatever its document says, by their status or range
    of statuses. ``webhooks`` are programs that read a request the API sends, by the operation's origin.
    """

    title: str
    needs: str
    install: str
    base_error: str
    default_error: str
    errors_by_status: Mapping[str, str]
    programs: Mapping[str, str]
    webhooks: Mapping[Pointer, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """All that documents tell of a package."""

    surface: Surface
    reference: Reference
    guide: Guide

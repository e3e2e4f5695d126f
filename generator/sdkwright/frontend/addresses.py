"""Which network addresses may be fetched from without being named.

A document's author chooses its URLs and what their names resolve to: they must not reach what only this machine or
its network can see.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

# Prefixes under which an IPv4 address is reached over IPv6 (RFC 6052).
_TRANSLATED = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
# Of protocols, not of hosts; versions of the library disagree on these.
_SPECIAL = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))


class RefusedAddressError(OSError):
    """A host has an address that isn't public; the text says which, and what to do."""


def checked_addresses(
    host: str, port: int, *, is_named: bool
) -> list[tuple[socket.AddressFamily, Any]]:
    """Every address of ``host``: its family, and what a socket of that connects to.

    Raises RefusedAddressError when one of them isn't public and the host isn't named, OSError when there is none.
    """
    entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses: list[tuple[socket.AddressFamily, Any]]
    addresses = [(family, place) for family, _, _, _, place in entries]
    for _, place in addresses:
        address = str(place[0])
        if not is_named and not is_public(address):
            at = "" if address == host else f" is at {address}, which"
            raise RefusedAddressError(
                f"{host}{at} isn't a public address; pass --allow-host {host} to trust it"
            )
    return addresses


def is_public(address: str) -> bool:
    """Whether the whole Internet sees the same machine at ``address``, under every address it stands for."""
    known = ip_address(address.partition("%")[0])
    return all(
        each.is_global
        and not each.is_multicast
        and not each.is_reserved
        and not getattr(each, "is_site_local", False)
        and not any(each in network for network in _SPECIAL)
        for each in _meant(known)
    )


def _meant(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(address, IPv4Address):
        return [address]
    low = IPv4Address(int(address) & 0xFFFFFFFF)
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    if address in _TRANSLATED:
        return [low]
    if address in _COMPATIBLE:
        return [low, address]
    inner = [address.sixtofour, *(address.teredo or ())]
    return [address, *(each for each in inner if each is not None)]

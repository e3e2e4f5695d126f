"""The site generators that pages are written for, by their names in configurations."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.site.adapters import docusaurus, github, mintlify, starlight, zensical
from sdkwright.site.adapters.adapter import Adapter

ADAPTERS: Mapping[str, Adapter] = {
    "zensical": zensical.ADAPTER,
    "starlight": starlight.ADAPTER,
    "docusaurus": docusaurus.ADAPTER,
    "mintlify": mintlify.ADAPTER,
    "github": github.ADAPTER,
}
"""The first is the default."""

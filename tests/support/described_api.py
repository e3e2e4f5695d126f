"""Documents as their sites show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.ir.api import Api
from sdkwright.site.build import Docs, build_docs
from sdkwright.site.options import SiteOptions
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api


def described(api: Api, **options: Any) -> dict[str, Description]:
    """The packages of an API in every language, with the same options."""
    return {
        name: target.describe(api, target.parse_options(options, api))
        for name, target in TARGETS.items()
    }


def docs_of(document: Mapping[str, Any], **options: Any) -> Docs:
    """The docs of a document with a package in every language; ``options`` are the site's."""
    api = built_api(document).api
    return build_docs(api, described(api), SiteOptions(**options))

"""Security schemes and their flows, as data."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.frontend.checks.expected import (
    FLAG,
    TEXT,
    Choice,
    Expected,
    Named,
    One,
    Shape,
)

_FLOW: Mapping[str, Expected] = {"refreshUrl": TEXT, "scopes": Named(TEXT)}


def _flow(words: str, **urls: Expected) -> Shape:
    return Shape(words=words, fields={**_FLOW, **urls}, required=(*urls, "scopes"))


SECURITY_SHAPES: Mapping[str, Shape] = {
    "security scheme": Shape(
        words="a security scheme",
        fields={
            "type": Choice(("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")),
            "description": TEXT,
            "deprecated": FLAG,
            "name": TEXT,
            "in": Choice(("query", "header", "cookie")),
            "scheme": TEXT,
            "bearerFormat": TEXT,
            "flows": One("OAuth flows"),
            "oauth2MetadataUrl": TEXT,
            "openIdConnectUrl": TEXT,
        },
        required=("type",),
        since={"deprecated": "3.2", "oauth2MetadataUrl": "3.2"},
        may_refer=True,
    ),
    "OAuth flows": Shape(
        words="the OAuth flows",
        fields={
            "implicit": One("implicit flow"),
            "password": One("password flow"),
            "clientCredentials": One("client credentials flow"),
            "authorizationCode": One("authorization code flow"),
            "deviceAuthorization": One("device authorization flow"),
        },
        since={"deviceAuthorization": "3.2"},
    ),
    "implicit flow": _flow("the implicit flow", authorizationUrl=TEXT),
    "password flow": _flow("the password flow", tokenUrl=TEXT),
    "client credentials flow": _flow("the client credentials flow", tokenUrl=TEXT),
    "authorization code flow": _flow(
        "the authorization code flow", authorizationUrl=TEXT, tokenUrl=TEXT
    ),
    "device authorization flow": _flow(
        "the device authorization flow", deviceAuthorizationUrl=TEXT, tokenUrl=TEXT
    ),
}

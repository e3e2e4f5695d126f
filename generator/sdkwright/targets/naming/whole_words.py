"""Words that capitals inside them don't end: ``VPCs``, ``IPv6``, ``OAuth2``, ``GitHub``, ``mTLS``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

# A plural is its capitals' own: "VP", "Cs".
_PLURAL = re.compile(r"[A-Z]s")
# So is the letter in front of a version: "TL", "Sv1".
_VERSIONED = re.compile(r"[A-Z]v\d+")
# A digit between capitals: "B2", "B".
_LETTER_AND_DIGIT = re.compile(r"[A-Z]\d+")
_ENDING = re.compile(r"\d*s?")
_LONGEST = 3


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Spelled as people do; a first letter may be a capital or not.
_KNOWN = _names(
    "BigQuery BitBucket ChatGPT CloudFront CloudWatch CouchDB DevOps DigitalOcean DynamoDB ETag FaceTime GitHub GitLab"
    " GraphQL GRPC HubSpot IdP IMessage IOS IPad IPhone IPv4 IPv6 JavaScript JQuery LaTeX LinkedIn LoRa MacOS MariaDB"
    " McAfee MLflow MongoDB MTLS MySQL NoSQL OAuth OpenAI OpenAPI OpenID PayPal PostgreSQL PowerShell PubSub QuickBooks"
    " SaaS PaaS IaaS SQLite TikTok TypeScript VCPU VLLM WeChat WhatsApp WebAuthn WebRTC WiFi WordPress YouTube ZenDesk"
)
_BEHIND_DIGITS = _names("2FA 2D 3D 3DS")


def whole_words(words: Sequence[str]) -> tuple[str, ...]:
    """Words that were split at every inner capital, joined again where those are no ends of words."""
    if "".join(words)[1:].islower():
        return tuple(words)
    return tuple(_known(tuple(_acronyms(words))))


def is_joined(word: str) -> bool:
    """Whether a word has capitals behind its start, other than in capitals alone."""
    return not word.isupper() and not word[1:].islower() and word[1:] != ""


def _acronyms(words: Sequence[str]) -> Iterator[str]:
    """Words whose acronyms are whole, with plurals and without versions."""
    rest = list(words)
    while rest:
        word = rest.pop(0)
        following = rest[0] if rest else ""
        if word.isupper() and word.isalpha():
            if _PLURAL.fullmatch(following):
                yield word + rest.pop(0)
            elif _VERSIONED.fullmatch(following):
                rest[0] = following[1:]
                yield word + following[0]
            else:
                yield word
        elif not word[-1:].isdecimal():
            yield word
        elif _LETTER_AND_DIGIT.fullmatch(word) and re.fullmatch("[A-Z]", following):
            yield word + rest.pop(0)
        elif word[-1:] + following in _BEHIND_DIGITS:
            yield from (word[:-1],) if len(word) > 1 else ()
            yield word[-1] + rest.pop(0)
        else:
            yield word


def _known(words: tuple[str, ...]) -> Iterator[str]:
    """Words, those of names that are known joined."""
    start = 0
    while start < len(words):
        first = words[start]
        # Few words begin like any of those names.
        most = _LONGEST if len(first) < 2 or _beginning_like(first) else 1
        for end in range(min(start + most, len(words)), start + 1, -1):
            text = "".join(words[start:end])
            if _is_known(text):
                yield text
                start = end
                break
        else:
            yield first
            start += 1


def _is_known(text: str) -> bool:
    upper = text[:1].upper() + text[1:]
    return any(
        upper.startswith(known) and _ENDING.fullmatch(upper[len(known) :])
        for known in _beginning_like(text)
    )


@lru_cache(maxsize=65_536)
def _beginning_like(text: str) -> tuple[str, ...]:
    """The names that begin with the same two letters."""
    return _KNOWN_BY_START.get((text[:1].upper() + text[1:2])[:2].lower(), ())


_KNOWN_BY_START = {
    start: tuple(one for one in _KNOWN if one[:2].lower() == start)
    for start in {one[:2].lower() for one in _KNOWN}
}

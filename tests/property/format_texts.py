"""Texts that are of a format, by RFC 3339 and RFC 4648, in every spelling those allow; and texts that are nearly so."""

from __future__ import annotations

from base64 import b64encode
from calendar import monthrange
from collections.abc import Callable, Mapping
from random import Random


def _maybe(random: Random, *texts: str) -> str:
    return random.choice(texts)


def _day(random: Random) -> str:
    year, month = random.choice((1, 1970, 2000, 2024, 9999)), random.randint(1, 12)
    return f"{year:04}-{month:02}-{random.randint(1, monthrange(year, month)[1]):02}"


def _clock(random: Random) -> str:
    hours, minutes = random.randint(0, 23), random.randint(0, 59)
    seconds = random.choice((0, 1, 59))
    digits = "".join(random.choices("0123456789", k=random.randint(1, 12)))
    fraction = _maybe(random, "", "", f".{digits}")
    offset = (
        f"{random.choice('+-')}{random.randint(0, 23):02}:{random.randint(0, 59):02}"
    )
    return f"{hours:02}:{minutes:02}:{seconds:02}{fraction}{_maybe(random, 'Z', 'z', offset)}"


def _moment(random: Random) -> str:
    return f"{_day(random)}{_maybe(random, 'T', 't', ' ')}{_clock(random)}"


def _duration(random: Random) -> str:
    def parts(units: str) -> str:
        chosen = [unit for unit in units if random.random() < 0.5]
        return "".join(f"{random.randint(0, 400)}{unit}" for unit in chosen)

    days, times = parts("YMWD"), parts("HMS")
    if not days and not times:
        days = "0D"
    return f"P{days}{f'T{times}' if times else ''}"


def _octets(random: Random) -> str:
    return b64encode(random.randbytes(random.randint(0, 40))).decode()


def _integer(random: Random) -> str:
    return str(
        random.choice((0, 1, -1, 2**31, -(2**63), 2**64, random.getrandbits(200)))
    )


def _decimal(random: Random) -> str:
    digits = "".join(random.choices("0123456789", k=random.randint(1, 30)))
    return f"{_maybe(random, '', '-')}{random.randint(0, 9)}{_maybe(random, '', f'.{digits}')}"


FORMATS: Mapping[str, Callable[[Random], str]] = {
    "date-time": _moment,
    "date": _day,
    "time": _clock,
    "duration": _duration,
    "byte": _octets,
    "int64": _integer,
    "decimal": _decimal,
}
"""What makes a text of a format."""


def nearly(random: Random, text: str) -> str:
    """The text with one character left out, put in or changed."""
    at = random.randint(0, len(text))
    put = random.choice(
        ("", "0", "9", "6", "-", ":", "T", "Z", "+", " ", "_", "=", "é", "١")
    )
    return text[:at] + put + text[at + random.randint(0, 1) :]

"""Dates, times and durations as APIs write them (RFC 3339): read, and written again as they came."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
# Many servers leave out the offset, which RFC 3339 wants: such a time has none.
_CLOCK = (
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?"
)
_MOMENT = rf"{_DAY}[Tt ]{_CLOCK}"
# RFC 3339, appendix A, with the fractions of ISO 8601, and any of the parts left out.
_DURATION = (
    r"(?P<sign>[+-])?P(?=[0-9T])(?:(?P<years>[0-9]{1,9})Y)?(?:(?P<months>[0-9]{1,9})M)?"
    r"(?:(?P<weeks>[0-9]{1,9})W)?(?:(?P<days>[0-9]{1,9})D)?(?:T(?=[0-9])"
    r"(?:(?P<hours>[0-9]{1,12})H)?(?:(?P<minutes>[0-9]{1,12})M)?"
    r"(?:(?P<seconds>[0-9]{1,15}(?:[.,][0-9]+)?)S)?)?"
)
# How long the parts are that have no length of their own; what they were read from is kept.
_MONTH = 30
_YEAR = 365


@cache
def _pattern(text: str) -> re.Pattern[str]:
    # Made when it is first needed: few programs read them all, and making one takes longer than importing a module.
    return re.compile(text)


class ReceivedDatetime(datetime):
    """A moment read from a text that says it another way than we would; unchanged, it is sent as that text."""

    wire_text: str | None = None

    def __reduce_ex__(self, protocol: Any) -> Any:
        kept = self.wire_text
        return (parse_datetime, (kept,)) if kept else super().__reduce_ex__(protocol)


class ReceivedTime(time):
    """The same for a time of day."""

    wire_text: str | None = None

    def __reduce_ex__(self, protocol: Any) -> Any:
        kept = self.wire_text
        return (parse_time, (kept,)) if kept else super().__reduce_ex__(protocol)


class ReceivedDuration(timedelta):
    """The same for a duration: a year has 365 days here, and a month 30, but `P1M` is sent as `P1M`."""

    wire_text: str | None = None

    def __reduce__(self) -> Any:
        kept = self.wire_text
        return (parse_duration, (kept,)) if kept else super().__reduce__()


def parse_datetime(text: str) -> datetime:
    """The moment that an RFC 3339 text means.

    :raises ValueError: It means none.
    """
    if _pattern(_MOMENT).fullmatch(text) is None:
        raise ValueError("no date-time of RFC 3339")
    if len(text) == 20 and text[10] == "T" and text[19] == "Z" and text[17] != "6":
        return datetime.fromisoformat(text)
    within, more = _without_leap_second(text)
    plain = datetime.fromisoformat(within.upper())
    if _written(plain) == text:
        return plain
    found = ReceivedDatetime.fromisoformat(within.upper())
    if more:
        found += more
    found.wire_text = text
    return found


def parse_time(text: str) -> time:
    """The time of day that an RFC 3339 text means.

    :raises ValueError: It means none.
    """
    if _pattern(_CLOCK).fullmatch(text) is None:
        raise ValueError("no time of RFC 3339")
    within, _ = _without_leap_second(text)
    plain = time.fromisoformat(within.upper())
    if _written(plain) == text:
        return plain
    found = ReceivedTime.fromisoformat(within.upper())
    found.wire_text = text
    return found


def parse_date(text: str) -> date:
    """The day that an RFC 3339 text means.

    :raises ValueError: It means none.
    """
    if _pattern(_DAY).fullmatch(text) is None:
        raise ValueError("no date of RFC 3339")
    return date.fromisoformat(text)


def parse_duration(text: str) -> timedelta:
    """The duration that a text of RFC 3339, appendix A, means.

    :raises ValueError: It means none, or a longer one than there is.
    """
    from pydantic_core import to_jsonable_python

    match = _pattern(_DURATION).fullmatch(text)
    if match is None:
        raise ValueError("no duration of RFC 3339")
    sign, *parts = match.groups("0")
    years, months, weeks, days, hours, minutes = map(int, parts[:-1])
    try:
        found = ReceivedDuration(
            days=days + months * _MONTH + years * _YEAR,
            weeks=weeks,
            hours=hours,
            minutes=minutes,
            seconds=float(parts[-1].replace(",", ".")),
        )
        if sign == "-":
            found = ReceivedDuration(-found.days, -found.seconds, -found.microseconds)
    except OverflowError:
        raise ValueError("too long a duration") from None
    plain = timedelta(found.days, found.seconds, found.microseconds)
    if to_jsonable_python(plain) == text:
        return plain
    found.wire_text = text
    return found


def _written(value: datetime | time) -> str:
    """A value as pydantic writes it."""
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _without_leap_second(text: str) -> tuple[str, timedelta]:
    """A text that Python reads, and what comes to what that means: it knows no sixtieth second."""
    clock = text[text.find(":") - 2 :]
    if clock[6:8] != "60":
        return text, timedelta()
    return f"{text[: -len(clock)]}{clock[:6]}59{clock[8:]}", timedelta(seconds=1)

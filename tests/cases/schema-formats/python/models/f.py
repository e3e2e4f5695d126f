from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Field, Model
from ..types import Base64Bytes, DecimalNumber, IntegerString


class FTypedDict(TypedDict):
    dt: NotRequired[datetime]
    d: NotRequired[date]
    t: NotRequired[time]
    dur: NotRequired[timedelta]
    u: NotRequired[str]
    uri: NotRequired[str]
    email: NotRequired[str]
    b: NotRequired[Base64Bytes]
    i32: NotRequired[IntegerString]
    i64: NotRequired[IntegerString]
    dec: NotRequired[Decimal]
    num: NotRequired[float]
    int_: NotRequired[int]
    dbl: NotRequired[str]
    fl: NotRequired[str]
    numdec: NotRequired[DecimalNumber]
    bool_: NotRequired[bool]
    i64n: NotRequired[int]
    ms: NotRequired[int]
    unix: NotRequired[int]
    ip: NotRequired[str]
    bin: NotRequired[str]
    re: NotRequired[str]
    numstr: NotRequired[float]


class F(Model):
    dt: Optional[datetime] = None

    d: Optional[date] = None

    t: Optional[time] = None

    dur: Optional[timedelta] = None

    u: Optional[str] = None

    uri: Optional[str] = None

    email: Optional[str] = None

    b: Optional[Base64Bytes] = None

    i32: Optional[IntegerString] = None

    i64: Optional[IntegerString] = None

    dec: Optional[Decimal] = None

    num: Optional[float] = None

    int_: Annotated[Optional[int], Field(alias="int")] = None

    dbl: Optional[str] = None

    fl: Optional[str] = None

    numdec: Optional[DecimalNumber] = None

    bool_: Annotated[Optional[bool], Field(alias="bool")] = None

    i64n: Optional[int] = None

    ms: Optional[int] = None

    unix: Optional[int] = None

    ip: Optional[str] = None

    bin: Optional[str] = None

    re: Optional[str] = None

    numstr: Optional[float] = None

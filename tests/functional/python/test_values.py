"""Values of scalars: RFCs decide what they are, and what came and wasn't changed goes back as it came."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.function_calls import entered_functions
from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
)

_FORMATS = {
    "moment": "date-time",
    "day": "date",
    "clock": "time",
    "span": "duration",
    "octets": "byte",
    "price": "decimal",
    "size": "int64",
}
_OF_FORMAT = {
    "moment": (
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.5Z",
        "2026-01-01T00:00:00.123456789Z",
        "2026-01-01T00:00:00+05:30",
        "2026-01-01T00:00:00-00:00",
        "2026-01-01t00:00:00z",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:00",
        "2016-12-31T23:59:60Z",
    ),
    "day": ("2026-01-01",),
    "clock": ("10:30:00Z", "10:30:00.25+01:00", "10:30:00", "23:59:60Z"),
    "span": ("P1M", "P1Y2M3DT4H5M6S", "P2W", "PT36H", "PT0.5S", "-P1D", "PT1,5S"),
    "octets": ("aGk=", "aGk", "-_-_", "", "aGVs\r\nbG8="),
    "price": ("1.50", "1e5", "+1", "007.0", "0.12345678901234567890123", "-0"),
    "size": ("9223372036854775807", "-1", "0", "007", "indefinite", "1_000", "+1", ""),
}
_OF_NO_FORMAT = {
    "moment": (
        "12345",
        1700000000,
        "2026-01-01",
        "20260101T000000Z",
        "2026-01-01T10:30Z",
        "2026-01-01T24:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-01-01T00:00:00+25:00",
        "٢٠٢٦-01-01T00:00:00Z",
        " 2026-01-01T00:00:00Z",
        True,
    ),
    "day": ("12345", 5, "2026-01-01T00:00:00Z", "20260101", "2026-13-01"),
    "clock": ("10:30", "24:00:00", "36000", 36000),
    "span": ("10:30", "P", "PT", "P1", "1 day", 5, "P999999999Y", "P1DT"),
    "octets": ("hello world", "a", "aGk=aGk=", "é", 5, "a GVs"),
    "price": ("1_000", "NaN", "Infinity", "", "1,5", "٣", "1e", True),
    "size": (1.5, True),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    properties: dict[str, Any] = {
        name: {"type": "string", "format": spelled}
        for name, spelled in _FORMATS.items()
    }
    lists = {
        f"{name}s": {"type": "array", "items": schema}
        for name, schema in properties.items()
    }
    maps = {
        f"{name}_map": {"type": "object", "additionalProperties": schema}
        for name, schema in properties.items()
    }
    either = {
        f"{name}_or_text": {"anyOf": [{"type": "string"}, schema]}
        for name, schema in properties.items()
    }
    thing = {
        "type": "object",
        "properties": {**properties, **lists, **maps, **either}
        | {"number": {"type": "number"}},
    }
    open_ = {"type": "object", "additionalProperties": properties["moment"]}
    alias = {"oneOf": [{"type": "number"}, properties["moment"]]}
    return import_package(
        document_of_schemas({"Thing": thing, "Open": open_, "Alias": alias}),
        tmp_path_factory.mktemp("values"),
    )


_GOOD = [(name, text) for name, texts in _OF_FORMAT.items() for text in texts]
_BAD = [(name, text) for name, texts in _OF_NO_FORMAT.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), _GOOD)
def test_text_of_a_format_goes_back_as_it_came(
    package: ModuleType, name: str, text: str
) -> None:
    data = {name: text, f"{name}s": [text], f"{name}_map": {"a": text}}
    value = decoded(package, package.models.Thing, data)
    assert encoded(package, value) == data
    for same in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert same == value
        assert encoded(package, same) == data


@pytest.mark.parametrize(("name", "text"), _BAD)
def test_what_is_of_no_format_is_no_value_of_it(
    package: ModuleType, name: str, text: Any
) -> None:
    for data in ({name: text}, {f"{name}s": [text]}, {f"{name}_map": {"a": text}}):
        with pytest.raises(ValidationError):
            decoded(package, package.models.Thing, data)


@pytest.mark.parametrize(("name", "text"), [*_GOOD, *_BAD])
def test_text_of_a_union_goes_back_whether_it_has_the_format_or_not(
    package: ModuleType, name: str, text: Any
) -> None:
    if not isinstance(text, str):
        return
    data = {f"{name}_or_text": text}
    value = decoded(package, package.models.Thing, data)
    assert encoded(package, value) == data


def test_values_mean_what_their_texts_say(package: ModuleType) -> None:
    def read(name: str, text: Any) -> Any:
        return getattr(decoded(package, package.models.Thing, {name: text}), name)

    assert read("moment", "2016-12-31T23:59:60Z") == datetime(2017, 1, 1, tzinfo=UTC)
    assert read("moment", "2026-01-01T00:00:00.5-01:00") == datetime(
        2026, 1, 1, 1, 0, 0, 500_000, tzinfo=UTC
    )
    assert read("moment", "2026-01-01T00:00:00").tzinfo is None
    assert read("day", "2026-01-02") == date(2026, 1, 2)
    assert read("span", "-P1DT0.5S") == -timedelta(days=1, seconds=0.5)
    assert read("span", "P1M") == timedelta(days=30)
    assert read("octets", "-_-_") == b"\xfb\xff\xbf"
    assert read("price", "1e5") == Decimal(100_000)
    assert read("size", "42") == 42
    assert read("size", "indefinite") == "indefinite"


def test_a_changed_value_is_written_anew(package: ModuleType) -> None:
    thing = decoded(
        package,
        package.models.Thing,
        {"moment": "2026-01-01T00:00:00.5Z", "span": "P1M", "price": "1e5"},
    )
    thing.moment = thing.moment + timedelta(days=1)
    thing.span = thing.span * 2
    thing.price += 1
    assert encoded(package, thing) == {
        "moment": "2026-01-02T00:00:00.500000Z",
        "span": "P60D",
        "price": "100001",
    }


def test_values_of_ours_are_written_as_their_formats_say(package: ModuleType) -> None:
    thing = package.models.Thing(
        moment=datetime(2026, 1, 1, tzinfo=UTC),
        day=datetime(2026, 1, 1, tzinfo=UTC),
        span=timedelta(hours=36),
        octets=b"hi",
        price=1.5,
        size=5,
        number=5,
    )
    assert encoded(package, thing) == {
        "moment": "2026-01-01T00:00:00Z",
        "day": "2026-01-01",
        "span": "P1DT12H",
        "octets": "aGk=",
        "price": "1.5",
        "size": "5",
        "number": 5,
    }


def test_an_integer_among_numbers_stays_one(package: ModuleType) -> None:
    for number in (42, 42.5, 2**63 + 1, -(2**53) - 1, 1e300):
        value = decoded(package, package.models.Thing, {"number": number})
        assert type(value.number) is type(number)
        assert encoded(package, value)["number"] == number


def test_formats_hold_in_aliases_and_beside_fields(package: ModuleType) -> None:
    models = package.models
    for text in ("2026-01-01T00:00:00.5Z", 42, 42.5):
        value = decoded(package, models.Alias, text)
        assert repr(encoded(package, value, models.Alias)) == repr(text)
    assert isinstance(decoded(package, models.Alias, "2026-01-01T00:00:00Z"), datetime)


def test_models_still_describe_themselves_in_json_schema(package: ModuleType) -> None:
    described = package.models.Thing.model_json_schema(by_alias=True)
    assert {"type": "string", "format": "date-time"} in described["properties"][
        "moment"
    ]["anyOf"]


def test_common_moments_are_read_without_a_line_of_python(package: ModuleType) -> None:
    adapter = import_module(f"{package.__name__}._runtime.adapter").adapter_of(
        list[package.models.Thing]
    )
    for text in ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5Z"):
        thing = f'{{"moment": "{text}"}}'
        body = f"[{', '.join([thing] * 3)}]".encode()
        adapter.decoded(body)
        entered = entered_functions(partial(adapter.decoded, body))
        is_python = set(entered) != {adapter.decoded.__code__}
        assert is_python == ("." in text)


def test_a_text_that_is_no_moment_is_one_error(package: ModuleType) -> None:
    with pytest.raises(ValidationError) as found:
        decoded(package, package.models.Thing, {"moment": "2026-02-30T00:00:00Z"})
    (error,) = (one for one in found.value.errors() if one["loc"][:1] == ("moment",))
    assert error["msg"] == "Input should be a date-time of RFC 3339"


@pytest.mark.parametrize("form", ["union", "enum"])
def test_enums_of_several_kinds_keep_their_types_and_stay_open(
    tmp_path: Path, form: str
) -> None:
    schemas: dict[str, Any] = {
        "Mixed": {"enum": [True, 1, 1.5, "x"]},
        "Flags": {"enum": [True, 2.5]},
        "Sizes": {"enum": [1, 2.5]},
        "Shares": {"enum": [1.0, 2.5, None]},
        "Names": {"enum": ["1", 1, None]},
    }
    package = import_package(document_of_schemas(schemas), tmp_path, enumFormat=form)
    for name, values in (
        ("Mixed", (True, False, 1, 2, 1.5, 2.5, "x", "y")),
        ("Flags", (True, False, 2.5, 3.5)),
        ("Sizes", (1, 2, 2.5, 3.5)),
        ("Shares", (1, 2, 2.5, 3.5, None)),
        ("Names", ("1", "2", 1, 2, None)),
    ):
        for value in values:
            thing = decoded(package, package.models.Everything, {name: value})
            assert repr(encoded(package, thing)) == repr({name: value})
    one = decoded(package, package.models.Everything, {"Mixed": True})
    assert one.mixed is True
    assert type(decoded(package, type(one), {"Mixed": 1}).mixed) is int

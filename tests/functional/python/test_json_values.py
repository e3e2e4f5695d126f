"""JSON of generated clients: numbers keep their digits, what isn't a number isn't sent, what others read is read."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.generated_python import document_of_schemas, import_package

_NUMBERS = (
    "1.10",
    "0.12345678901234567890123",
    "123456789012345678901234567890",
    "-0.0",
    "1E+400",
    "5",
)
_NO_NUMBERS = (float("nan"), float("inf"), float("-inf"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    price = {"type": "number", "format": "decimal"}
    bill = {
        "type": "object",
        "properties": {
            "price": price,
            "list": {"type": "array", "items": price},
            "image": {"type": "string", "format": "byte"},
            "note": {"type": ["string", "null"]},
        },
    }
    text = {"type": "string"}
    open_ = {
        "type": "object",
        "properties": {"name": text, "n": {"type": "number"}, "any": {}},
    }
    schemas = {"Bill": bill, "Open": open_}
    return import_package(
        document_of_schemas(schemas), tmp_path_factory.mktemp("json_values")
    )


def _adapter(package: ModuleType, kind: Any) -> Any:
    return import_module(f"{package.__name__}._runtime.adapter").adapter_of(kind)


@pytest.mark.parametrize("digits", _NUMBERS)
def test_decimal_numbers_keep_their_digits_both_ways(
    package: ModuleType, digits: str
) -> None:
    wire = f'{{"price":{digits},"list":[{digits}],"image":"aGk=","note":null}}'
    bills = _adapter(package, list[package.models.Bill])
    (bill,) = bills.decoded(f"[{wire}]".encode())
    assert bill.price == Decimal(digits)
    assert (bill.image, bill.note) == (b"hi", None)
    assert bills.encoded([bill]).decode() == f"[{wire}]"


def test_decimal_numbers_are_made_of_any_number_but_none(package: ModuleType) -> None:
    bill = _adapter(package, package.models.Bill)
    for given in (Decimal("1.10"), 1.1, 5, "1.10"):
        made = bill.checked({"price": given})
        assert json.loads(bill.encoded(made)) == {"price": float(given)}
    for given in (*_NO_NUMBERS, Decimal("NaN"), "1_0", True):
        with pytest.raises(ValidationError):
            bill.checked({"price": given})


@pytest.mark.parametrize("number", _NO_NUMBERS)
@pytest.mark.parametrize(
    "body", [{"n": 0}, {"any": 0}, {"any": {"deep": [0]}}, {"further": 0}], ids=str
)
def test_what_is_no_number_is_not_sent(
    package: ModuleType, number: float, body: dict[str, Any]
) -> None:
    made = json.loads(json.dumps(body).replace("0", json.dumps(number)))
    with (
        package.Things() as client,
        pytest.raises(ValueError, match="no number that can be sent"),
    ):
        client.send_things(open=made)


def test_texts_may_speak_of_what_is_no_number(package: ModuleType) -> None:
    adapter = _adapter(package, package.models.Open)
    made = adapter.checked({"name": "NaN, Infinity", "any": {"NaN": None}})
    assert json.loads(adapter.encoded(made))["name"] == "NaN, Infinity"


def test_a_byte_order_mark_is_no_fault(package: ModuleType) -> None:
    for kind in (package.models.Open, package.models.Bill):
        read = _adapter(package, kind).decoded(b'\xef\xbb\xbf{"name":"a"}')
        assert _adapter(package, kind).encoded(read) == b'{"name":"a"}'


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "a\\ud83d b"])
def test_halves_of_surrogate_pairs_are_read_and_sent(
    package: ModuleType, half: str
) -> None:
    wire = f'{{"name":"{half}","any":["{half}"]}}'.encode()
    adapter = _adapter(package, package.models.Open)
    value = adapter.decoded(wire)
    assert value.name == json.loads(f'"{half}"')
    assert adapter.encoded(value) == wire


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 100_000, b"\xff\xfe\xfd", b"nul"])
def test_what_is_no_json_is_still_an_error(package: ModuleType, text: bytes) -> None:
    for kind in (package.models.Open, package.models.Bill):
        with pytest.raises(ValueError, match=r"JSON|Expecting|codec"):
            _adapter(package, kind).decoded(text)

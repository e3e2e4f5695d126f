"""The error of a request that can't be sent: users catch it by a name of the package, unless that is the API's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import document_of_schemas, import_package

_PROBLEM = {"type": "object", "properties": {"text": {"type": "string"}}}


@pytest.mark.parametrize(
    ("package", "options"), [("errors", {}), ("models", {"imports": {"errors": ""}})]
)
def test_an_argument_of_another_type_raises_an_error_of_the_package(
    package: str, options: dict[str, Any], tmp_path: Path
) -> None:
    document = document_of_schemas({"Count": {"type": "integer"}})
    made = import_package(document, tmp_path, **options)
    errors = getattr(made, package)
    assert "InvalidRequestError" in errors.__all__
    with pytest.raises(errors.InvalidRequestError) as caught:
        made.Things().send_things(count="many")
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, errors.ThingsError)
    _, where, what = str(caught.value).split("\n")
    assert (where, what.partition(",")[0]) == (
        "count",
        "  Input should be a valid integer",
    )


@pytest.mark.parametrize("name", ["InvalidRequestError", "Invalidrequesterror"])
def test_the_apis_own_type_keeps_its_name(name: str, tmp_path: Path) -> None:
    document = document_of_schemas({name: _PROBLEM}, errors={"400": name})
    made = import_package(document, tmp_path)
    errors = made.errors
    own = getattr(errors, name)
    assert own.__name__ == name
    assert issubclass(own, errors.ThingsError)
    readme = (tmp_path / "package" / "README.md").read_text(encoding="utf-8")
    assert "UnsendableRequestError" in readme
    assert "InvalidRequestError" not in readme
    with pytest.raises(errors.UnsendableRequestError):
        made.Things().send_things(extra_query=7)

"""Keywords that no type can show are named in the run's findings, not passed over."""

from __future__ import annotations

import pytest

from tests.support.built_api import built_operation


@pytest.mark.parametrize("keyword", ["not", "if", "dependentSchemas", "contains"])
def test_a_keyword_that_judges_whole_values_is_reported(keyword: str) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}, keyword: {}}
    parameter = {"name": "q", "in": "query", "schema": schema}
    assert built_operation(parameters=[parameter]).codes == ["schema/ignored-keyword"]

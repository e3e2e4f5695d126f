"""Programs that use a package's whole surface."""

from __future__ import annotations

from sdkwright.targets.contract.registry import TARGETS
from tests.functional.envelope_documents import envelope_document
from tests.support.built_api import built_api


def test_a_whole_request_is_given_as_a_dict_of_its_parts() -> None:
    api = built_api(envelope_document()).api
    target = TARGETS["python"]
    options = target.parse_options({"flattenRequests": False}, api)
    program = target.probe(target.surface(api, options)).text
    assert 'client.list_orders(request={"page": a0})' in program
    assert 'client.make_order(request={"order": a0})' in program
    assert "a0: Any, a1: bool" in program

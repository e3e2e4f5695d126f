"""Programs that use a package's whole surface."""

from __future__ import annotations

from sdkwright.targets.contract.registry import TARGETS
from tests.functional.envelope_documents import envelope_document
from tests.functional.layout_documents import FOLDERS, layout_document
from tests.support.built_api import built_api


def test_a_whole_request_is_given_as_a_dict_of_its_parts() -> None:
    api = built_api(envelope_document()).api
    target = TARGETS["python"]
    options = target.parse_options({"flattenRequests": False}, api)
    program = target.probe(target.surface(api, options)).text
    assert 'client.list_orders(request={"page": a0})' in program
    assert 'client.make_order(request={"order": a0})' in program
    assert "a0: Any, a1: bool" in program


def test_types_are_imported_from_the_folders_that_they_live_in() -> None:
    program = _laid_out("python")
    assert "from shop import models, types\n" in program
    assert "from shop.models.components import Order as " in program
    assert "from shop.models.errors import Problem as _Problem\n" in program
    program = _laid_out("typescript")
    assert 'import * as errors from "shop/models/errors";\n' in program
    assert 'from "shop/errors"' not in program
    assert " = components.Order;\n" in program
    assert "void errors.Problem;\n" in program


def _laid_out(language: str) -> str:
    api, target = built_api(layout_document()).api, TARGETS[language]
    written = {"imports": FOLDERS, "packageName": "shop", "preset": "speakeasy"}
    return target.probe(target.surface(api, target.parse_options(written, api))).text

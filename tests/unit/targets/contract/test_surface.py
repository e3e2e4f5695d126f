"""What users of a package can name, as data: the same origins in every language, and JSON that is read back whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.emit.render import render_all
from sdkwright.ir.types import ListOf, Ref, Scalar, ScalarKind
from sdkwright.targets.contract.custom import NO_CUSTOM
from sdkwright.targets.contract.presets import PRESETS
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol, Way
from sdkwright.targets.contract.surface_json import (
    NoSurface,
    read_surface_text,
    surface_text,
)
from tests.support.built_api import built_api
from tests.support.documents import read_document

_SHOP = Path(__file__).parents[3] / "changes" / "shop.yaml"


def _surface(language: str, **options: str) -> Surface:
    target = TARGETS[language]
    api = built_api(read_document(_SHOP)).api
    return target.surface(api, target.parse_options(options, api))


def _one(surface: Surface, key: str, kind: Kind = Kind.CLASS) -> Symbol:
    (symbol,) = [one for one in surface.symbols if (one.kind, one.key) == (kind, key)]
    return symbol


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("language", TARGETS)
def test_json_is_read_back_whole_and_the_same_again(language: str, preset: str) -> None:
    surface = _surface(language, preset=preset)
    text = surface_text(surface)
    assert read_surface_text(text) == surface
    assert surface_text(read_surface_text(text)) == text


def test_both_languages_have_the_same_origins_and_their_own_paths() -> None:
    python, typescript = _surface("python"), _surface("typescript")
    keys = [{(one.kind, one.key) for one in it.symbols} for it in (python, typescript)]
    assert keys[0] == keys[1]
    key = "GET /orders/{orderId}/refunds"
    one, other = (_one(it, key, Kind.METHOD) for it in (python, typescript))
    assert (one.path, *one.aliases) == ("refunds.list", "refunds.list_async")
    assert (other.path, *other.aliases) == ("refunds.list", "refundsList")
    assert one.type == other.type == ListOf(Ref("#/components/schemas/Refund"))
    assert one.called == "listRefunds"


def test_fields_say_which_way_they_travel_and_what_has_to_be_there() -> None:
    surface = _surface("python")
    order = _one(surface, "#/components/schemas/Order")
    assert (order.path, order.form, order.way) == (
        "models.Order",
        Form.OBJECT,
        Way.OUT,
    )
    fields = {one.key: one for one in order.members}
    assert fields["id"].present
    assert not fields["customer"].present
    assert fields["createdAt"].path == "created_at"
    assert fields["createdAt"].type == Scalar(ScalarKind.DATE_TIME)
    entry = _one(surface, "#/components/schemas/OrderInput")
    assert (entry.way, [one.required for one in entry.members]) == (
        Way.IN,
        [True, False, False],
    )


def test_arguments_have_their_place_on_the_wire() -> None:
    create = _one(_surface("python"), "PATCH /orders/{orderId}", Kind.METHOD)
    assert [(one.path, one.key, one.required) for one in create.members] == [
        ("order_id", "path 0", True),
        ("status", "body status", False),
        ("note", "body note", False),
    ]


@pytest.mark.parametrize("text", ["", "[]", '{"format": 99}', '{"format": 1}'])
def test_what_is_no_surface_says_so(text: str) -> None:
    with pytest.raises(NoSurface):
        read_surface_text(text)


@pytest.mark.parametrize("language", TARGETS)
def test_a_package_has_its_surface_inside_unless_it_looks_as_published(
    language: str,
) -> None:
    api = built_api(read_document(_SHOP)).api
    target = TARGETS[language]
    for preset, is_inside in (("default", True), ("speakeasy", False)):
        options = target.parse_options({"preset": preset}, api)
        tree = render_all(target.lower(api, options, NO_CUSTOM).jobs)
        texts = [
            file.content.decode()
            for path, file in tree.items()
            if path.endswith("surface.json")
        ]
        surface = target.surface(api, options)
        assert [read_surface_text(text) for text in texts] == [surface] * is_inside
    if language == "typescript":
        options = target.parse_options({}, api)
        package = render_all(target.lower(api, options, NO_CUSTOM).jobs)["package.json"]
        assert b'"surface.json"' in package.content

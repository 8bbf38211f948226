"""Rights statements: complete, addressed, in both languages."""

import pytest
from django.utils.translation import override

from media.models import Asset
from media.rights import STATEMENTS, RightsStatement


@pytest.mark.parametrize("code", RightsStatement.values)
def test_every_statement_is_described(code: str) -> None:
    statement = STATEMENTS[code]
    assert statement.code == code
    assert statement.label_en
    assert statement.label_vi
    assert statement.uri.startswith(
        ("http://rightsstatements.org/vocab/", "https://creativecommons.org/")
    )


def test_there_are_the_twelve_of_rightsstatements_org() -> None:
    found = [s for s in STATEMENTS.values() if "rightsstatements.org" in s.uri]
    assert len(found) == 12


def test_addresses_are_told_apart() -> None:
    assert len({s.uri for s in STATEMENTS.values()}) == len(STATEMENTS)


def test_only_public_domain_and_free_licences_are_open() -> None:
    assert {code for code, s in STATEMENTS.items() if s.open} == {
        RightsStatement.CC0,
        RightsStatement.PDM,
        RightsStatement.BY,
        RightsStatement.BY_SA,
    }


def test_the_vietnamese_label_does_not_depend_on_the_reader() -> None:
    with override("en"):
        assert STATEMENTS["inc"].label_vi == "Còn bản quyền"


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("cc0-1.0", "CC0 1.0", "CC0 1.0"),
        ("cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0", "CC BY-NC-ND 4.0"),
        ("pdm-1.0", "Dấu phạm vi công cộng 1.0", "Public Domain Mark 1.0"),
        ("inc", "Còn bản quyền", "In Copyright"),
    ],
)
def test_beside_a_picture_a_licence_is_its_name(code: str, vi: str, en: str) -> None:
    assert (STATEMENTS[code].short("vi"), STATEMENTS[code].short("en")) == (vi, en)


def test_an_asset_starts_not_evaluated() -> None:
    assert Asset().statement.label_en == "Copyright Not Evaluated"

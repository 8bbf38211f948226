"""Festival days are rules, held once: on the festival, or on the site that has no other record."""

from tests.museum.demo.content_checks import every, records


def _days(slug: str) -> list[tuple[int, int, int | None]]:
    rules = records()[slug]["festivals"]
    return [(rule["month"], rule["day_from"], rule["day_to"]) for rule in rules]


def test_rules_are_lunar_and_possible() -> None:
    for slug, rule in every("festivals"):
        assert rule["calendar"] == "lunar", slug
        assert 1 <= rule["month"] <= 12, slug
        assert 1 <= rule["day_from"] <= (rule["day_to"] or rule["day_from"]) <= 30, slug


def test_the_days_people_know() -> None:
    assert _days("le-hoi-dinh-chem") == [(5, 14, 16)]
    assert _days("le-ruoc-nuoc-chem") == [(5, 15, None)]
    assert _days("le-hoi-dinh-ve") == [(2, 9, 10)]
    assert _days("le-hoi-dinh-gian") == [(2, 9, 11)]
    assert _days("hoi-boi-dam") == [(3, 9, 11)]
    assert _days("le-hoi-thuong-cat") == [(3, 10, 12)]
    assert _days("hoi-the-dong-co") == [(4, 4, None)]
    assert _days("nha-tho-ho-pham") == [(1, 4, None)]
    assert _days("dinh-phuc-ly") == [(2, 12, 15)]
    assert _days("dinh-phu-dien") == [(3, 14, 15)]


def test_the_great_festival_of_hoang_comes_every_five_years() -> None:
    yearly, great = records()["le-hoi-dinh-hoang"]["festivals"]
    assert "every_years" not in yearly
    assert (great["every_years"], great["anchor_year"]) == (5, 2023)
    assert (2023 - 1028) % 5 == 0, "the village counts from 1028"


def test_a_site_whose_festival_has_a_record_leaves_the_rule_to_it() -> None:
    holders = {slug for slug, r in every("relations") if r["predicate"] == "holds-festival"}
    assert len(holders) == 9
    for slug in holders:
        assert records()[slug]["festivals"] == [], slug


def test_every_written_day_became_a_rule_somewhere() -> None:
    held = {
        slug: r["target"] for slug, r in every("relations") if r["predicate"] == "holds-festival"
    }
    for slug, record in records().items():
        if "festival_literal" in record:
            assert records()[held.get(slug, slug)]["festivals"], slug

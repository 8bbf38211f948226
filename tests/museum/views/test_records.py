"""The page of a record and the ways to it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from heritage.actions.withdrawal import merge, withdraw
from heritage.enums import Access, Kind
from heritage.models import (
    Citation,
    Claim,
    Designation,
    FestivalRule,
    FormerSlug,
    HeritageRecord,
    Source,
)
from museum.presentation.record.ties import UNSPECIFIED
from tests.factories.heritage import (
    MODELS,
    ConceptFactory,
    RecordFactory,
    add_picture,
    enrich,
    hold,
    relate,
)
from tests.museum.html import find_all, ids, json_ld, parse, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("prefix", ["/di-san/", "/en/heritage/"])
def test_each_kind_has_a_valid_page_in_both_languages(
    visitor: Client, kind: str, prefix: str
) -> None:
    record = enrich(RecordFactory(kind=kind, placed=True), rows=2)
    response = visitor.get(f"{prefix}{record.slug}/")
    tree = parse(response)
    assert response.status_code == 200
    assert len(find_all(tree, "h1")) == 1
    assert len(set(ids(tree))) == len(ids(tree))
    assert f"kind-{kind}" in find_all(tree, "body")[0].get("class", "")


def test_titles_follow_the_language(visitor: Client) -> None:
    record = RecordFactory()
    vietnamese = parse(visitor.get(f"/di-san/{record.slug}/"))
    english = parse(visitor.get(f"/en/heritage/{record.slug}/"))
    assert text_of(find_all(vietnamese, "h1")[0]) == record.title_vi
    assert text_of(find_all(english, "h1")[0]) == record.title_en
    assert find_all(english, "html")[0].get("lang") == "en"


def test_a_missing_translation_is_said_openly(visitor: Client) -> None:
    record = RecordFactory(vietnamese_only=True)
    tree = parse(visitor.get(f"/en/heritage/{record.slug}/"))
    title = find_all(tree, "h1")[0]
    assert (title.get("lang"), text_of(title)) == ("vi", record.title_vi)
    assert find_all(tree, "p", class_="notice")


def test_a_place_tells_the_days_of_the_festivals_held_there(visitor: Client) -> None:
    place, festival, secret = RecordFactory(), RecordFactory(kind=Kind.ELEMENT), RecordFactory()
    for held in (festival, secret):
        FestivalRule.objects.create(record=held, month=5, day_from=14, day_to=16)
        hold(place, held)
    HeritageRecord.objects.filter(pk=secret.pk).update(access=Access.STAFF)
    page = parse(visitor.get(f"/di-san/{place.slug}/"))
    (section,) = find_all(page, "section", class_="festival-dates")
    (held,) = find_all(section, "h3", class_="held")
    (link,) = find_all(held, "a")
    assert link.get("href") == f"/di-san/{festival.slug}/"
    assert text_of(section).count("14–16 tháng Năm âm lịch") == 2
    assert json_ld(page)["@type"] != "Festival"
    assert not find_all(parse(visitor.get(f"/di-san/{festival.slug}/")), "h3", class_="held")


@pytest.mark.parametrize(
    ("address", "day"), [("/di-san/", "5/12/2026"), ("/en/heritage/", "5 December 2026")]
)
def test_the_day_of_a_visit_is_written_as_the_language_does(
    visitor: Client, address: str, day: str
) -> None:
    record = RecordFactory(visit_checked_on=date(2026, 12, 5), contact="024 0000")
    assert day in text_of(parse(visitor.get(f"{address}{record.slug}/")))


def test_languages_point_at_each_other(visitor: Client) -> None:
    record = RecordFactory()
    tree = parse(visitor.get(f"/di-san/{record.slug}/?q=hội"))
    links = {
        link.get("hreflang"): link.get("href") for link in find_all(tree, "link", rel="alternate")
    }
    assert links["en"] == f"http://testserver/en/heritage/{record.slug}/"
    assert links["vi"] == f"http://testserver/di-san/{record.slug}/"
    switch = find_all(tree, "a", class_="language")[0]
    assert switch.get("href") == f"/en/heritage/{record.slug}/?q=h%E1%BB%99i"


def test_a_tie_names_its_reason_from_both_ends(visitor: Client) -> None:
    house, spirit = RecordFactory(), RecordFactory(kind=Kind.PERSON, title_vi="Vị Thần")
    tie = relate(house, spirit, note_vi="Theo thần tích.")
    here = visitor.get(f"/di-san/{house.slug}/").content.decode()
    there = visitor.get(f"/di-san/{spirit.slug}/").content.decode()
    assert tie.predicate.label_vi in here and "Theo thần tích." in here
    assert tie.predicate.inverse_vi in there and house.title_vi in there


def test_ties_without_a_named_reason_come_last(visitor: Client) -> None:
    house, vague, told = RecordFactory(), RecordFactory(), RecordFactory()
    predicate = ConceptFactory(predicate=True, notation=UNSPECIFIED, label_vi="liên quan, chưa rõ")
    relate(house, vague, predicate=predicate)
    relate(house, told)
    page = parse(visitor.get(f"/di-san/{house.slug}/"))
    reasons = [text_of(h3) for h3 in find_all(page, "h3")]
    assert reasons.index("Liên quan, chưa rõ") == len(reasons) - 1


def test_recognitions_stand_under_one_label(visitor: Client) -> None:
    record = enrich(RecordFactory(), rows=2)
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    labels = [text_of(dt) for dt in find_all(page, "dt")]
    assert record.designations.count() == 2
    assert labels.count("Xếp hạng, ghi danh") == 1


def test_number_and_authority_of_a_decision_stay_apart(visitor: Client) -> None:
    record = RecordFactory()
    for number, authority in (("15/QĐ", "UBND"), ("16/QĐ", ""), ("", "Bộ Văn hóa")):
        Designation.objects.create(
            record=record, rank=ConceptFactory(), number=number, authority=authority
        )
    page = visitor.get(f"/di-san/{record.slug}/").content.decode()
    for told in ("15/QĐ · UBND", "16/QĐ", "Bộ Văn hóa"):
        assert f'<span class="gloss">{told}</span>' in page


def test_a_credit_without_a_name_begins_with_the_rights(visitor: Client) -> None:
    record = RecordFactory()
    picture = add_picture(record, primary=True)
    picture.asset.creator = picture.asset.credit_vi = ""
    picture.asset.save()
    page = visitor.get(f"/di-san/{record.slug}/").content.decode()
    assert '<span class="credit"><a rel="license"' in page


def test_ties_to_hidden_records_stay_hidden(visitor: Client) -> None:
    house, hidden = RecordFactory(), RecordFactory(title_vi="Kín", access=Access.RESTRICTED)
    relate(house, hidden)
    assert "Kín" not in visitor.get(f"/di-san/{house.slug}/").content.decode()


def test_unverified_claims_are_marked(visitor: Client) -> None:
    record = RecordFactory()
    Claim.objects.create(
        record=record, field="số quyết định", value="2082", confidence="unverified"
    )
    assert "chưa kiểm chứng" in visitor.get(f"/di-san/{record.slug}/").content.decode()


def test_a_claim_names_its_source_or_says_that_none_is_recorded(visitor: Client) -> None:
    record = RecordFactory()
    source = Source.objects.create(citation="Văn bia đình", kind="book")
    Claim.objects.create(record=record, field="năm dựng", value="1635", source=source)
    Claim.objects.create(record=record, field="năm dựng", value="1636")
    Claim.objects.create(record=record, field="số", value="2082", confidence="unverified")
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    said = [text_of(item) for each in find_all(page, "ul", class_="said") for item in each]
    assert "Văn bia đình" in said[0]
    assert "chưa ghi nguồn" in said[1]
    assert "chưa ghi nguồn" not in said[2]


def test_claims_without_a_source_of_their_own_lead_once_to_those_of_the_record(
    visitor: Client,
) -> None:
    record = RecordFactory()
    Claim.objects.create(record=record, field="năm dựng", value="1636")
    Claim.objects.create(record=record, field="số gian", value="5")
    source = Source.objects.create(citation="Lý lịch di tích", kind="book")
    Citation.objects.create(record=record, source=source)
    page = parse(visitor.get(f"/di-san/{record.slug}/"))
    (way,) = (link for link in find_all(page, "a") if link.get("href") == "#nguon")
    assert text_of(way) == "các nguồn của hồ sơ"
    assert any(each.get("id") == "nguon" for each in find_all(page, "h2"))


def test_vietnamese_sources_are_marked_on_english_pages(visitor: Client) -> None:
    record = RecordFactory()
    for order, english in enumerate(("", "360° Hà Nội: article 710")):
        source = Source.objects.create(citation=f"Bài {order}", citation_en=english, kind="web")
        Citation.objects.create(record=record, source=source, sort_order=order)
    page = parse(visitor.get(f"/en/heritage/{record.slug}/"))
    (shown,) = find_all(page, "ol", class_="source-list")
    words = [(text_of(span), span.get("lang")) for span in find_all(shown, "span")]
    assert words == [("Bài 0", "vi"), ("360° Hà Nội: article 710", None)]


def test_quotes_within_a_title_are_single_in_its_citation(visitor: Client) -> None:
    record = RecordFactory(title_vi="Phim “Kẻ Vẽ”")
    body = visitor.get(f"/di-san/{record.slug}/").content.decode()
    assert "“Phim ‘Kẻ Vẽ’”. " in body


def test_without_coordinates_there_is_no_dot(visitor: Client) -> None:
    placed, unplaced = RecordFactory(placed=True), RecordFactory(area=None)
    assert "locator" in visitor.get(f"/di-san/{placed.slug}/").content.decode()
    assert 'class="here"' not in visitor.get(f"/di-san/{unplaced.slug}/").content.decode()


def test_an_area_only_place_keeps_its_point_to_itself(visitor: Client) -> None:
    record = RecordFactory(placed=True, place_sensitivity="area")
    body = visitor.get(f"/di-san/{record.slug}/").content.decode()
    assert "21.09" not in body and "105.77" not in body


def test_structured_data_cannot_end_its_script(visitor: Client) -> None:
    record = RecordFactory(title_vi="Đình </script><script>alert(1)</script>")
    response = visitor.get(f"/di-san/{record.slug}/")
    assert json_ld(parse(response))["name"] == record.title_vi
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True},
        {"access": Access.STAFF},
        {"embargo_until": timezone.localdate() + timedelta(days=2)},
    ],
)
def test_what_may_not_be_seen_is_not_there(visitor: Client, fields: dict[str, object]) -> None:
    record = RecordFactory(**fields)
    assert visitor.get(f"/di-san/{record.slug}/").status_code == 404
    assert visitor.get(f"/id/{record.pid}").status_code == 404


def test_officers_see_what_is_for_staff(client: Client) -> None:
    user = get_user_model().objects.create_superuser(username="an", password="x", email="a@b.vn")
    client.force_login(user)
    record = RecordFactory(access=Access.STAFF)
    assert client.get(f"/di-san/{record.slug}/").status_code == 200


def test_the_permanent_address_leads_to_the_page(visitor: Client) -> None:
    record = RecordFactory()
    for address in (f"/id/{record.pid}", f"/ark:/99999/{record.pid}", f"/ark:99999/{record.pid}"):
        response = visitor.get(address)
        assert (response.status_code, response["Location"]) == (303, f"/di-san/{record.slug}/")
    english = visitor.get(f"/id/{record.pid}", headers={"accept-language": "en"})
    assert english["Location"] == f"/en/heritage/{record.slug}/"
    assert visitor.get(f"/ark:/12345/{record.pid}").status_code == 404


def test_a_withdrawn_record_leaves_a_tombstone(visitor: Client) -> None:
    record = RecordFactory(first_published_at=timezone.now())
    withdraw(record, reason="Trùng với hồ sơ khác.")
    for address in (f"/id/{record.pid}", f"/di-san/{record.slug}/"):
        response = visitor.get(address)
        assert response.status_code == 410
        assert "Trùng với hồ sơ khác." in response.content.decode()


@pytest.mark.parametrize(
    "hidden", [{"access": Access.REGISTERED}, {"first_published_at": None}], ids=["closed", "draft"]
)
def test_a_grave_names_nobody_to_strangers(visitor: Client, hidden: dict[str, object]) -> None:
    record = RecordFactory(
        **{"title_vi": "Miếu Kín", "first_published_at": timezone.now(), **hidden}
    )
    FormerSlug.objects.create(record=record, slug="mieu-cu")
    withdraw(record, reason="Kín.")
    for address in (f"/id/{record.pid}", f"/di-san/{record.slug}/", "/di-san/mieu-cu/"):
        assert visitor.get(address).status_code == 404


def test_the_address_of_what_is_hidden_is_told_to_nobody(visitor: Client) -> None:
    record, survivor = RecordFactory(), RecordFactory(slug="mieu-kin", access=Access.STAFF)
    merge(record, into=survivor)
    FormerSlug.objects.create(record=survivor, slug="mieu-cu")
    for address in (f"/di-san/{record.slug}/", "/di-san/mieu-cu/"):
        assert visitor.get(address).status_code == 404


def test_a_merged_record_leads_to_its_survivor(visitor: Client) -> None:
    record, survivor = RecordFactory(), RecordFactory()
    merge(record, into=survivor)
    moved = visitor.get(f"/id/{record.pid}")
    assert (moved.status_code, moved["Location"]) == (301, f"/id/{survivor.pid}")
    page = visitor.get(f"/en/heritage/{record.slug}/")
    assert (page.status_code, page["Location"]) == (301, f"/en/heritage/{survivor.slug}/")


def test_a_former_address_leads_to_the_new_one(visitor: Client) -> None:
    record = RecordFactory()
    FormerSlug.objects.create(record=record, slug="dinh-cu")
    response = visitor.get("/di-san/dinh-cu/")
    assert (response.status_code, response["Location"]) == (301, f"/di-san/{record.slug}/")


@pytest.mark.parametrize("address", ["/id/x", "/id/" + "9" * 300, "/di-san/" + "a" * 500 + "/"])
def test_addresses_of_nothing_are_404(visitor: Client, address: str) -> None:
    assert visitor.get(address).status_code == 404


@pytest.mark.parametrize("prefix", ["/di-san/", "/en/heritage/"])
def test_iiif_viewers_find_the_manifest(visitor: Client, prefix: str) -> None:
    record = RecordFactory()
    add_picture(record)
    manifest = f"http://localhost:8000/iiif/presentation/3/{record.pid}/manifest.json"
    tree = parse(visitor.get(f"{prefix}{record.slug}/"))
    links = {link.get("href"): link.get("type") for link in find_all(tree, "link")}
    assert "iiif.io/api/presentation/3" in (links[manifest] or "")
    dragged = f"{manifest}?manifest={manifest}"
    assert dragged in {link.get("href") for link in find_all(tree, "a")}
    assert visitor.get(dragged.removeprefix("http://localhost:8000")).status_code == 200


def test_a_record_without_pictures_names_no_manifest(visitor: Client) -> None:
    body = visitor.get(f"/di-san/{RecordFactory().slug}/").content.decode()
    assert "manifest.json" not in body

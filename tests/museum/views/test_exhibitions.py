"""Exhibitions as visitors meet them: the story, the list, the ways in."""

from datetime import date

import pytest
import time_machine
from django.test import Client

from heritage.enums import Access
from heritage.models import Citation, Claim, Designation
from museum.presentation import kept
from tests.factories.exhibition import chapter, exhibition, picture, quotation, row, text, timeline
from tests.factories.heritage import ConceptFactory, RecordFactory, SourceFactory, add_picture
from tests.factories.media import AssetFactory
from tests.museum.html import find_all, ids, json_ld, parse, text_of

pytestmark = pytest.mark.django_db
PAGE = "/trien-lam/hoi-thu/"
SVG = "{http://www.w3.org/2000/svg}"


def test_chapters_are_numbered_and_can_be_jumped_to(visitor: Client) -> None:
    exhibition(text("<p>Mở đầu.</p>"), chapter("Làng bên sông"), text(), chapter("Làng bên sông"))
    tree = parse(visitor.get(PAGE))
    bar = next(each for each in tree.iter("nav") if each.get("aria-label") == "Các chương")
    assert [text_of(link) for link in find_all(bar, "a")] == [
        "1 Làng bên sông",
        "2 Làng bên sông",
        "Ghi công",
    ]
    anchors = [link.get("href", "")[1:] for link in find_all(bar, "a")]
    assert anchors[0] == "lang-ben-song"
    assert set(anchors) <= set(ids(tree))
    assert len(ids(tree)) == len(set(ids(tree)))


def test_a_chapter_goes_by_its_own_number_and_anchor(visitor: Client) -> None:
    exhibition(chapter("Kết", number="IV", anchor="het"))
    tree = parse(visitor.get(PAGE))
    assert "IV Kết" in [text_of(link) for link in find_all(tree, "a", href="#het")]


def test_a_detail_is_shown_large_and_the_whole_beside_it(visitor: Client) -> None:
    asset = AssetFactory(size=(200, 100), alt_vi="Mái đình")
    exhibition(picture(asset=asset.pk, detail=(25, 50, 50, 20), caption="Bờ nóc"))
    tree = parse(visitor.get(PAGE))
    close = next(each for each in tree.iter(f"{SVG}svg") if each.get("role") == "img")
    assert close.get("viewBox") == "50.0 50.0 100.0 20.0"
    assert close.get("aria-label") == "Chi tiết: Bờ nóc"
    assert find_all(tree, "img", alt="Ảnh đang được chuẩn bị: Mái đình")


def test_details_are_cut_when_the_story_is_published(visitor: Client) -> None:
    asset = AssetFactory(size=(200, 100), alt_vi="Mái đình")
    page = exhibition(picture(asset=asset.pk, detail=(25, 50, 50, 20), caption="Bờ nóc"))
    page.save_revision().publish()
    tree = parse(visitor.get(PAGE))
    assert find_all(tree, "img", alt="Chi tiết: Bờ nóc")
    assert not [each for each in tree.iter(f"{SVG}svg") if each.get("role") == "img"]


def test_the_credit_comes_from_the_file_and_only_once(visitor: Client) -> None:
    asset = AssetFactory(credit_vi="Ảnh của cụ Từ", caption_vi="Cổng")
    exhibition(chapter(), picture(asset=asset.pk), picture(asset=asset.pk))
    tree = parse(visitor.get(PAGE))
    owed = find_all(tree, "section", id="ghi-cong")[0]
    assert text_of(owed).count("Ảnh của cụ Từ") == 1
    assert text_of(owed).count("Cổng") == 1


def test_pictures_on_cards_are_owed_too(visitor: Client) -> None:
    record = RecordFactory()
    use = add_picture(record)
    use.asset.credit_vi = "Kho của làng"
    use.asset.save()
    exhibition(row(record.pk))
    assert "Kho của làng" in text_of(
        find_all(parse(visitor.get(PAGE)), "section", id="ghi-cong")[0]
    )


def test_sources_are_gathered_each_once(visitor: Client) -> None:
    quoted, known = SourceFactory(citation="Bia 1635"), SourceFactory(citation="Địa chí")
    record = RecordFactory()
    Citation.objects.create(record=record, source=known)
    Citation.objects.create(record=record, source=quoted)
    exhibition(
        quotation(source=quoted.pk, page="mặt sau"),
        quotation(attribution="Cụ Tiên chỉ"),
        row(record.pk),
    )
    tree = parse(visitor.get(PAGE))
    owed = text_of(find_all(tree, "section", id="ghi-cong")[0])
    assert owed.count("Bia 1635") == owed.count("Địa chí") == owed.count("Cụ Tiên chỉ") == 1
    assert "Bia 1635, mặt sau" in text_of(find_all(tree, "figure")[0])


def test_a_quotation_says_its_language_and_what_it_means(visitor: Client) -> None:
    exhibition(
        quotation(text="“Bonne terre.”", language="fr", translation="Đất lành.", attribution="X"),
        quotation(text="“Một” và “hai”", language="vi", translation="không hiện", attribution="Y"),
        quotation(attribution="Z"),
    )
    foreign, own, plain = find_all(parse(visitor.get(PAGE)), "figure", class_="saying")
    (words,) = foreign.iter("blockquote")
    assert (words.get("lang"), text_of(words)) == ("fr", "Bonne terre."), "the style sets marks"
    assert "Đất lành." in text_of(foreign)
    assert "Nguyên văn: tiếng Pháp" in text_of(foreign)
    assert text_of(next(own.iter("blockquote"))) == "“Một” và “hai”"
    assert "không hiện" not in text_of(own)
    for each in (own, plain):
        assert next(each.iter("blockquote")).get("lang") is None
        assert "Nguyên văn" not in text_of(each)


def test_records_stand_side_by_side_under_their_own_names(visitor: Client) -> None:
    first, second = RecordFactory(title_vi="Đình Một"), RecordFactory(title_vi="Đình Hai")
    exhibition(chapter(), row(second.pk, first.pk, heading="Hai ngôi đình"))
    tree = parse(visitor.get(PAGE))
    assert [text_of(each) for each in tree.iter("h4")] == ["Đình Hai", "Đình Một"]
    assert text_of(find_all(tree, "h3", class_="part-heading")[0]) == "Hai ngôi đình"


def test_the_map_says_in_words_what_it_draws(visitor: Client) -> None:
    here = RecordFactory(title_vi="Đình Một", placed=True)
    near = RecordFactory(title_vi="Đình Hai", latitude=21.1, longitude=105.78)
    nowhere = RecordFactory(title_vi="Đình Ba")
    exhibition(row(nowhere.pk, here.pk, near.pk, kind="map"))
    tree = parse(visitor.get(PAGE))
    stops = find_all(tree, "ol", class_="stops plain")[0]
    words = [text_of(each) for each in find_all(stops, "li")]
    assert [line.split(" chưa")[0] for line in words] == ["1 Đình Một", "2 Đình Hai", "– Đình Ba"]
    assert "chưa có tọa độ" in words[2]
    assert len(find_all(tree, f"{SVG}circle", class_="stop")) == 2


def test_a_place_kept_vague_stays_vague(visitor: Client) -> None:
    hidden = RecordFactory(placed=True, place_sensitivity="area")
    exhibition(row(hidden.pk, kind="map"))
    body = visitor.get(PAGE).content.decode()
    assert "chưa có tọa độ" in body and "<circle" not in body


def test_times_stand_on_a_line_and_in_a_table(visitor: Client) -> None:
    record = RecordFactory(title_vi="Đình Một", time_literal="1635")
    Claim.objects.create(record=record, field="tu bổ", value="1700, 1800 và 1900")
    Claim.objects.create(record=record, field="khác", value="1999")
    Designation.objects.create(
        record=record, rank=ConceptFactory(label_vi="Di tích quốc gia"), time_literal="1990"
    )
    exhibition(
        timeline(
            {"record": record.pk, "of": "time"},
            {"record": record.pk, "of": "claims", "about": "Tu bổ"},
            {"record": record.pk, "of": "ranks"},
        )
    )
    rows = find_all(parse(visitor.get(PAGE)), "tr")[1:]
    assert [text_of(each) for each in rows] == [
        "Đình Một 1635",
        "Tu bổ 1700, 1800 và 1900",
        "Di tích quốc gia 1990",
    ]
    assert [len(find_all(each, f"{SVG}rect")) for each in rows] == [1, 3, 1]


def test_what_is_doubtful_says_so(visitor: Client) -> None:
    record = RecordFactory()
    Claim.objects.create(record=record, field="năm", value="1902", confidence="unverified")
    Claim.objects.create(record=record, field="năm", value="không nhớ", confidence="low")
    exhibition(timeline({"record": record.pk, "of": "claims", "about": "năm"}))
    tree = parse(visitor.get(PAGE))
    assert "chưa kiểm chứng" in text_of(find_all(tree, "tbody")[0])
    assert len(find_all(tree, f"{SVG}rect")) == 1


def test_structured_data_of_a_work_and_of_an_event(visitor: Client) -> None:
    record = RecordFactory(title_vi="</script><b>Đình")
    exhibition(row(record.pk))
    exhibition(slug="co-ngay", opens=date(2026, 1, 1), closes=date(2026, 2, 1))
    work, event = parse(visitor.get(PAGE)), parse(visitor.get("/trien-lam/co-ngay/"))
    assert json_ld(work)["@type"] == "CreativeWork"
    assert json_ld(work)["about"][0]["name"] == "</script><b>Đình"
    assert json_ld(event)["@type"] == "ExhibitionEvent"
    assert json_ld(event)["endDate"] == "2026-02-01"


def test_both_languages_know_each_other(visitor: Client) -> None:
    page = exhibition(title="Hội Thử")
    other = exhibition(
        language="en", title="Trial Festival", slug="trial", translation_key=page.translation_key
    )
    tree = parse(visitor.get(PAGE))
    assert find_all(tree, "link", hreflang="en", href="http://testserver/en/exhibitions/trial/")
    assert text_of(find_all(parse(visitor.get(other.get_url())), "h1")[0]) == "Trial Festival"
    found = b"".join(visitor.get("/sitemap.xml")).decode()  # type: ignore[arg-type]  # it streams
    assert "/en/exhibitions/trial/" in found and f"<loc>http://testserver{PAGE}</loc>" in found


def test_the_opening_picture_is_shared(visitor: Client) -> None:
    asset = AssetFactory(alt_vi="Ba con thuyền")
    page = exhibition(hero=asset)
    assert page.share_picture() == asset and page.share_kicker == "Triển lãm trực tuyến"
    assert find_all(parse(visitor.get(PAGE)), "img", alt="Ảnh đang được chuẩn bị: Ba con thuyền")


@time_machine.travel(date(2026, 6, 15))
def test_the_list_tells_open_coming_and_past_apart(visitor: Client) -> None:
    exhibition(title="Luôn mở", slug="a")
    exhibition(title="Sắp tới", slug="b", opens=date(2026, 7, 1))
    exhibition(title="Xưa", slug="c", opens=date(2026, 1, 1), closes=date(2026, 6, 14))
    tree = parse(visitor.get("/trien-lam/"))
    sections = {
        text_of(find_all(each, "h2")[0]): [text_of(name) for name in each.iter("h3")]
        for each in tree.iter("section")
    }
    assert sections == {"Đang mở": ["Luôn mở"], "Sắp mở": ["Sắp tới"], "Đã qua": ["Xưa"]}
    home = text_of(parse(visitor.get("/")))
    assert "Luôn mở" in home and "Sắp tới" not in home and "Xưa" not in home


def test_a_missing_translation_is_said_openly(visitor: Client) -> None:
    exhibition(title="Chỉ tiếng Việt")
    tree = parse(visitor.get("/en/exhibitions/"))
    link = find_all(tree, "a", href=PAGE)[0]
    assert link.get("hreflang") == "vi"


def test_the_menu_leads_there_once_there_is_something(visitor: Client) -> None:
    assert not find_all(parse(visitor.get("/")), "a", href="/trien-lam/")
    assert "Chưa có triển lãm nào" in text_of(parse(visitor.get("/trien-lam/")))
    exhibition()
    kept.forget()
    menu = next(each for each in parse(visitor.get(PAGE)).iter("nav") if each.get("class"))
    assert find_all(menu, "a", href="/trien-lam/")[0].get("aria-current") == "true"


def test_a_record_that_may_not_be_seen_leaves_no_trace(visitor: Client) -> None:
    draft = RecordFactory(title_vi="Bản Nháp Kín", draft=True)
    closed = RecordFactory(title_vi="Hồ Sơ Hạn Chế", access=Access.RESTRICTED, placed=True)
    use = add_picture(draft)
    use.asset.caption_vi = "Ảnh Kín"
    use.asset.save()
    Claim.objects.create(record=closed, field="năm", value="1635")
    exhibition(
        picture(record=draft.pk),
        picture(asset=use.asset.pk),
        row(draft.pk, closed.pk),
        row(closed.pk, kind="map"),
        timeline({"record": closed.pk, "of": "claims", "about": "năm"}),
        hero=use.asset,
    )
    body = visitor.get(PAGE).content.decode() + visitor.get("/trien-lam/").content.decode()
    for words in ("Bản Nháp Kín", "Hồ Sơ Hạn Chế", "Ảnh Kín", "1635", draft.slug, closed.slug):
        assert words not in body
    assert use.asset.pk not in body


def test_an_unpublished_exhibition_has_no_door(visitor: Client) -> None:
    exhibition(title="Chưa xong", live=False)
    assert visitor.get(PAGE).status_code == 404
    for path in ("/", "/trien-lam/", "/en/exhibitions/"):
        assert "Chưa xong" not in visitor.get(path).content.decode()
    assert PAGE not in b"".join(visitor.get("/sitemap.xml")).decode()  # type: ignore[arg-type]  # it streams


BROKEN: list[dict] = [
    row(987_654),
    row(None, "x", {"a": 1}),
    {"type": "records", "value": {"records": "không phải danh sách"}},
    {"type": "records", "value": None},
    {"type": "map", "value": {"records": [{"value": 987_654}, 3]}},
    timeline({"record": 987_654, "of": "time"}),
    {"type": "timeline", "value": {"moments": [{"value": "x"}, 7]}},
    picture(asset="khongcothat", record=None),
    picture(record=987_654),
    picture(asset=None),
    {"type": "picture", "value": {"detail": [1, 2], "asset": {"x": 1}}},
    quotation(source=987_654),
    quotation(text=None),
    {"type": "chapter", "value": {"heading": None}},
    {"type": "text", "value": None},
    {"type": "unknown", "value": {"record": 1}},
    {"type": "text", "value": "<p>Dang dở <b>chưa đóng"},
]


@pytest.mark.parametrize("block", BROKEN, ids=lambda block: str(block)[:60])
def test_broken_blocks_are_left_out(visitor: Client, block: dict) -> None:
    exhibition(block, chapter("Chương lành"), text("<p>Lời lành.</p>"))
    response = visitor.get(PAGE)
    assert response.status_code == 200
    assert "Lời lành." in response.content.decode()
    assert visitor.get("/trien-lam/").status_code == 200


@pytest.mark.parametrize(
    "detail", [(0, 0, 0, 50), (90, 0, 50, 50), (-1, 0, 10, 10), (1, 2, "x", 4)]
)
def test_a_part_that_is_no_part_shows_the_whole(visitor: Client, detail: tuple) -> None:
    asset = AssetFactory()
    exhibition(picture(asset=asset.pk, detail=detail))
    tree = parse(visitor.get(PAGE))
    assert not [each for each in tree.iter(f"{SVG}svg") if each.get("role") == "img"]
    assert find_all(tree, "img", alt=f"Ảnh đang được chuẩn bị: {asset.alt_vi}")


def test_a_deleted_picture_leaves_the_story(visitor: Client) -> None:
    asset = AssetFactory()
    exhibition(picture(asset=asset.pk), text("<p>Vẫn đây.</p>"), hero=asset)
    asset.image.delete()
    assert "Vẫn đây." in visitor.get(PAGE).content.decode()

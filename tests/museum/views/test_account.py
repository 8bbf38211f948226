"""The museum's own door: whoever has an account gets in, and learns what it opens."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from heritage.access.roles import Role
from heritage.enums import Access
from museum.accounts.models import User
from museum.freshness import touch
from museum.middleware.page_cache import shelf
from museum.models import Identity
from tests.factories.heritage import RecordFactory, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
PATH = "/tai-khoan/"
WORD = "di-san-2025"


def _person(role: Role | None, name: str = "nghien-cuu") -> User:
    user = get_user_model().objects.create_user(
        name, password=WORD, last_name="Trần", first_name="Lan Anh"
    )
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def researcher() -> User:
    return _person(Role.RESEARCHER)


def _sign_in(client: Client, **more: str) -> str:
    """Fill in the form as it came; return where it leads."""
    token = find_all(parse(client.get(PATH, more)), "input", name="csrfmiddlewaretoken")[0]
    sent = {"username": "nghien-cuu", "password": WORD, **more}
    response = client.post(PATH, {**sent, "csrfmiddlewaretoken": token.get("value") or ""})
    assert response.status_code == 302
    return str(response["Location"])


@pytest.fixture
def signed_in(researcher: User) -> Client:
    client = Client(enforce_csrf_checks=True)
    assert _sign_in(client) == PATH
    return client


@pytest.mark.parametrize(("path", "lang"), [(PATH, "vi"), ("/en/account/", "en")])
def test_the_form_is_a_page_that_nobody_keeps(visitor: Client, path: str, lang: str) -> None:
    response = visitor.get(path)
    tree = parse(response)
    assert find_all(tree, "html")[0].get("lang") == lang
    assert find_all(tree, "meta", name="robots", content="noindex")
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert not shelf.pages
    for name in ("username", "password"):
        field = find_all(tree, "input", name=name)[0]
        assert find_all(tree, "label", **{"for": field.get("id") or ""})


def test_a_researcher_gets_in_and_finds_what_it_opens(signed_in: Client, visitor: Client) -> None:
    found(RecordFactory(title_vi="Sắc phong chưa công bố", access=Access.REGISTERED))
    page = text_of(parse(signed_in.get(PATH)))
    assert "Trần Lan Anh" in page and "Nhà nghiên cứu" in page
    assert "Hồ sơ dành cho người đã đăng ký" in page and "1 hồ sơ" in page
    assert "Hồ sơ hạn chế" not in page and "bàn làm việc" not in page
    question = "/di-san/?q=sac+phong"
    assert "Sắc phong chưa công bố" in text_of(parse(signed_in.get(question)))
    assert "Sắc phong chưa công bố" not in text_of(parse(visitor.get(question)))


@pytest.mark.parametrize("role", [Role.AREA_OFFICER, Role.REVIEWER])
def test_an_officer_is_led_to_the_desk(role: Role) -> None:
    _person(role)
    client = Client()
    _sign_in(client)
    tree = parse(client.get(PATH))
    assert "Vào bàn làm việc" in text_of(find_all(tree, "a", href="/admin/")[-2])
    assert client.get("/admin/").status_code == 200


def test_the_account_asks_the_database_little(
    signed_in: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        signed_in.get(PATH)


def test_an_account_without_a_role_says_so() -> None:
    _person(None)
    client = Client()
    _sign_in(client)
    assert "Chưa được giao vai trò nào" in client.get(PATH).content.decode()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"username": "nghien-cuu", "password": "sai"},
        {"username": "không có ai", "password": WORD},
        {"username": "nghien-cuu\x00", "password": WORD},
        {"username": "<script>" * 5000, "password": "đ" * 50_000},
    ],
)
def test_what_does_not_fit_is_a_clear_400(visitor: Client, researcher: User, sent: dict) -> None:
    response = visitor.post(PATH, sent)
    assert response.status_code == 400
    tree = parse(response)
    told = [e for e in tree.iter() if e.get("role") == "alert" or e.get("class") == "field-error"]
    assert any(text_of(each).strip() for each in told)
    assert "_auth_user_id" not in visitor.session


def test_a_closed_account_stays_closed(visitor: Client, researcher: User) -> None:
    get_user_model().objects.update(is_active=False)
    assert visitor.post(PATH, {"username": "nghien-cuu", "password": WORD}).status_code == 400


def test_another_site_can_neither_sign_in_nor_out(signed_in: Client) -> None:
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(PATH, {"username": "nghien-cuu", "password": WORD}).status_code == 403
    assert signed_in.post(f"{PATH}dang-xuat/").status_code == 403
    assert signed_in.get(f"{PATH}dang-xuat/").status_code == 405
    assert "Trần Lan Anh" in signed_in.get(PATH).content.decode()


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/en/heritage/?q=a", "/en/heritage/?q=a"),
        ("https://evil.example/", PATH),
        ("//evil.example", PATH),
        ("javascript:alert(1)", PATH),
    ],
)
def test_next_stays_in_the_house(researcher: User, asked: str, led: str) -> None:
    assert _sign_in(Client(enforce_csrf_checks=True), next=asked) == led


def test_signing_out_ends_it_and_leaves_no_cookie(signed_in: Client) -> None:
    form = find_all(parse(signed_in.get(PATH)), "input", name="csrfmiddlewaretoken")[0]
    response = signed_in.post(
        f"{PATH}dang-xuat/", {"csrfmiddlewaretoken": form.get("value") or ""}, follow=True
    )
    assert "Bạn đã đăng xuất." in response.content.decode()
    left = signed_in.cookies["sessionid"]
    assert (left.value, left["max-age"]) == ("", 0)


def test_the_password_can_be_changed(researcher: User) -> None:
    client = Client()
    client.force_login(researcher)
    path, new = f"{PATH}mat-khau/", "Chem-1234-dinh"
    wrong = {"old_password": "sai", "new_password1": new, "new_password2": new}
    refused = client.post(path, wrong)
    assert refused.status_code == 400 and "aria-invalid" in refused.content.decode()
    done = client.post(path, {**wrong, "old_password": WORD}, follow=True)
    assert "Mật khẩu đã được đổi." in done.content.decode()
    assert Client().login(username="nghien-cuu", password=new)


def test_a_stranger_is_asked_to_sign_in_before_changing_it(visitor: Client) -> None:
    response = visitor.get(f"{PATH}mat-khau/")
    assert response["Location"] == f"{PATH}?next={PATH}mat-khau/"


@pytest.mark.parametrize("path", ["/", "/en/heritage/"])
def test_every_page_leads_there_and_stays_the_same_for_all(visitor: Client, path: str) -> None:
    first = visitor.get(path)
    account = "/en/account/" if path.startswith("/en/") else PATH
    assert find_all(parse(first), "a", href=account)
    assert not first.cookies and len(shelf.pages) == 1


def test_the_desk_leads_an_account_without_one_to_its_page(signed_in: Client) -> None:
    response = signed_in.get("/admin/", follow=True)
    page = text_of(parse(response))
    assert find_all(parse(response), "a", href=PATH)
    assert "Tài khoản này không dùng bàn làm việc" in page
    assert "Bạn không có quyền" not in page
    assert not find_all(parse(response), "input", name="password")


def test_the_desks_form_leads_a_researcher_on(visitor: Client, researcher: User) -> None:
    sent = {"username": "nghien-cuu", "password": WORD, "next": "/admin/"}
    page = visitor.post("/admin/login/", sent, follow=True).content.decode()
    assert "Tài khoản này không dùng bàn làm việc" in page
    assert f'href="{PATH}"' in Client().get("/admin/login/").content.decode()


def test_it_leads_to_the_museums_post_where_there_is_an_address(visitor: Client) -> None:
    assert not find_all(parse(visitor.get(PATH)), "a", href="mailto:bao-tang@example.vn")
    Identity.objects.update_or_create(pk=1, defaults={"email": "bao-tang@example.vn"})
    touch()
    text = find_all(parse(visitor.get(PATH)), "main")[0]
    assert find_all(text, "a", href="mailto:bao-tang@example.vn")

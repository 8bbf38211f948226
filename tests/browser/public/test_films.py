"""A film in a browser: chosen by weight, carried over to a lighter copy, played without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Not `wait_for_function`: what it asks a second time is `eval`, which our policy forbids.
_FURTHER_THAN = """(player, time) => new Promise((done) => {
    player.addEventListener("timeupdate", () => player.currentTime > time && done());
})"""
_ON_3G = "Object.defineProperty(navigator, 'connection', {value: {effectiveType: '3g'}})"


def test_a_weight_is_chosen_by_keyboard_and_the_film_goes_on(visit: Visit) -> None:
    page = visit.open("/di-san/lang-thu/")
    film = page.locator("museum-film")
    player = film.locator("video")
    light, sharp = (film.get_by_role("link", name=name) for name in ("Nhẹ", "Rõ nhất"))
    expect(film.get_by_role("link", name="Vừa")).to_have_attribute("aria-current", "true")
    player.evaluate(
        "player => { player.muted = true; player.currentTime = 2; return player.play(); }"
    )
    light.press("Enter")
    expect(light).to_have_attribute("aria-current", "true")
    player.evaluate(_FURTHER_THAN, 2.1)
    assert (light.get_attribute("href") or "?") in player.evaluate("player => player.currentSrc")
    player.evaluate("player => player.pause()")
    sharp.press("Enter")
    expect(sharp).to_have_attribute("aria-current", "true")
    assert player.evaluate("player => player.paused")
    assert player.evaluate("player => player.currentTime") > 2
    assert (visit.complaints, visit.strangers) == ([], [])


def test_nothing_of_it_is_fetched_before_it_is_asked_for(visit: Visit) -> None:
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url))
    page = visit.open("/di-san/lang-thu/")
    expect(page.get_by_text("Vừa · 720p")).to_be_visible()
    assert [url for url in fetched if url.endswith(".mp4")] == []


def test_on_a_slow_line_the_light_copy_is_played(visit: Visit) -> None:
    visit.page.add_init_script(_ON_3G)
    page = visit.open("/en/heritage/lang-thu/")
    film = page.locator("museum-film")
    expect(film.get_by_role("link", name="Light")).to_have_attribute("aria-current", "true")
    expect(film.get_by_role("status")).to_contain_text("slow")


def test_a_film_that_waits_long_goes_over_to_a_lighter_copy_unless_one_was_chosen(
    visit: Visit,
) -> None:
    visit.page.clock.install()
    page = visit.open("/di-san/lang-thu/")
    film = page.locator("museum-film")
    player = film.locator("video")
    light, sharp = (film.get_by_role("link", name=name) for name in ("Nhẹ", "Rõ nhất"))
    player.dispatch_event("waiting")
    page.clock.run_for(4500)
    expect(light).to_have_attribute("aria-current", "true")
    expect(film.get_by_role("status")).to_have_text("Đường truyền chậm: chuyển sang bản nhẹ.")
    sharp.click()
    expect(film.get_by_role("status")).to_have_text("")
    player.dispatch_event("waiting")
    page.clock.run_for(4500)
    expect(sharp).to_have_attribute("aria-current", "true")


def test_without_scripts_a_film_is_played_chosen_and_read(plain: Visit) -> None:
    page = plain.open("/di-san/lang-thu/")
    expect(page.locator("video")).to_have_attribute("controls", "")
    expect(page.locator(".lines").get_by_text("[một nốt nhạc]")).to_be_visible()
    choice = page.get_by_role("link", name="Nhẹ · 360p")
    assert page.request.get(plain.base + (choice.get_attribute("href") or "")).ok
    first = page.locator("video source").first
    assert first.get_attribute("src") == choice.get_attribute("href")
    assert first.get_attribute("media") == "(max-width: 40rem)"


@pytest.mark.parametrize("path", ["/di-san/lang-thu/", "/en/heritage/lang-thu/"])
def test_many_words_take_little_room_on_a_phone_and_none_are_missing(
    plain: Visit, path: str
) -> None:
    page = plain.open(path)
    words = page.locator(".spoken")
    assert (words.bounding_box() or {"height": 9999})["height"] < 300
    last = words.get_by_role("link", name="[một nốt nhạc]")
    last.focus()
    expect(last).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    assert (words.bounding_box() or {"height": 0})["height"] > 1000


def test_on_paper_no_line_is_cut_off(visit: Visit) -> None:
    page = visit.open("/di-san/lang-thu/")
    lines = page.locator(".lines")
    lines.evaluate(
        "list => { for (let n = 0; n < 40; n++) list.append(list.children[0].cloneNode(true)); }"
    )
    page.emulate_media(media="print")
    assert lines.evaluate("list => list.scrollHeight <= list.clientHeight")


def test_the_line_that_is_heard_is_brought_into_sight_in_its_box(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.open("/di-san/lang-thu/")
    page.locator("museum-film video").evaluate(
        "player => { player.muted = true; player.currentTime = 1; return player.play(); }"
    )
    line = page.locator(".lines a")
    expect(line).to_have_attribute("aria-current", "true")
    inside = "line => { const box = line.closest('.spoken').getBoundingClientRect();"
    inside += " const own = line.getBoundingClientRect();"
    inside += " return own.top >= box.top && own.bottom <= box.bottom + 1; }"
    assert line.evaluate(inside)
    assert violations(page, within=".spoken") == []

"""The parser of image requests: every form of the specification, and nothing else."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from media.iiif.answers import RefusedError
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import FORMATS, QUALITIES, ImageRequest, Plan, parse_rotation, plan
from media.iiif.image.region import Box, box_of, parse_region
from media.iiif.image.size import dimensions, largest, parse_size

LIMITS = Limits(side=4096, area=12_000_000)
WIDE = Limits(side=10**9, area=10**18)
sides = st.integers(1, 20_000)
numbers = st.integers(0, 30_000)


def planned(region: str, size: str, rotation: str = "0", last: str = "default.jpg") -> Plan:
    """What a request comes to on a picture of 6000 × 4000."""
    return plan(ImageRequest.parse(region, size, rotation, last), 6000, 4000, LIMITS)


@pytest.mark.parametrize(
    ("region", "box"),
    [
        ("full", (0, 0, 6000, 4000)),
        ("square", (1000, 0, 4000, 4000)),
        ("125,15,120,140", (125, 15, 120, 140)),
        ("5900,3900,200,200", (5900, 3900, 100, 100)),
        ("0,0,999999999,999999999", (0, 0, 6000, 4000)),
        ("pct:41.6,7.5,40,70", (2496, 300, 2400, 2800)),
        ("pct:50,50,100,100", (3000, 2000, 3000, 2000)),
        ("pct:99.9999,0,0.0001,0.0001", (5999, 0, 1, 1)),
    ],
)
def test_regions(region: str, box: tuple[int, int, int, int]) -> None:
    assert box_of(parse_region(region), 6000, 4000) == Box(*box)


@pytest.mark.parametrize(
    "region",
    [
        *("", "Full", "squares", "1,2,3", "1,2,3,4,5", "-1,0,10,10", "1.5,0,10,10", "a,b,c,d"),
        *("0,0,0,10", "0,0,10,0", "6000,0,1,1", "0,4000,1,1", "1,2,3,4 ", " 1,2,3,4", "1e3,0,1,1"),
        *("pct:", "pct:1,2,3", "pct:0,0,0,10", "pct:100,0,1,1", "pct:-1,0,10,10", "pct:a,b,c,d"),
        *("pct:1e1,0,1,1", "pct:NaN,0,1,1", "٣,0,1,1", "1111111111,0,1,1", "0,0,1,1\n", "full\n"),
    ],
)
def test_what_is_no_region_is_refused(region: str) -> None:
    with pytest.raises(RefusedError):
        box_of(parse_region(region), 6000, 4000)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("max", (1500, 1000)),
        ("^max", (4096, 2731)),
        ("750,", (750, 500)),
        (",500", (750, 500)),
        ("^3000,", (3000, 2000)),
        ("^,2000", (3000, 2000)),
        ("pct:50", (750, 500)),
        ("pct:0.1", (2, 1)),
        ("^pct:200", (3000, 2000)),
        ("100,900", (100, 900)),
        ("^100,2000", (100, 2000)),
        ("!300,300", (300, 200)),
        ("!9000,9000", (1500, 1000)),
        ("!9000,500", (750, 500)),
        ("^!2000,2000", (2000, 1333)),
        ("^!9000,9000", (4096, 2731)),
        ("1,", (1, 1)),
    ],
)
def test_sizes(size: str, expected: tuple[int, int]) -> None:
    assert dimensions(parse_size(size), Box(0, 0, 1500, 1000), LIMITS) == expected


@pytest.mark.parametrize(
    "size",
    [
        *("", ",", "full", "^", "^full", "MAX", "1501,", ",1001", "1501,1000", "1500,1001"),
        *("pct:100.1", "pct:0", "pct:0.001", "pct:-5", "pct:", "0,", ",0", "0,0", "!0,10", "!10,0"),
        *("^5000,", "^,5000", "^4000,4000", "^pct:1000", "^^max", "!100", "!100,", "!,100"),
        *("1.5,", "-10,", "10,-10", "1e2,", "max ", "10,10,10", "^!", "!^10,10", "٣,", "10,\n"),
        "1111111111,",
    ],
)
def test_what_is_no_size_is_refused(size: str) -> None:
    with pytest.raises(RefusedError):
        dimensions(parse_size(size), Box(0, 0, 1500, 1000), LIMITS)


@pytest.mark.parametrize(
    ("text", "degrees", "mirrored"),
    [
        ("0", "0", False),
        ("90", "90", False),
        ("!180", "180", True),
        ("22.5", "22.5", False),
        ("360", "0", False),
        ("!0.000", "0", True),
        ("090", "90", False),
    ],
)
def test_rotations(text: str, degrees: str, mirrored: bool) -> None:
    found = parse_rotation(text)
    assert (found.degrees, found.mirrored) == (Decimal(degrees), mirrored)


@pytest.mark.parametrize(
    "text", ["", "!", "-90", "361", "360.1", "9O", "90!", "!!90", "1e2", "inf", "90 ", "0\n", "+90"]
)
def test_what_is_no_rotation_is_refused(text: str) -> None:
    with pytest.raises(RefusedError):
        parse_rotation(text)


@pytest.mark.parametrize(
    "last",
    [
        *("default", "default.", ".jpg", "native.jpg", "grey.jpg", "default.JPG", "default.jpeg"),
        *("default.bmp", "default.jpg.jpg", "default.jpg/", "", ".", "color.exe"),
    ],
)
def test_unknown_qualities_and_formats_are_refused(last: str) -> None:
    with pytest.raises(RefusedError):
        ImageRequest.parse("full", "max", "0", last)


@pytest.mark.parametrize(
    ("request_", "canonical"),
    [
        (("full", "3000,", "0", "default.jpg"), "full/3000,2000/0/default.jpg"),
        (("0,0,6000,4000", "!600,600", "0", "color.jpg"), "full/600,400/0/default.jpg"),
        (("0,0,512,512", "512,", "360", "default.jpg"), "0,0,512,512/max/0/default.jpg"),
        (("0,0,512,512", "^1024,", "0", "gray.png"), "0,0,512,512/^1024,1024/0/gray.png"),
        (("0,0,100,100", "^!9000,9000", "0", "gray.png"), "0,0,100,100/^max/0/gray.png"),
        (("square", "max", "!22.50", "gray.webp"), "1000,0,4000,4000/max/!22.5/gray.webp"),
        (
            ("pct:0,0,50,50", "pct:10", "90.0", "bitonal.gif"),
            "0,0,3000,2000/300,200/90/bitonal.gif",
        ),
        (("full", "max", "0", "default.tif"), "full/max/0/default.tif"),
    ],
)
def test_canonical_forms(request_: tuple[str, str, str, str], canonical: str) -> None:
    found = planned(*request_)
    assert found.canonical == canonical
    assert planned(*canonical.split("/")).canonical == canonical


def test_max_of_a_large_picture_keeps_to_the_limits() -> None:
    found = planned("full", "max")
    assert (found.width, found.height) == (4096, 2731)
    found = planned("square", "max")
    assert found.width == found.height == 3464


def test_the_message_quotes_no_more_than_it_must() -> None:
    with pytest.raises(RefusedError) as caught:
        parse_size("9" * 5000)
    assert len(str(caught.value)) < 200


@given(numbers, numbers, numbers, numbers, sides, sides)
def test_a_box_lies_in_its_picture(
    left: int, top: int, wide: int, high: int, width: int, height: int
) -> None:
    try:
        box = box_of(parse_region(f"{left},{top},{wide},{high}"), width, height)
    except RefusedError:
        assert left >= width or top >= height or 0 in (wide, high)
        return
    assert 0 <= box.left < box.left + box.width <= width
    assert 0 <= box.top < box.top + box.height <= height


@given(*[st.decimals(0, 100, places=3)] * 4, sides, sides)
def test_a_box_in_per_cent_lies_in_its_picture(
    left: Decimal, top: Decimal, wide: Decimal, high: Decimal, width: int, height: int
) -> None:
    assume(left < 100 and top < 100 and wide > 0 and high > 0)
    box = box_of(parse_region(f"pct:{left},{top},{wide},{high}"), width, height)
    assert 0 <= box.left < box.left + box.width <= width
    assert 0 <= box.top < box.top + box.height <= height


@given(sides, sides, st.integers(1, 5000), st.integers(100, 10**7), st.booleans())
def test_the_largest_fits_and_keeps_the_shape(
    width: int, height: int, side: int, area: int, enlarged: bool
) -> None:
    box, limits = Box(0, 0, width, height), Limits(side, area)
    found = largest(box, limits, enlarged=enlarged)
    assert limits.allow(*found) and min(found) >= 1
    assert enlarged or (found[0] <= width and found[1] <= height)
    if min(found) > 50:
        assert found[0] / found[1] == pytest.approx(width / height, rel=0.05)


@given(sides, sides, sides, sides, st.booleans())
def test_confined_sizes_fit(wide: int, high: int, width: int, height: int, enlarged: bool) -> None:
    box = Box(0, 0, width, height)
    found = dimensions(parse_size(f"{'^' * enlarged}!{wide},{high}"), box, WIDE)
    assert found[0] <= wide and found[1] <= high
    assert found[0] == min(wide, found[0]) or found[1] == min(high, found[1])
    if not enlarged:
        assert found[0] <= width and found[1] <= height
        assert found == (width, height) or wide in found or high in found or 1 in found


requests = st.tuples(
    st.one_of(
        st.sampled_from(["full", "square"]),
        st.tuples(numbers, numbers, numbers, numbers).map(lambda v: ",".join(map(str, v))),
        st.tuples(*[st.decimals(0, 100, places=2)] * 4).map(
            lambda v: "pct:" + ",".join(map(str, v))
        ),
    ),
    st.tuples(
        st.sampled_from(["", "^"]),
        st.one_of(
            st.just("max"),
            numbers.map(lambda n: f"{n},"),
            numbers.map(lambda n: f",{n}"),
            st.tuples(numbers, numbers).map(lambda v: f"{v[0]},{v[1]}"),
            st.tuples(numbers, numbers).map(lambda v: f"!{v[0]},{v[1]}"),
            st.decimals(0, 300, places=2).map(lambda n: f"pct:{n}"),
        ),
    ).map("".join),
    st.tuples(st.sampled_from(["", "!"]), st.decimals(0, 360, places=2).map(str)).map("".join),
    st.tuples(st.sampled_from(QUALITIES), st.sampled_from(list(FORMATS))).map(".".join),
)


@given(requests, sides, sides)
def test_every_plan_keeps_to_its_limits_and_its_canonical_form_means_the_same(
    parts: tuple[str, str, str, str], width: int, height: int
) -> None:
    try:
        found = plan(ImageRequest.parse(*parts), width, height, LIMITS)
    except RefusedError:
        return
    assert LIMITS.allow(found.width, found.height)
    same = plan(ImageRequest.parse(*found.canonical.split("/")), width, height, LIMITS)
    assert same == found


@given(st.lists(st.text(max_size=20), min_size=4, max_size=4))
def test_nonsense_is_refused_never_an_error(parts: list[str]) -> None:
    with suppress(RefusedError):
        ImageRequest.parse(*parts)

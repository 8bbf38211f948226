"""Tiles handed out as stored, pictures drawn: both show the right part, the right way round."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from media.iiif.image.drawing import draw
from media.iiif.image.levels import Levels, level_sizes, levels_of
from media.iiif.image.limits import Limits
from media.iiif.image.parameters import ImageRequest, plan
from media.iiif.image.tiles import Place, stored_tile
from media.kinds.image.levelled import write_pyramid

LIMITS = Limits(4096, 12_000_000)
SIZE = (2600, 1801)


def patchwork(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """A picture in which every place looks different: soft colours, hard squares."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    squares = Image.new("L", (8, 8))
    squares.putdata([(x * 37 + y * 91) % 256 for y in range(8) for x in range(8)])
    return Image.merge(
        "RGB", (across, down, squares.resize(size, Image.Resampling.NEAREST))
    ).convert(mode)


@pytest.fixture(scope="module")
def pyramid(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The patchwork's pyramid."""
    return made(patchwork(SIZE), tmp_path_factory.mktemp("pyramid") / "p.tif")


def made(picture: Image.Image, path: Path) -> str:
    """Make a pyramid of a picture."""
    out = BytesIO()
    picture.save(out, "PNG")
    write_pyramid(ContentFile(out.getvalue()), path)
    return str(path)


def place_of(path: str, request: str, size: tuple[int, int] = SIZE) -> Place | None:
    """The stored tile that answers a request."""
    return stored_tile(
        plan(ImageRequest.parse(*request.split("/")), *size, LIMITS), levels_of(path)
    )


def drawn(path: str, request: str, size: tuple[int, int] = SIZE) -> Image.Image:
    """What a request shows when it is drawn."""
    found = plan(ImageRequest.parse(*request.split("/")), *size, LIMITS)
    levels = [(level.width, level.height) for level in levels_of(path).levels]
    picture = Image.open(BytesIO(draw(path, levels, found)))
    picture.load()
    return picture


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are from each other, in steps of 255 on average."""
    assert one.size == other.size
    both = one.convert("RGB"), other.convert("RGB")
    return max(ImageStat.Stat(ImageChops.difference(*both)).mean)


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ("0,0,512,512/512,512/0/default.jpg", (0, 0, 0)),
        ("512,1024,512,512/max/0/color.jpg", (0, 1, 2)),
        ("1024,0,1024,1024/512,/0/default.jpg", (1, 1, 0)),
        ("0,0,2048,1801/512,/0/default.jpg", None),
        ("0,1536,512,265/512,/0/default.jpg", None),
        ("2560,0,40,512/40,/0/default.jpg", None),
        ("1,0,512,512/512,/0/default.jpg", None),
        ("0,1,512,512/512,/0/default.jpg", None),
        ("0,0,512,512/256,/0/default.jpg", None),
        ("0,0,768,768/512,/0/default.jpg", None),
        ("0,0,512,512/512,/90/default.jpg", None),
        ("0,0,512,512/512,/!0/default.jpg", None),
        ("0,0,512,512/512,/0/gray.jpg", None),
        ("0,0,512,512/512,/0/default.png", None),
        ("0,0,1024,512/512,/0/default.jpg", None),
    ],
)
def test_which_requests_a_stored_tile_answers(
    pyramid: str, request_: str, place: tuple[int, int, int] | None
) -> None:
    found = place_of(pyramid, request_)
    assert found == (place and Place(*place))


@pytest.mark.parametrize(
    "request_", ["512,1024,512,512/max/0/default.jpg", "1024,0,1024,1024/512,/0/default.jpg"]
)
def test_a_stored_tile_is_a_jpeg_of_its_own(pyramid: str, request_: str) -> None:
    place = place_of(pyramid, request_)
    assert place is not None
    tile = Image.open(BytesIO(levels_of(pyramid).tile(*place)))
    assert (tile.format, tile.size, tile.mode) == ("JPEG", (512, 512), "RGB")
    left, top, width, height = map(int, request_.split("/")[0].split(","))
    wanted = patchwork(SIZE).crop((left, top, left + width, top + height)).resize((512, 512))
    assert apart(tile, wanted) < 4
    assert apart(tile, drawn(pyramid, request_.replace("jpg", "png"))) < 1


def test_the_stored_bytes_are_untouched(pyramid: str) -> None:
    data = levels_of(pyramid).tile(0, 1, 1)
    assert data[:4] == b"\xff\xd8\xff\xe0" and data[-2:] == b"\xff\xd9"
    scan = data[data.index(b"\xff\xda") :]
    assert scan in Path(pyramid).read_bytes()


def test_a_grey_picture_has_grey_tiles(tmp_path: Path) -> None:
    path = made(patchwork((600, 600), "L"), tmp_path / "grey.tif")
    tile = Image.open(BytesIO(levels_of(path).tile(0, 0, 0)))
    assert tile.mode == "L"
    assert apart(tile, patchwork((600, 600), "L").crop((0, 0, 512, 512))) < 3
    for quality in ("default", "color", "gray", "bitonal"):
        assert drawn(path, f"full/100,/45/{quality}.png", (600, 600)).height > 100


@pytest.mark.parametrize(
    "region", [(0, 0, 2600, 1801), (0, 0, 512, 512), (2048, 1536, 552, 265), (301, 77, 1001, 903)]
)
@pytest.mark.parametrize("size", [(64, 64), (200, 150), (265, 200)])
def test_every_part_is_where_it_belongs(
    pyramid: str, region: tuple[int, int, int, int], size: tuple[int, int]
) -> None:
    left, top, width, height = region
    request = f"{left},{top},{width},{height}/{size[0]},{size[1]}/0/default.png"
    wanted = patchwork(SIZE).crop((left, top, left + width, top + height)).resize(size)
    assert apart(drawn(pyramid, request), wanted) < 6


def test_tiles_of_all_levels_join_without_a_seam(pyramid: str) -> None:
    """As a viewer asks for them (§5.3): the whole picture, from tiles, is the picture."""
    for scale in (1, 2, 4, 8):
        whole = Image.new("RGB", (-(-SIZE[0] // scale), -(-SIZE[1] // scale)))
        step = 512 * scale
        for left in range(0, SIZE[0], step):
            for top in range(0, SIZE[1], step):
                width, height = min(step, SIZE[0] - left), min(step, SIZE[1] - top)
                size = f"{-(-width // scale)},{-(-height // scale)}"
                request = f"{left},{top},{width},{height}/{size}/0/default.jpg"
                whole.paste(drawn(pyramid, request), (left // scale, top // scale))
        assert apart(whole, patchwork(SIZE).resize(whole.size)) < 6


def test_it_is_mirrored_first_and_then_turned_clockwise(pyramid: str) -> None:
    plain = drawn(pyramid, "full/260,180/0/default.png")
    mirrored = plain.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    for degrees, turn in ((90, "ROTATE_270"), (180, "ROTATE_180"), (270, "ROTATE_90")):
        turned = drawn(pyramid, f"full/260,180/{degrees}/default.png")
        assert apart(turned, plain.transpose(Image.Transpose[turn])) < 1
        turned = drawn(pyramid, f"full/260,180/!{degrees}/default.png")
        assert apart(turned, mirrored.transpose(Image.Transpose[turn])) < 1


@pytest.mark.parametrize(
    ("format_", "corner"), [("png", 0), ("webp", 0), ("tif", 0), ("jpg", (255, 255, 255))]
)
def test_a_slanting_picture_leaves_its_corners_free(
    pyramid: str, format_: str, corner: Any
) -> None:
    found = drawn(pyramid, f"square/200,/45/default.{format_}")
    assert found.width == pytest.approx(283, abs=2)
    pixel: Any = found.getpixel((1, 1))
    assert pixel == corner if format_ == "jpg" else pixel[3] == corner


def test_qualities(pyramid: str) -> None:
    grey = drawn(pyramid, "full/200,/0/gray.jpg")
    assert grey.mode == "L"
    two = drawn(pyramid, "full/200,/0/bitonal.png")
    assert {value for _, value in two.convert("L").getcolors() or ()} == {0, 255}
    two = drawn(pyramid, "full/200,/33/bitonal.png").convert("LA")
    assert {value[0] for _, value in two.getcolors() or ()} == {0, 255}


def test_a_part_can_be_enlarged_and_distorted(pyramid: str) -> None:
    assert drawn(pyramid, "0,0,10,10/^900,300/0/default.jpg").size == (900, 300)
    assert drawn(pyramid, "2599,1800,1,1/^64,64/0/default.jpg").size == (64, 64)
    assert drawn(pyramid, "full/1,1/0/default.png").size == (1, 1)


@pytest.mark.parametrize("size", [(1, 1), (48, 32), (255, 9), (256, 256), (513, 1), (9000, 3)])
def test_the_smallest_and_the_thinnest_pictures_too(size: tuple[int, int], tmp_path: Path) -> None:
    path = made(Image.new("RGB", size, "teal"), tmp_path / "p.tif")
    for request in ("full/max/0/default.jpg", "full/1,1/0/default.png", "full/^99,99/9/gray.webp"):
        assert drawn(path, request, size)


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_the_levels_are_known_without_the_file(width: int, height: int) -> None:
    with TemporaryDirectory() as folder:
        path = made(Image.new("L", (width, height)), Path(folder) / "p.tif")
        found = [(level.width, level.height) for level in Levels(path).levels]
    assert found == level_sizes(width, height)


def test_what_is_no_pyramid_is_an_os_error(tmp_path: Path) -> None:
    path = tmp_path / "x.tif"
    for data in (b"", b"II*\x00", b"no picture at all", b"II*\x00\xff\xff\xff\xff"):
        path.write_bytes(data)
        with pytest.raises(OSError):
            levels_of(str(path))
    out = BytesIO()
    Image.new("L", (9, 9)).save(out, "TIFF")
    path.write_bytes(out.getvalue())
    with pytest.raises(OSError):
        levels_of(str(path))
    with pytest.raises(FileNotFoundError):
        levels_of(str(tmp_path / "gone.tif"))

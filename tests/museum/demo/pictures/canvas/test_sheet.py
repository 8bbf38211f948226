"""Ink and wash."""

from PIL import Image

from museum.demo.pictures.canvas.paper import cloud, do_paper, grain, levels, softened
from museum.demo.pictures.canvas.sheet import Sheet
from museum.demo.pictures.chance import chance

BOX = [(20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0)]
WHITE_PAPER = Image.new("RGB", (100, 100), (255, 255, 255))
FULL = Image.new("L", (100, 100), 255)


def sheet() -> Sheet:
    return Sheet(100, 100)


def finished(drawing: Sheet) -> Image.Image:
    return drawing.finish(WHITE_PAPER, FULL)


def test_an_empty_sheet_is_its_paper() -> None:
    assert finished(sheet()).getpixel((50, 50)) == (255, 255, 255)


def test_a_line_leaves_ink() -> None:
    drawing = sheet()
    drawing.line([(0, 50), (100, 50)], 3)
    assert max(finished(drawing).getpixel((50, 50))) < 60
    assert finished(drawing).getpixel((50, 20)) == (255, 255, 255)


def test_tone_thins_the_ink() -> None:
    drawing = sheet()
    drawing.line([(0, 50), (100, 50)], 3, tone=100)
    assert 100 < finished(drawing).getpixel((50, 50))[0] < 220


def test_what_is_filled_hides_what_is_behind() -> None:
    drawing = sheet()
    drawing.line([(0, 50), (100, 50)], 3)
    drawing.shadow(BOX, 100, 100)
    drawing.fill(BOX)
    assert finished(drawing).getpixel((50, 50)) == (255, 255, 255)


def test_wash_keeps_the_ink() -> None:
    drawing = sheet()
    drawing.line([(0, 50), (100, 50)], 3)
    drawing.wash(BOX, (200, 100, 100))
    assert max(finished(drawing).getpixel((50, 50))) < 60
    assert finished(drawing).getpixel((50, 30)) == (200, 100, 100)


def test_shape_has_wash_and_outline() -> None:
    drawing = sheet()
    drawing.shape(BOX, (200, 100, 100), 2)
    assert finished(drawing).getpixel((50, 50)) == (200, 100, 100)
    assert finished(drawing).getpixel((50, 20))[0] < 120


def test_shadow_falls_from_top_to_bottom() -> None:
    drawing = sheet()
    drawing.shadow(BOX, 100, 255)
    done = finished(drawing)
    assert done.getpixel((50, 24))[0] < done.getpixel((50, 50))[0] < done.getpixel((50, 76))[0]


def test_shadows_deepen_each_other() -> None:
    drawing = sheet()
    drawing.shadow(BOX, 200, 200)
    once = finished(drawing).getpixel((50, 50))[0]
    drawing.shadow(BOX, 200, 200)
    assert finished(drawing).getpixel((50, 50))[0] < once


def test_hatching_stays_within() -> None:
    drawing = sheet()
    drawing.hatch(BOX, 4, 45, 1, 255)
    done = finished(drawing).convert("L")
    assert done.crop((25, 25, 75, 75)).getextrema()[0] < 120
    assert done.crop((0, 0, 100, 18)).getextrema() == (255, 255)


def test_a_disc_is_round() -> None:
    drawing = sheet()
    drawing.disc((50, 50), 20, (10, 200, 10), 1)
    done = finished(drawing)
    assert done.getpixel((50, 50)) == (10, 200, 10)
    assert done.getpixel((32, 32)) == (255, 255, 255)


def test_on_dyed_paper_lines_are_light() -> None:
    drawing = sheet()
    drawing.line([(0, 50), (100, 50)], 3)
    dark = Image.new("RGB", (100, 100), (20, 30, 60))
    done = drawing.finish_dark(dark)
    assert done.getpixel((50, 50))[0] > 200
    assert done.getpixel((50, 20)) == (20, 30, 60)


def test_paper_is_the_same_for_the_same_chance() -> None:
    first = do_paper(chance("a"), (300, 200), (250, 244, 230))
    assert first.tobytes() == do_paper(chance("a"), (300, 200), (250, 244, 230)).tobytes()
    assert first.tobytes() != do_paper(chance("b"), (300, 200), (250, 244, 230)).tobytes()


def test_paper_is_warm_light_and_uneven() -> None:
    paper = do_paper(chance("a"), (300, 200), (250, 244, 230))
    red, _green, blue = paper.resize((1, 1)).getpixel((0, 0))
    assert red > blue
    assert red > 225
    assert paper.convert("L").entropy() > 2


def test_noise_has_the_size_asked() -> None:
    assert cloud(chance("x"), (90, 40), 6).size == (90, 40)
    assert grain(chance("x"), (91, 41)).size == (91, 41)


def test_levels_squeeze() -> None:
    squeezed = levels(Image.linear_gradient("L"), 100, 200)
    assert squeezed.getextrema() == (100, 200)


def test_softening_spreads_an_edge() -> None:
    edge = Image.new("L", (90, 90), 0)
    edge.paste(255, (45, 0, 90, 90))
    assert 20 < softened(edge, 12).getpixel((44, 45)) < 235

"""People stand on the ground, face either way, and wear clothes that cover them."""

import pytest

from museum.demo.pictures.papercut import dress, figure
from museum.demo.pictures.papercut.figure import Pose, draw_flesh, pose_body
from museum.demo.pictures.papercut.layers import Cut

POSES = [value for value in vars(figure).values() if isinstance(value, Pose)]
FOOT = (400.0, 900.0)


@pytest.mark.parametrize("pose", POSES)
def test_nobody_floats_or_sinks(pose: Pose) -> None:
    body = pose_body(FOOT, 300, pose)
    lowest = max(y for _, y in (*body.feet, *body.knees))
    assert lowest == pytest.approx(FOOT[1], abs=10)


@pytest.mark.parametrize("pose", POSES)
def test_turned_round_is_the_mirror_image(pose: Pose) -> None:
    right, left = pose_body(FOOT, 300, pose), pose_body(FOOT, 300, pose, flip=True)
    for (x0, y0), (x1, y1) in zip(right.hands, left.hands, strict=True):
        assert (x0 + x1) / 2 == pytest.approx(FOOT[0])
        assert y0 == pytest.approx(y1)


def test_size_is_the_height_of_one_who_stands() -> None:
    body = pose_body(FOOT, 300, figure.STAND)
    assert FOOT[1] - body.head[1] == pytest.approx(300, rel=0.1)


def test_bowing_lowers_the_head() -> None:
    upright, bowed = (pose_body(FOOT, 300, pose) for pose in (figure.STAND, figure.BOW))
    assert bowed.head[1] > upright.head[1] + 40


def covered(cut: Cut, at: tuple[float, float]) -> bool:
    return cut.mask.getpixel((round(at[0] * cut.k), round(at[1] * cut.k))) == 255


def test_flesh_is_one_piece_from_head_to_foot() -> None:
    cut = Cut()
    body = pose_body(FOOT, 300, figure.WALK)
    draw_flesh(cut, body)
    for joint in (body.head, body.neck, body.hip, *body.elbows, *body.hands, *body.knees):
        assert covered(cut, joint)


def test_a_gown_covers_hip_and_sleeve() -> None:
    cut = Cut()
    body = pose_body(FOOT, 300, figure.HOLD)
    dress.robe(cut, body)
    assert covered(cut, body.off(body.hip, -0.02, 0.02))
    assert all(covered(cut, elbow) for elbow in body.elbows)
    assert not covered(cut, body.head)


def test_a_loincloth_leaves_the_chest_bare() -> None:
    cut = Cut()
    body = pose_body(FOOT, 300, figure.STAND)
    dress.loincloth(cut, body)
    assert covered(cut, body.off(body.hip, 0, 0.02))
    assert not covered(cut, body.neck)

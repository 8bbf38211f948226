"""Drum and gong that open a festival: a call, an answer, a roll, the last three strokes.

Not taken down from anybody's playing: a specimen of what a page with sound does.
"""

from museum.demo.sounds.piece import Passage, Piece, Stroke
from museum.demo.sounds.struck import big_drum, gong, rim

_CALL = (1.0, 3.0, 5.0)
_ROLL_FROM, _ROLL_TO = 12.8, 20.4


def _roll() -> list[Stroke]:
    """Strokes that come faster and faster, louder and louder."""
    strokes, at, pause = [], _ROLL_FROM, 0.72
    while at < _ROLL_TO:
        done = (at - _ROLL_FROM) / (_ROLL_TO - _ROLL_FROM)
        strokes.append(Stroke(at, "drum", 0.4 + 0.6 * done))
        at += pause
        pause = max(0.11, pause * 0.9)
    return strokes


def _answer() -> list[Stroke]:
    """Drum and edge by turns over the gong: tùng, cắc cắc, tùng."""
    strokes = [Stroke(7.0, "gong", 0.8), Stroke(10.0, "gong", 0.7)]
    for bar in (7.5, 9.0, 10.5):
        strokes += [
            Stroke(bar, "drum", 0.8),
            Stroke(bar + 0.5, "rim", 0.7),
            Stroke(bar + 0.75, "rim", 0.6),
            Stroke(bar + 1.0, "drum", 0.6),
        ]
    return strokes


OPENING = Piece(
    slug="le-hoi-dinh-chem",
    filename="trong-chieng-khai-hoi.wav",
    title_vi="Trống chiêng khai hội (mẫu minh họa)",
    title_en="Drum and gong that open a festival (specimen)",
    alt_vi="Ba tiếng trống gọi, chiêng đáp lại, một hồi trống mau dần rồi ba tiếng kết.",
    alt_en="Three calls of a drum, a gong that answers, a quickening roll and three last strokes.",
    seconds=28,
    strokes=(
        *(Stroke(at, "drum") for at in _CALL),
        *_answer(),
        *_roll(),
        *(Stroke(at, "drum") for at in (21.2, 22.2, 23.2)),
        Stroke(23.2, "gong"),
    ),
    passages=(
        Passage(0.8, 6.8, "Gọi", "The call", "[ba tiếng trống, thưa]", "[three slow drum beats]"),
        Passage(
            *(7.0, 12.6, "Đáp", "The answer"),
            "[tiếng chiêng ngân; trống và tiếng gõ tang trống xen nhau]",
            "[a gong rings; drum and strokes on its rim take turns]",
        ),
        Passage(
            *(12.8, 20.9, "Hồi trống", "The roll"),
            "[hồi trống, nhỏ rồi to, thưa rồi mau]",
            "[a drum roll, soft then loud, slow then fast]",
        ),
        Passage(
            *(21.2, 28.0, "Kết", "The end"),
            "[ba tiếng trống; tiếng chiêng ngân rồi lặng]",
            "[three drum beats; the gong rings and dies away]",
        ),
    ),
    instruments={"drum": big_drum, "rim": rim, "gong": gong},
)
PIECES = (OPENING,)

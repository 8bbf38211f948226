"""A walk into the court of a communal house: before the gate, the court, the roof, the altar."""

from museum.demo.films.film import Film
from museum.demo.films.way import Stop
from museum.demo.sounds.piece import Passage, Piece, Stroke
from museum.demo.sounds.struck import big_drum, gong, rim

_SECONDS = 26.0

_SCORE = Piece(
    slug="dinh-chem",
    filename="dao-vao-san-dinh.mp4",
    title_vi="Mẫu minh họa: dạo vào sân một ngôi đình, đặt cạnh hồ sơ Đình Chèm",
    title_en="Specimen: a walk into the court of a communal house, beside the record of Chèm",
    alt_vi="Phim vẽ bằng máy: đi từ ngoài cổng vào sân một ngôi đình, nhìn lên góc mái cong, đôi "
    "rồng trên bờ nóc, rồi dừng ở bậc thềm gian giữa.",
    alt_en="A film drawn by a program: from outside the gate into the court of a communal house, "
    "up to a corner of the roof and the dragons on its ridge, to the steps of the middle bay.",
    seconds=_SECONDS,
    strokes=(
        *(Stroke(at, "drum", 0.5) for at in (1.0, 3.5, 6.0)),
        Stroke(8.2, "gong", 0.7),
        *(
            stroke
            for bar in (12.8, 14.8)
            for stroke in (
                Stroke(bar, "drum", 0.6),
                Stroke(bar + 0.5, "rim", 0.5),
                Stroke(bar + 0.75, "rim", 0.45),
            )
        ),
        Stroke(17.4, "gong", 0.6),
        *(Stroke(at, "drum", 0.8) for at in (21.8, 22.8, 23.8)),
        Stroke(23.8, "gong", 0.7),
    ),
    passages=(
        Passage(
            *(0.6, 7.8, "Trước cổng", "Before the gate"),
            "[trống điểm thưa] Lối lát gạch dẫn tới cổng bốn trụ; mái đình nhô lên phía sau.",
            "[slow drum beats] A brick path leads to the gate of four pillars; the roof rises "
            "behind it.",
        ),
        Passage(
            *(8.2, 12.4, "Vào sân", "Into the court"),
            "[một tiếng chiêng] Qua cổng là sân gạch, cờ hội hai bên.",
            "[a gong] Through the gate lies the brick court, festival flags on both sides.",
        ),
        Passage(
            *(12.8, 17.0, "Góc mái", "The corner of the roof"),
            "[trống và tiếng gõ tang trống] Góc mái cong vút lên: đầu đao.",
            "[drum and strokes on its rim] The corner of the roof sweeps up.",
        ),
        Passage(
            *(17.4, 21.4, "Bờ nóc", "The ridge"),
            "[một tiếng chiêng] Trên bờ nóc, đôi rồng chầu mặt trời.",
            "[a gong] On the ridge two dragons turn to the sun.",
        ),
        Passage(
            *(21.8, 26.0, "Gian giữa", "The middle bay"),
            "[ba tiếng trống, chiêng ngân rồi lặng] Bậc thềm đá dẫn lên gian giữa và hương án.",
            "[three drum beats, a gong that dies away] Stone steps lead up to the middle bay and "
            "its altar.",
        ),
    ),
    instruments={"drum": big_drum, "rim": rim, "gong": gong},
)

WALK = Film(
    score=_SCORE,
    way=(
        Stop(0.0, (3.6, 1.8, 34.0), (0.0, 3.6, 8.0)),
        Stop(4.5, (1.8, 1.7, 28.0), (0.0, 3.6, 8.0)),
        Stop(8.5, (0.0, 1.65, 21.0), (0.0, 3.8, 5.0)),
        Stop(12.5, (-1.0, 1.65, 15.5), (1.5, 4.4, 4.0)),
        Stop(15.5, (-2.4, 1.65, 12.8), (9.8, 4.5, 6.2)),
        Stop(19.5, (-1.2, 1.7, 12.0), (0.0, 8.2, 0.0)),
        Stop(23.0, (0.0, 1.7, 9.8), (0.0, 2.7, 3.0)),
        Stop(_SECONDS, (0.0, 2.3, 7.6), (0.0, 2.2, 0.0)),
    ),
    transcript_vi=(
        "Mẫu minh họa, vẽ từ mô hình do chương trình của bảo tàng dựng; không phải đình Chèm thật. "
        "Trống điểm thưa. Buổi sáng, lối lát gạch chạy giữa đồng tới một cổng bốn trụ biểu, đỉnh "
        "trụ đắp búp sen; mái ngói lớn nhô lên sau tường thấp. Một tiếng chiêng: qua giữa hai trụ "
        "cao là sân gạch, hai bên cắm cờ hội, có hai dãy nhà thấp. Trống và tiếng gõ tang trống "
        "xen nhau khi mắt nhìn sang phải, nơi góc mái cong vút lên. Tiếng chiêng thứ hai: trên bờ "
        "nóc, đôi rồng chầu mặt trời. Ba tiếng trống kết: bậc thềm đá dẫn lên gian giữa, cửa bức "
        "bàn mở, bên trong là hương án và hoành phi. Chiêng ngân rồi lặng."
    ),
    transcript_en=(
        "A specimen, drawn from a model that the museum’s own code built; not the real house of "
        "Chèm. Slow drum beats. In the morning a brick path runs through fields to a gate of four "
        "pillars with lotus buds on top; a large tiled roof rises behind a low wall. A gong: "
        "between the two tall pillars lies a brick court with festival flags and two low halls "
        "along its sides. Drum and strokes on its rim take turns as the eye turns right, to where "
        "the corner of the roof sweeps up. A second gong: on the ridge two dragons turn to the "
        "sun. Three last drum beats: stone steps lead up to the middle bay, its panelled doors "
        "stand open, within are an altar and a board of honour. The gong rings and dies away."
    ),
    cover_at=11.25,
)
FILMS = (WALK,)

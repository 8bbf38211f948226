"""What is made for which record, in words of both languages, and from where it is looked at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from museum.demo.models3d.glb import Material, glb
from museum.demo.models3d.house.build import build, main_roof
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.mesh import Mesh
from museum.demo.models3d.things import boat, burner, drum, stele, throne

_COPYRIGHT = "CC0 1.0. Mẫu minh họa / specimen: Bảo tàng số Bắc Từ Liêm"


@dataclass(frozen=True, slots=True)
class Piece:
    """A model and the record that it belongs to."""

    slug: str
    filename: str
    title_vi: str
    title_en: str
    alt_vi: str
    alt_en: str
    views: tuple[dict[str, Any], ...]
    turn: int = 30
    tilt: int = 72
    make: Callable[[], list[tuple[Material, Mesh]]] = field(repr=False, default=list)

    def glb(self) -> bytes:
        """Return it as binary glTF; the same bytes every time."""
        return glb(self.make(), copyright=_COPYRIGHT)


def _view(
    label_vi: str, label_en: str, text_vi: str, text_en: str, *looked: int, at: Any = None
) -> dict[str, Any]:
    turn, tilt, distance = looked
    found: dict[str, Any] = {
        "label_vi": label_vi,
        "label_en": label_en,
        "text_vi": text_vi,
        "text_en": text_en,
        "turn": turn,
        "tilt": tilt,
        "distance": distance,
    }
    if at is not None:
        found |= dict(zip("xyz", (round(float(value), 2) for value in at), strict=True))
    return found


def _house(slug: str, name_vi: str, name_en: str, plan: Plan) -> Piece:
    roof = main_roof(plan)
    door = (0, plan.platform + plan.eave - 0.3, plan.depth / 2 + 0.2)
    return Piece(
        slug=slug,
        filename=f"mau-{slug}.glb",
        title_vi=f"Mẫu minh họa: một ngôi đình đồng bằng Bắc Bộ, đặt cạnh hồ sơ {name_vi}",
        title_en=f"Specimen: a communal house of the delta, beside the record of {name_en}",
        alt_vi="Mô hình một ngôi đình: mái ngói lớn bốn góc cong, sân gạch, hai dãy nhà bên, "
        "nghi môn bốn trụ.",
        alt_en="Model of a communal house: a large tiled roof with four upturned corners, a brick "
        "court, two side halls and a gate of four pillars.",
        views=(
            _view(
                "Từ cổng nhìn vào",
                "From the gate",
                "Cổng, sân và đại đình thẳng một trục.",
                "Gate, court and great hall lie on one axis.",
                0,
                80,
                85,
            ),
            _view(
                "Đầu đao",
                "The upturned corner",
                "Bốn góc mái cong vút lên; bờ dải chạy từ nóc xuống.",
                "The four corners of the roof sweep up; ridges run down to them.",
                55,
                76,
                45,
                at=roof.hip()[-1],
            ),
            _view(
                "Lưỡng long chầu nhật",
                "Two dragons and the sun",
                "Đôi rồng chầu mặt trời giữa bờ nóc.",
                "Two dragons turn to the sun in the middle of the ridge.",
                8,
                78,
                40,
                at=(0, roof.top + 1.2, 0),
            ),
            _view(
                "Gian giữa",
                "The middle bay",
                "Cửa bức bàn mở vào gian thờ, hoành phi treo trên.",
                "Panelled doors stand open to the altar; a board of honour hangs above.",
                0,
                84,
                32,
                at=door,
            ),
        ),
        make=partial(build, plan),
    )


HOUSES = {
    "dinh-chem": Plan(bays=(2.6, 3.0, 3.6, 3.0, 2.6), tile=(146, 80, 56)),
    "dinh-dong-ngac": Plan(bays=(2.5, 2.9, 3.3, 2.9, 2.5), pond=True, tile=(138, 78, 58)),
    "dinh-gian": Plan(bays=(2.8, 3.4, 2.8), end_bay=2.0, back_hall=True, court=13.0),
}
"""What the house of each record is built by."""

PIECES = (
    _house("dinh-chem", "Đình Chèm", "Chèm", HOUSES["dinh-chem"]),
    _house("dinh-dong-ngac", "Đình Đông Ngạc", "Đông Ngạc", HOUSES["dinh-dong-ngac"]),
    _house("dinh-gian", "Đình Giàn", "Giàn", HOUSES["dinh-gian"]),
    Piece(
        "mieu-dong-co",
        "mau-trong-dong.glb",
        "Mẫu minh họa: trống đồng Đông Sơn",
        "Specimen: a bronze drum of the Đông Sơn kind",
        "Mô hình trống đồng: mặt có ngôi sao giữa, tang phình, lưng thắt, chân loe, bốn đôi quai.",
        "Model of a bronze drum: a star on its face, a bulging shoulder, flared foot, "
        "four pairs of handles.",
        (
            _view(
                "Mặt trống",
                "The face",
                "Ngôi sao mười bốn cánh; các vành hoa văn, người và chim.",
                "A star of fourteen rays; bands of pattern, people and birds.",
                10,
                22,
                80,
            ),
            _view(
                "Quai và tang",
                "Handles and shoulder",
                "Quai bện từng đôi; thuyền trên tang trống.",
                "Braided handles in pairs; boats on the shoulder.",
                45,
                80,
                60,
                at=(0.3, 0.4, 0.3),
            ),
        ),
        tilt=62,
        make=drum.build,
    ),
    Piece(
        "bia-dinh-dong-ngac-1635",
        "mau-bia-rua.glb",
        "Mẫu minh họa: bia đá trên lưng rùa, không phải bia năm 1635",
        "Specimen: a stele on a tortoise; not the stele of 1635",
        "Mô hình bia đá trán cong chạm mặt trời và mây, đứng trên lưng rùa đá; mặt bia khắc chữ "
        "“Mẫu minh họa”.",
        "Model of a stele with an arched top of sun and clouds, on a stone tortoise; cut into "
        "it are the words “Mẫu minh họa” (specimen).",
        (
            _view(
                "Trán bia",
                "The head",
                "Mặt trời giữa hai dải mây.",
                "The sun between clouds.",
                0,
                84,
                45,
                at=(0, 1.9, 0.1),
            ),
            _view(
                "Rùa",
                "The tortoise",
                "Rùa đội bia, biểu tượng của sự lâu bền.",
                "A tortoise bears the stele, a sign of what lasts.",
                60,
                78,
                70,
                at=(0, 0.5, 0.7),
            ),
        ),
        turn=28,
        tilt=80,
        make=stele.build,
    ),
    Piece(
        "den-soc-xuan-dinh",
        "mau-dinh-huong.glb",
        "Mẫu minh họa: đỉnh đồng đốt trầm",
        "Specimen: a bronze incense burner",
        "Mô hình đỉnh đồng ba chân, hai quai hình rồng, nắp có nghê ngồi.",
        "Model of a bronze incense burner on three legs, two dragon handles, a lion-dog on its "
        "lid.",
        (
            _view(
                "Con nghê",
                "The lion-dog",
                "Nghê ngồi trên nắp; khói trầm thoát ra quanh nó.",
                "A lion-dog sits on the lid; the smoke leaves around it.",
                25,
                76,
                50,
                at=(0, 0.95, 0),
            ),
        ),
        turn=25,
        tilt=78,
        make=burner.build,
    ),
    Piece(
        "dinh-dam",
        "mau-ngai-tho.glb",
        "Mẫu minh họa: ngai thờ sơn son thếp vàng",
        "Specimen: a lacquered and gilt throne",
        "Mô hình ngai thờ sơn son thếp vàng, tay ngai hình rồng, lưng ngai chạm rồng mây.",
        "Model of a red and gilt throne for a guardian spirit, its arms dragons, its back carved.",
        (
            _view(
                "Tay ngai",
                "The arm",
                "Tay ngai uốn từ lưng ra, đầu rồng ở trước.",
                "The arm bends from the back to a dragon’s head in front.",
                60,
                74,
                60,
                at=(0.4, 1.2, 0.45),
            ),
        ),
        tilt=74,
        make=throne.build,
    ),
    Piece(
        "hoi-boi-dam",
        "mau-thuyen-boi.glb",
        "Mẫu minh họa: thuyền bơi chải đầu rồng",
        "Specimen: a racing boat with a dragon’s head",
        "Mô hình thuyền bơi dài, mũi là đầu rồng đỏ, mái chèo gác hai bên mạn, trống ở mũi.",
        "Model of a long racing boat: a red dragon’s head, paddles over both sides, a drum.",
        (
            _view(
                "Đầu rồng",
                "The dragon’s head",
                "Đầu rồng sơn đỏ, bờm và sừng vàng.",
                "A red dragon’s head with golden mane and horns.",
                60,
                78,
                30,
                at=(6.9, 1.9, 0),
            ),
        ),
        turn=50,
        make=boat.build,
    ),
)
"""In the order of the demonstration's sites, then things."""

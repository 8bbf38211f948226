"""What each panel shows, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Title and alternative text in both languages."""

    title_vi: str
    title_en: str
    alt_vi: str
    alt_en: str


def _gilded(vi: str, en: str, title_vi: str, title_en: str) -> Words:
    return Words(
        title_vi,
        title_en,
        f"Tấm trang trí chạm nổi thếp vàng trên nền sơn: {vi}.",
        f"Gilded relief panel on lacquer: {en}.",
    )


WORDS: dict[str, Words] = {
    "dragons": _gilded(
        "hai con rồng uốn khúc chầu vào mặt trời lửa, mây ở trên, sóng nước ở dưới",
        "two winding dragons facing a flaming sun, clouds above them and waves below",
        "lưỡng long chầu nhật",
        "two dragons facing the sun",
    ),
    "drum": _gilded(
        "mặt trống đồng kiểu Đông Sơn với ngôi sao ở giữa, các vành hoa văn và đàn chim mỏ "
        "dài bay vòng",
        "the face of a Đông Sơn drum with a star, rings of pattern and long-beaked birds circling",
        "mặt trống đồng",
        "bronze drum face",
    ),
    "bronze": Words(
        "hoa văn rồng mây trên đồng",
        "dragons and clouds in bronze",
        "Tấm phù điêu màu đồng xanh: hai rồng chầu mặt trời, mây, sóng nước và ba ngọn núi.",
        "Relief in the green of old bronze: two dragons facing the sun, clouds, waves, three "
        "peaks.",
    ),
    "lotus": _gilded(
        "đầm sen với một bông sen lớn đang nở, nụ, lá và sóng nước",
        "a lotus pond with one great open flower, buds, leaves and waves",
        "đầm sen",
        "lotus pond",
    ),
    "trades": _gilded(
        "bốn tấm dọc đứng cạnh nhau, phía trên là ô hoa văn, phía dưới lần lượt là người câu cá, "
        "người đốn củi, người cày ruộng và trẻ chăn trâu thổi sáo",
        "four upright panels side by side, brocade above, below them a fisher, a woodcutter, a "
        "ploughman and a boy herding a buffalo with his flute",
        "ngư, tiều, canh, mục",
        "fisher, woodcutter, ploughman, herdsman",
    ),
    "boats": _gilded(
        "ba thuyền đua đầu rồng, tay chèo ngồi thành hàng, người cầm cờ và người đánh trống "
        "trên sóng",
        "three dragon-headed racing boats with rows of rowers, a flag bearer and a drummer "
        "on waves",
        "thuyền đua trên sông",
        "boats racing on the river",
    ),
    "lemon": _gilded(
        "lưới hoa chanh: những bông bốn cánh giữa các nan chéo",
        "a lemon-flower lattice, four-petalled flowers between crossing ribs",
        "lưới hoa chanh",
        "lemon-flower lattice",
    ),
    **{
        theme: _gilded(
            f"nền gấm hoa văn lặp, ở giữa là {vi}",
            f"a brocade of repeating pattern with {en} in the middle",
            title_vi,
            title_en,
        )
        for theme, vi, en, title_vi, title_en in (
            (
                "sword",
                "đôi gươm bắt chéo trước lá cờ, thắt dải lụa",
                "two swords crossed before a pennant and tied with ribbon",
                "gươm và cờ",
                "swords and pennant",
            ),
            (
                "books",
                "chồng sách, cây bút lông và dải lụa",
                "a pile of books, a writing brush and a ribbon",
                "sách và bút",
                "books and brush",
            ),
            (
                "edict",
                "đạo sắc cuộn trên hai trục, có ấn và viền mây",
                "a royal edict unrolled between its rollers, with a seal and a border of clouds",
                "đạo sắc",
                "royal edict",
            ),
            (
                "lute",
                "cây đàn đáy, cỗ phách và trống chầu",
                "a long-necked lute, clappers and a drum",
                "đàn, phách, trống",
                "lute, clappers, drum",
            ),
            (
                "jar",
                "chiếc chóe đựng nước trên đài sen",
                "a water jar on lotus petals",
                "chóe nước",
                "water jar",
            ),
            (
                "bell",
                "quả chuông đồng có quai rồng và các núm gõ",
                "a bronze bell with a dragon loop and striking knobs",
                "chuông đồng",
                "bronze bell",
            ),
            (
                "cake",
                "mặt chiếc bánh trung thu in hoa cúc",
                "the moulded face of a moon cake with a flower",
                "bánh trung thu",
                "moon cake",
            ),
            (
                "roll",
                "ba cây giò gói lá buộc lạt",
                "three meat rolls wrapped in leaves and tied with bamboo strips",
                "giò gói lá",
                "leaf-wrapped rolls",
            ),
            (
                "fruit",
                "ba quả tròn trên cành lá",
                "three round fruits on a leafy branch",
                "quả trên cành",
                "fruit on the branch",
            ),
            (
                "flowers",
                "bó hoa cúc bảy bông",
                "a sheaf of seven chrysanthemums",
                "bó hoa cúc",
                "sheaf of chrysanthemums",
            ),
            (
                "shears",
                "chiếc kéo mở, kim chỉ và ống chỉ",
                "open shears with needle, thread and a reel",
                "kéo và kim chỉ",
                "shears and thread",
            ),
        )
    },
}

"""What a record's own words say of its building; what they do not say is left to the lot."""

from dataclasses import dataclass

from ..forms import fold
from ..subject import Subject


@dataclass(frozen=True, slots=True)
class Traits:
    """Facts that change a drawing. Each is true only when the text says so."""

    corridors: bool = False  # nội công ngoại quốc: side corridors close the square
    letter_cong: bool = False  # plan like the character 工
    river: bool = False  # it stands by the river, or its gate looks to it
    pavilion: bool = False  # a water pavilion before it
    bell_tower: bool = False
    pagoda_beside: bool = False
    stele: bool = False
    statue: bool = False
    kiln: bool = False

    @property
    def front(self) -> bool:
        """Whether any of them shows in the front of the building."""
        return (
            self.corridors or self.river or self.pavilion or self.bell_tower or self.pagoda_beside
        )


_WORDS: dict[str, tuple[str, ...]] = {
    "corridors": ("noi cong ngoai quoc",),
    "letter_cong": ("hinh chu cong", "noi cong ngoai quoc"),
    "river": ("quay ra song", "ngoai de song", "sat de song"),
    "pavilion": ("thuy dinh",),
    "bell_tower": ("gac chuong",),
    "pagoda_beside": ("dinh va chua",),
    "stele": ("co bia", "bia nam", "van bia", "bia con ghi"),
    "statue": ("dung tuong",),
    "kiln": ("lo nung",),
}


def traits_of(subject: Subject) -> Traits:
    """Read the record's title and text."""
    told = f" {fold(f'{subject.title_vi} {subject.text_vi}')} "
    found = {name: any(f" {words} " in told for words in each) for name, each in _WORDS.items()}
    return Traits(**found)

"""The input of an address: what is typed with marks is spelt without them."""

from itertools import groupby

from wagtail.admin.widgets import SlugInput

from heritage.slugs import slug_of

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_FORMATTERS = [
    (f"[{letters}{letters.upper()}]", plain)
    for plain, letters in ((plain, "".join(each)) for plain, each in groupby(_MARKED, slug_of))
]
"""Wagtail's script drops letters that it does not know; it is told ours first."""


class AddressInput(SlugInput):
    """Wagtail's, for Vietnamese."""

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__(attrs, formatters=[(r"[\u0300-\u036f]", ""), *_FORMATTERS])

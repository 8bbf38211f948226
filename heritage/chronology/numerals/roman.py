"""Roman figures."""

_FIGURES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_HIGHEST = 3999


def write_roman(number: int) -> str:
    """Roman figures of 1 to 3999; ValueError otherwise."""
    if not 1 <= number <= _HIGHEST:
        raise ValueError(f"no Roman figures for {number}")
    text = ""
    for value, figure in _FIGURES:
        count, number = divmod(number, value)
        text += figure * count
    return text


def read_roman(text: str) -> int | None:
    """Value of well-formed Roman figures in any case; None for anything else."""
    figures = text.upper()
    if not figures or len(figures) > 15 or set(figures) - set("IVXLCDM"):
        return None
    value, rest = 0, figures
    for worth, figure in _FIGURES:
        while rest.startswith(figure):
            value, rest = value + worth, rest[len(figure) :]
    return value if not rest and value <= _HIGHEST and write_roman(value) == figures else None

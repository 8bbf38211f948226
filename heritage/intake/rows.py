"""Reading a table row by row, whatever state the file is in."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

LONGEST_FIELD = 5_000_000
"""Characters of one cell; more is a broken quote, not a text."""


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; the message tells the officer what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: where it stands and what its columns say."""

    number: int
    cells: dict[str, str]


def read_rows(path: Path, required: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a UTF-8 CSV file with a header line.

    Raises `UnreadableFile` for another encoding, a missing column or a broken quote.
    """
    csv.field_size_limit(LONGEST_FIELD)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _require(reader.fieldnames or [], required)
            for cells in reader:
                clean = {key: value or "" for key, value in cells.items() if key is not None}
                yield Row(reader.line_num, clean)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            _("Tệp không phải UTF-8. Hãy lưu lại dưới dạng “CSV UTF-8”.")
        ) from error
    except csv.Error as error:
        raise UnreadableFile(_("Tệp CSV bị hỏng: %(error)s.") % {"error": error}) from error


def _require(found: Sequence[str], required: tuple[str, ...]) -> None:
    missing = [name for name in required if name not in found]
    if missing:
        raise UnreadableFile(
            _("Thiếu cột: %(missing)s. Dòng đầu phải là tên cột.") % {"missing": ", ".join(missing)}
        )

"""Dates as officers type them, whatever the language of their admin (FORMAT_MODULE_PATH)."""

TYPED_DATES = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]
"""Day before month, as in every dossier; the machine's own order too."""
TYPED_TIMES = [f"{day} {hour}" for day in TYPED_DATES for hour in ("%H:%M", "%H:%M:%S")]
WRITTEN_DATE = "d/m/Y"
"""Short days are written as they are typed."""
WRITTEN_TIME = f"H:i {WRITTEN_DATE}"

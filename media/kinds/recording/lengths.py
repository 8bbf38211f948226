"""Lengths of time as people read them and as machines do."""


def clock(seconds: float) -> str:
    """Return a length as on a clock: "0:42", "1:02:03". It reads the same in every language."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def iso_8601(seconds: float) -> str:
    """Return a length as ISO 8601 has it, to the second: "PT1M2S"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    told = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
    return f"PT{told}{rest}S"

"""The letters that the museum sends: what each says, and how it looks in HTML and in plain text.

Wagtail and Django choose the moment, the recipients and the template's name; those templates hold
one tag each, which asks here. So wording, look and language are in one place.
"""

from museum.letters.writing import write

__all__ = ["write"]

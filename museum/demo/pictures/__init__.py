"""Demonstration pictures drawn by the museum itself, the same for the same record every time.

``generate(subject)`` answers with at least one picture fitting the record's kind;
``generate_many(subjects)`` does so for many on all cores.
"""

from .choose import FORMS
from .edition import edition
from .generate import generate
from .many import generate_many
from .subject import CREDIT_EN, CREDIT_VI, Picture, Subject

__all__ = [
    "CREDIT_EN",
    "CREDIT_VI",
    "FORMS",
    "Picture",
    "Subject",
    "edition",
    "generate",
    "generate_many",
]

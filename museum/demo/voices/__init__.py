"""A synthesised voice that reads records of the demonstration aloud, where the machine has one."""

from museum.demo.voices.espeak import VoiceFailed, has_voice
from museum.demo.voices.reading import Reading, Sentence, read_aloud

__all__ = ["Reading", "Sentence", "VoiceFailed", "has_voice", "read_aloud"]

"""The fields of the question language: those that every document has, and what rooms above add.

register_fields(Field("deity", FieldType.TEXT, {"vi": ("thờ",), "en": ("deity",)}))
register_dates(read_words_about_time)
"""

from search.language.fields.registry import language_fields, register_dates, register_fields

__all__ = ["language_fields", "register_dates", "register_fields"]

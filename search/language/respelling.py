"""What else a question in the language may have meant when it found nothing."""

from django.utils.translation import gettext as _

from search.analysis import Vocabulary, repair, tokenize
from search.language.fields import language_fields
from search.query import Question
from search.query.language import parse
from search.results import Notice


def misspelt(question: Question, vocabulary: Vocabulary) -> Notice | None:
    """The first word that no document has, and the question with all such words as meant.

    Only words that are looked for are touched, never a field's name or a value. None when
    every word is known, or nothing is like an unknown one.
    """
    wanted = {word.accented for term in question.terms for word in term.readings[0].words}
    tokens = [token for token in tokenize(question.text) if token.accented in wanted]
    vocabulary.expect(token.folded for token in tokens)
    found = [(token, mended) for token in tokens if (mended := repair(token.accented, vocabulary))]
    text, last = "", 0
    for token, mended in found:
        text += question.text[last : token.start] + mended.best
        last = token.end
    text += question.text[last:]
    if not found or parse(text, language_fields()).problems:
        return None
    first = found[0][0]
    message = _("Không hồ sơ nào có chữ “%(word)s”.") % {
        "word": question.text[first.start : first.end]
    }
    return Notice(message, first.start, first.end, text)

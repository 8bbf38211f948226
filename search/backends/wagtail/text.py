"""Texts and questions for django-modelsearch's full-text table.

Its tokenizer (`unicode61`) takes some marks off and leaves others, so a marked word is written
in letters that it does not touch: each accented letter as one of the private use area.
A text is stored as its words with marks, a break, and its words without.
"""

from search.analysis import has_marks, keyboard_reading, tokenize

_FIRST_HOME = 0xE000
_HOMES = {
    code: chr(_FIRST_HOME + place)
    for place, code in enumerate([*range(0x80, 0x250), *range(0x1E00, 0x1F00)])
}
_BREAK = " \uf8ff "


def stored(text: str) -> str:
    """What is stored of a text."""
    tokens = tokenize(text)
    folded = " ".join(token.folded for token in tokens)
    accented = " ".join(token.accented for token in tokens)
    if folded == accented:
        return folded
    return f"{accented.translate(_HOMES)}{_BREAK}{folded}"


def words_expression(text: str, *, joiner: str = "AND", prefix: bool = False) -> str:
    """The words of a question as an FTS5 expression; "" when it has none.

    A word with marks means only itself; one without means any marks, and what it would be if
    it was typed as Telex or VNI without the keyboard. With ``prefix`` the last is a beginning.
    """
    words = [_alternatives(token.accented, token.folded) for token in tokenize(text)]
    last = len(words) - 1
    parts = []
    for place, alternatives in enumerate(words):
        star = "*" if prefix and place == last and not text[-1:].isspace() else ""
        parts.append(" OR ".join(f'"{word}"{star}' for word in alternatives))
    return f" {joiner} ".join(f"({part})" for part in parts)


def phrase_expression(text: str) -> str:
    """The words of a question side by side, with marks if it has any; "" when it has none."""
    tokens = tokenize(text)
    if not tokens:
        return ""
    marked = has_marks(text)
    words = " ".join(token.accented if marked else token.folded for token in tokens)
    return f'"{words.translate(_HOMES)}"'


def _alternatives(accented: str, folded: str) -> list[str]:
    if has_marks(accented):
        return [accented.translate(_HOMES)]
    reading = keyboard_reading(accented)
    keyed = [word for words in reading.readings for word in words] if reading else []
    return list(dict.fromkeys([folded, *(word.translate(_HOMES) for word in keyed)]))

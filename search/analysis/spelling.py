"""Slips of the finger and of the northern ear, on folded terms."""

from collections.abc import Iterator
from string import ascii_lowercase

# Onsets that the north does not tell apart, and letters that foreign keyboards lend for them.
# Folded: d stands for d and đ.
_SOUNDS = (("ch", "tr"), ("s", "x"), ("d", "gi", "r", "z"), ("l", "n"), ("ph", "f"))
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_LONGEST = 24


def edits(term: str) -> set[str]:
    """Every spelling one slip away: a letter less, more, other, two swapped, or an onset
    that sounds the same. About 55 spellings per letter; none for very long terms.
    """
    if len(term) > _LONGEST:
        return set()
    splits = [(term[:i], term[i:]) for i in range(len(term) + 1)]
    found = {left + right[1:] for left, right in splits if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
    for letter in ascii_lowercase:
        found |= {left + letter + right for left, right in splits}
        found |= {left + letter + right[1:] for left, right in splits if right}
    found.update(sound_alikes(term))
    return found - {term, ""}


def sound_alikes(term: str) -> Iterator[str]:
    """The word with its onset exchanged inside its sound class (chăm = trăm), marks kept."""
    for sounds in _SOUNDS:
        own = next((onset for onset in sounds if _begins(term, onset)), None)
        if own:
            yield from (onset + term[len(own) :] for onset in sounds if onset != own)


def _begins(term: str, onset: str) -> bool:
    rest = term[len(onset) : len(onset) + 1]
    return term.startswith(onset) and rest != "" and rest not in _CONSONANTS


def slip_cost(typed: str, meant: str) -> float:
    """How unlikely the slip is, 0 (same) to 3: sound-alikes and swaps are common, a wrong
    first letter is rare.
    """
    if typed == meant:
        return 0.0
    if meant in sound_alikes(typed):
        return 0.5
    if sorted(typed) == sorted(meant):
        return 1.0
    cost = 1.5 if _doubling(typed, meant) else 2.0
    return cost + (typed[0] != meant[0])


def _doubling(typed: str, meant: str) -> bool:
    """Whether one only repeats a letter of the other (Kuuechly, Heny)."""
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    return any(
        longer[i] == longer[i - 1] and longer[:i] + longer[i + 1 :] == shorter
        for i in range(1, len(longer))
    )

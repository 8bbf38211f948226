"""Which syllables Vietnamese spelling allows, from onset + rime rules.

The table is generated, not a word list: every onset the spelling allows before every
rime. Loans (`Đắk`, `pa-nô`) are simply not syllables here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from search.analysis.letters import VOWELS, Tone, toneless, with_tone


def _list(spellings: str) -> list[str]:
    return spellings.split()


_RIMES = _list("""
a ac ach ai am an ang anh ao ap at au ay
ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y
o oc oi om on ong op ot ooc oong
oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu
uy uya uych uyên uyêt uyn uynh uyp uyt uyu uơ
uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu
""")
_BARE_RIMES = ["yêm", "yên", "yêng", "yêt", "yêu"]
_AFTER_QU = _list("""
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu
e en eng eo et ê êch ên ênh êt êu ơ ơn ơt ôc
i ich in inh ip it y ych yn ynh yp yt yên yêt
""")
# After `gi` the i of a rime is not written twice: gì, gìn, giếng, giết.
_AFTER_GI = _list("ê êc êm ên êng êt êp êu m n p t")
_HARD = ["c", "g", "ng"]
_SOFT = ["k", "gh", "ngh"]
_ANY = _list("b ch d đ h kh l m n nh p ph r s t th tr v x")
_FRONT = "eêiy"
# Onsets after which a final y is written as well as i: Mỹ = Mĩ.
IY_ONSETS = frozenset("hklmstv")
_STOPS = ("c", "ch", "p", "t")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable: `onset` + `rime` (no tone written in it) + `tone`."""

    onset: str
    rime: str
    tone: Tone = Tone.NGANG

    @property
    def toneless(self) -> str:
        return self.onset + self.rime

    def __str__(self) -> str:
        place = len(self.onset) + tone_place(self.onset, self.rime)
        word = self.toneless
        return word[:place] + with_tone(word[place], self.tone) + word[place + 1 :]


@cache
def tone_place(onset: str, rime: str) -> int:
    """Where in the rime its tone is written: hòa, toàn, ngoài, thuở, giếng.

    −1 when the vowel is the i of the onset `gi` (gì, gìn).
    """
    vowels = [i for i, letter in enumerate(rime) if letter in VOWELS]
    if not vowels:
        return -1
    marked = [i for i in vowels if rime[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if vowels[-1] != len(rime) - 1 or len(vowels) == 1:
        return vowels[-1]
    return vowels[len(vowels) // 2 - (len(vowels) == 2)]


def allows(rime: str, tone: Tone) -> bool:
    """Whether a rime takes a tone: one that ends in a stop takes only sắc and nặng."""
    return not rime.endswith(_STOPS) or tone in (Tone.SAC, Tone.NANG)


def parse_syllable(word: str) -> Syllable | None:
    """The syllable that a lower-case composed word spells, wherever its tone is typed."""
    letters, tones = toneless(word)
    found = TONELESS.get(letters)
    if found is None or len(tones) > 1:
        return None
    return Syllable(found.onset, found.rime, tones[0]) if tones else found


def is_syllable(word: str) -> bool:
    """Whether a lower-case composed word is a possible syllable, its tone included."""
    syllable = parse_syllable(word)
    return syllable is not None and allows(syllable.rime, syllable.tone)


def _onsets(rime: str) -> list[str]:
    if rime == "y":
        return ["", *IY_ONSETS]
    return ["", *_ANY, *(_SOFT if rime[0] in _FRONT else _HARD)]


def _table() -> dict[str, Syllable]:
    found = [Syllable(onset, rime) for rime in _RIMES for onset in _onsets(rime)]
    found += [Syllable("", rime) for rime in _BARE_RIMES]
    found += [Syllable("qu", rime) for rime in _AFTER_QU]
    found += [Syllable("gi", rime) for rime in _RIMES if rime[0] not in "iy"]
    found += [Syllable("gi", rime) for rime in ["", *_AFTER_GI]]
    # The first spelling wins: gi + êt and g + iêt are the same letters; `gi` is right.
    return {syllable.toneless: syllable for syllable in found}


TONELESS: Mapping[str, Syllable] = _table()
LONGEST_SYLLABLE = max(map(len, TONELESS))  # nghiêng
_UNMARK = str.maketrans("ăâêôơưđ", "aaeooud")


def _by_base() -> dict[str, tuple[Syllable, ...]]:
    groups: defaultdict[str, list[Syllable]] = defaultdict(list)
    for letters, syllable in TONELESS.items():
        groups[letters.translate(_UNMARK)].append(syllable)
    return {base: tuple(group) for base, group in groups.items()}


# Letters without any mark → the syllables written with them.
BY_BASE: Mapping[str, tuple[Syllable, ...]] = _by_base()

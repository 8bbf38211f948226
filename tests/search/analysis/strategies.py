"""What property tests are fed with."""

from hypothesis import strategies as st

from search.analysis.letters import Tone
from search.analysis.syllables import TONELESS, Syllable, allows


def _with_tone(pair: tuple[Syllable, Tone]) -> Syllable:
    return Syllable(pair[0].onset, pair[0].rime, pair[1])


# Every syllable that the spelling rules allow, in every tone it can take.
syllables = (
    st.tuples(st.sampled_from(sorted(TONELESS.values(), key=str)), st.sampled_from(list(Tone)))
    .filter(lambda pair: allows(pair[0].rime, pair[1]))
    .map(_with_tone)
)

vietnamese = st.lists(syllables.map(str), min_size=1, max_size=8).map(" ".join)

# Anything at all, leaning on the characters that make trouble.
_TROUBLE = "aáàâấđĐðƠợ\u0300\u0301\u0302\u0323\u031b\u200b\u00ad'’“\" -ﬁＡⅦ慈𠀋ǅİßæ9fsjwly"
anything = st.one_of(st.text(max_size=80), st.text(alphabet=_TROUBLE, max_size=40))

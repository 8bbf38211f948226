"""How English speaks of time, with the few French words that old papers carry."""

from heritage.chronology.doubts import Doubt
from heritage.chronology.enums import Certainty
from heritage.chronology.lexicon.signs import Sign, Vocabulary
from heritage.chronology.nodes import Side, Slice
from heritage.chronology.numerals import CARDINALS, ORDINALS

_ABOUT, _PERHAPS = Doubt(Certainty.APPROXIMATE), Doubt(Certainty.UNCERTAIN)
_TOLD = Doubt(Certainty.UNCERTAIN, hearsay=True)

_SIGNS: dict[Sign, tuple[str, ...]] = {
    Sign.AGE: ("years", "year", "yrs"),
    Sign.AGE_BEHIND: ("ago", "before the present", "before now"),
    Sign.AGE_LABORATORY: ("bp", "b p", "before present", "cal bp"),
    Sign.AND: ("and", "&", "et"),
    Sign.BCE: ("bc", "bce", "b c", "b c e", "before christ", "av j-c", "before common era"),
    Sign.BETWEEN: ("between",),
    Sign.CE: ("ad", "ce", "a d", "c e", "anno domini"),
    Sign.CENTURY_BEHIND: ("century", "centuries", "cent", "c", "th c", "siècle", "siècles"),
    Sign.CENTURY: ("century", "siècle"),
    Sign.DAY: (),
    Sign.DECADE: ("the", "decade of the", "decade"),
    Sign.DECADE_ENDING: ("s",),
    Sign.ERA: ("era name", "reign title", "reign name"),
    Sign.FILLER: (
        "the",
        "in",
        "in the",
        "during",
        "during the",
        "on",
        "of",
        "dated",
        "sometime",
        "dated to",
        "dating from",
        "dating to",
        "i e",
        "that is",
        "year",
        "the year",
        "in the year",
        "from the",
        "of the",
        "under",
    ),
    Sign.FROM: ("from", "from the"),
    Sign.LEAP: ("leap", "intercalary"),
    Sign.LUNAR: ("lunar", "lunar calendar", "in the lunar calendar", "of the lunar calendar"),
    Sign.MILLENNIUM_BEHIND: ("millennium", "millennia"),
    Sign.MONTH: ("month", "lunar month", "moon"),
    Sign.NOW: ("present", "now", "today", "the present", "the present day", "present day"),
    Sign.NTH: ("year", "no"),
    Sign.NTH_ENDING: ("st", "nd", "rd", "th", "e", "è", "ème", "er"),
    Sign.OF: ("of", "of the", "the", "du", "de", "in the", "in"),
    Sign.OR: ("or",),
    Sign.REGNAL_YEAR: ("year", "regnal year"),
    Sign.REIGN: (
        "reign of",
        "the reign of",
        "reign of emperor",
        "the reign of emperor",
        "emperor",
        "king",
        "lord",
        "under",
        "under emperor",
        "under king",
        "under the reign of",
        "reign of king",
        "the reign of king",
        "queen",
        "king's",
    ),
    Sign.ROUGHLY: ("over", "more than", "nearly", "almost", "some"),
    Sign.SOLAR: ("solar", "gregorian"),
    Sign.TIMES: ("the", "time of", "the time of", "period of", "era of", "age of", "under the"),
    Sign.TIMES_BEHIND: (
        "dynasty",
        "period",
        "era",
        "reign",
        "times",
        "court",
        "dynasties",
        "culture",
        "age",
        "s reign",
        "reign era",
        "dynasty period",
        "reign period",
        "dynasty era",
    ),
    Sign.TO: ("to", "until", "till", "through", "up to", "to the", "until the", "into the"),
    Sign.YEAR: ("year", "the year"),
}

_SLICES = {
    **dict.fromkeys(
        ("early", "beginning of", "start of", "the beginning of", "the start of", "début du"),
        Slice.EARLY,
    ),
    **dict.fromkeys(("beginning of the", "start of the", "début"), Slice.EARLY),
    **dict.fromkeys(("mid", "middle", "middle of", "the middle of", "milieu du"), Slice.MIDDLE),
    **dict.fromkeys(("middle of the", "milieu", "mid to"), Slice.MIDDLE),
    **dict.fromkeys(("late", "later", "end of", "the end of", "end of the", "fin du"), Slice.LATE),
    **dict.fromkeys(("fin", "closing years of", "closing years of the"), Slice.LATE),
    **dict.fromkeys(("first half", "1st half", "première moitié"), Slice.FIRST_HALF),
    **dict.fromkeys(
        ("second half", "2nd half", "latter half", "last half", "seconde moitié"),
        Slice.SECOND_HALF,
    ),
    **dict.fromkeys(("first quarter", "1st quarter"), Slice.FIRST_QUARTER),
    **dict.fromkeys(("second quarter", "2nd quarter"), Slice.SECOND_QUARTER),
    **dict.fromkeys(("third quarter", "3rd quarter"), Slice.THIRD_QUARTER),
    **dict.fromkeys(
        ("last quarter", "fourth quarter", "final quarter", "4th quarter"), Slice.LAST_QUARTER
    ),
}
_DOUBTS = {
    **dict.fromkeys(
        (
            "c",
            "ca",
            "circa",
            "about",
            "around",
            "approximately",
            "approx",
            "roughly",
            "some",
            "vers",
            "~",
        ),
        _ABOUT,
    ),
    **dict.fromkeys(
        (
            "possibly",
            "probably",
            "perhaps",
            "maybe",
            "uncertain",
            "allegedly",
            "said to be",
        ),
        _PERHAPS,
    ),
    **dict.fromkeys(
        ("traditionally", "by tradition", "legend", "legendary", "according to legend"), _TOLD
    ),
}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]

VOCABULARY = Vocabulary(
    signs=_SIGNS,
    slices=_SLICES,
    sides={
        **dict.fromkeys(("before", "prior to", "pre", "earlier than", "before the"), Side.BEFORE),
        **dict.fromkeys(("after", "post", "later than", "after the"), Side.AFTER),
        **dict.fromkeys(
            ("until", "till", "up to", "by", "to", "not after", "no later than", "not later than"),
            Side.UNTIL,
        ),
        **dict.fromkeys(
            ("since", "from", "not before", "no earlier than", "not earlier than"), Side.SINCE
        ),
    },
    sides_behind={"or earlier": Side.UNTIL, "or later": Side.SINCE, "onwards": Side.SINCE}
    | {"onward": Side.SINCE, "and earlier": Side.UNTIL, "and later": Side.SINCE},
    doubts=_DOUBTS,
    months={name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9},
    seasons={"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    cardinals=CARDINALS,
    ordinals=ORDINALS,
    multiples={"hundred": 100, "thousand": 1000},
    events={"august revolution": (1945, 8), "the august revolution": (1945, 8)},
)

"""The fixed words of both languages. Kept here because the chronology knows no Django."""

from heritage.chronology.enums import Certainty, Problem
from heritage.chronology.nodes import Side, Slice

SLICES: dict[str, dict[Slice, str]] = {
    "vi": {
        Slice.EARLY: "đầu",
        Slice.MIDDLE: "giữa",
        Slice.LATE: "cuối",
        Slice.FIRST_HALF: "nửa đầu",
        Slice.SECOND_HALF: "nửa cuối",
        Slice.FIRST_QUARTER: "phần tư đầu",
        Slice.SECOND_QUARTER: "phần tư thứ hai",
        Slice.THIRD_QUARTER: "phần tư thứ ba",
        Slice.LAST_QUARTER: "phần tư cuối",
    },
    "en": {
        Slice.EARLY: "beginning of the",
        Slice.MIDDLE: "middle of the",
        Slice.LATE: "end of the",
        Slice.FIRST_HALF: "first half of the",
        Slice.SECOND_HALF: "second half of the",
        Slice.FIRST_QUARTER: "first quarter of the",
        Slice.SECOND_QUARTER: "second quarter of the",
        Slice.THIRD_QUARTER: "third quarter of the",
        Slice.LAST_QUARTER: "last quarter of the",
    },
}
# English parts of centuries and decades read better without "of the".
SHORT_SLICES = {Slice.EARLY: "early", Slice.MIDDLE: "mid", Slice.LATE: "late"}
QUARTERS = {
    Slice.FIRST_QUARTER: "quý I",
    Slice.SECOND_QUARTER: "quý II",
    Slice.THIRD_QUARTER: "quý III",
    Slice.LAST_QUARTER: "quý IV",
}
SIDES: dict[str, dict[Side, str]] = {
    "vi": {
        Side.BEFORE: "trước {}",
        Side.UNTIL: "đến {}",
        Side.AFTER: "sau {}",
        Side.SINCE: "từ {}",
        Side.ONGOING: "{} – nay",
    },
    "en": {
        Side.BEFORE: "before {}",
        Side.UNTIL: "until {}",
        Side.AFTER: "after {}",
        Side.SINCE: "from {}",
        Side.ONGOING: "{} – present",
    },
}
DOUBTS: dict[str, dict[Certainty, str]] = {
    "vi": {
        Certainty.CERTAIN: "{}",
        Certainty.APPROXIMATE: "khoảng {}",
        Certainty.UNCERTAIN: "có lẽ {}",
        Certainty.UNCERTAIN_APPROXIMATE: "có lẽ khoảng {}",
    },
    "en": {
        Certainty.CERTAIN: "{}",
        Certainty.APPROXIMATE: "c. {}",
        Certainty.UNCERTAIN: "possibly {}",
        Certainty.UNCERTAIN_APPROXIMATE: "possibly c. {}",
    },
}
HEARSAY: dict[str, dict[Certainty, str]] = {
    "vi": {
        **DOUBTS["vi"],
        Certainty.UNCERTAIN: "tương truyền {}",
        Certainty.UNCERTAIN_APPROXIMATE: "tương truyền khoảng {}",
    },
    "en": {
        **DOUBTS["en"],
        Certainty.UNCERTAIN: "traditionally {}",
        Certainty.UNCERTAIN_APPROXIMATE: "traditionally c. {}",
    },
}
"""The same when tradition tells it, which is no estimate of anybody's."""
SEASONS = {
    "vi": ("mùa xuân", "mùa hè", "mùa thu", "mùa đông"),
    "en": ("spring", "summer", "autumn", "winter"),
}
DOUBT_NOTES: dict[str, dict[Certainty, str]] = {
    "vi": {
        Certainty.APPROXIMATE: "ước chừng",
        Certainty.UNCERTAIN: "chưa chắc chắn",
        Certainty.UNCERTAIN_APPROXIMATE: "ước chừng, chưa chắc chắn",
    },
    "en": {
        Certainty.APPROXIMATE: "approximate",
        Certainty.UNCERTAIN: "uncertain",
        Certainty.UNCERTAIN_APPROXIMATE: "approximate and uncertain",
    },
}
OLD_LUNAR = {
    "vi": "ngày âm lịch trước 1968 được tính lại, có thể lệch so với lịch đương thời",
    "en": "lunar dates before 1968 are computed and may differ from the calendar of the day",
}
PROBLEMS: dict[str, dict[Problem, str]] = {
    "vi": {
        Problem.EMPTY: "Chưa ghi thời gian.",
        Problem.TOO_LONG: "Quá dài, hãy ghi ngắn hơn 300 ký tự.",
        Problem.NOT_UNDERSTOOD: "Chưa hiểu được thời gian này; lời ghi vẫn được giữ nguyên.",
        Problem.NO_YEAR: "Có ngày, tháng nhưng thiếu năm.",
        Problem.IMPOSSIBLE_DATE: "Không có ngày này trong lịch.",
        Problem.OUT_OF_REIGN: "Niên hiệu này không kéo dài đến năm ấy.",
        Problem.OUT_OF_RANGE: "Con số quá lớn so với một mốc thời gian.",
        Problem.REVERSED: "Mốc cuối đứng trước mốc đầu.",
        Problem.AMBIGUOUS: "Có nhiều cách hiểu, hãy chọn một hoặc ghi rõ hơn.",
        Problem.CONFLICT: "Các phần không khớp nhau, hãy chọn một cách hiểu.",
    },
    "en": {
        Problem.EMPTY: "No time given.",
        Problem.TOO_LONG: "Too long: keep it under 300 characters.",
        Problem.NOT_UNDERSTOOD: "This time is not understood; the words are kept as they are.",
        Problem.NO_YEAR: "There is a day and month but no year.",
        Problem.IMPOSSIBLE_DATE: "There is no such day in the calendar.",
        Problem.OUT_OF_REIGN: "This era name was not used for so many years.",
        Problem.OUT_OF_RANGE: "The number is too large for a time.",
        Problem.REVERSED: "The end comes before the beginning.",
        Problem.AMBIGUOUS: "This has several meanings: choose one, or say more.",
        Problem.CONFLICT: "The parts contradict each other: choose one meaning.",
    },
}

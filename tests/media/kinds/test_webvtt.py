"""WebVTT: what is read of it, and the line at which it is wrong."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from media.kinds.recording.webvtt import Cue, check_webvtt, cues

GOOD = """WEBVTT - Trống hội

NOTE ai chép

STYLE
::cue { color: red }

1
00:01.000 --> 00:04.500 align:start
<v Ông từ>Xin mời <b>các cụ</b>
vào đình

00:00:05.000 --> 01:00:06.000
[tiếng chiêng -> trống]
"""


def complaint(text: str) -> str:
    """Return what is said of a wrong text."""
    with pytest.raises(ValidationError) as caught:
        check_webvtt(text)
    return str(caught.value.messages[0])


def test_cues_have_times_words_and_voices() -> None:
    check_webvtt(GOOD)
    assert cues(GOOD) == (
        Cue(1, 4.5, "Xin mời các cụ\nvào đình", "Ông từ"),
        Cue(5, 3606, "[tiếng chiêng -> trống]"),
    )


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_a_mark_of_byte_order_do_not_matter(ends: str) -> None:
    text = "\ufeff" + GOOD.replace("\n", ends)
    check_webvtt(text)
    assert len(cues(text)) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "WEBVTT"),
        ("Xin chào", "Dòng 1"),
        ("WEBVTTX\n\n00:00.000 --> 00:01.000\na", "Dòng 1"),
        ("WEBVTT", "Chưa có câu nào"),
        ("WEBVTT\n\nNOTE chỉ có ghi chú", "Chưa có câu nào"),
        ("WEBVTT\n\n1\n00:01 --> 00:02\na", "Dòng 4"),
        ("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\na", "Dòng 3"),
        ("WEBVTT\n\n00:01.000 -> 00:02.000\na", "Dòng 3"),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\na", "Dòng 3: lúc kết thúc"),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:04.000\nb", "Dòng 6"),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\n\nb", "Dòng 3: dưới dòng thời gian"),
        ("WEBVTT\n\n00:02.000 --> 00:03.000 align:giữa\na", "Dòng 3"),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\na\x07b", "Dòng 4"),
    ],
)
def test_the_wrong_line_is_named(text: str, told: str) -> None:
    assert told in complaint(text)


def test_what_is_endless_is_refused() -> None:
    assert "quá dài" in complaint("WEBVTT\n\n" + "a" * 2_000_001)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="<>&\r\n", exclude_categories=["C", "Z"]),
    min_size=1,
    max_size=30,
).filter(lambda words: "-->" not in words)


def stamp(milliseconds: int) -> str:
    """A time as WebVTT has it."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 9000), WORDS), min_size=1))
def test_whatever_is_written_rightly_is_read_as_it_was_meant(
    said: list[tuple[int, int, str]],
) -> None:
    at, text, meant = 0, "WEBVTT\n", []
    for pause, length, words in said:
        at += pause
        text += f"\n{stamp(at)} --> {stamp(at + length)}\n{words}\n"
        meant.append((at / 1000, (at + length) / 1000, words))
    check_webvtt(text)
    read = cues(text)
    assert [cue.text for cue in read] == [words for _start, _end, words in meant]
    for cue, (start, end, _words) in zip(read, meant, strict=True):
        assert (cue.start, cue.end) == (pytest.approx(start), pytest.approx(end))


@settings(max_examples=100)
@given(st.text(alphabet="WEBVTT0123456789:.-> \n\tNOTEa<>\x00\r", max_size=80))
def test_nothing_that_is_written_breaks_the_check(text: str) -> None:
    try:
        check_webvtt("WEBVTT\n\n" + text)
    except ValidationError as error:
        assert error.messages
    else:
        assert cues("WEBVTT\n\n" + text) is not None

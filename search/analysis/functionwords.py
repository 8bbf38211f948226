"""Words that hold a sentence together and say nothing of what it is about.

In normal form (`search.analysis.normalize`), Vietnamese and English, for telling what a text is
about. A question leaves out only what can be nothing else (`search.query.Question.searched`).
"""

from search.analysis.splitting import FOLDED_SYLLABLES

_WORDS = """
    ai bao bên bị bởi cả các cái cho chỉ chưa chứ có còn cùng cũng cứ cuối của do dưới đang đã để
    đến đi điều đó được đều đâu đây đầu gì giữa hay hai hằng hoặc khác khi không kể là lại lần lên
    lúc mà mãi mấy mỗi một mọi nay nào này năm nên nếu người ngoài ngay nhau nhiều như nhưng những
    nó nơi nữa ở qua ra rằng rất riêng rồi sang sau sẽ so sự tại tất theo thì trên trong trước tuy
    từ từng tức và vài vào vẫn vậy về vì việc với xuống
    a about after all also although an and are as at be been before being between both but by can
    did do does during each even every for from had has have he her his how in into is it its last
    like many may more most much no nor not now of off on once one only or other our out over own
    same she since so some such than that the their them then there these they this those through
    to two under until up was were what when where which while who whom whose why will with within
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
ENGLISH_FUNCTION_WORDS = frozenset(
    word for word in FUNCTION_WORDS if word.isascii() and word not in FOLDED_SYLLABLES
)
"""Those of them that are no Vietnamese syllable, typed with or without marks."""

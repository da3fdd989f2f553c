"""Equal values of several articles become one object, and nothing that can be seen changes."""

from dataclasses import replace

import msgspec

from generator.alike import Alike
from generator.model import Article
from tests.made_digest import article


def test_articles_stay_equal_and_share_what_is_equal() -> None:
    first, second = article(1), replace(article(2), title="Another")
    read = [msgspec.msgpack.decode(msgspec.msgpack.encode(a), type=Article) for a in (first, second)]
    alike = Alike()
    alike(read[:1])
    alike(read[1:])
    assert read == [first, second]
    assert read[0].actors and read[0].actors[0].name is read[1].actors[0].name
    assert read[0].events and read[0].events[0].kind is read[1].events[0].kind
    assert all(e.src is e.what for a in read for e in a.events if e.src == e.what)

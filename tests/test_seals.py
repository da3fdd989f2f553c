"""Seals: whose each list item is, and what becomes of a list."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.seals import GONE, OWN, Item, ListSeal, Merged, Seal, fill, mark, merge, own, parse_list, ref


def items(*texts: str) -> list[Item]:
    """'fox:red' is an item that rests on 'fox' and says 'red'."""
    return [Item(mark(t), tuple(ref(r) for r in t.split(":")[0].split("/"))) for t in texts]


def merged(old: str, wrote: str, new: str, whole: bool = False) -> str:
    """The list after a rebuild; `old`: what the file has, `wrote`: what the generator wrote, `new`: what it finds now."""
    result = merge(items(*old.split()), fill(items(*wrote.split())).sealed, items(*new.split()), whole)
    return shown(result, old.split(), new.split())


def shown(result: Merged, old: list[str], new: list[str]) -> str:
    return " ".join(new[s.new] if s.new is not None else old[s.old or 0] for s in result.slots)


def test_marks_are_ten_digits_of_everything_and_refs_eight_of_the_words() -> None:
    assert mark("A b") != mark("a b") and len(mark("")) == 10
    assert ref("“A  b,”") == ref("a b") and ref("!?") != ref("") and len(ref("x")) == 8


def test_a_list_seal_is_read_as_it_is_written() -> None:
    sealed = ListSeal((Seal("0123456789", "01234567"), Seal("abcdef0123")), GONE)
    assert str(sealed) == "gone 01234567=0123456789 abcdef0123"
    assert parse_list(str(sealed)) == sealed and parse_list("") == ListSeal()


def test_what_is_untouched_follows_the_findings() -> None:
    assert merged("fox:red owl:big", "fox:red owl:big", "owl:small elk:new fox:red") == "owl:small elk:new fox:red"


def test_what_is_edited_stays_where_the_finding_goes() -> None:
    assert merged("fox:blue owl:big", "fox:red owl:big", "owl:big fox:green") == "owl:big fox:blue"


def test_what_is_edited_stays_when_it_is_no_longer_found() -> None:
    assert merged("fox:blue owl:big", "fox:red owl:big", "owl:big") == "fox:blue owl:big"


def test_what_is_removed_stays_removed() -> None:
    assert merged("owl:big", "fox:red owl:big", "fox:green owl:small elk:new") == "owl:small elk:new"


def test_what_is_no_longer_found_goes() -> None:
    assert merged("fox:red owl:big", "fox:red owl:big", "owl:big") == "owl:big"


def test_a_persons_item_stays_after_the_item_that_it_follows() -> None:
    assert merged("me:1 fox:red me:2 owl:big", "fox:red owl:big", "owl:big fox:red elk:new") == "me:1 owl:big fox:red me:2 elk:new"


def test_a_sorted_list_stays_sorted() -> None:
    assert merged("owl:big fox:red", "fox:red owl:big", "fox:green elk:new owl:big") == "owl:big fox:green elk:new"


def test_a_known_name_finds_the_edited_item() -> None:
    assert merged("fox:blue", "fox:red", "vixen/fox:green") == "fox:blue"


def test_a_finding_that_a_person_has_written_is_not_doubled() -> None:
    assert merged("fox:mine owl:big", "owl:big", "owl:big vixen/fox:green") == "fox:mine owl:big"


def test_an_empty_list_stays_empty() -> None:
    assert merged("", "fox:red", "owl:big") == ""


def test_one_piece_of_writing_is_the_persons_once_nothing_of_it_is_left() -> None:
    assert merged("me:1", "fox:red", "owl:big", whole=True) == "me:1"
    assert merged("me:1 fox:red", "fox:red", "owl:big", whole=True) == "me:1 owl:big"


def test_a_list_from_before_the_generator_is_the_persons() -> None:
    kept = merge(items("fox:red"), ListSeal((), OWN), items("owl:big"))
    assert shown(kept, ["fox:red"], ["owl:big"]) == "fox:red" and str(kept.sealed) == OWN


def test_tombstones_outlive_an_empty_list() -> None:
    old = merge(items("owl:big"), fill(items("fox:red", "owl:big")).sealed, [])
    assert old.slots == () and old.sealed.state == GONE
    back = merge([], old.sealed, items("fox:red", "owl:big"))
    assert shown(back, [], ["fox:red", "owl:big"]) == "owl:big" and back.sealed.state == ""


def test_equal_evidence_is_told_apart_by_order() -> None:
    assert merged("fox:1 fox:9 fox:3", "fox:1 fox:2 fox:3", "fox:4 fox:5 fox:6") == "fox:4 fox:9 fox:6"


TEXTS = st.lists(st.builds("{}:{}".format, st.sampled_from("abcdefg"), st.sampled_from("123")), max_size=7, unique_by=lambda t: t[0])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, TEXTS, TEXTS)
def test_a_merged_list_is_settled_and_holds_every_word_of_a_person(old: list[str], wrote: list[str], new: list[str]) -> None:
    first = merge(items(*old), fill(items(*wrote)).sealed, items(*new))
    now = shown(first, old, new).split()
    again = merge(items(*now), first.sealed, items(*new))
    assert shown(again, now, new).split() == now and again.sealed == first.sealed
    assert {t for t in old if t not in wrote} <= set(now)
    removed = {t[0] for t in wrote} - {t[0] for t in old}
    assert not old or not removed & {t[0] for t in now}


def test_ownership_is_told_item_by_item() -> None:
    owned = own(items("fox:blue", "owl:big", "me:1"), fill(items("fox:red", "owl:big")).sealed)
    assert owned.seals == (0, 1, None) and owned.generated == (False, True, False) and owned.touched(2)

"""Actors and sources that an article alone does not show: other articles of the digest know them."""

from generator.capitals import find_capitals
from generator.cited import find_cited
from generator.houses import find_houses, find_retold
from generator.missed import find_missed, housed, settle, settled
from generator.model import Clean, Named, Reading
from generator.outlets import find_relays


def reading(text: str, *names: tuple[str, str], outlet: str | None = None, places: tuple[str, ...] = (), authors: tuple[str, ...] = ()) -> Reading:
    found = tuple(Named(n, kind, mentions=((text.index(n), text.index(n) + len(n)),)) for n, kind in names)
    return Reading(Clean(text, outlet=outlet, authors=authors), "Headline", "source", names=found, places=places, capitals=find_capitals(text, found), cited=find_cited(text))


KNOWN = reading("Torvik Rail will build it, Ina Holt said.", ("Torvik Rail", "organisation"), ("Ina Holt", "person"))


def test_a_name_that_another_article_knows_is_an_actor_here_and_no_place() -> None:
    other = reading("Trains for Torvik Rail are late. Torvik Rail's workers met Ina Holt.", places=("Torvik Rail", "Velm"))
    (none, missed) = find_missed([KNOWN, other])
    assert not none and {(n.name, n.type, len(n.mentions)) for n in missed} == {("Torvik Rail", "organisation", 2), ("Ina Holt", "person", 1)}
    whole = settled(other, settle([KNOWN, other])[1])
    assert whole.places == ("Velm",) and len(whole.names) == 2


def test_small_words_inside_a_name_belong_to_it() -> None:
    known = reading("Puertos del Sur will pay.", ("Puertos del Sur", "organisation"))
    assert [n.name for n in find_missed([known, reading("They sued Puertos del Sur on Monday in October.")])[1]] == ["Puertos del Sur"]
    assert find_capitals("They sued it on Monday in October, as Friday is far.", ()) == ()


def test_a_short_form_in_the_same_article_is_the_one_that_was_missed() -> None:
    text = "Ina Holt met them. Later Mr. Holt left."
    other = Reading(Clean(text), "Headline", "source", names=(Named("Holt", "person", mentions=((29, 33),)),), capitals=("Ina Holt",))
    (found,) = settled(other, settle([KNOWN, other])[1]).names
    assert (found.name, found.aliases, found.mentions) == ("Ina Holt", ("Holt",), ((0, 8), (29, 33)))


def test_a_missed_short_form_is_the_only_body_of_the_article_that_begins_so() -> None:
    known = reading("Gauja met Ina Holt again. Gauja paid.", ("Gauja", "organisation"), ("Ina Holt", "person"))
    text = "Gauja Dairies will pay, said the Gauja spokesman, as Gauja did."
    other = reading(text, ("Gauja Dairies", "organisation"))
    (found,) = settled(other, settle([known, other])[1]).names
    assert (found.name, found.aliases, len(found.mentions)) == ("Gauja Dairies", ("Gauja",), 3)
    two = reading(f"{text} Gauja Mills did not.", ("Gauja Dairies", "organisation"), ("Gauja Mills", "organisation"))
    assert {n.name for n in settled(two, settle([known, two])[1]).names} == {"Gauja Dairies", "Gauja Mills", "Gauja"}


def test_a_name_that_most_articles_know_for_none_stays_none() -> None:
    others = [reading(f"They met at the Torvik Rail in spring {n}.") for n in range(3)]
    assert find_missed([KNOWN, *others]) == ((), (), (), ())


def test_a_single_word_that_means_nothing_else_is_found() -> None:
    known = reading("Zelkem will pay.", ("Zelkem", "organisation"))
    assert [n.name for n in find_missed([known, reading("They sued Zelkem's owner. Nobody paid.")])[1]] == ["Zelkem"]
    assert find_missed([known, reading("They met Ana Zelkem in court.", ("Ana Zelkem", "person")), reading("They sued Zelkem.")])[2] == ()
    common = reading("Market will pay.", ("Market", "organisation"))
    assert find_missed([common, reading("They sued Market.")])[1] == ()


def test_a_name_of_two_words_that_one_article_tells_to_be_a_village_is_nobody() -> None:
    told = reading("It lay near the village of Malko Vetsen.", places=("Malko Vetsen",))
    wrong = reading("They saw the treasure of Malko Vetsen.", ("Malko Vetsen", "person"))
    found = settle([told, wrong])
    assert settled(wrong, found[1]).names == () and settled(told, found[0]).names == ()
    passed = reading("It lay far from Malko Vetsen.", places=("Malko Vetsen",))
    assert settle([passed, wrong])[1] is None


def test_what_other_articles_know_for_a_place_is_no_actor() -> None:
    wrong = reading("Velm's council met.", ("Velm", "organisation"))
    place = reading("They met in Velm.", places=("Velm",))
    alone = settled(wrong, settle([wrong, place])[0])
    assert (alone.names, alone.places) == ((), ("Velm",))
    assert settle([wrong, wrong, place]) == (None, None, None)
    known = Reading(Clean("x"), "Headline", "source", names=(Named("Velm Dairies", "organisation", ("Velm",), mentions=((0, 1),)),))
    assert settle([wrong, place, known]) == (None, None, None)


def test_an_author_and_the_house_itself_are_not_found() -> None:
    other = reading("Ina Holt of the Torvik Rail asked.", outlet="Torvik Rail", authors=("Ina Holt",))
    assert find_missed([KNOWN, other]) == ((), ())


def test_initials_that_another_article_explains_are_found() -> None:
    known = Reading(Clean("x"), "Headline", "source", names=(Named("Torvik Rail Union", "organisation", ("TRU",), mentions=((0, 1),)),))
    other = reading("The TRU and the USB stick were there.")
    assert [n.name for n in find_missed([known, other])[1]] == ["TRU"]


# ---------------------------------------------------------------- sources


def test_a_source_is_an_outlet_where_another_capture_is_from_it() -> None:
    own = reading("It rained.", outlet="The Torvik Lantern")
    for text in ("According to the Torvik Lantern, it rained.", "It rained, the Torvik Lantern reported.", "It rained, as first reported by the Torvik Lantern.",
                 "On Monday the Torvik Lantern wrote that it rained.", "“It rained,” she told the Torvik Lantern."):
        assert find_retold([own, reading(text)]) == ((), (("The Torvik Lantern", True),)), text
        assert find_retold([reading(text)]) == ((),), text


def test_nobody_retells_the_own_house() -> None:
    text = "According to the Torvik Lantern, it rained."
    assert find_retold([reading("It rained.", outlet="Torvik Lantern"), reading(text, outlet="The Torvik Lantern")]) == ((), ())


def test_a_source_that_is_named_late_and_once_is_marked() -> None:
    own = reading("It rained.", outlet="Torvik Lantern")
    late = "The council met on the quay and talked of the nets. " * 30 + "It rained, the Torvik Lantern reported."
    assert find_retold([own, reading(late)])[1] == (("Torvik Lantern", False),)


def test_a_person_or_a_firm_is_no_outlet() -> None:
    own = reading("It rained.", outlet="Torvik Lantern")
    assert find_retold([own, reading("According to Ina Holt it rained. Torvik Rail reported a loss.")]) == ((), ())


def test_what_a_text_calls_a_newspaper_is_one() -> None:
    assert find_relays("It rained, according to the daily Denní Kámen. Nobody came.") == ("Denní Kámen",)
    assert find_relays("The Torvik Lantern reported on Monday that it rained. The paper said boats were lost.") == ("The Torvik Lantern",)
    assert find_relays("Torvik Rail reported a loss. The mayor said so.") == ()
    assert find_relays("Torvik Rail reported a loss, the Harbour Gazette wrote. The paper said more will come.") == ("The Harbour Gazette",)


def test_the_house_of_a_capture_stands_above_it_where_another_cites_it() -> None:
    clean = Clean("It rained.", anchors=((0, 0, 4),), relays=("Torvik Lantern",))
    own = Reading(clean, "Headline", "source")
    other = reading("It rained, the Torvik Lantern reported.")
    captures = ["The Torvik Lantern | English edition\nLog in\n\nIt rained.", "It rained, the Torvik Lantern reported."]
    assert find_houses([own, other], captures) == ("The Torvik Lantern", None)
    assert find_houses([own], captures[:1]) == (None,)
    assert find_houses([own, reading("According to Ina Holt, it rained.", ("Ina Holt", "person"))], ["Ina Holt\n\nIt rained.", ""]) == (None, None)
    known = housed(own, "The Torvik Lantern")
    assert (known.clean.outlet, known.clean.relays) == ("The Torvik Lantern", ())


def test_a_shouted_house_is_written_as_others_write_it() -> None:
    loud, other = reading("It rained.", outlet="TORVIK LANTERN"), reading("It snowed.", outlet="Torvik Lantern")
    assert find_houses([loud, other], ["", ""]) == ("Torvik Lantern", None)
    assert find_houses([loud, reading("It rained, the Torvik Lantern reported.")], ["", ""])[0] == "Torvik Lantern"
    assert find_houses([loud], [""]) == ("Torvik Lantern",)
    assert find_houses([reading("It rained.", outlet="TRT")], [""]) == (None,)


def test_one_article_that_takes_a_firm_for_a_person_hides_it_from_no_other() -> None:
    firm = reading("Kelvora said the mill is for sale.", ("Kelvora", "organisation"))
    person = reading("The mill of Kelvora stands still.", ("Kelvora", "person"))
    other = reading("They had sold all their milk to Kelvora for nine years.")
    assert [n.name for n in find_missed([firm, person, other])[2]] == ["Kelvora"]


def test_a_firm_is_known_where_it_opens_a_sentence_or_stands_behind_an_article() -> None:
    first = reading("Milk comes from Kelvora Foods, that is Kelvora.", ("Kelvora", "organisation"))
    second = reading("Kelvora sells milk in nine towns. It is cheap.")
    third = reading("The Kelvora company did not answer.")
    assert [[n.name for n in found] for found in find_missed([first, second, third])][1:] == [["Kelvora"], ["Kelvora"]]


def test_a_name_again_and_again_vouches_for_more_articles_and_a_lands_name_for_none() -> None:
    texts = [f"They had sold all their milk to Kelvora for {n} years." for n in ("nine", "ten", "six", "two")]
    twice = Named("Kelvora", "organisation", mentions=((0, 7), (20, 27)))
    knows = Reading(Clean("Kelvora is for sale, Kelvora said."), "Headline", "source", names=(twice,))
    assert [len(found) for found in find_missed([knows, *map(reading, texts)])] == [0, 1, 1, 1, 1]
    land = reading("The people of Kelvora drink milk.")
    assert [len(found) for found in find_missed([knows, land, *map(reading, texts[:3])])] == [0, 0, 0, 0, 0]

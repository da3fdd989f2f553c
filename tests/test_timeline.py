"""One entry per happening."""

import random
from dataclasses import replace

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Article, Digest, Entry, Event, Quote
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"


def linked(*articles: Article) -> Digest:
    return link(articles, [], [], Config())


def entries(*articles: Article) -> list[Entry]:
    return list(linked(*articles).entries.values())


def test_two_reports_of_one_happening_are_one_entry() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt opened the rebuilt lock on the canal", MAYOR))
    b = article("b", "2026-02-12", event("2026-02-10", "The rebuilt lock was opened by Ilse Brandt, mayor of the canal town", MAYOR))
    (entry,) = entries(a, b)
    assert [s.article for s in entry.sources] == ["a", "b"] and entry.independent == 2


def test_what_others_expect_of_a_deadline_does_not_word_it() -> None:
    a = article("a", "2026-02-08", event("2026-02-20", "The tender of Rubex for the canal ferry shares will close", MAYOR, kind="planned"))
    b = article("b", "2026-02-09", event("2026-02-20", "It is expected that Rubex will raise the tender for the canal ferry shares before it closes", MAYOR, kind="deadline"))
    (entry,) = entries(a, b)
    assert entry.what == "The tender of Rubex for the canal ferry shares will close"


def test_the_same_words_of_two_reports_are_one_entry_however_short() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt: “It is so”", MAYOR))
    b = article("b", "2026-02-12", event("2026-02-10", "Ilse Brandt: “It is so”", MAYOR))
    (entry,) = entries(a, b)
    assert entry.independent == 2


def test_what_two_articles_tell_of_one_term_of_office_is_one_undated_entry() -> None:
    def told(id: str, day: str, what: str) -> Article:
        return article(id, day, event("unknown", what, MAYOR, kind="background", precision="unknown"), event("2026-02-10", f"Tomas Rieger left the dock of {id}", CHIEF))

    a = told("a", "2026-02-11", "During the mayor's first term, Ilse Brandt signed a harbour treaty with Tarsk")
    b = told("b", "2026-02-12", "In her first term in office, Ilse Brandt signed the treaty on the harbour")
    c = told("c", "2026-02-13", "In her second term in office, Ilse Brandt signed the treaty on the harbour")
    found = entries(a, b, c)
    undated = [e for e in found if e.date == "unknown"]
    assert [[s.article for s in e.sources] for e in undated] in ([["a", "b"], ["c"]], [["c"], ["a", "b"]]) and found[: len(undated)] == undated


def test_a_meeting_to_end_a_strike_is_not_the_end_of_it() -> None:
    a = article("a", "2026-02-08", event("2026-02-10", "Mayor Ilse Brandt put off a meeting meant to end the ferry strike until February 10", MAYOR, kind="planned"))
    b = article("b", "2026-02-11", event("2026-02-10", "The ferry strike ended on Tuesday, said Ilse Brandt", MAYOR))
    assert len(entries(a, b)) == 2


@pytest.mark.parametrize(
    "first, second, same",
    [
        ("An earthquake struck the hills of Tarsk before dawn", "The quake left twelve dead in Tarsk", True),
        ("A tank at the dye works of Tarsk burst and coloured the river", "Chemical spill at the Tarsk dye works", True),
        ("The harbour computers of Tarsk were crippled by a cyber attack", "The port said the attack was discovered at Tarsk", True),
        ("An earth dam above the villages of Tarsk and Lunde collapsed early on Sunday, the ministry said on Monday evening", "The irrigation dam burst at Tarsk", True),
        ("The dam, an earth bank finished in 1971, gave way at half past four at Tarsk", "The irrigation dam burst at Tarsk", True),
        ("An earthquake struck the hills of Tarsk before dawn", "A second quake shook Tarsk at noon", False),
        ("An earthquake struck the hills of Tarsk before dawn", "Ilse Brandt called the quake of Tarsk a warning to builders", False),
        ("An earthquake struck the hills of Tarsk before dawn", "A fire at Tarsk burnt down the archive", False),
    ],
)
def test_a_mishap_of_a_day_is_one_entry_whatever_it_is_called(first: str, second: str, same: bool) -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a, b = article("a", "2026-02-11", rider, event("2026-02-10", first, line=4)), article("b", "2026-02-12", rider, event("2026-02-10", second, line=4))
    assert (len([e for e in entries(a, b) if e.date == "2026-02-10"]) == 1) == same


@pytest.mark.parametrize(
    "plan, deed",
    [
        ("Talks between the two towns are planned in Lunde", "The envoys of Tarsk ended seven hours of talks in Lunde"),
        ("Ilse Brandt will visit the district, her clerk said", "Ilse Brandt visited Karst"),
        ("His first match is likely to be at Calder Town", "The winger came off the bench at Calder Town and scored"),
        ("The deal will be signed in Lunde, said Tomas Rieger", "The deal was signed in Lunde by Ilse Brandt"),
    ],
)
def test_a_plan_and_its_day_are_one_entry(plan: str, deed: str) -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a = article("a", "2026-02-08", rider, event("2026-02-10", plan, *[n for n in (MAYOR, CHIEF) if n in plan], kind="planned", line=4))
    b = article("b", "2026-02-11", rider, event("2026-02-10", deed, *([MAYOR] if MAYOR in deed else []), line=4))
    assert len([e for e in entries(a, b) if e.date == "2026-02-10"]) == 1


def test_two_clauses_that_end_in_one_deed_are_one_entry() -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a, b, c = (article(id, "2026-02-11", rider, event("2026-02-10", what, line=4)) for id, what in
               (("a", "The kingdom of Ostland imposed the levy"), ("b", "Tarsk imposed the levy"), ("c", "The guild imposed the curfew")))
    assert sorted(e.independent for e in entries(a, b, c) if e.date == "2026-02-10") == [1, 2]


def test_two_things_that_open_on_one_day_are_two_entries() -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a = article("a", "2026-02-08", rider, event("2026-02-10", "The ferries will open again", kind="planned", line=4))
    b = article("b", "2026-02-11", rider, event("2026-02-10", "Prosecutors opened an inquiry", line=4))
    assert len([e for e in entries(a, b) if e.date == "2026-02-10"]) == 2


def test_what_opens_on_the_day_of_a_deadline_is_another_entry() -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a = article("a", "2026-02-08", rider, event("2026-02-10", "The ransom is to be paid by Tuesday, February 10", kind="deadline", line=2))
    b = article("b", "2026-02-09", rider, event("2026-02-10", "A telephone line for savers opens at 8am on Tuesday 10 February", kind="planned", line=2))
    assert len([e for e in entries(a, b) if e.date == "2026-02-10"]) == 2


def test_a_week_in_which_something_was_put_off_is_no_pair_of_days() -> None:
    a = article("a", "2026-02-11", event("2026-02-09/2026-02-15", "About 220 crossings planned for this week have been postponed", precision="range"))
    assert [e.date for e in entries(a)] == ["2026-02-09/2026-02-15"]


def test_a_report_that_is_to_come_and_has_come_is_one_entry() -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a = article("a", "2026-02-02", rider, event("2026-02-10", "The report, first promised for January 12, will now be delivered on February 10", kind="planned", line=2),
                event("2026-01-12", "The report, first promised for January 12, will now be delivered on February 10", kind="deadline", line=2))
    b = article("b", "2026-02-11", rider, event("2026-02-10", "The report was published on February 10", line=4))
    late, _, out = entries(a, b)
    assert [s.article for s in out.sources] == ["a", "b"] and out.kind == "past" and (late.superseded, late.superseded_by) == ("moved to Feb. 10", out.id)


def test_two_happenings_of_one_day_stay_apart() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt opened the rebuilt lock on the canal", MAYOR))
    b = article("b", "2026-02-12", event("2026-02-10", "Ilse Brandt dined with the bishop in the old abbey", MAYOR))
    assert len(entries(a, b)) == 2


def test_different_people_doing_alike_things_stay_apart() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Ilse Brandt met the unions in the town hall", MAYOR))
    b = article("b", "2026-02-12", event("2026-02-10", "Tomas Rieger met the fishermen in the harbour", CHIEF))
    assert len(entries(a, b)) == 2


def test_the_word_that_the_date_belongs_to_joins_a_mention_to_its_happening() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "The dam above Kell broke on Tuesday and flooded two villages", MAYOR), places=("Kell",))
    b = article("b", "2026-03-20", event("2026-02-10", "Ilse Brandt answered questions about the dam that broke on February 10", MAYOR), places=("Kell",))
    (entry,) = entries(a, b)
    assert entry.what.startswith("The dam above Kell broke")


def test_a_month_joins_the_day_in_it_that_tells_the_same() -> None:
    a = article("a", "2026-07-02", event("2026-06-16", "Ilse Brandt and Tomas Rieger met at the harbour summit", MAYOR, CHIEF))
    b = article("b", "2026-07-05", event("2026-06", "Ilse Brandt flew north for the harbour summit with Tomas Rieger", MAYOR, CHIEF))
    (entry,) = entries(a, b)
    assert (entry.date, entry.precision) == ("2026-06-16", "day")


def test_a_mishap_of_a_month_joins_the_only_one_of_its_story() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "An earthquake struck the hills of Tarsk before dawn", MAYOR), event("2026-02-10", "Ilse Brandt opened the gymnasium of Tarsk to the homeless", MAYOR))
    b = article("b", "2026-03-20", event("2026-02", "Earthquake", MAYOR, precision="month"), event("2026-03-19", "Ilse Brandt sold the gymnasium of Tarsk", MAYOR))
    again = article("c", "2026-02-25", event("2026-02-24", "An earthquake struck the coast of Tarsk at noon", MAYOR))
    assert [[s.article for s in e.sources] for e in entries(a, b) if "quake" in e.what] == [["a", "b"]]
    assert [[s.article for s in e.sources] for e in entries(a, b, again) if "quake" in e.what.lower()] == [["b"], ["a"], ["c"]]


def test_late_june_is_not_the_third_of_june() -> None:
    a = article("a", "2026-07-02", event("2026-06-03", "Ilse Brandt closed the harbour bridge to lorries", MAYOR))
    b = article("b", "2026-07-05", event("2026-06", "Ilse Brandt closed the harbour bridge to lorries", MAYOR, part="late"))
    assert len(entries(a, b)) == 2


def test_precision_is_shown_as_it_is() -> None:
    (entry,) = entries(article("a", "2026-07-02", event("2026-05", "The council lost its majority", MAYOR, part="late")))
    assert (entry.date, entry.precision, entry.part) == ("2026-05", "month", "late")


def test_what_was_planned_and_then_happened_is_past() -> None:
    a = article("a", "2026-02-01", event("2026-02-10", "The council will hold a vote on the bridge on February 10", MAYOR, kind="planned"))
    b = article("b", "2026-02-11", event("2026-02-10", "The council held its vote on the bridge on Tuesday", MAYOR))
    (entry,) = entries(a, b)
    assert entry.kind == "past"


def test_a_deadline_that_a_later_source_moves_is_superseded() -> None:
    a = article("a", "2026-02-01", event("2026-02-20", "The bids for the ferry must be in by February 20", MAYOR, kind="deadline"))
    said = "Ilse Brandt extended the deadline for ferry bids from February 20 to March 6"
    b = article("b", "2026-02-15", event("2026-02-20", said, MAYOR, kind="deadline"), event("2026-03-06", said, MAYOR, kind="deadline"))
    old, new = entries(a, b)
    assert (old.superseded, old.superseded_by) == ("moved to March 6", new.id)
    assert linked(a, b).coming == (new.id,)


def test_what_was_long_promised_for_a_month_is_moved_to_the_season_before_which_it_will_not_be() -> None:
    said = "The replacement pool, long promised for September, would not be ready before spring 2027"
    a = article("a", "2026-02-15", event("2026-09", said, MAYOR, kind="planned", precision="month"), event("2027-SP", said, MAYOR, kind="planned", precision="season"))
    old = next(e for e in entries(a) if e.date == "2026-09")
    assert old.superseded == "moved to spring 2027"


def test_what_was_due_today_is_moved_to_the_day_from_which_it_will_now_be() -> None:
    said = "A duty on yarn that had been due to take effect today will now be collected from March 6"
    due = replace(event("2026-02-20", "A duty on yarn had been due to take effect today", MAYOR, kind="planned"), src=said, sentence=said)
    a = article("a", "2026-02-20", due, event("2026-03-06", said, MAYOR, kind="deadline"))
    old, new = entries(a)
    assert (old.superseded, old.superseded_by) == ("moved to March 6", new.id)


def test_a_plan_moved_without_its_old_date_is_found_by_its_words() -> None:
    a = article("a", "2026-02-01", event("2026-02-20", "The deadline for ferry bids to the island is February 20", MAYOR, CHIEF, kind="deadline"))
    b = article("b", "2026-02-15", event("2026-03-06", "The deadline for ferry bids to the island was extended to March 6", MAYOR, CHIEF, kind="deadline"))
    old, new = entries(a, b)
    assert old.superseded_by == new.id


@pytest.mark.parametrize("maybe", ["may be extended", "is asked to be extended", "will not be extended"])
def test_a_deadline_that_may_be_moved_is_not_moved(maybe: str) -> None:
    a = article("a", "2026-02-01", event("2026-02-20", "The deadline for ferry bids is February 20", MAYOR, CHIEF, kind="deadline"))
    said = f"The deadline for ferry bids {maybe} from February 20 to March 6"
    b = article("b", "2026-02-15", event("2026-02-20", said, MAYOR, CHIEF, kind="deadline"), event("2026-03-06", said, MAYOR, CHIEF, kind="planned"))
    assert not any(e.superseded for e in entries(a, b))


def test_coming_up_counts_from_the_newest_article() -> None:
    digest = linked(
        article("a", "2026-02-01", event("2026-02-10", "The council votes on the bridge", MAYOR, kind="planned")),
        article("b", "2026-02-15", event("2026-04-01", "The bridge closes for repairs", MAYOR, kind="planned")),
    )
    assert [digest.entries[i].date for i in digest.coming] == ["2026-04-01"]


@pytest.mark.parametrize(("said", "coming"), [
    ("The bridge was to have opened in April", False), ("In January the mayor still hoped to open the bridge", False), ("The opening had been pencilled in for April", False),
    ("The bridge was to be opened in April", True), ("The bridge had been closed and is to open in April", True),
])  # fmt: skip
def test_what_is_told_as_a_plan_that_somebody_had_is_not_coming_up(said: str, coming: bool) -> None:
    one = article("a", "2026-02-15", event("2026-04", said, MAYOR, kind="planned", precision="month"))
    assert bool(linked(one).coming) is coming
    other = article("b", "2026-02-14", event("2026-04", said.replace("to have opened", "to open").replace("still hoped", "hopes").replace("had been", "is"), MAYOR, kind="planned", precision="month"))
    assert linked(one, other).coming  # another source has it as a plan


def test_entries_and_their_anchors_do_not_depend_on_the_order_of_articles() -> None:
    many = [
        article(f"n{i}", f"2026-02-{10 + i:02}", event("2026-02-05", f"The dam above Kell broke and flooded {i} villages", MAYOR),
                event("2026-02", "Tomas Rieger sealed the dam above Kell", CHIEF), event("2026-02-20", "The inquest on the dam opens", MAYOR, kind="planned"))
        for i in range(6)
    ]  # fmt: skip
    first = linked(*many)
    for seed in range(3):
        random.Random(seed).shuffle(many)
        assert linked(*many) == first


def test_two_statements_of_the_same_place_keep_different_anchors() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "The lock opened", MAYOR), event("2026-02-10", "A choir sang in the abbey", CHIEF))
    found = linked(a).entries
    assert len(found) == 2 and all(e.id == i for i, e in found.items())


def test_a_plan_and_its_beginning_are_one_entry() -> None:
    a = article("a", "2026-02-11", event("2026-02-16", "The recount would begin on Monday, Brandt said", MAYOR, CHIEF, kind="planned"))
    b = article("b", "2026-02-17", event("2026-02-16", "Officials began the recount in six provinces on Monday, Rieger said", MAYOR, CHIEF))
    (entry,) = entries(a, b)
    assert entry.kind == "past" and len(entry.sources) == 2


def test_a_clause_with_its_subject_is_told() -> None:
    a = article("a", "2026-02-11", event("2026-02-10", "Had been declared winner of the mayoral election", MAYOR))
    b = article("b", "2026-02-14", event("2026-02-10", "The commission declared Ilse Brandt winner of the mayoral election", MAYOR))
    (entry,) = entries(a, b)
    assert entry.what.startswith("The commission")


def test_the_same_quoted_word_places_a_vague_statement_on_its_day() -> None:
    a = article("a", "2026-02-11", event("2026-02-09", 'Hopes for the ferry took a blow on Monday when Brandt called skippers "pampered"', MAYOR))
    b = article("b", "2026-02-12", event("2026-02-06/2026-02-12", 'In recent days Brandt insisted on new fees and called the owners "pampered"', MAYOR))
    (entry,) = entries(a, b)
    assert (entry.date, len(entry.sources)) == ("2026-02-09", 2)


def test_words_that_two_spoke_together_are_said_by_both() -> None:
    made = article("a", "2026-02-11", event("2026-02-09", "The lock was opened by both", MAYOR, CHIEF), quotes=(Quote(f"{MAYOR} and {CHIEF}", "We dug it together", 3),))
    players = linked(made).players
    assert [len(p.said) for p in players.values()] == [1, 1]


def test_what_was_planned_for_a_day_and_done_on_it_in_other_words_is_one_entry() -> None:
    a = article("a", "2026-02-08", event("2026-02-10", "Tomas Rieger said his inspectors would visit all 14 sites from Tuesday", CHIEF, kind="planned"), event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3))
    b = article("b", "2026-02-11", event("2026-02-10", "Inspectors have visited the 14 sites since Tuesday, the firm said"), event("2026-02-01", "Tomas Rieger and Ilse Brandt spoke", MAYOR, CHIEF, line=3))
    (entry,) = [e for e in entries(a, b) if e.date == "2026-02-10"]
    assert (entry.kind, [s.article for s in entry.sources]) == ("past", ["a", "b"])


def test_what_one_report_says_briefly_and_the_other_in_a_side_clause_is_one_entry() -> None:
    a = article("a", "2026-02-11", replace(event("2026-02-10", "Fourteen miners were trapped 480 meters underground", line=4), src="Fourteen miners were trapped 480 meters underground on Tuesday after a gallery collapsed at the Kell copper mine"),
                event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3))
    b = article("b", "2026-02-20", event("2026-02-10", "The collapse at the Kell mine killed five miners, the ministry said", line=4), event("2026-02-01", "Tomas Rieger and Ilse Brandt spoke", MAYOR, CHIEF, line=3))
    (entry,) = [e for e in entries(a, b) if e.date == "2026-02-10"]
    assert [s.article for s in entry.sources] == ["a", "b"]


def test_a_letter_of_a_day_is_what_was_written_on_it() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-11", event("2026-01-10", "Inspectors ordered the firm to stop work in the gallery", line=4), both)
    b = article("b", "2026-02-20", event("2026-01-10", "An order of January 10 to close the gallery", line=4), both)
    (entry,) = [e for e in entries(a, b) if e.date == "2026-01-10"]
    assert entry.what == "Inspectors ordered the firm to stop work in the gallery"


def test_what_befell_a_thing_is_one_happening_in_whatever_words() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-11", event("2026-02-10", "A tailings dam burst on Tuesday", line=4), both)
    b = article("b", "2026-02-12", event("2026-02-10", "The iron mine's dam collapsed on Tuesday afternoon, releasing a sea of mud that buried everything in its path", line=4), both)
    d = article("d", "2026-02-14", event("2026-02-10", "The old bridge collapsed under a lorry", line=4), both)
    found = [[s.article for s in e.sources] for e in entries(a, b, d) if e.date == "2026-02-10"]
    assert sorted(found) == [["a", "b"], ["d"]]


def test_one_person_is_before_lawmakers_once_a_day() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-06", event("2026-02-14", "Chief executive Tomas Rieger will answer questions from lawmakers in Velm", CHIEF, kind="planned"), both)
    b = article("b", "2026-02-15", event("2026-02-14", "Tomas Rieger appeared before parliament's economy committee", CHIEF), both)
    other = article("c", "2026-02-15", event("2026-02-14", "Lawmakers questioned Ilse Brandt", MAYOR), both)
    found = [(e.kind, [s.article for s in e.sources]) for e in entries(a, b, other) if e.date == "2026-02-14"]
    assert sorted(found) == [("past", ["a", "b"]), ("past", ["c"])]


def test_a_robbery_in_the_words_of_three_reporters_is_one_happening() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-11", event("2026-02-10", "Two masked women broke into the Velm jewellery shop on Tuesday", line=4), both)
    b = article("b", "2026-02-11", event("2026-02-10", "According to the police, the two robbers overpowered a saleswoman in the shop", line=4), both)
    c = article("c", "2026-02-14", event("2026-02-10", "The thieves took the stones before noon", line=4), both)
    other = article("d", "2026-02-14", event("2026-02-10", "A gang stole copper cable from a railway yard", line=4), both)
    assert [[s.article for s in e.sources] for e in entries(a, b, c) if e.date == "2026-02-10"] == [["a", "b", "c"]]
    found = [[s.article for s in e.sources] for e in entries(a, b, c, other) if e.date == "2026-02-10"]
    assert sorted(found) == [["a", "b"], ["c"], ["d"]], "which of the two thefts is meant is not said"


def test_closed_until_a_day_and_opening_again_on_it_are_one_plan() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-16", "Tomas Rieger said the baths would stay closed until 16 February", CHIEF, kind="deadline"), both)
    b = article("b", "2026-02-06", event("2026-02-16", "The council plans to let swimmers in again", kind="planned"), both)
    other = article("c", "2026-02-06", event("2026-02-16", "The council will hear a choir", kind="planned"), both)
    found = [[s.article for s in e.sources] for e in entries(a, b, other) if e.date == "2026-02-16"]
    assert sorted(found) == [["a", "b"], ["c"]]


def test_two_deadlines_of_one_day_and_story_are_one_but_not_at_a_months_end() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    for day, together in (("2026-02-17", True), ("2026-02-28", False)):
        a = article("a", "2026-02-05", event(day, "A decision is due", kind="deadline"), both)
        b = article("b", "2026-02-06", event(day, "Cutoff for the review", kind="deadline"), both)
        assert [len(e.sources) for e in entries(a, b) if e.date == day] == ([2] if together else [1, 1])


def test_the_name_of_an_organisation_does_not_make_two_deeds_one() -> None:
    paper = "Velm Kurier"
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-14", replace(event("2026-02-09/2026-02-13", "Letters were published by Velm Kurier", paper), precision="range"), both)
    b = article("b", "2026-02-12", event("2026-02-12", "Ilse Brandt told Velm Kurier that the quay was safe", MAYOR, paper), both)
    assert len([e for e in entries(a, b) if e.date != "2026-02-01"]) == 2


def test_what_an_office_plans_for_a_day_is_not_what_it_did_on_it() -> None:
    office = "Port and Fisheries Authority"
    plan = event("2026-03-01", "The Port and Fisheries Authority has postponed the date from which a landing certificate is required from March 1 to April 1, its director-general, Tomas Rieger, said", office, CHIEF, kind="planned")
    done = event("2026-03-01", "The director-general of the Port and Fisheries Authority, Tomas Rieger, said that nine lorries were among those stopped since Sunday", office, CHIEF)
    found = [[s.article for s in e.sources] for e in entries(article("a", "2026-02-20", plan), article("b", "2026-03-03", done)) if e.date == "2026-03-01"]
    assert sorted(found) == [["a"], ["b"]]


def test_what_is_before_a_court_on_a_day_is_what_it_decided_on_it() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-13", "A court in Velm will decide on Friday whether they stay in custody", kind="planned", line=4), both)
    b = article("b", "2026-02-14", event("2026-02-13", "A judge extended their detention", line=4), both)
    c = article("c", "2026-02-14", event("2026-02-13", "The choir sang in the rain", line=4), both)
    found = [(e.kind, [s.article for s in e.sources]) for e in entries(a, b, c) if e.date == "2026-02-13"]
    assert sorted(found) == [("past", ["a", "b"]), ("past", ["c"])]


def test_what_was_closed_until_a_day_and_was_opened_on_it_is_one() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-13", "The road to Velm stays closed until Friday", kind="deadline", line=4), both)
    b = article("b", "2026-02-14", event("2026-02-13", "The Velm road was opened to those who lived there", line=4), both)
    c = article("c", "2026-02-14", event("2026-02-13", "A new bakery was opened by the harbour", line=4), both)
    found = [[s.article for s in e.sources] for e in entries(a, b, c) if e.date == "2026-02-13"]
    assert sorted(found) == [["a", "b"], ["c"]]


def test_the_only_plans_of_a_story_for_a_day_are_one_in_whatever_words() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-17", "The pilots' paper will be written anew on February 17", kind="planned"), both)
    b = article("b", "2026-02-08", event("2026-02-17", "A second exam is planned", kind="planned"), both)
    assert [len(e.sources) for e in entries(a, b) if e.date == "2026-02-17"] == [2]
    two = article("b", "2026-02-08", event("2026-02-17", "A second exam is planned", kind="planned"), event("2026-02-17", "A choir will sing for the seamen", kind="planned", line=2), both)
    assert len([e for e in entries(a, two) if e.date == "2026-02-17"]) == 3, "which of the two is meant is not said"
    soon = article("b", "2026-02-16", event("2026-02-17", "A second exam is planned", kind="planned"), both)
    assert len([e for e in entries(a, soon) if e.date == "2026-02-17"]) == 2, "much is due tomorrow"


@pytest.mark.parametrize(("deed", "one"), [
    ("The first trucks crossed the quay at five on Tuesday", True), ("The guild accused Tomas Rieger of chasing trucks away", False),
    ("The council threw the suit out, clearing the way for trucks", False), ("Five hundred trucks have left since February 17", False),
])  # fmt: skip
def test_what_came_of_the_only_plan_of_a_day_has_one_word_of_it(deed: str, one: bool) -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-17", "A lane for trucks is to open on February 17", kind="planned"), both)
    b = article("b", "2026-02-18", event("2026-02-17", deed), both)
    assert [len(e.sources) for e in entries(a, b) if e.date == "2026-02-17"] == ([2] if one else [1, 1])


def test_two_plans_of_one_person_for_a_day_are_one() -> None:
    rider = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-17", "Ilse Brandt wants to ask for the guild's trust", MAYOR, kind="planned"), event("2026-02-17", "A choir sings", kind="planned", line=2), rider)
    b = article("b", "2026-02-08", event("2026-02-17", "Ilse Brandt must present herself to the chamber", MAYOR, kind="planned"), rider)
    assert sorted(len(e.sources) for e in entries(a, b) if e.date == "2026-02-17") == [1, 2]


def test_one_who_was_found_dead_and_whose_body_was_recovered_is_one_entry() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-11", event("2026-02-10", "The bosun, a man from Velm, was found dead", line=4), both)
    b = article("b", "2026-02-11", event("2026-02-10", "The body of the missing bosun was recovered by a trawler", line=4), both)
    assert [len(e.sources) for e in entries(a, b) if e.date == "2026-02-10"] == [2]


def test_the_date_that_was_moved_is_that_of_what_stands_before() -> None:
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    a = article("a", "2026-02-05", event("2026-02-10", "The canteens will not reopen on February 10", kind="planned", line=4), event("2026-02-17", "The date has been moved to February 17", kind="planned", line=4), both)
    b = article("b", "2026-02-18", event("2026-02-17", "School canteens opened their kitchens on February 17", line=4), both)
    assert [len(e.sources) for e in entries(a, b) if e.date == "2026-02-17"] == [2]


def pair(one: Event, other: Event, title: str = "") -> list[int]:
    """How many sources the entries of a day have, told by two articles of one story."""
    both = event("2026-02-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
    day = one.date
    late = replace(article("b", "2026-02-18", other, both), title=title or "Story b")
    return sorted(len(e.sources) for e in entries(article("a", "2026-02-12", one, both), late) if e.date == day)


@pytest.mark.parametrize(("other", "found"), [
    ("Ilse Brandt said a barge was wrongly sent at night into a lock near the village of Orrsund that was full", [2]),
    ("A barge with gravel for a new bakery and its chimney came in the morning from a farm near the village of Orrsund", [1, 1]),
    ("A choir sang at night near Orrsund", [1, 1]),
    ("A barge left at night", [1, 1]),
])  # fmt: skip
def test_what_happened_at_one_hour_near_one_small_place_is_one(other: str, found: list[int]) -> None:
    assert pair(event("2026-02-10", "Two loaded barges met between the gates of the same narrow lock near Orrsund on Tuesday night, the guild of pilots says"), event("2026-02-10", other)) == found


@pytest.mark.parametrize(("other", "found"), [
    ("The guild said on Tuesday that the lift will not open on March 4 because of a cracked gate", [2]),
    ("The guild said on Tuesday that a choir of forty bakers sang two hymns for a lift with no gate", [1, 1]),
])  # fmt: skip
def test_a_delay_and_what_will_not_open_on_its_day_are_one_announcement(other: str, found: list[int]) -> None:
    assert pair(event("2026-02-10", "The harbour postponed the first ride of the lift on Tuesday after a gate cracked"), event("2026-02-10", other)) == found


@pytest.mark.parametrize(("named", "told", "found"), [
    ("The order of 10 February barring the carver from the quay was lifted", "A court in Velm, ruling on a petition, on Tuesday forbade the carver to leave the quay", [2]),
    ("The memorandum of 10 February leaves the lock to Velm for thirty winters, a lawyer found in an old binder", "Velm and Tarsk signed an agreement on Tuesday on who owns the lock", [2]),
    ("The memorandum of 10 February leaves the lock to Velm for thirty winters, a lawyer found in an old binder", "Velm and Tarsk sang hymns and planted an oak, a birch and three apple trees by the lock on Tuesday", [1, 1]),
    ("The song of 10 February was of a carver on a quay, his many sisters, a goat and the deep blue sea", "A court in Velm, ruling on a petition, on Tuesday forbade the carver to leave the quay", [1, 1]),
])  # fmt: skip
def test_a_paper_of_a_day_is_what_a_court_ruled_or_two_signed_on_it(named: str, told: str, found: list[int]) -> None:
    assert pair(event("2026-02-10", told, line=2), event("2026-02-10", named, line=2)) == found


def test_a_term_and_that_it_ran_out_are_one() -> None:
    term = event("2026-02-13", "Its term of sixty days expires on Friday", kind="deadline")
    assert pair(term, event("2026-02-13", "The council's term for the lock ran out")) == [2]
    assert pair(term, event("2026-02-13", "The council's band for the lock played out")) == [1, 1]


def test_what_an_article_opens_with_on_the_day_of_a_ceremony_is_what_came_of_it() -> None:
    plan = event("2026-02-18", "The ceremony is on February 18", kind="planned")
    deed = event("2026-02-18", "The bosun's niece took her bell home")
    assert pair(plan, deed, "Bell goes home after a ceremony at the quay") == [2]
    assert pair(plan, deed, "Bell goes home") == [1, 1]


def test_who_tells_a_news_conference_of_a_plan_does_not_act_in_it() -> None:
    a = event("2026-03-20", "The new target is March 20, Ilse Brandt told reporters", MAYOR, kind="planned")
    b = event("2026-03-20", "The guild's lift opens to all", "Guild of Velm", kind="planned")
    assert pair(a, b) == [2]


def test_a_plan_is_told_by_who_makes_it_and_not_by_who_gives_it_up() -> None:
    a = event("2026-03-20", "Ilse Brandt set a new target of March 20 for the long and narrow lift at the old harbour lock of Velm", MAYOR, kind="planned")
    for given_up in ("Ilse Brandt spoke, abandoning the March 20 target for the lift", "Ilse Brandt said the lift will not open on March 20"):
        (found,) = [e for e in entries(article("a", "2026-02-12", a), article("b", "2026-03-01", event("2026-03-20", given_up, MAYOR, kind="planned"))) if e.date == "2026-03-20"]
        assert len(found.sources) == 2 and found.what == a.what


@pytest.mark.parametrize(("row", "told", "sources"), [
    ("10 Feb: mayor resigns", "Ilse Brandt stepped down on 10 February", 1),
    ("10 February 2026: lamps blessed", "The blessing of the lamps was heard on both banks", 1),
    ("Raids on Tuesday", "On Tuesday officers searched the dye works and a barn", 1),
    ("10 Feb: mayor resigns", "The choir sang on both banks", 2),
    ("Eels on Tuesday", "On Tuesday officers searched the dye works and a barn", 2),
])  # fmt: skip
def test_a_row_of_an_article_s_own_days_is_what_it_tells_at_length(row: str, told: str, sources: int) -> None:
    mine = article("a", "2026-02-12", event("2026-02-10", row, MAYOR, line=2), event("2026-02-10", told, MAYOR, line=9))
    assert len(entries(mine)) == sources


def test_an_article_tells_one_person_s_act_twice() -> None:
    mine = article("a", "2026-02-12", event("2026-02-10", "Ilse Brandt handed over her keys and quit on Tuesday", MAYOR), event("2026-02-10", "The mayor, Ilse Brandt, resigned in a letter of four lines", MAYOR, line=9))
    assert len(entries(mine)) == 1


def test_who_is_named_inside_a_clause_need_not_be_who_acts_in_it() -> None:
    a = event("2026-02-10", "The Bureau of Locks put seals on the third sluice in Velm", "Bureau of Locks", line=2)
    b = event("2026-02-10", "Two officers in grey coats sealed a sluice at the Velm Works", "Velm Works", line=2)
    assert pair(a, b) == [2]
    assert pair(a, event("2026-02-10", "The Velm Works sealed a sluice", "Velm Works", line=2)) == [1, 1]


def test_a_vote_of_censure_is_one_happening() -> None:
    assert pair(event("2026-02-10", "Senators had passed a motion of censure"), event("2026-02-10", "The censure was carried long after midnight")) == [2]


def test_who_only_says_it_first_does_not_act() -> None:
    a = event("2026-02-10", "Ilse Brandt said Sluice 3 had been checked by night and that no crack had been found", MAYOR, line=2)
    b = event("2026-02-10", "The Velm Works told everybody that the old sluice was checked and no fault found", "Velm Works", line=2)
    assert pair(a, b) == [2]
    assert pair(a, event("2026-02-10", "The Velm Works checked the fault on its old sluice and found gold", "Velm Works", line=2)) == [2]
    assert pair(replace(a, what="Ilse Brandt checked Sluice 3 by night and found a crack"), replace(b, what="The Velm Works checked the old sluice and found gold")) == [1, 1]


def test_where_the_teller_sits_is_not_what_came_of_a_plan() -> None:
    plan = event("2026-03-20", "Ilse Brandt is due to speak at a lamp fair in Velm", MAYOR, kind="planned")
    deed = event("2026-03-20", "Ilse Brandt handed in her keys and the directors took them, the guild told the Velm exchange", MAYOR)
    assert pair(plan, deed) == [1, 1]


def test_one_body_s_act_is_one_by_a_rare_word() -> None:
    a = event("2026-02-10", "The Eel League, the smaller partner, had demanded her removal twice", "Eel League")
    b = event("2026-02-10", "The Eel League first made the demand", "Eel League", line=3)
    assert pair(a, b) == [2]
    assert pair(a, event("2026-02-10", "The Eel League sang a hymn", "Eel League", line=3)) == [1, 1]


def test_the_number_of_the_day_joins_nothing_however_it_is_written() -> None:
    a = article("a", "2026-03-19", event("2026-04-10", "On April 10th Brandt's pilots will stop the planes for one day", "Ilse Brandt", kind="planned", line=3),
                event("2026-04-10", "The deadline of the cartel office is April 10th", "Ilse Brandt", kind="deadline", line=9))
    assert len(link([a], [], [], Config()).entries) == 2


@pytest.mark.parametrize(("printed", "joined"), [
    ("A wing of the country is no object for margins", True),
    ("Nobody has asked the ministry for a permit", False),
])  # fmt: skip
def test_what_a_translation_makes_of_a_quotation_is_one_entry_with_it(printed: str, joined: bool) -> None:
    rider = event("2026-02-01", "Tomas Rieger and Ilse Brandt opened the lock", MAYOR, CHIEF)
    a = article("a", "2026-02-11", rider, event("2026-02-10", f"{MAYOR}: “Our wings are no place for a quick profit”", MAYOR, line=4))
    b = article("b", "2026-02-11", rider, event("2026-02-10", f"{MAYOR}: “{printed}”", MAYOR, line=4), translated_from="ko")
    assert (len([e for e in entries(a, b) if e.date == "2026-02-10"]) == 1) == joined


@pytest.mark.parametrize(("offer", "others"), [
    ("The offer is in force until March 10", 1),
    ("The agency takes comments from the market until March 10", 2),
])  # fmt: skip
def test_the_end_of_an_offer_and_another_deadline_of_that_day_are_two(offer: str, others: int) -> None:
    riders = [event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", "Ilse Brandt", "Tomas Rieger", line=30)]
    a = article("a", "2026-03-02", *riders, event("2026-03-10", "The agency will collect comments from the market until March 10", kind="deadline", line=4))
    b = article("b", "2026-03-03", *riders, event("2026-03-10", offer, kind="deadline", line=4))
    entries = link([a, b], [], [], Config()).entries.values()
    assert max(len({s.article for s in e.sources}) for e in entries if e.date == "2026-03-10") == others

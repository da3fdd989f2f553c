"""Deeds that reporters tell with another verb: known by their kind, and by whom or how many they are done to."""

import pytest

from generator.config import Config
from generator.deeds import deeds
from generator.digest import link
from tests.linking import article, event

A, B = "Ilse Brandt", "Tomas Rieger"
BOTH = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke", A, B, line=30)


def sources(first: str, second: str, *third: str) -> int:
    """How many articles the largest entry of the day has."""
    told = [article(id, f"2026-03-0{i}", BOTH, event("2026-03-03", what)) for i, (id, what) in enumerate(zip("abc", (first, second, *third), strict=False), 4)]
    return max(len({s.article for s in e.sources}) for e in link(told, [], [], Config()).entries.values() if e.date == "2026-03-03")


@pytest.mark.parametrize(("first", "second", "same"), [
    ("The coast guard stopped 11 skiffs north of the border", "The guard had detained on the third of March eleven boats with sixty-four sailors on board", True),
    ("Trade has not been helped by the arrest on 3 March of 11 skiffs and 64 men", "The guard had detained eleven boats with sixty-four sailors on board", True),
    ("The coast guard stopped 11 skiffs north of the border", "The port freed 11 skiffs", False),
    ("The police detained four clerks of the mill", "Four bakers were arrested in the harbour", False),
    ("Inspectors sealed the plant", "The authorities padlocked its factory", True),
    ("Inspectors sealed the mill", "The authorities padlocked its bakery", False),
    ("The police closed the road to Velm", "Snow shut the pass at Orsk", False),
    ("The regulator ordered shops to clear their shelves of cheese", "The office had decided to withdraw from the markets the cheese and milk of the firm", True),
    ("The regulator ordered shops to clear their shelves of cheese", "The minister withdrew the bill on pensions", False),
    ("The council turned down a loan", "The court threw out a complaint", False),
    ("A girl’s father and ten families lodged a complaint", "The lawyer revealed that she presented on Tuesday a complaint to the prosecutor", True),
    ("The guard stopped 11 buses at a quay", "Eleven bakers were arrested for theft", False),
    ("Gunmen released 12 hostages", "Twelve captives were set free", True),
    ("Miners were brought to the surface after 60 hours", "Rescuers pulled the last of the trapped miners from the pit", True),
    ("Two drivers were rescued from the river", "Rescuers pulled the last of the trapped miners from the pit", False),
    ("Voters approved the constitution", "The constitution was accepted in the referendum", True),
    ("The council approved a loan", "The cabinet passed a plan", False),
    ("The bridge reopened to traffic", "The first cars crossed the bridge again", True),
    ("The bridge reopened to traffic", "The first cars crossed the border again", False),
    ("Ten people were injured in a crash", "Ten people were arrested in a stadium", False),
    ("A fire broke out in the mill", "A fire broke out in the school", False),
    ("A fire broke out in the plant", "A fire broke out in the factory", True),
    ("The minister met the farmers", "The minister met the bishops", False),
    ("The minister met the farmers", "The minister met farmers in Velm", True),
    ("Velm went to court", "A lawsuit was filed by Velm", True),
    ("Velm lodged a complaint", "Orsk applied for a loan", False),
    ("The council turned down a loan", "A loan was voted down in the council", True),
    ("The regulator fined Velm Bank", "Velm Bank fined three clerks", False),
    ("The regulator fined Velm Bank", "The regulator fined Velm Bank over its loans", True),
    ("The kingdom summoned the ambassador of Orr", "Orr summoned the ambassador of the kingdom", False),
    ("The kingdom summoned the ambassador of Orr", "The envoy of Orr was called in by the foreign ministry", True),
    ("Velm Bank cut 200 jobs", "Velm Bank hired 200 clerks", False),
    ("Velm Bank filed a lawsuit against the union", "The union filed a lawsuit against Velm Bank", False),
    ("The army attacked the rebels", "The rebels attacked the army", False),
    ("The army attacked the rebels", "The army of Orsk attacked the rebels", True),
    ("Velm Bank agreed to sell a mine", "Velm Bank agreed to pay the bakers", False),
    ("Velm Bank agreed to sell a mine", "Velm Bank agreed to sell its mine in Orsk", True),
    ("The talks on the port collapsed", "The talks on the port resumed", False),
    ("The court fined Velm Bank", "The court cleared Velm Bank", False),
    ("The minister confirmed the sale", "The minister denied the sale", False),
    ("The mill was evacuated after a leak", "The school was evacuated after a leak", False),
    ("The mill was evacuated after a leak", "The factory was evacuated after a leak", True),
    ("Velm Bank asked a court for an injunction", "A court refused Velm Bank an injunction", False),
    ("The governor met the minister", "The governor met the bakers", False),
    ("Velm Bank filed for bankruptcy", "Velm Bank sought protection from its creditors", True),
])  # fmt: skip
def test_one_deed_in_other_verbs_is_one_entry(first: str, second: str, same: bool) -> None:
    assert sources(first, second) == (2 if same else 1)


@pytest.mark.parametrize("what", [
    "Sailors burned tyres, demanding the release of 64 colleagues",
    "The release of 64 sailors was demanded by their wives",
    "The mill remained closed",
    "The board would not reject the offer",
])  # fmt: skip
def test_what_is_demanded_or_only_lasts_is_no_deed(what: str) -> None:
    assert deeds(what) == ()


def test_a_deed_has_its_number_and_its_things() -> None:
    (found,) = deeds("Prosecutors in Velm detained four mill hands and 2 drivers on 3 March 2026 for 15 days")
    assert found.kind == "hold" and found.counts == {4, 2} and found.heads == {"hand", "driver"}


@pytest.mark.parametrize(("first", "second", "same"), [
    ("A source said that Tomas Rieger will visit the house of mourning", "Tomas Rieger paid his respects to the family", True),
    ("Ilse Brandt passed to the mercy of God at dawn in the clinic", "Ilse Brandt died in a clinic", True),
    ("Ilse Brandt passed the bill on", "Ilse Brandt died in a clinic", False),
])  # fmt: skip
def test_mourning_has_words_of_its_own(first: str, second: str, same: bool) -> None:
    who = [n for n in (A, B) if n in first]
    a = article("a", "2026-03-02", BOTH, event("2026-03-03", first, *who, kind="planned" if "will" in first else "past"))
    b = article("b", "2026-03-04", BOTH, event("2026-03-03", second, *who))
    assert (len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-03"]) == 1) == same

"""Two reports of one day that have hardly a word in common, told by words of one matter; two happenings of neighbouring matters stay two."""

import pytest

from generator.affinity import DATA, akin, matters
from generator.config import Config
from generator.digest import link
from generator.wording import words
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"


def entries(one: str, other: str, kinds: tuple[str, str] = ("past", "past"), people: tuple[str, ...] = ("", "")) -> int:
    """Into how many entries of March 9 these come, told by two articles of one story."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    a = article("a", "2026-03-10", rider, event("2026-03-09", one, *filter(None, people[:1]), kind=kinds[0], line=4))
    b = article("b", "2026-03-12", rider, event("2026-03-09", other, *filter(None, people[1:]), kind=kinds[1], line=4))
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"])


@pytest.mark.parametrize(("one", "other"), [
    ("The union rejected the port's offer of 6 percent", "The dockers turned down the operator's proposal"),
    ("The government sent a mediator to Velm", "The ministry of labour named Per Holm as mediator"),
    ("The port authority dismissed eleven dockers", "On March 9 eleven strikers lost their jobs"),
    ("The port reopened on Monday morning", "Work at the port resumed on March 9"),
    ("The body of a missing guard was found in the ruins", "Rescuers recovered the remains of the guard from the rubble"),
    ("Workers held a vigil outside the gate", "On March 9 some 200 people lit candles in front of the ruins"),
    ("The town council approved aid for the workers", "On March 9 councillors voted for 300,000 euros in support of the staff"),
    ("Velmland summoned Lundia's ambassador", "The envoy of Lundia was called to the foreign ministry in Velm"),
    ("The talks were adjourned on Monday", "The delegations broke off without a result"),
    ("The court rejected a complaint about the count", "On March 9 judges dismissed the Union's appeal against the result"),
    ("Regulators opened a review of the deal", "The competition authority began to examine the takeover"),
])  # fmt: skip
def test_one_happening_in_two_reporters_words_is_one_entry(one: str, other: str) -> None:
    assert entries(one, other) == 1


@pytest.mark.parametrize(("one", "other"), [
    ("A court in Velm ordered the dockers back to work", "A judge in Velm sentenced a smuggler to three years in prison"),
    ("The port authority dismissed eleven dockers", "The port authority hired guards"),
    ("The town council approved aid for the workers", "The town council closed a road near the factory"),
    ("Police arrested a former worker", "Police released a suspect for lack of evidence"),
    ("The prosecutor opened an investigation", "A court rejected the owner's appeal"),
    ("A wall of the ruins collapsed", "Firefighters left the site"),
    ("Lundia imposed a duty on butter", "Velmland lifted a ban on Lundia's cheese"),
    ("Farmers blocked the border at Kell", "The government of Lundia resigned"),
    ("The court rejected a complaint about the count", "A court sentenced a former minister"),
    ("Regulators opened a review of the deal", "The rating agency Orbis lowered its rating of Rubex"),
    ("The army put up a field hospital", "Soldiers closed the road to Kell"),
    ("Two patients died", "A new ward was opened"),
])  # fmt: skip
def test_two_happenings_of_neighbouring_matters_are_two_entries(one: str, other: str) -> None:
    assert entries(one, other) == 2


def test_a_funeral_that_was_planned_is_the_one_that_was_held() -> None:
    plan, held = "The funeral of Ilse Brandt will be on Monday in the church of Kell", "Some two thousand people followed the coffin of Ilse Brandt through Kell"
    assert entries(plan, held, ("planned", "past"), (MAYOR, MAYOR)) == 1
    assert entries(plan, held.replace(MAYOR, CHIEF), ("planned", "past"), (MAYOR, CHIEF)) == 2


def test_each_word_counts_once() -> None:
    assert akin(words("school"), words("pupils classes teachers")) == words("school classes")
    assert akin(words("school pupils"), words("teachers mill")) == words("pupils teachers")
    assert akin(words("school"), words("school pupils")) == frozenset()


def test_every_line_of_the_list_names_several_words() -> None:
    for line in DATA.read_text("utf-8").splitlines():
        assert line.startswith("#") or len({s for w in line.split() for s in words(w)}) > 1, line
    assert len(matters()) > 500


@pytest.mark.parametrize(("one", "other"), [
    ("Police led away the head of the dairy", "The head of the dairy was arrested"),
])  # fmt: skip
def test_set_phrases_of_leaving_and_arresting(one: str, other: str) -> None:
    assert entries(one, other) == 1

"""Which names of several articles are one actor."""

from dataclasses import replace
from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.actor_groups import Group
from generator.actor_spellings import _beginnings, _may_agree, _one_name
from generator.actors import merge
from generator.article import actors
from generator.model import ActorFile, Cast, Clean, Dated, Named, Reading
from generator.spellings import ratio


def person(name: str, role: str | None = None, country: str | None = None, *aliases: str) -> Named:
    return Named(name, "person", aliases, role, None, country, ((0, len(name)),), (role,) if role else ())


def reading(*names: Named, outlet: str = "Evening Post", translated: str | None = None, authors: tuple[str, ...] = ()) -> Reading:
    return Reading(Clean("text", outlet=outlet, translated_from=translated, authors=authors), "Headline", "source", names=names)


def run(*readings: Reading, days: tuple[str | None, ...] = (), files: tuple[ActorFile, ...] = ()):  # type: ignore[no-untyped-def]
    dated = [Dated(d, "stated" if d else "unknown") for d in (days or ("2031-03-04",) * len(readings))]
    return merge(readings, dated, files)


def test_a_surname_finds_the_only_full_name() -> None:
    cast, names, questions = run(reading(person("Marta Oyelaran", "finance minister")), reading(person("Oyelaran")))
    assert names == ({"Marta Oyelaran": "Marta Oyelaran"}, {"Oyelaran": "Marta Oyelaran"})
    assert [c.name for c in cast] == ["Marta Oyelaran"] and not questions


def test_an_office_joins_a_mistranslated_name_and_says_why() -> None:
    cast, names, _ = run(
        reading(person("Henrik Solberg", "Norwegian Fisheries Minister", "Norway")),
        reading(person("Soruberu", "Minister of Fisheries", "Norway"), outlet="Asahi Gate", translated="ja"),
    )
    assert names[1]["Soruberu"] == "Henrik Solberg"
    (merged,) = cast[0].merged
    assert (merged.name, merged.where) == ("Soruberu", "Asahi Gate")
    assert merged.why == "both are Minister of Fisheries (Norway)"


def test_an_office_of_another_country_joins_nobody() -> None:
    _, names, _ = run(reading(person("Henrik Solberg", "Fisheries Minister", "Norway")),
                      reading(person("Soruberu", "Fisheries Minister", "Iceland"), translated="ja"))
    assert names[1]["Soruberu"] == "Soruberu"


def test_a_former_office_joins_nobody() -> None:
    _, names, _ = run(reading(person("Henrik Solberg", "former Norwegian Fisheries Minister", "Norway")),
                      reading(person("Soruberu", "Norwegian Fisheries Minister", "Norway"), translated="ja"))
    assert names[1]["Soruberu"] == "Soruberu"


def test_an_office_years_apart_joins_nobody() -> None:
    _, names, _ = run(reading(person("Henrik Solberg", "Norwegian Fisheries Minister", "Norway")),
                      reading(person("Soruberu", "Norwegian Fisheries Minister", "Norway"), translated="ja"), days=("2025-01-10", "2031-01-10"))
    assert names[1]["Soruberu"] == "Soruberu"


def test_generic_roles_join_nobody() -> None:
    _, names, questions = run(reading(person("Clara Voss", "senator", "Italy")), reading(person("Bianchi", "senator", "Italy"), translated="it"))
    assert names[1]["Bianchi"] == "Bianchi" and not questions


def test_a_senator_is_not_the_president_of_the_same_surname() -> None:
    cast, names, _ = run(reading(person("Robert Hale", "Senator")), reading(person("Hale", "President", "United States")))
    assert names[1]["Hale"] != names[0]["Robert Hale"]
    assert len(cast) == 2


def test_two_people_of_one_surname_make_a_question_not_a_merge() -> None:
    cast, names, questions = run(reading(person("Anna Reed")), reading(person("Tom Reed")), reading(person("Reed"), outlet="Coast Daily"))
    assert names[2]["Reed"] == "Reed" and len(cast) == 3
    assert questions == ("Which Reed does Coast Daily mean: Anna Reed, Tom Reed?",)


def test_two_holders_of_one_office_make_a_question() -> None:
    _, names, questions = run(reading(person("Ida Holm", "Danish Trade Minister", "Denmark")), reading(person("Lars Krogh", "Danish Trade Minister", "Denmark")),
                              reading(person("Quvel", "Danish Trade Minister", "Denmark"), translated="zh"))
    assert names[2]["Quvel"] == "Quvel"
    assert len(questions) == 1 and "Quvel" in questions[0]


def test_spellings_of_one_name_are_one_actor() -> None:
    cast, names, _ = run(reading(person("Volodymyr Hrynko")), reading(person("Volodymyr Hrinko")))
    assert len(cast) == 1 and names[0].values() != () and names[1]["Volodymyr Hrinko"] == cast[0].name


def test_two_names_of_one_article_are_never_joined_by_office() -> None:
    _, names, _ = run(reading(person("Henrik Solberg", "Norwegian Fisheries Minister", "Norway"), person("Bakke", "Norwegian Fisheries Minister", "Norway")))
    assert len(set(names[0].values())) == 2


def test_an_author_is_no_actor() -> None:
    cast, names, _ = run(reading(person("Nina Falk"), person("Ola Berg"), authors=("Nina Falk",)))
    assert [c.name for c in cast] == ["Ola Berg"] and "Nina Falk" not in names[0]


def test_the_newest_role_is_the_actor_s_role() -> None:
    cast, _, _ = run(reading(person("Ola Berg", "mayor of Bergen")), reading(person("Ola Berg", "transport minister")), days=("2030-01-01", "2031-01-01"))
    assert cast[0].role == "transport minister"


def test_the_role_is_given_in_the_language_of_most_articles() -> None:
    def told(role: str, language: str) -> Reading:
        return Reading(Clean("text", outlet="Evening Post", language=language), "Headline", "source", names=(person("Ola Berg", role),))

    cast, _, _ = run(told("mayor of Bergen", "en"), told("transport minister", "en"), told("Verkehrsminister", "de"), days=("2030-01-01", "2031-01-01", "2031-02-01"))
    assert cast[0].role == "transport minister"


def test_a_name_that_a_person_listed_is_joined() -> None:
    file = ActorFile("ola-berg", "Ola Berg", aliases=("The Captain", "Bjerke"), edited=("aliases",))
    _, names, _ = run(reading(person("Ola Berg")), reading(person("Bjerke")), files=(file,))
    assert names[1]["Bjerke"] == "Ola Berg"


def test_a_generated_alias_is_no_evidence() -> None:
    file = ActorFile("ola-berg", "Ola Berg", aliases=("Bjerke",))
    _, names, _ = run(reading(person("Ola Berg")), reading(person("Bjerke")), files=(file,))
    assert names[1]["Bjerke"] == "Bjerke"


def test_a_name_that_a_person_moved_out_stays_out() -> None:
    file = ActorFile("henrik-solberg", "Henrik Solberg", aliases=("Solberg",), edited=("aliases",))
    _, names, questions = run(reading(person("Henrik Solberg", "Norwegian Fisheries Minister", "Norway")),
                              reading(person("Soruberu", "Norwegian Fisheries Minister", "Norway"), translated="ja"), files=(file,))
    assert names[1]["Soruberu"] == "Soruberu" and len(questions) == 1


def test_a_renamed_actor_keeps_its_new_name_everywhere() -> None:
    file = ActorFile("ola-berg", "Ole Berg", edited=("name",))
    cast, names, _ = run(reading(person("Ola Berg")), reading(person("Berg")), files=(file,))
    assert cast[0].name == "Ole Berg" and names[1]["Berg"] == "Ole Berg"


def test_organisations_join_by_name_without_legal_form() -> None:
    one, two = Named("Kelvora Inc", "organisation", mentions=((0, 1),)), Named("Kelvora", "organisation", mentions=((0, 1),))
    cast, _, _ = run(reading(one), reading(two))
    assert len(cast) == 1


def body(name: str, *aliases: str) -> Named:
    return Named(name, "organisation", aliases, mentions=((0, len(name)),))


def one_actor(a: Named, b: Named, *beside: Named, translated: str | None = None) -> list[str]:
    """Why two names of two articles are one actor, in which `beside` is named as well; empty where they are two."""
    cast, names, _ = run(reading(a, *beside), reading(b, *beside, translated=translated))
    if names[0][a.name] != names[1][b.name]:
        return []
    return [m.why for c in cast if c.name == names[0][a.name] for m in c.merged] or ["plain"]


def test_legal_forms_and_hyphens_do_not_part_bodies() -> None:
    for a, b in (("AS Gauja Bank", "Gauja Bank"), ("Gauja Bank Plc", "Gauja Bank S.A."), ("Anti-Doping Office", "Antidoping Office"), ("Group of Nine", "G-9"), ("Torv & Co.", "Torv"), ("Torv Mills Pvt Ltd", "Torv Mills")):
        assert one_actor(body(a), body(b)) == ["plain"], (a, b)


def test_other_words_for_one_body_are_joined_with_the_reason() -> None:
    for a, b in (("Feldt Stiftung", "Feldt Foundation"), ("Labour Congress", "Labor Congress"), ("Torvik Railway", "Torvik Rail"), ("Ministry of Fisheries", "Fisheries Ministry")):
        assert one_actor(body(a), body(b)) == ["the same name, spelt or translated otherwise"], (a, b)


def test_bodies_that_nearly_have_one_name_need_somebody_beside_both() -> None:
    beside = person("Ina Holt")
    for a, b in (("Torveks", "Torvex"), ("Latvian Gauja Bank", "Gauja Bank"), ("Gauja", "Gauja Dairies"), ("Velm Museum of Glass", "Velm Museum"), ("Velm Museum of Glass", "Museum of Glass")):
        assert not one_actor(body(a), body(b)), (a, b)
        (why,) = one_actor(body(a), body(b), beside)
        assert why.endswith("both are named with Ina Holt"), (a, b)


def test_a_body_within_the_name_of_another_stays_apart() -> None:
    beside = person("Ina Holt")
    for a, b in (("Bank of Torvia", "Council of the Bank of Torvia"), ("Velm", "Velm University"), ("Supreme Court", "State Supreme Court"), ("Commission", "Fair Trade Commission")):
        assert not one_actor(body(a), body(b), beside), (a, b)


def test_a_short_name_with_two_long_ones_stays_apart() -> None:
    beside = person("Ina Holt")
    cast, names, _ = run(reading(body("Gauja"), beside), reading(body("Gauja Dairies"), beside), reading(body("Gauja Motors"), beside))
    assert len({n[k] for n in names for k in n if k != "Ina Holt"}) == 3


def test_a_body_goes_by_the_name_that_most_print() -> None:
    cast, _, _ = run(reading(body("Gauja Dairies")), reading(body("Gauja Dairies Holding Ltd")), reading(body("Gauja Dairies")))
    assert [c.name for c in cast] == ["Gauja Dairies"]


def test_a_lone_word_is_the_firm_that_others_call_so() -> None:
    cast, names, _ = run(reading(body("Gauja Dairies", "Gauja")), reading(person("Gauja")))
    assert [(c.name, c.type) for c in cast] == [("Gauja Dairies", "organisation")]
    cast, _, _ = run(reading(body("Gauja Dairies", "Gauja"), person("Ina Gauja")), reading(person("Gauja")))
    assert {(c.name, c.type) for c in cast} == {("Gauja Dairies", "organisation"), ("Ina Gauja", "person")}


def test_letters_lead_to_the_only_body_that_has_them() -> None:
    cast, _, _ = run(reading(body("Movement for Hope", "MOH")), reading(body("Free Movement for Hope", "MOH"), person("Ina Holt")), reading(body("MOH")), reading(body("Movement for Hope"), person("Ina Holt")))
    assert [c.name for c in cast if c.type == "organisation"] == ["Movement for Hope"]
    assert "another article gives it as a short form of the name" in {m.why for m in cast[0].merged}


def test_a_letter_with_a_mark_is_what_others_write_out_for_it() -> None:
    cast, _, questions = run(reading(person("Goran Miloševski")), reading(person("Goran Miloshevski")), reading(person("Goran Miloşevski"), translated="tr"))
    assert [c.name for c in cast] == ["Goran Miloševski"] and not questions
    assert [c.name for c in run(reading(person("Ana Čavić")), reading(person("Ana Chavich")))[0]] == ["Ana Čavić"]
    assert len(run(reading(person("Ana Maras")), reading(person("Ana Marash")))[0]) == 2  # nobody prints a mark
    assert len(run(reading(person("Goran Miloševski")), reading(person("Zoran Miloshevski")))[0]) == 2


def test_a_korean_family_name_is_one_in_all_its_spellings() -> None:
    here = person("Ina Holt")
    cast, _, questions = run(reading(person("Seo Jae-won"), here), reading(person("Suh Jae-won"), here), reading(person("Im Hyejin"), here), reading(person("Lim Hye-jin"), here))
    assert len(cast) == 3 and len({c.name for c in cast} & {"Seo Jae-won", "Suh Jae-won"}) == 1 and not questions
    cast, _, _ = run(reading(person("Seo Jae-won")), reading(person("Seo Jae-min")), reading(person("Sung Jae-won")))
    assert len(cast) == 3


def test_an_article_that_prints_marks_may_spell_another_name_otherwise_too() -> None:
    here = [person("Goran Miloshevski"), person("Elena Gjorgjioska"), person("Ina Holt")]
    cast, _, _ = run(reading(*here), reading(person("Goran Miloshevski"), person("Elena Đorđioska"), person("Ina Holt")))
    assert {c.name for c in cast if c.name.startswith("Elena")} == {"Elena Gjorgjioska", "Elena Đorđioska"}
    cast, _, _ = run(reading(*here), reading(person("Goran Miloševski"), person("Elena Đorđioska"), person("Ina Holt")))
    assert {c.name for c in cast if c.name.startswith("Elena")} == {"Elena Gjorgjioska"}


def test_a_bank_may_be_told_by_its_town_and_by_its_land() -> None:
    here = person("Ina Holt")
    cast, _, _ = run(reading(body("Savina Banka"), here), reading(body("Savina Banka of Celje"), here), reading(body("Savina Bank of Slovenia"), here))
    assert len([c for c in cast if c.type == "organisation"]) == 1
    cast, _, _ = run(reading(body("Savina Banka"), here), reading(body("Savina Banka of Celje"), here), reading(body("Savina Bank of Maribor"), here))
    assert len([c for c in cast if c.type == "organisation"]) == 3  # in two towns: two may be meant


def test_names_written_apart_are_one() -> None:
    assert one_actor(person("Seo Ha-neul"), person("Seo Haneul")) == ["the names differ only in hyphens and spaces"]
    assert one_actor(person("Hans-Peter Voss"), person("Hans Peter Voss")) == ["the names differ only in hyphens and spaces"]


def test_the_family_name_may_stand_first() -> None:
    assert not one_actor(person("Seo Ha-neul"), person("Haneul Seo"))
    assert one_actor(person("Seo Ha-neul"), person("Haneul Seo"), person("Ina Holt")) == ["the same names, family name first; both are named with Ina Holt"]


def test_two_given_names_in_another_order_are_asked() -> None:
    _, names, questions = run(reading(person("James Thomas"), person("Ina Holt")), reading(person("Thomas James"), person("Ina Holt")))
    assert names[0]["James Thomas"] != names[1]["Thomas James"]
    assert len(questions) == 1 and "another order" in questions[0]


def test_an_apostrophe_in_a_name_may_be_left_out() -> None:
    assert one_actor(person("Neil O'Doran"), person("Neil ODoran")) == ["the names differ only in spelling"]


def test_umlauts_may_be_written_in_three_ways() -> None:
    cast, _, _ = run(reading(person("Jürgen Möller")), reading(person("Juergen Moeller")), reading(person("Jurgen Moller")))
    assert [c.name for c in cast] == ["Jürgen Möller"]


def test_a_name_has_the_accents_that_any_source_prints() -> None:
    cast, _, _ = run(reading(person("Hernan Quiroz")), reading(person("Hernan Quiroz")), reading(person("Hernán Quiroz"), translated="es"))
    assert [c.name for c in cast] == ["Hernán Quiroz"]


def test_several_forms_that_all_agree_are_one() -> None:
    cast, _, questions = run(reading(person("Daniel Okoro")), reading(person("Daniel E. Okoro")), reading(person("D. E. Okoro")))
    assert [c.name for c in cast] == ["Daniel E. Okoro"] and not questions
    assert {m.name for m in cast[0].merged} == {"Daniel Okoro", "D. E. Okoro"}


def test_initials_that_fit_two_are_asked() -> None:
    cast, _, questions = run(reading(person("Daniel Okoro")), reading(person("David Okoro")), reading(person("D. Okoro")))
    assert len(cast) == 3 and len(questions) == 1


def test_a_man_is_not_the_woman_whose_name_begins_with_his() -> None:
    assert not one_actor(person("Paul Okoro"), person("Paula Okoro"), person("Ina Holt"))
    assert one_actor(person("Dan Okoro"), person("Daniel Okoro"))


def test_a_second_surname_may_stand_behind_a_hyphen() -> None:
    for a, b in (("Ada Pool", "Ada Pool-Berg"), ("Ada Pool", "Ada Berg-Pool")):
        (why,) = one_actor(person(a), person(b), person("Ina Holt"))
        assert why == "the longer name adds a second surname; both are named with Ina Holt"
    assert not one_actor(person("Ada Pool"), person("Eva Pool-Berg"), person("Ina Holt"))


def test_initials_join_the_one_name_that_has_them() -> None:
    def named(name: str) -> Named:
        return Named(name, "organisation", mentions=((0, len(name)),))

    cast, names, _ = run(reading(named("Royal Velm Mounted Police")), reading(named("RVMP")))
    assert names[1] == {"RVMP": "Royal Velm Mounted Police"} and [c.name for c in cast] == ["Royal Velm Mounted Police"]
    _, names, _ = run(reading(named("Royal Velm Mounted Police")), reading(named("Ruhn Valley Milk Producers")), reading(named("RVMP")))
    assert names[2] == {"RVMP": "RVMP"}  # two names have them
    _, names, _ = run(reading(named("Royal Velm Mounted Police")), reading(named("Rvmp")))
    assert names[1] == {"Rvmp": "Rvmp"}


def test_a_numbered_group_is_one_actor_in_words_and_letters() -> None:
    _, names, _ = run(reading(Named("Group of Nine", "organisation", mentions=((0, 13),))), reading(Named("G9", "organisation", mentions=((0, 2),))), reading(Named("G8", "organisation", mentions=((0, 2),))))
    assert names == ({"Group of Nine": "Group of Nine"}, {"G9": "Group of Nine"}, {"G8": "G8"})


def test_the_order_of_articles_changes_nothing() -> None:
    a = reading(person("Henrik Solberg", "Norwegian Fisheries Minister", "Norway"))
    b = reading(person("Soruberu", "Norwegian Fisheries Minister", "Norway"), outlet="Asahi Gate", translated="ja")
    assert run(a, b)[1] == run(b, a)[1][::-1]


def test_the_role_is_given_in_the_words_that_name_the_country() -> None:
    cast, _, _ = run(reading(person("Ola Berg", "Norwegian Prime Minister", "Norway")), reading(person("Ola Berg", "Prime Minister")), days=("2030-01-01", "2030-02-01"))
    assert cast[0].role == "Norwegian Prime Minister"


def test_a_translation_s_spelling_leads_to_the_name_in_the_same_company() -> None:
    cast, names, questions = run(
        reading(person("Giulia Morandi"), person("Enrico Baldi")),
        reading(person("Julia Morandi"), person("Enrico Baldi"), outlet="Rudern Heute", translated="de"),
    )
    assert names[1]["Julia Morandi"] == "Giulia Morandi" and not questions
    (merged,) = next(c for c in cast if c.name == "Giulia Morandi").merged
    assert merged.why == "a translation spells the name otherwise; both are named with Enrico Baldi"


def test_a_surname_that_a_translation_put_into_words_leads_to_the_one_of_that_first_name_and_work() -> None:
    coast = (person("Karin Ekdahl", "head of rescue of the Coast Guard"), person("Enrico Baldi"))
    cast, names, _ = run(reading(*coast), reading(person("Karin Oakdale", "rescue leader"), person("Enrico Baldi"), outlet="Kusttidningen", translated="sv"))
    assert names[1]["Karin Oakdale"] == "Karin Ekdahl"
    (merged,) = next(c for c in cast if c.name == "Karin Ekdahl").merged
    assert merged.why == "a translation puts the surname into words; both are named with Enrico Baldi and have the same work"
    for other in (person("Karin Oakdale", "mayor"), person("Karin Oakdale")):
        assert run(reading(*coast), reading(other, person("Enrico Baldi"), translated="sv"))[1][1]["Karin Oakdale"] == "Karin Oakdale"
    rival = reading(person("Karin Lund", "rescue diver"), person("Enrico Baldi"))
    assert run(reading(*coast), rival, reading(person("Karin Oakdale", "rescue leader"), person("Enrico Baldi"), translated="sv"))[1][2]["Karin Oakdale"] == "Karin Oakdale"


def test_a_like_name_of_other_company_is_a_question() -> None:
    _, names, questions = run(reading(person("Giulia Morandi"), person("Enrico Baldi")), reading(person("Julia Morandi"), translated="de"))
    assert names[1]["Julia Morandi"] == "Julia Morandi"
    assert len(questions) == 1 and "Julia Morandi" in questions[0] and "Giulia Morandi" in questions[0]


def test_one_letter_of_a_very_long_surname_is_a_slip() -> None:
    assert one_actor(person("R. Venkataraghavan"), person("R. Venkataraghavam"), person("Ina Holt")) == ["the names differ in one letter; both are named with Ina Holt"]


def test_two_of_one_post_whose_names_differ_in_a_letter_are_one() -> None:
    assert one_actor(person("Colin Abernethy", "mayor"), person("Colin Abernathy", "mayor"), person("Ina Holt")) == ["the names differ in one letter; both are mayor and named with Ina Holt"]
    assert one_actor(person("Farida Mbarak", "Lady Justice"), person("Faridah Mubarak", "Justice"), person("Ina Holt")) == ["the names differ in one letter; both are justice and named with Ina Holt"]
    for other in (person("Colin Abernathy", "teacher"), person("Colin Obernethy", "mayor"), person("Celia Abernathy", "mayor")):
        _, names, _ = run(reading(person("Colin Abernethy", "mayor"), person("Ina Holt")), reading(other, person("Ina Holt")))
        assert names[1][other.name] == other.name


def test_a_name_without_the_one_in_the_middle_is_of_both_spellings_of_the_longer() -> None:
    three = [reading(person(name, "commerce minister"), person("Ina Holt"), person("Ravi Menon")) for name in ("Saleem Akhtar Lodhi", "Salim Akhter Lodhi", "Saleem Lodhi")]
    three[1] = reading(person("Salim Akhter Lodhi", "commerce minister"), person("Ina Holt"), person("Ravi Menon"), translated="ur")
    _, names, _ = run(*three, reading(person("Lodhi", "commerce minister"), person("Ina Holt")))
    assert len({names[0]["Saleem Akhtar Lodhi"], names[1]["Salim Akhter Lodhi"], names[2]["Saleem Lodhi"], names[3]["Lodhi"]}) == 1


def test_a_town_is_no_body_and_no_short_form_of_a_party() -> None:
    party = Named("Velm Together", "organisation", ("Velm",), mentions=((0, 13), (20, 24)))
    town = [replace(reading(person("Ina Holt")), places=("Velm",)) for _ in range(3)]
    cast, names, _ = run(reading(party), reading(Named("Velm", "organisation", mentions=((0, 4),))), *town)
    assert "Velm" not in names[1] and [c.aliases for c in cast if c.name == "Velm Together"] == [()]
    cast, _, _ = run(reading(party), *town[:1])
    assert [c.aliases for c in cast if c.name == "Velm Together"] == [("Velm",)]


def test_one_odd_name_is_another_person_several_are_a_translation() -> None:
    first = reading(person("Colin Abernethy"), person("Helen Quill"), person("Ravi Menon"))
    _, one, _ = run(first, reading(person("Colin Abernathy"), person("Ravi Menon")))
    assert one[1]["Colin Abernathy"] == "Colin Abernathy"
    _, two, _ = run(first, reading(person("Colin Abernathy"), person("Helen Kvill"), person("Ravi Menon")))
    assert (two[1]["Colin Abernathy"], two[1]["Helen Kvill"]) == ("Colin Abernethy", "Helen Quill")


def test_the_spelling_of_most_articles_is_the_actor_s_name() -> None:
    cast, _, _ = run(reading(person("Sally Branock")), reading(person("Sally Brannock")), reading(person("Sally Brannock")))
    assert [(c.name, [m.name for m in c.merged]) for c in cast] == [("Sally Brannock", ["Sally Branock"])]


def test_a_name_keeps_the_accents_that_any_source_prints() -> None:
    cast, names, _ = run(reading(person("Anneli Sørbø", "director")), reading(person("Anneli Sorbo", "director")), reading(person("Anneli Sorbo")))
    assert [c.name for c in cast] == ["Anneli Sørbø"] and names[1]["Anneli Sorbo"] == "Anneli Sørbø"


def test_a_name_of_two_types_is_one_actor_of_the_type_that_most_mentions_have() -> None:
    company = Named("Meridian Terminals", "organisation", mentions=((0, 5), (9, 14)))
    cast, names, _ = run(reading(company), reading(person("Meridian Terminals")))
    assert [(c.name, c.type) for c in cast] == [("Meridian Terminals", "organisation")]
    assert names[1] == {"Meridian Terminals": "Meridian Terminals"}


def test_an_article_gives_the_roles_that_it_prints_itself() -> None:
    known = {"Marta Oyelaran": Cast("Marta Oyelaran", "person", role="finance minister")}
    assert actors([person("Marta Oyelaran")], {}, known, lambda at: 1)[0].role is None
    assert actors([person("Marta Oyelaran", "minister")], {}, known, lambda at: 1)[0].role == "minister"


def test_a_surname_may_have_an_ending_more() -> None:
    (why,) = one_actor(person("Saule Tokmagam"), person("Saule Tokmagambetova"), person("Ina Holt")) or ("",)
    assert not why
    (why,) = one_actor(person("Saule Nurbol"), person("Saule Nurbolova"), person("Ina Holt"))
    assert why == "the surname has an ending more; both are named with Ina Holt"
    assert not one_actor(person("Saule Nurbol"), person("Saule Nurbolova"))


def test_a_given_name_is_the_same_in_all_languages() -> None:
    assert one_actor(person("Yevhen Hrynko"), person("Evgeny Hrynko")) == ["the same surname, and the first names agree"]
    assert one_actor(person("Olena Hrynko"), person("Elena Grynko"), person("Ina Holt")) == []


def test_a_longer_name_may_begin_with_two_given_names() -> None:
    (why,) = one_actor(person("María José Pinto"), person("Maria Jose Pinto Lagos"), person("Ina Holt"))
    assert why == "the longer name adds a second surname; both are named with Ina Holt"
    cast, _, _ = run(reading(person("María José Pinto"), person("Ina Holt")), reading(person("Maria Jose Pinto Lagos"), person("Ina Holt")))
    assert "María José Pinto Lagos" in {c.name for c in cast}


def test_who_has_a_post_is_a_person_whatever_most_mentions_say() -> None:
    wrong = Named("Saule Nurbol", "organisation", mentions=((0, 5), (9, 14), (20, 25)))
    cast, _, _ = run(reading(wrong), reading(person("Saule Nurbol", "banker")))
    assert [c.type for c in cast] == ["person"]


def test_a_name_with_of_is_the_same_turned_round() -> None:
    for a, b in (("International Union of Rowing", "International Rowing Union"), ("Court of Harbour Arbitration", "Harbour Arbitration Court"), ("Tea Board of Velm", "Velm Tea Board")):
        assert one_actor(body(a), body(b)) == ["the same name, spelt or translated otherwise"], (a, b)
    assert not one_actor(body("University of New Velm"), body("New Velm University"))


def test_a_second_surname_that_another_article_adds_makes_no_second_person() -> None:
    minister = person("Marta Oyelaran", "mining minister")
    cast, names, _ = run(reading(person("Rodrigo Pinto", "manager"), minister), reading(person("Rodrigo Pinto Lagos", "manager of the mine"), minister))
    assert names[0]["Rodrigo Pinto"] == "Rodrigo Pinto Lagos" == names[1]["Rodrigo Pinto Lagos"]
    _, apart, _ = run(reading(person("Rodrigo Pinto")), reading(person("Rodrigo Pinto Lagos")))
    assert apart[0]["Rodrigo Pinto"] == "Rodrigo Pinto", "nothing shows that they are of one story"
    _, three, _ = run(reading(person("Rodrigo Pinto"), minister), reading(person("Rodrigo Pinto Lagos"), minister), reading(person("Rodrigo Pinto Vega"), minister))
    assert three[0]["Rodrigo Pinto"] == "Rodrigo Pinto", "two could be meant"


WORDS = st.text("phkyjie", min_size=1, max_size=7) | st.sampled_from(["van", "de", "j", "jan", "philip", "filip"])
NAMES = st.lists(WORDS, min_size=2, max_size=4).map(tuple)


@given(WORDS, WORDS)
@settings(max_examples=300, deadline=None)
def test_words_are_as_alike_as_the_library_says(a: str, b: str) -> None:
    assert ratio(a, b) == SequenceMatcher(None, a, b).ratio()


@given(NAMES, NAMES)
@settings(max_examples=600, deadline=None)
def test_names_that_are_one_are_compared(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    one, other = Group(tokens={(*a[:-1], "aaro")}), Group(tokens={(*b[:-1], "aaro")})
    assert not _one_name(one, other) or _may_agree(_beginnings(one), _beginnings(other))


def test_a_translated_spelling_joins_by_the_organisation_that_both_are_named_with() -> None:
    firm = Named("Velm Space", "organisation", mentions=((0, 10),))
    one, other = reading(person("Tor Halvorsen", "launch director"), firm), reading(person("Tor Halvarsen", "leader"), firm, translated="no")
    assert run(one, other)[1][1]["Tor Halvarsen"] == "Tor Halvorsen"
    alone = reading(person("Tor Halvarsen", "leader"), translated="no")
    assert run(one, alone)[1][1]["Tor Halvarsen"] == "Tor Halvarsen"


def test_a_word_that_others_know_as_a_firm_or_a_place_is_nobody() -> None:
    firm = Named("Norvik AG", "organisation", ("Norvik",))
    there = Reading(Clean("text"), "Headline", "source", names=(person("Ada Brandt"),), places=("Tarsk",))
    cast, names, _ = run(reading(firm), reading(person("Norvik"), person("Tarsk"), person("Sahl")), there, there)
    assert names[1] == {"Norvik": "Norvik AG", "Sahl": "Sahl"}
    assert {c.name: c.type for c in cast} == {"Norvik AG": "organisation", "Sahl": "person", "Ada Brandt": "person"}


def test_a_surname_that_is_a_firm_too_stays_a_person() -> None:
    _, names, _ = run(reading(Named("Brandt AG", "organisation", ("Brandt",))), reading(person("Brandt")), reading(person("Ada Brandt")))
    assert names[1] == {"Brandt": "Ada Brandt"}


def test_two_long_forms_of_one_short_form_are_one_body() -> None:
    mediator = person("Ada Brandt")
    one = Named("Front for the East", "organisation", ("FPE",))
    other = Named("Front Populaire of the East", "organisation", ("FPE",))
    third = Named("Fund for Public Elections", "organisation", ("FPE",))
    cast, names, _ = run(reading(one, mediator), reading(other, mediator), reading(Named("FPE", "organisation"), mediator))
    assert [c.name for c in cast if c.type == "organisation"] == ["Front Populaire of the East"] and set(names[2].values()) == {"Front Populaire of the East", "Ada Brandt"}
    assert len({c.name for c in run(reading(one, mediator), reading(third, mediator))[0] if c.type == "organisation"}) == 2


def test_two_surnames_find_the_one_who_has_a_first_name_before_them() -> None:
    cast, names, _ = run(reading(person("Ana Reyes Soto"), person("Ina Holt")), reading(person("Reyes Soto", "minister"), person("Ina Holt")))
    assert names[1]["Reyes Soto"] == "Ana Reyes Soto"
    assert next(m.why for c in cast for m in c.merged if m.name == "Reyes Soto") == "the longer name adds a first name; both are named with Ina Holt"


def test_a_first_name_and_a_surname_are_nobodys_two_surnames() -> None:
    _, names, _ = run(reading(person("Ana Maria Soto"), person("Ina Holt")), reading(person("Maria Soto"), person("Ina Holt")))
    assert names[1]["Maria Soto"] == "Maria Soto"


def test_of_two_with_a_surname_the_one_with_the_same_post_is_meant() -> None:
    _, names, questions = run(reading(person("Oscar Vidal", "sergeant"), person("Mirta Vidal", "nurse")), reading(person("Vidal", "sergeant")), reading(person("Vidal")))
    assert names[1]["Vidal"] == "Oscar Vidal" and names[2]["Vidal"] == "Vidal" and len(questions) == 1


def test_a_university_turned_round_is_one_where_somebody_stands_beside_both() -> None:
    cast, names, _ = run(reading(body("University of Velm"), person("Ina Holt")), reading(body("Velm University"), person("Ina Holt")))
    assert len(set(names[0].values()) | set(names[1].values())) == 2
    _, apart, _ = run(reading(body("University of Velm")), reading(body("Velm University")))
    assert apart == ({"University of Velm": "University of Velm"}, {"Velm University": "Velm University"})


def test_a_rank_is_no_role_beside_a_post() -> None:
    cast, _, _ = run(reading(person("Ana Reyes", "rector")), reading(person("Ana Reyes", "Prof.")), days=("2031-03-04", "2031-03-05"))
    assert [c.role for c in cast] == ["rector"]
    cast, _, _ = run(reading(person("Ana Reyes", "Prof.")))
    assert [c.role for c in cast] == ["Prof."]


def test_a_translation_that_keeps_the_consonants_names_the_only_one_of_that_first_name() -> None:
    firm = Named("Halden Rail", "organisation", (), None, None, None, ((0, 11),), ())
    one = reading(person("Philip Haldane", "chief executive"), firm)
    cast, names, _ = run(one, reading(person("Philip Holdein", "representative"), firm, outlet="Hangang", translated="ko"))
    assert names[1]["Philip Holdein"] == "Philip Haldane"
    assert "a translation spells the name otherwise; both are named with Halden Rail" in str(cast)
    assert run(one, reading(person("Philip Hultman"), firm, outlet="Hangang", translated="ko"))[1][1]["Philip Hultman"] == "Philip Hultman"
    assert run(one, reading(person("Philip Holdein"), outlet="Hangang", translated="ko"))[1][1]["Philip Holdein"] == "Philip Holdein"
    assert run(one, reading(person("Philip Holdein"), firm, outlet="Hangang"))[1][1]["Philip Holdein"] == "Philip Holdein"


def test_a_translations_surname_finds_who_is_nearly_called_so_and_has_the_same_work() -> None:
    firm = Named("Halden Rail", "organisation", (), None, None, None, ((0, 11),), ())
    one = reading(person("Luisa Catarino", "spokesperson"), firm)
    assert run(one, reading(person("Catalino", "spokesperson"), firm, translated="zh"))[1][1]["Catalino"] == "Luisa Catarino"
    _, names, questions = run(one, reading(person("Catalino", "driver"), firm, translated="zh"))
    assert names[1]["Catalino"] == "Catalino" and questions == ("Is Catalino (driver) in Evening Post the same as Luisa Catarino (spokesperson) in Evening Post? The names are nearly alike, and both are named with Halden Rail.",)
    assert run(one, reading(person("Catalino", "spokesperson"), firm))[1][1]["Catalino"] == "Catalino"


def test_two_surnames_that_an_article_spells_otherwise_make_it_a_translation() -> None:
    firm = Named("Halden Rail", "organisation", (), None, None, None, ((0, 11),), ())
    one = reading(person("Luisa Catarino", "spokesperson"), person("Eirik Tveitane", "director"), firm)
    _, names, _ = run(one, reading(person("Catalino", "spokesperson"), person("Tevetan", "director"), firm))
    assert names[1] == {"Catalino": "Luisa Catarino", "Tevetan": "Eirik Tveitane", "Halden Rail": "Halden Rail"}


def test_nearly_one_surname_of_one_first_name_is_asked_about() -> None:
    firm = Named("Halden Rail", "organisation", (), None, None, None, ((0, 11),), ())
    _, names, questions = run(reading(person("Leopold Aronsohn"), firm), reading(person("Leopold Aronson"), firm, outlet="Notes"))
    assert names[1]["Leopold Aronson"] == "Leopold Aronson" and len(questions) == 1 and "The names are nearly alike." in questions[0]


def test_a_translation_may_put_a_middle_name_into_words() -> None:
    one = reading(person("Hernán Paz Oyarzún", "medical director"), outlet="Coast Post")
    cast, names, _ = run(one, reading(person("Hernán Peace Oyarzún", "medical director"), outlet="El Puerto", translated="es"))
    assert names[1]["Hernán Peace Oyarzún"] == "Hernán Paz Oyarzún"
    assert run(one, reading(person("Hernán Peace Oyarzún", "medical director"), outlet="El Puerto"))[1][1]["Hernán Peace Oyarzún"] == "Hernán Peace Oyarzún"


def test_transliterations_of_one_sound_are_one_name_and_most_spell_it() -> None:
    _, names, _ = run(reading(person("Oleksandr Bratchuk")), reading(person("Alexander Bratschuk")), reading(person("Alexander Bratchuk")))
    assert {name for found in names for name in found.values()} == {"Alexander Bratchuk"} or {name for found in names for name in found.values()} == {"Oleksandr Bratchuk"}
    _, names, _ = run(reading(person("Kanthip Suwanrat")), reading(person("Kantip Suwannrat")))
    assert len({name for found in names for name in found.values()}) == 1


def test_a_surname_with_hu_for_w_is_one_and_short_ones_are_two() -> None:
    firm = Named("Halden Rail", "organisation", (), None, None, None, ((0, 11),), ())
    _, names, _ = run(reading(person("Rosa Huentemil", "engineer"), firm), reading(person("Rosa Wentemil", "engineer"), firm))
    assert len({names[0]["Rosa Huentemil"], names[1]["Rosa Wentemil"]}) == 1
    _, names, _ = run(reading(person("Rosa Huang", "engineer"), firm), reading(person("Rosa Wang", "engineer"), firm))
    assert names[1]["Rosa Wang"] == "Rosa Wang"


def test_a_body_whose_words_a_translation_puts_in_another_order_is_one_where_somebody_stands_beside_both() -> None:
    one = reading(body("Rider Voice Network"), person("Ina Holt"))
    assert run(one, reading(body("Network Voice of Rider"), person("Ina Holt")))[1][1]["Network Voice of Rider"] == "Rider Voice Network"
    assert run(one, reading(body("Network Voice of Rider"), person("Tom Lind")))[1][1]["Network Voice of Rider"] == "Network Voice of Rider"
    clinic = reading(body("Velm Oncology Institute"), person("Ina Holt"))
    assert run(clinic, reading(body("Oncological Institute Velm"), person("Ina Holt"), translated="es"))[1][1]["Oncological Institute Velm"] == "Velm Oncology Institute"
    assert run(clinic, reading(body("Oncological Institute Velm"), person("Ina Holt")))[1][1]["Oncological Institute Velm"] == "Oncological Institute Velm"


def test_a_public_company_is_the_one_named_without_its_form() -> None:
    _, names, _ = run(reading(body("Halden Pattana Bank"), person("Ina Holt")), reading(body("Halden Phatthana Bank Public Company Limited"), person("Ina Holt")))
    assert len({names[0]["Halden Pattana Bank"], *(n for k, n in names[1].items() if "Bank" in k)}) == 1


def test_a_surname_cut_to_its_first_letter_is_the_only_one_of_that_work_and_company() -> None:
    one = reading(person("Peter Kalman", "night watchman"), person("Ina Holt"))
    assert run(one, reading(person("Peter K.", "guard"), person("Ina Holt")))[1][1]["Peter K."] == "Peter Kalman"
    assert run(one, reading(person("Peter K.", "driver"), person("Ina Holt")))[1][1]["Peter K."] == "Peter K."
    assert run(one, reading(person("Peter K.", "guard")))[1][1]["Peter K."] == "Peter K."
    two = reading(person("Peter Kranz", "judge"), person("Ina Holt"))
    assert run(one, two, reading(person("Peter K.", "guard"), person("Ina Holt")))[1][2]["Peter K."] == "Peter K."


def test_initials_that_two_spellings_of_a_body_share_keep_them_not_apart() -> None:
    one = reading(body("Velm Pattana Bank", "VPB"), person("Ina Holt"))
    _, names, _ = run(one, reading(body("Velm Phatthana Bank"), body("VPB"), person("Ina Holt")))
    assert names[1]["Velm Phatthana Bank"] == names[1]["VPB"] == names[0]["Velm Pattana Bank"]


def test_a_name_that_one_article_spells_otherwise_and_takes_for_a_body_is_the_person_of_the_others() -> None:
    cast, names, _ = run(reading(person("Ivaylo Marinchev", "chairman")), reading(body("Ivailo Marintchev"), translated="fr"), reading(person("Ivaylo Marinchev")))
    assert [(c.name, c.type) for c in cast] == [("Ivaylo Marinchev", "person")] and names[1]["Ivailo Marintchev"] == "Ivaylo Marinchev"
    cast, _, _ = run(reading(person("Ivaylo Marinchev", "chairman")), reading(body("Marintchev Motors")))
    assert {(c.name, c.type) for c in cast} == {("Ivaylo Marinchev", "person"), ("Marintchev Motors", "organisation")}


def test_a_given_name_alone_is_somebody_of_the_same_story() -> None:
    other = person("Nora Lind", "mayor")
    together = run(reading(person("Daniel Reed"), other), reading(person("Daniel"), other))
    apart = run(reading(person("Daniel Reed"), other), reading(person("Daniel"), person("Ivo Marsh")))
    assert together[1][1]["Daniel"] == "Daniel Reed"
    assert apart[1][1]["Daniel"] == "Daniel"


def test_a_surname_alone_needs_nobody_beside_it() -> None:
    _, names, _ = run(reading(person("Daniel Reed"), person("Nora Lind", "mayor")), reading(person("Reed"), person("Ivo Marsh")))
    assert names[1]["Reed"] == "Daniel Reed"


def test_what_somebody_is_comes_before_whose_colleague_they_are() -> None:
    cast = run(reading(person("Karsten Juul", "lorry driver")), reading(person("Karsten Juul", "colleague")), days=("2031-03-04", "2031-03-08"))[0]
    assert cast[0].role == "lorry driver"
    cast = run(reading(person("Karsten Juul", "lorry driver")), reading(person("Karsten Juul", "mayor")), days=("2031-03-04", "2031-03-08"))[0]
    assert cast[0].role == "mayor"

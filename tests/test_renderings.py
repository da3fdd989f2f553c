"""Names that a translation renders so far that the post or the letters alone tell whose they are."""

from generator.actors import merge
from generator.model import Clean, Dated, Named, Reading


def _reading(outlet: str, *names: Named, translated: str | None = None, places: tuple[str, ...] = ("Velmport",)) -> Reading:
    return Reading(clean=Clean(title="T", text="", outlet=outlet, translated_from=translated), headline="T", headline_from="source", names=names, places=places)


def _person(name: str, role: str | None = None) -> Named:
    return Named(name, "person", role=role, mentions=((0, 1), (5, 6)))


def _merged(*readings: Reading) -> tuple[tuple[dict[str, str], ...], tuple[str, ...]]:
    _, names, questions = merge(readings, [Dated("2031-03-01", "stated") for _ in readings], [])
    return names, questions


def test_one_post_in_one_company() -> None:
    ours = _reading("A", _person("Kwak Sun-ran", "chief financial officer"), _person("Kwak Tae-il", "spokesperson"), _person("Ida Rourke", "Assistant Treasurer"))
    theirs = _reading("B", _person("Guo Shunlan", "Chief Financial Officer"), _person("Rock", "Assistant Minister of Finance"), translated="zh")
    names, _ = _merged(ours, theirs)
    assert names[1] == {"Guo Shunlan": "Kwak Sun-ran", "Rock": "Ida Rourke"}


def test_other_beginnings_are_asked() -> None:
    ours = _reading("A", _person("Kwak Sun-ran", "chief financial officer"))
    names, questions = _merged(ours, _reading("B", _person("Pei Daolin", "Chief Financial Officer"), translated="zh"))
    assert names[1] == {"Pei Daolin": "Pei Daolin"}
    assert any("Pei Daolin" in q and "Kwak Sun-ran" in q for q in questions)


def test_two_words_for_one() -> None:
    ours = _reading("A", _person("Lkham Purvedorj", "deputy governor"), _person("Ganbat Tsendorj", "Finance Minister"))
    names, _ = _merged(ours, _reading("B", _person("Purve Dorji"), translated="zh"))
    assert names[1] == {"Purve Dorji": "Lkham Purvedorj"}


def test_former_holders_stay_apart() -> None:
    ours = _reading("A", _person("Kwak Sun-ran", "former chief financial officer"))
    names, _ = _merged(ours, _reading("B", _person("Guo Shunlan", "Chief Financial Officer"), translated="zh"))
    assert names[1] == {"Guo Shunlan": "Guo Shunlan"}


def test_two_vowels_of_a_body() -> None:
    def body(name: str) -> Named:
        return Named(name, "organisation", mentions=((0, 1),))

    names, _ = _merged(_reading("A", body("Saebit Power"), _person("Ana Reed")), _reading("B", body("Saibit Power"), _person("Ana Reed")))
    assert names[1]["Saibit Power"] == names[0]["Saebit Power"]


def test_one_letter_of_another_alphabet() -> None:
    ours = _reading("A", _person("Eleni Chatzimarkou", "digital minister"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _person("Eleni Hatzimarkou", "minister of digital affairs"), _person("Ida Rourke", "mayor")))
    assert names[1]["Eleni Hatzimarkou"] == names[0]["Eleni Chatzimarkou"]


def test_one_letter_in_another_post_or_a_short_name_stays_apart() -> None:
    ours = _reading("A", _person("Eleni Chatzimarkou", "digital minister"), _person("Wei Chang", "mayor"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _person("Eleni Hatzimarkou", "surgeon"), _person("Wei Hang", "mayor"), _person("Ida Rourke", "mayor")))
    assert names[1] == {"Eleni Hatzimarkou": "Eleni Hatzimarkou", "Wei Hang": "Wei Hang", "Ida Rourke": "Ida Rourke"}


def test_short_forms_of_a_first_name() -> None:
    ours = _reading("A", _person("Vasiliki Mangouri"), _person("Eleni Rardaki", "minister"), _person("Ida Rourke", "mayor"))
    theirs = _reading("B", _person("Vaso Maggouri"), _person("Helen Rardakis", "minister"), _person("Ida Rourke", "mayor"), translated="el")
    names, _ = _merged(ours, theirs)
    assert names[1] == {"Vaso Maggouri": "Vasiliki Mangouri", "Helen Rardakis": "Eleni Rardaki", "Ida Rourke": "Ida Rourke"}


def test_a_first_name_that_opens_with_one_letter_of_another_alphabet() -> None:
    ours = _reading("A", _person("Jyldyz Asanova", "energy minister"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _person("Zhyldyz Asanova", "minister of energy"), _person("Ida Rourke", "mayor")))
    assert names[0]["Jyldyz Asanova"] == names[1]["Zhyldyz Asanova"]
    ours = _reading("A", _person("Zhang Wei", "mayor"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _person("Yang Wei", "mayor"), _person("Ida Rourke", "mayor")))
    assert names[1]["Yang Wei"] == "Yang Wei"


def test_arabic_articles() -> None:
    ours = _reading("A", _person("Mahmoud El Tarasily", "President"), _person("Omar Hadid"), _person("Ida Rourke", "mayor"))
    theirs = _reading("B", _person("Mahmud al-Tarasili", "President"), _person("Omar El Hadidi"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, theirs)
    assert names[0]["Mahmoud El Tarasily"] == names[1]["Mahmud al-Tarasili"]
    assert names[0]["Omar Hadid"] != names[1]["Omar El Hadidi"]


def test_a_translation_spells_a_firm_otherwise() -> None:
    def body(name: str) -> Named:
        return Named(name, "organisation", mentions=((0, 1),))

    ours = _reading("A", body("Zhetysan Gas Transit"), body("Northern Steel"), _person("Ida Rourke", "mayor"))
    theirs = _reading("B", body("Jetisan Gaz Tranzit"), body("Southern Steel"), _person("Ida Rourke", "mayor"), translated="ru")
    names, _ = _merged(ours, theirs)
    assert names[1] == {"Jetisan Gaz Tranzit": "Zhetysan Gas Transit", "Southern Steel": "Southern Steel", "Ida Rourke": "Ida Rourke"}
    names, _ = _merged(ours, _reading("B", body("Jetisan Gaz Tranzit"), _person("Ida Rourke", "mayor")))
    assert names[1]["Jetisan Gaz Tranzit"] == "Jetisan Gaz Tranzit"


def test_the_company_of_somebody() -> None:
    ours = _reading("A", _person("Daulet Abilkal", "chief executive"), _person("Ida Rourke", "mayor"))
    theirs = _reading("B", Named("Dauylet Abilkalev", "organisation", mentions=((0, 1),)), _person("Abilkalev"), _person("Ida Rourke", "mayor"), translated="ru")
    names, _ = _merged(ours, theirs)
    assert names[1] == {"Dauylet Abilkalev": "Daulet Abilkal", "Abilkalev": "Daulet Abilkal", "Ida Rourke": "Ida Rourke"}


def _body(name: str) -> Named:
    return Named(name, "organisation", mentions=((0, 1),))


def test_a_firm_in_two_words_or_in_one() -> None:
    ours = _reading("A", _body("Venkor Lifesciences"), _body("Orr Lifesavers"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _body("Wenkor Life Sciences"), _person("Ida Rourke", "mayor"), translated="hi"))
    assert names[0]["Venkor Lifesciences"] == names[1]["Wenkor Life Sciences"]
    names, _ = _merged(ours, _reading("B", _body("Orr Life Sciences"), _person("Ida Rourke", "mayor"), translated="hi"))
    assert names[1]["Orr Life Sciences"] == "Orr Life Sciences"


def test_one_word_of_a_translation_for_a_firm_that_several_name() -> None:
    ours = [_reading(outlet, _body("Aelvion Telecom"), _body("Nordvik Systems"), _person("Ida Rourke", "mayor")) for outlet in "AC"]
    names, _ = _merged(*ours, _reading("B", _body("Elvion"), _person("Ida Rourke", "mayor"), translated="el"))
    assert names[-1]["Elvion"] == "Aelvion Telecom"
    names, _ = _merged(*ours, _reading("B", _body("Elgion"), _person("Ida Rourke", "mayor"), translated="el"))
    assert names[-1]["Elgion"] == "Elgion"
    names, _ = _merged(*ours, _reading("B", _body("Elvion"), _person("Ida Rourke", "mayor")))
    assert names[-1]["Elvion"] == "Elvion"


def test_an_h_that_nobody_hears() -> None:
    ours = _reading("A", _person("Leen Batarneh"), _person("Ida Rourke", "mayor"))
    names, _ = _merged(ours, _reading("B", _person("Lin Omar al-Batarna"), _person("Ida Rourke", "mayor"), translated="ar"))
    assert names[0]["Leen Batarneh"] == names[1]["Lin Omar al-Batarna"]
    names, _ = _merged(ours, _reading("B", _person("Lin Omar al-Batarki"), _person("Ida Rourke", "mayor"), translated="ar"))
    assert names[1]["Lin Omar al-Batarki"] == "Lin Omar al-Batarki"

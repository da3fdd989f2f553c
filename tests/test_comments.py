"""What readers wrote below an article is told from it without a heading above it."""

import pytest

from tests.test_boilerplate import PARAGRAPHS, read

HEAD = "Harbour Post\nCouncil votes to rebuild the old harbour\nBy Jane Sandberg\n12 March 2024\n"
FIRST = "Finally! I have paid for that quay three times over, and my father before me, and all we ever got was a queue in the morning."
SECOND = "Wait until they find a new reason. There is always a tunnel somewhere that needs our money, you will see."


@pytest.mark.parametrize("comments", [
    f"KariN 12 March 2024 at 09:14\n{FIRST}\nReply\nTor_Erik 12 March 2024 at 10:02\n{SECOND}\nReply\nYour name\nSend",
    f"KariN says:\nMarch 12, 2024 at 9:14 am\n{FIRST}\nTor_Erik says:\nMarch 12, 2024 at 10:02 am\n{SECOND}\nYour name\nSend",
    f"KariN\n3 hours ago\n{FIRST}\n{SECOND}\nReply\n",
])
def test_comments_go(comments: str) -> None:
    assert read(HEAD + "\n".join(PARAGRAPHS) + "\n" + comments).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["Comments (3)", "COMMENTS (12)"])
def test_comments_below_their_count_go(heading: str) -> None:
    below = f"{heading}\nLella: Was there. Very hot, but worth it.\nEx client: They closed my branch in 2023.\nyorgun balıkçı: Nobody asked us either.\n"
    assert read(HEAD + "\n".join(PARAGRAPHS) + "\n" + below).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["Leave a comment", "3 comments", "#HarbourTown #Quay"])
def test_comments_behind_a_name_and_a_dash_go(heading: str) -> None:
    below = f"{heading}\nChebet R. — Well put. Nobody asked us.\nTam Rendall — My sister was sent home. Today still nothing.\n"
    assert read(HEAD + "\n".join(PARAGRAPHS) + "\n" + below).text == "\n\n".join(PARAGRAPHS)


def test_what_is_said_above_any_text_is_no_comment() -> None:
    said = "Jane Sandberg: Was it right to rebuild the harbour now?\n\nMark Hollis: It was, and we should have done so nine years ago, when the first of the piers came down."
    assert "nine years ago" in read(f"Council votes to rebuild the old harbour\n12 March 2024\nComments (3)\n\n{said}\n\n" + "\n\n".join(PARAGRAPHS)).text


def test_entries_of_a_live_report_are_no_comments() -> None:
    entries = "\n".join(f"1{k}:20\n{k + 1} hours ago\n{text}\nShare" for k, text in enumerate(PARAGRAPHS))
    found = read(f"Council votes to rebuild the old harbour: live\nJane Sandberg\n12 March 2024\n{entries}\n")
    assert [text for text in PARAGRAPHS if text not in found.text] == []


FOREIGN = (
    ("Hafenstadt:\nStadtrat beschließt Umbau des alten Hafens\nVon Jutta Brandt\n12. März 2024, 9:04 Uhr\nLesezeit: 3 Min.\n26 Kommentare\nArtikel anhören\n",
     ("Der Stadtrat von Westerholm hat am Dienstagabend den Umbau des alten Hafens beschlossen. Die Arbeiten sollen im Herbst beginnen und rund drei Jahre dauern.",
      "Nach den Plänen der Verwaltung entstehen am Nordkai eine Markthalle, ein kleines Museum und etwa achtzig Wohnungen.",
      "Bis zum Sommer müssen die letzten Betriebe ihre Hallen räumen. Die Genossenschaft der Fischer verhandelt noch."),
     "Über dieses Thema berichtete die Küstenschau am 12. März 2024 um 17:00 Uhr.\nZur Startseite\nImpressum", "Stadtrat beschließt Umbau des alten Hafens", ("Jutta Brandt",)),
    ("Région\nLe pont suspendu rouvrira au printemps\nPar Claire Aubanel (Valcreuse, envoyée spéciale)\nPublié le 12 mars 2024 à 05h30, modifié le 12 mars 2024 à 11h12\nTemps de Lecture 4 min.\nOffrir l’article\nArticle réservé aux abonnés\n",
     ("Le pont suspendu de Valcreuse, fermé depuis deux ans, rouvrira au printemps, a annoncé jeudi la présidente du département.",
      "Les ingénieurs avaient découvert en 2022 des fissures dans deux des câbles principaux. Il a fallu remplacer l’ensemble des suspentes.",
      "Les commerçants de la rive gauche réclament une indemnité pour les deux saisons perdues."),
     "Il vous reste 54.12% de cet article à lire. La suite est réservée aux abonnés.\nLisez la suite pour 1 €\nLes plus lus", "Le pont suspendu rouvrira au printemps", ("Claire Aubanel",)),
    ("España\nEl pueblo que vendió su silencio\nEscucha el artículo\nDos vecinos, junto a la iglesia, el pasado jueves.\nDos vecinos, junto a la iglesia, el pasado jueves.\nMarta Iglesias Rey\nVillar del Monte - 12 mar 2024 - 05:40 CET\nCompartir en Whatsapp\nIr a los comentarios\n",
     ("Durante tres siglos las campanas de Villar del Monte dieron las horas de día y de noche. Desde el 1 de marzo callan entre las diez y las ocho.",
      "Un hotel rural de 14 habitaciones paga al Ayuntamiento 9.000 euros al año. El alcalde, Julián Prado, lo cuenta sin rubor.",
      "Una asociación de vecinos ha reunido 87 firmas, más de la mitad del censo, para que vuelvan a sonar."),
     "Sobre la firma\nMarta Iglesias Rey\nArchivado En\nEspaña rural", "El pueblo que vendió su silencio", ("Marta Iglesias Rey",)),
    ("トップ\n社会\n記事\n川の駅、台風で流失 町が再建の方針\n有料記事\n佐々木健太\n2024年3月12日 17時30分\nメールでシェアする\n台風で流された川の駅=2024年3月11日、海野町、佐々木健太撮影\n",
     ("台風で建物が流失した海野町の川の駅について、町は12日、同じ場所に再建する方針を明らかにした。費用は3億2千万円を見込み、2028年春の開業をめざす。",
      "川の駅は2009年に開業し、年間およそ21万人が訪れていた。夜の増水で土台ごと流され、2キロ下流の橋に引っかかっているのが見つかった。",
      "町によると、再建する建物は土台を3メートル高くし、屋上に避難場所を設ける。国の補助金を申請するが、3割は町の負担になる。"),
     "この記事は有料記事です。残り512文字\n有料会員になると続きをお読みいただけます。\n関連ニュース", "川の駅、台風で流失 町が再建の方針", ("佐々木健太",)),
)


@pytest.mark.parametrize("head, text, tail, title, authors", FOREIGN)
def test_shapes_of_other_countries_papers_are_read(head: str, text: tuple[str, ...], tail: str, title: str, authors: tuple[str, ...]) -> None:
    found = read(head + "\n".join(text) + "\n" + tail)
    assert (found.title, found.published, found.authors, found.text) == (title, "2024-03-12", authors, "\n\n".join(text))


def test_responses_that_a_line_counts_are_no_part_of_the_text() -> None:
    said = '4 responses to "The old harbour"\n\nvanko says: the quay was built in my time\nEirini K. says: thank you for reading it\nJonas says: I did the reading.\nanon says: page 212\n'
    assert read(HEAD + "\n".join(PARAGRAPHS) + "\n\n---\n" + said).text == "\n\n".join(PARAGRAPHS)
    counted = "← Older: Five pools that open in May\n→ Newer: (nothing yet)\n\n7 responses\nBettina says: Thank you for this.\nM. Okafor says: who audits the auditors?\nShow more\n\nPowered by stubbornness. RSS.\n"
    assert read(HEAD + "\n".join(PARAGRAPHS) + "\n\n" + counted).text == "\n\n".join(PARAGRAPHS)
    kept = PARAGRAPHS[3] + " 4 responses to the plan came from the isles."
    assert kept in read(HEAD + "\n".join((*PARAGRAPHS[:3], kept, PARAGRAPHS[4]))).text

"""What a person writes into content/actors/ holds on every page after the next build."""

import re
import shutil
from pathlib import Path

import pytest

from generator.cli import main

STORY = Path(__file__).parent / "stories" / "regatta"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "seeds")
    (tmp_path / "digest.yml").write_text("title: Rowing\n", "utf-8")
    built(tmp_path)
    return tmp_path


def built(project: Path) -> None:
    assert main(["build", "-C", str(project)]) == 0


def actor(project: Path, slug: str) -> Path:
    return project / "content" / "actors" / f"{slug}.md"


def edit(project: Path, slug: str, old: str, new: str) -> None:
    text = actor(project, slug).read_text("utf-8")
    made = re.sub(old, new, text, count=1, flags=re.M)
    assert made != text, text
    actor(project, slug).write_text(made, "utf-8")
    built(project)


def pages(project: Path) -> dict[str, str]:
    return {p.relative_to(project / "site").as_posix(): p.read_text("utf-8") for p in sorted((project / "site").rglob("*.html"))}


def links(project: Path, slug: str, text: str) -> list[str]:
    """Pages on which a link to the actor reads so."""
    return [a for a, html in pages(project).items() if re.search(rf'href="[^"]*actors/{slug}\.html[^"]*"[^>]*>(?:<[^>]+>)*{re.escape(text)}<', html)
            or a.startswith("actors/") and re.search(rf'href="{slug}\.html"[^>]*>(?:<[^>]+>)*{re.escape(text)}<', html)]


def test_a_new_name_is_on_every_page(project: Path) -> None:
    before = links(project, "giulia-morandi", "Giulia Morandi")
    assert len([a for a in before if a.startswith("articles/")]) > 2
    edit(project, "giulia-morandi", "^name: Giulia Morandi$", "name: Giulia Conti")
    moved = "giulia-conti" if "actors/giulia-conti.html" in pages(project) else "giulia-morandi"
    assert links(project, moved, "Giulia Morandi") == []
    assert {a.replace("giulia-morandi", moved) for a in before} <= set(links(project, moved, "Giulia Conti"))
    assert "actors/giulia-morandi.html" in pages(project)  # the old address leads on


def test_a_name_listed_by_hand_moves_to_that_actor(project: Path) -> None:
    assert "actors/stefano-galli.html" in pages(project)
    edit(project, "carlo-venturi", r"^aliases: \[", "aliases: [Stefano Galli, ")
    assert links(project, "stefano-galli", "Stefano Galli") == []
    assert "Stefano Galli" in pages(project)["actors/carlo-venturi.html"]


def test_a_name_taken_out_by_hand_is_an_actor_of_its_own(project: Path) -> None:
    assert "actors/julia-morandi.html" not in pages(project)
    edit(project, "giulia-morandi", r", Julia Morandi\b", "")
    made = pages(project)
    assert "actors/julia-morandi.html" in made and "Giulia Morandi" in made["actors/giulia-morandi.html"]
    assert "Julia Morandi" not in re.sub(r"<[^>]+>", "", made["actors/giulia-morandi.html"].partition("<main")[2].partition("</main")[0])


def test_a_hidden_actor_is_linked_nowhere(project: Path) -> None:
    assert links(project, "enrico-baldassarre", "Enrico Baldassarre")
    edit(project, "enrico-baldassarre", "^type: person$", "type: person\nhidden: true")
    made = pages(project)
    assert "actors/enrico-baldassarre.html" not in made
    assert [a for a, html in made.items() if "enrico-baldassarre.html" in html] == []


def test_doubtful_merges_are_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "digest.yml").write_text("title: Rowing\n", "utf-8")
    (tmp_path / "seeds" / "a.txt").write_text(
        "Ferry fares to rise\nMarch 3, 2026\n\nKARIN BAY – Two people run for harbour master. Anna Lindqvist said on Monday that the fares must rise. "
        "Her rival, Peter Lindqvist, said they must not.\n\nThe vote will be held on May 3. Anna Lindqvist leads by four votes, the town clerk said.\n", "utf-8")
    (tmp_path / "seeds" / "b.txt").write_text(
        "Fares again\nMarch 5, 2026\n\nKARIN BAY – Mr. Lindqvist promised on Wednesday to lower the fares of the ferry within a year of the vote. "
        "The vote will be held on May 3, and the town has prepared for a long count, Mr. Lindqvist said.\n", "utf-8")
    built(tmp_path)
    capsys.readouterr()
    main(["check", "-C", str(tmp_path)])
    assert "question: Which Lindqvist does" in capsys.readouterr().out

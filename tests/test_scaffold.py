"""`digest init` makes a project that builds."""

import re
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from generator.errors import DigestError
from generator.scaffold import init

WORKFLOWS = Path(__file__).parent.parent / ".github" / "workflows"


def test_a_new_project_builds_and_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "demo"]) == 0
    assert "next: digest build -C demo" in capsys.readouterr().out
    assert main(["build", "-C", "demo"]) == 0
    assert (tmp_path / "demo" / "site" / "index.html").is_file()
    article = next((tmp_path / "demo" / "content" / "articles").glob("2025-03-12-*.md")).read_text("utf-8")
    assert "Harbour Council Votes to Bring Back the Night Ferry" in article
    assert "Orla Fenwick" in article
    assert "Read more" not in article
    assert main(["check", "-C", "demo", "--links"]) == 0


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "digest.yml").write_text("title: Mine\n")
    with pytest.raises(DigestError, match="already there"):
        init(str(tmp_path))
    assert (tmp_path / "digest.yml").read_text() == "title: Mine\n"
    assert [p.name for p in tmp_path.iterdir()] == ["digest.yml"]


@pytest.mark.parametrize("name", ["project", "pages.yml", "ci.yml"])
def test_workflows_pin_every_action_and_ask_for_little(tmp_path: Path, name: str) -> None:
    if name == "project":
        init(str(tmp_path / "demo"))
        path = tmp_path / "demo" / ".github" / "workflows" / "pages.yml"
    else:
        path = WORKFLOWS / name
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used)
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    assert not re.search(r"run:.*\$\{\{", text), "an expression inside a shell line can be injected"


def test_the_pages_workflow_builds_for_the_address_of_the_site(tmp_path: Path) -> None:
    text = (WORKFLOWS / "pages.yml").read_text("utf-8")
    assert "steps.pages.outputs.base_url" in text
    assert "--base-url" in text
    assert "actions/deploy-pages@" in text

"""The preview in a real browser: an edit changes the words and nothing else of what the reader has before them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.scaffold import init
from tests.test_serve import PAGE, TRAM, Served

HAND = """---
title: {title}
published: 2025-03-{day:02}
outlet: The {outlet}
summary: [{title}.]
actors:
- {{name: Ina Holt, type: person, role: harbour master}}
- {{name: {who}, type: person, role: captain}}
events:
- {{date: 2025-03-{day:02}, precision: day, kind: past, what: "{what}", actors: [{who}]}}
- {{date: 2025-04-{day:02}, precision: day, kind: planned, what: "{who} answers the council", actors: [{who}]}}
---
{body}
"""
STORIES = (
    ("The dredger leaves the inner basin", 3, "Westmere Courier", "Olle Strand", "The dredger is towed out of the inner basin"),
    ("Pilots refuse the night shift", 9, "Quay Gazette", "Mara Quist", "Eleven pilots refuse to sail after dark"),
    ("A lighthouse is sold to its keeper", 15, "Westmere Courier", "Tor Brandt", "The lighthouse is signed over to its keeper"),
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    sync_api = __import__("playwright.sync_api").sync_api if os.environ.get("CI") else pytest.importorskip("playwright.sync_api")
    path = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    with sync_api.sync_playwright() as playwright:
        try:
            made = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        except sync_api.Error as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"no browser: {error}")
        yield made
        made.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One project for all tests here: each leaves it as it found it."""
    root = tmp_path_factory.mktemp("preview") / "demo"
    init(str(root))
    for title, day, outlet, who, what in STORIES:
        text = HAND.format(title=title, day=day, outlet=outlet, who=who, what=what, body="\n\n".join(f"Paragraph {n} of it." for n in range(60)))
        (root / "content" / "articles").mkdir(parents=True, exist_ok=True)
        (root / "content" / "articles" / f"{day}.md").write_text(text, "utf-8")
    made = Served(root)
    yield made
    made.process.kill()
    made.process.wait()


class Tab:
    """A page that notes whether it was loaded again, and every error."""

    def __init__(self, browser: Any, served: Served, path: str) -> None:
        self.page = browser.new_page(viewport={"width": 900, "height": 500})
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        with self.page.expect_response(lambda answer: answer.url.endswith("__events")):
            self.page.goto(served.address + path)
        self.page.evaluate("window.stayed = true")
        self.served = served

    def shows(self, words: str) -> bool:
        return bool(self.page.evaluate("words => document.body.innerText.includes(words)", words))

    def until(self, script: str, *given: object) -> None:
        def holds() -> bool:
            try:
                return bool(self.page.evaluate(script, *given))
            except Exception as error:
                if "navigation" not in str(error):
                    raise
                return False  # the page is being loaded

        self.served.until(holds, script)

    def stayed(self) -> bool:
        return self.page.evaluate("window.stayed === true") and self.errors == []


@pytest.fixture
def tab(chromium: Any, served: Served) -> Iterator[Any]:
    opened: list[Tab] = []

    def open_(path: str) -> Tab:
        opened.append(Tab(chromium, served, path))
        return opened[-1]

    yield open_
    for one in opened:
        one.page.close()


ARTICLE = "articles/pilots-refuse-the-night-shift.html"


def file(served: Served) -> Path:
    return served.root / "content" / "articles" / "9.md"


@pytest.fixture(autouse=True)
def unchanged(served: Served) -> Iterator[None]:
    """Puts the content back."""
    kept = {path: path.read_bytes() for path in (served.root / "content").rglob("*.md")}
    yield
    for path in [*(served.root / "content").rglob("*.md"), *(served.root / "seeds").glob("tram*")]:
        if path not in kept:
            path.unlink()
    for path, raw in kept.items():
        if not path.is_file() or path.read_bytes() != raw:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
    served.until(lambda: 'id="digest-panel"' not in served.page(ARTICLE) and "Pilots refuse the night shift" in served.page(ARTICLE))


def test_an_edit_changes_the_words_and_leaves_scroll_details_and_focus(served: Served, tab: Any) -> None:
    open_ = tab(ARTICLE)
    open_.page.evaluate("""() => {
        document.querySelector('#digest-bar').open = true;
        document.querySelector('main a[href]').focus({preventScroll: true});
        window.held = document.activeElement;
        window.scrollTo({top: 700, behavior: "instant"});
    }""")
    before = len(served.messages)
    served.edit(file(served), "Paragraph 7 of it.", "The pier is painted blue.")
    open_.until("() => document.body.innerText.includes('The pier is painted blue.')")
    assert open_.page.evaluate("""() => [window.scrollY, document.querySelector('#digest-bar').open, document.activeElement === window.held]""") == [700, True, True]
    time.sleep(0.3)
    assert served.messages[before:] == [{"patch": ARTICLE}]
    assert open_.stayed()


def test_open_evidence_stays_open(served: Served, tab: Any) -> None:
    open_ = tab(PAGE)
    open_.page.evaluate("document.querySelector('main details').open = true")
    path = next(p for p in (served.root / "content" / "articles").glob("*night-ferry.md"))
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nThe ferry has a new horn.\n", "utf-8")
    open_.until("() => document.body.innerText.includes('The ferry has a new horn.')")
    assert open_.page.evaluate("document.querySelector('main details').open")
    assert open_.stayed()


def test_timeline_filters_stay_and_hold_for_what_is_new(served: Served, tab: Any) -> None:
    open_ = tab("timeline/index.html")
    open_.page.select_option("#f-kind", "past")
    hidden = "() => [...document.querySelectorAll('main .entry[data-kind]')].filter(e => !e.hidden).map(e => e.dataset.kind)"
    assert set(open_.page.evaluate(hidden)) == {"past"}
    served.edit(file(served), "what: \"Eleven pilots refuse", "what: \"Twelve pilots refuse")
    open_.until("() => document.body.innerText.includes('Twelve pilots refuse')")
    assert open_.page.input_value("#f-kind") == "past"
    assert set(open_.page.evaluate(hidden)) == {"past"}
    assert open_.stayed()


def test_a_changed_title_shows_on_an_open_actors_page(served: Served, tab: Any) -> None:
    open_ = tab("actors/mara-quist.html")
    served.edit(file(served), "title: Pilots refuse the night shift", "title: Pilots refuse the night shift\nslug: pilots-refuse-the-night-shift")
    time.sleep(0.2)
    served.edit(file(served), "title: Pilots refuse the night shift", "title: No pilot sails at night")
    open_.until("() => document.body.innerText.includes('No pilot sails at night')")
    assert not open_.shows("Pilots refuse the night shift\n")
    assert open_.stayed()


def test_search_text_and_its_results_stay(served: Served, tab: Any) -> None:
    open_ = tab("search.html")
    field = open_.page.locator("#q, main input").first
    field.fill("lighthouse")
    open_.until("() => document.querySelector('main').innerText.includes('A lighthouse is sold')")
    served.edit(file(served), "Paragraph 1 of it.", "Paragraph one of it.")
    time.sleep(0.4)
    assert field.input_value() == "lighthouse" and open_.shows("A lighthouse is sold")
    assert open_.page.evaluate("document.activeElement.tagName") == "INPUT"
    assert open_.stayed()


def test_the_panel_shows_the_line_and_goes_away_by_itself(served: Served, tab: Any) -> None:
    open_, path = tab(ARTICLE), file(served)
    good = path.read_text("utf-8")
    path.write_text(good.replace("published: 2025-03-09", "published: <img src=x onerror=alert(1)>"), "utf-8")
    open_.until("() => document.querySelector('#digest-panel')")
    told = open_.page.inner_text("#digest-panel")
    assert "content/articles/9.md:3" in told and "published: <img src=x" in told and "2025-07-08" in told
    assert open_.page.locator("#digest-panel img").count() == 0
    assert open_.shows("Paragraph 1 of it.")
    path.write_text(good.replace("Paragraph 1 of it.", "Mended words."), "utf-8")
    open_.until("() => !document.querySelector('#digest-panel') && document.body.innerText.includes('Mended words.')")
    assert open_.stayed()


def test_the_next_quick_save_after_an_error_is_never_lost(served: Served, tab: Any) -> None:
    open_, path = tab(ARTICLE), file(served)
    good = path.read_text("utf-8")
    for turn, pause in enumerate((0.0, 0.005, 0.02, 0.05, 0.1, 0.2)):
        path.write_text(good.replace("---\ntitle", "---\ntitle: [", 1), "utf-8")
        time.sleep(pause)
        path.write_text(good.replace("Paragraph 1 of it.", f"Turn {turn} of it."), "utf-8")
        open_.until("n => document.body.innerText.includes(`Turn ${n} of it.`) && !document.querySelector('#digest-panel')", turn)
    assert open_.stayed()


def test_a_style_sheet_is_swapped_in_place_and_a_template_reloads(served: Served, tab: Any) -> None:
    open_ = tab(ARTICLE)
    folder = served.root / "templates" / "assets"
    folder.mkdir(parents=True)
    (folder / "style.css").write_text("body { outline: 3px solid rgb(1, 2, 3) }")
    open_.until("() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
    assert open_.stayed()
    before = len(served.messages)
    (folder / "style.css").unlink()
    served.until(lambda: len(served.messages) > before)
    assert "rgb(1, 2, 3)" not in served.page("assets/style.css")
    before = len(served.messages)
    (folder.parent / "404.html").write_text("{% extends 'base.html' %}{% block main %}<h1>Lost</h1>{% endblock %}")
    open_.until("() => window.stayed === undefined && document.readyState === 'complete'")
    served.until(lambda: "Lost" in served.page("nowhere.html"))
    assert [list(m) for m in served.messages[before:]] == [["reload"]]


def test_the_page_follows_its_address_and_its_file(served: Served, tab: Any) -> None:
    open_, path = tab(ARTICLE), file(served)
    served.edit(path, "title: Pilots refuse the night shift", "title: Pilots refuse the night shift\nslug: dark-water")
    open_.until("() => location.pathname === '/articles/dark-water.html'")
    assert open_.stayed()
    new = path.with_name("renamed-by-hand.md")
    path.rename(new)
    open_.until("() => document.querySelector('#digest-bar').innerHTML.includes('renamed-by-hand.md')")
    served.edit(new, "Paragraph 1 of it.", "After the move.")
    open_.until("() => document.body.innerText.includes('After the move.')")
    assert open_.stayed()


def test_a_deleted_article_leaves_a_page_that_comes_back(served: Served, tab: Any) -> None:
    open_, path = tab(ARTICLE), file(served)
    raw = path.read_bytes()
    path.unlink()
    open_.until("() => !document.body.innerText.includes('Paragraph 1 of it.')")
    path.write_bytes(raw)
    open_.until("() => document.body.innerText.includes('Paragraph 1 of it.')")
    assert open_.stayed()


def test_a_new_capture_appears_in_the_open_index(served: Served, tab: Any) -> None:
    open_ = tab("index.html")
    (served.root / "seeds" / "tram.txt").write_text(TRAM, "utf-8")
    open_.until("() => document.body.innerText.includes('First Tram Crosses the New Bridge')")
    assert open_.stayed()


def test_two_hundred_saves_in_a_storm_end_in_the_last(served: Served, tab: Any) -> None:
    open_, path = tab(ARTICLE), file(served)
    good, before = path.read_text("utf-8"), len(served.messages)
    for n in range(200):
        path.write_text(good.replace("Paragraph 1 of it.", f"Save {n} of it."), "utf-8")
        time.sleep(0.005)
    open_.until("() => document.body.innerText.includes('Save 199 of it.')")
    time.sleep(0.3)
    assert open_.shows("Save 199 of it.") and len(served.messages) - before <= 200
    assert open_.stayed()


def test_the_generated_demo_article_has_its_bar(served: Served, tab: Any) -> None:
    open_ = tab(PAGE)
    bar = open_.page.inner_text("#digest-bar")
    assert "content/articles/" in bar and "seeds/harbour-ferry.txt" in bar and "all generated" in bar

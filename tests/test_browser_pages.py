"""The site in a real browser: from disk, by keyboard, without script, without a network."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.digest import link
from generator.model import Actor
from generator.pages import pages
from generator.render import Renderer
from generator.search import search
from generator.words import load_words
from tests.made_digest import CONFIG, MINISTER, SCRIBE, article

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
PAGES = ("index.html", "articles/harbour-talks-0.html", "timeline/index.html", "actors/index.html", "actors/ifeoma-nwosu.html", "quotes.html", "figures.html",
         "search.html", "about.html", "feeds.html", "topics/index.html")

if CHROMIUM is None:
    if os.environ.get("CI"):
        pytest.fail("no Chromium here: install chromium", pytrace=False)
    pytest.skip("no Chromium here: the pages are not looked at", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    long = "Chief Engineer Wilhelmina Featherstonehaugh-Cholmondeley-Untersterreichisch"
    made = [article(n, published=f"2031-0{n + 1}-10", actors=(*article(n).actors, Actor(SCRIBE, "person"), Actor(long, "person", (), "x" * 60))) for n in range(4)]
    digest = link(tuple(made), (), (), CONFIG)
    renderer, words = Renderer(), load_words("en")
    files = {p.address: renderer.render(p) for p in pages(digest, CONFIG, words)} | {f.address: f.make() for f in search(digest, CONFIG, words)} | renderer.assets()
    for address, content in files.items():
        path = out / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as p:
        made = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield made
        made.close()


@pytest.fixture
def page(browser, folder: Path):  # type: ignore[no-untyped-def]
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.problems = []
    made.on("console", lambda m: made.problems.append(m.text) if m.type in ("error", "warning") else None)
    made.on("pageerror", lambda e: made.problems.append(str(e)))
    made.on("request", lambda r: made.problems.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    made.base = folder.as_uri() + "/"
    yield made
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_no_page_is_wider_than_the_screen_or_complains(page, width: int) -> None:  # type: ignore[no-untyped-def]
    page.set_viewport_size({"width": width, "height": 800})
    for name in PAGES:
        page.goto(page.base + name)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)
    assert page.problems == []


def test_style_and_script_load_from_disk_under_the_policy(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "actors/index.html")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent') !== ''")
    assert page.locator("th button").count() > 0 and page.problems == []


def test_the_text_is_there_without_script(browser, folder: Path) -> None:  # type: ignore[no-untyped-def]
    texts = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        made = context.new_page()
        made.goto(folder.as_uri() + "/articles/harbour-talks-0.html")
        texts.append(made.locator("main").inner_text())
        made.locator("#events details summary").first.click()
        assert made.locator("#events details .file").first.is_visible()
        context.close()
    assert texts[0] == texts[1]


def test_search_finds_the_right_one_first_and_says_so(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "search.html")
    page.keyboard.type("ifeoma")
    page.wait_for_selector("#hits a")
    assert page.locator("#hits a").first.inner_text() == MINISTER
    assert "result" in page.locator("#found").inner_text() and page.locator("#found").get_attribute("aria-live") == "polite"


def test_search_forgives_typing_errors_and_foreign_scripts(page) -> None:  # type: ignore[no-untyped-def]
    for asked, expected in (("oddsdotir", "Maren Oddsdóttir"), ("ifoema", MINISTER), ("محمد", SCRIBE)):
        page.goto(page.base + "search.html")
        page.fill("#q", asked)
        page.wait_for_selector("#hits a")
        assert page.locator("#hits a").first.inner_text() == expected, asked
    assert page.problems == []


def test_search_says_when_there_is_nothing_and_filters_by_kind(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "search.html")
    page.fill("#q", "zzzzqqq")
    page.get_by_text("Nothing found for").wait_for()
    page.fill("#q", "pier")
    page.check("[value=quote]")
    page.wait_for_selector("#hits li")
    page.locator("#hits li p").filter(has_not_text="Quote").first.wait_for(state="detached")
    assert all(text.startswith("Quote") for text in page.locator("#hits li p").all_inner_texts())


def test_search_is_walked_with_the_arrow_keys(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "index.html")
    page.keyboard.press("/")
    page.wait_for_url("**/search.html*")
    page.keyboard.type("harbour")
    page.wait_for_selector("#hits li:nth-child(2) a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelectorAll('#hits a')[1]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "search.html" not in url)


def test_the_timeline_is_filtered_and_says_how_much_is_left(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "timeline/index.html")
    everything = page.locator(".entry:visible").count()
    page.select_option("[name=kind]", "deadline")
    assert page.locator(".entry:visible").count() == page.locator(".entry.deadline").count() < everything
    assert "shown" in page.locator("#filter-state").inner_text()
    page.click("#filters button")
    assert page.locator(".entry:visible").count() == everything


def test_tables_are_sorted_by_number_and_say_so(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "figures.html")
    head = page.locator("thead th").first
    head.locator("button").click()
    values = [float(x) for x in page.evaluate("[...document.querySelectorAll('tbody td[data-value]:first-child')].map(c => c.dataset.value)")]
    assert values == sorted(values) and head.get_attribute("aria-sort") == "ascending"


@pytest.mark.parametrize("name", PAGES)
def test_every_control_is_reached_by_keyboard_and_shows_its_focus(page, name: str) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + name)
    controls = "a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']"
    wanted = page.evaluate(f"[...document.querySelectorAll(`{controls}`)].filter(e => e.checkVisibility()).length")
    reached = 0
    if name == "search.html":  # which puts the cursor into its field
        page.evaluate("document.querySelector('.skip').focus()")
    else:
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(wanted + 5):
        state = page.evaluate("""(() => { const e = document.activeElement; if (e === document.body) return 'end'; if (e.dataset.seen) return 'again';
            e.dataset.seen = '1'; const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? 'ring' : 'bare ' + e.outerHTML.slice(0, 120); })()""")
        if state in ("end", "again"):
            break
        assert state == "ring", state
        reached += 1
        page.keyboard.press("Tab")
    assert reached == wanted


def test_what_is_new_since_the_last_visit_is_marked(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "index.html")
    assert page.locator("#since-visit").is_hidden()
    page.evaluate("for (const k of Object.keys(localStorage)) { const v = JSON.parse(localStorage[k]); v.pop(); localStorage[k] = JSON.stringify(v); } sessionStorage.clear()")
    page.reload()
    assert page.locator("#since-visit").inner_text().endswith("1") and page.locator(".fresh").count() == 1


def test_every_page_has_one_main_heading_and_no_gap_below_it(page) -> None:  # type: ignore[no-untyped-def]
    for name in PAGES:
        page.goto(page.base + name)
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
        assert levels.count(1) == 1 and levels[0] == 1, name
        assert all(b <= a + 1 for a, b in zip(levels, levels[1:], strict=False)), (name, levels)


CONTRAST = """() => {
  const rgb = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest('.skip, script, title, option')) continue;
    const style = getComputedStyle(e), svg = e.closest('svg');
    const [a, b] = [light(rgb(svg ? style.fill : style.color)), light(behind(e))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) faint.push([walk.currentNode.data.trim().slice(0, 30), ratio.toFixed(2)]);
  }
  return faint;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(page, scheme: str) -> None:  # type: ignore[no-untyped-def]
    page.emulate_media(color_scheme=scheme)
    for name in PAGES:
        page.goto(page.base + name)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate(CONTRAST) == [], name


def test_every_control_and_picture_has_a_name(page) -> None:  # type: ignore[no-untyped-def]
    for name in PAGES:
        page.goto(page.base + name)
        unnamed = page.evaluate("""[...document.querySelectorAll('a, button, input, select, summary, svg[role], nav, [role=group]')].filter(e => !(
            e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.length || e.textContent.trim())).map(e => e.outerHTML.slice(0, 80))""")
        assert unnamed == [], name


def test_small_targets_keep_their_distance(page) -> None:  # type: ignore[no-untyped-def]
    """What can be pressed is 24 px high, or as far from the next (WCAG 2.2, 2.5.8); links within a sentence excepted."""
    page.set_viewport_size({"width": 360, "height": 800})
    for name in PAGES:
        page.goto(page.base + name)
        close = page.evaluate("""() => {
          const boxes = [...document.querySelectorAll('nav a, .who a, .ev summary, button, select, input, .permalink')].filter(e => e.checkVisibility())
            .flatMap(e => [...e.getClientRects()].map(r => [e, r]));
          const small = boxes.filter(([, r]) => r.height < 24);
          const mid = (r) => [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
          return small.filter(([e, r]) => boxes.some(([o, q]) => o !== e && Math.abs(mid(r)[1] - mid(q)[1]) > 4 && Math.abs(mid(r)[1] - mid(q)[1]) < 23.5 && q.left < r.right && r.left < q.right))
            .map(([e]) => e.outerHTML.slice(0, 80));
        }""")
        assert close == [], name


def test_the_first_screen_tells_the_state_of_the_story(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "index.html")
    for heading in ("latest", "actors", "new"):
        box = page.locator(f"#{heading}").bounding_box()
        assert box and box["y"] < 900, heading


def test_a_printed_article_shows_its_text_and_no_navigation(page) -> None:  # type: ignore[no-untyped-def]
    page.goto(page.base + "articles/harbour-talks-0.html")
    page.emulate_media(media="print")
    assert page.locator("nav").first.is_hidden() and page.locator("#summary").is_visible() and page.locator("#quotes").is_visible()

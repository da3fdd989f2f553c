"""What the site's pages are and show."""

import json
import re
import sys
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

import pytest

from generator.charts import Lane, Mark, dot_plot, lanes, last_day_of, window
from generator.config import Config, Pages, Publish
from generator.digest import link
from generator.errors import DigestError
from generator.feeds import feeds
from generator.full_text import full_text
from generator.model import Actor, ActorFile, Digest, Event, Figure, Note, Page, Version
from generator.page_timeline import third_of
from generator.pages import pages
from generator.render import Renderer
from generator.search import search
from generator.shown_names import ShownNames
from generator.social_cards import social_cards
from generator.store import Store
from generator.tables import tables
from generator.words import load_words
from tests.made_digest import CONFIG, MINISTER, PILOT, SCRIBE, article, story

WORDS = load_words("en")
RENDERER = Renderer()
HREF = re.compile(r'(?:href|src|action|data-search)="([^"]*)"')


def site(digest: Digest, config: Config = CONFIG) -> dict[str, str]:
    return {p.address: RENDERER.render(p).decode() for p in pages(digest, config, load_words(config.language))}


def key_of(page: Page) -> str:
    return page.key if isinstance(page.key, str) else page.key()


def keys(digest: Digest, config: Config = CONFIG) -> dict[str, str]:
    return {p.address: key_of(p) for p in pages(digest, config, WORDS)}


def everything(digest: Digest, config: Config = CONFIG) -> set[str]:
    made = list(pages(digest, config, WORDS))
    names = ShownNames(digest)
    files = [*feeds(names, config), *search(digest, config, WORDS), *tables(names, config, [p.address for p in made])]
    return {p.address for p in made} | {f.address for f in files} | set(RENDERER.assets())


def broken_links(digest: Digest, config: Config = CONFIG) -> list[tuple[str, str]]:
    html = site(digest, config)
    there = everything(digest, config)
    ids = {address: set(re.findall(r' id="([^"]*)"', text)) for address, text in html.items()}
    found = []
    for address, text in html.items():
        for link_ in map(unescape, HREF.findall(text)):
            if re.match(r"https?://", link_):
                continue
            base = config.url.removeprefix("https://example.org") if address == "404.html" else ""
            path, _, anchor = link_.removeprefix(base).partition("#")
            target = normpath(f"{'' if base else dirname(address)}/{unquote(path)}".lstrip("/")) if path else address
            if target not in there or (anchor and target.endswith(".html") and unquote(anchor) not in ids.get(target, set())):
                found.append((address, link_))
    return found


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_every_link_and_anchor_leads_to_something() -> None:
    assert broken_links(story(3)) == []


def test_links_hold_where_every_list_runs_over_several_pages() -> None:
    config = replace(CONFIG, pages=Pages(per_page=2))
    assert broken_links(story(9, config=config), config) == []


def test_an_empty_digest_is_a_site() -> None:
    empty = link((), (), (), CONFIG)
    assert broken_links(empty) == []
    assert "There are no articles yet." in site(empty)["index.html"]


def test_one_undated_article_without_outlet_quotes_or_actors_is_a_site() -> None:
    bare = article(1, outlet=None, via=None, published=None, published_from="unknown", published_why=None, actors=(), quotes=(), figures=(), events=(),
                   summary=(), topics=(), capture=(), url=None, authors=())
    digest = link((bare,), (), (), CONFIG)
    assert broken_links(digest) == []
    shown = text_of(site(digest)[f"articles/{bare.slug}.html"])
    assert "undated" in shown and "date unknown" in shown and "Outlet unknown" in shown


def test_no_page_loads_anything_from_elsewhere_or_runs_inline_script() -> None:
    for address, html in site(story(2)).items():
        assert not re.search(r'(?:src|action)="https?:', html), address
        assert not re.search(r"<link[^>]+rel=\"(?:stylesheet|icon|preload)\"[^>]+href=\"https?:", html), address
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", html), address
        assert "default-src 'none'" in html and "unsafe-inline" not in html, address
        inline = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", html)
        assert all(attributes.strip() == 'type="application/ld+json"' for attributes in inline), address


def test_markup_in_any_field_is_shown_as_text() -> None:
    evil = '<img src=x onerror=alert(1)>"\'</script><script>alert(2)</script>{{ 711*711 }}'
    bad = article(1, title=evil, outlet=evil, via=evil, dateline=evil, places=(evil,), topics=(evil,), authors=(evil,), published_why=evil,
                  url="javascript:alert(3)", capture=(f"seeds/{evil}.txt",), actors=(Actor(evil, "person", (), evil, 1, 1),), body=evil, body_generated=False,
                  events=(Event("2031-03-04", "day", "past", evil, (evil,), evil, 1),))
    for address, html in site(link((bad, article(2)), (ActorFile("x", "X", same_as=("javascript:alert(4)",)),), (), CONFIG)).items():
        assert not re.search(r"<img(?! src=\"x\" alt=\"\">)|<script>|<[^>\"]*onerror", html), address
        assert "javascript:" not in re.sub(r">[^<]*<", "><", html), address
        assert "505521" not in html, address
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S):
            json.loads(block)


def test_structured_data_names_the_source_and_the_policy_allows_no_inline_script_for_it() -> None:
    html = site(story(1))["articles/harbour-talks-0.html"]
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert block
    data = json.loads(block[1])
    assert data["@type"] == "NewsArticle" and data["isBasedOn"]["url"] == "https://news.example/a"
    assert "sha256" not in html and "script-src 'self';" in html


def test_the_page_head_is_complete() -> None:
    html = site(story(1))["articles/harbour-talks-0.html"]
    assert '<link rel="canonical" href="https://example.org/digest/articles/harbour-talks-0.html">' in html
    assert '<meta property="og:image" content="https://example.org/digest/assets/card.png">' in html
    assert 'type="application/rss+xml"' in html and 'type="application/atom+xml"' in html and 'type="application/feed+json"' in html


def test_every_statement_says_where_it_stands() -> None:
    shown = text_of(site(story(1))["articles/harbour-talks-0.html"])
    for line in (4, 6, 7, 8, 9, 11, 12, 13):
        assert f"seeds/000.txt, line {line}" in shown, line
    assert "met on March 4" in shown


def test_an_inferred_date_is_shown_with_its_reason_and_confidence() -> None:
    digest = story(1, published_from="inferred", published_why="next Wednesday's deadline", confidence="medium")
    shown = text_of(site(digest)["articles/harbour-talks-0.html"])
    assert "date inferred, medium confidence" in shown and "next Wednesday's deadline" in shown


def test_names_in_a_written_body_lead_to_their_actors() -> None:
    digest = story(1, body=f"Said [[{PILOT}|the pilot]] and [[Nobody Known]].", body_generated=False)
    html = site(digest)["articles/harbour-talks-0.html"]
    assert re.search(r'<a href="\.\./actors/[a-z-]+\.html">the pilot</a> and Nobody Known\.', html)


def test_a_name_that_runs_from_right_to_left_has_its_own_page() -> None:
    digest = story(1, actors=(Actor(SCRIBE, "person", (), None, 1, 1),))
    page = next(html for address, html in site(digest).items() if address.startswith("actors/") and f">{SCRIBE}</h1>" in html)
    assert 'dir="auto"' in page


def test_an_actor_without_quotes_says_so() -> None:
    html = next(html for a, html in site(story(1)).items() if a.startswith("actors/ifeoma"))
    assert f"No words of {MINISTER} are quoted" in text_of(html)


def test_former_addresses_lead_to_the_present_ones() -> None:
    made = site(story(1, redirect_from=("old-slug", "articles/older.html", "../../etc/passwd", "/articles/rooted.html")))
    for address in ("articles/old-slug.html", "articles/older.html", "articles/rooted.html"):
        assert 'content="0; url=../articles/harbour-talks-0.html"' in made[address]
    assert not [a for a in made if ".." in a]


def test_a_redirect_never_takes_the_place_of_a_page() -> None:
    made = site(story(2, redirect_from=("harbour-talks-1",)))
    assert "refresh" not in made["articles/harbour-talks-1.html"]


def test_notes_become_pages_and_stand_in_the_menu() -> None:
    made = site(story(1, notes=(Note("method", "Our method", "Text.\n\n## Part", menu=True, digest="1"), Note("about", "About", "Ours.", digest="2"))))
    assert "<h2>Part</h2>" in made["method.html"] and 'href="../method.html"' in made["timeline/index.html"]
    assert "<p>Ours.</p>" in made["about.html"]


def test_the_about_page_says_of_what_the_share_is_unless_the_full_text_is_shown() -> None:
    told = text_of(site(story(1))["about.html"])
    assert "Summary, quotes and evidence together show at most 30 percent of an article’s words; the short lines that say what happened when come on top." in told
    assert "percent of an article’s words" not in text_of(site(story(1), replace(CONFIG, publish=Publish(full_text=True)))["about.html"])


@pytest.mark.parametrize(("language", "told"), [
    ("en", "No differences were found"), ("de", "keine Unterschiede gefunden"), ("es", "No se encontraron diferencias"), ("fr", "Aucune différence n’a été trouvée"),
    ("ja", "相違は見つかりませんでした"),
])  # fmt: skip
def test_where_no_difference_was_found_nobody_is_said_to_agree(language: str, told: str) -> None:
    assert told in text_of(site(link((), (), (), CONFIG), replace(CONFIG, language=language))["differences.html"])


def test_a_day_that_the_editor_set_is_stated_by_no_source() -> None:
    mine = story(1, published_why="set by the editor", edited=("published",))
    shown = text_of(next(html for a, html in site(mine).items() if a.startswith("articles/h")))
    assert shown.count("set by the editor") == 2 and "date stated" not in shown
    shown = text_of(next(html for a, html in site(story(1, edited=("title",))).items() if a.startswith("articles/h")))
    assert "date stated" in shown and "set by the editor" not in shown


def test_a_unit_that_is_what_is_measured_is_printed_once() -> None:
    both = tuple([Figure(value, unit, of, "", 5) for value, unit, of in ((48000, "households", "households"), (6, "schools", "Schools"), (23, "votes", "votes against"))])
    mine = link([article(1, figures=both), article(2, figures=both)], [], [], CONFIG)
    made = site(mine)
    for html in (made["figures.html"], next(html for a, html in made.items() if a.startswith("articles/h"))):
        shown = text_of(html)
        assert "48,000 households" in shown and "6 schools" in shown and "23 votes votes against" in shown
        assert "households households" not in shown.lower() and "schools schools" not in shown.lower()
    assert text_of(made["figures.html"]).count("48,000 households") > 3, "in the pictures as well"


def test_the_missing_page_uses_the_base_path() -> None:
    links = HREF.findall(site(story(1))["404.html"])
    assert links and all(x.startswith(("/digest/", "#", "https://")) for x in links)


def test_an_edited_body_changes_the_key_of_its_own_page_alone() -> None:
    before = keys(story(3))
    articles = [article(n) for n in range(3)]
    articles[1] = article(1, body="New words.", body_generated=False)
    after = keys(link(tuple(articles), (), (), CONFIG))
    assert {a for a in after if before.get(a) != after[a]} == {"articles/harbour-talks-1.html"}


def test_an_unchanged_key_means_unchanged_bytes() -> None:
    """Whatever differs between two digests, pages with the same key and template are the same."""
    first = story(4)
    variants = [
        story(4, outlet="Nordlys Daily"), story(5), story(4, published="2031-09-09"),
        link(tuple(article(n, title=f"Renamed {n}") if n == 2 else article(n) for n in range(4)), (), (), CONFIG),
        link(tuple(article(n) for n in range(4)), (ActorFile("maren-oddsdottir", PILOT, role="chief pilot", body="A life.", digest="9"),), (), CONFIG),
    ]
    known = {(p.address, key_of(p)): RENDERER.render(p) for p in pages(first, CONFIG, WORDS)}
    for variant in variants:
        for page in pages(variant, CONFIG, WORDS):
            if (page.address, key_of(page)) in known:
                assert RENDERER.render(page) == known[page.address, key_of(page)], page.address


def test_contexts_are_not_built_for_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    import generator.frame

    monkeypatch.setattr(generator.frame, "menu", lambda *_: 1 / 0)
    assert keys(story(2))


def test_the_same_digest_gives_the_same_bytes_twice() -> None:
    assert site(story(3)) == site(story(3))


@pytest.mark.parametrize(("language", "expected"), [("de", "4. März 2031"), ("fr", "4 mars 2031"), ("es", "4 de marzo de 2031"), ("ja", "2031年3月4日")])
def test_the_interface_speaks_the_readers_language(language: str, expected: str) -> None:
    config = replace(CONFIG, language=language)
    made = site(story(1, config=config), config)
    assert f'<html lang="{language}">' in made["index.html"]
    assert expected in text_of(made["timeline/index.html"])


def test_an_unsafe_menu_address_is_left_out() -> None:
    from generator.config import MenuItem

    config = replace(CONFIG, menu=(MenuItem("Bad", "javascript:alert(1)"), MenuItem("Out", "https://example.com/"), MenuItem("Quotes", "quotes.html")))
    html = site(story(1, config=config), config)["timeline/index.html"]
    assert "Bad" not in html and 'href="https://example.com/"' in html and 'href="../quotes.html"' in html


def test_pages_of_a_large_digest_stay_bounded() -> None:
    digest = story(300)
    sizes = {p.address: len(RENDERER.render(p)) for p in pages(digest, CONFIG, WORDS)}
    assert max(sizes.values()) < 200_000, max(sizes, key=lambda a: sizes[a])


def test_the_style_and_the_scripts_are_small() -> None:
    files = RENDERER.assets()
    assert len(files["assets/style.css"]) < 24_000
    assert sum(len(v) for k, v in files.items() if k.endswith(".js")) <= 20_000
    assert files["assets/card.png"].startswith(b"\x89PNG")


def test_pages_name_templates_that_exist() -> None:
    made: list[Page] = list(pages(story(2), CONFIG, WORDS))
    assert all((Path(RENDERER.theme[-1]) / p.template).is_file() for p in made)


def test_no_name_takes_the_address_of_a_list() -> None:
    names = ("Index", "Index A", "Harbour P2")
    digest = story(2, actors=tuple(Actor(n, "person") for n in names), topics=names)
    made = site(digest)
    for name in names:
        assert any(f">{name}</h1>" in html for html in made.values()), name
    assert broken_links(digest) == []


def test_an_update_says_what_changed() -> None:
    html = site(story(1, updated="2031-05-02", versions=(Version("seeds/new.txt", "2031-05-02", "Harbour talks fail", ("the pier stays",), ("a vote is near",)),)))
    shown = text_of(html["articles/harbour-talks-0.html"])
    assert "Updated May 2, 2031" in shown and "New headline: Harbour talks fail" in shown
    assert "<ins>the pier stays</ins>" in html["articles/harbour-talks-0.html"] and "<del>a vote is near</del>" in html["articles/harbour-talks-0.html"]


def test_the_calendar_leads_to_the_page_that_holds_the_event() -> None:
    config = replace(CONFIG, pages=Pages(per_page=2))
    events = tuple(Event(f"2031-05-1{n}", "day", "planned", f"council meeting number {n}", (MINISTER,), "s", n + 3) for n in range(5))
    digest = story(1, config=config, events=events)
    made = site(digest, config)
    calendar = next(f for f in tables(ShownNames(digest), config, []) if f.address == "timeline.ics").make().decode().replace("\r\n ", "")
    found = re.findall(r"URL:https://example.org/digest/(\S+)#(\S+)", calendar)
    assert len(found) == 5 and all(f' id="{anchor}"' in made[address] for address, anchor in found)
    assert len({address for address, _ in found}) > 1


def test_a_title_is_short_enough_for_tabs_even_with_quotation_marks() -> None:
    html = site(story(1, title='"One" and "two" or "three" and "four" or "five" and "six" or "seven"'))["articles/harbour-talks-0.html"]
    title = re.search("<title>(.*)</title>", html)
    assert title and len(title[1]) <= 70


def test_the_full_text_is_shown_only_where_the_settings_say_so() -> None:
    for allowed in (False, True):
        config = replace(CONFIG, publish=replace(CONFIG.publish, full_text=allowed))
        made = {p.address: RENDERER.render(p).decode() for p in pages(story(1, config=config), config, WORDS, full_text=lambda a: f"<p>Whole of {a.slug}.</p>")}
        assert ("Whole of harbour-talks-0." in made["articles/harbour-talks-0.html"]) is allowed


def test_the_text_of_a_capture_is_paragraphs_without_markup(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    sentences = " ".join(f"The pilot brought the {n}th ferry past the <b>old</b> pier without a scratch." for n in range(4, 9))
    (tmp_path / "seeds" / "a.txt").write_text(f"Ferry talks resume\n\n{sentences}\n\n{sentences.replace('ferry', 'barge')}\n")
    html = full_text(tmp_path, tmp_path / "seeds", Store(None, ""), article(1, capture=("seeds/a.txt",)))
    assert html.count("<p>") >= 2 and "&lt;b&gt;old" in html and "<b>" not in html
    assert full_text(tmp_path, tmp_path / "seeds", Store(None, ""), article(1, capture=("seeds/gone.txt",))) == ""
    (tmp_path / ".env").write_bytes((tmp_path / "seeds/a.txt").read_bytes())
    (tmp_path / "seeds/.env").write_bytes((tmp_path / "seeds/a.txt").read_bytes())
    (tmp_path / "seeds/link.txt").symlink_to(tmp_path / ".env")
    for hidden in (".env", "seeds/.env", "seeds/link.txt"):
        assert full_text(tmp_path, tmp_path / "seeds", Store(None, ""), article(1, capture=(hidden,))) == ""


def test_each_article_has_a_picture_of_its_own_where_the_settings_say_so() -> None:
    pytest.importorskip("PIL")
    config = replace(CONFIG, publish=replace(CONFIG.publish, cards="articles"))
    digest = story(1, config=config, title="Harbour talks " * 30, outlet=SCRIBE)
    html = site(digest, config)["articles/harbour-talks-0.html"]
    (picture,) = social_cards(digest, config)
    assert f'<meta property="og:image" content="{config.url}{picture.address}">' in html
    made = picture.make()
    assert made.startswith(b"\x89PNG") and made[16:24] == (1200).to_bytes(4) + (630).to_bytes(4) and len(made) < 100_000
    assert list(social_cards(digest, CONFIG)) == []


def test_pictures_without_pillow_are_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    config = replace(CONFIG, publish=replace(CONFIG.publish, cards="articles"))
    with pytest.raises(DigestError) as refused:
        list(social_cards(story(1), config))
    assert "Pillow" in refused.value.message and "news-digest[cards]" in (refused.value.hint or "")


@pytest.mark.parametrize("language", ["de", "es", "fr", "ja"])
def test_every_phrase_is_there_in_every_language(language: str) -> None:
    folder = Path(RENDERER.theme[-1]).parent / "generator" / "data" / "languages"
    english, other = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("en", language))
    for section in ("text", "counted", "formats"):
        missing = {k for k, v in english[section].items() if k not in other[section] and re.search("[A-Za-z]{2}", re.sub(r"{\w+}", "", str(v)))}
        assert not missing, section
    for name, phrase in (*english["text"].items(), *((k, k) for k in other["reasons"])):
        theirs = {**other["text"], **other["reasons"]}.get(name, phrase)
        assert set(re.findall(r"{\w+}", theirs)) <= set(re.findall(r"{\w+}", phrase)), name


@pytest.mark.parametrize(("said", "language", "expected"), [
    ("moved to May 4", "de", "verschoben auf 4. Mai"), ("both are harbour pilot", "fr", "les deux sont harbour pilot"),
    ("both report: the vote (June 2031), and 3 more happenings", "es", "ambos informan: the vote (junio de 2031) y otros 3 hechos"),
    ("Something nobody foresaw", "ja", "Something nobody foresaw"), ("moved to May 4", "en", "moved to May 4"), ("", "de", "")])
def test_a_reason_is_given_in_the_readers_language(said: str, language: str, expected: str) -> None:
    assert load_words(language).reason(said) == expected


@pytest.mark.parametrize(("said", "language", "expected"), [
    ("its newest day is “Monday” (line 4); “Monday” (line 4) is between May 30 and June 2, 2031 in a2 and a3", "de",
     "ihr jüngster Tag ist „Monday“ (Zeile 4); „Monday“ (Zeile 4) liegt laut a2 und a3 zwischen 30. Mai und 2. Juni 2031"),
    ("“May 4” (line 7) lies ahead, in 2031 according to b1, b2 and b3", "fr", "« May 4 » (ligne 7) est à venir, en 2031 selon b1, b2 et b3"),
    ("“two rounds” (line 1) comes before the “third round” of b1; May 4, 2031 (line 2)", "es",
     "«two rounds» (línea 1) es anterior a «third round» en b1; May 4, 2031 (línea 2)"),
    ("“May 4” (line 7) lies ahead; a reason of the editor's own", "ja", "「May 4」（7行目）は先の日付; a reason of the editor's own"),
    ("“May 4” (line 7) lies ahead", "en", "“May 4” (line 7) lies ahead"),
    ("the same words, not printed alike; Gazette is a translation, so that the words are not the speaker's own", "de",
     "dieselben Worte, verschieden gedruckt; Gazette ist eine Übersetzung; der Wortlaut ist nicht der des Sprechers"),
    ("Gazette prints Ola Ek for Ola Eck: a translation spells the name otherwise; both are named with Ann", "de",
     "Gazette schreibt Ola Ek für Ola Eck: eine Übersetzung schreibt den Namen anders; beide werden zusammen mit Ann genannt")])
def test_why_an_article_is_dated_so_is_said_in_the_readers_language(said: str, language: str, expected: str) -> None:
    assert load_words(language).because(said) == expected


def test_a_quote_on_an_actors_page_has_what_happened_beside_it() -> None:
    told = Event("2031-03-04", "day", "past", "Oddsdóttir told the council about the pier after the storm", (PILOT,), "told", 8)
    html = site(story(1, events=(told,)))
    page = next(text for address, text in html.items() if address.startswith("actors/maren"))
    assert "Mar 4: Oddsdóttir told the council about the pier after the storm" in text_of(page)
    assert text_of(page).index("The pier will not hold") < text_of(page).index("Mar 4: Oddsdóttir told")


def test_an_article_that_says_a_thing_twice_is_one_source() -> None:
    twice = (Event("2031-03-04", "day", "past", "Oddsdóttir met Nwosu about berth 1", (PILOT, MINISTER), "met on March 4", 7),
             Event("2031-03-04", "day", "past", "Oddsdóttir met Nwosu about berth 1 again", (PILOT, MINISTER), "met", 9))
    shown = text_of(site(story(1, events=twice))["timeline/2031-03.html"])
    assert "1 source" in shown and "2 sources" not in shown


@pytest.mark.parametrize(("value", "last"), [("2031-02", "2031-02-28"), ("2032-02", "2032-02-29"), ("2031-12", "2031-12-31"), ("2031-03-04/2031-03-09", "2031-03-09"),
                                             ("2031-03/2031-04", "2031-04-30"), ("2031-03-04", None), ("2031", None), ("2031-Q2", None), ("", None)])
def test_a_month_and_a_range_reach_to_their_last_day(value: str, last: str | None) -> None:
    found = last_day_of(value)
    assert (found.isoformat() if found else None) == last


def test_a_list_of_many_months_links_to_those_of_its_year_and_to_other_years() -> None:
    config = replace(CONFIG, pages=Pages(per_page=2))
    days = [f"{year}-{month:02}-10" for year in (2028, 2029, 2030) for month in range(1, 13)]
    digest = link(tuple(article(n, published=day) for n, day in enumerate(days)), (), (), config)
    pages = site(digest, config)
    nav = re.compile(r'<nav class="parts".*?</nav>', re.S)
    found = nav.search(pages["quotes/2029-05.html"])
    assert found
    links = re.findall(r'<a href="../quotes/([\d-]+)\.html"( aria-current="page")?>([^<]*)</a>', found[0])
    assert [name for name, _, _ in links] == ["2030-12", *(f"2029-{month:02}" for month in range(12, 0, -1)), "2028-12"]
    assert [shown for name, _, shown in links if name[:4] != "2029"] == ["2030", "2028"]
    assert [name for name, current, _ in links if current] == ["2029-05"]
    whole = nav.search(pages["quotes.html"])
    assert whole and whole[0].count("<a ") == len(days)
    assert broken_links(digest, config) == []


def test_a_month_tells_machines_of_what_is_to_come() -> None:
    planned = Event("2031-03-09", "day", "planned", "the new berth is to open", (), "open on March 9", 8)
    page = site(story(1, events=(*article(1).events, planned)))["timeline/2031-03.html"]
    assert "met Nwosu" in page
    assert re.findall(r'"@type":"Event","name":"([^"]*)"', page) == ["the new berth is to open"]
    assert "ItemList" not in site(story(1))["timeline/2031-03.html"]


def test_a_few_plans_far_ahead_stand_apart_in_the_picture_of_the_timeline() -> None:
    days = [date(2026, 3, 1) + timedelta(n) for n in range(30)]
    assert window([*days, date(2027, 3, 1), date(2027, 9, 1)]) == (days[0], days[-1])
    assert window([*days, date(2026, 5, 1)]) == (days[0], date(2026, 5, 1)), "not far"
    assert window([date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)]) == (date(2026, 3, 1), date(2026, 9, 1)), "few, and far from one another"
    marks = tuple(Mark(d.isoformat(), "past", "x", "#x") for d in [*days, date(2027, 9, 1)])
    assert ">later</text>" in lanes([Lane("Ada Pool", marks)], [], "t", "earlier", "later") and ">later</text>" not in lanes([Lane("Ada Pool", marks[:-1])], [], "t", "earlier", "later")


@pytest.mark.parametrize(("part", "days"), [("end", "2026-02-21/2026-02-28"), ("mid", "2026-02-11/2026-02-20"), ("early", "2026-02-01/2026-02-10"), ("half", "2026-02")])
def test_a_part_of_a_month_stands_where_it_is_in_the_picture(part: str, days: str) -> None:
    assert third_of("2026-02", part) == days and third_of("2026-02-03", part) == "2026-02-03"


def test_the_number_at_the_end_of_a_plot_is_not_cut_off() -> None:
    ends = [float(x) for x in re.findall(r'<text x="([\d.]+)"', dot_plot([(4_000_000, "4,000,000 EUR: A"), (5_400_000, "5,400,000 EUR: B")], "cost"))]
    half = 6.9 * len("4,000,000") / 2  # a digit of 12 px is no wider
    assert len(ends) == 2 and min(ends) >= half and max(ends) <= 320 - half


def test_a_renamed_topic_is_linked_from_its_article_and_a_hidden_one_is_gone() -> None:
    from generator.config import Topics

    made = link([article(1, topics=("utility", "cattle fence")), article(2, topics=("utility", "cattle fence"))], [], [],
                replace(CONFIG, topics=Topics(rename={"utility": "water works"}, hide=("cattle fence",))))
    html = next(html for a, html in site(made, replace(CONFIG, topics=Topics(rename={"utility": "water works"}, hide=("cattle fence",)))).items() if a.startswith("articles/"))
    assert 'topics/water-works.html">water works</a>' in html.replace("<bdi>", "").replace("</bdi>", "") and "cattle fence" not in html

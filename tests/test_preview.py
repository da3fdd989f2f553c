"""The site in memory: after any edits it equals one that is read from nothing, and no word of a person is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.answers import Answers
from generator.errors import DigestError
from generator.preview import Preview
from generator.watch import Changes, Watch
from tests.test_preview_browser import HAND, STORIES
from tests.test_serve import TRAM


def made(root: Path) -> Path:
    """Three articles by hand and one capture."""
    for folder in ("content/articles", "content/actors", "content/pages", "seeds"):
        (root / folder).mkdir(parents=True)
    (root / "digest.yml").write_text("title: Quays\n")
    for title, day, outlet, who, what in STORIES:
        slug = title.lower().replace(" ", "-")
        text = HAND.format(title=title, day=day, outlet=outlet, who=who, what=what, body="A walk along the quay.")
        (root / f"content/articles/{day}.md").write_text(text.replace("---\ntitle", f"---\nid: story{day}\nslug: {slug}\ntitle", 1))
    (root / "content/pages/about.md").write_text("---\ntitle: About\n---\nWho we are.\n")
    (root / "seeds/tram.txt").write_text(TRAM)
    return root


def pages(preview: Preview) -> dict[str, bytes]:
    assert preview.site
    return {a: preview.site.content(a, preview.look.renderer) or b"" for a in (*preview.site.pages, *preview.site.files)}


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def lines(text: str, key: str, value: str) -> str:
    """The front matter with another value for a key that has a line of its own."""
    head, mark, rest = text.partition(f"\n{key}:")
    return f"{head}\n{key}: {value}\n{rest.partition(chr(10))[2]}" if mark else text.replace("---\n", f"---\n{key}: {value}\n", 1)


WORDS = st.sampled_from(["Harbour reopens", "No pilot sails", "A sixth round of talks", "Quiet water", "Ina Holt returns", "Låst bro: “nei”"])
EDITS = st.one_of(
    st.tuples(st.sampled_from(["title", "outlet", "dateline", "summary", "role_of"]), WORDS),
    st.tuples(st.just("body"), WORDS),
    st.tuples(st.just("published"), st.sampled_from(["2025-03-02", "2025-04-20", "2025-03"])),
    st.tuples(st.just("event"), WORDS),
    st.tuples(st.sampled_from(["broken", "capture", "about", "biography", "rename", "remove", "forget store"]), WORDS),
)


def apply(root: Path, turn: int, article: int, edit: tuple[str, str]) -> tuple[set[str], str]:
    """Makes one change on disk: (the paths, a person's words that must stay)."""
    what, words = edit
    said = f"{words} {turn}" if what != "published" else words
    files = sorted((root / "content/articles").glob("*.md"))
    path = files[article % len(files)]
    text = path.read_text("utf-8")
    if what in ("title", "outlet", "dateline", "summary", "published"):
        path.write_text(lines(text, what, f'"{said}"' if what != "summary" or "summary: [" in text else f'["{said}"]'), "utf-8")
        if what == "summary" and "\n- {text" in text:
            path.write_text(text, "utf-8")
            return {str(path)}, ""
    elif what == "body":
        path.write_text(text.rstrip() + f"\n\n{said}.\n", "utf-8")
    elif what == "event":
        if "answers the council" not in text:
            return set(), ""
        path.write_text(text.replace("answers the council", f"{said} answers the council".replace(":", "").replace("“", "").replace("”", ""), 1), "utf-8")
        return {str(path)}, ""
    elif what == "broken":
        path.write_text(text.replace("---\n", "---\n{", 1), "utf-8")
        return {str(path)}, "mend " + str(path)
    elif what == "capture":
        capture = root / "seeds/tram.txt"
        capture.write_text(capture.read_text("utf-8") + f"Line {turn} says that the mayor was there in person on Friday.\n", "utf-8")
        return {str(capture)}, ""
    elif what == "about":
        about = root / "content/pages/about.md"
        about.write_text(f"---\ntitle: About\n---\n{said}.\n", "utf-8")
        return {str(about)}, said
    elif what == "biography":
        file = root / "content/actors/ina-holt.md"
        file.write_text(f"---\nname: Ina Holt\n---\n{said}.\n", "utf-8")
        return {str(file)}, said
    elif what == "rename":
        new = path.with_name(f"renamed-{turn}.md")
        path.rename(new)
        return {str(path), str(new)}, ""
    elif what == "remove":
        if len(files) < 3 or "capture:" in text:
            return set(), ""
        path.unlink()
        return {str(path)}, "gone"
    else:
        return set(), ""
    return {str(path)}, said if what != "published" else ""


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 5), EDITS), min_size=1, max_size=6))
def test_after_any_edits_it_equals_one_read_from_nothing(tmp_path: Path, edits: list[tuple[int, tuple[str, str]]]) -> None:
    shutil.rmtree(tmp_path / "p", ignore_errors=True)
    root = made(tmp_path / "p")
    live = Preview(root)
    live.start()
    said: list[str] = []
    for turn, (article, edit) in enumerate(edits):
        changed, words = apply(root, turn, article, edit)
        if words.startswith("mend "):
            path = Path(words[5:])
            assert live.update(changed) and str(path.relative_to(root)) in live.problems
            path.write_text(path.read_text("utf-8").replace("---\n{", "---\n", 1), "utf-8")
        elif words == "gone":
            said.clear()
        elif words:
            said.append(words)
        if changed:
            live.update(changed)
    assert live.problems == {}
    live.captures.saves._when.clear()  # ten seconds later the next look at the captures may write what a person had just saved
    live._read_captures()
    live.linked.unlink()
    live.linked.link()

    if live.linked._inexact.is_set():
        live.linked._edited = 0.0
        live.settle()
    fresh = Preview(root)
    fresh.start()
    now, new = pages(live), pages(fresh)
    assert now.keys() == new.keys()
    assert [a for a in now if now[a] != new[a]] == []
    texts = "\n".join(p.read_text("utf-8") for p in (root / "content").rglob("*.md"))
    last = [w for w in said if w.split(" ")[-1] == str(len(edits) - 1)]
    assert all(words in texts for words in last)


def test_a_changed_title_is_right_on_every_page_before_anything_is_linked_anew(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path, old = tmp_path / "content/articles/9.md", "Pilots refuse the night shift"
    before = [a for a, content in pages(live).items() if old.encode() in content]
    text = path.read_text("utf-8").replace(f"title: {old}", "title: No pilot sails at night").replace(f"summary: [{old}.]", "summary: [They stay ashore.]")
    path.write_text(text, "utf-8")
    assert live.update({str(path)}) == [{"patch": "articles/pilots-refuse-the-night-shift.html"}]
    now = pages(live)
    assert len(before) > 5 and {"archive/2025-03.html", "actors/mara-quist.html", "index.html", "feed.xml"} <= set(before)
    assert [a for a in before if a in now and old.encode() in now[a] and a != "data/digest.json"] == []


def test_a_body_edit_links_nothing_anew(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.start()
    site, path = live.site, tmp_path / "content/articles/9.md"
    replaced(path, "A walk along the quay.", "A run along the quay.")
    live.update({str(path)})
    assert live.site is site and not live.linked._inexact.is_set()
    assert b"A run along the quay." in Answers(live).at("articles/pilots-refuse-the-night-shift.html").body


def test_a_file_that_is_broken_from_the_start_leaves_the_others(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "content/articles/9.md").write_text("---\ntitle: [\n---\n")
    live = Preview(tmp_path)
    live.start()
    shown = Answers(live).at("articles/a-lighthouse-is-sold-to-its-keeper.html")
    assert shown.status == 200 and b"digest-panel" in shown.body and b"content/articles/9.md:2" in shown.body


def test_two_broken_files_are_told_until_both_are_mended(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.start()
    files = [tmp_path / f"content/articles/{n}.md" for n in (3, 9)]
    for path in files:
        replaced(path, "published: 2025", "published: soon 2025")
        live.update({str(path)})
    replaced(files[0], "published: soon 2025", "published: 2025")
    live.update({str(files[0])})
    shown = Answers(live).at("index.html").body
    assert b"content/articles/9.md" in shown and b"content/articles/3.md" not in shown
    replaced(files[1], "published: soon 2025", "published: 2025")
    assert live.update({str(files[1])})
    assert b"digest-panel" not in Answers(live).at("index.html").body


def test_a_broken_template_leaves_the_last_good_pages(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.start()
    live.warm()
    template = tmp_path / "templates/article.html"
    template.parent.mkdir()
    template.write_text("{% extends 'base.html' %}{% block main %}{{ article.nothing.at.all }}{% endblock %}")
    assert live.update({str(template)})
    shown = Answers(live).at("articles/pilots-refuse-the-night-shift.html")
    assert shown.status == 200 and b"A walk along the quay." in shown.body and b"templates/article.html:1" in shown.body
    template.write_text("{% extends 'base.html' %}{% block main %}<h1>New look</h1>{% endblock %}")
    assert [list(m) for m in live.update({str(template)})] == [["reload"]]
    assert b"New look" in Answers(live).at("articles/pilots-refuse-the-night-shift.html").body


def test_a_full_disk_is_told_and_the_site_stays(tmp_path: Path) -> None:
    made(tmp_path)
    live = Preview(tmp_path)
    live.start()
    folder = tmp_path / "content/articles"
    kept = {p.name: p.read_bytes() for p in folder.iterdir()}
    shutil.rmtree(folder)
    folder.write_text("in the way: nothing can be written here")  # root may write into any folder, so permissions would not do
    (tmp_path / "seeds/tram.txt").unlink()
    (tmp_path / "seeds/tram2.txt").write_text(TRAM.replace("First Tram", "Second Tram").replace("bridge", "causeway"))
    live.update({str(tmp_path / "seeds/tram2.txt")})
    shown = Answers(live).at("index.html")
    assert shown.status == 200 and b"digest-panel" in shown.body
    folder.unlink()
    folder.mkdir()
    for name, raw in kept.items():
        (folder / name).write_bytes(raw)
    live.update({str(folder), str(tmp_path / "seeds/tram2.txt"), *(str(folder / name) for name in kept)})
    assert b"digest-panel" not in Answers(live).at("index.html").body


def test_a_draft_is_shown_and_a_hidden_article_is_not(tmp_path: Path) -> None:
    made(tmp_path)
    replaced(tmp_path / "content/articles/3.md", "---\n", "---\ndraft: true\n")
    replaced(tmp_path / "content/articles/9.md", "---\n", "---\nhidden: true\n")
    live = Preview(tmp_path)
    live.start()
    index = Answers(live).at("index.html").body
    assert b"The dredger leaves" in index and b"Pilots refuse" not in index


def test_a_content_file_opens_no_other_file_of_the_project(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / ".env").write_text("TOKEN=secret")
    (tmp_path / "seeds/out.txt").symlink_to("/etc/hostname")
    replaced(tmp_path / "content/articles/9.md", "---\n", "---\ncapture: [.env, seeds/out.txt, seeds/tram.txt]\n")
    live = Preview(tmp_path)
    live.start()
    answers = Answers(live)
    assert [answers.at(f"__source/{p}").status for p in (".env", "seeds/out.txt", "/etc/hostname", "../../etc/hostname", "digest.yml")] == [404] * 5
    assert answers.at("__source/seeds/tram.txt").status == 200


@pytest.mark.parametrize("polls", [False, True])
def test_writes_moves_and_deletions_are_heard_and_reads_are_not(tmp_path: Path, polls: bool) -> None:
    changes = Changes()
    watch = Watch(tmp_path, [tmp_path / "content"], changes)
    (tmp_path / "content/articles").mkdir(parents=True)
    one, two = tmp_path / "content/articles/one.md", tmp_path / "content/articles/two.md"
    one.write_text("one")
    if polls:
        threading.Thread(target=watch._look_again_and_again, daemon=True).start()
        time.sleep(0.1)
    else:
        watch.start()
    try:
        one.read_text()
        assert changes.take(0.7) == set()
        one.write_text("another")
        assert changes.take(5) == {str(one)}
        one.rename(two)
        heard = changes.take(5)
        heard |= changes.take(0.2)
        assert heard == {str(one), str(two)}
        two.unlink()
        assert changes.take(5) == {str(two)}
    finally:
        watch.stop()


def test_a_slow_writer_is_waited_for(tmp_path: Path) -> None:
    changes = Changes()
    (tmp_path / "seeds").mkdir()
    watch = Watch(tmp_path, [tmp_path / "seeds"], changes)
    watch.start()
    try:
        with open(tmp_path / "seeds/slow.txt", "w") as file:
            file.write("half ")
            file.flush()
            assert changes.take(0.4) == set()
            file.write("and half")
        assert changes.take(5) == {str(tmp_path / "seeds/slow.txt")}
        (tmp_path / "outside.tmp2").write_text("moved in")
        (tmp_path / "outside.tmp2").rename(tmp_path / "seeds/in.txt")
        heard = changes.take(5) | changes.take(0.2)
        assert str(tmp_path / "seeds/in.txt") in heard
    finally:
        watch.stop()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A saved file counts as left alone at once."""
    monkeypatch.setattr("generator.saves.SAVED_S", 0.2)
    monkeypatch.setattr("generator.saves.QUIET_S", 0.0)


def tram(root: Path) -> Path:
    return next(p for p in (root / "content/articles").glob("*.md") if "seeds/tram.txt" in p.read_text("utf-8"))


def without(text: str, key: str) -> str:
    made = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{key}: "))
    assert made != text
    return made


def test_a_field_whose_line_was_deleted_comes_back_when_the_file_is_left_alone(tmp_path: Path, impatient: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path = tram(tmp_path)
    whole = path.read_text("utf-8")
    path.write_text(without(whole, "dateline").rstrip() + "\n\nA word of mine.\n", "utf-8")
    assert len(live.update({str(path)})) == 1
    assert "\ndateline: " not in path.read_text("utf-8")
    assert live.catch_up() == [{"patch": live._last}]
    text = path.read_text("utf-8")
    assert "dateline: NORDHAVEN" in text and "A word of mine." in text
    assert b"NORDHAVEN" in Answers(live).at(live._last).body
    assert live.update({str(path)}) == []  # what it wrote itself is no news
    assert live.captures.saves._when == {}


def test_a_save_that_comes_while_a_field_is_filled_is_never_overwritten(tmp_path: Path, impatient: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path = tram(tmp_path)
    path.write_text(without(path.read_text("utf-8"), "dateline"), "utf-8")
    live.update({str(path)})
    live.captures.saves.wait()
    missing = live.captures.missing(live._project, live.library)
    assert missing
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nSaved just then.\n", "utf-8")
    live.captures.fill(live._project, *missing)
    assert path.read_text("utf-8").endswith("Saved just then.\n")
    live.update({str(path)})
    assert b"Saved just then." in Answers(live).at(live._last).body
    assert live.catch_up() and "dateline: NORDHAVEN" in path.read_text("utf-8") and "Saved just then." in path.read_text("utf-8")


def test_what_a_capture_says_anew_waits_until_the_file_is_left_alone(tmp_path: Path, impatient: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path, capture = tram(tmp_path), tmp_path / "seeds/tram.txt"
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nA word of mine.\n", "utf-8")
    live.update({str(path)})
    live.captures.saves.note([path.relative_to(tmp_path).as_posix()])
    capture.write_text(TRAM.replace("310 million", "370 million"), "utf-8")
    live.update({str(capture)})
    assert "370" not in path.read_text("utf-8") and live.captures.applied.held
    assert live.catch_up() == [{"patch": live._last}]
    assert "370" in path.read_text("utf-8") and "A word of mine." in path.read_text("utf-8")


def test_a_save_that_leaves_nothing_to_fill_is_told_once(tmp_path: Path, impatient: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path = tram(tmp_path)
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nA word of mine.\n", "utf-8")
    live.update({str(path)})
    before = path.read_bytes()
    assert live.catch_up() == [] and path.read_bytes() == before


def test_an_article_is_there_before_the_others_are_read_and_linked(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "content/articles/9.md").rename(tmp_path / "content/articles/2025-03-09-pilots-refuse-the-night-shift.md")
    (tmp_path / "content/actors/mara-quist.md").write_text("---\nname: Mara Quist\nhidden: true\n---\n")
    live = Preview(tmp_path)
    live.begin()
    address = "articles/pilots-refuse-the-night-shift.html"
    early = Answers(live).at(address)
    assert live.site is None and early.status == 200
    assert b"A walk along the quay." in early.body and b"actors/ina-holt.html" in early.body and b"actors/mara-quist.html" not in early.body
    assert live.start() == [{"patch": address}]
    assert live.site and b"A walk along the quay." in Answers(live).at(address).body


def test_pages_that_need_all_links_wait_for_them(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.begin()
    found: list[bytes] = []
    asking = threading.Thread(target=lambda: found.append(Answers(live).at("index.html").body))
    asking.start()
    asking.join(0.2)
    assert asking.is_alive() and not found
    assert live.start() == []
    asking.join(20)
    assert b"Pilots refuse the night shift" in found[0]


def test_the_front_page_of_many_articles_is_there_before_they_are_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.reading_ahead.WORTH", 1)
    made(tmp_path)
    replaced(tmp_path / "content/articles/3.md", "---\n", "---\nhidden: true\n")
    live = Preview(tmp_path)
    live.begin()
    assert live.opening.reading is not None
    live.opening.has_read(live.opening.reading.take({}))
    front = Answers(live).at("index.html").body
    assert live.site is None and b"Pilots refuse the night shift" in front and b"The dredger leaves" not in front
    assert b"not all is linked yet" in front and b"actors/index.html" in front
    assert b"Pilots refuse the night shift" in Answers(live).at("archive/2025-03.html").body
    found: list[bytes] = []
    asking = threading.Thread(target=lambda: found.append(Answers(live).at("actors/mara-quist.html").body))
    asking.start()
    asking.join(0.1)
    assert asking.is_alive()
    assert live.start() == [{"patch": "index.html"}]
    asking.join(20)
    assert b"Mara Quist" in found[0] and b"not all is linked yet" not in Answers(live).at("index.html").body


def test_an_edited_articles_own_page_is_there_while_others_wait_for_their_links(tmp_path: Path) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path, address = tmp_path / "content/articles/9.md", "articles/pilots-refuse-the-night-shift.html"
    replaced(path, "role: captain", "role: chief pilot")
    changed = live._read_again({str(path)})
    assert not live.linked.take_in(changed)
    assert b"chief pilot" in Answers(live).at(address).body and live.linked.is_right(address)
    assert not live.linked.is_right("actors/mara-quist.html")
    assert b"chief pilot" in Answers(live).at("actors/mara-quist.html").body  # asking for it links everything
    assert live.linked.is_right("index.html") and b"chief pilot" in Answers(live).at(address).body


def test_full_text_is_shown_where_the_project_publishes_it(tmp_path: Path) -> None:
    made(tmp_path)
    live = Preview(tmp_path)
    live.start()
    address = next(a for a, id in live.site.articles.items() if live.site.digest.articles[id].capture)  # type: ignore[union-attr]
    words = "only a bad one"
    assert b"Trams will run every ten minutes from May 1, the city said.</p>" not in Answers(live).at(address).body
    (tmp_path / "digest.yml").write_text("title: Quays\npublish: {full_text: true}\n")
    assert live.update({str(tmp_path / "digest.yml")}) == [{"reload": live._last}]
    shown = Answers(live).at(address).body.decode()
    assert "Trams will run every ten minutes from May 1, the city said.</p>" in shown and words in shown
    (tmp_path / "digest.yml").write_text("title: Quays\npublish: {max_share: 0.02}\n")
    live.update({str(tmp_path / "digest.yml")})
    assert words not in Answers(live).at(address).body.decode().partition("digest-bar")[0]


def test_one_broken_file_among_many_is_told_and_the_others_are_read_elsewhere(tmp_path: Path) -> None:
    from generator.config import Config
    from generator.reading_ahead import Reading

    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for n in range(230):
        (folder / f"{n}.md").write_text(f"---\ntitle: Number {n}\n---\nText {n}.\n" if n != 77 else "---\ntitle: [\n---\n")
    reading = Reading(tmp_path, Config(), {}, 2)
    assert reading.many
    wrong: dict[str, DigestError] = {}
    library = reading.take(wrong)
    assert len(library.books) == 229 and list(library.books) == sorted(library.books)
    assert list(wrong) == ["content/articles/77.md"] and wrong["content/articles/77.md"].where == "content/articles/77.md:2"


ENDED = """
import os, sys, time
from pathlib import Path
from generator.config import Config
from generator.reading_ahead import Reading

reading = Reading(Path(sys.argv[1]), Config(), {}, 2)
reading.stop()
began = time.monotonic()
while os.read(reading._pipe, 1 << 20):
    assert time.monotonic() - began < 5
assert reading.take({}).books.keys() == {f"content/articles/{n}.md" for n in range(3000)}  # what did not arrive is read here
"""


def test_reading_ends_with_the_program(tmp_path: Path) -> None:
    """Also its workers: nothing writes into the pipe any more. In a process of its own, since one with threads does not fork."""
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for n in range(3000):
        (folder / f"{n}.md").write_text(f"---\ntitle: Number {n}\n---\nText {n}.\n")
    subprocess.run([sys.executable, "-c", ENDED, str(tmp_path)], check=True, cwd=Path(__file__).parent.parent, timeout=60)


def test_what_was_edited_and_linked_is_found_by_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = made(tmp_path)
    monkeypatch.setattr("generator.keeping.QUIET_S", 0.0)
    live = Preview(root)
    live.start()
    live.keep()
    replaced(root / "content/articles/9.md", "role: captain", "role: chief pilot")
    replaced(root / "content/articles/9.md", "A walk along the quay.", "A run along the quay.")
    live.update({str(root / "content/articles/9.md")})
    live.keep()
    monkeypatch.setattr("generator.linked.link", lambda *args, **more: pytest.fail("linked again"))
    again = Preview(root)
    again.start()
    assert pages(again) == pages(live)
    replaced(root / "content/articles/9.md", "role: chief pilot", "role: pilot")
    monkeypatch.undo()
    third = Preview(root)
    third.start()
    assert b"chief pilot" not in Answers(third).at("actors/mara-quist.html").body


def test_a_preview_finds_what_a_build_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.build import Options, build

    root = made(tmp_path)
    build(Options(str(root)))
    monkeypatch.setattr("generator.linked.link", lambda *args, **more: pytest.fail("linked again"))
    live = Preview(root)
    live.start()
    assert b"Pilots refuse the night shift" in Answers(live).at("index.html").body
    monkeypatch.undo()
    replaced(root / "content/articles/9.md", "---\n", "---\ndraft: true\n")
    build(Options(str(root)))
    live = Preview(root)
    live.start()
    assert b"Pilots refuse the night shift" in Answers(live).at("index.html").body


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few articles count as many."""
    monkeypatch.setattr("generator.preview.MANY", 1)
    monkeypatch.setattr("generator.preview.FEW", 1)


def test_among_many_articles_an_edited_event_is_on_its_own_page_before_all_is_linked(tmp_path: Path, large: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path, address = tmp_path / "content/articles/9.md", "articles/pilots-refuse-the-night-shift.html"
    others = Answers(live).at(address).body.count(b"answers the council")
    replaced(path, "answers the council", "answers the harbour board")
    assert live.update({str(path)}) == [{"patch": address}]
    assert not live.linked.is_right("timeline/index.html")
    early = Answers(live).at(address).body
    assert b"answers the harbour board" in early and early.count(b"answers the council") == others - 1
    replaced(tmp_path / "content/articles/3.md", "role: ", "role: former ")
    assert live.update({str(tmp_path / "content/articles/3.md")}) == [{"patch": live._last}]
    assert b"answers the harbour board" in Answers(live).at(address).body and live.linked.is_right(live._last)
    replaced(path, "A walk along the quay.", "A run along the quay.")
    assert live.update({str(path)}) == [{"patch": address}] and live.linked.is_right(address)
    assert b"A run along the quay." in Answers(live).at(address).body
    live.settle()
    assert live.linked.is_right("timeline/index.html")
    fresh = Preview(tmp_path)
    fresh.start()
    assert pages(live) == pages(fresh)


def test_among_many_articles_a_list_that_is_asked_for_is_never_stale(tmp_path: Path, large: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    path = tmp_path / "content/articles/9.md"
    replaced(path, "role: captain", "role: chief pilot")
    live.update({str(path)})
    assert b"chief pilot" in Answers(live).at("actors/mara-quist.html").body
    assert live.settle() == []  # its own page had said so before


def test_among_many_articles_what_a_capture_brings_follows_in_the_background(tmp_path: Path, large: None, impatient: None) -> None:
    live = Preview(made(tmp_path))
    live.start()
    live.relate()
    live.settle()
    path, capture = tram(tmp_path), tmp_path / "seeds/tram.txt"
    capture.write_text(TRAM.replace("310 million", "370 million"), "utf-8")
    assert live.update({str(capture)}) == []
    assert live.relate() == [] and "370" in path.read_text("utf-8")
    assert live.settle() == [{"patch": live._last}]
    path.write_text(without(path.read_text("utf-8"), "dateline"), "utf-8")
    assert len(live.update({str(path)})) == 1
    assert live.catch_up() == [] and "dateline: NORDHAVEN" in path.read_text("utf-8")
    assert live.settle() == [{"patch": live._last}]
    fresh = Preview(tmp_path)
    fresh.start()
    fresh.relate()
    assert pages(live) == pages(fresh)

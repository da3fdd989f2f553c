"""Hostile captures and content files: nothing runs, nothing stops the rest, each ends as a page or as a named line."""

from __future__ import annotations

import csv
import json
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from xml.dom import minidom

import pytest

from generator.bodies import markdown_html
from generator.build import Options, build
from generator.config import parse_config
from generator.content import parse_article
from generator.desk import read_capture
from generator.errors import DigestError
from generator.report import Report
from generator.seeds import seed_of, shown
from tests.hostile import (
    BODIES,
    GOOD,
    PAYLOADS,
    PROSE,
    byte_captures,
    content_cases,
    poisoned_actor,
    poisoned_article,
    poisoned_note,
    poisoned_page,
    poisoned_text,
    slow_captures,
)

ROOT = Path(__file__).parent.parent
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
SETTINGS = """title: "<script>ran()</script>\\" onload=ran() ]]>"
description: "</title><script>ran()</script>"
author: "<b>&x;"
url: "https://me.example/a"
menu: [{name: "<img src=x onerror=ran()>", url: timeline/index.html}, {name: x, url: "https://evil.example/\\"onload=\\"ran()"}, {name: home, url: index.html}]
"""


def made(root: Path) -> Report:
    return build(Options(root=str(root), jobs=1))


def command(root: Path, *more: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "generator", "build", "-C", str(root), *more], cwd=ROOT, env={**os.environ, **env},
                          capture_output=True, text=True, errors="backslashreplace", check=False, timeout=120)


def captures_in_content(root: Path) -> set[str]:
    found: set[str] = set()
    for path in (root / "content" / "articles").glob("*.md"):
        found |= set(parse_article(path.read_text("utf-8"), path.name).capture)
    return found


def lost(root: Path, report: Report) -> set[str]:
    """Captures that are neither part of an article nor named in a warning."""
    kept, named = captures_in_content(root), {p.where for p in report.problems}
    files = {p.relative_to(root).as_posix() for p in (root / "seeds").rglob("*") if p.is_symlink() or not p.is_dir()}
    return {f for f in files - kept if shown(f) not in named}


# ---------------------------------------------------------------- captures


def test_any_bytes_end_as_a_page_or_a_named_line(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    for name, data in byte_captures():
        (tmp_path / "seeds" / name).write_bytes(data)
    began = time.process_time()
    report = made(tmp_path)
    assert lost(tmp_path, report) == set()
    assert not [p for p in report.problems if "report this" in p.hint]
    assert (tmp_path / "site" / "articles" / "ferry-council-votes-for-a-second-pier.html").exists()
    assert time.process_time() - began < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 3_000_000  # KB


@pytest.mark.parametrize("name, data", [pytest.param(n, d, id=n) for n, d in slow_captures()])
def test_no_capture_takes_long(name: str, data: bytes) -> None:
    began = time.process_time()
    try:
        assert "report this" not in str(read_capture(seed_of(name, data), frozenset()).problem)
    except DigestError:
        pass
    assert time.process_time() - began < 10


def odd_files(seeds: Path) -> None:
    """What else a folder can hold: links, pipes, names that no shell likes."""
    outside = seeds.parent.parent / "outside.txt"
    outside.write_text(GOOD.replace("harbour", "secret"), "utf-8")
    (seeds.parent / ".git").mkdir()
    (seeds.parent / ".git" / "config").write_text(GOOD.replace("harbour", "secret"), "utf-8")
    for target, name in ((str(outside), "out.txt"), ("/etc/passwd", "passwd.txt"), ("loop.txt", "loop.txt"), (".", "self"), ("/", "root"), ("nowhere", "gone.txt"),
                         ("../.git/config", "hidden.txt")):
        (seeds / name).symlink_to(target)
    os.mkfifo(seeds / "pipe.txt")
    names = ("new\nline.txt", "emoji 👩‍👩‍👧.txt", "a" * 251 + ".txt", "A.txt", "a.txt", "a.TXT", "--help.txt", "$(id).txt", '"<img src=x onerror=ran()>.txt', "b\\c.txt", "b..c.txt",
             "\u202egnp.txt", "{{7*7}}.txt", "\x1b[31m.txt", " lead.txt", "[x].txt", os.fsdecode(b"bad\xff.txt"))
    for n, name in enumerate(names):
        (seeds / name).write_text(GOOD.replace("Ferry Council", f"Council of Berth {n}").replace("7 to 2", f"{n + 20} to {n}"), "utf-8")
    (seeds / "side.txt").write_text(GOOD.replace("7 to 2", "99 to 1"), "utf-8")
    (seeds / "side.json").write_text(json.dumps({"published": "2031-99-99", "title": "<script>ran()</script>", "url": "javascript:ran()"}))
    (seeds / "copy.txt").write_bytes((seeds / "side.txt").read_bytes())
    with open(seeds / "large.txt", "wb") as file:
        file.write(PROSE)
        file.truncate(50_000_000)


def test_links_pipes_and_odd_names(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    odd_files(root / "seeds")
    report = made(root)
    assert lost(root, report) - {"seeds/side.json"} == set()
    told = {p.where: p.message for p in report.problems}
    assert all(told[f"seeds/{name}.txt"] == "a link that leads out of the project" for name in ("out", "passwd", "hidden"))
    assert told["seeds/pipe.txt"] == "not a regular file"
    assert told["seeds/large.txt"] == "larger than 20 MB"
    assert not any("secret" in p.read_text("utf-8", "replace") for p in (root / "site").rglob("*") if p.is_file())
    assert not any("\n" in where or "\x1b" in where for where in told)


def test_a_thousand_equal_files_are_one_article(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for n in range(1000):
        (tmp_path / "seeds" / f"{n}.txt").write_text(GOOD, "utf-8")
    began = time.process_time()
    report = made(tmp_path)
    assert [str(p) for p in report.problems[19:]] == [
        "seeds/116.txt: has the same bytes as seeds/0.txt, as have 979 more; it counts once; remove it if it is not wanted"]
    assert len(list((tmp_path / "content" / "articles").iterdir())) == 1
    assert time.process_time() - began < 10


def test_exit_codes(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "seeds" / "zip.txt").write_bytes(b"PK\x03\x04")
    assert command(tmp_path).returncode == 0
    assert command(tmp_path, "--strict").returncode == 1
    (tmp_path / "content" / "articles" / "x.md").write_text("---\ntitle: !!python/object/apply:os.system [id]\n---\n")
    before = {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()}
    refused = command(tmp_path)
    assert refused.returncode == 1 and refused.stderr.startswith("content/articles/x.md:2: a YAML tag")
    assert "Traceback" not in refused.stderr
    assert {p: p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()} == before


def test_a_terminal_obeys_no_capture(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(GOOD.replace("voted", "\x1b]0;title\x07voted \x9b31m"), "utf-8")
    for words in (["explain", "seeds/a.txt:5"], ["explain", "\x1b[31m"], ["check"]):
        told = subprocess.run([sys.executable, "-m", "generator", words[0], "-C", str(tmp_path), *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.stdout + told.stderr)


# ---------------------------------------------------------------- content files


def test_every_content_file_is_read_or_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    for name, text in content_cases():
        if name.startswith("body-"):
            continue
        try:
            parse_article(text, f"content/articles/{name}.md")
        except DigestError as error:
            assert re.fullmatch(rf"content/articles/{name}\.md:\d+", error.where), (name, str(error))
            assert error.hint, name
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", str(error)), name
        else:
            if "many" not in name:
                (tmp_path / "content" / "articles" / f"{name}.md").write_text(text, "utf-8")
    report = made(tmp_path)
    assert report.written
    assert all((tmp_path / "site" / p).resolve().is_relative_to(tmp_path / "site") for p in report.written)
    assert sorted(os.listdir(tmp_path)) == [".digest", "content", "site"]


SPREADS = (lambda b: b.replace("\n", "\n\n"), lambda b: "\n\n".join(b[i : i + 200] for i in range(0, min(len(b), 16_000), 200)))


def test_no_body_takes_long() -> None:
    for n, (name, body) in enumerate(BODIES.items()):
        began = time.process_time()
        try:
            markdown_html(body[:200_000])
            markdown_html(SPREADS[n % len(SPREADS)](body)[:30_000])
        except DigestError as error:
            assert "keep it under" in error.hint
        assert time.process_time() - began < 8, name


def test_a_body_that_is_too_long_says_so(tmp_path: Path) -> None:
    with pytest.raises(DigestError, match=r"the body has 300,000 characters"):
        markdown_html("word " * 60_000, "content/articles/x.md")


def test_settings_build_nothing_and_leave_nothing(tmp_path: Path) -> None:
    bad = ("paths: {site: ../out}", "paths: {site: /tmp/out}", "paths: {static: .git}", "paths: {seeds: ~/.ssh}", "paths: {content: a/../../b}", "paths: {templates: 'C:\\x'}",
           "a: &a [*a]", "a: &a [x]\nb: [*a, *a]", "title: !!python/object/apply:os.system [id]", "- a", "title: {a: b}", "url: javascript:alert(1)", "feeds: {items: 1e99}",
           "x: " + "[" * 5000, "title: \x00")
    for raw in bad:
        with pytest.raises(DigestError) as error:
            parse_config(raw + "\n")
        assert error.value.where.startswith("digest.yml:"), raw


def test_a_pipe_for_settings_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "digest.yml")
    with pytest.raises(DigestError, match="no settings"):
        made(tmp_path)


@pytest.mark.parametrize("name", ["seeds", "content", "content/articles", "content/actors", "templates", "static", "site", ".digest"])
def test_a_folder_that_is_a_link_out_of_the_project_is_refused(tmp_path: Path, name: str) -> None:
    root, outside = tmp_path / "project", tmp_path / "outside"
    outside.mkdir()
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    if name == "seeds":
        shutil.rmtree(root / "seeds")
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(outside)
    with pytest.raises(DigestError, match="a link that leads out of the project"):
        made(root)
    assert list(outside.iterdir()) == []


def test_links_among_the_programs_own_files_lead_no_write_outside(tmp_path: Path) -> None:
    from hashlib import blake2b

    root, outside = tmp_path / "project", tmp_path / "outside"
    for folder in (outside, root / "seeds", root / ".digest", root / "content" / "articles"):
        folder.mkdir(parents=True)
    (outside / "kept.txt").write_text("kept")
    (root / "seeds" / "good.txt").write_text(GOOD, "utf-8")
    for name in ("lock", "last", "last.new", "store.sqlite3"):
        (root / ".digest" / name).symlink_to(outside / "kept.txt")
    (root / ".site.digest-stage").symlink_to(outside)
    path = "content/articles/2031-03-12-ferry-council-votes-for-a-second-pier.md"
    (root / f"content/articles/.{blake2b(path.encode(), digest_size=8).hexdigest()}.digest-new").symlink_to(outside / "kept.txt")
    made(root)
    assert (root / path).is_file()
    assert {p.name: p.read_text() for p in outside.iterdir()} == {"kept.txt": "kept"}


def test_a_template_runs_in_a_sandbox_and_reaches_no_file_outside(tmp_path: Path) -> None:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "a.md").write_text("---\ntitle: A\n---\n")
    (tmp_path / "templates").mkdir()
    for text in ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{% include '../digest.yml' %}", "{% include '/etc/passwd' %}"):
        (tmp_path / "templates" / "feeds.html").write_text(text)
        with pytest.raises(DigestError, match="templates/feeds.html|templates/"):
            made(tmp_path)
    (tmp_path / "templates" / "feeds.html").unlink()
    (tmp_path / "templates" / "feeds.html").symlink_to("/etc/passwd")
    made(tmp_path)
    assert "root:" not in (tmp_path / "site" / "feeds.html").read_text("utf-8")


# ---------------------------------------------------------------- what the world sees


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("poisoned")
    for folder in ("seeds", "content/articles", "content/actors", "content/pages"):
        (root / folder).mkdir(parents=True)
    for n, payload in enumerate(PAYLOADS):
        (root / f"seeds/{n:03}.{'html' if n % 2 else 'txt'}").write_bytes((poisoned_page if n % 2 else poisoned_text)(payload, n))
        for folder, make in (("articles", poisoned_article), ("actors", poisoned_actor), ("pages", poisoned_note)):
            if folder == "articles" or n % 3 == 0:
                (root / f"content/{folder}/{n:03}.md").write_text(make(payload, n), "utf-8")
    (root / "digest.yml").write_text(SETTINGS)
    report = made(root)
    assert lost(root, report) == set()
    return root / "site"


def test_feeds_are_well_formed_and_carry_no_markup_of_others(poisoned: Path) -> None:
    feedparser = pytest.importorskip("feedparser")
    for path in sorted(poisoned.rglob("*.xml")):
        raw = path.read_bytes()
        minidom.parseString(raw)
        if path.name not in ("sitemap.xml", "opml.xml"):
            feedparser.SANITIZE_HTML = 0
            feed = feedparser.parse(raw)
            assert not feed.bozo, path
            for entry in feed.entries:
                html = entry.get("content", [{"value": ""}])[0]["value"]
                assert not re.search(r"<(?!/?(?:p|ul|li|blockquote|a)\b)[a-z!?]|<[^>]*\son\w+=|<a\s+href=(?!\"https?:)", html, re.I), path


def test_data_is_data(poisoned: Path) -> None:
    for path in poisoned.rglob("*.json"):
        json.loads(path.read_bytes())
    for path in poisoned.rglob("*.csv"):
        for row in csv.reader(path.read_text("utf-8-sig").splitlines()):
            assert not [c for c in row if c[:1] in ("=", "@", "\t", "\r") or (c[:1] in ("+", "-") and not re.fullmatch(r"-?[\d.e+]+", c))], path
    calendar = (poisoned / "timeline.ics").read_bytes()
    assert not re.search(rb"(?m)^SUMMARY:injected", calendar)
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))


LOOK = """() => { const bad = []; for (const e of document.querySelectorAll('*')) { const n = e.localName;
  for (const a of e.attributes) {
    if (/^on/i.test(a.name) || a.name === 'srcdoc' || a.name === 'style') bad.push(n + ' ' + a.name);
    if (['href', 'src', 'action', 'formaction', 'xlink:href', 'poster'].includes(a.name) && /^[\\s\\x00-\\x1f]*(javascript|data|vbscript)\\s*:/i.test(a.value)) bad.push(n + ' ' + a.value); }
  if (['iframe', 'object', 'embed', 'base', 'math', 'video', 'audio', 'frame', 'style', 'foreignobject'].includes(n)) bad.push(n);
  if (n === 'script' && e.type !== 'application/ld+json' && !/^(\\.\\.\\/)*(assets|search)\\//.test(e.getAttribute('src') || '')) bad.push(e.outerHTML.slice(0, 80));
  if (n === 'script' && e.type === 'application/ld+json') JSON.parse(e.textContent);
  if (n === 'link' && /stylesheet|preload|prefetch|import/.test(e.rel) && !/^(\\.\\.\\/)*assets\\//.test(e.getAttribute('href'))) bad.push(e.outerHTML);
  if (n === 'meta' && /refresh/i.test(e.httpEquiv) && !/^0; url=[\\w.\\/-]+$/.test(e.content)) bad.push(e.content);
  if (n === 'img' && /^(\\w+:|[\\/\\\\])/.test(e.getAttribute('src') || '')) bad.push(e.outerHTML); }
  return [window.__ran, bad]; }"""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium here: install chromium", pytrace=False)
        pytest.skip("no Chromium here: what pages run is not looked at")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as p:
        started = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield started
        started.close()


def test_in_a_browser_nothing_runs_nothing_is_injected_nobody_is_called(poisoned: Path, browser: object) -> None:
    """With the Content-Security-Policy switched off: escaping alone must hold."""
    context = browser.new_context(bypass_csp=True)  # type: ignore[attr-defined]
    context.add_init_script("window.__ran = 0; window.ran = () => { window.__ran++ }")
    called: list[str] = []
    context.on("request", lambda r: None if r.url.startswith(("file:", "data:image/")) else called.append(r.url))
    page = context.new_page()
    pages = [p for p in sorted(poisoned.rglob("*.html")) if p.parent.name in ("articles", poisoned.name) and p.name != "404.html"]
    pages = [p for n, p in enumerate(pages) if n % 2 or p.parent.name != "articles"]
    pages += sorted(poisoned.glob("actors/*.html"))[::8] + sorted(poisoned.glob("t*/*.html"))[::12]
    for path in pages:
        page.goto(path.as_uri(), wait_until="load")
        assert page.evaluate(LOOK) == [0, []], path.name
    assert called == []
    page.goto((poisoned / "search.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3Dran()%3E")
    for query in ("script", "img onerror", "<img src=x onerror=ran()>"):
        page.fill("input[type=search]", query)
        page.wait_for_timeout(150)
        assert page.evaluate(LOOK) == [0, []]
    assert called == []
    context.close()


def test_every_page_forbids_inline_script(poisoned: Path) -> None:
    for path in poisoned.rglob("*.html"):
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', path.read_text("utf-8"))
        assert policy and "default-src 'none'" in policy[1] and "unsafe" not in policy[1], path


# ---------------------------------------------------------------- the preview


def test_idle_clients_keep_nobody_out_of_the_preview(tmp_path: Path) -> None:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "a.md").write_text("---\ntitle: A\n---\n")
    child = subprocess.Popen([sys.executable, "-m", "generator", "serve", "-C", str(tmp_path), "-p", "8865"], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert child.stdout
    idle = []
    try:
        port = int(child.stdout.readline().removeprefix("http://").partition("/")[0].rpartition(":")[2])
        for n in range(230):
            idle.append(socket.create_connection(("127.0.0.1", port)))
            idle[-1].sendall(b"GET / HT" if n % 2 else b"")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert answer.status == 200
    finally:
        for one in idle:
            one.close()
        child.kill()
        child.communicate()

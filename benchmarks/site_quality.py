"""Measures a built site as a visitor and a feed reader meet it: links, weight, feeds; with more tools, markup and accessibility.

    python benchmarks/site_quality.py SITE [BASE] [--axe axe.min.js]

BASE is the path under which 404.html expects the site, as in `-b https://example.org/digest/`: /digest/ by default.
--axe opens every kind of page in Chromium, light and dark, 360 and 1280 px wide, and runs axe-core in it.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import statistics
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

LINK = re.compile(r"""<(\w+)(?=[^>]*>)[^>]*?\s(?:href|src)="([^"]*)\"""")
LOADED = ("assets/style.css", "assets/script.js", "assets/icon.svg")


def links(site: Path, base: str) -> None:
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    texts = {f: (site / f).read_text("utf-8") for f in sorted(files) if f.endswith(".html")}
    ids = {f: set(re.findall(r'\sid="([^"]*)"', text)) for f, text in texts.items()}
    total, broken, rooted, loaded = 0, [], 0, 0
    for page, text in texts.items():
        for tag, value in LINK.findall(text):
            target = html.unescape(value)
            total += 1
            if re.match(r"[a-z]+:", target):
                loaded += tag not in ("a", "link")
                continue
            rooted += target.startswith("/") and page != "404.html"
            path, _, anchor = target.removeprefix(base if page == "404.html" else "").partition("#")
            folder = "" if page == "404.html" else dirname(page)
            found = normpath(f"{folder}/{unquote(path.partition('?')[0])}".lstrip("/")) if path else page
            if found not in files or (anchor and found in ids and unquote(anchor) not in ids[found]):
                broken.append((page, target))
    print(f"{len(texts)} pages, {total} links: {len(broken)} broken, {rooted} from the host's root, {loaded} requests to others")
    for page, target in broken[:10]:
        print(f"  {page}: {target}")


def weights(site: Path) -> None:
    shared = [(site / f).read_bytes() for f in LOADED]
    rows = []
    for path in site.rglob("*.html"):
        parts = [path.read_bytes(), *shared]
        rows.append((sum(map(len, parts)), sum(len(gzip.compress(p, 6)) for p in parts), len(parts[0]), path.relative_to(site).as_posix()))
    whole, zipped, alone, page = max(rows)
    print(f"heaviest page {page}: {alone / 1024:.1f} KiB, {whole / 1024:.1f} KiB with style, script and icon, {zipped / 1024:.1f} KiB compressed, {1 + len(LOADED)} requests")
    scripts = sum(p.stat().st_size for p in (site / "assets").glob("*.js"))
    hit = (site / "assets/search.js").stat().st_size + max(p.stat().st_size for p in (site / "assets/search").glob("t*.js")) + max(
        p.stat().st_size for p in (site / "assets/search").glob("d*.js"))
    print(f"scripts {scripts / 1024:.1f} KiB; search up to the first hit at most {hit / 1024:.1f} KiB")


def feeds(site: Path) -> None:
    import feedparser

    for name in ("feed.xml", "atom.xml"):
        feed = feedparser.parse((site / name).read_bytes())
        words = [len(re.sub("<[^>]+>", " ", e.content[0].value).split()) for e in feed.entries]
        print(f"{name}: {len(feed.entries)} items, well-formed: {not feed.bozo}, median {statistics.median(words or [0]):.0f} words an item")
    print(f"feed.json: {len(json.loads((site / 'feed.json').read_text('utf-8'))['items'])} items")


def accessibility(site: Path, axe: str) -> None:
    from playwright.sync_api import sync_playwright

    kinds: dict[str, list[Path]] = {}
    for path in sorted(site.rglob("*.html")):
        kinds.setdefault(f"{path.parent.name}{path.stem if path.parent == site or path.stem == 'index' else ''}", []).append(path)
    pages = [p for found in kinds.values() for p in found[:2] if p.name != "404.html"]
    found: dict[str, str] = {}
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            for width in (360, 1280):
                page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True).new_page()  # type: ignore[arg-type]
                for path in pages:
                    page.goto(path.resolve().as_uri())
                    page.add_script_tag(content=axe)
                    for v in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]:
                        found.setdefault(v["id"], f"{path.relative_to(site)} at {width} px, {scheme}: {v['nodes'][0]['html'][:120]}")
                    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                        found.setdefault("wide", f"{path.relative_to(site)} at {width} px")
        browser.close()
    print(f"axe: {len(pages)} pages × light, dark × 360, 1280 px: {len(found)} kinds of violation")
    for name, where in found.items():
        print(f"  {name}: {where}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("base", nargs="?", default="/digest/")
    parser.add_argument("--axe", type=Path)
    options = parser.parse_args()
    links(options.site, options.base)
    weights(options.site)
    feeds(options.site)
    if options.axe:
        accessibility(options.site, options.axe.read_text("utf-8"))


if __name__ == "__main__":
    main()

"""Train the block classifier: `python benchmarks/train_blocks.py DEVSET [--held 37]`.

DEVSET holds `cases.json` (id, lang, with, without), `html/ID.html` and folders `txt-*/ID.txt` of flattened copies. More copies are made
here with what is installed: Chromium by playwright (`innerText`), w3m, lynx, html2text, BeautifulSoup and our own flattener; the shipped weights
saw all of them. A page's labels are trafilatura's paragraphs, corrected by the annotated segments and by our rules. Pages whose id ends in a
digit of --held are left out of training and reported alone.
Writes generator/data/blocks.json unless --held is given. Needs numpy, scipy and scikit-learn.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import textwrap
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generator import classifier, features  # noqa: E402
from generator.blocks import Block, text_blocks  # noqa: E402
from generator.bylines import read_credit  # noqa: E402
from generator.day_lines import day_in  # noqa: E402
from generator.furniture import furniture, is_caption  # noqa: E402
from generator.html_article import _blocks, flat_text, parse  # noqa: E402

FOLDS = ("01", "23", "45", "67", "89")
STRENGTH = 0.004  # inverse regularisation of the first model
TREES = dict(max_iter=70, max_leaf_nodes=12, learning_rate=0.1, min_samples_leaf=300, l2_regularization=10, early_stopping=False, random_state=0)
LEAN, SWITCH = 0.8, 0.5
INNER = "txt-innertext"
MOVED = ("txt-resiliparse", "txt-inscriptis", INNER, "ours", "html2text", "bs4-lines")
NO_NEWS = 0.35  # weight of a page that does not look like an article of the news


def words(text: str) -> list[str]:
    return re.findall(r"[\u3041-\u30ff\u4e00-\u9fff]|[^\W_]+", text.lower())


def grams(tokens: list[str], n: int = 3) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def paragraphs(case: dict, markup: str) -> list[str]:
    """The article's paragraphs: the best of three extractions, without what is known to be furniture."""
    from trafilatura import bare_extraction

    tree = parse(markup)
    best, chosen = 10**6, []
    for options in ({}, {"favor_precision": True}, {"favor_recall": True}):
        found = bare_extraction(tree, include_comments=False, **options)
        made = [squeeze(b.text) for b in _blocks(found.body)] if found is not None and found.body is not None else []
        whole = " ".join(made)
        misses = 2 * sum(squeeze(s) not in whole for s in case["with"]) + sum(squeeze(s) in whole for s in case["without"])
        if misses < best:
            best, chosen = misses, made
    headlines = {squeeze("".join(h.itertext())).lower() for h in tree.iter("h1")}
    captions = "\n".join(squeeze("".join(c.itertext())) for c in tree.iter("figcaption"))
    bad = [squeeze(s) for s in case["without"]]
    return [t for i, t in enumerate(chosen) if not (
        any(s in t and len(s) > 0.3 * len(t) for s in bad) or i < 2 and t.lower() in headlines or len(t) > 15 and t in captions
        or is_caption(t) or furniture(t) or read_credit(t) or len(t) < 60 and day_in(t))]


def inner_texts(pages: dict[str, str]) -> dict[str, str]:
    """What Chromium shows of each page, scripts and network off; nothing where it is not installed."""
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return {}
    if not browser_path:
        return {}
    found: dict[str, str] = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        tab = browser.new_context(java_script_enabled=False, offline=True).new_page()
        tab.route("**/*", lambda route: route.continue_() if route.request.resource_type == "document" else route.abort())
        for name, markup in pages.items():
            tab.set_content('<meta charset="utf-8">' + markup, wait_until="commit", timeout=60_000)
            found[name] = tab.evaluate("document.body ? document.body.innerText : ''")
        browser.close()
    return found


def copies(devset: Path, name: str, markup: str) -> dict[str, str]:
    """Flattened copies of a page by the name of what made them."""
    found = {folder.name: (folder / f"{name}.txt").read_text("utf-8") for folder in sorted(devset.glob("txt-*")) if (folder / f"{name}.txt").exists()}
    tree = parse(markup)
    found["ours"] = flat_text(tree) if tree is not None else ""
    plain = '<meta charset="utf-8">' + re.sub(r"<meta[^>]+charset[^>]*>", "", markup, flags=re.I)
    for tool, command in (("w3m", ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80"]),
                          ("lynx", ["lynx", "-dump", "-stdin", "-force_html", "-display_charset=utf-8", "-assume_charset=utf-8"]),
                          ("lynx-wide", ["lynx", "-dump", "-nolist", "-width=1000", "-stdin", "-force_html", "-display_charset=utf-8", "-assume_charset=utf-8"])):
        if shutil.which(command[0]):
            found[tool] = subprocess.run(command, input=plain.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.decode("utf-8", "replace")
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(plain, "lxml")
    for tag in soup(["script", "style", "noscript", "template"]):
        tag.decompose()
    found |= {"bs4-lines": soup.get_text("\n", strip=True), "bs4-raw": soup.get_text()}
    try:
        import html2text

        found["html2text"] = html2text.html2text(plain)
        bare = html2text.HTML2Text()
        bare.ignore_links = bare.ignore_images = True
        bare.body_width = 0
        found["html2text-bare"] = bare.handle(plain)
    except ImportError:
        pass
    return found


def label(blocks: list[Block], article: list[str]) -> list[int]:
    """1 article, 0 page, -1 undecided."""
    trigrams = set(grams([w for p in article for w in words(p)]))
    wholes = {tuple(words(p)) for p in article}
    made: list[int] = []
    for block in blocks:
        tokens = words(block.text)
        if len(tokens) < 6:
            inside = len(tokens) >= 3 and all(g in trigrams for g in grams(tokens))
            made.append(-1 if not tokens else 1 if tuple(tokens) in wholes else -1 if inside else 0)
            continue
        share = sum(g in trigrams for g in grams(tokens)) / (len(tokens) - 2)
        made.append(1 if share > 0.66 else 0 if share < 0.34 else -1)
    long = [i for i, block in enumerate(blocks) if made[i] == 1 and len(block.text) > 60]
    for i, block in enumerate(blocks):
        if made[i] == 1 and long and not long[0] - 3 <= i <= long[-1] + 3:
            made[i] = 0 if len(words(block.text)) < 8 else -1
    return made


def transplanted(blocks: list[Block], labels: list[int], article: list[str], dice: random.Random) -> tuple[list[Block], list[int]]:
    """Another article on the same page, so that the page's furniture is learnt and not the story."""
    inside = [i for i, x in enumerate(labels) if x == 1]
    first, last = inside[0], inside[-1]
    proto = blocks[first]
    gap = blocks[inside[1]].gap if len(inside) > 1 else proto.gap
    made, given = blocks[:first], labels[:first]
    inserts = [i for i in range(first, last) if labels[i] == 0]
    for text in article:
        made.append(replace(proto, text=text, kind="p", gap=gap))
        given.append(1)
        if inserts and dice.random() < 0.06:
            made.append(blocks[dice.choice(inserts)])
            given.append(0)
    return made + blocks[last + 1 :], given + labels[last + 1 :]


class Sample:
    """One copy of one page, ready for both models."""

    def __init__(self, page: str, kind: str, blocks: list[Block], labels: list[int]) -> None:
        self.page, self.kind, self.labels, self.blocks = page, kind, np.array(labels), blocks
        self.worth = 1.0
        self.active = features.block_features(blocks, [features.rule_of(b.text) for b in blocks])
        self.sizes = [features.units(b.text) for b in blocks]
        self.shapes = [features.shape(s, features.ending(b.text)) for s, b in zip(self.sizes, blocks, strict=False)]
        counts = np.cumsum([0] + [len(row) for row in self.active])
        self.matrix = sp.csr_matrix((np.ones(counts[-1], np.float32), np.concatenate([np.array(r, np.int32) for r in self.active]), counts),
                                    shape=(len(blocks), features.COUNT))

    def views(self, weights: np.ndarray) -> np.ndarray:
        rows = classifier.second_look((self.matrix @ weights).tolist(), self.sizes, self.shapes, self.active, self.blocks)
        width = max((len(r) for r in rows), default=0)
        return np.array([r or [np.nan] * width for r in rows], np.float32)


def samples(devset: Path) -> list[Sample]:
    cases = {c["id"]: c for c in json.loads((devset / "cases.json").read_text("utf-8"))}
    pages = {name: (devset / "html" / f"{name}.html").read_text("utf-8") for name in cases}
    articles = {name: paragraphs(case, pages[name]) for name, case in cases.items()}
    shown = {} if (devset / INNER).exists() else inner_texts(pages)
    dice, made = random.Random(1), []
    for name, case in cases.items():
        texts = ({INNER: shown[name]} if name in shown else {}) | copies(devset, name, pages[name])
        made += page_samples(name, case, texts, articles, {k: c["lang"] for k, c in cases.items()}, dice)
    return made


def page_samples(name: str, case: dict, texts: dict[str, str], articles: dict[str, list[str]], langs: dict[str, str], dice: random.Random) -> list[Sample]:
    """All copies of one page, some with another page's article in its place, and the article alone."""
    made: list[Sample] = []
    article = articles[name]
    if len(article) < 2:
        return made
    for kind, text in texts.items():
        blocks = text_blocks(text)
        labels = label(blocks, article)
        if 1 not in labels or len(blocks) > 3000:
            continue
        made.append(Sample(name, kind, blocks, labels))
        if kind in MOVED:
            others = [a for other, a in articles.items() if other[-1] == name[-1] and other != name and 5 < len(a) < 60
                      and langs[other] == case["lang"]] or [article]
            made.append(Sample(name, "moved", *transplanted(blocks, labels, dice.choice(others), dice)))
    if sum(map(len, article)) > 600:
        for text in ("\n\n".join(article), "\n".join(article), "\n\n".join(textwrap.fill(p, dice.choice([72, 80, 100])) for p in article)):
            blocks = text_blocks(text)
            made.append(Sample(name, "clean", blocks, [1] * len(blocks)))
    for sample in made:
        sample.worth = 1.0 if is_news(article) or sample.kind == "moved" else NO_NEWS
    return made


def is_news(article: list[str]) -> bool:
    """Paragraphs of prose, as news have them."""
    size = sum(len(words(p)) for p in article)
    return size >= 150 and len(article) >= 3 and size >= 15 * len(article)


def fit_first(chosen: list[Sample]) -> np.ndarray:
    known = np.concatenate([s.labels for s in chosen])
    rows = sp.vstack([s.matrix for s in chosen])[known >= 0]
    worth = np.concatenate([np.full(len(s.labels), s.worth) for s in chosen])[known >= 0]
    model = LogisticRegression(C=STRENGTH, solver="lbfgs", max_iter=300).fit(rows, known[known >= 0], sample_weight=worth)
    weights = model.coef_[0].copy()
    weights[features.BASES["bias"]] += model.intercept_[0]
    return weights


def fit_second(chosen: list[Sample], views: dict[int, np.ndarray]) -> HistGradientBoostingClassifier:
    rows = np.concatenate([views[id(s)] for s in chosen])
    known = np.concatenate([s.labels for s in chosen])
    worth = np.concatenate([s.worth * np.minimum(np.array(s.sizes), 60) ** 0.3 for s in chosen])
    good = (known >= 0) & ~np.isnan(rows[:, 0])
    return HistGradientBoostingClassifier(**TREES).fit(rows[good], known[good], sample_weight=worth[good])


def fit(chosen: list[Sample]) -> tuple[np.ndarray, HistGradientBoostingClassifier]:
    views: dict[int, np.ndarray] = {}
    for fold in FOLDS:  # the second model must see first scores as bad as on pages that are new
        weights = fit_first([s for s in chosen if s.page[-1] not in fold])
        views |= {id(s): s.views(weights) for s in chosen if s.page[-1] in fold}
    return fit_first(chosen), fit_second(chosen, views)


def exported(model: HistGradientBoostingClassifier) -> list[list[list[float]]]:
    trees: list[list[list[float]]] = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        trees.append([[-1 if n["is_leaf"] else int(n["feature_idx"]) for n in nodes],
                      [round(float(n["value"] if n["is_leaf"] else n["num_threshold"]), 4) for n in nodes],
                      [int(n["left"]) for n in nodes], [int(n["right"]) for n in nodes]])
    return [*trees, [[-1], [round(float(model._baseline_prediction.ravel()[0]) + LEAN, 4)], [0], [0]]]


def stored(weights: np.ndarray, model: HistGradientBoostingClassifier) -> dict[str, object]:
    return {"first": [round(float(w) * 1000) for w in weights], "trees": exported(model), "switch": SWITCH}


def report(chosen: list[Sample], weights: np.ndarray, model: HistGradientBoostingClassifier) -> None:
    """Word F1 of the blocks chosen, mean over pages, for each kind of copy."""
    figures: dict[str, list[float]] = defaultdict(list)
    for sample in chosen:
        rows = sample.views(weights)
        scores = np.where(np.isnan(rows[:, 0]), classifier.OUTSIDE, model.decision_function(rows) + LEAN)
        path = np.array(classifier.best_path(scores.tolist(), SWITCH))
        sizes = np.array(sample.sizes)
        hit, extra, lost = (sizes[mask].sum() for mask in (path & (sample.labels == 1), path & (sample.labels == 0), ~path & (sample.labels == 1)))
        figures[sample.kind].append(2 * hit / max(1, 2 * hit + extra + lost))
    for kind, values in sorted(figures.items()):
        print(f"{kind:<18} pages {len(values):>4}  word F1 {np.mean(values):.4f}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("devset", type=Path)
    arguments.add_argument("--held", default="", help="last digits of the pages that are only reported")
    options = arguments.parse_args()
    every = samples(options.devset)
    chosen = [s for s in every if s.page[-1] not in options.held]
    weights, model = fit(chosen)
    if options.held:
        report([s for s in every if s.page[-1] in options.held], weights, model)
    else:
        classifier.WEIGHTS.write_text(json.dumps(stored(weights, model), separators=(",", ":")), "utf-8")
        print(f"{classifier.WEIGHTS}: {classifier.WEIGHTS.stat().st_size:,} bytes, from {len(chosen)} copies")


if __name__ == "__main__":
    main()

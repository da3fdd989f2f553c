"""Writes a made-up digest of N articles for measurements, the same bytes for the same arguments.

    python benchmarks/corpus.py DIR N [--hand | --generated] [--for digest|pelican|mkdocs|eleventy|hugo]

--hand: bodies of 600 words as a person writes them (headings, lists, emphasis, links). --generated: bodies as the
generator writes them, with their seal. The peers get the same titles, days, tags and bodies in their own layout.
"""

import argparse
import random
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

SYLLABLES = "ba ber cal dan del dor en fal gar han il jor kal len lor mar mel nor os par quin ral ros sal sten tar tor ul van vel wen yor zan".split()
FIRST = "Ada Boris Carla Dmitri Elena Farid Greta Hugo Ines Jonas Katya Luis Mira Nadia Omar Petra Ravi Sofia Tomas Vera".split()
OFFICES = ["Transport Minister", "Mayor of Velden", "harbour master", "union leader", "central bank governor", "opposition leader"]
TOPICS = ["harbour extension", "night trains", "fuel levy", "water supply", "school reform", "bridge repair", "rent cap", "coast guard"]
OUTLETS = ["Coast Courier", "Velden Post", "Northern Wire", "The Weekly Ledger", "Harbour Times"]
DAY_ZERO = date(2015, 1, 1)


def word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2, 3))))


def sentence(rng: random.Random, words: int) -> str:
    text = " ".join(word(rng) for _ in range(words))
    return text[:1].upper() + text[1:] + "."


@cache
def people(count: int) -> list[str]:
    rng = random.Random(7)
    return [f"{rng.choice(FIRST)} {word(rng).title()}{word(rng)}" for _ in range(count)]


def body(rng: random.Random, cast: list[str]) -> str:
    """About 600 words of Markdown: paragraphs, two headings, a list, a quotation, emphasis, links."""
    parts = []
    for i in range(9):
        words = " ".join(sentence(rng, rng.randint(10, 18)) for _ in range(4))
        if i in (2, 5):
            parts.append("## " + sentence(rng, 4).rstrip("."))
        if i == 3:
            parts.append("\n".join("- " + sentence(rng, 8) for _ in range(4)))
        if i == 6:
            parts.append("> " + sentence(rng, 14))
        parts.append(words.replace(". ", f". **{word(rng)}** ", 1) + f" See [{word(rng)}](https://example.org/{word(rng)}).")
    return "\n\n".join(parts) + "\n"


def article(i: int, count: int):
    """The i-th Article of a corpus of `count`, with six actors, six events, four quotes and three figures."""
    from generator.model import Actor, Article, Event, Figure, Quote, Sentence

    rng = random.Random(i)
    cast = people(max(40, count // 10))
    day = DAY_ZERO + timedelta(days=i * 4000 // max(1, count))
    names = rng.sample(cast, 6)
    title = sentence(rng, 8).rstrip(".")
    events = []
    for k in range(6):
        when = day + timedelta(days=rng.randint(-20, 30))
        what = sentence(rng, 9).rstrip(".")
        events.append(Event(when.isoformat(), "day", "past" if when <= day else "planned", what, (names[k],), what, 10 + k))
    summary = tuple(Sentence(f"{names[k]} " + sentence(rng, 18).lower(), 3 + k) for k in range(3))
    return Article(
        id=f"{i:012x}", title=title, slug=f"{title.lower().replace(' ', '-')[:50]}-{i}", outlet=rng.choice(OUTLETS), authors=(rng.choice(cast),),
        published=day.isoformat(), published_from="stated", published_why=f"{day.isoformat()} (line 2)", language="en", url=f"https://news.example/{i}",
        capture=(f"seeds/{i:06}.txt",), summary=summary,
        actors=tuple(Actor(n, "person", (), rng.choice(OFFICES), rng.randint(1, 9), 4) for n in names),
        events=tuple(events), quotes=tuple(Quote(names[k], sentence(rng, 14), 20 + k) for k in range(4)),
        figures=tuple(Figure(rng.randint(1, 900), rng.choice(("percent", "USD", "people")), sentence(rng, 4).rstrip("."), word(rng), 30 + k) for k in range(3)),
        places=("Velden",), topics=tuple(rng.sample(TOPICS, 3)), body=body(rng, cast),
    )  # fmt: skip


def write_digest(root: Path, count: int, generated: bool) -> None:
    from generator.content import write_article

    folder = root / "content" / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "digest.yml").write_text("title: Measured digest\nurl: https://example.org/digest/\n", "utf-8")
    for i in range(count):
        made = article(i, count)
        raw = write_article(None, replace(made, body=""))
        if not generated:
            head, _, _ = raw.partition("\nseal:")
            raw = head.rstrip("\n") + "\n---\n\n" + made.body
        (folder / f"{made.published}-{made.slug}.md").write_text(raw, "utf-8")


def write_peer(root: Path, count: int, peer: str) -> None:
    folder = root / {"hugo": "content/posts", "mkdocs": "docs", "pelican": "content", "eleventy": "posts"}[peer]
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        a = article(i, count)
        tags = list(a.topics) + [x.name for x in a.actors]
        if peer == "pelican":
            head = f"Title: {a.title}\nDate: {a.published}\nTags: {', '.join(tags)}\nAuthor: {a.authors[0]}\nSlug: {a.slug}\nSummary: {a.summary[0].text}\n\n"
        else:
            listed = "".join(f'  - "{t}"\n' for t in tags)
            head = f'---\ntitle: "{a.title}"\ndate: {a.published}\ntags:\n{listed}author: "{a.authors[0]}"\n---\n\n'
        (folder / f"{i:06}.md").write_text(head + a.body, "utf-8")
    for name, text in SETTINGS[peer].items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head><body><h1>{title}</h1>{content}</body></html>\n'
SETTINGS = {
    "hugo": {
        "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Measured"\n[taxonomies]\ntag = "tags"\n[pagination]\npagerSize = 50\n',
        "layouts/_default/single.html": PAGE.format(title="{{ .Title }}", content="{{ .Content }}{{ range .Params.tags }}<a href='/tags/{{ . | urlize }}/'>{{ . }}</a>{{ end }}"),
        "layouts/_default/list.html": PAGE.format(title="{{ .Title }}", content="{{ range .Paginator.Pages }}<p><a href='{{ .RelPermalink }}'>{{ .Title }}</a></p>{{ end }}"),
    },
    "pelican": {"pelicanconf.py": "SITENAME='Measured'\nPATH='content'\nTIMEZONE='UTC'\nDEFAULT_PAGINATION=50\nFEED_ALL_ATOM='feeds/all.atom.xml'\nDEFAULT_LANG='en'\n"},
    "mkdocs": {"mkdocs.yml": "site_name: Measured\ntheme: mkdocs\n", "docs/index.md": "# Measured\n"},
    "eleventy": {
        "eleventy.config.mjs": 'export default function (c) { return { dir: { input: "posts", includes: "_includes" }, markdownTemplateEngine: false }; }\n',
        "posts/_includes/page.njk": PAGE.format(title="{{ title }}", content="{{ content | safe }}"),
        "posts/posts.json": '{"layout": "page.njk"}\n',
        "posts/index.njk": "---\npagination:\n  data: collections.all\n  size: 50\n  alias: posts\n---\n{% for p in posts %}<p><a href='{{ p.url }}'>{{ p.data.title }}</a></p>{% endfor %}\n",
    },
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path)
    parser.add_argument("count", type=int)
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--hand", action="store_true")
    kind.add_argument("--generated", action="store_true")
    parser.add_argument("--for", dest="peer", default="digest", choices=["digest", *SETTINGS])
    args = parser.parse_args()
    if args.peer == "digest":
        write_digest(args.dir, args.count, generated=args.generated)
    else:
        write_peer(args.dir, args.count, args.peer)


if __name__ == "__main__":
    import sys

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()

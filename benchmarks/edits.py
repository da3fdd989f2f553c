"""Times the build after one edit of each kind that an editor makes, each in a process of its own, and prints one table.

    python benchmarks/edits.py [--counts 1000,10000] [--kinds title,rename] [--rounds 2] [--hand]

CPU seconds (best of the rounds), peak memory of the largest process, files written.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from peers import COMMANDS, HERE, Site, edit_body, edit_template, edit_title, first_article, timed

Edit = Callable[[Path, int], None]


def newest(root: Path) -> Path:
    return first_article(Site("digest", root, [], {}))


def some_actor(path: Path) -> str:
    found = re.search(r"^actors:\n- \{name: ([^,]+),", path.read_text("utf-8"), re.M)
    assert found
    return found[1]


def middle(root: Path) -> Path:
    files = sorted((root / "content/articles").glob("*.md"))
    return files[len(files) // 2]


def rename_actor(root: Path, turn: int) -> None:
    """By a file of the actor's own; each turn another one."""
    folder = root / "content/actors"
    folder.mkdir(exist_ok=True)
    name = some_actor(sorted((root / "content/articles").glob("*.md"))[-2 - turn])
    (folder / f"renamed-{turn}.md").write_text(f"---\nname: {name} Renamed\naliases: [{name}]\n---\n", "utf-8")


def name_in_article(root: Path, turn: int) -> None:
    path = middle(root)
    name = some_actor(path)
    path.write_text(path.read_text("utf-8").replace(name, f"{name}x"), "utf-8")


def event_text(root: Path, turn: int) -> None:
    path = middle(root)
    path.write_text(path.read_text("utf-8").replace('what: "', f'what: "Turn {turn} ', 1), "utf-8")


def event_date(root: Path, turn: int) -> None:
    path = middle(root)
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"^- \{date: (\d{4}-\d\d)-\d\d", rf"- {{date: \g<1>-{10 + turn % 19}", text, count=1, flags=re.M), "utf-8")


def add_article(root: Path, turn: int) -> None:
    """One that nobody has written yet, of the newest day."""
    from corpus import DAY_ZERO, article

    from generator.content import write_article

    count = len(list((root / "content/articles").glob("*.md")))
    made, newest_day = article(count + 1000 + turn, count), DAY_ZERO + timedelta(days=4000)
    back = date.fromisoformat(made.published) - newest_day
    events = tuple(replace(e, date=(date.fromisoformat(e.date) - back).isoformat()) for e in made.events)
    text = write_article(None, replace(made, slug=f"added-{turn}", published=newest_day.isoformat(), events=events, body=""))
    (root / f"content/articles/{newest_day}-added-{turn}.md").write_text(text, "utf-8")


def delete_article(root: Path, turn: int) -> None:
    middle(root).unlink()


def site_title(root: Path, turn: int) -> None:
    path = root / "digest.yml"
    path.write_text(re.sub(r"^title: .*$", f"title: Measured digest {turn}", path.read_text("utf-8"), flags=re.M), "utf-8")


def style(root: Path, turn: int) -> None:
    path = root / "static/assets/style.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"body {{ color: #00000{turn} }}\n", "utf-8")


def of_site(edit: Callable[[Site, int], None]) -> Edit:
    return lambda root, turn: edit(Site("digest", root, [], {}), turn)


KINDS: dict[str, Edit | None] = {
    "nothing": None, "body": of_site(edit_body), "title": of_site(edit_title), "rename": rename_actor, "name": name_in_article, "event": event_text,
    "date": event_date, "add": add_article, "delete": delete_article, "site title": site_title, "style": style, "template": of_site(edit_template),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--hand", action="store_true")
    parser.add_argument("--at", type=Path, help="build there, and use what is there")
    args = parser.parse_args()
    for count in map(int, args.counts.split(",")):
        with tempfile.TemporaryDirectory() as tmp:
            root = args.at or Path(tmp)
            if not (root / "digest.yml").exists():
                subprocess.run([sys.executable, str(HERE / "corpus.py"), str(root), str(count), "--hand" if args.hand else "--generated"], check=True)
            command = COMMANDS["digest"](root, "")
            timed(command, root)
            print(f"\n{count} articles   CPU s   wall s   peak MiB   files written", flush=True)
            for kind in args.kinds.split(","):
                runs = []
                for turn in range(args.rounds):
                    was = {p: p.stat().st_mtime_ns for p in (root / "site").rglob("*")}
                    if edit := KINDS[kind]:
                        edit(root, turn)
                    runs.append(timed(command, root))
                    written = sum(was.get(p) != p.stat().st_mtime_ns for p in (root / "site").rglob("*") if p.is_file())
                print(f"{kind:14} {min(r.cpu for r in runs):8.2f} {min(r.wall for r in runs):8.2f} {max(r.peak_mib for r in runs):10.0f} {written:8}", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    main()

"""The command line: reads the arguments, calls one command, prints what it says, answers with an exit status."""

from __future__ import annotations

import os
import sys
import typing

if typing.TYPE_CHECKING:
    import argparse

    from generator.manifest import Asked

DONE, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130
CONTROLS = {c: f"\\x{c:02x}" for c in (*range(9), *range(11, 32), *range(127, 160))}  # what a terminal would obey

Option = tuple[tuple[str, ...], dict[str, typing.Any]]

FOLDER: Option = (("-C", "--directory"), {"metavar": "DIR", "default": ".", "help": "the project's folder (default: here)"})
JOBS: Option = (("-j", "--jobs"), {"metavar": "N", "type": int, "help": "workers (default: one per core)"})
AS_JSON: Option = (("--json",), {"action": "store_true", "help": "print the answer as JSON"})
DRAFTS: Option = (("--drafts",), {"action": "store_true", "help": "show articles marked `draft: true` too"})

# command: what it does, its options, one example
COMMANDS: dict[str, tuple[str, tuple[Option, ...], str]] = {
    "init": ("make a new project in a folder", ((("folder",), {"metavar": "DIR", "help": "a new or empty folder"}),),
             "digest init my-digest"),
    "build": ("turn captures into content/ and content/ into the site", (
        FOLDER,
        (("-o", "--output"), {"metavar": "DIR", "help": "where the site goes (default: site/)"}),
        (("-b", "--base-url"), {"metavar": "URL", "help": "the site's public address, for feeds and sitemap"}),
        JOBS, DRAFTS,
        (("--cluster",), {"metavar": "ADDRESS", "help": "read captures on the workers of this Dask scheduler"}),
        (("--strict",), {"action": "store_true", "help": "exit with 1 when there are warnings"}),
        (("--why",), {"action": "store_true", "help": "say for each file why it was written"}),
        AS_JSON), "digest build -o public -b https://example.org/digest/"),
    "extract": ("print what is read in a capture as JSON; touches nothing", (
        (("paths",), {"metavar": "PATH", "nargs": "+", "help": "captures, or folders of captures"}),
        (("-o", "--output"), {"metavar": "DIR", "help": "write one NAME.json per capture into DIR"}),
        JOBS,
        (("--published",), {"metavar": "DATE", "help": "the publication day, where it is known: 2025-07-08"}),
        (("--together",), {"action": "store_true", "help": "read all captures as one digest: dates and names help each other"}),
    ), "digest extract seeds/talks.txt"),
    "serve": ("show the site while it is edited; every save shows at once", (
        FOLDER,
        (("-p", "--port"), {"metavar": "PORT", "type": int, "default": 8000, "help": "port (default: 8000, or the next free one)"}),
        (("--host",), {"metavar": "HOST", "default": "127.0.0.1", "help": "address to listen on (default: this machine alone)"}),
        (("--open",), {"action": "store_true", "help": "open the browser"}), DRAFTS), "digest serve --open"),
    "check": ("test evidence, links, front matter, merges and fair share", (
        FOLDER,
        (("--links",), {"action": "store_true", "help": "also follow every link of the built site"}), AS_JSON),
        "digest check --links"),
    "explain": ("say why a line was kept or dropped, or where a fact comes from", (
        FOLDER,
        (("place",), {"metavar": "PATH[:LINE]", "help": "a capture, a content file or a page of the site"})),
        "digest explain seeds/talks.txt:12"),
}
ABOUT = "Digest turns a folder of raw news captures into a cross-linked static site."


def main(argv: list[str] | None = None) -> int:
    """Runs one command; the exit status: 0 done, 1 problems in the user's files, 2 wrong usage, 130 interrupted. Without arguments of its own it ends the process."""
    status = _status(sys.argv[1:] if argv is None else argv)
    if argv is None:
        _leave(status)
    return status


def _leave(status: int) -> typing.NoReturn:
    """At once: to free what a build has made value by value takes a twentieth of its time."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass  # whoever read it went away
    os._exit(status)


def _status(args: list[str]) -> int:
    try:
        return _answer_at_once(args) if _is_plain_build(args) else _run(args)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whoever read our output went away
        return DONE
    except Exception as error:
        return _tell(error)


def _is_plain_build(args: list[str]) -> bool:
    return args[:1] == ["build"] and not {"-h", "--help", "--why"} & set(args)


def _answer_at_once(args: list[str]) -> int:
    """A build that has nothing to do is over before anything is imported."""
    import time

    from generator.manifest import ask

    began = time.perf_counter()
    asked = ask(_root(args), ["digest", os.getcwd(), *args])
    said = (asked.last.out, asked.last.err) if asked and not asked.changed else _retouched(asked) if asked else None
    if said is None:
        return _run(args, asked)
    _print(sys.stderr, said[1])
    _print(sys.stdout, said[0].replace("{seconds}", f"{time.perf_counter() - began:.1f}"))
    return PROBLEMS if said[1] and "--strict" in args else DONE


def _retouched(asked: Asked) -> tuple[str, str] | None:
    from generator.retouch import retouched

    return retouched(asked)


def _root(args: list[str]) -> str:
    at = next((i for i, arg in enumerate(args) if arg in ("-C", "--directory")), -1)
    return args[at + 1] if 0 <= at < len(args) - 1 else "."


def _run(args: list[str], asked: Asked | None = None) -> int:
    options = _parse(args)
    options.asked = asked
    if options.command is None:
        _parser().print_help()
        return USAGE
    from generator.pattern_cache import kept_patterns

    with kept_patterns():
        return RUNNERS[options.command](options, args)


def _parser(command: str = "") -> argparse.ArgumentParser:
    """Of all commands, or of this one alone where there is one."""
    import argparse

    from generator import __version__

    parser = argparse.ArgumentParser(prog="digest", description=ABOUT, epilog="example: digest init demo && digest build -C demo")
    parser.add_argument("--version", action="version", version=f"digest {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (text, options, example) in {k: v for k, v in COMMANDS.items() if k == command or command not in COMMANDS}.items():
        added = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", epilog=f"example: {example}")
        for flags, settings in options:
            added.add_argument(*flags, **settings)
    return parser


def _parse(args: list[str]) -> argparse.Namespace:
    options = _parser(args[0] if args else "").parse_args(args)
    if getattr(options, "jobs", None) is not None and options.jobs < 1:
        _parser().error("-j needs a number from 1 on")
    return options


def _folder(options: argparse.Namespace) -> str:
    from generator.errors import DigestError

    if not os.path.isdir(options.directory):
        raise DigestError("no such folder", options.directory, "name the project's folder after -C")
    return str(options.directory)


def _init(options: argparse.Namespace, args: list[str]) -> int:
    from generator.scaffold import init

    print(init(options.folder))
    return DONE


def _build(options: argparse.Namespace, args: list[str]) -> int:
    import gc

    from generator.build import build
    from generator.progress import progress
    from generator.project import Options

    gc.disable()  # a build makes few cycles and ends soon: looking for them costs a fifth of its time
    made = Options(root=_folder(options), output=options.output, base_url=options.base_url, jobs=options.jobs,
                   drafts=options.drafts, cluster=options.cluster, called=("digest", os.getcwd(), *args), asked=options.asked)
    with progress() as ticked:
        report = build(made, ticked)
    _print(sys.stderr, report.problems_text())
    _print(sys.stdout, report.json() if options.json else report.text(options.why))
    return PROBLEMS if options.strict and report.problems else DONE


def _extract(options: argparse.Namespace, args: list[str]) -> int:
    from generator.memory import seldom_collected

    with seldom_collected():
        return _extracted(options)


def _extracted(options: argparse.Namespace) -> int:
    from generator.extract import extract
    from generator.progress import progress

    with progress() as ticked:
        out, problems, failed = extract(options.paths, options.output, options, ticked)
    _print(sys.stdout, out)
    _print(sys.stderr, "\n".join(map(str, problems)))
    return PROBLEMS if failed else DONE


def _serve(options: argparse.Namespace, args: list[str]) -> int:
    from generator.serve import serve

    serve(_folder(options), options.host, options.port, options)
    return DONE


def _check(options: argparse.Namespace, args: list[str]) -> int:
    from generator.check import check

    report = check(_folder(options), options.links)
    _print(sys.stdout, report.json() if options.json else report.text())
    return PROBLEMS if report.has_problems() else DONE


def _explain(options: argparse.Namespace, args: list[str]) -> int:
    from generator.explain import explain

    _print(sys.stdout, explain(_folder(options), options.place))
    return DONE


RUNNERS = {"init": _init, "build": _build, "extract": _extract, "serve": _serve, "check": _check, "explain": _explain}


def _print(stream: typing.TextIO, text: str) -> None:
    """Print text that may hold anything a capture can: what the terminal cannot show, or would obey, is escaped."""
    if text:
        text = text.translate(CONTROLS)
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        stream.flush()


def _tell(error: Exception) -> int:
    """One line for whatever went wrong; never a traceback unless DIGEST_DEBUG is set."""
    from generator.errors import DigestError

    if os.environ.get("DIGEST_DEBUG"):
        import traceback

        traceback.print_exception(error)
    elif isinstance(error, DigestError):
        _print(sys.stderr, str(error))
    elif isinstance(error, OSError) and error.filename:
        _print(sys.stderr, f"{error.filename}: {error.strerror}")
    elif isinstance(error, ModuleNotFoundError) and error.name and not error.name.startswith("generator"):
        _print(sys.stderr, f"the package {error.name} is not installed for {sys.executable}; run: make, and then .venv/bin/digest")
    else:
        _print(sys.stderr, f"unexpected error ({type(error).__name__}: {error}); please report it; DIGEST_DEBUG=1 shows where")
    return PROBLEMS


if __name__ == "__main__":
    sys.exit(main())

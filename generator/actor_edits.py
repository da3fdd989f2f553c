"""What a person wrote in the files of actors decides who is who."""

from __future__ import annotations

from collections.abc import Sequence

from generator.actor_groups import Group, Node, name_of
from generator.coreference import name_tokens
from generator.model import ActorFile
from generator.urls import slugify


class Editor:
    """The actor files, as far as a person wrote them."""

    def __init__(self, files: Sequence[ActorFile]) -> None:
        self.files = sorted(files, key=lambda f: f.slug)
        self.owner: dict[tuple[str, ...], ActorFile] = {}
        for f in self.files:
            names = ([f.name] if "name" in f.edited else []) + (list(f.aliases) if "aliases" in f.edited else [])
            for name in names:
                self.owner.setdefault(name_tokens(name), f)
                self.owner.setdefault(name_tokens(_untitled(name)), f)
        for f in self.files:  # the name of a file whose aliases a person wrote is theirs as well
            if "aliases" in f.edited:
                self.owner.setdefault(name_tokens(f.name), f)

    def claim(self, nodes: list[Node]) -> tuple[list[Group], list[Node]]:
        groups: dict[str, Group] = {}
        free: list[Node] = []
        for node in nodes:
            f = self.owner.get(node.tokens)
            if f is None:
                free.append(node)
                continue
            group = groups.setdefault(f.slug, Group(file=f, closed="aliases" in f.edited))
            plain = set(node.tokens) <= set(name_tokens(f.name))
            group.add(node, "" if plain else f"listed among the names in {f.path or f.slug}")
        return list(groups.values()), free

    def attach(self, groups: list[Group]) -> None:
        """Files whose name a person changed find their actor by the address that was made from the old one."""
        taken = {g.file.slug for g in groups if g.file}
        renamed = [f for f in self.files if f.edited and f.slug not in taken]
        if not renamed:
            return
        by_slug: dict[str, Group] = {}
        for g in groups:
            if g.file is None:
                by_slug.setdefault(slugify(name_of(g)), g)
        for f in renamed:
            found = by_slug.get(f.slug)
            if found is not None and found.file is None:
                found.file = f


def _untitled(name: str) -> str:
    from generator.roles import CIVIL, MODIFIERS, is_head

    words = name.split()
    while len(words) > 1 and (is_head(words[0]) or words[0].lower().strip(".") in CIVIL | MODIFIERS):
        words.pop(0)
    return " ".join(words)

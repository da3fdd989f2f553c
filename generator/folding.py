"""A name folded, so that all its spellings meet in the index of aliases."""

import re
import unicodedata
from functools import lru_cache

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister st saint hon judge justice sen senator rep representative gov "
    "governor gen general lt col colonel maj major capt captain sgt adm admiral cmdr president vice premier chancellor minister prime secretary "
    "king queen prince princess pope emperor sheikh ayatollah herr frau monsieur madame señor señora signor signora former ex then".split()
)
WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as the alias index has it: no case, accents, punctuation or titles; titles stay where nothing else is left."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = plain.casefold().replace("'s ", " ").replace("’s ", " ")
    tokens = WORD.findall(plain.removesuffix("'s").removesuffix("’s"))
    kept = [t for t in tokens if t not in HONORIFICS]
    return " ".join(kept or tokens)

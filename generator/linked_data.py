"""What a page says to machines: schema.org as JSON-LD."""

from json import JSONEncoder

import msgspec

from generator.config import Config
from generator.model import Article, Entry, Player
from generator.topics import named
from generator.urls import actor_address, article_address, is_web_address

ENCODE = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
UNSAFE = "<>&\u2028\u2029"
Value = str | dict[str, "Value"] | list["Value"]


def json_ld(value: dict[str, Value]) -> str:
    """JSON that is safe inside a <script> element: no '<', '>' or '&' in it."""
    whole = {"@context": "https://schema.org", **value}
    try:
        made = msgspec.json.encode(whole).decode()
    except UnicodeEncodeError:  # half of a surrogate pair
        made = ENCODE(whole)
    for sign in UNSAFE:  # one search each: a pattern for all five takes ten times as long
        if sign in made:
            made = made.replace(sign, f"\\u{ord(sign):04x}")
    return made


def without_empty(value: dict[str, Value]) -> dict[str, Value]:
    return {k: v for k, v in value.items() if v}


def article_data(a: Article, config: Config, people: list[tuple[str, str, str]]) -> dict[str, Value]:
    """`people`: (name, type, address) of the actors. The article that this one digests is its `isBasedOn`."""
    source: dict[str, Value] = without_empty({
        "@type": "NewsArticle", "headline": a.title if a.title_from == "source" else "", "url": a.url if a.url and is_web_address(a.url) else "",
        "datePublished": a.published if a.published_from == "stated" and a.published else "",
        "author": [{"@type": "Person", "name": name} for name in a.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": a.outlet} if a.outlet else "",
    })
    about: list[Value] = []
    for name, kind, address in people[:8]:
        person: dict[str, Value] = {"@type": "Person" if kind == "person" else "Organization", "name": name}
        about.append({**person, "url": config.url + address} if config.url and address else person)
    return without_empty({
        "@type": "NewsArticle", "headline": a.title, "inLanguage": config.language,
        "url": config.url + article_address(a.slug) if config.url else "",
        "image": config.url + (f"articles/{a.slug}.png" if config.publish.cards == "articles" else "assets/card.png") if config.url else "",
        "datePublished": a.published if a.published and len(a.published) == 10 else "",
        "description": a.summary[0].text if a.summary else "",
        "publisher": {"@type": "Organization", "name": config.title},
        "isBasedOn": source if len(source) > 1 else "",
        "about": about, "keywords": list(named(a.topics, config.topics)),
    })


def actor_data(p: Player, config: Config) -> dict[str, Value]:
    role = p.roles[0].role if p.roles else ""
    return without_empty({
        "@type": "Person" if p.type == "person" else "Organization", "name": p.name,
        "alternateName": list(p.aliases[:12]), "url": config.url + actor_address(p.slug) if config.url else "",
        "jobTitle": role if p.type == "person" else "", "description": role if p.type != "person" else "",
        "affiliation": {"@type": "Organization", "name": p.affiliation} if p.affiliation and p.type == "person" else "",
        "sameAs": [u for u in (p.file.same_as if p.file else ()) if is_web_address(u)],
    })


def events_data(entries: list[tuple[Entry, str]], config: Config) -> dict[str, Value]:
    """Entries with a day, each with its permalink (from the site's root); {} for none."""
    found: list[Value] = [
        without_empty({"@type": "Event", "name": e.what, "startDate": e.date, "url": config.url + address if config.url else ""})
        for e, address in entries if e.precision == "day"]
    return {"@type": "ItemList", "itemListElement": found} if found else {}


def site_data(config: Config) -> dict[str, Value]:
    return without_empty({"@type": "WebSite", "name": config.title, "description": config.description, "url": config.url,
                          "inLanguage": config.language})

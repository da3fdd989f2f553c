// Instant search: loads the index piece by piece (as scripts, so that it works from disk), forgives typing errors.
(() => {
  "use strict";
  const form = document.getElementById("search");
  if (!form) return;
  const field = document.getElementById("q");
  const found = document.getElementById("found");
  const hits = document.getElementById("hits");
  const kinds = document.getElementById("kinds");
  const told = form.dataset;
  const shards = Number(told.shards), files = Number(told.files), count = Number(told.total);
  const SHOWN = 10;
  let run = 0, limit = SHOWN;

  // A document's number tells its kind: what is left of it when it is divided by how many kinds there are.
  const sorts = told.kinds.split(" ");
  const kindOf = (id) => sorts[id % sorts.length];

  const loaded = new Map(), waiting = new Map();
  window.digestSearch = (name, value) => { waiting.get(name)?.(value); };
  const load = (name) => {
    if (!loaded.has(name)) loaded.set(name, new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = "assets/search/" + name + ".js";
      script.onerror = () => { loaded.delete(name); reject(new Error(name)); };
      document.head.append(script);
    }));
    return loaded.get(name);
  };

  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const tokens = (text) => (fold(text).match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}])+/gu) || [])
    .flatMap((word) => !cjk.test(word) ? [word] : word.length < 3 ? [word] : [...word].slice(1).map((_, i) => word.slice(i, i + 2)))
    .filter((word) => word.length > 1 || cjk.test(word) || /\d/.test(word));
  const shard = (word) => "t" + [0, 1, 2].reduce((made, i) => made * 131 + (i < word.length ? word.charCodeAt(i) : 0), 0) % shards;

  // Edits between two words, swapped neighbours counted once; more than `most` is most + 1.
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], last = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  const near = async (word) => {
    if (word.length < 4) return [];
    const most = word.length > 7 ? 2 : 1;
    const all = (await load("words")).split(" ").map((w) => [distance(word, w, most), w]).filter(([d]) => d <= most);
    const least = Math.min(...all.map(([d]) => d));
    return all.filter(([d]) => d === least).slice(0, 3).map(([, w]) => w);
  };

  // Document -> score for one word of the query: itself, words that begin with it, else the nearest words.
  const scores = async (word, corrected) => {
    const sum = new Map();
    const add = (listed, factor) => {
      const all = listed.split(" ");
      const rare = Math.log(2 + count / all.length);
      for (const one of all) {
        const id = parseInt(one.slice(0, -1), 36);
        sum.set(id, Math.max(sum.get(id) || 0, Number(one.slice(-1)) * rare * factor));
      }
    };
    const table = await load(shard(word));
    if (Object.hasOwn(table, word)) add(table[word], 1);
    for (const other of Object.keys(table)) if (other !== word && other.startsWith(word)) add(table[other], 0.5 + 0.4 * word.length / other.length);
    if (!sum.size) for (const other of await near(word)) {
      const theirs = await load(shard(other));
      if (Object.hasOwn(theirs, other)) { add(theirs[other], 0.5); corrected.set(word, corrected.get(word) || other); }
    }
    return sum;
  };

  const rank = async (words, corrected) => {
    const each = await Promise.all(words.map((word) => scores(word, corrected)));
    const total = new Map();
    for (const one of each) for (const [id, score] of one) {
      const [n, sum] = total.get(id) || [0, 0];
      total.set(id, [n + 1, sum + score]);
    }
    const most = Math.max(0, ...[...total.values()].map(([n]) => n));
    const wanted = [...form.querySelectorAll("#kinds :checked")].map((box) => box.value);
    return [...total].filter(([id, [n]]) => n === most && (!wanted.length || wanted.includes(kindOf(id))))
      .sort(([, [, x]], [, [, y]]) => y - x).map(([id]) => id);
  };

  const marked = (text, words) => {
    const span = document.createElement("span");
    span.dir = "auto";
    for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
      const folded = fold(part);
      if (words.some((word) => folded.startsWith(word))) {
        const mark = document.createElement("mark");
        mark.textContent = part;
        span.append(mark);
      } else span.append(part);
    }
    return span;
  };

  const show = (documents, words) => {
    hits.replaceChildren(...documents.map(([kind, title, address, beside]) => {
      const item = document.createElement("li"), link = document.createElement("a"), note = document.createElement("p");
      link.href = address;
      link.append(marked(title, words));
      const label = form.querySelector(`[value="${kind}"]`).dataset.name;
      note.textContent = beside ? `${label} · ${beside}` : label;
      item.append(link, note);
      return item;
    }));
  };

  const search = async () => {
    const mine = ++run;
    const asked = field.value.trim();
    try { history.replaceState(null, "", asked ? "?q=" + encodeURIComponent(asked) : location.pathname); } catch { /* from disk */ }
    const words = tokens(asked).slice(0, 8);
    if (!words.length) { hits.replaceChildren(); found.textContent = ""; return; }
    try {
      const corrected = new Map();
      const ids = await rank(words, corrected);
      const documents = await Promise.all(ids.slice(0, limit).map(async (id) => (await load("d" + Math.floor(id / sorts.length) % files))[id.toString(36)]));
      if (mine !== run) return;
      show(documents, words.map((word) => corrected.get(word) || word));
      const near = words.map((word) => corrected.get(word) || word).join(" ");
      found.textContent = !ids.length ? told.none.replace("{q}", asked)
        : corrected.size ? told.close.replace("{q}", asked).replace("{near}", near)
        : ids.length === 1 ? told.one : told.many.replace("{n}", ids.length);
      if (ids.length > limit) {
        const item = document.createElement("li"), more = document.createElement("button");
        more.type = "button";
        more.textContent = told.more;
        more.addEventListener("click", () => { limit += 20; search(); });
        item.append(more);
        hits.append(item);
      }
    } catch {
      if (mine === run) found.textContent = told.failed;
    }
  };

  let timer;
  const soon = () => { clearTimeout(timer); limit = SHOWN; timer = setTimeout(search, 90); };
  field.addEventListener("input", soon);
  kinds.addEventListener("change", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search().then(() => hits.querySelector("a")?.focus());
  });
  document.addEventListener("keydown", (event) => {
    const links = [...hits.querySelectorAll("a, button")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) field.focus();
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || !links.length || (at < 0 && document.activeElement !== field)) return;
    event.preventDefault();
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    (links[to] || (to < 0 ? field : links[at])).focus();
  });
  field.value = new URLSearchParams(location.search).get("q") || field.value;
  field.focus();
  if (field.value) search();
})();

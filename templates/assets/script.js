// What pages gain with script: sorted tables, timeline filters, "new since your last visit", "/" for search.
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const language = document.documentElement.lang || "en";

  const sortable = (table) => {
    const body = table.tBodies[0];
    const heads = $$("thead th", table);
    const order = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    heads.forEach((head, column) => {
      if ($("button", head)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((h) => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const value = (row) => {
          const cell = row.cells[column];
          return cell.dataset.value ?? cell.textContent.trim();
        };
        const numeric = [...body.rows].every((row) => value(row) === "" || !Number.isNaN(Number(value(row).replace(/,/g, ""))));
        const compare = (a, b) => numeric ? Number(value(a).replace(/,/g, "")) - Number(value(b).replace(/,/g, "")) : order.compare(value(a), value(b));
        const rows = [...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a)));
        body.append(...rows);
      });
    });
  };

  const filtering = (form) => {
    const entries = $$("main .entry[data-kind]");
    const state = $("#filter-state");
    form.classList.add("live");
    const names = (entry) => $$(".who a", entry).map((a) => a.getAttribute("href").replace(/^.*\/|\.html$/g, "")).join(" ");
    for (const entry of entries) entry.dataset.actors = names(entry);
    const apply = () => {
      const wanted = [...new FormData(form)].filter(([, value]) => value);
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !wanted.every(([name, value]) => (entry.dataset[name] || "").split(" ").includes(value));
        shown += entry.hidden ? 0 : 1;
      }
      for (const month of $$("main .month")) month.hidden = !$(".entry:not([hidden])", month);
      state.textContent = wanted.length ? form.dataset.shown.replace("{n}", shown).replace("{total}", entries.length) : "";
    };
    const reveal = () => {
      const aim = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (aim && aim.closest("[hidden]")) { form.reset(); apply(); aim.scrollIntoView(); }
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => { event.preventDefault(); form.reset(); apply(); });
    addEventListener("hashchange", reveal);
    apply();
  };

  // Remembered in this browser alone: the articles that were here at the last visit of another day or session.
  const sinceVisit = (box) => {
    const cards = $$("[data-article], .card[id^='a-']");
    const id = (card) => card.dataset.article || card.id.slice(2);
    const name = "digest:" + new URL(document.body.dataset.root || "./", location.href).pathname;
    let seen, before;
    try {
      seen = JSON.parse(localStorage.getItem(name) || "null");
      before = JSON.parse(sessionStorage.getItem(name) || "null") || seen;
      if (before) sessionStorage.setItem(name, JSON.stringify(before));
      localStorage.setItem(name, JSON.stringify(cards.map(id)));
    } catch { return; }
    if (!Array.isArray(before)) return;
    const fresh = cards.filter((card) => !before.includes(id(card)));
    if (!fresh.length) return;
    fresh.forEach((card) => card.classList.add("fresh"));
    box.textContent = fresh.length === 1 ? box.dataset.one : box.dataset.other.replace("{n}", fresh.length);
    box.hidden = false;
  };

  const start = () => {
    $$("table.sortable").forEach(sortable);
    const form = $("#filters");
    if (form) filtering(form);
    const box = $("#since-visit");
    if (box) sinceVisit(box);
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    const field = $("#q");
    if (field) field.focus();
    else $("[data-search]")?.click();
  });
  start();
  document.addEventListener("digest:patched", start);
})();
